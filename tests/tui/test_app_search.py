"""The prompt: every key searches, nothing waits, and keys that drive the list do."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
from textual import events

from briefs.annotations import Annotation
from search.query import Query
from tests.tui.on_screen import SIZE, messages
from tui.state import LibraryState, State


def count_shown(app) -> str:
    return str(app.room.query_one("#count").render())


async def test_every_key_narrows(make_app, settle, engine):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"elec")
        await settle(pilot)
        room = pilot.app.room
        assert list(room.list.ids) == ["wire/001.txt", "wire/005.txt", "wire/006.txt"]
        assert count_shown(pilot.app) == "3 of 6 briefs · 4 ms"
        await pilot.press(*"tion off")
        await settle(pilot)
        assert list(room.list.ids) == ["wire/001.txt"]
        assert engine.searches[-1] == Query("election off")


def arrive_together(app, *keys):
    """Keys of one burst, as from a slow line: all are there before any is looked at."""
    for key in keys:
        character = key if len(key) == 1 else None
        app.post_message(events.Key(key, character))


@pytest.mark.parametrize("opening", ["slash", "c", "t", "S"])
async def test_keys_that_arrive_together_act_in_their_order(make_app, settle, opening):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*(["slash", "a", "escape"] if opening == "S" else []), opening)
        await settle(pilot)
        typed = pilot.app.focused
        await pilot.press("ctrl+u")
        arrive_together(pilot.app, *"abc", "backspace", "d", "left", "e", "home", "f", "end", "g")
        await settle(pilot)
        assert (typed.text if opening == "c" else typed.value) == "fabedg"


async def test_a_completion_is_of_what_was_typed_before_it(make_app, settle, library):
    library.annotations.set("wire/001.txt", Annotation(tags=("harbour",)))
    library.annotations.set("wire/002.txt", Annotation(tags=("airport",)))
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("t")
        await settle(pilot)
        arrive_together(pilot.app, *"har", "tab", "x")
        await settle(pilot)
        assert pilot.app.focused.value == "harbour, x"


async def test_last_word_is_a_prefix_until_space_or_enter(make_app, settle, engine, monkeypatch):
    asked = []
    search = engine.search
    monkeypatch.setattr(
        engine,
        "search",
        lambda query, **kw: (asked.append((query.text, kw["prefix_last"])), search(query, **kw))[1],
    )
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"elec")
        await settle(pilot)
        assert asked[-1] == ("elec", True)
        await pilot.press("enter")
        await settle(pilot)
        assert asked[-1] == ("elec", False)
        assert pilot.app.room.list.has_focus
        await pilot.press("slash", "end", "space")
        await settle(pilot)
        assert asked[-1] == ("elec ", False)


async def test_keys_echo_at_once_while_the_engine_sleeps(make_app, slow):
    async with make_app(engine=slow).run_test(size=SIZE) as pilot:
        await pilot.press("slash")
        started = time.monotonic()
        for length, key in enumerate("election", 1):
            await pilot.press(key)
            assert len(pilot.app.room.prompt.value) == length
        assert time.monotonic() - started < slow.delay * 4, "eight keys never wait for eight searches"


async def test_stale_results_are_dropped_and_at_most_one_search_runs(make_app, settle, engine, monkeypatch):
    running, most = 0, 0
    release = threading.Event()
    search = engine.search

    def gated(query, **kw):
        nonlocal running, most
        running += 1
        most = max(most, running)
        if query.text == "r":
            release.wait(5)
        results = search(query, **{**kw, "cancelled": None})
        running -= 1
        return results

    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        monkeypatch.setattr(engine, "search", gated)
        await pilot.press("slash", "r")
        await asyncio.sleep(0.1)
        await pilot.press(*"ally")
        await asyncio.sleep(0.1)
        assert pilot.app.room.list.row_count == 6
        release.set()
        await settle(pilot)
        assert list(pilot.app.room.list.ids) == ["wire/005.txt"]
        assert most == 1
        assert [query.text for query in engine.searches[1:]] == ["r", "rally"]


async def test_a_superseded_search_is_told_so(make_app, settle, engine, monkeypatch):
    told = []
    search = engine.search

    def patient(query, **kw):
        if query.text == "a":
            for _ in range(100):
                time.sleep(0.02)
                if kw["cancelled"]():
                    told.append(query.text)
                    break
        return search(query, **kw)

    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        monkeypatch.setattr(engine, "search", patient)
        await pilot.press("slash", "a")
        await asyncio.sleep(0.1)
        await pilot.press("t")
        await settle(pilot)
        assert told == ["a"]


async def test_says_that_it_is_searching_when_it_takes_long(make_app, settle, engine, monkeypatch):
    release = threading.Event()
    search = engine.search
    monkeypatch.setattr(engine, "search", lambda query, **kw: (release.wait(20), search(query, **kw))[1])
    async with make_app().run_test(size=SIZE) as pilot:
        for _ in range(200):
            await asyncio.sleep(0.05)
            if count_shown(pilot.app):
                break
        assert count_shown(pilot.app) == "searching …"
        release.set()
        await settle(pilot)
        assert count_shown(pilot.app) == "6 briefs · 4 ms"


async def test_arrows_and_pages_drive_the_list_from_the_prompt(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", "down", "down")
        await settle(pilot)
        room = pilot.app.room
        assert room.prompt.has_focus
        assert room.list.cursor == 2
        assert room.reading.reading.brief.id == "wire/005.txt"
        await pilot.press("pagedown")
        assert room.list.cursor == 5
        await pilot.press("up", "pageup")
        assert room.list.cursor == 0


async def test_escape_leaves_then_clears_the_query_then_the_filters(make_app, settle):
    state = State()
    async with make_app(state).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("f", "down", "space")
        await settle(pilot)
        await pilot.press("slash", *"bombs")
        await settle(pilot)
        room = pilot.app.room
        assert room.session.query.text == "bombs"
        assert room.session.query.filters
        await pilot.press("escape")
        assert room.list.has_focus
        assert room.session.query.text == "bombs"
        await pilot.press("escape")
        await settle(pilot)
        assert (room.session.query.text, room.prompt.value) == ("", "")
        assert room.session.query.filters
        await pilot.press("escape")
        await settle(pilot)
        assert room.session.query == Query()
        assert room.list.row_count == 6


async def test_what_was_not_understood_is_said(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        notes = pilot.app.room.query_one("#notes")
        assert not notes.display
        await pilot.press("slash", *"xyzzy")
        await settle(pilot)
        assert notes.display
        assert "there is no actor called xyzzy" in str(notes.content)


async def test_nothing_found_says_what_to_do(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"qqq")
        await settle(pilot)
        room = pilot.app.room
        assert room.list.row_count == 0
        shown = "\n".join(room.list.render_line(y).text for y in range(6))
        assert "Nothing matches." in shown
        assert "Esc" in shown
        assert room.reading.reading is None
        assert [room.check_action(verb, ()) for verb in ("star", "export", "next_hit")] == [None] * 3


async def test_an_empty_library_says_what_to_do(make_app, settle, engine, library):
    engine.briefs = []
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        shown = "\n".join(room.list.render_line(y).text for y in range(14))
        assert "no briefs here yet" in shown
        assert "F5" in shown
        for key in (
            "j",
            "enter",
            "space",
            "n",
            "N",
            "y",
            "e",
            "E",
            "a",
            "o",
            "m",
            "V",
            "u",
            "}",
            "]",
            "G",
            "s",
            "z",
        ):
            await pilot.press(key)
        await settle(pilot)
        assert pilot.app.is_running


async def test_a_failing_engine_is_said_and_the_app_lives_on(make_app, settle, engine):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        engine.failing = RuntimeError("the disk is [on] fire")
        await pilot.press("slash", "e")
        await settle(pilot)
        assert any("the disk is [on] fire" in message for message in messages(pilot.app))
        engine.failing = None
        await pilot.press(*"lec")
        await settle(pilot)
        assert pilot.app.room.prompt.value == "elec"
        assert pilot.app.room.list.row_count == 3


async def test_sort_by_relevance_and_back(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        by_date = list(room.list.ids)
        await pilot.press("s")
        await settle(pilot)
        assert list(room.list.ids) != by_date
        assert room.list.current == by_date[0], "the cursor stays on its brief"
        await pilot.press("s")
        await settle(pilot)
        assert list(room.list.ids) == by_date


async def test_the_query_of_the_last_sitting_is_restored(make_app, settle, library):
    place = LibraryState(query=Query("election").to_line(), brief="wire/006.txt", sort="date", pane="facets")
    async with make_app(State().with_place(library.root, place)).run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert room.prompt.value == "election"
        assert room.list.current == "wire/006.txt"
        assert room.facet_pane.has_focus
