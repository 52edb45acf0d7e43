"""Where the text leaves of a query match in one segment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from search.index.cache import Cache
from search.index.container import Array
from search.index.lexicon import runs
from search.index.postings import BODY, PLACE_SHIFT, TITLE, Ints, Mask
from search.index.segment import Segment
from search.query.tree import Field, Fuzzy, Phrase, Prefix, Term, Wildcard, Word

MOST_WORDS = 4096
"""A pattern, or a word with edits, is widened to so many words of a segment's field at most, the most frequent ones."""

MOST_POSTINGS = 4_000_000
"""A part of a phrase is widened to words of so many postings at most: all their positions are held in memory."""

_FAR = 1 << 30
"""More than any slop that makes sense."""

_OFTEN = 64
"""Whether the answer is still wanted is asked after so many words."""

_SEVERAL = 64
"""A phrase of no more words than this, all together, is looked for in some documents after the other."""

_STEP = 1 << 14
"""So many documents of a phrase are looked at together."""

_FEW = 8
"""Words of less than one document in so many are added up one by one."""

Range = tuple[int, int]
"""Words of neighbouring numbers: the first one, and the one after the last."""

Check = Callable[[], None]
"""Called between steps; raises `Superseded` when the answer is no longer wanted."""


class Matches(NamedTuple):
    """The documents that satisfy a leaf, and whether the leaf was widened to the most frequent words only."""

    mask: Mask
    cut: bool


class Matcher:
    """Evaluates text leaves in one segment, remembering what it worked out."""

    def __init__(self, segment: Segment, cache: Cache, check: Check) -> None:
        self._segment = segment
        self._cache = cache
        self._check = check

    def matches(self, leaf: Term | Phrase) -> Matches:
        """The documents that satisfy the leaf in title or body. Not to be written to."""
        key = (self._segment.name, leaf)
        return self._cache.get(key, lambda: self._matches(leaf), lambda found: found.mask.nbytes)

    def frequencies(self, leaf: Term | Phrase, field: str) -> Array:
        """How often each document satisfies the leaf in one field, as unsigned integers. Not to be written to."""
        key = (self._segment.name, leaf, field)
        return self._cache.get(key, lambda: self._frequencies(leaf, field), lambda found: found.nbytes)

    def _matches(self, leaf: Term | Phrase) -> Matches:
        mask = np.zeros(self._segment.size, np.bool_)
        cut = False
        for field in fields_of(leaf):
            if isinstance(leaf, Phrase):
                starts, shortened = self._phrase(leaf, field)
                mask[starts >> PLACE_SHIFT] = True
            else:
                ranges, shortened = self._ranges(leaf, field)
                self._mark(ranges, field, mask)
            cut = cut or shortened
        return Matches(mask, cut)

    def _mark(self, ranges: Sequence[Range], field: str, mask: Mask) -> None:
        """Set the mask for the documents of words."""
        if len(ranges) > _OFTEN:
            # frequent ones first: they may be all that is needed
            counts = self._segment.text.lexicon(field).counts
            ranges = sorted(ranges, key=lambda words: -int(counts[slice(*words)].sum()))
        for number, (begin, end) in enumerate(ranges):
            if number % _OFTEN == 0:
                self._check()
                if mask.all():
                    return
            self._segment.text.mark(field, begin, end, mask)

    def _frequencies(self, leaf: Term | Phrase, field: str) -> Array:
        size = self._segment.size
        if isinstance(leaf, Phrase):
            starts, _ = self._phrase(leaf, field)
            return _narrow(np.bincount(starts >> PLACE_SHIFT, minlength=size))
        ranges, _ = self._ranges(leaf, field)
        if len(ranges) == 1 and ranges[0][1] - ranges[0][0] == 1:
            documents, counts = self._segment.text.slice(field, *ranges[0])
            frequencies = np.zeros(size, counts.dtype)
            frequencies[documents.astype(np.intp)] = counts
            return frequencies
        totals = np.zeros(size, np.int64)
        for number, (begin, end) in enumerate(ranges):
            if number % _OFTEN == 0:
                self._check()
            documents, counts = self._segment.text.slice(field, begin, end)
            if end - begin == 1:
                totals[documents] += counts
            elif len(documents) * _FEW < size:
                np.add.at(totals, documents, counts.astype(np.int64))
            else:
                totals += np.bincount(documents, counts, size).astype(np.int64)
        return _narrow(totals)

    def _ranges(self, term: Term, field: str, postings: int | None = None) -> tuple[Sequence[Range], bool]:
        """The words of the field that satisfy a term, and whether there are more.

        With `postings`, the most frequent words that have no more postings than that, at least one.
        """
        lexicon = self._segment.text.lexicon(field)
        numbers: Sequence[int]
        match term:
            case Word(key, exact=True):
                numbers = lexicon.exactly(key)
            case Word(key):
                numbers = lexicon.inflections(key)
            case Prefix(key):
                numbers = lexicon.prefix(key)
            case Wildcard(pattern):
                numbers = lexicon.matching(pattern)
            case Fuzzy(key, edits):
                numbers = lexicon.alike(key, edits)
        ranges = list(runs(numbers))
        limit = MOST_WORDS if len(ranges) > MOST_WORDS else len(numbers)
        chosen = np.asarray(numbers, np.int64)
        if postings is not None and int(lexicon.counts[chosen].sum()) > postings:
            in_order = np.sort(lexicon.counts[chosen])[::-1]
            limit = min(limit, max(1, int(np.searchsorted(np.cumsum(in_order), postings, side="right"))))
        if limit == len(numbers):
            return ranges, False
        frequent = np.argsort(-lexicon.counts[chosen], kind="stable")[:limit]
        return list(runs(np.sort(chosen[frequent]).tolist())), True

    def _phrase(self, phrase: Phrase, field: str) -> tuple[Ints, bool]:
        """Where the phrase begins in the field, as document and position in one number; and whether it was cut."""
        key = (self._segment.name, phrase, field, "starts")
        return self._cache.get(key, lambda: self._starts(phrase, field), lambda found: found[0].nbytes)

    def _starts(self, phrase: Phrase, field: str) -> tuple[Ints, bool]:
        parts = [self._ranges(part, field, MOST_POSTINGS) for part in phrase.parts]
        cut = any(shortened for _, shortened in parts)
        within = np.ones(self._segment.size, np.bool_)
        for ranges, _ in parts:
            mask = np.zeros(self._segment.size, np.bool_)
            self._mark(ranges, field, mask)
            within &= mask
        if not within.any():
            return np.zeros(0, np.int64), cut
        ranges_of = [ranges for ranges, _ in parts]
        if sum(end - begin for ranges in ranges_of for begin, end in ranges) <= _SEVERAL:
            in_turn = zip(*(self._in_turn(ranges, field, within) for ranges in ranges_of), strict=True)
            found = [_in_order(places, phrase.slop) for places in in_turn]
            return np.concatenate(found), cut
        if phrase.slop == 0:
            return self._side_by_side(ranges_of, field, within), cut
        return _in_order([self._places(ranges, field, within) for ranges in ranges_of], phrase.slop), cut

    def _in_turn(self, ranges: Sequence[Range], field: str, within: Mask) -> Iterator[Ints]:
        """As `_places`, for a part of the documents after the other: what is in between stays in the cache."""
        text = self._segment.text
        words = [word for begin, end in ranges for word in range(begin, end)]
        for places in zip(*(text.places_in_turn(field, word, _STEP, within) for word in words), strict=True):
            self._check()
            yield places[0] if len(places) == 1 else np.sort(np.concatenate(places))

    def _side_by_side(self, parts: Sequence[Sequence[Range]], field: str, within: Mask) -> Ints:
        """Where the parts stand one behind the other, in some documents; those of few postings are looked at first."""
        counts = self._segment.text.lexicon(field).counts
        postings = [sum(int(counts[slice(*words)].sum()) for words in ranges) for ranges in parts]
        starts: Ints | None = None
        for number in sorted(range(len(parts)), key=postings.__getitem__):
            places = self._places(parts[number], field, within)
            # a start before its document's first word is none of the first part's
            places -= number
            starts = places if starts is None else _common(starts, places)
            within = np.zeros(self._segment.size, np.bool_)
            within[(starts + number) >> PLACE_SHIFT] = True
        return np.zeros(0, np.int64) if starts is None else starts

    def _places(self, ranges: Sequence[Range], field: str, within: Mask) -> Ints:
        """All positions of the words, as document and position in one number, ascending."""
        found: list[Ints] = []
        for begin, end in ranges:
            self._check()
            found.append(self._segment.text.places(field, begin, end, within))
        if len(found) == 1 and ranges[0][1] - ranges[0][0] == 1:
            return found[0]
        return np.sort(np.concatenate(found))


