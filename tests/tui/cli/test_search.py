from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.tui.cli.outcome import Briefs


def test_everything_newest_first_undated_last(briefs: Briefs, library: Path) -> None:
    found = briefs("search", "-L", library)
    assert found.status == 0
    assert found.ids == ["quetta.txt", "lahore.txt", "mastung.txt", "note.txt"]
    assert found.lines[0].split("\t")[1] == "2024-02-07"
    assert found.lines[-1].split("\t")[1] == "undated"
    assert f"{library}" in found.err


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["blast"], ["quetta.txt"]),
        (["-police"], ["lahore.txt", "mastung.txt", "note.txt"]),
        (["killed", "-police"], ["lahore.txt", "mastung.txt"]),
        (["--sort", "date", "-police", "killed", "--limit", "1"], ["lahore.txt"]),
        (["killed", "--limit=1"], ["quetta.txt"]),
        (["--", "--limit", "1"], []),
        (["mastung OR lahore"], ["lahore.txt", "mastung.txt"]),
        (["mastung", "OR", "lahore"], ["lahore.txt", "mastung.txt"]),
        (['"bus st'], ["quetta.txt"]),
        (["--province", "baluchistan"], ["quetta.txt", "mastung.txt"]),
        (["--province", "Punjab", "--province", "Balochistan", "killed"], ["quetta.txt", "lahore.txt", "mastung.txt"]),
        (["--actor", "bla"], ["quetta.txt"]),
        (["--actor", "bla", "--stance", "claimed"], ["quetta.txt"]),
        (["--actor", "bla", "--stance", "denied"], []),
        (["--actor", "police", "--stance", "claimed"], []),
        (["--stance", "claimed"], ["quetta.txt"]),
        (["--stance", "Claimed"], ["quetta.txt"]),
        (["--", "-h"], ["quetta.txt", "lahore.txt", "mastung.txt", "note.txt"]),
        (["--stance", "denied", "--stance", "claimed"], ["quetta.txt"]),
        (["--from", "2024"], ["quetta.txt", "lahore.txt"]),
        (["--from", "2024-01", "--to", "2024-01"], ["lahore.txt"]),
        (["--to", "2024-01-15"], ["lahore.txt", "mastung.txt"]),
        (["--to", "2023", "--undated"], ["mastung.txt", "note.txt"]),
        (["--undated"], ["note.txt"]),
        (["is:undated"], ["note.txt"]),
    ],
)  # fmt: skip
def test_queries_and_options(briefs: Briefs, library: Path, arguments: list[str], ids: list[str]) -> None:
    outcome = briefs("-L", library, "search", *arguments)
    assert outcome.ids == ids
    assert outcome.status == (0 if ids else 1)


def test_the_library_may_stand_before_or_after_and_in_the_environment(
    briefs: Briefs, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert briefs("-L", library, "search", "--count").out == "4\n"
    assert briefs("search", "--count", f"--library={library}").out == "4\n"
    monkeypatch.setenv("BRIEFS_LIBRARY", str(library))
    assert briefs("search", "--count").out == "4\n"
    assert "$BRIEFS_LIBRARY" in briefs("search", "--count").err


def test_without_any_library_the_demo_is_searched(briefs: Briefs, demo: Path) -> None:
    found = briefs("search", "mastung", "--count")
    assert int(found.out) >= 3
    assert str(demo) in found.err
    assert briefs("search", "mastung", "--count", "-L", "demo").out == found.out


def test_the_command_line_remembers_nothing(briefs: Briefs, library: Path, home: Path) -> None:
    briefs("search", "-L", library)
    assert not (home / "state").exists()


def test_json_is_the_contract_one_object_a_line(briefs: Briefs, library: Path) -> None:
    objects = briefs("search", "--json", "-L", library).objects
    assert [item["id"] for item in objects] == ["quetta.txt", "lahore.txt", "mastung.txt", "note.txt"]
    first = objects[0]
    assert first["date"] == "2024-02-07"
    assert first["date_basis"] == "header"
    assert first["toll"]["killed"] == 9
    assert {actor["name"]: actor["stance"] for actor in first["actors"]}[
        "Balochistan Liberation Army"
    ] == "claimed"
    assert "text" not in first
    assert objects[-1]["date"] is None


def test_csv_has_a_header_and_a_row_for_each(briefs: Briefs, library: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(briefs("search", "--csv", "-L", library).out)))
    assert [row["id"] for row in rows] == ["quetta.txt", "lahore.txt", "mastung.txt", "note.txt"]
    assert rows[0]["claimed"] == "Balochistan Liberation Army"


def test_facets_as_one_object(briefs: Briefs, library: Path) -> None:
    found = json.loads(briefs("search", "--facets", "--json", "-L", library).out)
    assert found["total"] == 4
    assert found["facets"]["date"] == {"2024-02": 1, "2024-01": 1, "2023-09": 1, "undated": 1}
    assert found["facets"]["year"] == {"2024": 2, "2023": 1, "undated": 1}
    assert found["facets"]["actor"]["Balochistan Liberation Army"] == 1


