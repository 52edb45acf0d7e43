"""Where briefs of a report that tell of one event give different numbers of dead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefs.export.wording import scene_places
from briefs.model import Brief


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Briefs on one event whose headline numbers of dead differ.

    Attributes:
        members: positions of the briefs in the report that give a number, ascending.
        where: the scenes that most of them share.
    """

    members: tuple[int, ...]
    where: str


def disagreements(briefs: Sequence[Brief], groups: Iterable[Sequence[int]]) -> tuple[Disagreement, ...]:
    """Where briefs on one event give different numbers of dead, in the order of the groups.

    `groups` are positions of the briefs on each event (`Report.groups`).
    """
    return tuple(found for group in groups if len(group) > 1 and (found := _disagreement(briefs, group)))


def _disagreement(briefs: Sequence[Brief], group: Sequence[int]) -> Disagreement | None:
    told = [(position, briefs[position]) for position in sorted(group)]
    stating = [(position, brief) for position, brief in told if brief.facts.headline.killed is not None]
    if len({brief.facts.headline.killed for _, brief in stating}) < 2:
        return None
    return Disagreement(
        members=tuple(position for position, _ in stating),
        where=", ".join(
            _shared([scene_places(brief.facts) for _, brief in stating])
            or _shared([brief.facts.scenes for _, brief in stating])
        ),
    )


def _shared(scenes: Sequence[Sequence[str]]) -> list[str]:
    """The names that more than half of the briefs have, in alphabetical order."""
    names = {name for some in scenes for name in some}
    return sorted(name for name in names if 2 * sum(name in some for some in scenes) > len(scenes))
