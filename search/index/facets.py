"""Counts of facet values, drill-sideways: each facet ignores the filters of its own dimension.

Segments are counted one by one, all dimensions in one pass, and added up; values become objects only where somebody
looks at them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import overload

import numpy as np

from briefs.model import Stance
from search.engine import NO_PROVINCE, UNDATED, FacetName, Facets, FacetValue
from search.index.columns import ABSENT, stance_value
from search.index.filters import DATE_FACETS, dimension, value_filter
from search.index.marks import Part
from search.index.postings import Ints, Mask
from search.index.segment import Segment
from search.index.snapshot import Snapshot
from search.index.vocabulary import Vocabulary
from search.query import DateFilter, Filters

_EPOCH = date(1970, 1, 1)
_PERIOD_LENGTHS = {FacetName.YEAR: 4, FacetName.DATE: 7, FacetName.DAY: 10}

_FEW = 16
"""Sets of less than one document in so many are counted document by document."""


class Listed(Sequence[FacetValue]):
    """Values that are made when they are looked at."""

    def __init__(self, numbers: Sequence[int], make: Callable[[int], FacetValue]) -> None:
        self._numbers = numbers
        self._make = make

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> FacetValue: ...
    @overload
    def __getitem__(self, index: slice) -> Listed: ...
    def __getitem__(self, index: int | slice) -> FacetValue | Listed:
        if isinstance(index, slice):
            return Listed(self._numbers[index], self._make)
        return self._make(self._numbers[index])

    def __iter__(self) -> Iterator[FacetValue]:
        return map(self._make, self._numbers)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sequence):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(list(self))


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds in one segment.

    Attributes:
        part: the segment.
        text: its live documents that the text matches.
        passing: for each dimension with a filter, the documents that pass it.
    """

    part: Part
    text: Mask
    passing: Mapping[FacetName, Mask]

    def ignoring(self, own: FacetName | None) -> Mask:
        """The documents that pass the filters of all dimensions but one."""
        mask = self.text
        for other, passing in self.passing.items():
            if other is not own:
                mask = mask & passing
        return mask


def count_facets(
    found: Sequence[Found], filters: Filters, names: Iterable[FacetName], snapshot: Snapshot
) -> Facets:
    """The values of each facet.

    Args:
        found: what the query finds in each segment.
        filters: the filters, whose values are listed even where nothing is left of them.
        names: the facets wanted.
        snapshot: whose segments they are.
    """
    names = list(names)
    counter = _Counter(found, snapshot.vocabulary, names)
    days = counter.days() if any(name in DATE_FACETS for name in names) else np.zeros(0, np.int64)
    facets: dict[FacetName, Sequence[FacetValue]] = {}
    for name in names:
        if name in DATE_FACETS:
            facets[name] = _dates(name, days, snapshot.vocabulary, filters.date)
        elif name is FacetName.ACTOR:
            facets[name] = _actors(counter, snapshot.vocabulary, filters)
        else:
            facets[name] = _values(name, counter, snapshot.vocabulary, filters)
    return facets


class _Counter:
    """Counts the values of a vocabulary in what was found, each mask in one pass."""

    def __init__(self, found: Sequence[Found], vocabulary: Vocabulary, names: Sequence[FacetName]) -> None:
        self._found = found
        self._vocabulary = vocabulary
        own = {dimension(name) for name in names} & {name for part in found for name in part.passing}
        # the dimensions without a filter count the same documents
        self._masks = {key: [part.ignoring(key) for part in found] for key in (None, *sorted(own))}
        self._all: Ints | None = None

    def masks(self, name: FacetName) -> Sequence[Mask]:
        """The documents of each segment that count in a dimension."""
        return self._masks.get(name, self._masks[None])

    def values(self, name: FacetName, dimension: str) -> Ints:
        """How many documents have each value of a dimension, whose filters are those of a facet."""
        begin, end = self._vocabulary.ranges[dimension]
        if name in self._masks:
            return self._count(self._masks[name], dimension)[begin:end]
        if self._all is None:
            self._all = self._count(self._masks[None], None)
        return self._all[begin:end]

    def days(self) -> Ints:
        """How many documents have each day."""
        totals = np.zeros(len(self._vocabulary.days), np.int64)
        for part, mask in zip(self._found, self.masks(FacetName.DATE), strict=True):
            totals[self._vocabulary.day_codes[part.part.segment.name]] += _count_days(part.part.segment, mask)
        return totals

    def user_tags(self) -> Mapping[str, int]:
        """How many documents have each tag of the user that is not of their files."""
        counts: dict[str, int] = {}
        for part, mask in zip(self._found, self.masks(FacetName.TAG), strict=True):
            documents, tags = part.part.tags
            for tag, counted in zip(tags, mask[documents].tolist(), strict=True):
                if counted:
                    counts[tag] = counts.get(tag, 0) + 1
        return counts

    def _count(self, masks: Sequence[Mask], dimension: str | None) -> Ints:
        totals = np.zeros(self._vocabulary.size, np.int64)
        for part, mask in zip(self._found, masks, strict=True):
            segment = part.part.segment
            table = segment.facets
            begin, end = table.ranges[dimension] if dimension else (0, len(table.names))
            totals[self._vocabulary.codes[segment.name][begin:end]] += table.counts(mask, begin, end)
        return totals


