"""Briefs piped to a command: the app over a real index."""

from __future__ import annotations

import asyncio
import sys
import threading

from tests.tui.on_screen import SIZE, messages, until
from tui.piping import pipe
from tui.screens import inquiring
from tui.screens.dialogs import PageDialog


def runs(thread: threading.Thread) -> bool:
    """Whether a thread is within `pipe`."""
    frame = sys._current_frames().get(thread.ident or 0)
    while frame is not None:
        if frame.f_code is pipe.__code__:
            return True
        frame = frame.f_back
    return False


async def test_the_brief_or_the_marked_ones_go_to_a_command(app, settle, go_to, texts) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, "more.txt")
        await pilot.press("vertical_line")
        await pilot.pause()
        assert app.screen.query_one(".dialog").border_title == "Pipe this brief to"
        assert app.screen.query_one(".dialog").border_subtitle == "Enter runs it · Esc leaves"
        await pilot.press(*"grep -c Karachi; echo $BRIEFS_IDS", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PageDialog)
        assert "more.txt" in str(app.screen.query_one("_Page").content)
        await pilot.press("escape", "V", "vertical_line")
        await pilot.pause()
        await pilot.press("ctrl+u", *"echo $BRIEFS_IDS | wc -w; exit 4", "enter")
        await settle(pilot)
        assert str(len(texts)) in str(app.screen.query_one("_Page").content)
        assert "status 4" in str(app.screen.query_one(".dialog").border_title)


async def test_one_marked_brief_is_not_called_this_one(app, settle, go_to) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, "more.txt")
        await pilot.press("g", "space", "vertical_line")
        await pilot.pause()
        assert app.screen.query_one(".dialog").border_title == "Pipe 1 marked brief to"


async def test_a_command_that_takes_its_time_is_said_to_run(app, settle, monkeypatch) -> None:
    monkeypatch.setattr(inquiring, "SLOW", 0.01)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("vertical_line")
        await pilot.pause()
        await pilot.press(*"sleep 45", "enter")
        await until(pilot, lambda: messages(app))
        (said,) = messages(app)
        assert said == "“sleep 45” is running; after 60 seconds it is ended."


async def test_leaving_does_not_wait_for_a_command(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("vertical_line")
        await pilot.pause()
        await pilot.press(*"sleep 45", "enter")
        await pilot.pause()
        assert app.room._piping.busy
    # Textual calls the worker cancelled at once; its thread is what one would wait for
    for _ in range(100):
        if not any(runs(thread) for thread in threading.enumerate()):
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the command is still waited for")
