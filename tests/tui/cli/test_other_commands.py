from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefs.library import Library
from tests.tui.cli.outcome import Briefs, Process
from tui import state
from tui.config import config_file


def test_show_prints_facts_and_text(briefs: Briefs, library: Path) -> None:
    outcome = briefs("show", "mastung.txt", "-L", library)
    assert outcome.status == 0
    assert "2023-09-29 (from its header)" in outcome.lines
    assert "Provinces: Balochistan" in outcome.lines
    assert "unclaimed" in outcome.out
    assert outcome.lines[-1].startswith("A bomb in Mastung killed 12 people")


def test_show_says_what_the_user_wrote(briefs: Briefs, library: Path) -> None:
    from briefs.annotations import Annotation

    said = Annotation(star=True, tags=("road",), note="ask again\nand once more")
    Library.open(library).annotations.set("note.txt", said)
    out = briefs("show", "note.txt", "-L", library).out
    assert "Note: ask again\nand once more\n" in out
    assert "Starred: yes" in out
    assert "Tags: road" in out
    assert "Note: ask again" in out
    assert briefs("search", "is:starred", "-L", library).ids == ["note.txt"]
    assert briefs("search", "tag:road", "-L", library).ids == ["note.txt"]


def test_show_tells_tags_of_the_file_from_the_users(briefs: Briefs, library: Path) -> None:
    from briefs.annotations import Annotation

    (library / "tagged.md").write_text("---\ntags: [wire]\n---\nA lorry was stopped.")
    Library.open(library).annotations.set("tagged.md", Annotation(tags=("road",)))
    lines = briefs("show", "tagged.md", "-L", library).lines
    assert "Tags of the file: wire" in lines
    assert "Tags: road" in lines
    assert briefs("search", "tag:wire", "tag:road", "-L", library).ids == ["tagged.md"]


def test_show_and_search_tell_what_the_user_corrected(briefs: Briefs, library: Path) -> None:
    from briefs.annotations import Annotation, Corrections, Figure

    said = Corrections(title="Marmalade", provinces=("Punjab",), killed=Figure(13))
    Library.open(library).annotations.set("mastung.txt", Annotation(corrections=said))
    out = briefs("show", "mastung.txt", "-L", library).out
    assert out.startswith("Marmalade\n")
    assert "killed (the text: 12)" in out
    told = json.loads(briefs("show", "mastung.txt", "-L", library, "--json").out)
    assert told["corrected"] == ["title", "provinces", "killed"]
    roles = [{one["name"]: one["role"] for one in each["province_facts"]} for each in (told, told["as_read"])]
    assert roles == [{"Punjab": "event", "Balochistan": "mentioned"}, {"Balochistan": "event"}]
    assert told["as_read"]["toll"]["killed"] == 12
    assert told["toll"]["killed"] == 13
    assert briefs("search", "marmalade", "-L", library).ids == ["mastung.txt"]
    assert briefs("search", "is:corrected", "-L", library).ids == ["mastung.txt"]


def test_marks_are_of_the_app_and_the_command_line_says_so(briefs: Briefs, library: Path) -> None:
    outcome = briefs("search", "is:marked", "-L", library)
    assert (outcome.status, outcome.out) == (1, "")
    assert "on the command line nothing is marked" in outcome.err
    assert "nothing is marked" not in briefs("search", "bomb", "-L", library).err


@pytest.mark.parametrize("typed", ["quett.txt", "quetta", "wire/quetta.txt"])
def test_show_names_the_nearest_ids(briefs: Briefs, library: Path, typed: str) -> None:
    outcome = briefs("show", typed, "-L", library)
    assert (outcome.status, outcome.out) == (1, "")
    assert "quetta.txt" in outcome.err.split("; the nearest")[1]


def test_index_says_what_it_did(briefs: Briefs, library: Path) -> None:
    first = briefs("index", "-L", library)
    assert first.status == 0
    assert first.out.startswith("4 briefs in the index: 4 added, 0 changed, 0 deleted, 0 unchanged")
    (library / "note.txt").unlink()
    assert "0 added, 0 changed, 1 deleted, 3 unchanged" in briefs("index", "-L", library).out
    assert "3 changed" in briefs("index", "--rebuild", "-L", library).out
    assert briefs("search", "--count", "-L", library).out == "3\n"


