"""Counts of other voices: "20 dead according to the UN and 45 according to residents", "other sources: 256 killed".

Of two counts of the same people in one sentence, each with its voice, the first is quoted. They are no sum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.model import MentionKind
from briefs.tagging.document import Sentence
from briefs.tagging.statement import Statement

_SPEAKERS = (
    r"(?:sources?|officials?|residents?|locals?|villagers?|witness(?:es)?|eyewitness(?:es)?|survivors?|elders?"
    r"|doctors?|medics?|hospitals?|police|army|military|ministry|government|militants?|insurgents?|rebels?|taliban"
    r"|taleban|group|outfit|media|newspapers?|agenc(?:y|ies)|activists?|relatives?|families|rescuers?|workers"
    r"|council|opposition|observers?|monitors?|spokes\w+|others)"
)
_COUNTS = (
    r"(?:accounts?|counts?|estimates?|reports?|reckoning|tall(?:y|ies)|figures?|claims?|versions?|tolls?)"
)
LABEL = rf"(?:[\w'-]+ ){{0,3}}?(?:{_SPEAKERS}|{_COUNTS})"
"""Who counted, before a colon."""

_WHOSE = (
    r"(?:according to\b"
    rf"|(?:by|in) (?:the |some |other |another |one )?(?:[\w'-]+ ){{0,2}}?{_COUNTS}\b"
    rf"|\((?:[\w' -]{{0,20}} )?(?:(?:un)?official|{_SPEAKERS}|{_COUNTS})\))"
)
_WHOSE_BEHIND = re.compile(rf"(?: [\w-]+){{0,3}}? ?,? ?{_WHOSE}")
"""Behind a count, whose it is."""

_WHOSE_BETWEEN = re.compile(_WHOSE)
_OR = re.compile(r"(?:\)|,)? or (?:even |rather |as many as |at least )?\Z")
_VOICE_BEFORE = re.compile(
    rf"(?:[;,(]|\b(?:while|whereas|but|although|though|and|or)) ?(?:[\w'-]+ ){{0,4}}?(?:{_SPEAKERS}|{_COUNTS})"
    r"(?: (?:of|in|at|from|for)(?: the)?)?(?: [\w'-]+){0,3}?"
    r"(?::|,? (?:(?:had|have|has|later|also) )?(?:said|says?|put|puts|gave|gives?|sp(?:oke|eaks?) of|report(?:s|ed)?"
    r"|count(?:s|ed)?|claim(?:s|ed)?|list(?:s|ed)?))\b[^;:,]{0,45}\Z"
)
"""Before a count, another voice than that of the count before it."""

_NEWER = re.compile(
    r"\b(?:later|now|rose|ris(?:e|en|es|ing)|climb\w*|jump\w*|reach\w*|increas\w*|updated|revised|another|second"
    r"|separate|elsewhere|more|further|then|after)\b"
)
"""What tells of a newer count, or of others."""

_OTHERS = re.compile(r"\b(?:more|others?|another|additional|further)\b")
_OTHERS_BEHIND = re.compile(r"(?: [\w-]+)? (?:more|others?|also)\b")
"""People who are told to be others than those before."""

_ANYBODY = frozenset(
    ["", "people", "persons", "individuals", "bodies", "others", "dead", "deaths", "victims"]
)


def counts_of_others(folded: str, sentence: Sentence, found: Sequence[Statement]) -> set[int]:
    """Where those statements of a sentence begin that another voice gives than the one before, of the same people."""
    rivals: set[int] = set()
    last: Statement | None = None
    for one in found:
        if (
            last is not None
            and _is_count_again(last, one)
            and _is_of_other_voice(folded, sentence, last, one)
        ):
            rivals.add(one.start)
            continue
        if not (one.part or one.beside):
            last = one
    return rivals


def _is_count_again(one: Statement, other: Statement) -> bool:
    """Whether two statements may count the same people."""
    if one.outcome is not other.outcome or other.part or other.beside or other.people.single:
        return False
    nouns = one.who.rpartition(" ")[2].lower(), other.who.rpartition(" ")[2].lower()
    # "police said four men died, the army that two soldiers did": others
    return other.total or nouns[0] == nouns[1] or not _ANYBODY.isdisjoint(nouns)


def _is_of_other_voice(folded: str, sentence: Sentence, one: Statement, other: Statement) -> bool:
    """Whether the later of two counts is told to be another's."""
    if _OTHERS.search(folded, other.start, other.end) or _OTHERS_BEHIND.match(folded, other.end):
        return False
    between = folded[one.end : other.start]
    behind = _WHOSE_BEHIND.match(folded, other.end, sentence.end) is not None
    if behind and (_WHOSE_BETWEEN.search(between) or _OR.search(between)):
        return True
    if any(each.kind is not MentionKind.ACTOR and each.start > other.end for each in sentence.mentions):
        # "... and officials said five died in Turbat"
        return False
    before = _VOICE_BEFORE.search(between) if other.total or ":" in between else None
    return before is not None and _NEWER.search(between, before.start()) is None
