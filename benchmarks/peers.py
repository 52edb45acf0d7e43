"""briefs beside what an analyst could use instead, on the same made-up briefs, in one run on one machine.

    python -m benchmarks.peers 1000 20000

- SQLite FTS5 with facet tables, set up as its manual advises: a prefix index for 2 and 3 letters, diacritics removed,
  one transaction, `optimize` afterwards, covering indexes on the facets.
- ripgrep over one file a brief, where it is installed; it has no facets and no order.

A keystroke is one letter more of "police attack quetta": which briefs have all words (the last one as a prefix), the
50 newest of them, and the counts of month, province, actor and place. All words but the last are exact, since SQLite
has no inflections; the numbers of matches are checked to be equal. Every query is asked once and never again.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import chain, islice, repeat
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.corpus import Corpus, standard_corpus
from briefs.model import Brief
from search.engine import FacetName
from search.columnar import ColumnarText
from search.index.engine import IndexEngine
from search.query import Query, parse

SENTENCE = "police attack quetta"
FACETS = (FacetName.DATE, FacetName.PROVINCE, FacetName.ACTOR, FacetName.PLACE)
BATCHES = (100, 400, 1600, 4000)


def keystrokes() -> Iterator[tuple[tuple[str, ...], str]]:
    """The words that are whole, and the beginning of the last one, after every letter."""
    for end in range(1, len(SENTENCE) + 1):
        *whole, last = SENTENCE[:end].split(" ")
        if last:
            yield tuple(whole), last


class Sqlite:
    """FTS5 for the words, one table for each facet."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path)
        self._base.executescript(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
            CREATE VIRTUAL TABLE words USING fts5(title, body, prefix = '2 3',
                tokenize = 'unicode61 remove_diacritics 2');
            CREATE TABLE brief (number INTEGER PRIMARY KEY, day TEXT, title TEXT);
            CREATE TABLE facet (brief INTEGER, name TEXT, value TEXT);
            """
        )

    def fill(self, briefs: Iterator[Brief]) -> None:
        """Index everything."""
        with self._base:
            for number, brief in enumerate(briefs, 1):
                self._base.execute(
                    "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
                    (number, brief.title, brief.text),
                )
                day = brief.date.isoformat() if brief.date else None
                self._base.execute("INSERT INTO brief VALUES (?, ?, ?)", (number, day, brief.title))
                values = [("month", day[:7] if day else "undated")]
                values += [("province", name) for name in brief.facts.scenes]
                values += [("actor", name) for name in {actor.name for actor in brief.facts.actors}]
                values += [("place", place.name) for place in brief.facts.places if place.role == "event"]
                self._base.executemany(
                    "INSERT INTO facet VALUES (?, ?, ?)", [(number, name, value) for name, value in values]
                )
        self._base.executescript(
            """
            INSERT INTO words (words) VALUES ('optimize');
            CREATE INDEX by_brief ON facet (brief, name, value);
            CREATE INDEX by_day ON brief (day);
            ANALYZE;
            """
        )

    def ask(self, whole: tuple[str, ...], last: str) -> int:
        """The number of matches; rows and counts are fetched as an app would."""
        match = " ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])
        base = self._base
        base.execute("DROP TABLE IF EXISTS temp.hit")
        base.execute(
            "CREATE TEMP TABLE hit AS SELECT rowid AS brief FROM words WHERE words MATCH ?", (match,)
        )
        base.execute(
            "SELECT title, day FROM hit JOIN brief ON number = hit.brief ORDER BY day DESC NULLS LAST LIMIT 50"
        ).fetchall()
        base.execute(
            "SELECT name, value, count(*) FROM hit JOIN facet USING (brief) GROUP BY name, value"
        ).fetchall()
        (count,) = base.execute("SELECT count(*) FROM hit").fetchone()
        return int(count)


class Briefs:
    """The engine of this project."""

    def __init__(self, folder: Path, corpus: Corpus) -> None:
        self._engine = IndexEngine(
            folder, ColumnarText(), lambda text, last: parse(text, corpus.taxonomy, prefix_last=last)
        )

    def fill(self, briefs: Iterator[Brief]) -> None:
        """Index everything, in the batches in which a library is filled."""
        for step in chain(BATCHES, repeat(BATCHES[-1])):
            batch = [(brief, "1") for brief in islice(briefs, step)]
            if not batch:
                return
            self._engine.update(batch)

    def ask(self, whole: tuple[str, ...], last: str) -> int:
        """The number of matches; rows and counts are fetched as the app does."""
        query = Query(" ".join([*(f'"{word}"' for word in whole), f"{last}*"]))
        results = self._engine.search(query)
        for brief_id in results.ids[:50]:
            self._engine.row(brief_id)
        self._engine.facets(query, FACETS)
        return results.total


class Ripgrep:
    """ripgrep: the files that have all words, one search after another over those left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fill(self, briefs: Iterator[Brief]) -> None:
        """One file a brief."""
        for number, brief in enumerate(briefs):
            path = self._folder / f"{number // 1000:04}" / f"{number:07}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"{brief.title}\n\n{brief.text}", encoding="utf-8")

    def ask(self, whole: tuple[str, ...], last: str) -> int:
        """The number of files that match."""
        patterns = [*(rf"\b{word}\b" for word in whole), rf"\b{last}"]
        names = self._run(patterns.pop(0), b"", self._folder)
        for pattern in patterns:
            names = self._run(pattern, names, None)
        return names.count(b"\n")

    @staticmethod
    def _run(pattern: str, names: bytes, folder: Path | None) -> bytes:
        command = ["rg", "--ignore-case", "--files-with-matches", "--no-messages", "--regexp", pattern]
        if folder:
            return subprocess.run([*command, str(folder)], capture_output=True, check=False).stdout
        return subprocess.run(
            ["xargs", "-d", "\n", "-r", *command], input=names, capture_output=True, check=False
        ).stdout


def main() -> None:
    """Print one table for each number of briefs given."""
    corpus = standard_corpus()
    for size in [int(argument) for argument in sys.argv[1:]] or [1000]:
        with tempfile.TemporaryDirectory() as name:
            _compare(corpus, size, Path(name))


def _compare(corpus: Corpus, size: int, folder: Path) -> None:
    for sub in ("briefs", "rg"):
        (folder / sub).mkdir()
    peers: dict[str, Briefs | Sqlite | Ripgrep] = {
        "briefs": Briefs(folder / "briefs", corpus),
        "SQLite FTS5 + facet tables": Sqlite(folder / "fts.db"),
    }
    if shutil.which("rg"):
        peers["ripgrep, no facets"] = Ripgrep(folder / "rg")
    print(f"\n{size:,} briefs of about 350 words\n")
    print("| | indexed, briefs/s | keystroke p50, ms | p95, ms |")
    print("| --- | ---: | ---: | ---: |")
    answers: dict[str, list[int]] = {}
    for name, peer in peers.items():
        seconds = _timed(lambda: peer.fill(corpus.briefs(size))) - _timed(  # noqa: B023
            lambda: sum(1 for _ in corpus.briefs(size))
        )
        peer.ask((), "zz")
        answers[name] = []
        times = []
        for whole, last in keystrokes():
            times.append(_timed(lambda: answers[name].append(peer.ask(whole, last))))  # noqa: B023
        rate = f"{size / seconds:,.0f}" if not isinstance(peer, Ripgrep) else "-"
        print(f"| {name} | {rate} | {median(times) * 1000:,.1f} | {quantiles(times, n=20)[18] * 1000:,.1f} |")
    expected = answers["briefs"]
    for name, found in answers.items():
        if found != expected:
            raise SystemExit(f"{name} found {found}, briefs found {expected}")
    print(f"\nAll of them found the same numbers of briefs: {expected[0]:,} to {expected[-1]:,}.")


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    main()
