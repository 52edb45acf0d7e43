"""The net under the rules of blame and suspicion: a speaker, and a group tied to the deed by a word of guilt.

It is asked where a sentence names an armed group and the rules of `accusations` and `suspicions` found nothing. The
words in between come from closed lists, so that a group that is only named in a sentence about others is not caught.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging.document import Sentence
from briefs.tagging.finding import ATTACK, BACKGROUND_BLAME, Finding, affirmed
from briefs.tagging.masking import ARMED, OTHER, Masked
from briefs.tagging.patterns import WORD
from briefs.tagging.speech import MEN

_THINK = re.compile(
    WORD
    + r"(?:believ\w*|think|thinks|thought|suspect\w*|suspicion\w*|fear\w*|assum\w*|presum\w*|likely|probabl\w+"
    r"|possibl\w+|possibility|apparent\w*|seem\w*|appear\w*|hint\w*|indicat\w*|signs?|suggest\w*|alleg\w*"
    r"|reportedly"
    r"|may|might|could|rule|ruled|links?|linked|trac(?:e|ed|es)|point(?:s|ed|ing)?|leads?|evidence|proof"
    r"|identified"
    r"|named|suspects)\b"
)
_SAY = re.compile(
    WORD
    + r"(?:said|says|say|told|according to|stated|insist\w*|claimed|declared|announced|reveal\w*|confirm\w*"
    r"|conclu\w+|establish\w*|found|knew|know|added|adding|certain|convinced|blam\w*|accus\w*|hold|held|put"
    r"|see|pinned|fir"
    r"|sees|saw)\b"
)
_AUX = (
    r"(?:(?:is|was|were|are|be|been|being|has|have|had|may|might|could|to|also|reported|likely|believed"
    r"|thought"
    r"|suspected|alleged|said|known|then|later|again|both|all|\w+ly) )"
)
_ITS_MEN = (
    rf"(?:'s?)?(?: (?:\w+ )?(?:{MEN}|terrorists|insurgents|commanders?|leaders?|cell|faction|chapter))?"
)
_ASIDE = r"(?:,? (?:which|who|that|an?|the|led|based|active) [^,;.\x02]{1,70}?,?|, [^,;.\x02]{1,70},)?"
_GUILTY = (
    r"(?:behind\b(?! (?:bars|the scenes))|responsible\b(?! for (?:its|their))|guilty of\b|involved in\b"
    r"|involved(?=[,.;]"
    r"|\Z)"
    r"|complicit\b)"
)
_DEED = (
    r"(?:(?:a |some |its |the main )?(?:hand|role|part) in (?:the|this|both|it|that|these)\b"
    r"|carried (?:it )?out (?:the|this|both|it|that|these)\b|did (?:it|this)\b|done (?:it|this)\b"
    r"|acted together\b"
    r"|(?:planted|planned|masterminded|orchestrated|perpetrated|staged|executed|ordered|committed|sent)"
    r" (?:the|this|both|it|that|these|an?)\b"
    r"|used (?:an?|two|three|four|the) (?:\w+ )?(?:bombers?|attackers?|gunmen|devices?)\b"
    r"|(?:killed|murdered|shot|bombed|attacked|targeted|abducted) (?:him|her|them|the \w+)\b)"
)
_DID_IT = re.compile(rf"{ARMED}{_ITS_MEN}{_ASIDE} (?:{_AUX}+{_GUILTY}|{_AUX}*{_DEED})")
_THAT_DID = re.compile(
    rf"{WORD}(?:it|this) (?:is|was) (?:\w+ ){{0,2}}?(?:the )?(?:\w+ )?{ARMED}{_ITS_MEN}(?:[,.;]| (?:that"
    rf"|which|who)\b|\Z)"
)
_THEY_WERE = re.compile(
    rf"{WORD}(?:attackers?|assailants?|gunm[ae]n|bombers?|killers?|perpetrators?|culprits?|kidnappers?"
    rf"|raiders|shooters?"
    rf"|those (?:behind|responsible)(?: [\w']+){{0,3}}?)"
    r",?(?: (?:who|were|was|are|is|have|had|been|identified|named|described|believed|thought|suspected|said"
    r"|reported"
    rf"|alleged|to|by|{OTHER}|by \w+|officials|be|come|came|hailed?|members?|militants?|fighters?|operatives?|men"
    r"|belong\w*"
    r"|linked|affiliated|loyal|associated|as|from|of|with|an?|the|two|local|banned|outlawed|\w+ly))*"
    rf" (?:as|from|of|to|with|were|was|be)(?: (?:the|an?|two|three|some|local|banned|outlawed|proscribed"
    rf"|\w+ly"
    rf"|members?|militants?|fighters?|operatives?|men|of))* {ARMED}"
)
_TIED_TO = re.compile(
    rf"{WORD}(?:(?:(?:handi)?work|hand|involvement|fingerprints?|marks?|signature|stamp|style) (?:of"
    rf"|by) (?:the )?"
    rf"(?:[\w'-]+ ){{0,2}}?{ARMED}"
    rf"|(?:modus operandi|method|methods|tactics?) (?:is|was|are|were) (?:that|those"
    rf"|typical) of (?:the )?{ARMED}"
    rf"|(?:links?|connections?|ties) between (?:the|this) (?:[\w-]+ )?{ATTACK} and (?:the )?{ARMED}"
    rf"|trac(?:e|ed|es|ing) (?:[\w'-]+ ){{0,4}}?to (?:the )?(?:[\w'-]+ ){{0,2}}?{ARMED}"
    rf"|(?:possibly|probably|most likely|presumably|apparently"
    rf"|perhaps) (?:the )?(?:\w+ )?{ARMED}(?=[,.;]|\Z)"
    rf"|(?:pin(?:s|ned)|put|blam(?:e|es|ed)|laid) on (?:the )?(?:[\w'-]+ ){{0,2}}?{ARMED}"
    rf"|put (?:the )?{ARMED} behind"
    rf"|identified (?:them|him|the [\w ]{{1,30}}?) as (?:\w+ ){{0,4}}?(?:of"
    rf"|from) (?:the )?(?:\w+ )?{ARMED}"
    rf"|on [\w', -]{{0,40}}?{ARMED}(?: in particular)?,? that (?:the )?suspicion"
    rf"|(?:evidence|proof|signs?|hint\w*|indications?|possible|suspected"
    rf"|alleged) (?:[\w'-]+ ){{0,3}}?{ARMED}(?:'s?)?"
    r" (?:involvement|hand|role|link)\b"
    rf"|names? (?:[\w'-]+ ){{1,4}}?of (?:the )?{ARMED})"
)
_OWN_WORDS = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w-]+){{0,3}}? (?:said|says|claim\w*|den(?:y|ies|ied|ying)|condemn\w*|accus\w+"
    rf"|blam\w+"
    r"|warn\w*|threat\w*|vow\w*|told|announc\w*|issued|suspect(?:s|ed) (?:him|her|them|the)|reject\w*"
    r"|distanc\w*|admit\w*)\b|\bsaid (?:the group|it)\b"
)
"""The group itself speaks."""

_OPEN = re.compile(
    r"\b(?:not|n't|un)(?: \w+){0,2} ?(?:say|said|clear|confirm(?:ed)?|known|disclose|specify"
    r"|sure)\b[^,;:.]*\Z"
    r"|\b(?:no|without) (?:\w+ )?(?:evidence|proof|indication|sign|link)\w*\b[^,;.]*\Z"
    r"|(?<!not )(?<!not be )(?<!n't be )\b(?:ruled|rules|ruling) out [^,;.]*\Z"
    r"|\b(?:dismiss|reject|den)\w+ (?:\w+ )?(?:suggestion|report|rumou?r|claim|that)s?\b[^,;.]*\Z"
)
"""A speaker who does not say it."""


def find_guilt(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """The armed groups that somebody ties to the deed: suspected where he only thinks so, blamed where he says so."""
    text = masked.text
    thought = _THINK.search(text) is not None
    if not (thought or _SAY.search(text)) or BACKGROUND_BLAME.search(text) or _OWN_WORDS.search(text):
        return
    for pattern in (_DID_IT, _THAT_DID, _THEY_WERE, _TIED_TO):
        for match in pattern.finditer(text):
            if sentence.is_past(sentence.start + match.start()) or not affirmed(masked, match.end()):
                continue
            if _OPEN.search(text, 0, match.end()):
                continue
            place = text.index(ARMED, match.start())
            names = masked.before(place + 1) if pattern is _DID_IT else masked.after(place)
            stance = Stance.SUSPECTED if thought else Stance.BLAMED
            for name in dict.fromkeys(names):
                yield Finding(name, stance, "tied to it", sentence)
