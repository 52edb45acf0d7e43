"""Blame: who is accused by somebody, of the deed or of backing those who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from briefs.model import Stance
from briefs.tagging import cue
from briefs.tagging.charges import find_charges
from briefs.tagging.document import Sentence
from briefs.tagging.finding import (
    ACCUSABLE,
    ATTACK,
    BACKGROUND_BLAME,
    BACKING,
    BELIEVED,
    OWN_GROUP,
    Finding,
    near_affirmed,
)
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.patterns import has_any
from briefs.tagging.speech import MEN

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
    *(
        "blam",
        "accus",
        "pointed at",
        "points at",
        "pointing at",
        "finger",
        "responsible",
        "accountable",
        "against ",
    ),
    *("hand of ", " put ", " puts ", " pin", "at the door", "at the feet", "sees ", "saw "),
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
    r"|(?:stands?|stood) accused"
    r"|(?:came|come) under accusation)\b"
    r"|(?<=\x02) (?:was |were )?(?:named|nominated) in (?:the|an?) (?:fir|case|complaint|charge ?sheet)\b"
    # headlines and notes leave out the auxiliary
    r"|(?<=[\x02\x03]) (?:(?:blamed|held responsible)(?= (?:by|for|over)\b| ?(?:[.;)]|\Z))|accused (?=by\b))"
)
_AND_OF = re.compile(
    rf"(?<=accus)(?:es|ed|ing) (?!by\b)[^.;]{{1,90}}? and (?:the )?{STATE}(?: and (?:the )?{STATE})? of"
    rf" (?:\w+ly )?\w+ing\b"
)
"""Those accused of one thing and others of another: "accused A of sheltering them and B of paying"."""

_GROUP_IN = re.compile(rf"{ARMED}(?:'s?)?(?: [\w-]+){{0,2}}? (?:in|from|inside|across) (?:the )?{STATE} \Z")
"""Who is blamed, and not the state where he is: "A rebels in B were blamed"."""
_FOR_WHICH = re.compile(rf"\bfor which (?:the )?(?:\w+ )?{ARMED} had \Z")
"""Blame for another attack, told in passing."""

_EACH_OTHER = re.compile(
    r"\b(?:blam|accus)(?:e|es|ed|ing) (?:each other|one another)\b"
    r"(?! of (?!(?:the|this|that|it)\b|carry|kill|fir|shell))"
    r"|\btraded (?:blame|accusations)\b"
)
_MUTUAL = ("each other", "one another", "traded ")
"""Of these, `_EACH_OTHER` needs one."""

_WRONGLY = re.compile(
    r"\b(?:neither\b[^.;,]*|(?:wrongly|falsely|mistakenly|unjustly) (?:blamed|accused|held responsible))\Z"
)
"""What stands before or around blame that is none."""

_ACCUSED = ("blame", "accus", "responsible", "named in", "nominated in")
"""Of these, `_BLAMED_PASSIVE` needs one."""

_NAMED_IN = re.compile(
    rf"\b(?:named|nominated|names"
    rf"|identified) (?:[\w'-]+ ){{0,5}}?{ARMED}(?:'s?)?(?: and (?:the )?{ARMED})?(?: [\w'-]+){{0,6}}?"
    r" (?:as (?:the|an?|its|one of the) (?:\w+ )?(?:accused|culprits?|masterminds?|planners?|brains?|killers?"
    r"|attackers?|bombers?|perpetrators?)|in (?:the|an?) (?:\w+ )?(?:fir|case"
    r"|complaint|information report))\b"
)
_MEN_OF = re.compile(
    rf"\b(?!{OTHER})(?:{MEN}|terrorists|insurgents|rebels|separatists|extremists|ultras|gunm[ae]n|assailants"
    r"|khwa?rij\w*|elements|workers|commanders?|leaders?) (?:of|from)\b"
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
    rf"|blam(?:e|es|ed|ing) {_GROUP}(?= for\b(?! (?:[\w'-]+ ){{0,2}}?(?:fail|not |delay))"
    rf"| (?:nonetheless|nevertheless|anyway|all the"
    rf" same)\b|[.,]|\Z)"
    rf"|accus(?:e|es|ed|ing) (?:it|them)(?=[.,;]|\Z)"
    rf"|accus(?:e|es|ed|ing) {_GROUP} of (?=(?:[\w'-]+ ){{0,4}}?(?:{ATTACK}|\w*bombing|killing|planting"
    rf"|murdering"
    r"|shooting|attacking)\b))"
)
_BY_IT = re.compile(rf"{ARMED}(?:'s \w+| spokes\w+| (?:has|had|have|also|later|then|\w+ly))* \Z")
"""Who blames somebody is not who is meant by "it"."""


def find_blame(masked: Masked, sentence: Sentence, past: bool) -> Iterator[Finding]:
    """Who is accused: of the attack, or of backing or sheltering those who did it; of the past, only of backing."""
    text, cues = masked.text, sentence.cues
    accuse = cues & cue.ACCUSE
    put = accuse and "responsibility" in text and has_any(text, _PUTTING)
    blames = _BLAMED.finditer(text) if accuse and has_any(text, _BLAMING) else ()
    for match in chain(blames, _PUT_ON.finditer(text)) if put else blames:
        if past and not BACKING.search(text, match.end()):
            continue
        if BACKGROUND_BLAME.within(text, max(0, match.start() - 45), match.end()):
            continue
        if not near_affirmed(masked, match.start()) or _HEARD.search(text, 0, match.start()):
            continue
        names = _accused_of_it(masked, match) or masked.after(match.end(), ACCUSABLE, reach=44)
        named = masked.place(names[0], match.end()) if names else match.end()
        if _OTHER_OBJECT.search(_MEN_OF.sub(" ", text[match.end() : named])):
            continue
        if names and _is_about_else(masked, names[-1], match.end()):
            continue
        doubted = match.group().startswith("point") and "suspicion" in text[: match.start()]
        for name in dict.fromkeys(names):
            yield Finding(name, Stance.SUSPECTED if doubted else Stance.BLAMED, "blamed", sentence)
    if past:
        return
    for match in _AND_OF.finditer(text) if "accus" in text else ():
        for place in range(*match.span()):
            if text[place] == STATE and near_affirmed(masked, match.start()):
                yield Finding(masked.names[place], Stance.BLAMED, "blamed", sentence)
    for match in _BLAMED_PASSIVE.finditer(text) if accuse and has_any(text, _ACCUSED) else ():
        if BACKGROUND_BLAME.within(text, max(0, match.start() - 30), match.end() + 110):
            continue
        if sentence.is_past(sentence.start + match.start()) or _FOR_WHICH.search(text, 0, match.start()):
            continue
        if _WRONGLY.search(text, 0, match.end()):
            continue
        theirs = _GROUP_IN.search(text, max(0, match.start() - 60), match.start())
        whose = (
            [masked.names[theirs.start()]] if theirs else masked.before(match.start(), ACCUSABLE, reach=60)
        )
        for name in dict.fromkeys(whose):
            yield Finding(name, Stance.BLAMED, "was blamed", sentence)
    for match in _EACH_OTHER.finditer(text) if accuse and has_any(text, _MUTUAL) else ():
        for name in dict.fromkeys(masked.before(match.start(), ACCUSABLE, reach=60)):
            yield Finding(name, Stance.BLAMED, "blamed each other", sentence)
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
                and not OWN_GROUP.search(text, 0, match.start())
                and not BELIEVED.search(text, max(0, match.start() - 70), match.start())
            ):
                yield Finding(name, Stance.BLAMED, "said to be responsible", sentence)
    yield from find_charges(masked, sentence)


def find_blame_of_it(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Which armed group named before is accused as "it" or "the group"."""
    for match in _HELD_IT.finditer(masked.text):
        if not _BY_IT.search(masked.text, 0, match.start()) and near_affirmed(masked, match.start()):
            named = [masked.antecedent] if masked.antecedent else []
            for name in masked.before(match.start(), reach=110) or named:
                yield Finding(name, Stance.BLAMED, "held responsible", sentence)


