"""What the app asks the engine from its threads; nothing here knows of a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from briefs.library import Library
from briefs.tagging import sentences
from search.engine import Engine, FacetName, Facets, Results, Row, Sort
from search.query import Query
from tui.widgets.reading_view import Landing, Reading

FIRST_ROWS = 40
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
    """

    query: Query
    sort: Sort
    typing: bool
    facets: tuple[FacetName, ...]
    keep: str | None
    stay: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The first answer: the list, and its first rows."""

    question: Question
    results: Results
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

    def __init__(self, library: Library, engine: Engine) -> None:
        self._library = library
        self._engine = engine

    def search(self, question: Question, superseded: Superseded) -> Iterator[Found | Counted]:
        """The list as soon as it is known, then the facets."""
        query, typing = question.query, question.typing
        results = self._engine.search(query, sort=question.sort, prefix_last=typing, cancelled=superseded)
        rows = {}
        for brief_id in results.ids[:FIRST_ROWS]:
            row = self._engine.row(brief_id)
            if row is not None:
                rows[brief_id] = row
        yield Found(question, results, rows)
        facets = self._engine.facets(query, question.facets, prefix_last=typing, cancelled=superseded)
        yield Counted(question, facets)

    def read(self, wanted: Wanted, superseded: Superseded) -> Iterator[tuple[Wanted, Reading | None]]:
        """The brief with its hits and sentences; None where it is gone."""
        brief = self._engine.brief(wanted.brief_id)
        if brief is None:
            yield wanted, None
            return
        hits = self._engine.spans(wanted.query, brief, prefix_last=wanted.typing) if wanted.query.text else ()
        note = self._library.annotations.get(brief.id)
        yield wanted, Reading(brief, hits, tuple(sentences(brief.text)), note)
