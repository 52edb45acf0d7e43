"""Whether the people of a figure were taken away before they were killed, and so come to those killed at once.

"Nine policemen were killed and five were captured. Three of the captured men were later shot dead."
"""

from __future__ import annotations

from collections.abc import Sequence

from briefs.model import Outcome
from briefs.tagging.document import Document
from briefs.tagging.patterns import has_any
from briefs.tagging.stated import Stated
from briefs.tagging.statement import Statement

HOSTAGES = ("hostage", "captive")
"""Parts of nouns for those who were taken away."""
_TAKEN = ("captured", "abducted", "kidnapped", "seized", *HOSTAGES)


def taken_away(stated: Sequence[Stated]) -> list[Statement]:
    """The statements of those who were taken away, gathered once for all figures."""
    return [each.statement for each in stated if each.statement.outcome is Outcome.ABDUCTED]


def killed_in_captivity(
    document: Document, chosen: Stated, item: Stated, stated: Sequence[Stated], captives: list[Statement]
) -> bool:
    """Whether those of a figure behind the quoted one are some of the `captives`, who were taken away."""
    one, other = chosen.statement, item.statement
    if other.outcome is not Outcome.KILLED or has_any(one.who.lower(), HOSTAGES):
        return False
    who, people = other.who.lower(), other.people
    if item.sentence is not chosen.sentence and has_any(who, _TAKEN):
        # of "hostages" much is told that is no news of these
        near = chosen.sentence.end if has_any(who, HOSTAGES) else other.start
        return has_any(document.folded[one.end : near], _TAKEN)
    taken = [each for each in captives if one.start < each.start < other.start]
    if not taken:
        return False
    if who == "of them":
        before = [each.statement for each in stated if each.statement.start < other.start][-1]
        return before in taken and people.count <= before.people.count
    if people.single:
        return any(each.who.lower() == who for each in taken)
    counts = {each.people.count for each in taken} - {1, one.people.count}
    return people.count in counts and document.folded.endswith(
        ("the ", "all "), item.sentence.start, other.start
    )
