"""Values of documents (provinces, actors, tags, ...) in one table, made for counting and filtering.

All values of all dimensions are numbered through: dimension by dimension, by name within each. A value that many
documents have is kept as a row of bits, the others as lists of documents; for small sets of documents there is a
second list, from each document to its values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from search.index.container import Array, Strings, pack_strings
from search.index.postings import Ints, Mask

_DENSE = 64
"""A value of one document in so many has a row of bits: that is counted quicker than its list, and not larger."""

_FEW = 16
"""Sets of less than one document in so many are counted document by document."""

_CHUNK = 1 << 22
"""So many bytes of rows are counted at once, so that what is in between stays in the processor's cache."""


@dataclass(frozen=True)
class Pairs:
    """Documents and values of one dimension: `documents[k]` has the value `names[codes[k]]`.

    The documents of each value come ascending; pairs may be repeated.
    """

    names: Sequence[str]
    documents: Ints
    codes: Ints


def pack_table(
    name: str, dimensions: Mapping[str, Pairs], size: int
) -> tuple[dict[str, Array], dict[str, int]]:
    """The arrays that `Table` reads, and where each dimension ends.

    Args:
        name: the beginning of the arrays' names.
        dimensions: what is known, by dimension.
        size: how many documents there are.
    """
    names: list[str] = []
    ends: dict[str, int] = {}
    documents, codes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for dimension, pairs in dimensions.items():
        order = sorted(range(len(pairs.names)), key=pairs.names.__getitem__)
        ranks = np.empty(len(order), np.int64)
        ranks[order] = np.arange(len(names), len(names) + len(order))
        names += [pairs.names[number] for number in order]
        ends[dimension] = len(names)
        documents.append(pairs.documents)
        codes.append(ranks[pairs.codes])
    arrays = _pack(np.concatenate(documents), np.concatenate(codes), len(names), size)
    arrays |= pack_strings("names", names)
    return {f"{name}.{key}": array for key, array in arrays.items()}, ends


