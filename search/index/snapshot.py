"""One state of the index: segments joined into one numbering of documents. Immutable and safe from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import overload

import numpy as np

from briefs.model import Brief
from search.engine import Row
from search.index.columns import UNDATED_DAY, Values, join, months
from search.index.container import Array
from search.index.postings import Ints, Mask
from search.index.records import unpack_row
from search.index.segment import Segment

_EPOCH = date(1970, 1, 1)


class Snapshot:
    """Answers about all briefs; documents are numbered through the segments, deleted ones included."""

    def __init__(self, generation: int, segments: Sequence[Segment], live: Sequence[Mask]) -> None:
        """`live` says of each segment which of its briefs are not deleted."""
        self.generation = generation
        self.segments = tuple(segments)
        self.live_parts = tuple(live)
        sizes = [segment.size for segment in segments]
        self.bases = [sum(sizes[:i]) for i in range(len(sizes))]
        """The number of each segment's first document."""
        self.total = sum(sizes)
        """How many documents there are, deleted ones included."""
        self.live = self.concatenate(live, np.bool_)
        self.size = int(np.count_nonzero(self.live))
        """How many briefs there are."""

    def concatenate(self, parts: Iterable[Array], kind: type) -> Array:
        """Arrays of all segments as one."""
        return np.concatenate([np.zeros(0, kind), *parts])

    # columns

    @cached_property
    def days(self) -> Ints:
        """The day of each document since 1970; `UNDATED_DAY` for the undated."""
        return self.concatenate((segment.days for segment in self.segments), np.int64)

    @cached_property
    def dated(self) -> Mask:
        """The documents with a date."""
        return np.not_equal(self.days, UNDATED_DAY)

    @cached_property
    def months(self) -> Ints:
        """The month of each document since January 1970; 0 for the undated."""
        return months(np.where(self.dated, self.days, 0))

    @cached_property
    def unclaimed(self) -> Mask:
        """The documents whose text says that nobody has claimed it."""
        return self.concatenate((segment.unclaimed for segment in self.segments), np.bool_)

    def lengths(self, field: str) -> Ints:
        """How many words each document has in the field."""
        return self.concatenate((segment.lengths[field] for segment in self.segments), np.int64)

    def values(self, dimension: str) -> Values:
        """One dimension of all documents."""
        values = self._values.get(dimension)
        if values is None:
            parts = [segment.dimensions[dimension] for segment in self.segments]
            values = self._values[dimension] = join(parts, self.bases, self.total)
        return values

    @cached_property
    def _values(self) -> dict[str, Values]:
        return {}

    @cached_property
    def actors(self) -> Mapping[str, tuple[str, bool]]:
        """Short form, and whether it is generic, of each actor; the newest segment knows best."""
        return {name: known for segment in self.segments for name, known in segment.actors.items()}

    # order and ids

    @cached_property
    def _ids(self) -> list[str]:
        return [brief_id for segment in self.segments for brief_id in segment.ids]

    @cached_property
    def _ranks(self) -> Ints:
        """The place of each document among all, sorted by id."""
        ranks = np.empty(self.total, np.int64)
        ranks[sorted(range(self.total), key=self._ids.__getitem__)] = np.arange(self.total)
        return ranks

    @cached_property
    def by_date(self) -> Ints:
        """All documents, newest first, undated last, ties by id."""
        return np.lexsort((self._ranks, -self.days))

    def id(self, document: int) -> str:
        """The id of a document."""
        return self._ids[document]

    def document(self, brief_id: str) -> int | None:
        """The document of an id, or None."""
        for segment, base, live in zip(self.segments, self.bases, self.live_parts, strict=True):
            number = segment.numbers.get(brief_id)
            if number is not None and live[number]:
                return base + number
        return None

    def documents(self, ids: Iterable[str]) -> Mask:
        """The documents of ids; unknown ones are left out."""
        mask = np.zeros(self.total, np.bool_)
        mask[[number for number in map(self.document, ids) if number is not None]] = True
        return mask

    def paths(self) -> set[str]:
        """The files that the briefs come from."""
        return {
            path
            for segment, live in zip(self.segments, self.live_parts, strict=True)
            for path, numbers in segment.by_path.items()
            if live[numbers].any()
        }

    def digests(self, path: str) -> dict[str, str]:
        """For the briefs of one file: id to digest."""
        return {
            segment.ids[number]: segment.digests[number]
            for segment, live in zip(self.segments, self.live_parts, strict=True)
            for number in segment.by_path.get(path, ())
            if live[number]
        }

    def all_digests(self) -> dict[str, str]:
        """For all briefs: id to digest."""
        return {
            segment.ids[number]: segment.digests[number]
            for segment, live in zip(self.segments, self.live_parts, strict=True)
            for number in np.flatnonzero(live).tolist()
        }

    # briefs

    @cached_property
    def _originals(self) -> Ints:
        """For each document, the one with the same text that is dated earliest, of several the smallest id."""
        hashes = self.concatenate((segment.hashes for segment in self.segments), np.uint64)
        documents = np.flatnonzero(self.live)
        days = np.where(self.dated, self.days, np.iinfo(np.int64).max)
        order = documents[np.lexsort((self._ranks[documents], days[documents], hashes[documents]))]
        first = np.ones(len(order), np.bool_)
        first[1:] = hashes[order][1:] != hashes[order][:-1]
        originals = np.arange(self.total)
        originals[order] = order[np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))]
        return originals

    def duplicate_of(self, document: int) -> str | None:
        """The id of the brief that the document repeats, or None."""
        original = int(self._originals[document])
        return None if original == document else self.id(original)

    def brief(self, document: int) -> Brief:
        """The whole brief. Raises DamagedError."""
        segment, number = self._locate(document)
        return replace(segment.records.brief(number), duplicate_of=self.duplicate_of(document))

    def row(self, document: int) -> Row:
        """What a list shows of a brief."""
        segment, number = self._locate(document)
        day = int(self.days[document])
        return unpack_row(
            segment.rows[number],
            segment.ids[number],
            None if day == UNDATED_DAY else _EPOCH + timedelta(days=day),
            self.duplicate_of(document),
        )

    def _locate(self, document: int) -> tuple[Segment, int]:
        place = int(np.searchsorted(self.bases, document, side="right")) - 1
        return self.segments[place], document - self.bases[place]


class Ids(Sequence[str]):
    """Ids of documents in order, looked up when they are asked for."""

    __slots__ = ("_documents", "_snapshot")

    def __init__(self, snapshot: Snapshot, documents: Ints) -> None:
        self._snapshot = snapshot
        self._documents = documents

    def __len__(self) -> int:
        return len(self._documents)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Ids: ...
    def __getitem__(self, index: int | slice) -> str | Ids:
        if isinstance(index, slice):
            return Ids(self._snapshot, self._documents[index])
        return self._snapshot.id(int(self._documents[index]))

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Where an id stands, without looking at the others. Raises ValueError where it does not."""
        document = self._snapshot.document(value) if isinstance(value, str) else None
        for place in np.flatnonzero(self._documents == document).tolist():
            if place in range(*slice(start, stop).indices(len(self))):
                return int(place)
        raise ValueError(f"{value!r} is not among the ids")

    def __contains__(self, value: object) -> bool:
        document = self._snapshot.document(value) if isinstance(value, str) else None
        return document is not None and bool(np.any(self._documents == document))

    def __iter__(self) -> Iterator[str]:
        return map(self._snapshot.id, self._documents.tolist())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sequence) and not isinstance(other, str):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Ids({list(self[:10])!r}{', ...' if len(self) > 10 else ''})"
