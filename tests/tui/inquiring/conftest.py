"""A small library with a real index, for what the app can be asked about its briefs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import OptionList

from briefs.library import Library
from search import open_engine
from search.sync import synchronise
from tui.app import BriefsApp
from tui.state import State

TEXTS = {
    "train.txt": "date: 2024-03-03\n\nThe Baloch Liberation Army (BLA) claimed the attack on a train near Mach in "
    "Balochistan; two soldiers were killed.\n\nPolice said that the TTP denied involvement.",
    "track.txt": "date: 2024-03-01\n\nThe track was blown up near Mach in Balochistan. The Baloch Liberation Army "
    "claimed responsibility; a train was late, and soldiers searched the area near Mach.",
    "terms.txt": "date: 2024-02-01\n\nNotes for the desk.\n\nDefinitions:\n- jirga: a council of elders.\n"
    "- Baloch Liberation Army (BLA): an armed group.",
    "other.txt": "date: 2024-01-01\n\nA jirga met in Lahore about water and taxes.",
    "more.txt": "date: 2023-01-01\n\nA market opened in Karachi.",
}


@pytest.fixture
def texts() -> dict[str, str]:
    """What the reports say, by the names of their files."""
    return TEXTS


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Library.open(folder)


@pytest.fixture
def app(opened: Library, home) -> BriefsApp:
    engine = open_engine(opened)
    synchronise(opened, engine)
    return BriefsApp(opened, engine, State())


@pytest.fixture
def said() -> Callable[[BriefsApp], list[str]]:
    """What the app has announced."""
    return lambda app: [notification.message for notification in app._notifications]


@pytest.fixture
def rows() -> Callable[[BriefsApp], list[str]]:
    """The rows of the list that is open."""

    def of(app: BriefsApp) -> list[str]:
        options = app.screen.query_one(OptionList)
        return [str(options.get_option_at_index(number).prompt) for number in range(options.option_count)]

    return of


@pytest.fixture
def go_to():
    """Moves the list's cursor to a brief."""

    async def to(pilot, settle, brief_id: str) -> None:
        await settle(pilot)
        assert pilot.app.room.list.go_to(brief_id)
        await settle(pilot)

    return to
