"""Blame: who is accused by somebody, of the deed or of backing those who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from briefs.model import Stance
from briefs.tagging.cues import Cue
from briefs.tagging.denials import SAID_NOT
from briefs.tagging.document import Sentence
from briefs.tagging.finding import (
    ACCUSABLE,
    ATTACK,
    BACKGROUND_BLAME,
    BACKING,
    Finding,
    affirmed,
    near_affirmed,
)
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.nations import RAID
from briefs.tagging.patterns import has_any
from briefs.tagging.speech import DEED, MEN

_BLAMED = re.compile(
    r"\b(?:(?:blame|lays?|laid|laying|put|puts) (?:[^.;]{0,60} )?at the (?:door|doorstep|feet) of (?:the )?"
    r"|(?:(?<!the )blam(?:e|es|ed|ing)(?: [\w,]+){0,9}?|blame(?: \w+)?) on (?:an? |the )?"
    r"|blamed by (?:the )?\x03 on (?:the )?"
    rf"|(?:puts?|pin(?:s|ned|ning)?) (?:it|(?:[\w-]+ ){{1,3}}?(?:{ATTACK}|blame"
    rf"|deaths?))(?: \w+)? on (?:an? |the )?"
    r"|(?:sees?|saw) (?:the )?(?=[^.;]{1,30}? (?:\w+ )?behind\b)"
    r"|blam(?:e|es|ed|ing) (?:an? |the )?|accus(?:e|es|ed|ing) (?:an? |the )?|point(?:s|ed|ing) at (?:an? "
    r"|the )?"
    r"|point(?:s|ed"
    r"|ing)?(?: \w+)? fingers? (?:of \w+ )?(?:at|towards?) (?:an? |the )?"
    r"|(?:held|holds?|holding) (?:an? |the )?(?=[^.;]{0,100} (?:responsible|accountable))|(?:accusations?"
    r"|allegations?"
    r"|charges?|complaints?) against (?:an? |the )?"
    r"|(?:put|puts|putting|lay|lays|laid|laying|shift\w*"
    r"|heap\w*) (?:\w+ ){0,3}blame for [^.;]{0,110} on (?:an? |the )?"
    r"|(?:case|fir|complaint)s? (?:\w+ ){0,3}?against (?:the )?"
    r"|(?:saw|sees?|alleg\w+|detected) (?:a |the )?hand of (?:the )?)(?:[\w'-]+ ){0,3}?"
)
_BLAMING = (
    "blam",
    "accus",
    "pointed at",
    "points at",
    "pointing at",
    "finger",
    "responsible",
    "accountable",
    "against ",
    "hand of ",
    " put ",
    " puts ",
    " pin",
    "at the door",
    "at the feet",
    "sees ",
    "saw ",
)
"""Of these, `_BLAMED` needs one."""

_PUT_ON = re.compile(
    r"\b(?:responsibility [^.;]{0,60}?\b(?:plac|assign|laid|lay|pinn|put|fix)\w* (?:on|to|upon|with"
    r"|at the door of) (?:the )?"
    r"|(?:assign|pin|put|plac|fix)\w* (?:the )?responsibility [^.;]{0,40}?\b(?:to"
    r"|on) (?:the )?)(?:[\w'-]+ ){0,3}?"
)
_PUTTING = ("plac", "assign", "laid", "pinn", "put", "fix")
_BLAMED_PASSIVE = re.compile(
    r"\b(?:(?:was|were|is|are|been|being)(?: (?!not\b)\w+)? (?:blamed|accused|held responsible|to blame)"
    r"|stands? accused"
    r"|(?:came|come) under accusation)\b"
    r"|(?<=\x02) (?:was |were )?(?:named|nominated) in (?:the|an?) (?:fir|case|complaint|charge ?sheet)\b"
)
_ACCUSED = ("blame", "accus", "responsible", "named in", "nominated in")
"""Of these, `_BLAMED_PASSIVE` needs one."""

_NAMED_IN = re.compile(
    rf"\b(?:named|nominated|names"
    rf"|identified) (?:[\w'-]+ ){{0,5}}?{ARMED}(?: and (?:the )?{ARMED})?(?: [\w'-]+){{0,4}}?"
    r" (?:as (?:the|an?|its|one of the) (?:\w+ )?(?:accused|culprits?|masterminds?|planners?|brains?|killers?"
    r"|attackers?|bombers?|perpetrators?)|in (?:the|an?) (?:\w+ )?(?:fir|case|complaint))\b"
)
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
    r"|aid) of (?:the )?(?:[\w'-]+ ){0,3}?|\bwith (?:support|help|backing|assistance|cooperation"
    r"|collusion) (?:of"
    r"|from) (?:the )?(?:[\w'-]+ ){0,3}?"
    r"|\bin (?:\w+ )?(?:coordination|cooperation|collusion|league)(?: and \w+)? with (?:the )?"
    r"|\b(?:have|has|had|enjoy\w*|receiv\w+) the (?:\w+ )?(?:support|backing|help|patronage) of (?:the )?"
    r"|\b(?:at the (?:behest|instance|bidding) of|on (?:the )?(?:orders?|instructions?"
    r"|directions?) of) (?:the )?"
)
_SAYS = re.compile(
    r"\b(?:said|says|told|according to|alleged|alleges|stated|claimed|insisted|declared|announced"
    r"|maintained|charged|accused|accuses|accusing|say)\b"
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
_SAID_THEY_DID = re.compile(
    r"\b(?:said|says?|told|alleg(?:ed(?= (?:that|the)\b)|es)|stated|claimed|insisted|declared|announced"
    r"|maintained|charged|adding|saying|alleging|certain|sure|no doubt|added)\b"
    rf"[^.;]{{0,50}}? (?:that )?(?:the )?(?:[\w-]+ ){{0,3}}?{ARMED}(?:'s?)?(?: (?:and|or) (?:the )?{ARMED})?"
    rf"(?: (?:\w+ )?(?:{MEN}|terrorists|insurgents|forces|troops|cell|commanders?|leaders?|modules?"
    rf"|chief)(?: [\w'-]+){{0,3}}?)?"
    r"(?: (?:had|have|has|also|later|\w+ly))*"
    rf" (?:{DEED}|conspired|plotted|planned|trained|facilitated|(?:attempted|tried) to \w+|ordered (?:both"
    rf"|it|them|the)|committed"
    rf"|perpetrated)\b"
)
_THEY_DIED = re.compile(
    rf"{ARMED}(?: \w+){{0,2}} (?:killed|wounded|injured|captured|eliminated|executed|shot)(?: (?:in|by|after"
    rf"|during"
    r"|when|as|near|on|dead in)\b|[,.])"
)
"""A passive without its auxiliary: "said that six A fighters killed in a raid were buried"."""

_HIDDEN = (
    r"(?:planted|laid|orchestrated|masterminded|carried (?:it )?out|did (?:it|this)|perpetrated|ordered|sent"
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
    rf"{ARMED}(?:'s)?(?: (?:{MEN}|terrorists|insurgents|commanders?|leaders?))?"
    rf"(?:,(?: [\w'-]+){{0,4}}? {_BY_VOICE}[^,;.{ARMED}]{{0,60}},(?: (?:had|have|has|also|later"
    rf"|\w+ly))* {DEED}"
    rf"|(?: (?:had|have|has|also|later"
    rf"|\w+ly))* {_HIDDEN}[^.;{ARMED}]{{0,90}},(?: [\w'-]+){{0,6}}? {_BY_VOICE}"
    r"(?! (?:its?|their|his|the group's) (?:spokes|comm|stat)))"
)
"""The same with the speaker behind or in between: "the A, said the governor, had attacked it"."""

_WHETHER = re.compile(r"\b(?:whether|if)\b")
_THAT_THEY = re.compile(r"\ban? [\w-]+ (?:that|which) (?:the )?\Z")
"""What a group did before is told of something else: "had retaken a post that the A had captured"."""

_PARTY_WORDS = (
    "behind",
    "responsible for",
    "guilty of",
    "involved in",
    "linked to",
    "tied to",
    "loyal to",
    "belong",
    "d by ",
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
_MEN_OF = re.compile(
    rf"\b(?!{OTHER})(?:{MEN}|terrorists|insurgents|elements|workers|commanders?|leaders?) (?:of|from)\b"
)
_OTHER_OBJECT = re.compile(r"\b(?:by|of|for|in|over|after)\b")
_BEARS_IT = re.compile(
    rf"[{ACCUSABLE}](?:'s?)? (?:\w+ )?(?:(?:bears?|bore|shares?) (?:\w+ ){{0,3}}responsib\w+|(?:must|should"
    rf"|has"
    rf" to|will have to)"
    rf" (?:be held responsible|answer for)|(?:did this|did it|(?:are|is) (?:responsible|behind (?:this|it|the"
    rf" {ATTACK})))"
    r"(?=[,.;]|\Z| and\b))"
)
"""Who is called responsible in a quotation."""

_GROUP = r"(?:it|them|the (?:\w+ )?(?:group|outfit|militants|faction|organi[sz]ation))"
_HELD_IT = re.compile(
    rf"\b(?:(?:held|holds?|holding) {_GROUP} (?:responsible|accountable)"
    rf"|blam(?:e|es|ed|ing) {_GROUP}(?= for\b(?! (?:[\w'-]+ ){{0,2}}?(?:fail|not |delay))|[.,]|\Z)"
    rf"|accus(?:e|es|ed|ing) {_GROUP} of (?=(?:[\w'-]+ ){{0,4}}?(?:{ATTACK}|\w*bombing|killing|planting"
    rf"|murdering"
    r"|shooting|attacking)\b))"
)
_BY_IT = re.compile(rf"{ARMED}(?:'s \w+| spokes\w+| (?:has|had|have|also|later|then|\w+ly))* \Z")
"""Who blames somebody is not who is meant by "it"."""


def find_blame(masked: Masked, sentence: Sentence, past: bool) -> Iterator[Finding]:
    """Who is accused: of the attack, or of backing or sheltering those who did it; of the past, only of backing."""
    text, cues = masked.text, sentence.cues
    accuse = cues & Cue.ACCUSE
    put = accuse and "responsibility" in text and has_any(text, _PUTTING)
    blames = _BLAMED.finditer(text) if accuse and has_any(text, _BLAMING) else ()
    for match in chain(blames, _PUT_ON.finditer(text)) if put else blames:
        if past and not BACKING.search(text, match.end()):
            continue
        if BACKGROUND_BLAME.search(text, max(0, match.start() - 45), match.end()):
            continue
        if not near_affirmed(masked, match.start()) or _HEARD.search(text, 0, match.start()):
            continue
        names = _accused_of_it(masked, match) or masked.after(match.end(), ACCUSABLE, reach=44)
        named = masked.place(names[0], match.end()) if names else match.end()
        if _OTHER_OBJECT.search(_MEN_OF.sub(" ", text[match.end() : named])):
            continue
        if names and _is_about_else(masked, names[-1], match.end()):
            continue
        for name in dict.fromkeys(names):
            yield Finding(name, Stance.BLAMED, "blamed", sentence)
    if past:
        return
    for match in _BLAMED_PASSIVE.finditer(text) if accuse and has_any(text, _ACCUSED) else ():
        if BACKGROUND_BLAME.search(text, max(0, match.start() - 30), match.end() + 110):
            continue
        if sentence.is_past(sentence.start + match.start()):
            continue
        for name in dict.fromkeys(masked.before(match.start(), ACCUSABLE, reach=60)):
            yield Finding(name, Stance.BLAMED, "was blamed", sentence)
    for match in (
        _NAMED_IN.finditer(text)
        if masked.armed
        and ("named" in text or "names" in text or "nominated" in text or "identified" in text)
        else ()
    ):
        place = text.index(ARMED, match.start())
        for name in dict.fromkeys(masked.after(place)):
            yield Finding(name, Stance.BLAMED, "named in the case", sentence)
    if (
        "responsib" in text
        or "answer for" in text
        or "did this" in text
        or "did it" in text
        or "behind" in text
    ):
        for match in _BEARS_IT.finditer(text):
            name = masked.names[match.start()]
            if (
                near_affirmed(masked, match.start())
                and not _OWN_GROUP.search(text, 0, match.start())
                and not _BELIEVED.search(text, max(0, match.start() - 70), match.start())
            ):
                yield Finding(name, Stance.BLAMED, "said to be responsible", sentence)
    for match in (
        _THEIR_MASTERS.finditer(text) if cues & Cue.SERVE or "member" in text or " from " in text else ()
    ):
        place = next(index for index in range(match.start(), match.end()) if index in masked.names)
        if text[place] in ACCUSABLE and near_affirmed(masked, match.start()):
            stance = Stance.SUSPECTED if _MAY_BE.search(text, match.end()) else Stance.BLAMED
            yield Finding(masked.names[place], stance, "said to have sent them", sentence)
    behind = "behind" in text or "responsible" in text or "involved" in text
    stated = cues & (Cue.SAY | Cue.CLAIM | Cue.ACCUSE) != 0
    doers = stated and has_any(text, _DOERS)
    said = stated and (behind or doers) and _SAYS.search(text) is not None
    done = doers and said
    if said:
        for match in _ALLEGED_BEHIND.finditer(text) if behind else ():
            if not affirmed(masked, match.start()) or SAID_NOT.search(text):
                continue
            if _BELIEVED.search(text, max(0, match.start() - 70), match.start()):
                continue
            for name in dict.fromkeys(masked.before(match.start(), ACCUSABLE, reach=40)):
                if not _own_words(masked, name, match.start()):
                    stance = Stance.SUSPECTED if _MAY_BE.search(text, match.end()) else Stance.BLAMED
                    yield Finding(name, stance, "said to be behind it", sentence)
        for match in _STATED_BEHIND.finditer(text) if done else ():
            if not affirmed(masked, match.start()) or _VICTIM.search(text, 0, match.start()):
                continue
            for name in dict.fromkeys(masked.after(match.end(), ACCUSABLE, reach=20)):
                yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    for match in (
        _FUNDED.finditer(text)
        if STATE in text and (cues & (Cue.BACKING | Cue.PLOT) or done or behind)
        else ()
    ):
        place = text.index(STATE, match.start())
        if near_affirmed(masked, match.start()):
            for name in dict.fromkeys(masked.after(place, STATE)):
                yield Finding(name, Stance.BLAMED, "said to back them", sentence)
    for match in _PARTY_DID.finditer(text) if OTHER in text and has_any(text, _PARTY_WORDS) else ():
        name = masked.names.get(text.index(OTHER, match.start()), "")
        if name in masked.forces and affirmed(masked, match.start()) and _SAYS.search(text):
            yield Finding(name, Stance.BLAMED, "its men are said to have done it", sentence)
    for match in _ALLEGED_FORCE.finditer(text) if accuse and OTHER in text else ():
        name = masked.names.get(text.index(OTHER, match.start()), "")
        if name in masked.forces and near_affirmed(masked, match.start()):
            yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    for match in _SAID_THEY_DID.finditer(text) if masked.armed and cues & (Cue.PLOT | Cue.DID) else ():
        place = text.index(ARMED, match.start())
        if (
            sentence.is_past(sentence.start + match.start())
            or _BELIEVED.search(text, match.start(), place)
            or _THAT_THEY.search(text, match.start(), place)
            or _WHETHER.search(text, match.start(), place)
            or _THEY_DIED.search(text, match.start(), match.end() + 10)
        ):
            continue
        if near_affirmed(masked, match.start()) and not _OWN_GROUP.search(text, match.start(), place):
            for name in dict.fromkeys(masked.after(place)):
                if not _own_words(masked, name, match.start()):
                    yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    told = masked.armed and "," in text and cues & (Cue.PLOT | Cue.DID)
    for match in _THEY_DID_IT_HE_SAID.finditer(text) if told else ():
        speaks = _OWN_GROUP.search(text, match.start()) or _OWN_VOICE.search(
            text, match.start() + 1, match.end() + 60
        )
        if sentence.is_past(sentence.start + match.start()) or speaks or not affirmed(masked, match.end()):
            continue
        for name in dict.fromkeys(masked.before(match.start() + 1)):
            yield Finding(name, Stance.BLAMED, SAID_BY_OTHERS, sentence)
    for match in _BACKED.finditer(text) if cues & Cue.BACKING and not RAID.search(text) else ():
        place = next(index for index in range(match.start(), match.end()) if text[index] in ACCUSABLE)
        yield Finding(masked.names[place], Stance.BLAMED, "said to back them", sentence)


def find_blame_of_it(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Which armed group named before is accused as "it" or "the group"."""
    for match in _HELD_IT.finditer(masked.text):
        if not _BY_IT.search(masked.text, 0, match.start()) and near_affirmed(masked, match.start()):
            named = [masked.antecedent] if masked.antecedent else []
            for name in masked.before(match.start(), reach=110) or named:
                yield Finding(name, Stance.BLAMED, "held responsible", sentence)


