from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.outcome import Briefs


@pytest.fixture
def glossary(library: Path) -> Path:
    (library / "terms.txt").write_text(
        "date: 2024-05-05\n\nNotes for the desk.\n\nDefinitions:\n- jirga: a council of elders.\n- FC: a force."
    )
    return library


def test_a_term_is_explained_with_where_it_is_said(briefs: Briefs, glossary: Path) -> None:
    outcome = briefs("glossary", "jirga", "-L", glossary)
    assert outcome.status == 0
    assert outcome.lines == ["jirga: a council of elders.", "    2024-05-05  terms.txt"]


def test_the_taxonomy_is_asked_too(briefs: Briefs, glossary: Path) -> None:
    outcome = briefs("glossary", "Pakistani", "Taliban", "-L", glossary)
    assert outcome.status == 0
    assert outcome.lines[0].startswith("Tehreek-e-Taliban Pakistan: militant group, Pakistan; ")


def test_all_terms_and_as_json(briefs: Briefs, glossary: Path) -> None:
    found = briefs("glossary", "--json", "-L", glossary).objects
    assert [(item["term"], item["id"]) for item in found] == [("FC", "terms.txt"), ("jirga", "terms.txt")]
    text = (glossary / "terms.txt").read_text().partition("\n\n")[2]
    assert text[slice(*found[1]["span"])] == "- jirga: a council of elders."


def test_no_meaning_is_status_1(briefs: Briefs, library: Path) -> None:
    outcome = briefs("glossary", "xylophone", "-L", library)
    assert (outcome.status, outcome.out) == (1, "")
    assert "what 'xylophone' means" in outcome.err
    assert briefs("glossary", "-L", library).status == 1


def test_similar_briefs_with_what_they_share(briefs: Briefs) -> None:
    station = "wire/2024-11-09-quetta-station.txt"
    outcome = briefs("similar", station, "--limit", "3", "-L", "demo")
    assert outcome.status == 0
    assert len(outcome.lines) == 3
    first = outcome.lines[0].split("\t")
    assert first[0] == "wire/2024-11-10-quetta-station-toll.txt"
    assert "Quetta" in first[3].split("; ")
    assert [
        item["id"] for item in briefs("similar", station, "--json", "--limit", "3", "-L", "demo").objects
    ] == outcome.ids


def test_no_such_brief_and_no_similar_one(briefs: Briefs, library: Path) -> None:
    assert briefs("similar", "nothing.txt", "-L", library).status == 1
    (library / "odd.txt").write_text("Zebras graze quietly.")
    outcome = briefs("similar", "odd.txt", "-L", library)
    assert outcome.status == 1
    assert "no other brief is like it" in outcome.err


def test_why_a_brief_is_found(briefs: Briefs) -> None:
    station = "wire/2024-11-09-quetta-station.txt"
    outcome = briefs("show", station, "--why", "soldier railway -lahore", "-L", "demo")
    assert outcome.status == 0
    assert sorted(outcome.lines) == [
        "railway\trailway ×3\ttitle 1\ttext 2",
        "soldier\tsoldiers ×2\ttitle 0\ttext 2",
    ]
    assert "as a whole" not in outcome.err
    outcome = briefs("show", station, "--why", "soldier -railway", "-L", "demo")
    assert outcome.status == 0
    assert "the query as a whole does not find it" in outcome.err
    assert briefs("show", station, "--why", "zebra", "-L", "demo").status == 1
