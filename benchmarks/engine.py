"""How fast the engine is: indexing, opening, and typing a query letter by letter with all facets.

    python -m benchmarks.engine 1000 20000

Every keystroke is a search for the 50 newest rows and the counts of all facets, first with nothing remembered ("cold":
a new engine for each query), then as a user types ("typed": one engine). Times are milliseconds.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import chain, islice, repeat
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.corpus import Corpus, standard_corpus
from search.columnar import ColumnarText
from search.engine import Sort
from search.index.engine import IndexEngine
from search.query import Query, parse

TYPED = (
    "police attack",
    "bombing quetta market",
    "security forces operation",
    "balochistan liberation",
    '"election office" -police',
)
QUERIES = (
    ("word in most briefs", "police"),
    ("words", "police attack market"),
    ("inflections", "bombing"),
    ("phrase", '"security forces"'),
    ("phrase, a word between", '"police station"~3'),
    ("prefix, 1 letter", "a*"),
    ("prefix, 3 letters", "att*"),
    ("pattern", "*tion"),
    ("one edit", "bombng~"),
    ("name with spellings", "balochistan"),
    ("either", "railway OR bazaar OR tribal"),
)
BATCHES = (100, 400, 1600, 4000)
"""How a library is filled: small steps first, so that there is something to see."""


def main() -> None:
    """Print a table for each number of briefs given."""
    corpus = standard_corpus()
    if sys.argv[1:2] == ["--memory"]:
        print(_search_memory(corpus, Path(sys.argv[2])))
        return
    for size in [int(argument) for argument in sys.argv[1:]] or [1000]:
        with tempfile.TemporaryDirectory() as folder:
            _measure(corpus, size, Path(folder))


def _measure(corpus: Corpus, size: int, folder: Path) -> None:
    def open_engine() -> IndexEngine:
        return _open(corpus, folder)

    print(f"\n## {size:,} briefs\n")
    engine = open_engine()
    print(f"index, briefs a second     {size / _fill(engine, corpus, size):10,.0f}")
    print(f"size, MB                   {_bytes(folder) / 1e6:10,.1f}")
    changed = [(corpus.brief(0), "changed")]
    print(f"one brief changed, ms      {_timed(lambda: engine.update(changed)) * 1000:10,.1f}")
    engine.close()

    opening = [_timed(open_engine) for _ in range(5)]
    print(f"open, ms                   {median(opening) * 1000:10,.1f}")
    first = [_timed(lambda: _ask(open_engine(), "police", last=False)) for _ in range(3)]
    print(f"open and first answer, ms  {median(first) * 1000:10,.1f}")

    print("\nquery                        cold     again   relevance  matches")
    for label, text in QUERIES:
        engine = open_engine()
        _ask(engine, "", last=False)
        cold = _timed(lambda: _ask(engine, text, last=False))  # noqa: B023
        again = _timed(lambda: _ask(engine, text, last=False))  # noqa: B023
        ranked = _timed(lambda: engine.search(Query(text), sort=Sort.RELEVANCE))  # noqa: B023
        total = engine.search(Query(text)).total
        print(f"{label:24} {cold * 1000:8.1f}  {again * 1000:8.1f}  {ranked * 1000:8.1f}  {total:8,}")

    for label, fresh in (("typed, cold", True), ("typed", False)):
        times = []
        engine = open_engine()
        _ask(engine, "", last=False)
        for text in TYPED:
            if fresh:
                engine = open_engine()
                _ask(engine, "", last=False)
            for end in range(1, len(text) + 1):
                times.append(_timed(lambda: _ask(engine, text[:end], last=True)))  # noqa: B023
        cuts = quantiles(times, n=20)
        print(
            f"\nkeystroke, {label:14} p50 {median(times) * 1000:6.1f}  p95 {cuts[18] * 1000:6.1f}"
            f"  worst {max(times) * 1000:6.1f}  ({len(times)} keys)"
        )
    command = [sys.executable, "-m", "benchmarks.engine", "--memory", str(folder)]
    memory = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(f"\nmemory of a process that only searches, MB  {memory:8,}")


def _open(corpus: Corpus, folder: Path) -> IndexEngine:
    return IndexEngine(
        folder, ColumnarText(), lambda text, last: parse(text, corpus.taxonomy, prefix_last=last)
    )


def _search_memory(corpus: Corpus, folder: Path) -> int:
    """The most memory that this process has taken after a series of queries, in MB."""
    engine = _open(corpus, folder)
    for text in TYPED:
        for end in range(1, len(text) + 1):
            _ask(engine, text[:end], last=True)
    status = Path("/proc/self/status")
    if status.exists():
        # what `resource` tells includes the process that started this one
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) >> 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20


def _fill(engine: IndexEngine, corpus: Corpus, size: int) -> float:
    """Index briefs in growing batches; the seconds that the engine took."""
    seconds = 0.0
    briefs = corpus.briefs(size)
    for step in chain(BATCHES, repeat(BATCHES[-1])):
        batch = [(brief, "1") for brief in islice(briefs, step)]
        if not batch:
            break
        seconds += _timed(lambda: engine.update(batch))  # noqa: B023
    return seconds


def _ask(engine: IndexEngine, text: str, *, last: bool) -> None:
    query = Query(text)
    results = engine.search(query, prefix_last=last)
    for brief_id in results.ids[:50]:
        engine.row(brief_id)
    engine.facets(query, prefix_last=last)


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
