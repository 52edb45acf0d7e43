"""The seam between the product and whatever holds the index.

The app and the command line know only what stands here. `search.index` is the implementation; another
index, or a server, implements the same protocol.

Document numbers never leave an engine: results name briefs by id, in a lazy sequence, so that 100,000 results
cost nothing until they are looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from briefs.model import Brief, Headline, Span, Stance
from search.query import Expansion, Note, Query


class Sort(StrEnum):
    """The order of results. Undated briefs come last by date; ties are broken by id."""

    DATE = "date"
    RELEVANCE = "relevance"


class FacetName(StrEnum):
    """The dimensions to filter by. `year`, `date` (months) and `day` are one dimension at three precisions."""

    YEAR = "year"
    DATE = "date"
    DAY = "day"
    PROVINCE = "province"
    ACTOR = "actor"
    PLACE = "place"
    STANCE = "stance"
    SOURCE = "source"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One row of a facet.

    Attributes:
        value: what a filter names: "2024-02", "Balochistan", an actor's full name; `UNDATED` and
            `NO_PROVINCE` are values like any other.
        count: briefs that would be listed if only this value were chosen in its facet (drill-sideways).
        label: what to show where it differs from the value (an actor's short form).
        generic: True for actors such as police or army, listed last.
        stances: for an actor, how many briefs have it in each stance other than mentioned.
    """

    value: str
    count: int
    label: str = ""
    generic: bool = False
    stances: Mapping[Stance, int] = field(default_factory=dict)


UNDATED = "undated"
NO_PROVINCE = "no province"

Facets = Mapping[FacetName, Sequence[FacetValue]]
"""Values of each facet: dates in order (newest first, undated last), the others by count, then by name."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of a brief without loading its text."""

    id: str
    title: str
    date: date | None
    source: str | None
    provinces: tuple[str, ...]
    actors: tuple[tuple[str, Stance], ...]
    """Leading actors, short form and stance: those with a stance first, generic ones last."""
    headline: Headline
    unclaimed: bool
    duplicate_of: str | None


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query.

    Attributes:
        query: the question.
        ids: ids of the briefs in order; lazy, of length `total` or cut at `limit`.
        total: how many briefs match.
        size: how many briefs the library holds.
        notes: what was not understood.
        expansions: what names were widened to.
        seconds: how long the engine took.
    """

    query: Query
    ids: Sequence[str]
    total: int
    size: int
    notes: tuple[Note, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Labels:
    """What the user wrote about briefs and the marks of the session, as far as queries can ask for it.

    They change without touching the index.
    """

    starred: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()
    marked: frozenset[str] = frozenset()
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    corrected: frozenset[str] = frozenset()
    outdated: frozenset[str] = frozenset()
    """Those corrected whose text has changed since."""
    events: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each brief that shares its event with others, the ids of all of them."""


class Superseded(Exception):  # noqa: N818 - it is a signal, not an error
    """Raised inside a search whose `cancelled` callback answered True."""


Cancelled = Callable[[], bool]


class Part(Protocol):
    """Briefs on their way into an index: written by a worker process, named by no index yet. Can be pickled."""

    @property
    def size(self) -> int:
        """How many briefs it holds."""
        ...


class PartWriter(Protocol):
    """Writes one part, once. Can be pickled, so that another process can call it; needs nothing of the engine."""

    def __call__(self, briefs: Iterable[tuple[Brief, str]]) -> Part:
        """Write briefs, each with its digest; everything is on the disk when it returns.

        What is known of the briefs besides their texts is held in memory until then. Raises ValueError for two
        briefs of one id, BriefsError when nothing can be written; nothing is left of the part then.
        """
        ...


class Engine(Protocol):
    """An index over briefs. Reads are safe from any thread; `update` is for one thread at a time."""

    @property
    def note(self) -> str | None:
        """One sentence for the user where something is out of the ordinary: an index that has to be built anew, or
        is kept for this session only.
        """
        ...

    @property
    def folder(self) -> Path:
        """Where the index lives at the moment; plain files that others keep there are left alone."""
        ...

    @property
    def size(self) -> int:
        """How many briefs the index holds."""
        ...

    @property
    def generation(self) -> int:
        """Grows with every change that readers can see."""
        ...

    def search(
        self,
        query: Query,
        *,
        sort: Sort = Sort.DATE,
        limit: int | None = None,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Results:
        """The briefs that match, in order.

        `prefix_last` treats the last word as typed halfway. Raises `Superseded` when cancelled, and nothing
        for any query text.
        """
        ...

    def facets(
        self,
        query: Query,
        names: Iterable[FacetName] = tuple(FacetName),
        *,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Facets:
        """Counts of each facet's values, each ignoring the filters of its own dimension."""
        ...

    def spans(self, query: Query, brief: Brief, *, prefix_last: bool = False) -> tuple[Span, ...]:
        """Where the text of a brief satisfies the query: spans of kind "hit", in order, not overlapping."""
        ...

    def title_spans(self, query: Query, title: str, *, prefix_last: bool = False) -> tuple[Span, ...]:
        """The same for a title."""
        ...

    def brief(self, brief_id: str) -> Brief | None:
        """The whole brief, or None for an unknown id."""
        ...

    def row(self, brief_id: str) -> Row | None:
        """What a list shows of it."""
        ...

    def text_hash(self, brief_id: str) -> str | None:
        """`Brief.text_hash` without the brief, or None for an unknown id."""
        ...

    def paths(self) -> Collection[str]:
        """The files that the briefs come from."""
        ...

    def digests(self, path: str) -> Mapping[str, str]:
        """For the briefs of one file: id to digest of what they were made from."""
        ...

    def all_digests(self) -> Mapping[str, str]:
        """The same for all files at once."""
        ...

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        """Replace or add briefs, each with its digest, and delete ids, in one atomic step.

        After it returns, every new search sees all of it; a crash before that leaves the old state. Raises
        IndexBusyError when another process updates the same index, BriefsError when nothing can be written.
        """
        ...

    def new_part(self) -> PartWriter:
        """What writes one part of an update, in this process or in another one. Raises BriefsError."""
        ...

    def update_parts(self, parts: Iterable[Part], delete: Iterable[str] = ()) -> None:
        """Replace or add the briefs of written parts, and delete ids, in one atomic step.

        Raises ValueError when two parts have briefs of one id, and what `update` raises. Parts that are never
        handed over are deleted when the engine is closed, or by the next writer after a crash.
        """
        ...

    def drop_part(self, writer: PartWriter) -> None:
        """Delete what a writer has left that did not finish, or whose part is not wanted any more."""
        ...

    def compact(self, cancelled: Cancelled | None = None) -> None:
        """Put together what many updates left in pieces: for idle moments. Raises `Superseded` when cancelled."""
        ...

    def refresh(self) -> bool:
        """Take over what another process wrote since; whether there was anything."""
        ...

    def verify(self) -> str | None:
        """Read the whole index; one sentence about what is not as it was written, or None."""
        ...

    def label(self, labels: Labels) -> None:
        """Replace what queries know of stars, tags, read state and marks."""
        ...

    def close(self) -> None:
        """Release files and maps; later calls raise ValueError."""
        ...
