"""Charges: who is said to have done it, or to stand behind those who did, by somebody who needs no word of blame."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging import cue
from briefs.tagging.denials import SAID_NOT
from briefs.tagging.document import Sentence
from briefs.tagging.finding import (
    ACCUSABLE,
    ATTACK,
    BACKGROUND_BLAME,
    BELIEVED,
    OWN_GROUP,
    Finding,
    affirmed,
    near_affirmed,
)
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.nations import RAID
from briefs.tagging.patterns import Words, has_any
from briefs.tagging.speech import DEED, MEN

_ALLEGED_BEHIND = re.compile(
    rf"\b(?:was|were|is|are) (?:\w+ )?(?:behind|responsible for"
    rf"|involved in)\b(?:[^.;]{{0,40}}?\b{ATTACK}| (?:it|this|that|both|them)\b)"
    r"|\b(?:was|were|is|are) (?:\w+ )?responsible(?=[.,;]|\Z| and\b| but\b)"
)
_STATED_BEHIND = re.compile(
    r"\b(?:orchestrated|masterminded|carried out|planned|sponsored|executed|perpetrated|conducted"
    r"|committed|sent|trained|dispatched|facilitated|planted|laid|placed|put there"
    r"|ordered)(?: [\w\x03]+){0,4}? by (?:an? |the )?(?:[\w'-]+ ){0,3}?"
    r"|\bwith the (?:\w+ )?(?:support|help|backing|assistance|involvement|connivance"
    r"|aid) of (?:the )?(?:[\w'-]+ ){0,3}?|\bwith (?:direct |active )?(?:support|help|backing|assistance"
    r"|cooperation|coordination"
    r"|collusion) (?:of"
    r"|from) (?:the )?(?:[\w'-]+ ){0,3}?"
    r"|\bin (?:\w+ )?(?:coordination|cooperation|collusion|league)(?: and \w+)? with (?:the )?"
    r"|\b(?:have|has|had|enjoy\w*|receiv\w+) the (?:\w+ )?(?:support|backing|help|patronage) of (?:the )?"
    r"|\b(?:at the (?:behest|instance|bidding) of|on (?:the )?(?:orders?|instructions?"
    r"|directions?) of) (?:the )?"
)
_SAYS = Words(
    r"(?:said|says|told|according to|alleged|alleges|stated|states|termed|called|described|notes|holds that"
    r"|claimed|insisted"
    r"|declared|announced"
    r"|maintained|charged|accused|accuses|accusing|say|confirmed|reported|found|concluded|determined|revealed"
    r"|established)\b"
)
_THEIR_MASTERS = re.compile(
    rf"\b(?:call(?:s|ed|ing)? (?:them|him|it|the \w+)|were|was|are|is) (?:the )?(?:agents?|prox(?:y|ies)"
    rf"|puppets?) of {STATE}"
    rf"|\b(?:alleg\w+|claim\w*|said|charg\w+|cited|evidence|proof)\b[^.;]{{0,30}}?"
    rf" (?:{STATE}(?:'s?)? (?:\w+ )?(?:an? )?(?:involvement|hand|role)|(?:involvement|hand"
    rf"|role) of (?:the )?{STATE}"
    r"[^.;]{0,40}?) (?:in|behind)\b"
    r"|\b(?:accusation|charge|allegation)s? (?:that|of) (?:the )?"
    rf"{STATE}(?:'s?)? (?:supports?|backs?|sponsors?|funds?|finances|shelters?|harbou?rs?|arms|was|is|had|has"
    rf"|were|backing)\b"
    r"|\b(?:said|says?|told|stated|announced|alleged|claimed|found|established|determined|confirmed"
    r"|revealed)\b[^.;]{0,80}?\b(?:bombers?|attackers?|assailants?"
    r"|gunm[ae]n)"
    rf"(?: who [^,;.]{{1,60}}?)? (?:had )?(?:(?:belonged|belongs?) to|(?:was"
    rf"|were) (?:an? )?(?:\w+ )?(?:members?|operatives?"
    rf"|fighters?|commanders?|militants?)"
    rf" (?:of|from)|(?:was|were) (?:from|of)) (?:the )?(?:\w+ )?{ARMED}"
)
_SENT = ("bomber", "attacker", "assailant", "gunm")
"""Where no state is named, `_THEIR_MASTERS` needs one of these."""
_REBELS = r"(?:terrorists|insurgents|rebels|separatists|extremists|militias?|militiamen|bandits)"
_DID = (
    rf"{ARMED}(?:'s?)?(?: (?:and|or) (?:the )?{ARMED})?"
    rf"(?: (?:\w+ )?(?:{MEN}|{_REBELS}|forces|troops|cell|commanders?|leaders?|modules?|chief)"
    rf"(?: (?!(?:was|were|been|being|is|are)\b)[\w'-]+){{0,3}}?)?"
    r"(?: (?:had|have|has|also|later|\w+ly))*"
    rf" (?:{DEED}|conspired|plotted|trained|facilitated|(?:attempted|tried) to \w+|perpetrated"
    rf"|(?:planned|ordered|committed)(?= (?:and|it|this|both|them|(?:[\w'-]+ ){{0,5}}?"
    rf"(?:{ATTACK}|deaths?|crimes?))\b))\b"
)
_THEY_DID = re.compile(_DID)
_SAID_THEY_DID = re.compile(
    r"\b(?:said|says?|told|alleg(?:ed(?= (?:that|the)\b)|es)|stated|claimed(?! (?:[\w-]+ )?(?:responsib|credit))"
    r"|insisted|declared|announced|maintained|charged|adding|saying|alleging|certain|sure|no doubt|added)\b"
    rf"[^.;]{{0,50}}? (?:that )?(?:the )?(?:[\w-]+ ){{0,3}}?{_DID}"
)
_ATTACKS = 40
"""Characters behind a deed in which it may be one of many."""
_THEY_DIED = re.compile(
    rf"{ARMED}(?: \w+){{0,2}} (?:killed|wounded|injured|captured|eliminated|executed|shot)(?: (?:(?:or"
    rf"|and) (?:wounded|injured|captured)|in|by|after"
    rf"|during"
    r"|when|as|near|on|dead in)\b|[,.])"
)
"""A passive without its auxiliary: "said that six A fighters killed in a raid were buried"."""

_HIDDEN = (
    r"(?:planted|laid(?! down)|orchestrated|masterminded|carried (?:it )?out|did (?:it|this)|perpetrated|ordered|sent"
    rf"|(?:was|were|is|are) (?:\w+ )?(?:behind|responsible for|involved in)|(?:staged|planned) (?:the"
    rf"|this) {ATTACK})\b"
)
"""What nobody saw, so that who says it accuses."""

_BY_VOICE = (
    r"(?:said|says|say|told|alleged|insisted|added|claimed|stated|maintained|believes?|according to)\b"
)
SAID_BY_OTHERS = "somebody else said so"
"""The rule of who did it in the words of a speaker who stands behind: no words of its own."""

_THEY_DID_IT_HE_SAID = re.compile(
    rf"{ARMED}(?:'s)?(?: (?:{MEN}|{_REBELS}|commanders?|leaders?))?"
    rf"(?:,(?: [\w'-]+){{0,4}}? {_BY_VOICE}[^,;.{ARMED}]{{0,60}},(?: (?:had|have|has|also|later"
    rf"|\w+ly))* {DEED}"
    rf"|(?: (?:had|have|has|also|later"
    rf"|\w+ly))* {_HIDDEN}[^.;{ARMED}]{{0,90}},(?: [\w'-]+){{0,6}}? {_BY_VOICE}"
    r"(?! (?:its?|their|his|the group's) (?:spokes|comm|stat))"
    rf"|(?: (?:had|have|has|also|later|\w+ly))* {DEED}[^.;{ARMED}]{{0,90}},(?: [\w'-]+){{0,4}}? alleg(?:e|es|ed)\b)"
)
"""The same with the speaker behind or in between: "the A, said the governor, had attacked it"."""

_NOT_THEY = re.compile(rf"\bnot (?:the )?[{ACCUSABLE}][^.;]{{0,40}}? but \b")
"""Before what somebody else did: "not the A but thieves were behind it"."""
_WHETHER = re.compile(r"\b(?:whether|if)\b")
_THAT_THEY = re.compile(r"\ban? [\w-]+ (?:that|which) (?:the )?\Z")
"""What a group did before is told of something else: "had retaken a post that the A had captured"."""

_PARTY_WORDS = (
    *("behind", "responsible for", "guilty of", "involved in", "linked to"),
    *("tied to", "loyal to", "belong", "d by "),
)
_PARTY_DID = re.compile(
    rf"{OTHER}(?: (?:men|activists|workers|leaders|members))? (?:were|was|are|is) (?:\w+ )?(?:behind"
    rf"|responsible for|guilty of)"
    rf" (?:the|this|it|both)\b|"
    rf"\b(?:members?|workers|activists|men|gunmen|militants|leaders?) (?:of|from) (?:the )?{OTHER} (?:were"
    rf"|was|are|is|had been)"
    r" (?:\w+ )?(?:guilty of|involved in|behind|responsible for)\b"
    rf"|\b(?:killed|murdered|shot dead|shot|gunned down|abducted) by (?:\w+ )?{OTHER} (?:activists|workers"
    rf"|men|gunmen)\b"
)
_ALLEGED_FORCE = re.compile(
    rf"\b(?:alleg\w+|accus\w+|charg\w+)\b[^.;]{{0,20}}? (?:that )?(?:the )?{OTHER}(?: (?:had|have|has"
    rf"|\w+ly))* {DEED}"
)
_ALLEGING = ("alleg", "accus", "charg")
"""Of these, `_ALLEGED_FORCE` needs one."""

_FUNDED = re.compile(
    rf"\b(?:said|says|saying|alleg(?:ed|es|ing)|stated|claim(?:ed|ing)|insisted|declared|announced"
    rf"|maintained|charged"
    rf"|add(?:ed|ing))\b[^.;]{{0,60}}?"
    rf" (?:that )?(?:the )?{STATE}(?:'s?)?(?: and (?:the )?{STATE})? (?:had |has |was |were |is "
    rf"|have |been )*(?:\w+ly )?(?:fund|financ|paid (?:for)?|sponsor|back"
    rf"|support|arm|train"
    r"|direct|orchestrat|mastermind|sent|plan|us(?:ed|es|ing))\w* (?:the |these |this |its |their |those "
    r"|such )?"
    r"(?:\w+ )?(?:attackers?|bombers?|gunmen|elements"
    r"|militants|terrorists|groups?|outfits?|attack|bombing|assault|operation|assailants)\b"
)
_BACKED = re.compile(
    rf"{STATE}[- ](?:backed|sponsored|supported|funded)\b|\b(?:militants|terrorists|attackers|elements|men"
    rf"|gunmen|insurgents) (?:backed"
    rf"|sponsored|supported|funded|trained) by (?:the )?{STATE}"
)
_SOME_GOVERNMENT = "government"
"""The actor of which no country is told: who is "government-backed" is most often the one that was attacked."""

_DOERS = (
    *(" by ", "with ", "behest of", "instance of", "bidding of", " order"),
    *("instruction", " direction", "support of", "backing of"),
)
_VICTIM = re.compile(r"\b(?:victim|deceased|dead man|slain \w+) (?:had been|was) \Z")
_MAY_BE = re.compile(
    r"\b(?:can|could)(?: ?not|n't) be (?:ruled out|excluded)\b|\b(?:is|was) (?:likely|possible|suspected)\b"
)
_OWN_VOICE = re.compile(
    rf"[{ARMED}]|\b(?:(?:the group|it|they|its \w+|their \w+) (?:said|says|claimed)|said (?:the group|it)\b"
    rf"|(?:an?|its|their) spokes\w+ (?:said|says|told|added)"
    r"|(?:spokes\w+|statement|commander) (?:for|of|by) the (?:group|militants))\b"
)
"""A speaker who may be the one that did it."""


def _own_words(masked: Masked, name: str, at: int) -> bool:
    """Whether the actor says it of itself: "the A said it was behind the attack"."""
    first = next((place for place, known in masked.names.items() if known == name), at)
    return bool(
        re.match(
            r"[^.;]{0,80}?\b(?:said|says|stated|claimed|told|announced)\b",
            masked.text[first + 1 : at],
        )
    )


def find_charges(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Who is said to have done it, or to have sent, backed or trained those who did."""
    text, cues = masked.text, sentence.cues
    accuse = cues & cue.ACCUSE
    sent = (cues & cue.SERVE or "member" in text or " from " in text) and (
        STATE in text or has_any(text, _SENT)
    )
    for match in _THEIR_MASTERS.finditer(text) if sent else ():
        place = next(index for index in range(match.start(), match.end()) if index in masked.names)
        if text.endswith("no ", 0, match.start()):
            continue
        if text[place] in ACCUSABLE and near_affirmed(masked, match.start()):
            stance = Stance.SUSPECTED if _MAY_BE.search(text, match.end()) else Stance.BLAMED
            yield Finding(masked.names[place], stance, "said to have sent them", sentence)
    behind = "behind" in text or "responsible" in text or "involved" in text
    stated = cues & (cue.SAY | cue.CLAIM | cue.ACCUSE) != 0
    doers = stated and has_any(text, _DOERS)
    said = stated and (behind or doers) and _SAYS.within(text)
    done = doers and said
    if said:
        for match in _ALLEGED_BEHIND.finditer(text) if behind else ():
            if not affirmed(masked, match.start()) or SAID_NOT.search(text):
                continue
            if BELIEVED.search(text, max(0, match.start() - 70), match.start()):
                continue
            if _NOT_THEY.search(text, max(0, match.start() - 60), match.start()):
                continue
            for name in dict.fromkeys(masked.before(match.start(), ACCUSABLE, reach=40)):
                if not _own_words(masked, name, match.start()):
                    either = text.rfind("either ", max(0, match.start() - 60), match.start()) >= 0
                    doubted = either or _MAY_BE.search(text, match.end())
                    stance = Stance.SUSPECTED if doubted else Stance.BLAMED
                    yield Finding(name, stance, "said to be behind it", sentence)
        for match in _STATED_BEHIND.finditer(text) if done else ():
            if not affirmed(masked, match.start()) or _VICTIM.search(text, 0, match.start()):
                continue
            for name in dict.fromkeys(masked.after(match.end(), ACCUSABLE, reach=20)):
                yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    for match in (
        _FUNDED.finditer(text)
        if STATE in text and (cues & (cue.BACKING | cue.PLOT) or done or behind)
        else ()
    ):
        place = text.index(STATE, match.start())
        if near_affirmed(masked, match.start()):
            for name in dict.fromkeys(masked.after(place, STATE)):
                yield Finding(name, Stance.BLAMED, "said to back them", sentence)
    for match in _PARTY_DID.finditer(text) if OTHER in text and has_any(text, _PARTY_WORDS) else ():
        name = masked.names.get(text.index(OTHER, match.start()), "")
        if name in masked.forces and affirmed(masked, match.start()) and _SAYS.within(text):
            yield Finding(name, Stance.BLAMED, "its men are said to have done it", sentence)
    alleged = accuse and OTHER in text and has_any(text, _ALLEGING)
    for match in _ALLEGED_FORCE.finditer(text) if alleged else ():
        name = masked.names.get(text.index(OTHER, match.start()), "")
        if name in masked.forces and near_affirmed(masked, match.start()):
            yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    told = masked.armed and cues & (cue.PLOT | cue.DID)
    for match in _SAID_THEY_DID.finditer(text) if told and _THEY_DID.search(text) else ():
        place = text.index(ARMED, match.start())
        if (
            sentence.is_past(sentence.start + match.start())
            or BELIEVED.search(text, match.start(), place)
            or _THAT_THEY.search(text, match.start(), place)
            or _WHETHER.search(text, match.start(), place)
            or text.startswith(("his ", "our "), place - 4)
            or _THEY_DIED.search(text, match.start(), match.end() + 10)
            # "no group claimed it, but the A has carried out similar attacks in the past"
            or BACKGROUND_BLAME.within(text, place, match.end() + _ATTACKS)
        ):
            continue
        if near_affirmed(masked, match.start()) and not OWN_GROUP.search(text, match.start(), place):
            for name in dict.fromkeys(masked.after(place)):
                if not _own_words(masked, name, match.start()):
                    yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    for match in _THEY_DID_IT_HE_SAID.finditer(text) if told and "," in text else ():
        speaks = OWN_GROUP.search(text, match.start()) or _OWN_VOICE.search(
            text, match.start() + 1, match.end() + 60
        )
        if sentence.is_past(sentence.start + match.start()) or speaks or not affirmed(masked, match.end()):
            continue
        stance = Stance.SUSPECTED if BELIEVED.search(text, 0, match.start()) else Stance.BLAMED
        for name in dict.fromkeys(masked.before(match.start() + 1)):
            yield Finding(name, stance, SAID_BY_OTHERS, sentence)
    backed = cues & cue.BACKING and STATE in text and not RAID.search(text)
    for match in _BACKED.finditer(text) if backed else ():
        place = next(index for index in range(match.start(), match.end()) if text[index] in ACCUSABLE)
        if masked.names[place] != _SOME_GOVERNMENT:
            yield Finding(masked.names[place], Stance.BLAMED, "said to back them", sentence)
