"""From the facet values chosen to masks: one mask for each dimension that has a filter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np

from search.engine import NO_PROVINCE, FacetName
from search.index.columns import ABSENT
from search.index.evaluate import Evaluator
from search.index.marks import Part
from search.index.postings import Mask
from search.query import DateFilter, Filters, ValueFilter

DATE_FACETS = (FacetName.YEAR, FacetName.DATE, FacetName.DAY)
"""One dimension at three precisions."""


def dimension(name: FacetName) -> FacetName:
    """The dimension of a facet: that of all dates is `DATE`."""
    return FacetName.DATE if name in DATE_FACETS else name


def value_filter(filters: Filters, name: FacetName) -> ValueFilter:
    """The filter of a dimension that is not the date."""
    chosen: ValueFilter = getattr(filters, name.value)
    return chosen


def filter_masks(filters: Filters, evaluator: Evaluator) -> Mapping[FacetName, Mask]:
    """The documents of one segment that pass the filter of each dimension that has one."""
    masks: dict[FacetName, Mask] = {}
    if filters.date:
        masks[FacetName.DATE] = _date_mask(filters.date, evaluator)
    for name in FacetName:
        if name not in DATE_FACETS and (chosen := value_filter(filters, name)):
            masks[name] = _value_mask(chosen, name, evaluator.part)
    return masks


def _value_mask(chosen: ValueFilter, name: FacetName, part: Part) -> Mask:
    mask = np.ones(part.segment.size, np.bool_)
    if chosen.chosen:
        mask &= _having(chosen.chosen, name, part)
    if chosen.excluded:
        mask &= ~_having(chosen.excluded, name, part)
    return mask


def _having(wanted: frozenset[str], name: FacetName, part: Part) -> Mask:
    """The documents that have any of the values."""
    if name is FacetName.TAG:
        return part.tagged(wanted)
    table = part.segment.facets
    if name is FacetName.PROVINCE:
        return table.having(name, [ABSENT if value == NO_PROVINCE else value for value in wanted])
    mask = table.having(name, wanted)
    if name is FacetName.ACTOR:
        mask |= table.having("actor_stance", wanted)
    return mask


def _date_mask(chosen: DateFilter, evaluator: Evaluator) -> Mask:
    undated = evaluator.undated()
    ranged = bool(chosen.start or chosen.end)
    if ranged or chosen.periods:
        mask = evaluator.between(chosen.start, chosen.end)
        if chosen.periods:
            mask &= _in_periods(chosen.periods, evaluator)
        if chosen.undated:
            mask |= undated
    elif chosen.undated:
        mask = undated
    else:
        mask = np.ones(len(undated), np.bool_)
    if chosen.excluded:
        mask = mask & ~_in_periods(chosen.excluded, evaluator)
    if chosen.no_undated:
        mask = mask & ~undated
    return mask


def _in_periods(periods: frozenset[str], evaluator: Evaluator) -> Mask:
    mask = np.zeros(evaluator.part.segment.size, np.bool_)
    for period in periods:
        bounds = period_bounds(period)
        if bounds is not None:
            mask |= evaluator.between(*bounds)
    return mask


def period_bounds(period: str) -> tuple[date, date] | None:
    """The first and the last day of a year, month or day ("2024", "2024-02", "2024-02-07"); None for others."""
    try:
        numbers = [int(part) for part in period.split("-")]
        match numbers:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                # the last day: the 28th and four days more lie in the next month
                following = (date(year, month, 28) + timedelta(days=4)).replace(day=1)
                return date(year, month, 1), following - timedelta(days=1)
            case [year, month, day]:
                return date(year, month, day), date(year, month, day)
    except (ValueError, OverflowError):
        pass
    return None
