"""The lexicon of a field finds what a look at every word finds."""

from __future__ import annotations

import random
import re
from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from search.columnar.columns import pack_words
from search.index.inflections import beginnings, may_have
from search.index.lexicon import Lexicon, runs
from search.query.words import alike, stem

_ROOTS = [
    *(
        "bomb",
        "hop",
        "hope",
        "stop",
        "cry",
        "die",
        "dy",
        "ly",
        "relat",
        "possib",
        "nation",
        "rat",
        "conflat",
        "agree",
    ),
    *(
        "gener",
        "commun",
        "arsen",
        "past",
        "univers",
        "sky",
        "news",
        "in",
        "be",
        "al",
        "a",
        "e",
        "y",
        "is",
        "kill",
    ),
    *(
        "élit",
        "3rd",
        "دھماکا",
        "own",
        "happi",
        "happy",
        "ski",
        "idl",
        "gentl",
        "prec",
        "succ",
        "fluff",
        "trip",
    ),
]
_ENDINGS = [
    *(
        "",
        "s",
        "es",
        "ed",
        "ing",
        "ings",
        "edly",
        "ingly",
        "ly",
        "y",
        "ies",
        "ied",
        "er",
        "ers",
        "ation",
        "ations",
    ),
    *(
        "ational",
        "ization",
        "izer",
        "izing",
        "ability",
        "able",
        "ably",
        "ible",
        "ness",
        "fulness",
        "ousness",
        "ment",
    ),
    *(
        "iveness",
        "ive",
        "ivity",
        "ency",
        "ence",
        "ancy",
        "al",
        "ally",
        "alism",
        "ality",
        "ical",
        "icate",
        "icity",
    ),
    *(
        "ating",
        "ator",
        "eed",
        "eedly",
        "ogy",
        "ogist",
        "less",
        "lessly",
        "ful",
        "e",
        "ying",
        "ee",
        "l",
        "ll",
        "pped",
    ),
]

vocabularies = st.lists(
    st.tuples(st.sampled_from(_ROOTS), st.sampled_from(_ENDINGS)).map("".join)
    | st.text("abey", min_size=1, max_size=7)
    | st.text("ab1é\U0001f9e8ک", min_size=1, max_size=5),
    unique=True,
    max_size=40,
).map(sorted)


def lexicon_of(words: list[str]) -> Lexicon:
    """Each word in one document more than the one before."""
    text, starts = pack_words(words)
    return Lexicon(text, starts, np.cumsum([0, *range(1, len(words) + 1)]))


@given(vocabularies, st.sampled_from(_ROOTS) | st.text("abey1é", max_size=4))
def test_words_and_prefixes(words: list[str], key: str) -> None:
    lexicon = lexicon_of(words)
    assert [lexicon.word(number) for number in range(len(lexicon))] == words
    assert lexicon.find(key) == (words.index(key) if key in words else None)
    assert list(lexicon.exactly(key)) == [number for number, word in enumerate(words) if word == key]
    assert list(lexicon.prefix(key)) == [number for number, word in enumerate(words) if word.startswith(key)]
    assert lexicon.words == lexicon.read_words() == words
    assert lexicon.find(key) == (words.index(key) if key in words else None)
    assert lexicon.counts.tolist() == list(range(1, len(words) + 1))


@settings(max_examples=200)
@given(vocabularies, st.tuples(st.sampled_from(_ROOTS), st.sampled_from(_ENDINGS)).map("".join), st.data())
def test_inflections(words: list[str], key: str, data: st.DataObject) -> None:
    if words and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(words))
    expected = [number for number, word in enumerate(words) if word == key or stem(word) == stem(key)]
    assert list(lexicon_of(words).inflections(key)) == expected


def test_no_word_is_missed_for_its_stem() -> None:
    rng = random.Random(11)
    roots = ["".join(rng.choices("aeiouybcdfghklmnprstvwz", k=rng.randint(0, 5))) for _ in range(300)]
    words = {
        root + first + second
        for root, first in product(roots, _ENDINGS)
        for second in rng.sample(_ENDINGS, 2)
    }
    missed = []
    for word in filter(str.isascii, words - {""}):
        wanted = stem(word)
        if not word.startswith(tuple(beginnings(wanted))) or not may_have(wanted, word):
            missed.append(word)
    assert not missed


def test_few_words_are_tried_for_a_stem() -> None:
    others = ["information", "instance", "india", "inquiry", "introduce"]
    assert not any(may_have("in", word) for word in others)
    assert may_have("in", "ins")


@given(vocabularies, st.text("abe*?é1", max_size=6))
def test_patterns(words: list[str], wildcard: str) -> None:
    means = re.compile(re.escape(wildcard).replace(r"\*", ".*").replace(r"\?", "."), re.DOTALL)
    expected = [number for number, word in enumerate(words) if means.fullmatch(word)]
    assert list(lexicon_of(words).matching(wildcard)) == expected


@given(vocabularies, st.text("abey1é\U0001f9e8", max_size=5) | st.sampled_from(_ROOTS), st.integers(0, 2))
def test_edits(words: list[str], key: str, edits: int) -> None:
    expected = [number for number, word in enumerate(words) if alike(key, word, edits)]
    assert list(lexicon_of(words).alike(key, edits)) == expected


@given(st.sets(st.integers(0, 30)).map(sorted))
def test_runs_of_neighbours(numbers: list[int]) -> None:
    found = list(runs(numbers))
    assert [number for begin, end in found for number in range(begin, end)] == numbers
    assert all(end < begin for (_, end), (begin, _) in pairwise(found))


def test_a_lone_surrogate_is_no_word() -> None:
    lexicon = lexicon_of(["bomb", "élan"])
    for key in ("\ud800", "bomb\udfff"):
        assert not lexicon.exactly(key)
        assert not lexicon.prefix(key)
        assert not lexicon.inflections(key)
        assert not lexicon.matching(f"*{key}?")
        assert list(lexicon.alike(key, 1)) == ([0] if key.startswith("b") else [])


def test_a_range_is_one_run() -> None:
    assert list(runs(range(3, 7))) == [(3, 7)]
    assert list(runs(range(3, 3))) == []


def test_long_words_take_no_longer_than_they_are() -> None:
    words = sorted({ending * 200_000 for ending in ("e", "es", "ed", "al", "ing", "a")})
    lexicon = lexicon_of(words)
    for key in ("e", "a", "al", "ed"):
        assert len(lexicon.matching(f"{key}*{key}?")) <= len(lexicon.prefix(key))
        assert not lexicon.inflections(key)
        assert not lexicon.alike(key, 2)
