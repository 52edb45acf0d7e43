"""Events in the app: what the list and the reading view say, folding, the ladder, and the user's own word."""

from __future__ import annotations

import datetime as dt
import threading
import time
from dataclasses import replace

import pytest
from textual.widgets import Input, OptionList, Static

from briefs.annotations import Annotation, Corrections
from briefs.library.briefing import make_brief
from briefs.model import DateBasis, Draft
from search.engine import Superseded
from tests.tui.on_screen import SIZE, messages, rows, until
from tui.screens.export import ExportDialog
from tui.screens.note import NoteDialog
from tui.screens.tolls import TollDialog
from tui.state import LibraryState, State

TEXTS = {
    "wire/a.txt": (
        "2024-03-04",
        "Dawn",
        "A bomb in a bazaar of Quetta killed five people on Monday, police said.",
    ),
    "wire/b.txt": (
        "2024-03-04",
        "AFP",
        "Six people died in a bombing of a Quetta bazaar on Monday, a doctor told reporters. Two people are missing.",
    ),
    "wire/c.txt": (
        "2024-03-05",
        "Courier",
        "The bombing of a bazaar in Quetta on Monday killed seven people, hospital officials said on Tuesday.",
    ),
    "wire/other.txt": ("2024-02-01", "Dawn", "A rally in Lahore ended without violence, police said."),
    "wire/train.txt": ("2024-01-10", "Dawn", "A train was held up near Sibi. Nobody was hurt."),
}


@pytest.fixture
def eventful(engine, tagger):
    """Three reports of one bombing, and two briefs that stand alone."""
    engine.briefs = [
        make_brief(
            Draft(path, path, text, None, dt.date.fromisoformat(date), DateBasis.HEADER, source),
            tagger,
            Corrections(),
        )
        for path, (date, source, text) in TEXTS.items()
    ]
    return engine


def listed(room):
    return list(room.list.ids)


def lines(room):
    return [room.list.render_line(y).text for y in range(2 * len(room.list.ids))]


def head(room):
    return ["".join(text for text, _ in row) for row in room.reading._head]


