"""Figures that are somebody's deeds of another time, or what attackers say of their own.

"The dead man was involved in the killing of 12 people" tells of no twelve dead today.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.tagging import cue
from briefs.tagging.document import Sentence
from briefs.tagging.patterns import WORD
from briefs.tagging.statement import Statement

_DEED = re.compile(
    WORD + r"(?:(?P<wanted>"
    r"wanted (?:for|in|by|over)|(?:convicted|sentenced|charged|indicted|booked|acquitted|tried|hanged)"
    r"(?: \w+){0,4} (?:for|of|with|over)|arrested(?: \w+){0,4} (?:for|over)|(?:implicated|accused|complicit) in"
    r"|accused of|nominated in|mastermind(?:s|ed|ing)?(?! by)|(?:retaliation|revenge|retribution|reprisal) for"
    r"|anniversary of"
    r"|(?P<answer>response|reaction) to (?:[\w'-]+ ){1,12}(?:that|which) (?:had )?"
    r"|memory of|aveng(?:e|ed|ing))"
    r"|(?P<involved>(?:involve[ds]|involvement|engaged|participated|taken part) in)"
    r"|(?P<own>(?:its|their|our|his) (?:fighters|men|mujahid\w+|cadres|bombers?|militants|guerrillas))"
    r"|(?P<behind>(?:was|were|been|is|are) (?:also )?behind (?:the|several|many|a)|responsible for)"
    r"|orchestrated|suspected of"
    r"|in connection with|linked to|case (?:of|pertaining|related)|trial (?:of|for|over))\b"
)
_SAYS_SO = re.compile(
    r"\b(?:said|says|claim(?:s|ed)|admit(?:s|ted)|den(?:y|ies|ied)|reject(?:s|ed))\b"
    r"[^.;,]{0,40}\b(?:it|they|its|their)\b(?: \w+){0,2} ?\Z"
)
_CLAUSE_END = re.compile(r"[.;]")
_ANSWER_END = re.compile(r"[.;,]")
_UNTIL_BUT = re.compile(r"[.;]|\b(?:but|however|while|whereas|although|though)\b")
_NEAR = 60
"""Characters between the words for a deed and its figure."""

_HEAD = 30
"""Characters before the words for a deed where the main clause is still to come."""

_FAR = 110
"""The same where many deeds may be told: "involved in numerous attacks on the forces as well as the killing of"."""


class Deeds:
    """Which figures of a sentence are somebody's deeds of another time, and which the attackers' own."""

    def __init__(self, folded: str, start: int, found: list[re.Match[str]]) -> None:
        self._folded = folded
        self._start = start
        self._found = found

    @classmethod
    def read(cls, folded: str, sentence: Sentence, figures: Sequence[Statement]) -> Deeds | None:
        """The deeds that a sentence tells of before the last of its figures; None where it tells of none."""
        if not sentence.cues & cue.GUILT:
            return None
        last = max([figure.start for figure in figures])
        found = list(_DEED.finditer(folded, sentence.start, last))
        return cls(folded, sentence.start, found) if found else None

    def wanted(self, at: int) -> bool | None:
        """Whether the figure at `at` is a deed: True where somebody is wanted or sentenced for it, None for none."""
        for match in reversed(self._found):
            near = 0 <= at - match.end() <= (_FAR if match.group("involved") else _NEAR)
            # "On the anniversary of a bombing that killed nine, four died"
            end = _ANSWER_END if match.group("answer") or match.start() - self._start < _HEAD else _CLAUSE_END
            if match.group("behind") or match.group("involved"):
                before = max(match.start() - _NEAR, 0)
                if _SAYS_SO.search(self._folded, before, match.start()):
                    # "said that it was responsible for a bombing in which 28 died": the news
                    continue
            if near and not match.group("own") and not end.search(self._folded, match.end(), at):
                return match.group("wanted") is not None
        return None

    def own(self, at: int) -> bool:
        """Whether the figure at `at` is the attackers' own: "its fighters had killed 40 troops"."""
        return any(
            match.group("own") is not None
            and 0 <= at - match.end() <= _NEAR
            and not _UNTIL_BUT.search(self._folded, match.end(), at)
            for match in self._found
        )
