"""Who a text names as the source of a statement in it: "officials", "police", "a hospital's director"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from operator import itemgetter

from briefs.export.wording import OWN_COUNT
from briefs.model import Brief, Stance
from briefs.tagging import sentences
from briefs.tagging.nouns import word_set
from briefs.tagging.voices import names_others
from briefs.text import one_line

_NAME = r"(?<!\w)[^,.;:()\"“”\n]{2,80}"
_ACCORDING = re.compile(rf"\b(?:according to|as per|citing|quoting)\s+({_NAME})", re.IGNORECASE)
_SAID = re.compile(
    rf"({_NAME}?)\s+(?:ha[sd] |have )?(?:also |later |earlier )?"
    r"(?:said|says?|told|confirmed|reported|announced|stated|claimed(?= (?:that|to|killing)\b)"
    r"|(?:puts?|gave|gives|raised|lowered|revised)(?= (?:the|its|their) (?:[\w-]+ ){0,3}?"
    r"(?:toll|number|count|dead|figure|casualties|losses)\b))\b",
    re.IGNORECASE,
)
_SAID_INVERTED = re.compile(
    rf"[,\"”]\s*(?:said|says|claimed(?! (?:responsib|credit|the (?:attack|bombing|lives)|\w+ lives)))\s+"
    rf"(?!(?:in|on|at|via|that|so|it|he|she|they)\b)({_NAME})"
)
_SAID_BY_NAME = re.compile(
    rf"({_NAME}),\s+[^,.;:()\"“”\n]{{2,60}},\s+(?:ha[sd] |have )?"
    r"(?:said|says|told|confirmed|announced|claimed(?= that\b))\b"
)
"""Behind two names: "a spokesman of the Front, Jam Kamal, said"."""
_CLAIMED_BEHIND = re.compile(rf",[\"”]?\s+({_NAME}?)\s+claim(?:s|ed)(?=\s*[.;\"”]|\s*\Z|\s+(?:in|on|via)\b)")
"""Behind what is claimed: "ten soldiers died, the Front claimed"."""
_CLAUSE = re.compile(
    r".*\b(?:after|before|that|when|while|as|because|where|which|since|but)\s+", re.IGNORECASE
)
_LEADING = re.compile(r"(?:and|or|meanwhile|also|later|then|earlier)\s+", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"(?:(?:he|she|it|they|we|i|who|which|nobody|none|no (?:one|group))\b.*|the report"
    r"|.*\b(?:was|were|is|are|be|been|being|to|not|never|and)|(?:(?!\bwho\b).)*\b(?:has|have|had)\s.*)",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s+(?:first|later|earlier|also|had|has|have)$", re.IGNORECASE)
_COMMON = word_set(
    """
    a an the officials police authorities doctors residents witnesses eyewitnesses locals rescuers relatives
    villagers militants activists lawmakers local hospital security rescue government provincial district medical
    military health senior several some two three other another emergency intelligence army media
    """
)
"""How speakers begin that are nobody's name."""

_MAX_WORDS = 10


def speakers(brief: Brief) -> list[str | None]:
    """For each toll of a brief, the words that its sentence attributes it to, or None.

    A count that is the attackers' is told as such: "the Front (the attackers' own count)".
    """
    cuts = sentences(brief.text) if brief.facts.tolls else []
    claimants = {actor.short for actor in brief.facts.actors if actor.stance is Stance.CLAIMED}
    found = []
    for toll in brief.facts.tolls:
        statement = (toll.start, toll.end)
        # the last sentence that begins before it
        at = bisect_right(cuts, toll.start, key=itemgetter(0)) - 1
        sentence = cuts[at] if at >= 0 and toll.start < cuts[at][1] else statement
        speaker = said_by(brief.text, sentence, statement)
        found.append(_attackers(claimants, speaker) if toll.by_attackers else speaker)
    return found


def _attackers(claimants: Collection[str], speaker: str | None) -> str:
    """Who of the attackers gives a count: whom the sentence names, else the one group that claims it."""
    if speaker is None or names_others(speaker.lower()):
        speaker = next(iter(claimants)) if len(claimants) == 1 else None
    return f"{speaker} ({OWN_COUNT})" if speaker else "the attackers (their own count)"


def said_by(text: str, sentence: tuple[int, int], statement: tuple[int, int]) -> str | None:
    """The words that a sentence attributes a statement to, or None.

    Args:
        text: the text.
        sentence: span of the sentence.
        statement: span of the statement inside the sentence.

    Of several speakers in the sentence, the one nearest to the statement is taken. "He" and "it" are nobody.
    """
    start = max(sentence[0], statement[0] - 400)
    end = min(sentence[1], statement[1] + 400)
    speakers = [
        (max(statement[0] - there[1], there[0] - statement[1], 0), name)
        for name, there in _speakers(text, start, end, statement)
    ]
    return min(speakers, key=lambda speaker: speaker[0])[1] if speakers else None


def _speakers(
    text: str, start: int, end: int, statement: tuple[int, int]
) -> Iterator[tuple[str, tuple[int, int]]]:
    for pattern in (_ACCORDING, _SAID, _SAID_INVERTED, _SAID_BY_NAME, _CLAIMED_BEHIND):
        for match in pattern.finditer(text, start, end):
            first, last = match.span(1)
            if first < statement[0] < last and pattern is not _SAID:
                last = statement[0]  # "according to police at least four ..."
            if first < statement[1] and statement[0] < last:
                continue
            if ";" in text[statement[1] : first]:
                continue  # who speaks behind a semicolon says something else
            name = _subject(text[first:last])
            if name:
                yield name, match.span()


def _subject(words: str) -> str | None:
    """The speaker alone: without the clause before and without "and" or "meanwhile"; None for no speaker."""
    name = one_line(words).strip(" '‘’–—-")
    clause = _CLAUSE.match(name)
    if clause:
        name = name[clause.end() :]
    name = _TRAILING.sub("", _LEADING.sub("", name, count=1) if _LEADING.match(name) else name)
    if not name or len(name.split()) > _MAX_WORDS or _NO_SUBJECT.fullmatch(name):
        return None
    first, _, rest = name.partition(" ")
    if first.lower() in _COMMON and (not rest or rest[0].islower()):
        # a capital only because the sentence begins with it
        name = name[0].lower() + name[1:]
    return name
