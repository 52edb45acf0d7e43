"""Whether the headline's dead include those who attacked, and how many of them died besides.

Reports and data bases differ: one writes "seven people, including two assailants, were killed", another "in addition to
the bomber, five people were killed". The headline keeps the figure that the text gives, and tells which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefs.model import Outcome
from briefs.tagging.stated import Stated


class Attackers(NamedTuple):
    """Dead attackers: how many the headline's dead include, and how many more the text tells of."""

    included: int = 0
    excluded: int = 0

    def plus(self, other: Attackers) -> Attackers:
        """The attackers of two incidents."""
        return Attackers(self.included + other.included, self.excluded + other.excluded)


def dead_attackers(stated: Sequence[Stated], chosen: Stated | None) -> Attackers:
    """The dead attackers of one incident, whose dead the statement `chosen` and its enumeration give."""
    included = excluded = 0
    enumerations: dict[tuple[int, int, bool, bool], int] = {}
    for item in stated:
        one = item.statement
        if one.perpetrators and one.outcome is Outcome.KILLED and not (item.past or item.rival):
            key = (item.sentence.start, one.group, one.part, one.beside)
            enumerations[key] = enumerations.get(key, 0) + one.people.count
    for (sentence, group, part, beside), count in enumerations.items():
        quoted = chosen is not None and sentence == chosen.sentence.start and group == chosen.statement.group
        if not beside and (part or (quoted and not (chosen and chosen.statement.total))):
            included = max(included, count)
        else:
            excluded = max(excluded, count)
    if chosen is not None and chosen.statement.perpetrators:
        # nobody else is counted: all other figures are of the same men
        return Attackers(max(included, excluded), 0)
    # told a second time: "seven died, two attackers among them. The attackers were shot"
    return Attackers(included, max(0, excluded - included))


def is_behind_attackers(here: Sequence[Stated], wounded: Stated) -> bool:
    """Whether the figure before that of wounded in their sentence, told alike, is of several attackers."""
    one = wounded.statement
    at = next(index for index, item in enumerate(here) if item is wounded)
    before = here[at - 1].statement if at else None
    alike = before is not None and (before.rule == "killed people") is (one.rule == "killed people")
    return before is not None and alike and before.perpetrators and before.people.count > 1
