"""Briefs of a report that seem to tell of one event, and where their figures differ.

Two briefs are taken to be on one event when they share the day of the event, or were published at most a day apart,
and share a scene: a place where both name one, else a province. This is the only room that decides it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefs.export.wording import scene_places
from briefs.model import Brief, Headline


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Briefs on one event whose headline numbers of dead differ.

    Attributes:
        members: positions of the briefs in the report, ascending.
        headlines: their headline figures, in the same order.
        where: the scene that they share, of the first brief.
    """

    members: tuple[int, ...]
    headlines: tuple[Headline, ...]
    where: str


@dataclass(frozen=True, slots=True)
class _Sighting:
    """What of a brief tells whether another is on the same event; days are proleptic ordinals."""

    position: int
    event_day: int | None
    day: int | None
    places: frozenset[str]
    provinces: frozenset[str]
    headline: Headline

    def same_event(self, other: _Sighting) -> bool:
        same_event_day = self.event_day is not None and self.event_day == other.event_day
        close = self.day is not None and other.day is not None and abs(self.day - other.day) <= 1
        return (same_event_day or close) and bool(self.shared(other))

    def shared(self, other: _Sighting) -> frozenset[str]:
        if self.places and other.places:
            return self.places & other.places
        return self.provinces & other.provinces

    def keys(self, reach: int) -> Iterator[tuple[str, str, int]]:
        """Under which this can be found: by scene and day, the day of publication give or take `reach`."""
        for where in self.places | self.provinces:
            if self.event_day is not None:
                yield "event", where, self.event_day
            if self.day is not None:
                for day in range(self.day - reach, self.day + reach + 1):
                    yield "published", where, day


def disagreements(briefs: Iterable[Brief]) -> tuple[Disagreement, ...]:
    """Where briefs on one event give different numbers of dead, in the order of their first briefs.

    Each brief is compared with the first of every group, so that a chain of days does not become one event.
    """
    groups: list[list[_Sighting]] = []
    found_by: dict[tuple[str, str, int], list[int]] = {}
    for sighting in _sightings(briefs):
        near = sorted({number for key in sighting.keys(reach=1) for number in found_by.get(key, ())})
        for number in near:
            if groups[number][0].same_event(sighting):
                groups[number].append(sighting)
                break
        else:
            for key in sighting.keys(reach=0):
                found_by.setdefault(key, []).append(len(groups))
            groups.append([sighting])
    return tuple(
        Disagreement(
            members=tuple(sighting.position for sighting in group),
            headlines=tuple(sighting.headline for sighting in group),
            where=", ".join(sorted(group[0].shared(group[1]))),
        )
        for group in groups
        if len({sighting.headline.killed for sighting in group}) > 1
    )


def _sightings(briefs: Iterable[Brief]) -> Iterator[_Sighting]:
    """The briefs that give a number of dead, each with what tells its event."""
    for position, brief in enumerate(briefs):
        if brief.facts.headline.killed is None:
            continue
        yield _Sighting(
            position=position,
            event_day=brief.event_date.toordinal() if brief.event_date else None,
            day=brief.date.toordinal() if brief.date else None,
            places=frozenset(scene_places(brief.facts)),
            provinces=frozenset(brief.facts.scenes),
            headline=brief.facts.headline,
        )
