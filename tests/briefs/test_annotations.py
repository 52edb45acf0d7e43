"""The store of annotations: what goes in comes out, whatever else happens to the files."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs import safe_yaml
from briefs.annotations import (
    Annotation,
    AnnotationStore,
    Corrections,
    Figure,
    codec,
    notes_file,
    parse_figure,
    toll_words,
)
from briefs.annotations import store as store_module
from briefs.errors import AnnotationError
from briefs.marking import Tlp
from briefs.model import Outcome, Qualifier, Stance, Toll
from briefs.text import printable

HASH = "0123456789abcdef"
FULL = Annotation(
    star=True,
    tags=("ied", "follow up"),
    note="Two sources agree.\nThe third has no toll.",
    read=True,
    corrections=Corrections(
        dt.date(2024, 2, 7),
        False,
        "A better title",
        ("Balochistan",),
        (("A. B. Group", ()), ("Other Group", (Stance.CLAIMED,)), ("Third", (Stance.DENIED, Stance.BLAMED))),
        False,
        Figure(24, Qualifier.AT_LEAST),
        Figure(None),
        ("killed: 3 people",),
    ),
    tlp=Tlp.AMBER_STRICT,
    grade="B2",
    same_event=("wire/c.txt",),
    other_event=("wire/d.txt#1: x",),
    text_hash=HASH,
)

MakeStore = Callable[[], AnnotationStore]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "library" / ".briefs"


@pytest.fixture
def make(own: Path, tmp_path: Path) -> MakeStore:
    """A further instance on the same folders."""
    return lambda: AnnotationStore(own, tmp_path / "data", lambda: own)


def only_file(own: Path) -> Path:
    (file,) = (own / "annotations").glob("*.yaml")
    return file


def test_nothing_is_written_for_reading(make: MakeStore, own: Path) -> None:
    store = make()
    assert store.get("a.txt") == Annotation()
    assert store.items() == []
    assert store.problems == ()
    assert not own.exists()


def test_another_instance_reads_what_was_set(make: MakeStore) -> None:
    make().set("wire/a.txt", FULL)
    assert make().get("wire/a.txt") == FULL
    assert make().items() == [("wire/a.txt", FULL)]


def test_the_file_is_what_a_person_would_write(make: MakeStore, own: Path) -> None:
    store = make()
    store.set("wire/b.txt", Annotation(star=True))
    store.set("wire/a.txt", FULL)
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
        "  hash: 0123456789abcdef",
        "wire/b.txt:",
        "  star: true",
    ]


def test_an_empty_annotation_takes_the_entry_away(make: MakeStore, own: Path) -> None:
    store = make()
    store.set("a.txt", FULL)
    store.set("b.txt", FULL)
    store.set("a.txt", Annotation())
    assert make().items() == [("b.txt", FULL)]
    assert "a.txt" not in only_file(own).read_text()


def test_a_hash_alone_is_not_kept(make: MakeStore) -> None:
    store = make()
    store.set("a.txt", replace(FULL, text_hash=HASH))
    store.set("a.txt", Annotation(text_hash=HASH))
    assert make().items() == []


def test_setting_without_the_hash_keeps_it(make: MakeStore) -> None:
    store = make()
    store.set("a.txt", FULL)
    store.set("a.txt", Annotation(star=True))
    assert make().get("a.txt") == Annotation(star=True, text_hash=HASH)


def test_comments_and_unknown_keys_stay(make: MakeStore, own: Path) -> None:
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


def test_comments_stay_beside_long_ids(make: MakeStore, own: Path) -> None:
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
def test_any_style_of_yaml_can_be_edited(text: str, make: MakeStore, own: Path) -> None:
    folder = own / "annotations"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_bytes(text.encode())
    store = make()
    store.set("a.txt", Annotation(note="seen"))
    expected = [("a.txt", Annotation(note="seen")), ("b.txt", Annotation(read=True))]
    assert make().items() == store.items() == expected
    assert only_file(own).name == "mine.yaml"


def test_edits_from_outside_are_picked_up(make: MakeStore, own: Path) -> None:
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
def test_a_damaged_file_is_left_alone(damage: bytes, make: MakeStore, own: Path) -> None:
    folder = own / "annotations"
    folder.mkdir(parents=True)
    file = folder / "top.yaml"
    file.write_bytes(damage)
    store = make()
    (problem,) = store.problems
    assert problem.path == ".briefs/annotations/top.yaml"
    assert problem.skipped
    assert len(str(problem)) < 300
    store.set("a.txt", FULL)
    assert file.read_bytes() == damage
    assert make().get("a.txt") == FULL
    # mended: both hold, and what was written last wins
    file.write_text("a.txt:\n  star: true\n  tags: [old]\nb.txt:\n  star: true\n")
    assert make().items() == [("a.txt", FULL), ("b.txt", Annotation(star=True))]


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


def test_folders_apart_by_capitals_share_a_file(make: MakeStore, own: Path) -> None:
    # where the system tells no capitals apart, the second file would take the first one's place
    store = make()
    store.set_many({"Wire/a.txt": FULL, "wire/b.txt": FULL})
    assert only_file(own).name == "wire.yaml"


def test_a_folder_that_cannot_be_listed_is_told_and_nothing_in_it_lost(
    make: MakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    make().set("a.txt", FULL)
    with monkeypatch.context() as patch:

        def refused(_: Path) -> None:
            raise PermissionError(13, "Permission denied")

        patch.setattr(Path, "iterdir", refused)
        store = make()
        assert any("permission denied" in str(problem) for problem in store.problems)
        store.set("b.txt", FULL)
    assert make().items() == [("a.txt", FULL), ("b.txt", FULL)]


def test_instances_that_interleave_lose_nothing(make: MakeStore) -> None:
    one, two = make(), make()
    one.set("a.txt", Annotation(star=True, tags=("x", "y")))
    two.refresh()
    one.set("a.txt", Annotation(star=True, tags=("x", "y", "one")))
    two.set("a.txt", Annotation(tags=("y", "two"), note="from two"))
    two.set("b.txt", Annotation(star=True))
    one.set("c.txt", Annotation(read=True))
    expected = Annotation(tags=("y", "one", "two"), note="from two")
    assert make().get("a.txt") == expected
    one.refresh()
    assert one.items() == [
        ("a.txt", expected),
        ("b.txt", Annotation(star=True)),
        ("c.txt", Annotation(read=True)),
    ]


WRITER = """
    import sys
    from pathlib import Path
    from briefs.annotations import Annotation, AnnotationStore

    own, data, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    store = AnnotationStore(own, data, lambda: own)
    number = 0
    print("ready", flush=True)
    while number < int(sys.argv[4]):
        shared = store.get("shared.txt")
        store.set_many({
            f"{name}{number}.txt": Annotation(star=True, note=f"{name} {number}"),
            "shared.txt": Annotation(tags=(*shared.tags, f"{name}{number}")),
        })
        number += 1
