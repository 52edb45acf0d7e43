"""Makes one segment's columns of several, without the documents that are deleted.

The words of every part are sorted, so that a range of words is one slice of each part's postings: ranges are joined
one after another, and memory is bounded by the size of a range. Time is linear in the postings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.columnar.columns import NUMBER, FieldColumns, starts_of
from search.columnar.layout import ColumnWriter
from search.columnar.prefixes import WidePrefixWriter, wide_ranges
from search.columnar.reader import ColumnarReader
from search.columnar.writing import put_words
from search.index.container import Array
from search.index.postings import Ints, Mask

BLOCK = 1 << 22
"""About so many positions are joined at a time."""

Part = tuple[ColumnarReader, Mask]
"""A segment, and which of its documents are kept."""


def merge_columns(parts: Sequence[Part], path: Path, check: Callable[[], None], block: int = BLOCK) -> None:
    """Write the kept documents of all parts, in order, into a new file.

    What is read is checked first, so that damage is never passed on under a new checksum. Raises what `check` raises,
    DamagedError, ValueError without parts, OverflowError for more than 2**32 documents, and OSError.
    """
    if not parts:
        raise ValueError("nothing to merge")
    for reader, _ in parts:
        check()
        reader.verify()
        reader.forget()
    size = sum(int(np.count_nonzero(live)) for _, live in parts)
    if size > np.iinfo(NUMBER).max:
        raise OverflowError(f"{size} documents")
    fields = parts[0][0].fields
    with ColumnWriter(path) as file:
        for name in fields:
            _merge_field(name, parts, size, file, check, block)
        file.finish({"size": size, "fields": list(fields)})


@dataclass(slots=True)
class _Source:
    """One part of a field that is merged.

    Attributes:
        reader: where its columns come from.
        columns: its postings.
        live: which of its documents are kept; None for all.
        numbers: the new number of each document that is kept.
        words: the numbers of its words that stand in a document that is kept.
        ranks: their new numbers, ascending.
        documents, positions: how many postings and positions are kept of each of these words.
    """

    reader: ColumnarReader
    columns: FieldColumns
    live: Mask | None
    numbers: NDArray[np.uint32]
    words: Ints
    ranks: Ints
    documents: Ints
    positions: Ints


def _merge_field(
    name: str,
    parts: Sequence[Part],
    size: int,
    file: ColumnWriter,
    check: Callable[[], None],
    block: int,
) -> None:
    sources, words = _sources(name, parts, check, block)
    document_counts, position_counts = np.zeros((2, len(words)), np.int64)
    for source in sources:
        document_counts[source.ranks] += source.documents
        position_counts[source.ranks] += source.positions
    document_starts, position_starts = starts_of(document_counts), starts_of(position_counts)
    put_words(file, name, words, document_starts, position_starts)
    file.put(
        f"{name}.lengths",
        np.concatenate([reader.lengths(name)[live] for reader, live in parts]),
    )
    wide = WidePrefixWriter(file, name, wide_ranges(words, document_starts, size), size)
    out = [
        file.announce(f"{name}.{column}", np.result_type(*kinds), int(starts[-1]))
        for column, kinds, starts in (
            ("documents", [NUMBER], document_starts),
            ("frequencies", [source.columns.frequencies.dtype for source in sources], document_starts),
            ("positions", [source.columns.positions.dtype for source in sources], position_starts),
        )
    ]
    for begin, end in _blocks(position_starts, block):
        check()
        starts = document_starts[begin : end + 1] - document_starts[begin]
        place_starts = position_starts[begin : end + 1] - position_starts[begin]
        documents = np.empty(starts[-1], out[0].kind)
        frequencies = np.empty(starts[-1], out[1].kind)
        positions = np.empty(place_starts[-1], out[2].kind)
        next_document, next_position = starts[:-1].copy(), place_starts[:-1].copy()
        for source in sources:
            first, last = np.searchsorted(source.ranks, (begin, end)).tolist()
            if first == last:
                continue
            ranks = source.ranks[first:last] - begin
            kept = _kept(source, int(source.words[first]), int(source.words[last - 1]) + 1)
            to = _targets(next_document, ranks, source.documents[first:last])
            documents[to], frequencies[to] = kept[0], kept[1]
            positions[_targets(next_position, ranks, source.positions[first:last])] = kept[2]
            source.reader.forget()
        for column, numbers in zip(out, (documents, frequencies, positions), strict=True):
            column.write(numbers)
        wide.add(begin, end, documents, starts)


def _sources(
    name: str, parts: Sequence[Part], check: Callable[[], None], block: int
) -> tuple[list[_Source], list[str]]:
    """What to merge of a field, and the words that are left, sorted."""
    counts: list[tuple[Ints, Ints]] = []
    together: set[str] = set()
    for reader, live in parts:
        check()
        counts.append(_counts(reader.columns(name), live, block))
        together.update(_left(reader, name, counts[-1][0]))
    words = sorted(together)
    ranks = dict(zip(words, range(len(words)), strict=True))
    sources: list[_Source] = []
    base = 0
    for (reader, live), (documents, positions) in zip(parts, counts, strict=True):
        check()
        left = np.flatnonzero(documents)
        sources.append(
            _Source(
                reader,
                reader.columns(name),
                live=None if live.all() else live,
                numbers=(np.cumsum(live) + (base - 1)).astype(NUMBER),
                words=left,
                # read a second time, so that no more than one part's words are in memory
                ranks=np.fromiter(
                    map(ranks.__getitem__, _left(reader, name, documents)), np.int64, len(left)
                ),
                documents=documents[left],
                positions=positions[left],
            )
        )
        base += int(np.count_nonzero(live))
    return sources, words


def _left(reader: ColumnarReader, field: str, counts: Ints) -> Iterable[str]:
    """The words of a part that are in documents that are kept."""
    words = reader.lexicon(field).read_words()
    return words if counts.all() else compress(words, counts)


def _counts(columns: FieldColumns, live: Mask, block: int) -> tuple[Ints, Ints]:
    """How many postings and positions of each word are in documents that are kept."""
    if live.all():
        return (
            np.diff(columns.document_starts).astype(np.int64),
            np.diff(columns.position_starts).astype(np.int64),
        )
    starts = columns.document_starts.astype(np.int64)
    documents, positions = np.zeros((2, len(starts) - 1), np.int64)
    for begin, end in _blocks(starts, block):
        first, last = starts[begin], starts[end]
        kept = live[columns.documents[first:last]]
        words = starts[begin:end] - first
        documents[begin:end] = np.add.reduceat(kept, words, dtype=np.int64)
        positions[begin:end] = np.add.reduceat(
            np.where(kept, columns.frequencies[first:last], 0), words, dtype=np.int64
        )
    return documents, positions


def _kept(source: _Source, begin: int, end: int) -> tuple[Array, Array, Array]:
    """The new numbers, the frequencies and the positions of the postings of a range of words that are kept."""
    columns = source.columns
    postings = slice(int(columns.document_starts[begin]), int(columns.document_starts[end]))
    places = slice(int(columns.position_starts[begin]), int(columns.position_starts[end]))
    documents, frequencies = columns.documents[postings], columns.frequencies[postings]
    positions = columns.positions[places]
    if source.live is not None:
        kept = source.live[documents]
        positions = positions[np.repeat(kept, frequencies)]
        documents, frequencies = documents[kept], frequencies[kept]
    return source.numbers[documents], frequencies, positions


def _targets(following: Ints, words: Ints, counts: Ints) -> Ints | slice:
    """Where the next numbers of words go, which stand one word after another; moves `following` behind them."""
    if len(words) == 1:
        # a very frequent word comes alone, and needs no number for each of its places
        begin = int(following[words[0]])
        following[words] += counts
        return slice(begin, begin + int(counts[0]))
    first = starts_of(counts)
    places = np.repeat(following[words] - first[:-1], counts)
    places += np.arange(first[-1])
    following[words] += counts
    return places


def _blocks(starts: NDArray[Any], block: int) -> Iterator[tuple[int, int]]:
    """Ranges of words with about `block` numbers each; a word is never cut."""
    begin, count = 0, len(starts) - 1
    while begin < count:
        end = int(np.searchsorted(starts, starts[begin] + block, side="right")) - 1
        end = min(max(end, begin + 1), count)
        yield begin, end
        begin = end
