"""Figures of the several attacks of one series, told one after the other: by place, or as the first and the second.

"Bombs went off in Quetta, Turbat and Hub. Three people were hurt in Quetta. Five people were hurt in Turbat."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.model import Mention
from briefs.tagging import cue
from briefs.tagging.document import Document
from briefs.tagging.stated import Stated

_LISTED = re.compile(
    r"(?: (?:district|city|province|town|area)s?)?,?(?P<last> and| as well as)?(?: in| at| near)?(?: the)? ?"
)
_BETWEEN = re.compile(r"\b(?:between|from|both sides of) (?:the )?\Z")
_ROAD = re.compile(r"[ -](?:highway|road|motorway|border|railway|line|route|train|express)\b")
_BEHIND = re.compile(r"[^.;:,()]{0,80}\b(?:in|at|near) (?:the )?(?:[\w-]+ ){0,3}\Z")
_FIRST = re.compile(r"\b(?:the first|one (?:bomb|blast|attack|explosion|incident|post|device))\b")
_AT_SECOND = re.compile(
    r"[^.;:,()]{0,50}\b(?:at|in|by|during|of) the (?:second|third|fourth|other)\b"
    r"(?! (?:day|week|month|time|half|hospital|house|vehicle|man|men))"
)

_IN_ANOTHER = re.compile(
    r"\b(?:in|at|by) (?:an?|the) (?:second|third|other|separate|subsequent|later) (?:\w+ )?"
    r"(?:attack|shooting|blast|explosion|bombing|incident|ambush|raid|clash|encounter|operation|mine|bomb|device)\b"
    r"|\b(?:in|at|by) the (?:second|third|other)\W*\Z"
)
_SECOND = re.compile(
    r"\b(?:(?:a|the) (?:second|third|fourth|subsequent|further)|another) (?:[\w-]+ )?"
    r"(?:attack|blast|bomb|bombing|explosion|bomber|device|mine|landmine|grenade|rocket|shell|ied|assault|ambush|raid|shooting)\b"
    r"(?! (?:in|within|this|since))"
)
_INCIDENT = (
    r"(?:attack|blast|bombing|bomb|explosion|ambush|assault|raid|shooting|incident|clash|killing)(?:s|es)?\b"
)
_CLAIMED_TOO = re.compile(
    r"\b(?:and(?: for)?|also [\w ]{0,30}|as well as(?: for)?|along with) (?:an?|another|one|two|three|the) "
    rf"(?:[\w-]+ ){{0,2}}{_INCIDENT}[^.;]{{0,60}}\b(?:(?:that|the) same (?:day|night|evening|morning)"
    r"|(?:earlier|later) (?:that|the same|in the) (?:day|night|evening)|hours? (?:earlier|later))"
)
"""A second deed that is claimed with the first: "claimed it and a blast in Ghotki on the same day, in which ..."."""

_HOURS_AFTER = re.compile(
    rf"\b(?:hours?|minutes) (?:after|before) (?:an?|another) (?:[\w-]+ ){{0,3}}?{_INCIDENT}"
    r"[^.;]{0,80}?\b(?:which|that|where)\b"
)
_NEXT_DAY = re.compile(
    r"\W*(?:later (?:that|the same|in the|on the same) (?:day|night|evening|morning)"
    r"|(?:on )?(?:the (?:next|following) (?:day|morning|night|evening)|(?:a|one|two|three)"
    r" (?:days?|nights?|hours?) later))\b"
)
_DEED = re.compile(
    rf"\b(?:(?<!the )(?<!this )(?<!that )(?:[\w-]+ )?{_INCIDENT}|gunmen|gunman|militants|assailants|attackers|bombers?"
    r"|opened fire|ied|mine|landmine|grenade)\b"
)
_NO_DEED = re.compile(
    rf"\b(?:the|this|that|earlier|previous) (?:[\w-]+ )?{_INCIDENT}|\b(?:said|told|toll|confirmed)\b"
)


def listed_places(folded: str, places: Sequence[Mention]) -> set[str]:
    """The names of the places of a sentence that stand in one list: "in Quetta, Turbat and Hub"."""
    for at in range(len(places) - 1, 0, -1):
        joint = _LISTED.fullmatch(folded, places[at - 1].end, places[at].start)
        if joint is None or not joint.group("last"):
            continue
        first = at - 1
        while first and (each := _LISTED.fullmatch(folded, places[first - 1].end, places[first].start)):
            if each.group("last"):
                break
            first -= 1
        start = places[first].start
        if _BETWEEN.search(folded, max(0, start - 20), start) or _ROAD.match(folded, places[at].end):
            continue
        return {place.name for place in places[first : at + 1]}
    return set()


def place_behind(document: Document, places: Sequence[Mention], item: Stated) -> str:
    """The place that stands behind what happened to those of a figure: "five people were hurt in Turbat"."""
    at = item.statement.end
    after = next((place for place in places if place.start > at), None)
    return after.name if after and _BEHIND.fullmatch(document.folded, at, after.start) else ""


def is_of_second(document: Document, previous: Stated, item: Stated) -> bool:
    """Whether of two figures in a sentence the later is of a second attack: "two died at the second"."""
    folded, start, end = document.folded, previous.statement.start, item.statement.start
    if "second" not in folded[end : item.sentence.end] and "other" not in folded[end : item.sentence.end]:
        return False
    return (
        _FIRST.search(folded, start, end) is not None
        and _AT_SECOND.match(folded, item.statement.end, item.sentence.end) is not None
    )


def is_in_another(document: Document, first: Stated) -> bool:
    """Whether a sentence says that what it tells was another incident: "were killed in a second shooting"."""
    if not first.sentence.cues & cue.ANOTHER:
        return False
    start, at, end = first.sentence.start, first.statement.start, first.sentence.end
    return (
        _IN_ANOTHER.search(document.folded, first.statement.end, end) is not None
        or _SECOND.search(document.folded, start, at) is not None
        or _is_claimed_too(document.folded, start, at)
        or _HOURS_AFTER.search(document.folded, start, at) is not None
        or _is_next_day(document.folded, first)
    )


def _is_claimed_too(folded: str, start: int, at: int) -> bool:
    """Whether a figure at `at` of the sentence from `start` is of a second deed that was claimed with the first."""
    return folded.find("claim", start, at) >= 0 and _CLAIMED_TOO.search(folded, start, at) is not None


def _is_next_day(folded: str, first: Stated) -> bool:
    """Whether a sentence tells of another deed on the day after: "On the next day, ten were killed in a raid"."""
    one, start, end = first.statement, first.sentence.start, first.sentence.end
    if one.people.part_of or one.total or one.more or not _NEXT_DAY.match(folded, start, end):
        return False
    return _DEED.search(folded, start, end) is not None and _NO_DEED.search(folded, start, end) is None
