"""What the rules about stances share: what they find, words for attacks, and how far a negation reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefs.model import Stance
from briefs.tagging import cue
from briefs.tagging.document import Sentence
from briefs.tagging.masking import ARMED, STATE, Masked
from briefs.tagging.patterns import Words

ACCUSABLE = ARMED + STATE
"""Marks of those who may be blamed and may deny."""

ATTACK = (
    r"(?:attacks?|assaults?|bombings?|blasts?|explosions?|killings?|ambush(?:es)?|operations?|raids?"
    r"|incidents?|murders?"
    r"|shootings?|assassinations?|massacres?|suicide|strikes?|abductions?|kidnappings?|carnage|firing"
    r"|violence|hijacking"
    r"|beheadings?|offensive|sabotage|explosive|ieds?|derailment|siege|clash|encounter|bomb|rocket|grenade"
    r"|atrocity|crash|downing|act)"
)
NOBODY = (
    r"(?:no (?!information|details|mention)(?:[\w-]+[ ,]+){0,6}?(?:group|groups|one|organi[sz]ation"
    r"|organi[sz]ations|outfit|outfits"
    r"|body|party|faction|(?:militants?|terrorists?|insurgents?)(?! (?:group|outfit|organi|faction|network|cell|bod))"
    r"|individual|person|entity|claim|claims|responsibility|side|militia|network)|nobody|none|no-one|neither)"
)
_NEGATED = re.compile(
    rf"\b(?:{NOBODY}|whether any(?:one|body)?|not|cannot|never|yet to|without|nor|did not|failed to|refused to"
    rf"|declined to"
    rf"|stopped short of)\b|\bno (?:[\w-]+ ){{0,2}}\Z"
)
_BUT = re.compile(
    r";|\band (?:the|it|its|later|then|he)\b|[,;]? ?\b(?:but|however|although|though|while|whereas|until)\b"
    r"|[,;] yet\b"
)
BACKING = re.compile(
    r"\b(?:back(?:ing|ed|s)?|support(?:ing|ed|s)?|safe havens?|sanctuar\w+|harbou?r\w*|shelter\w*"
    r"|sponsor\w*|fund\w*|financ\w*|hosting|arming"
    r"|aiding|abett\w+|use of (?:its|afghan) soil|from (?:its|afghan) (?:soil|territory))\b"
)

BACKGROUND_BLAME = Words(
    r"(?:(?:for )?that (?:attack|bombing|killing|blast|assault|incident)(?= (?:was|is|had been|has been)"
    r" (?:\w+ )?blamed|[.,]? *\Z)|who (?:was|were|is|are) accused in|most of (?:these|them|those)|(?:surge"
    r"|rise|wave|spate|series|string) (?:in|of) (?:\w+ ){0,2}(?:attacks|bombings|killings)|previously"
    r"|in the past|often|usually|frequently|routinely|regularly|typically|long been"
    r"|(?:similar|such|previous|past|earlier|recent|other|many|several|most) (?:\w+ )?(?:attacks|bombings"
    r"|killings|blasts|explosions|assaults|ambushes"
    r"|incidents|strikes)"
    r"|(?:which|who) (?:has|have|had) (?:\w+ )?been (?:blamed|accused)|has been blamed for (?:several|many"
    r"|numerous|previous|past|most|similar|other)"
    rf"|the (?:19|20)\d\d (?:[\w'-]+ ){{0,3}}?{ATTACK}"
    r"|whose (?:death|killing|murder|abduction|assassination)\b[^.;]{0,30}?\b(?:19|20)\d\d"
    r"|had (?:for (?:years|months|decades)|long|often|repeatedly) (?:accused|blamed)"
    r"|(?:been|are|is|was|were) blamed for (?:several|many|numerous|previous|past|most|similar|other"
    r"|a string|dozens))\b"
)
"""Of other attacks than the one reported."""

BELIEVED = re.compile(r"\b(?:believ|suspect|thought|think|presum|assum|suggest|indicat|likely)\w*\b")
"""What makes a suspicion of a charge."""
MAY = r"(?:may(?= (?:well |also |even |not |\w+ly )?(?:be|have|lie|lead|point|belong|come)\b)|might|could)"
"""Words of a guess; "may" is a month as well."""
OWN_GROUP = re.compile(r"\b(?:his|its|their|our) (?:group|outfit|organi[sz]ation|party|faction)\b")
"""A group that speaks of itself."""

PEOPLE = (
    r"(?:famil(?:y|ies)|relatives?|kin|sisters?|brothers?|fathers?|mothers?|sons?|daughters?|wi(?:fe|dow)"
    r"|uncles?|cousins?"
    r"|villagers?|residents?|locals?|elders?|neighbou?rs?|protest\w+|demonstrators|witness\w*|survivors?"
    r"|organi[sz]ers"
    r"|mourners|lawyers?|activists|heirs|inhabitants|tribesmen|farmers|shopkeepers|students)"
)
"""Words for those who bear witness: the people of a place, and the family of a victim."""


@dataclass(slots=True)
class Finding:
    """One stance of one actor, or of an unnamed one (`actor` None), in one sentence."""

    actor: str | None
    stance: Stance
    rule: str
    sentence: Sentence


_EVEN = re.compile(
    r",? (?:including|not even|whether|neither|(?:yet )?(?:be )?(?:know|say|tell|clear|sure|certain|confirm"
    r"|determine"
    r"|establish|disclose|specify|known)(?:ed)?(?: \w+)? (?:whether|if))\b"
)
"""Behind "no group", before those of whom it is said in particular; behind "did not", before what is left open."""


def affirmed(masked: Masked, at: int) -> bool:
    """Whether the words at `at` stand outside the reach of a negation before them."""
    if not masked.cues & cue.NEGATED:
        return True
    window = masked.text[max(0, at - 90) : at]
    stop = _BUT.search(window)
    if stop:
        window = window[stop.end() :]
    for match in _NEGATED.finditer(window):
        # another group between the negation and the claim is the one that claims
        behind = window[match.end() :]
        if ARMED not in behind or match.group() in ("neither", "nor") or _EVEN.match(behind):
            return False
    return True


_NOT_NEAR = re.compile(r"\b(?:not|n't|never|no one|nobody|without|wrongly|falsely)\b[^,;]{0,15}\Z")


def near_affirmed(masked: Masked, at: int) -> bool:
    """Whether no negation stands right before the words at `at`."""
    return not _NOT_NEAR.search(masked.text, max(0, at - 40), at)


_ASIDE = re.compile(r", (?:which|who|whose) [^,]{12,}\Z")


def is_background(text: str) -> bool:
    """Whether a sentence is about other attacks, and not only what it says in passing of a group that it names."""
    told = BACKGROUND_BLAME.first(text)
    return told is not None and not _ASIDE.search(text, 0, told[0])
