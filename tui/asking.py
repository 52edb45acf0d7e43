"""What the app asks the engine from its threads; nothing here knows of a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from briefs.errors import QueryError
from briefs.library import Library
from briefs.model import Brief, Span
from briefs.searches import SavedSearch
from briefs.tagging import sentences
from search.engine import Engine, FacetName, Facets, Results, Row, Sort
from search.events import EventKeeper
from search.query import Query, parse
from tui import wording
from tui.folding import Fold
from tui.widgets.reading_head import EventNote, Sibling
from tui.widgets.reading_layout import HIGHLIGHTS
from tui.widgets.reading_view import Landing, Reading

MOST_SIBLINGS = 5
"""So many other reports of an event are told above the text."""

FIRST_ROWS = 20
"""Rows fetched in the thread together with the results, so that drawing them waits for nothing."""


@dataclass(frozen=True, slots=True)
class Question:
    """A search.

    Attributes:
        query, sort: what is asked.
        typing: whether the last word is still being typed.
        facets: the facets to count.
        keep: id of the brief the cursor should stay on.
        stay: whether the cursor should keep its row where that brief is gone.
        fold: how to show one row per event; None for a row per brief.
        otherwise: what is asked instead where nothing matches; None for nothing else.
    """

    query: Query
    sort: Sort
    typing: bool
    facets: tuple[FacetName, ...]
    keep: str | None
    stay: bool
    fold: Fold | None = None
    otherwise: Query | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The first answer.

    Attributes:
        question: what was asked; its `query` is the one that was answered.
        results: all that was found.
        ids: what the list shows of it.
        keep: id of the row that the cursor should stay on.
        rows: the first rows.
    """

    question: Question
    results: Results
    ids: Sequence[str]
    keep: str | None
    rows: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Counted:
    """The second answer: the facets."""

    question: Question
    facets: Facets


@dataclass(frozen=True, slots=True)
class Wanted:
    """A brief to read: with the hits of which query, and where to stand in it."""

    brief_id: str
    query: Query
    typing: bool
    landing: Landing
    offset: int | None = None


Superseded = Callable[[], bool]


class Asker:
    """Searches and reads; called from threads."""

    def __init__(self, library: Library, engine: Engine, events: EventKeeper) -> None:
        self._library = library
        self._engine = engine
        self._events = events
        self._highlighted: tuple[Query, ...] = ()

    def search(self, question: Question, superseded: Superseded) -> Iterator[Found | Counted]:
        """The list as soon as it is known, then the facets."""
        query, typing = question.query, question.typing
        results = self._engine.search(query, sort=question.sort, prefix_last=typing, cancelled=superseded)
        if not results.total and question.otherwise is not None:
            other = self._engine.search(question.otherwise, sort=question.sort, cancelled=superseded)
            if other.total:
                query, results = question.otherwise, other
                question = replace(question, query=query)
        ids, keep = results.ids, question.keep
        if question.fold is not None:
            folded = question.fold(results.ids)
            ids, keep = folded.ids, question.fold.row_of(keep, folded)
        rows = {}
        for brief_id in ids[:FIRST_ROWS]:
            row = self._engine.row(brief_id)
            if row is not None:
                rows[brief_id] = row
        yield Found(question, results, ids, keep, rows)
        facets = self._engine.facets(query, question.facets, prefix_last=typing, cancelled=superseded)
        yield Counted(question, facets)

    def warm_up(self) -> None:
        """Make the tables over the taxonomy that the first word typed would wait for, some fifty milliseconds."""
        parse("attac", self._library.taxonomy, prefix_last=True)

    def read(self, wanted: Wanted, superseded: Superseded) -> Iterator[tuple[Wanted, Reading | None]]:
        """The brief with its hits and sentences; None where it is gone."""
        brief = self._engine.brief(wanted.brief_id)
        if brief is None:
            yield wanted, None
            return
        hits = self._engine.spans(wanted.query, brief, prefix_last=wanted.typing) if wanted.query.text else ()
        note = self._library.annotations.glance(brief.id)
        event = self.event(brief.id)
        yield wanted, Reading(brief, hits, tuple(sentences(brief.text)), note, event, self._highlights(brief))

    def highlight(self, searches: Iterable[SavedSearch]) -> None:
        """From now on mark the hits of these saved searches, as far as they ask for it and can be read."""
        queries: list[Query] = []
        for search in searches:
            if search.highlight and len(queries) < HIGHLIGHTS:
                with suppress(QueryError):
                    # the searches' own screen says what is wrong with it
                    queries.append(Query.from_line(search.query))
        self._highlighted = tuple(queries)

    def _highlights(self, brief: Brief) -> tuple[Span, ...]:
        """The hits of the highlighted searches, each search with a kind of its own."""
        return tuple(
            replace(span, kind=f"search-{number}")
            for number, query in enumerate(self._highlighted, 1)
            for span in self._engine.spans(query, brief)
        )

    def event(self, brief_id: str, most: int = MOST_SIBLINGS) -> EventNote | None:
        """What is known of a brief's event, with `most` of its other briefs; None where there are none."""
        event = self._events.view.of(brief_id)
        if event is None:
            return None
        rows = [row for one in event.ids if (row := self._engine.row(one)) is not None]
        # a copy's figure is its original's, unless somebody changed just that
        stated = {row.headline.killed for row in rows}
        killed = sorted(count for count in stated if count is not None)
        others = [row for row in rows if row.id != brief_id]
        reasons = self._events.reasons(brief_id, [row.id for row in others[:most]])
        siblings = tuple(
            Sibling(row.id, row.title, row.date, row.source, why)
            for row, why in zip(others, reasons, strict=False)
        )
        return EventNote(
            reports=event.reports,
            copies=len(event.copies),
            killed=wording.either(killed) if len(killed) > 1 else "",
            others=siblings,
            more=len(others) - len(siblings),
        )