def _pack(documents: Ints, codes: Ints, values: int, size: int) -> dict[str, Array]:
    small = np.uint16 if values <= 1 << 16 else np.uint32
    by_value = np.argsort(codes.astype(small), kind="stable")
    documents, codes = documents[by_value], codes[by_value]
    new = np.ones(len(codes), np.bool_)
    new[1:] = (codes[1:] != codes[:-1]) | (documents[1:] != documents[:-1])
    documents, codes = documents[new], codes[new]
    counts = np.bincount(codes, minlength=values)
    dense = np.flatnonzero(counts * _DENSE >= max(size, 1))
    ends = np.concatenate(([0], np.cumsum(counts)))
    rows = np.zeros((len(dense), (size + 63) // 64 * 8), np.uint8)
    for row, code in zip(rows, dense.tolist(), strict=True):
        mask = np.zeros(len(row) * 8, np.bool_)
        mask[documents[ends[code] : ends[code + 1]]] = True
        row[:] = np.packbits(mask, bitorder="little")
    listed = np.ones(len(codes), np.bool_)
    listed[np.isin(codes, dense)] = False
    counts[dense] = 0
    by_document = np.argsort(documents, kind="stable")
    per_document = np.bincount(documents, minlength=size)
    return {
        "ends": np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        "documents": documents[listed].astype(np.uint32),
        "dense": dense.astype(np.uint32),
        "bits": rows.ravel(),
        "codes": codes[by_document].astype(small),
        "firsts": np.concatenate(([0], np.cumsum(per_document))).astype(np.int64),
    }


class Table:
    """The values of one segment's documents."""

    def __init__(
        self, arrays: Mapping[str, Array], name: str, dimensions: Mapping[str, int], size: int
    ) -> None:
        self.names = Strings(arrays, f"{name}.names")
        """The name of each value, sorted within its dimension."""
        begins = [0, *dimensions.values()]
        self.ranges = {
            key: (begin, end) for (key, end), begin in zip(dimensions.items(), begins, strict=False)
        }
        """The first number of each dimension's values, and the one after the last."""
        self._size = size
        self._ends = arrays[f"{name}.ends"]
        self._documents = arrays[f"{name}.documents"]
        self._dense = arrays[f"{name}.dense"].astype(np.int64)
        self._bits = arrays[f"{name}.bits"].view(np.uint64).reshape(len(self._dense), (size + 63) // 64)
        self._codes = arrays[f"{name}.codes"]
        self._firsts = arrays[f"{name}.firsts"]

    def number(self, dimension: str, value: str) -> int | None:
        """The number of a value, or None for one that no document has."""
        return self.names.find(value, *self.ranges[dimension])

    def having(self, dimension: str, values: Iterable[str]) -> Mask:
        """The documents that have any of the values."""
        numbers = (self.number(dimension, value) for value in values)
        return self.having_numbers(number for number in numbers if number is not None)

    def having_numbers(self, numbers: Iterable[int]) -> Mask:
        """The documents that have any of the values with these numbers."""
        mask = np.zeros(self._size, np.bool_)
        for number in numbers:
            row = int(np.searchsorted(self._dense, number))
            if row < len(self._dense) and self._dense[row] == number:
                mask |= self._row(row)
            else:
                mask[self._documents[self._ends[number] : self._ends[number + 1]]] = True
        return mask

    def values_in(self, dimension: str, document: int) -> Sequence[int]:
        """The numbers of a document's values in one dimension."""
        begin, end = self.ranges[dimension]
        found = self._codes[self._firsts[document] : self._firsts[document + 1]].tolist()
        return [number for number in found if begin <= number < end]

    def counts(self, mask: Mask, begin: int, end: int) -> Ints:
        """How many documents of the mask have each value with a number in the range."""
        found = int(np.count_nonzero(mask))
        if found * _FEW < self._size:
            return self._count_each(np.flatnonzero(mask), begin, end)
        counts = np.zeros(end - begin, np.int64)
        self._count_lists(mask, begin, end, counts)
        self._count_rows(mask, begin, end, counts)
        return counts

    def pairs(self, dimension: str) -> Pairs:
        """All values of a dimension."""
        begin, end = self.ranges[dimension]
        first, last = np.searchsorted(self._dense, [begin, end]).tolist()
        documents = [self._documents[self._ends[begin] : self._ends[end]].astype(np.int64)]
        codes = [np.repeat(np.arange(end - begin), np.diff(self._ends[begin : end + 1]))]
        for row in range(first, last):
            documents.append(np.flatnonzero(self._row(row)))
            codes.append(np.full(len(documents[-1]), self._dense[row] - begin))
        return Pairs(self.names.to_list(begin, end), np.concatenate(documents), np.concatenate(codes))

    def _row(self, row: int) -> Mask:
        bits = self._bits[row].view(np.uint8)
        return np.unpackbits(bits, count=self._size, bitorder="little").view(np.bool_)

    def _count_each(self, documents: Ints, begin: int, end: int) -> Ints:
        firsts = self._firsts[documents]
        lengths = self._firsts[documents + 1] - firsts
        # the values of the documents stand in runs: from each beginning on, as many as there are
        places = np.repeat(firsts - np.cumsum(lengths) + lengths, lengths) + np.arange(int(lengths.sum()))
        return np.bincount(self._codes[places], minlength=len(self.names))[begin:end]

    def _count_lists(self, mask: Mask, begin: int, end: int, counts: Ints) -> None:
        ends = self._ends[begin : end + 1]
        # quicker than indexing
        hits = mask.view(np.uint8).take(self._documents[ends[0] : ends[-1]])
        listed = np.flatnonzero(np.diff(ends))
        if len(listed):
            counts[listed] = np.add.reduceat(hits, ends[listed] - ends[0], dtype=np.uint32)

    def _count_rows(self, mask: Mask, begin: int, end: int, counts: Ints) -> None:
        padded = np.zeros(self._bits.shape[1] * 8, np.uint8)
        packed = np.packbits(mask, bitorder="little")
        padded[: len(packed)] = packed
        wanted = padded.view(np.uint64)
        first, last = np.searchsorted(self._dense, [begin, end]).tolist()
        step = max(1, _CHUNK // max(len(padded), 1))
        for start in range(first, last, step):
            stop = min(start + step, last)
            both = self._bits[start:stop] & wanted
            counts[self._dense[start:stop] - begin] = np.bitwise_count(both).sum(axis=1, dtype=np.int64)