async def test_the_list_counts_the_reports_of_an_event(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        counted = [line for line in lines(pilot.app.room) if "≡ 3 reports" in line]
        assert len(counted) == 3


async def test_copies_are_not_counted_as_reports(make_app, settle, eventful):
    original = eventful.briefs[0]
    eventful.briefs.append(replace(original, id="wire/copy.txt", path="wire/copy.txt"))
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert sum("≡ 3 reports" in line for line in lines(pilot.app.room)) == 4
        assert sum("≡ 3 reports, copy" in line for line in lines(pilot.app.room)) == 1
        assert any("3 reports · 1 copy" in line for line in head(pilot.app.room))


async def test_above_the_text_stand_the_others_and_why(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.list.go_to("wire/a.txt")
        await settle(pilot)
        told = "\n".join(head(room))
        assert "3 reports · ≠ killed 5, 6 or 7" in told
        assert "4 Mar 2024 · AFP · same day, Quetta, market, 0." in told
        assert "5 Mar 2024 · Courier" in told


async def test_the_others_are_listed_as_far_as_there_is_room_now(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.list.go_to("wire/a.txt")
        await settle(pilot)
        for height, all_of_them in ((20, False), (SIZE[1], True)):
            await pilot.resize_terminal(SIZE[0], height)
            await settle(pilot)
            told = "\n".join(head(room))
            assert ("5 Mar 2024 · Courier" in told) == all_of_them
            assert ("and 1 more; Enter lists them" in told) != all_of_them


async def test_one_row_per_event_is_remembered_and_unfolds(make_app, settle, eventful, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.list.go_to("wire/b.txt")
        await pilot.press("C")
        await settle(pilot)
        assert listed(room) == ["wire/c.txt", "wire/other.txt", "wire/train.txt"]
        assert room.list.current == "wire/c.txt"
        assert any("▸ 3 reports" in line for line in lines(room))
        assert "per event" in room.query_one("#list-pane").head.right
        await pilot.press("right")
        await settle(pilot)
        assert len(listed(room)) == 5
        await pilot.press("left")
        await settle(pilot)
        assert len(listed(room)) == 3
        assert room.remembered_place().folded
    state = State(libraries={str(library.root): LibraryState(folded=True)})
    async with make_app(state).run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert len(listed(pilot.app.room)) == 3
        await pilot.press("C")
        await settle(pilot)
        assert len(listed(pilot.app.room)) == 5


async def test_all_results_are_more_than_the_rows(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("C")
        await settle(pilot)
        await pilot.press("V")
        assert len(pilot.app.room.session.marks) == 5
        await pilot.press("E")
        await settle(pilot)
        assert "all 5 results" in str(pilot.app.screen.query_one("#scope").get_option_at_index(0).prompt)


async def test_enter_in_the_text_lists_the_others_and_opens_one(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.list.go_to("wire/a.txt")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        rows = pilot.app.screen.query_one(OptionList)
        assert rows.option_count == 2
        await pilot.press("j", "enter")
        await settle(pilot)
        assert room.list.current == room.reading.reading.brief.id == "wire/c.txt"
        assert room.focused is room.reading


async def test_a_report_that_is_folded_away_is_opened_too(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await pilot.press("C")
        await settle(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert room.list.current == "wire/a.txt"
        assert len(listed(room)) == 5


async def test_a_report_that_is_not_among_the_results_is_shown_with_its_event(
    make_app, settle, eventful, query
):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await query(pilot, "hospital")
        await pilot.press("enter")
        await settle(pilot)
        assert listed(room) == ["wire/c.txt"]
        await pilot.press("enter", "enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert room.list.current == "wire/a.txt"
        assert set(listed(room)) == {"wire/a.txt", "wire/b.txt", "wire/c.txt"}
        assert room.session.query.text == 'event:"wire/c.txt"'
        await pilot.press("u")
        await settle(pilot)
        assert room.session.query.text == "hospital"


async def test_the_ladder_has_every_figure_and_enter_goes_to_the_sentence(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await pilot.press("equals_sign")
        await settle(pilot)
        dialog = pilot.app.screen
        assert isinstance(dialog, TollDialog)
        assert "killed" in str(dialog.query_one(".differences", Static).content)
        told = "\n".join(rows(pilot.app))
        for words in (
            "killed 5",
            "said by police",
            "killed 6",
            "said by a doctor",
            "missing 2",
            "killed 7",
            "AFP",
        ):
            assert words in told
        await pilot.press("j", "j", "enter")
        await settle(pilot)
        reading = room.reading.reading
        assert reading.brief.id == room.list.current == "wire/b.txt"
        assert reading.brief.text[slice(*room.reading.sentence)].startswith("Two people are missing")


async def test_the_ladder_is_of_the_brief_that_was_asked_about(make_app, settle, eventful, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await query(pilot, "al")
        await pilot.press("enter")
        await settle(pilot)
        assert listed(room) == ["wire/c.txt", "wire/other.txt"]
        room.action_tolls()
        # before the answer is there
        room.list.action_down()
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert room.session.query.text == 'event:"wire/c.txt"'
        assert room.list.current == "wire/a.txt"


@pytest.mark.parametrize("asked", ["tolls", "event"])
async def test_no_answer_comes_over_what_the_user_has_opened_since(make_app, settle, eventful, query, asked):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await query(pilot, "al")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.app.run_action(asked, room)
        room.action_note()
        await settle(pilot)
        assert isinstance(pilot.app.screen, NoteDialog)
        await pilot.press(*"red", "ctrl+s")
        await settle(pilot)
        assert room.annotation("wire/c.txt").note == "red"
        assert pilot.app.screen is room


async def test_the_ladder_of_a_brief_alone_and_of_one_without_figures(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        pilot.app.room.list.go_to("wire/other.txt")
        await pilot.press("equals_sign")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, TollDialog)
        assert "No brief of this event gives any figure." in messages(pilot.app)


async def test_the_ladder_is_exported(make_app, settle, eventful, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("equals_sign")
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ExportDialog)
        pilot.app.screen.query_one("#path", Input).value = str(tmp_path / "tolls.md")
        await pilot.press("enter")
        await settle(pilot)
    text = (tmp_path / "tolls.md").read_text()
    assert "≠ " in text
    assert "| 2024-03-05 | Courier" in text


async def test_split_and_join_are_written_shown_and_undone(make_app, settle, eventful, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.list.go_to("wire/c.txt")
        await pilot.press("X")
        await settle(pilot)
        assert room.events.view.of("wire/c.txt") is None
        assert library.annotations.get("wire/c.txt").other_event == ("wire/a.txt", "wire/b.txt")
        assert sum("≡ 2 reports" in line for line in lines(room)) == 2
        await pilot.press("u")
        await settle(pilot)
        assert len(room.events.view.of("wire/c.txt").ids) == 3
        assert library.annotations.get("wire/c.txt").other_event == ()
        room.list.go_to("wire/other.txt")
        await pilot.press("v")
        room.list.go_to("wire/train.txt")
        await pilot.press("J")
        await settle(pilot)
        assert set(room.events.view.of("wire/other.txt").ids) == {"wire/other.txt", "wire/train.txt"}
        assert library.annotations.get("wire/train.txt").same_event == ("wire/other.txt",)
        await settle(pilot)
        assert any("joined by you" in line for line in head(room))
        await pilot.press("u")
        await settle(pilot)
        assert room.events.view.of("wire/other.txt") is None


async def test_the_marked_briefs_of_an_event_are_split_off_together(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        for brief_id in ("wire/a.txt", "wire/b.txt"):
            room.list.go_to(brief_id)
            await pilot.press("v")
        room.list.go_to("wire/c.txt")
        await pilot.press("X")
        await settle(pilot)
        assert set(room.events.view.of("wire/a.txt").ids) == {"wire/a.txt", "wire/b.txt"}
        assert room.events.view.of("wire/c.txt") is None


async def test_what_cannot_be_joined_or_split_is_said(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        pilot.app.room.list.go_to("wire/train.txt")
        await settle(pilot)
        await pilot.press("J")
        assert "Mark the other reports of the event first, then join them here." in messages(pilot.app)
        await pilot.press("X")
        await settle(pilot)
        assert pilot.app.room.library.annotations.items() == []


async def test_a_decision_of_an_earlier_sitting_counts(make_app, settle, eventful, library):
    library.annotations.set("wire/a.txt", Annotation(other_event=("wire/b.txt", "wire/c.txt")))
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert pilot.app.room.events.view.of("wire/a.txt") is None
        assert len(pilot.app.room.events.view.of("wire/b.txt").ids) == 2


async def test_in_a_small_terminal_a_sign_and_a_number_are_enough(make_app, settle, eventful):
    async with make_app().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert any("≡3" in line for line in lines(pilot.app.room))
        await pilot.press("equals_sign")
        await settle(pilot)
        assert isinstance(pilot.app.screen, TollDialog)


async def test_events_come_and_go_with_the_index(make_app, settle, eventful):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        eventful.update([], ["wire/b.txt"])
        room.refreshed()
        await settle(pilot)
        assert len(room.events.view.of("wire/a.txt").ids) == 2
        assert any("≡ 2 reports" in line for line in lines(room))


async def test_leaving_does_not_wait_for_the_events(make_app, settle, eventful, monkeypatch):
    """The search for events stops at the next brief."""
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        asked = []

        def endless(cancelled, progress=None):
            while not cancelled():
                asked.append(1)
                time.sleep(0.01)
            raise Superseded

        monkeypatch.setattr(room.events, "follow", endless)
        room.follow_events()
        await pilot.pause(0.1)
        assert asked
    assert room.events.view.events


async def test_what_changes_meanwhile_is_followed_afterwards(make_app, settle, eventful, monkeypatch):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        gate, calls = threading.Event(), []

        def slowly(cancelled, progress=None):
            calls.append(cancelled())
            gate.wait(5)
            calls.append(cancelled())
            return False

        monkeypatch.setattr(room.events, "follow", slowly)
        for _ in range(3):
            room.follow_events()
            await pilot.pause(0.02)
        gate.set()
        await settle(pilot)
        assert calls == [False] * 4


async def test_a_split_that_is_written_just_behind_an_answer_is_followed(
    make_app, settle, eventful, monkeypatch
):
    """Between the answer and the end of the thread that gave it, too, what is asked must not get lost."""
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        answered, gate = threading.Event(), threading.Event()

        def once(_, superseded):
            yield room.events.follow(superseded)
            if not answered.is_set():
                answered.set()
                gate.wait(10)

        monkeypatch.setattr(room._following, "_work", once)
        room.follow_events()
        await until(pilot, answered.is_set)
        room.list.go_to("wire/c.txt")
        room.action_split_event()
        await room.workers.wait_for_complete()
        await pilot.pause()
        gate.set()
        await settle(pilot)
        assert room.events.view.of("wire/c.txt") is None
