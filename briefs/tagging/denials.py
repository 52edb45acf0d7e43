"""Denials of an attack; a denial of backing or sheltering somebody is the mark of an accusation instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging import cue
from briefs.tagging.dates import DAYS
from briefs.tagging.document import Sentence
from briefs.tagging.finding import ACCUSABLE, ATTACK, BACKING, Finding
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.patterns import WORD, has_any
from briefs.tagging.speech import DEED
from briefs.tagging.voices import OTHERS_SPEAK

# each begins like a stem of cue.DISOWN
_DENY = (
    r"(?:deny(?! (?:\w+ ){1,3}?(?:the use|use|access|shelter|space|entry)\b)|den(?:ies|ied|ying)|reject(?:s"
    r"|ed|ing)?|disown(?:s|ed|ing)?|disavow(?:s|ed|ing)?"
    r"|refut(?:e"
    r"|es|ed|ing)|disclaim(?:s|ed)?|disput(?:es|ed|ing)"
    r"|repudiat(?:ed|es)|rul(?:ed|ing) out(?= (?:any|its|their) (?:\w+ )?(?:involvement|role|hand|link))"
    r"|dismiss(?:es|ed|ing)?(?= (?:the |this |that |these |any |all |such |as baseless "
    r"|police )*"
    r"(?:accusation|allegation|charge|suggestion)))"
)
_DENIED = re.compile(
    rf"\b{_DENY}\b(?=(?P<object>[^.;]{{0,90}}))"
    r"|\b(?:distanc(?:ed|es|ing)|disassociat(?:ed|es|ing)|dissociat(?:ed|es|ing)) (?:itself|themselves"
    r"|himself|(?:its|their|his|the) (?:group|outfit|organi[sz]ation|party|movement|faction|front"
    r"|men))(?P<from>[^.;]{0,60})"
)
SAID_NOT = re.compile(
    WORD
    + r"(?:not (?:us|ours|theirs|we|(?:our|their) (?:doing|work|men))\b|(?:was|were|is|are) none of (?:its|their|our)"
    r" (?:doing|work|making)|(?:washed|wash|washes) (?:its|his|their|our) hands of\b|had no (?:concern|share"
    r"|quarrel) (?:in"
    r"|with)\b|ha(?:d|s|ve) (?:had )?nothing (?:what(?:so)?ever )?to do with|know(?:s)? nothing (?:of|about)\b"
    r"|(?:was|were) not (?:theirs|its own)\b|no (?:man|men|fighter|fighters|member|members|unit) of (?:his|its"
    r"|theirs|ours)\b"
    r"|would never (?:do|commit|carry out) (?:such|this|that)\b|no (?:mujahid|fighter) would\b|nothing to do with us\b"
    r"|nobody of (?:theirs|its)\b|fired on no one\b|(?:said|says|replied|answered) (?:that )?it was not (?:them|it"
    r"|us|we)\b"
    r"|we did not(?=[,;.]|\Z| (?:kill|attack|plant|do|carry|target))|(?:said|says|stated"
    r"|answered)\b[^.;]{0,60}?\b(?:was"
    r"|were|is|are|had|have|has) (?:not|never) (?:taken|done|fired|killed|attacked|planted|sent|targeted)\b"
    r"|(?:said|says|let it be known|stated|insisted|told|maintained|claimed|clarified|declared|announced"
    r"|added)\b[^.;]{0,60}?\b(?:was|were|is|are|had|have|has) "
    r"(?:not|no|nothing)(?: \w+){0,3}? ?(?:involved|behind|responsible|involvement|role|hand|links?"
    r"|connection|to do with|carried out|part in)"
    r"|ha(?:d|s|ve) no (?:role|hand|involvement|part|link|connection)|(?:was|were) not (?:involved|behind"
    r"|responsible)|(?:had|has|have|wants?) nothing to do with|(?:was|were) not the (?:group|ones?"
    r"|men) (?:that|who|which|behind)\b|none of (?:our|its|their)s?(?: \w+){0,2}"
    r" (?:did|was|were|had (?:carried|done|any))\b|none of (?:ours|theirs)\b"
    r"|did not (?:carry out|conduct|execute|commit|do (?:it|this|that))\b|(?:was|were) not to blame\b"
    r"|knew nothing (?:about|of)\b|had no knowledge of\b|(?:was|were|is) not (?:its|their|our) (?:work|doing"
    r"|act)\b"
    r"|(?:called|termed|described|dismissed) (?:the|this|that|these|all|any|such) (?:\w+ )?"
    r"(?:accusation|allegation|charge|report|suggestion)s? (?:\w+ ){0,3}(?:baseless|false|unfounded|untrue"
    r"|propaganda"
    r"|fabricat\w+|wrong|lies?|absurd)|dismissed as (?:\w+ )?(?:baseless|false|propaganda|lies|untrue)"
    r"|(?:did|does|do) not (?:attack|target|bomb|kill) (?:the|this|that|any)\b"
    r"|issued a denial\b|\bwe(?: \w+)? (?:are|were|have|had|did) (?:not|no"
    r"|nothing)\b(?: \w+){0,3}? ?(?:involved|behind|responsible|role"
    r"|hand|part in|link|connection|to do with|carr)"
    r"|\bclaims? (?:made |issued )?in (?:its|their) name (?:was|were|is|are) (?:false|fake|fabricated|untrue"
    r"|bogus)"
    r"|(?:was|were|is|are) in no way (?:related|linked|connected|involved|responsible))"
)
_NOT_SAID = (
    " no",
    "not ",
    " hands of",
    " never ",
    "we did",
    "denial",
    "accusation",
    "allegation",
    "charge",
    "report",
    "suggestion",
    "dismissed as",
    " name ",
)
"""Of these, `SAID_NOT` needs one."""

_DENIAL = re.compile(
    rf"{ARMED}(?:'s?)? (?:\w+ )?denial\b|\b(?:denials?|statements? of denial) (?:by|from|of) (?:the )?{ARMED}"
)
WALKED_BACK = re.compile(
    r"\b(?:(?:walk(?:ed|s|ing)|t(?:ook|ak\w+)) back|(?:retract|withdr[ae]w|rescind|recant)\w*) (?:its|their"
    r"|the"
    r"|an earlier) (?:\w+ )?claim"
)
_DENIED_BY = re.compile(r"\b(?:denied|rejected|disowned) by (?:an? |the )?")
_DENIED_ATTACK = re.compile(
    rf"\b(?:responsib|involv|role|hand\b|part\b(?! of)|that any of|behind|carr|complicity|culpab|{ATTACK}\b|link"
    rf"|connection|it ha[ds]|they ha(?:d|ve)|any such|it was|they were|claim"
    r"|(?:hold|keep|kidnapp|seiz|detain|attack|kill|plant|send|order|bomb|fir|shell)ing\b"
    r"|(?:it|they) (?:fired|shelled|bombed|killed|struck|attacked|launched|hit|shot|sent|planted))"
)
_HIS_PART = re.compile(
    r" (?:any |all |its |their |an? )?(?:involve|responsib|role\b|hand\b|part\b|complicity|(?:hold|keep|kidnapp"
    r"|kill|fir|abduct"
    r"|shoot|shell|target)ing\b|having (?!supported|backed|sheltered|funded)|that (?:it|they|its (?:men|troops"
    r"|forces)) (?:had|was"
    r"|were|fired|killed))"
)
"""What somebody denies of whom nobody was known to accuse him: his own part in the deed."""
_DENIED_OTHER = re.compile(
    r"\b(?:back|support|fund|financ|train|shelter|harbou?r|haven|sanctuar|sponsor|host|aid|arming|arms"
    r"|presence|foment|abet|provid|assist"
    r"|civilian|allow|soil|territory|talks|negotiat|ceasefire|report(?!s? (?:that (?:it|they|its|their)\b|(?:of"
    r"|about|on) (?:its|their"
    r"|any) (?:involv|role|hand|part|link)))|permission|visa|bail|request|entry"
    r"|split|death of|killed)"
)
_ALLEGATION = re.compile(r"\b(?:allegation|accusation|charge|claim|assertion|it\b|this|that\W*\Z|any such)")
_ACCUSED_OF_IT = re.compile(
    r"(?: (?:\w+ ){0,3})?(?:allegation|accusation|charge)s? (?:that|of) [^,;.]{0,30}?\b(?:involve|behind"
    r"|responsib|carried out|complicity)"
)
"""What others say of somebody who denies it."""

_NEXT_DENIAL = re.compile(rf",? (?:and|but|while|whereas) [^,;]{{0,60}}?{_DENY}\b")
_REJECTS_CLAIM = re.compile(r" (?:the|this|that|its|their|any) claim\b(?! that)")
_CLAIM_BEFORE = re.compile(r"\bclaim\w*(?: \w+)? responsibility\b")
"""Somebody's claim, which others may reject without being accused of anything."""

