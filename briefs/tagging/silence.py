"""Whether a text says that nobody has claimed what it reports, in words of claiming or in those of silence."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefs.tagging import cue
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.finding import ATTACK, NOBODY
from briefs.tagging.masking import ARMED, Masked
from briefs.tagging.patterns import Gates, has_any, numbers

_RESPONSIBILITY = r"(?:responsib\w*y|credit)"
_UNCLAIMED = re.compile(
    rf"\b(?:{NOBODY}\b(?:[^.;:]{{0,80}}?)\b(?:claim|claims|claimed|claiming|{_RESPONSIBILITY}|blame for"
    r"|owned(?: up)? (?:to )?(?:the|this|both))\b"
    rf"|{NOBODY}\b[^.;:]{{0,40}}? (?:said|says?)(?: at once| so far| yet)?(?: that)? (?:(?:it|they|he)"
    rf" (?:was|were|had|has|have|did|carried)\b|(?:the|this) (?:\w+ )?{ATTACK} (?:was|had been) (?:its"
    rf"|theirs?"
    rf"|his)\b)"
    rf"|(?:nobody|no one|no (?:\w+ ){{0,2}}(?:group|outfit|organi[sz]ation))\b[^.;:]{{0,20}}? (?:come|came"
    rf"|stepped)"
    r" (?:forward|out)(?: to (?:claim|say|own|take|accept)\b| as\b(?! an? (?:wit|don))"
    r"|(?: so far| yet| for (?:it|them|this(?: one)?))?[.,;]|\Z)"
    r"|no word from any (?:\w+ )?(?:group|organi[sz]ation|outfit|militants|party)"
    r"|without (?:a |any )?(?:\w+ )?claims?\b"
    r"|no (?!such )(?:[\w-]+ ){0,3}claims?\b(?! that)|been no such claim|responsibility: not claimed"
    r"|nor (?:has|have|had|did) any(?:one|body)?\b[^.;]{0,60}?\b(?:claim|responsib|credit)"
    r"|(?:not|never|yet to|nor)(?: \w+){0,4}? (?:be )?(?:claim(?:ed)?|take|taken|accept(?:ed)?|assumed"
    r"|admitted|owned)"
    r"(?: \w+){0,2} (?:responsibility|by (?:any|anyone))"
    rf"|(?:{_RESPONSIBILITY}|claims?(?: of responsibility)?)(?: \w+){{0,6}}? (?:not|no|never"
    rf"|yet to be)(?: \w+){{0,3}}?"
    r" (?:claimed|accepted|taken|assumed|made|issued|received|reported)\b"
    rf"|(?:claimed|rev[ei]ndicated|(?:claims?|{_RESPONSIBILITY})\b[^.;]{{0,70}}? (?:made|claimed|taken"
    rf"|accepted|assumed)) by"
    rf" (?:no|nobody|none)\b|claimed neither\b"
    rf"|{_RESPONSIBILITY}(?: \w+){{0,3}} unclaimed"
    r"|(?:remains?|remained|went|gone|go|still|is|was|were|are) unclaimed"
    r"|unclaimed (?:attack|bombing|blast|so far|as yet)|unclaimed(?=[.;])"
    rf"|(?:claims?(?: of responsibility)?|{_RESPONSIBILITY}) ?[:=-] ?(?:none|nil|no|nobody)\b"
    r"|\bno responsibility (?:was|is|has been|had been) (?:\w+ )?(?:acknowledged|admitted|accepted|assumed|taken)"
    r"|\bclaimed by:? (?:no|nobody|none|no one)\b|(?:has|have|had) yet to be claimed"
    r"|not known (?:that any|to have been|whether any|if any)[^.;]{0,40} claimed"
    r"|(?:has|have|had|was|were) not (?:yet |been |immediately ){0,3}claimed\b"
    r"|did not (?:immediately |at once )?claim\b(?! (?:to|that)\b))"
)
_GROUP = (
    r"(?:groups?|outfits?|organi[sz]ations?|factions?|militias?|militants?|insurgents?|separatists?"
    r"|rebels|guerrillas"
    r"|fronts?|formations?|tan[zj]ee?ms?|bod(?:y|ies)|part(?:y|ies)|sides?|cells?|movements?|networks?"
    r"|armies|alliances?)"
)
_ARMED_GROUP = (
    r"(?:(?:armed|militant|insurgent|separatist|nationalist|jihadi|jihadist|islamist|extremist|terrorist|rebel|banned"
    rf"|outlawed) {_GROUP}|groups?|outfits?|organi[sz]ations?|factions?|militias?|militants?|insurgents?"
    r"|separatists?|rebels|guerrillas|formations?|tan[zj]ee?ms?)"
)
"""Groups of which it is news that they keep silent; parties and sides do so of much else."""
_DEED = rf"(?:it|this|that|(?:the|\w+day's) (?:[\w-]+ )?(?:{ATTACK}|death|deed|fire))\b"
_OF_IT = (
    rf"(?=(?:,? (?:so far|yet|as yet|either|again|till now|until now))*(?:[.,;:]|\Z)"
    rf"|(?: (?:so far|yet|anything|a word))*(?: (?:about|of|on|over|for|regarding))? {_DEED}"
    r"| (?:firing|sending|planting|killing)\b)"
)
"""What is not said is of the deed, or nothing stands behind it."""
_O_ONE = rf"(?:o (?:[\w-]+ ){{0,3}}?(?:{_GROUP}|one|claimants?)|obody|o-one|one|ot (?:one|a single)(?: of)?)"
"""Words for nobody, without the "n" that they begin with."""
_OWNED = (
    r"(?:c[ao]me (?:forward|out)(?! (?:to (?!claim|say|own|take|accept)|with|as (?:an? )?(?:wit|don)))"
    r"|called in"
    r"|spoken up|spoke up|admitted(?! to (?:the |an? )?\w*hospital)|own(?:ed)? up|own(?:ed)? to|adopted"
    r"|signed for"
    r"|put in for|answered for|(?:put|set|raised) (?:up )?(?:its|their|his|her|an?) (?:names?|hands?)(?: up)?"
    r"|t(?:ook|aken) (?:(?!part\b|place\b|care\b)[\w'-]+ ){1,7}?(?:up)?on (?:it|him|them|her)sel\w+"
    r"|said (?:[\w-]+ ){0,3}?(?:it|they|he|she) (?:did|was|were|had|has|have|carried)|sent (?:a |any |out )?(?:word"
    r"|messages?|claims?|e-?mails?)|made (?:itself|themselves|himself|an? claim)(?: known)?"
    r"|identified (?:itself|themselves)"
    r"|boasted of|wanted to have|issued (?:an?|any) (?:statement|claim|message|communiqu\w+)"
    rf"{_OF_IT}|vouched"
    r"|rung|rang"
    r"|stepped forward|reached (?:the )?(?:news|papers|media|press)|seek(?:s|ing)? (?:it|the credit))"
)
_SPOKEN = (
    r"(?:said (?:anything|so|a word|one word|a thing)|spoken|utter(?:ed)? (?:an?|one|any) |breathed an? "
    r"|wr(?:ote|itten)"
    r" (?:anything|a (?:word|line))|acknowledged|announced|put out (?:anything|an? \w+|any \w+)"
    r"|(?<!was )(?<!were )(?<!been )(?<!is )mentioned"
    r"|been heard (?:from|of)|(?:made|posted|issued|published) (?:any|an?) (?:statement|announcement|claim|message))"
)
"""What groups do not do where they keep silent, in words of which many others may be the subject."""
_NOBODY_SPOKE = re.compile(
    # the letter first: a search skips to the next one
    rf"n(?<!\wn)(?:(?:{_O_ONE}\b[^.;:]{{0,70}}?|either [^.;:]{{1,90}}? nor [^.;:]{{1,60}}?) {_OWNED}\b"
    rf"|(?:o (?:[\w-]+ ){{0,3}}?{_ARMED_GROUP}|(?:one|ot one|ot a single one) of (?:the|those|its|these)"
    rf" (?:[\w-]+ ){{0,5}}?{_ARMED_GROUP})\b[^.;:]{{0,50}}? {_SPOKEN}{_OF_IT})"
)
_SILENT = (
    (
        "nor ",
        r"\bnor (?:had|has|have|did) any(?:body|one) else(?=[.,;]|\Z| (?:\w+ )?(?:claim|own|sa(?:y|id)\b))",
    ),
    (
        "not claimed|not a word|a claim nothing",
        r"not claimed(?=[.;]|\Z)|\bnot a word from\b|\bof a claim nothing\b",
    ),
    (
        "nothing ",
        rf"\bnothing (?:(?:has|had|have) (?:yet )?been |was |is )?(?:heard|said|come|came) (?:yet )?(?:from"
        rf"|by) (?:any |the )?(?:[\w-]+ ){{0,3}}?{_ARMED_GROUP}\b",
    ),
    (
        "silent|quiet|mum",
        rf"\b(?:{_ARMED_GROUP}|whoever)\b[^.;]{{0,60}} (?:kept|keep|keeps|been|were|are|stay\w*"
        rf"|remain\w*) (?:all |still )?(?:silent|quiet|mum)\b{_OF_IT}",
    ),
    (
        "silence",
        r"(?<!minute of )(?<!minutes of )(?<!minute's )\bsilence(?: so far)?:? from (?:the |all |any )?[^.;]{1,60}"
        rf"\b(?:{_ARMED_GROUP}|channels?|all of them|any of them|usual (?:quarters|claimants))\b",
    ),
    (
        "whoever ",
        r"\bwhoever [^.;]{1,60} (?:(?:has|have|had) (?:not|yet to|never|left no)|did not|does not|left no) "
        r"(?:yet )?(?:sa(?:y|id)|claim|own|speak|spoken|come|leave|left|name|card|note|leaflet)",
    ),
    (
        "yet to ",
        rf"\bif (?:any|a|some) (?:[\w-]+ ){{0,2}}?{_ARMED_GROUP} (?:did|was|were|is|has"
        rf"|had)\b[^.;]{{1,70}} yet to (?:say|own|claim)"
        rf"|\b(?:{_ARMED_GROUP}|whoever)\b[^.;]{{0,60}} (?:has|have|had) yet to (?:say so|own|speak up"
        rf"|come forward|claim)\b",
    ),
    (
        "ve not|had not|has not|ve never|had never|has never|ve yet to|had yet to|has yet to",
        r"\b(?:perpetrators?|attackers?|killers?|bombers?|gunmen|assailants|authors?|culprits?"
        r"|those (?:behind|who) [^,;.]{1,40})"
        r"(?:,? (?:who|which))? (?:have|had|has) (?:not|never|yet to)(?: yet)? (?:made? (?:themselves"
        r"|himself) known"
        r"|c[ao]me forward|be(?:en)? heard|own|claim|(?:nam|identif)\w+ (?:themselves|himself))",
    ),
    (
        "claimant|author|sponsor|taker",
        rf"\b(?:{ATTACK}|deed)\b[^.;,]{{0,40}} (?:no|without an?|(?:lacks?|awaits?|wants) an?) "
        r"(?:authors?|sponsors?|takers?)\b(?! of )"
        r"|\b(?:no|without an?|(?:lacks?|awaits?|wants) an?) claimants?\b(?! of )",
    ),
    (
        "owner|orphan|nobody's",
        rf"\b(?:{ATTACK}|deed)\b[^.;,]{{0,40}} (?:(?:(?:found|finding|has|have|had|still) no|without an"
        r"|awaits an|still no) owner\b(?! of )|(?:remain|stay)\w* an orphan\b"
        rf"|nobody's(?=[.;:]|\Z| (?:work|child|so far|yet)))|\borphan of an {ATTACK}\b",
    ),
    (
        "author",
        rf"(?:\A(?:the |its )?author(?:ship|s)?|\bauthor(?:ship|s)? of {_DEED})"
        r"(?::|,| is| was| remains?| are)? (?:still )?(?:unknown|not (?:known|established|claimed))(?=[.;]|\Z)",
    ),
    (
        "responsib",
        r"\bresponsib\w+(?::| is| was| has been)? (?:not|never|nowhere) (?:taken|owned|accepted|assumed"
        r"|claimed)\b",
    ),
    (
        "no word|no message|no call|no email|no e-mail|no leaflet|no note|no pamphlet|no communiqu",
        r"\bno (?:word|message|call|e-?mail|leaflet|note|pamphlet|communiqu\w+)\b[^.;]{0,30} (?:from"
        rf"|by) (?:any|the) (?:[\w-]+ )?{_ARMED_GROUP}\b",
    ),
    (
        "no leaflet|no pamphlet|no communiqu|no claim note|no visiting card",
        r"\b(?:left|leaving|found|brought|sent|was|were|there was) (?:so far |behind )?no (?:leaflets?"
        r"|pamphlets?|communiqu\w+"
        r"|claim note|visiting cards?)\b|\bno (?:leaflet|pamphlet|communiqu\w+)s? (?:was|were|has been"
        r"|had been) (?:left|found|received|sent|seen|issued)\b",
    ),
)
"""Nobody has said that he did it, in words that are said of much else as well; first those of which each needs one.

