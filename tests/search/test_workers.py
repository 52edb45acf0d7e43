"""Worker processes: the same index and the same problems as without them, whatever becomes of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefs.annotations import Annotation, Corrections
from briefs.library import Library
from briefs.taxonomy import Taxonomy
from search import intake, making, open_engine
from search.query import Query
from search.sync import Progress, SyncReport, synchronise
from search.workers import Crew, Order

PLACES = ("Quetta", "Karachi", "Peshawar", "Mastung", "Hub")


def text_of(number: int) -> str:
    place, other = PLACES[number % 5], PLACES[number % 3]
    return (
        f"{place.upper()}: At least {number % 9 + 2} people were killed in a blast in {place} on Monday, police said. "
        f"The TTP claimed the attack number {number}. Roads to {other} stayed closed."
    )


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A file of many briefs and many files of one, of which some cannot be read."""
    monkeypatch.setattr(making, "WORTHWHILE", 1)
    monkeypatch.setattr(intake, "_BATCHES", (7,))
    monkeypatch.setattr(intake, "_SMALLEST_JOB", 10)
    root = tmp_path / "library"
    (root / "more").mkdir(parents=True)
    lines = [json.dumps({"id": str(number), "text": text_of(number)}) for number in range(300)]
    lines[17] = "{"
    (root / "many.jsonl").write_text("\n".join(lines))
    for number in range(300, 500):
        (root / "more" / f"{number}.txt").write_text(text_of(number))
    (root / "more" / "empty.txt").write_text("")
    # a copy, so that it matters which brief comes first
    (root / "more" / "copy.txt").write_text(text_of(301))
    opened = Library.open(root)
    opened.annotations.set("many.jsonl#42", Annotation(corrections=Corrections(title="Better")))
    return opened


@pytest.fixture
def crews(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Crew]]:
    """The crews that were started. Nothing goes on before all their workers are ready, or lost."""
    started: list[Crew] = []
    begin = Crew.__init__

    def noting(self: Crew, *arguments: Any) -> None:
        begin(self, *arguments)
        started.append(self)
        while self.alive and self.ready + len(self.losses) < arguments[1]:
            self.wait(1.0)

    monkeypatch.setattr(Crew, "__init__", noting)
    yield started
    assert all(process.poll() is not None for crew in started for process in crew._processes)


def told(report: SyncReport) -> tuple[Any, ...]:
    counts = (report.added, report.changed, report.deleted, report.unchanged, report.complete)
    return (*counts, report.problems)


def answers(engine: Any) -> Any:
    queries = [Query(text) for text in ("", "blast", "quetta killed", '"roads to"', "actor:ttp", "number")]
    found = []
    for query in queries:
        ids = list(engine.search(query).ids)
        found.append((ids, [engine.row(item) for item in ids], engine.facets(query)))
    return found, sorted(engine.all_digests().items())


def test_any_number_of_workers_makes_the_same_index(
    library: Library, tmp_path: Path, crews: list[Crew]
) -> None:
    outcomes = []
    for workers in (0, 1, 2):
        engine = open_engine(library, tmp_path / f"index-{workers}")
        report = synchronise(library, engine, workers=workers)
        again = synchronise(library, engine, workers=workers)
        assert told(again)[:4] == (0, 0, 0, engine.size)
        outcomes.append((told(report), again.problems, answers(engine), engine.brief("many.jsonl#42")))
        assert not list(engine.folder.glob("parts-*/*/"))
        engine.close()
    assert [len(crew._processes) for crew in crews] == [1, 2]
    assert outcomes[0][0][:4] == (500, 0, 0, 0)
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_only_what_changed_goes_to_workers(library: Library, tmp_path: Path, crews: list[Crew]) -> None:
    engine = open_engine(library, tmp_path / "index")
    synchronise(library, engine, workers=0)
    lines = (library.root / "many.jsonl").read_text().splitlines()
    lines[100:130] = [line.replace("Monday", "Tuesday") for line in lines[100:130]]
    del lines[200]
    (library.root / "many.jsonl").write_text("\n".join(lines))
    report = synchronise(library, engine, workers=1)
    assert told(report)[:4] == (0, 30, 1, 469)
    assert engine.search(Query("tuesday")).total == 30
    engine.close()


@pytest.mark.parametrize("when", ["at the start", "under way"])
def test_what_a_killed_worker_had_is_made_without_it(
    when: str, library: Library, tmp_path: Path, crews: list[Crew], monkeypatch: pytest.MonkeyPatch
) -> None:
    give = Crew.give
    given: list[Order] = []

    def shoot(self: Crew, job: Any) -> Order:
        if when == "at the start" and not given:
            self._processes[0].send_signal(signal.SIGKILL)
        order = give(self, job)
        if when == "under way" and not given:
            for process in self._processes:
                process.send_signal(signal.SIGKILL)
        given.append(order)
        return order

    monkeypatch.setattr(Crew, "give", shoot)
    engine = open_engine(library, tmp_path / "index")
    report = synchronise(library, engine, workers=2)
    assert (report.added, report.complete) == (500, True)
    reasons = [problem.reason for problem in report.problems if "worker" in problem.reason]
    assert reasons
    assert set(reasons) == {"a worker process ended unexpectedly (SIGKILL); its work was done without it"}
    other = open_engine(library, tmp_path / "other")
    synchronise(library, other, workers=0)
    assert answers(engine) == answers(other)
    engine.close()
    other.close()


def test_workers_that_cannot_start_are_done_without(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    engine = open_engine(library, tmp_path / "index")
    report = synchronise(library, engine, workers=2)
    assert report.added == 500
    assert sum("could not be started" in problem.reason for problem in report.problems) == 2
    engine.close()


def test_cancelling_ends_the_workers(library: Library, tmp_path: Path, crews: list[Crew]) -> None:
    engine = open_engine(library, tmp_path / "index")
    seen: list[Progress] = []
    report = synchronise(
        library,
        engine,
        workers=2,
        progress=seen.append,
        cancelled=lambda: bool(crews and crews[0]._waiting),
    )
    assert not report.complete
    assert report.added == engine.size < 500
    assert crews
    assert not crews[0].alive
    assert not list(engine.folder.glob("parts-*/*/"))
    assert synchronise(library, engine, workers=2).complete
    assert engine.size == 500
    engine.close()


ORPHANS = """
    import sys, time
    from briefs.library.briefing import BriefMaker
    from briefs.taxonomy import load_taxonomy
    from search.workers import Crew

    crew = Crew(BriefMaker(load_taxonomy()[0]), 2)
    print(*(process.pid for process in crew._processes), flush=True)
    time.sleep(60)
"""


def test_workers_end_with_a_process_that_was_killed() -> None:
    repository = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", textwrap.dedent(ORPHANS)]
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        orphans = [int(word) for word in parent.stdout.readline().split()]
        parent.kill()
    assert len(orphans) == 2
    end = time.monotonic() + 30
    while any(map(_lives, orphans)):
        assert time.monotonic() < end
        time.sleep(0.05)


def _lives(process: int) -> bool:
    try:
        # one that ended without anybody to ask how is a zombie
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        pass
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return not Path("/proc/self").exists()


def test_a_folder_that_one_is_in_is_not_imported_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(tmp_path)
    from briefs.library.briefing import BriefMaker

    crew = Crew(BriefMaker(Taxonomy(())), 1)
    while crew.alive and not crew.ready:
        crew.wait(1.0)
    assert (crew.ready, crew.losses) == (1, [])
    crew.close()
    assert crew.losses == []
