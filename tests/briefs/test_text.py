"""Text as data: folding keeps offsets, and everything that compares words agrees on what a word is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.text import fold, one_line, printable, text_hash, word_bytes, word_key, word_keys, words

texts = st.text(
    st.characters(exclude_categories=()) | st.sampled_from(list("aB1é'’`ʼ-_ \n“”\u00ad\u0301Σς\u1fef\uff40"))
) | st.text(st.sampled_from("aS1'_ é"))


@given(texts)
def test_folding_keeps_every_offset(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))
    assert len(fold(text)) == len(printable(text)) == len(text)


@given(texts)
def test_words_are_the_keys_of_their_spans(text: str) -> None:
    found = list(words(text))
    assert [key for key, _, _ in found] == word_keys(text) == [word_key(text[a:b]) for _, a, b in found]
    assert word_bytes(text).decode().split() == word_keys(text)
    for (_, _, end), (_, start, _) in pairwise(found):
        assert end <= start
    assert {char for key in word_keys(text) for char in key} <= {fold(char) for char in text}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Five hurt -- near QUETTA.", ["five", "hurt", "near", "quetta"]),
        ("twin-blast snake_case", ["twin", "blast", "snake", "case"]),
        ("the army’s Qur`an 'quoted'", ["the", "army", "quran", "quoted"]),
        ("So\u00adft caf\u00e9 cafe\u0301", ["soft", "cafe", "cafe"]),
        ("ʼtis bombersʼ home", ["tis", "bombers", "home"]),
        (
            "the guard's brother-in-law's car, O'Neill's'",
            ["the", "guard", "brother", "in", "law", "car", "oneill"],
        ),
        ("…wait — № 5", ["wait", "5"]),
        ("...", []),
    ],
)
def test_what_a_word_is(text: str, keys: list[str]) -> None:
    assert word_keys(text) == keys


def test_an_apostrophe_behind_a_word_is_none_of_it() -> None:
    spans = [(start, end) for _, start, end in words("the guards' Qur'an was O'Neill's'")]
    assert spans == [(0, 3), (4, 10), (12, 18), (19, 22), (23, 32)]


@given(texts)
def test_the_hash_looks_at_nothing_but_words(text: str) -> None:
    if keys := word_keys(text):
        assert text_hash(text) == text_hash("  " + ",\n".join(keys) + "!")
        assert text_hash(text) != text_hash(f"{text} more")


@given(texts, st.integers(2, 50))
def test_one_line_is_one_short_line(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert line == line.strip()
    assert not set(line) & set("\n\t\r\x1b\u202e")
    line.encode()


def test_one_line_drops_whole_terminal_sequences() -> None:
    assert (
        one_line("\x1b[31;1mRed\x1b[0m alert \x1b]0;owned\x07in \x1b]8;;x\x1b\\Swat\x1b")
        == "Red alert in Swat"
    )
    assert one_line("\x1b]" * 100_000) == ""
