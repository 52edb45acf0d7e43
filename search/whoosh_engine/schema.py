"""How Whoosh is told to keep words: two fields with positions, already cut into words, nothing else.

Whoosh's own analysis and its pickled lists of positions are by-passed through its extension points for field types
and posting formats: the words come from `briefs.text`, and positions are kept as packed 32-bit numbers.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Generator
from typing import Any

from whoosh.fields import FieldType, Schema
from whoosh.formats import Format

from search.index.postings import FIELDS


class PackedPositions(Format):
    """The positions of a word in a document, as native 32-bit numbers."""

    def __init__(self) -> None:
        super().__init__(field_boost=1.0)

    def decode_weight(self, value: bytes) -> float:
        """A word weighs as much as it is frequent."""
        return float(len(value) // 4)


class Words(FieldType):
    """A field whose value is a list of words."""

    indexed = True
    stored = False
    scorable = False  # lengths of fields are in the segment's columns
    unique = False
    vector = None
    column_type = None
    spelling = False
    analyzer = None

    def __init__(self) -> None:
        self.format = PackedPositions()

    def index(self, value: Any, **_: Any) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        """Each different word once: bytes, frequency, weight, packed positions."""
        places: dict[str, array[int]] = defaultdict(_numbers)
        for position, word in enumerate(value):
            places[word].append(position)
        for word, positions in places.items():
            count = len(positions)
            yield word.encode(), count, float(count), positions.tobytes()


def _numbers() -> array[int]:
    return array("I")


def schema() -> Schema:
    """Title and body."""
    return Schema(**{name: Words() for name in FIELDS})
