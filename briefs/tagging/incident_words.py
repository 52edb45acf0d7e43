"""Whether a text tells of something that happened, or only speaks of violence: plans, threats, speeches.

"Attack" and "militants" stand in budgets, warnings and election reports too. A text without any word of a toll tells
of an incident when it has one of the things that are done in one, or names one that is not feared, warned of, or
fought against.
"""

from __future__ import annotations

import re

from briefs.tagging import cue
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.patterns import WORD, by_letter, has_any

_DONE = re.compile(
    WORD
    + by_letter(
        r"(?:attack|ambush|bomb|storm|raid|target|shell|pound|torch|hijack|derail|besieg|ransack|loot|robb"
        r"|clash|toppl|demolish|raz|ruptur|dynamit|bombard|assault|overpower|intercept|vandalis|vandaliz|desecrat|strangl"
        r"|electrocut|rap)ed"
        r"|abduct\w*|kidnap\w*|held hostage|wiped out|surrounded|cordoned|infiltrat\w*|sent to hell"
        r"|(?:led|took|taken) away|snatch(?:ed|es)|storms"
        r"|raids|ambush(?:es|ing)?|attacking|targeting|open(?:s|ed|ing)? (?:\w+ )?fire|(?:fired|firing|shot|shooting)"
        r"|shelling|blew|blown|exploded|explodes|went off|goes off|going off|detonat\w+|defus\w+|seiz(?:ed|es|ing|ure)"
        r"|recover(?:ed|s|y)?|arrest(?:ed|s|ing)?|detained|nabbed|apprehended|captur(?:ed|es|ing)|busted|overr[au]n"
        r"|ablaze|(?:on|to|set|under) fire|opened up|rammed|blow(?:ing|s)? up|suicide (?:bomber|attacker)|explosives"
        r"|explosive (?:haul|device|material)"
        r"|made safe|beaten (?:off|back)|beat off|fought off|crackers?"
        r"|burn(?:ed|t|ing)|hurl\w*|lobb\w*|threw|thrown|repuls\w*|repell\w*|foil\w*|thwart\w*"
        r"|struck|hit|hits|rock(?:ed|s)|jolted|damag(?:ed|ing)|destroy(?:ed|ing)|planted|exchang\w+|crossfire|hanged"
        r"|gun ?battles?|gunfights?|firefights?|shootout|encounter|cross-border|traded|crash(?:ed)?|sabotaged"
        r"|carried out"
        r"|conducted|launched|claim(?:ed|s)? responsibility|took (?:place|control)|broke out|erupted|molested|missing"
    )
    + r"\b"
)
_NAMED = re.compile(
    WORD
    + by_letter(
        r"attacks?|assaults?|blasts?|bomb(?:ing|ings|s)?|explosions?|(?:rc|v|r|p|b|m|vb|pb|bb|rb|mb|sv"
        r"|svb)?ieds?|grenades?|rockets?|mortars?|(?:land)?mines?"
        r"|drones?|missiles?|(?:air ?)?strikes?|airstrikes?|ambush|raids?|sieges?|incidents?|gunm[ae]n|operations?"
        r"|shelling"
        r"|clashes|fighting|violence|militants|gunfire|killings?|abductions?|robbery|arson|unrest|riots?"
    )
    + r"\b"
)
_FEARED = re.compile(
    r"\b(?:against|despite|threats?|threaten\w*|fear\w*|risks?|ahead of|any|no|more|such|repeated|further|future"
    r"|possible|potential|prevent\w*|warn\w*|alerts?|allowed|may|might|could|would|will|should|drills?"
    r"|exercises?|plans?"
    r"|planned|combat|fight|counter|tackle|end to|rid|clear(?:ed)?|bow|war on|likelier|anniversary|reasons?|free of"
    r"|security)(?: [\w'-]+){0,4} ?\Z"
)
_TOLL = re.compile(
    r"\b(?:kill\w*|martyr\w*|dead|die[sd]?|dying|injur\w*|wound\w*|slain|murder\w*|assassinat\w*|gunned|behead\w*"
    r"|execut\w*|body|bodies|corpses?|casualt\w*|victims?|hurt|succumb\w*|perish\w*|neutrali\w*|eliminat\w*"
    r"|massacr\w*|lynch\w*|toll|lives|hostages?|freed|rescued|released|shahadat|fatal\w*|unhurt|unharmed|stabbed)\b"
)
"""What is told of people, of all the words that may begin like it."""

_LOOKS_BACK = re.compile(
    r"\b(?:anniversar(?:y|ies)|years? (?:after|since|on from)|drills?|mock (?:attack|exercise))\b"
)
_LOOKING = ("anniversar", "year", "drill", "mock")
"""Of these, `_LOOKS_BACK` needs one."""

_SEVERAL = frozenset(
    ["attacks", "assaults", "blasts", "bombings", "bombs", "explosions", "raids", "killings"]
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|\d+|twin|several|multiple|series of|string of|spate of|wave of|separate"
    r"|synchroni[sz]ed|coordinated|simultaneous|deadly|these|the|both|\w+day['`’]s)(?: [\w'-]+){0,3} ?\Z"
)
_HAPPENED = re.compile(r" (?:were|have been|killed|hit|rocked|left|shook|struck|took|occurred|on)\b")
_GENERAL = frozenset(
    ["militants", "violence", "fighting", "unrest", "operations", "incidents", "strikes", "strike", "mines"]
)
"""Words of a state of affairs: they name nothing that happened."""


_FIRST = 12
"""Sentences with a name or a cue in which a report has said what happened."""


def reports_incident(document: Document) -> bool:
    """Whether one of the first sentences of the news tells of something that happened."""
    news = Section.NEWS
    return any(
        sentence.section is news and _tells(document.folded, sentence)
        for sentence in document.telling[:_FIRST]
    )


def speaks_of_incident(folded: str, start: int, end: int) -> bool:
    """Whether a stretch has any word of an incident or of what is told of people in one."""
    return bool(
        _TOLL.search(folded, start, end)
        or _DONE.search(folded, start, end)
        or _NAMED.search(folded, start, end)
    )


def _tells(folded: str, sentence: Sentence) -> bool:
    if not sentence.cues & (cue.TOLL | cue.EVENT):
        return False
    start, end = sentence.start, sentence.end
    if has_any(folded[start:end], _LOOKING) and _LOOKS_BACK.search(folded, start, end):
        return False
    return (
        (sentence.cues & cue.TOLL and _TOLL.search(folded, start, end) is not None)
        or _DONE.search(folded, start, end) is not None
        or any(_is_told(folded, start, match) for match in _NAMED.finditer(folded, start, end))
    )


def _is_told(folded: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word for an incident is not of a general kind, nor feared; of several, whether they are counted."""
    before = max(start, match.start() - 60), match.start()
    word = match.group()
    if word in _GENERAL or _FEARED.search(folded, *before):
        return False
    return word not in _SEVERAL or bool(
        _COUNTED.search(folded, *before) or _HAPPENED.match(folded, match.end())
    )
