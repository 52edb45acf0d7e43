"""Whether a report that names no scene tells of what happened where it was filed, or of a reaction to something."""

from __future__ import annotations

import re

from briefs.tagging import cue
from briefs.tagging.document import Document, Section, Sentence

_REACTION = re.compile(
    r"\b(?:condemn|denounc|demand|visit|chair|address|vow|urge|express(?:ed|es|ing)|hearing"
    r"|(?<!way to )(?<!outside )(?<!near )courts?(?! (?:complex|premises|compound|building))"
    r"|sentenc|review|announc|decid|approv|told)\w*"
)
"""Words of a report on what somebody says or does where it was filed, about what may have happened elsewhere."""
_GATHERING = re.compile(r"\b(?:protest|meeting|funeral|rally)\w*")
_ON_IT = re.compile(
    r"\b(?:tore|ripped|exploded|went off|blew|opened fire|bomber|gunm[ae]n|stormed|rammed|detonated"
    r"|(?:bomb|blast|explosion|mine|grenade) (?:hit|struck|killed|targeted))\b"
)
"""What is told of an attack on a gathering, and not of a gathering about an attack."""

_SAID = re.compile(r"[^,.;]{0,90}\bsaid on\b")
"""A lead that begins with who speaks."""
_LOCUS = re.compile(
    r"\b(?:on|at|near|by|beside|behind|outside|inside|in|into|to|of|through|against|stormed|attacked"
    r"|targeted|hit|thronged) (?:an?|the|his|her|its|their) (?:[\w'-]+ ){0,3}?(?:road|street|market|mosque|court|courts"
    r"|hotel|school|university|hospital|bazaar|church|shrine|station|office|offices|building|park|restaurant|bank|shop"
    r"|house|home|hall|square|chowk|avenue|airport|stadium|compound|headquarters|embassy|consulate|club|plaza|ward"
    r"|police district|checkpoint|picket|seminary|factory|residence|neighbou?rhood|ministry|palace|parliament"
    r"|temple|gurdwara|college|hostel|mall|guest ?house)\b"
    r"|\bpd ?-?\d"
    r"|\b(?:on|at|near|outside|inside) (?:[\w'-]+ ){1,3}?(?:road|street|market|mosque|bazaar|church|shrine|station|park"
    r"|square|chowk|avenue|stadium|colony|phatak|mohalla)\b"
)
"""A place without a name, in the town where a report was filed."""

_WIDE = re.compile(
    r"\b(?:country|countries|nationwide|nation|provinces|districts|border|months?|years?|weeks?|operations"
    r"|attacks|incidents"
    r"|cases|region|parts|airstrikes?|strikes|train|flight)\b"
)
"""What a report from a bureau speaks of that happened elsewhere, or in many places."""


def files_its_own(document: Document) -> bool:
    """Whether a text that names no scene reports one incident, which then happened where it was filed."""
    folded = document.folded
    start, end = document.dateline
    lead = next(
        (s for s in document.sentences if s.section is Section.NEWS and s.start <= start < s.end), None
    )
    return (
        lead is not None
        and _opening_cues(document, lead) & (cue.TOLL | cue.EVENT) == cue.TOLL | cue.EVENT
        and not reacts(folded, end, lead.end)
        and _LOCUS.search(folded, end, lead.end + 200) is not None
        and not _WIDE.search(folded, end, lead.end)
    )


def reacts(folded: str, start: int, end: int) -> bool:
    """Whether a lead tells what somebody said or did about what happened, perhaps elsewhere."""
    return bool(
        _REACTION.search(folded, start, end)
        or _SAID.match(folded, start, end)
        or (_GATHERING.search(folded, start, end) and not _ON_IT.search(folded, start, end))
    )


def _opening_cues(document: Document, lead: Sentence) -> int:
    """The cues of the lead and of the sentences of its paragraph."""
    cues = lead.cues
    for sentence in document.sentences:
        if sentence.start > lead.start:
            if sentence.opens:
                break
            cues |= sentence.cues
    return cues
