"""Who did what, and who is said to have: the actors of a result by stance, and the sentences behind each number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefs.model import Stance
from briefs.text import one_line
from search.engine import Cancelled, Engine, FacetName, Superseded
from search.query import Query, ValueFilter

_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One actor: in how many briefs it has each stance, and in how many it is named at all."""

    name: str
    short: str
    generic: bool
    stances: Mapping[Stance, int]
    total: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One brief of a cell, and the sentence that gives the actor its stance there."""

    brief_id: str
    title: str
    date: dt.date | None
    sentence: str
    start: int


def matrix(engine: Engine, query: Query, cancelled: Cancelled | None = None) -> list[MatrixRow]:
    """The actors of a result, those with most stances first, generic ones last. Raises Superseded.

    The query's own actor filter does not count, as in the facet.
    """
    rows = []
    for value in engine.facets(query, [FacetName.ACTOR], cancelled=cancelled)[FacetName.ACTOR]:
        if value.count:
            # the facet leaves out what goes without saying
            named = in_cell(query, value.value, Stance.MENTIONED)
            mentioned = engine.search(named, limit=1, cancelled=cancelled).total
            stances = {**value.stances, Stance.MENTIONED: mentioned}
            label = value.label or value.value
            rows.append(MatrixRow(value.value, label, value.generic, stances, value.count))
    return sorted(rows, key=_rank)


def _rank(row: MatrixRow) -> tuple[bool, int, int, str]:
    parts = sum(count for stance, count in row.stances.items() if stance is not Stance.MENTIONED)
    return row.generic, -parts, -row.total, row.name


def in_cell(query: Query, name: str, stance: Stance | None) -> Query:
    """The query with briefs in which an actor has a stance, or is named at all; other filters of actors give way."""
    value = name if stance is None else f"{name}|{stance.value}"
    actor = ValueFilter(chosen=frozenset({value}))
    return query.with_filters(replace(query.filters, actor=actor))


def evidence(
    engine: Engine,
    query: Query,
    name: str,
    stance: Stance | None,
    most: int,
    cancelled: Cancelled | None = None,
) -> Iterator[Evidence]:
    """The newest briefs of a cell with their sentences. Raises Superseded."""
    found = engine.search(in_cell(query, name, stance), limit=most, cancelled=cancelled)
    for brief_id in found.ids:
        if cancelled is not None and cancelled():
            raise Superseded
        brief = engine.brief(brief_id)
        if brief is None:
            continue
        for actor in brief.facts.actors:
            if actor.name == name and stance in (None, actor.stance):
                sentence = one_line(brief.text[actor.start : actor.end], _SENTENCE)
                yield Evidence(brief.id, brief.title, brief.date, sentence, actor.start)
                break