Each needs a word of `cue.UNOWNED` as well.
"""
_SILENCES = [re.compile(pattern) for _, pattern in _SILENT]
_GATES = Gates([words.split("|") for words, _ in _SILENT])

_GROUPS_KEPT = re.compile(
    rf"{ARMED}(?:,[^,;.{ARMED}]{{1,80}},)?(?: (?:has|have|had|all|both|itself|so|far))* (?:(?:kept|keeps?|been|was|were"
    rf"|is|are|stay\w*|remain\w*|fell) (?:all |still |so far )?(?:silent|quiet|mum)|(?:said|put out|issued) nothing)\b"
    rf"{_OF_IT}"
    rf"|\bneither (?:the )?{ARMED}[^.;:]{{0,60}}? nor [^.;:]{{1,60}}? (?:(?:has|have|had|did|would)(?: \w+){{0,2}} )?"
    rf"(?:{_SPOKEN}|say\b|claim\b|owned?\b|utter){_OF_IT}"
    rf"|\bnothing (?:(?:has|had) (?:yet )?been |was )?heard from (?:the )?{ARMED}{_OF_IT}"
    rf"|\bsilence(?: so far)?:? (?:from|by) (?:the )?{ARMED}{_OF_IT}"
)
"""The same where a group is named: it has not spoken of it."""
_BROKE = re.compile(
    r"\b(?:br(?:oke|eak\w*|oken)|end(?:ed)? to|ended|after (?:\w+ ){0,3}of) (?:its|their|the|a)? ?silence\b"
)

_KEPT = ("neither", "silen", "quiet", "mum", "nothing")
"""Of these, `_GROUPS_KEPT` needs one."""
_QUIET = cue.NOBODY | cue.SILENT


def find_silence(document: Document, first_armed: Callable[[Sentence], str | None]) -> Sentence | None:
    """The first sentence of the news that says, with no word of claiming, that nobody has owned to it.

    `first_armed` tells the armed group that a sentence names first, if any, of which it may say that it keeps silent.
    """
    folded = document.folded
    for sentence in document.news:
        cues = sentence.cues
        if not cues & _QUIET:
            continue
        text = folded[sentence.start : sentence.end]
        if (
            _NOBODY_SPOKE.search(text) or (cues & cue.UNOWNED and _keeps_silent(text, sentence, first_armed))
        ) and not ("silence" in text and _BROKE.search(text)):
            return sentence
    return None


def _keeps_silent(text: str, sentence: Sentence, first_armed: Callable[[Sentence], str | None]) -> bool:
    """Whether a sentence says so in words that are said of much else as well, or of a group that it names."""
    if any(_SILENCES[number].search(text) for number in numbers(_GATES.opened(text))):
        return True
    armed = first_armed(sentence) if has_any(text, _KEPT) else None
    return armed is not None and _GROUPS_KEPT.search(_marked(text, sentence, armed)) is not None


def _marked(text: str, sentence: Sentence, armed: str) -> str:
    """The text of a sentence with the mark of an armed group for its name."""
    for mention in reversed(sentence.mentions):
        if mention.name == armed:
            text = text[: mention.start - sentence.start] + ARMED + text[mention.end - sentence.start :]
    return text


def is_unclaimed(masked: Masked, sentence: Sentence) -> bool:
    """Whether the sentence says that nobody has claimed what the text reports."""
    match = _UNCLAIMED.search(masked.text)
    if match is None or re.search(r"\bclaims? (?:that|to have)\b", match.group()):
        return False
    # "no group claimed it, although such raids are usually blamed on ..." is told of the past in its second half
    return sentence.section is Section.NEWS or (
        sentence.rule == "told of the past" and not match.group().startswith("no word")
    )
