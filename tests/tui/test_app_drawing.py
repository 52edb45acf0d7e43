"""What a key makes the app draw: the list first, nothing that did not change, and never two questions at once."""

from __future__ import annotations

import asyncio
import gc
import threading

from textual.screen import Screen

from tests.tui.on_screen import SIZE, screen_text, until
from tui.sweeping import QUIET, Sweeper


async def test_the_list_stands_before_the_facets_are_counted(make_app, settle, engine, query, monkeypatch):
    release = threading.Event()
    facets = engine.facets

    def gated(asked, *args, **keywords):
        if asked.text:
            assert release.wait(10)
        return facets(asked, *args, **keywords)

    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        monkeypatch.setattr(engine, "facets", gated)
        before = [row.count for row in room.facet_pane.rows]
        await query(pilot, "rally")
        # it is drawn, too
        await until(pilot, lambda: "1 of 6" in screen_text(pilot.app))
        assert list(room.list.ids) == ["wire/005.txt"]
        assert [row.count for row in room.facet_pane.rows] == before
        release.set()
        await settle(pilot)
        assert [row.count for row in room.facet_pane.rows] != before


async def test_the_text_follows_the_list(make_app, settle, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "rally")
        await settle(pilot)
        assert pilot.app.room.reading.reading.brief.id == pilot.app.room.list.current == "wire/005.txt"


async def test_letters_on_their_way_are_asked_for_together(make_app, settle, engine):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash")
        asked = len(engine.searches)
        prompt = pilot.app.room.prompt
        for end in range(1, 6):
            prompt.value = "rally"[:end]
        await settle(pilot)
        assert [query.text for query in engine.searches[asked:]] == ["rally"]


async def test_typing_lays_nothing_out_anew(make_app, settle, monkeypatch):
    """A key that changes what is listed, counted and read moves nothing on the screen."""
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", "e")
        await settle(pilot)
        laid_out = []
        refresh = Screen._refresh_layout
        monkeypatch.setattr(
            Screen,
            "_refresh_layout",
            lambda self, *args, **kw: (laid_out.append(1), refresh(self, *args, **kw)),
        )
        await pilot.press("l")
        await settle(pilot)
        assert not laid_out


async def test_a_scrollbar_comes_and_goes_with_what_there_is(make_app, settle):
    async with make_app().run_test(size=(100, 12)) as pilot:
        await settle(pilot)
        listed = pilot.app.room.list
        assert listed.show_vertical_scrollbar
        before = listed.vertical_scrollbar.window_virtual_size
        assert before == listed.row_count * 2
        await pilot.press("end")
        assert listed.scroll_offset.y > 0
        await pilot.press("slash", *"rally")
        await settle(pilot)
        assert listed.scroll_offset.y == 0
        assert not listed.show_vertical_scrollbar
        await pilot.press("ctrl+u")
        await settle(pilot)
        assert listed.show_vertical_scrollbar
        assert listed.vertical_scrollbar.window_virtual_size == before


async def test_garbage_waits_until_no_key_comes(make_app, settle, monkeypatch):
    collected = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: collected.append(generation))
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 0, 0))
    sweeper = Sweeper()
    sweeper.put_off()
    sweeper.put_off()
    assert not collected
    await asyncio.sleep(QUIET * 3)
    assert collected == [0]
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = len(collected)
        await pilot.press("slash")
        # keys are what puts it off, and so what brings it about
        await until(pilot, lambda: len(collected) > before)


def test_what_is_there_at_the_start_is_left_alone():
    enabled = gc.isenabled()
    gc.disable()
    try:
        Sweeper().begin()
        assert gc.isenabled()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()
        if not enabled:
            gc.disable()
