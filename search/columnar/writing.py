"""Writes the columns of a segment into a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from search.columnar.columns import FieldColumns, narrow_starts, pack_words
from search.columnar.layout import ColumnWriter
from search.columnar.prefixes import WidePrefixWriter, wide_ranges
from search.index.postings import Ints


def write_columns(path: Path, size: int, fields: Mapping[str, tuple[Sequence[str], FieldColumns]]) -> None:
    """Write the words and the postings of each field of `size` documents. Raises OSError."""
    with ColumnWriter(path) as file:
        for name, (words, columns) in fields.items():
            put_words(file, name, words, columns.document_starts, columns.position_starts)
            file.put(f"{name}.lengths", columns.lengths)
            ranges = wide_ranges(words, columns.document_starts, size)
            wide = WidePrefixWriter(file, name, ranges, size)
            wide.add(0, len(words), columns.documents, columns.document_starts)
            for column in ("documents", "frequencies", "positions"):
                file.put(f"{name}.{column}", getattr(columns, column))
        file.finish({"size": size, "fields": list(fields)})


def put_words(
    file: ColumnWriter, field: str, words: Sequence[str], document_starts: Ints, position_starts: Ints
) -> None:
    """Write the words of a field, and where the postings and positions of each begin. Raises OSError."""
    text, starts = pack_words(words)
    file.put(f"{field}.words", text)
    file.put(f"{field}.word_starts", starts)
    file.put(f"{field}.document_starts", narrow_starts(document_starts))
    file.put(f"{field}.position_starts", narrow_starts(position_starts))
