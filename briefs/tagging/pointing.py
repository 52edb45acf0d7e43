"""The second net under the rules of blame: somebody points at a group, a state or a force by one of the `frames`.

It is asked in sentences of the news where no other rule finds anybody responsible. A frame that might as well be
narrated needs somebody in the sentence who says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging.document import Sentence
from briefs.tagging.finding import Finding, is_background, near_affirmed
from briefs.tagging.frames import FRAMES, GATES
from briefs.tagging.masking import ARMED, OTHER, Masked
from briefs.tagging.patterns import WORD

_SAYS = re.compile(
    WORD + r"(?:said|says?|saying|told|tells?|according to|stat(?:es|ed|ing)|declar\w+|announc\w+|alleg\w+"
    r"|accus\w+|claim\w*"
    r"|insist\w*|maintain\w*|charg(?:es|ed|ing)|assert\w*|added|adds|adding|ask(?:s|ed)|wrote|writes|tweeted|posted"
    r"|notes?|noted|reports?|reported|believ\w+|think|thinks|thought|suspect\w*|hold|holds|held|view|no doubt"
    r"|certain|confirm\w*|reveal\w*|version|complain\w*|testif\w+|whisper\w*|shout\w*|sw[eo]re|remark\w*"
    r"|reckon\w*|conclu\w+|unanimous|doubts?|confess\w*|in the words of)\b|: "
)
_THINKS = re.compile(
    WORD
    + r"(?:believ\w+|think|thinks|thought|suspect(?:ed|ing)?|suspicions?|likely|likelihood|probab\w+|possib\w+"
    r"|perhaps|maybe|presum\w+|assum\w+|apparent\w*|seem\w*|appear\w*|may|might|could|guess\w*|lean\w*"
    r"|hint\w*|suggest\w*|fear\w*"
    r"|theory|suspects?(?=[^.;]{0,60}: )|look\w* like|consider\w*|signature)\b"
)
_FORCES_WORK = re.compile(
    r"\b(?:raid(?:ed)?|operation|encounter|hideouts?|recover\w+|arrest\w+|neutrali[sz]\w+|sent to hell"
    r"|dead militants?"
    r"|foil\w+|thwart\w+|terrorists? (?:was|were) killed)\b"
)
"""What the forces do, of whose victims it may be said who they were."""

_ITS_OWN = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w-]+){{0,3}}? (?:said|says|claim\w*|den(?:y|ies|ied|ying)|condemn\w*|accus\w+"
    rf"|blam\w+|warn\w*"
    r"|told|announc\w*|issued|reject\w*|distanc\w*|admit\w*|boast\w*|nam(?:ed|es))\b(?! (?:as|by|in)\b)"
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*)\b(?:(?! and | but )[^,;])*\Z")
_NOT = re.compile(r"\b(?:(?<!if )not|n't|never|no(?! one but| doubt))\b")
_LEFT_OPEN = re.compile(
    r"\b(?:not|n't)(?: \w+){0,2} (?:say|said|clear|confirm(?:ed)?|known|disclose|specify|name|blame)\b"
    r"|\bwould name nobody\b"
    r"|\b(?:no|without) (?:\w+ )?(?:evidence|proof|indication|sign|clue|hint)|\bruled out\b|\bwhether\b"
)


def find_pointing(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Whom a frame points at: suspected where the speaker only thinks so, blamed otherwise."""
    text = masked.text
    opened = GATES.opened(text)
    said: bool | None = None
    asked = False
    for number in opened:
        frame = FRAMES[number]
        if frame.said:
            if said is None:
                said = _SAYS.search(text) is not None
            if not said:
                continue
        for match in frame.pattern.finditer(text):
            if not asked:
                if is_background(text) or _FORCES_WORK.search(text) or _ITS_OWN.search(text):
                    return
                asked = True
            place = max(match.start(name) for name in frame.pattern.groupindex)
            name = masked.names.get(place)
            if name is None:
                continue
            if text[place] == OTHER and name not in masked.forces:
                continue
            if (
                _NOT.search(match.group())
                or sentence.is_past(sentence.start + match.start())
                or not (
                    near_affirmed(masked, match.start()) or text.endswith("doubt that ", 0, match.start())
                )
                or _DENIED.search(text, max(0, match.start() - 80), match.start())
                or _LEFT_OPEN.search(text, text.rfind(";", 0, match.start()) + 1, match.end())
            ):
                continue
            thought = frame.stance is Stance.SUSPECTED or _THINKS.search(text)
            stance = Stance.SUSPECTED if thought else Stance.BLAMED
            for each in masked.after(place) if text[place] == ARMED else [name]:
                yield Finding(each, stance, "points at it", sentence)
