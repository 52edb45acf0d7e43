"""Relevance: BM25F over title and body.

After Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004): the
frequencies of a leaf in the fields, each normalised by the field's length, are summed with the fields' weights before
they are dampened. All words that a leaf was widened to count as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from search.index.cache import Cache
from search.index.columns import MENTION, mention_value
from search.index.container import Array
from search.index.matching import Check, Matcher, fields_of
from search.index.postings import BODY, FIELDS, TITLE, Ints
from search.index.segment import Segment
from search.index.snapshot import Snapshot
from search.query.tree import And, Fuzzy, Mentions, Name, Or, Phrase, Prefix, Tree, Wildcard, Word

K1 = 1.2
WEIGHTS: Mapping[str, float] = {TITLE: 3.0, BODY: 1.0}
LENGTH_WEIGHTS: Mapping[str, float] = {TITLE: 0.5, BODY: 0.75}
"""How much a long field is held against a brief, from 0 to 1 (`b` of the formula)."""

_SHORT = 2
"""Prefixes and patterns of so many letters say little, and ask for very many words: they are not scored."""

_DIGITS = 9
"""Scores are rounded, so that sums in another order are equal, and ties are ties."""

Scores = NDArray[np.float64]

Part = Word | Prefix | Wildcard | Fuzzy | Phrase | Name


class Scorer:
    """Scores documents of one snapshot."""

    def __init__(self, snapshot: Snapshot, cache: Cache, check: Check) -> None:
        self._snapshot = snapshot
        self._cache = cache
        self._matchers = [Matcher(segment, cache, check) for segment in snapshot.segments]

    def scores(self, tree: Tree, documents: Sequence[Ints]) -> Scores:
        """How well documents fit the words that the tree asks for; exclusions and filters do not count.

        Args:
            tree: what is asked for.
            documents: the documents of each segment that are to be scored.

        Returns:
            The score of each, segment by segment.
        """
        rarities = {part: self._rarity(part) for part in _scored(tree)}
        found = [self._scores(number, own, rarities) for number, own in enumerate(documents)]
        return found[0] if len(found) == 1 else np.concatenate([np.zeros(0), *found])

    def _scores(self, number: int, documents: Ints, rarities: Mapping[Part, float]) -> Scores:
        """The scores of documents of one segment."""
        norms = self._norms(self._snapshot.segments[number], documents)
        total = np.zeros(len(documents))
        # in place wherever it can be: fresh memory costs more than the arithmetic
        for part, rarity in rarities.items():
            weighted, more = (
                self._frequencies(number, part, field).take(documents) * norms[field] for field in FIELDS
            )
            weighted += more
            np.add(weighted, K1, out=more)
            weighted /= more
            weighted *= rarity * (K1 + 1)
            total += weighted
        return np.round(total, _DIGITS, out=total)

    def _rarity(self, part: Part) -> float:
        size = self._snapshot.size
        key = (self._snapshot.serial, part, "rarity")
        count = self._cache.get(key, lambda: self._count(part), lambda _: 0)
        return float(np.log1p((size - count + 0.5) / (count + 0.5)))

    def _count(self, part: Part) -> int:
        """How many briefs satisfy the part."""
        count = 0
        for number, live in enumerate(self._snapshot.live_parts):
            title, body = (self._frequencies(number, part, field) for field in FIELDS)
            count += int(np.count_nonzero(live & ((title > 0) | (body > 0))))
        return count

    def _frequencies(self, number: int, part: Part | Mentions, field: str) -> Array:
        """How often each document of a segment satisfies the part in the field."""
        segment = self._snapshot.segments[number]
        if isinstance(part, Name):
            key = (segment.name, part, field)
            return self._cache.get(key, lambda: self._name(number, part, field), lambda found: found.nbytes)
        if isinstance(part, Mentions):
            if field == BODY:
                value = mention_value(part.kind, part.name)
                return segment.mentions.having(MENTION, [value]).view(np.uint8)
            return _nothing(segment)
        return (
            self._matchers[number].frequencies(part, field) if field in fields_of(part) else _nothing(segment)
        )

    def _name(self, number: int, name: Name, field: str) -> Array:
        segment = self._snapshot.segments[number]
        totals = np.zeros(segment.size, np.uint32)
        mentioned = _nothing(segment)
        for alternative in name.alternatives:
            if isinstance(alternative, Mentions):
                mentioned = np.maximum(mentioned, self._frequencies(number, alternative, field))
            else:
                totals += self._frequencies(number, alternative, field)
        return np.maximum(totals, mentioned)

    def _norms(self, segment: Segment, documents: Ints) -> Mapping[str, Scores]:
        """What the length of each document's fields makes of a frequency, and the weight of the field."""
        norms: dict[str, Scores] = {}
        for field, mean in self._snapshot.mean_lengths.items():
            weight = LENGTH_WEIGHTS[field]
            norm = segment.text.lengths(field).take(documents) * (weight / (mean or 1.0))
            norm += 1 - weight
            norms[field] = np.divide(WEIGHTS[field], norm, out=norm)
        return norms


def _nothing(segment: Segment) -> Array:
    return np.zeros(segment.size, np.uint8)


def _scored(tree: Tree) -> Iterator[Part]:
    match tree:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _scored(part)
        case Prefix(key) | Wildcard(key) if len(key.replace("*", "").replace("?", "")) <= _SHORT:
            return
        case Word() | Prefix() | Wildcard() | Fuzzy() | Phrase() | Name():
            yield tree
