"""What a library's owner can say about how its files are to be read."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table, or key of a JSON object, holds what; None: guess it from the names.

    Names are compared without regard to case, and may be absent from a file: then the guess is used there.
    """

    text: str | None = None
    title: str | None = None
    date: str | None = None
    event_date: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None
    tags: str | None = None


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How the files of a library are read.

    Attributes:
        columns: the column mapping for CSV, TSV, JSON and JSON Lines.
        day_first: what 03/04/2024 means: True the third of April, False the fourth of March, None: no date.
        source: the source of briefs whose file names none.
        max_text_bytes: the largest single text: a plain text, a page, one row or line of a table.
        max_file_bytes: the largest file of a format that has to be held in memory whole (mail, feeds, JSON,
            PDF, Word). Tables and JSON Lines are read row by row and have no such limit.
    """

    columns: Columns = field(default_factory=Columns)
    day_first: bool | None = None
    source: str | None = None
    max_text_bytes: int = 10_000_000
    max_file_bytes: int = 64_000_000
