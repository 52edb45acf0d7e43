"""Typing in the prompt: fast keys, pastes, half-typed words, a query to replace or to refine."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from textual import events

from search.query import Query
from tests.tui.on_screen import SIZE, messages
from tui.config import Config
from tui.state import LibraryState, State
from tui.widgets.search_bar import LONGEST


def send(app, *keys):
    """As from a fast typist or a slow line: all keys wait when the first is looked at."""
    for key in keys:
        app._driver.send_message(events.Key(key, key if len(key) == 1 else None))


async def test_a_word_typed_right_after_the_slash_is_no_command(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        send(pilot.app, "slash", *"mustang")
        await pilot.pause(0.1)
        await settle(pilot)
        assert pilot.app.room.prompt.value == "mustang"
        assert not library.annotations.items()


async def test_keys_that_arrive_together_have_their_effect_one_after_the_other(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        send(pilot.app, "slash", *"election", "enter", "space", "j", "space", "f", "down", "escape", "G")
        await pilot.pause(0.1)
        await settle(pilot)
        room = pilot.app.room
        assert room.session.query.text == "election"
        assert room.list.has_focus
        assert room.session.marks <= set(room.list.ids)
        assert len(room.session.marks) == 2


async def test_all_lines_of_a_paste_are_taken_in(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash")
        pilot.app.room.prompt.post_message(events.Paste("two\nbombs\r\n at"))
        await settle(pilot)
        assert pilot.app.room.prompt.value == "two bombs at"
        pilot.app.room.prompt.post_message(events.Paste("x " * 100_000))
        await settle(pilot)
        assert len(pilot.app.room.prompt.value) == LONGEST
        assert any("at most 2,000" in message for message in messages(pilot.app))


def beginnings_only(engine, monkeypatch):
    """An engine in which no word stands whole: only beginnings match."""
    search = engine.search

    def whole_words(query, **kw):
        if query.text and not kw.get("prefix_last") and "*" not in query.text:
            return replace(search(query, **kw), ids=[], total=0)
        return search(query.with_text(query.text.replace("*", "")), **kw)

    monkeypatch.setattr(engine, "search", whole_words)


async def test_enter_keeps_what_a_half_typed_word_listed(make_app, settle, engine, monkeypatch):
    beginnings_only(engine, monkeypatch)
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"election off", "enter")
        await settle(pilot)
        room = pilot.app.room
        assert list(room.list.ids) == ["wire/001.txt"]
        assert room.prompt.value == "election off*"
        assert room.session.query == Query("election off*")
        assert "“off”" in messages(pilot.app)[-1]


async def test_enter_on_what_nothing_begins_with_leaves_the_query_as_it_was_typed(
    make_app, settle, engine, monkeypatch
):
    beginnings_only(engine, monkeypatch)
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"qqq", "enter")
        await settle(pilot)
        assert pilot.app.room.prompt.value == "qqq"
        assert not pilot.app.room.list.ids
        assert not messages(pilot.app)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("m", "needs one"),
        ("E", "needs one"),
        ("X", "needs one"),
        ("z", "needs one"),
        ("u", "take back"),
        ("Q", "no key"),
    ],
)
async def test_a_key_that_nothing_comes_of_says_why(make_app, settle, engine, key, said):
    engine.briefs = []
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
        assert said in messages(pilot.app)[-1]


async def test_a_key_that_works_says_nothing_of_the_kind(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("j", "escape", "f", "j", "escape", "slash", "Q", "escape", "tab")
        await settle(pilot)
        assert not messages(pilot.app)


async def test_typing_replaces_the_query_that_stands_in_the_prompt(make_app, settle, library):
    state = State(libraries={str(library.root): LibraryState(query="police")})
    async with make_app(state=state).run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert room.prompt.value == "police"
        await pilot.press("slash", *"rally")
        await settle(pilot)
        assert room.session.query.text == "rally"
        assert list(room.list.ids) == ["wire/005.txt"]
        await pilot.press("enter", "slash", "slash", *"tra")
        await settle(pilot)
        assert room.session.query.text == "/tra", "in the prompt, the key is a letter"


@pytest.mark.parametrize(("key", "expected"), [("end", "rally x"), ("right", "rally x"), ("home", " xrally")])
async def test_a_query_that_is_to_be_refined_is_kept(make_app, settle, key, expected):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"rally", "enter", "slash", "down", "enter")
        assert pilot.app.room.prompt.value == "rally", "whoever types nothing changes nothing"
        await pilot.press("slash", key, "space", "x")
        await settle(pilot)
        assert pilot.app.room.session.query.text == expected


async def test_every_character_can_be_typed(make_app, settle):
    every = Config(keymap={"tag": "minus,underscore,plus,backslash,at"})
    async with make_app(config=every).run_test(size=SIZE) as pilot:
        await settle(pilot)
        prompt = pilot.app.room.prompt
        await pilot.press("slash")
        typed = ""
        for character in string.punctuation:
            await pilot.press("a", character, "b")
            typed += f"a{character}b"
            assert prompt.value == typed
        await settle(pilot)
        assert prompt.value == typed
