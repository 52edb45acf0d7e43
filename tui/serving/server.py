"""The web server: textual-serve's, with a page of our own, and doors that stay shut.

textual-serve runs the app in a process for each page and draws it in the browser's terminal. Its own page asks Google
for a font; ours asks nobody but this server, and a Content-Security-Policy says so to the browser. Whoever can open
the page can read the library and write annotations and reports as the user who started the server. Therefore:

- another site's page in the same browser cannot talk to the app, as a WebSocket tells where its page came from;
- a name that somebody else's DNS points at this machine is refused while the server listens to this machine only;
- where others can reach the port, a token is asked for, once; it is kept in a cookie that no script can read.
"""

from __future__ import annotations

import secrets
import shlex
import socket
import sys
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

OWN = Path(__file__).parent / "page"
"""Our template, and beside it what it loads."""

COOKIE = "briefs-token"
SHORTEST_TOKEN = 12
"""Characters: a shorter one could be guessed over a network."""

_PATIENCE = 2.0
"""Seconds that pages have to say goodbye when the server ends."""

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class BriefsServer(Server):
    """Serves the app on one library.

    Args:
        root: the library's folder.
        listener: the socket to listen on, bound already.
        token: what a browser must know; without one, one is made up where other machines can reach the port.
    """

    def __init__(self, root: Path, listener: socket.socket, token: str | None) -> None:
        host, port = listener.getsockname()[:2]
        # without a shell in between, so that a session sees its server go
        command = "exec " + shlex.join([sys.executable, "-m", "tui.serving.session", str(root)])
        super().__init__(command, host, port, title=f"briefs: {root.name}", templates_path=OWN)
        self._listener = listener
        self.private = ip_address(host).is_loopback
        """Whether only this machine can reach it."""
        self._token = token if token or self.private else secrets.token_urlsafe(24)

    @property
    def address(self) -> str:
        """What to open in a browser on this machine."""
        # an address that stands for all of them is none to go to
        host = "localhost" if ip_address(self.host).is_unspecified else self.host
        host = f"[{host}]" if ":" in host else host
        return f"http://{host}:{self.port}/" + (f"?token={quote(self._token)}" if self._token else "")

    def serve(self, debug: bool = False) -> None:
        """Serve until interrupted."""
        web.run_app(
            self._make_app(), sock=self._listener, print=None, access_log=None, shutdown_timeout=_PATIENCE
        )

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        app.router.add_static("/own", OWN / "static", name="own")
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the command has told the address."""

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in who may come in."""
        if self.private and not _is_this_machine(request.host):
            return web.Response(status=403, text=f"{request.host} is not a name of this machine.\n")
        if request.path == "/ws" and not _is_from(request.headers.get("Origin", ""), request.host):
            return web.Response(status=403, text="Only a page of this server may open the app.\n")
        if self._token is not None:
            if self._knows(request.query.get("token")):
                page = web.HTTPSeeOther("/")
                page.set_cookie(COOKIE, self._token, httponly=True, samesite="Strict")
                raise page
            if not self._knows(request.cookies.get(COOKIE)):
                return web.Response(
                    status=403, text="Open the address that briefs serve printed, with its token.\n"
                )
        answer = await handler(request)
        if not answer.prepared:
            answer.headers.update(_HEADERS)
        return answer

    def _knows(self, token: str | None) -> bool:
        # what no text is, a browser may send all the same
        given, known = (
            one.encode("utf-8", "surrogatepass") if one is not None else b"" for one in (token, self._token)
        )
        return token is not None and secrets.compare_digest(given, known)

    @aiohttp_jinja2.template("page.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """The page. It finds the way back by its own address, so that it works through a tunnel as well."""
        return {"title": self.title}


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens to a name or address; port 0 takes a free one. Raises OSError."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except UnicodeError:
        raise OSError("it is no name of a machine") from None
    family, _, _, _, address = found[0]
    return socket.create_server(address[:2], family=family)


def _is_from(origin: str, host: str) -> bool:
    """Whether a page comes from the server that is called `host`."""
    try:
        return urlsplit(origin).netloc == host
    except ValueError:
        return False


def _is_this_machine(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
