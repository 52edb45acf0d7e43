"""What a group says of its deed in other words than "claimed responsibility".

Each rule names the group that speaks: the armed group before the word of saying, the one behind a quotation, or the
one that "the group" or "it" stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.tagging.avowals import DID, MEN, RULES, SAYING
from briefs.tagging.cues import Cue
from briefs.tagging.finding import ATTACK, affirmed
from briefs.tagging.masking import ARMED, OTHER, Masked

_DONE = (
    r"(?:carried out|done|conducted|executed|launched|staged|mounted|undertaken|planned|planted|perpetrated"
    r"|accomplished)"
)
_OF_ITS_OWN = re.compile(
    rf"\b{SAYING}\b[^.;]{{0,100}}?\b(?:"
    rf"{ATTACK} (?:was|were|had been|has been|is) (?:\w+ )?{_DONE}(?: \w+)? by"
    rf" (?:its|their|his|our|one of (?:its|their|his)|an? (?:special )?(?:unit|squad|member|team) (?:of its|it|that))\b"
    rf"|(?:killed|eliminated|attacked|targeted|destroyed|neutrali[sz]ed|abducted|executed|shot) by"
    rf" (?:its|their|our) (?:\w+ ){{0,2}}?{MEN}\b"
    r"|(?:bombers?|attackers?|assailants?|gunm[ae]n|attack|bombing|blast|raid|ambush|it) (?:was|were|is|had been)"
    rf" (?:one of |an? |the )?(?:{MEN} of (?:its|their|the group)\b|theirs\b|(?:the )?(?:\w+ )?(?:handi)?work of"
    r" (?:its|their|his|our)\b)"
    rf"|{ATTACK} as (?:its own\b|(?:the )?(?:\w+ )?(?:handi)?work of (?:its|their)\b)"
    r"|(?:it|they|the group|its (?:\w+ )?unit) (?:had |have )?(?:used|laid|planted|detonated|fired|set off)"
    r" (?:an? |the"
    r" |two |three |several |some )?(?:\w+ ){0,2}?(?:bombs?|mines?|ieds?|explosives?|rockets?|devices?"
    r"|missiles?|drones?"
    r"|vests?|weapons?)\b"
    rf"|(?:its|their) (?:\w+ )?(?:{MEN}|{ARMED}) (?:had |have |has )?(?:\w+ly )?(?:{DID}|taken part|took part)\b)"
)
_NAMED_ITS_MAN = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w'-]+){{0,6}}? (?:(?:identified|named|described) (?:the |its |one )?(?:\w+ )?(?:bombers?"
    rf"|attackers?|assailants?|{MEN}) as\b"
    r"|(?:released|published|posted|issued|circulated|shared|distributed|uploaded|broadcast|aired) (?:an? |the "
    r"|what it said was (?:an? |the"
    r" ))?(?:\w+ ){0,2}?"
    r"(?:photos?|photographs?|pictures?|video|footage|images?|clip|names?|identity|will|testament)(?:"
    r" \w+){0,3}? (?:of|showing|in which) (?:the |its "
    r"|two |what it"
    rf" (?:said|called) was (?:an? |the ))?(?:\w+ )?(?:bombers?|attackers?|{ATTACK})\b)"
)
_ISSUED_CLAIM = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w'-]+){{0,4}}? (?:(?:issued|made|posted|released|published|put out|sent|carried"
    rf"|distributed|relayed) (?:an? "
    rf"|the )?(?:\w+ )?"
    r"claims?\b|(?:acknowledg|admit)\w* (?:having )?(?:carr|kill|attack|plant|bomb|conduct|execut|target)\w+"
    r"|(?:acknowledg|admit|confirm)\w* (?:that )?(?:its|their) (?:involvement|role|responsibility|hand|part"
    rf"|{MEN})\b"
    rf"|own(?:s|ed) up to (?:the|this|that|both|two|three) (?:[\w'-]+ ){{0,3}}?{ATTACK})"
)
_QUOTED = re.compile(
    rf"\b(?:we|our (?:\w+ )?{MEN}) (?:have |had |also )*{DID}\b[^.;]{{0,100}}?[,.] (?:an? |the )?(?:\w+ )?{ARMED}"
    rf"(?:'s?)?(?: (?:spokes\w+|commander|leader)(?: [\w'-]+){{0,3}})? {SAYING}\b"
    rf"|\b{ARMED}(?:'s?)?(?: [\w'-]+){{0,6}}? {SAYING}\b[^.;]{{0,60}}?[:,] (?:that )?(?:we|our (?:\w+ )?{MEN})"
    rf" (?:have |had |also )*{DID}\b"
)
_BY_A_IT_SAID = re.compile(
    rf"\bby (?:the )?(?:\w+ )?{ARMED}(?: fighters| militants)?, (?:the (?:group|outfit|organi[sz]ation)|it|they|its"
    rf" spokes\w+) (?:said|claimed|announced)\b"
)
_ACCORDING = re.compile(
    rf"\baccording to (?:an? |the )?(?:\w+ )?(?:{ARMED}(?:'s?)? (?:\w+ )?(?:statement|message|spokes\w+|claim)"
    rf"|(?:statement"
    rf"|message|claim|spokes\w+)(?: [\w'-]+){{0,3}}? (?:by|from|of) (?:the )?(?:\w+ )?{ARMED})[^.;]{{0,40}}?,?"
    rf" (?:the group"
    rf"|it|they|its (?:\w+ )?{MEN}) (?:\w+ ){{0,2}}?{DID}\b"
)
_GROUP_OF_HIS = re.compile(
    rf"\b{SAYING}\b[^.;]{{0,60}}? (?:that )?his (?:group|outfit|organi[sz]ation|party|faction),? (?:the )?{ARMED},?"
    r" (?:had |have |was |were )?(?:carried|behind|done|did|responsible|attacked|targeted|killed|executed|conducted"
    r"|sent)\b"
)
_OTHERS_SPEAK = re.compile(
    rf"{OTHER}|\b(?:police|officials?|minister|ministry|army|military|officer|government|authorities|witness\w*"
    rf"|residents"
    r"|investigators|analysts|experts|sources|commissioner|governor)\b"
)
"""Words between a group and the word of saying that make somebody else the speaker."""

_SAYS = re.compile(rf"\b{SAYING}\b")
_NOT_SO = re.compile(r"\b(?:not|never|no|nor|den\w+|would|will|may|might|could|if|threaten\w*|vow\w*)\b")


def find_declarations(masked: Masked, cues: int) -> Iterator[tuple[int, int, list[str], str]]:
    """Where a sentence with these cues says that a group owns to a deed: start, end, who, and the rule."""
    text = masked.text
    for match in _OF_ITS_OWN.finditer(text) if _may_own(text, cues) else ():
        names = masked.before(match.start(), reach=110) or masked.pronoun(match.start())
        first = masked.place_before(match.start())
        if not names or (first is not None and _OTHERS_SPEAK.search(text, first, match.start())):
            continue
        if not _NOT_SO.search(match.group()) and affirmed(masked, match.start()):
            yield *match.span(), names, "said it was its own deed"
    if not masked.armed:
        return
    for pattern, rule, cue, words in _RULES:
        if (cue and not cues & cue) or not any(word in text for word in words):
            continue
        for match in pattern.finditer(text):
            place = text.index(ARMED, match.start())
            if _NOT_SO.search(match.group()) or not affirmed(masked, match.start()):
                continue
            saying = _SAYS.search(text, place, match.end())
            if _OTHERS_SPEAK.search(text, place, saying.start() if saying else min(match.end(), place + 40)):
                continue
            yield *match.span(), masked.before(place + 1), rule


def _may_own(text: str, cues: int) -> bool:
    """Whether the words stand there without which `_OF_ITS_OWN` cannot hold."""
    words = _ITS_MEN + _OWN if cues & Cue.DID else _OWN
    return any(word in text for word in words)


_ITS_MEN = ("its ", "their ", "it ", "they ", "group ")
_OWN = (
    " by ",
    " of its",
    " of their",
    " of our",
    " of his",
    " of the group",
    "theirs",
    " as its",
    " used",
    " laid",
    "set off",
)
_RULES = (
    (_GROUP_OF_HIS, "said his group did it", 0, (" his ",)),
    (_NAMED_ITS_MAN, "named its man", Cue.SHOWED, (" as", " of", " showing")),
    (_ISSUED_CLAIM, "owned to it", Cue.SHOWED, (" ",)),
    (_QUOTED, "said we did it", 0, ("we ", "our ")),
    (_BY_A_IT_SAID, "said it did it", 0, ("by ",)),
    (_ACCORDING, "its statement says so", 0, ("according to",)),
    *RULES,
)
"""Rules with the cue and the words of which a sentence must have one."""
