"""The tolls of briefs by incident: what several briefs report, and every copy of them, counts once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.engine import Cancelled, Engine, Superseded


@dataclass(frozen=True, slots=True)
class Incident:
    """The highest figures that some briefs state for one incident; 0 where none states any.

    `day` is that of the first dated brief on it, as "2024-02-07"; empty where none is dated.
    """

    day: str
    killed: int
    wounded: int

    def with_higher(self, other: Incident) -> Incident:
        """The first day and the highest figures of the two."""
        day = min(self.day, other.day) if self.day and other.day else self.day or other.day
        return Incident(day, max(self.killed, other.killed), max(self.wounded, other.wounded))


def incidents(
    engine: Engine,
    ids: Iterable[str],
    events: Mapping[str, tuple[str, ...]],
    cancelled: Cancelled = lambda: False,
    *,
    dated: bool = False,
) -> dict[str, Incident]:
    """What briefs report, by the id of a brief that stands for the incident. Raises Superseded.

    `events` has for each brief that shares an event all ids of it. With `dated`, undated briefs are left out.
    """
    found: dict[str, Incident] = {}
    for number, brief_id in enumerate(ids):
        if number % 256 == 0 and cancelled():
            raise Superseded
        row = engine.row(brief_id)
        if row is None or (dated and row.date is None):
            continue
        original = row.duplicate_of or brief_id
        event = events.get(brief_id) or events.get(original) or (original,)
        stated = Incident(
            row.date.isoformat() if row.date else "", row.headline.killed or 0, row.headline.wounded or 0
        )
        known = found.get(event[0])
        found[event[0]] = known.with_higher(stated) if known else stated
    return found
