"""briefs: parts of the index are written by worker processes, as a library is taken in."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.corpus import Corpus, standard_corpus
from benchmarks.peers.measure import Stopwatch, peak_memory
from benchmarks.peers.peer import Built, Counts
from benchmarks.peers.questions import ROWS, SHOWN, Answer, Question
from benchmarks.peers.records import FACETS, Record
from briefs.library import Library
from briefs.model import Brief
from search import open_engine
from search.engine import Engine, FacetName, Part, PartWriter, Sort
from search.query import Query

PART = 4000
"""Briefs that are written together, at most: as many as when a library is taken in."""

_FACETS = tuple(map(FacetName, FACETS))


class Briefs:
    """The engine of this project."""

    facets = True

    def __init__(self) -> None:
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        """The open engine."""
        assert self._engine is not None
        return self._engine

    def build(self, folder: Path, records: Path, size: int, threads: int) -> Built:
        """Write parts in processes, then take all of them over and merge them.

        The clock of a process stands while it makes up briefs, so the seconds are those of the busiest.
        """
        self.open(folder)
        seconds: dict[int, float] = {}
        memory: dict[int, int] = {}
        cpu = 0.0
        parts = []
        with ProcessPoolExecutor(threads, multiprocessing.get_context("spawn")) as pool:
            step = min(PART, -(-size // (2 * threads)))
            writing = [
                pool.submit(_write, self.engine.new_part(), start, min(start + step, size))
                for start in range(0, size, step)
            ]
            for one in writing:
                part, process, took, used, peak = one.result()
                parts.append(part)
                seconds[process] = seconds.get(process, 0.0) + took
                memory[process] = max(memory.get(process, 0), peak)
                cpu += used
        watch = Stopwatch()
        self.engine.update_parts(parts)
        self.engine.compact()
        taken = watch.read()
        return Built(max(seconds.values()) + taken.seconds, cpu + taken.cpu, sum(memory.values()))

    def open(self, folder: Path) -> None:
        """Open the index."""
        folder.mkdir(exist_ok=True)
        self._engine = open_engine(Library.open(folder), folder / "index")

    def ask(self, question: Question) -> Answer:
        """What the app asks for: matches, their rows, all facets."""
        query = Query(_line(question))
        results = self.engine.search(query, sort=Sort.RELEVANCE if question.ranked else Sort.DATE)
        rows = []
        for brief_id in results.ids[:ROWS]:
            row = self.engine.row(brief_id)
            assert row is not None
            rows.append((int(row.date.strftime("%Y%m%d")) if row.date else 0, row.title))
        facets = self.engine.facets(query, _FACETS)
        for values in facets.values():
            # they are made when they are looked at
            list(values[:SHOWN])
        return Answer(results.total, tuple(rows), facets)

    def counts(self, answer: Answer) -> Counts:
        """All values."""
        return {
            name.value: {one.value: one.count for one in values} for name, values in answer.facets.items()
        }

    def matches(self, question: Question) -> Sequence[int]:
        """The numbers in the ids."""
        return [int(Path(one).stem) for one in self.engine.search(Query(_line(question))).ids]

    def change(self, record: Record, brief: Brief) -> None:
        """Update one brief."""
        self.engine.update([(brief, "changed")])

    def close(self) -> None:
        """Close the engine."""
        self.engine.close()


_corpus: Corpus | None = None


def _write(writer: PartWriter, start: int, end: int) -> tuple[Part, int, float, float, int]:
    """In a worker: make up the briefs, then write them by the clock."""
    global _corpus
    _corpus = _corpus or standard_corpus()
    made = [(brief, "1") for brief in _corpus.briefs(end, start)]
    begun, used = time.perf_counter(), time.process_time()
    part = writer(made)
    return part, os.getpid(), time.perf_counter() - begun, time.process_time() - used, peak_memory()


def _line(question: Question) -> str:
    """The question in the query language; `=` keeps names from being widened to their other spellings."""
    parts = [f'="{word}"' for word in question.words]
    if question.phrase:
        parts.append(f'="{" ".join(question.phrase)}"')
    if question.either:
        parts.append("(" + " OR ".join(f'="{word}"' for word in question.either) + ")")
    if question.prefix:
        parts.append(f"{question.prefix}*")
    parts += [f'-="{word}"' for word in question.without]
    return " ".join(parts)
