"""Who speaks: the words of saying of a sentence, wherever they stand, and the groups that are their subjects."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefs.tagging.masking import APPOSITION, ARMED, OTHER, STATE, Masked
from briefs.tagging.patterns import Words, has_any

SAYING = Words(
    r"(?:a(?:ssert(?:s|ed)|nnounc(?:es|ed|ing)|dd(?:ed|s|ing)|dmit(?:s|ted|ting)|cknowledg(?:es|ed|ing)"
    r"|ccept(?:s|ed)|ccording to)|boast(?:s|ed)|by (?:its|their) own account|c(?:laim(?:s|ed|ing)?|onfirm(?:s|ed)"
    r"|all(?:s|ed|ing))|de(?:clar(?:es|ed|ing)|scrib(?:es|ed|ing))|explain(?:s|ed)|hailed|in(?:formed|sist(?:s|ed)"
    r"| the words of)|issued|justif(?:ies|ied)|let it be known|ma(?:intain(?:s|ed)|de it known)|message(?=:)"
    r"|note(?=:)|p(?:osted|ortray(?:s|ed)|honed|ut|ost(?=:))|(?:(?:was|were) )?quoted(?: as)?"
    r"|re(?:port(?:s|ed)|ads?|lea(?:sed|ses)"
    r"(?! (?:\d+|the|all|some|its|their|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|an?)"
    r" (?:[\w-]+ ){0,3}?(?:soldiers?|prisoners?|hostages?|captives?|policem[ae]n|officers?|m[ae]n|workers?|people"
    rf"|detainees|engineers?|passengers?|civilians?|tourists?|doctors?|journalists?|{OTHER})\b))"
    r"|s(?:aid|ays?|aying|tat(?:es|ed|ing|ement(?=:))|poke(?= of)"
    r"|peaks(?= of)|e(?:nt|nds) word(?= that| for))|t(?:old|ells|weeted|ermed|elephoned)|w(?:rote|rites))\b"
)
"""Words of saying."""

_OTHERS = (
    r"(?:police|officials?|minister|ministry|army|military(?! (?:wing|council|comm)|(?<='s military) spokes)|officer"
    r"|government|authorities|witness\w*|residents"
    r"|investigators|analysts|experts|sources|commissioner|governor|mayor|elders|relatives|famil(?:y|ies)"
    r"|villagers|senators?|[rdc]po|ccpo|s?sp|igp?|a?dgp|dig|sho|prosecutors?|diplomats?|president)\b"
)
OTHERS_SPEAK = re.compile(rf"{OTHER}|\b{_OTHERS}")
"""Words between a group and a verb that make somebody else its subject."""
_OTHERS_SPEAK = Words(_OTHERS)
"""The same, but for a name."""


def names_others(words: str) -> bool:
    """Whether words, in small letters, name a speaker who is of no armed group: "police", but not a liberation army."""
    return any(not words.endswith(_ARMED_ARMIES, 0, match.start()) for match in OTHERS_SPEAK.finditer(words))


_ARMED_ARMIES = ("liberation ", "republican ", "baloch ", "united ")
"""What stands before "army" in names of groups."""

_NOT_SUBJECT = Words(
    r"(?:no (?:\w+ )?(?:group|one|outfit)|nobody|police|officials?|minister|ministry"
    r"|army|military(?! (?:wing|council|comm)|(?<='s military) spokes)"
    r"|officer|government|authorities|witness\w*"
    r"|residents|investigators|analysts|experts|sources|commissioner|governor|mayor|elders|relatives|famil(?:y"
    r"|ies)|villagers|senators?|[rdc]po|ccpo|s?sp|igp?|a?dgp|dig|sho|prosecutors?|diplomats?|president|who|he|she|they"
    r"|was|were|been"
    r"|killed|attacked|stormed|shot|fired|ambushed|targeted|abducted)\b"
    r"|(?:is|are|being)(?: \w+)? \Z"
)
"""Words between a group and the word of saying that make somebody else the speaker."""

_ITS_VOICE = re.compile(
    r", (?:(?:its|their|the group's) (?:\w+ )?(?:spokes\w+|commander|leader|chief)(?: [\w'-]+){0,3}"
    r"|the (?:group|outfit"
    r"|organi[sz]ation)(?: itself)?|it|they)(?: ha[sd]| have| also| later)* \Z"
)
"""The group itself, behind a comma: "claimed by A, the group said"."""

_INVERTED = re.compile(rf" (?:an? |the )?(?:(?:[\w-]+ ){{1,3}}(?:of|for|from) (?:the )?)?(?:\w+ )?{ARMED}")
"""The speaker behind the word of saying: "..., said a spokesman of A"."""

_BY_THEM = re.compile(
    rf" by (?:an? |the |its )?(?:(?:[\w-]+ ){{1,3}}(?:of|for|from) (?:the )?)?(?:\w+ )?{ARMED}"
)
"""The speaker behind a passive: "that it did so was confirmed by a spokesman of A"."""

_BY_THE_WAY = re.compile(
    r"\A(?:'s?)?(?: [\w()'-]+){0,3} ?, (?:with|in|on|by|from|for|of|to|under|during|at|as|through|via|over|near"
    r"|who\w*|which|\w+ing|\w+ed)\b[^;]{0,120}, (?=(?:\w+ ){0,3}\Z)"
)
"""What is told of a group between commas before the word of saying: "A, with whom he had quarrelled, said"."""

_UP_TO = re.compile(r"(?: (?!that\b)[^\s,.;]+){1,5}")
"""The words behind a word of saying that may name who speaks."""

_AND = re.compile(r"\b(?:and|but)(?: (?:later|also|then|has|have|had|\w+ly))? \Z")
"""One more verb with the same subject: "A attacked a post and said ..."."""

_WHO_IS = re.compile(
    r"\bwho (?:is|are|has|have|gave|identif\w+|spoke|asked|declined|called|goes|used|introduced|signs|refused"
    r"|requested)\b[^,;]{0,70}"
    rf"|\b(?:rang|called|phoned|telephoned|contacted|informed)(?: up)? (?:the |local )?(?:police|{OTHER}|officials"
    r"|authorities)\b"
    r"|\b(?:that|which|in which) (?:\w+ ){0,2}(?:killed|left|wounded|injured|claimed|hit|struck"
    r"|targeted)\b[^,;]{0,60}"
)
"""What is added about the speaker or the attack before the word of saying."""
_WHO_WORDS = ("who ", "that ", "which ", "rang", "called", "phoned", "contacted", "informed")
"""Of these, `_WHO_IS` needs one."""

_OBJECT = Words(
    r"(?:against|among|blam\w+|accus\w+|targeting|fighting|between|includ\w+|kill\w*|arrest\w*)(?: \w+)? \Z"
    r"|(?:ministr(?:y|ies)|government|authorit\w+|administration|department) (?:of|in) (?:the )?\Z"
    r"|no (?:\w+ )?(?:group|outfit|one),? (?:not even |including )?(?:the )?\Z"
    r"|(?:it|this|that) (?:was|is)(?: \w+ly)?(?: the| an?)? \Z"
)
_OF_A_STATE = tuple(f"{STATE} {of}" for of in ("of ", "in ", "of the ", "in the "))
"""Words before a group that is spoken of, and does not speak."""

_GROUP_SAYS = re.compile(r"group(?:'s)?(?: [\w'-]+){0,6}?,? \Z")
_IT_SAYS = Words(
    r"(?:(?:the|this|that) (?:\w+ )?(?:group|outfit|organi[sz]ation|militants|insurgents|faction"
    r"|alliance"
    r"|network"
    r"|militia|separatists|statement|message|caller|claim|latter)|(?:its|their|the group's) (?:\w+ )?"
    r"(?:spokes\w+|leader|commander|statement|media|news|message|website|channel)|it|they|his group"
    r"|spokes(?:man|person|woman)"
    r"|statement)(?:'s)?(?: [\w'-]+){0,6}?,? \Z"
)

_ITS_WORD = re.compile(
    r" (?:the (?:group|outfit|organi[sz]ation)|it)(?= ?(?:[,.;]|\Z))"
    r"| (?:its|their|the group's) (?:\w+ )?(?:statement|spokes\w+|claim|media|channel|website|message|outlet"
    r"|agency|news)"
    r"| (?:an? |the )(?:\w+ )?(?:statement|spokes\w+|claim|message|post|video|letter|leaflet)(?: \w+){0,3}?"
    r" (?:by|of|from|for) the (?:\w+ )?(?:group|outfit|organi[sz]ation|militants|movement|front|network)\b"
)

_HE_SAYS = Words(r"(?:he|the commander|the leader|i)\b")


class Voice(NamedTuple):
    """A word of saying: where its subject begins, its own span, and the group that speaks, if one does."""

    first: int
    start: int
    end: int
    names: list[str]


def voice_of(text: str, voices: list[Voice], start: int, end: int) -> Voice | None:
    """The voice that says what stands at `start:end`, where it is a group's."""
    before = [voice for voice in voices if voice.end <= start]
    if before and before[-1].names:
        return before[-1] if ";" not in text[before[-1].end : start] else None
    if before:
        return None
    for voice in voices:
        if voice.start >= end:
            apart = "," in text[end : voice.first + 1] or text.startswith("that ")
            return voice if voice.names and apart else None
    return None


