"""The stance matrix: the app over a real index."""

from __future__ import annotations

import pytest

from briefs.model import Stance
from tests.tui.on_screen import SIZE, until
from tui.screens.matrix import COLUMNS, MatrixScreen, cell_widths, name_width


async def test_the_matrix_counts_filters_and_leads_to_the_sentence(app, settle, texts) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("A")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, MatrixScreen)
        first = screen.cells.rows[0]
        assert first.name == "Balochistan Liberation Army"
        assert first.stances[Stance.CLAIMED] == 2
        await until(pilot, lambda: screen.sentences.found)
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
        assert len(app.room.result_ids) == len(texts)


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


async def test_in_a_small_terminal_the_matrix_keeps_room_for_names(app, settle) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("A")
        await settle(pilot)
        cells = app.screen.cells
        assert cells.shown == slice(0, len(COLUMNS))
        assert name_width(cells.row_width, cells.shown) >= 20
        row = cells.row_lines(0, cells.row_width)[0]
        assert sum(len(text) for text, _ in row) == cells.row_width
        column = [stance for _, stance in COLUMNS].index(Stance.BLAMED)
        at = name_width(cells.row_width, cells.shown) + sum(cell_widths(cells.row_width)[:column])
        for x in (at, at + cell_widths(cells.row_width)[column] - 1):
            cells.turn(-9)
            await pilot.click(cells, offset=(x, 0))
            assert cells.column == column


@pytest.mark.parametrize("width", [30, 40, 59])
async def test_where_there_is_no_room_for_all_columns_the_one_under_the_cursor_is_in_sight(
    app, settle, width
) -> None:
    async with app.run_test(size=(width, 14)) as pilot:
        await settle(pilot)
        await pilot.press("A")
        await settle(pilot)
        cells, head = app.screen.cells, app.screen.query_one("#matrix-head")
        rightmost = len(COLUMNS) - 1
        for column, key in [
            *((n, "l") for n in range(rightmost)),
            *((n, "h") for n in range(rightmost, -1, -1)),
        ]:
            assert cells.column == column
            name, _ = COLUMNS[column]
            named = str(head.content)
            text = "".join(text for text, _ in cells.row_lines(0, cells.row_width)[0])
            assert len(text) == len(named) <= cells.row_width
            assert text.index("]") == named.index(name) + len(name), "the number stands below its name"
            await pilot.press(key)
