"""The timeline: what it counts, and how it narrows the result from the keyboard."""

from __future__ import annotations

import datetime as dt

import pytest

from search.query import DateFilter, Filters
from search.timeline import Measure, Scale
from tests.tui.on_screen import SIZE
from tui.widgets.timeline import Timeline


@pytest.fixture
def opened(make_app, settle):
    """Open the app and its timeline."""

    async def opened(pilot):
        await settle(pilot)
        await pilot.press("i")
        await settle(pilot)
        return pilot.app.screen.query_one(Timeline)

    return opened


def dates(pilot) -> DateFilter:
    return pilot.app.screen.session.query.filters.date


def drawn(timeline: Timeline) -> list[str]:
    return [timeline.render_line(y).text.rstrip() for y in range(timeline.size.height)]


async def test_it_comes_and_goes_with_its_key(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        assert timeline.display
        assert pilot.app.focused is timeline
        await pilot.press("i")
        assert not timeline.display
        assert pilot.app.focused is pilot.app.screen.list


async def test_every_month_has_its_place_and_the_cursor_its_count(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        assert timeline.scale is Scale.MONTH
        months = [bucket.period for bucket in timeline.buckets]
        assert (months[0], months[-1], len(months)) == ("2023-09", "2025-03", 19)
        lines = drawn(timeline)
        assert lines[0].strip() == "all years · Mar 2025: 1 brief"
        assert "▴Mar" in lines[-1]
        assert "·" in lines[-2]
        await pilot.press("g")
        assert "Sep 2023: 1 brief" in drawn(timeline)[0]


async def test_enter_narrows_month_and_day_and_backspace_widens_and_all_is_undone(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        await pilot.press("g", "right", "right", "right", "right", "right", "enter")
        await settle(pilot)
        assert dates(pilot) == DateFilter(periods=frozenset({"2024-02"}))
        assert pilot.app.screen.results.total == 2
        assert timeline.scale is Scale.DAY
        assert len(timeline.buckets) == 29
        assert sum(bucket.value for bucket in timeline.buckets) == 2
        day = next(number for number, bucket in enumerate(timeline.buckets) if bucket.value)
        await pilot.press("g", *["right"] * day, "enter")
        await settle(pilot)
        assert dates(pilot) == DateFilter(periods=frozenset({timeline.buckets[day].period}))
        await pilot.press("backspace")
        await settle(pilot)
        assert dates(pilot) == DateFilter(periods=frozenset({"2024"}))
        assert timeline.scale is Scale.MONTH
        await pilot.press("backspace")
        await settle(pilot)
        assert dates(pilot) == DateFilter()
        await pilot.press("u", "u", "u")
        await settle(pilot)
        assert dates(pilot) == DateFilter(periods=frozenset({"2024-02"}))


async def test_a_range_is_brushed(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        await pilot.press("g", "right", "right", "right", "right", "space", "right")
        assert "Jan 2024 to Feb 2024: 3 briefs" in drawn(timeline)[0]
        await pilot.press("enter")
        await settle(pilot)
        assert dates(pilot) == DateFilter(start=dt.date(2024, 1, 1), end=dt.date(2024, 2, 29))
        assert timeline.scale is Scale.MONTH, "a range is not gone into"


async def test_the_dead_of_an_event_count_once(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        await pilot.press("b")
        await settle(pilot)
        assert timeline.measure is Measure.KILLED
        screen = pilot.app.screen
        rows = [screen.engine.row(brief_id) for brief_id in screen.result_ids]
        total = sum(row.headline.killed or 0 for row in rows if row.date)
        assert total
        assert sum(bucket.value for bucket in timeline.buckets) == total
        assert "killed" in drawn(timeline)[0]
        await pilot.press("g", "space", "b")
        await settle(pilot)
        assert "no brief tells how many were wounded" in drawn(timeline)[0]
        await pilot.press("b")
        await settle(pilot)
        assert "Sep 2023: 1 brief" in drawn(timeline)[0], "another measure leaves the cursor where it is"
        await pilot.press("b")
        await settle(pilot)
        await pilot.press("b", "b")
        await settle(pilot)
        assert timeline.measure is Measure.BRIEFS


async def test_what_is_filtered_elsewhere_is_counted_here(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        before = sum(bucket.value for bucket in timeline.buckets)
        await pilot.press("slash", *"train", "enter")
        await settle(pilot)
        assert 0 < sum(bucket.value for bucket in timeline.buckets) < before


async def test_a_filter_taken_back_elsewhere_leads_out_again(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert timeline.scale is Scale.DAY
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert dates(pilot) == DateFilter()
        assert timeline.scale is Scale.MONTH
        assert drawn(timeline)[0].strip().startswith("all years")


async def test_nothing_dated_is_said(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        await pilot.press("slash", *"xylophone", "enter", "i", "enter", "space", "right", "backspace")
        await settle(pilot)
        assert "nothing dated" in drawn(timeline)[0]


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_it_fits_every_screen(make_app, settle, opened, size):
    async with make_app().run_test(size=size) as pilot:
        timeline = await opened(pilot)
        for key in ("g", "enter", "G", "enter"):
            await pilot.press(key)
            await settle(pilot)
            lines = drawn(timeline)
            assert any("▴" in line for line in lines), "the cursor is in sight"
            assert max(map(len, lines)) <= size[0]


async def test_going_into_a_month_that_is_chosen_already(make_app, settle, opened):
    async with make_app().run_test(size=SIZE) as pilot:
        timeline = await opened(pilot)
        await pilot.press("G")
        await settle(pilot)
        chosen = DateFilter(periods=frozenset({"2025-03"}))
        pilot.app.room.change_filters(Filters(date=chosen), "from elsewhere")
        await settle(pilot)
        await pilot.press("enter", "left")
        await settle(pilot)
        assert dates(pilot) == chosen
        assert timeline.scale is Scale.DAY
        assert timeline.chosen == ("2025-03-30", "2025-03-30")


@pytest.mark.parametrize(("size", "stays"), [((160, 45), True), ((80, 24), True), ((40, 12), False)])
async def test_it_leaves_room_for_the_list(make_app, settle, opened, size, stays):
    async with make_app().run_test(size=size) as pilot:
        timeline = await opened(pilot)
        assert timeline.display
        await pilot.press("enter", "escape")
        await settle(pilot)
        assert timeline.display == stays
        assert pilot.app.room.list.size.height > 4
        assert dates(pilot), "what was chosen in it holds"
