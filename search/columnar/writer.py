"""Writes the postings of one segment: texts in, columns out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from briefs.text import word_bytes
from search.columnar.columns import FieldColumns, invert
from search.columnar.cutting import find_words
from search.columnar.merging import merge_columns
from search.columnar.reader import ColumnarReader
from search.columnar.writing import write_columns

CHUNK = 1 << 24
"""So many bytes of text are held in memory before their words are sorted and written; then the runs are merged."""


class SegmentColumns:
    """Gathers the texts of documents and writes their columns into one file; memory is bounded."""

    def __init__(self, path: Path, fields: Sequence[str], chunk: int = CHUNK) -> None:
        """`chunk` is how many bytes of text to hold in memory, about; it takes some ten times as much."""
        self._path = path
        self._names = tuple(fields)
        self._chunk = chunk
        self._runs: list[Path] = []
        self._start()

    def _start(self) -> None:
        self._texts: tuple[list[bytes], ...] = tuple([] for _ in self._names)
        self._bytes = 0

    def add(self, *texts: str) -> None:
        """The texts of the next document, in the order of the fields. Raises OSError."""
        for gathered, text in zip(self._texts, texts, strict=True):
            words = word_bytes(text)
            gathered.append(words)
            self._bytes += len(words)
        if self._bytes >= self._chunk:
            self._write_run()

    def finish(self) -> None:
        """Write the file. Raises OSError."""
        if not self._runs:
            self._write(self._path)
            return
        if self._texts[0]:
            self._write_run()
        readers = [ColumnarReader(run) for run in self._runs]
        merge_columns(
            [(reader, np.ones(reader.size, np.bool_)) for reader in readers], self._path, lambda: None
        )
        for reader in readers:
            reader.close()
        self.discard()

    def discard(self) -> None:
        """Delete what was written meanwhile."""
        for run in self._runs:
            run.unlink(missing_ok=True)
        self._runs = []

    def _write_run(self) -> None:
        run = self._path.with_suffix(f".{len(self._runs)}.run")
        self._runs.append(run)
        self._write(run)

    def _write(self, path: Path) -> None:
        fields: dict[str, tuple[list[str], FieldColumns]] = {}
        for name, texts in zip(self._names, self._texts, strict=True):
            found = find_words(texts)
            fields[name] = found.words, invert(found.places, found.counts, found.lengths)
        size = len(self._texts[0])
        self._start()
        write_columns(path, size, fields)
