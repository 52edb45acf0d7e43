// Where the app is to be found, seen from here; the keyboard to the terminal; and the way back once the app has ended.
"use strict";
{
  const here = new URL("ws", window.location.href);
  here.protocol = here.protocol === "https:" ? "wss:" : "ws:";
  here.search = "";
  const terminal = document.getElementById("terminal");
  terminal.dataset.sessionWebsocketUrl = here.href;
  const size = Number(new URLSearchParams(window.location.search).get("fontsize"));
  if (size >= 6 && size <= 60) {
    terminal.dataset.fontSize = String(size);
  }
  const again = document.getElementById("again");
  again.addEventListener("click", () => window.location.reload());
  new MutationObserver(() => {
    const closed = document.body.classList.contains("-closed");
    (closed ? again : document.querySelector(".xterm-helper-textarea"))?.focus();
  }).observe(document.body, { attributeFilter: ["class"] });
}
