"""The files of annotations: what goes in comes out, whatever somebody does to them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefs import safe_yaml
from briefs.annotations import (
    Annotation,
    AnnotationStore,
)
from briefs.errors import AnnotationError

HASH = "0123456789abcdef"
MakeStore = Callable[[], AnnotationStore]


def test_nothing_is_written_for_reading(make: MakeStore, own: Path) -> None:
    store = make()
    assert store.get("a.txt") == Annotation()
    assert store.items() == []
    assert store.problems == ()
    assert not own.exists()


def test_another_instance_reads_what_was_set(make: MakeStore, full) -> None:
    make().set("wire/a.txt", full)
    assert make().get("wire/a.txt") == full
    assert make().items() == [("wire/a.txt", full)]


def test_the_file_is_what_a_person_would_write(make: MakeStore, own: Path, full) -> None:
    store = make()
    store.set("wire/b.txt", Annotation(star=True))
    store.set("wire/a.txt", full)
    file = own / "annotations" / "wire.yaml"
    lines = file.read_text().splitlines()
    assert lines[0].startswith("# ")
    assert lines[1:] == [
        "wire/a.txt:",
        "  star: true",
        "  read: true",
        "  tags:",
        "  - ied",
        "  - follow up",
        "  note: |-",
        "    Two sources agree.",
        "    The third has no toll.",
        "  tlp: TLP:AMBER+STRICT",
        "  grade: B2",
        "  same_event:",
        "  - wire/c.txt",
        "  other_event:",
        "  - 'wire/d.txt#1: x'",
        "  corrections:",
        "    date: 2024-02-07",
        "    event_date: 2024-02-06",
        "    title: A better title",
        "    provinces:",
        "    - Balochistan",
        "    actors:",
        "      A. B. Group: none",
        "      Other Group: claimed",
        "      Third:",
        "      - denied",
        "      - blamed",
        "    unclaimed: false",
        "    killed: at least 24",
        "    wounded: none",
        "    wrong_tolls:",
        "    - 'killed: 3 people'",
        "    missed_tolls:",
        "    - 'wounded: three soldiers'",
        "    - 'missing: 2'",
        "    hash: fedcba9876543210",
        "  hash: 0123456789abcdef",
        "wire/b.txt:",
        "  star: true",
    ]


def test_an_empty_annotation_takes_the_entry_away(make: MakeStore, own: Path, only_file, full) -> None:
    store = make()
    store.set("a.txt", full)
    store.set("b.txt", full)
    store.set("a.txt", Annotation())
    assert make().items() == [("b.txt", full)]
    assert "a.txt" not in only_file(own).read_text()


def test_a_hash_alone_is_not_kept(make: MakeStore, full) -> None:
    store = make()
    store.set("a.txt", replace(full, text_hash=HASH))
    store.set("a.txt", Annotation(text_hash=HASH))
    assert make().items() == []


def test_setting_without_the_hash_keeps_it(make: MakeStore, full) -> None:
    store = make()
    store.set("a.txt", full)
    store.set("a.txt", Annotation(star=True))
    assert make().get("a.txt") == Annotation(star=True, text_hash=HASH)


def test_comments_and_unknown_keys_stay(make: MakeStore, own: Path, only_file) -> None:
    store = make()
    store.set_many({"a.txt": Annotation(star=True), "b.txt": Annotation(star=True)})
    file = only_file(own)
    edited = file.read_text().replace("b.txt:\n", "# mine\nb.txt:\n  urgency: [B, 2]  # for now\n")
    file.write_text(edited)
    assert any("unknown key 'urgency'" in str(problem) for problem in make().problems)
    store.set("a.txt", Annotation(read=True))
    assert "# mine\nb.txt:\n  urgency: [B, 2]  # for now\n  star: true\n" in file.read_text()
    store.set("b.txt", Annotation(read=True))
    assert "  read: true\n  urgency:\n  - B\n  - 2\n" in file.read_text()


def test_comments_stay_beside_long_ids(make: MakeStore, own: Path, only_file) -> None:
    store = make()
    long = "feeds/x.jsonl#https://wire.example/" + "x" * 150
    store.set_many({long: Annotation(star=True), f"{long}y": Annotation(star=True)})
    file = only_file(own)
    file.write_text(file.read_text() + "# mine\nz.txt:\n  star: yes\n")
    store.set(long, Annotation(read=True))
    assert file.read_text().endswith("# mine\nz.txt:\n  star: yes\n")
    assert make().get(long) == Annotation(read=True)


@pytest.mark.parametrize(
    "text",
    [
        "{a.txt: {star: true}, b.txt: {read: true}}\n",
        "{a.txt: {star: true},\nb.txt: {read: true}}\n",
        "  a.txt:\n    star: true\n  b.txt:\n    read: true\n",
        "? a.txt\n: star: true\n? b.txt\n: read: yes\n",
        "---\na.txt:\n  star: on\nb.txt:\n  read: true\n...\n",
        '"a.txt": {"star": true}\r\n"b.txt": {"read": true}\r\n',
        "\ufeffa.txt:\n  star: true\nb.txt:\n  read: true",
    ],
)
def test_any_style_of_yaml_can_be_edited(text: str, make: MakeStore, own: Path, only_file) -> None:
    folder = own / "annotations"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_bytes(text.encode())
    store = make()
    store.set("a.txt", Annotation(note="seen"))
    expected = [("a.txt", Annotation(note="seen")), ("b.txt", Annotation(read=True))]
    assert make().items() == store.items() == expected
    assert only_file(own).name == "mine.yaml"


def test_edits_from_outside_are_picked_up(make: MakeStore, own: Path, only_file) -> None:
    store = make()
    store.set_many({"a.txt": Annotation(star=True), "b.txt": Annotation(star=True)})
    file = only_file(own)
    file.write_text(file.read_text().replace("b.txt:", "c.txt:"))
    assert store.refresh() == {"b.txt", "c.txt"}
    assert store.refresh() == frozenset()
    file.unlink()
    assert store.refresh() == {"a.txt", "c.txt"}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("{star: maybe}", "star: must be true or false"),
        ("{tags: {a: b}}", "tags: must be a list of texts"),
        ("{note: [a]}", "note: must be text"),
        ("{hash: xyz}", "hash: must be 16 hex digits"),
        ("{corrections: {date: 2024-02-30}}", "corrections.date: '2024-02-30' is no date (YYYY-MM-DD)"),
        ("{corrections: {date: 20240207}}", "corrections.date: '20240207' is no date (YYYY-MM-DD)"),
        ("{corrections: 5}", "corrections: must hold keys and values"),
        ("{corrections: {stance: x}}", "unknown key 'corrections.stance'"),
        ("{corrections: {actors: claimed}}", "must hold actors, and for each its stance"),
        ("{corrections: {actors: {A: claim}}}", "'claim' is none of: claimed, denied, blamed, suspected,"),
        ("{corrections: {killed: many}}", "'many' is no figure such as 24, at least 24, or none"),
        ("{corrections: {killed: roughly 5}}", "'roughly' is none of: exactly, at least, over"),
        ("{tlp: purple}", "'purple' is none of: TLP:CLEAR, TLP:GREEN"),
        ("{grade: B7}", "grade: 'B7' is no grade"),
        ("nice", "must hold keys and values"),
    ],
)
def test_a_wrong_value_is_told_and_the_rest_holds(
    value: str, reason: str, make: MakeStore, own: Path
) -> None:
    folder = own / "annotations"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text(f"a.txt:\n  star: true\nb.txt: {value}\n")
    store = make()
    (problem,) = store.problems
    assert reason in problem.reason
    assert (problem.path, problem.line, problem.skipped) == (".briefs/annotations/a.yaml", 3, False)
    assert store.items() == [("a.txt", Annotation(star=True))]


@pytest.mark.parametrize(
    "damage",
    [
        b"a.txt: {star: true\n",
        b"\xff\xfe\x00",
        b"- a\n- b\n",
        b"a: &x [1]\nb: *x\n",
        b"a.txt:\n  star: true\na.txt:\n  star: true\n",
        b"[" * 100_000,
        b"x: " + b"y" * safe_yaml.MAX_BYTES,
        b"a.txt: {star: true}\x00",
    ],
    ids=["cut", "binary", "list", "alias", "twice", "deep", "large", "nul"],
)
def test_a_damaged_file_is_left_alone(damage: bytes, make: MakeStore, own: Path, full) -> None:
    folder = own / "annotations"
    folder.mkdir(parents=True)
    file = folder / "top.yaml"
    file.write_bytes(damage)
    store = make()
    (problem,) = store.problems
    assert problem.path == ".briefs/annotations/top.yaml"
    assert problem.skipped
    assert len(str(problem)) < 300
    store.set("a.txt", full)
    assert file.read_bytes() == damage
    assert make().get("a.txt") == full
    # mended: both hold, and what was written last wins
    file.write_text("a.txt:\n  star: true\n  tags: [old]\nb.txt:\n  star: true\n")
    assert make().items() == [("a.txt", full), ("b.txt", Annotation(star=True))]


def test_clearing_hides_what_a_mended_file_says(make: MakeStore, own: Path) -> None:
    folder = own / "annotations"
    folder.mkdir(parents=True)
    (folder / "top.yaml").write_text("a.txt:\n  star: true\n  tags: [x]\n")
    (folder / "top-2.yaml").write_text("a.txt:\n  read: true\n")
    store = make()
    assert store.get("a.txt") == Annotation(star=True, tags=("x",), read=True)
    store.set("a.txt", Annotation())
    assert make().items() == []
    store.set("a.txt", Annotation(star=True))
    assert make().get("a.txt") == Annotation(star=True)


def test_files_are_split_by_folder_and_size(make: MakeStore, own: Path) -> None:
    ids = [f"a/b/{number:04}.txt" for number in range(1100)] + ["top.txt", "feeds/x.xml#http://e.org/1"]
    store = make()
    store.set_many(dict.fromkeys(ids, Annotation(read=True)))
    folder = own / "annotations"
    names = {"a--b.yaml", "a--b-2.yaml", "a--b-3.yaml", "top.yaml", "feeds.yaml"}
    assert {file.name for file in folder.iterdir()} == names
    assert [brief_id for brief_id, _ in make().items()] == sorted(ids)
    untouched = {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "a--b-2.yaml"}
    store.set("a/b/0600.txt", Annotation(star=True))
    assert make().get("a/b/0600.txt") == Annotation(star=True)
    assert untouched == {file.name: file.read_bytes() for file in folder.iterdir() if file.name in untouched}


def test_folders_apart_by_capitals_share_a_file(make: MakeStore, own: Path, only_file, full) -> None:
    # where the system tells no capitals apart, the second file would take the first one's place
    store = make()
    store.set_many({"Wire/a.txt": full, "wire/b.txt": full})
    assert only_file(own).name == "wire.yaml"


def test_a_folder_that_cannot_be_listed_is_told_and_nothing_in_it_lost(
    make: MakeStore, monkeypatch: pytest.MonkeyPatch, full
) -> None:
    make().set("a.txt", full)
    with monkeypatch.context() as patch:

        def refused(_: Path) -> None:
            raise PermissionError(13, "Permission denied")

        patch.setattr(Path, "iterdir", refused)
        store = make()
        assert any("permission denied" in str(problem) for problem in store.problems)
        store.set("b.txt", full)
    assert make().items() == [("a.txt", full), ("b.txt", full)]


def test_a_library_that_has_gone_is_not_made_again(make: MakeStore, own: Path) -> None:
    store = make()
    store.set("a/x.txt", Annotation(star=True))
    shutil.rmtree(own.parent)
    with pytest.raises(AnnotationError, match="not there any more"):
        store.set("a/x.txt", Annotation(note="lost"))
    assert not own.parent.exists()
