"""A small library with a real index, for what the app can be asked about its briefs."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from briefs.library import Library
from search.engine import Engine
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
def shelf(open_texts) -> tuple[Library, Engine]:
    return open_texts(TEXTS)


@pytest.fixture
def opened(shelf: tuple[Library, Engine]) -> Library:
    return shelf[0]


@pytest.fixture
def app(shelf: tuple[Library, Engine]) -> BriefsApp:
    return BriefsApp(*shelf, State())


@pytest.fixture
def go_to(settle):
    """Moves the list's cursor to a brief."""

    async def to(pilot: Pilot[int], brief_id: str) -> None:
        await settle(pilot)
        assert pilot.app.room.list.go_to(brief_id)
        await settle(pilot)

    return to
