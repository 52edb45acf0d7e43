"""Whether a figure is of others than the quoted one: by which attack, day or side they are of, or by whose they are."""

from __future__ import annotations

import re

from briefs.model import Qualifier
from briefs.tagging.document import Document
from briefs.tagging.nouns import word_set
from briefs.tagging.patterns import has_any
from briefs.tagging.stated import BETWEEN, Stated

_WHICH = re.compile(
    r"\b(?:at|in|by|on|during) (?:the |an? )?(?:(?P<nth>first|second|third|fourth|other|one|another) (?P<of>[a-z]+)"
    r"|(?<!\bby )(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day|(?P<side>west|east|north|south|cent(?:re|er))\b)"
)
"""Which of several attacks, days or sides: "at the second shrine", "on Monday", "in the east of the city".

By Tuesday is told how many had died until then.
"""

_FOLLOWED = re.compile(
    r"\b(?:in|during) (?:the |an? )?(?:(?:ensuing|subsequent|resulting) [\w-]+"
    r"|(?:[\w-]+ ){1,3}(?:that|which) (?:followed|ensued|broke out))\b"
)
"""What came of the attack: "in the fighting that followed", "in an ensuing clash"."""

_FOLLOWING = ("follow", "ensu", "subsequent", "resulting", "broke out")
_SIDES = (
    "first",
    "second",
    "third",
    "fourth",
    "other",
    "one ",
    "day",
    "west",
    "east",
    "north",
    "south",
    "cent",
)
"""Words of which `_FOLLOWED` and `_WHICH` need one."""

_THEN = re.compile(
    r"\W*(?:they|he|(?:the )?(?:attackers|assailants|gunmen|militants|insurgents|raiders|bombers|mob|crowd))"
    r" (?:then|next|later|also|subsequently|afterwards) "
)
_HIS = ("his ", "her ", "their ")
_ANYBODY = word_set("people persons individuals victims others men family members")
_SOME_OF_THEM = re.compile(
    r"\b(?:among|amongst|including|included|of the (?:dead|victims)|of (?:them|these|those)|identified|named"
    r"|dead were|bodies)\b"
)
"""What tells that people are some of those of whom was told before."""


def are_told_apart(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether the people of a figure behind the quoted one are told to be others, so that they come to it."""
    folded, one, other = document.folded, chosen.statement, item.statement
    if one.people.part_of or other.people.part_of or one.people.qualifier is not Qualifier.EXACTLY:
        return False
    told = _of_another(folded, chosen, item) or (
        item.sentence is not chosen.sentence
        and (_is_what_followed(folded, chosen, item) or _is_whose(folded, chosen, item))
    )
    return told and _SOME_OF_THEM.search(folded, item.sentence.start, item.sentence.end) is None


def _is_what_followed(folded: str, chosen: Stated, item: Stated) -> bool:
    """Whether a figure is of what came after: "They then killed two clerks"."""
    start, end = item.sentence.start, item.sentence.end
    one, other = chosen.statement, item.statement
    if one.who == other.who and one.people.count == other.people.count:
        return False
    return bool(_THEN.match(folded, start, other.start + 1)) or (
        has_any(folded[start:end], _FOLLOWING) and _FOLLOWED.search(folded, start, end) is not None
    )


def _is_whose(folded: str, chosen: Stated, item: Stated) -> bool:
    """Whether people are told by whose they are: "Her two children died in hospital"."""
    one, other = chosen.statement, item.statement
    if not folded.startswith(_HIS, other.start) or folded.startswith(" had ", other.end):
        # "his brother had been killed in 2011"
        return False
    generic = not _ANYBODY.isdisjoint(one.who.lower().split())
    near = 0 <= item.sentence.start - chosen.sentence.end < BETWEEN
    return near and not generic and one.people.single is not folded.startswith("their ", other.start)


def _of_another(folded: str, chosen: Stated, item: Stated) -> bool:
    """Whether both figures tell which attack, day or side they are of, and not the same."""
    at = item.statement.start
    end = min(item.sentence.end, at + _FAR)
    if not has_any(folded[at:end], _SIDES):
        return False
    then = _WHICH.search(folded, at, end)
    first = _WHICH.search(folded, chosen.statement.start, _reach(chosen, item)) if then else None
    if first is None or then is None:
        return False
    if first["of"]:
        return first["of"] == then["of"] and first["nth"] != then["nth"]
    return any(first[name] and then[name] and first[name] != then[name] for name in ("day", "side"))


_FAR = 120
"""Characters behind people in which it is told which attack they died in."""


def _reach(chosen: Stated, item: Stated) -> int:
    """Where what is said of the quoted figure ends."""
    end = item.statement.start if item.sentence is chosen.sentence else chosen.sentence.end
    return min(end, chosen.statement.start + _FAR)
