"""The dateline: where and when a report was filed, before its first sentence begins.

ISLAMABAD, Pakistan (AP) —      QUETTA:      Islamabad [Pakistan], February 7 :      01/17/2014:
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.model import Mention, MentionKind
from briefs.tagging.document import Document, Section

_REACH = 110
_END = re.compile(r"\s*(?:--+|[–—:]+(?!\d)|-(?=\s)|\.\s?-+|\)\s(?=[A-Z“\"]))\s*")
_REST = re.compile(
    r"[\s,.;/\[\]()|*#]|\b(?:\d{1,4}(?:st|nd|rd|th)?|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?"
    r"|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|date|updated|special correspondent"
    r"|monitoring desk|web desk|news desk|desk|pakistan|india"
    r"|afghanistan|iran|pak|and|district|city|bureau|staff reporter|our correspondent|correspondent|by)\b",
)
_DATE_PREFIX = re.compile(r"\s*(?:date\s+)?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\s*:")
_ENTRY = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s")
"""The number of a list's entry, whose place is where it happened."""

_STATES = ("Pakistan", "Afghanistan", "India", "Iran")
_LINES = 4
"""A dateline may follow a title or other lines; it is looked for at the beginnings of the first lines."""


def mark_dateline(document: Document) -> None:
    """Sets the document's `dateline`, where it has one."""
    folded = document.folded
    match = _DATE_PREFIX.match(folded)
    if match:
        document.dateline = match.span()
        return
    names = [
        mention
        for sentence in document.sentences[:6]
        for mention in sentence.mentions
        if mention.kind is not MentionKind.ACTOR or mention.name in _STATES
    ]
    lines = 0
    for sentence in document.sentences:
        if not sentence.opens:
            continue
        if sentence.section is Section.NEWS:
            end = _dateline_end(document, sentence.start, names)
            if end:
                document.dateline = (sentence.start, end)
                return
        lines += 1
        if lines == _LINES:
            return


def _dateline_end(document: Document, start: int, names: Sequence[Mention]) -> int:
    """Where the dateline that begins at `start` ends, or 0."""
    folded, text = document.folded, document.text
    first = next((mention for mention in names if start <= mention.start < start + _REACH), None)
    if first is None:
        return 0
    before = folded[start : first.start]
    if before and (_ENTRY.match(before) or not _REST.match(before) or _REST.sub("", before)):
        return 0
    for match in _END.finditer(text, first.end, min(len(text), start + _REACH)):
        inside = list(folded[start : match.start()])
        for mention in names:
            if start <= mention.start and mention.end <= match.start():
                inside[mention.start - start : mention.end - start] = " " * (mention.end - mention.start)
        rest = "".join(inside)
        if not _REST.sub("", _AGENCY.sub("", rest)):
            return match.end()
        return 0
    return 0


_AGENCY = re.compile(
    r"\([\w .]{2,24}\)|\(?\b(?:reuters|ap|afp|ani|pti|ians|app|inp|nni|ppi|xinhua|dpa|upi|efe|kyodo|online|aa|anadolu"
    r"|bbc|cnn|agencies|agency)\b\)?"
)
