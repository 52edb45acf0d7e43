"""The map, held against a look at every brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefs.model import Brief, Role
from briefs.taxonomy import Taxonomy
from briefs.taxonomy.tiles import districts_of, load_grids
from search.engine import NO_PROVINCE, Engine, Superseded
from search.map import Toll, districts, everywhere, provinces, tolls
from search.query import Filters, Query, ValueFilter

GRIDS = load_grids()
OWN = {
    "karachi.txt": "date: 2024-01-02\n\nA bomb went off in Karachi on Monday; four people were killed.",
    "lyari.txt": "date: 2024-01-03\n\nGunmen killed two men in Lyari, Karachi, on Tuesday.",
    "turbat.txt": "date: 2024-01-04\n\nA bomb killed three soldiers in Turbat and Tump in Kech district.",
    "kabul.txt": "date: 2024-01-05\n\nA blast in Kabul killed six people on Friday.",
    "nowhere.txt": "date: 2024-01-06\n\nPrices rose again, and nobody was surprised.",
    "province.txt": "date: 2024-01-07\n\nA convoy was attacked in Balochistan on Sunday; one soldier was killed.",
}


@pytest.fixture(scope="module")
def engine(indexed, demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The demo library and a few briefs more."""
    folder = tmp_path_factory.mktemp("reports")
    for file in demo.rglob("*"):
        if file.is_file():
            copy = folder / file.relative_to(demo)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    for name, text in OWN.items():
        (folder / name).write_text(text, encoding="utf-8")
    return indexed(folder)[1]


def briefs_of(engine: Engine, query: Query) -> list[Brief]:
    found = [engine.brief(brief_id) for brief_id in engine.search(query).ids]
    return [brief for brief in found if brief is not None]


def places_of(brief: Brief) -> set[str]:
    return {place.name for place in brief.facts.places if place.role is Role.EVENT}


QUERIES = [
    Query(),
    Query("bombing"),
    Query("killed", Filters(province=ValueFilter(frozenset({"Sindh"})))),
    Query("killed", Filters(place=ValueFilter(frozenset({"Quetta"}), frozenset({"Mastung"})))),
    Query("nothing at all of this kind"),
]


@pytest.mark.parametrize("query", QUERIES)
def test_every_province_counts_its_briefs_whatever_place_is_chosen(
    engine: Engine, taxonomy: Taxonomy, query: Query
) -> None:
    counts: Counter[str] = Counter()
    briefs = briefs_of(engine, Query(query.text))
    for brief in briefs:
        counts.update(set(brief.facts.scenes) or {NO_PROVINCE})
    land = provinces(engine, query, taxonomy, GRIDS)
    assert {spot.name: spot.count for spot in land.spots if spot.count} == counts
    assert (land.total, land.unplaced) == (len(briefs), counts[NO_PROVINCE])
    # all of a country, or none of it
    countries = {taxonomy.provinces[name].country for name in counts if name != NO_PROVINCE}
    shown = {spot.name for spot in land.spots} - {NO_PROVINCE}
    assert shown == {name for name, entry in taxonomy.provinces.items() if entry.country in countries}


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("province", ["Balochistan", "Sindh", "Khyber Pakhtunkhwa"])
def test_every_district_counts_each_brief_of_its_places_once(
    engine: Engine, taxonomy: Taxonomy, query: Query, province: str
) -> None:
    counts: Counter[str] = Counter()
    total = unplaced = 0
    for brief in briefs_of(engine, Query(query.text)):
        names = {
            taxonomy.places[place].district or place
            for place in places_of(brief)
            if taxonomy.province_of(place) == province
        }
        counts.update(names)
        total += province in brief.facts.scenes
        unplaced += province in brief.facts.scenes and not names
    land = districts(engine, query, taxonomy, GRIDS, province)
    assert {spot.name: spot.count for spot in land.spots if spot.count} == counts
    assert (land.within, land.total, land.unplaced) == (province, total, unplaced)
    assert set(GRIDS.districts[province]) <= {spot.name for spot in land.spots}


def test_the_library_has_what_the_counts_are_about(engine: Engine, taxonomy: Taxonomy) -> None:
    kech = next(
        spot
        for spot in districts(engine, Query(), taxonomy, GRIDS, "Balochistan").spots
        if spot.name == "Kech"
    )
    brief = engine.brief("turbat.txt")
    assert brief is not None
    assert places_of(brief) >= {"Turbat", "Tump"}
    assert kech.count == len(
        [b for b in briefs_of(engine, Query()) if places_of(b) & {"Turbat", "Tump", "Kech"}]
    )
    # also by those of its places that no brief names yet
    assert kech.filters.place.chosen == districts_of(taxonomy, "Balochistan")["Kech"]
    sindh = {spot.name: spot for spot in districts(engine, Query(), taxonomy, GRIDS, "Sindh").spots}
    lowest = max(tile.row for tile in GRIDS.districts["Sindh"].values())
    assert sindh["Karachi"].tile.row > lowest, "a city of several districts stands below them"
    assert districts(engine, Query(), taxonomy, GRIDS, "Balochistan").unplaced >= 1


