"""Sentences in which a group is named for something else than the deed: what is not weighed there."""

from __future__ import annotations

import re

from briefs.tagging.finding import ATTACK, is_background

_HISTORY = re.compile(
    rf"\bthat {ATTACK}\b|\b(?:earlier|previous) (?:\w+ )?{ATTACK}\b|\boften (?:attack|strik|target)\w*\b"
    r"|\bhas carried out many\b|\b(?:too early|too soon|premature) to\b"
)
_DESCRIBED = re.compile(
    r"\b(?:name|term|label) (?:for|given)\b|\bgiven (?:the|this) (?:name|term|label)\b|\b(?:pro|anti)-\w"
    r"|\benem(?:y|ies) of\b"
    r"|\b(?:group|outfit|faction|organi[sz]ation|front|militia|party|network|which|who)\b[^.;]{0,40}"
    r"\b(?:links?|ties|tied|linked|affiliated|allied) (?:to|with)\b"
)
"""How a group is called, and whose it is."""
_CAUGHT = re.compile(
    r"\b(?:killed|gunned down|shot dead|arrest\w+|tak\w+ into custody|eliminated|neutrali[sz]ed|netted"
    r"|captured|tipped off)\b"
    r"(?:(?!\bby\b)[^.;]){0,40}\b(?:suspect\w*|terrorists?|militants?|operatives?|members?)\b"
    r"|\b(?:suspected|alleged) (?:\w+ )?(?:terrorist|militant|member)s?\b[^.;]{0,60} (?:was|were) (?:\w+ )?"
    r"(?:killed|arrested|gunned|held|captured|taken)\b"
)
"""Whose men the forces killed or caught."""
_HELD_OUT = re.compile(
    r"\b(?:repuls|repell)\w*|\b(?:beat|thr[eo]w|dr[io]v|push|fend|fought)\w* (?:back|off)\b|\bla(?:y|id) down\b"
    r"|\bput down (?:its|their) (?:arms|weapons)\b|\b(?:shutter-?down|wheel-?jam|general|protest) strike\b"
    r"|\b(?:call|announc|observ)\w* (?:for )?(?:an?|the|\w+-day) strike\b(?! on)"
)
"""What groups say of themselves that is no attack: who was beaten back, and strikes of another kind."""
_OFFICE = re.compile(
    r"\btaliban(?:'s)? (?:\w+ ){0,2}?(?:ministr|government|administration|authorit|police|official|spokes)"
)


def is_aside(folded: str) -> bool:
    """Whether a sentence names groups for their history, as a description, or for those of theirs who were caught."""
    return is_background(folded) or any(
        each.search(folded) for each in (_HISTORY, _DESCRIBED, _CAUGHT, _HELD_OUT)
    )


def is_office(folded: str) -> bool:
    """Whether the Taliban speak in a sentence as the government that they are."""
    return _OFFICE.search(folded) is not None
