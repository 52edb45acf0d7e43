"""The whole way on the demo library: files to index, text to tree, answers as brute force gives them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefs.library import Library
from briefs.model import Brief
from search.engine import Engine, FacetName, Labels, Sort
from search.query import Query, parse
from search.query.tree import Tree


@pytest.fixture(scope="module")
def library(demo_index: tuple[Library, Engine]) -> Library:
    return demo_index[0]


@pytest.fixture(scope="module")
def engine(demo_index: tuple[Library, Engine]) -> Engine:
    return demo_index[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bombing",
        "police attack",
        "Baluchistan",
        "Balochistan -police",
        '"Baloch Liberation Army"',
        "actor:BLA OR actor:ttp",
        "claimed:ttp",
        "mastung OR hangu",
        '"election office*"',
        '"killed people"~6',
        "*stan",
        "bombng~",
        "title:bomb*",
        "province:Sindh",
        "place:Quetta",
        "mentions:Punjab",
        "date:2024-02",
        "date:2014..2017 school",
        "is:undated",
        "is:unclaimed",
        "-is:undated (train OR bus) -(police army)",
    ],
)
def test_answers_are_those_of_brute_force(
    library: Library, engine: Engine, matches: Callable[[Tree, Brief, Labels], bool], text: str
) -> None:
    briefs = [engine.brief(brief_id) for brief_id in engine.search(Query()).ids]
    tree = parse(text, library.taxonomy).tree
    expected = [brief.id for brief in briefs if brief is not None and matches(tree, brief, Labels())]
    results = engine.search(Query(text))
    # the order of everything is the order of a part
    assert list(results.ids) == expected
    assert sorted(engine.search(Query(text), sort=Sort.RELEVANCE).ids) == sorted(expected)
    assert sum(value.count for value in engine.facets(Query(text))[FacetName.DAY]) == len(expected)


def test_what_matches_in_a_text_is_highlighted(engine: Engine) -> None:
    query = Query("bombing")
    results = engine.search(query)
    assert results.total > 3
    for brief_id in results.ids:
        brief = engine.brief(brief_id)
        assert brief is not None
        assert engine.spans(query, brief) or engine.title_spans(query, brief.title)
