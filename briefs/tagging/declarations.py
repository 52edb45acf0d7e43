"""Other words with which a group owns to a deed: it puts out a claim, names its dead, shows what it did, boasts of it.

Each rule's pattern holds the mark of the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.tagging import cue
from briefs.tagging.callers import OTHERS_WRITE
from briefs.tagging.finding import ATTACK, PEOPLE, affirmed
from briefs.tagging.masking import ARMED, Masked
from briefs.tagging.speech import DEED, MEN, NO_DEED
from briefs.tagging.voices import OTHERS_SPEAK

_SUBJECT = rf"{ARMED}(?:'s?)?(?:, [^,;]{{1,90}},)?(?: [\w'-]+){{0,6}}? "
_SHOWN = (
    r"(?:photos?|photographs?|pictures?|video(?: clip| message)?|footage|images?|clips?|names?|identit(?:y"
    r"|ies)|will"
    r"|testament|statement|details|toll)"
)
_OF_IT = (
    rf"(?:{ATTACK}|executions?|captives|hostages|bombers?|attackers?|assailants?|gunmen|shooters?|killing"
    rf"|fidayeen|(?:its"
    rf"|their) (?:\w+ )?{MEN}"
    r"|(?:weapons|rifles|arms|guns|vehicles?|hostages|soldiers|bodies|men) (?:it|they|which|that|who|taken"
    r"|seized"
    r"|captured|killed)|(?:m[ae]n|youths?|fighters?|militants?) who)\b"
)
_PUT_OUT = (
    r"(?:released?|publish(?:ed|es)|post(?:ed|s)|issu(?:ed|es)|circulat(?:ed|es)|shar(?:ed|es)"
    r"|distribut(?:ed|es)|upload(?:ed|s)"
    r"|broadcast|air(?:ed|s)|put out|puts out|carried|gave|gives|made public|showed|disclosed|sent out|sent)"
)
_SHOWED = re.compile(
    rf"{ARMED}[^.;]{{0,70}}? (?:{_PUT_OUT}(?: on (?:its|their) \w+| online)? (?:an? |the "
    rf"|what it said was (?:an? |the ))?(?:\w+ ){{0,2}}?{_SHOWN}"
    rf"(?: \w+){{0,3}}? (?:of|showing|in which|from|about|for|on|saying) (?:[\w'-]+ ){{0,6}}?{_OF_IT}"
    rf"|{_PUT_OUT} (?:the |its )?(?:names?|photos?|identity)\b(?= of (?:its|the) (?:\w+ )?(?:bombers?"
    rf"|attackers?))"
    rf"|(?:identified|identifies|named|names|described|naming|identifying) (?:the |its "
    rf"|one )?(?:\w+ )?(?:bombers?|attackers?|{MEN}) as\b"
    rf"|(?:identified|identifies|named|names|naming) (?:him|her|them) as\b(?! (?:its|the|an?|their)\b))"
    rf"|\b{_SHOWN}(?: [\w'-]+){{0,6}}? (?:{_PUT_OUT}|by|from) (?:by )?(?:the )?(?:\w+ )?{ARMED}[^.;]{{0,40}}?"
    rf"\b(?:show(?:s|ed|ing)?|claim\w*|depict\w*) (?:[\w'-]+ ){{0,6}}?{_OF_IT}"
    rf"|\b{_SHOWN} of (?:the |its )?(?:\w+ )?(?:bombers?|attackers?|assailants?"
    rf"|{ATTACK})(?: \w+){{0,3}}? (?:were|was) {_PUT_OUT}"
    rf" (?:by|on) (?:the )?{ARMED}"
)
_OWNED = (
    rf"(?:(?:issued|made|posted|released|published"
    rf"|put out|sent|carried|distributed|relayed|circulated|broadcast|aired)"
    rf" (?:an? |the )?(?:\w+ )?(?:claims?|admissions?)\b"
    rf"|(?:acknowledg|admit|confirm|justif|celebrat|glorif|boast|bragg|defend)\w* (?:of "
    rf"|about )?(?:having )?(?:carr|kill|attack|plant|bomb|conduct"
    rf"|execut|target|blow)\w+"
    rf"|(?:acknowledg|admit|confirm)\w* (?:that )?(?:its|their) (?:involvement|role|responsibility|hand|part"
    rf"|{MEN})\b"
    rf"|(?:accept|own|acknowledg|admit|confess|celebrat|glorif|boast|bragg|hail|justif"
    rf"|defend)\w{{0,4}}(?: up to| to| of"
    rf"| about)?"
    rf" (?:the|this|that|both|two|three|its|\w+day's) (?:[\w'-]+ ){{0,3}}?{ATTACK}"
    rf"|(?:accepts|owns|admits) (?:[\w'-]+ ){{0,2}}?{ATTACK}"
    rf"|praised its men for|(?:admit|acknowledg|confirm|claim|accept)\w* (?:doing|having done"
    rf"|to have done) (?:so|it|this))\b"
)
# patterns that begin with a group's mark are found fast: they stand apart from others
_OWNED_UP = re.compile(_SUBJECT + _OWNED)
_CAUGHT = re.compile(
    r"\b(?:suspects?|arrested|detained|captured|caught|custody|prisoners?|surrendered|accused)\b"
)
"""One of its men who admits it to those who have him."""
_ISSUED_CLAIM = re.compile(
    rf"it was (?:the )?{ARMED} (?:that|which|who) {_OWNED}"
    rf"|\b(?:attackers?|gunm[ae]n|assailants?|men|militants|they) (?:identified|introduced"
    rf"|described) themselves as (?:\w+ )?(?:{MEN} )?"
    rf"(?:of |from )?(?:the )?{ARMED}"
    rf"|\b(?:man|caller|person|someone) (?:identifying himself|who identified himself|introducing himself"
    rf"|claiming to be|calling himself)"
    rf"[^.;]{{0,80}}? (?:said|told|claimed)\b[^.;]{{0,40}}? (?:the )?{ARMED}(?: {MEN})? (?:had |has "
    rf"|have )?{DEED}"
    rf"|\b(?:spokes\w+|statement) (?:for|of|from|by) the (?:group|outfit"
    rf"|organi[sz]ation)\b[^.;]{{0,80}}? by (?:the )?{ARMED}"
)
_ON_BEHALF = re.compile(
    rf"\b(?:responsib\w+|claim\w*|credit)\b[^.;]{{0,60}}? (?:on behalf"
    rf"|in the name) of (?:the )?(?:\w+ )?{ARMED}"
    rf"|\b(?:leaflet|pamphlet|note|letter|statement|message)s?\b[^.;]{{0,50}}? (?:in the name of"
    rf"|on behalf of|signed by)"
    rf" (?:the )?{ARMED},? [^.;]{{0,20}}?(?:claim|said|accus|warn|stat)\w*"
)
_CLAIM_BY = re.compile(
    rf"\bwe claim [^.;:]{{0,120}}? (?:said|says|told) [^.;]{{0,80}}?{ARMED}"
    rf"|\bclaims?\b[^.;]{{0,60}}?, one (?:from|by) (?:the )?{ARMED}|\Aclaimed (?:the )?{ARMED}"
    rf"|\b(?:carr|bear|bore|contain)\w* (?:an? |the )?claim (?:of|by|from) (?:the )?{ARMED}"
    rf"|\bwe (?:have |had )?{DEED}[^:;]{{0,120}}: (?:\w+ ){{0,4}}?{ARMED}"
    rf"|\bclaims?(?: of responsibility)? (?:was|were) (?:\w+ )?(?:issued|made|posted|published|released"
    rf"|circulated)"
    rf"(?: [^.;]{{0,60}}?)? by (?:an? |the )?(?:[\w-]+ ){{0,10}}?{ARMED}"
    rf"|\bclaims? (?:of|by|from) (?:the )?{ARMED}(?= (?:could|can|has|was|were|is)\b)"
    rf"|\bclaimant: ?(?:the )?{ARMED}|\bclaim(?:s|ed)?(?: by"
    rf"| of responsibility)?: ?(?:the )?{ARMED}"
    rf"|\b(?:caller|message|statement|claim|note)\b[^.;]{{0,40}}: (?:the )?{ARMED}(?:, [^,;.]{{1,60}},)?"
    rf" (?:had |has |have )?(?:\w+ly )?{DEED}"
    rf"|\b(?:claimant (?:was|is)|behind the claim (?:was|is)|claims?\b[^.;]{{0,50}}? (?:came|comes?"
    rf"|was received) from) (?:the )?{ARMED}"
    rf"|\b(?:group|outfit|organi[sz]ation)s? (?:(?:that|which) (?:has |have |had )?claimed|claiming) (?:the"
    rf"|this"
    rf"|\w+day's) (?:[\w-]+ ){{0,3}}?{ATTACK},"
    rf" (?:the )?{ARMED}"
)
_NOTED = re.compile(
    rf"{ARMED}-claimed\b|{ARMED} (?:is|was) the claimant\b"
    rf"|{ARMED}(?:'s?)? claim (?=(?:on (?:telegram|twitter|its"
    rf"|social)|via|through)\b)"
    rf"|{ARMED}(?:'s?)? claim(?= (?:could|can|has|was|were|is)\b)"
    rf"|{ARMED}(?:, [^,.;]{{1,50}},) claim(?:ed|s)? it\b|{ARMED},? ?\((?:claimed|claims?"
    rf"|self-claimed)\)"
    rf"|{ARMED} (?:both |each |all )?claim(?:s|ed)? (?:it(?=[.,;:)]|\Z| (?:on|in|via|through|and|too|as"
    rf"|later|by|at|hours|within|with|also|the|an?)\b)"
    rf"|both\b|all\b|them\b)"
    rf"|{ARMED}(?:'s)?(?: [\w()-]+){{0,3}}, which claimed (?:the|this|both|\w+day's)\b"
    rf"|{ARMED}'s? (?:\w+ )?claim (?:of \w+ing|of (?:the|this) (?:\w+ )?{ATTACK}|to have|of responsib\w+"
    rf"|that it (?:had|held|has|was|killed)"
    rf"|for the)\b|{ARMED}'s claim(?=[.,;]|\Z)"
)
_RANG = re.compile(
    rf"\b(?:rings?|ringing|rang|(?:tele)?phon(?:ed|es|ing)|call(?:ed|ing|er)|voice|e-?mail(?:ed)?|letter|note"
    rf"|leaflet)\b"
    rf"[^.;{ARMED}]{{0,110}}? (?:said|says|told|saying|announced|stated|claimed|insisted)\b[^.;{ARMED}]{{0,50}}?"
    rf"(?: that)?(?: the)?(?: \w+)? {ARMED}(?: {MEN})? (?:had|has|have)(?: \w+ly)? (?!{NO_DEED}\b)\w"
)
"""Somebody who rings up and says what a group has done speaks for it, unless he is told to be another."""
_RANG_WORDS = ("ring", "rang", "phon", "call", "voice", "mail", "letter", "note", "leaflet")
"""Of these, `_RANG` needs one."""
_BY_OTHERS = re.compile(rf"{OTHERS_SPEAK.pattern}|\b{PEOPLE}\b")
_OWNED_BY = re.compile(
    rf"\b(?:was|were|been|is|are)(?: \w+)? (?:acknowledged|admitted|conceded|avowed|owned(?: up to)?)"
    rf"(?: \w+)? by (?:an? )?(?:[\w-]+ (?:of|for) )?(?:the )?(?:\w+ )?{ARMED}"
    rf"|\bby (?:its|their) own (?:account|admission|count|telling|words?|statement),? (?:the )?{ARMED}"
)
_A_DEED = re.compile(rf"\b(?:{ATTACK}|it|deaths?|deed)\b")
"""What may be owned by a group; shops and buses may be, too."""
_AS_IT_SAID = re.compile(
    rf"(?:{ARMED}(?:'s?)?(?: (?:\w+ )?{MEN})?(?:, [^,.;{ARMED}]{{1,60}},)?"
    rf"(?: (?:had|has|have|also|later|\w+ly))* {DEED}\b|\b{DEED} by (?:the )?(?:\w+ )?{ARMED})"
    rf"[^.;{ARMED}]{{0,120}}?, as (?:it|they|the (?:\w+ )?(?:group|outfit|organi[sz]ation|front|movement"
    rf"|militia))(?: itself)?"
    r"(?: (?:has|had|later|also|then))* (?:said|says|let it be known|announced|claimed|stated|confirmed"
    r"|reported|told)\b"
)
_HELD = (
    r"(?:hostages?|captives?|abductees?|drivers?|engineers?|workers?|labourers?|m[ae]n|wom[ae]n|doctors?|soldiers?"
    r"|policem[ae]n|guards?|officials?|officers?|teachers?|tourists?|passengers?|foreigners?|children|boys?|girls?"
    r"|release|freedom|li[vf]es?|safe return)"
)
"""Whom somebody holds, and what is asked for."""
_EXCHANGE = re.compile(
    rf"{ARMED}(?:'s?)?(?: {MEN})?(?:, [^,.;{ARMED}]{{1,60}},)?(?: (?:had|has|have|also|later|then|\w+ly))*"
    rf" (?:demand(?:s|ed)|ask(?:s|ed)(?: for)?|want(?:s|ed)|called for) (?!not\b|no\b)"
    rf"(?:(?:an? )?(?:[\w-]+ ){{0,3}}?ransom (?:of [^,.;{ARMED}]{{1,40}}? )?for"
    r"|(?:[\w'-]+ ){1,8}?in (?:exchange|return) for)"
    rf" (?:the |his |her |two |three |four )?(?:(?!own\b)[\w'-]+ ){{0,4}}?{_HELD}\b"
    rf"|{ARMED} {_PUT_OUT} (?:an? |the )?(?:\w+ ){{0,2}}?{_SHOWN} of [^,.;{ARMED}]{{1,40}} and demanded (?:an? )?"
    rf"(?:\w+ )?(?:ransom|exchange)\b"
)
"""Who asks for something in exchange for hostages, or shows them and asks for a ransom, holds them."""
_MEDIA = (
    *(
        "leaflet",
        "pamphlet",
        "note",
        "letter",
        "handbill",
        "hand-out",
        "handout",
        "poster",
        "message",
        "paper",
    ),
    *("slip", "chit"),
)
_MEDIUM = rf"(?:{'|'.join(_MEDIA)})s?"
_SIGNED = re.compile(
    rf"\b{_MEDIUM}\b[^.;]{{0,80}}? (?:(?:signed|stamped)(?: (?:by|with|for|in|the|name|stamp|of|'))*"
    rf"|in the name of(?: the)?) {ARMED}"
)
_LEFT = re.compile(
    rf"(?:{ARMED}(?:'s?)? (?:\w+ ){{0,2}}?{_MEDIUM}\b|\b{_MEDIUM} (?:\w+ )?(?:of|by|from) (?:the )?(?:[\w-]+ )?{ARMED})"
    rf"[^.;{ARMED}]{{0,60}}?\b(?:claiming (?:it|the|this|responsib\w+)"
    r"|(?:left|found|lay|lying|recovered|dropped|pinned|scattered|strewn|thrown)(?: \w+)? (?:at|on|to|near|beside"
    r"|next to|around|from) (?:the|his|her|their|an?) (?:\w+ )?(?:scene|site|spot|body|bodies|corpses?|chest)\b)"
)
_FOUND = re.compile(r"\b(?:found|lay|lying|recovered|scattered|strewn)\b")
"""What may be said of a group's papers where its own men were hit or raided, too."""
_OF_THE_DEED = re.compile(rf"\b(?:where|{ATTACK})\b")
_ARMS = re.compile(
    r"\b(?:weapons?|arms|ammunition|explosives|rifles?|guns?|grenades?|hide-?outs?|raid\w*|search\w*)\b"
)
_AT_THE_SCENE = re.compile(
    r"\b(?:found|left|lay|dropped|recovered|scattered|strewn|beside|pinned"
    r"|at the (?:scene|site|spot)|near the (?:body|bodies|scene|site)|on (?:his|her|the) (?:body|chest))\b"
)
_LISTED = re.compile(
    rf"{_SUBJECT}(?:list|count|number|includ|enter|rank|reckon)\w* [^.;]{{0,60}}?{ATTACK}\b[^.;]{{0,40}}?"
    r" (?:among|in|as)\b[^.;]{0,40}?(?: its| their| our| the (?:group|outfit|front|movement|organi[sz]ation)'s) "
)
_RESPONSIBLE_NOTE = re.compile(
    rf"\b(?:respons\w*|resp|credit)\.?(?: [\w ]{{1,20}})?: ?(?:the )?{ARMED}[^.;:]{{0,50}}?"
    r"\b(?:claim\w*|own (?:stmt|statement|words?|account|admission)|phone|via|through|statement|stmt"
    r"|spokes\w+|e-?mail|telegram|website|channel)\b"
)
_IN_ITS_CLAIM = re.compile(rf"\bin its claim,? (?:the )?(?:\w+ )?{ARMED}")
_NOT_SO = re.compile(r"\b(?:not|never|no|nor|den\w+|would|will|may|might|could|if|threaten\w*|vow\w*)\b")
_SHOWING = (
    *("photo", "picture", "video", "footage", "image", "clip", "nam", "identi", "will", "testament"),
    *("statement", "detail", "toll", "describ"),
)
_CLAIMS = (
    *(
        "claim ",
        "claims ",
        "claim:",
        "claims:",
        "claimed by",
        "claimed \x02",
        "claimed the \x02",
        "claimant",
        "claiming",
        ": ",
    ),
    *("that claimed", "which claimed", "has claimed", "have claimed", "had claimed"),
)
_ISSUING = (
    *(
        "it was ",
        "themselves as",
        "identifying himself",
        "identified himself",
        "introducing himself",
        "claiming to be",
    ),
    *("calling himself", " the group", " the outfit", " the organi"),
)
_ANY = ("",)
_RULES = (
    (_SHOWED, "showed its deed", cue.SHOWED, _SHOWING),
    (_OWNED_UP, "owned to it", cue.SHOWED | cue.ADMIT, _ANY),
    (_ISSUED_CLAIM, "owned to it", cue.SHOWED | cue.ADMIT, _ISSUING),
    (_ON_BEHALF, "claimed on its behalf", cue.CLAIM | cue.SAY, ("behalf of", "name of", "signed by")),
    (_CLAIM_BY, "claimed by it", cue.CLAIM | cue.SAY, _CLAIMS),
    (_NOTED, "noted as claimed", cue.OWN, _ANY),
    (_AS_IT_SAID, "did it, as it said", cue.SAY | cue.CLAIM, (", as ",)),
    (
        _EXCHANGE,
        "asks for an exchange",
        cue.SAY | cue.CLAIM | cue.STANCE,
        ("ransom", "exchange", "in return"),
    ),
    (_RANG, "somebody rang to say it did it", cue.SAY, _RANG_WORDS),
    (_OWNED_BY, "owned to it", cue.ADMIT | cue.OWN, ("by ",)),
    (
        _SIGNED,
        "left its name",
        cue.CLAIM | cue.SAY | cue.SUSPECT,
        _MEDIA,
    ),
    (_LEFT, "left its name", cue.CLAIM | cue.SAY, _MEDIA),
    (
        _LISTED,
        "counts it as its own",
        cue.SAY | cue.CLAIM | cue.STANCE,
        (" list", " count", " number", " includ", " enter", " rank", " reckon"),
    ),
    (_RESPONSIBLE_NOTE, "noted as claimed", cue.CLAIM | cue.SAY, (": ",)),
    (_IN_ITS_CLAIM, "noted as claimed", cue.OWN, ("in its claim",)),
)
"""Rules with the cue that a sentence must have, and words of which one must stand in it."""


