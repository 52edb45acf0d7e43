"""Events on the command line: which briefs belong together, and what each says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.outcome import Briefs


@pytest.fixture
def told(library: Path) -> Path:
    """The library of four, with another report and a copy of the blast in Quetta."""
    (library / "wire.csv").write_text(
        "id,date,source,text\n"
        "w1,2024-02-07,Wire One,"
        '"The blast near a bus stop in Quetta on Wednesday killed 11 people, doctors at a hospital said. '
        'The Balochistan Liberation Army claimed the attack."\n'
        "w2,2024-02-08,Wire Two,"
        '"The blast near a bus stop in Quetta on Wednesday killed 11 people, doctors at a hospital said. '
        'The Balochistan Liberation Army claimed the attack, it was reported."\n'
    )
    return library


def test_events_are_listed_with_reasons(briefs: Briefs, told: Path) -> None:
    outcome = briefs("events", "-L", told)
    assert outcome.status == 0
    rows = [line.split("\t") for line in outcome.lines]
    assert [row[1] for row in rows] == ["quetta.txt", "wire.csv#w1", "wire.csv#w2"]
    assert {row[0] for row in rows} == {"quetta.txt"}
    assert rows[1][7].startswith("same day, Quetta, claimed by Balochistan Liberation Army, bus, 0.")
    assert rows[2][6] == "wire.csv#w1"
    assert "1 event reported by several of 6 briefs" in outcome.err


def test_only_events_of_which_a_brief_matches(briefs: Briefs, told: Path) -> None:
    assert len(briefs("events", "doctors", "-L", told).lines) == 3
    nothing = briefs("events", "mastung", "-L", told)
    assert (nothing.status, nothing.out) == (1, "")


def test_the_toll_ladder_as_lines(briefs: Briefs, told: Path) -> None:
    rows = [line.split("\t") for line in briefs("events", "--tolls", "-L", told).lines]
    assert [(row[1], *row[8:]) for row in rows] == [
        ("quetta.txt", "killed", "at least 9", "police", ""),
        ("wire.csv#w1", "killed", "11", "doctors at a hospital", ""),
    ]


def test_one_object_an_event(briefs: Briefs, told: Path) -> None:
    (event,) = briefs("events", "--json", "-L", told).objects
    assert (event["event"], event["reports"]) == ("quetta.txt", 2)
    assert event["differences"] == ["9 or 11 killed: quetta.txt at least 9, Wire One 11"]
    assert event["briefs"][1]["figures"][0]["said_by"] == "doctors at a hospital"
    assert event["briefs"][2]["copy_of"] == "wire.csv#w1"


def test_show_tells_the_event(briefs: Briefs, told: Path) -> None:
    assert (
        "Same event: 2024-02-07, Wire One, wire.csv#w1 (same day, Quetta"
        in briefs("show", "quetta.txt", "-L", told).out
    )
    (shown,) = briefs("show", "wire.csv#w1", "--json", "-L", told).objects
    assert shown["event"]["reports"] == 2
    assert [other["id"] for other in shown["event"]["briefs"]] == ["quetta.txt", "wire.csv#w2"]
    (alone,) = briefs("show", "mastung.txt", "--json", "-L", told).objects
    assert alone["event"] is None


def test_search_and_export_can_ask_for_an_event(briefs: Briefs, told: Path) -> None:
    assert set(briefs("search", "event:quetta.txt", "-L", told).ids) == {
        "quetta.txt",
        "wire.csv#w1",
        "wire.csv#w2",
    }
    report = briefs("export", "event:quetta.txt", "--template", "tolls", "-o", "-", "-L", told).out
    assert "**≠ 9 or 11 killed" in report


def test_an_event_of_no_brief_is_told(briefs: Briefs, told: Path) -> None:
    outcome = briefs("search", "event:quetta", "-L", told)
    assert (outcome.status, outcome.out) == (1, "")
    assert "there is no brief 'quetta'" in outcome.err


def test_what_the_user_told_apart_is_apart(briefs: Briefs, told: Path) -> None:
    folder = told / ".briefs" / "annotations"
    folder.mkdir(parents=True)
    (folder / "top.yaml").write_text("quetta.txt:\n  other_event: [wire.csv#w1, wire.csv#w2]\n")
    rows = [line.split("\t") for line in briefs("events", "-L", told).lines]
    assert [row[1] for row in rows] == ["wire.csv#w1", "wire.csv#w2"]


def test_index_says_how_many_events_there_are(briefs: Briefs, told: Path) -> None:
    assert "; 1 event reported by several" in briefs("index", "-L", told).out