_WAS_IN_IT = re.compile(
    r" that [^.;]{0,80}?\b(?:was|were|is|are|been) (?:\w+ )?(?:involved|behind"
    r"|responsible)\b"
)
_DENIED_BUT = re.compile(
    rf"\b{_DENY}\b[^.;]{{0,60}}?(?:{OTHERS_SPEAK.pattern})[^.;,{ARMED}]{{0,40}}?"
    r" (?:said|says|insist\w*|maintain\w*|alleg\w*|stress\w*) (?:that )?(?:it|they|the (?:group|outfit|militants))"
    rf" (?:had |has |have )?{DEED}\b(?![^.;]* (?:before|earlier|previously|in the past)\b)"
)
"""What others say of a group behind its denial: "the A denied it, but police insisted that it had planted the bomb"."""
_NEITHER = re.compile(
    rf"\bneither (?:the )?{ARMED} nor (?:the )?{ARMED} (?:had|has|have|was|were|is|are)(?: any)? (?:part"
    rf"|role|hand|link|involve\w*"
    r"|behind|responsible)\b"
)
_NOR = re.compile(r"\b(?:nor|not|n't|neither|confirm(?:ed)? or|confirming or)(?: \w+)? \Z")
_RELATIVE_DENIAL = re.compile(r"\s*(?:and|but|,)")
_HABIT = re.compile(
    r"\b(?:always|consistently|repeatedly|routinely|regularly|usually|generally|invariably|traditionally|often|long"
    r"|frequently|previously|in the past)(?: \w+)? \Z"
    r"|\bin (?:earlier|previous|other|past|similar) (?:cases|incidents|attacks|instances)\b"
)
"""Before a denial, that it is one of many."""
_AS_A_RULE = (" in the past", " as a rule", " on earlier occasions", " on previous occasions", " for years")
_DEEDS = r"(?:attacks|assaults|bombings|blasts|killings|abductions|kidnappings|murders|incidents|violence|terrorism)"
_MANY_DEEDS = re.compile(
    rf"\b(?:{_DEEDS}|accusations|allegations|charges|claims|reports"
    r"|(?:attack|kill|target|bomb|plant|shell|burn|abduct|kidnapp|harm|shoot|carry)ing)\b"
)
_DAY = rf"(?:{'|'.join(DAYS)}|today|yesterday|last night)\b"
_ON_DAY = re.compile(rf"\b{_DAY}")
_THIS_DEED = re.compile(
    rf"\b(?:th(?:is|at|ese|ose)\b|it\b|the (?!past\b|(?:same )?kind)|{_DAY})"
    r"|\w'(?:s )?(?: ?[\w-]+ )?(?:attack|assault|bombing|bomb|blast|killing|abduction|kidnapping|murder|assassination"
    r"|death|disappearance)\b"
)
"""A day, or somebody's own death, makes it the deed that is reported."""
_SUCH_DEEDS = re.compile(rf"\b(?:such|similar) (?:\w+ )?{_DEEDS}\b")
_PERFECT = ("has ", "have ", "had ")