def find_declarations(masked: Masked, cues: int) -> Iterator[tuple[int, int, list[str], str]]:
    """Where a sentence with these cues says that a group owns to a deed: start, end, who, and the rule."""
    text = masked.text
    for pattern, rule, bits, words in _RULES:
        if not cues & bits:
            continue
        # as `has_any`, without its call
        for word in words:
            if word in text:
                break
        else:
            continue
        for match in pattern.finditer(text):
            place = text.index(ARMED, match.start())
            if "confess" in match.group() and text.endswith((" of ", " of the "), 0, place):
                # one of its men under arrest
                continue
            if pattern is _RANG and (
                _BY_OTHERS.search(text, max(0, match.start() - 40), match.end()) or OTHERS_WRITE.search(text)
            ):
                continue
            if (
                pattern is _OWNED_BY
                and "owned" in match.group()
                and not _A_DEED.search(text, 0, match.start())
            ):
                continue
            if pattern is _OWNED_UP and _CAUGHT.search(text, place, match.end()):
                continue
            if (
                pattern is _LEFT
                and _FOUND.search(match.group())
                and (_ARMS.search(text) or not _OF_THE_DEED.search(text, match.end()))
            ):
                continue
            if pattern is _SIGNED and not _AT_THE_SCENE.search(text):
                continue
            if _NOT_SO.search(match.group()) or not affirmed(masked, match.start()):
                continue
            if (
                text[match.start()] == ARMED
                and pattern is not _EXCHANGE
                and OTHERS_SPEAK.search(text, place, min(match.end(), place + 40))
            ):
                continue
            last = match.end() == place + 1
            yield *match.span(), masked.after(place) if last else masked.before(place + 1), rule
