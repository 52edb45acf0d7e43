"""Changes to very many briefs at once: no key waits while they are worked out."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from briefs.annotations import Annotation, AnnotationStore
from briefs.library import Library
from tests.tui.on_screen import SIZE, line, messages, until, until_listed
from tui import altering
from tui.screens import writing


@pytest.fixture
def worked_out() -> threading.Event:
    """Set when a thread has worked out a change for the first time, which has not come back from it yet."""
    return threading.Event()


@pytest.fixture(autouse=True)
def gate(monkeypatch: pytest.MonkeyPatch, worked_out: threading.Event) -> Iterator[threading.Event]:
    """Three briefs are many; nothing that a thread works out for them comes back from it before this is set."""
    gate = threading.Event()
    app_thread = threading.current_thread()

    def work_out(*arguments):
        step = altering.work_out(*arguments)
        if threading.current_thread() is not app_thread:
            worked_out.set()
            gate.wait(30)
        return step

    monkeypatch.setattr(writing, "MANY", 3)
    monkeypatch.setattr(writing, "work_out", work_out)
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


async def test_what_is_changed_meanwhile_stays(make_app, settle, library, gate, worked_out):
    async with make_app().run_test(size=SIZE) as pilot:
        app = pilot.app
        await settle(pilot)
        # of a brief that is read already, all that could be lost is what queries know
        await pilot.press("j", "r", "m", "u")
        await settle(pilot)
        await pilot.press("k", "R", "enter")
        await until(pilot, worked_out.is_set)
        await pilot.press("U")
        await pilot.press("c", *"hm", "ctrl+s")
        assert app.room.engine.labels.starred == {"wire/001.txt"}
        assert app.room.engine.labels.read == {"wire/001.txt"}
        gate.set()
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").note == "hm"
        assert app.room.engine.labels.read == set(app.room.result_ids)
        assert app.room.engine.labels.starred == {"wire/001.txt"}
        await pilot.press("u")
        await settle(pilot)
        assert app.room.engine.labels.read == read(app) == {"wire/001.txt"}
        assert app.room.engine.labels.starred == {"wire/001.txt"}
        assert library.annotations.get("wire/003.txt").note == "hm"


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


async def test_what_came_last_is_taken_back_first(make_app, settle, library, gate):
    async with make_app().run_test(size=SIZE) as pilot:
        app = pilot.app
        await settle(pilot)
        await pilot.press("m")
        await settle(pilot)
        await pilot.press("R", "enter")
        await pilot.pause()
        await pilot.press("c", *"hm", "ctrl+s", "u")
        await pilot.pause()
        assert "Took back: note on" in messages(app)[-1]
        assert head(app) == "changing 6 briefs · by date"
        await pilot.press("u")
        await pilot.pause()
        assert messages(app)[-1] == "Took back: the change of 6 briefs."
        gate.set()
        await settle(pilot)
        ((_, note),) = library.annotations.items()
        assert (note.star, note.note, note.read) == (True, None, False)


async def test_what_waits_is_taken_back_before_what_was_done_before_it(make_app, settle, gate, monkeypatch):
    second = threading.Event()
    work_out = writing.work_out

    def one_by_one(order, *rest):
        if len(order.brief_ids) == 1:
            second.wait(30)
        return work_out(order, *rest)

    monkeypatch.setattr(writing, "work_out", one_by_one)
    async with make_app().run_test(size=SIZE) as pilot:
        app = pilot.app
        await settle(pilot)
        await pilot.press("R", "enter", "m")
        gate.set()
        await until(pilot, lambda: read(app))
        assert head(app) == "changing 1 brief · by date"
        await pilot.press("u")
        second.set()
        await settle(pilot)
        assert messages(app)[-1] == "Took back: the change of 1 brief."
        assert len(read(app)) == 6
        assert app.room.engine.labels.starred == frozenset()


async def test_who_leaves_at_once_loses_nothing(make_app, settle, library, gate):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("R", "enter", "r")
        await pilot.pause()
    gate.set()
    assert len(library.annotations.items()) == 5
    assert all(note.read for _, note in library.annotations.items())


async def test_who_leaves_loses_nothing_else_when_a_change_cannot_be_worked_out(
    make_app, settle, library, monkeypatch, gate
):
    def broken(*_):
        raise RuntimeError("no memory")

    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("R", "enter", "j", "m")
        await pilot.pause()
        # as if a thread were about to write
        app.room.pencil._running = True
        await pilot.press("c", *"hm", "ctrl+s")
        all_read, _ = app.room._alterer.orders
        work_out = writing.work_out
        monkeypatch.setattr(
            writing,
            "work_out",
            lambda order, *rest: (broken if order is all_read else work_out)(order, *rest),
        )
    gate.set()
    assert app.exit_notes == ["no memory"]
    ((brief_id, note),) = library.annotations.items()
    assert (brief_id, note.star, note.note, note.read) == ("wire/001.txt", True, "hm", False)


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


@pytest.fixture
def slow_to_read(monkeypatch: pytest.MonkeyPatch, library) -> Iterator[threading.Event]:
    """A starred and a read brief, whose annotations are not read before this is set; never by the app's own thread."""
    Library.open(library.root).annotations.set_many(
        {"wire/001.txt": Annotation(star=True, note="old"), "wire/005.txt": Annotation(read=True)}
    )
    gate, read_changed = threading.Event(), AnnotationStore._read_changed
    app_thread = threading.current_thread()

    def slowly(store):
        assert threading.current_thread() is not app_thread or gate.is_set()
        gate.wait(30)
        return read_changed(store)

    monkeypatch.setattr(AnnotationStore, "_read_changed", slowly)
    monkeypatch.setattr(writing, "QUICK", 0)
    yield gate
    gate.set()


