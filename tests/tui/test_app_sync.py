"""Keeping in step: progress, what was skipped, another process, and the real engine end to end."""

from __future__ import annotations

import asyncio
import shutil
import threading
from functools import partial

import pytest

from briefs.annotations import Annotation
from briefs.errors import IndexBusyError, Problem
from briefs.library import Library
from search import open_engine
from search.sync import Progress, SyncReport, synchronise
from tests.tui.on_screen import SIZE, messages, until
from tui.app import BriefsApp
from tui.config import Config
from tui.state import State


@pytest.fixture
def app_with(library, engine):
    """The app with a way of keeping in step."""
    return lambda synchronise: BriefsApp(library, engine, State(), synchronise=synchronise)


async def test_progress_is_shown_and_the_list_fills_as_it_goes(app_with, settle, engine):
    gate = threading.Event()
    kept = engine.briefs
    engine.briefs = []

    def fill(*, thorough, progress, cancelled):
        engine.briefs = kept[:2]
        engine.generation += 1
        progress(Progress(2, 6, 2, "wire/002.txt"))
        gate.wait(30)
        engine.briefs = kept
        engine.generation += 1
        return SyncReport(added=6)

    app = app_with(fill)
    async with app.run_test(size=SIZE) as pilot:
        room = app.room
        await until(pilot, lambda: room.list.row_count == 2)
        assert room.query_one("#progress").display
        assert "2 of 6 files" in room.query_one("#list-pane").head.left
        await pilot.press("j")
        current = room.list.current
        gate.set()
        await settle(pilot)
        assert room.list.row_count == 6
        assert room.list.current == current, "the cursor stays on its brief"
        assert not room.query_one("#progress").display
        assert room.query_one("#list-pane").head.left == "Briefs"
    assert engine.compacted == 1, "the pieces of the index are put together afterwards"


async def test_skipped_files_are_said_once_and_listed(app_with, settle):
    problems = (Problem("a.bin", "not text"), Problem("b.csv", "no [text] column"))
    app = app_with(lambda **kw: SyncReport(problems=problems))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert sum("2 files skipped" in message for message in messages(app)) == 1
        await pilot.press("f5")
        await settle(pilot)
        assert sum("2 files skipped" in message for message in messages(app)) == 1
        app.room.action_problems()
        await settle(pilot)
        assert "b.csv: no [text] column" in str(app.screen.query_one(".page Static").content)


async def test_an_empty_library_names_what_was_skipped(app_with, settle, engine):
    engine.briefs = []
    app = app_with(lambda **kw: SyncReport(problems=(Problem("a.bin", "not text"),)))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        shown = "\n".join(app.room.list.render_line(y).text for y in range(12))
        assert "1 file skipped" in shown


async def test_f5_looks_thoroughly(app_with, settle):
    asked = []
    app = app_with(lambda **kw: asked.append(kw["thorough"]) or SyncReport())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("f5")
        await settle(pilot)
        assert asked == [False, True]


async def test_another_process_at_work_is_said_and_waited_for(app_with, settle, monkeypatch):
    monkeypatch.setattr("tui.syncing.BUSY_SECONDS", 0.05)
    calls = []

    def busy(**kw):
        calls.append(1)
        if len(calls) < 3:
            raise IndexBusyError("another briefs is indexing this library")
        return SyncReport()

    app = app_with(busy)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: len(calls) == 3)
        await settle(pilot)
        assert len(calls) == 3
        assert messages(app).count("another briefs is indexing this library") == 1


async def test_a_failure_is_said_and_the_app_lives_on(app_with, settle):
    def fail(**kw):
        raise ValueError("odd [/] thing")

    app = app_with(fail)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "ValueError: odd [/] thing" in messages(app)
        await pilot.press("j")
        assert app.room.list.cursor == 1


async def test_leaving_cancels(app_with, settle):
    stopped = threading.Event()

    def endless(*, thorough, progress, cancelled):
        for _ in range(500):
            if cancelled():
                stopped.set()
                break
            threading.Event().wait(0.01)
        return SyncReport(complete=False)

    app = app_with(endless)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.1)
        await pilot.press("q")
    assert await asyncio.to_thread(stopped.wait, 5)


