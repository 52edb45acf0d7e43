from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefs.errors import ExportError
from briefs.library import Library
from search import open_engine
from search.query import DateFilter, Filters, Query, ValueFilter
from search.sync import synchronise
from tui.report import Briefs, build_report, describe

NOW = dt.datetime(2024, 3, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("filters", "phrases"),
    [
        (Filters(), []),
        (Filters(date=DateFilter(start=dt.date(2024, 1, 1))), ["date: from 2024-01-01"]),
        (Filters(date=DateFilter(end=dt.date(2024, 1, 1), undated=True)), ["date: to 2024-01-01 or undated"]),
        (
            Filters(
                date=DateFilter(dt.date(2024, 1, 1), dt.date(2024, 2, 1), excluded=frozenset({"2024-01-05"}))
            ),
            ["date: 2024-01-01 to 2024-02-01, not 2024-01-05"],
        ),
        (
            Filters(date=DateFilter(periods=frozenset({"2024", "2023-09"}), no_undated=True)),
            ["date: 2023-09 or 2024, no undated"],
        ),
        (
            Filters(
                province=ValueFilter(frozenset({"Sindh", "Punjab"})),
                actor=ValueFilter(frozenset({"Example Front|claimed"}), frozenset({"police"})),
            ),
            ["province: Punjab or Sindh", "actor: Example Front claimed", "actor: not police"],
        ),
    ],
)
def test_filters_are_said_in_words(filters: Filters, phrases: list[str]) -> None:
    assert list(describe(filters)) == phrases


def test_a_report_fetches_its_briefs_when_they_are_looked_at(library: Path) -> None:
    opened = Library.open(library)
    engine = open_engine(opened)
    synchronise(opened, engine)
    try:
        report = build_report(opened, engine, ["note.txt", "quetta.txt"], NOW, Query("x"))
        assert [brief.id for brief in report.briefs] == ["note.txt", "quetta.txt"]
        assert [brief.id for brief in report.briefs[1:]] == ["quetta.txt"]
        assert report.title == "reports: x"
        assert build_report(opened, engine, [], NOW).title == "reports"
        with pytest.raises(ExportError, match=r"gone\.txt"):
            list(Briefs(engine, ["note.txt", "gone.txt"]))
    finally:
        engine.close()