"""


def start_writer(own: Path, data: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(own), str(data), name, str(count)]
    root = Path(__file__).resolve().parents[2]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)


def test_processes_that_write_at_once_lose_nothing(make: MakeStore, own: Path, tmp_path: Path) -> None:
    writers = [start_writer(own, tmp_path / "data", name, 50) for name in ("one", "two")]
    for writer in writers:
        writer.communicate(timeout=120)
        assert writer.returncode == 0
    items = dict(make().items())
    expected = {f"{name}{number}" for name in ("one", "two") for number in range(50)}
    assert set(items.pop("shared.txt").tags) == expected
    assert set(items) == {f"{name}.txt" for name in expected}


KILLER = """
    import os, signal, sys, time
    from itertools import count
    from pathlib import Path
    from briefs.annotations import Annotation, AnnotationStore

    own, data = Path(sys.argv[1]), Path(sys.argv[2])

    def make():
        return AnnotationStore(own, data, lambda: own)

    def write(name):
        store = make()
        for number in count():
            tag = f"{name}-{number}"
            tags = (*store.get("shared.txt").tags, tag)
            store.set_many({f"{tag}.txt": Annotation(star=True, note=tag), "shared.txt": Annotation(tags=tags)})

    make().set("first.txt", Annotation(star=True))
    for round in range(100):
        ready, tell = os.pipe()
        writer = os.fork()
        if writer == 0:
            os.write(tell, b".")
            write(round)
        os.read(ready, 1)
        os.close(ready), os.close(tell)
        time.sleep(0.0002 * round)
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        store = make()
        items = dict(store.items())
        assert not store.problems, store.problems
        assert items.pop("first.txt") == Annotation(star=True)
        # both entries of one write, or none
        tags = items.pop("shared.txt", Annotation()).tags
        assert {f"{tag}.txt" for tag in tags} == set(items), items
    print(len(tags))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_hundred_writers_killed_while_they_write_leave_whole_files(own: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(KILLER), str(own), str(tmp_path / "data")]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20, "they were killed while they wrote, not before"


