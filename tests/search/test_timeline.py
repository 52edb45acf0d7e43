from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model import Headline
from search.engine import Superseded
from search.query import DateFilter
from search.timeline import Bucket, Measure, Scale, Tolls, buckets, chosen, scale_for, tolls

DAYS = st.dates(dt.date(1995, 1, 1), dt.date(2030, 12, 31))


def test_every_period_between_the_first_and_the_last_has_its_place() -> None:
    assert buckets({"2021": 2, "2024": 1, "1999": 0}, Scale.YEAR) == [
        Bucket("2021", 2),
        Bucket("2022", 0),
        Bucket("2023", 0),
        Bucket("2024", 1),
    ]
    assert [bucket.period for bucket in buckets({"2023-11": 1, "2024-02": 1}, Scale.MONTH)] == [
        "2023-11",
        "2023-12",
        "2024-01",
        "2024-02",
    ]
    assert buckets({}, Scale.YEAR) == []


def test_a_year_has_its_months_and_a_month_its_days() -> None:
    year = buckets({"2024-02": 3, "2023-02": 9}, Scale.MONTH, "2024")
    assert len(year) == 12
    assert [bucket.value for bucket in year][:3] == [0, 3, 0]
    assert len(buckets({}, Scale.DAY, "2024-02")) == 29
    assert buckets({"2023-02-28": 1}, Scale.DAY, "2023-02")[-1] == Bucket("2023-02-28", 1)


@pytest.mark.parametrize(
    ("years", "within", "scale"),
    [
        (["2020", "2024"], "", Scale.YEAR),
        (["2022", "2024"], "", Scale.MONTH),
        ([], "", Scale.YEAR),
        (["2020", "2024"], "2023", Scale.MONTH),
        (["2020", "2024"], "2023-05", Scale.DAY),
    ],
)
def test_few_years_are_shown_by_months(years: list[str], within: str, scale: Scale) -> None:
    assert scale_for(years, within) is scale


@given(days=st.lists(DAYS, min_size=1), length=st.sampled_from([4, 7, 10]))
def test_a_range_takes_in_all_days_of_its_periods_and_no_other(days: list[dt.date], length: int) -> None:
    periods = [day.isoformat()[:length] for day in days]
    first, last = periods[0], periods[-1]
    dates = chosen(first, last)
    if first == last:
        assert dates == DateFilter(periods=frozenset({first}))
        return
    low, high = sorted((first, last))
    for day in days:
        assert dates.start is not None
        assert dates.end is not None
        assert (dates.start <= day <= dates.end) == (low <= day.isoformat()[:length] <= high)


@pytest.fixture
def engine_of() -> Callable[..., Any]:
    """An engine that knows rows only."""

    def make(**rows: tuple[str | None, int | None, int | None]) -> Any:
        known = {
            name: SimpleNamespace(
                date=dt.date.fromisoformat(day) if day else None,
                headline=Headline(killed=killed, wounded=wounded),
                duplicate_of="a" if name == "copy" else None,
            )
            for name, (day, killed, wounded) in rows.items()
        }
        return SimpleNamespace(row=known.get)

    return make


def test_an_event_counts_once_with_its_highest_figures_on_its_first_day(engine_of) -> None:
    engine = engine_of(
        a=("2024-02-08", 5, None), b=("2024-02-07", 3, 9), c=("2024-02-08", 2, None), d=(None, 50, 50)
    )
    event = ("b", "a")
    found = tolls(engine, ["a", "b", "c", "d", "gone"], {"a": event, "b": event})
    assert found == Tolls({"2024-02-07": (5, 9), "2024-02-08": (2, 0)})
    assert found.by(Scale.MONTH, Measure.KILLED) == {"2024-02": 7}
    assert found.by(Scale.DAY, Measure.WOUNDED) == {"2024-02-07": 9}


def test_a_copy_of_a_brief_belongs_to_its_event(engine_of) -> None:
    engine = engine_of(a=("2024-02-07", 5, None), b=("2024-02-07", 3, 9), copy=("2024-02-08", 5, None))
    event = ("b", "a")
    assert tolls(engine, ["a", "b", "copy"], {"a": event, "b": event}) == Tolls({"2024-02-07": (5, 9)})


def test_counting_stops_when_nobody_wants_it(engine_of) -> None:
    with pytest.raises(Superseded):
        tolls(engine_of(a=("2024-01-01", 1, 1)), ["a"], {}, cancelled=lambda: True)
