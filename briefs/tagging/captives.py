"""Whether the people of a figure were taken away before they were killed, and so come to those killed at once.

"Nine policemen were killed and five were captured. Three of the captured men were later shot dead."
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from briefs.model import Outcome
from briefs.tagging.document import Document
from briefs.tagging.patterns import has_any
from briefs.tagging.stated import Stated
from briefs.tagging.statement import Statement

HOSTAGES = ("hostage", "captive")
"""Parts of nouns for those who were taken away."""
_TAKEN = ("captured", "abducted", "kidnapped", "seized", *HOSTAGES)
"""The same, and what was done to them."""
_NEAREST = 20
"""Statements of captives that a figure behind them may be of."""
_ARTICLE = re.compile(r"\A(?:an?|the|his|her|their|one) ")
_BODY = frozenset(["body", "corpse"])
_start = attrgetter("start")
_start_of = attrgetter("statement.start")


def taken_away(stated: Sequence[Stated]) -> list[Statement]:
    """The statements of those who were taken away, gathered once for all figures."""
    abducted = Outcome.ABDUCTED
    return [each.statement for each in stated if each.statement.outcome is abducted]


def killed_in_captivity(
    document: Document, chosen: Stated, item: Stated, stated: Sequence[Stated], captives: list[Statement]
) -> bool:
    """Whether those of a figure behind the quoted one are some of the `captives`, who were taken away."""
    one, other = chosen.statement, item.statement
    if other.outcome is not Outcome.KILLED:
        return False
    who, people = other.who.lower(), other.people
    told = item.sentence is not chosen.sentence and has_any(who, _TAKEN)
    if not (told or captives) or has_any(one.who.lower(), HOSTAGES):
        return False
    if told:
        # of "hostages" much is told that is no news of these
        near = chosen.sentence.end if has_any(who, HOSTAGES) else other.start
        return has_any(document.folded[one.end : near], _TAKEN)
    first, last = (bisect_left(captives, at, key=_start) for at in (chosen.sentence.start, other.start))
    taken = captives[max(first, last - _NEAREST) : last]
    if not taken:
        return False
    if who == "of them":
        before = stated[bisect_left(stated, other.start, key=_start_of) - 1].statement
        return before is taken[-1] and people.count <= before.people.count
    if people.single:
        names = [_ARTICLE.sub("", each.who.lower()) for each in taken]
        return _ARTICLE.sub("", who) in names or who in _BODY
    counts = {each.people.count for each in taken} - {1, one.people.count}
    return people.count in counts and document.folded.endswith(
        ("the ", "all "), item.sentence.start, other.start
    )
