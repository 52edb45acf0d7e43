"""Days, months and years as people type them."""

from __future__ import annotations

import calendar
import re
from datetime import date

from briefs.errors import QueryError

_PERIOD = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")

Period = tuple[date, date]
"""The first and the last day, both inclusive."""


def parse_period(text: str) -> Period:
    """The first and the last day of "2024", "2024-02" or "2024-02-07".

    Raises `QueryError` when it is none of these, or no day of the calendar.
    """
    match = _PERIOD.fullmatch(text.strip())
    if match is None:
        raise QueryError(f"{text.strip()[:40]!r} is no date: write 2024, 2024-02 or 2024-02-07")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError:
        raise QueryError(f"{text.strip()!r} is not in the calendar") from None


def parse_longest(text: str) -> tuple[Period, int] | None:
    """The longest period that the text begins with, and how many characters of it were read; None without any."""
    match = _PERIOD.match(text)
    while match is not None:
        try:
            return parse_period(match.group()), match.end()
        except QueryError:
            shorter = re.split(r"[-/.]\d+$", match.group())[0]
            match = None if shorter == match.group() else _PERIOD.fullmatch(shorter)
    return None


def _days(year: int, month: int | None, day: int | None) -> Period:
    """Raises ValueError for what is not in the calendar."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    first = date(year, month, day or 1)
    if day is None:
        return first, date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
