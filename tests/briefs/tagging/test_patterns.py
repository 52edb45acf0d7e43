"""Patterns put together from alternatives find what the alternatives find as they stand."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefs.tagging.patterns import WORD, by_letter

_word = st.text(alphabet="abc", min_size=1, max_size=3)
_group = st.lists(_word, min_size=1, max_size=3).map(lambda words: f"(?:{'|'.join(words)})")
_beginning = st.one_of(
    _word,
    _group,
    _group.map(lambda group: f"{group}?"),
    _group.map(lambda group: f"{group}+"),
    _word.map(lambda word: f"{word}?"),
    _word.map(lambda word: f"(?<!{word} )"),
    _word.map(lambda word: f"(?<!{word} )(?<!a )"),
    st.sampled_from([r"\d+", r"\w", "[ab]", "[)|]", r"(?:a|(?:b|c)(?!a) )", r"(?:[(|]|a\)|b)"]),
)
_alternative = st.tuples(_beginning, _word | _group | st.just("")).map("".join)
_text = st.text(alphabet="abc 1)|", max_size=30)


@given(st.lists(_alternative, min_size=1, max_size=6), _text)
def test_alternatives_by_letter_find_the_same(alternatives: list[str], text: str) -> None:
    plain = re.compile(rf"{WORD}(?:{'|'.join(alternatives)})")
    by = re.compile(WORD + by_letter(*alternatives))
    assert [match.span() for match in by.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert by_letter("|".join(alternatives)) == by_letter(*alternatives)


def test_what_begins_with_the_same_letter_shares_it() -> None:
    assert by_letter("(?:an?|two) men", r"\d+ men", "(?<!no )arms", "(?:the )?end") == (
        r"(?:a(?:n? men|(?<!no a)rms)|t(?:wo men|he end)|(?:\d+ men)|e(?:nd))"
    )
