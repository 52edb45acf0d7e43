"""Every text has a meaning, however odd, deep or long."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefs.taxonomy import Taxonomy
from search.query import parse, settled
from search.query.tree import (
    And,
    Nothing,
    Wildcard,
)

PARTS = [
    *(
        "bomb",
        "bombings",
        "BLA",
        "Baluchistan",
        "Pakistani",
        "Taliban",
        "Islamic",
        "State",
        "police",
        "Mach",
        "é’s",
    ),
    *(
        " ",
        " ",
        " ",
        '"',
        "“",
        "(",
        ")",
        "-",
        "–",
        "=",
        "*",
        "?",
        "~",
        "~5",
        ":",
        "..",
        "|",
        "[",
        "\n",
        "（",
        "：",
        ",",
    ),
    *(
        "OR",
        "AND",
        "NOT",
        " OR ",
        " NOT ",
        "title:",
        "actor:",
        "place:",
        "province:",
        "mentions:",
        "claimed:",
        "foo:",
    ),
    *(
        "is:",
        "unread",
        "date:",
        "2024",
        "-02",
        "2023-13",
        "stance:",
        "denied",
        "source:",
        "tag:",
        "x",
        "50",
        "اردو",
    ),
]

texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PARTS), max_size=14).map("".join))


@given(texts, st.booleans())
def test_every_text_has_a_reading(names: Taxonomy, text: str, prefix_last: bool) -> None:
    parsed = parse(text, names, prefix_last=prefix_last)
    hash(parsed.tree)
    for note in parsed.notes:
        assert 0 <= note.start < note.end <= len(text)
        assert note.message
    for expansion in parsed.expansions:
        assert expansion.typed
        assert expansion.spellings


fields_typed = st.builds(
    "{}:{}{}".format,
    st.sampled_from(
        ["tag", "source", "title", "actor", "place", "province", "mentions", "event", "is", "date"]
    ),
    st.sampled_from(["", '"', '="', "(", '("']),
    st.text(' \t\n\xa0\u3000\u0301*?~0xa-"=)', max_size=8),
)
"""A field and a beginning of a value, with white space of every kind and marks that mean something."""


@given(st.one_of(texts, fields_typed))
@example('TAG:"0 ')
@example('tag:"0* ')
@example('tag:"0 *\t')
@example('tag:"0\u3000* \u0301')
@example('source:"0\t')
@example('title:"0\u3000')
@example('actor:"pakistani ')
def test_a_stored_text_means_what_the_half_typed_one_meant(names: Taxonomy, text: str) -> None:
    stored = settled(text, names)
    assert parse(stored, names).tree == parse(text, names, prefix_last=True).tree
    assert settled(f"{stored} ", names) == stored


@given(
    st.lists(
        st.sampled_from(
            [
                "bomb",
                "office",
                '"election offices"',
                "(a OR b)",
                "is:unread",
                "date:2024-02",
                "title:x",
                "OR",
                "actor:bla",
                "claimed:(bla OR ttp)",
                "BLA",
            ]
        ),
        min_size=1,
        max_size=5,
    ).map(" ".join)
)
def test_no_beginning_of_a_query_matches_nothing(names: Taxonomy, text: str) -> None:
    for end in range(len(text) + 1):
        assert parse(text[:end], names, prefix_last=True).tree != Nothing()


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + "bomb" + ")" * 10_000,
        "(" * 10_000 + "bomb",
        "-(" * 10_000 + "bomb",
        "(a OR (b " * 10_000,
        "NOT " * 10_000 + "bomb",
    ],
)
def test_deep_nesting_ends_in_a_shallow_tree(names: Taxonomy, text: str) -> None:
    tree = parse(text, names).tree
    assert len(repr(tree)) < 20_000
    assert "bomb" in repr(tree) or "Word(key='a'" in repr(tree)


@pytest.mark.parametrize(
    "part",
    [
        "a",
        "a ",
        "-",
        "- ",
        "(",
        ")",
        '"',
        '" ',
        "~",
        "*",
        "a*b ",
        "x~ ",
        "a:",
        "a:b ",
        "actor:x ",
        "actor:x* ",
        "OR ",
        "=",
        "date:2024",
        "'",
        "[",
        "\\",
        "é",
        "a-",
        "actor:(bla ",
        "Balochistan ",
    ],
)
def test_a_megabyte_is_read_at_once(names: Taxonomy, part: str) -> None:
    text = (part * (1_000_000 // len(part) + 1))[:1_000_000]
    parsed = parse(text, names, prefix_last=True)
    assert len(parsed.notes) <= 20
    assert len(repr(parsed.tree)) < 1_500_000


def test_what_goes_beyond_the_bounds_is_said(names: Taxonomy) -> None:
    wildcards = parse("*a" * 500_000, names)
    assert wildcards.tree == Wildcard("*a" * 50 + "*")
    assert [note.message for note in wildcards.notes] == [
        "of a word with * or ? the first 100 characters count"
    ]
    assert parse("actor:" + "*a" * 500_000, names).tree == Nothing()
    words = parse("w " * 1001, names)
    assert [note.message for note in words.notes] == ["only the first 1,000 words are searched"]
    scans = parse(" ".join(f"w{n}~" for n in range(33)), names)
    assert isinstance(scans.tree, And)
    assert len(scans.tree.parts) == 32
    assert [note.message for note in scans.notes] == ["only 32 fuzzy words and wildcards are searched"]
