"""The second net under the rules of blame: somebody points at a group, a state or a force by one of the `frames`.

It is asked in sentences of the news where no other rule finds anybody responsible. A frame that might as well be
narrated needs somebody in the sentence who says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging.document import Sentence
from briefs.tagging.finding import MAY, Finding, is_background, near_affirmed
from briefs.tagging.frames import FRAMES, GATES, POINTING_AT, SAID
from briefs.tagging.framing import NOTED, Frame
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.patterns import Words, numbers

_SAYS = Words(
    r"(?:said|says?|saying|told|tells?|according to|stat(?:es|ed|ing)|declar\w+|announc\w+|alleg\w+"
    r"|accus\w+|claim\w*"
    r"|insist\w*|maintain\w*|charg(?:es|ed|ing)|assert\w*|added|adds|adding|ask(?:s|ed)|wrote|writes|tweeted|posted"
    r"|notes?|noted|reports?|reported|believ\w+|think|thinks|thought|suspect\w*|hold|holds|held|view|no doubt"
    r"|certain|confirm\w*|reveal\w*|version|complain\w*|testif\w+|whisper\w*|shout\w*|sw[eo]re|remark\w*"
    r"|reckon\w*|conclu\w+|unanimous|doubts?|confess\w*|in the words of)\b"
)
_THINKS = Words(
    rf"(?:{MAY}|believ\w+|think|thinks|thought|suspect(?:ed|ing)?|suspicions?|likely|likelihood|probab\w+|possib\w+"
    r"|perhaps|maybe|presum\w+|assum\w+|apparent\w*|seem\w*|appear\w*|guess\w*|lean\w*"
    r"|hint\w*|suggest\w*|fear\w*"
    r"|theory|suspects?(?=[^.;]{0,60}: )|look\w* like|consider\w*|signature|(?:of the|in \w+) (?:view|opinion)"
    r"|assumption|hunch|one of the two|one of them|would be)\b"
)
_TOLD = re.compile(
    r"(?:\b(?:said|says?|saying|told|tells?|telling|alleg\w+|stated|insist\w*|claim(?:s|ed|ing)|charg(?:es|ed)"
    r"|declares?"
    r"|declared|announced|add(?:s|ed|ing)|wrote|shout\w*|maintain\w*|swore|complain\w*|assert\w*|version|account"
    r"|finding"
    r"|show(?:s|ed)?|evidence|proof|proved|established|found|revealed|confess\w*|testi\w+|positive|certain|sure"
    r"|convinced|clear|blunt|doubt|opinion|conviction|theory|assumption|believ\w+|thinks?|thought|suspect(?:s|ed)? that"
    rf"|assum\w+|reckon\w*|determin\w+|conclu\w+|report(?:s|ed)?|drop that)\b|\b{NOTED}:|[{STATE}{OTHER}]:)[^.;:]*\Z"
)
"""A word of saying behind which a clause tells whose deed it was."""
_NEAR = 110

_FORCES_WORK = re.compile(
    r"\b(?:raid(?:ed)?|operation|encounter|hideouts?|recover\w+|arrest\w+(?![^.;]{0,80} in connection with)"
    r"|neutrali[sz]\w+|sent to hell"
    r"|dead militants?"
    r"|foil\w+|thwart\w+|terrorists? (?:was|were) killed)\b"
)
"""What the forces do, of whose victims it may be said who they were."""

_FORMER = re.compile(
    r"\b(?:last|previous) (?:week|month|year|summer|winter)\b|\b(?:in|of|the|since) (?:19|20)\d\d\b"
    r"|\b(?:days|weeks|months|years?) (?:ago|earlier|before|back)\b|\bwanted\b"
)
"""What those who were taken have done at another time."""

_ITS_OWN = re.compile(
    rf"{ARMED}(?:'s?)?(?: (?!and\b|but\b)[\w-]+){{0,3}}? (?:said|says|(?<!not )claim\w*|den(?:y|ies|ied|ying)"
    rf"|condemn\w*|accus\w+"
    rf"|(?<!to )blam\w+|(?<!had )warn\w*"
    r"|(?<!had )told|announc\w*|issued|reject\w*|distanc\w*|admit\w*|boast\w*|nam(?:ed|es))\b(?! (?:as|by|in)\b)"
)
_LIKENESS = re.compile(r"\b(?:resembl|similar to|consistent with|typical of)")
"""What is like earlier attacks is news."""

_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*)\b(?:(?! and | but )[^,;])*\Z")
_NOT = re.compile(r"\b(?:(?<!if )not|n't|never|neither|wrongly|falsely|no(?! one but| doubt))\b")
_LEFT_OPEN = re.compile(
    r"\b(?:not|n't)(?: \w+){0,2} (?:say|said|clear|confirm(?:ed)?|known|disclose|specify|name|blame)\b"
    r"|\bwould name nobody\b"
    r"|\b(?:no|without) (?:\w+ )?(?:evidence|proof|indication|sign|clue|hint)|\bruled out\b|\bwhether\b"
)


def find_pointing(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Whom a frame points at: suspected where the speaker only thinks so, blamed otherwise."""
    text = masked.text
    frames = 0
    for place, named in masked.names.items():
        if text[place] != OTHER or named in masked.forces:
            frames |= POINTING_AT[text[place]]
    opened = frames and frames & GATES.opened(text)
    if opened & SAID and not (": " in text or _SAYS.within(text) or _THINKS.within(text)):
        opened &= ~SAID
    asked = work = False
    own: set[str] = set()
    for number in numbers(opened):
        frame = FRAMES[number]
        for match in frame.pattern.finditer(text):
            if not asked:
                if is_background(text) and not _LIKENESS.search(text):
                    return
                work = _FORCES_WORK.search(text) is not None
                own = {masked.names[match.start()] for match in _ITS_OWN.finditer(text)}
                asked = True
            if work and not frame.taken:
                break
            place = max(match.start(name) for name in frame.pattern.groupindex)
            name = masked.names.get(place)
            if name is None:
                continue
            if text[place] == OTHER and name not in masked.forces:
                continue
            if frame.told and not _TOLD.search(text, max(0, place - _NEAR), place):
                continue
            if (
                _NOT.search(match.group())
                or sentence.is_past(sentence.start + match.start())
                or (
                    frame.taken
                    and (
                        sentence.is_past(sentence.start + match.end() - 1)
                        or _FORMER.search(text, match.start())
                    )
                )
                or not (
                    near_affirmed(masked, match.start()) or text.endswith("doubt that ", 0, match.start())
                )
                or _DENIED.search(text, max(0, match.start() - 80), match.start())
                or _LEFT_OPEN.search(text, text.rfind(";", 0, match.start()) + 1, match.end())
            ):
                continue
            thought = frame.stance is Stance.SUSPECTED or _THINKS.within(text)
            stance = Stance.SUSPECTED if thought else Stance.BLAMED
            for each in _meant(masked, frame, place):
                if each not in own or "a" in frame.pattern.groupindex:
                    yield Finding(each, stance, "points at it", sentence)


def _meant(masked: Masked, frame: Frame, place: int) -> list[str]:
    """Those named together at a place: with the ones before it where it is the subject, else with those behind it."""
    kind = masked.text[place]
    if kind == OTHER:
        return [masked.names[place]]
    if "s" in frame.pattern.groupindex:
        return list(dict.fromkeys(masked.before(place + 1, kind)))
    return masked.after(place, kind)
