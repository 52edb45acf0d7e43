"""The app in a real browser, without a window: it loads, a query typed there narrows the list, and it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright

ROOT = Path(__file__).resolve().parents[3]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE = 30_000

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture
def server(home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`briefs serve` on the demo library, and the address that it printed."""
    process = subprocess.Popen(
        [sys.executable, "-c", "from tui.cli import main; main()", "serve", "-L", "demo", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stderr is not None
    address = next(found[0] for line in process.stderr if (found := re.findall(r"http://\S+", line)))
    yield process, address
    process.send_signal(signal.SIGINT)
    assert process.wait(20) in (0, 130, -signal.SIGKILL)


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    try:
        playwright = await async_playwright().start()
    except Exception as error:  # noqa: BLE001 - Playwright raises no other
        pytest.skip(f"the Node.js that Playwright brings does not run on this machine ({error})")
    # the sandbox of Chromium needs a user other than root
    browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield await browser.new_page(viewport={"width": 1400, "height": 800})
    await browser.close()
    await playwright.stop()


class Terminal:
    """What the server has drawn in the page, and what the page asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.drawn = ""
        self.asked: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("websocket", lambda opened: opened.on("framereceived", self._draw))

    def _draw(self, frame: bytes | str) -> None:
        self.drawn += frame if isinstance(frame, str) else frame.decode(errors="replace")

    async def open(self, address: str) -> None:
        """Go to the page, and wait for the list."""
        await self._page.goto(address)
        await self.shows("46 briefs")

    async def shows(self, words: str) -> None:
        """Wait until something was drawn."""
        for _ in range(PATIENCE // 50):
            if words in self.drawn:
                return
            await self._page.wait_for_timeout(50)
        raise AssertionError(f"{words!r} was not drawn")


async def test_the_app_in_a_browser(server, page: Page) -> None:
    _, address = server
    terminal = Terminal(page)
    await terminal.open(address)
    await page.keyboard.type("/quetta ", delay=30)
    await terminal.shows(" of 46 briefs")
    assert {url.split("/")[2] for url in terminal.asked} == {address.split("/")[2]}, "nobody else is asked"
    picture = await page.screenshot()
    assert picture[:4] == b"\x89PNG"
    assert len(picture) > 40_000, "an empty page is far smaller"
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(500)
    await page.keyboard.press("q")
    await page.get_by_role("button", name="Open it again").click(timeout=PATIENCE)
    terminal.drawn = ""
    await terminal.shows("46 briefs")


async def test_no_process_stays_when_the_page_goes(server, page: Page) -> None:
    process, address = server
    await Terminal(page).open(address)
    started = below(process.pid)
    assert started
    await page.goto("about:blank")
    await gone(page, started)


async def test_no_process_stays_when_the_server_is_killed(server, page: Page) -> None:
    process, address = server
    await Terminal(page).open(address)
    started = below(process.pid)
    assert started
    process.kill()
    await gone(page, started)


async def gone(page: Page, processes: list[str]) -> None:
    for _ in range(PATIENCE // 50):
        if not any(Path("/proc", process).exists() for process in processes):
            return
        await page.wait_for_timeout(50)
    raise AssertionError(f"still there: {processes}")


def below(process: int) -> list[str]:
    """All processes that came from one."""
    children = [stat.parent.name for stat in Path("/proc").glob("[0-9]*/stat") if parent(stat) == process]
    return [*children, *(grandchild for child in children for grandchild in below(int(child)))]


def parent(stat: Path) -> int | None:
    """The parent of a process; None where it has ended."""
    try:
        # the name before it, in brackets, may hold anything
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None