_DOERS = (
    " by ",
    "with ",
    "behest of",
    "instance of",
    "bidding of",
    " order",
    "instruction",
    " direction",
    "support of",
    "backing of",
)
_HEARD = re.compile(
    r"\b(?:(?:heard|hears|hearing|trial|judge|court) (?:[\w-]+ ){0,3}|(?:stop|stopped|avoid\w*) )\Z"
)
"""What stands before a case that is of no news, or before blame that is none."""

_OBJECT = re.compile(r"(?:'s?)?(?: [\w'-]+){0,3}? (?:of|for|over)\b")
_NO_DEED = re.compile(
    r"(?: [\w'-]+){0,3}? (?:not|fail(?:ing|ed|ure)|neglig\w+|lapses?|breaking|broken|breach\w*|violat\w+"
    r"|derail\w*|ignor\w+"
    r"|lack\w*|poverty|unrest|sanctions|insecurity|instability|crisis|most|many|several|dozens|scores"
    r"|previous|past"
    r"|inaction|inability|corruption|delay\w*|lying|rigging|incompetence|mishandling|silence"
    r"|apathy)\b"
)


def _is_about_else(masked: Masked, name: str, at: int) -> bool:
    """Whether what somebody is accused of is no deed: "accused the A of breaking the truce"."""
    about = _OBJECT.match(masked.text, masked.place(name, at) + 1)
    return about is not None and _NO_DEED.match(masked.text, about.end()) is not None


