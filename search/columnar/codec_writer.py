"""How Whoosh's own writer writes columns: one document and one posting after another.

    index.writer(codec=ColumnarCodec())

Only for texts whose postings have positions, and slow; `search.columnar.writer` does without any of it.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base

from search.columnar.columns import FieldColumns, narrow
from search.columnar.writing import write_columns


class FieldLengths:
    """How many words each document has in each field, while a segment is written."""

    def __init__(self) -> None:
        self.size = 0
        self._fields: dict[str, array[int]] = {}

    def add(self, field: str, length: int) -> None:
        """The length of a field of the newest document."""
        lengths = self._fields.setdefault(field, array("I"))
        lengths.extend([0] * (self.size - 1 - len(lengths)))
        lengths.append(length)

    def get(self, field: str) -> np.ndarray[Any, np.dtype[np.uint32]]:
        """The lengths of all documents."""
        found = np.zeros(self.size, np.uint32)
        known = self._fields.get(field, array("I"))[: self.size]
        found[: len(known)] = known
        return found


class DocumentWriter(base.PerDocumentWriter):
    """Takes the lengths of documents."""

    def __init__(self, lengths: FieldLengths) -> None:
        self._lengths = lengths
        self.is_closed = False

    def start_doc(self, docnum: int) -> None:
        """The next document."""
        self._lengths.size = docnum + 1

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int) -> None:
        """One of its fields. Raises ValueError for a value that is to be kept."""
        if value is not None:
            raise ValueError(f"{fieldname} is a stored field: columns keep no values")
        if length:
            self._lengths.add(fieldname, length)

    def cancel_doc(self) -> None:
        """The document does not count."""
        self._lengths.size -= 1

    def close(self) -> None:
        """All documents have been told."""
        self.is_closed = True


class FieldWriter(base.FieldWriter):
    """Takes postings in the order of fields, words and documents."""

    def __init__(self, path: Path, lengths: FieldLengths) -> None:
        self._path = path
        self._lengths = lengths
        self._fields: dict[str, tuple[list[str], FieldColumns]] = {}
        self.is_closed = False

    def start_field(self, fieldname: str, fieldobj: Any) -> None:
        """The next field. Raises ValueError for one without positions."""
        if not fieldobj.format.supports("positions"):
            raise ValueError(f"{fieldname} has no positions")
        self._field = fieldname
        self._positions_of: Callable[[bytes], list[int]] = fieldobj.format.decode_positions
        self._words: list[str] = []
        self._documents, self._frequencies, self._positions = array("I"), array("I"), array("I")
        self._document_starts, self._position_starts = array("Q", [0]), array("Q", [0])

    def start_term(self, text: bytes) -> None:
        """Its next word."""
        self._words.append(text.decode())

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int) -> None:
        """Where the word stands in a document."""
        positions = self._positions_of(vbytes)
        self._documents.append(docnum)
        self._frequencies.append(len(positions))
        self._positions.extend(positions)

    def finish_term(self) -> None:
        """The word is done."""
        self._document_starts.append(len(self._documents))
        self._position_starts.append(len(self._positions))

    def finish_field(self) -> None:
        """The field is done."""
        self._fields[self._field] = (
            self._words,
            FieldColumns(
                documents=np.array(self._documents, np.uint32),
                frequencies=narrow(np.array(self._frequencies, np.uint32)),
                positions=narrow(np.array(self._positions, np.uint32)),
                document_starts=np.array(self._document_starts, np.int64),
                position_starts=np.array(self._position_starts, np.int64),
                lengths=self._lengths.get(self._field),
            ),
        )

    def close(self) -> None:
        """Write everything. Raises OSError."""
        write_columns(self._path, self._lengths.size, self._fields)
        self.is_closed = True
