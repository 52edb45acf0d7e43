"""Whoosh as it comes, as a store of texts: the oracle of ours."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from whoosh import index
from whoosh.matching import NullMatcher
from whoosh.reading import TermNotFound

from search.columnar.schema import schema
from search.index.lexicon import Lexicon
from search.index.postings import FIELDS, PLACE_SHIFT, Ints, Mask, Slice, TextReader

_TEXTS = "texts.json"


class StockText:
    """Writes and reads with nothing but Whoosh's own codec; merges by writing anew."""

    version = "stock"

    def create(self, folder: Path) -> StockWriter:
        return StockWriter(folder)

    def open(self, folder: Path) -> StockReader:
        return StockReader(folder)

    def merge(
        self, parts: Sequence[tuple[Any, Mask]], folder: Path, check: Callable[[], None] = lambda: None
    ) -> None:
        writer = self.create(folder)
        for reader, live in parts:
            check()
            for number in np.flatnonzero(live).tolist():
                writer.add(*reader.texts[number])
        writer.commit()


class StockWriter:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index = index.create_in(str(folder), schema())
        self._writer = self._index.writer()
        self._texts: list[tuple[str, str]] = []

    def add(self, title: str, body: str) -> None:
        self._writer.add_document(title=title, body=body)
        self._texts.append((title, body))

    def commit(self) -> None:
        self._writer.commit(merge=False)
        self._index.close()
        (self._folder / _TEXTS).write_text(json.dumps(self._texts))

    def cancel(self) -> None:
        self._writer.cancel()


class StockReader:
    def __init__(self, folder: Path) -> None:
        self._reader = index.open_dir(str(folder)).reader()
        self.texts = json.loads((folder / _TEXTS).read_text())
        self._words = {field: [text.decode() for text in self._reader.lexicon(field)] for field in FIELDS}

    @property
    def size(self) -> int:
        return len(self.texts)

    def lexicon(self, field: str) -> Lexicon:
        words = [word.encode() + b"\n" for word in self._words[field]]
        counts = [self._reader.doc_frequency(field, word[:-1]) for word in words]
        starts = np.cumsum([0, *map(len, words)])
        return Lexicon(np.frombuffer(b"".join(words), np.uint8), starts, np.cumsum([0, *counts]))

    def lengths(self, field: str) -> np.ndarray:
        lengths = np.zeros(self.size, np.uint32)
        for place in self.places(field, 0, len(self._words[field])).tolist():
            lengths[place >> PLACE_SHIFT] += 1
        return lengths

    def slice(self, field: str, begin: int, end: int) -> Slice:
        found = [(at.id(), int(at.weight())) for at in self._postings(field, begin, end)]
        documents, frequencies = np.array(found, np.uint32).reshape(-1, 2).T
        return Slice(documents, frequencies)

    def mark(self, field: str, begin: int, end: int, mask: Mask) -> None:
        for at in self._postings(field, begin, end):
            mask[at.id()] = True

    def places(self, field: str, begin: int, end: int, within: Mask | None = None) -> Ints:
        return np.array(
            [
                at.id() << PLACE_SHIFT | position
                for at in self._postings(field, begin, end)
                if within is None or within[at.id()]
                for position in at.value_as("positions")
            ],
            np.int64,
        )

    def places_in_turn(self, field: str, word: int, step: int, within: Mask | None = None) -> Iterator[Ints]:
        places = self.places(field, word, word + 1, within)
        for first in range(0, self.size, step):
            yield places[(places >> PLACE_SHIFT >= first) & (places >> PLACE_SHIFT < first + step)]

    def verify(self) -> None:
        pass

    def close(self) -> None:
        self._reader.close()

    def _postings(self, field: str, begin: int, end: int) -> Any:
        for word in self._words[field][begin:end]:
            try:
                matcher = self._reader.postings(field, word)
            except TermNotFound:
                matcher = NullMatcher()
            while matcher.is_active():
                yield matcher
                matcher.next()


@pytest.fixture(scope="session")
def stock() -> StockText:
    return StockText()


Contents = dict[str, tuple[list[str], list[int], list[int], list[int], list[int], list[int]]]


@pytest.fixture(scope="session")
def contents() -> Callable[[TextReader], Contents]:
    """Everything that a reader knows, in a form that can be compared."""

    def everything(reader: TextReader) -> Contents:
        found: Contents = {}
        for field in FIELDS:
            lexicon = reader.lexicon(field)
            documents, frequencies = reader.slice(field, 0, len(lexicon))
            found[field] = (
                list(lexicon.words),
                lexicon.counts.tolist(),
                reader.lengths(field).tolist(),
                documents.tolist(),
                frequencies.tolist(),
                reader.places(field, 0, len(lexicon)).tolist(),
            )
        return found

    return everything