def _count_days(segment: Segment, mask: Mask) -> Ints:
    """How many documents of a mask have each of a segment's different days."""
    days = segment.different_days
    if not len(days):
        return np.zeros(0, np.int64)
    if np.count_nonzero(mask) * _FEW < segment.size:
        codes = np.searchsorted(-days.astype(np.int64), -segment.days[np.flatnonzero(mask)].astype(np.int64))
        return np.bincount(codes, minlength=len(days))
    hits = mask.view(np.uint8).take(segment.by_date)
    return np.add.reduceat(hits, segment.day_ends[:-1], dtype=np.uint32).astype(np.int64)


def _dates(name: FacetName, counts: Ints, vocabulary: Vocabulary, chosen: DateFilter) -> Sequence[FacetValue]:
    dated = np.flatnonzero(counts[: len(vocabulary.months)])
    periods, counts_of = vocabulary.days[dated], counts[dated]
    if name is not FacetName.DAY:
        periods = vocabulary.months[dated]
        if name is FacetName.YEAR:
            periods = periods // 12
        firsts = np.flatnonzero(np.diff(periods, prepend=np.iinfo(np.int64).max))
        periods = periods[firsts]
        counts_of = np.add.reduceat(counts_of, firsts) if len(firsts) else counts_of
    undated = int(counts.sum() - counts[dated].sum())
    last = [FacetValue(UNDATED, undated)] if undated or chosen.undated or chosen.no_undated else []

    def make(number: int) -> FacetValue:
        if number == len(periods):
            return last[0]
        return FacetValue(_period(name, int(periods[number])), int(counts_of[number]))

    listed = Listed(range(len(periods) + len(last)), make)
    wanted = {period for period in chosen.periods | chosen.excluded if len(period) == _PERIOD_LENGTHS[name]}
    if not wanted:
        return listed
    values = {value.value: value for value in listed[: len(periods)]}
    for period in wanted:
        values.setdefault(period, FacetValue(period, 0))
    return [*(values[period] for period in sorted(values, reverse=True)), *last]


def _period(name: FacetName, number: int) -> str:
    """A year since 1970, a month or a day as a value."""
    if name is FacetName.YEAR:
        return f"{1970 + number:04}"
    if name is FacetName.DATE:
        return f"{1970 + number // 12:04}-{number % 12 + 1:02}"
    return (_EPOCH + timedelta(days=number)).isoformat()


def _values(
    name: FacetName, counter: _Counter, vocabulary: Vocabulary, filters: Filters
) -> Sequence[FacetValue]:
    names = vocabulary.names[name]
    counts = counter.values(name, name)
    chosen = value_filter(filters, name)
    more = counter.user_tags() if name is FacetName.TAG else {}
    wanted = chosen.chosen | chosen.excluded
    if not wanted and not more and name is not FacetName.PROVINCE:
        # the names are in order: only the counts are left to be compared
        codes = np.flatnonzero(counts)
        order = codes[np.argsort(-counts[codes], kind="stable")].tolist()
        return Listed(order, lambda code: FacetValue(names[code], int(counts[code])))
    found = {names[code]: int(counts[code]) for code in np.flatnonzero(counts).tolist()}
    if ABSENT in found and name is FacetName.PROVINCE:
        found[NO_PROVINCE] = found.pop(ABSENT)
    for value, count in more.items():
        found[value] = found.get(value, 0) + count
    for value in wanted:
        found.setdefault(value, 0)
    return sorted(
        (FacetValue(value, count) for value, count in found.items()),
        key=lambda value: (-value.count, value.value),
    )


def _actors(counter: _Counter, vocabulary: Vocabulary, filters: Filters) -> Sequence[FacetValue]:
    names, shorts, generic = vocabulary.names["actor"], vocabulary.shorts, vocabulary.generic
    counts = counter.values(FacetName.ACTOR, "actor")
    # one more for those that nobody has
    in_stances = np.append(counter.values(FacetName.ACTOR, "actor_stance"), 0)
    chosen = filters.actor.chosen | filters.actor.excluded

    def make(code: int) -> FacetValue:
        actor = names[code]
        each = zip(Stance, in_stances[vocabulary.stances[code]].tolist(), strict=True)
        stances: dict[Stance, int] = {
            stance: count
            for stance, count in each
            if stance is not Stance.MENTIONED
            and (count or (chosen and stance_value(actor, stance) in chosen))
        }
        short = shorts[code] if shorts[code] != actor else ""
        return FacetValue(actor, int(counts[code]), short, bool(generic[code]), stances)

    codes = np.flatnonzero(counts)
    if not chosen:
        return Listed(codes[np.lexsort((-counts[codes], generic[codes]))].tolist(), make)
    values = {value.value: value for value in map(make, codes.tolist())}
    begin, _ = vocabulary.ranges["actor"]
    for actor in {value.rsplit("|", 1)[0] for value in chosen} - values.keys():
        number = vocabulary.numbers["actor"].get(actor)
        if number is not None:
            values[actor] = make(number - begin)
        else:
            wanted = [stance for stance in Stance if stance_value(actor, stance) in chosen]
            nobody: dict[Stance, int] = {stance: 0 for stance in wanted if stance is not Stance.MENTIONED}
            values[actor] = FacetValue(actor, 0, stances=nobody)
    return sorted(values.values(), key=lambda value: (value.generic, -value.count, value.value))
