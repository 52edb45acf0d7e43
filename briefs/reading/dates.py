"""Dates as they stand in headers, columns, feeds and file names; never from the clock.

ISO first, then numbers, then names of months. What is incomplete, impossible or ambiguous is no date, and is told.
A time stamp with a zone keeps the calendar day that was written.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefs.errors import Problem
from briefs.model import DateBasis
from briefs.reading.source_file import SourceFile
from briefs.reading.wording import counted
from briefs.text import one_line

YEARS = range(1900, 2101)
"""Years outside are typing errors or placeholders."""

_TIME = r"(?:Z|[+-]\d\d:?\d\d|[T\s,]+(?:at\s+)?\d{1,2}[:.h]?\d{0,2}.{0,60})?"
_ISO = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.IGNORECASE)
_COMPACT = re.compile(rf"(\d{{4}})(\d{{2}})(\d{{2}}){_TIME}", re.IGNORECASE)
_NUMERIC = re.compile(rf"(\d{{1,2}})\s?([-/.])\s?(\d{{1,2}})\s?\2\s?(\d{{4}}){_TIME}", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september"
    r"|october|november|december)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d+])(?:19\d\d|20\d\d|2100)(?![\d:])")
_IN_NAME = re.compile(r"(?<![^\W_])(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!(?!T\d)[^\W_])")


class AmbiguousDateError(ValueError):
    """Day and month could be either of the two numbers."""


def parse_date(text: str, day_first: bool | None = None) -> dt.date | None:
    """The full date that a text states, or None where it states none.

    Args:
        text: the date and nothing else but a weekday, a time, a zone.
        day_first: what 03/04/2024 means; None: raise AmbiguousDateError for it.
    """
    text = " ".join(text[:200].split()).strip(" ,;.")
    if not text or len(text) > 80:
        return None
    if match := _ISO.fullmatch(text):
        return _day(match[1], match[3], match[4])
    if match := _COMPACT.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := _NUMERIC.fullmatch(text):
        return _numeric(int(match[1]), int(match[3]), match[4], day_first)
    return _named(text)


def date_in_name(stem: str) -> dt.date | None:
    """The date in a file's name (2024-02-07_x, 20240207-x, x 2024_02_07), where it holds exactly one."""
    days = {day for match in _IN_NAME.finditer(stem) if (day := _day(match[1], match[3], match[4]))}
    return days.pop() if len(days) == 1 else None


def first_day(*candidates: tuple[dt.date | None, DateBasis]) -> tuple[dt.date | None, DateBasis | None]:
    """The first day that is known, with its basis."""
    return next(((day, basis) for day, basis in candidates if day), (None, None))


def _day(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    try:
        date = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return date if date.year in YEARS else None


def _numeric(first: int, second: int, year: str, day_first: bool | None) -> dt.date | None:
    if first == second or second > 12:
        return _day(year, first, second)
    if first > 12:
        return _day(year, second, first)
    if day_first is None:
        raise AmbiguousDateError
    return _day(year, second, first) if day_first else _day(year, first, second)


_DEFAULTS = (dt.datetime(1904, 1, 1), dt.datetime(1907, 2, 2))


@lru_cache(1024)
def _named(text: str) -> dt.date | None:
    """A date with the month's name.

    dateutil fills what is missing from a default (today's, if none is given) and completes short years by the clock:
    so the year must stand there in full, and two defaults that differ in everything must give the same day.
    """
    years = _YEAR.findall(text)
    if len(years) != 1 or not _NAMED.search(text):
        return None
    from dateutil import parser  # late: only files with such dates need it

    try:
        first, second = (parser.parse(text, default=default, ignoretz=True) for default in _DEFAULTS)
    except (ValueError, OverflowError):
        return None
    if first.date() != second.date() or first.year != int(years[0]):
        return None
    return _day(first.year, first.month, first.day)


@dataclass(slots=True)
class _Tally:
    """How often something happened in a file, and its first instance."""

    count: int = 0
    sample: str = ""
    line: int | None = None

    def __str__(self) -> str:
        others = f" (and {counted(self.count - 1, 'other', 'others')} like it)" if self.count > 1 else ""
        return f'"{self.sample}"{others}'

    def add(self, sample: str, line: int | None) -> None:
        if not self.count:
            self.sample, self.line = one_line(sample, 60), line
        self.count += 1


class DateReader:
    """Reads the dates of one file, and tells at the end, once, which of them it could not use."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._ambiguous = _Tally()
        self._unclear = _Tally()

    def day(self, text: str | None, line: int | None = None) -> dt.date | None:
        """The day, or None where the text is empty, no date, impossible, or ambiguous."""
        if text is None or not text.strip():
            return None
        try:
            day = parse_date(text, self._source.options.day_first)
        except AmbiguousDateError:
            self._ambiguous.add(text, line)
            return None
        if day is None:
            self._unclear.add(text, line)
        return day

    def problems(self) -> Iterator[Problem]:
        """At most one problem for ambiguous dates and one for unreadable ones."""
        if self._ambiguous.count:
            yield self._source.problem(
                f"{self._ambiguous} may have the day or the month first: left undated; set day_first in "
                ".briefs/library.yaml",
                line=self._ambiguous.line,
            )
        if self._unclear.count:
            yield self._source.problem(
                f"{self._unclear} is not a full and possible date: left undated", line=self._unclear.line
            )