_OF_WHAT = re.compile(
    rf"(?:'s?)?(?: (?:troops|forces|soldiers|personnel|party|men|workers|activists|leaders?|members"
    rf"|supporters|gunmen"
    rf"|cadres|(?:militant|armed|student|military) wing))?(?: (?:responsible\b|(?:for|of|over|in|with|after)"
    rf" (?:[\w'-]+ ){{0,4}}?"
    rf"(?:{ATTACK}|shelling|shooting|opening fire|gunning|planting|targeting|murdering|bombing|killing"
    rf"|abducting"
    rf"|kidnapping|torturing|deaths?|it)\b)|(?= ?\Z|[.,;]))"
)


def _accused_of_it(masked: Masked, match: re.Match[str]) -> list[str]:
    """The force or party that is accused of the deed itself, and of nothing else: "accused the A of shelling"."""
    place = masked.text.find(OTHER, match.start(), match.end() + 30)
    if (
        place < 0
        or ARMED in masked.text[match.start() : place]
        or masked.names.get(place) not in masked.forces
    ):
        return []
    return [masked.names[place]] if _OF_WHAT.match(masked.text, place + 1) else []


_BELIEVED = re.compile(r"\b(?:believ|suspect|thought|think|presum|assum|suggest|indicat|likely)\w*\b")
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

_OWN_GROUP = re.compile(r"\b(?:his|its|their|our) (?:group|outfit|organi[sz]ation|party|faction)\b")


def _own_words(masked: Masked, name: str, at: int) -> bool:
    """Whether the actor says it of itself: "the A said it was behind the attack"."""
    first = next((place for place, known in masked.names.items() if known == name), at)
    return bool(
        re.match(
            r"[^.;]{0,80}?\b(?:said|says|stated|claimed|told|announced)\b",
            masked.text[first + 1 : at],
        )
    )
