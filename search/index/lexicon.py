"""The words of one field of one segment, in order, with how many documents hold each.

Everything that widens a query (inflections, prefixes, patterns, edits) looks words up here, without touching
postings. A look-up decodes only the words that it compares; nothing is kept but the words themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from search.index.container import Array
from search.index.inflections import beginnings, may_have
from search.index.postings import Ints
from search.query.words import alike, pattern, stem

_AFTER = chr(0x10FFFF)
"""Sorts after everything that can follow a prefix."""


class Lexicon:
    """The words of a field, sorted. All answers are numbers of words, ascending."""

    def __init__(self, text: Array, starts: Array, document_starts: Array) -> None:
        """Make a lexicon of columns.

        Args:
            text: the words as UTF-8, a line feed after each.
            starts: where each word begins, and where the last one's line feed ends.
            document_starts: the number of each word's first posting, and of all postings.
        """
        self._text = text
        self._starts = starts
        self._document_starts = document_starts

    def __len__(self) -> int:
        return len(self._starts) - 1

    @cached_property
    def words(self) -> Sequence[str]:
        """The words, sorted, all decoded, and kept."""
        return self.read_words()

    @cached_property
    def counts(self) -> Ints:
        """How many documents hold each word."""
        return np.diff(self._document_starts).astype(np.int64)

    def read_words(self) -> list[str]:
        """The same, without keeping them: for those who go through them once."""
        return self._range(range(len(self)))

    def word(self, number: int) -> str:
        """One word."""
        known = self.__dict__.get("words")
        if known is not None:
            return str(known[number])
        return self._text[self._starts[number] : self._starts[number + 1] - 1].tobytes().decode()

    def find(self, key: str) -> int | None:
        """The number of a word, or None."""
        place = self._place(key)
        return place if place < len(self) and self.word(place) == key else None

    def exactly(self, key: str) -> range:
        """The word itself, if it is known."""
        place = self.find(key)
        return range(0) if place is None else range(place, place + 1)

    def prefix(self, key: str) -> range:
        """The words that begin with `key`."""
        begin = self._place(key)
        return range(begin, self._place(key + _AFTER, begin))

    def inflections(self, key: str) -> Sequence[int]:
        """The words with the stem of `key`, and the word itself."""
        if not (key.isascii() and key.isalpha()):
            return self.exactly(key)
        wanted = stem(key)
        found = set(self.exactly(key))
        for beginning in beginnings(wanted):
            numbers = self.prefix(beginning)
            for number, word in zip(numbers, self._range(numbers), strict=True):
                if may_have(wanted, word) and stem(word) == wanted:
                    found.add(number)
        return sorted(found)

    def matching(self, wildcard: str) -> Sequence[int]:
        """The words that match a pattern with `*` and `?`."""
        matches = pattern(wildcard).fullmatch
        return [number for number in self._candidates(wildcard) if matches(self.word(number))]

    def alike(self, key: str, edits: int) -> Sequence[int]:
        """The words at most `edits` edits from `key`."""
        # an edit changes the length by one at most, and the set of letters by two
        near = np.abs(self._lengths - len(key)) <= edits
        letters = np.bitwise_or.reduce(_bits(_codes(key)), initial=np.uint64(0))
        near &= np.bitwise_count(self._letters ^ letters) <= 2 * edits
        return [number for number in np.flatnonzero(near).tolist() if alike(key, self.word(number), edits)]

    def _range(self, numbers: range) -> list[str]:
        """Several words."""
        begin, end = self._starts[numbers.start], self._starts[numbers.stop]
        return self._text[begin:end].tobytes().decode().split("\n")[:-1]

    def _place(self, key: str, begin: int = 0) -> int:
        return bisect_left(range(len(self)), key, begin, key=self.word)

    def _candidates(self, wildcard: str) -> Iterable[int]:
        """The words that might match a pattern."""
        fragments = re.split(r"[*?]+", wildcard)
        if fragments[0]:
            return self.prefix(fragments[0])
        longest = max(fragments, key=len).encode("utf-8", "surrogatepass")
        if not longest:
            return range(len(self))
        found: list[int] = [match.start() for match in re.finditer(re.escape(longest), self._text.data)]
        numbers: list[int] = np.unique(np.searchsorted(self._starts, found, side="right") - 1).tolist()
        return numbers

    def _characters(self) -> tuple[Array, Ints]:
        """The codes of all words' characters, a line feed after each word; and where these are."""
        codes = _codes(self._text.tobytes().decode())
        return codes, np.flatnonzero(codes == ord("\n"))

    @cached_property
    def _lengths(self) -> Ints:
        """The number of characters of each word."""
        _, line_feeds = self._characters()
        return np.diff(line_feeds, prepend=-1) - 1

    @cached_property
    def _letters(self) -> Array:
        """For each word a set of 64 bits, one for each of its letters: similar words have similar sets."""
        codes, line_feeds = self._characters()
        bits = np.where(codes == ord("\n"), np.uint64(0), _bits(codes))
        return np.bitwise_or.reduceat(bits, np.append(0, line_feeds[:-1] + 1)) if len(self) else bits


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as ranges [begin, end) of neighbours."""
    if isinstance(numbers, range):
        if numbers:
            yield numbers.start, numbers.stop
        return
    array = np.asarray(numbers, np.int64)
    breaks = np.flatnonzero(np.diff(array) != 1) + 1
    for begin, end in pairwise([0, *breaks.tolist(), len(array)]):
        if begin < end:
            yield int(array[begin]), int(array[end - 1]) + 1


def _codes(text: str) -> Array:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _bits(codes: Array) -> Array:
    return np.uint64(1) << (codes & 63).astype(np.uint64)
