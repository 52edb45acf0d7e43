"""The map in the app: moving, going in and out, filtering, other counts, sizes, no colour."""

from __future__ import annotations

import pytest

from search.engine import NO_PROVINCE
from search.map import Toll, Tolls
from search.timeline import Measure
from tests.tui.on_screen import SIZE
from tui.app import BriefsApp
from tui.screens.map import MapScreen
from tui.state import State
from tui.widgets.tile_map import SHADES, shade_of

TEXTS = {
    "mach.txt": "date: 2024-03-03\n\nGunmen attacked a train near Mach in Balochistan; two soldiers were killed.",
    "quetta.txt": "date: 2024-03-01\n\nA bomb killed 12 people in Quetta on Friday and wounded 30.",
    "sariab.txt": "date: 2024-02-27\n\nOne policeman was killed on Sariab Road in Quetta on Monday.",
    "sui.txt": "date: 2024-02-20\n\nA pipeline was blown up at Sui in Dera Bugti on Tuesday.",
    "lahore.txt": "date: 2024-01-01\n\nA bomb killed three people in Lahore on Monday.",
    "kabul.txt": "date: 2023-12-01\n\nA blast in Kabul killed six people on Friday.",
    "terms.txt": "date: 2023-01-01\n\nNotes for the desk, which speak of no place.",
}


@pytest.fixture
def app(open_texts) -> BriefsApp:
    return BriefsApp(*open_texts(TEXTS), State())