def test_facets_for_people(briefs: Briefs, library: Path) -> None:
    lines = briefs("search", "--facets", "-L", library).lines
    assert lines[0] == "4 briefs"
    assert lines[lines.index("Date") + 1].split() == ["1", "2024-02"]


def test_nothing_found_is_status_1(briefs: Briefs, library: Path) -> None:
    assert briefs("search", "xylophone", "-L", library).status == 1
    counted = briefs("search", "xylophone", "--count", "-L", library)
    assert (counted.status, counted.out) == (1, "0\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--province", "Balochistn"], ["Balochistn", "Balochistan"]),
        (["--actor", "Balochistan Liberation Armi"], ["Balochistan Liberation Army"]),
        (["--actor", "Taliban"], ["Tehreek-e-Taliban Pakistan", "Afghan Taliban"]),
        (["--stance", "claim"], ["claimed"]),
        (["--from", "2024-13"], ["2024-13"]),
        (["--to", "soon"], ["soon", "2024-02"]),
        (["--from", "2024", "--to", "2023"], ["2024", "2023"]),
        (["--facet"], ["--facets"]),
        (["--limit", "0"], ["--limit", "'0' is no whole number from 1 upwards"]),
        (["--limit", "ten"], ["--limit", "'ten' is no whole number"]),
        (["--limit"], ["--limit needs a value"]),
        (["--province"], ["--province needs a value"]),
        (["killed", "-L"], ["-L needs a value"]),
        (["--province", "Mastung"], ["place:"]),
        (["--csv", "--json"], ["--csv"]),
        (["--facets", "--csv"], ["--facets"]),
        (["date:soon"], ["'soon' is no date"]),
        (["is:stared", "--province", "Sindh"], ["starred"]),
        (["!!!", "--count"], ["no word to search for"]),
    ],
)
def test_wrong_usage_is_one_sentence_with_what_is_near(
    briefs: Briefs, library: Path, arguments: list[str], words: list[str]
) -> None:
    outcome = briefs("-L", library, "search", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    sentence = outcome.err.splitlines()[-1]
    assert sentence.startswith("briefs: ")
    assert all(word in sentence for word in words)


def test_what_was_not_understood_is_said_and_the_rest_is_found(briefs: Briefs, library: Path) -> None:
    outcome = briefs("search", "actor:nobodyknows OR blast", "-L", library)
    assert outcome.ids == ["quetta.txt"]
    assert "nobodyknows" in outcome.err
    outcome = briefs("search", "blast date:soon", "-L", library)
    assert (outcome.status, outcome.ids) == (0, ["quetta.txt"])
    assert "'soon' is no date: write 2024, 2024-02 or 2024-02-07 (left out)" in outcome.err


def test_a_few_other_spellings_that_were_searched_are_said(briefs: Briefs, library: Path) -> None:
    (line,) = [
        line for line in briefs("search", "BLA", "-L", library).err.splitlines() if "also finds" in line
    ]
    assert line.startswith("briefs: BLA also finds Balochistan Liberation Army, ")
    assert line.count(",") == 3
    assert "more spellings" in line
    # Balochistan has five others, of which four are named
    assert briefs("search", "Baluchistan", "-L", library).err.count(" and 1 more spelling\n") == 1


def test_how_many_were_cut_off_is_said(briefs: Briefs, library: Path) -> None:
    assert briefs("search", "-L", library).err.endswith("briefs: 4 of 4 briefs\n")
    cut = briefs("search", "killed", "--limit", "1", "-L", library)
    assert cut.err.endswith("briefs: 1 of the 3 that match, of 4 briefs\n")


def test_ids_are_printed_as_they_are(briefs: Briefs, library: Path) -> None:
    for name in ("two  spaces.txt", " leading.txt"):
        (library / name).write_text("A xylophone was found.")
    found = briefs("search", "xylophone", "-L", library).ids
    assert found == [" leading.txt", "two  spaces.txt"]
    for brief_id in found:
        assert briefs("show", brief_id, "-L", library).status == 0


def test_new_changed_and_vanished_files_are_followed(briefs: Briefs, library: Path) -> None:
    assert briefs("search", "--count", "-L", library).out == "4\n"
    (library / "new.txt").write_text("A xylophone was found.")
    (library / "note.txt").unlink()
    assert briefs("search", "xylophone", "-L", library).ids == ["new.txt"]
    assert briefs("search", "bridges", "-L", library).status == 1
    (library / "new.txt").write_text("A trombone was found, and nothing else.")
    assert briefs("search", "trombone", "-L", library).ids == ["new.txt"]


def test_hostile_text_reaches_the_terminal_harmless(briefs: Briefs, library: Path) -> None:
    (library / "evil.txt").write_text(
        "\x1b[2J\x07Harmless [red]markup[/red]\u202e and \x9b31m more of it stands here."
    )
    for arguments in (["search"], ["search", "--csv"], ["search", "--json"], ["show", "evil.txt"]):
        out = briefs("-L", library, *arguments).out
        assert not set(out) & set("\x1b\x07\u202e\x9b")
    assert "[red]markup[/red]" in briefs("-L", library, "show", "evil.txt").out
