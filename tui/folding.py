"""One row per event: which briefs of a result stand for the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefs.events import Event


@dataclass(frozen=True, slots=True)
class Folded:
    """A result with one row per event.

    Attributes:
        ids: the ids that have a row.
        stand_ins: for each event that is folded, called by its first brief, the id that stands for it.
    """

    ids: Sequence[str]
    stand_ins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fold:
    """How to fold: by which events, and which of them (called by their first briefs) are shown in full."""

    events: Mapping[str, Event]
    unfolded: frozenset[str] = frozenset()

    def __call__(self, ids: Iterable[str]) -> Folded:
        """The result folded: of each event the brief that comes first."""
        shown: list[str] = []
        stand_ins: dict[str, str] = {}
        for brief_id in ids:
            event = self.events.get(brief_id)
            if event is not None and event.ids[0] not in self.unfolded:
                if event.ids[0] in stand_ins:
                    continue
                stand_ins[event.ids[0]] = brief_id
            shown.append(brief_id)
        return Folded(shown, stand_ins)

    def row_of(self, brief_id: str | None, folded: Folded) -> str | None:
        """The id whose row a brief is in."""
        event = self.events.get(brief_id) if brief_id is not None else None
        return brief_id if event is None else folded.stand_ins.get(event.ids[0], brief_id)
