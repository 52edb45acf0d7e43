"""The second look: sentences of which no rule of stances knows what to make are asked about whom they name.

The nets are cast when all sentences have been read: who speaks of the deed as his own (`owning`) where nobody is found
to claim it, and whom somebody points at (`pointing`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from operator import attrgetter

from briefs.model import MentionKind, Stance
from briefs.tagging import cue, part
from briefs.tagging.asides import STRUCK_THEM, without_contrasted
from briefs.tagging.callers import by_callers
from briefs.tagging.dates import DAYS, MONTHS
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.finding import ATTACK, Finding
from briefs.tagging.masking import Masked
from briefs.tagging.owning import find_owning
from briefs.tagging.patterns import has_any
from briefs.tagging.pointing import find_pointing
from briefs.tagging.roles import Roles
from briefs.tagging.unheard import find_unheard

_IS_THAT = re.compile(
    rf"(?:(?:\A|\b(?:(?P<claimed>(?<!had )claim\w*)|claim\w*|for|behind|out|did|owned) )that (?:[\w-]+ )?"
    rf"|\b(?:claim\w*|for|behind) (?:the|an?) (?:19|20)\d\d (?:[\w-]+ ){{0,3}}?){ATTACK}\b(?! (?:that"
    rf"|which)\b|,? (?:too|as well)\b)"
    rf"|\b(?:claim\w*|for) an? (?:[\w-]+ ){{0,3}}?{ATTACK}\b[^.;,]{{0,60}} in (?:\w+ )?(?:19|20)\d\d\b"
)
"""A claim of "that attack" is one of an attack told as history, """
_ONE_MORE = re.compile(r"\b(?:same day|separate(?:ly)?|another|elsewhere|meanwhile|second|also on)\b")
"""unless the news tells of more than one."""
_HISTORY = re.compile(
    r"\b(?:(?:19|20)\d\d\b|(?:last|previous|past) (?:year|month|week|decade|spring|summer|autumn|winter)\b|ago\b"
    rf"|earlier\b|previously\b|(?:days?|weeks?|months?|years?) (?:after|before)\b|in (?:{'|'.join(MONTHS)})\b)"
)
"""Words of a sentence that may tell of another attack than the one reported."""
_DAY = re.compile(rf"\b(?:{'|'.join(DAYS)}|today|yesterday)\b")
_FRESH = re.compile(
    rf"{_DAY.pattern}|\A(?:an?|another|two|three|some|unidentified|unknown|gunmen|militants)\b(?! spokes)"
)
"""Behind a claim, what makes news of an attack: the claim was one of history."""
_HEARD = cue.PART
"""Cues of which a sentence needs one, or a colon, for anybody to speak in it or to be pointed at."""
Heard = dict[int, tuple[Sentence, int]]
"""Sentences that the nets may be cast over, by their beginnings, in order; with the parts of those named in them."""

_start = attrgetter("start")
_NEAR = 350
"""Characters before a sentence in which such an attack is told."""


def of_another(masked: Masked, document: Document, sentence: Sentence) -> bool:
    """Whether the sentence is about an attack told as history."""
    match = _IS_THAT.search(masked.text) if has_any(masked.text, ("that ", " 20", " 19")) else None
    return (
        match is not None
        and not _ONE_MORE.search(document.folded, max(0, sentence.start - _NEAR), sentence.end)
        and (
            match.group("claimed") is None
            or sentence.cues & cue.NOBODY > 0
            or not _may_be_reported(document, sentence)
        )
    )


def may_be_heard(folded: str, sentence: Sentence) -> bool:
    """Whether a sentence has a word, or a colon, without which nobody speaks in it or is pointed at."""
    return sentence.cues & _HEARD != 0 or folded.find(":", sentence.start, sentence.end) >= 0


def _may_be_reported(document: Document, sentence: Sentence) -> bool:
    """Whether "that attack" may be the one reported: one is told before, as news, and none behind."""
    if document.one_told is None:
        document.one_told = _last_fresh(document), _second_told(document)
    last, second = document.one_told
    return last <= sentence.start <= second


def _second_told(document: Document) -> int:
    """Where the second sentence begins that tells of an attack, or the last one before a sentence of history."""
    folded, told, second = document.folded, 0, -1
    for each in document.sentences:
        tells = each.cues & (cue.EVENT | cue.TOLL) > 0
        if each.section is Section.PAST and tells:
            break
        if each.section is not Section.NEWS:
            continue
        start = max(each.start, document.dateline[1])
        if _HISTORY.search(folded, start, each.end) or len(set(_DAY.findall(folded, start, each.end))) > 1:
            break
        second = each.start
        told += tells
        if told > 1:
            break
    return second


def _last_fresh(document: Document) -> int:
    """Where the last sentence begins that tells of an attack as of something new; 0 where none does."""
    for each in reversed(document.sentences):
        news = each.section is Section.NEWS and each.cues & cue.EVENT
        if news and _FRESH.search(document.folded[each.start : each.end]):
            return each.start
    return 0


def find_pointed_at(
    document: Document,
    heard: Heard,
    roles: Roles,
    known: Collection[Finding],
    read: dict[int, Masked],
) -> list[Finding]:
    """Whom somebody points at, in those of the sentences `heard` of which no other rule knows what to make.

    `read` are the sentences that have been masked already, by their beginnings.
    """
    found: list[Finding] = []
    claimants = {each.actor for each in known if each.stance is Stance.CLAIMED}
    held = [each for each in known if each.stance is not Stance.DENIED]
    for sentence, parts in _left(heard, held, part.POINTABLE):
        masked = _mask(document, sentence, parts, roles, read)
        if masked.names:
            masked.forces = roles.blamable
            pointed = [each for each in find_pointing(masked, sentence) if each.actor not in claimants]
            if pointed:
                found += without_contrasted(masked, by_callers(masked, pointed))
    return found


def find_owners(
    document: Document,
    heard: Heard,
    rulers: frozenset[str],
    roles: Roles,
    known: Collection[Finding],
    read: dict[int, Masked],
) -> list[Finding]:
    """The groups that speak of the deed as theirs in the sentences `heard`, in words that no rule of claims knows."""
    found: list[Finding] = []
    denied = {each.actor for each in known if each.stance is Stance.DENIED}
    sentences = document.sentences
    for sentence, parts in _left(heard, known, part.SPEAKING):
        masked = _mask(document, sentence, parts, roles, read)
        if not masked.armed:
            continue
        masked.rulers, masked.antecedent = rulers, None
        next_one = bisect_right(sentences, sentence.start, key=_start)
        after = sentences[next_one] if next_one < len(sentences) else None
        goes_on = after and not any(each.kind is MentionKind.ACTOR for each in after.mentions)
        following = document.folded[after.start : after.end] if after and goes_on else ""
        owners = list(find_owning(masked, sentence, following)) or list(
            find_unheard(masked, sentence, following)
        )
        if owners and not (of_another(masked, document, sentence) or STRUCK_THEM.search(masked.text)):
            found += owners
    return [each for each in found if each.actor not in denied]


def _mask(
    document: Document, sentence: Sentence, parts: int, roles: Roles, read: dict[int, Masked]
) -> Masked:
    """A sentence masked, or as it has been `read` before."""
    masked = read.get(sentence.start)
    if masked is None:
        masked = roles.mask(document, sentence, roles.marks, parts)
        read[sentence.start] = masked
    return masked


def _left(heard: Heard, known: Collection[Finding], part: int) -> list[tuple[Sentence, int]]:
    """The sentences that name somebody with a part, or speak of "the group", and of which nothing is known."""
    told = {each.sentence.start for each in known if each.actor}
    return [each for start, each in heard.items() if each[1] & part and start not in told]
