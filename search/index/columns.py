"""What is known of each brief besides its words, as arrays: the dimensions to filter and count by.

To add a dimension, add a line to `DIMENSIONS`: everything else (writing, reading, joining segments, counting,
filtering) follows from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from briefs.model import Brief, MentionKind, Role, Stance
from search.index.container import Array, Strings, pack_strings
from search.index.postings import Ints, Mask


def stance_value(name: str, stance: Stance) -> str:
    """How one stance of an actor is written as a value."""
    return f"{name}|{stance.value}"


def mention_value(kind: MentionKind, name: str) -> str:
    """How an entry of the taxonomy is written as a value."""
    return f"{kind.value}|{name}"


DIMENSIONS: Mapping[str, Callable[[Brief], Iterable[str]]] = {
    "province": lambda brief: brief.facts.scenes,
    "place": lambda brief: (place.name for place in brief.facts.places if place.role is Role.EVENT),
    "actor": lambda brief: (actor.name for actor in brief.facts.actors),
    "actor_stance": lambda brief: (stance_value(actor.name, actor.stance) for actor in brief.facts.actors),
    "stance": lambda brief: (actor.stance.value for actor in brief.facts.actors),
    "mention": lambda brief: (mention_value(m.kind, m.name) for m in brief.facts.mentions),
    "source": lambda brief: (brief.source,) if brief.source else (),
    "tag": lambda brief: brief.tags,
}
"""The values of a brief in each dimension; order and repetition do not matter."""


@dataclass(frozen=True)
class Values:
    """One dimension over many briefs: pairs of a document and the number of a value, each pair once.

    Attributes:
        names: the values.
        documents, codes: the pairs, by document.
        size: how many documents there are.
    """

    names: Sequence[str]
    documents: Ints
    codes: Ints
    size: int

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each value."""
        return {name: number for number, name in enumerate(self.names)}

    def counts(self, mask: Mask) -> Ints:
        """How many documents of the mask have each value."""
        return np.bincount(self.codes[mask[self.documents]], minlength=len(self.names))

    def having(self, values: Iterable[str]) -> Mask:
        """The documents that have any of the values."""
        return self.having_codes(self.numbers[value] for value in values if value in self.numbers)

    def having_codes(self, codes: Iterable[int]) -> Mask:
        """The documents that have any of the values with these numbers."""
        chosen = np.zeros(len(self.names), np.bool_)
        chosen[list(codes)] = True
        mask = np.zeros(self.size, np.bool_)
        mask[self.documents[chosen[self.codes]]] = True
        return mask

    @cached_property
    def empty(self) -> Mask:
        """The documents without any value."""
        mask = np.ones(self.size, np.bool_)
        mask[self.documents] = False
        return mask

    def with_pairs(self, pairs: Iterable[tuple[int, str]]) -> Values:
        """The same with some more pairs of a document and a value."""
        return join([self, collect(pairs, self.size)], [0, 0], self.size)


def collect(pairs: Iterable[tuple[int, str]], size: int) -> Values:
    """The values of pairs of a document and a value, in any order."""
    numbers: dict[str, int] = {}
    documents: list[int] = []
    codes: list[int] = []
    for document, value in pairs:
        documents.append(document)
        codes.append(numbers.setdefault(value, len(numbers)))
    return _values(list(numbers), np.array(documents, np.int64), np.array(codes, np.int64), size)


def join(parts: Sequence[Values], bases: Sequence[int], size: int) -> Values:
    """The parts as one, the documents of each shifted by its base."""
    if len(parts) == 1 and bases[0] == 0 and parts[0].size == size:
        return parts[0]
    numbers: dict[str, int] = {}
    documents: list[Ints] = []
    codes: list[Ints] = []
    for part, base in zip(parts, bases, strict=True):
        new = np.array([numbers.setdefault(name, len(numbers)) for name in part.names], np.int64)
        documents.append(part.documents + base)
        codes.append(new[part.codes])
    if not parts:
        return _values([], np.zeros(0, np.int64), np.zeros(0, np.int64), size)
    return _values(list(numbers), np.concatenate(documents), np.concatenate(codes), size)


def _values(names: list[str], documents: Ints, codes: Ints, size: int) -> Values:
    """Order the pairs by document and drop repeated ones."""
    pairs = np.unique(documents * max(len(names), 1) + codes)
    return Values(names, pairs // max(len(names), 1), pairs % max(len(names), 1), size)


def pack_values(name: str, values: Values) -> dict[str, Array]:
    """The arrays that `unpack_values` reads."""
    return {
        f"{name}.documents": values.documents.astype(np.uint32),
        f"{name}.codes": values.codes.astype(np.uint32),
        **pack_strings(f"{name}.names", values.names),
    }


def unpack_values(arrays: Mapping[str, Array], name: str, size: int) -> Values:
    """One dimension from a segment's arrays."""
    return Values(
        Strings(arrays, f"{name}.names").to_list(),
        arrays[f"{name}.documents"].astype(np.int64),
        arrays[f"{name}.codes"].astype(np.int64),
        size,
    )


UNDATED_DAY = np.iinfo(np.int32).min
"""Stands in the column of days for no date."""

_EPOCH = date(1970, 1, 1).toordinal()


def day_number(day: date | None) -> int:
    """Days since 1970, as they stand in the column of days."""
    return UNDATED_DAY if day is None else day.toordinal() - _EPOCH


def months(days: Array) -> Array:
    """Months since January 1970 of days since 1970; meaningless for the undated."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
