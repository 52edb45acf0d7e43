"""The net under the rules of blame and suspicion: a speaker, and a group tied to the deed by a word of guilt.

It is asked where a sentence names an armed group and the rules of `accusations` and `suspicions` found nothing. The
words in between come from closed lists, so that a group that is only named in a sentence about others is not caught.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging.document import Sentence
from briefs.tagging.finding import ATTACK, MAY, Finding, affirmed, is_background
from briefs.tagging.framing import IT
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.patterns import WORD, Words, has_any
from briefs.tagging.speech import MEN

_THINK = Words(
    rf"(?:{MAY}|believ\w*|think|thinks|thought|suspect\w*|suspicion\w*|fear\w*|assum\w*|presum\w*|likely|probabl\w+"
    r"|possibl\w+|possibility|perhaps|apparent\w*|seem\w*|appear\w*|hint\w*|indicat\w*|signs?|suggest\w*"
    r"|alleg\w*"
    r"|reportedly|rul(?:e|ed|ing)|exclud\w+|links?|linked|trac(?:e|ed|es)|clues?|point(?:s"
    r"|ed|ing)?"
    r"|leads?|led|evidence|proof|identified|named|regarded|considered?|investigat\w+"
    r"|posit(?:s|ed)|speculat\w+|theori[sz]\w+|conjectur\w+|surmis\w+|postulat\w+|hypothesi[sz]\w+|guess\w*)\b"
)
_SAY = Words(
    r"(?:said|says|say|told|tweeted|posted|wrote|according to|stated|assert\w*|maintain\w*|insist\w*|claimed|declared"
    r"|announced|reveal\w*|confirm\w*|conclu\w+|establish\w*|found|knew|know|added|adding|certain|convinced|blam\w*|accus\w*|charg\w+|holds?"
    r"|held|put"
    r"|contend\w*|argu(?:e|es|ed)|noted|disclos\w+|opin(?:es|ed)|reason(?:s|ed)"
    r"|laid|take|taken|see|sees|seen|saw|pinned|fir|in the (?:words|view) of)\b"
)
_BY = r"(?:by (?:the )?\w+ )?"
_AUX = (
    r"(?:(?:is|was|were|are|be|been|being|has|have|had|may|might|could|to|also|reported|likely|believed"
    r"|thought"
    r"|suspected|alleged|said|known|seen|taken|regarded|considered|as|come|came|then|later|again|both|all"
    r"|\w+ly) )"
)
_ITS_MEN = (
    rf"(?:'s?)?(?: (?:\w+ )?(?:{MEN}|terrorists|insurgents|commanders?|leaders?|cell|faction|chapter))?"
)
_ASIDE = r"(?:,? (?:which|who|that|an?|the|led|based|active) [^,;.]{1,70}?,?|, [^,;.\x02]{1,70},)?"
_AUTHORS = r"(?:authors?|culprits?|suspects?|perpetrators?|attackers?|killers?|ones (?:who|behind)|bombers?)"
_GUILTY = (
    r"(?:behind\b(?! (?:bars|the scenes))|responsible\b(?! for (?:its|their))|guilty of\b|to blame\b"
    r"|under suspicion\b"
    r"|involved in\b|involved(?=[,.;]|\Z)|complicit\b"
    rf"|suspected of (?:the|this|it|killing|murder)\b|(?:the|an?) (?:[\w-]+ ){{0,2}}{_AUTHORS}|(?:named"
    rf"|identified|described) {_BY}as (?:the )?{_AUTHORS})"
)
_THEIR = r"(?:the|this|both|it|that|these)"
_DEED = (
    rf"(?:(?:a |some |its |the main )?(?:hand|role|part) in {_THEIR}\b|carried (?:it )?out {_THEIR}\b"
    rf"|did (?:it|this)\b(?! no\b)"
    r"|done (?:it|this)\b|acted together\b"
    rf"|(?:planted|masterminded|orchestrated|perpetrated|thrown|threw) (?:{_THEIR}|an?)\b"
    rf"|(?:planned|staged|executed|ordered|committed|sent) {IT}"
    r"|used (?:an?|two|three|four|the) (?:\w+ )?(?:bombers?|attackers?|gunmen|devices?)\b"
    r"|(?:killed|murdered|shot|bombed|attacked|targeted|abducted) (?:him|her|them|the \w+)\b)"
)
_DID_IT = re.compile(
    rf"{ARMED}(?:{_ITS_MEN}{_ASIDE} (?:{_AUX}+{_GUILTY}|{_AUX}*{_DEED})"
    # a headline leaves out the verb
    rf"| behind (?:the )?(?:[\w'-]+ ){{0,4}}?{ATTACK}(?=,)"
    r"|, (?:which|whom) (?!it\b|they\b)[^,;.\x02]{1,40}?(?:(?:hold|holds|held) responsible|blam(?:e|es|ed)"
    r"|accus(?:e|es"
    r"|ed)"
    r"|suspects?)\b"
    rf"|, (?:suspected|accused|blamed) {_BY}(?:of|for|in) {_THEIR}\b)"
)
_MEN = (
    r"(?:attackers?|assailants?|gunm[ae]n|bombers?|killers?|perpetrators?|culprits?|kidnappers?|raiders"
    r"|shooters?"
    r"|(?:those|the \w+) (?:behind it|responsible|who did it)"
    r"|(?:those|men) who (?:killed|shot|attacked|bombed|abducted|kidnapped|murdered|planted) [^,;.\x02]{1,50}?)"
)
_MEN_WORDS = (
    *("attacker", "assailant", "gunm", "bomber", "killer", "perpetrator", "culprit", "kidnapper", "raider"),
    *("shooter", "behind it", "responsible", "who did it", "those who", "men who"),
)
"""Of these, `_MEN` needs one."""

_THEY_WERE = re.compile(
    rf"{WORD}{_MEN}(?:, [^,;.\x02]{{1,60}},)?"
    r",?(?: (?:who|whom|were|was|are|is|have|had|been|identified|named|described|believed|thought|suspected|said"
    r"|reported"
    rf"|alleged|to|by|(?:the )?[{OTHER}{STATE}]|sees?|by \w+|officials|police|authorities|(?:interior )?ministry|be"
    rf"|come|came|hailed?|members?|militants?"
    rf"|fighters?"
    r"|operatives?|men|belong\w*|linked|affiliated|loyal|associated|links|ties|as|from|of|with|an?|the|two"
    r"|local|banned"
    r"|outlawed|\w+ly))*"
    r" (?:as|from|of|to|with|were|was|be|members)(?: (?:the|an?|two|three|some|local|banned|outlawed"
    r"|proscribed|\w+ly"
    rf"|members?|militants?|fighters?|operatives?|men|of))* {ARMED}(?!'s? (?:camp|chief|leader))"
)
_WHOSE = r"(?:the )?(?:[\w'-]+ ){0,2}?"
_TIED_TO = Words(
    rf"(?:"
    rf"(?<!over the )(?<!under the )(?:(?:handi)?work|doing|act|hand|involvement|fingerprints?|marks?"
    rf"|signature|stamp|victims?"
    rf"|author) (?:of|by)"
    rf" {_WHOSE}{ARMED}"
    rf"|(?:modus operandi|methods?|tactics?|style)(?: of (?:the|this) [^,.;\x02]{{1,50}}?)?"
    rf" (?:is|was|are|were) (?:that|those|typical) of (?:the )?{ARMED}"
    rf"|(?:links?|connections?|ties) between (?:the|this) (?:[\w-]+ )?{ATTACK} and (?:the )?{ARMED}"
    rf"|(?:trac(?:e|ed|es|ing)|clues?|leads?|led|laid|put (?:\w+ )?down|ascribed"
    rf"|attributed) (?:[\w'-]+ ){{0,4}}?to"
    rf" {_WHOSE}{ARMED}(?= *(?:[,.;]|\Z|\bby\b|\bthe {ATTACK}))"
    rf"|(?:possibly|probably|most likely|presumably|apparently|perhaps) (?:the )?(?:\w+ )?{ARMED}(?=[,.;]|\Z)"
    rf"|(?:pin(?:s|ned)|put|blam(?:e|es|ed)|laid|eyes) on {_WHOSE}{ARMED}"
    rf"|(?:put|think|thinks|take|takes|consider|considers|hold|holds|see|sees|believe"
    rf"|believes) (?:the )?{ARMED}"
    rf" (?:to be |as )?(?:behind|responsible|guilty|the (?:\w+ )?{_AUTHORS})"
    rf"|{_AUTHORS} (?:is|are|was|were) (?:the )?{ARMED}(?=[,.;]|\Z)"
    rf"|(?:evidence|proof|signs?|hint\w*|indications?|possible|suspected|alleged|convinced|sure|certain)"
    rf" (?:[\w'-]+ ){{0,3}}?{ARMED}(?:'s?)? (?:involvement|hand|role|link|guilt)\b"
    rf"|names? (?:[\w'-]+ ){{1,4}}?of (?:the )?{ARMED}"
    rf"|identified (?:them|him|the [\w ]{{1,30}}?) as (?:\w+ ){{0,4}}?(?:of|from) (?:the )?(?:\w+ )?{ARMED}"
    rf"|on [\w', -]{{0,40}}?{ARMED}(?: in particular)?,? that (?:the )?suspicion"
    rf"|behind (?:it|this|them|the (?:\w+ )?{ATTACK}) (?:stood|stands|was|were|is|are) {_WHOSE}{ARMED}"
    rf"|(?:guilty of|responsible for) (?:it|this|the {ATTACK})[^.;\x02]{{0,40}}? (?:is|are|was"
    rf"|were) {_WHOSE}{ARMED}"
    rf"|by {_WHOSE}{ARMED}(?: \w+)? (?:it|this|the {ATTACK}) (?:was|had been)"
    rf"|(?:may|might|could|believed to|thought to|said to) have been (?:\w+ ){{1,2}}by {_WHOSE}{ARMED}"
    rf"|(?:suspects?|pointed (?:to|at)) (?:the )?{ARMED}(?= *(?:[.,;]|\Z|\bof\b|\bworkers\b"
    rf"|\bmen\b))"
    rf"|(?:lays?|laid|laying|put|puts) [^.;\x02]{{1,60}}? at (?:the )?{ARMED}'s (?:door|doorstep|feet)"
    rf"|charged (?:the )?{ARMED} with (?:it|the|this)\b"
    rf"|(?:put|puts) (?:it|this|the (?:\w+ )?{ATTACK}s?) down to {_WHOSE}{ARMED}"
    rf"|(?:investigators?|police|{OTHER}) (?:are|is|were) looking (?:at|towards?) (?:the )?{ARMED}"
    rf"|(?:it|this) (?:is|was) (?:\w+ ){{0,2}}?(?:the )?(?:\w+ )?{ARMED}{_ITS_MEN}(?:[,.;]| (?:that|which"
    rf"|who)\b|\Z))"
)
_LEFT_OPEN = re.compile(
    rf"\b(?:not|n't) (?:be )?(?:yet )?(?:exclude|rule out) (?:that )?(?:the )?(?:\w+ )?{ARMED}"
    rf"|{ARMED}(?:'s? (?:\w+ )?(?:involvement|hand|role|link))? (?:(?:is|was|has) not(?: been)?|(?:can"
    rf"|could)(?: ?not|n't)"
    r" be) (?:excluded|ruled out)"
)
_OUT = ("exclude", "rule")
"""Of these, `_LEFT_OPEN` needs one."""
_OWN_WORDS = re.compile(
    rf"{ARMED}(?:'s?)?(?: (?!and\b|but\b)[\w-]+){{0,3}}? (?:said|says|claim\w*|den(?:y|ies|ied|ying)|condemn\w*"
    rf"|accus\w+"
    rf"|blam\w+"
    r"|warn\w*|threat\w*|vow\w*|told|announc\w*|issued|suspect(?:s|ed) (?:him|her|them|the)|reject\w*"
    r"|distanc\w*"
    r"|admit\w*)\b(?<!is said)(?<!are said)(?<!was said)(?<!were said)|, (?:an?|its|their) spokes\w+ (?:said"
    r"|says|told|added)\b|\bsaid (?:the group|it)(?= *(?:[.,;]"
    r"|\Z))"
)
"""The group itself speaks."""

_OPEN = re.compile(
    r"\b(?:not|n't|un)(?: \w+){0,2} ?(?:say|said|clear|confirm(?:ed)?|known|disclose|specify"
    r"|sure)\b[^,;:.]*\Z"
    r"|\b(?:no|without) (?:\w+ )?(?:evidence|proof|indication|sign|link)\w*\b[^,;.]*"
    r"(?:, (?:an?|the) [^,;.]+,[^,;.]*)?\Z"
    r"|(?<!not )(?<!not be )(?<!n't be )\b(?:ruled|rules|ruling) out [^,;.]*\Z"
    r"|\bwhether (?:it|this|that|they)\b[^,;:.]*\Z|\b(?:no idea|know|knows|knew|unclear|unknown) (?:whether"
    r"|if)\b[^,;:.]*\Z"
    r"|\b(?:dismiss|reject|den)\w+ (?:\w+ )?(?:suggestion|report|rumou?r|claim|that)s?\b[^,;.]*\Z"
)
"""A speaker who does not say it."""


_TAKEN = re.compile(
    r"\b(?:kill(?:ed|s|ing)?|arrest(?:ed|s|ing)?|captur(?:ed|es)|detain(?:ed|s)|nabbed|eliminated|neutrali[sz]ed)"
    r"(?: \w+){0,3} \Z"
)
_TAKEN_AFTER = re.compile(
    r"(?:, (?:an?|the) [^,;.]{1,60},)?(?: (?:was|were|had|have|has|been|later|also))*"
    r" (?:arrested|captured|detained|killed|eliminated|surrendered"
    r"|wounded|injured|held|dead)\b"
)
"""Gunmen of a group who are the victims of the sentence, or gave up."""


_OF_VICTIMS = re.compile(
    r"\b(?:suspect|link|accus|tie|connect|charg)\w* (?:the (?:victims?|dead|deceased|slain|dead m[ae]n|killed)|him"
    r"|her|them)"
    r"\b[^.;]{0,40}?\b(?:to|with|of) (?:[\w-]+ ){0,4}\Z"
)
"""Ties of somebody else than those who did it."""
_NO_VICTIM = re.compile(r"\b(?:no|not an?|never an?) (?:\w+ )?victims? of (?:the )?\Z")


def find_guilt(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """The armed groups that somebody ties to the deed: suspected where he only thinks so, blamed where he says so."""
    text = masked.text
    # what is asked first rules most sentences out
    thought = _THINK.within(text)
    if not (thought or _SAY.within(text)):
        return
    left_open = list(_LEFT_OPEN.finditer(text)) if has_any(text, _OUT) else []
    did_it = [match.span() for match in _DID_IT.finditer(text)]
    they_were = [match.span() for match in _THEY_WERE.finditer(text)] if has_any(text, _MEN_WORDS) else []
    tied_to = _TIED_TO.spans(text)
    if not (left_open or did_it or they_were or tied_to):
        return
    if is_background(text) or _OWN_WORDS.search(text):
        return
    for match in left_open:
        for name in masked.after(text.index(ARMED, match.start())):
            yield Finding(name, Stance.SUSPECTED, "left open", sentence)
    for spans in (did_it, they_were, tied_to):
        for start, end in spans:
            if sentence.is_past(
                sentence.start + (end - 1 if sentence.past[1] >= sentence.end - 1 else start)
            ):
                continue
            place = text.index(ARMED, start)
            last = end if spans is did_it else place
            if spans is they_were and (
                _TAKEN.search(text, max(0, start - 40), start) or _TAKEN_AFTER.match(text, end)
            ):
                continue
            if not affirmed(masked, last) or _OPEN.search(text, 0, end):
                continue
            if _OF_VICTIMS.search(text, max(0, place - 70), place) or _NO_VICTIM.search(text, 0, place):
                continue
            names = masked.before(place + 1) if spans is did_it else masked.after(place)
            stance = Stance.SUSPECTED if thought else Stance.BLAMED
            for name in dict.fromkeys(names):
                yield Finding(name, stance, "tied to it", sentence)
