"""A query as one line and back."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.errors import QueryError
from briefs.model import Stance
from search.query import DateFilter, Filters, Query, ValueFilter

SIGNS = [
    "[",
    "]",
    "\\",
    "|",
    "\n",
    "\r",
    " ",
    "  ",
    "province:",
    "[date: ",
    "[-actor:",
    "+undated",
    "\\n",
    "\u2028",
]
texts = st.one_of(
    st.text(st.characters(), max_size=20),
    st.lists(
        st.sampled_from([*SIGNS, "bomb", "é", "\ud800", "🙂", "2024", "(claimed)", " (", "..", "u0041"]),
        max_size=9,
    ).map("".join),
)
stances = st.tuples(texts, st.sampled_from(Stance)).map(lambda pair: f"{pair[0]}|{pair[1]}")
values = st.frozensets(st.one_of(texts, stances), max_size=3)
value_filters = st.builds(ValueFilter, values, values)
periods = st.frozensets(
    st.dates().flatmap(lambda day: st.sampled_from([4, 7, 10]).map(lambda n: day.isoformat()[:n])), max_size=3
)
days = (
    st.none()
    | st.dates()
    | st.sampled_from([2023, 2024]).flatmap(lambda y: st.dates().map(lambda d: d.replace(y, 1, 1)))
)
date_filters = st.builds(DateFilter, days, days, periods, periods, st.booleans(), st.booleans())
filters = st.builds(Filters, date_filters, *[value_filters] * 6)


@given(texts, filters)
def test_every_query_is_one_line_and_comes_back(text: str, chosen: Filters) -> None:
    query = Query(text, chosen)
    line = query.to_line()
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    line.encode()
    assert Query.from_line(line) == query
    assert Query.from_line(f"  {line}\n") == query


@given(texts)
def test_any_line_is_read_or_refused_in_a_sentence(line: str) -> None:
    with suppress(QueryError):
        query = Query.from_line(line)
        assert Query.from_line(query.to_line()) == query


def test_a_line_is_readable() -> None:
    query = Query(
        "election office* [Pakistan]",
        Filters(
            date=DateFilter(date(2024, 1, 1), date(2024, 2, 29), undated=True),
            province=ValueFilter(frozenset({"Sindh", "Balochistan"})),
            actor=ValueFilter(frozenset({"Jamiat Ulema-e-Islam (Fazl)|denied"}), frozenset({"police"})),
        ),
    )
    assert query.to_line() == (
        "election office* [Pakistan] [date: 2024-01..2024-02 +undated] [province: Balochistan | Sindh] "
        "[actor: Jamiat Ulema-e-Islam (Fazl) (denied)] [-actor: police]"
    )


@pytest.mark.parametrize(
    ("chosen", "line"),
    [
        (DateFilter(start=None, end=None), ""),
        (DateFilter(undated=True), "[date: undated]"),
        (DateFilter(no_undated=True), "[-date: undated]"),
        (DateFilter(periods=frozenset({"2024", "2023-09"}), undated=True), "[date: 2023-09 | 2024 +undated]"),
        (DateFilter(excluded=frozenset({"2024-02-07"})), "[-date: 2024-02-07]"),
    ],
)
def test_dates_on_a_line(chosen: DateFilter, line: str) -> None:
    assert Query("", Filters(date=chosen)).to_line() == line


@pytest.mark.parametrize(
    ("line", "query"),
    [
        (
            "a  [province:Sindh|Punjab]",
            Query("a", Filters(province=ValueFilter(frozenset({"Sindh", "Punjab"})))),
        ),
        ("[tag: x] a", Query("a", Filters(tag=ValueFilter(frozenset({"x"}))))),
        ("[tag: x] [tag: y]", Query("", Filters(tag=ValueFilter(frozenset({"x", "y"}))))),
        ("a [colour: red] [date: 2024", Query("a [colour: red] [date: 2024")),
        (r"a \[date: soon]", Query("a [date: soon]")),
        ("a\\", Query("a\\")),
    ],
)
def test_lines_written_by_hand(line: str, query: Query) -> None:
    assert Query.from_line(line) == query


@pytest.mark.parametrize("line", ["[date: soon]", "[-date: 2024..]", "[date: 2024-13..]", "[date: ]"])
def test_a_date_filter_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(QueryError, match=r"date|calendar"):
        Query.from_line(line)


def test_a_megabyte_of_opened_filters_is_read() -> None:
    line = "[date: " * 150_000
    assert Query.from_line(line).text == line.strip()
