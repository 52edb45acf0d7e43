"""A result over time: years, months or days in a row, empty ones included, counted by briefs or by their tolls."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from search.engine import Cancelled, Engine
from search.incidents import incidents
from search.query import DateFilter, parse_period

_YEARS = 3
"""So many years at most are shown by months at once."""


class Scale(StrEnum):
    """How long a bucket is."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"

    @property
    def length(self) -> int:
        """Characters of a period of this scale: "2024-02" has 7."""
        return {Scale.YEAR: 4, Scale.MONTH: 7, Scale.DAY: 10}[self]


class Measure(StrEnum):
    """What is counted."""

    BRIEFS = "briefs"
    KILLED = "killed"
    WOUNDED = "wounded"


@dataclass(frozen=True, slots=True)
class Bucket:
    """A period, "2024", "2024-02" or "2024-02-07", and what it counts."""

    period: str
    value: int


@dataclass(frozen=True, slots=True)
class Tolls:
    """The headline figures of some briefs by day, each event counted once, with the highest figure stated for it.

    `days` has the dead and the wounded of each day that has any.
    """

    days: Mapping[str, tuple[int, int]]

    def by(self, scale: Scale, measure: Measure) -> dict[str, int]:
        """The sums of one figure by period."""
        sums: dict[str, int] = {}
        for day, (killed, wounded) in self.days.items():
            figure = killed if measure is Measure.KILLED else wounded
            if figure:
                period = day[: scale.length]
                sums[period] = sums.get(period, 0) + figure
        return sums


def tolls(
    engine: Engine,
    ids: Iterable[str],
    events: Mapping[str, tuple[str, ...]],
    cancelled: Cancelled = lambda: False,
) -> Tolls:
    """The tolls of briefs by the day of publication of the first one on each event. Raises Superseded.

    `events` has for each brief that shares an event all ids of it. Undated briefs have no day and do not count.
    """
    days: dict[str, tuple[int, int]] = {}
    for incident in incidents(engine, ids, events, cancelled, dated=True).values():
        killed, wounded = days.get(incident.day, (0, 0))
        if incident.killed or incident.wounded:
            days[incident.day] = (killed + incident.killed, wounded + incident.wounded)
    return Tolls(days)


def scale_for(years: Iterable[str], within: str = "") -> Scale:
    """How to show a year or a month, or, with neither, all of these years."""
    if within:
        return Scale.MONTH if len(within) == Scale.YEAR.length else Scale.DAY
    known = sorted(years)
    return Scale.MONTH if known and int(known[-1]) - int(known[0]) < _YEARS else Scale.YEAR


def buckets(counts: Mapping[str, int], scale: Scale, within: str = "") -> list[Bucket]:
    """One bucket for each period of a year or month; without one, from the first that counts to the last.

    Args:
        counts: what each period of the scale counts; those that are missing count 0.
        scale: how long the periods are; days are shown within a month only.
        within: the year or month to fill from its begin to its end.
    """
    if within:
        periods = _parts(within)
    else:
        known = sorted(period for period, count in counts.items() if count)
        periods = _between(known[0], known[-1], scale) if known else []
    return [Bucket(period, counts.get(period, 0)) for period in periods]


def chosen(first: str, last: str) -> DateFilter:
    """The filter for the periods from one to another, in either order."""
    if first == last:
        return DateFilter(periods=frozenset({first}))
    first, last = sorted((first, last))
    return DateFilter(start=parse_period(first)[0], end=parse_period(last)[1])


def _parts(period: str) -> list[str]:
    """The months of a year, the days of a month."""
    if len(period) == Scale.YEAR.length:
        return [f"{period}-{month:02}" for month in range(1, 13)]
    days = calendar.monthrange(int(period[:4]), int(period[5:7]))[1]
    return [f"{period}-{day:02}" for day in range(1, days + 1)]


def _between(first: str, last: str, scale: Scale) -> list[str]:
    years = [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    if scale is Scale.YEAR:
        return years
    return [month for year in years for month in _parts(year) if first <= month <= last]
