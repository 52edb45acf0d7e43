"""Events worked out in a process of its own: the same answer, given up when nobody wants it any more."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefs.library import Library
from search import open_engine
from search.engine import Engine, Superseded
from search.events import EventKeeper, aside
from search.events.files import ANSWER, load_answer
from search.sync import synchronise


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_LARGE", 0)


@pytest.fixture
def keeper(library: Library, engine: Engine) -> EventKeeper:
    return EventKeeper(engine, library.annotations)


def here(library: Library, engine: Engine) -> EventKeeper:
    """A keeper that has worked the events out itself, from nothing."""
    (engine.folder / ANSWER).unlink(missing_ok=True)
    keeper = EventKeeper(engine, library.annotations)
    keeper.follow()
    return keeper


def test_another_process_finds_the_same_events(
    library: Library, engine: Engine, keeper: EventKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(keeper, "follow", None)
        assert aside.follow_aside(keeper, library, engine)
        assert not aside.follow_aside(keeper, library, engine)
    assert keeper.view.events
    assert keeper.view == here(library, engine).view


def test_nothing_is_started_where_nothing_has_changed(
    library: Library, engine: Engine, keeper: EventKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert aside.follow_aside(keeper, library, engine)
    next_sitting = EventKeeper(engine, library.annotations)
    monkeypatch.setattr(subprocess, "Popen", None)
    assert not aside.follow_aside(keeper, library, engine)
    assert not aside.follow_aside(next_sitting, library, engine)
    assert next_sitting.view == keeper.view


def test_an_index_that_others_cannot_open_is_worked_on_here(
    library: Library, keeper: EventKeeper, tmp_path: Path
) -> None:
    engine = open_engine(library, tmp_path / "elsewhere")
    synchronise(library, engine)
    mine = EventKeeper(engine, library.annotations)
    assert aside.follow_aside(mine, library, engine)
    assert load_answer(engine.folder)[0] == mine.view.basis
    engine.close()


def test_what_is_no_longer_wanted_is_given_up(
    library: Library, engine: Engine, keeper: EventKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []

    class Watched(subprocess.Popen[bytes]):
        def __init__(self, *args: object, **keywords: object) -> None:
            super().__init__(*args, **keywords)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    with pytest.raises(Superseded):
        aside.follow_aside(keeper, library, engine, lambda: True)
    assert started[0].returncode is not None
    assert not keeper.view.events


def test_a_process_that_cannot_be_started_is_done_without(
    library: Library, engine: Engine, keeper: EventKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert aside.follow_aside(keeper, library, engine)
    assert keeper.view.events


def test_the_process_ends_with_the_one_that_asked(library: Library, engine: Engine) -> None:
    # its parent is not the one that it is told to work for, as when that one was killed
    asked = [sys.executable, "-c", aside._START, json.dumps(sys.path), str(library.root), str(engine.folder)]
    ended = subprocess.run([*asked, "-1"], check=False, capture_output=True, timeout=60)
    assert ended.returncode != 0
    assert not (engine.folder / ANSWER).exists()
