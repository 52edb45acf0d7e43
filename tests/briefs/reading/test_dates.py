"""Dates: full, possible, unambiguous, or none."""

from __future__ import annotations

import datetime as dt
import email.utils

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.reading.dates import AmbiguousDateError, date_in_name, parse_date

DAY = dt.date(2024, 2, 7)
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-07",
        " 2024-2-7 ",
        "2024/02/07",
        "20240207",
        "2024-02-07T23:59:59Z",
        "2024-02-07T00:10:00+05:00",
        "2024-02-07 23:50:00 -0800",
        "2024-02-07+05:00",
        "20240207T235959Z",
        "7 February 2024",
        "07-Feb-2024",
        "Feb. 7, 2024",
        "February 7th, 2024 at 10:30 PM",
        "Wednesday, 7 February 2024",
        "Wed, 07 Feb 2024 23:50:00 +0500",
        "Wed, 07 Feb 2024 00:10:00 GMT",
        "Wed Feb  7 23:50:00 2024",
        "Feb 7, 2024, 10:30 p.m. PKT",
    ],
)
def test_readable(text):
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "today",
        "Wednesday",
        "February",
        "February 2024",
        "7 February",
        "2024",
        "2024-02",
        "10:30",
        "7 Feb 24",
        "2024-02-31",
        "30 February 2024",
        "0000-00-00",
        "1899-12-31",
        "2101-01-01",
        "31/04/2024",
        "7 Feb 2024 - 9 Feb 2024",
        "on 7 Feb 2024 the police",
        "1707264000",
        "x" * 100_000,
        "2024-02-07 " + "9" * 100_000,
    ],
)
def test_not_a_full_and_possible_date(text):
    assert parse_date(text) is None


@pytest.mark.parametrize("text", ["03/04/2024", "3-4-2024", "03.04.2024 10:00"])
def test_day_or_month_first(text):
    with pytest.raises(AmbiguousDateError):
        parse_date(text)
    assert parse_date(text, day_first=True) == dt.date(2024, 4, 3)
    assert parse_date(text, day_first=False) == dt.date(2024, 3, 4)


@pytest.mark.parametrize("day_first", [None, True, False])
def test_one_part_above_twelve_decides(day_first):
    assert parse_date("13/02/2024", day_first) == parse_date("02/13/2024", day_first) == dt.date(2024, 2, 13)
    assert parse_date("05/05/2024", day_first) == dt.date(2024, 5, 5)


@given(days)
def test_formats_round_trip(day):
    for form in ("%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%A, %d %B %Y"):
        assert parse_date(day.strftime(form)) == day
    assert date_in_name(f"x_{day:%Y_%m_%d}-report") == day
    assert parse_date(f"{day:%d/%m/%Y}", day_first=True) == day


@given(st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2100, 12, 31)), st.integers(-12, 14))
def test_time_stamps_keep_the_day_as_written(moment, hours):
    zoned = moment.replace(tzinfo=dt.timezone(dt.timedelta(hours=hours)))
    assert parse_date(zoned.isoformat()) == moment.date()
    assert parse_date(email.utils.format_datetime(zoned)) == moment.date()


@given(st.text(max_size=60))
def test_never_raises_anything_else(text):
    try:
        day = parse_date(text)
    except AmbiguousDateError:
        return
    assert day is None or 1900 <= day.year <= 2100


def test_problems_are_told_once_a_file(read):
    rows = "\n".join(f"text {i},0{i}/0{i + 1}/2024" for i in range(1, 8))
    result = read("a.csv", f"text,date\n{rows}\nlast,2024-02-31\nother,soon\n")
    assert len(result.drafts) == 9
    assert all(draft.date is None and draft.date_basis is None for draft in result.drafts)
    ambiguous, unclear = result.problems
    assert '"01/02/2024"' in ambiguous.reason
    assert "day_first" in ambiguous.reason
    assert ambiguous.line == 2
    assert '"2024-02-31" (and 1 other like it)' in unclear.reason
    assert [problem.skipped for problem in result.problems] == [False, False]


def test_day_first_option(read):
    assert read("a.csv", "text,date\nx,03/04/2024\n", day_first=True).draft.date == dt.date(2024, 4, 3)
