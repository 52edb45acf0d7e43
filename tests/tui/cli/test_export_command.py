from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.cli.outcome import Briefs, Outcome


def test_a_report_of_a_query_goes_to_stdout(briefs: Briefs, library: Path) -> None:
    outcome = briefs("export", "killed", "-police", "-L", library)
    assert outcome.status == 0
    assert outcome.out.startswith("---\n")
    assert "query: killed -police\n" in outcome.out
    assert [line for line in outcome.lines if line.startswith("## ")][-2:] == [
        "## 1. " + next(line for line in outcome.lines if line.startswith("## 1. "))[6:],
        "## 2. " + next(line for line in outcome.lines if line.startswith("## 2. "))[6:],
    ]
    assert "`lahore.txt`" in outcome.out
    assert "`mastung.txt`" in outcome.out


def test_a_query_that_begins_with_a_hyphen_is_no_option(
    briefs: Briefs, library: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.md"
    outcome = briefs("export", "-office", "-o", out, "-L", library)
    assert (outcome.status, outcome.out) == (0, "")
    assert "count: 4\n" in out.read_text()
    assert briefs("export", "-o", "-", "-office", "-L", library).out.startswith("---\n")


def test_a_folder_that_has_to_be_made_is_told(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder" / "out.md"
    outcome = briefs("export", "-o", out, "-L", library)
    assert outcome.err.splitlines()[-1].endswith(f"as markdown, in a new folder, {out.parent}")
    outcome = briefs("export", "-o", out, "--force", "-L", library)
    assert outcome.err.splitlines()[-1].endswith("as markdown")


def ids(outcome: Outcome) -> list[str]:
    return [item["id"] for item in outcome.objects]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--id", "note.txt", "--id", "quetta.txt", "--id", "note.txt"], ["note.txt", "quetta.txt"]),
        (["killed", "--id", "note.txt", "--id", "lahore.txt"], ["quetta.txt", "lahore.txt", "mastung.txt", "note.txt"]),
        (["--province", "Punjab", "--id", "note.txt"], ["lahore.txt", "note.txt"]),
        (["xylophone", "--id", "note.txt"], ["note.txt"]),
        ([], ["quetta.txt", "lahore.txt", "mastung.txt", "note.txt"]),
    ],
)  # fmt: skip
def test_which_briefs_and_in_which_order(
    briefs: Briefs, library: Path, arguments: list[str], expected: list[str]
) -> None:
    assert ids(briefs("export", *arguments, "--format", "jsonl", "-L", library)) == expected


def test_json_lines_have_the_text(briefs: Briefs, library: Path) -> None:
    (item,) = briefs("export", "--id", "note.txt", "--format", "jsonl", "-L", library).objects
    assert item["text"].startswith("A note on roads")


