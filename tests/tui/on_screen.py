"""What can be read off the app's screen."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot
from textual.widgets import OptionList

from tui.app import BriefsApp
from tui.screens.room import ReadingRoom

SIZE = (160, 45)
"""Columns and rows of a terminal in which all panes have room."""


def messages(app: BriefsApp) -> list[str]:
    """What the app has announced."""
    return [notification.message for notification in app._notifications]


def line(room: ReadingRoom, y: int) -> str:
    """A line of the list of briefs, which has two for each."""
    return room.list.render_line(y).text


def rows(app: BriefsApp, selector: str = "OptionList") -> list[str]:
    """The rows of a list to choose from in the dialog that is open."""
    options = app.screen.query_one(selector, OptionList)
    return [str(options.get_option_at_index(number).prompt) for number in range(options.option_count)]


def screen_text(app: BriefsApp) -> str:
    """All that is on the screen."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def until(pilot: Pilot[int], holds: Callable[[], object]) -> None:
    """Let the app go on until something holds, however slow the machine is."""
    for _ in range(3_000):
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError("it never came to that")


async def until_listed(pilot: Pilot[int]) -> None:
    """Wait for the list, but for nothing that goes on beside it."""
    await until(pilot, lambda: pilot.app.room._settled)  # type: ignore[attr-defined]


async def type_line(pilot: Pilot[int], text: str) -> None:
    """Type a line in place of the one that stands there, and enter it."""
    await pilot.press("ctrl+u", *text, "enter")
