"""Keeping an index in step in spite of files, lists and processes that fail."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefs.annotations import Corrections
from briefs.errors import LibraryError, Problem
from briefs.library import Library
from briefs.library.briefing import BriefMaker
from briefs.model import Brief, Draft, Facts
from search import open_engine
from search.seen import FILE_NAME, Seen
from search.sync import synchronise
from tests.search.sync.memory import counts, rebuilt

OLD = 1_600_000_000_000_000_000
"""A time of change that is long past, in nanoseconds."""

Write = Callable[..., None]


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

    def failing_together(self: BriefMaker, drafts: Sequence[tuple[Draft, Corrections]]) -> list[Brief]:
        return [failing_brief(self, draft, corrections) for draft, corrections in drafts]

    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        write(name, "TTP said something else happened in Quetta.")
    monkeypatch.setattr(Library, "read", failing_read)
    monkeypatch.setattr(BriefMaker, "brief", failing_brief)
    monkeypatch.setattr(BriefMaker, "briefs", failing_together)
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
        "head alone",
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
    head, columns = map(json.loads, file.read_text().split("\n"))
    if damage == "other root":
        damage = json.dumps(head | {"root": "/elsewhere"}) + "\n" + json.dumps(columns)
    elif damage == "other version":
        damage = json.dumps(head | {"version": 0}) + "\n" + json.dumps(columns)
    elif damage == "bad file":
        damage = json.dumps(head) + "\n" + json.dumps(columns | {"sizes": ["?", "?", "?"]})
    elif damage == "head alone":
        damage = json.dumps(head)
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
    repository = Path(__file__).resolve().parents[3]
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
