"""What a segment asks of whatever holds its postings; `search.whoosh_engine` answers on Whoosh.

Documents are numbered from 0 in the order in which they were added. Words are `briefs.text.word_key` forms;
positions count the words of one field of one document from 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

TITLE, BODY = FIELDS = ("title", "body")

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Postings(NamedTuple):
    """Where one word stands in one field: `positions[k]` in `documents[k]`, ascending; a document repeats."""

    documents: Ints
    positions: Ints


class TextReader(Protocol):
    """The postings of one segment. Safe from any thread."""

    def documents(self, field: str, word: str) -> Ints:
        """The documents that hold the word, ascending; empty for a word that the field does not know."""
        ...

    def frequencies(self, field: str, word: str) -> tuple[Ints, Ints]:
        """The same, with how often each holds it."""
        ...

    def positions(self, field: str, word: str) -> Postings:
        """Every position of the word."""
        ...

    def close(self) -> None:
        """Release files and maps."""
        ...


class TextWriter(Protocol):
    """Writes the postings of one segment into a folder of its own."""

    def add(self, title: Sequence[str], body: Sequence[str]) -> None:
        """The words of the next document."""
        ...

    def commit(self) -> None:
        """Write what is left. Raises OSError."""
        ...

    def cancel(self) -> None:
        """Give up; the folder will be deleted."""
        ...


class TextStore(Protocol):
    """A way of keeping postings: the factory that tells a segment how to write and open them."""

    @property
    def version(self) -> str:
        """Changes whenever postings written before can no longer be read."""
        ...

    def create(self, folder: Path) -> TextWriter:
        """A writer into a new, empty folder. Raises OSError."""
        ...

    def open(self, folder: Path) -> TextReader:
        """The postings in a folder. Raises `DamagedError` or OSError."""
        ...
