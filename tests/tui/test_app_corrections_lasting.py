"""Corrections and the texts they are of: an index made anew, files that move, and words that are others by now."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from briefs.annotations import Annotation, Corrections, Figure, parse_figure
from briefs.library import Library
from search.sync import synchronise
from tests.tui.on_screen import SIZE, messages, screen_text, type_line
from tests.tui.shelf import BLAST
from tui.app import BriefsApp
from tui.state import State


async def test_corrections_outlive_the_index_and_a_move_of_the_file(
    open_shelf, settle, shelf, tmp_path: Path
):
    library, engine = shelf
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        await type_line(pilot, "2024-02-06")
        await settle(pilot)
        await pilot.app.run_action("correct_wounded", pilot.app.room)
        await settle(pilot)
        await type_line(pilot, "none")
        await settle(pilot)
    said = Corrections(date=dt.date(2024, 2, 6), wounded=Figure(None))
    synchronise(library, engine, rebuild=True)
    assert engine.brief("blast.txt").corrected == ("date", "wounded")
    file = library.root / "blast.txt"
    file.rename(library.root / "moved.txt")
    again = Library.open(library.root)
    synchronise(again, engine)
    assert again.annotations.get("moved.txt").corrections == said
    brief = engine.brief("moved.txt")
    assert (brief.date, brief.facts.headline.wounded) == (dt.date(2024, 2, 6), None)
    assert brief.as_read.facts.headline.wounded == 30


@pytest.mark.parametrize("how", ["row", "verb", "saving again"])
async def test_a_text_that_changed_since_is_told_until_the_user_has_looked(shelf, settle, how):
    library, engine = shelf
    app = BriefsApp(library, engine, State(), synchronise=partial(synchronise, library, engine))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await app.run_action("correct_killed", app.room)
        await settle(pilot)
        await type_line(pilot, "14")
        await settle(pilot)
        assert "✎!" not in screen_text(app)
        assert not app.room.check_action("still_holds", ())
        (library.root / "blast.txt").write_text(BLAST.replace("at least 12", "at least 16"), encoding="utf-8")
        await pilot.press("f5")
        await settle(pilot)
        assert "✎! the text has changed since you corrected it" in screen_text(app)
        assert app.room.list.render_line(1).text.startswith("▌ ✎!")
        assert app.room._labels.outdated == {"blast.txt"}
        await pilot.press("D")
        await settle(pilot)
        assert "The text has changed since you corrected it." in screen_text(app)
        assert "corrected by you; the text says: at least 16" in screen_text(app)
        if how == "row":
            await pilot.press("g", "backspace", "enter")
        elif how == "verb":
            await pilot.press("escape")
            await app.run_action("still_holds", app.room)
        else:
            # the cursor stands on the date as ever, and the killed are the seventh
            await pilot.press(*"jjjjjj", "enter")
            await settle(pilot)
            await pilot.press("enter")
        await settle(pilot)
        assert "The text has changed" not in screen_text(app)
        said = any("holds for the text as it is now" in message for message in messages(app))
        assert said == (how != "saving again")
        await pilot.press("escape")
        await settle(pilot)
        assert "✎!" not in screen_text(app)
        assert engine.brief("blast.txt").facts.headline.killed == 14
        assert not Library.open(library.root).annotations.get("blast.txt").outdated
        await pilot.press("u")
        await settle(pilot)
        assert "✎! the text has changed" in screen_text(app)


async def test_what_was_not_corrected_again_is_still_to_be_looked_at(shelf, settle):
    library, engine = shelf
    app = BriefsApp(library, engine, State(), synchronise=partial(synchronise, library, engine))
    note = Corrections(killed=parse_figure("14"), wounded=parse_figure("31"))

    def outdated():
        return Library.open(library.root).annotations.get("blast.txt").outdated

    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.room.correct("blast.txt", "killed", note, Corrections())
        await settle(pilot)
        (library.root / "blast.txt").write_text(BLAST.replace("at least 12", "at least 16"), encoding="utf-8")
        await pilot.press("f5")
        await settle(pilot)
        assert outdated()
        await pilot.press("D", *"jjjjjj", "enter")
        await settle(pilot)
        await type_line(pilot, "15")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections.killed == Figure(15)
        assert outdated(), "nobody has looked at the wounded"
        assert "The text has changed since you corrected it." in screen_text(app)
        # of the title nothing was said that could be taken back
        await pilot.press(*"gjjj", "backspace")
        await settle(pilot)
        assert outdated()
        await pilot.press(*"G", "x", *"kk", "backspace")
        await settle(pilot)
        assert library.annotations.get("blast.txt").corrections == Corrections(wounded=note.wounded)
        assert outdated(), "the killed go back to what the text says, which tells nothing of the wounded"
        await pilot.press("j", "enter")
        await settle(pilot)
        await type_line(pilot, "32")
        await settle(pilot)
        assert not outdated(), "all that is said is said of the text as it is now"
        await pilot.press("escape")
        app.room.action_correct_tolls()
        await settle(pilot)
        await pilot.press("x", "j", "x")
        await settle(pilot)
        (library.root / "blast.txt").write_text(
            BLAST.replace("at least 12", "at least 16").replace("novel", "film"), encoding="utf-8"
        )
        await pilot.press("escape", "f5")
        await settle(pilot)
        assert outdated()
        app.room.action_correct_tolls()
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert len(library.annotations.get("blast.txt").corrections.wrong_tolls) == 1
        assert outdated()


async def test_a_statement_that_was_missed_is_added_by_its_words(open_texts, settle):
    text = (
        "date 2024-02-07 QUETTA: A wall came down in Mastung on Wednesday. Three porters were under it, "
        "and some 14 clerks had stood beside it."
    )
    library, engine = open_texts({"wall.txt": text})
    assert engine.brief("wall.txt").facts.tolls == ()
    async with BriefsApp(library, engine, State()).run_test(size=SIZE) as pilot:
        await settle(pilot)
        app = pilot.app
        await app.run_action("correct_tolls", app.room)
        await settle(pilot)
        assert "No toll was found in the text; + adds one." in screen_text(app)
        await pilot.press("x", "+", *"wounded: nine porters", "enter")
        await settle(pilot)
        assert "The text does not have the words “nine porters”." in screen_text(app)
        # first what happened, then who of those that the text counts
        await pilot.press("ctrl+u", *"wo", "tab")
        assert app.screen.query_one("Input").value == "wounded: "
        await pilot.press(*"cl", "tab", "enter")
        await settle(pilot)
        assert library.annotations.get("wall.txt").corrections.missed_tolls == ("wounded: some 14 clerks",)
        assert "wounded: some 14 clerks  ✎ added by you" in screen_text(app)
        (toll,) = engine.brief("wall.txt").facts.tolls
        assert (toll.count, toll.outcome, toll.who) == (14, "wounded", "clerks")
        await pilot.press("u")
        await settle(pilot)
        assert engine.brief("wall.txt").facts.tolls == ()
        await pilot.press("U")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert (
            "14 clerks"
            in text[slice(*(place + len("date 2024-02-07 ") for place in app.room.reading.sentence))]
        )
        assert "tolls corrected by you; the text: some 14 clerks (missed)" in " ".join(
            screen_text(app).replace("▏", " ").split()
        )
        await app.run_action("correct_tolls", app.room)
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert not library.annotations.get("wall.txt").corrections


async def test_an_added_statement_whose_words_are_gone_is_told(open_shelf, settle, shelf):
    library, _ = shelf
    missed = ("missing: seven porters",)
    library.annotations.set("blast.txt", Annotation(corrections=Corrections(missed_tolls=missed)))
    synchronise(*shelf)
    async with open_shelf().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.app.run_action("correct_tolls", pilot.app.room)
        await settle(pilot)
        assert "✎ added by you; the text does not have these words any more" in screen_text(pilot.app)
        await pilot.press("G", "x")
        await settle(pilot)
        assert not library.annotations.get("blast.txt").corrections
