"""A sentence as tokens: what is quick about it changes nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.tagging import tokens
from briefs.tagging.compounds import PHRASES
from briefs.tagging.tokens import Tokens, tokenise

PIECES = st.sampled_from(
    [
        *sorted(PHRASES)[::40],
        *(
            "killed",
            "police",
            "check-post",
            "driver's",
            "-",
            "'",
            '"',
            "(",
            ")",
            "/",
            ";",
            "é",
            "½",
            "_",
            "٣",
        ),
        *("9", "12", "1,200", "2.5", "9-year-old", ",", ".", "*", "\n", "\u2028"),
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  ", "\n"])), max_size=12).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def told(read: Tokens) -> tuple[str, list[str], list[tuple[int, int]]]:
    # the last first: what is found of one token does not hang on what was asked before
    spans = [(read.begin(at), read.end(at)) for at in reversed(range(len(read.words)))]
    return read.tags, read.words, spans[::-1]


@given(text=TEXTS)
def test_tokens_are_the_same_however_they_are_found(text: str) -> None:
    found = told(tokenise(text, 0, len(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "_PLAIN", b"")
        patch.setattr(tokens, "_ODD", re.compile(""))
        assert told(tokenise(text, 0, len(text))) == found


@given(text=TEXTS, before=TEXTS)
def test_tokens_stand_where_the_text_has_them(text: str, before: str) -> None:
    read = tokenise(f"{before} {text}", len(before) + 1, len(before) + 1 + len(text))
    reached = len(before) + 1
    for at, word in enumerate(read.words):
        assert reached <= read.begin(at) < read.end(at) <= len(before) + 1 + len(text)
        standing = f"{before} {text}"[read.begin(at) : read.end(at)]
        assert re.sub(r"[\s*#\"'_]", "", standing) == re.sub("[ ']", "", word)
        reached = read.end(at)


@given(text=TEXTS, drop=st.sets(st.integers(0, 12)))
def test_tokens_left_stand_where_they_stood(text: str, drop: set[int]) -> None:
    read = tokenise(text, 0, len(text))
    left = told(read.without(drop))
    every = told(read)
    assert [*zip(*left, strict=True)] == [
        each for at, each in enumerate(zip(*every, strict=True)) if at not in drop
    ]