@pytest.fixture
def real(tmp_path, taxonomy):
    """A library of invented reports on disk, and its real engine."""
    root = tmp_path / "real"
    root.mkdir()
    (root / "one.txt").write_text(
        " date 2024-02-07 Two bombs went off in Mastung, Balochistan. At least 24 people were killed. "
        "The Baloch Liberation Army claimed responsibility. Elections are near.",
        encoding="utf-8",
    )
    (root / "two.txt").write_text(
        " date 2023-09-29 Gunmen attacked a post in Hangu, Khyber Pakhtunkhwa. Five people died.",
        encoding="utf-8",
    )
    (root / "three.txt").write_text(
        "Shops stayed shut in Quetta [Pakistan] on polling day.", encoding="utf-8"
    )
    (root / "junk.bin").write_bytes(b"\x00\x01\x02")
    library = Library.open(root)
    library.__dict__["_taxonomy"] = (taxonomy, ())
    engine = open_engine(library)
    yield library, engine
    engine.close()


async def test_from_an_empty_index_to_a_report(real, settle, tmp_path, monkeypatch, query):
    library, engine = real
    monkeypatch.chdir(tmp_path)
    app = BriefsApp(library, engine, State(), synchronise=partial(synchronise, library, engine))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = app.room
        assert room.list.row_count == 3
        await query(pilot, "baluchistan")
        await pilot.press("enter")
        await settle(pilot)
        assert room.list.current == "one.txt"
        assert not any("also" in message for message in messages(app))
        await pilot.press("n", "m", "space", "e")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        reports = list(tmp_path.glob("*.md"))
        assert len(reports) == 1
        assert "Two bombs went off" in reports[0].read_text(encoding="utf-8")
        await pilot.press("escape", "d", "ctrl+u", *"2020-05-06", "enter")
        await settle(pilot)
        await settle(pilot)
        assert room.reading.reading.brief.date.isoformat() == "2020-05-06"
        (library.root / "four.txt").write_text("A new report from Swat.", encoding="utf-8")
        await pilot.press("f5")
        await settle(pilot)
        assert room.list.row_count == 4


@pytest.fixture
def live(tmp_path, monkeypatch, home):
    """The app over a real folder and index, which it does not watch: the test tells what changes."""
    monkeypatch.setenv("TERM", "xterm-256color")
    folder = tmp_path / "live"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(
            f"date: 2024-01-0{number + 1}\n\nA road was opened, number {number}."
        )
    library = Library.open(folder)
    engine = open_engine(library)
    config = Config(watch=False)
    return folder, BriefsApp(library, engine, State(), config, partial(synchronise, library, engine))


async def test_what_is_new_is_announced_and_moves_nothing_until_it_is_asked_for(live, settle):
    folder, app = live
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = app.room
        await pilot.press("j")
        await settle(pilot)
        listed, cursor = list(room.list.ids), room.list.cursor
        (folder / "9.txt").write_text("date: 2024-09-09\n\nA road was closed.")
        (folder / "0.txt").unlink()
        (folder / "1.txt").write_text("date: 2024-01-02\n\nA road was mended.")
        room._files_changed(files=True, own=False)
        await settle(pilot)
        head = room.query_one("#list-pane").head
        assert head.left == "Briefs · 1 new, 1 changed, 1 gone · F5 shows"
        assert (list(room.list.ids), room.list.cursor) == (listed, cursor)
        assert not room.query_one("#progress").display
        (folder / "8.txt").write_text("date: 2024-08-08\n\nA road was closed.")
        room._files_changed(files=True, own=False)
        await settle(pilot)
        assert head.left == "Briefs · 2 new, 1 changed, 1 gone · F5 shows"
        current = room.list.current
        await pilot.press("f5")
        await settle(pilot)
        assert head.left == "Briefs"
        assert list(room.list.ids) == ["9.txt", "8.txt", "2.txt", "1.txt"]
        assert room.list.current == current


async def test_a_new_question_shows_the_news_too(live, settle, query):
    folder, app = live
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        (folder / "9.txt").write_text("date: 2024-09-09\n\nA road was closed.")
        app.room._files_changed(files=True, own=False)
        await settle(pilot)
        await query(pilot, "road ")
        await settle(pilot)
        assert app.room.query_one("#list-pane").head.left == "Briefs"
        assert app.room.list.ids[0] == "9.txt"


