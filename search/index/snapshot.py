"""One state of the index: its segments, and which of their briefs are not deleted. Immutable, safe from any thread."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from itertools import count

import numpy as np

from briefs.model import Brief
from search.engine import Row
from search.index.columns import UNDATED_DAY
from search.index.container import Array
from search.index.lookup import hash_of
from search.index.order import put_together
from search.index.postings import FIELDS, Ints, Mask
from search.index.records import unpack_row
from search.index.segment import Segment
from search.index.vocabulary import Vocabulary

_EPOCH = date(1970, 1, 1)

_serials = count()

_RECENT = 1024
"""So many documents are known by id without a look-up: whoever was told an id mostly asks for its row next."""


class Snapshot:
    """Answers about all briefs; documents are numbered through the segments, deleted ones included."""

    def __init__(
        self,
        generation: int,
        segments: Sequence[Segment],
        live: Sequence[Mask],
        before: Snapshot | None = None,
    ) -> None:
        """`live` says of each segment which of its briefs are not deleted; `before` is the state before this."""
        self.generation = generation
        self.serial = next(_serials)
        """Unlike that of any other snapshot."""
        self.segments = tuple(segments)
        self.live_parts = tuple(live)
        sizes = [segment.size for segment in segments]
        self.bases: list[int] = np.cumsum([0, *sizes])[:-1].tolist()
        """The number of each segment's first document."""
        self.total = sum(sizes)
        """How many documents there are, deleted ones included."""
        self.sizes = [int(np.count_nonzero(part)) for part in live]
        """How many briefs of each segment there are."""
        self.size = sum(self.sizes)
        """How many briefs there are."""
        self._known = before.__dict__.get("vocabulary") if before is not None else None
        self._originals: dict[int, int] = {}
        self._recent: dict[str, int] = {}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The values of all segments."""
        vocabulary = Vocabulary(self.segments, self._known)
        self._known = None
        return vocabulary

    @cached_property
    def mean_lengths(self) -> dict[str, float]:
        """How many words a brief has on average in each field."""
        means: dict[str, float] = {}
        for field in FIELDS:
            words = 0
            for segment, live, size in zip(self.segments, self.live_parts, self.sizes, strict=True):
                whole = size == segment.size
                words += (
                    segment.words[field]
                    if whole
                    else int(segment.text.lengths(field)[live].sum(dtype=np.int64))
                )
            means[field] = words / self.size if self.size else 0.0
        return means

    # order

    @cached_property
    def by_date(self) -> Array:
        """All documents, newest first, undated last; those of one day segment by segment, and by id in each."""
        if len(self.segments) == 1:
            return self.segments[0].by_date
        return put_together(
            [segment.by_date for segment in self.segments],
            [np.repeat(segment.different_days, np.diff(segment.day_ends)) for segment in self.segments],
            self.bases,
        )

    @cached_property
    def days(self) -> Array:
        """The day of each document since 1970; `UNDATED_DAY` for the undated."""
        if len(self.segments) == 1:
            return self.segments[0].days
        return np.concatenate([np.zeros(0, np.int32), *(segment.days for segment in self.segments)])

    def owners(self, documents: Ints) -> Ints:
        """The segment that each document stands in."""
        return np.searchsorted(self.bases, documents, side="right") - 1

    # ids

    def id(self, document: int) -> str:
        """The id of a document."""
        segment, number = self._locate(document)
        brief_id = segment.ids[number]
        if len(self._recent) >= _RECENT:
            self._recent.clear()
        self._recent[brief_id] = document
        return brief_id

    def document(self, brief_id: str) -> int | None:
        """The document of an id, or None."""
        recent = self._recent.get(brief_id)
        if recent is not None and self._is_live(recent):
            return recent
        key = hash_of(brief_id)
        for segment, base, live in zip(self.segments, self.bases, self.live_parts, strict=True):
            number = segment.number(brief_id, key)
            if number is not None and live[number]:
                return base + number
        return None

    def paths(self) -> set[str]:
        """The files that the briefs come from."""
        return {
            segment.paths[number]
            for segment, live in self._parts()
            for number in np.unique(segment.path_numbers[live]).tolist()
        }

    def digests(self, path: str) -> dict[str, str]:
        """For the briefs of one file: id to digest."""
        key = hash_of(path)
        return {
            segment.ids[number]: segment.digests[number]
            for segment, live in self._parts()
            for number in segment.of_path(path, key).tolist()
            if live[number]
        }

    def all_digests(self) -> dict[str, str]:
        """For all briefs: id to digest."""
        found: dict[str, str] = {}
        for segment, live in self._parts():
            ids, digests = segment.ids.to_list(), segment.digests.to_list()
            found.update((ids[number], digests[number]) for number in np.flatnonzero(live).tolist())
        return found

    # briefs

    def duplicate_of(self, document: int) -> str | None:
        """The id of the brief that the document repeats, or None: of those with its text, the one that is dated
        earliest; undated ones come last, and of several the smallest id counts.
        """
        segment, number = self._locate(document)
        if len(self.segments) == 1 and not segment.shared[number]:
            return None
        key = int(segment.hashes[number])
        original = self._originals.get(key)
        if original is None:
            original = self._originals[key] = self._original(key)
        return None if original == document else self.id(original)

    def text_hash(self, document: int) -> str:
        """`Brief.text_hash` of the document."""
        segment, number = self._locate(document)
        return f"{int(segment.hashes[number]):016x}"

    def brief(self, document: int) -> Brief:
        """The whole brief. Raises DamagedError."""
        segment, number = self._locate(document)
        return replace(segment.records.brief(number), duplicate_of=self.duplicate_of(document))

    def row(self, document: int) -> Row:
        """What a list shows of a brief."""
        segment, number = self._locate(document)
        day = int(segment.days[number])
        return unpack_row(
            segment.rows.raw(number),
            segment.ids[number],
            None if day == UNDATED_DAY else _EPOCH + timedelta(days=day),
            self.duplicate_of(document),
        )

    def _original(self, key: int) -> int:
        """The first of the documents whose text has a hash."""
        documents = [
            base + number
            for (segment, live), base in zip(self._parts(), self.bases, strict=True)
            for number in segment.by_hash.find(key)
            if live[number]
        ]
        if len(documents) == 1:
            return documents[0]
        days = {document: int(self._day(document)) for document in documents}
        dated = [day for day in days.values() if day != UNDATED_DAY]
        first = min(dated) if dated else UNDATED_DAY
        return min((document for document, day in days.items() if day == first), key=self.id)

    def _day(self, document: int) -> int:
        segment, number = self._locate(document)
        return int(segment.days[number])

    def _is_live(self, document: int) -> bool:
        place = bisect_right(self.bases, document) - 1
        return bool(self.live_parts[place][document - self.bases[place]])

    def _parts(self) -> Iterator[tuple[Segment, Mask]]:
        return zip(self.segments, self.live_parts, strict=True)

    def _locate(self, document: int) -> tuple[Segment, int]:
        place = bisect_right(self.bases, document) - 1
        return self.segments[place], document - self.bases[place]
