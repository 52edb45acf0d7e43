"""The stance matrix, held against a look at every brief."""

from __future__ import annotations

from collections import Counter

import pytest

from briefs.library import Library
from briefs.model import Stance
from search.engine import Engine
from search.matrix import evidence, in_cell, matrix
from search.query import Filters, Query, ValueFilter


@pytest.fixture(scope="module")
def engine(demo_index: tuple[Library, Engine]) -> Engine:
    return demo_index[1]


QUERIES = [
    Query(),
    Query("bombing"),
    Query("quetta", Filters(province=ValueFilter(frozenset({"Balochistan"})))),
    Query("nothing at all of this kind"),
]


@pytest.mark.parametrize("query", QUERIES)
def test_every_cell_counts_its_briefs(engine: Engine, query: Query) -> None:
    cells: Counter[tuple[str, Stance]] = Counter()
    totals: Counter[str] = Counter()
    for brief_id in engine.search(query).ids:
        brief = engine.brief(brief_id)
        assert brief is not None
        cells.update({(actor.name, actor.stance) for actor in brief.facts.actors})
        totals.update({actor.name for actor in brief.facts.actors})
    rows = matrix(engine, query)
    assert {row.name: row.total for row in rows} == totals
    assert {
        (row.name, stance): count for row in rows for stance, count in row.stances.items() if count
    } == cells


def test_those_with_most_parts_come_first_and_generic_ones_last(engine: Engine) -> None:
    rows = matrix(engine, Query())
    assert [row.generic for row in rows] == sorted(row.generic for row in rows)
    parts = [
        sum(count for stance, count in row.stances.items() if stance is not Stance.MENTIONED)
        for row in rows
        if not row.generic
    ]
    assert parts == sorted(parts, reverse=True)


@pytest.mark.parametrize("stance", [*Stance, None])
def test_a_cell_leads_to_its_briefs_and_their_sentences(engine: Engine, stance: Stance | None) -> None:
    name = "Tehreek-e-Taliban Pakistan"
    found = list(evidence(engine, Query(), name, stance, most=1000))
    assert [item.brief_id for item in found] == list(engine.search(in_cell(Query(), name, stance)).ids)
    for item in found:
        brief = engine.brief(item.brief_id)
        assert brief is not None
        facts = [actor for actor in brief.facts.actors if actor.name == name]
        assert item.start in {actor.start for actor in facts if stance in (None, actor.stance)}
    assert len(list(evidence(engine, Query(), name, None, most=2))) == 2


def test_filters_of_actors_are_no_matter_to_a_cell(engine: Engine) -> None:
    named = matrix(engine, Query())[0].name
    without = Query("", Filters(actor=ValueFilter(excluded=frozenset({named, "police"}))))
    assert matrix(engine, without) == matrix(engine, Query())
    assert list(evidence(engine, without, named, None, 9)) == list(evidence(engine, Query(), named, None, 9))
