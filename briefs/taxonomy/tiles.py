"""Provinces and districts as tiles: where each stands in a picture drawn by hand, north at the top.

The pictures are YAML (`grids/*.yaml`), so a tile is moved by moving a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from briefs import safe_yaml
from briefs.errors import TaxonomyError
from briefs.model import MentionKind
from briefs.taxonomy.model import Entry
from briefs.taxonomy.taxonomy import Taxonomy

LONGEST_CODE = 5
"""Characters that a tile has for the name at the least."""

_DATA = Path(__file__).parent / "grids"
_NONE = "."


@dataclass(frozen=True, slots=True)
class Tile:
    """Where a province or district stands, counted from the north-western corner, and its name in short."""

    code: str
    row: int
    column: int


Grid = Mapping[str, Tile]
"""Tiles by the canonical name of what they stand for."""


@dataclass(frozen=True, slots=True)
class Grids:
    """The picture of all provinces, and those of the districts by province."""

    provinces: Grid
    districts: Mapping[str, Grid]


@cache
def load_grids() -> Grids:
    """The pictures that ship with the package. Raises TaxonomyError for one that cannot be read."""
    provinces: dict[str, Tile] = {}
    districts: dict[str, Grid] = {}
    for file in sorted(_DATA.glob("*.yaml")):
        read = read_grids(safe_yaml.read_text(file, TaxonomyError), file.name)
        provinces.update(read.provinces)
        districts.update(read.districts)
    return Grids(MappingProxyType(provinces), MappingProxyType(districts))


def read_grids(text: str, name: str) -> Grids:
    """The pictures of one file; `name` is what an error calls it. Raises TaxonomyError."""
    document = _mapping(safe_yaml.loads(text, name, TaxonomyError), name)
    unknown = document.keys() - {"provinces", "districts"}
    if unknown:
        raise TaxonomyError(f"{name}: unknown key {min(map(str, unknown))!r}")
    provinces = document.get("provinces")
    return Grids(
        _grid(provinces, f"{name}: provinces") if provinces is not None else {},
        {
            str(province): _grid(picture, f"{name}: {province}")
            for province, picture in _mapping(document.get("districts", {}), name).items()
        },
    )


def _grid(value: Any, where: str) -> Grid:
    parts = _mapping(value, where)
    picture = parts.get("tiles")
    if not isinstance(picture, str):
        raise TaxonomyError(f"{where}: there is no picture under `tiles:`")
    names = {str(code): str(name) for code, name in _mapping(parts.get("names", {}), where).items()}
    grid: dict[str, Tile] = {}
    for row, line in enumerate(picture.splitlines()):
        for column, code in enumerate(line.split()):
            if code == _NONE:
                continue
            if len(code) > LONGEST_CODE:
                raise TaxonomyError(f"{where}: {code!r} is longer than {LONGEST_CODE} characters")
            name = names.get(code, code)
            if name in grid:
                raise TaxonomyError(f"{where}: {name!r} has two tiles")
            grid[name] = Tile(code, row, column)
    missing = names.values() - grid.keys()
    if missing:
        raise TaxonomyError(f"{where}: {min(missing)!r} has a name but no tile")
    return grid


def _mapping(value: Any, where: str) -> Mapping[Any, Any]:
    if not isinstance(value, Mapping):
        raise TaxonomyError(f"{where}: expected keys with values")
    return value


def districts_of(taxonomy: Taxonomy, province: str) -> dict[str, frozenset[str]]:
    """The districts of a province with all their places, their own names included."""
    places = [entry for entry in taxonomy.places.values() if entry.province == province]
    found = {entry.name: {entry.name} for entry in places if _is_district(entry)}
    for entry in places:
        if entry.district is not None:
            found.setdefault(entry.district, {entry.district}).add(entry.name)
    return {name: frozenset(names) for name, names in found.items()}


def _is_district(entry: Entry) -> bool:
    return entry.section is MentionKind.PLACE and entry.district is None and entry.kind == "district"
