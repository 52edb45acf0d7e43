"""The facets: choosing, excluding, unfolding, and a cursor that stays where it is."""

from __future__ import annotations

import pytest

from search.query import Query
from tests.tui.on_screen import SIZE
from tui.widgets.facet_rows import RowKind


def go_to(room, label, depth=0):
    """Put the cursor on a value."""
    rows = room.facet_pane.rows
    room.facet_pane.cursor = next(i for i, r in enumerate(rows) if (r.label, r.depth) == (label, depth))


def row(room, label):
    return next(r for r in room.facet_pane.rows if r.label == label)


@pytest.fixture
def facets(make_app, settle):
    """The app with the focus on the facets."""

    class Context:
        async def __aenter__(self):
            self.app = make_app()
            self.context = self.app.run_test(size=SIZE)
            pilot = await self.context.__aenter__()
            await settle(pilot)
            await pilot.press("f")
            return pilot, self.app.room

        async def __aexit__(self, *args):
            await self.context.__aexit__(*args)

    return Context


async def test_space_chooses_and_takes_back(facets, settle):
    async with facets() as (pilot, room):
        go_to(room, "Balochistan")
        await pilot.press("space")
        await settle(pilot)
        assert room.list.row_count == 3
        assert row(room, "Balochistan").chosen is True
        assert row(room, "Punjab").count == 1, "counts ignore the facet's own choice"
        assert "☑ Balochistan" in str(room.query_one("#overview").content)
        await pilot.press("space")
        await settle(pilot)
        assert room.list.row_count == 6


async def test_two_values_of_a_facet_are_alternatives_two_facets_conditions(facets, settle):
    async with facets() as (pilot, room):
        for label in ("Balochistan", "Punjab"):
            go_to(room, label)
            await pilot.press("enter")
            await settle(pilot)
        assert room.list.row_count == 4
        go_to(room, "BLA")
        await pilot.press("enter")
        await settle(pilot)
        assert room.list.row_count == 2


async def test_x_excludes(facets, settle):
    async with facets() as (pilot, room):
        go_to(room, "Balochistan")
        await pilot.press("x")
        await settle(pilot)
        assert room.list.row_count == 3
        assert "☒ Balochistan" in str(room.query_one("#overview").content)
        assert row(room, "Balochistan").chosen is False


async def test_undated_and_no_province_are_values(facets, settle):
    async with facets() as (pilot, room):
        go_to(room, "Undated")
        await pilot.press("space")
        await settle(pilot)
        assert list(room.list.ids) == ["wire/004.txt"]
        await pilot.press("space")
        go_to(room, "No province")
        await pilot.press("space")
        await settle(pilot)
        assert list(room.list.ids) == ["wire/006.txt"]


async def test_years_unfold_to_months_and_days(facets, settle):
    async with facets() as (pilot, room):
        go_to(room, "2024")
        await pilot.press("right")
        await settle(pilot)
        go_to(room, "Feb", depth=1)
        await pilot.press("right")
        await settle(pilot)
        go_to(room, "7 Feb", depth=2)
        await pilot.press("space")
        await settle(pilot)
        assert list(room.list.ids) == ["wire/001.txt"]
        assert "7 Feb 2024" in str(room.query_one("#overview").content)
        await pilot.press("left", "left")
        assert room.facet_pane.current.label == "Feb"
        assert not any(r.depth == 2 for r in room.facet_pane.rows)


async def test_an_actors_stances_are_sub_rows(facets, settle):
    async with facets() as (pilot, room):
        go_to(room, "TTP")
        await pilot.press("right")
        await settle(pilot)
        go_to(room, "denied", depth=1)
        await pilot.press("space")
        await settle(pilot)
        assert list(room.list.ids) == ["wire/002.txt"]
        assert "TTP denied" in str(room.query_one("#overview").content)


async def test_the_cursor_stays_on_its_value_when_counts_change(facets, settle, query):
    async with facets() as (pilot, room):
        go_to(room, "Wire")
        await query(pilot, "bombs")
        await settle(pilot)
        assert room.facet_pane.current.label == "Wire"
        assert room.facet_pane.current.count == 1


async def test_filters_are_switched_off_and_on_again(facets, settle):
    async with facets() as (pilot, room):
        go_to(room, "Punjab")
        await pilot.press("space")
        await settle(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert room.list.row_count == 6
        assert "filters off" in str(room.query_one("#overview").content)
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert list(room.list.ids) == ["wire/005.txt"]


async def test_undo_takes_filters_back_one_by_one(facets, settle):
    async with facets() as (pilot, room):
        for label, key in (("Balochistan", "space"), ("BLA", "x")):
            go_to(room, label)
            await pilot.press(key)
            await settle(pilot)
        assert list(room.list.ids) == ["wire/004.txt"]
        await pilot.press("u")
        await settle(pilot)
        assert room.list.row_count == 3
        await pilot.press("u")
        await settle(pilot)
        assert room.session.query == Query()
        await pilot.press("u")
        assert pilot.app.is_running


async def test_headings_fold(facets, settle):
    async with facets() as (pilot, room):
        go_to(room, "Province")
        await pilot.press("enter")
        assert not any(r.label == "Punjab" for r in room.facet_pane.rows)
        assert room.facet_pane.current.kind is RowKind.HEADING
        await pilot.press("enter")
        assert any(r.label == "Punjab" for r in room.facet_pane.rows)


async def test_a_click_chooses(facets, settle):
    async with facets() as (pilot, room):
        index = next(i for i, r in enumerate(room.facet_pane.rows) if r.label == "Punjab")
        await pilot.click(room.facet_pane, offset=(5, index))
        await settle(pilot)
        assert list(room.list.ids) == ["wire/005.txt"]
