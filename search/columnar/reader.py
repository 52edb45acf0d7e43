"""Reads the postings of one segment, as views of a file mapped into memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search.columnar.columns import SMALL_COLUMNS, FieldColumns, starts_of
from search.columnar.layout import ColumnFile
from search.columnar.prefixes import WidePrefixes
from search.index.container import Array, DamagedError
from search.index.lexicon import Lexicon
from search.index.postings import PLACE_SHIFT, Ints, Mask, Slice


@dataclass(frozen=True, slots=True)
class _Field:
    columns: FieldColumns
    lexicon: Lexicon
    wide: WidePrefixes


class ColumnarReader:
    """The postings of one segment. Immutable, and safe from any thread; see `TextReader`."""

    def __init__(self, path: Path) -> None:
        """Open a file. Its small columns are checked, the others by `verify`. Raises DamagedError or OSError."""
        self._file = file = ColumnFile(path)
        try:
            self._size = int(file.metadata["size"])
            self._fields = {str(name): self._open(str(name)) for name in file.metadata["fields"]}
        except (KeyError, ValueError, TypeError, IndexError) as error:
            raise DamagedError(f"{path}: {error}") from error

    def _open(self, name: str) -> _Field:
        file = self._file
        file.verify(f"{name}.{column}" for column in ("words", "word_starts", "wide_ranges", *SMALL_COLUMNS))
        columns = FieldColumns.read(file, name)
        starts = file.column(f"{name}.word_starts")
        if len(columns.lengths) != self._size or len(starts) != len(columns.document_starts):
            raise DamagedError(f"{file.path}: the columns of {name} do not fit each other")
        lexicon = Lexicon(file.column(f"{name}.words"), starts, columns.document_starts)
        return _Field(columns, lexicon, WidePrefixes(file, name, self._size))

    @property
    def size(self) -> int:
        """How many documents there are."""
        return self._size

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields, in order."""
        return tuple(self._fields)

    def lexicon(self, field: str) -> Lexicon:
        """The words of a field."""
        return self._field(field).lexicon

    def lengths(self, field: str) -> NDArray[np.uint32]:
        """How many words each document has."""
        return self._field(field).columns.lengths

    def columns(self, field: str) -> FieldColumns:
        """Everything about the postings of a field."""
        return self._field(field).columns

    def slice(self, field: str, begin: int, end: int) -> Slice:
        """The postings of a range of words, without copying."""
        columns = self._field(field).columns
        first, last = int(columns.document_starts[begin]), int(columns.document_starts[end])
        return Slice(columns.documents[first:last], columns.frequencies[first:last])

    def mark(self, field: str, begin: int, end: int, mask: Mask) -> None:
        """Set `mask` for every document that holds a word of the range."""
        kept = self._field(field).wide.get(begin, end)
        if kept is not None:
            mask |= kept
            return
        try:
            # numbers of the width that indexing takes are quicker, with the conversion
            mask[self.slice(field, begin, end).documents.astype(np.intp)] = True
        except IndexError as error:
            raise DamagedError(f"{self._file.path}: {error}") from error

    def places(self, field: str, begin: int, end: int, within: Mask | None = None) -> Ints:
        """Where the words of a range stand, in all documents or in some."""
        columns = self._field(field).columns
        documents, frequencies = self.slice(field, begin, end)
        first, last = int(columns.position_starts[begin]), int(columns.position_starts[end])
        positions = columns.positions[first:last]
        return self._places(documents, frequencies, positions, within)

    def places_in_turn(self, field: str, word: int, step: int, within: Mask | None = None) -> Iterator[Ints]:
        """The same of one word, for so many documents in turn."""
        columns = self._field(field).columns
        documents, frequencies = self.slice(field, word, word + 1)
        bounds = np.searchsorted(documents, np.arange(0, self.size + step, step))
        ends = starts_of(frequencies)[bounds] + int(columns.position_starts[word])
        for (begin, end), (first, last) in zip(
            pairwise(bounds.tolist()), pairwise(ends.tolist()), strict=True
        ):
            positions = columns.positions[first:last]
            yield self._places(documents[begin:end], frequencies[begin:end], positions, within)

    def _places(
        self, documents: NDArray[np.uint32], frequencies: Array, positions: Array, within: Mask | None
    ) -> Ints:
        try:
            if within is not None and not (wanted := within.take(documents)).all():
                # several times as quick as indexing by a mask
                positions = positions.compress(np.repeat(wanted, frequencies))
                documents, frequencies = documents.compress(wanted), frequencies.compress(wanted)
            places = np.repeat(documents.astype(np.int64) << PLACE_SHIFT, frequencies)
            places |= positions
        except (IndexError, ValueError) as error:
            raise DamagedError(f"{self._file.path}: {error}") from error
        return places

    def verify(self) -> None:
        """Read everything. Raises DamagedError unless it is what was written."""
        self._file.verify(self._file.names)

    def forget(self) -> None:
        """Give back the memory of what was read; it is read again when it is needed."""
        self._file.forget()

    def close(self) -> None:
        """Release the file as soon as nobody holds a slice of it."""
        self._fields = {}
        self._file.close()

    def _field(self, name: str) -> _Field:
        try:
            return self._fields[name]
        except KeyError:
            raise ValueError(f"{self._file.path} is closed, or has no field {name}") from None
