"""The reading room, driven by keys."""

from __future__ import annotations


async def test_shows_list_facets_and_text(make_app, settle):
    async with make_app().run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        screen = pilot.app.screen
        assert screen.list.row_count == 6
        assert screen.list.current == "wire/003.txt"
        assert screen.reading.reading.brief.id == "wire/003.txt"
        assert any(row.label == "Balochistan" and row.count == 3 for row in screen.facet_pane.rows)


async def test_every_key_in_the_prompt_searches(make_app, settle, engine):
    async with make_app().run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"election")
        await settle(pilot)
        screen = pilot.app.screen
        assert screen.list.ids == ["wire/001.txt", "wire/005.txt", "wire/006.txt"]
        assert engine.searches[-1].text == "election"
