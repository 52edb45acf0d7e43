"""An engine that searches a few briefs for parts of words: scripted, counted, and slow on demand."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefs.model import Brief, Span, Stance
from briefs.text import words
from search.engine import (
    NO_PROVINCE,
    UNDATED,
    Cancelled,
    FacetName,
    Facets,
    FacetValue,
    Labels,
    Results,
    Row,
    Sort,
    Superseded,
)
from search.query import Note, Query
from tests.tui.invented import BLA, BRIEFS, TTP


@dataclass
class FakeEngine:
    """Substring search over a few briefs; slow on demand."""

    briefs: list[Brief] = field(default_factory=lambda: list(BRIEFS))
    delay: float = 0.0
    labels: Labels = field(default_factory=Labels)
    searches: list[Query] = field(default_factory=list)
    compacted: int = 0
    failing: Exception | None = None
    generation: int = 1
    folder: Path = Path("/nowhere")
    threads: set[int] = field(default_factory=set)

    @property
    def size(self) -> int:
        return len(self.briefs)

    def _matching(self, query: Query, ignoring: str = "") -> list[Brief]:
        return [b for b in self.briefs if self._accepts(b, query, ignoring)]

    def _accepts(self, brief: Brief, query: Query, ignoring: str) -> bool:
        haystack = f"{brief.title}\n{brief.text}".lower()
        for word in query.text.lower().split():
            if word == "is:marked":
                accepted = brief.id in self.labels.marked
            elif word == "is:unread":
                accepted = brief.id not in self.labels.read
            elif word.startswith("event:"):
                event = self.labels.events.get(word[7:-1], (word[7:-1],))
                accepted = brief.id in event
            elif word.startswith("-"):
                accepted = word[1:] not in haystack
            else:
                accepted = word.strip('("') in haystack
            if not accepted:
                return False
        filters = query.filters
        values = {
            "province": set(brief.facts.scenes) or {NO_PROVINCE},
            "actor": {a.name for a in brief.facts.actors}
            | {f"{a.name}|{a.stance.value}" for a in brief.facts.actors},
            "place": {p.name for p in brief.facts.places},
            "stance": {a.stance.value for a in brief.facts.actors},
            "source": {brief.source} - {None},
            "tag": set(self.labels.tags.get(brief.id, ())),
        }
        for name, have in values.items():
            chosen = getattr(filters, name)
            if name != ignoring and ((chosen.chosen and not have & chosen.chosen) or have & chosen.excluded):
                return False
        return ignoring == "date" or self._date_accepts(brief, query)

    @staticmethod
    def _date_accepts(brief: Brief, query: Query) -> bool:
        date = query.filters.date
        if brief.date is None:
            return date.undated or not (date.periods or date.start or date.end or date.no_undated)
        iso = brief.date.isoformat()
        if any(iso.startswith(period) for period in date.excluded):
            return False
        return (not date.periods and not date.undated) or any(iso.startswith(p) for p in date.periods)

    def search(
        self,
        query: Query,
        *,
        sort: Sort = Sort.DATE,
        limit: int | None = None,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Results:
        self.searches.append(query)
        self.threads.add(threading.get_ident())
        if self.failing is not None:
            raise self.failing
        if self.delay:
            time.sleep(self.delay)
        if cancelled is not None and cancelled():
            raise Superseded
        found = sorted(self._matching(query), key=lambda b: b.id)
        found.sort(key=lambda b: b.date or dt.date.min, reverse=True)
        if sort is Sort.RELEVANCE:
            found.sort(key=lambda b: len(b.text))
        notes = (Note(0, 1, "there is no actor called xyzzy"),) if "xyzzy" in query.text else ()
        return Results(query, [b.id for b in found], len(found), self.size, notes, seconds=0.004)

    def facets(
        self,
        query: Query,
        names: Iterable[FacetName] = tuple(FacetName),
        *,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Facets:
        facets: dict[FacetName, Sequence[FacetValue]] = {}
        for name in names:
            dated = name in (FacetName.YEAR, FacetName.DATE, FacetName.DAY)
            found = self._matching(query, "date" if dated else name.value)
            counts: Counter[str] = Counter()
            stances: dict[str, Counter[Stance]] = {}
            for brief in found:
                if dated:
                    length = {FacetName.YEAR: 4, FacetName.DATE: 7, FacetName.DAY: 10}[name]
                    counts[brief.date.isoformat()[:length] if brief.date else UNDATED] += 1
                elif name is FacetName.PROVINCE:
                    counts.update(brief.facts.scenes or [NO_PROVINCE])
                elif name is FacetName.ACTOR:
                    counts.update({a.name for a in brief.facts.actors})
                    for actor in brief.facts.actors:
                        stances.setdefault(actor.name, Counter())[actor.stance] += 1
                elif name is FacetName.PLACE:
                    counts.update(p.name for p in brief.facts.places)
                elif name is FacetName.STANCE:
                    counts.update({a.stance.value for a in brief.facts.actors})
                elif name is FacetName.SOURCE and brief.source:
                    counts[brief.source] += 1
                elif name is FacetName.TAG:
                    counts.update(self.labels.tags.get(brief.id, ()))
            shorts = {BLA: "BLA", TTP: "TTP"}
            values = [
                FacetValue(
                    v, n, shorts.get(v, "") if name is FacetName.ACTOR else "", False, stances.get(v, {})
                )
                for v, n in counts.items()
            ]
            if dated:
                values.sort(key=lambda v: "" if v.value == UNDATED else v.value, reverse=True)
            else:
                values.sort(key=lambda v: (-v.count, v.value))
            facets[name] = values
        return facets

    def spans(self, query: Query, brief: Brief, *, prefix_last: bool = False) -> tuple[Span, ...]:
        return self._hits(query, brief.text)

    def title_spans(self, query: Query, title: str, *, prefix_last: bool = False) -> tuple[Span, ...]:
        return self._hits(query, title)

    @staticmethod
    def _hits(query: Query, text: str) -> tuple[Span, ...]:
        wanted = [w for w in query.text.lower().split() if not w.startswith("-") and ":" not in w]
        return tuple(
            Span(start, end, "hit", key)
            for key, start, end in words(text)
            if any(key.startswith(w) for w in wanted)
        )

    def brief(self, brief_id: str) -> Brief | None:
        return next((b for b in self.briefs if b.id == brief_id), None)

    def text_hash(self, brief_id: str) -> str | None:
        brief = self.brief(brief_id)
        return brief.text_hash if brief else None

    def row(self, brief_id: str) -> Row | None:
        brief = self.brief(brief_id)
        return row_of(brief) if brief else None

    def digests(self, path: str) -> Mapping[str, str]:
        return {}

    def all_digests(self) -> Mapping[str, str]:
        return {brief.id: brief.text_hash for brief in self.briefs}

    def compact(self, cancelled: Callable[[], bool] | None = None) -> None:
        self.compacted += 1

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        new = {brief.id: brief for brief, _ in add}
        gone = set(delete)
        kept = [new.pop(b.id, b) for b in self.briefs if b.id not in gone]
        self.briefs = [*kept, *new.values()]
        self.generation += 1

    def label(self, labels: Labels) -> None:
        self.labels = labels

    def close(self) -> None:
        pass


def row_of(brief: Brief) -> Row:
    """What a list shows of a brief."""
    return Row(
        brief.id,
        brief.title,
        brief.date,
        brief.source,
        brief.facts.scenes,
        tuple((a.short, a.stance) for a in brief.facts.actors),
        brief.facts.headline,
        brief.facts.unclaimed,
        brief.duplicate_of,
    )
