"""What a segment asks of whatever holds its postings; `search.columnar` answers.

Documents are numbered from 0 in the order in which they were added. Words are `briefs.text.word_key` forms, numbered
in their order within one field of one segment; a range of words is [begin, end). Positions count the words of one
field of one document from 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from search.index.lexicon import Lexicon

TITLE, BODY = FIELDS = ("title", "body")

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

PLACE_SHIFT = 32
"""In a place, the document stands this many bits above the position."""


class Slice(NamedTuple):
    """The documents that hold a range of words, word by word, ascending within each; and how often each holds it.

    Views of what is on the disk, read-only. `documents` is uint32, `frequencies` the narrowest unsigned type: widen
    them before calculating.
    """

    documents: NDArray[np.uint32]
    frequencies: NDArray[Any]


class TextReader(Protocol):
    """The postings of one segment. Safe from any thread.

    Any call may raise `DamagedError`, and ValueError once closed.
    """

    @property
    def size(self) -> int:
        """How many documents there are."""
        ...

    def lexicon(self, field: str) -> Lexicon:
        """The words of a field."""
        ...

    def lengths(self, field: str) -> NDArray[np.uint32]:
        """How many words each document has."""
        ...

    def slice(self, field: str, begin: int, end: int) -> Slice:
        """The postings of a range of words, without copying."""
        ...

    def mark(self, field: str, begin: int, end: int, mask: Mask) -> None:
        """Set `mask` for every document that holds a word of the range."""
        ...

    def places(self, field: str, begin: int, end: int, within: Mask | None = None) -> Ints:
        """Where the words of a range stand: `document << PLACE_SHIFT | position`, word by word, ascending within each.

        With `within`, in those documents only.
        """
        ...

    def places_in_turn(self, field: str, word: int, step: int, within: Mask | None = None) -> Iterator[Ints]:
        """The same of one word: of the first `step` documents, of the next ones, and so on to the last."""
        ...

    def verify(self) -> None:
        """Read everything. Raises `DamagedError` unless it is what was written."""
        ...

    def close(self) -> None:
        """Release files and maps, as soon as nobody holds a slice of them."""
        ...


class TextWriter(Protocol):
    """Writes the postings of one segment into a folder of its own."""

    def add(self, title: str, body: str) -> None:
        """The next document."""
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

    def merge(
        self, parts: Sequence[tuple[TextReader, Mask]], folder: Path, check: Callable[[], None] = lambda: None
    ) -> None:
        """Write the documents of several segments that their masks keep, in order, into a new, empty folder.

        `check` is called now and then; what it raises ends the work, and leaves the folder to be deleted. Raises
        `DamagedError` or OSError.
        """
        ...
