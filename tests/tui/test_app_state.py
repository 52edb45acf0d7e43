"""What is remembered from one start to the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.on_screen import SIZE
from tui import state as states
from tui.state import LibraryState, State, load_state, save_state


def test_what_is_saved_is_loaded():
    place = LibraryState("bomb*", "relevance", "a/b.txt", 7, "reading", ("date:2024",), typed="bomb")
    state = State(theme="nord").with_place(Path("/a library"), place)
    save_state(state)
    assert load_state() == (state, None)
    assert state.library == Path("/a library")
    assert state.place(Path("/other")) == LibraryState()


def test_nothing_saved_is_the_start():
    assert load_state() == (State(), None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"library": 1}',
        '{"library": null, "theme": null, "libraries": [1]}',
        "[" * 100_000,
    ],
)
def test_a_broken_file_is_said_and_the_start_is_used(text):
    file = states.state_file()
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    state, problem = load_state()
    assert state == State()
    assert str(file) in problem


def test_values_of_a_wrong_kind_are_left_out():
    file = states.state_file()
    file.parent.mkdir(parents=True)
    place = {"query": 3, "scroll": -5, "sort": None, "pane": [], "unfolded": [1], "typed": 1, "later": True}
    file.write_text(json.dumps({"library": 5, "theme": {}, "libraries": {"/l": place}}), encoding="utf-8")
    state, problem = load_state()
    assert problem is None
    assert (state.library, state.theme) == (None, None)
    assert state.place(Path("/l")) == LibraryState(unfolded=("1",))


def test_only_so_many_libraries_are_kept():
    state = State()
    for number in range(states.KEPT + 5):
        state = state.with_place(Path(f"/{number}"), LibraryState(query=str(number)))
    assert len(state.libraries) == states.KEPT
    assert state.place(Path("/54")).query == "54"
    assert state.place(Path("/0")) == LibraryState()


async def test_the_app_returns_to_where_it_was_left(make_app, settle, library, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("f", "down", "space", "right")
        await settle(pilot)
        await query(pilot, "in")
        await pilot.press("enter", "s", "j", "enter")
        await settle(pilot)
        room = pilot.app.room
        left = (room.session.query, room.session.sort, room.list.current, list(room.list.ids))
        unfolded = set(room.facet_pane.unfolded)
        await pilot.press("q")
    state, problem = load_state()
    assert problem is None
    assert state.library == library.root
    async with make_app(state).run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert (room.session.query, room.session.sort, room.list.current, list(room.list.ids)) == left
        assert room.reading.has_focus
        assert room.facet_pane.unfolded == unfolded


async def test_a_query_line_that_is_none_becomes_text(make_app, settle, library):
    state = State().with_place(
        library.root, LibraryState(query="rally @date:nonsense", sort="odd", brief="gone")
    )
    async with make_app(state).run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "rally" in pilot.app.room.prompt.value
        assert pilot.app.room.list.cursor == 0


async def test_a_state_that_cannot_be_written_stops_nobody(make_app, settle, monkeypatch):
    def refuse(state):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.app.save_state", refuse)
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_a_theme_that_is_gone_falls_back(make_app, settle):
    async with make_app(State(theme="no such theme")).run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert pilot.app.theme == "briefs-dark"


async def test_a_half_typed_query_comes_back_as_it_was_typed(make_app, settle, library, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "train or elec")
        await pilot.press("escape", "q")
        place = pilot.app.state.place(library.root)
        assert (place.query, place.typed) == ("train or elec*", "train or elec")
    async with make_app(state=pilot.app.state).run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert room.prompt.value == "train or elec"
        assert room.session.typing
        assert room.whole_query.text == "train or elec*"
