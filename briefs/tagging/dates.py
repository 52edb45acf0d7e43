"""Dates in the text: the dateline's, those of sentences, and the day of the event.

A date is never completed from the clock: a day without a year takes it from the day of publication, or stays unknown.
"""

from __future__ import annotations

import datetime as dt
import re

from briefs.tagging.patterns import has_any

_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS: dict[str, int] = {name: number for number, name in enumerate(_NAMES, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
"""The names of months and their short forms, as the alternatives of a regular expression."""

_DATE = re.compile(
    rf"""(?<!\w)(?=[\djfmasond])(?:
      (?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)
    | (?P<m2>{MONTH})\b\.?\ (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\ (?P<y2>(?:19|20)\d\d)\b)?
    | (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?\ (?P<m3>{MONTH})\b\.?(?:,?\ (?P<y3>(?:19|20)\d\d)\b)?
    | (?P<m4>\d{{1,2}})/(?P<d4>\d{{1,2}})/(?P<y4>(?:19|20)\d\d)
    )""",
    re.VERBOSE,
)
_NUMBERED = re.compile(
    r"[0-9](?:(?<=(?:ary|rch|ril|may|une|uly|ust|ber|ept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec) [0-9])"
    r"|(?<=(?:ary|rch|ril|may|une|uly|ust|ber|ept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[.] [0-9])"
    rf"|(?:st|nd|rd|th)?(?: of)? (?:{MONTH})\b|[-/][0-9])"
)
"""A number beside a month's name, or before another one: every `_DATE` has one, and it is found much faster."""

_BEFORE = len("september. 1")
_BEHIND = len("1st of september., 2000 ")
"""Characters that a date has before such a number, and from there on, at most."""

_EVENT_DAY = re.compile(
    rf"\b(?:(?P<day>{'|'.join(DAYS)})|(?P<today>today"
    rf"|this (?:morning|afternoon|evening))"
    r"|(?P<yesterday>yesterday))\b"
)
_NOT_THE_DAY = re.compile(
    r"\b(?:next|coming|last|previous|every|each|since|until|till|by|before|upcoming|for) (?:the )?\Z"
    r"|\b(?:elections?|polls?|vote|voting|hearing|meeting|session|summit|match|visit|talks|scheduled|slated|planned|held|begins?"
    r"|rally|protest|strike|due|will)(?: \w+){0,3} (?:on|this) \Z"
    r"|\b(?:said|says|told|announced|reported|confirmed|condemned|rose to \w+|risen to \w+|reached \w+|stands? at \w+)"
    r"(?: (?!in|at|that|a|an|the)\w+){0,3}(?: (?:late|early))?(?: on)? \Z"
)
_HAPPENED = ("happened", "took place", "occurred")

NEAR = 6
"""An event day lies at most this many days before publication; an explicit date farther off is another event's."""


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _dates(folded: str) -> list[re.Match[str]]:
    """All that is written like a date."""
    found: list[re.Match[str]] = []
    reached = 0
    for number in _NUMBERED.finditer(folded):
        at = number.start()
        near = _DATE.search(folded, max(reached, at - _BEFORE), at + _BEHIND) if at >= reached else None
        # the stretch may end within a date that begins behind the number
        if near and (match := _DATE.match(folded, near.start())):
            found.append(match)
            reached = match.end()
    return found


def named_dates(folded: str, reference: dt.date | None) -> list[dt.date]:
    """The dates that a folded sentence names; a missing year is that nearest before the reference."""
    return [day for match in _dates(folded) if (day := _read(match, reference))]


_LEAP_YEAR = 2000


def another_day(folded: str, lead: str) -> re.Match[str] | None:
    """Where a folded sentence names a day far from that of the lead, neither with a year; any where that names none.

    Reports that say "on Tuesday" of their news name days of the month for what is told besides.
    """
    dates = _dates(folded)
    if not dates:
        return None
    year = dt.date(_LEAP_YEAR, 12, 31)
    known = [day for day in named_dates(lead, year) if day.year == _LEAP_YEAR]
    if not known and _EVENT_DAY.search(folded):
        return None
    sequel = SEQUEL if goes_on(folded) else _OF_THE_NEWS
    for match in dates:
        day = _read(match, year)
        if not day or day.year != _LEAP_YEAR:
            continue
        if not any(-_OF_THE_NEWS <= (day - other).days <= sequel for other in known):
            return match
    return None


_OF_THE_NEWS = 10
"""Days within which a date may be one of what is reported."""
SEQUEL = 183
"""Days behind that of the lead within which it may be told how it went on: hostages were freed, wounded died. Entries
of incidents are written long afterwards."""


_GOES_ON = re.compile(
    r"\b(?:hostages?|captives?|captors?|kidnap\w*|abduct\w*|wounded|injured|wounds|injuries|hospital|succumb\w*"
    r"|of them|releas\w+|freed|rescued|bod(?:y|ies)|recovered|remaining|the others?)\b"
)


def goes_on(folded: str) -> bool:
    """Whether a folded sentence tells how it went on with those of the news: hostages were freed, wounded died."""
    return _GOES_ON.search(folded) is not None


def _read(match: re.Match[str], reference: dt.date | None) -> dt.date | None:
    for n in "1234":
        if not match[f"d{n}"]:
            continue
        named = match[f"m{n}"]
        month = MONTHS.get(named) or int(named)
        number = int(match[f"d{n}"])
        if month > 12:  # 17/01/2014: only the day can be 17
            month, number = number, month
        if match[f"y{n}"]:
            return _day(int(match[f"y{n}"]), month, number)
        if reference is None:
            return None
        day = _day(reference.year, month, number)
        # a December date in a January report is last year's
        if day and (day - reference).days > 180:
            day = _day(reference.year - 1, month, number)
        return day
    return None


def dateline_date(dateline: str, published: dt.date | None) -> dt.date | None:
    """The date of a folded dateline; None where it has none, or lacks a year that nothing gives."""
    match = _DATE.search(dateline) if dateline else None
    return _read(match, published) if match else None


_ON_THE_DAY = re.compile(
    r"(?:^|\b(?:on|early|late|of)|[,:;(\[])(?: the)?(?: (?:\w+day|morning|evening|afternoon|night)(?: of)?)?,? ?\Z"
)


def full_date(folded: str) -> dt.date | None:
    """The day, its year told, on which a folded sentence lets something happen: "On 14 March 2009, gunmen ..."."""
    for match in _dates(folded):
        day = _read(match, None)
        if day and _ON_THE_DAY.search(folded, max(0, match.start() - 30), match.start()):
            return day
    return None


def tells_when(folded: str) -> bool:
    """Whether a folded sentence is one of its own that tells when it was: "It happened late on Sunday"."""
    return has_any(folded, _HAPPENED)


def event_date(folded: str, published: dt.date | None) -> dt.date | None:
    """The day of the event that a folded sentence of the lead names.

    It is told from the day of publication; where that is not known, only a date with its year counts.
    """
    if published is None:
        return full_date(folded)
    for day in named_dates(folded, published):
        if 0 <= (published - day).days <= NEAR:
            return day
    for match in _EVENT_DAY.finditer(folded):
        if _NOT_THE_DAY.search(folded, max(0, match.start() - 45), match.start()):
            continue
        if match.group("today"):
            return published
        if match.group("yesterday"):
            return _before(published, 1)
        return _before(published, (published.weekday() - DAYS.index(match.group("day"))) % 7)
    return None


def _before(day: dt.date, days: int) -> dt.date | None:
    try:
        return day - dt.timedelta(days=days)
    except OverflowError:
        return None
