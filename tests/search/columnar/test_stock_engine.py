"""The engine answers as Whoosh does: as an engine on Whoosh's own codec, and as Whoosh's own queries."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import index, query

from briefs.model import ActorFact, Brief, Facts, PlaceFact, ProvinceFact, Role, Stance
from briefs.text import text_hash
from search.columnar import ColumnarText
from search.engine import FacetName, Sort
from search.index.engine import IndexEngine
from search.query import Filters, Parsed, Query, ValueFilter
from search.query.tree import And, Everything, Field, Fuzzy, Not, Or, Phrase, Prefix, Tree, Wildcard, Word

WORDS = [
    "bomb",
    "bombs",
    "bombing",
    "market",
    "quetta",
    "police",
    "the",
    "of",
    "élite",
    "دھماکا",
    "7",
    "attack",
]

words = st.sampled_from(WORDS)
texts = st.lists(words, max_size=12).map(" ".join)
provinces = st.sets(st.sampled_from(["North", "South"])).map(sorted)
days = st.none() | st.dates(date(2024, 1, 1), date(2024, 3, 1))
fields = st.sampled_from([Field.TEXT, Field.TITLE])
exact = st.builds(Word, words, st.just(True), fields)
prefixes = st.builds(Prefix, st.sampled_from(["b", "bo", "bomb", "q", "é", "x"]), fields)
wildcards = st.builds(Wildcard, st.sampled_from(["*o*", "b?mb*", "*s", "th?"]), fields)
phrases = st.lists(exact, min_size=2, max_size=3).map(
    lambda parts: Phrase(tuple(Word(p.key, True) for p in parts))
)
plain = exact | prefixes | wildcards | phrases
leaves = (
    plain
    | st.builds(Word, words, st.just(False), fields)
    | st.builds(Fuzzy, words, st.integers(1, 2), fields)
)
few = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def trees(leaves: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    def widen(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        several = st.lists(inner, min_size=2, max_size=3).map(tuple)
        return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, inner)

    return st.just(Everything()) | st.recursive(leaves, widen, max_leaves=5)


@st.composite
def a_brief(draw: st.DrawFn) -> Brief:
    brief_id = draw(st.sampled_from("abcdefghijkl"))
    text = draw(texts)
    facts = Facts(
        provinces=tuple(ProvinceFact(name, Role.EVENT, 0, 1) for name in draw(provinces)),
        places=tuple(
            PlaceFact(name, None, Role.EVENT, 0, 1) for name in draw(st.sets(st.sampled_from("XY")))
        ),
        actors=tuple(
            ActorFact(name, name, "militant", draw(st.sampled_from(list(Stance))), 0, 1, "")
            for name in draw(st.sets(st.sampled_from(["Front", "Police"])))
        ),
    )
    tags = tuple(draw(st.sets(st.sampled_from(["kept", "new"])).map(sorted)))
    return Brief(brief_id, brief_id, draw(texts), text, text_hash(text), facts, draw(days), tags=tags)


changes = st.lists(
    st.tuples(
        st.lists(a_brief(), max_size=5, unique_by=lambda brief: brief.id),
        st.sets(st.sampled_from("abcdefghijkl")),
    ),
    min_size=1,
    max_size=5,
)


@few
@given(changes, st.lists(trees(leaves), min_size=1, max_size=4), st.sets(st.sampled_from(["North", "South"])))
def test_on_whooshs_own_codec(
    stock: Any, changes: Sequence[tuple[list[Brief], set[str]]], asked: list[Tree], chosen: set[str]
) -> None:
    def parse(text: str, _: bool) -> Parsed:
        return Parsed(asked[int(text)])

    with tempfile.TemporaryDirectory() as name:
        ours = IndexEngine(Path(name) / "ours", ColumnarText(), parse)
        theirs = IndexEngine(Path(name) / "theirs", stock, parse)
        for add, delete in changes:
            for engine in (ours, theirs):
                engine.update([(brief, "1") for brief in add], delete - {brief.id for brief in add})
        ours.compact()
        for number in range(len(asked)):
            for filters in (Filters(), Filters(province=ValueFilter(frozenset(chosen)))):
                wanted = Query(str(number), filters)
                for sort in Sort:
                    found, expected = ours.search(wanted, sort=sort), theirs.search(wanted, sort=sort)
                    assert (list(found.ids), found.total) == (list(expected.ids), expected.total)
                counts, known = ours.facets(wanted), theirs.facets(wanted)
                assert {name: list(counts[name]) for name in FacetName} == {
                    name: list(known[name]) for name in FacetName
                }
        ours.close()
        theirs.close()


@few
@given(st.lists(a_brief(), min_size=1, max_size=12, unique_by=lambda brief: brief.id), trees(plain))
def test_as_whooshs_own_queries(stock: Any, briefs: list[Brief], asked: Tree) -> None:
    with tempfile.TemporaryDirectory() as name:
        engine = IndexEngine(Path(name) / "ours", ColumnarText(), lambda text, last: Parsed(asked))
        engine.update((brief, "1") for brief in briefs)
        found = set(engine.search(Query("")).ids)
        engine.close()
        folder = Path(name) / "theirs"
        folder.mkdir()
        writer = stock.create(folder)
        for brief in briefs:
            writer.add(brief.title, brief.text)
        writer.commit()
        with index.open_dir(str(folder)).searcher() as searcher:
            numbers = np.fromiter(searcher.docs_for_query(_as_whoosh(asked)), np.int64)
    assert found == {briefs[number].id for number in numbers}


def _as_whoosh(tree: Tree) -> Any:
    match tree:
        case Everything():
            return query.Every()
        case And(parts):
            return query.And([_as_whoosh(part) for part in parts])
        case Or(parts):
            return query.Or([_as_whoosh(part) for part in parts])
        case Not(part):
            return query.And([query.Every(), query.Not(_as_whoosh(part))])
        case Phrase(parts):
            keys = [part.key for part in parts if isinstance(part, Word)]
            return query.Or([query.Phrase(field, keys) for field in ("title", "body")])
        case Word(key):
            kind = query.Term
        case Prefix(key):
            kind = query.Prefix
        case Wildcard(key):
            kind = query.Wildcard
        case _:
            raise TypeError(tree)
    names = ("title",) if tree.field is Field.TITLE else ("title", "body")
    return query.Or([kind(name, key) for name in names])
