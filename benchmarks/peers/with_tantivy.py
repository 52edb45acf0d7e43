"""tantivy through its Python package: the quickest full-text library that can be had from PyPI.

Facets are terms aggregations over fast fields, as its documentation advises; its package has no collector for fields
of the kind facet. A prefix is a regular expression, which its automata look up in the term dictionary.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Occur
from tantivy import Query as TantivyQuery

from benchmarks.peers.measure import Stopwatch
from benchmarks.peers.peer import Built, Counts
from benchmarks.peers.questions import ROWS, Answer, Question
from benchmarks.peers.records import FACETS, Record, read_records
from briefs.model import Brief

HEAP = 512_000_000
_TITLE_WEIGHT = 2.0
_COUNTS: dict[str, Any] = {name: {"terms": {"field": name, "size": 10_000}} for name in FACETS}


class Tantivy:
    """Title and text, and a fast field for each facet."""

    facets = True

    def __init__(self) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("number", stored=False, indexed=True, fast=True)
        builder.add_unsigned_field("day", stored=True, fast=True)
        builder.add_text_field("title", stored=True)
        builder.add_text_field("text", stored=True)
        for name in FACETS:
            builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
        self._schema = builder.build()
        self._index: tantivy.Index | None = None
        self._writer: Any = None

    @property
    def index(self) -> tantivy.Index:
        """The open index."""
        assert self._index is not None
        return self._index

    def build(self, folder: Path, records: Path, size: int, threads: int) -> Built:
        """Add all documents, commit, and wait for the merges."""
        folder.mkdir()
        watch = Stopwatch()
        writer = tantivy.Index(self._schema, path=str(folder)).writer(heap_size=HEAP, num_threads=threads)
        for record in read_records(records):
            writer.add_document(self._document(record))
        writer.commit()
        writer.wait_merging_threads()
        spent = watch.read()
        return Built(spent.seconds, spent.cpu)

    def open(self, folder: Path) -> None:
        """Open the index."""
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def ask(self, question: Question) -> Answer:
        """The best or newest, their rows, and the counts."""
        query = self._query(question)
        found = self._searcher.search(query, ROWS, order_by_field=None if question.ranked else "day")
        rows = []
        for _, address in found.hits:
            document = self._searcher.doc(address)
            rows.append((document["day"][0], document["title"][0]))
        facets = self._searcher.aggregate(query, _COUNTS)
        return Answer(found.count, tuple(rows), facets)  # type: ignore[attr-defined]

    def counts(self, answer: Answer) -> Counts:
        """All buckets."""
        return {
            name: {bucket["key"]: bucket["doc_count"] for bucket in answer.facets[name]["buckets"]}
            for name in FACETS
        }

    def matches(self, question: Question) -> Sequence[int]:
        """The numbers of all."""
        found = self._searcher.search(self._query(question), self._searcher.num_docs)
        return self._searcher.fast_field_values("number", [address for _, address in found.hits])  # type: ignore[return-value]

    def change(self, record: Record, brief: Brief) -> None:
        """Delete, add, commit, reload."""
        if self._writer is None:
            self._writer = self.index.writer(heap_size=64_000_000, num_threads=1)
        self._writer.delete_documents_by_term("number", record.number)
        self._writer.add_document(self._document(record))
        self._writer.commit()
        self.index.reload()
        self._searcher = self.index.searcher()

    def close(self) -> None:
        """Let go of the index."""
        if self._writer is not None:
            self._writer.wait_merging_threads()
        self._index = self._writer = None

    def _document(self, record: Record) -> tantivy.Document:
        values = {name: list(values) for name, values in record.values.items()}
        return tantivy.Document.from_dict(
            {
                "number": record.number,
                "day": record.day,
                "title": record.title,
                "text": record.text,
                **values,
            },
            self._schema,
        )

    def _query(self, question: Question) -> TantivyQuery:
        must = [self._term(word) for word in question.words]
        if question.phrase:
            words: list[str | tuple[int, str]] = list(question.phrase)
            must.append(self._either(TantivyQuery.phrase_query(self._schema, f, words) for f in _fields()))
        if question.either:
            must.append(_any(self._term(word) for word in question.either))
        if question.prefix:
            pattern = f"{question.prefix}.*"
            must.append(self._either(TantivyQuery.regex_query(self._schema, f, pattern) for f in _fields()))
        clauses = [(Occur.Must, one) for one in must]
        clauses += [(Occur.MustNot, self._term(word)) for word in question.without]
        return TantivyQuery.boolean_query(clauses)

    def _term(self, word: str) -> TantivyQuery:
        return self._either(TantivyQuery.term_query(self._schema, field, word) for field in _fields())

    @staticmethod
    def _either(in_fields: Any) -> TantivyQuery:
        title, text = in_fields
        return _any((TantivyQuery.boost_query(title, _TITLE_WEIGHT), text))


def _fields() -> tuple[str, str]:
    return "title", "text"


def _any(queries: Any) -> TantivyQuery:
    return TantivyQuery.boolean_query([(Occur.Should, query) for query in queries])
