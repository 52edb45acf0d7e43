"""Choosing and excluding facet values, as steps from one immutable query to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from search.engine import NO_PROVINCE, UNDATED, FacetName, Facets
from search.query import DateFilter, Filters, ValueFilter
from tui import wording

DATES = frozenset({FacetName.YEAR, FacetName.DATE, FacetName.DAY})
"""One dimension at three precisions."""

STANCE_SEPARATOR = "|"
"""Between an actor's name and a stance in a filter's value."""

_CHIPS = 3
"""So many of many values of one facet have chips of their own."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One active filter, as the strip shows it."""

    label: str
    excluded: bool = False


def choose(filters: Filters, facet: FacetName, value: str) -> Filters:
    """Choose a value, or take the choice or the exclusion back."""
    if facet in DATES:
        return replace(filters, date=_choose_date(filters.date, value))
    return _replace(filters, facet, _values(filters, facet).toggle(value))


def exclude(filters: Filters, facet: FacetName, value: str) -> Filters:
    """Exclude a value, or take the exclusion back."""
    if facet in DATES:
        return replace(filters, date=_exclude_date(filters.date, value))
    return _replace(filters, facet, _values(filters, facet).exclude(value))


def state(filters: Filters, facet: FacetName, value: str) -> bool | None:
    """True when a value is chosen, False when it is excluded, None when it is neither."""
    if facet in DATES:
        date = filters.date
        if value == UNDATED:
            return True if date.undated else False if date.no_undated else None
        return True if value in date.periods else False if value in date.excluded else None
    values = _values(filters, facet)
    return True if value in values.chosen else False if value in values.excluded else None


def chips(
    filters: Filters, short_names: Mapping[str, str], facets: Facets = MappingProxyType({})
) -> Iterator[Chip]:
    """The active filters in the order of the facets, chosen before excluded; actors by their short names.

    Of many values, such as the places of a district, those that count most have a chip of their own.
    """
    date = filters.date
    if date.start or date.end:
        start = date.start.isoformat() if date.start else ""
        end = date.end.isoformat() if date.end else ""
        yield Chip(f"{start}..{end}")
    yield from (Chip(wording.period(value)) for value in sorted(date.periods))
    if date.undated:
        yield Chip("Undated" if not (date.periods or date.start or date.end) else "+ undated")
    yield from (Chip(wording.period(value), True) for value in sorted(date.excluded))
    if date.no_undated:
        yield Chip("Undated", True)
    for facet in FacetName:
        if facet in DATES:
            continue
        values = _values(filters, facet)
        names = short_names if facet is FacetName.ACTOR else {}
        for chosen, excluded in ((values.chosen, False), (values.excluded, True)):
            first = sorted(chosen)
            if len(first) > _CHIPS + 1:
                counts = {value.value: value.count for value in facets.get(facet, ())}
                first = sorted(first, key=lambda value: -counts.get(value, 0))[:_CHIPS]
            yield from (Chip(label(facet, value, names), excluded) for value in first)
            if len(first) < len(chosen):
                yield Chip(f"{len(chosen) - len(first)} more", excluded)


def label(facet: FacetName, value: str, short_names: Mapping[str, str] = MappingProxyType({})) -> str:
    """A value as the screen names it."""
    if facet is FacetName.PROVINCE and value == NO_PROVINCE:
        return "No province"
    if facet is FacetName.ACTOR:
        name, _, stance = value.partition(STANCE_SEPARATOR)
        return f"{short_names.get(name, name)} {stance}".rstrip()
    if facet is FacetName.TAG:
        return f"#{value}"
    if facet in DATES:
        return "Undated" if value == UNDATED else wording.period(value)
    return value


def _values(filters: Filters, facet: FacetName) -> ValueFilter:
    values = getattr(filters, facet.value)
    assert isinstance(values, ValueFilter)
    return values


def _replace(filters: Filters, facet: FacetName, values: ValueFilter) -> Filters:
    changes: dict[str, Any] = {facet.value: values}
    return replace(filters, **changes)


def _choose_date(date: DateFilter, value: str) -> DateFilter:
    if value == UNDATED:
        clear = date.undated or date.no_undated
        return replace(date, undated=not clear, no_undated=False)
    if value in date.periods or value in date.excluded:
        return replace(date, periods=date.periods - {value}, excluded=date.excluded - {value})
    return replace(date, periods=date.periods | {value})


def _exclude_date(date: DateFilter, value: str) -> DateFilter:
    if value == UNDATED:
        return replace(date, undated=False, no_undated=not date.no_undated)
    if value in date.excluded:
        return replace(date, excluded=date.excluded - {value})
    return replace(date, periods=date.periods - {value}, excluded=date.excluded | {value})
