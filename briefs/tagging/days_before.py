"""Sentences on another incident of the days before that of the news, which they name by a day of the week or a date.

"Gunmen killed four policemen on Tuesday. On Sunday, 19 people were killed in a separate attack."
"""

from __future__ import annotations

import datetime as dt
import re

from briefs.tagging import cue
from briefs.tagging.dates import DAYS, MONTH, named_dates
from briefs.tagging.document import Document, Sentence
from briefs.tagging.filed import reacts

RULE = "of a day before"
"""The rule of these sentences."""

_HEAD = re.compile(
    r"\W*(?:(?:and|also|earlier),? )?(?:(?:on|last) (?:(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day\b"
    rf"|(?P<date>\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})\b|(?:{MONTH})\b\.? \d{{1,2}}\b))"
    r"|(?:on )?the day before,)"
)
_HEADS = ("on ", "and ", "also ", "earlier", "last ", "the day ")
"""How a sentence begins that may name a day before."""

_INCIDENT = (
    r"(?:[\w-]+ ){0,2}?(?:attack|blast|bombing|explosion|ambush|assault|raid|shooting|incident|clash|killing)"
    r"(?:s|es)?\b"
)
_SEPARATE = re.compile(rf"\b(?:another|separate|similar|different|second) {_INCIDENT}")
_OWN = re.compile(
    rf"\b(?:an?|another|separate|similar|two|three|several) {_INCIDENT}"
    r"|(?<!the )\b(?:gunmen|gunman|militants|insurgents|rebels|assailants|attackers|bombers?)\b"
)
"""What tells of an incident that was not told of before."""

_DAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b")
_ON_DAY = re.compile(
    r"(?<!said )(?<!told )(?<!reported )(?<!claimed )\bon (mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
_TOLD_OF = re.compile(
    rf"\b(?:the|this|that|these|those) {_INCIDENT}"
    r"|\b(?:toll|claimed|died (?:of|from)|arrest\w*|detained|(?:said|told|confirmed|announced)\b(?!\W*\Z))\b"
)
"""What tells that it goes on with the same incident."""

_WHERE = re.compile(rf"\b(?:in|at|near|on) (?:the )?(?!(?i:{MONTH}|\w+day)\b)([A-Z][\w'-]+)")
_GOES_ON = re.compile(
    r"\b(?:hostages?|captives?|the (?:wounded|injured)|hospital|succumb\w*|of them|releas\w+|freed|rescued"
    r"|bod(?:y|ies)|recovered|remaining|the others?)\b"
)
"""What is told of those of whom was told before."""

_ABOUT = re.compile(
    r"\b(?:toll|funerals?|buried|mourn\w*|claim(?:s|ed)|accus\w+|arrest\w*|detained|died (?:of|from)"
    r"|more (?:\w+ )?(?:had )?died|blocked|shut|flown)\b"
)
"""Of what follows an attack, which is told behind it."""

_WEEKDAYS = {name.removesuffix("day"): number for number, name in enumerate(DAYS)}
_BEFORE = (1, 2, 3)
"""Days by which a day of the week lies before another; from four on, it may as well be one behind it."""
_YEAR_END = dt.date(2000, 12, 31)


def is_of_day_before(document: Document, sentence: Sentence, lead: str) -> bool:
    """Whether a sentence tells of another incident, on a day before that which the `lead` names."""
    if sentence.opens or not sentence.cues & cue.TOLL:
        return False
    folded, start, end = document.folded, sentence.start, sentence.end
    if not folded.startswith(_HEADS, start):
        separate = bool(sentence.cues & cue.ANOTHER) and _is_separate(folded, start, end, lead)
        return separate and _reports_deaths(document)
    head = _HEAD.match(folded, start, end)
    if head is None or _TOLD_OF.search(folded, start, end):
        return False
    if head.group("day"):
        before = _lies_before(head.group("day"), lead)
    elif head.group("date"):
        before = _is_dated_before(head.group("date"), lead) and not _is_list(document)
    else:
        before = True
    return (
        before
        and (
            _OWN.search(folded, start, end) is not None
            or (_is_elsewhere(document, sentence) and not _GOES_ON.search(folded, start, end))
        )
        and _reports_deaths(document)
    )


def _reports_deaths(document: Document) -> bool:
    """Whether the lead tells of dead or hurt itself, and not what was said or done about such."""
    lead = next((each for each in document.sentences if each.lead), None)
    return (
        lead is not None
        and lead.cues & cue.TOLL != 0
        and not reacts(document.folded, lead.start, lead.end)
        and not _ABOUT.search(document.folded, lead.start, lead.end)
    )


def _is_separate(folded: str, start: int, end: int, lead: str) -> bool:
    """Whether it is "a separate attack on Sunday" where the lead is of Tuesday."""
    if folded.find("day", start, end) < 0 or not _SEPARATE.search(folded, start, end):
        return False
    day = _ON_DAY.search(folded, start, end)
    return day is not None and _lies_before(day.group(1), lead)


def _lies_before(day: str, lead: str) -> bool:
    """Whether a day of the week lies before all that the lead names."""
    named = [_WEEKDAYS[each] for each in _DAY.findall(lead)]
    return bool(named) and all((each - _WEEKDAYS[day]) % len(DAYS) in _BEFORE for each in named)


def _is_dated_before(date: str, lead: str) -> bool:
    """Whether a day of a month lies before all that the lead names, whose years do not count."""
    of_lead = [day.replace(year=_YEAR_END.year) for day in named_dates(lead, _YEAR_END)]
    of_date = named_dates(date, _YEAR_END)
    return bool(of_lead and of_date) and all(of_date[0] < day for day in of_lead)


def _is_list(document: Document) -> bool:
    """Whether the news begin with a date as well, as lists of incidents do."""
    return any(
        sentence.lead and _HEAD.match(document.folded, sentence.start, sentence.end)
        for sentence in document.telling
    )


def _is_elsewhere(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence names where it was, and no place that was named before it."""
    text, start = document.text, sentence.start
    places = [match.group(1) for match in _WHERE.finditer(text, start, sentence.end)]
    return bool(places) and all(text.find(place, 0, start) < 0 for place in places)
