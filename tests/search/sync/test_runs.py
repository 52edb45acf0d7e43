"""How a run goes: batches, progress, cancelling, one instance at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from briefs.annotations import Annotation
from briefs.errors import BriefsError, IndexBusyError
from briefs.library import Library
from briefs.model import Brief
from search import intake, open_engine
from search import progress as progress_module
from search.labels import labels
from search.sync import Progress, synchronise
from tests.search.sync.memory import counts, rebuilt

Write = Callable[..., None]

JSONL = '{{"id": "one", "text": "First {}."}}\n{{"id": "two", "text": "Second {}."}}\n'


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
    monkeypatch.setattr(progress_module, "PROGRESS_SECONDS", 0.0)
    write("a.txt")
    write("b.jsonl", JSONL.format("x", "x"))
    told: list[Progress] = []
    synchronise(library, engine, progress=told.append)
    assert told[0] == Progress(0, 2, 0, "a.txt", 0, 88), "at once, before anything is tagged"
    assert (told[1].done_files, told[1].briefs, told[1].share) == (0, 1, 29 / 88)
    assert told[-1] == Progress(2, 2, 3, "b.jsonl", 88, 88)
    assert [item.share for item in told] == sorted(item.share for item in told)
    assert [item.done_files for item in told] == sorted(item.done_files for item in told)
    assert [item.briefs for item in told] == sorted(item.briefs for item in told)


@pytest.mark.parametrize("after", range(0, 40, 3))
def test_cancelling_keeps_what_was_done(
    after: int,
    library: Library,
    engine: Any,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    root: Path,
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
