"""Keeping the events of a library in step with its index.

Working them out takes seconds, so it is done in a thread, and whoever asks meanwhile gets the last answer. The
working state is in memory only while something is being worked out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from threading import Lock

from briefs.annotations import AnnotationStore
from briefs.events import Decisions, Event, EventGraph, Sighting, sighting
from briefs.events.likeness import explain
from briefs.events.model import pair
from search.engine import Cancelled, Engine, Superseded
from search.events.files import load_answer, load_graph, save_answer, save_graph

_WORTH_SAVING = 64
"""So many briefs looked at anew are worth writing the file of the graph; fewer are looked at again next time."""


@dataclass(frozen=True)
class EventView:
    """The events at one moment. Immutable and safe from any thread."""

    events: tuple[Event, ...] = ()
    """In order of their first briefs."""
    basis: str = ""
    """What they were worked out from: a hash over the index and the user's decisions."""
    decide: Callable[[], Decisions] = field(default=Decisions, compare=False)
    """Gives the user's decisions; asked when somebody looks, as they may have to be read first."""

    @cached_property
    def decisions(self) -> Decisions:
        """What the user had joined and told apart."""
        return self.decide()

    @cached_property
    def by_id(self) -> Mapping[str, Event]:
        """The event of each brief that has one."""
        return {one: event for event in self.events for one in event.ids}

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the event of each brief that has one, for `Labels.events`."""
        return {one: event.ids for one, event in self.by_id.items()}

    def of(self, brief_id: str) -> Event | None:
        """The event of a brief, None where no other brief reports it."""
        return self.by_id.get(brief_id)


class EventKeeper:
    """The events of one library. Safe from any thread; one at a time works them out, the others wait or look."""

    def __init__(self, engine: Engine, annotations: AnnotationStore) -> None:
        """Start with the answer that was kept, if there is one."""
        self._engine = engine
        self._annotations = annotations
        self._working = Lock()
        basis, events = load_answer(engine.folder)
        self._view = EventView(tuple(events), basis, partial(decisions_of, annotations))

    @property
    def view(self) -> EventView:
        """The last answer."""
        return self._view

    def recall(self) -> None:
        """Read the decisions that the last answer goes by, if it was kept and nobody has read them yet."""
        _ = self._view.decisions

    @property
    def is_current(self) -> bool:
        """Whether the last answer is one to the index and the user's decisions as they are now."""
        return _basis(self._engine.all_digests(), decisions_of(self._annotations)) == self._view.basis

    def follow(
        self, cancelled: Cancelled | None = None, progress: Callable[[int, int], None] | None = None
    ) -> bool:
        """Take over what changed in the index and in the user's decisions; whether anything did.

        `progress` is told of how many briefs there are to look at, and how many have been. Raises Superseded when
        cancelled, with everything as it was.
        """

        def check() -> None:
            if cancelled is not None and cancelled():
                raise Superseded

        with self._working:
            digests = self._engine.all_digests()
            decisions = decisions_of(self._annotations)
            basis = _basis(digests, decisions)
            if basis == self._view.basis:
                return False
            graph, known = self._graph(decisions, check)
            new = {one: digest for one, digest in digests.items() if known.get(one) != digest}
            gone = known.keys() - digests.keys()
            if new or gone:
                graph.change(self._sightings(new, check, progress), gone, check)
            self._view = EventView(tuple(graph.events()), basis, lambda: decisions)
            self._save(graph, {**known, **new}, stale=len(new) + len(gone))
            return True

    def take_over(self) -> bool:
        """Take over the answer that another process has kept; whether it is another one."""
        with self._working:
            basis, events = load_answer(self._engine.folder)
            if basis in ("", self._view.basis):
                return False
            decisions = decisions_of(self._annotations)
            self._view = EventView(tuple(events), basis, lambda: decisions)
            return True

    def explain(self, one: str, other: str) -> str:
        """Why two briefs are in one event, in words; "" where one of them is gone."""
        return self.reasons(one, [other])[0]

    def reasons(self, one: str, others: Sequence[str]) -> list[str]:
        """`explain` for one brief and each of several others."""
        joined = self._view.decisions.same
        here = self._sighting(one)
        told = []
        for other in others:
            if pair(one, other) in joined:
                told.append("joined by you")
                continue
            there = self._sighting(other)
            told.append(explain(here, there) if here and there else "")
        return told

    def _sighting(self, brief_id: str) -> Sighting | None:
        brief = self._engine.brief(brief_id)
        return sighting(brief) if brief is not None else None

    def _graph(self, decisions: Decisions, check: Callable[[], None]) -> tuple[EventGraph, dict[str, str]]:
        """The graph as it was kept, and the digests of its briefs."""
        packed, digests, links = load_graph(self._engine.folder)
        graph = EventGraph()
        graph.decide(decisions)
        graph.restore(packed, links, check)
        return graph, digests

    def _sightings(
        self,
        ids: Collection[str],
        check: Callable[[], None],
        progress: Callable[[int, int], None] | None,
    ) -> Iterator[Sighting]:
        for done, one in enumerate(ids):
            check()
            if progress is not None:
                progress(done, len(ids))
            found = self._sighting(one)
            if found is not None:
                yield found

    def _save(self, graph: EventGraph, digests: Mapping[str, str], stale: int) -> None:
        folder = self._engine.folder
        if not folder.is_dir():
            return
        try:
            if stale >= min(_WORTH_SAVING, len(graph)):
                save_graph(folder, graph.packed(), digests, graph.links())
            save_answer(folder, self._view.basis, self._view.events)
        except OSError:
            # the cache is full or cannot be written, which the index itself says: it is worked out again next time
            return


def decisions_of(annotations: AnnotationStore) -> Decisions:
    """What the user joined and told apart."""
    items = annotations.items()
    return Decisions.of(
        {one: note.same_event for one, note in items if note.same_event},
        {one: note.other_event for one, note in items if note.other_event},
    )


def _basis(digests: Mapping[str, str], decisions: Decisions) -> str:
    digest = hashlib.sha256()
    for one in sorted(digests):
        digest.update(f"{one}\0{digests[one]}\0".encode("utf-8", "surrogatepass"))
    digest.update(repr((sorted(decisions.same), sorted(decisions.apart))).encode())
    return digest.hexdigest()[:32]
