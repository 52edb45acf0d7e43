"""Where the text leaves of a query match in one segment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from search.index.cache import Cache
from search.index.postings import BODY, TITLE, Ints, Mask, Postings
from search.index.segment import Segment, is_short
from search.query.tree import Field, Fuzzy, Phrase, Prefix, Term, Wildcard, Word

MOST_WORDS = 4096
"""A leaf is widened to so many words of a segment's field at most, the most frequent ones."""

_SHIFT = 32
"""Documents stand above positions in one number."""

_FAR = 1 << 30
"""More than any slop that makes sense."""

Check = Callable[[], None]
"""Called between steps; raises `Superseded` when the answer is no longer wanted."""


class Matches(NamedTuple):
    """The documents that satisfy a leaf, and whether the leaf was widened to the most frequent words only."""

    mask: Mask
    cut: bool


class Frequencies(NamedTuple):
    """How often a leaf matches in one field: `documents` ascending, `counts` beside them."""

    documents: Ints
    counts: Ints


class Matcher:
    """Evaluates text leaves in one segment, remembering what it worked out."""

    def __init__(self, segment: Segment, cache: Cache, check: Check) -> None:
        self._segment = segment
        self._cache = cache
        self._check = check

    def matches(self, leaf: Term | Phrase) -> Matches:
        """The documents that satisfy the leaf in title or body."""
        key = (self._segment.name, leaf)
        return self._cache.get(key, lambda: self._matches(leaf), lambda found: found.mask.nbytes)

    def frequencies(self, leaf: Term | Phrase, field: str) -> Frequencies:
        """How often each document satisfies the leaf in one field."""
        key = (self._segment.name, leaf, field)
        return self._cache.get(
            key,
            lambda: self._frequencies(leaf, field),
            lambda found: found.documents.nbytes + found.counts.nbytes,
        )

    def _matches(self, leaf: Term | Phrase) -> Matches:
        if isinstance(leaf, Prefix) and leaf.field is Field.TEXT and is_short(leaf.key):
            return Matches(self._segment.short_prefix(leaf.key), cut=False)
        mask = np.zeros(self._segment.size, np.bool_)
        cut = False
        for field in fields_of(leaf):
            if isinstance(leaf, Phrase):
                starts, shortened = self._phrase(leaf, field)
                mask[starts >> _SHIFT] = True
            else:
                words, shortened = self._words(leaf, field)
                for word in words:
                    self._check()
                    mask[self._segment.text.documents(field, word)] = True
                    if mask.all():
                        return Matches(mask, cut=False)
            cut = cut or shortened
        return Matches(mask, cut)

    def _frequencies(self, leaf: Term | Phrase, field: str) -> Frequencies:
        totals = np.zeros(self._segment.size, np.int64)
        if isinstance(leaf, Phrase):
            starts, _ = self._phrase(leaf, field)
            np.add.at(totals, starts >> _SHIFT, 1)
        else:
            for word in self._words(leaf, field)[0]:
                self._check()
                documents, counts = self._segment.text.frequencies(field, word)
                totals[documents] += counts
        documents = np.flatnonzero(totals)
        return Frequencies(documents, totals[documents])

    def _words(self, term: Term, field: str) -> tuple[Sequence[str], bool]:
        """The words of the field that satisfy a term, the most frequent first, and whether there are more."""
        lexicon = self._segment.lexicons[field]
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
        chosen = np.asarray(numbers, np.int64)
        chosen = chosen[np.argsort(-lexicon.counts[chosen], kind="stable")][:MOST_WORDS]
        words = lexicon.words
        return [words[number] for number in chosen.tolist()], len(chosen) < len(numbers)

    def _phrase(self, phrase: Phrase, field: str) -> tuple[Ints, bool]:
        """Where the phrase begins in the field, as document and position in one number."""
        parts = [self._words(part, field) for part in phrase.parts]
        cut = any(shortened for _, shortened in parts)
        if not all(words for words, _ in parts):
            return np.zeros(0, np.int64), cut
        places = [self._places(words, field) for words, _ in parts]
        starts = places[0]
        ends = starts
        for following in places[1:]:
            # the nearest following match leaves most room for the rest
            nearest = np.searchsorted(following, ends, side="right")
            found = nearest < len(following)
            starts, ends = starts[found], following[nearest[found]]
        # across documents the distance is always too large, as positions stay far below the shift
        near = ends - starts <= len(parts) - 1 + min(phrase.slop, _FAR)
        return starts[near], cut

    def _places(self, words: Sequence[str], field: str) -> Ints:
        """All positions of the words, as document and position in one number, ascending."""
        found: list[Ints] = []
        for word in words:
            self._check()
            documents, positions = self._positions(field, word)
            found.append((documents << _SHIFT) + positions)
        if len(found) == 1:
            return found[0]
        return np.sort(np.concatenate(found))

    def _positions(self, field: str, word: str) -> Postings:
        key = (self._segment.name, field, word)
        return self._cache.get(
            key,
            lambda: self._segment.text.positions(field, word),
            lambda found: found.documents.nbytes + found.positions.nbytes,
        )


def fields_of(leaf: Term | Phrase) -> tuple[str, ...]:
    """The fields in which a leaf looks."""
    return (TITLE,) if leaf.field is Field.TITLE else (TITLE, BODY)
