"""Frames of arrests: whose men were taken for what was done, who are suspected of it.

`frames` joins them to those of charges; they are put together from the lists of `framing`.
"""

from __future__ import annotations

from briefs.model import Stance
from briefs.tagging.framing import GROUP, IT, THEIR_MEN, Frame, frame
from briefs.tagging.masking import ARMED

_TOOK = (
    r"(?:arrest(?:s|ed)?|detain(?:s|ed)?|held|holds?|captured?|captures|apprehend(?:s|ed)?|nabbed|seized|rounded up"
    r"|picked up|took into custody|taken into custody)"
)
_WORDS = "arrest|detain|held |holds |hold |captur|apprehend|nabbed|seized |rounded up|picked up|into custody"
"""Of these, `_TOOK` needs one."""

_DOING = (
    r"(?:(?:carrying out|planting|laying|throwing|hurling|killing|murdering|shooting|bombing|attacking|kidnapping"
    r"|abducting|staging|planning|plotting|facilitating|aiding) (?:an?|the|this|that|these|two|three|four|it|him|her"
    r"|them|his|their)\b)"
)
_WHY = (
    rf"(?:(?:over|in connection with|suspected of|accused of|on suspicion of|(?:who (?:were|was) )?behind"
    r"|responsible for|involved in|for(?: (?:their|his|alleged|suspected|possible|an?))*"
    r"(?: (?:involvement|role|part|hand) in)?)"
    rf" (?:being (?:behind|involved in) )?(?:{IT}|{_DOING}|murder\b)"
    r"|after (?:(?!raid|operation|clash|chase|search|encounter|shoot)[\w'-]+ ){1,8}?"
    r"(?:blast|bombing|explosion|attack|ambush|shooting|killings?|murder|assassination|massacre|abduction)\b)"
)
"""What ties those who were taken to the deed."""

_THE = r"(?:[\w-]+ ){0,5}?"
_THEM = r"(?:'s?)?(?: (?!who\b|which\b|that\b|was\b|were\b|wanted\b|raid)[\w'-]+){0,4}?"
"""What may stand behind the name of their group: "four A members in Swat"."""

ARRESTS: tuple[Frame, ...] = (
    frame(
        _WORDS,
        rf"\b{_TOOK} (?!by\b){_THE}(?:{THEIR_MEN} (?:of|from|linked to|belonging to|with links to"
        rf"|said to (?:be (?:of|from)|belong to)) (?:the )?(?:\w+ )?)?{GROUP}"
        rf"(?:{_THEM},? {_WHY}|[^.;]{{0,90}}? in connection with {IT})",
        stance=Stance.SUSPECTED,
        taken=True,
    ),
    frame(
        _WORDS,
        rf"{GROUP}(?:'s?)?(?: [\w-]+){{0,3}}?,? (?:was|were|is|are|(?:has|have|had) been)"
        rf"(?: \w+)? {_TOOK}(?: by [^.;,{ARMED}]{{2,40}}?| (?:in|at|near|from) [^.;,{ARMED}]{{2,50}}?| on \w+day)?"
        rf" {_WHY}",
        stance=Stance.SUSPECTED,
        taken=True,
    ),
)
