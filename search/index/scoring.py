"""Relevance: BM25F over title and body.

After Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004): the
frequencies of a leaf in the fields, each normalised by the field's length, are summed with the fields' weights before
they are dampened. All words that a leaf was widened to count as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from search.index.cache import Cache
from search.index.columns import mention_value
from search.index.matching import Check, Matcher, fields_of
from search.index.postings import BODY, FIELDS, TITLE
from search.index.segment import is_short
from search.index.snapshot import Snapshot
from search.query.tree import And, Fuzzy, Mentions, Name, Or, Phrase, Prefix, Tree, Wildcard, Word

K1 = 1.2
WEIGHTS: Mapping[str, float] = {TITLE: 3.0, BODY: 1.0}
LENGTH_WEIGHTS: Mapping[str, float] = {TITLE: 0.5, BODY: 0.75}
"""How much a long field is held against a brief, from 0 to 1 (`b` of the formula)."""

_DIGITS = 9
"""Scores are rounded, so that sums in another order are equal, and ties are ties."""

Scores = NDArray[np.float64]

Part = Word | Prefix | Wildcard | Fuzzy | Phrase | Name


class Scorer:
    """Scores the documents of one snapshot."""

    def __init__(self, snapshot: Snapshot, cache: Cache, check: Check) -> None:
        self._snapshot = snapshot
        self._matchers = [Matcher(segment, cache, check) for segment in snapshot.segments]
        self._norms = {field: self._norm(field) for field in FIELDS}

    def scores(self, tree: Tree) -> Scores:
        """How well each document fits the words that the tree asks for; exclusions and filters do not count."""
        total = np.zeros(self._snapshot.total)
        for part in dict.fromkeys(_scored(tree)):
            total += self._score(part)
        return np.round(total, _DIGITS)

    def _score(self, part: Part) -> Scores:
        weighted = sum(
            WEIGHTS[field] * self._frequencies(part, field) * self._norms[field] for field in FIELDS
        )
        weighted = np.asarray(weighted, np.float64)
        count = int(np.count_nonzero(self._snapshot.live & (weighted > 0)))
        rarity = np.log1p((self._snapshot.size - count + 0.5) / (count + 0.5))
        return np.asarray(rarity * weighted * (K1 + 1) / (weighted + K1), np.float64)

    def _frequencies(self, part: Part | Mentions, field: str) -> Scores:
        """How often each document satisfies the part in the field."""
        totals = np.zeros(self._snapshot.total)
        if isinstance(part, Name):
            mentioned = np.zeros(self._snapshot.total)
            for alternative in part.alternatives:
                if isinstance(alternative, Mentions):
                    mentioned = self._frequencies(alternative, field)
                else:
                    totals += self._frequencies(alternative, field)
            return np.maximum(totals, mentioned)
        if isinstance(part, Mentions):
            if field == BODY:
                value = mention_value(part.kind, part.name)
                totals[self._snapshot.values("mention").having([value])] = 1
            return totals
        if field in fields_of(part):
            for matcher, base in zip(self._matchers, self._snapshot.bases, strict=True):
                documents, counts = matcher.frequencies(part, field)
                totals[documents + base] = counts
        return totals

    def _norm(self, field: str) -> Scores:
        lengths = self._snapshot.lengths(field)
        live = self._snapshot.live
        mean = float(lengths[live].mean()) if live.any() else 0.0
        weight = LENGTH_WEIGHTS[field]
        relative = lengths / mean if mean else np.zeros(len(lengths))
        return np.asarray(1 / (1 - weight + weight * relative), np.float64)


def _scored(tree: Tree) -> Iterator[Part]:
    match tree:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _scored(part)
        case Prefix(key) if is_short(key):
            # one or two letters say little, and ask for very many words
            return
        case Word() | Prefix() | Wildcard() | Fuzzy() | Phrase() | Name():
            yield tree


def best_first(documents: NDArray[np.int64], scores: Scores) -> NDArray[np.int64]:
    """The documents, already in the order of ties, by descending score."""
    return documents[np.argsort(-scores[documents], kind="stable")]
