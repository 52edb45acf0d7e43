"""Figures that stand in a clause on an earlier time, in a sentence that tells the news.

"A day after ten died in Hub, gunmen killed four", "at the funeral of a man who had been killed on Monday", "a raid
launched after the killing of four soldiers". Whole sentences on the past are told by `sections`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.model import Outcome
from briefs.tagging import cue
from briefs.tagging.document import Sentence
from briefs.tagging.statement import Statement

_DONE = r"(?:killed|murdered|assassinated|martyred|executed|beheaded|shot dead|wounded|injured|left|claimed)"
_DAY_AFTER = re.compile(r"\W*(?:a|one|the) day after\b[^,;.]{1,90},")
_AFTER = re.compile(
    r"\b(?:days|weeks?|months?|years?) after (?!being|receiving|suffering|sustaining|he\b|she\b|they\b)"
    r"(?P<clause>[^,;.]*)"
)
_WHO_HAD_BEEN = re.compile(rf"\b(?:who|which|that) had (?:\w+ )?been (?:\w+ )?{_DONE}\b")
_WHO_HAD = re.compile(
    rf"\b(?:(?:who|which|that) had (?:also |already |previously |earlier )?{_DONE}"
    r"|had (?:also |already |previously |earlier )?(?:survived|escaped))\b(?P<clause>[^,;.]*)"
)
_HAD_EARLIER = re.compile(
    rf"\bhad (?:\w+ )?(?:been )?{_DONE}\b[^,;.]{{0,40}}\b(?:earlier|before|previously)\b(?! (?:in|that|on|the)\b)"
)
_BECAUSE = re.compile(r"\b(?:after|following) (?:the |an? )\Z")
_NEAR = 30
"""Characters between people and the clause on them at most."""


def earlier_spans(folded: str, sentence: Sentence, found: Sequence[Statement]) -> list[tuple[int, int]]:
    """The spans of a sentence whose figures are of an earlier time than those beside them."""
    start, end = sentence.start, sentence.end
    spans: list[tuple[int, int]] = []
    if sentence.cues & cue.PAST and folded.find(" after ", start, end) >= 0:
        opening = _DAY_AFTER.match(folded, start, end)
        if opening and opening.end() < found[-1].start:
            spans.append((start, opening.end()))
        spans += [match.span("clause") for match in _AFTER.finditer(folded, start, end)]
    if folded.find(" had ", start, end) >= 0:
        spans += [match.span("clause") for match in _WHO_HAD.finditer(folded, start, end)]
        spans += [_of_people(match.start(), found) for match in _WHO_HAD_BEEN.finditer(folded, start, end)]
        if not sentence.lead:
            spans += [(start, match.end()) for match in _HAD_EARLIER.finditer(folded, start, end)]
    if len(found) > 1:
        for one in found:
            if one.rule == "deaths of people" and _is_cause(folded, start, one, found):
                spans.append((one.start, one.end))
    return spans


def _of_people(at: int, found: Sequence[Statement]) -> tuple[int, int]:
    """The people before a clause: "a man who had been killed"; not "the bodies of two men who had been killed"."""
    for one in reversed(found):
        if one.end <= at <= one.end + _NEAR and one.rule == "people were":
            return one.start, one.end
    return at, at


def _is_cause(folded: str, start: int, one: Statement, found: Sequence[Statement]) -> bool:
    """Whether others died "after the killing of" people."""
    before = folded[max(start, one.start - _NEAR) : one.start].rpartition(" of ")[0].rpartition(" ")
    if not before[2].startswith(("kill", "murder", "death", "assassin", "execut", "behead", "martyr")):
        return False
    return _BECAUSE.search(before[0] + before[1]) is not None and any(
        other.outcome is Outcome.KILLED and other.group != one.group for other in found
    )
