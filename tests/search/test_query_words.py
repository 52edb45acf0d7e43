"""When two words count as the same, and periods as people type them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.errors import QueryError
from briefs.model import Brief, Facts
from search.engine import Labels
from search.query import parse_period, words
from search.query import tree as q
from search.query.dates import parse_longest
from search.query.words import alike, pattern, stem

short = st.text("abc", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("key", "other", "same"),
    [
        ("bombing", "bombings", True),
        ("bombing", "bombed", True),
        ("election", "elections", True),
        ("police", "policy", False),
        ("50", "50s", False),
        ("کراچی", "کراچی", True),
    ],
)
def test_inflections(key: str, other: str, same: bool) -> None:
    assert (stem(key) == stem(other)) is same


def test_threads_that_stem_their_first_words_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for attempt in range(20):
            words._english_rules.cache_clear()
            for name in [name for name in sys.modules if name.startswith("snowballstemmer")]:
                monkeypatch.delitem(sys.modules, name)
            together = Barrier(8)

            def first(number: int, together: Barrier = together, attempt: int = attempt) -> str:
                together.wait()
                return stem(f"{'x' * attempt}{'y' * number}bombings")

            with ThreadPoolExecutor(8) as pool:
                stems = list(pool.map(first, range(8)))
            assert stems == [f"{'x' * attempt}{'y' * number}bomb" for number in range(8)]
    finally:
        sys.setswitchinterval(before)


@given(st.text("abdeginsy", min_size=1, max_size=8))
def test_stemming_keeps_the_first_letter(key: str) -> None:
    """The highlighter relies on it."""
    assert stem(key)[0] == key[0]


@given(short, short, st.sampled_from([1, 2]))
def test_alike_counts_edits(
    matches: Callable[[q.Tree, Brief, Labels], bool], key: str, other: str, edits: int
) -> None:
    brief = Brief("x", "x", "", other, "", Facts())
    assert alike(key, other, edits) is matches(q.Fuzzy(key, edits), brief, Labels())


def test_edits_in_words_without_end_take_no_time() -> None:
    assert alike("a" * 200_000 + "bc", "a" * 200_000 + "cb", 1)
    assert not alike("a" * 200_000 + "bcd", "a" * 200_000 + "cbb", 1)


@given(st.text("ab*?", min_size=1, max_size=6), short)
def test_wildcards(matches: Callable[[q.Tree, Brief, Labels], bool], wildcard: str, key: str) -> None:
    brief = Brief("x", "x", "", key, "", Facts())
    assert bool(pattern(wildcard).fullmatch(key)) is matches(q.Wildcard(wildcard), brief, Labels())


def test_many_stars_on_a_long_word_take_no_time() -> None:
    assert not pattern("*a" * 30 + "b").fullmatch("a" * 20_000)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (" 2023-2 ", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02-07", date(2024, 2, 7), date(2024, 2, 7)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_periods(text: str, first: date, last: date) -> None:
    assert parse_period(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "24", "2024-", "2024-13", "2024-02-30", "0000", "2024-02-07x", "yesterday"]
)
def test_what_is_no_period_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(
        QueryError, match=r"is no date: write 2024, 2024-02 or 2024-02-07|is not in the calendar"
    ):
        parse_period(text)


@given(st.dates())
def test_a_day_is_its_own_period(day: date) -> None:
    assert parse_period(day.isoformat()) == (day, day)
    first, last = parse_period(day.isoformat()[:7])
    assert first.day == 1
    assert first <= day <= last
    assert last.year == 9999 or (last + timedelta(days=1)).day == 1


def test_the_longest_readable_beginning() -> None:
    assert parse_longest("2024-02-31") == (parse_period("2024-02"), 7)
    assert parse_longest("2024-99") == (parse_period("2024"), 4)
    assert parse_longest("0000-01") is None
    assert parse_longest("soon") is None
