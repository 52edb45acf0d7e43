"""One numbering for the values of several segments: facets are counted segment by segment, and added up by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from briefs.model import Stance
from search.index.columns import DIMENSIONS, UNDATED_DAY, months, stance_value
from search.index.postings import Ints, Mask
from search.index.segment import Segment


class Vocabulary:
    """The values that some segments have, dimension by dimension and by name within each; and their days."""

    def __init__(self, segments: Sequence[Segment], before: Vocabulary | None = None) -> None:
        """`before` is that of an earlier state: its numbering stays while it knows everything."""
        self._segments = tuple(segments)
        own = {segment.name: segment.value_names for segment in segments}
        known = before is not None and all(
            name in before.codes or before.knows(names) for name, names in own.items()
        )
        self.numbers: Mapping[str, Mapping[str, int]]
        """The number of each value, by dimension."""
        self.numbers = before.numbers if before is not None and known else _numbered(list(own.values()))
        self.ranges: dict[str, tuple[int, int]] = {}
        """The first number of each dimension's values, and the one after the last."""
        end = 0
        for dimension, numbers in self.numbers.items():
            self.ranges[dimension] = end, end + len(numbers)
            end += len(numbers)
        self.size = end
        """How many values there are."""
        self.names: Mapping[str, Sequence[str]] = {
            dimension: list(numbers) for dimension, numbers in self.numbers.items()
        }
        """The names of each dimension, sorted."""
        self.codes: dict[str, Ints] = {}
        """By segment, the number of each of its values."""
        for name, names in own.items():
            if before is not None and known and name in before.codes:
                self.codes[name] = before.codes[name]
            else:
                found = (
                    map(self.numbers[dimension].__getitem__, names[dimension]) for dimension in DIMENSIONS
                )
                self.codes[name] = np.array([number for numbers in found for number in numbers], np.int64)
        different = [segment.different_days.astype(np.int64) for segment in segments]
        # np.unique would load numpy.ma for this, which takes as long as all else here
        days = np.sort(np.concatenate([np.zeros(0, np.int64), *different]))
        self.days: Ints = days[np.flatnonzero(np.diff(days, prepend=days[:1] - 1))][::-1]
        """The different days, newest first, undated last."""
        self.day_codes = {
            segment.name: np.searchsorted(-self.days, -days)
            for segment, days in zip(segments, different, strict=True)
        }
        """By segment, the place of each of its different days among these."""

    @cached_property
    def months(self) -> Ints:
        """The month of each of them, but for the undated."""
        return months(self.days[self.days != UNDATED_DAY])

    @cached_property
    def generic(self) -> Mask:
        """Whether each actor is generic; the newest segment knows best."""
        begin, end = self.ranges["actor"]
        generic = np.zeros(end - begin, np.bool_)
        for segment in self._segments:
            generic[self._actors(segment)] = segment.actor_generic
        return generic

    @cached_property
    def shorts(self) -> Sequence[str]:
        """The short form of each actor; the newest segment knows best."""
        shorts = list(self.names["actor"])
        for segment in self._segments:
            for number, short in zip(
                self._actors(segment).tolist(), segment.actor_shorts.to_list(), strict=True
            ):
                shorts[number] = short
        return shorts

    @cached_property
    def stances(self) -> Ints:
        """For each actor (a row) and each stance, the place of both among the values of `actor_stance`, or -1."""
        begin, _ = self.ranges["actor_stance"]
        find = self.numbers["actor_stance"].get
        found = [
            find(stance_value(actor, stance), begin - 1) for actor in self.names["actor"] for stance in Stance
        ]
        return np.array(found, np.int64).reshape(-1, len(Stance)) - begin

    def _actors(self, segment: Segment) -> Ints:
        """The place of each of a segment's actors among all."""
        return self.codes[segment.name][slice(*segment.facets.ranges["actor"])] - self.ranges["actor"][0]

    def knows(self, names: Mapping[str, Sequence[str]]) -> bool:
        """Whether all of these names are among its own."""
        return all(numbers.keys() >= set(names[dimension]) for dimension, numbers in self.numbers.items())


def _numbered(tables: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, dict[str, int]]:
    numbered: dict[str, dict[str, int]] = {}
    end = 0
    for dimension in DIMENSIONS:
        # one table's names are sorted already
        names = (
            tables[0][dimension]
            if len(tables) == 1
            else sorted({n for table in tables for n in table[dimension]})
        )
        numbered[dimension] = {name: number for number, name in enumerate(names, end)}
        end += len(names)
    return numbered
