"""Cuts texts into words and brings equal words together, with a few arrays instead of an object for each word.

A word is compared as two numbers of 64 bits, its first sixteen bytes. All words are sorted at once by a hash of
these, with the place of each in the lower bits, so that places come out in order; whether a hash ever stood for two
words is looked at, and then they are sorted by both numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.columnar.columns import NUMBER, starts_of
from search.index.container import Array
from search.index.postings import Ints

_HALF = 8
"""Bytes of a word in one number."""

_SPACE = ord(" ")

_KEPT = np.array([(1 << 8 * length) - 1 for length in range(_HALF + 1)], np.uint64)
"""The bits of so many bytes."""

_LONG = np.uint64(0xFF << 56)
"""Marks a number that stands for a longer word: no UTF-8 has this byte."""

_FIRST_FACTOR, _SECOND_FACTOR = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(31)


class Words(NamedTuple):
    """The words of several texts.

    Attributes:
        words: the different ones, sorted.
        places: where they stand, word by word and ascending; places count through all texts.
        counts: how often each stands anywhere.
        lengths: how many words each text has.
    """

    words: list[str]
    places: NDArray[np.uint32]
    counts: Ints
    lengths: NDArray[np.uint32]


def find_words(texts: Sequence[bytes]) -> Words:
    """The words of texts that are UTF-8 with spaces between words. Raises OverflowError for more than 2**32 words."""
    # room before the first word, and behind the last one for numbers that reach beyond it
    buffer = b" ".join([b"", *texts, bytes([_SPACE]) * 2 * _HALF])
    letters = np.frombuffer(buffer, np.uint8) != _SPACE
    edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
    begins, ends = edges[::2], edges[1::2]
    if len(begins) > np.iinfo(NUMBER).max:
        raise OverflowError(f"{len(begins)} words at once")
    text_starts = starts_of(np.fromiter(map(len, texts), np.int64, len(texts)) + 1) + 1
    lengths = np.diff(np.searchsorted(begins, text_starts)).astype(np.uint32)
    if not len(begins):
        return Words([], np.zeros(0, np.uint32), np.zeros(0, np.int64), lengths)
    places, firsts = _group(*_numbers(buffer, begins, ends))
    samples = places[firsts]
    spans = zip(begins[samples].tolist(), ends[samples].tolist(), strict=True)
    found = [buffer[begin:end] for begin, end in spans]
    order = np.array(sorted(range(len(found)), key=found.__getitem__))
    counts = np.diff(firsts, append=len(places))[order]
    moves = np.repeat(firsts[order] - starts_of(counts)[:-1], counts)
    moves += np.arange(len(places))
    return Words([found[number].decode() for number in order.tolist()], places.take(moves), counts, lengths)


def _numbers(buffer: bytes, begins: Ints, ends: Ints) -> tuple[Array, Array]:
    """Two numbers for each word, equal for equal words only."""
    # a number at every byte, so that one look-up takes eight of them
    everywhere = np.ndarray((len(buffer) - _HALF + 1,), np.dtype("<u8"), buffer, strides=(1,))
    lengths = ends - begins
    left = everywhere[begins] & _KEPT.take(lengths, mode="clip")
    right = everywhere[begins + _HALF] & _KEPT.take(lengths - _HALF, mode="clip")
    known: dict[bytes, int] = {}
    for number in np.flatnonzero(lengths > 2 * _HALF).tolist():
        word = buffer[begins[number] : ends[number]]
        left[number] = _LONG | np.uint64(known.setdefault(word, len(known)))
        right[number] = 0
    return left, right


def _group(left: Array, right: Array) -> tuple[NDArray[np.uint32], Ints]:
    """The places of all words, those of equal words together and ascending, and where each word's begin among them."""
    count = len(left)
    bits = np.uint64(max(count - 1, 1).bit_length())
    keys = _hash(left, right)
    keys >>= bits
    keys <<= bits
    keys |= np.arange(count, dtype=np.uint64)
    keys.sort()
    places = (keys & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.uint32)
    keys >>= bits
    first = np.ones(count, np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=first[1:])
    if not np.array_equal(first, _changes(left.take(places), right.take(places))):
        places = np.lexsort((right, left)).astype(np.uint32)
        first = _changes(left.take(places), right.take(places))
    return places, np.flatnonzero(first)


def _hash(left: Array, right: Array) -> Array:
    mixed = left * _FIRST_FACTOR
    mixed ^= mixed >> _SHIFT
    mixed += right
    mixed *= _SECOND_FACTOR
    mixed ^= mixed >> _SHIFT
    mixed *= _FIRST_FACTOR
    return mixed


def _changes(left: Array, right: Array) -> NDArray[np.bool_]:
    """Where another word begins."""
    changes = np.ones(len(left), np.bool_)
    np.not_equal(left[1:], left[:-1], out=changes[1:])
    changes[1:] |= right[1:] != right[:-1]
    return changes