@pytest.mark.parametrize("query", QUERIES[:4])
def test_a_tile_leads_to_as_many_briefs_as_it_says(engine: Engine, taxonomy: Taxonomy, query: Query) -> None:
    for land in (
        provinces(engine, query, taxonomy, GRIDS),
        districts(engine, query, taxonomy, GRIDS, "Balochistan"),
    ):
        places = {(spot.tile.row, spot.tile.column) for spot in land.spots}
        assert len(places) == len(land.spots), "no two tiles share a place"
        for spot in land.spots:
            assert engine.search(query.with_filters(spot.filters)).total == spot.count, spot.name


def test_only_provinces_with_districts_open(engine: Engine, taxonomy: Taxonomy) -> None:
    opens = {spot.name: spot.opens for spot in provinces(engine, Query(), taxonomy, GRIDS).spots}
    assert opens["Sindh"]
    assert not opens["Kabul"]
    assert not opens[NO_PROVINCE]


def test_the_other_filters_hold(engine: Engine, taxonomy: Taxonomy) -> None:
    actor = ValueFilter(frozenset({"Balochistan Liberation Army"}))
    query = Query("", Filters(actor=actor, province=ValueFilter(frozenset({"Sindh"}))))
    assert everywhere(query) == Query("", Filters(actor=actor))
    land = provinces(engine, query, taxonomy, GRIDS)
    assert 0 < land.total == engine.search(everywhere(query)).total < engine.search(Query()).total
    assert all(spot.filters.actor == actor for spot in land.spots)


def test_without_a_picture_all_tiles_still_have_a_place(engine: Engine, taxonomy: Taxonomy) -> None:
    bare = replace(GRIDS, provinces={}, districts={})
    for land in (
        provinces(engine, Query(), taxonomy, bare),
        districts(engine, Query(), taxonomy, bare, "Punjab"),
    ):
        assert len({(spot.tile.row, spot.tile.column) for spot in land.spots}) == len(land.spots) > 20


def events_of(brief: Brief, events: dict[str, tuple[str, ...]]) -> str:
    return events[brief.id][0] if brief.id in events else brief.duplicate_of or brief.id


def test_a_tile_counts_each_event_once(engine: Engine, taxonomy: Taxonomy) -> None:
    same = tuple(brief.id for brief in briefs_of(engine, Query('place:"Mastung"')))[:3]
    assert len(same) == 3
    events = dict.fromkeys(same, same)
    land = provinces(engine, Query(), taxonomy, GRIDS)
    found = tolls(engine, Query(), land.spots, events)
    assert set(found.spots) == {spot.name for spot in land.spots if spot.count}
    for spot in land.spots:
        highest: dict[str, tuple[int, int]] = {}
        for brief in briefs_of(engine, Query()):
            if spot.name in (brief.facts.scenes or (NO_PROVINCE,)):
                event = events_of(brief, events)
                killed, wounded = highest.get(event, (0, 0))
                headline = brief.facts.headline
                highest[event] = max(killed, headline.killed or 0), max(wounded, headline.wounded or 0)
        if highest:
            killed, wounded = (sum(figures) for figures in zip(*highest.values(), strict=True))
            toll = found.spots[spot.name]
            assert (toll.killed, toll.wounded) == (killed, wounded)
    apart = tolls(engine, Query(), land.spots, {})
    assert apart.spots["Balochistan"].killed > found.spots["Balochistan"].killed


def test_an_event_in_several_tiles_is_told_and_counts_once_in_the_total(
    engine: Engine, taxonomy: Taxonomy
) -> None:
    same = ("kabul.txt", "karachi.txt")
    spots = provinces(engine, Query("date:2024-01-02..2024-01-05"), taxonomy, GRIDS).spots
    asked = Query("date:2024-01-02..2024-01-05 (karachi OR kabul)")
    found = tolls(engine, asked, spots, dict.fromkeys(same, same))
    assert found.spots["Sindh"] == Toll(6, 0, shared_killed=4)
    assert found.spots["Kabul"] == Toll(6, 0, shared_killed=6)
    assert found.total == Toll(8, 0), "the six of the event, and the two in Lyari"


def test_counting_stops_when_nobody_wants_it(engine: Engine, taxonomy: Taxonomy) -> None:
    ask: list[Callable[[], object]] = [
        lambda: provinces(engine, Query("bomb"), taxonomy, GRIDS, lambda: True),
        lambda: districts(engine, Query("bomb"), taxonomy, GRIDS, "Sindh", lambda: True),
    ]
    land = provinces(engine, Query(), taxonomy, GRIDS)
    ask.append(lambda: tolls(engine, Query(), land.spots, {}, lambda: True))
    for question in ask:
        with pytest.raises(Superseded):
            question()
