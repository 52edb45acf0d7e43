"""Correcting what was read and tagged, from the app, with a real index: at once, undoably, and for good."""

from __future__ import annotations

import datetime as dt

import pytest

from briefs.annotations import Corrections, Figure, parse_figure
from briefs.model import Stance
from search.sync import synchronise
from tests.tui.on_screen import SIZE, messages, rows, screen_text, type_line
from tests.tui.shelf import BLAST, RALLY
from tui.app import BriefsApp
from tui.screens.facts import FactsDialog
from tui.state import State

BLA = "Balochistan Liberation Army"
TTP = "Tehreek-e-Taliban Pakistan"


async def test_the_sheet_corrects_field_after_field_and_goes_back(open_shelf, settle, shelf):
    library, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        app = pilot.app
        await pilot.press("D")
        await settle(pilot)
        assert isinstance(app.screen, FactsDialog)
        # the killed are the seventh row
        await pilot.press(*"jjjjjj", "enter")
        await settle(pilot)
        assert app.screen.query_one("Input").value == "at least 12"
        await type_line(pilot, "a lot")
        assert "is no figure" in screen_text(app)
        await type_line(pilot, "over 14")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections == Corrections(killed=parse_figure("over 14"))
        assert engine.brief("blast.txt").facts.headline.killed == 14
        assert "✎ over 14" in screen_text(app)
        assert "corrected by you; the text says: at least 12" in screen_text(app)
        await pilot.press("backspace")
        await settle(pilot)
        assert not library.annotations.get("blast.txt").corrections
        assert "✎" not in screen_text(app)
        await pilot.press("u")
        await settle(pilot)
        assert "✎ over 14" in screen_text(app), "in the dialog, too, what was done is taken back"
        assert any("Took back: correction of the number killed on" in message for message in messages(app))
        await pilot.press("escape")
        await settle(pilot)
        assert "†14" in screen_text(app)
        assert "✎" in app.room.list.render_line(1).text
        assert "✎ killed corrected by you; the text: at least 12" in screen_text(app)


async def test_provinces_are_completed_and_the_facets_follow(open_shelf, settle, shelf):
    library, _ = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.app.run_action("correct_provinces", pilot.app.room)
        await settle(pilot)
        assert pilot.app.screen.query_one("Input").value == "Balochistan, "
        await pilot.press(*"sin", "tab", *"Atlantis", "enter")
        await settle(pilot)
        assert "'Atlantis' is not a province of the taxonomy" in screen_text(pilot.app)
        await pilot.press(*["backspace"] * 8, "enter")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections.provinces == ("Balochistan", "Sindh")
        assert any(row.label == "Sindh" for row in pilot.app.room.facet_pane.rows)
        # typed as the text has it, it is no correction any more
        await pilot.app.run_action("correct_provinces", pilot.app.room)
        await settle(pilot)
        await type_line(pilot, "Balochistan")
        await settle(pilot)
        assert not library.annotations.get("blast.txt").corrections
        assert not any(row.label == "Sindh" for row in pilot.app.room.facet_pane.rows)


async def test_the_day_of_the_event_is_corrected_and_undone(open_shelf, settle, shelf):
    library, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.app.run_action("correct_event_date", pilot.app.room)
        await settle(pilot)
        assert pilot.app.screen.query_one("Input").value == "2024-02-07"
        await type_line(pilot, "5 Feb 2024")
        await settle(pilot)
        assert engine.brief("blast.txt").event_date == dt.date(2024, 2, 5)
        assert "event 5 Feb 2024" in screen_text(pilot.app)
        assert "✎ event corrected by you; the text: 7 Feb 2024" in screen_text(pilot.app)
        synchronise(library, engine)
        assert engine.brief("blast.txt").event_date == dt.date(2024, 2, 5), (
            "read again, it is still the user's"
        )
        await pilot.press("u")
        await settle(pilot)
        assert any("correction of the day of the event on" in message for message in messages(pilot.app))
        assert engine.brief("blast.txt").event_date == dt.date(2024, 2, 7)
        assert "✎" not in screen_text(pilot.app)
        await pilot.app.run_action("correct_event_date", pilot.app.room)
        await settle(pilot)
        await type_line(pilot, "none")
        await settle(pilot)
        assert engine.brief("blast.txt").event_date is None
        assert "event: no day given" in screen_text(pilot.app)
        assert "✎ event corrected by you; the text: 7 Feb 2024" in screen_text(pilot.app)


async def test_the_title_is_corrected_and_found(open_shelf, settle, query):
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.app.run_action("correct_title", pilot.app.room)
        await settle(pilot)
        await type_line(pilot, "Marmalade")
        await settle(pilot)
        await query(pilot, "title:marmalade")
        await settle(pilot)
        assert list(pilot.app.room.list.ids) == ["blast.txt"]


