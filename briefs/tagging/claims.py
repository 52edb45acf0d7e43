"""Claims of responsibility, and statements that nobody has claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefs.model import Stance
from briefs.tagging import cue
from briefs.tagging.asides import STRUCK_THEM
from briefs.tagging.declarations import find_declarations
from briefs.tagging.denials import WALKED_BACK
from briefs.tagging.document import Sentence
from briefs.tagging.finding import ATTACK, NOBODY, Finding, affirmed
from briefs.tagging.masking import ARMED, STATE, Masked
from briefs.tagging.patterns import Words, has_any
from briefs.tagging.speech import DEED, NO_DEED, THEY_DID, find_avowals
from briefs.tagging.voices import OTHERS_SPEAK

_RESPONSIBLE = Words(
    r"(?:claim(?:s|ed|ing)?(?! of\b)|(?:accept|assert)(?:s|ed|ing)?|admit(?:s|ted|ting)?|took|takes?|taken"
    r"|taking|own(?:s|ed)?(?: up)?|assum(?:ed|es|ing)"
    r"|acknowledg(?:ed|es)|call(?:ed|s)(?= (?:itself|themselves))|declar(?:ed|es)|announc(?:ed"
    r"|es))(?: \w+){0,4}? (?:the )?(?:\w+ )?(?:responsib\w*y|credit|blame(?= for"
    r"| (?:up)?on (?:it|him|them|his|its|their)|[.;]|\Z)|(?:itself"
    r"|themselves) responsible)\b|(?:tweet|e-?mail|post|affirm|avow|assert)(?:s|ed|ing) (?:its"
    r"|their) responsib\w*y\b"
    r"|put(?:s|ting)? (?:its|their) names? to (?:the|this|both|it)\b"
)
_RESPONSIBILITY_BY = re.compile(
    r"\b(?:responsib\w*y|credit)\b(?:[^.;]{0,110}? (?:was|were|has been|had been|is|later|also"
    r"|subsequently|been) (?:\w+ ){0,2}| )(?:claimed|accepted|taken|assumed)"
    r"(?: \w+){0,3}? by (?!no\b|nobody|none|(?:[\w-]+ ){1,4}?(?:after|when|while|since|against)\b)"
)
_CLAIM_OF = re.compile(
    r"\b(?:claim|claims(?= of responsib)) (?:of responsibility(?: [\w]+){0,6}? )?(?:made )?(?:by"
    r"|from) (?:an? |the )?"
)
_CLAIM_NOUN = re.compile(
    rf"{ARMED}(?:'s?)? (?:[^.;]{{0,70}}? (?:its|their) )?(?:\w+ )?claims? of responsibility"
)
_CLAIMED_BY = re.compile(
    r"\b(?:claimed|owned|avowed|rev[ei]ndicated)(?: (?!neither\b|captured|killed|lost)\w+)?(?: later| also"
    r"| jointly)?"
    r"(?:(?: (?:on|in|through|via|over) (?:an? |its )?(?:[\w-]+ ?){1,3}?|,[^,.;]{1,60},)? by (?!no\b|nobody"
    r"|none)"
    r"| (?:on|in|through|via) (?:an? |the )?(?:[\w-]+ ){0,2}(?:channel|website|account|page|statement"
    r"|message) (?:of|from) )"
    r"(?:an? |the )?"
)
_CLAIMED_BY_IT = re.compile(
    r"\bclaimed(?: \w+)? by (?:the|this|that|the same) (?:\w+ )?(?:group|outfit|organi[sz]ation|militants"
    r"|faction|network)\b"
)
_NO_CLAUSE = (
    r"(?!(?: (?!(?:which|that|who|in which|where|when|and|but|as|after|while)\b)[\w'-]+){0,4}"
    r" (?:was|were|had|has|have|is|are|would|will|did|could)\b)"
)
"""No verb of which the attack is the subject: "claimed the attack", but not "claimed the attack had been staged"."""

_CLAIMED_IT = Words(
    rf"own(?:s|ed|ing)? up\b|(?:claim(?:s|ed|ing)?|avow(?:s|ed)|own(?:s|ed|ing)?|(?:took|tak(?:es|en"
    rf"|ing)) ownership of)"
    rf"(?: (?!of\b)\w+| and (?:then|later) \w+)?"
    rf" (?:that (?=(?:on|in|via|through) (?:its|telegram|social))"
    rf"|(?:it|this|both|them|\(\d\)|all (?:of them|two|three|four)"
    rf"|(?:one|two|three|some|most) of (?:them|these))(?=[.,;]|\Z| (?:and|but|though|although|while|on|in|later|via"
    rf"|through)\b)"
    rf"|(?:(?:the|this|that|both|these|those|two|three|twin|its|all|saturday|sunday|monday|tuesday"
    rf"|wednesday|thursday|friday)(?:'s)? )(?:[\w'-]+ ){{0,5}}?{ATTACK}\b{_NO_CLAUSE})"
)
_WHICH_CLAIMED = re.compile(
    rf"\b(?:which|that) (?:the )?(?:\w+ )?{ARMED}(?:'s?)? (?:(?:has|had|have|later|also"
    rf"|since) )*claimed\b(?! (?:that|to|the li))"
)
_CLAIMED_TO_HAVE = Words(
    r"claim(?:s|ed|ing)? (?:to have|having|that (?:it|they|its|their)(?: \w+){0,3}|it had|they had"
    r"|its \w+ (?:had )?)\b[^.;]{0,40}?"
    rf"\b(?:carried|facilitated|holding|{DEED})"
    r"|claim(?:s|ed|ing)? to be (?:behind|responsible)\b"
    rf"|claim(?:s|ed|ing)? to have (?:\w+ly |also )?(?!(?:{NO_DEED}|many|an?|the|more|some|its|their"
    rf"|support|members|\d+)\b)\w+"
)
_ADMITS = Words(r"(?:acknowledg|admit)\w*(?: \w+)? (?:its|their) (?:involvement|role|responsibility|hand)\b")
_CLAIMED_KILLS = re.compile(
    rf"{ARMED}(?:'s?)?,?(?: however,)?(?: [\w(),-]+){{0,6}}? claim(?:s|ed|ing)?(?! (?:\w+ )?(?:respons"
    rf"|credit))(?: that"
    rf"| to)?(?: [\w,:{ARMED}-]+){{0,20}}? (?:killed|dead|killing|kill|wounded|killings|destroyed|died|perished)\b"
)
_BACKGROUND_CLAIM = re.compile(
    r"\b(?:(?:has|have|had) (?:\w+ )?(?:claimed|accepted|taken)(?: \w+)? responsibility (?:for|of) (?:\w+ )?"
    r"(?:similar|several|many|numerous|most|such|other|previous|past|a number|dozens|multiple|various"
    r"|some|earlier|attacks|a string|scores|much)"
    r"|previously(?! un| little)|in the past|(?:often|usually|routinely|regularly|frequently|typically"
    r"|sometimes|generally) (?:claim|tak|accept)"
    r"|claim(?:s|ed)?(?: \w+)? (?:responsibility (?:for|of) )?(?:an? )?(?:similar|several|numerous|dozens of"
    r"|many"
    r"|scores of|such|most(?! of)|previous|past|earlier|other) (?:\w+ )?"
    rf"(?:{ATTACK})\b"
    rf"|had (?:\w+ly )?claimed (?:responsibility for )?(?:an?|another) (?:[\w-]+ ){{0,2}}?{ATTACK}\b"
    rf"|(?:last|previous) (?:week|month|year)'s|earlier attacks?|(?:an?|two|three|four|several|both) (?:earlier"
    rf"|previous) (?:\w+ )?{ATTACK}"
    r"|(?:some|many|most|several) of (?:them|which)"
    r"|(?:some|many|most|several|two|both|all) of (?:those|these) (?:\w+ )?attacks|the (?:day|night|week"
    r"|month) before|of the same kind|(?:wanted|sought) (?:for"
    r"|in|over)|survived)"
)
_CLAIMS_NOTE = re.compile(
    rf"{ARMED}(?: claim(?:s|ed)(?: it)?(?:\)| ?\()"
    r"|(?:'s?)?(?: [\w()-]+){0,3}? (?:claim(?:s|ed)(?: (?:it|too|as well|(?:at )?first))*"
    r"(?: (?:via|through|on|in|and|but|though|although|while)\b|\s*\Z|[.;,](?= |\Z)|,? as (?:its|their)\b)"
    rf"|claim(?:s|ed)? (?!(?:of|that|to|on|is|was)\b)(?:the )?(?:[\w'-]+ ){{0,3}}?{ATTACK}\b"
    rf"{_NO_CLAUSE}|\w+ (?:quick|swift|first) to claim\b"
    r"|(?:claims?|claimed|owned) the (?:former|latter|first|second|other)\b))"
)
_ITS_UNIT = re.compile(rf"(?<!\bfor)(?<!\bagainst)(?<!\bfrom) (?:its|their) (?:own |elite |suicide )?{ARMED}")
_WE_SAY = re.compile(r"\bwe \Z")
_DID_SO = re.compile(
    rf"\b{NOBODY} (?:[\w'-]+ ){{0,3}}?(?:own(?:ed)?|claim(?:ed)?)\b[^.;]{{0,60}}?\b(?:until"
    rf"|before)\b[^.;]{{0,60}}?{ARMED}"
    rf",? (?:did|had done) so\b"
)
_NONE_BUT = re.compile(
    rf"\b{NOBODY} (?:[\w-]+ )?(?:but|except(?: for)?|other than|besides|save|apart from) (?:the )?(?:\w+ )?{ARMED}"
    r"(?=[^.;]{0,20} (?:claim|c[oa]me forward|own|accept|took|taken|admit))"
)
_SO_DID = re.compile(
    rf"\bclaim\w*\b.*\b(?:so|as)(?:, [^,;.]{{1,40}},)? did (?:(?:[\w'-]+ ){{1,4}}(?:of|for) )?(?:the )?{ARMED}"
)
_AND_ANOTHER = re.compile(
    rf",? ?(?:and |while )?(?:the )?{ARMED}(?: claimed| took)? (?:the (?:one|other|second|latter|last)|that|those)"
    rf" (?:one )?(?:at|in|on|of|near|outside)\b"
)
"""Behind a claim, who claimed another: "A claimed the first blast, B the one at the square"."""

_NOT_IT = re.compile(
    r"\b(?:not|yet|no|never|den\w+|killed in|(?:was|were|been) (?:killed|attacked|targeted"
    r"|abducted|bombed))\b"
)


_REFUTED = re.compile(
    r"\b(?:refut|den[yi]|reject|dismiss|disput|rubbish)\w* (?:(?:the|a|any|this|that|these|such)"
    r" (?:\w+ )?)?\Z"
)
"""What comes before somebody else's claim that a group did it."""


