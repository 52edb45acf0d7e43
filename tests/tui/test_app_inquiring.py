"""Meanings, similar briefs, why, the matrix, saved searches and pipes: the app over a real index."""

from __future__ import annotations

import asyncio
import sys
import threading
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from briefs.library import Library
from briefs.model import Stance
from briefs.searches import MAX_NAME, SavedSearch, SearchError, SearchStore
from search import open_engine
from search.query import Query
from search.sync import synchronise
from tui.app import BriefsApp
from tui.piping import pipe
from tui.screens import inquiring
from tui.screens.dialogs import ChoiceDialog, LineDialog, PageDialog
from tui.screens.matrix import COLUMNS, MatrixScreen, cell_widths, name_width
from tui.screens.searches import SearchesScreen
from tui.state import State

SIZE = (160, 45)
TEXTS = {
    "train.txt": "date: 2024-03-03\n\nThe Baloch Liberation Army (BLA) claimed the attack on a train near Mach in "
    "Balochistan; two soldiers were killed.\n\nPolice said that the TTP denied involvement.",
    "track.txt": "date: 2024-03-01\n\nThe track was blown up near Mach in Balochistan. The Baloch Liberation Army "
    "claimed responsibility; a train was late, and soldiers searched the area near Mach.",
    "terms.txt": "date: 2024-02-01\n\nNotes for the desk.\n\nDefinitions:\n- jirga: a council of elders.\n"
    "- Baloch Liberation Army (BLA): an armed group.",
    "other.txt": "date: 2024-01-01\n\nA jirga met in Lahore about water and taxes.",
    "more.txt": "date: 2023-01-01\n\nA market opened in Karachi.",
}


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Library.open(folder)


@pytest.fixture
def app(opened: Library, home) -> BriefsApp:
    engine = open_engine(opened)
    synchronise(opened, engine)
    return BriefsApp(opened, engine, State())


def said(app: BriefsApp) -> list[str]:
    return [notification.message for notification in app._notifications]


def rows(app: BriefsApp) -> list[str]:
    options = app.screen.query_one(OptionList)
    return [str(options.get_option_at_index(number).prompt) for number in range(options.option_count)]


async def go_to(pilot, settle, brief_id: str) -> None:
    await settle(pilot)
    assert pilot.app.room.list.go_to(brief_id)
    await settle(pilot)


async def test_a_term_of_the_sentence_is_looked_up_and_leads_to_who_defines_it(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, settle, "train.txt")
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
        assert "Neither the taxonomy nor any brief says what “zorg” means." in said(app)


async def test_similar_briefs_say_what_they_share_and_open(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, settle, "train.txt")
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
        assert "There is no query: nothing had to match." in said(app)
        await query(pilot, "soldier mach ")
        await settle(pilot)
        await pilot.press("escape", "w")
        await settle(pilot)
        found = rows(app)
        assert any(row.startswith("soldier  soldiers") for row in found)
        await pilot.press("enter")
        await settle(pilot)
        assert app.focused is app.room.reading


async def test_the_matrix_counts_filters_and_leads_to_the_sentence(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("A")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, MatrixScreen)
        first = screen.cells.rows[0]
        assert first.name == "Balochistan Liberation Army"
        assert first.stances[Stance.CLAIMED] == 2
        await pilot.pause(0.2)
        await settle(pilot)
        assert [item.brief_id for item in screen.sentences.found] == ["train.txt", "track.txt"]
        await pilot.press("tab", "j", "enter")
        await settle(pilot)
        assert app.room.list.current == "track.txt"
        start, end = app.room.reading.sentence
        assert "claimed" in app.room.reading.reading.brief.text[start:end]
        await pilot.press("A")
        await settle(pilot)
        names = [row.name for row in app.screen.cells.rows]
        denied = [stance for _, stance in COLUMNS].index(Stance.DENIED)
        await pilot.press(*["j"] * names.index("Tehreek-e-Taliban Pakistan"), *["l"] * denied, "enter")
        await settle(pilot)
        assert list(app.room.result_ids) == ["train.txt"]
        await pilot.press("u")
        await settle(pilot)
        assert len(app.room.result_ids) == len(TEXTS)


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_the_matrix_fits_and_survives_no_actor_at_all(app, settle, query, size) -> None:
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await query(pilot, "market ")
        await pilot.press("escape", "A")
        await settle(pilot)
        assert "No actor is named" in str(app.screen.query_one("#matrix-head").content)
        for key in ("j", "l", "tab", "G", "tab", "enter", "escape"):
            await pilot.press(key)
            await settle(pilot)
        assert not isinstance(app.screen, MatrixScreen)