async def test_a_stance_is_corrected_in_the_pane_of_actors(open_shelf, settle, shelf):
    library, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert "claimed" in screen_text(pilot.app)
        # claimed is where the cursor stands; denied is below it
        await pilot.press("s", "j", "enter")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections.actors == ((BLA, (Stance.DENIED,)),)
        assert "✎ corrected by you; the text says: claimed" in screen_text(pilot.app)
        assert any(row.label == "denied" for row in pilot.app.room.facet_pane.rows)
        # no part at all is the sixth
        await pilot.press("s", "k", *["j"] * 5, "enter")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections.actors == ((BLA, ()),)
        assert "no part, corrected by you; the text says: claimed" in screen_text(pilot.app)
        assert BLA not in {actor.name for actor in engine.brief("blast.txt").facts.actors}
        await pilot.press("u", "u")
        await settle(pilot)
        assert not library.annotations.get("blast.txt").corrections
        await pilot.press("U")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections.actors == ((BLA, (Stance.DENIED,)),)
        await pilot.press("enter")
        await settle(pilot)
        start, end = pilot.app.room.reading.sentence
        assert "claimed responsibility" in BLAST[start + len("date 2024-02-07 ") : end + 20]


async def test_a_brief_without_actors_says_so_and_takes_one(open_shelf, settle, shelf):
    library, _ = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("down", "a")
        await settle(pilot)
        assert "The text names no actor; + adds one." in screen_text(pilot.app)
        # there is nothing that Enter or a stance could be for
        await pilot.press("enter", "s")
        await settle(pilot)
        assert isinstance(pilot.app.screen, FactsDialog)
        await pilot.press("+", *"ttp", "down", "enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert library.annotations.get("rally.txt").corrections.actors == ((TTP, (Stance.CLAIMED,)),)
        assert "The text names no actor" not in screen_text(pilot.app)


async def test_an_actor_that_was_missed_is_added(open_shelf, settle, shelf):
    library, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("a", "+", *"xyzzy", "enter")
        await settle(pilot)
        assert "'xyzzy' is not an actor of the taxonomy" in screen_text(pilot.app)
        await pilot.press("ctrl+u", *"ttp", "down", "enter")
        await settle(pilot)
        assert TTP in screen_text(pilot.app)
        # blamed is the third
        await pilot.press("home", "j", "j", "enter")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections.actors == ((TTP, (Stance.BLAMED,)),)
        facts = {(actor.name, actor.stance) for actor in engine.brief("blast.txt").facts.actors}
        assert (TTP, Stance.BLAMED) in facts
        assert (BLA, Stance.CLAIMED) in facts
        assert "corrected by you; the text says: not named" in screen_text(pilot.app)


async def test_an_actor_gets_a_further_stance_and_loses_it(open_shelf, settle, shelf):
    library, engine = shelf

    def told():
        return {
            actor.stance for actor in engine.brief("blast.txt").facts.actors if actor.name == BLA
        }, library.annotations.get("blast.txt").corrections.stances(BLA)

    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        app = pilot.app
        await pilot.press("a", "+", *"bla", "down", "enter")
        await settle(pilot)
        assert app.screen.query_one(".dialog").border_title == f"{BLA}, besides claimed"
        stances = [row.split(":")[0] for row in rows(app)]
        assert stances == ["denied", "blamed", "suspected", "what the text says"]
        await pilot.press("down", "enter")
        await settle(pilot)
        assert told() == ({Stance.CLAIMED, Stance.BLAMED}, (Stance.CLAIMED, Stance.BLAMED))
        # the row of the blame is the second; of it, only the stance is taken back
        await pilot.press("j", "s")
        await settle(pilot)
        assert app.screen.query_one(".dialog").border_title == f"{BLA}, besides claimed"
        await pilot.press("G", "up")
        assert rows(app)[app.screen.query_one("Menu").highlighted] == "not blamed"
        await pilot.press("enter")
        await settle(pilot)
        assert told() == ({Stance.CLAIMED}, None)


async def test_a_statement_is_marked_as_wrong_and_as_right_again(open_shelf, settle, shelf):
    library, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.app.run_action("correct_tolls", pilot.app.room)
        await settle(pilot)
        count = len(engine.brief("blast.txt").facts.tolls)
        await pilot.press("x")
        await settle(pilot)
        assert len(engine.brief("blast.txt").facts.tolls) == count - 1
        assert "✎ wrong, corrected by you" in screen_text(pilot.app)
        await pilot.press("x")
        await settle(pilot)
        assert len(engine.brief("blast.txt").facts.tolls) == count
        assert not library.annotations.get("blast.txt").corrections


async def test_the_lists_begin_with_the_current_sentence(open_shelf, settle, shelf):
    _, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("}", "}")
        await pilot.app.run_action("correct_tolls", pilot.app.room)
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        kept = {toll.count for toll in engine.brief("blast.txt").facts.tolls}
        assert kept == {12, 30}, "the 99 of the third sentence are gone"


async def test_unclaimed_is_corrected(open_shelf, settle, shelf):
    _, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("j")
        await settle(pilot)
        await pilot.app.run_action("correct_claim", pilot.app.room)
        await settle(pilot)
        await pilot.press("home", "enter")
        await settle(pilot)
        assert engine.brief("rally.txt").facts.unclaimed
        assert "✎ unclaimed corrected by you" in screen_text(pilot.app)


@pytest.mark.parametrize("keys", [["D"], ["a"], ["a", "+", *"ttp", "down", "enter"]])
async def test_the_ends_of_a_list_are_a_letter_away(open_shelf, settle, keys):
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
        rows = pilot.app.screen.query_one("Menu")
        await pilot.press("G")
        assert rows.highlighted == rows.option_count - 1
        await pilot.press("g")
        assert rows.highlighted == 0
        await pilot.press("ctrl+d")
        assert rows.highlighted == rows.option_count - 1


@pytest.mark.parametrize(("rows_up", "rows_down"), [("", "jj"), ("kkkk", "j")])
async def test_from_the_sheet_one_gets_to_the_sentence(open_shelf, settle, rows_up, rows_down):
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        app = pilot.app
        # the tolls are the last row, the actors the fifth
        await pilot.press("D", "G", *rows_up, "enter")
        await settle(pilot)
        assert "Enter goes to the sentence · " in screen_text(app)
        await pilot.press("g", *rows_down, "enter")
        await settle(pilot)
        assert app.screen is app.room, "nothing lies over the text"
        assert app.room.focused is app.room.reading
        said = app.room.reading.reading.brief.text[slice(*app.room.reading.sentence)]
        assert ("99 people" if rows_down == "jj" else "police said") in said


async def test_keys_that_do_nothing_are_not_told(open_shelf, settle):
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        for rows_down, completes in (("", False), ("jjj", True)):
            await pilot.press("D", *rows_down, "enter")
            await settle(pilot)
            assert ("Tab completes" in screen_text(pilot.app)) == completes
            assert "Enter saves · Esc leaves" in screen_text(pilot.app)
            await pilot.press("escape", "escape")


async def test_statements_of_tolls_stand_among_whole_words(open_texts, settle):
    text = f"date 2024-02-07 {'unbroken ' * 30}A raid in Mastung killed 12 people{' afterwards' * 20}."
    library, engine = open_texts({"raid.txt": text})
    async with BriefsApp(library, engine, State()).run_test(size=SIZE) as pilot:
        await settle(pilot)
        pilot.app.room.action_correct_tolls()
        await settle(pilot)
        (row,) = rows(pilot.app)
        around = row.splitlines()[1]
        assert around.startswith("… unbroken ")
        assert around.endswith(" afterwards …")
        assert "A raid in Mastung killed 12 people" in around
        assert set(around.split()) <= {*text.split(), "…"}


async def test_the_sheet_stays_with_its_brief_where_the_list_goes_on(open_texts, settle):
    library, engine = open_texts(
        {"blast.txt": BLAST, "other.txt": BLAST.replace("2024-02-07", "2024-02-06"), "rally.txt": RALLY}
    )
    async with BriefsApp(library, engine, State()).run_test(size=SIZE) as pilot:
        await settle(pilot)
        app = pilot.app
        room = app.room
        room.set_query(room.session.query.with_text("province:Balochistan"))
        await settle(pilot)
        assert room.list.current == "blast.txt"
        await pilot.press("D", "j", "j", "j", "enter")
        await settle(pilot)
        await type_line(pilot, "Sindh")
        await settle(pilot)
        assert room.list.current == "other.txt", "the brief has left the list"
        for rows_down, answer in (("jjj", "15"), ("j", "31")):
            await pilot.press(*rows_down, "enter")
            await settle(pilot)
            await type_line(pilot, answer)
            await settle(pilot)
        await pilot.press("j", "enter")
        await settle(pilot)
        await pilot.press("x", "escape")
        await settle(pilot)
        for rows_up in ("kkk", "k", "k"):
            await pilot.press(*rows_up, "enter")
            await settle(pilot)
        await pilot.press("s", "G", "k", "enter")
        await settle(pilot)
        assert not library.annotations.get("other.txt").corrections
        corrections = library.annotations.get("blast.txt").corrections
        assert (corrections.killed, corrections.wounded) == (Figure(15), Figure(31))
        assert len(corrections.wrong_tolls) == 1
        assert corrections.unclaimed
        assert corrections.actors
