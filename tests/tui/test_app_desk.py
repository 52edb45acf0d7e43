"""What the user writes: marks, stars, tags, notes, read marks, dates; and taking it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefs.annotations import Annotation
from briefs.errors import AnnotationError
from briefs.library import Library
from tests.tui.on_screen import SIZE, line, messages


async def test_space_marks_and_goes_on(make_app, settle, engine, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await pilot.press("space", "space")
        assert room.session.marks == {"wire/003.txt", "wire/001.txt"}
        assert room.list.cursor == 2
        assert "✓" in line(room, 0)
        assert "2 marked" in room.query_one("#list-pane").head.right
        assert engine.labels.marked == room.session.marks
        await query(pilot, "is:marked")
        await settle(pilot)
        assert set(room.list.ids) == room.session.marks


async def test_marks_outlive_the_query_and_are_undone(make_app, settle, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await pilot.press("V")
        assert len(room.session.marks) == 6
        await pilot.press("V")
        assert not room.session.marks
        await pilot.press("u")
        assert len(room.session.marks) == 6
        await query(pilot, "rally")
        await pilot.press("enter", "v")
        await settle(pilot)
        assert len(room.session.marks) == 5
        assert "wire/005.txt" not in room.session.marks
        await pilot.press("u")
        assert len(room.session.marks) == 6


async def test_star_is_written_shown_and_undone(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("m")
        assert library.annotations.get("wire/003.txt").star
        assert "★" in line(pilot.app.room, 0)
        assert "★ starred" in "".join(pilot.app.room.reading.render_line(y).text for y in range(12))
        assert Library.open(library.root).annotations.get("wire/003.txt").star, "it is on disk"
        assert library.annotations.get("wire/003.txt").text_hash
        await pilot.press("u")
        assert not library.annotations.get("wire/003.txt").star
        assert "★" not in line(pilot.app.room, 0)


async def test_opening_marks_as_read_passing_does_not(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("j", "j")
        await settle(pilot)
        assert not library.annotations.items()
        await pilot.press("enter")
        await settle(pilot)
        assert library.annotations.get("wire/005.txt").read
        assert pilot.app.room.reading.has_focus
        assert "●" not in line(pilot.app.room, 4)
        await pilot.press("r")
        assert not library.annotations.get("wire/005.txt").read
        await pilot.press("u")
        assert library.annotations.get("wire/005.txt").read


async def test_a_brief_marked_as_read_leaves_the_unread_ones_an_opened_one_stays(make_app, settle, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "is:unread")
        await pilot.press("enter", "enter")
        await settle(pilot)
        room = pilot.app.room
        assert room.list.row_count == 6, "what one reads does not jump away"
        await pilot.press("escape", "j", "r")
        await settle(pilot)
        assert room.list.row_count == 4
        assert room.list.current == "wire/006.txt", "the cursor keeps its row"


async def test_tags_are_set_shown_counted_and_undone(make_app, settle, library, engine):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("t", *"vote, #fire ,Vote", "enter")
        await settle(pilot)
        room = pilot.app.room
        assert library.annotations.get("wire/003.txt").tags == ("vote", "fire")
        assert engine.labels.tags == {"wire/003.txt": ("vote", "fire")}
        assert "#vote" in line(room, 1)
        assert any(row.label == "vote" for row in room.facet_pane.rows)
        await pilot.press("u")
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").tags == ()


async def test_leaving_a_dialog_changes_nothing(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        for key, escapes in (("t", 1), ("c", 2), ("d", 1)):
            await pilot.press(key, *"2024", *["escape"] * escapes)
            await settle(pilot)
        assert not library.annotations.items()
        assert pilot.app.screen is pilot.app.room


async def test_a_note_of_several_lines(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("c", *"one", "enter", *"two", "ctrl+s")
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").note == "one\ntwo"
        shown = [pilot.app.room.reading.render_line(y).text.split() for y in range(14)]
        assert ["note", "one"] in shown
        assert ["two"] in shown
        await pilot.press("u")
        assert library.annotations.get("wire/003.txt").note is None


@pytest.fixture
def refreshed(monkeypatch, engine, library):
    """Let a correction reach the fake engine as the real one gets it."""
    calls = []

    def refresh_files(library_, engine_, paths):
        calls.extend(paths)
        for brief in list(engine.briefs):
            if brief.path in paths:
                corrections = library.annotations.get(brief.id).corrections
                fields = {name: getattr(brief, name) for name in brief.__dataclass_fields__}
                date = corrections.date or (None if corrections.undated else dt.date(2025, 3, 11))
                engine.update([(brief.__class__(**{**fields, "date": date}), "")])

    monkeypatch.setattr("tui.rereading.refresh_files", refresh_files)
    return calls


async def test_the_date_is_corrected_and_undone(make_app, settle, library, refreshed):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("d", "ctrl+u", *"2023-13-99", "enter")
        await settle(pilot)
        dialog = pilot.app.screen
        assert dialog is not pilot.app.room
        assert "not a day" in str(dialog.query_one(".error").content)
        await pilot.press("ctrl+u", *"2020-01-02", "enter")
        await settle(pilot)
        room = pilot.app.room
        assert library.annotations.get("wire/003.txt").corrections.date == dt.date(2020, 1, 2)
        assert refreshed == ["wire/003.txt"]
        assert room.list.current == "wire/003.txt", "the cursor goes with its brief"
        assert "2020-01-02" in line(room, room.list.cursor * 2)
        await pilot.press("u")
        await settle(pilot)
        assert not library.annotations.get("wire/003.txt").corrections
        assert room.list.cursor == 0


async def test_undated_can_be_said(make_app, settle, library, refreshed):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("d", "ctrl+u", *"undated", "enter")
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").corrections.undated


async def test_what_cannot_be_written_is_said(make_app, settle, library, monkeypatch):
    def refuse(*args):
        raise AnnotationError("notes.yaml: the disk is full")

    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        monkeypatch.setattr(library.annotations, "change", refuse)
        await pilot.press("m")
        await settle(pilot)
        assert "notes.yaml: the disk is full" in messages(pilot.app)
        assert not pilot.app.room.session.history.done
        assert "★" not in line(pilot.app.room, 0), "what is not written is not shown"


async def test_an_unwritable_library_is_said_once(make_app, settle, library, monkeypatch):
    monkeypatch.setattr(Library, "writable", property(lambda self: False))
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert sum("is not written to" in message for message in messages(pilot.app)) == 1


async def test_a_library_that_its_owner_made_read_only_is_no_news(make_app, settle, library, monkeypatch):
    monkeypatch.setattr(library, "config", replace(library.config, read_only=True))
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert not library.writable
        assert not messages(pilot.app)


async def test_earlier_annotations_are_known_to_queries_at_once(make_app, settle, library, engine):
    library.annotations.set("wire/001.txt", Annotation(star=True, read=True, tags=("vote",)))
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert engine.labels.starred == {"wire/001.txt"}
        assert engine.labels.tags == {"wire/001.txt": ("vote",)}
        assert "★" in line(pilot.app.room, 2)


async def test_undoing_nothing_says_so(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert pilot.app.room.check_action("undo", ()) is None
        pilot.app.room.action_undo()
        await settle(pilot)
        assert "Nothing to undo." in messages(pilot.app)


async def test_yank_copies_the_sentence_with_its_citation(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("}", "y")
        await settle(pilot)
        expected = "“Nobody was hurt.” (Train held up near Mach, Wire, 11 Mar 2025, wire/003.txt)"
        assert pilot.app.clipboard == expected
        assert expected in messages(pilot.app)


async def test_source_is_opened_or_named(make_app, settle, monkeypatch, library):
    opened = []
    monkeypatch.setattr("tui.screens.main.open_outside", lambda target: opened.append(str(target)) or True)
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("o", "j")
        await settle(pilot)
        await pilot.press("o")
        assert opened == [str(library.root / "wire/003.txt"), "https://example.org/one"]
        monkeypatch.setattr("tui.screens.main.open_outside", lambda target: False)
        await pilot.press("o")
        await settle(pilot)
        assert "There is no desktop to open it on: https://example.org/one" in messages(pilot.app)


async def test_escape_gives_up_a_changed_note_only_the_second_time(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("c", *"long thoughts", "escape")
        dialog = pilot.app.screen
        assert "Not saved yet" in str(dialog.query_one(".hint").content)
        await pilot.press("space", *"and more", "escape", "escape")
        await settle(pilot)
        assert pilot.app.screen is pilot.app.room
        assert library.annotations.get("wire/003.txt").note is None


async def test_escape_leaves_an_unchanged_note_at_once(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("c", "escape")
        assert pilot.app.screen is pilot.app.room
