"""SQLite: FTS5 for the words and tables for the facets, set up as its manual advises.

An external content table, so that texts are kept once; prefix indexes for one to three letters; one transaction;
`optimize` and ANALYZE afterwards; values as numbers in a table without row ids, which is its own covering index.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from benchmarks.peers.measure import Stopwatch
from benchmarks.peers.peer import Built, Counts
from benchmarks.peers.questions import ROWS, Answer, Question
from benchmarks.peers.records import FACETS, Record, read_records
from briefs.model import Brief

_SCHEMA = """
PRAGMA journal_mode = WAL;
CREATE TABLE brief (number INTEGER PRIMARY KEY, day INTEGER, title TEXT, text TEXT);
CREATE TABLE value (id INTEGER PRIMARY KEY, facet TEXT, name TEXT, UNIQUE (facet, name));
CREATE TABLE has (brief INTEGER, value INTEGER, PRIMARY KEY (brief, value)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(title, text, content = 'brief', content_rowid = 'number', prefix = '1 2 3');
"""
_SETTINGS = """
PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 8000000000;
"""
_FINISH = """
CREATE INDEX by_day ON brief (day);
INSERT INTO words (words) VALUES ('optimize');
ANALYZE;
PRAGMA wal_checkpoint(TRUNCATE);
"""


class Sqlite:
    """A database in one file."""

    facets = True

    def build(self, folder: Path, records: Path, size: int, threads: int) -> Built:
        """Insert everything in one transaction; SQLite writes with one thread."""
        folder.mkdir()
        watch = Stopwatch()
        self.open(folder)
        base = self._base
        base.executescript(_SCHEMA)
        with base:
            for record in read_records(records):
                self._insert(record)
        base.executescript(_FINISH)
        self.close()
        spent = watch.read()
        return Built(spent.seconds, spent.cpu)

    def open(self, folder: Path) -> None:
        """Open the database."""
        self._base = sqlite3.connect(folder / "briefs.db")
        self._base.executescript(_SETTINGS)
        self._values: dict[tuple[str, str], int] = {}

    def ask(self, question: Question) -> Answer:
        """The matches into a temporary table, then rows and counts from it."""
        ask = self._base.execute
        match = (_match(question),)
        ask("DROP TABLE IF EXISTS temp.hit")
        if question.ranked:
            ask(
                "CREATE TEMP TABLE hit AS SELECT rowid AS brief, bm25(words, 2.0, 1.0) AS score FROM words "
                "WHERE words MATCH ?",
                match,
            )
            order = "score"
        else:
            ask("CREATE TEMP TABLE hit AS SELECT rowid AS brief FROM words WHERE words MATCH ?", match)
            order = "day DESC"
        rows = ask(
            f"SELECT day, title FROM hit JOIN brief ON number = hit.brief ORDER BY {order} LIMIT {ROWS}"
        ).fetchall()
        counted = ask(
            "SELECT facet, name, count FROM (SELECT value, count(*) AS count FROM hit JOIN has USING (brief) "
            "GROUP BY value) JOIN value ON id = value"
        ).fetchall()
        (total,) = ask("SELECT count(*) FROM hit").fetchone()
        return Answer(total, tuple(rows), counted)

    def counts(self, answer: Answer) -> Counts:
        """The rows, by facet."""
        counts: Counts = {name: {} for name in FACETS}
        for facet, name, count in answer.facets:
            counts[facet][name] = count
        return counts

    def matches(self, question: Question) -> Sequence[int]:
        """The numbers of all."""
        found = self._base.execute("SELECT rowid FROM words WHERE words MATCH ?", (_match(question),))
        return [number for (number,) in found]

    def change(self, record: Record, brief: Brief) -> None:
        """Take the old words out, and the new ones in, in one transaction."""
        base = self._base
        with base:
            old = base.execute("SELECT title, text FROM brief WHERE number = ?", (record.number,)).fetchone()
            base.execute(
                "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
                (record.number, *old),
            )
            base.execute("DELETE FROM brief WHERE number = ?", (record.number,))
            base.execute("DELETE FROM has WHERE brief = ?", (record.number,))
            self._insert(record)

    def close(self) -> None:
        """Close the database."""
        self._base.close()

    def _insert(self, record: Record) -> None:
        base = self._base
        base.execute(
            "INSERT INTO brief VALUES (?, ?, ?, ?)", (record.number, record.day, record.title, record.text)
        )
        base.execute(
            "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
            (record.number, record.title, record.text),
        )
        base.executemany(
            "INSERT INTO has VALUES (?, ?)",
            [
                (record.number, self._value(facet, name))
                for facet, names in record.values.items()
                for name in names
            ],
        )

    def _value(self, facet: str, name: str) -> int:
        number = self._values.get((facet, name))
        if number is None:
            base = self._base
            base.execute("INSERT OR IGNORE INTO value (facet, name) VALUES (?, ?)", (facet, name))
            row = base.execute("SELECT id FROM value WHERE facet = ? AND name = ?", (facet, name)).fetchone()
            number = self._values[facet, name] = int(row[0])
        return number


def _match(question: Question) -> str:
    parts = [f'"{word}"' for word in question.words]
    if question.phrase:
        parts.append(f'"{" ".join(question.phrase)}"')
    if question.either:
        parts.append("(" + " OR ".join(f'"{word}"' for word in question.either) + ")")
    if question.prefix:
        parts.append(f'"{question.prefix}"*')
    return " AND ".join(parts) + "".join(f' NOT "{word}"' for word in question.without)
