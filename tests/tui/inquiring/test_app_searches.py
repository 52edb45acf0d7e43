"""Saved searches: the app over a real index."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from briefs.library import Library
from briefs.searches import MAX_NAME, SavedSearch, SearchError, SearchStore
from search.query import Query
from tests.tui.on_screen import SIZE, messages, rows, screen_text
from tui.screens.dialogs import LineDialog
from tui.screens.searches import SearchesScreen


async def test_a_search_is_saved_counted_opened_marked_and_deleted(
    app, settle, query, opened: Library
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("S")
        assert "There is no query to keep: search for something first." in messages(app)
        await query(pilot, "jirga ")
        await pilot.press("escape", "S")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert opened.searches.items() == (SavedSearch("jirga", "jirga"),)
        opened.searches.save(SavedSearch("Mach", "mach"))
        await pilot.press("B")
        await settle(pilot)
        assert isinstance(app.screen, SearchesScreen)
        jirga, mach = (row.split() for row in rows(app))
        assert jirga == ["jirga", "2", "0", "new", "2", "unread", "jirga"]
        assert mach[:4] == ["Mach", "2", "2", "new"]
        await pilot.press("down", "h", "enter")
        await settle(pilot)
        room = app.room
        assert room.session.query.text == "mach"
        assert sorted(room.result_ids) == ["track.txt", "train.txt"]
        assert {span.kind for span in room.reading.reading.highlights} == {"search-1"}
        await pilot.press("B")
        await settle(pilot)
        assert rows(app)[1].split()[2:5] == ["2", "0", "new"]
        await pilot.press("down", "x")
        await settle(pilot)
        assert [search.name for search in opened.searches.items()] == ["jirga"]
        await pilot.press("u")
        await settle(pilot)
        assert SavedSearch("Mach", "mach", True) in opened.searches.items()
        await pilot.press("escape", "u")
        await settle(pilot)
        assert room.session.query.text == "jirga "


async def test_a_search_is_renamed_but_never_over_another(app, settle, opened: Library) -> None:
    for name in ("a", "b"):
        opened.searches.save(SavedSearch(name, name))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("B")
        await settle(pilot)
        await pilot.press("e", "backspace", "b", "enter")
        await settle(pilot)
        assert isinstance(app.screen, LineDialog), "the name is taken"
        await pilot.press("2", "enter")
        await settle(pilot)
        assert [search.name for search in opened.searches.items()] == ["b2", "b"]


async def test_a_search_that_is_no_query_is_told_and_the_others_work(app, settle, opened: Library) -> None:
    opened.searches.save(SavedSearch("wrong", "[date: yesterday]", highlight=True))
    opened.searches.save(SavedSearch("right", "mach"))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("B")
        await settle(pilot)
        assert "is no date" in rows(app)[0]
        assert "2 unread" in rows(app)[1]
        await pilot.press("enter")
        await settle(pilot)
        assert app.room.session.query.text == ""


async def test_a_broken_file_of_searches_is_not_an_empty_one(app, opened, settle) -> None:
    own = opened.root / ".briefs"
    own.mkdir(exist_ok=True)
    (own / "searches.yaml").write_text("- {a: &a [*a]}\n", encoding="utf-8")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("B")
        await settle(pilot)
        error = str(app.screen.query_one(".error").render())
        assert error.count("searches.yaml") == 1
        assert "There are none" not in str(app.screen.query_one(".hint").render())


@pytest.mark.parametrize("key", ["A", "B"])
async def test_what_the_keys_do_is_not_cut_in_a_small_terminal(app, settle, key: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
        assert "Esc leaves" in screen_text(app)


async def test_saving_a_search_again_keeps_its_marks(app, settle, query, opened: Library) -> None:
    opened.searches.save(SavedSearch("Trains", "train", highlight=True))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "train")
        await pilot.press("enter", "S")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert opened.searches.items() == (SavedSearch("Trains", "train", highlight=True),)


async def test_a_search_that_cannot_be_deleted_is_not_called_deleted(
    app, settle, opened: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.searches.save(SavedSearch("Trains", "train"))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("B")
        await settle(pilot)

        def refuse(*_: object) -> None:
            raise SearchError("no room on the disk")

        error = app.screen.query_one(".error")
        with monkeypatch.context() as patch:
            patch.setattr(SearchStore, "remove", refuse)
            await pilot.press("x")
            await settle(pilot)
        assert str(error.content) == "no room on the disk"
        await pilot.press("x")
        await settle(pilot)
        assert opened.searches.items() == ()
        with monkeypatch.context() as patch:
            patch.setattr(SearchStore, "save", refuse)
            await pilot.press("u")
            await settle(pilot)
        assert str(error.content) == "no room on the disk"
        await pilot.press("u")
        await settle(pilot)
        assert opened.searches.items() == (SavedSearch("Trains", "train"),), "it can still be brought back"


async def test_a_name_is_taken_as_it_would_be_kept(app, settle, query, opened: Library) -> None:
    name = "x" * MAX_NAME
    opened.searches.save(SavedSearch(name[:-1] + "…", "mach"))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "train")
        await pilot.press("enter", "S")
        await settle(pilot)
        app.screen.query_one(Input).value = name + "yz"
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, LineDialog)
        assert [search.query for search in opened.searches.items()] == ["mach"]


async def test_a_half_typed_word_is_kept_as_it_was_searched(app, settle, query, opened: Library) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "jirg")
        await settle(pilot)
        found = list(app.room.result_ids)
        assert found
        await pilot.press("escape", "S")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        (search,) = opened.searches.items()
        assert search.query == "jirg*"
        assert app.room.remembered_place().query == "jirg*"
        assert sorted(app.room.engine.search(Query.from_line(search.query)).ids) == sorted(found)


async def test_blanks_around_a_query_are_not_saved(app, settle, query, opened: Library) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "mach ")
        await pilot.press("escape", "S")
        await settle(pilot)
        assert str(app.screen.query_one(".hint").content) == "mach"
        await pilot.press("enter")
        await settle(pilot)
        assert [search.query for search in opened.searches.items()] == ["mach"]
