"""The documents that match, in their order: the first ones at once, the others when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from search.index.container import Array
from search.index.order import run_firsts, settle
from search.index.postings import Ints, Mask
from search.index.snapshot import Snapshot

HEAD = 256
"""So many are put in order at once."""

_FIRST_LOOK = 1024
"""So many documents are looked at first for the newest that match; then four times as many."""


class Ranking:
    """Documents in order. Safe from any thread."""

    def __init__(
        self, snapshot: Snapshot, head: Ints, total: int, complete: Callable[[], tuple[Ints, Ints]]
    ) -> None:
        """Make a ranking.

        Args:
            snapshot: whose documents they are.
            head: the first ones, in order.
            total: how many there are.
            complete: gives all of them, with ties between segments open, and where each run of ties begins.
        """
        self.snapshot = snapshot
        self.total = total
        self._head = head
        self._complete = complete

    def document(self, place: int) -> int:
        """The document at a place."""
        if place < len(self._head):
            return int(self._head[place])
        documents, _ = self._settled(place)
        return int(documents[place])

    def place(self, document: int) -> int | None:
        """Where a document stands, or None."""
        found = np.flatnonzero(self._head == document)
        if not len(found) and len(self._head) < self.total:
            places = np.flatnonzero(self._all[0] == document)
            if len(places):
                # its place among the ties may change once more
                documents, first = self._settled(int(places[0]))
                found = first + np.flatnonzero(documents[first:] == document)[:1]
        return int(found[0]) if len(found) else None

    def in_order(self) -> Ints:
        """All documents."""
        if len(self._head) == self.total:
            return self._head
        documents, firsts = self._all
        return settle(documents, firsts, self.snapshot.owners(documents), self.snapshot.id)

    @cached_property
    def _all(self) -> tuple[Ints, Ints]:
        return self._complete()

    def _settled(self, place: int) -> tuple[Ints, int]:
        """All documents, the ties around a place in order; and where these begin."""
        documents, firsts = self._all
        if len(self.snapshot.segments) == 1:
            return documents, 0
        run = int(np.searchsorted(firsts, place, side="right")) - 1
        first = int(firsts[run])
        end = int(firsts[run + 1]) if run + 1 < len(firsts) else len(documents)
        ties = documents[first:end]
        documents[first:end] = settle(
            ties, np.zeros(1, np.int64), self.snapshot.owners(ties), self.snapshot.id
        )
        return documents, first


def newest(snapshot: Snapshot, mask: Mask, total: int) -> Ranking:
    """The documents of a mask, newest first, undated last, ties by id; `total` is how many they are."""
    by_date = snapshot.by_date

    def complete() -> tuple[Ints, Ints]:
        documents = _those_in(mask, by_date)
        return documents, _date_runs(snapshot, documents)

    return Ranking(snapshot, _newest(snapshot, mask, total), total, complete)


def best(snapshot: Snapshot, mask: Mask, documents: Ints, scores: Array) -> Ranking:
    """Documents by descending score, ties by date and id.

    Args:
        snapshot: whose documents they are.
        mask: the documents.
        documents: the same, in any order.
        scores: the score of each.
    """
    total = len(documents)

    def complete() -> tuple[Ints, Ints]:
        by_document = np.zeros(snapshot.total)
        by_document[documents] = scores
        in_order = _those_in(mask, snapshot.by_date)
        negative = -by_document[in_order]
        order = np.argsort(negative, kind="stable")
        in_order = in_order[order]
        return in_order, run_firsts(negative[order], snapshot.days[in_order])

    if total <= HEAD:
        chosen = np.arange(total)
    else:
        least = np.partition(scores, total - HEAD)[total - HEAD]
        chosen = np.flatnonzero(scores >= least)
        if len(chosen) > 16 * HEAD:
            # so many equals are not sorted one by one
            return Ranking(snapshot, np.zeros(0, np.int64), total, complete)
    chosen_documents = documents[chosen]
    keys = -scores[chosen], -snapshot.days[chosen_documents].astype(np.int64)
    order = np.lexsort(keys[::-1])
    # an id is looked at only where there is a tie
    ties = run_firsts(*(key[order] for key in keys))
    head = settle(chosen_documents[order], ties, np.arange(len(order)), snapshot.id)[:HEAD]
    return Ranking(snapshot, head, total, complete)


def _newest(snapshot: Snapshot, mask: Mask, total: int) -> Ints:
    """The first documents of a mask in the order of dates."""
    by_date = snapshot.by_date
    wanted = min(total, HEAD)
    end = 0
    step = _FIRST_LOOK
    parts = [np.zeros(0, np.int64)]
    found = 0
    while found < wanted:
        parts.append(_those_in(mask, by_date[end : end + step]))
        found += len(parts[-1])
        end += step
        step *= 4
    if len(snapshot.segments) > 1 and found:
        # ties are sorted as a whole
        last = snapshot.days[by_date[min(end, len(by_date)) - 1]]
        while end < len(by_date) and snapshot.days[by_date[end]] == last:
            following = by_date[end : end + step]
            following = following[snapshot.days[following] == last]
            parts.append(_those_in(mask, following))
            end += len(following)
    documents = np.concatenate(parts)
    if len(snapshot.segments) > 1:
        documents = settle(
            documents, _date_runs(snapshot, documents), snapshot.owners(documents), snapshot.id
        )
    return documents[:HEAD]


def _those_in(mask: Mask, documents: Array) -> Ints:
    """Those of the documents that are in the mask, in their order."""
    # quicker than indexing by a mask
    return documents[np.flatnonzero(mask.take(documents))].astype(np.int64)


def _date_runs(snapshot: Snapshot, documents: Ints) -> Ints:
    """Where the documents of each day begin; in one segment there is nothing to settle."""
    if len(snapshot.segments) == 1:
        return np.zeros(min(len(documents), 1), np.int64)
    return run_firsts(snapshot.days[documents])


class Ids(Sequence[str]):
    """Ids of documents in order, looked up when they are asked for."""

    __slots__ = ("_places", "_ranking")

    def __init__(self, ranking: Ranking, places: range) -> None:
        self._ranking = ranking
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Ids: ...
    def __getitem__(self, index: int | slice) -> str | Ids:
        if isinstance(index, slice):
            return Ids(self._ranking, self._places[index])
        return self._ranking.snapshot.id(self._ranking.document(self._places[index]))

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Where an id stands, without looking at the others. Raises ValueError where it does not."""
        document = self._ranking.snapshot.document(value) if isinstance(value, str) else None
        place = None if document is None else self._ranking.place(document)
        if place is not None and place in self._places:
            found = self._places.index(place)
            if found in range(*slice(start, stop).indices(len(self))):
                return found
        raise ValueError(f"{value!r} is not among the ids")

    def __contains__(self, value: object) -> bool:
        try:
            self.index(value)
        except ValueError:
            return False
        return True

    def __iter__(self) -> Iterator[str]:
        snapshot = self._ranking.snapshot
        if len(self) > HEAD:
            places = np.arange(self._places.start, self._places.stop, self._places.step)
            return map(snapshot.id, self._ranking.in_order()[places].tolist())
        return (snapshot.id(self._ranking.document(place)) for place in self._places)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sequence) and not isinstance(other, str):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Ids({list(self[:10])!r}{', ...' if len(self) > 10 else ''})"
