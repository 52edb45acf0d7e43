"""Counts of facet values, drill-sideways: each facet ignores the filters of its own dimension."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import numpy as np

from briefs.model import Stance
from search.engine import NO_PROVINCE, UNDATED, FacetName, Facets, FacetValue
from search.index.columns import stance_value
from search.index.filters import DATE_FACETS, dimension, value_filter, values_of
from search.index.marks import Marks
from search.index.postings import Ints, Mask
from search.query import DateFilter, Filters

_EPOCH = date(1970, 1, 1)
_PERIOD_LENGTHS = {FacetName.YEAR: 4, FacetName.DATE: 7, FacetName.DAY: 10}


def count_facets(
    text: Mask,
    masks: Mapping[FacetName, Mask],
    filters: Filters,
    names: Iterable[FacetName],
    marks: Marks,
) -> Facets:
    """The values of each facet.

    Args:
        text: the documents that the query's text matches.
        masks: for each dimension with a filter, the documents that pass it.
        filters: the filters themselves, whose values are listed even where nothing is left of them.
        names: the facets wanted.
        marks: the snapshot, and what the user wrote about it.
    """
    sideways: dict[FacetName | None, Mask] = {}

    def ignoring(own: FacetName) -> Mask:
        # all dimensions without a filter count the same documents
        key = own if own in masks else None
        if key not in sideways:
            mask = text
            for other, passing in masks.items():
                if other is not key:
                    mask = mask & passing
            sideways[key] = mask
        return sideways[key]

    facets: dict[FacetName, list[FacetValue]] = {}
    for name in names:
        mask = ignoring(dimension(name))
        if name in DATE_FACETS:
            facets[name] = _dates(name, mask, filters.date, marks)
        elif name is FacetName.ACTOR:
            facets[name] = _actors(mask, filters, marks)
        else:
            facets[name] = _values(name, mask, filters, marks)
    return facets


def _dates(name: FacetName, mask: Mask, chosen: DateFilter, marks: Marks) -> list[FacetValue]:
    snapshot = marks.snapshot
    dated = mask & snapshot.dated
    length = _PERIOD_LENGTHS[name]
    counts: dict[str, int] = {}
    if name is FacetName.DAY:
        counts = {
            (_EPOCH + timedelta(days=day)).isoformat(): count for day, count in _tally(snapshot.days[dated])
        }
    else:
        for month, count in _tally(snapshot.months[dated]):
            period = f"{1970 + month // 12:04}-{month % 12 + 1:02}"[:length]
            counts[period] = counts.get(period, 0) + count
    for period in chosen.periods | chosen.excluded:
        if len(period) == length:
            counts.setdefault(period, 0)
    values = [FacetValue(period, counts[period]) for period in sorted(counts, reverse=True)]
    undated = int(np.count_nonzero(mask & ~snapshot.dated))
    if undated or chosen.undated or chosen.no_undated:
        values.append(FacetValue(UNDATED, undated))
    return values


def _tally(numbers: Ints) -> Iterable[tuple[int, int]]:
    different, counts = np.unique(numbers, return_counts=True)
    return zip(different.tolist(), counts.tolist(), strict=True)


def _values(name: FacetName, mask: Mask, filters: Filters, marks: Marks) -> list[FacetValue]:
    chosen = value_filter(filters, name)
    counts = _counted(name, mask, marks, chosen.chosen | chosen.excluded)
    return sorted(
        (FacetValue(value, count) for value, count in counts.items()),
        key=lambda value: (-value.count, value.value),
    )


def _actors(mask: Mask, filters: Filters, marks: Marks) -> list[FacetValue]:
    chosen = filters.actor.chosen | filters.actor.excluded
    stance_counts = marks.snapshot.values("actor_stance")
    in_stance = dict(zip(stance_counts.names, stance_counts.counts(mask).tolist(), strict=True))
    stances = [stance for stance in Stance if stance is not Stance.MENTIONED]
    values: list[FacetValue] = []
    for actor, count in _counted(
        FacetName.ACTOR, mask, marks, {value.rsplit("|", 1)[0] for value in chosen}
    ).items():
        short, generic = marks.snapshot.actors.get(actor, (actor, False))
        rows = {stance: in_stance.get(stance_value(actor, stance), 0) for stance in stances}
        values.append(
            FacetValue(
                actor,
                count,
                short if short != actor else "",
                generic,
                {
                    stance: number
                    for stance, number in rows.items()
                    if number or stance_value(actor, stance) in chosen
                },
            )
        )
    return sorted(values, key=lambda value: (value.generic, -value.count, value.value))


def _counted(name: FacetName, mask: Mask, marks: Marks, listed: Iterable[str]) -> dict[str, int]:
    """Counts of the values that some document of the mask has, and of those to be listed anyway."""
    values = values_of(marks, name)
    counts = values.counts(mask)
    found = {values.names[code]: int(counts[code]) for code in np.flatnonzero(counts).tolist()}
    if name is FacetName.PROVINCE and (without := int(np.count_nonzero(mask & values.empty))):
        found[NO_PROVINCE] = without
    for value in listed:
        found.setdefault(value, 0)
    return found