_HARBOURS_NONE = re.compile(
    rf"{STATE} (?:(?:does|did|has|had|would|will) (?:not|never) )?(?:\w+ )?(?:harbou?r|shelter|back|support"
    rf"|host"
    rf"|allow)\w*\b"
)


def _harbours_none(masked: Masked, at: int) -> str | None:
    """The state of which somebody says, having rejected an accusation, that it harbours nobody."""
    match = _HARBOURS_NONE.search(masked.text, max(0, at - 90))
    return masked.names[match.start()] if match else None


_STATE_SAYS = re.compile(rf"{STATE}(?:'s?)?(?: [\w'-]+){{0,6}}? \Z")


_WITH = re.compile(rf"s? (?:with|to|of|between) (?:the )?(?:[\w-]+ )?{ARMED}|[^;]{{0,40}} and that\b")
"""Somebody who has no links with a group does not speak for it."""


def _state_speaking(masked: Masked, at: int) -> list[str]:
    """The state whose word the verb at `at` is: "Pakistan's defence minister said"."""
    match = _STATE_SAYS.search(masked.text, max(0, at - 60), at)
    return [masked.names[match.start()]] if match else []


def _is_standing(text: str, at: int, about: str) -> bool:
    """Whether who denies `about` at `at` always denies such deeds: of this one that says nothing."""
    if _HABIT.search(text, max(0, at - 60), at) or has_any(about, _AS_A_RULE):
        return _MANY_DEEDS.search(about) is not None and not _THIS_DEED.search(about)
    return (
        text.endswith(_PERFECT, 0, at) and _SUCH_DEEDS.search(about) is not None and not _ON_DAY.search(about)
    )


