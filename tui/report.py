"""From a query and its results to a report: what the app and the command line export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import overload

from briefs.annotations import Annotation
from briefs.errors import ExportError
from briefs.events import Decisions, group_briefs
from briefs.export import Report
from briefs.export.guard import level_of
from briefs.folders import config_folder
from briefs.library import OWN_FOLDER, Library
from briefs.marking import Tlp
from briefs.model import Brief
from briefs.text import one_line
from search.engine import Engine
from search.events import EventView
from search.query import DateFilter, Filters, Query, ValueFilter

_TITLE = 120


class Briefs(Sequence[Brief]):
    """Briefs by id, fetched from an engine one at a time, so that a report of all of a library fits in memory.

    Raises ExportError for a brief that the engine does not hold.
    """

    def __init__(self, engine: Engine, ids: Sequence[str]) -> None:
        self._engine = engine
        self._ids = ids

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> Brief: ...
    @overload
    def __getitem__(self, index: slice) -> Briefs: ...
    def __getitem__(self, index: int | slice) -> Brief | Briefs:
        if isinstance(index, slice):
            return Briefs(self._engine, self._ids[index])
        brief = self._engine.brief(self._ids[index])
        if brief is None:
            raise ExportError(f"{one_line(self._ids[index])} is no longer in the index; nothing was written")
        return brief


def build_report(
    library: Library,
    engine: Engine,
    ids: Sequence[str],
    generated: dt.datetime,
    query: Query | None = None,
    level: Tlp | None = None,
    events: EventView | None = None,
) -> Report:
    """A report of these briefs, in this order.

    Args:
        library, engine: where the briefs are.
        ids: which ones.
        generated: when the report was asked for.
        query: what they answer, where they answer one.
        level: the TLP label that the report carries; None for the strictest of its briefs.
        events: the events of the library; None to find those among the briefs of the report.

    Raises ExportError where a brief is marked above the level.
    """
    asked = query or Query()
    briefs = Briefs(engine, ids)
    annotations = dict(library.annotations.items())
    return Report(
        title=one_line(briefs[0].title, _TITLE) if len(ids) == 1 else _title(library, asked),
        briefs=briefs,
        library=library.name,
        generated=generated,
        query=asked.text.strip(),
        filters=tuple(describe(asked.filters)),
        annotations=annotations,
        level=level_of(briefs, annotations, level),
        events=lambda: _names(events) if events and events.basis else _events(briefs, annotations),
        taxonomy=library.taxonomy,
    )


def _names(events: EventView) -> Mapping[str, str]:
    return {brief_id: event.ids[0] for brief_id, event in events.by_id.items()}


def _events(briefs: Sequence[Brief], annotations: Mapping[str, Annotation]) -> Mapping[str, str]:
    """The event of each brief that shares one with another, called by its first brief."""
    decisions = Decisions.of(
        {brief_id: annotation.same_event for brief_id, annotation in annotations.items()},
        {brief_id: annotation.other_event for brief_id, annotation in annotations.items()},
    )
    return {brief_id: event.ids[0] for event in group_briefs(briefs, decisions) for brief_id in event.ids}


def template_folders(library: Library) -> list[Path]:
    """Where the user's own templates are looked for; what the library has wins."""
    return [config_folder() / "templates", library.root / OWN_FOLDER / "templates"]


def describe(filters: Filters) -> Iterator[str]:
    """The filters as phrases, one a facet: "province: Balochistan or Punjab", "actor: not police"."""
    if when := _dates(filters.date):
        yield f"date: {when}"
    for name in ("province", "actor", "place", "stance", "source", "tag"):
        values: ValueFilter = getattr(filters, name)
        chosen = " or ".join(map(_value, sorted(values.chosen)))
        excluded = " or ".join(map(_value, sorted(values.excluded)))
        if chosen:
            yield f"{name}: {chosen}"
        if excluded:
            yield f"{name}: not {excluded}"


def _dates(chosen: DateFilter) -> str:
    parts = sorted(chosen.periods)
    if chosen.start and chosen.end:
        parts.insert(0, f"{chosen.start} to {chosen.end}")
    elif chosen.start:
        parts.insert(0, f"from {chosen.start}")
    elif chosen.end:
        parts.insert(0, f"to {chosen.end}")
    if chosen.undated:
        parts.append("undated")
    words = [" or ".join(parts)] if parts else []
    if chosen.excluded:
        words.append(f"not {' or '.join(sorted(chosen.excluded))}")
    if chosen.no_undated:
        words.append("no undated")
    return ", ".join(words)


def _value(value: str) -> str:
    """A filter's value as a phrase: `name|stance` is one stance of an actor."""
    return value.replace("|", " ")


def _title(library: Library, query: Query) -> str:
    asked = one_line(query.text, _TITLE)
    if asked:
        return f"{library.name}: {asked}"
    filters = "; ".join(describe(query.filters))
    return f"{library.name} ({filters})" if filters else library.name
