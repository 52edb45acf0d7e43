"""A result over the land: provinces, or the districts of one, as tiles that count briefs and tolls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from briefs.taxonomy import Taxonomy
from briefs.taxonomy.tiles import Grid, Grids, Tile, districts_of
from search.engine import NO_PROVINCE, Cancelled, Engine, FacetName
from search.incidents import Incident, incidents
from search.query import Filters, Query, ValueFilter

_FEWEST_COLUMNS = 6
"""What has no place in the picture stands below it, in rows of so many tiles at least."""

_SHORT = {NO_PROVINCE: "none"}


@dataclass(frozen=True, slots=True)
class Spot:
    """One tile.

    Attributes:
        name: the province, district or place; `NO_PROVINCE` for the briefs without one.
        short: the usual short form, or the name.
        tile: where it stands.
        filters: what narrows the result to its briefs.
        count: how many briefs that leaves.
        opens: whether it is a province with districts.
    """

    name: str
    short: str
    tile: Tile
    filters: Filters
    count: int
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Land:
    """What a map shows.

    Attributes:
        within: the province whose districts are shown; empty for the provinces of all countries.
        spots: its tiles, by row and column.
        total: briefs of the result, or of the province.
        unplaced: those that name no province, or nothing that has a tile.
    """

    within: str
    spots: Sequence[Spot]
    total: int
    unplaced: int


@dataclass(frozen=True, slots=True)
class Toll:
    """The dead and the wounded of some briefs, each event counted once with the highest figures stated for it.

    Attributes:
        killed, wounded: the figures.
        shared_killed, shared_wounded: how many of them belong to events that count in another tile as well.
    """

    killed: int
    wounded: int
    shared_killed: int = 0
    shared_wounded: int = 0


@dataclass(frozen=True, slots=True)
class Tolls:
    """The tolls of the tiles that have briefs, by name, and of all of them together, where no event counts twice."""

    spots: Mapping[str, Toll]
    total: Toll


def everywhere(query: Query) -> Query:
    """The query without its filters by province and place: those are what a map is for."""
    return query.with_filters(replace(query.filters, province=ValueFilter(), place=ValueFilter()))


def provinces(
    engine: Engine, query: Query, taxonomy: Taxonomy, grids: Grids, cancelled: Cancelled | None = None
) -> Land:
    """The provinces of every country that a brief of the result lies in, and the briefs without any.

    Raises Superseded.
    """
    query = everywhere(query)
    facet = engine.facets(query, [FacetName.PROVINCE], cancelled=cancelled)[FacetName.PROVINCE]
    counts = {value.value: value.count for value in facet if value.count}
    unplaced = counts.pop(NO_PROVINCE, 0)
    known = taxonomy.provinces
    countries = {known[name].country for name in counts if name in known}
    shown = [name for name, entry in known.items() if entry.country in countries]
    shown += sorted(name for name in counts if name not in known)
    tiles = _arranged(shown, grids.provinces, [NO_PROVINCE] if unplaced else [])
    spots = [
        Spot(
            name,
            known[name].short if name in known else _SHORT.get(name, name),
            tile,
            replace(query.filters, province=ValueFilter(frozenset({name}))),
            unplaced if name == NO_PROVINCE else counts.get(name, 0),
            opens=bool(districts_of(taxonomy, name)),
        )
        for name, tile in tiles.items()
    ]
    total = engine.search(query, limit=1, cancelled=cancelled).total
    return Land("", _by_place(spots), total, unplaced)


def districts(
    engine: Engine,
    query: Query,
    taxonomy: Taxonomy,
    grids: Grids,
    province: str,
    cancelled: Cancelled | None = None,
) -> Land:
    """The districts of a province, and below them those of its places that lie in none and have a brief.

    A brief that names several places of a district counts there once. Raises Superseded.
    """
    query = everywhere(query)
    facet = engine.facets(query, [FacetName.PLACE], cancelled=cancelled)[FacetName.PLACE]
    counts = {value.value: value.count for value in facet if value.count}
    named = districts_of(taxonomy, province)
    inside = frozenset[str]().union(*named.values())
    others = sorted(name for name in counts if name not in inside and taxonomy.province_of(name) == province)
    places = named | {name: frozenset({name}) for name in others}
    spots = []
    for name, tile in _arranged(list(named), grids.districts.get(province, {}), others).items():
        filters = replace(query.filters, place=ValueFilter(places[name]))
        found = [place for place in places[name] if place in counts]
        count = (
            engine.search(query.with_filters(filters), limit=1, cancelled=cancelled).total
            if len(found) > 1
            else sum(counts[place] for place in found)
        )
        entry = taxonomy.places.get(name)
        spots.append(Spot(name, entry.short if entry else name, tile, filters, count))
    whole = replace(query.filters, province=ValueFilter(frozenset({province})))
    without = replace(whole, place=ValueFilter(excluded=inside.union(others)))
    total, unplaced = (
        engine.search(query.with_filters(filters), limit=1, cancelled=cancelled).total
        for filters in (whole, without)
    )
    return Land(province, _by_place(spots), total, unplaced)


def tolls(
    engine: Engine,
    query: Query,
    spots: Iterable[Spot],
    events: Mapping[str, tuple[str, ...]],
    cancelled: Cancelled = lambda: False,
) -> Tolls:
    """The tolls of the tiles. Raises Superseded.

    An event that spreads over several tiles counts in each, with what the briefs of that tile say: where in it the
    dead died is rarely told. `events` has for each brief that shares an event all ids of it.
    """
    found = {
        spot.name: incidents(
            engine,
            engine.search(query.with_filters(spot.filters), cancelled=cancelled).ids,
            events,
            cancelled,
        )
        for spot in spots
        if spot.count
    }
    tiles = Counter(chain.from_iterable(found.values()))
    everything: dict[str, Incident] = {}
    for inside in found.values():
        for event, incident in inside.items():
            everything[event] = everything.get(event, incident).with_higher(incident)
    shared = {event for event, count in tiles.items() if count > 1}
    return Tolls(
        {name: _sum(inside, shared) for name, inside in found.items()}, _sum(everything, frozenset())
    )


def _sum(found: Mapping[str, Incident], shared: Collection[str]) -> Toll:
    both = [incident for event, incident in found.items() if event in shared]
    return Toll(
        sum(incident.killed for incident in found.values()),
        sum(incident.wounded for incident in found.values()),
        sum(incident.killed for incident in both),
        sum(incident.wounded for incident in both),
    )


def _arranged(names: Sequence[str], grid: Grid, last: Sequence[str]) -> dict[str, Tile]:
    """The tiles of some names without empty rows and columns; below them those that have no tile, then the last."""
    placed = {name: grid[name] for name in names if name in grid}
    rows = sorted({tile.row for tile in placed.values()})
    columns = sorted({tile.column for tile in placed.values()})
    tiles = {
        name: Tile(tile.code, rows.index(tile.row), columns.index(tile.column))
        for name, tile in placed.items()
    }
    width = max(len(columns), _FEWEST_COLUMNS)
    below = len(rows)
    for group in ([name for name in names if name not in grid], last):
        for number, name in enumerate(group):
            tiles[name] = Tile("", below + number // width, number % width)
        below += -(-len(group) // width)
    return tiles


def _by_place(spots: Iterable[Spot]) -> list[Spot]:
    return sorted(spots, key=lambda spot: (spot.tile.row, spot.tile.column))