_SPEAKER_BEHIND = re.compile(
    r" (?:the|an?|one|his|her)(?: (?!was|were|had|has|have|is|are|would|will|did|killed|carried"
    r"|that\b)[\w'-]+){1,6}(?=[,.;]|\Z)"
    r"|(?! (?:it|they|its|their|his|the|an?|that|on|in|by|to|via|as|late|early|later|yesterday|today|spokes\w+"
    r"|commander|leader|\w+day)\b)(?: [\w'-]+){1,4}(?= ?[.;]|\Z)"
    r"|(?: [\w'-]+)? (?:elders|villagers|relatives|residents|locals|neighbours|survivors|passengers)\b"
)


def _said_by_others(text: str, at: int) -> bool:
    """Whether the speaker stands behind the word of saying that ends at `at`: "..., said the police chief"."""
    told = _UP_TO.match(text, at)
    if told is not None and _others_speak(told.group()):
        return True
    behind = _SPEAKER_BEHIND.match(text, at)
    return behind is not None and ARMED not in behind.group()


def _others_speak(text: str, start: int = 0, end: int | None = None) -> bool:
    """As `OTHERS_SPEAK.search`, but quicker."""
    return text.find(OTHER, start, end) >= 0 or _OTHERS_SPEAK.within(text, start, end)


