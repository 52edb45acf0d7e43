"""The engine: questions to an index, whatever holds its postings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import TypeVar

import numpy as np

from briefs.model import Brief, Span
from briefs.text import one_line
from search import highlight
from search.engine import (
    Cancelled,
    FacetName,
    Facets,
    Labels,
    Part,
    PartWriter,
    Results,
    Row,
    Sort,
    Superseded,
)
from search.index.cache import Cache
from search.index.container import DamagedError
from search.index.evaluate import Evaluator
from search.index.facets import Found, count_facets
from search.index.filters import filter_masks
from search.index.marks import Marks
from search.index.matching import Check
from search.index.parts import SealedPart, SegmentWriter
from search.index.postings import TextStore
from search.index.ranking import Ids, Ranking, best, newest
from search.index.scoring import Scorer
from search.index.snapshot import Snapshot
from search.index.state import State
from search.query import Filters, Note, Parsed, Query
from search.query.tree import And, Not, OfEvent, Or, Tree

T = TypeVar("T")

CACHE_BYTES = 64 << 20
"""What may be remembered of earlier queries."""

_PARSED = 64

_CUT = "Only the most frequent of the words that this could stand for were searched."


class IndexEngine:
    """An index over briefs in a folder of its own; see `search.engine.Engine` for what it answers.

    Reads work on an immutable snapshot and never wait for an update.
    """

    def __init__(self, parent: Path, store: TextStore, parse: Callable[[str, bool], Parsed]) -> None:
        """Open the index under `parent`, or start an empty one where there is none that can be used.

        `parse` turns a query's text into its meaning; its second argument says that the last word is typed halfway.
        Raises BriefsError when not even a temporary folder can be made.
        """
        self._parse = lru_cache(maxsize=_PARSED)(parse)
        self._state = State(parent, store)
        self._cache = Cache(CACHE_BYTES)
        self._labels = Labels()
        self._labelled = 0
        self._latest = Marks(self._state.snapshot, self._labels)
        self._labelling = Lock()

    # what it holds

    @property
    def note(self) -> str | None:
        """One sentence for the user where the index had to be started anew, or is kept in a temporary folder."""
        return self._state.note

    @property
    def folder(self) -> Path:
        """Where the index lives; a temporary folder once the cache cannot be used."""
        return self._state.folder

    @property
    def size(self) -> int:
        """How many briefs the index holds."""
        return self._state.snapshot.size

    @property
    def generation(self) -> int:
        """Grows with every change that readers can see."""
        return self._state.snapshot.generation + self._labelled

    def brief(self, brief_id: str) -> Brief | None:
        """The whole brief, or None for an unknown id."""
        return self._look_up(brief_id, Snapshot.brief)

    def text_hash(self, brief_id: str) -> str | None:
        """`Brief.text_hash` without the brief, or None for an unknown id."""
        return self._look_up(brief_id, Snapshot.text_hash)

    def row(self, brief_id: str) -> Row | None:
        """What a list shows of it."""
        return self._look_up(brief_id, Snapshot.row)

    def paths(self) -> Collection[str]:
        """The files that the briefs come from."""
        return self._state.snapshot.paths()

    def digests(self, path: str) -> Mapping[str, str]:
        """For the briefs of one file: id to digest of what they were made from."""
        return self._state.snapshot.digests(path)

    def all_digests(self) -> Mapping[str, str]:
        """The same for all files."""
        return self._state.snapshot.all_digests()

    # questions

    def search(
        self,
        query: Query,
        *,
        sort: Sort = Sort.DATE,
        limit: int | None = None,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Results:
        """The briefs that match, in order. Raises `Superseded` when cancelled."""
        begun = perf_counter()
        marks = self._marks()
        snapshot = marks.snapshot
        parsed = self._parse(query.text, prefix_last)
        check = _check(cancelled)
        notes = list(parsed.notes)
        try:
            with self._doubt():
                found, cut = self._find(parsed.tree, query.filters, marks, check)
                ranking = self._rank(parsed.tree, found, sort, snapshot, check)
                unknown = list(dict.fromkeys(_unknown_events(parsed.tree, marks)))
            if cut:
                notes.append(Note(0, len(query.text), _CUT))
            notes += [
                Note(0, len(query.text), f"there is no brief {one_line(typed, 40)!r}") for typed in unknown
            ]
        except DamagedError:
            self._state.discard(snapshot)
            snapshot = self._state.snapshot
            ranking = newest(snapshot, np.zeros(0, np.bool_), 0)
            notes.append(Note(0, len(query.text), self.note or ""))
        return Results(
            query=query,
            ids=Ids(ranking, range(ranking.total)[:limit]),
            total=ranking.total,
            size=snapshot.size,
            notes=tuple(notes),
            expansions=parsed.expansions,
            seconds=perf_counter() - begun,
        )

    def facets(
        self,
        query: Query,
        names: Iterable[FacetName] = tuple(FacetName),
        *,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Facets:
        """Counts of each facet's values, each ignoring the filters of its own dimension."""
        marks = self._marks()
        tree = self._parse(query.text, prefix_last).tree
        names = list(names)
        try:
            with self._doubt():
                found, _ = self._find(tree, query.filters, marks, _check(cancelled))
                return count_facets(found, query.filters, names, marks.snapshot)
        except DamagedError:
            self._state.discard(marks.snapshot)
            return dict.fromkeys(names, ())

    def spans(self, query: Query, brief: Brief, *, prefix_last: bool = False) -> tuple[Span, ...]:
        """Where the text of a brief satisfies the query."""
        tree = self._parse(query.text, prefix_last).tree
        return highlight.spans(tree, brief.text, brief.facts.mentions)

    def title_spans(self, query: Query, title: str, *, prefix_last: bool = False) -> tuple[Span, ...]:
        """The same for a title."""
        return highlight.title_spans(self._parse(query.text, prefix_last).tree, title)

    # changes

    def label(self, labels: Labels) -> None:
        """Replace what queries know of stars, tags, read state and marks."""
        with self._labelling:
            self._labels = labels
            self._labelled += 1

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        """Replace or add briefs, each with its digest, and delete ids, in one atomic step.

        Raises IndexBusyError when another process updates the same index, BriefsError when neither the cache nor a
        temporary folder can be written; the index is then as it was.
        """
        self._state.update({brief.id: (brief, digest) for brief, digest in add}, frozenset(delete))

    def new_part(self) -> SegmentWriter:
        """What writes one part of an update in a worker process. Raises BriefsError."""
        return self._state.new_part()

    def update_parts(self, parts: Iterable[Part], delete: Iterable[str] = ()) -> None:
        """Add the briefs of written parts and delete ids, in one atomic step.

        Raises ValueError when two parts have briefs of one id, and what `update` raises.
        """
        self._state.update_parts([_sealed(part) for part in parts], frozenset(delete))

    def drop_part(self, writer: PartWriter) -> None:
        """Delete what a writer has left that did not finish, or whose part is not wanted any more."""
        if isinstance(writer, SegmentWriter):
            writer.discard()

    def compact(self, cancelled: Cancelled | None = None) -> None:
        """Merge segments until there are few: for idle moments, as it may take as long as indexing did.

        Raises `Superseded` when cancelled, and what `update` raises.
        """
        self._state.compact(_check(cancelled))

    def refresh(self) -> bool:
        """Take over what another process wrote since; whether there was anything."""
        return self._state.refresh()

    def verify(self) -> str | None:
        """Read all files of the index; one sentence about the first that is not as it was written, or None."""
        return self._state.verify()

    def close(self) -> None:
        """Release files and maps as soon as no result refers to them; later calls raise ValueError."""
        self._state.close()

    def _look_up(self, brief_id: str, what: Callable[[Snapshot, int], T]) -> T | None:
        """Something about one brief, or None for an unknown id."""
        snapshot = self._state.snapshot
        try:
            with self._doubt():
                document = snapshot.document(brief_id)
                return None if document is None else what(snapshot, document)
        except DamagedError:
            self._state.discard(snapshot)
            return None

    @contextmanager
    def _doubt(self) -> Iterator[None]:
        """Tell errors that damaged files bring about from others.

        What is mapped is not checked whenever it is read; nonsense in it shows as one of these. Raises DamagedError.
        """
        try:
            yield
        except (IndexError, KeyError, MemoryError, OverflowError, TypeError, ValueError) as error:
            reason = self._state.verify()
            if reason is None:
                raise
            raise DamagedError(reason) from error

    def _marks(self) -> Marks:
        """The newest snapshot with the newest labels."""
        with self._labelling:
            snapshot = self._state.snapshot
            if self._latest.snapshot is not snapshot or self._latest.labels is not self._labels:
                self._latest = Marks(snapshot, self._labels, self._latest)
            return self._latest

    def _find(self, tree: Tree, filters: Filters, marks: Marks, check: Check) -> tuple[Sequence[Found], bool]:
        """What satisfies the tree in each segment, and whether some leaf was cut.

        Search and facets of one query share the work.
        """
        found: list[Found] = []
        cut = False
        snapshot = marks.snapshot
        for part, live, size in zip(marks.parts, snapshot.live_parts, snapshot.sizes, strict=True):
            check()
            evaluator = Evaluator(part, self._cache, check)
            matches = evaluator.matches(tree)
            cut = cut or matches.cut
            text = matches.mask if size == part.segment.size else matches.mask & live
            found.append(Found(part, text, filter_masks(filters, evaluator)))
        return found, cut

    def _rank(
        self, tree: Tree, found: Sequence[Found], sort: Sort, snapshot: Snapshot, check: Check
    ) -> Ranking:
        masks = [part.ignoring(None) for part in found]
        mask = masks[0] if len(masks) == 1 else np.concatenate([np.zeros(0, np.bool_), *masks])
        if sort is Sort.DATE:
            return newest(snapshot, mask, int(np.count_nonzero(mask)))
        documents = [np.flatnonzero(part) for part in masks]
        scores = Scorer(snapshot, self._cache, check).scores(tree, documents)
        in_all = documents[0] if len(documents) == 1 else np.flatnonzero(mask)
        return best(snapshot, mask, in_all, scores)


def _unknown_events(tree: Tree, marks: Marks) -> Iterator[str]:
    """The ids whose events the tree asks for, though no brief has them."""
    match tree:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _unknown_events(part, marks)
        case Not(part):
            yield from _unknown_events(part, marks)
        case OfEvent(brief_id) if marks.snapshot.document(brief_id) is None:
            yield brief_id


def _sealed(part: Part) -> SealedPart:
    if not isinstance(part, SealedPart):
        raise TypeError("not a part of this kind of index")
    return part


def _check(cancelled: Cancelled | None) -> Check:
    def check() -> None:
        if cancelled is not None and cancelled():
            raise Superseded

    return check