def find_claims(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Who claims what the sentence speaks of; an actor of None for a claim by somebody the taxonomy does not know."""
    text, cues = masked.text, sentence.cues
    named = masked.armed or masked.antecedent is not None
    claims = cues & cue.CLAIM
    hoax = claims and has_any(text, _FAKES) and _HOAX.search(text) is not None
    withdrawn = WALKED_BACK.search(text) if cues & cue.WITHDRAW else None

    claimed: set[str] = set()

    def found(
        at: int, end: int, names: Sequence[str], rule: str, *, unnamed: bool = False
    ) -> Iterator[Finding]:
        if hoax:
            return
        if withdrawn and end > withdrawn.start():
            # "withdrew its claim", but "claimed it first and took the claim back"
            return
        if cues & cue.HABIT and _MANY.match(text):
            return
        if rule in _TOLD_AS_CLAIM and _HELD_OUT.search(text, at, end):
            return
        if rule in _OF_THE_ATTACK and STRUCK_THEM.search(text, at, end + 90):
            return
        if cues & cue.NOBODY and _UNLIKE.search(text, 0, at):
            # "nobody has claimed it, whereas the first one was claimed by A"
            return
        if _NOT_THIS.search(text, at):
            return
        if _BEFORE_IT.search(text, max(0, at - 90), at + 12) or text.startswith(_AT_THE_TIME, end):
            return
        if sentence.is_past(sentence.start + at) or (
            cues & cue.HABIT
            and _BACKGROUND_CLAIM.search(text, max(0, at - 70, text.rfind(", ", 0, at)), end + 40)
        ):
            return
        joint = _JOINTLY.match(text, end) if names and " with " in text else None
        for name in dict.fromkeys([*names, *masked.after(joint.end() - 1)] if joint else names):
            claimed.add(name)
            yield Finding(name, Stance.CLAIMED, rule, sentence)
        if not names and unnamed and not _NO_GROUP_SPEAKS.search(text, max(0, at - 60), at):
            yield Finding(None, Stance.CLAIMED, rule, sentence)

    if claims and has_any(text, _TAKEN):
        for start, end in _RESPONSIBLE.spans(text):
            if affirmed(masked, start) and not _A_DUTY.match(text, end):
                names = masked.before(start) or masked.pronoun(start)
                if not names and _WE_SAY.search(text, max(0, start - 6), start):
                    names = masked.after(end, reach=90)
                if not names and not text[:start].strip(" '"):
                    names = masked.after(end)
                listed = None if names or not _GROUPS.search(text, 0, start) else _AMONG_THEM.match(text, end)
                if listed:
                    names = masked.after(listed.end() - 1)
                yield from found(start, end, names, "claimed responsibility", unnamed=True)
        for match in _RESPONSIBILITY_BY.finditer(text) if " by " in text else ():
            if affirmed(masked, match.start()) and not _NOT_IT.search(match.group()):
                yield from found(
                    *match.span(), masked.after(match.end()), "responsibility claimed by", unnamed=True
                )
    unknown = cues & (cue.DESCRIBED | cue.CLAIM) and has_any(text, _UNKNOWN)
    for match in _UNKNOWN_SAYS.finditer(text) if unknown else ():
        yield from found(*match.span(), (), "an unknown group said it did it", unnamed=True)
    if not named:
        for start, end in _CLAIMED_IT.spans(text) if claims and "claim" in text else ():
            around = (text, max(0, start - 80), start)
            if affirmed(masked, start) and _SOME_GROUP.search(*around) and not _NO_FIGHTERS.search(*around):
                yield from found(start, end, (), "claimed the attack", unnamed=True)
        return
    if claims and masked.armed and has_any(text, _CLAIMING):
        by = " by " in text
        for match in _CLAIM_OF.finditer(text) if by or " from " in text else ():
            if affirmed(masked, match.start()):
                yield from found(*match.span(), masked.after(match.end()), "claim by")
        for match in _CLAIM_NOUN.finditer(text) if "responsib" in text else ():
            yield from found(*match.span(), [masked.names[match.start()]], "claim of responsibility")
        for match in _CLAIMED_BY.finditer(text) if by or has_any(text, (" of ", " from ")) else ():
            if affirmed(masked, match.start()):
                if match.group().startswith("owned") and not _DEED.search(text, 0, match.start()):
                    continue
                names = masked.after(match.end(), reach=90)
                first = masked.place(names[0], match.end()) if names else 0
                if names and _WHO_THAT.search(_SPEAKING_FOR.sub(" ", text[match.end() : first])):
                    continue
                yield from found(*match.span(), names, "claimed by")
        for match in _WHICH_CLAIMED.finditer(text) if "which " in text or "that " in text else ():
            place = text.index(ARMED, match.start())
            yield from found(*match.span(), [masked.names[place]], "claimed it")
        for match in _CLAIMS_NOTE.finditer(text):
            place = text.index(ARMED, match.start())
            if _ABOUT_CLAIMS.search(text, 0, place):
                continue
            if _NOT_IT.search(text, place, match.end()):
                continue
            if affirmed(masked, match.start()) and not _CLAIMED_OTHER.search(text, place, match.end() + 30):
                yield from found(*match.span(), masked.before(place + 1), "claims it")
        for match in _DID_SO.finditer(text) if " so" in text else ():
            yield from found(*match.span(), masked.before(match.end())[-1:], "did so")
        for match in _AND_ANOTHER.finditer(text) if claimed and has_any(text, _ANOTHER) else ():
            yield from found(*match.span(), masked.after(text.index(ARMED, match.start())), "claimed another")
        for match in _NONE_BUT.finditer(text) if cues & cue.NOBODY else ():
            yield from found(*match.span(), masked.after(match.end() - 1), "nobody but it claimed")
        for match in _SO_DID.finditer(text) if " did " in text and has_any(text, (" so", " as ")) else ():
            yield from found(*match.span(), masked.after(match.end() - 1), "so did it")
        for match in _CLAIMED_KILLS.finditer(text) if cues & (cue.TOLL | cue.EVENT) else ():
            if THEY_DID.search(match.group()):
                continue
            at = text.index("claim", match.start())
            if (
                _FALSE.search(text, at)
                or _NOT_CLAIMED.search(text, match.start(), at)
                or _REFUTED.search(text, max(0, at - 40), at)
                or not affirmed(masked, match.start())
            ):
                continue
            yield from found(*match.span(), masked.before(at), "claimed casualties")
    # where all groups are known to claim, other words for it change nothing
    sure = bool(claimed) and claimed.issuperset(masked.groups())
    if masked.armed and not sure:
        for start, end, names, rule in find_declarations(masked, cues):
            yield from found(start, end, names, rule)
    if masked.antecedent and not masked.armed and "claimed by" in text:
        for match in _CLAIMED_BY_IT.finditer(text):
            if affirmed(masked, match.start()):
                yield from found(*match.span(), [masked.antecedent], "claimed by")
    if cues & (cue.SAY | cue.CLAIM):
        for start, end, names, rule in find_avowals(masked, sure):
            yield from found(start, end, names, rule)
    for words, rule, bits in _SAYINGS if cues & (cue.OWN | cue.ADMIT) else ():
        for start, end in words.spans(text) if cues & bits else ():
            if _REFUTED.search(text, max(0, start - 40), start):
                continue
            if affirmed(masked, start) and not _NOT_IT.search(text[start:end]):
                names = masked.before(start, reach=90) or masked.pronoun(start)
                yield from found(start, end, names, rule)
    if claimed and (" its " in text or " their " in text):
        for match in _ITS_UNIT.finditer(text):
            unit = masked.names[match.end() - 1]
            if unit not in claimed:
                yield Finding(unit, Stance.CLAIMED, "the claimant's unit", sentence)


_GROUPS = re.compile(r"\b(?:groups|outfits|organi[sz]ations|factions|parties|claimants)\b[^.;,]{0,40}\Z")
_AMONG_THEM = re.compile(
    rf"(?:(?! (?:on|against|targeting|targeted|that|which) )[^.;:{ARMED}]){{0,80}}?"
    rf"(?:[,-] ?(?:including|include|among them|namely|such as|notably)|:) (?:the |both )?{ARMED}"
)
"""Behind the claim of several groups, who they are: "several groups claimed it, among them A and B"."""
_ANOTHER = ("the one ", "the other ", "the second ", "the latter ", "the last ", "that ", "those ")
_TOLD_AS_CLAIM = ("claimed casualties", "claimed to have attacked")
_OF_THE_ATTACK = ("claimed casualties", "claimed the attack", "claims it")
_HELD_OUT = re.compile(
    r"\bclaim\w* (?:to have |that (?:it|they) (?:had )?|having )?(?:\w+ )?(?:repuls|repell|foil|thwart"
    r"|(?:beat|thr[eo]w|dr[io]v|push|fend|fought)\w* (?:back|off))"
)
"""Of an attack by others, whom the claimant killed in his defence."""
_NO_GROUP_SPEAKS = re.compile(
    rf"{OTHERS_SPEAK.pattern}|{STATE}|\b(?:company|compan\w+|firm|airline|hospital|owner|management|contractor"
    rf"|driver)\b"
)
"""Who takes responsibility without being a group."""
_TAKEN = ("responsib", "credit", "blame for", "blame on", "blame upon", "the blame")
"""What is claimed or taken upon oneself, in words of which `_RESPONSIBLE` needs one."""
_CLAIMING = ("claim", "owned", "ndicated", "avowed")
_A_DUTY = re.compile(
    r" (?:for|of) (?:the |its )?(?:\w+ )?(?:guard|secur(?!ity forces)|protect|safety|defen[cs]e|supply"
    r"|maintenance|upkeep|administration"
    r"|running|organi[sz]|rebuild|treatment|care\b|burial|compensation|costs?\b|education|upbringing)\w*\b"
)
"""What somebody takes upon himself that is no deed."""
_FALSE = re.compile(
    r"\b(?:is|are|was|were|been) (?:\w+ )?(?:false|wrong|exaggerated|untrue|inflated|lies?|staged|faked)\b"
)
"""What a group says of somebody else's figures."""
_DEED = re.compile(rf"\b(?:{ATTACK}|it|deaths?|responsibility|deed)\b")
"""What may be owned by a group; shops and buses may be, too."""
_FAKES = ("hoax", "false", "fake", "bogus", "fabricat")
_HOAX = re.compile(
    rf"(?:{ARMED}(?:'s?)? claim(?: of responsibility)?|\bclaim (?:of responsibility )?(?:by|of|from) (?:the )?{ARMED})"
    r" (?:is|was) (?:[\w-]+ ){0,2}?(?:hoax|false|fake|bogus|fabricat\w+)\b"
    rf"|\b(?:false|fake|bogus|hoax) claim [^.;,]{{0,60}}?(?:by|from|name of|behalf of) (?:the )?{ARMED}"
)
"""A claim that is none; `_FAKES` are words of which it needs one."""
_NOT_CLAIMED = re.compile(r"\b(?:not|n't|never|neither|nor|yet to|no)\b")
_JOINTLY = re.compile(
    rf"(?:(?! (?:said|and|but|while|who|which)\b)[^.;,{ARMED}]){{0,60}}?"
    rf" (?:(?:jointly|together|along|in (?:\w+ )?(?:cooperation|collaboration|coordination|alliance)) )?with"
    rf" (?:fighters of )?(?:the )?{ARMED}"
)
"""Behind a claim, with whom it was done: "claimed responsibility jointly with B"."""
_MANY = re.compile(
    r"(?:many|most|numerous|similar|such|previous|earlier) (?:[\w-]+ ){0,2}(?:attacks|bombings|killings"
    r"|incidents)\b"
)
"""The subject of a sentence on what has happened before."""

_BEFORE_IT = re.compile(
    r"\b(?:days|weeks|months|years) (?:before|earlier|previously)\b[^.;]{0,24}(?:\(|\bby an? )[^.;)]*\Z"
    r"|\(comes? [^.;)]{0,80}\Z"
)
"""Before the claim of an attack that is told in passing: "killed by a car bomb two weeks earlier (claimed by A)"."""

_NOT_THIS = re.compile(
    rf"\b(?:but|though|although|yet|albeit|if) not (?:for )?(?:this|that|the one)\b|\ba different (?:\w+ )?{ATTACK}\b"
)
"""Behind a claim of something else."""
_AT_THE_TIME = (" at the time", f"{ARMED} at the time")
_UNLIKE = re.compile(r"\b(?:whereas|unlike)\b|\b(?:but|though|although|while) [^.;]{0,60}\bhad (?:\w+ )?\Z")
"""Behind a word that nobody has claimed it, what is told of another attack."""

_SPEAKING_FOR = re.compile(
    r"\b(?:who|that|which)(?: \w+){0,2}? (?:(?:said|claimed)(?: that)? (?:he|she|they|it) (?:was|were|spoke|is)"
    r"|claim(?:s|ed|ing) to|identif\w+|introduc\w+|describ\w+|call\w+|speaks?|spoke|is known|was known)\b"
)
"""Who claims it is told by whom he says that he speaks for."""
_WHO_THAT = re.compile(r"\b(?:that|who|sources?|officials?|police)\b")
"""Between "claimed by" and a group, of which somebody else then claims something."""

_UNKNOWN = ("known", "obscure", "shadowy", "unheard", "caller")
_UNKNOWN_SAYS = re.compile(
    rf"\b(?:unknown|obscure|little[- ]known|shadowy|unheard[- ]of)\b[^.;{ARMED}]{{0,30}}\b(?:group|outfit"
    rf"|organi[sz]ation|faction)\b"
    rf"[^.;{ARMED}]{{0,80}}? (?:said|says|announced|stated) (?:that )?it (?:had |has |was )?(?:done|did"
    rf"|carried|behind|responsible|planted|sent"
    r"|killed)\b"
    rf"|\bcallers?\b[^.;{ARMED}]{{0,60}}? (?:said|told|claimed|announced)\b[^.;{ARMED}]{{0,60}}? (?:aveng\w*"
    rf"|revenge|retaliation|punish\w*|(?:we|his (?:men|group|people|outfit|organi[sz]ation|fighters)) (?:had |have )?"
    rf"{DEED})"
)
"""Who claims it without being one of the taxonomy's."""
_SOME_GROUP = re.compile(
    r"\b(?:group|outfit|organi[sz]ation|faction|militia|front|army|cell|network|militants|brigade|lashkar)\b"
    r"(?! of | officials?)[^.;]{0,50}\Z"
)
_NO_FIGHTERS = re.compile(
    r"\b(?:rights|aid|relief|charity|monitoring|media|news|advocacy|watchdog|humanitarian|medical|lawyers'?"
    r"|journalists'?|women's|research) (?:\w+ )?(?:group|outfit|organi[sz]ation|network|front|cell)\b[^.;]{0,50}\Z"
)
"""Who may claim that an attack was a crime."""
_ABOUT_CLAIMS = re.compile(
    r"\b(?:reject|dismiss|den[yi]|refut|rubbish|contradict|despite|doubt|verif|confirm|investigat"
    r"|disput)\w*(?: \w+){0,2} \Z"
)
"""What others do about a group's claims, which so are no news of it: "rejected the A claims"."""

_CLAIMED_OTHER = re.compile(
    r"\bclaim(?:s|ed) (?:that|to\b|the li[fv]e|credit|in (?:court|parliament)|(?:\w+ ){0,3}(?:foil|thwart"
    r"|fail))"
    r"|\b(?:foiled|thwarted)\b"
)
RIVAL_TOLLS = frozenset(["claimed casualties", "claimed to have attacked", "told what it brought about"])
"""Rules whose sentences give the attackers' own figures, which others may contradict."""

_SAYINGS = (
    (_CLAIMED_IT, "claimed the attack", cue.OWN),
    (_CLAIMED_TO_HAVE, "claimed to have attacked", cue.OWN),
    (_ADMITS, "admitted its part", cue.ADMIT),
)
"""Rules about what a group says, with the cue that the sentence must have."""
