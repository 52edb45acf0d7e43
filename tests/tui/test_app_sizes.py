"""Small terminals, resizing, very many rows, few colours."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Sequence

import pytest

from briefs.model import Headline
from search.engine import Results, Row
from search.query import Query
from tests.tui.on_screen import screen_text, until
from tui.state import State
from tui.widgets.reading_view import ReadingView

SMALL = (80, 24)


def visible(room):
    ids = ("facets-pane", "list-pane", "reading-pane")
    return {id.removesuffix("-pane") for id in ids if room.query_one(f"#{id}").display}


async def test_at_80_columns_one_pane_stands_beside_the_list(make_app, settle):
    async with make_app().run_test(size=SMALL) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert visible(room) == {"list", "reading"}
        await pilot.press("f")
        await settle(pilot)
        assert visible(room) == {"list", "facets"}
        await pilot.press("down", "space")
        await settle(pilot)
        assert room.list.row_count < 6
        await pilot.press("escape")
        await settle(pilot)
        assert visible(room) == {"list", "reading"}
        await pilot.press("enter", "n", "}", "]")
        await settle(pilot)
        assert room.reading.has_focus


async def test_a_tiny_terminal_shows_one_pane(make_app, settle):
    async with make_app().run_test(size=(50, 15)) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert visible(room) == {"list"}
        await pilot.press("enter")
        await settle(pilot)
        assert visible(room) == {"reading"}
        await pilot.press("escape", "f")
        await settle(pilot)
        assert visible(room) == {"facets"}


async def test_what_the_keys_of_a_dialog_do_is_told_in_full_in_any_width(make_app, settle):
    keys = "Enter corrects · Backspace takes it back · u undoes · Esc leaves"
    async with make_app().run_test(size=(40, 12)) as pilot:
        await settle(pilot)
        await pilot.press("D")
        await settle(pilot)
        told = [line.strip("│ ") for line in screen_text(pilot.app).splitlines()]
        parts = keys.split(" · ")
        assert " · ".join(line for line in told if any(part in line for part in parts)) == keys
        assert all(len(line) <= 40 for line in told)
        await pilot.resize_terminal(160, 45)
        await settle(pilot)
        assert f" {keys} ─╯" in screen_text(pilot.app)
        await pilot.resize_terminal(60, 12)
        await settle(pilot)
        assert f" {keys} ─╯" not in screen_text(pilot.app)
        assert "Esc leaves" in screen_text(pilot.app)


async def test_what_is_wrong_with_a_line_is_in_sight_beside_its_completions(make_app, settle):
    async with make_app().run_test(size=(40, 12)) as pilot:
        await settle(pilot)
        await pilot.app.run_action("correct_provinces", pilot.app.room)
        await settle(pilot)
        await pilot.press("ctrl+u", *"Pu")
        await settle(pilot)
        assert "Punjab" in screen_text(pilot.app)
        assert "Names separated by commas" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        assert "'Pu' is not a province" in screen_text(pilot.app)
        assert "Enter saves" in screen_text(pilot.app)
        await pilot.press("ctrl+u")
        await settle(pilot)
        assert "is not a province" not in screen_text(pilot.app)
        # a screen of completions leaves room for what may be typed
        assert "Names separated by commas" in screen_text(pilot.app)


async def test_resizing_in_the_middle_of_a_search(make_app, settle, slow, query):
    async with make_app(engine=slow).run_test(size=(160, 45)) as pilot:
        await query(pilot, "elec")
        for size in ((80, 24), (30, 8), (200, 60), (1, 1), (160, 45)):
            await pilot.resize_terminal(*size)
            await pilot.press("t")
        await settle(pilot)
        assert pilot.app.room.prompt.value == "electtttt"
        assert pilot.app.room.list.row_count == 0


class Numbers(Sequence):
    """A hundred thousand ids that exist only when they are looked at."""

    def __init__(self, length):
        self.length = length
        self.looked_at = set()

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self.length))]
        if not -self.length <= index < self.length:
            raise IndexError(index)
        self.looked_at.add(index % self.length)
        return f"{index % self.length:06}"

    def index(self, value, *args):
        return int(value)


@pytest.fixture
def huge(engine, monkeypatch):
    """The fake engine with 100,000 briefs that it makes up as they are asked for."""
    ids = Numbers(100_000)
    day = dt.date(2024, 2, 7)
    monkeypatch.setattr(engine, "search", lambda query, **kw: Results(query, ids, len(ids), len(ids)))
    monkeypatch.setattr(engine, "facets", lambda query, names, **kw: {})
    monkeypatch.setattr(
        engine,
        "row",
        lambda id: Row(id, f"Brief {id} 爆発 of many", day, None, (), (), Headline(), False, None),
    )
    monkeypatch.setattr(engine, "brief", lambda id: engine.briefs[0])
    engine.ids = ids
    return engine


async def test_a_hundred_thousand_rows_cost_what_is_in_sight(make_app, settle, huge):
    async with make_app().run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert room.list.row_count == 100_000
        await pilot.press("G")
        await settle(pilot)
        assert room.list.cursor == 99_999
        assert "Brief 099999" in "".join(room.list.render_line(y).text for y in range(room.list.size.height))
        await pilot.press("g", "pagedown", "ctrl+d", "ctrl+u", "pageup")
        await settle(pilot)
        assert room.list.cursor == 0
        assert len(huge.ids.looked_at) < 300
        await pilot.press("G", "s")
        await settle(pilot)
        assert room.list.cursor == 99_999, "the cursor stays on its brief"


async def test_wide_characters_are_measured(make_app, settle, huge):
    async with make_app().run_test(size=(64, 20)) as pilot:
        await settle(pilot)
        view = pilot.app.room.list
        for y in range(view.size.height):
            strip = view.render_line(y)
            assert strip.cell_length == view.row_width
            assert sum(segment.cell_length for segment in strip) == view.row_width


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "briefs-light", "nord"])
async def test_the_cursor_shows_in_every_theme(make_app, settle, theme):
    async with make_app(State(theme=theme)).run_test(size=SMALL) as pilot:
        await settle(pilot)
        assert pilot.app.theme == theme
        room = pilot.app.room
        here, there = room.list.render_line(0), room.list.render_line(2)
        assert here.text.startswith("▌")
        assert not there.text.startswith("▌")
        assert [s.style for s in here][-1] != [s.style for s in there][-1]


async def test_without_colour_shapes_remain(make_app, settle, monkeypatch, query):
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        await query(pilot, "bombs")
        await pilot.press("enter", "n")
        await settle(pilot)
        assert app.theme == "ansi-dark"
        styles = {}
        for y in range(app.room.reading.size.height):
            for segment in app.room.reading.render_line(y):
                styles.setdefault(segment.text.strip(), segment.style)
        assert styles["bombs"].reverse
        assert styles["BLA"].bold
        assert list(app.room.list.render_line(0))[-1].style.reverse
        strips = app.screen._compositor.render_strips()
        colours = {segment.style.color for strip in strips for segment in strip if segment.style}
        assert all(colour is None or colour.is_default for colour in colours)


async def test_a_terminal_of_sixteen_colours_gets_their_theme(make_app, settle, monkeypatch):
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "linux")
    async with make_app().run_test(size=SMALL) as pilot:
        await settle(pilot)
        assert pilot.app.theme == "ansi-dark"
        pilot.app.remember()
        assert pilot.app.state.theme is None, "only what the user chose is remembered"


def test_the_app_is_imported_quickly_enough_to_not_pull_in_the_index():
    import subprocess
    import sys

    code = (
        "import sys, tui.state; print([m for m in sys.modules if m.split('.')[0] in ('textual', 'whoosh')])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


async def test_keys_answer_while_a_hundred_thousand_rows_are_searched(
    make_app, settle, huge, monkeypatch, query
):
    gate = threading.Event()

    def slow(query, **kw):
        assert gate.wait(20)
        return Results(query, huge.ids, len(huge.ids), len(huge.ids))

    async with make_app().run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        monkeypatch.setattr(huge, "search", slow)
        await query(pilot, "abc")
        assert pilot.app.room.prompt.value == "abc"
        await pilot.press("down")
        assert pilot.app.room.list.cursor == 1
        gate.set()
        await settle(pilot)
        assert pilot.app.room.session.query == Query("abc")


async def test_in_low_terminals_messages_leave_text_and_dialogs_alone(make_app, settle):
    async with make_app().run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("n")
        pilot.app.notify("star on ‘Two bombs at two offices of candidates’; u takes it back.", timeout=60)
        await until(pilot, lambda: pilot.app.screen.query("Toast"))
        await settle(pilot)
        (toast,) = pilot.app.screen.query("Toast")
        assert (toast.region.y, toast.region.height) == (23, 1), "only the keys are hidden"
        assert not toast.region.overlaps(pilot.app.screen.query_one("#search").region)
        await pilot.press("c")
        await settle(pilot)
        (toast,) = pilot.app.screen.query("Toast")
        assert not toast.region.overlaps(pilot.app.screen.query_one(".dialog").region)


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12), (30, 8)])
async def test_the_query_can_be_read_at_any_size(make_app, settle, size):
    async with make_app().run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"offices")
        await settle(pilot)
        bar = screen_text(pilot.app).split("\n")[pilot.app.room.prompt.region.y]
        assert "❯ offices" in bar
        assert "1 of 6" in bar


async def test_how_an_empty_library_is_filled_can_be_read_in_a_small_terminal(
    make_app, settle, engine, library
):
    engine.briefs = []
    async with make_app().run_test(size=(40, 12)) as pilot:
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "There are no briefs here yet." in shown
        assert "Put reports into" in shown
        assert ".atom" not in shown.partition("Put reports into")[0]


async def test_a_text_that_was_wrapped_for_no_room_is_wrapped_anew(make_app, settle, monkeypatch):
    async with make_app().run_test(size=(40, 12)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        reading = pilot.app.room.reading
        with monkeypatch.context() as patch:
            # as it is while the place on the screen is being worked out
            patch.setattr(ReadingView, "_measure", 10)
            reading.show(reading.reading)
            assert max(end - start for start, end in reading._rows) <= 10
        await settle(pilot)
        assert max(end - start for start, end in reading._rows) > 25
