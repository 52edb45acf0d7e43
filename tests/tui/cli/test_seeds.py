"""What a careful reader would list of the five seed briefs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.cli.outcome import Briefs, Outcome


def numbers(outcome: Outcome) -> set[int]:
    return {int(brief_id[:3]) for brief_id in outcome.ids}


def test_five_briefs_with_their_dates_and_titles(briefs: Briefs, seeds: Path) -> None:
    outcome = briefs("search", "", "-L", seeds, "--json")
    items = {int(item["id"][:3]): item for item in outcome.objects}
    assert {number: item["date"] for number, item in items.items()} == {
        0: "2024-02-07",
        1: "2023-09-29",
        2: "2024-02-07",
        3: None,
        4: None,
    }
    for item in items.values():
        assert item["date_basis"] == ("header" if item["date"] else None)
        assert 10 < len(item["title"]) <= 100
        assert not item["title"].startswith(("date", "Islamabad ["))
        assert "2024" not in item["title"]


def test_facets(briefs: Briefs, seeds: Path) -> None:
    found = json.loads(briefs("search", "--facets", "--json", "-L", seeds).out)
    assert found["total"] == 5
    assert found["facets"]["province"]["Balochistan"] == 5
    assert found["facets"]["date"] == {"2024-02": 2, "2023-09": 1, "undated": 2}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Baluchistan", {0, 1, 2, 3, 4}),
        ("Balochistan", {0, 1, 2, 3, 4}),
        ('"Baloch Liberation Army"', {0, 3, 4}),
        ("actor:BLA", {0, 3, 4}),
        ("actor:ttp", {0, 1}),
        ('"election office*"', {0, 2}),
        ("mastung OR hangu", {1, 4}),
        ("-police", {3}),
        ("date:2024-02", {0, 2}),
        ("is:undated", {3, 4}),
        ("claimed:bla", {3, 4}),
        ("denied:ttp", {1}),
    ],
)
def test_queries(briefs: Briefs, seeds: Path, query: str, expected: set[int]) -> None:
    assert numbers(briefs("search", query, "-L", seeds)) == expected


def test_half_a_phrase_still_finds(briefs: Briefs, seeds: Path) -> None:
    assert {0, 2} <= numbers(briefs("search", '("elec', "-L", seeds))


def test_brackets_survive(briefs: Briefs, seeds: Path) -> None:
    (name,) = [path.name for path in seeds.glob("002*.txt")]
    assert "Islamabad [Pakistan]" in briefs("show", name, "-L", seeds).out
    assert "Islamabad \\[Pakistan\\]" in briefs("export", "--id", name, "-L", seeds).out


def test_a_report_of_two_shows_where_they_differ(briefs: Briefs, seeds: Path) -> None:
    out = briefs("export", "--from", "2024-02", "-L", seeds).out
    assert "## Figures that differ" in out
    assert "at least 24 (brief" in out
    assert "at least 26 (brief" in out