async def test_a_search_is_saved_counted_opened_marked_and_deleted(
    app, settle, query, opened: Library
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("S")
        assert "There is no query to keep: search for something first." in said(app)
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


async def test_the_brief_or_the_marked_ones_go_to_a_command(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, settle, "more.txt")
        await pilot.press("vertical_line")
        await pilot.pause()
        assert app.screen.query_one(".dialog").border_title == "Pipe this brief to"
        assert app.screen.query_one(".dialog").border_subtitle == "Enter runs it · Esc leaves"
        await pilot.press(*"grep -c Karachi; echo $BRIEFS_IDS", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PageDialog)
        assert "more.txt" in str(app.screen.query_one("_Page").content)
        await pilot.press("escape", "V", "vertical_line")
        await pilot.pause()
        await pilot.press("ctrl+u", *"echo $BRIEFS_IDS | wc -w; exit 4", "enter")
        await settle(pilot)
        assert str(len(TEXTS)) in str(app.screen.query_one("_Page").content)
        assert "status 4" in str(app.screen.query_one(".dialog").border_title)


async def test_one_marked_brief_is_not_called_this_one(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go_to(pilot, settle, "more.txt")
        await pilot.press("g", "space", "vertical_line")
        await pilot.pause()
        assert app.screen.query_one(".dialog").border_title == "Pipe 1 marked brief to"


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
        lines = [strip.text for strip in app.screen._compositor.render_strips()]
        assert any("Esc leaves" in line for line in lines)


async def test_a_command_that_takes_its_time_is_said_to_run(app, settle, monkeypatch) -> None:
    monkeypatch.setattr(inquiring, "SLOW", 0.01)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("vertical_line")
        await pilot.pause()
        await pilot.press(*"sleep 45", "enter")
        await pilot.pause(0.1)
        (said,) = app._notifications
        assert said.message == "“sleep 45” is running; after 60 seconds it is ended."


async def test_leaving_does_not_wait_for_a_command(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("vertical_line")
        await pilot.pause()
        await pilot.press(*"sleep 45", "enter")
        await pilot.pause()
        assert app.room._piping.busy
    # Textual calls the worker cancelled at once; its thread is what one would wait for
    for _ in range(100):
        if not any(runs(thread) for thread in threading.enumerate()):
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the command is still waited for")


def runs(thread: threading.Thread) -> bool:
    """Whether a thread is within `pipe`."""
    frame = sys._current_frames().get(thread.ident or 0)
    while frame is not None:
        if frame.f_code is pipe.__code__:
            return True
        frame = frame.f_back
    return False


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


async def test_the_matrix_is_driven_by_the_mouse_too(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("A")
        await settle(pilot)
        cells = app.screen.cells
        names = [row.name for row in cells.rows]
        row = names.index("Tehreek-e-Taliban Pakistan")
        column = [stance for _, stance in COLUMNS].index(Stance.DENIED)
        at = (cells.row_width - 10 * len(COLUMNS) + 10 * column + 5, row)
        await pilot.click(cells, offset=at)
        await settle(pilot)
        assert (cells.cursor, cells.column) == (row, column)
        assert "denied: 1 brief" in str(app.screen.query_one("#matrix-what").content)
        await pilot.click(cells, offset=at, times=2)
        await settle(pilot)
        assert list(app.room.result_ids) == ["train.txt"]


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


async def test_in_a_small_terminal_the_matrix_keeps_room_for_names(app, settle) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("A")
        await settle(pilot)
        cells = app.screen.cells
        assert name_width(cells.row_width) >= 20
        row = cells.row_lines(0, cells.row_width)[0]
        assert sum(len(text) for text, _ in row) == cells.row_width
        column = [stance for _, stance in COLUMNS].index(Stance.BLAMED)
        at = name_width(cells.row_width) + sum(cell_widths(cells.row_width)[:column])
        for x in (at, at + cell_widths(cells.row_width)[column] - 1):
            cells.turn(-9)
            await pilot.click(cells, offset=(x, 0))
            assert cells.column == column
