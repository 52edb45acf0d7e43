"""Keeping an index in step: after every complete run it holds just what reading everything anew would give."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefs.annotations import Annotation, Corrections
from briefs.errors import AnnotationError
from briefs.library import Library, Listing
from search.seen import FILE_NAME
from search.sync import refresh_files, synchronise
from tests.search.sync.memory import counts, rebuilt

OLD = 1_600_000_000_000_000_000
"""A time of change that is long past, in nanoseconds."""

Write = Callable[..., None]

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
    written = (engine.folder / FILE_NAME).stat()
    report = synchronise(library, engine)
    assert counts(report) == (0, 0, 0, 1)
    assert report.problems == first.problems
    assert (reads, len(engine.updates)) == ([], 1)
    now = (engine.folder / FILE_NAME).stat()  # its time of access may well be another: it was read
    assert (now.st_ino, now.st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


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
    library: Library,
    engine: Any,
    write: Write,
    reads: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listing = Library.listing

    def without_changes(self: Library) -> Listing:
        """As on file systems that keep no time of change."""
        found = listing(self)
        rows = [(stamp.path, stamp.size, stamp.mtime_ns, 0) for stamp in found.stamps.values()]
        return Listing.of(found.begun_ns, found.problems, rows)

    monkeypatch.setattr(Library, "listing", without_changes)
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


def test_what_was_corrected_is_known_to_have_another_text(
    library: Library, engine: Any, write: Write
) -> None:
    def outdated() -> list[str]:
        library.annotations.refresh()
        return [brief_id for brief_id, annotation in library.annotations.items() if annotation.outdated]

    write("a.txt", "A first text.")
    write("b.txt", "A second text.")
    synchronise(library, engine)
    for brief_id in ("a.txt", "b.txt"):
        library.annotations.set(brief_id, Annotation(corrections=Corrections(title="Better")))
    synchronise(library, engine)
    assert outdated() == []
    write("a.txt", "A first text,  EDITED.")
    write("b.txt", "A  second\n TEXT.")
    synchronise(library, engine)
    assert outdated() == ["a.txt"], "space and capitals make no other text"
    write("a.txt", "A first text, edited again.")
    synchronise(library, engine)
    assert outdated() == ["a.txt"], "it is compared with what was corrected, not with the text before"
    write("a.txt", "A first text.")
    synchronise(library, engine)
    assert outdated() == []


def test_annotations_stay_where_a_folder_cannot_be_listed(
    library: Library,
    engine: Any,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    forbid: Callable[[str], None],
) -> None:
    write("in/a.txt", "A first text.")
    library.annotations.set("in/a.txt", Annotation(star=True))
    synchronise(library, engine)
    write("copy.txt", "A first text.")
    forbid("/in")
    report = synchronise(library, engine)
    monkeypatch.undo()
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
