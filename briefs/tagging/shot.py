"""Which of those who were shot are told of by nothing else, and so were killed.

"Gunmen shot three men. Two died": the two are of the three. "Gunmen shot a doctor. Elsewhere two traders were killed":
the doctor is not of the two, and was killed as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefs.model import Outcome
from briefs.tagging.document import Document
from briefs.tagging.incidents import incidents
from briefs.tagging.patterns import has_any
from briefs.tagging.stated import POINTING, Stated


def without_weak(document: Document, stated: list[Stated]) -> list[Stated]:
    """The statements without those that tell nothing where others of the same incident tell it."""
    if not any(item.statement.weak for item in stated):
        return stated
    dropped: set[int] = set()
    parts = incidents(document, stated)
    for part in parts:
        sure = part is parts[0] or part.apart or part.listed
        dropped.update(_told_by_others(document, part.stated, part.stated if sure else stated))
    return [item for item in stated if id(item) not in dropped]


def _told_by_others(document: Document, stated: Sequence[Stated], others: Sequence[Stated]) -> list[int]:
    """The ids of weak statements of which others tell more, or of which it is told that nobody was hurt."""
    weak = [item for item in stated if item.statement.weak]
    if not weak:
        return []
    news = [item for item in others if not (item.past or item.statement.weak or item.statement.part)]
    hurt = any(item.statement.outcome is Outcome.WOUNDED for item in news)
    dead = [item for item in news if item.statement.outcome is Outcome.KILLED and not item.rival]
    told = any(not item.statement.perpetrators for item in dead)
    dropped: list[int] = []
    for item in weak:
        if item.statement.outcome is Outcome.WOUNDED:
            superseded = hurt
        else:
            # "Gunmen shot 22 villagers. Thirteen more shepherds were found dead": both
            both = told and not item.statement.people.single and all(_is_more(one) for one in dead)
            superseded = (told and not both) or any(_may_be_same(item, one, others) for one in news)
            unhurt = document.folded[item.statement.end : item.sentence.end]
            superseded = superseded or has_any(unhurt, _UNHURT)
        if superseded:
            dropped.append(id(item))
    return dropped


def _is_more(item: Stated) -> bool:
    """Whether a figure is of several others: "thirteen more shepherds"."""
    return item.statement.more and item.statement.people.count > 1


_UNHURT = ("unhurt", "unharmed", "uninjured", "unscathed", "escaped", "missed")


def _may_be_same(shot: Stated, hurt: Stated, stated: Sequence[Stated]) -> bool:
    """Whether people who were shot may be those of whom it is told that they were hurt.

    Not so in "shot five of the men; two others were hurt", "shot a cook and a guard. Four policemen were hurt".
    """
    one, other = shot.statement, hurt.statement
    if other.outcome is not Outcome.WOUNDED or other.more:
        return False
    noun = other.who.rpartition(" ")[2].lower()
    if not noun or not one.who or other.rule in POINTING or noun in _PRONOUNS:
        return True
    if noun == one.who.rpartition(" ")[2].lower():
        return True
    if shot.sentence is hurt.sentence:
        return False
    enumerated = sum(
        each.statement.people.count
        for each in stated
        if each.sentence is shot.sentence and each.statement.group == one.group
    )
    return other.people.count in (one.people.count, enumerated)


_PRONOUNS = frozenset(["he", "she", "they", "them", "him", "her", "both", "one", "two", "all"])
