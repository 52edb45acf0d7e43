"""The dateline: where and when a report was filed, before its first sentence begins.

ISLAMABAD, Pakistan (AP) —      QUETTA:      Islamabad [Pakistan], February 7 :      01/17/2014:
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.model import Mention, MentionKind
from briefs.tagging.dates import DAYS, MONTH, MONTHS
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.nouns import word_set

_REACH = 110
_END = re.compile(r"\s*(?:--+|[–—:]+(?!\d)|-(?=\s)|\.\s?-+|\)\s(?=[A-Z“\"]))\s*")
_REST = re.compile(
    r"[\s,.;/\[\]()|*#&•▪►]|\b(?:\d{1,4}(?:st|nd|rd|th)?|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?"
    r"|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|date|updated|special correspondent"
    r"|monitoring desk|web desk|news desk|desk|pakistan|india"
    r"|afghanistan|iran|pak|and|district|city|bureau|staff reporter|our correspondent|correspondent|by)\b",
)
_FIRST = word_set(
    """
    jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun dat upd spe web new des pak ind afg ira
    and dis cit bur sta our cor
    """
)
"""How the words of `_REST` begin, but for "by"."""

_DATE_PREFIX = re.compile(r"\s*(?:date\s+)?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\s*:")
_DATE_ALONE = re.compile(
    rf"""\s*[\[(]?(?:date:?\ )?(?:(?:{"|".join(DAYS)}),?\ )?
    (?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|\d{{1,2}}\ (?:{MONTH})\.?,?\ \d{{4}}|(?:{MONTH})\.?\ \d{{1,2}},?\ \d{{4}})
    (?:\s?:|\s?[\])]:?|\s?[–—-]+(?=\s)|\.(?=\ [^\d\s])|(?=\ *\n)|,?\ (?={"|".join(DAYS)}))""",
    re.VERBOSE,
)
"""A date that opens a text, of which no place is a part."""
_DATES = frozenset([name[:3] for name in (*MONTHS, *DAYS, "date")])
"""How the words begin that such dates begin with."""

_ENTRY = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s")
"""The number of a list's entry, whose place is where it happened."""

_STATES = ("Pakistan", "Afghanistan", "India", "Iran")
_BULLETS = "•▪►*- "
_SENTENCES = 16
_LINES = 9
"""A dateline may follow a title or other lines; it is looked for at the beginnings of the first lines."""


def mark_dateline(document: Document) -> None:
    """Sets the document's `dateline`, where it has one."""
    opening = document.folded[:3]
    # a date begins with a number, a month, a day of the week or the word "date"
    dated = not opening.isalpha() or opening in _DATES
    match = _DATE_PREFIX.match(document.folded) if dated else None
    if not match:
        _mark_places(document)
        if dated and not document.dateline[1]:
            match = _DATE_ALONE.match(document.folded)
    if match:
        document.dateline = match.span()


def _mark_places(document: Document) -> None:
    """Sets the document's `dateline`, where it has one that names a place."""
    actor = MentionKind.ACTOR
    names = [
        mention
        for sentence in document.sentences[:_SENTENCES]
        for mention in sentence.mentions
        if mention.kind is not actor or mention.name in _STATES
    ]
    if not names:
        return
    lines = at = 0
    last = names[-1].start
    news = Section.NEWS
    for sentence in document.sentences:
        if not sentence.opens:
            continue
        start = sentence.start
        if start > last:
            return
        while names[at].start < start:
            at += 1
        if names[at].start < start + _REACH and sentence.section is news:
            end = _dateline_end(document, sentence, names, names[at])
            if end and document.text[start:end].lstrip(_BULLETS)[:3].isupper():
                document.dateline = (start, end)
                return
            if end and not document.dateline[1]:
                # a title may begin as a dateline does, which then follows in capitals
                document.dateline = (start, end)
        lines += 1
        if lines == _LINES:
            return


def _dateline_end(document: Document, sentence: Sentence, names: Sequence[Mention], first: Mention) -> int:
    """Where the dateline ends that the sentence begins with, or that it is; 0 where there is none.

    `first` is the first of the names behind the beginning of the sentence.
    """
    folded, text, start = document.folded, document.text, sentence.start
    before = folded[start : first.start]
    if before:
        if before[0].isalpha() and before[:3] not in _FIRST and not before.startswith("by"):
            # most sentences begin with other words
            return 0
        if _ENTRY.match(before) or not _REST.match(before) or _REST.sub("", before):
            return 0
    if before.strip(_BULLETS + " ") != before.strip() and text.count(before.strip()[0]) > 1:
        return 0
    match = _END.search(text, first.end, min(len(text), start + _REACH))
    if match and match.start() < sentence.end:
        return match.end() if _nothing_else(folded, start, match.start(), names) else 0
    alone = (
        sentence.end - start < _REACH
        and text[sentence.end - 1] == "."
        and text[sentence.end : sentence.end + 1] == " "
    )
    return sentence.end if alone and _nothing_else(folded, start, sentence.end, names) else 0


def _nothing_else(folded: str, start: int, end: int, names: Sequence[Mention]) -> bool:
    """Whether a stretch holds nothing but names, dates and agencies."""
    inside = list(folded[start:end])
    for mention in names:
        if start <= mention.start and mention.end <= end:
            inside[mention.start - start : mention.end - start] = " " * (mention.end - mention.start)
    return not _REST.sub("", _AGENCY.sub("", "".join(inside)))


_AGENCY = re.compile(
    r"\([\w .]{2,24}\)|\(?\b(?:reuters|ap|afp|ani|pti|ians|app|inp|nni|ppi|xinhua|dpa|upi|efe|kyodo|online|aa|anadolu"
    r"|bbc|cnn|irna|isna|tasnim|agencies|agency)\b\)?"
)