def find_voices(masked: Masked) -> list[Voice]:
    """The words of saying of a sentence, with the groups that are their subjects."""
    text = masked.text
    voices: list[Voice] = []
    names: list[str] = []
    reached = 0
    for start, end in SAYING.spans(text):
        since, reached = reached, end
        before, names = names, []
        if text.startswith("by ", start):
            names = masked.before(start, reach=300) or masked.after(end, reach=40)
            voices.append(Voice(start, start, end, names))
            continue
        if text[start:end] in ("according to", "in the words of"):
            names = masked.after(end, reach=40)
            if not names and _ITS_WORD.match(text, end):
                names = masked.before(start, reach=300)
            voices.append(Voice(start, start, masked.place(names[0], end) + 1 if names else end, names))
            continue
        place = masked.place_before(start)
        if place is not None and start - place < 120 and not _is_object(text, place):
            gap = text[place + 1 : start]
            if has_any(gap, _WHO_WORDS):
                gap = _WHO_IS.sub(" ", gap)
            behind, itself = False, None
            if ", " in gap:
                if gap.count(",") > 1:
                    gap = APPOSITION.sub(" ", gap)
                aside = _BY_THE_WAY.match(gap)
                gap = gap[aside.end() :] if aside else gap
                behind = gap.endswith(", ") and _said_by_others(text, end)
                itself = None if behind else _ITS_VOICE.search(gap)
            if itself:
                first = place + 1 + itself.start()
                names = masked.before(start, reach=130)
                voices.append(Voice(first, start, end, names))
                continue
            if not behind and not _has_another_subject(gap) and ". " not in gap:
                names = masked.before(start, reach=130)
                voices.append(Voice(place, start, end, names))
                continue
        told = text[end : end + 60]
        if told.startswith(" by ") and _BY_THEM.match(told):
            names = masked.after(end)
            voices.append(Voice(start, start, end, names))
            continue
        subject = _INVERTED.match(told) if text[start - 2 : start] == ", " else None
        if subject:
            names = masked.after(end)
            voices.append(Voice(start, start, end, names))
            continue
        if before and (_AND.search(text, since, start) or not _others_speak(text, since, start)):
            names = before
        elif masked.antecedent:
            said = text[max(0, start - 70) : start]
            others = _others_speak(said) or (said.endswith(", ") and _said_by_others(text, end))
            it_says = not others and (_GROUP_SAYS.match(said) or _IT_SAYS.within(said))
            if it_says or (not others and masked.spoke and _HE_SAYS.within(said)):
                names = [masked.antecedent]
        voices.append(Voice(start, start, end, names))
    return voices


def _is_object(text: str, place: int) -> bool:
    """Whether the group at `place` is spoken of there, by the words before it."""
    return text.endswith(_OF_A_STATE, 0, place) or _OBJECT.within(text, max(0, place - 40), place)


def _has_another_subject(gap: str) -> bool:
    """Whether the words between a group and a word of saying make somebody else the speaker."""
    if OTHER in gap:
        return True
    if ("and" in gap or "but" in gap) and _AND.search(gap):
        return _OTHERS_SPEAK.within(gap)
    return STATE in gap or _NOT_SUBJECT.within(gap)
