"""Whether a figure is of others than the quoted one: by which attack, day or side they are of, or by whose they are."""

from __future__ import annotations

import re

from briefs.model import Qualifier
from briefs.tagging.document import Document
from briefs.tagging.nouns import word_set
from briefs.tagging.stated import Stated

_WHICH = re.compile(
    r"\b(?:at|in|by|on|during) (?:the |an? )?(?:(?P<nth>first|second|third|fourth|other|one|another) (?P<of>[a-z]+)"
    r"|(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day|(?P<side>west|east|north|south|cent(?:re|er))\b)"
)
"""Which of several attacks, days or sides: "at the second shrine", "on Monday", "in the east of the city"."""

_FOLLOWED = re.compile(
    r"\b(?:in|during) (?:the |an? )?(?:(?:ensuing|subsequent|resulting) [\w-]+"
    r"|(?:[\w-]+ ){1,3}(?:that|which) (?:followed|ensued|broke out))\b"
)
"""What came of the attack: "in the fighting that followed", "in an ensuing clash"."""

_THEN = re.compile(
    r"\W*(?:they|he|the (?:attackers|assailants|gunmen|militants|insurgents|raiders|bombers|mob|crowd))"
    r" (?:then|next|later|also|subsequently|afterwards) "
)
_HIS = ("his ", "her ", "their ")
_ANYBODY = word_set("people persons individuals victims others men family members")
_SOME_OF_THEM = re.compile(
    r"\b(?:among|amongst|including|included|of the (?:dead|victims)|of them|identified|named|dead were|bodies)\b"
)
"""What tells that people are some of those of whom was told before."""


def are_told_apart(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether the people of a figure behind the quoted one are told to be others, so that they come to it."""
    folded, one, other = document.folded, chosen.statement, item.statement
    start, end = item.sentence.start, item.sentence.end
    if one.people.part_of or other.people.part_of or one.people.qualifier is not Qualifier.EXACTLY:
        return False
    if _SOME_OF_THEM.search(folded, start, end):
        return False
    if _of_another(folded, chosen, item):
        return True
    if item.sentence is chosen.sentence:
        return False
    if _THEN.match(folded, start, other.start + 1) or _FOLLOWED.search(folded, start, end):
        return one.who != other.who or one.people.count != other.people.count
    if not folded.startswith(_HIS, other.start) or folded.startswith(" had ", other.end):
        # "his brother had been killed in 2011"
        return False
    generic = not _ANYBODY.isdisjoint(one.who.lower().split())
    near = 0 <= start - chosen.sentence.end < _SPACE
    return near and not generic and one.people.single is not folded.startswith("their ", other.start)


_SPACE = 4
"""Characters between two sentences at most."""


def _of_another(folded: str, chosen: Stated, item: Stated) -> bool:
    """Whether both figures tell which attack, day or side they are of, and not the same."""
    first = _WHICH.search(folded, chosen.statement.start, _reach(chosen, item))
    then = _WHICH.search(folded, item.statement.start, item.sentence.end)
    if first is None or then is None:
        return False
    if first["of"]:
        return first["of"] == then["of"] and first["nth"] != then["nth"]
    return any(first[name] and then[name] and first[name] != then[name] for name in ("day", "side"))


def _reach(chosen: Stated, item: Stated) -> int:
    """Where what is said of the quoted figure ends."""
    return item.statement.start if item.sentence is chosen.sentence else chosen.sentence.end
