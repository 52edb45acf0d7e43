"""Where texts satisfy queries, against a slow and simple reading of the same definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.model import Brief, Facts, Mention, MentionKind, Span
from briefs.taxonomy import Matcher, Taxonomy
from briefs.text import words
from search.engine import Labels
from search.highlight import spans, title_spans
from search.query import parse
from search.query import tree as q

Matches = Callable[[q.Tree, Brief, Labels], bool]
TEXT = (
    "QUETTA: Two bombings hit election offices in Baluchistan [Pakistan] on Wednesday. The Baloch Liberation Army "
    "(BLA) said it had bombed the second office; police denied it. Baluchistan's chief minister condemned it."
)


@pytest.fixture
def shown(names: Taxonomy) -> Callable[[str], list[tuple[str, str]]]:
    """What of the text above is shown for a query: the words and the part of the query."""

    def shown(typed: str) -> list[tuple[str, str]]:
        mentions = Matcher(names).mentions(TEXT)
        found = spans(parse(typed, names).tree, TEXT, mentions)
        assert {span.kind for span in found} <= {"hit"}
        return [(TEXT[span.start : span.end], span.value) for span in found]

    return shown


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("", []),
        ("bombing", [("bombings", "bombing"), ("bombed", "bombing")]),
        ('"bombings"', [("bombings", "bombings")]),
        ("elec*", [("election", "elec*")]),
        ("*stan", [("Baluchistan", "*stan"), ("Pakistan", "*stan"), ("Baluchistan's", "*stan")]),
        ("b?mb*", [("bombings", "b?mb*"), ("bombed", "b?mb*")]),
        ("polise~", [("police", "polise~1")]),
        ('"election office*"', [("election offices", '"election office*"')]),
        ('"offices election"', []),
        ('"bombings offices"', []),
        ('"bombings offices"~2', [("bombings hit election offices", '"bombings offices"~2')]),
        ('"offices Pakistan"~3', [("offices in Baluchistan [Pakistan", '"offices pakistan"~3')]),
        ("second -police", [("second", "second")]),
        ("-(police second)", []),
        ("-police OR hit", [("hit", "hit")]),
        ("Balochistan", [("Baluchistan", "Balochistan"), ("Baluchistan's", "Balochistan")]),
        (
            '"balochistan liberation army"',
            [
                ("Baloch Liberation Army", "balochistan liberation army"),
                ("BLA", "balochistan liberation army"),
            ],
        ),
        (
            "claimed:bla",
            [
                ("Baloch Liberation Army", "Balochistan Liberation Army"),
                ("BLA", "Balochistan Liberation Army"),
            ],
        ),
        ("-actor:bla", []),
        ("province:balochistan", [("Baluchistan", "Balochistan"), ("Baluchistan", "Balochistan")]),
        ("title:bombings", []),
        ("is:unread date:2024 source:x tag:y stance:denied", []),
        ("office officer", [("offices", "office"), ("office", "office")]),
        ('hit "bombings hit election"', [("bombings hit election", '"bombings hit election"')]),
        ('="bla"', [("BLA", "bla")]),
    ],
)
def test_hits(shown: Callable[[str], list[tuple[str, str]]], typed: str, hits: list[tuple[str, str]]) -> None:
    assert shown(typed) == hits


def test_hits_side_by_side_stay_apart() -> None:
    assert [(span.start, span.end) for span in spans(q.Wildcard("?"), "a/b—c d")] == [
        (0, 1),
        (2, 3),
        (4, 5),
        (6, 7),
    ]
    phrase = q.Phrase((q.Word("a", True), q.Word("b", True)))
    assert [(span.start, span.end) for span in spans(phrase, "a b a b")] == [(0, 3), (4, 7)]


def test_titles(names: Taxonomy) -> None:
    tree = parse("title:bomb* office -twin actor:bla", names).tree
    assert title_spans(tree, "Twin bombings at BLA offices") == (
        Span(5, 13, "hit", "bomb*"),
        Span(21, 28, "hit", "office"),
    )


def test_mentions_that_no_word_of_the_query_finds(names: Taxonomy) -> None:
    text = "The IS group said so; it is not known why."
    mention = Mention(MentionKind.ACTOR, "Islamic State", "IS", 4, 6)
    assert spans(parse("Daesh", names).tree, text, [mention]) == (Span(4, 6, "hit", "Daesh"),)


TERMS = [
    *(q.Word(key, exact) for key in ("bombing", "bomb", "a") for exact in (True, False)),
    *(
        q.Prefix("a"),
        q.Prefix("bo"),
        q.Wildcard("?"),
        q.Wildcard("b*s"),
        q.Fuzzy("bmob", 1),
        q.Fuzzy("bmobs", 2),
    ),
]
terms = st.sampled_from(TERMS)
texts = st.lists(st.sampled_from(["a", "ab", "bomb", "Bombed", "bombings,", "x-b", "Á’s"]), max_size=8).map(
    " ".join
)
# few words, so that phrases nearly match, and match in several ways at once
letters = st.lists(st.sampled_from("aabbx"), min_size=2, max_size=12).map(" ".join)
phrases = st.builds(
    q.Phrase,
    st.lists(st.sampled_from([q.Word("a", True), q.Word("b", True)]), min_size=2, max_size=3).map(tuple)
    | st.lists(terms, min_size=2, max_size=2).map(tuple),
    st.integers(0, 3),
)


@given(terms, texts)
def test_a_term_agrees_with_the_definition(matches: Matches, leaf: q.Term, text: str) -> None:
    found = list(_stretches(matches, leaf, text))
    assert [(span.start, span.end) for span in spans(leaf, text)] == _joined(found)


@settings(max_examples=300)
@given(phrases, letters | texts)
def test_a_phrase_agrees_with_the_definition(matches: Matches, leaf: q.Phrase, text: str) -> None:
    found = list(_stretches(matches, leaf, text))
    assert [(span.start, span.end) for span in spans(leaf, text)] == _joined(found)
    assert spans(q.Not(leaf), text) == ()


@given(st.lists(phrases | terms, min_size=2, max_size=4), letters | texts)
def test_leaves_together_show_what_each_shows(leaves: list[q.Term | q.Phrase], text: str) -> None:
    alone = [(span.start, span.end) for leaf in leaves for span in spans(leaf, text)]
    for tree in (q.And(tuple(leaves)), q.Or((*leaves, q.Not(q.Word("b"))))):
        assert [(span.start, span.end) for span in spans(tree, text)] == _joined(alone)


def test_a_megabyte_with_a_thousand_hits(names: Taxonomy) -> None:
    text = "The blast near the office killed four people. " * 22_000
    tree = parse('blasts "near the office"~2 kiled~ *ple -four Balochistan', names).tree
    assert len(spans(tree, text)) == 4 * 22_000


def _stretches(matches: Matches, leaf: q.Term | q.Phrase, text: str) -> Iterator[tuple[int, int]]:
    """The shortest stretches of words that satisfy a leaf, by trying all of them."""

    def fits(first: int, last: int) -> bool:
        stretch = text[places[first][0] : places[last][1]]
        return matches(leaf, Brief("x", "x", "", stretch, "", Facts()), Labels())

    places = [(start, end) for _, start, end in words(text)]
    stretches = [(i, i) for i in range(len(places))] + list(combinations(range(len(places)), 2))
    found = {stretch for stretch in stretches if fits(*stretch)}
    for first, last in found:
        inside = {(i, j) for i, j in found if first <= i and j <= last}
        if inside == {(first, last)}:
            yield places[first][0], places[last][1]


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap as one, in order."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
