"""Plain text: an optional header with date, title, source and URL, then one brief."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.dates import AmbiguousDateError, DateReader, date_in_name, first_day, parse_date
from briefs.reading.encoding import decode
from briefs.reading.source_file import SourceFile

_PREFIX = re.compile(r"\A\s*date[ \t:]+(\d{4}-\d{2}-\d{2})(?!\S)\s*", re.IGNORECASE)
_HEADER = re.compile(
    r"[ \t]*(title|headline|date|published|source|publisher|url|link)[ \t]*:[ \t]*(.{1,500})(?:\n|\Z)",
    re.IGNORECASE,
)
_FIELDS = {"headline": "title", "published": "date", "publisher": "source", "link": "url"}


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief, with what its header says."""
    text, note = decode(source.text_bytes())
    if note:
        yield source.problem(note)
    dates = DateReader(source)
    header, text = _split(text)
    if not text.strip():
        raise ReadingError("no text but white space" if not header else "no text below the header")
    day, basis = first_day(
        (dates.day(header.get("date")), DateBasis.HEADER), (date_in_name(source.stem), DateBasis.FILENAME)
    )
    yield source.draft(
        text, day, basis, title=header.get("title"), source=header.get("source"), url=header.get("url")
    )
    yield from dates.problems()


def _split(text: str) -> tuple[dict[str, str], str]:
    """The header's fields, and the text without the header.

    A header is ` date YYYY-MM-DD ` before the text, or lines like `Title: ...` at the very top. A single such line
    counts only if it holds a date or if an empty line follows: "Source: police" may well begin a report.
    """
    if match := _PREFIX.match(text):
        rest = text[match.end() :]
        further, below = _lines(rest)
        return {"date": match[1]} | further, below if further else rest
    return _lines(text)


def _lines(text: str) -> tuple[dict[str, str], str]:
    fields: dict[str, str] = {}
    start = len(text) - len(text.lstrip())
    while match := _HEADER.match(text, start):
        name = match[1].lower()
        name = _FIELDS.get(name, name)
        if name in fields:
            break
        fields[name] = match[2].strip()
        start = match.end()
    rest = text[start:]
    blank_below = rest[: len(rest) - len(rest.lstrip())].count("\n") > 0
    if not fields or (len(fields) == 1 and not blank_below and not _is_date(fields.get("date", ""))):
        return {}, text
    return fields, rest.lstrip("\n")


def _is_date(value: str) -> bool:
    try:
        return parse_date(value) is not None
    except AmbiguousDateError:
        return True
