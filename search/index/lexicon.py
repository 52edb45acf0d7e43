"""The words of one field of one segment: in order, with their stems and how many documents hold each.

Everything that widens a query (inflections, prefixes, patterns, edits) looks words up here, without touching
postings.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from search.index.container import Array
from search.index.postings import Ints
from search.query.words import alike, pattern, stem

_AFTER = chr(0x10FFFF)
"""Sorts after everything that can follow a prefix."""


_TELLING = """added arsenal archaeologist bombings communism conversely dying egging emergency evening exceed feeding
generously happily hoping hopping innings intensely internal nearness news past paste proceeding skies staying
sublimely universally vying yearly""".split()  # noqa: SIM905
"""Words whose stems differ between versions of the stemmer, or might."""


def stems_version() -> str:
    """Differs where the stems that are kept would differ from those that are made now."""
    return f"{zlib.crc32(' '.join(map(stem, _TELLING)).encode()):08x}"


def pack_lexicon(name: str, counts: Mapping[str, int]) -> dict[str, Array]:
    """The arrays that `Lexicon` reads, from words and their document counts."""
    words = sorted(counts)
    return {
        f"{name}.words": np.frombuffer("\n".join(words).encode(), np.uint8),
        f"{name}.stems": np.frombuffer("\n".join(map(stem, words)).encode(), np.uint8),
        f"{name}.counts": np.array([counts[word] for word in words], np.uint32),
        f"{name}.letters": np.array([_letters(word) for word in words], np.uint64),
    }


class Lexicon:
    """The words of a field, sorted. All answers are numbers of words, ascending."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._words = arrays[f"{name}.words"]
        self._stems = arrays[f"{name}.stems"]
        self.counts = arrays[f"{name}.counts"].astype(np.int64)
        """How many documents hold each word."""
        self._letters = arrays[f"{name}.letters"]

    @cached_property
    def words(self) -> Sequence[str]:
        """The words, sorted."""
        return _lines(self._words)

    @cached_property
    def stems(self) -> Sequence[str]:
        """The stem of each word."""
        return _lines(self._stems)

    @cached_property
    def _lengths(self) -> Ints:
        return np.array([len(word) for word in self.words], np.int64)

    def exactly(self, key: str) -> Sequence[int]:
        """The word itself, if it is known."""
        place = bisect_left(self.words, key)
        return [place] if place < len(self.words) and self.words[place] == key else []

    def inflections(self, key: str) -> Sequence[int]:
        """The words with the stem of `key`, and the word itself."""
        wanted = stem(key)
        # a stem keeps its word's first letter
        begin, end = self._range(key[:1])
        stems = self.stems
        return [i for i in range(begin, end) if stems[i] == wanted]

    def prefix(self, key: str) -> Sequence[int]:
        """The words that begin with `key`."""
        return range(*self._range(key))

    def matching(self, wildcard: str) -> Sequence[int]:
        """The words that match a pattern with `*` and `?`."""
        fixed = wildcard.split("*")[0].split("?")[0]
        begin, end = self._range(fixed)
        matches = pattern(wildcard).fullmatch
        words = self.words
        return [i for i in range(begin, end) if matches(words[i])]

    def alike(self, key: str, edits: int) -> Sequence[int]:
        """The words at most `edits` edits from `key`."""
        # an edit changes the length by one at most, and the set of letters by two
        near = np.abs(self._lengths - len(key)) <= edits
        near &= np.bitwise_count(self._letters ^ np.uint64(_letters(key))) <= 2 * edits
        words = self.words
        return [i for i in np.flatnonzero(near).tolist() if alike(key, words[i], edits)]

    def _range(self, prefix: str) -> tuple[int, int]:
        words = self.words
        begin = bisect_left(words, prefix)
        return begin, bisect_left(words, prefix + _AFTER, begin)


def _letters(word: str) -> int:
    """A set of 64 bits, one for each letter of the word: similar words have similar sets."""
    bits = 0
    for char in word:
        bits |= 1 << (ord(char) & 63)
    return bits


def _lines(text: Array) -> list[str]:
    return text.tobytes().decode().split("\n") if len(text) else []
