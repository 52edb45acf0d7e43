"""How facts are said on the screen: short, plain, the same everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from briefs.export.wording import OWN_COUNT, attackers_phrase
from briefs.model import DateBasis, Headline, Outcome, Qualifier, Stance, Toll

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_BASES = {
    DateBasis.HEADER: "from the header",
    DateBasis.FRONT_MATTER: "from the front matter",
    DateBasis.FEED: "from the feed",
    DateBasis.COLUMN: "from the table",
    DateBasis.FILENAME: "from the file's name",
    DateBasis.METADATA: "from the file's metadata",
    DateBasis.DATELINE: "from the dateline",
    DateBasis.EVENT: "day of the event; day of publication not known",
    DateBasis.USER: "set by you",
}


def day(date: dt.date) -> str:
    """A day as a reader says it: 7 Feb 2024."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def date_with_basis(date: dt.date | None, basis: DateBasis | None) -> str:
    """The date and where it comes from."""
    if date is None:
        return "Undated"
    return f"{day(date)}, {_BASES[basis]}" if basis else day(date)


def period(value: str) -> str:
    """A year, month or day of the date facet: 2024, Feb 2024, 7 Feb 2024."""
    parts = value.split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts):
        return value
    month = MONTHS[int(parts[1]) - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    return f"{int(parts[2])} {month} {parts[0]}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number and its noun: 1 brief, 1,248 briefs."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def either(counts: Sequence[int]) -> str:
    """Numbers that contradict each other: 5 or 6."""
    *most, last = (f"{count:,}" for count in counts)
    return f"{', '.join(most)} or {last}" if most else last


def actor(short: str, stance: Stance) -> str:
    """An actor and its stance; "mentioned" goes without saying."""
    return short if stance is Stance.MENTIONED else f"{short} {stance.value}"


def headline(toll: Headline, own: Collection[Outcome] = ()) -> str:
    """The headline figures in words: killed at least 24 (2 of them attackers) · wounded over 24.

    `own` are the outcomes of which only the attackers give a figure.
    """
    parts = []
    for outcome, count, qualifier, whose in (
        (Outcome.KILLED, toll.killed, toll.killed_qualifier, attackers_phrase(toll)),
        (Outcome.WOUNDED, toll.wounded, toll.wounded_qualifier, ""),
    ):
        if count is not None:
            how = "" if qualifier in (None, Qualifier.EXACTLY) else f"{qualifier.value} "
            notes = ", ".join(filter(None, (OWN_COUNT if outcome in own else "", whose)))
            parts.append(f"{outcome} {how}{count:,}" + (f" ({notes})" if notes else ""))
    return " · ".join(parts)


def toll(statement: Toll) -> str:
    """One casualty statement: killed: at least 24 people."""
    outcome = "" if statement.outcome is Outcome.KILLED else f"{statement.outcome.value}: "
    return f"{outcome}{statement.text}"