def test_the_format_follows_the_name_of_the_file(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    for name, start in (("a.csv", "id,"), ("a.jsonl", "{"), ("a.md", "---"), ("a.txt", "---")):
        assert briefs("export", "-o", tmp_path / name, "-L", library).status == 0
        assert (tmp_path / name).read_text().startswith(start)


def test_an_unknown_id_writes_nothing(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    outcome = briefs("export", "--id", "quetta.txt", "--id", "queta.txt", "-o", out, "-L", library)
    assert (outcome.status, outcome.out) == (1, "")
    assert "'queta.txt'" in outcome.err
    assert "quetta.txt" in outcome.err.split("; the nearest")[1]
    assert not out.exists()


def test_nothing_matched_writes_no_file(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    assert briefs("export", "xylophone", "-o", out, "-L", library).status == 1
    assert not out.exists()


def test_an_existing_file_needs_force(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    out.write_text("mine")
    refused = briefs("export", "-o", out, "-L", library)
    assert refused.status == 2
    assert "--force" in refused.err
    assert out.read_text() == "mine"
    assert briefs("export", "-o", out, "--force", "-L", library).status == 0
    assert out.read_text().startswith("---")


def test_the_file_to_write_has_a_name(briefs: Briefs, library: Path) -> None:
    outcome = briefs("export", "-o", "", "-L", library)
    assert (outcome.status, outcome.out) == (2, "")


def test_what_was_written_is_said(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    err = briefs("export", "blast", "-o", tmp_path / "a.docx", "-L", library).err
    assert err.endswith(f"briefs: 1 brief written to {tmp_path / 'a.docx'} as markdown\n")


def test_reports_are_reproducible(
    briefs: Briefs, library: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first = briefs("export", "killed", "-L", library).out
    assert "generated: '2023-11-14T22:13:20Z'" in first
    monkeypatch.setenv("BRIEFS_HOME", str(tmp_path / "elsewhere"))
    assert briefs("export", "killed", "-L", library).out == first


def test_filters_stand_in_the_report(briefs: Briefs, library: Path) -> None:
    out = briefs(
        "export", "--actor", "bla", "--stance", "claimed", "--from", "2024", "--undated", "-L", library
    ).out
    assert "- 'date: from 2024-01-01 or undated'" in out
    assert "- 'actor: Balochistan Liberation Army claimed'" in out


def test_a_report_inside_the_library_is_warned_of(briefs: Briefs, library: Path) -> None:
    outcome = briefs("export", "killed", "-o", library / "out.md", "-L", library)
    assert outcome.status == 0
    assert "inside the library" in outcome.err


def test_json_of_search_and_export_agree(briefs: Briefs, library: Path) -> None:
    exported = briefs("export", "--format", "jsonl", "-L", library).objects
    for item in exported:
        del item["text"]
    assert exported == briefs("search", "--json", "-L", library).objects
    shown = json.loads(briefs("show", "note.txt", "--json", "-L", library).out)
    assert shown.pop("text")
    assert shown.pop("event") is None
    assert shown == exported[-1]


def test_a_report_by_a_template_takes_its_suffix_and_its_label(briefs: Briefs, library: Path) -> None:
    outcome = briefs("export", "killed", "--template", "sitrep", "--tlp", "amber", "-L", library)
    assert outcome.status == 0
    assert "# Situation report: " in outcome.out
    assert outcome.lines.count("**TLP:AMBER**") == 2


def test_a_template_of_ones_own_is_found_by_name_and_by_path(
    briefs: Briefs, library: Path, tmp_path: Path
) -> None:
    own = library / ".briefs" / "templates" / "weekly.md.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("{{ report.count }} of {{ report.library }}\n")
    expected = f"3 of {library.name}\n"
    assert briefs("export", "killed", "--template", "weekly", "-L", library).out == expected
    assert briefs("export", "killed", "--template", own, "-L", library).out == expected
    own.write_text("\n{{ report.nothing }}")
    outcome = briefs("export", "killed", "--template", "weekly", "-o", tmp_path / "x.md", "-L", library)
    assert (outcome.status, outcome.out) == (2, "")
    assert "weekly.md.jinja, line 2: " in outcome.err
    assert not (tmp_path / "x.md").exists()


def test_what_is_marked_above_the_level_does_not_leave(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    (library / "secret.txt").write_text("TLP:RED\n\nThe source in Quetta says that two men were killed.")
    outcome = briefs("export", "killed", "--tlp", "green", "-o", tmp_path / "x.md", "-L", library)
    assert (outcome.status, outcome.out) == (2, "")
    assert "1 brief is marked above TLP:GREEN: secret.txt (TLP:RED); nothing was written" in outcome.err
    assert not (tmp_path / "x.md").exists()
    assert "**TLP:RED**" in briefs("export", "killed", "-L", library).out, "without a level, the strictest"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--tlp", "secret"],
            "there is no TLP label 'secret'; there are CLEAR, GREEN, AMBER, AMBER+STRICT, RED",
        ),
        (["--template", "monthly"], "there is no template 'monthly'; there are brief, digest, sitrep"),
        (["--template", "digest", "--format", "csv"], "--format and --template exclude each other"),
    ],
)
def test_wrong_forms_are_wrong_usage(briefs: Briefs, library: Path, arguments: list[str], said: str) -> None:
    outcome = briefs("export", *arguments, "-L", library)
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err


def test_references_follow_the_name_of_the_file(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    for name, begin in (("refs.bib", "@misc{"), ("refs.json", "[\n{")):
        assert briefs("export", "killed", "-o", tmp_path / name, "-L", library).status == 0
        assert (tmp_path / name).read_text().startswith(begin)
