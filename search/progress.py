"""How far the taking in of files is."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

PROGRESS_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        done_files: files of this run that are in the index.
        total_files: files of this run: those to be looked into, not the whole library.
        briefs: briefs made so far.
        current_path: the file being read.
        done_bytes: of the bytes of those files, how many the briefs were made from: moves within large files, too.
        total_bytes: the bytes of those files.
    """

    done_files: int
    total_files: int
    briefs: int
    current_path: str
    done_bytes: int = 0
    total_bytes: int = 0

    @property
    def share(self) -> float:
        """How much of the work is done, from 0 to 1."""
        if self.done_files >= self.total_files:
            return 1.0
        if not self.total_bytes:
            return self.done_files / self.total_files
        return min(self.done_bytes / self.total_bytes, 1.0)


class Reporter:
    """Tells how far it is, some twenty times a second."""

    def __init__(self, progress: Callable[[Progress], None] | None, files: int, size: int) -> None:
        self._progress = progress
        self._files = files
        self._size = size
        self._done = 0
        self._briefs = 0
        self._bytes = 0
        self._told = 0.0

    def begin(self, path: str) -> None:
        """What there is to do: loading the tagger, which comes first, takes a while."""
        self._tell(path)

    def made(self, path: str, briefs: int, size: int) -> None:
        """So many briefs are made, of so many bytes."""
        self._briefs, self._bytes = briefs, size
        self._tell(path)

    def file(self, path: str) -> None:
        """A file is done."""
        self._done += 1
        self._tell(path)

    def _tell(self, path: str) -> None:
        now = time.monotonic()
        if self._progress and (self._done == self._files or now - self._told >= PROGRESS_SECONDS):
            self._told = now
            self._progress(Progress(self._done, self._files, self._briefs, path, self._bytes, self._size))
