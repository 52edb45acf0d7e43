"""Writes the postings of one segment: texts in, columns out, no object for any word of a text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from briefs.text import word_keys
from search.columnar.columns import FieldColumns, invert
from search.columnar.merging import merge_columns
from search.columnar.reader import ColumnarReader
from search.columnar.writing import write_columns

CHUNK = 1 << 22
"""So many words are held in memory before they are sorted and written; then the runs are merged."""

BUFFER = 1 << 22
"""So many characters are held before they are cut into words: in one go, as long as the vocabulary is in the
processor's cache, this takes half the time."""


class _Vocabulary(dict[str, int]):
    """The number of each different word, in order of appearance."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class _Field:
    """The words of one field of the documents that are not written yet."""

    def __init__(self) -> None:
        self._vocabulary = _Vocabulary()
        self._tokens = array("I")
        self._lengths = array("I")

    def __len__(self) -> int:
        return len(self._tokens)

    def add(self, texts: Iterable[str]) -> None:
        number = self._vocabulary.__getitem__
        for text in texts:
            words = word_keys(text)
            self._tokens.fromlist(list(map(number, words)))
            self._lengths.append(len(words))

    def invert(self) -> tuple[Sequence[str], FieldColumns]:
        words = sorted(self._vocabulary)
        ranks = np.empty(len(words), np.uint32)
        ranks[[self._vocabulary[word] for word in words]] = np.arange(len(words))
        columns = invert(np.array(self._tokens, np.uint32), np.array(self._lengths, np.uint32), ranks)
        return words, columns


class SegmentColumns:
    """Gathers the texts of documents and writes their columns into one file; memory is bounded."""

    def __init__(self, path: Path, fields: Sequence[str], chunk: int = CHUNK, buffer: int = BUFFER) -> None:
        """`chunk` and `buffer` are how many words and how many characters to hold in memory, about."""
        self._path = path
        self._names = tuple(fields)
        self._chunk = chunk
        self._buffer = buffer
        self._texts: list[tuple[str, ...]] = []
        self._characters = 0
        self._runs: list[Path] = []
        self._start()

    def _start(self) -> None:
        self._size = 0
        self._fields = [_Field() for _ in self._names]

    def add(self, *texts: str) -> None:
        """The texts of the next document, in the order of the fields. Raises OSError."""
        self._texts.append(texts)
        self._characters += sum(map(len, texts))
        if self._characters >= self._buffer:
            self._cut()

    def _cut(self) -> None:
        """Cut the texts into words."""
        for field, texts in zip(self._fields, zip(*self._texts, strict=True), strict=False):
            field.add(texts)
        self._size += len(self._texts)
        self._texts = []
        self._characters = 0
        if sum(map(len, self._fields)) >= self._chunk:
            self._write_run()

    def finish(self) -> None:
        """Write the file. Raises OSError."""
        self._cut()
        if not self._runs:
            self._write(self._path)
            return
        if self._size:
            self._write_run()
        readers = [ColumnarReader(run) for run in self._runs]
        parts = [(reader, np.ones(reader.size, np.bool_)) for reader in readers]
        merge_columns(parts, self._path, lambda: None)
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
        fields = {name: field.invert() for name, field in zip(self._names, self._fields, strict=True)}
        write_columns(path, self._size, fields)
        self._start()
