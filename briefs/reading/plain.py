"""Plain text: an optional header with date, title, source and URL, then one brief."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.source_file import SourceFile

_PREFIX = re.compile(r"\A\s*date[ \t:]+(\d{4}-\d{2}-\d{2})(?!\S)\s*", re.IGNORECASE)


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief, with what its header says."""
    text = source.text_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    day = None
    if match := _PREFIX.match(text):
        try:
            day = dt.date.fromisoformat(match.group(1))
            text = text[match.end() :]
        except ValueError:
            yield source.problem(f'the date "{match.group(1)}" does not exist')
    if not text.strip():
        raise ReadingError("the file holds no text")
    yield Draft(
        id=source.path,
        path=source.path,
        text=text,
        date=day,
        date_basis=DateBasis.HEADER if day else None,
        source=source.options.source,
    )
