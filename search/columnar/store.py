"""Keeps the words of segments as columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from search.columnar.merging import merge_columns
from search.columnar.names import FILE
from search.columnar.reader import ColumnarReader
from search.columnar.writer import SegmentColumns
from search.index.postings import FIELDS, Mask, TextReader


class ColumnarText:
    """The factory of writers and readers; see `TextStore`.

    A folder holds one file of columns, and a table of contents with which Whoosh opens it; we never read that.
    """

    @property
    def version(self) -> str:
        """Of the columns: see `search.columnar.layout`."""
        return "columns-1"

    def create(self, folder: Path) -> ColumnarWriter:
        """A writer into a new, empty folder. Raises OSError."""
        return ColumnarWriter(folder)

    def open(self, folder: Path) -> ColumnarReader:
        """The postings in a folder. Raises DamagedError or OSError."""
        return ColumnarReader(folder / FILE)

    def merge(
        self,
        parts: Sequence[tuple[TextReader, Mask]],
        folder: Path,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """Write the documents of several segments that their masks keep into a new, empty folder.

        Raises TypeError for readers of another store, what `check` raises, DamagedError, or OSError.
        """
        merge_columns([(_own(reader), live) for reader, live in parts], folder / FILE, check)
        _publish(folder, sum(int(live.sum()) for _, live in parts))


class ColumnarWriter:
    """Writes one segment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._size = 0
        self._columns = SegmentColumns(folder / FILE, FIELDS)

    def add(self, title: str, body: str) -> None:
        """The next document. Raises OSError."""
        self._columns.add(title, body)
        self._size += 1

    def commit(self) -> None:
        """Write what is left. Raises OSError."""
        self._columns.finish()
        _publish(self._folder, self._size)

    def cancel(self) -> None:
        """Give up."""
        self._columns.discard()


def _own(reader: TextReader) -> ColumnarReader:
    if not isinstance(reader, ColumnarReader):
        raise TypeError("not a reader of columns")
    return reader


def _publish(folder: Path, size: int) -> None:
    # Whoosh is needed for writing only; a search starts faster without it
    from search.columnar.codec import publish

    publish(folder, size)
