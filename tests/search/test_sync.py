"""Keeping an index in step: after every complete run it holds just what reading everything anew would give."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from briefs.annotations import Annotation, Corrections
from briefs.errors import AnnotationError, BriefsError, IndexBusyError, LibraryError, Problem
from briefs.library import FileStamp, Library
from briefs.library.briefing import BriefMaker
from briefs.model import Brief, Draft, Facts
from search import intake, open_engine
from search import sync as sync_module
from search.labels import labels
from search.seen import FILE_NAME, Seen
from search.sync import Progress, SyncReport, refresh_files, synchronise

OLD = 1_600_000_000_000_000_000
"""A time of change that is long past, in nanoseconds."""


class MemoryEngine:
    """What synchronising needs of an engine, kept in memory; counts the updates it was given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held: dict[str, tuple[Brief, str]] = {}
        self.updates: list[tuple[list[str], list[str]]] = []

    @property
    def size(self) -> int:
        return len(self.held)

    def refresh(self) -> bool:
        return False

    def paths(self) -> Collection[str]:
        return {brief.path for brief, _ in self.held.values()}

    def digests(self, path: str) -> Mapping[str, str]:
        return {brief_id: digest for brief_id, (brief, digest) in self.held.items() if brief.path == path}

    def brief(self, brief_id: str) -> Brief | None:
        held = self.held.get(brief_id)
        return held and held[0]

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        added = {brief.id: (brief, digest) for brief, digest in add}
        deleted = sorted(delete)
        assert not added.keys() & set(deleted)
        for brief_id in deleted:
            del self.held[brief_id]
        self.held |= added
        self.updates.append((sorted(added), deleted))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


@pytest.fixture
def library(root: Path) -> Library:
    return Library.open(root)


@pytest.fixture
def engine(tmp_path: Path) -> Any:
    folder = tmp_path / "index"
    folder.mkdir()
    return MemoryEngine(folder)


@pytest.fixture
def write(root: Path) -> Callable[..., None]:
    """Writes a file with a time of change of its own, long past."""
    clock = iter(range(OLD, OLD + 10**15, 10**9))

    def write_file(path: str, text: str = "Something happened.", mtime_ns: int | None = None) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        stamp = next(clock) if mtime_ns is None else mtime_ns
        os.utime(file, ns=(stamp, stamp))

    return write_file


Write = Callable[..., None]


def rebuilt(library: Library) -> dict[str, tuple[Brief, str]]:
    """What the index should hold: everything read, nothing remembered."""
    again = Library.open(library.root)
    drafts = [
        draft
        for stamp in again.files()
        if isinstance(stamp, FileStamp)
        for draft in again.read(stamp.path)
        if isinstance(draft, Draft)
    ]
    return {draft.id: (again.brief(draft), again.digest(draft)) for draft in drafts}