def test_a_write_that_fails_leaves_everything(
    make: MakeStore, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make()
    store.set("a.txt", FULL)
    before = only_file(own).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(AnnotationError, match="no space left on device; the annotation was not kept"):
            store.set("a.txt", Annotation(note="lost"))
    assert only_file(own).read_bytes() == before
    assert store.get("a.txt") == FULL
    store.set("a.txt", Annotation(note="kept"))
    assert make().get("a.txt").note == "kept"


def test_a_writer_that_never_ends_is_told(
    make: MakeStore, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make()
    store.set("a.txt", FULL)
    monkeypatch.setattr(store_module, "LOCK_SECONDS", 0.01)
    with store._locked(), pytest.raises(AnnotationError, match="another briefs is busy"):
        make().set("b.txt", FULL)


def test_a_library_that_cannot_be_written_keeps_them_elsewhere(tmp_path: Path) -> None:
    own, data = tmp_path / "own", tmp_path / "data"
    AnnotationStore(own, data, lambda: own).set_many(
        {"a.txt": Annotation(star=True, tags=("x",)), "b.txt": Annotation(star=True)}
    )
    before = only_file(own).read_bytes()
    store = AnnotationStore(own, data, lambda: data)
    store.set("a.txt", Annotation(tags=("x", "y")))
    store.set("b.txt", Annotation())
    store.set("c.txt", Annotation(read=True))
    assert only_file(own).read_bytes() == before
    expected = [("a.txt", Annotation(tags=("x", "y"))), ("c.txt", Annotation(read=True))]
    assert store.items() == AnnotationStore(own, data, lambda: data).items() == expected
    # writable again: the library's own files win where they say something
    again = AnnotationStore(own, data, lambda: own)
    assert again.get("a.txt") == Annotation(star=True, tags=("x",))
    assert again.get("c.txt") == Annotation(read=True)


def test_a_moved_brief_keeps_its_annotation(make: MakeStore) -> None:
    store = make()
    store.set("old/a.txt", FULL)
    assert store.adopt({"new/a.txt": HASH}, lambda brief_id: brief_id == "old/a.txt") == {"new/a.txt"}
    assert make().items() == [("new/a.txt", FULL)]


def test_a_moved_brief_is_renamed_in_the_events_of_others(make: MakeStore) -> None:
    store = make()
    store.set_many(
        {
            "old/a.txt": FULL,
            "b.txt": Annotation(same_event=("x.txt", "old/a.txt")),
            "c.txt": Annotation(other_event=("old/a.txt",)),
        }
    )
    store.adopt({"new/a.txt": HASH}, lambda brief_id: brief_id == "old/a.txt")
    assert make().items() == [
        ("b.txt", Annotation(same_event=("x.txt", "new/a.txt"))),
        ("c.txt", Annotation(other_event=("new/a.txt",))),
        ("new/a.txt", FULL),
    ]


def test_a_brief_named_in_an_event_is_renamed_though_it_has_no_annotation_of_its_own(make: MakeStore) -> None:
    store = make()
    store.set("b.txt", Annotation(same_event=("old/a.txt",)))
    assert store.adopt({"new/a.txt": HASH}, lambda brief_id: brief_id == "old/a.txt") == frozenset()
    assert make().get("b.txt") == Annotation(same_event=("old/a.txt",)), "nothing tells which it is"


def test_a_crash_while_moving_leaves_both(make: MakeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    make().set("b/old.txt", FULL)
    write = notes_file.write

    def dying(
        file: notes_file.NotesFile, changes: Mapping[str, Mapping[str, object]]
    ) -> notes_file.NotesFile:
        if "b/old.txt" in changes:
            raise KeyboardInterrupt
        return write(file, changes)

    monkeypatch.setattr(notes_file, "write", dying)
    for new in ("a/new.txt", "c/new.txt"):
        with pytest.raises(KeyboardInterrupt):
            make().adopt({new: HASH}, lambda brief_id: brief_id == "b/old.txt")
        assert make().get(new) == make().get("b/old.txt") == FULL


@pytest.mark.parametrize(
    "case", ["not gone", "two orphans", "has its own", "another text", "only one of two"]
)
def test_an_annotation_moves_only_when_it_is_clear(case: str, make: MakeStore) -> None:
    store = make()
    store.set("old.txt", FULL)
    if case == "two orphans":
        store.set("older.txt", FULL)
    if case == "has its own":
        store.set("new.txt", Annotation(read=True))
    hashes = {"new.txt": "f" * 16 if case == "another text" else HASH}
    if case == "only one of two":
        hashes["newer.txt"] = HASH
        assert store.adopt(hashes, lambda brief_id: "old" in brief_id) == {"new.txt"}
        return
    before = store.items()
    assert store.adopt(hashes, lambda brief_id: case != "not gone" and "old" in brief_id) == frozenset()
    assert store.items() == before


def test_corrections_of_several_actors_by_several_instances_are_all_kept(make: MakeStore) -> None:
    one, two = make(), make()
    start = Corrections(actors=(("A", (Stance.CLAIMED,)), ("B", ())), wrong_tolls=("killed: 1",))
    one.set("a.txt", Annotation(corrections=start))
    two.refresh()
    one.set("a.txt", Annotation(corrections=Corrections(actors=start.with_actor("A", (Stance.DENIED,)))))
    two.set(
        "a.txt",
        Annotation(
            corrections=Corrections(
                actors=start.with_actor("C", (Stance.BLAMED,)), wrong_tolls=("killed: 1", "killed: 2")
            )
        ),
    )
    assert make().get("a.txt").corrections == Corrections(
        actors=(("A", (Stance.DENIED,)), ("B", ()), ("C", (Stance.BLAMED,))), wrong_tolls=("killed: 2",)
    )


def test_an_actors_correction_is_set_and_taken_back() -> None:
    start = Corrections()
    actors = start.with_actor("A", (Stance.MENTIONED, Stance.BLAMED, Stance.CLAIMED))
    assert actors == (("A", (Stance.CLAIMED, Stance.BLAMED)),), "mentioned goes without saying"
    assert Corrections(actors=actors).stances("A") == (Stance.CLAIMED, Stance.BLAMED)
    assert Corrections(actors=actors).stances("B") is None
    assert Corrections(actors=actors).with_actor("A", None) == ()
    assert start.with_actor("A", (Stance.MENTIONED,)) == (("A", (Stance.MENTIONED,)),)
    assert start.with_actor("A", ()) == (("A", ()),)


@pytest.mark.parametrize(
    ("text", "figure", "written"),
    [
        ("24", Figure(24, Qualifier.EXACTLY), "24"),
        ("exactly 24", Figure(24, Qualifier.EXACTLY), "24"),
        (" At  least 1,248 ", Figure(1248, Qualifier.AT_LEAST), "at least 1248"),
        ("more than 24", Figure(24, Qualifier.OVER), "over 24"),
        ("between 24", Figure(24, Qualifier.BETWEEN), "between 24"),
        ("0", Figure(0, Qualifier.EXACTLY), "0"),
        ("None", Figure(None), "none"),
    ],
)
def test_figures_are_read_and_written(text: str, figure: Figure, written: str) -> None:
    assert parse_figure(text) == figure
    assert str(figure) == written
    assert parse_figure(written) == figure


@pytest.mark.parametrize("text", ["", "many", "-3", "24 people", "1,2", "9999999999", "nearly", "٢٤", "1.5"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no figure"):
        parse_figure(text)


def test_a_statement_is_known_by_its_words() -> None:
    toll = Toll(24, Qualifier.AT_LEAST, Outcome.KILLED, "people", False, "at least\n 24 people", 5, 25)
    assert toll_words(toll) == "killed: at least 24 people"


def test_notes_stay_readable_in_the_file(make: MakeStore, own: Path) -> None:
    make().set("a.txt", Annotation(note="first \U0001f600\n دوسری سطر"))
    assert "  note: |-\n    first \U0001f600\n     دوسری سطر\n" in only_file(own).read_text(encoding="utf-8")


def test_tags_apart_by_capitals_are_one() -> None:
    assert codec.to_fields(Annotation(tags=("Vote", "vote ", "VOTE", "fire")))["tags"] == ("Vote", "fire")


@pytest.mark.parametrize("note", ["a\r\nb", "a\rb", "a\u2028b", "a\u0085b", "a  \nb", "\n\na\nb\n"])
def test_the_lines_of_a_note_end_one_way(note: str, make: MakeStore) -> None:
    make().set("a.txt", Annotation(note=note))
    assert make().get("a.txt").note == "a\nb"


texts = st.text(max_size=30)
ids = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=20)
figures = st.just(Figure(None)) | st.builds(Figure, st.integers(0, 10**9 - 1), st.sampled_from(Qualifier))
stances = st.sets(st.sampled_from(Stance), max_size=2).map(
    lambda said: tuple(one for one in Stance if one in said)
)
written = st.builds(
    Annotation,
    star=st.booleans(),
    tags=st.lists(texts, max_size=3).map(tuple),
    note=st.none() | texts,
    read=st.booleans(),
    corrections=st.builds(
        Corrections,
        date=st.none() | st.dates(),
        undated=st.booleans(),
        title=st.none() | texts,
        provinces=st.none() | st.lists(texts, max_size=2).map(tuple),
        actors=st.dictionaries(st.from_regex("[A-Za-zä.:#-]{1,9}", fullmatch=True), stances, max_size=3).map(
            lambda said: tuple(sorted(said.items()))
        ),
        unclaimed=st.none() | st.booleans(),
        killed=st.none() | figures,
        wounded=st.none() | figures,
        wrong_tolls=st.lists(texts, max_size=2).map(tuple),
    ),
    tlp=st.none() | st.sampled_from(Tlp),
    grade=st.sampled_from([None, "A1", "F6"]),
    same_event=st.lists(ids, max_size=2, unique=True).map(tuple),
    other_event=st.lists(ids, max_size=2, unique=True).map(tuple),
)


@given(st.lists(st.tuples(ids, written), max_size=8))
def test_whatever_is_set_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, sets: list[tuple[str, Annotation]]
) -> None:
    own = tmp_path_factory.mktemp("own")
    store = AnnotationStore(own, own, lambda: own)
    for brief_id, annotation in sets:
        store.set(brief_id, annotation)
    again = AnnotationStore(own, own, lambda: own)
    assert again.items() == store.items()
    assert again.problems == ()
    for brief_id, annotation in dict(sets).items():
        kept = again.get(brief_id)
        assert (kept.star, kept.read) == (annotation.star, annotation.read)
        assert (kept.tlp, kept.grade) == (annotation.tlp, annotation.grade)
        assert (kept.same_event, kept.other_event) == (annotation.same_event, annotation.other_event)
        assert codec.to_fields(kept) == codec.to_fields(annotation)
        assert kept.corrections.killed == annotation.corrections.killed
        assert kept.corrections.unclaimed == annotation.corrections.unclaimed
        assert kept.corrections.date == annotation.corrections.date
        assert all(printable(tag) == tag and "\n" not in tag for tag in kept.tags)