def test_index_says_that_it_could_not_be_kept(
    briefs: Briefs, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BRIEFS_HOME", str(tmp_path / "file"))
    outcome = briefs("index", "-L", library)
    assert outcome.out.startswith("4 briefs in the index: 4 added")
    assert "for this session only" in outcome.err


def test_add_copies_and_overwrites_nothing(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    new, old = tmp_path / "new.txt", tmp_path / "note.txt"
    new.write_text("A xylophone.")
    old.write_text("Another note.")
    outcome = briefs("add", new, old, tmp_path / "none.txt", "-L", library)
    assert outcome.status == 2
    assert outcome.out == "new.txt\n"
    assert (library / "note.txt").read_text().startswith("A note on roads")
    assert "note.txt" in outcome.err
    assert "none.txt" in outcome.err
    assert briefs("search", "xylophone", "-L", library).ids == ["new.txt"]


def test_the_demo_library_takes_no_files(briefs: Briefs, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("A xylophone.")
    outcome = briefs("add", tmp_path / "new.txt")
    assert outcome.status == 2
    assert "-L" in outcome.err


def test_tag_explains_a_text(briefs: Briefs, library: Path, tmp_path: Path) -> None:
    outcome = briefs("tag", library / "quetta.txt")
    assert outcome.status == 0
    assert "2024-02-07 (from its header)" in outcome.lines
    rows = [line.split("\t") for line in outcome.lines if line.count("\t") == 3]
    assert rows[0] == ["Kind", "Fact", "Rule", "Sentence"]
    facts = {(kind, fact): (rule, sentence) for kind, fact, rule, sentence in rows[1:]}
    rule, sentence = facts["actor", "Balochistan Liberation Army: claimed"]
    assert rule
    assert sentence.startswith("The Balochistan Liberation Army claimed")
    assert facts["toll", "at least nine people killed"][1].startswith("A blast near a bus stop")


def test_tag_prints_one_object(briefs: Briefs, library: Path) -> None:
    item = json.loads(briefs("tag", library / "quetta.txt", "--json").out)
    assert item["text"].startswith("A blast near a bus stop")
    assert item["provinces"] == [one["name"] for one in item["province_facts"]] == ["Balochistan"]
    (province,) = item["province_facts"]
    assert (province["role"], bool(province["rule"])) == ("event", True)
    start, end = province["span"]
    assert "Quetta" in item["text"][start:end]
    assert item["date"] == "2024-02-07"
    (kind,) = {mention["kind"] for mention in item["mentions"] if mention["name"] == "Quetta"}
    assert kind == "place"
    for mention in item["mentions"]:
        start, end = mention["span"]
        assert item["text"][start:end] == mention["text"]


def test_tag_reads_standard_input_and_any_name(process: Process, briefs: Briefs, tmp_path: Path) -> None:
    text = b" date 2024-02-07 A blast in Quetta killed four.\n"
    done = process("tag", "-", "--json", input=text)
    assert done.returncode == 0
    item = json.loads(done.stdout)
    assert (item["date"], item["toll"]["killed"]) == ("2024-02-07", 4)
    (tmp_path / "report").write_bytes(text)
    assert json.loads(briefs("tag", tmp_path / "report", "--json").out)["toll"]["killed"] == 4


def test_tag_says_why_a_file_cannot_be_read(briefs: Briefs, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    for path in (tmp_path / "none.txt", tmp_path / "empty.txt", tmp_path, tmp_path / "none"):
        outcome = briefs("tag", path)
        assert (outcome.status, outcome.out) == (2, "")
        assert len(outcome.err.splitlines()) == 1
        assert str(path) in outcome.err


def test_taxonomy_list(briefs: Briefs) -> None:
    provinces = [line.split("\t")[1] for line in briefs("taxonomy", "list", "--kind", "province").lines[1:]]
    assert "Khyber Pakhtunkhwa" in provinces
    items = briefs("taxonomy", "list", "--kind", "militant", "--json").objects
    (bla,) = [item for item in items if item["short"] == "BLA"]
    assert bla["section"] == "actor"
    assert any("Baloch" in alias for alias in bla["aliases"])
    wrong = briefs("taxonomy", "list", "--kind", "militan")
    assert wrong.status == 2
    assert "militant" in wrong.err


def test_taxonomy_check(briefs: Briefs, home: Path, tmp_path: Path) -> None:
    right = briefs("taxonomy", "check")
    assert right.status == 0
    assert "provinces" in right.out
    file = tmp_path / "mine.yaml"
    file.write_text("actors:\n  Example Front:\n    kind: militant\n")
    assert briefs("taxonomy", "check", file).status == 0
    file.write_text("actors:\n  Example Front:\n    kidn: militant\n")
    wrong = briefs("taxonomy", "check", file)
    assert (wrong.status, wrong.out) == (2, "")
    assert f"{file}, line 3" in wrong.err
    assert briefs("taxonomy", "check", tmp_path / "none.yaml").status == 2


def test_doctor_lists_what_was_skipped_and_why(briefs: Briefs, library: Path) -> None:
    (library / "junk.bin").write_bytes(b"\0\1\2")
    (library / "empty.txt").write_bytes(b"")
    (library / ".hidden.txt").write_text("A report.")
    outcome = briefs("doctor", "-L", library)
    assert [line for line in outcome.lines if line.startswith("left out")] == ["left out   .: 1 hidden"]
    assert outcome.status == 0
    skipped = [line for line in outcome.lines if line.startswith("skipped")]
    assert any("junk.bin" in line for line in skipped)
    assert any("empty.txt" in line for line in skipped)
    assert any(line.startswith("version") for line in outcome.lines)


def test_what_was_skipped_is_said_once_and_again_when_more_is(briefs: Briefs, library: Path) -> None:
    (library / "own.yaml").write_text("a: 1")

    def skipped() -> list[str]:
        lines = briefs("search", "--count", "-L", library).err.splitlines()
        return [line.removeprefix("briefs: ").partition(":")[0] for line in lines if "no reader" in line]

    assert [skipped(), skipped()] == [["own.yaml"], []]
    (library / "own.ini").write_text("a = 1")
    assert [skipped(), skipped()] == [["own.ini", "own.yaml"], []]
    assert "own.yaml" in briefs("doctor", "-L", library).out, "doctor lists them each time"
    (library / ".briefs").mkdir(exist_ok=True)
    (library / ".briefs" / "library.yaml").write_text("nmae: x\n")
    for _ in range(2):
        assert "nmae" in briefs("search", "--count", "-L", library).err, (
            "a mistake in the settings is no file"
        )


def test_doctor_tells_of_indexes_whose_library_is_gone(
    briefs: Briefs, home: Path, library: Path, tmp_path: Path
) -> None:
    other = tmp_path / "o\x1bther"
    other.mkdir()
    (other / "a.txt").write_text("A report of a blast.")
    assert briefs("search", "blast", "--count", "-L", other).out == "1\n"
    assert "left over" not in briefs("doctor", "-L", library).out
    other.rename(tmp_path / "moved")
    (line,) = [line for line in briefs("doctor", "-L", library).lines if line.startswith("left over")]
    assert line.startswith(f"left over  {home / 'cache'}")
    assert "o\u241bther, which is gone; 0." in line


def test_doctor_tells_what_is_wrong_with_the_settings(briefs: Briefs, home: Path, library: Path) -> None:
    file = config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("colour: red\nstart: nowhere\n")
    problems = [line for line in briefs("doctor", "-L", library).lines if line.startswith("problem")]
    assert problems == [
        f"problem    {file}: 'colour' is not a setting",
        f"problem    {file}: start should be list or searches",
    ]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(briefs: Briefs, shell: str) -> None:
    outcome = briefs("completion", shell)
    assert outcome.status == 0
    assert "_BRIEFS_COMPLETE" in outcome.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("briefs se", "search"),
        ("briefs search --prov", "--province"),
        ("briefs search -police --province Bal", "Balochistan"),
        ("briefs search --actor BL", "BLA"),
        ("briefs export --format m", "markdown"),
    ],
)
def test_the_shell_completes(process: Process, words: str, offered: str) -> None:
    done = process(
        env={"_BRIEFS_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    )
    assert f"plain,{offered}" in done.stdout.decode().splitlines()


def test_the_app_needs_a_terminal(process: Process, library: Path) -> None:
    for arguments in ((), (library,), ("demo",), ("-L", library)):
        done = process(*arguments)
        assert done.returncode == 2
        assert done.stdout == b""
        assert b"needs a terminal" in done.stderr
        assert done.stderr.count(b"\n") == 1


def test_the_library_last_opened_in_the_app_is_taken(briefs: Briefs, library: Path) -> None:
    state.save_state(state.State(library=library))
    outcome = briefs("search", "--count")
    assert outcome.out == "4\n"
    assert "last opened in the app" in outcome.err


def test_a_word_that_is_neither_command_nor_folder(briefs: Briefs) -> None:
    outcome = briefs("serach", "x")
    assert outcome.status == 2
    assert "search" in outcome.err


@pytest.mark.parametrize("command", ["search", "show x", "export", "index", "doctor", "add x"])
def test_a_library_that_cannot_be_opened(briefs: Briefs, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "none", tmp_path / "file", ""):
        outcome = briefs("-L", folder, *command.split())
        assert (outcome.status, outcome.out) == (2, "")
        assert len(outcome.err.splitlines()) == 1


def test_an_empty_library_says_so(briefs: Briefs, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = briefs("search", "-L", tmp_path / "empty")
    assert (outcome.status, outcome.out) == (1, "")
    assert "there are no briefs" in outcome.err


def test_while_another_process_indexes_what_is_there_is_shown(
    briefs: Briefs, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filelock import FileLock

    briefs("search", "-L", library)
    (index,) = [
        line.split()[1] for line in briefs("doctor", "-L", library).lines if line.startswith("index ")
    ]
    (library / "new.txt").write_text("A xylophone was found.")
    with FileLock(Path(index) / "sync.lock"):
        outcome = briefs("search", "--count", "-L", library)
        assert (outcome.status, outcome.out) == (0, "4\n")
        assert "another process is updating the index" in outcome.err
        refused = briefs("index", "-L", library)
        assert refused.status == 2
        assert len(refused.err.splitlines()) == 2
    assert briefs("search", "--count", "-L", library).out == "5\n"


def test_tag_tells_why_a_figure_and_an_attribution_are_the_ones(briefs: Briefs, tmp_path: Path) -> None:
    def rows(text: str) -> dict[tuple[str, str], tuple[str, str]]:
        (tmp_path / "report.txt").write_text(text)
        lines = (line.split("\t") for line in briefs("tag", tmp_path / "report.txt").lines)
        return {(row[0], row[1]): (row[2], row[3]) for row in lines if len(row) == 4}

    told = "QUETTA: A mine killed two guards and a boy in Quetta. Nobody was wounded. Nobody has claimed it."
    found = rows(told)
    assert [found["toll", f"{who} killed"][1] for who in ("two guards", "a boy")] == [
        told.partition(". ")[0] + "."
    ] * 2
    assert found["headline", "killed 3"] == ("added up from two guards; a boy", "")
    assert found["headline", "wounded 0"] == ("the text says that it was nobody", "")
    assert found["attribution", "unclaimed"] == ("nobody has claimed it", "Nobody has claimed it.")
    found = rows("QUETTA: A mine killed nine guards in Quetta. The BLA claimed the attack.")
    stated = ("as the text states it", "QUETTA: A mine killed nine guards in Quetta.")
    assert found["headline", "killed 9"] == stated
    assert found["attribution", "claimed"] == (
        "claimed: Balochistan Liberation Army",
        "The BLA claimed the attack.",
    )