def counts(report: SyncReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.deleted, report.unchanged


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were read, in order."""
    read: list[str] = []
    original = Library.read

    def noting(self: Library, path: str, position: Any = None) -> Iterator[Draft | Problem]:
        read.append(path)
        return original(self, path, position)

    monkeypatch.setattr(Library, "read", noting)
    return read


JSONL = '{{"id": "one", "text": "First {}."}}\n{{"id": "two", "text": "Second {}."}}\n'


def test_the_first_run_takes_everything_in(library: Library, engine: Any, write: Write) -> None:
    write("a.txt")
    write("b/c.jsonl", JSONL.format("x", "x"))
    write("d.xyz")
    report = synchronise(library, engine)
    assert counts(report) == (3, 0, 0, 0)
    assert report.complete
    assert [str(problem) for problem in report.problems] == ["d.xyz: no reader for .xyz files"]
    assert engine.held == rebuilt(library)


def test_nothing_is_read_or_written_when_nothing_changed(
    library: Library, engine: Any, write: Write, reads: list[str]
) -> None:
    write("a.txt")
    write("broken.jsonl", "{\n")
    first = synchronise(library, engine)
    assert [problem.path for problem in first.problems] == ["broken.jsonl"]
    reads.clear()
    state = (engine.folder / FILE_NAME).stat()
    report = synchronise(library, engine)
    assert counts(report) == (0, 0, 0, 1)
    assert report.problems == first.problems
    assert (reads, len(engine.updates)) == ([], 1)
    assert (engine.folder / FILE_NAME).stat() == state


def test_only_what_changed_is_read_and_updated(
    library: Library, engine: Any, write: Write, reads: list[str]
) -> None:
    write("a.txt")
    write("b.txt")
    write("c.jsonl", JSONL.format("x", "x"))
    synchronise(library, engine)
    reads.clear()
    write("b.txt", "Something else happened.")
    write("c.jsonl", JSONL.format("x", "y"))
    write("d.txt")
    report = synchronise(library, engine)
    assert counts(report) == (1, 2, 0, 2)
    assert reads == ["b.txt", "c.jsonl", "d.txt"]
    assert engine.updates[-1] == (["b.txt", "c.jsonl#two", "d.txt"], [])
    assert engine.held == rebuilt(library)


def test_what_vanished_is_deleted(library: Library, engine: Any, write: Write, root: Path) -> None:
    write("a.txt")
    write("b/c.jsonl", JSONL.format("x", "x"))
    synchronise(library, engine)
    (root / "b" / "c.jsonl").write_text('{"id": "two", "text": "Second x."}\n')
    assert counts(synchronise(library, engine)) == (0, 0, 1, 2)
    (root / "b").rename(root / ".b")
    assert counts(synchronise(library, engine)) == (0, 0, 1, 1)
    assert engine.held == rebuilt(library)


def test_a_touched_file_is_not_read(library: Library, engine: Any, write: Write, reads: list[str]) -> None:
    write("a.txt")
    synchronise(library, engine)
    reads.clear()
    write("a.txt")
    assert counts(synchronise(library, engine)) == (0, 0, 0, 1)
    assert reads == []


def test_a_rewrite_that_hides_in_size_and_time_is_seen(
    library: Library, engine: Any, write: Write, reads: list[str]
) -> None:
    write("a.txt", "One happened.", OLD)
    write("b.txt", "Two happened.", OLD)
    synchronise(library, engine)
    write("a.txt", "Six happened.", OLD)
    reads.clear()
    assert counts(synchronise(library, engine)) == (0, 1, 0, 1)
    assert reads == ["a.txt"]
    assert counts(synchronise(library, engine)) == (0, 0, 0, 2)


def test_thorough_runs_look_at_the_bytes(
    library: Library, engine: Any, write: Write, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Library.files

    def without_changes(self: Library) -> Iterator[FileStamp | Problem]:
        """As on file systems that keep no time of change."""
        for item in files(self):
            yield item._replace(ctime_ns=0) if isinstance(item, FileStamp) else item

    monkeypatch.setattr(Library, "files", without_changes)
    write("a.txt", "One happened.", OLD)
    write("b.txt", "Two happened.", OLD)
    synchronise(library, engine)
    write("a.txt", "Six happened.", OLD)
    reads.clear()
    assert counts(synchronise(library, engine)) == (0, 0, 0, 2)
    assert counts(synchronise(library, engine, thorough=True)) == (0, 1, 0, 1)
    assert reads == ["a.txt"]
    assert engine.held == rebuilt(library)


def test_a_time_of_just_now_is_not_relied_on(library: Library, engine: Any, write: Write) -> None:
    now = time.time_ns()
    write("a.txt", "One happened.", now)
    synchronise(library, engine)
    write("a.txt", "Six happened.", now)
    assert counts(synchronise(library, engine)) == (0, 1, 0, 0)


def test_a_rebuild_hands_everything_over(library: Library, engine: Any, write: Write) -> None:
    write("a.txt")
    write("b.txt")
    synchronise(library, engine)
    assert counts(synchronise(library, engine, rebuild=True)) == (0, 2, 0, 0)
    assert engine.updates[-1] == (["a.txt", "b.txt"], [])


def test_other_settings_make_everything_stale(
    library: Library, engine: Any, write: Write, root: Path
) -> None:
    write("a.txt")
    write("b.txt")
    synchronise(library, engine)
    settings = root / ".briefs" / "library.yaml"
    settings.parent.mkdir()
    settings.write_text("source: Desk\n")
    again = Library.open(root)
    assert counts(synchronise(again, engine)) == (0, 2, 0, 0)
    settings.write_text("source: Desk\nignore: [b.txt]\n")
    assert counts(synchronise(Library.open(root), engine)) == (0, 0, 1, 1)


def test_a_correction_made_elsewhere_is_followed(
    library: Library, engine: Any, write: Write, root: Path, reads: list[str]
) -> None:
    write("a.txt")
    write("b.jsonl", JSONL.format("x", "x"))
    synchronise(library, engine)
    elsewhere = Library.open(root).annotations
    elsewhere.set("b.jsonl#two", Annotation(corrections=Corrections(title="Better")))
    elsewhere.set("a.txt", Annotation(star=True))
    library.annotations.refresh()
    reads.clear()
    assert counts(synchronise(library, engine)) == (0, 1, 0, 2)
    assert engine.held["b.jsonl#two"][0].title == "Better"
    assert reads == ["b.jsonl"]
    assert counts(synchronise(library, engine)) == (0, 0, 0, 3)
    elsewhere.set("b.jsonl#two", Annotation())
    library.annotations.refresh()
    assert counts(synchronise(library, engine)) == (0, 1, 0, 2)
    assert engine.held == rebuilt(library)


def test_single_files_can_be_refreshed(library: Library, engine: Any, write: Write, reads: list[str]) -> None:
    write("a.txt")
    write("b.txt")
    synchronise(library, engine)
    library.annotations.set("b.txt", Annotation(corrections=Corrections(title="Better")))
    reads.clear()
    assert counts(refresh_files(library, engine, ["b.txt"])) == (0, 1, 0, 1)
    assert engine.held["b.txt"][0].title == "Better"
    assert reads == ["b.txt"]
    assert counts(synchronise(library, engine)) == (0, 0, 0, 2)
    library.file("b.txt").unlink()
    report = refresh_files(library, engine, ["b.txt"])
    assert counts(report) == (0, 0, 1, 1)
    assert [problem.path for problem in report.problems] == ["b.txt"]


def test_annotations_follow_a_moved_file(library: Library, engine: Any, write: Write, root: Path) -> None:
    write("in/a.txt", "A first text.")
    write("in/b.txt", "A second text.")
    synchronise(library, engine)
    # hand-written, so without the hash that finds it again; it gets one when the file is read
    library.annotations.set("in/a.txt", Annotation(star=True, corrections=Corrections(title="Better")))
    synchronise(library, engine)
    write("in/a.txt", "A first text, edited.")
    synchronise(library, engine)
    (root / "in").rename(root / "out")
    report = synchronise(library, engine)
    assert counts(report) == (2, 0, 2, 0)
    assert report.problems == ()
    assert library.annotations.get("out/a.txt").star
    assert library.annotations.get("in/a.txt") == Annotation()
    assert engine.held["out/a.txt"][0].title == "Better"
    assert engine.held == rebuilt(library)


def test_annotations_stay_where_a_folder_cannot_be_listed(
    library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("in/a.txt", "A first text.")
    library.annotations.set("in/a.txt", Annotation(star=True))
    synchronise(library, engine)
    write("copy.txt", "A first text.")
    scandir = os.scandir

    def refuse(folder: str) -> object:
        if str(folder).endswith("/in"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", refuse)
        report = synchronise(library, engine)
    assert [str(problem) for problem in report.problems] == ["in: permission denied"]
    assert list(engine.held) == ["copy.txt"]
    assert library.annotations.get("in/a.txt").star
    synchronise(library, engine)
    assert engine.held == rebuilt(library)


def test_an_annotation_that_cannot_be_moved_stops_nothing(
    library: Library, engine: Any, write: Write, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt")
    library.annotations.set("a.txt", Annotation(star=True))
    synchronise(library, engine)
    (root / "a.txt").rename(root / "b.txt")

    def refuse(*_: object) -> None:
        raise AnnotationError("no room for annotations")

    monkeypatch.setattr(library.annotations, "set_many", refuse)
    report = synchronise(library, engine)
    assert "no room for annotations" in str(report.problems[0])
    assert list(engine.held) == ["b.txt"]
    assert library.annotations.get("a.txt").star


def test_a_file_that_cannot_be_opened_is_told_until_it_can(
    library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch, reads: list[str]
) -> None:
    write("a.txt")
    write("b.txt")
    synchronise(library, engine)
    write("a.txt", "Something else happened.")
    open_path = Path.open

    def refuse(self: Path, *arguments: Any, **named: Any) -> Any:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return open_path(self, *arguments, **named)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        for number in range(3):
            report = synchronise(library, engine, thorough=number == 2)
            assert [str(problem) for problem in report.problems] == ["a.txt: permission denied"]
            assert list(engine.held) == ["b.txt"]
    assert reads == ["a.txt", "b.txt"]
    report = synchronise(library, engine)
    assert (counts(report), report.problems) == ((1, 0, 0, 1), ())


def test_an_unexpected_error_costs_one_file(
    library: Library,
    engine: Any,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        write(name)
    synchronise(library, engine)
    read, brief = Library.read, BriefMaker.brief

    def failing_read(self: Library, path: str, position: Any = None) -> Iterator[Draft | Problem]:
        if path == "b.txt":
            raise ZeroDivisionError
        return read(self, path, position)

    def failing_brief(
        self: BriefMaker, draft: Draft, corrections: Corrections, *, tagging: bool = True
    ) -> Brief:
        if draft.id == "c.txt" and tagging:
            raise RecursionError
        if draft.id == "d.txt":
            raise MemoryError
        return brief(self, draft, corrections, tagging=tagging)

    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        write(name, "TTP said something else happened in Quetta.")
    monkeypatch.setattr(Library, "read", failing_read)
    monkeypatch.setattr(BriefMaker, "brief", failing_brief)
    report = synchronise(library, engine)
    assert counts(report) == (0, 2, 2, 0)
    assert sorted(engine.held) == ["a.txt", "c.txt"]
    assert engine.held["a.txt"][0].facts.mentions
    assert engine.held["c.txt"][0].facts == Facts()
    assert [str(problem) for problem in report.problems] == [
        "b.txt: cannot be read because of an error in briefs (ZeroDivisionError)",
        "c.txt: cannot be tagged because of an error in briefs (RecursionError)",
        "d.txt: cannot be read because of an error in briefs (MemoryError)",
    ]
    assert [problem.skipped for problem in report.problems] == [True, False, True]
    assert capfd.readouterr() == ("", "")


def test_an_id_that_stands_twice_is_told(
    library: Library, engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library.root / "a.csv").write_text("x")
    draft = Draft("a.csv#1", "a.csv", "First.")
    monkeypatch.setattr(Library, "read", lambda self, path, _: iter([draft, replace(draft, text="Second.")]))
    report = synchronise(library, engine)
    assert [problem.reason for problem in report.problems] == [
        "a second brief with the id a.csv#1 is left out"
    ]
    assert engine.held["a.csv#1"][0].text == "First."


def test_a_library_that_is_gone_leaves_the_index(
    library: Library, engine: Any, write: Write, root: Path
) -> None:
    write("a.txt")
    synchronise(library, engine)
    root.rename(root.with_name("moved"))
    with pytest.raises(LibraryError):
        synchronise(library, engine)
    assert engine.size == 1


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 1}',
        '{"files": []}',
        "[" * 10_000,
        "other root",
        "other version",
        "bad file",
        "lost",
    ],
)
def test_a_list_of_files_that_is_not_ours_is_not_believed(
    damage: str, library: Library, engine: Any, write: Write, root: Path
) -> None:
    write("a.txt")
    write("b.txt")
    write("c.txt")
    synchronise(library, engine)
    file = engine.folder / FILE_NAME
    record = json.loads(file.read_text())
    if damage == "other root":
        damage = json.dumps(record | {"root": "/elsewhere"})
    elif damage == "other version":
        damage = json.dumps(record | {"version": 0})
    elif damage == "bad file":
        damage = json.dumps(record | {"sizes": ["?", "?", "?"]})
    file.unlink() if damage == "lost" else file.write_text(damage)
    (root / "b.txt").unlink()
    write("c.txt", "Something else happened.")
    assert counts(synchronise(library, engine)) == (0, 1, 1, 1)
    assert engine.held == rebuilt(library)


def test_an_index_that_was_lost_is_filled_again(library: Library, engine: Any, write: Write) -> None:
    write("a.txt")
    synchronise(library, engine)
    engine.held.clear()
    assert counts(synchronise(library, engine)) == (1, 0, 0, 0)


def test_a_crash_before_the_list_is_written_loses_nothing(
    library: Library, engine: Any, write: Write, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", "A first text.", OLD)
    write("b.txt", "Another text.", OLD)
    synchronise(library, engine)

    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    write("a.txt", "A second text, longer.")
    write("new.txt")
    (root / "b.txt").unlink()
    with monkeypatch.context() as patched:
        patched.setattr(Seen, "save", die)
        with pytest.raises(Killed):
            synchronise(library, engine)
    # back to just the state that was seen before the crash, in an index of the same size
    write("a.txt", "A first text.", OLD)
    write("b.txt", "Another text.", OLD)
    (root / "new.txt").unlink()
    synchronise(library, engine)
    assert engine.held == rebuilt(library)


KILLED = """
    import sys
    from pathlib import Path
    from briefs.library import Library
    from search import intake, open_engine
    from search.sync import synchronise

    intake._BATCHES = (5,)
    library = Library.open(Path(sys.argv[1]))
    engine = open_engine(library, Path(sys.argv[2]))
    print("ready", flush=True)
    synchronise(library, engine)
"""


def test_a_process_killed_in_the_middle_loses_nothing(
    library: Library, write: Write, root: Path, tmp_path: Path
) -> None:
    repository = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(root), str(tmp_path / "real")]
    for round_number in range(3):
        for number in range(120):
            write(f"{number}.txt", f"Round {round_number}, report {number}: a blast in Quetta.")
        writer = subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE)
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(0.1 + 0.15 * round_number)
        writer.kill()
        writer.communicate()
        (root / f"{round_number}.txt").unlink()
    engine = open_engine(library, tmp_path / "real")
    assert synchronise(library, engine).complete
    found = {item: digest for path in engine.paths() for item, digest in engine.digests(path).items()}
    assert found == {item: digest for item, (_, digest) in rebuilt(library).items()}
    engine.close()


def test_batches_grow(library: Library, engine: Any, write: Write) -> None:
    lines = [json.dumps({"id": f"{number:04}", "text": f"Text {number}."}) for number in range(700)]
    write("a.jsonl", "\n".join(lines))
    write("b.txt")
    synchronise(library, engine)
    assert [len(added) for added, _ in engine.updates] == [100, 400, 201]
    write("a.jsonl", "\n".join(lines[1:]))
    assert counts(synchronise(library, engine)) == (0, 0, 1, 700)
    assert engine.updates[-1] == ([], ["a.jsonl#0000"])


def test_much_text_makes_a_batch_too(
    library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_BATCH_CHARACTERS", 100)
    for name in "abcd":
        write(f"{name}.txt", "word " * 15)
    synchronise(library, engine)
    assert [added for added, _ in engine.updates] == [["a.txt", "b.txt"], ["c.txt", "d.txt"]]


def test_progress(library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync_module, "PROGRESS_SECONDS", 0.0)
    write("a.txt")
    write("b.jsonl", JSONL.format("x", "x"))
    told: list[Progress] = []
    synchronise(library, engine, progress=told.append)
    assert (told[0].done_files, told[0].briefs, told[0].share) == (0, 1, 29 / 88)
    assert told[-1] == Progress(2, 2, 3, "b.jsonl", 88, 88)
    assert [item.share for item in told] == sorted(item.share for item in told)
    assert [item.done_files for item in told] == sorted(item.done_files for item in told)
    assert [item.briefs for item in told] == sorted(item.briefs for item in told)


@pytest.mark.parametrize("after", range(0, 40, 3))
def test_cancelling_keeps_what_was_done(
    after: int, library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    monkeypatch.setattr(intake, "_BATCHES", (2,))
    for name in "abcdef":
        write(f"{name}.txt")
    write("g.jsonl", JSONL.format("x", "x") + '{"id": "three", "text": "Third."}\n')
    asked = iter(range(1000))
    report = synchronise(library, engine, cancelled=lambda: next(asked) >= after)
    assert report.complete == (engine.held == rebuilt(library))
    assert engine.held.items() <= rebuilt(library).items()
    assert report.added == engine.size
    # what had been taken in only in part may vanish before the next run
    (root / "g.jsonl").unlink()
    report = synchronise(library, engine)
    assert report.complete
    assert engine.held == rebuilt(library)


def test_an_index_that_cannot_be_written_is_told(
    library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt")

    def refuse(*_: object) -> None:
        raise BriefsError("The index cannot be written: no space left on device.")

    monkeypatch.setattr(engine, "update", refuse)
    with pytest.raises(BriefsError, match="no space left"):
        synchronise(library, engine)
    monkeypatch.undo()
    assert counts(synchronise(library, engine)) == (1, 0, 0, 0)


def test_a_list_that_cannot_be_written_is_told(
    library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        report = synchronise(library, engine)
    assert [problem.reason for problem in report.problems] == [
        "no space left on device; every file will be read again next time"
    ]
    assert engine.held == rebuilt(library)


def test_one_instance_at_a_time(library: Library, engine: Any, write: Write) -> None:
    write("a.txt")
    with FileLock(engine.folder / "sync.lock"):
        with pytest.raises(IndexBusyError, match="Another process"):
            synchronise(library, engine)
        with pytest.raises(IndexBusyError):
            synchronise(library, engine, wait=0.02)
    assert counts(synchronise(library, engine)) == (1, 0, 0, 0)
    with FileLock(engine.folder / "sync.lock"):
        # nothing to do, so nothing to wait for
        assert counts(synchronise(library, engine)) == (0, 0, 0, 1)


def test_a_cache_that_cannot_hold_a_lock_stops_nothing(
    library: Library, engine: Any, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt")

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(FileLock, "acquire", refuse)
    assert counts(synchronise(library, engine)) == (1, 0, 0, 0)


def test_labels(library: Library) -> None:
    library.annotations.set_many(
        {
            "a.txt": Annotation(star=True, tags=("x", "y")),
            "b.txt": Annotation(read=True),
            "c.txt": Annotation(note="n"),
        }
    )
    found = labels(library.annotations, frozenset({"z.txt"}))
    assert found.starred == {"a.txt"}
    assert found.read == {"b.txt"}
    assert found.marked == {"z.txt"}
    assert found.tags == {"a.txt": ("x", "y")}


def test_with_the_real_engine(library: Library, write: Write, tmp_path: Path, root: Path) -> None:
    def held(index: Any) -> dict[str, tuple[Brief, str]]:
        digests = {item: digest for path in index.paths() for item, digest in index.digests(path).items()}
        return {item: (replace(index.brief(item), duplicate_of=None), digests[item]) for item in digests}

    for number in range(150):
        write(f"{number % 7}/{number}.txt", f"Report {number}: a blast in Quetta.")
    write("c.jsonl", JSONL.format("x", "x"))
    one = open_engine(library, tmp_path / "real")
    two = open_engine(library, tmp_path / "real")
    assert counts(synchronise(library, one)) == (152, 0, 0, 0)
    assert held(one) == rebuilt(library)
    # another process takes over what was written, and what it wrote is taken over here
    write("c.jsonl", JSONL.format("x", "y"))
    (root / "3" / "3.txt").unlink()
    assert counts(synchronise(library, two)) == (0, 1, 1, 150)
    assert counts(synchronise(library, one)) == (0, 0, 0, 151)
    assert held(one) == held(two) == rebuilt(library)
    one.compact()
    assert counts(synchronise(library, two)) == (0, 0, 0, 151)
    assert counts(synchronise(library, two, rebuild=True)) == (0, 151, 0, 0)
    assert held(two) == rebuilt(library)
    one.close()
    two.close()
    three = open_engine(library, tmp_path / "real")
    assert counts(synchronise(library, three, thorough=True)) == (0, 0, 0, 151)
    three.close()
