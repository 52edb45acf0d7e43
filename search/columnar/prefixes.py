"""Prefixes with so many postings that the documents of all their words are kept as one set of bits each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import numpy as np

from search.columnar.columns import NUMBER
from search.columnar.layout import ColumnFile, ColumnWriter
from search.index.container import Array
from search.index.postings import Ints, Mask

LONGEST = 5
"""Longer prefixes seldom have many words."""

FEWEST = 1 << 16
"""Setting fewer bits one by one takes no time worth saving."""

_AFTER = chr(0x10FFFF)

Range = tuple[int, int]


def wide_ranges(words: Sequence[str], document_starts: Ints, size: int, fewest: int = FEWEST) -> list[Range]:
    """The ranges of words of one field that deserve a set of bits, in order, wider ones before those within them.

    A set of bits takes a 32nd of the room of as many postings as there are documents.
    """
    least = max(fewest, size // 2)
    found: list[Range] = []

    def descend(begin: int, end: int, length: int) -> None:
        while begin < end:
            prefix = words[begin][:length]
            if len(prefix) < length:
                # the wider prefix itself, as a word
                begin += 1
                continue
            after = bisect_left(words, prefix + _AFTER, begin, end)
            if after - begin > 1 and document_starts[after] - document_starts[begin] > least:
                # a prefix that no word leaves has the range of the one before
                if not found or found[-1] != (begin, after):
                    found.append((begin, after))
                if length < LONGEST:
                    descend(begin, after, length + 1)
            begin = after

    if document_starts[-1] > least:
        descend(0, len(words), 1)
    return found


class WidePrefixWriter:
    """Collects the sets of bits of one field while its postings are written."""

    def __init__(self, file: ColumnWriter, field: str, ranges: Sequence[Range], size: int) -> None:
        self._ranges = ranges
        self._size = size
        file.put(f"{field}.wide_ranges", np.array(ranges, NUMBER).reshape(-1))
        self._column = file.announce(f"{field}.wide", np.uint8, len(ranges) * _row_bytes(size))
        self._next = 0
        self._open: list[tuple[int, Mask]] = []
        self._done: dict[int, Array] = {}

    def add(self, begin: int, end: int, documents: Array, starts: Ints) -> None:
        """The postings of the next words, which begin at `starts` (one more than there are words)."""
        while self._next < len(self._ranges) and self._ranges[self._next][0] < end:
            self._open.append((self._next, np.zeros(self._size, np.bool_)))
            self._next += 1
        still: list[tuple[int, Mask]] = []
        for number, mask in self._open:
            first, last = self._ranges[number]
            mask[documents[starts[max(first, begin) - begin] : starts[min(last, end) - begin]]] = True
            if last > end:
                still.append((number, mask))
            else:
                self._done[number] = np.packbits(mask)
        self._open = still
        # a wider prefix stands before those within it, and is done after them
        for number in sorted(self._done):
            if self._column.written != number * _row_bytes(self._size):
                break
            self._column.write(self._done.pop(number))


class WidePrefixes:
    """The sets of bits of one field."""

    def __init__(self, file: ColumnFile, field: str, size: int) -> None:
        """Raises DamagedError."""
        ranges = file.column(f"{field}.wide_ranges").reshape(-1, 2).tolist()
        self._size = size
        self._rows: Array = file.column(f"{field}.wide").reshape(len(ranges), _row_bytes(size))
        self._numbers: Mapping[Range, int] = {
            (begin, end): number for number, (begin, end) in enumerate(ranges)
        }

    def get(self, begin: int, end: int) -> Mask | None:
        """The documents of a range of words, if they are kept."""
        number = self._numbers.get((begin, end))
        if number is None:
            return None
        return np.unpackbits(self._rows[number], count=self._size).view(np.bool_)


def _row_bytes(size: int) -> int:
    return -(-size // 8)
