"""Whoosh as it comes, without the codec of briefs: for small sizes only, it takes minutes beyond."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from whoosh import index, sorting
from whoosh.analysis import StandardAnalyzer
from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema
from whoosh.query import And, AndNot, Or, Phrase, Prefix, Term

from benchmarks.peers.measure import Stopwatch
from benchmarks.peers.peer import Built, Counts
from benchmarks.peers.questions import ROWS, Answer, Question
from benchmarks.peers.records import FACETS, Record, read_records
from briefs.model import Brief

_FIELDS = ("title", "text")


class StockWhoosh:
    """A schema, a writer and a searcher as in its manual; facets overlap, as a brief has several actors."""

    facets = True

    def build(self, folder: Path, records: Path, size: int, threads: int) -> Built:
        """Add all documents and commit."""
        folder.mkdir()
        words = StandardAnalyzer(stoplist=None, minsize=1)
        facets = {name: KEYWORD(commas=True) for name in FACETS}
        schema = Schema(
            number=ID(stored=True, unique=True),
            day=NUMERIC(stored=True, sortable=True),
            title=TEXT(words, stored=True, field_boost=2.0),
            text=TEXT(words, stored=True),
            **facets,
        )
        watch = Stopwatch()
        writer = index.create_in(folder, schema).writer(limitmb=256, procs=threads, multisegment=threads > 1)
        for record in read_records(records):
            writer.add_document(**_document(record))
        writer.commit(optimize=True)
        spent = watch.read()
        return Built(spent.seconds, spent.cpu)

    def open(self, folder: Path) -> None:
        """Open the index."""
        self._index = index.open_dir(folder)
        self._searcher = self._index.searcher()

    def ask(self, question: Question) -> Answer:
        """The best or newest, and the counts."""
        order: dict[str, Any] = {} if question.ranked else {"sortedby": "day", "reverse": True}
        groups = [sorting.FieldFacet(name, allow_overlap=True, maptype=sorting.Count) for name in FACETS]
        found = self._searcher.search(_query(question), limit=ROWS, groupedby=groups, **order)
        rows = tuple((hit["day"], hit["title"]) for hit in found)
        return Answer(len(found), rows, {name: found.groups(name) for name in FACETS})

    def counts(self, answer: Answer) -> Counts:
        """The groups without those that have no value."""
        return {
            name: {str(value): count for value, count in groups.items() if value is not None}
            for name, groups in answer.facets.items()
        }

    def matches(self, question: Question) -> Sequence[int]:
        """The numbers of all."""
        return [int(hit["number"]) for hit in self._searcher.search(_query(question), limit=None)]

    def change(self, record: Record, brief: Brief) -> None:
        """Update one document."""
        writer = self._index.writer()
        writer.update_document(**_document(record))
        writer.commit()
        self._searcher = self._searcher.refresh()

    def close(self) -> None:
        """Close searcher and index."""
        self._searcher.close()
        self._index.close()


def _document(record: Record) -> dict[str, Any]:
    values = {name: ",".join(values) for name, values in record.values.items()}
    return {
        "number": str(record.number), "day": record.day, "title": record.title, "text": record.text, **values
    }  # fmt: skip


def _query(question: Question) -> Any:
    must = [_term(word) for word in question.words]
    if question.phrase:
        must.append(Or([Phrase(field, list(question.phrase)) for field in _FIELDS]))
    if question.either:
        must.append(Or([_term(word) for word in question.either]))
    if question.prefix:
        must.append(Or([Prefix(field, question.prefix) for field in _FIELDS]))
    query = And(must)
    for word in question.without:
        query = AndNot(query, _term(word))
    return query


def _term(word: str) -> Any:
    return Or([Term(field, word) for field in _FIELDS])
