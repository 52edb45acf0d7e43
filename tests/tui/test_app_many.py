"""Changes to very many briefs at once: no key waits while they are worked out."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.tui.on_screen import SIZE, messages
from tui import altering
from tui.screens import desk


@pytest.fixture(autouse=True)
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Three briefs are many; no thread works anything out for them before this is set."""
    gate = threading.Event()
    app_thread = threading.current_thread()

    def work_out(*arguments):
        if threading.current_thread() is not app_thread:
            gate.wait(5)
        return altering.work_out(*arguments)

    monkeypatch.setattr(desk, "MANY", 3)
    monkeypatch.setattr(desk, "work_out", work_out)
    yield gate
    gate.set()


def read(app) -> set[str]:
    return {brief_id for brief_id in app.room.result_ids if app.room.annotation(brief_id).read}


def head(app) -> str:
    return app.room.query_one("#list-pane").head.right


async def test_the_app_goes_on_while_a_change_is_worked_out(make_app, settle, library, gate):
    async with make_app().run_test(size=SIZE) as pilot:
        app = pilot.app
        await settle(pilot)
        await pilot.press("R", "enter")
        await pilot.pause()
        assert head(app) == "changing 6 briefs · by date"
        await pilot.press("j")
        assert app.room.list.cursor == 1
        assert read(app) == set()
        gate.set()
        await settle(pilot)
        assert head(app) == "by date"
        assert "read mark on 6 briefs; u takes it back." in messages(app)
        assert len(read(app)) == 6
        assert sum(note.read for _, note in library.annotations.items()) == 6
        await pilot.press("u")
        await settle(pilot)
        assert library.annotations.items() == []
        assert app.room.engine.labels.read == frozenset()


async def test_what_is_changed_meanwhile_stays(make_app, settle, library, gate):
    async with make_app().run_test(size=SIZE) as pilot:
        app = pilot.app
        await settle(pilot)
        await pilot.press("R", "enter")
        await pilot.pause()
        await pilot.press("c", *"hm", "ctrl+s", "enter")
        assert read(app) == {"wire/003.txt"}
        gate.set()
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").note == "hm"
        assert app.room.engine.labels.read == set(app.room.result_ids)
        await pilot.press("u")
        await settle(pilot)
        assert read(app) == {"wire/003.txt"}, "it was read before"
        assert app.room.engine.labels.read == read(app)


async def test_changes_come_in_the_order_of_their_keys(make_app, settle, gate):
    async with make_app().run_test(size=SIZE) as pilot:
        app = pilot.app
        await settle(pilot)
        await pilot.press("R", "enter", "r")
        await pilot.pause()
        assert head(app) == "changing 7 briefs · by date"
        gate.set()
        await settle(pilot)
        assert read(app) == {*app.room.result_ids} - {"wire/003.txt"}


async def test_what_is_not_done_yet_can_be_taken_back(make_app, settle, library, gate):
    async with make_app().run_test(size=SIZE) as pilot:
        app = pilot.app
        await settle(pilot)
        await pilot.press("m")
        await settle(pilot)
        await pilot.press("R", "enter", "u")
        await pilot.pause()
        assert "Took back: the change of 6 briefs." in messages(app)
        assert head(app) == "by date"
        gate.set()
        await settle(pilot)
        assert read(app) == set()
        assert library.annotations.get("wire/003.txt").star


async def test_who_leaves_at_once_loses_nothing(make_app, settle, library, gate):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("R", "enter", "r")
        await pilot.pause()
    gate.set()
    assert len(library.annotations.items()) == 5
    assert all(note.read for _, note in library.annotations.items())


async def test_what_cannot_be_worked_out_is_said(make_app, settle, monkeypatch, gate):
    def broken(*_):
        raise RuntimeError("no memory")

    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        monkeypatch.setattr(pilot.app.room.pencil, "get", broken)
        await pilot.press("R", "enter")
        gate.set()
        await settle(pilot)
        assert any("no memory" in message for message in messages(pilot.app))
        assert head(pilot.app) == "by date"
