"""One history for annotations, marks and filters; many briefs at once; and no key that waits for a disk."""

from __future__ import annotations

import threading

import pytest

from briefs.annotations import Annotation, notes_file
from briefs.errors import AnnotationError
from briefs.library import Library
from tests.tui.on_screen import SIZE, line, messages, until_listed

ALL = {f"wire/{number:03}.txt" for number in range(1, 7)}


def starred(library):
    return {brief_id for brief_id, note in library.annotations.items() if note.star}


async def test_what_is_taken_back_can_be_done_again_in_order(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await pilot.press("m", "v", "c", *"hm", "ctrl+s", "f", "j", "space")
        await settle(pilot)
        assert room.session.query.filters

        def state():
            note = library.annotations.get("wire/003.txt")
            return note.star, bool(room.session.marks), note.note, bool(room.session.query.filters)

        states = [
            (False, False, None, False),
            (True, False, None, False),
            (True, True, None, False),
            (True, True, "hm", False),
            (True, True, "hm", True),
        ]
        assert state() == states[4]
        for expected in reversed(states[:-1]):
            await pilot.press("u")
            await settle(pilot)
            assert state() == expected
        assert room.check_action("undo", ()) is None
        for expected in states[1:]:
            await pilot.press("U")
            await settle(pilot)
            assert state() == expected
        assert room.check_action("redo", ()) is None
        said = messages(pilot.app)
        assert "Took back: star on ‘Train held up near Mach’." in said
        assert "Again: note on ‘Train held up near Mach’." in said
        await pilot.press("u", "ctrl+r", "u", "V")
        await settle(pilot)
        assert room.check_action("redo", ()) is None, "what is new ends what could be done again"


async def test_filters_switched_off_and_a_query_cleared_come_back(make_app, settle, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await query(pilot, "election")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("f", "space", "ctrl+f")
        await settle(pilot)
        assert not room.session.query.filters
        await pilot.press("u")
        await settle(pilot)
        assert room.session.query.filters
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert room.session.query.text == ""
        await pilot.press("u")
        await settle(pilot)
        assert room.session.query.text == "election"
        await pilot.press("U")
        await settle(pilot)
        assert room.session.query.text == ""


async def test_marks_are_told_by_what_was_done_to_them(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("v", "v", "u", "u", "V", "u")
        await settle(pilot)
        assert messages(pilot.app) == [
            "Took back: no mark on ‘Train held up near Mach’.",
            "Took back: mark on ‘Train held up near Mach’.",
            "6 briefs marked.",
            "Took back: mark on 6 briefs.",
        ]


async def test_opening_is_taken_back_like_any_change(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").read
        await pilot.press("u")
        await settle(pilot)
        assert not library.annotations.get("wire/003.txt").read
        assert "Took back: read mark on ‘Train held up near Mach’." in messages(pilot.app)


async def test_all_results_are_starred_in_one_step_and_one_write(make_app, settle, library, monkeypatch):
    written = []
    write = notes_file.write
    monkeypatch.setattr(
        notes_file, "write", lambda file, changes: written.append(file) or write(file, changes)
    )
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("M", "enter")
        await settle(pilot)
        assert starred(library) == ALL
        assert len(written) == 1
        assert "star on 6 briefs; u takes it back." in messages(pilot.app)
        await pilot.press("u")
        await settle(pilot)
        assert starred(library) == set()
        await pilot.press("U")
        await settle(pilot)
        assert starred(library) == ALL
        await pilot.press("M", "enter")
        await settle(pilot)
        assert starred(library) == set(), "where all have a star, all lose it"


async def test_the_marked_come_first_and_results_are_those_of_the_query(make_app, settle, library, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await query(pilot, "election")
        await pilot.press("enter")
        await settle(pilot)
        found = set(pilot.app.room.list.ids)
        assert "wire/003.txt" not in found
        await pilot.press("R", "enter")
        await settle(pilot)
        assert {brief_id for brief_id, note in library.annotations.items() if note.read} == {"wire/003.txt"}
        await pilot.press("R", "j", "enter")
        await settle(pilot)
        read = {brief_id for brief_id, note in library.annotations.items() if note.read}
        assert read == found | {"wire/003.txt"}


async def test_tags_of_many_are_added_and_taken_away_and_their_others_stay(make_app, settle, library):
    library.annotations.set_many(
        {"wire/001.txt": Annotation(tags=("Vote", "fire")), "wire/002.txt": Annotation(tags=("Vote",))}
    )
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.change_marks(frozenset({"wire/001.txt", "wire/002.txt"}))
        await pilot.press("T", "enter")
        await settle(pilot)
        assert pilot.app.screen.query_one("Input").value == "Vote, "
        await pilot.press(*"VOTE,old", "enter")
        await settle(pilot)
        notes = library.annotations
        assert notes.get("wire/001.txt").tags == ("Vote", "fire", "old"), "a tag has one spelling"
        assert notes.get("wire/002.txt").tags == ("Vote", "old")
        await pilot.press("T", "enter", "ctrl+u", *"old", "enter")
        await settle(pilot)
        assert notes.get("wire/001.txt").tags == ("fire", "old")
        assert notes.get("wire/002.txt").tags == ("old",)
        await pilot.press("u", "u")
        await settle(pilot)
        assert notes.get("wire/001.txt").tags == ("Vote", "fire")


async def test_a_tag_in_use_is_completed(make_app, settle, library):
    library.annotations.set("wire/001.txt", Annotation(tags=("follow up",)))
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("t", *"FOL", "tab", *"new", "enter")
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").tags == ("follow up", "new")


@pytest.fixture
def stuck(library, monkeypatch):
    """A disk that does nothing until it is let."""
    free = threading.Event()
    change = library.annotations.change

    def waiting(changes):
        free.wait(10)
        return change(changes)

    monkeypatch.setattr(library.annotations, "change", waiting)
    yield free
    free.set()


async def test_no_key_waits_for_the_disk(make_app, settle, library, stuck):
    async with make_app().run_test(size=SIZE) as pilot:
        await until_listed(pilot)
        room = pilot.app.room
        await pilot.press("m", "j", "m", "m", "j", "enter")
        assert "★" in line(room, 0)
        assert "★" not in line(room, 2)
        assert "●" not in line(room, 4)
        assert room.list.cursor == 2
        assert not library.annotations.items()
        stuck.set()
        await settle(pilot)
        assert starred(library) == {"wire/003.txt"}
        assert library.annotations.get("wire/005.txt").read


async def test_leaving_waits_until_everything_is_written(make_app, library, stuck):
    async with make_app().run_test(size=SIZE) as pilot:
        await until_listed(pilot)
        await pilot.press("m")
        threading.Timer(0.3, stuck.set).start()
        await pilot.press("q")
    assert starred(Library.open(library.root)) == {"wire/003.txt"}


async def test_what_could_not_be_written_at_the_end_is_told_after_it(make_app, library, monkeypatch):
    free = threading.Event()

    def full(changes):
        free.wait(10)
        raise AnnotationError("notes.yaml: the disk is full")

    monkeypatch.setattr(library.annotations, "change", full)
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await until_listed(pilot)
        await pilot.press("m")
        threading.Timer(0.3, free.set).start()
        await pilot.press("q")
    assert app.exit_notes == ["notes.yaml: the disk is full"]


async def test_a_text_that_cannot_be_hashed_at_the_end_is_told_after_it(make_app, settle, monkeypatch):
    def broken(_):
        raise RuntimeError("no memory")

    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        monkeypatch.setattr(app.room.pencil, "_hash_of", broken)
        # as if a thread were about to write
        app.room.pencil._running = True
        await pilot.press("m")
    assert app.exit_notes == ["no memory"]


async def test_an_undo_that_cannot_be_written_stays_to_be_done(make_app, settle, library, monkeypatch):
    def full(changes):
        raise AnnotationError("notes.yaml: the disk is full")

    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await settle(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(library.annotations, "change", full)
            await pilot.press("u")
            await settle(pilot)
        assert "★" in line(pilot.app.room, 0)
        await pilot.press("u")
        await settle(pilot)
        assert starred(library) == set()


async def test_two_instances_that_write_lose_nothing(make_app, settle, library):
    other = Library.open(library.root).annotations
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        other.set("wire/003.txt", Annotation(note="from afar", tags=("far",)))
        await pilot.press("m")
        await settle(pilot)
        note = library.annotations.get("wire/003.txt")
        assert (note.star, note.note, note.tags) == (True, "from afar", ("far",))
        assert "#far" in line(room, 1)
        await pilot.press("u")
        await settle(pilot)
        note = library.annotations.get("wire/003.txt")
        assert (note.star, note.note, note.tags) == (False, "from afar", ("far",)), (
            "only what was done is undone"
        )
        other.refresh()
        other.set("wire/001.txt", Annotation(star=True))
        room.pencil.look_around()
        await settle(pilot)
        assert "★" in line(room, 2)
        assert room.engine.labels.starred == {"wire/001.txt"}


async def test_tlp_and_grade_are_set_and_shown(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.app.run_action("tlp", pilot.app.room)
        await settle(pilot)
        await pilot.press("home", "enter")
        await pilot.app.run_action("grade", pilot.app.room)
        await settle(pilot)
        await pilot.press(*"b9", "enter")
        await settle(pilot)
        assert "is no grade" in str(pilot.app.screen.query_one(".error").content)
        await pilot.press("backspace", "2", "enter")
        await settle(pilot)
        note = library.annotations.get("wire/003.txt")
        assert (note.tlp, note.grade) == ("TLP:RED", "B2")
        head = "\n".join(pilot.app.room.reading.render_line(y).text for y in range(12))
        assert "TLP:RED" in head
        assert "B2: source usually reliable" in head
        await pilot.press("u", "u")
        await settle(pilot)
        assert not library.annotations.items()


async def test_when_all_results_are_marked_nothing_is_asked(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.action_mark_all()
        room.action_star_many()
        await settle(pilot)
        assert pilot.app.screen is room
        assert all(room.annotation(brief_id).star for brief_id in room.result_ids)
        await pilot.press("u")
        room.action_mark_here()
        room.action_star_many()
        await pilot.pause()
        assert pilot.app.screen is not room, "five of six are marked: which are meant?"