async def test_notes_that_another_instance_writes_are_shown(live, settle):
    folder, app = live
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        Library.open(folder).annotations.set("2.txt", Annotation(star=True))
        app.room._files_changed(files=False, own=True)
        await settle(pilot)
        assert app.room.annotation("2.txt").star
        assert "★" in "".join(app.room.list.render_line(y).text for y in range(6))


async def test_the_folder_is_watched_unless_told_otherwise(live, settle):
    _, app = live
    app.config = Config()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        watcher = app.room._watcher
        assert watcher is not None
        assert watcher._thread.is_alive()
    watcher._thread.join(10)
    assert not watcher._thread.is_alive()


async def test_events_of_what_is_new_are_known_when_it_is_shown(live, settle, query):
    folder, app = live
    text = "date: 2024-05-04\n\nA bomb in Quetta, Balochistan, killed 7 people at a bus stop on Saturday, {} said."
    (folder / "7.txt").write_text(text.format("police"))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        (folder / "8.txt").write_text(text.format("officials"))
        app.room._files_changed(files=True, own=False)
        await settle(pilot)
        await query(pilot, "quetta ")
        await settle(pilot)
        event = app.room.events.view.of("8.txt")
        assert event is not None
        assert sorted(event.ids) == ["7.txt", "8.txt"]


async def test_a_library_that_is_read_for_the_first_time_is_not_called_empty(app_with, settle, engine):
    gate = threading.Event()
    kept, engine.briefs = engine.briefs, []

    def fill(*, thorough, progress, cancelled):
        gate.wait(30)
        engine.briefs = kept
        engine.generation += 1
        return SyncReport(added=6)

    app = app_with(fill)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "being read" in str(app.room.list._empty))
        assert "no briefs here" not in str(app.room.list._empty)
        gate.set()
        await settle(pilot)
        assert app.room.list.row_count == 6


async def test_an_empty_library_is_called_empty_once_it_was_looked_through(app_with, settle, engine):
    engine.briefs = []
    app = app_with(lambda **_: SyncReport())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "no briefs here" in str(app.room.list._empty)


async def test_a_library_that_went_away_is_told_and_nothing_is_written_in_its_place(
    app_with, settle, library
):
    app = app_with(partial(synchronise_gone, library))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        shutil.rmtree(library.root)
        await pilot.press("f5")
        await settle(pilot)
        assert "is not there any more" in messages(app)[-1]
        assert app.room.list.row_count == 6
        told = len(messages(app))
        # what a watcher tells of is the same
        app.room._files_changed(files=True, own=False)
        await settle(pilot)
        assert len(messages(app)) == told, "once is enough"
        await pilot.press("f5")
        await settle(pilot)
        assert len(messages(app)) == told + 2, "to whoever asks, it is said again"
        await pilot.press("m", "enter")
        await settle(pilot)
        assert "nothing was kept" in messages(app)[-1]
        assert not library.root.exists()


def synchronise_gone(library, **_):
    """A look at the files that finds no folder."""
    for _ in library.files():
        pass
    return SyncReport()


async def test_no_file_is_counted_before_one_is_done(app_with, settle):
    gate = threading.Event()

    def begin(*, thorough, progress, cancelled):
        progress(Progress(0, 6, 2, "wire/002.txt"))
        gate.wait(30)
        return SyncReport()

    app = app_with(begin)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "reading" in app.room.query_one("#list-pane").head.left)
        assert app.room.query_one("#list-pane").head.left == "Briefs · reading 6 files, 0%"
        gate.set()
        await settle(pilot)


@pytest.mark.parametrize("fails", [False, True])
async def test_events_decided_while_the_files_are_looked_through_are_followed_then(app_with, settle, fails):
    gate = threading.Event()
    looks = []

    def look(**_):
        looks.append(1)
        if len(looks) > 1:
            gate.wait(10)
            if fails:
                raise OSError("no room")
        return SyncReport()

    async with app_with(look).run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room._files_changed(files=True, own=False)
        for brief_id in ("wire/001.txt", "wire/003.txt"):
            room.list.go_to(brief_id)
            await pilot.press("v")
        room.action_join_event()
        await until(pilot, lambda: not room.pencil.unwritten())
        assert room.events.view.of("wire/001.txt") is None, "there is time until the files have been read"
        gate.set()
        await settle(pilot)
        assert room.events.view.of("wire/001.txt").ids == ("wire/001.txt", "wire/003.txt")
        assert len(looks) == 2