async def test_the_list_does_not_wait_for_very_many_annotations(make_app, settle, gate, slow_to_read):
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await until_listed(pilot)
        assert app.room.list.row_count == 6
        assert head(app) == "reading your notes · by date"
        assert "★" not in line(app.room, 2)
        slow_to_read.set()
        await settle(pilot)
        assert head(app) == "by date"
        assert "★" in line(app.room, 2)
        assert app.room.engine.labels.starred == {"wire/001.txt"}
        assert app.room.engine.labels.read == {"wire/005.txt"}


async def test_annotations_that_could_not_be_read_are_read_later(
    make_app, settle, gate, slow_to_read, monkeypatch
):
    def broken(*_):
        raise OSError("the disk is gone")

    gate.set()
    slow_to_read.set()
    app = make_app()
    labels = writing.labels
    monkeypatch.setattr(writing, "labels", broken)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.room._look_around()
        await settle(pilot)
        assert head(app) == "by date"
        assert messages(app) == ["the disk is gone"]
        await pilot.press("m")
        await settle(pilot)
        assert "★" in line(app.room, 0)
        monkeypatch.setattr(writing, "labels", labels)
        app.room._look_around()
        await settle(pilot)
        assert app.room.engine.labels.starred == {"wire/001.txt", "wire/003.txt"}
        assert app.room.engine.labels.read == {"wire/005.txt"}
        assert messages(app) == ["the disk is gone"]


async def test_a_query_about_them_is_asked_again(make_app, settle, query, gate, slow_to_read):
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await until_listed(pilot)
        await query(pilot, "is:unread")
        await until(pilot, lambda: len(app.room.result_ids) == 6)
        slow_to_read.set()
        await settle(pilot)
        assert len(app.room.result_ids) == 5


async def test_what_is_changed_before_they_are_read_is_added(make_app, settle, library, gate, slow_to_read):
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await until_listed(pilot)
        await pilot.press("j", "enter", "r", "m")
        assert head(app) == "changing 3 briefs · by date"
        slow_to_read.set()
        gate.set()
        await settle(pilot)
        note = library.annotations.get("wire/001.txt")
        assert (note.star, note.read, note.note) == (False, False, "old")
        assert app.room.engine.labels.starred == frozenset()
        await pilot.press("u")
        await settle(pilot)
        assert library.annotations.get("wire/001.txt").star
