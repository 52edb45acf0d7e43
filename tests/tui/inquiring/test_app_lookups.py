"""Meanings, similar briefs and why a brief was found: the app over a real index."""

from __future__ import annotations

from tests.tui.on_screen import SIZE, messages, rows
from tui.screens.dialogs import ChoiceDialog, LineDialog


async def test_a_term_of_the_sentence_is_looked_up_and_leads_to_who_defines_it(app, settle, go_to) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, "train.txt")
        await pilot.press("K")
        await settle(pilot)
        terms = rows(app)
        assert {"Baloch Liberation Army", "BLA", "Mach", "Balochistan"} <= set(terms)
        await pilot.press(*["down"] * terms.index("BLA"), "enter")
        await settle(pilot)
        found = rows(app)
        assert "the taxonomy" in found[0]
        assert any("an armed group." in row and "1 Feb 2024" in row for row in found)
        await pilot.press("down", "enter")
        await settle(pilot)
        room = app.room
        assert room.list.current == "terms.txt"
        start, end = room.reading.sentence
        assert "an armed group" in room.reading.reading.brief.text[start:end]


async def test_a_typed_term_and_one_that_nobody_knows(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.room.action_look_up()
        await pilot.pause()
        assert isinstance(app.screen, LineDialog)
        await pilot.press(*"jirga", "enter")
        await settle(pilot)
        assert "a council of elders." in rows(app)[0]
        await pilot.press("escape")
        app.room.action_look_up()
        await pilot.pause()
        await pilot.press(*"zorg", "enter")
        await settle(pilot)
        assert "Neither the taxonomy nor any brief says what “zorg” means." in messages(app)


async def test_similar_briefs_say_what_they_share_and_open(app, settle, go_to) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, "train.txt")
        await pilot.press("tilde")
        await settle(pilot)
        assert isinstance(app.screen, ChoiceDialog)
        assert "track" in rows(app)[0]
        assert "shares Mach" in rows(app)[0]
        await pilot.press("enter")
        await settle(pilot)
        assert app.room.list.current == "track.txt"


async def test_why_a_brief_was_found_leads_to_the_words(app, settle, query) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("w")
        assert "There is no query: nothing had to match." in messages(app)
        await query(pilot, "soldier mach ")
        await settle(pilot)
        await pilot.press("escape", "w")
        await settle(pilot)
        found = rows(app)
        assert any(row.startswith("soldier  soldiers") for row in found)
        await pilot.press("enter")
        await settle(pilot)
        assert app.focused is app.room.reading


async def test_an_event_of_no_brief_is_told(app, settle, query) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "event:train ")
        await settle(pilot)
        assert not app.room.result_ids
        assert str(app.room.query_one("#notes").content) == "? there is no brief 'train'"