async def press(pilot, settle, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def here(app: BriefsApp) -> str:
    assert isinstance(app.screen, MapScreen)
    spot = app.screen.tiles.current
    assert spot is not None
    return spot.name


def lines(app: BriefsApp) -> list[str]:
    tiles = app.screen.tiles
    return [tiles.render_line(y).text for y in range(tiles.size.height)]


async def test_from_the_provinces_into_the_districts_and_out_with_a_filter(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L")
        assert here(app) == "Balochistan"
        title = str(app.screen.query_one("#map").border_title)
        assert "7 briefs" in title
        assert "1 names no province" in title
        await press(pilot, settle, "right")
        assert here(app) == "Punjab"
        await press(pilot, settle, "h", "enter")
        land = app.screen.land
        assert (land.within, land.total) == ("Balochistan", 4)
        assert here(app) == "Quetta"
        assert app.screen.tiles.value(app.screen.tiles.current) == 2
        await press(pilot, settle, "backspace")
        assert here(app) == "Balochistan"
        await press(pilot, settle, "enter", "enter")
        assert not isinstance(app.screen, MapScreen)
        assert sorted(app.room.result_ids) == ["quetta.txt", "sariab.txt"]
        assert app.focused is app.room.list
        await press(pilot, settle, "u")
        assert len(app.room.result_ids) == len(TEXTS)


async def test_space_filters_by_the_province_and_enter_by_one_without_districts(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L", "space")
        assert len(app.room.result_ids) == 4
        assert app.room.session.query.filters.province.chosen == {"Balochistan"}
        await press(pilot, settle, "L")
        assert here(app) == "Balochistan"
        names = [spot.name for spot in app.screen.tiles.spots]
        app.screen.tiles.cursor = names.index("Kabul")
        await press(pilot, settle, "enter")
        assert list(app.room.result_ids) == ["kabul.txt"]
        await press(pilot, settle, "L", "G")
        assert here(app) == NO_PROVINCE
        await press(pilot, settle, "enter")
        assert list(app.room.result_ids) == ["terms.txt"]


async def test_what_nothing_happened_in_is_no_filter(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L", "g")
        assert app.screen.tiles.current.count == 0
        await press(pilot, settle, "space")
        assert isinstance(app.screen, MapScreen)
        await press(pilot, settle, "escape")
        assert not app.room.session.query


async def test_tolls_instead_of_briefs(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L", "enter", "b")
        screen = app.screen
        assert screen.measure is Measure.KILLED
        values = {spot.name: screen.tiles.value(spot) for spot in screen.tiles.spots}
        assert {name: value for name, value in values.items() if value} == {"Quetta": 13, "Kachhi": 2}
        assert here(app) == "Quetta"
        assert "13 killed, 30 wounded" in str(screen.query_one("#map-what").render())
        await press(pilot, settle, "b")
        assert screen.tiles.value(screen.tiles.current) == 30
        await press(pilot, settle, "b")
        assert screen.measure is Measure.BRIEFS
        assert screen.tiles.value(screen.tiles.current) == 2


async def test_what_counts_in_other_tiles_too_is_told(app, settle, monkeypatch) -> None:
    spread = Tolls({"Quetta": Toll(13, 30, 11, 20), "Kachhi": Toll(0, 0)}, Toll(13, 30))
    monkeypatch.setattr("tui.screens.map.tolls", lambda *_: spread)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L", "enter", "b")
        said = str(app.screen.query_one("#map-what").render())
        assert "13 killed, 30 wounded; 11 and 20 in events that lie elsewhere too" in said
        assert "13 killed" in str(app.screen.query_one("#map").border_title)
        screen = app.screen
        screen.tiles.cursor = [spot.name for spot in screen.tiles.spots].index("Kachhi")
        await settle(pilot)
        assert str(screen.query_one("#map-what").render()).endswith("no dead or wounded stated")


async def test_every_tile_can_be_reached_with_the_arrows(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L")
        tiles = app.screen.tiles
        reached, ahead = {0}, [0]
        while ahead:
            start = ahead.pop()
            for down, right in ((0, 1), (0, -1), (1, 0), (-1, 0)):
                tiles.cursor = start
                tiles.move(down, right)
                if tiles.cursor not in reached:
                    reached.add(tiles.cursor)
                    ahead.append(tiles.cursor)
        assert len(reached) == len(tiles.spots) > 40


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_the_cursor_is_in_sight_at_every_size(app, settle, size) -> None:
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L")
        tiles = app.screen.tiles
        largest = tiles.cursor
        for index in (largest, *range(len(tiles.spots))):
            spot = tiles.spots[index]
            tiles.cursor = index
            await pilot.pause()
            shown = [line[line.index("[") : line.index("]") + 1] for line in lines(app) if "[" in line]
            assert len(shown) == 2, spot.name
            assert len(shown[0]) == tiles.tile_width + 1
        await press(pilot, settle, "enter", "escape")
        assert not isinstance(app.screen, MapScreen)


async def test_all_districts_of_balochistan_are_in_sight_at_80x24(app, settle) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L", "enter")
        shown = "\n".join(lines(app))
        for spot in app.screen.tiles.spots:
            assert spot.name in shown or spot.tile.code in shown, spot.name
        assert app.screen.tiles.max_scroll_x == app.screen.tiles.max_scroll_y == 0


@pytest.mark.parametrize("province", ["Khyber Pakhtunkhwa", "Punjab", "Sindh"])
async def test_80_columns_are_wide_enough_for_the_districts(app, settle, province) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L")
        tiles = app.screen.tiles
        tiles.cursor = [spot.name for spot in tiles.spots].index(province)
        await press(pilot, settle, "enter")
        assert app.screen.land.within == province
        assert tiles.max_scroll_x == 0


async def test_the_shades_are_told_by_characters_too(app, settle, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L", "enter")
        shown = "\n".join(lines(app))
        assert SHADES[shade_of(2, 2)] * 3 in shown
        assert SHADES[shade_of(1, 2)] * 3 in shown
        assert "·" in shown


async def test_no_brief_at_all(app, settle, query) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "zorg ")
        await press(pilot, settle, "escape", "L")
        assert "No brief names a place." in str(app.screen.query_one("#map-what").render())
        await press(pilot, settle, *"jklhgGb", "enter", "space", "backspace", "escape")
        assert not isinstance(app.screen, MapScreen)


async def test_a_click_moves_and_a_second_one_goes_in(app, settle) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, settle, "L")
        tiles = app.screen.tiles
        names = [spot.name for spot in tiles.spots]
        tile = tiles.spots[names.index("Punjab")].tile
        at = (tile.column * tiles.tile_width + 2, tile.row * tiles.tile_height)
        await pilot.click("#tiles", offset=at)
        assert here(app) == "Punjab"
        await pilot.click("#tiles", offset=at)
        await settle(pilot)
        assert app.screen.land.within == "Punjab"


def test_shades_grow_with_the_number() -> None:
    shades = [shade_of(value, 100) for value in range(101)]
    assert shades == sorted(shades)
    assert (shades[0], shades[1], shades[100]) == (0, 1, len(SHADES) - 1)
    assert shade_of(0, 0) == 0
