"""Where the news begin in a text that opens with history: "In 2014 gunmen killed 132 here. On Tuesday a bomb ..."."""

from __future__ import annotations

import datetime as dt
import re
from itertools import islice

from briefs.tagging import cue
from briefs.tagging.dates import named_dates
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.past import past_rule
from briefs.tagging.patterns import WORD, by_letter

_THESE_DAYS = re.compile(
    WORD
    + by_letter(
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        r"(?:yesterday|today|tonight|last night|overnight|this (?:week|morning|afternoon|evening))\b",
    )
)
_YEARS_AGO = re.compile(r"\b(?:years?|decades?) ago\b")
_SEQUEL = re.compile(
    r"\b(?:arrest\w*|detain\w*|charged|courts?|judges?|sentenc\w+|convict\w*|trials?|hang(?:ed|ing)|execut\w+"
    r"|anniversar\w+|commemorat\w+|remember\w*|mark(?:s|ed)|memorials?|inquiry|reports?|reported|documents?"
    r"|protest\w*|rall(?:y|ies|ied)|prayers|reopen\w*|apolog\w+|compensat\w+)\b"
)
"""What is told of an attack of former years as the news of these days, without another attack."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG_AGO = 60
"""Days behind a date after which what happened then is no news."""

FORMER = "told of a former year, before the news"
"""The rule of sentences before the news."""

_REACH = 6
"""Sentences behind the first in which the news must begin."""
_AHEAD = 1200
"""Characters behind it in which a day of these must be named."""


def news_behind_history(document: Document, first: Sentence, published: dt.date | None) -> int:
    """Where the news begin behind the `first` sentence that reports something, if that is of a former year; else 0.

    Where no sentence tells of another attack of these days, what happened in that year is what the text reports.
    `published` is the day of publication, where known.
    """
    folded = document.folded
    if not first.cues & (cue.PAST | cue.DATE) or _THESE_DAYS.search(folded, first.start, first.end):
        return 0
    if not _THESE_DAYS.search(folded, first.end, first.end + _AHEAD):
        return 0
    opening = folded[first.start : first.end]
    if published is None and named_dates(opening, None):
        # an entry with its date
        return 0
    rule = past_rule(document, first, published, published is not None, opening)
    if rule == "told of the past":
        old = _YEARS_AGO.search(opening) is not None
    else:
        old = rule in ("another year", "another date") and _is_old(opening, published)
    if not old:
        return 0
    behind = (each for each in document.sentences if each.start > first.start)
    for each in islice(behind, _REACH):
        if (
            each.section is Section.NEWS
            and each.cues & (cue.EVENT | cue.TOLL)
            and _THESE_DAYS.search(folded, each.start, each.end)
            and not _SEQUEL.search(folded, each.start, each.end)
            and not past_rule(document, each, published, True, opening)
        ):
            return each.start
    return 0


def _is_old(opening: str, published: dt.date | None) -> bool:
    """Whether the latest time that an opening names lies long before the day of publication, where that is known."""
    if published is None:
        return True
    days = named_dates(opening, published)
    last = (
        max(days) if days else dt.date(max(map(int, _YEAR.findall(opening)), default=published.year), 12, 31)
    )
    return (published - last).days > _LONG_AGO