def _in_order(places: Sequence[Ints], slop: int) -> Ints:
    """Where the parts of a phrase follow each other; `places` has all of each part, ascending."""
    if slop == 0:
        few_first = sorted(range(len(places)), key=lambda number: len(places[number]))
        return reduce(_common, (places[number] - number for number in few_first))
    starts = ends = places[0]
    for following in places[1:]:
        # the nearest following match leaves most room for the rest
        nearest = np.searchsorted(following, ends, side="right")
        found = nearest < len(following)
        starts, ends = starts[found], following[nearest[found]]
    # across documents the distance is always too large, as positions stay far below the shift
    return starts[ends - starts <= len(places) - 1 + min(slop, _FAR)]


def _common(some: Ints, others: Ints) -> Ints:
    """The numbers that are in both, which are ascending, without repetition."""
    if len(some) * _FEW < len(others):
        places = np.searchsorted(others, some)
        return some[np.flatnonzero(others[np.minimum(places, len(others) - 1)] == some)]
    both = np.concatenate((some, others))
    # two sorted runs are merged
    both.sort(kind="stable")
    return both[:-1][np.flatnonzero(both[1:] == both[:-1])]


def _narrow(counts: Array) -> Array:
    """The same numbers in as few bytes as they need."""
    return counts.astype(np.min_scalar_type(int(counts.max(initial=0))))


def fields_of(leaf: Term | Phrase) -> tuple[str, ...]:
    """The fields in which a leaf looks."""
    return (TITLE,) if leaf.field is Field.TITLE else (TITLE, BODY)
