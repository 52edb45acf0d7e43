"""The events of many briefs, kept while briefs come, change and go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator

from briefs.events.blocks import Blocks
from briefs.events.grouping import group, overrule
from briefs.events.likeness import Likeness, compare
from briefs.events.model import Decisions, Event, pair
from briefs.events.sighting import Sighting, Sightings, sighting
from briefs.model import Brief

_LAST = dt.date.max.toordinal()

Check = Callable[[], None]


def _no_check() -> None:
    """Nobody wants to stop it."""


class EventGraph:
    """Sightings, the likenesses between them, and the groups that these make.

    A change costs as much as its neighbourhood, and the groups are the same in whatever order the briefs came.
    """

    def __init__(self) -> None:
        self._sightings = Sightings()
        self._made_blocks: Blocks | None = None
        self._links: dict[str, dict[str, Likeness]] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        """The computed group of each brief that has one."""
        self._decisions = Decisions()

    def __len__(self) -> int:
        return len(self._sightings)

    def packed(self) -> Iterable[tuple[str, bytes]]:
        """The sightings by id, as `briefs.events.sighting.pack` packs them."""
        return self._sightings.packed()

    def links(self) -> Iterator[tuple[str, str, Likeness]]:
        """The pairs held to be of one event before groups were made, each once."""
        for one, theirs in self._links.items():
            yield from ((one, other, found) for other, found in theirs.items() if one < other)

    def restore(
        self,
        packed: Iterable[tuple[str, bytes]],
        links: Iterable[tuple[str, str, Likeness]],
        check: Check = _no_check,
    ) -> None:
        """Be as a graph was that had these sightings and links. For an empty graph."""
        for one, data in packed:
            self._sightings.put(one, data)
        for one, other, found in links:
            self._links.setdefault(one, {})[other] = found
            self._links.setdefault(other, {})[one] = found
        self._regroup(self._links.keys(), check)

    def decide(self, decisions: Decisions) -> None:
        """Take other decisions of the user for granted."""
        touched = {one for link in self._decisions.apart ^ decisions.apart for one in link}
        self._decisions = decisions
        self._regroup(touched & self._sightings.keys())

    def change(self, add: Iterable[Sighting], delete: Iterable[str] = (), check: Check = _no_check) -> None:
        """Add or replace some sightings and forget others; `check` is called now and then, and may raise.

        After `check` has raised the graph is of no use any more.
        """
        new = Sightings()
        for sighted in add:
            new[sighted.id] = sighted
        old = [self._sightings[one] for one in {*new, *delete} if one in self._sightings]
        from_nothing = not self._sightings
        blocks = self._blocks
        stale: set[str] = set()
        for one in old:
            stale.update(self._links.get(one.id, ()), self._groups.get(one.id, ()), blocks.crowded(one))
            blocks.remove(one)
            del self._sightings[one.id]
        for brief_id, packed in new.packed():
            self._sightings.put(brief_id, packed)
            blocks.add(self._sightings[brief_id])
            check()
        dirty = set(new)
        if not from_nothing:
            dirty.update(*(blocks.crowded(one) for one in (*old, *new.values())))
        dirty = (dirty | stale) & self._sightings.keys()
        stale |= dirty
        for one in old:
            self._unlink(one.id)
        self._relink(dirty, stale, check)
        self._regroup(stale | {one.id for one in old}, check)

    @property
    def _blocks(self) -> Blocks:
        """Made for the first change: a graph that is restored for a decision does not need them."""
        if self._made_blocks is None:
            self._made_blocks = Blocks()
            for one in self._sightings.values():
                self._made_blocks.add(one)
        return self._made_blocks

    def _relink(self, dirty: Collection[str], stale: set[str], check: Check) -> None:
        """Compare these anew with those near them; adds to `stale` whose links changed."""
        done: set[str] = set()
        # day by day, so that those compared are at hand
        for one in sorted(dirty, key=lambda one: (self._sightings[one].day or 0, one)):
            check()
            kept = {other: found for other, found in self._links.get(one, {}).items() if other in done}
            stale.update(self._links.get(one, ()))
            self._unlink(one, but=done)
            here = self._sightings[one]
            for other in self._blocks.near(here):
                if other in done:
                    continue
                found = compare(here, self._sightings[other])
                if found.same_event:
                    kept[other] = found
                    self._links.setdefault(other, {})[one] = found
            if kept:
                self._links[one] = kept
            stale.update(kept)
            done.add(one)

    def _unlink(self, one: str, but: Collection[str] = ()) -> None:
        for other in self._links.pop(one, {}):
            if other not in but:
                theirs = self._links[other]
                del theirs[one]
                if not theirs:
                    del self._links[other]

    def _regroup(self, touched: Iterable[str], check: Check = _no_check) -> None:
        """Work out anew the groups of whatever hangs together with these."""
        left = set(touched)
        while left:
            check()
            members = self._component(left.pop())
            left -= members
            for one in members:
                self._groups.pop(one, None)
            if len(members) < 2:
                continue
            links = {
                pair(one, other): found.points
                for one in members
                for other, found in self._links[one].items()
                if one < other and pair(one, other) not in self._decisions.apart
            }
            for found_group in group(links, self._alike, self._decisions.apart):
                self._groups |= dict.fromkeys(found_group, tuple(found_group))

    def _component(self, start: str) -> set[str]:
        found = {start}
        waiting = [start]
        while waiting:
            for other in self._links.get(waiting.pop(), ()):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def _alike(self, one: str, other: str) -> bool | None:
        found = self._links.get(one, {}).get(other) or compare(self._sightings[one], self._sightings[other])
        return None if found.contrary else found.same_event

    # answers

    def events(self) -> list[Event]:
        """All events, ordered by their first briefs."""
        computed = {members[0]: members for members in self._groups.values()}
        same = [link for link in self._decisions.same if self._sightings.keys() >= set(link)]
        final = overrule(computed.values(), same, self._decisions.apart)
        events = (self._event(members) for members in final)
        return sorted(events, key=lambda event: self._order(event.ids[0]))

    def _order(self, one: str) -> tuple[int, str]:
        published = self._sightings[one].published
        return (_LAST if published is None else published, one)

    def _event(self, members: Collection[str]) -> Event:
        ids = sorted(members, key=self._order)
        copies: dict[str, str] = {}
        for one in ids:
            theirs = self._links.get(one, {})
            originals = (
                other for other in ids if other in theirs and theirs[other].copy and other not in copies
            )
            first = next(originals, one)
            if self._order(first) < self._order(one):
                copies[one] = first
        return Event(tuple(ids), copies)


def group_briefs(briefs: Iterable[Brief], decisions: Decisions | None = None) -> tuple[Event, ...]:
    """The events among some briefs, ordered by their first ones."""
    graph = EventGraph()
    if decisions is not None:
        graph.decide(decisions)
    graph.change(map(sighting, briefs))
    return tuple(graph.events())
