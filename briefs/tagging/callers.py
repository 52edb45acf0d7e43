"""Callers, notes and messages that say who did it: what they say of a group is its claim, not an accusation."""

from __future__ import annotations

import re

from briefs.model import Stance
from briefs.tagging.finding import Finding
from briefs.tagging.masking import ARMED, STATE, Masked
from briefs.tagging.patterns import has_any
from briefs.tagging.voices import OTHERS_SPEAK

_WORDS = (
    *(
        "caller",
        "phone",
        "phoning",
        " rang",
        "called",
        "calling",
        "voice",
        "leaflet",
        "pamphlet",
        "handbill",
        "letter",
    ),
    *("note", "poster", "banner", "chit", "message", "mail", "fax", "sms", "purport", "identif", "introduc"),
)
"""Of these, `_SAYS_SO` needs one."""

_ITS_MEN = (
    r"(?:(?!said\b|says\b|that\b)[\w'-]+ ){0,4}?(?:(?:groups?|outfits?|organi[sz]ations?|militants?|insurgents?"
    r"|separatists?|rebels|guerrillas|fighters?|gunm[ae]n|attackers?|killers?|bombers?|commanders?|spokes\w+|callers?"
    rf"|movement|front|faction|m[ae]n|person|someone|somebody)\b|{ARMED})"
)
OTHERS_WRITE = re.compile(
    r"\bpress (?:notes?|releases?)\b|\breward"
    r"|\b(?:leaflets?|notes?|pamphlets?|handbills?|letters?|posters?|banners?|chits?|messages?|e-?mails?|fax|sms)"
    rf" (?:by|of|from) (?!{_ITS_MEN})"
    r"|\b(?:witness\w*|trader|shopkeeper|merchant|villager|resident|driver|passer-?by|lawyer|teacher|student|farmer"
    r"|shepherd|neighbour|relative|survivor|passenger|doctor|activist|journalist|reporter|colleague|citizen)s?\b"
    r"[^.;]{0,60}? (?:rang|(?:tele)?phon\w+|call(?:ed|ing)|wrote|(?:in|with) an? (?:letter|message|note))\b"
    r"|\b(?:trader|merchant|lawyer|teacher|doctor|minister|embassy|office|police)'s (?:letter|note|message|e-?mail)\b"
)
"""Who writes or rings up is told, and is none of them."""

_SAYS_SO = re.compile(
    r"(?:\bcallers?\b|\b(?:man|person|someone|somebody|spokesman|voice|men"
    r"|one [\w']+(?: [\w']+)?)\b[^.;]{0,70}?"
    r"\b(?:rang|(?:tele)?phon\w+|call(?:ed|ing)|identif\w+ himself|introduc\w+ himself|purporting"
    r"|claiming to (?:be|speak)"
    r"|on the (?:tele)?phone|over the (?:tele)?phone)\b"
    r"|\b(?:leaflets?|notes?|pamphlets?|handbills?|letters?|posters?|banners?|chits?|(?:text )?messages?"
    r"|e-?mails?|fax|sms)\b)"
    rf"(?P<told>[^;{ARMED}]{{0,110}}?\b(?:said|says|claimed|saying|claiming|told|stated|stating"
    rf"|declar\w+|announc\w+|read)"
    rf"\b[^.;{ARMED}]{{0,50}}?){ARMED}"
)
_DOUBTED = re.compile(
    r"\b(?:not|n't|never) (?:been )?(?:taken seriously|believed)\b|\b(?:was|were|been|be|as) an? (?:hoax|prank)\b"
)
"""What was rung up or written and says nothing of anybody."""


def by_callers(masked: Masked, findings: list[Finding]) -> list[Finding]:
    """The findings of a sentence; the blame of a group that a caller or a note names is made its claim."""
    text = masked.text
    told = _SAYS_SO.search(text) if findings and has_any(text, _WORDS) else None
    if told is None or STATE in told["told"] or " not " in told["told"] or OTHERS_SPEAK.search(told["told"]):
        return findings
    if OTHERS_WRITE.search(text):
        return findings
    meant = masked.names.get(told.end() - 1)
    if _DOUBTED.search(text):
        return [each for each in findings if each.actor != meant]
    return [
        Finding(meant, Stance.CLAIMED, "a caller named it", each.sentence)
        if each.actor == meant and each.stance in (Stance.BLAMED, Stance.SUSPECTED)
        else each
        for each in findings
    ]
