"""The postings of one field as arrays, and how they stand in a file.

Postings are in the order of words, then of documents. Word `w` has the postings from `document_starts[w]` to
`document_starts[w + 1]`, and the positions from `position_starts[w]` to `position_starts[w + 1]`, as many for each
posting as its frequency says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search.columnar.layout import ColumnFile, narrowest
from search.index.container import Array, DamagedError
from search.index.postings import Ints

NUMBER = np.dtype("<u4")
"""The type of document numbers and lengths."""


@dataclass(frozen=True, slots=True)
class FieldColumns:
    """The postings of one field of some documents.

    Attributes:
        documents: uint32, one for each posting.
        frequencies: how often the word stands in the document; 8, 16 or 32 bits, as the largest one needs.
        positions: ascending within a posting; 8, 16 or 32 bits.
        document_starts, position_starts: one more than there are words.
        lengths: uint32, how many words each document has.
    """

    documents: NDArray[np.uint32]
    frequencies: Array
    positions: Array
    document_starts: Array
    position_starts: Array
    lengths: NDArray[np.uint32]

    @classmethod
    def read(cls, file: ColumnFile, field: str) -> FieldColumns:
        """The columns of a field in a file. Raises DamagedError when they do not fit each other."""
        columns = cls(*(file.column(f"{field}.{name}") for name in COLUMNS))
        ends = (int(columns.document_starts[-1]), int(columns.position_starts[-1]))
        if ends != (len(columns.documents), len(columns.positions)) or len(columns.frequencies) != ends[0]:
            raise DamagedError(f"{file.path}: the columns of {field} do not fit each other")
        return columns


COLUMNS = tuple(FieldColumns.__slots__)
"""The names of the columns in a file, behind the field's and a point."""

SMALL_COLUMNS = ("document_starts", "position_starts", "lengths")
"""Those that are small enough to be checked whenever a file is opened."""


def starts_of(counts: Array) -> Ints:
    """Where each of several runs begins, and where the last one ends."""
    starts = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    return starts


def invert(places: NDArray[np.uint32], counts: Ints, lengths: NDArray[np.uint32]) -> FieldColumns:
    """The postings of texts.

    Args:
        places: where words stand, word by word and ascending; places count through all texts, one after another.
        counts: how many places each word has, one at least.
        lengths: how many words each text has.
    """
    owners = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)[places]
    # what is subtracted is never more than the place
    positions = places - starts_of(lengths)[:-1].astype(np.uint32)[owners]
    position_starts = starts_of(counts)
    first = np.ones(len(places), np.bool_)
    np.not_equal(owners[1:], owners[:-1], out=first[1:])
    first[position_starts[:-1]] = True
    postings = np.flatnonzero(first)
    return FieldColumns(
        documents=owners[postings],
        frequencies=narrow(np.diff(postings, append=len(places))),
        positions=narrow(positions),
        document_starts=np.searchsorted(postings, position_starts),
        position_starts=position_starts,
        lengths=lengths,
    )


def narrow(numbers: Array) -> Array:
    """The same numbers in the smallest type that holds them."""
    return numbers.astype(narrowest(int(numbers.max()) if len(numbers) else 0), copy=False)


def pack_words(words: Sequence[str]) -> tuple[Array, Array]:
    """Words as UTF-8, a line feed after each, and where each begins, with the end as one more."""
    data = np.frombuffer("\n".join((*words, "")).encode(), np.uint8)
    starts = np.zeros(len(words) + 1, np.int64)
    starts[1:] = np.flatnonzero(data == ord("\n")) + 1
    return data, narrow_starts(starts)


def narrow_starts(starts: Ints) -> Array:
    """Starts in 32 bits, or in 64 where there is that much."""
    return starts.astype(np.result_type(NUMBER, narrowest(int(starts[-1]))))