def find_denials(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Who denies the attack, and who denies to back the attackers (and so is accused of it)."""
    text, cues = masked.text, sentence.cues
    states = {name for place, name in masked.names.items() if text[place] == STATE}
    backing = masked.backing or (cues & cue.BACKING and BACKING.search(text) is not None)
    for match in _DENIED.finditer(text) if cues & cue.DISOWN else ():
        object_ = match.group("object") or match.group("from") or ""
        if _NOR.search(text, max(0, match.start() - 30), match.start()):
            continue
        names = (
            masked.before(match.start(), ACCUSABLE, reach=110)
            or [
                name
                for name in masked.before(match.start(), OTHER, reach=60)
                if name in masked.blamed or (name in masked.forces and _HIS_PART.match(object_))
            ]
            or masked.pronoun(match.start())
        )
        if not names and not text[: match.start()].strip(" '"):
            names = masked.after(match.end(), reach=60)
        if not names:
            continue
        # "A rejected the claim, and B denied involvement": each has its own object
        following = _NEXT_DENIAL.search(object_)
        about = object_[: following.start()] if following else object_
        if _REJECTS_CLAIM.match(about) and _CLAIM_BEFORE.search(text, 0, match.start()):
            continue
        other = _DENIED_OTHER.search(about)
        attack = _DENIED_ATTACK.search(about)
        allegation = _ALLEGATION.search(about[:40])
        if other and _WAS_IN_IT.match(about) and not BACKING.search(about):
            # "denied that the front, bound by its truce, was involved"
            other = None
        if not (other or backing) and _is_standing(text, match.start(), about):
            continue
        if match.group("from") is not None and not other:
            rule = "denied it"
        elif other and not (attack and attack.start() < other.start()):
            rule = None
        elif allegation and not (attack and attack.start() <= allegation.start()):
            rule = None if backing else "denied the accusation"
        elif not about.strip(" ,.\"'") or _RELATIVE_DENIAL.match(about):
            plain = not (about.strip(" ,.\"'") or backing or " which " in text[: match.start()])
            accused = states.isdisjoint(names) or not masked.blamed.isdisjoint(names)
            rule = "denied it" if plain and accused else None
        else:
            rule = "denied it" if attack or match.group("from") else None
        for name in dict.fromkeys(names):
            state = name in states
            charged = state and name in masked.blamed and not (backing or BACKING.search(about))
            accused = (
                not charged
                and state
                and (rule == "denied the accusation" or BACKING.search(about) is not None)
            )
            if rule and not accused:
                yield Finding(name, Stance.DENIED, rule, sentence)
                if rule == "denied the accusation" and _ACCUSED_OF_IT.search(about) and not charged:
                    yield Finding(name, Stance.BLAMED, "denied an accusation", sentence)
            host = None if state or rule else _harbours_none(masked, match.end())
            if host:
                yield Finding(host, Stance.BLAMED, "denied an accusation", sentence)
            elif (state and not charged and (rule == "denied the accusation" or allegation)) or (
                not rule and backing and allegation
            ):
                yield Finding(name, Stance.BLAMED, "denied an accusation", sentence)
            elif not rule and (state or masked.backing) and other and BACKING.search(about):
                yield Finding(name, Stance.BLAMED, "denied backing", sentence)
    for match in _DENIAL.finditer(text) if "denial" in text else ():
        for name in (
            masked.after(match.end() - 1) if match.group().endswith(ARMED) else masked.before(match.end())
        ):
            yield Finding(name, Stance.DENIED, "its denial", sentence)
    for match in SAID_NOT.finditer(text) if has_any(text, _NOT_SAID) else ():
        names = (
            _state_speaking(masked, match.start())
            or masked.before(match.start(), reach=110)
            or (masked.after(match.end(), reach=60) if not _WITH.match(text, match.end()) else ())
            or masked.pronoun(match.start())
        )
        for name in dict.fromkeys(names):
            if name in states and not _DENIED_ATTACK.search(match.group()):
                # "called the accusation baseless": it may be one of backing
                continue
            denied = match.group().rfind(" no")
            if denied < 0 or not _DENIED_OTHER.search(match.group(), denied):
                yield Finding(name, Stance.DENIED, "said it was not", sentence)
    for match in _NEITHER.finditer(text) if "neither" in text else ():
        for place in range(*match.span()):
            if text[place] == ARMED:
                yield Finding(masked.names[place], Stance.DENIED, "neither did it", sentence)
    for match in WALKED_BACK.finditer(text) if cues & cue.WITHDRAW else ():
        for name in dict.fromkeys(masked.before(match.start(), reach=110) or masked.pronoun(match.start())):
            yield Finding(name, Stance.DENIED, "withdrew its claim", sentence)
    for match in _DENIED_BUT.finditer(text) if masked.armed and cues & cue.DISOWN else ():
        for name in dict.fromkeys(masked.before(match.start(), reach=60)):
            yield Finding(name, Stance.BLAMED, "held responsible", sentence)
    for match in _DENIED_BY.finditer(text) if "ed by " in text else ():
        for name in masked.after(match.end(), reach=40):
            yield Finding(name, Stance.DENIED, "denied by", sentence)
