"""Words that stand for an armed group that was named before: "the group", "both groups", "it" where it is accused."""

from __future__ import annotations

import re

from briefs.tagging.patterns import has_any

_KINDS = ("group", "outfit", "organi", "network", "movement", "faction", "militia", "the front")
"""Of these, `_THE_GROUP` needs one."""

_THE_GROUP = re.compile(
    r"(?<!\bof )\b(?:(?:the|this|that)(?: (?:banned|outlawed|proscribed|militant|insurgent|separatist"
    r"|terrorist|terror"
    r"|extremist|jihadi|jihadist|armed|rebel|sunni|shia|baloch|little-known|shadowy|obscure))?"
    r" (?:group|outfit|organi[sz]ation|network|movement|faction|militia)"
    r"|(?<!at )(?<!to )(?<!from )the front(?='s\b| (?:has|had|later|also|said|says|claim\w*|took|accept\w*"
    r"|admit\w*|announc\w*|den\w+)\b)"
    r"|both (?:groups|outfits|organi[sz]ations|factions|movements))\b(?! (?:of|that|who|which)\b)"
)
"""What stands for a group, or for two, named before."""

_HELD = ("suspect", "believed", "thought", "blam", "accus", "held responsible")
"""Of these, `_IT_HELD` needs one."""

_DEED = (
    r"(?:it|this|both|(?:[\w'-]+ ){0,5}?(?:attack|bomb|blast|explosion|kill|shoot|ambush|raid|murder|assassinat"
    r"|massacre|abduct|kidnap|carrying out|planting|being behind|involve)\w*)"
)
_GUILTY = (
    rf"(?:(?:behind|responsible for|involved in|carried out|planned|staged|ordered) {_DEED}|done (?:it|this)"
    r"|(?:behind it|responsible|involved)(?= ?[.,;]|\Z))"
)
_IT_HELD = re.compile(
    r"(?:\A|(?<=[,;:] )|(?<=and )|(?<=but )|(?<=that ))it"
    r"(?= (?:is|was|has been|had been|remains)(?: (?:also|now|\w+ly))*"
    r" (?:(?:suspected|blamed|accused|held responsible)(?= ?[.,;]|\Z| by\b(?![^.,;]{0,40} on\b)"
    rf"| (?:of|for) {_DEED}(?![^.,;]{{0,40}} on\b))"
    rf"|(?:believed|thought|suspected) to (?:be|have|have been) (?:\w+ )?{_GUILTY}\b))"
    r"|(?:(?<=blamed )|(?<=blames )|(?<=blame )|(?<=suspect )|(?<=suspects )|(?<=suspected )|(?<=accused )"
    r"|(?<=accuses ))"
    r"its(?= (?:m[ae]n|members|fighters|militants|cadres|gunmen|activists|followers|commanders?)\b)"
)
"""A pronoun of whom somebody blames or suspects: "it is suspected", "police blamed its men".

It stands for the subject of the sentence before, and for nobody else who is named there.
"""


def meant_group(text: str) -> re.Match[str] | None:
    """Where a sentence that names no armed group speaks of one named before; None where it does not."""
    match = _THE_GROUP.search(text) if has_any(text, _KINDS) else None
    if match is None and has_any(text, _HELD):
        return _IT_HELD.search(text)
    return match
