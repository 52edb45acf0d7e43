"""The postings of one segment, as a small Whoosh index in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import numpy as np
import whoosh
from whoosh import index
from whoosh.reading import TermNotFound

from search.index.container import MISSING, DamagedError
from search.index.postings import Ints, Postings
from search.whoosh_engine.schema import schema

T = TypeVar("T")

_NONE = np.zeros(0, np.int64)


class WhooshText:
    """Keeps postings on Whoosh: the factory of writers and readers."""

    @property
    def version(self) -> str:
        """The line of Whoosh, as its lines do not promise to read each other's files."""
        return "whoosh-" + ".".join(str(part) for part in whoosh.__version__[:2])

    def create(self, folder: Path) -> WhooshWriter:
        """A writer into a new, empty folder. Raises OSError."""
        return WhooshWriter(folder)

    def open(self, folder: Path) -> WhooshReader:
        """The postings in a folder. Raises `DamagedError` or OSError."""
        return WhooshReader(folder)


class WhooshWriter:
    """Writes one segment in one commit."""

    def __init__(self, folder: Path) -> None:
        self._index: Any = index.create_in(str(folder), schema())
        # a compound file would be read into memory whole
        self._writer = self._index.writer(limitmb=128, procs=1, compound=False)

    def add(self, title: Sequence[str], body: Sequence[str]) -> None:
        """The words of the next document."""
        self._writer.add_document(title=title, body=body)

    def commit(self) -> None:
        """Write what is left. Raises OSError."""
        self._writer.commit(merge=False)
        self._index.close()

    def cancel(self) -> None:
        """Give up."""
        self._writer.cancel()
        self._index.close()


class WhooshReader:
    """Reads one segment. Whoosh's readers serve one thread at a time, so a lock stands before this one."""

    def __init__(self, folder: Path) -> None:
        self._lock = Lock()
        with _damage(folder, opening=True):
            self._index: Any = index.open_dir(str(folder))
            self._reader = self._index.reader()
        self._folder = folder

    def documents(self, field: str, word: str) -> Ints:
        """The documents that hold the word, ascending."""
        with self._matcher(field, word) as matcher:
            return np.fromiter(matcher.all_ids(), np.int64) if matcher else _NONE

    def frequencies(self, field: str, word: str) -> tuple[Ints, Ints]:
        """The same, with how often each holds it."""
        documents, weights = self._each(field, word, lambda matcher: matcher.weight())
        return documents, np.array(weights, np.int64)

    def positions(self, field: str, word: str) -> Postings:
        """Every position of the word."""
        documents, values = self._each(field, word, lambda matcher: matcher.value())
        counts = np.array([len(value) // 4 for value in values], np.int64)
        positions = np.frombuffer(b"".join(values), np.uint32).astype(np.int64)
        return Postings(np.repeat(documents, counts), positions)

    def close(self) -> None:
        """Release files and maps."""
        with self._lock:
            self._reader.close()
            self._index.close()

    def _each(self, field: str, word: str, ask: Callable[[Any], T]) -> tuple[Ints, list[T]]:
        """The documents that hold the word, and what to ask Whoosh's matcher at each of them."""
        documents: list[int] = []
        answers: list[T] = []
        with self._matcher(field, word) as matcher:
            while matcher is not None and matcher.is_active():
                documents.append(matcher.id())
                answers.append(ask(matcher))
                matcher.next()
        return np.array(documents, np.int64), answers

    @contextmanager
    def _matcher(self, field: str, word: str) -> Iterator[Any]:
        with self._lock, _damage(self._folder):
            try:
                matcher = self._reader.postings(field, word.encode())
            except TermNotFound:
                matcher = None
            yield matcher


@contextmanager
def _damage(folder: Path, *, opening: bool = False) -> Iterator[None]:
    """Turn whatever Whoosh raises over broken files into `DamagedError`."""
    try:
        yield
    except Exception as error:
        if opening and isinstance(error, OSError) and not isinstance(error, MISSING):
            raise
        raise DamagedError(f"{folder}: {error}") from error