_HEARD = re.compile(
    r"\b(?:(?:heard|hears|hearing|trial|judge|court) (?:[\w-]+ ){0,3}|(?:stop|stopped|avoid\w*) |(?:too early"
    r"|too soon|premature|reluctant|unwilling|refus\w+|declin\w+|hesitat\w+) to )\Z"
)
"""What stands before a case that is of no news, or before blame that is none."""

_OBJECT = re.compile(r"(?:'s?)?(?: [\w'-]+){0,3}? (?:of|for|over)\b")
_NO_DEED = re.compile(
    r"(?: [\w'-]+){0,3}? (?:not|fail(?:ing|ed|ure)|neglig\w+|lapses?|breaking|broken|breach\w*|violat\w+"
    r"|derail\w*|ignor\w+"
    r"|lack\w*|poverty|unrest|sanctions|insecurity|instability|crisis|most|many|several|dozens|scores"
    r"|previous|past"
    r"|inaction|inability|corruption|delay\w*|lying|rigging|incompetence|mishandling|silence"
    r"|apathy|shortages?|prices?|floods?|flooding|drought|inflation|collapse)\b"
)


_TRUCE_BROKEN = re.compile(
    r" (?:an? )?(?:unprovoked|(?:[\w-]+ ){0,3}(?:violat\w+|breach\w*|breaking) (?:of )?(?:the "
    r"|a )?(?:[\w-]+ ){0,2}(?:truce|cease-?fire)\b"
    r"[^.;]{0,60}(?:fir(?:e|ing)|shell\w+|target\w*|civil\w*|kill\w*))"
)
"""A truce that was broken by the deed itself."""


def _is_about_else(masked: Masked, name: str, at: int) -> bool:
    """Whether what somebody is accused of is no deed: "accused the A of breaking the truce"."""
    about = _OBJECT.match(masked.text, masked.place(name, at) + 1)
    if about is None or _TRUCE_BROKEN.match(masked.text, about.end()):
        return False
    return _NO_DEED.match(masked.text, about.end()) is not None


_OF_WHAT = re.compile(
    rf"(?:'s?)?(?: (?:troops|forces|soldiers|personnel|party|men|workers|activists|leaders?|members"
    rf"|supporters|gunmen"
    rf"|cadres|(?:militant|armed|student|military) wing))?(?: (?:responsible\b|(?:for|of|over|in|with|after)"
    rf" (?:[\w'-]+ ){{0,4}}?"
    rf"(?:{ATTACK}|shelling|shooting|opening fire|gunning|planting|targeting|murdering|bombing|killing"
    rf"|abducting"
    rf"|kidnapping|torturing|deaths?|it)\b)|(?= ?\Z|[.,;:]))"
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
