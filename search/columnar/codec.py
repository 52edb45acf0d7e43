"""The columns of a segment as a codec of Whoosh: its readers, searchers, queries and parsers work on them.

    index = whoosh.index.open_dir(folder)
    query = whoosh.qparser.QueryParser("body", index.schema).parse("bomb* AND quetta")
    with index.searcher() as searcher:
        numbers = list(searcher.docs_for_query(query))

What a brief is besides its words is not in a segment of Whoosh; nor does it know which briefs were deleted since.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC
from whoosh.matching import ListMatcher, ReadTooFar
from whoosh.reading import TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length, length_to_byte

from search.columnar.codec_writer import DocumentWriter, FieldLengths, FieldWriter
from search.columnar.names import EXTENSION, INDEX, SEGMENT
from search.columnar.reader import ColumnarReader
from search.columnar.schema import schema
from search.index.container import Array

Term = tuple[str, bytes]

_NONE = np.zeros(0, np.uint32)


def publish(folder: Path, size: int) -> None:
    """Write Whoosh's table of contents for the columns in a folder. Raises OSError."""
    storage = FileStorage(str(folder))
    TOC(schema(), [ColumnarSegment(INDEX, size, SEGMENT)], generation=1).write(storage, INDEX)


class ColumnarCodec(base.Codec):
    """Reads columns, and writes them for Whoosh's own writer; ours is in `search.columnar.writer`."""

    def per_document_writer(self, storage: FileStorage, segment: ColumnarSegment) -> DocumentWriter:
        """Takes the lengths of documents."""
        segment.lengths = FieldLengths()
        return DocumentWriter(segment.lengths)

    def field_writer(self, storage: FileStorage, segment: ColumnarSegment) -> FieldWriter:
        """Takes postings."""
        return FieldWriter(_path(storage, segment), segment.lengths or FieldLengths())

    def terms_reader(self, storage: FileStorage, segment: ColumnarSegment) -> TermsReader:
        """The words and postings of a segment."""
        return TermsReader(_open(storage, segment))

    def per_document_reader(self, storage: FileStorage, segment: ColumnarSegment) -> DocumentReader:
        """The lengths of its documents."""
        return DocumentReader(None if segment.lengths else _open(storage, segment), segment)

    def new_segment(self, storage: FileStorage, indexname: str) -> ColumnarSegment:
        """A segment without documents."""
        return ColumnarSegment(indexname)


def _path(storage: FileStorage, segment: ColumnarSegment) -> Path:
    name: str = segment.make_filename(EXTENSION)
    return Path(storage.folder) / name


def _open(storage: FileStorage, segment: ColumnarSegment) -> ColumnarReader:
    return ColumnarReader(_path(storage, segment))


class ColumnarSegment(base.Segment):
    """What Whoosh's table of contents says of a segment."""

    def __init__(self, indexname: str, size: int = 0, name: str | None = None) -> None:
        super().__init__(indexname)
        if name is not None:
            self.segid = name
        self.lengths: FieldLengths | None = None
        """Those of its documents, while it is written."""
        self._size = size
        self._deleted: set[int] = set()

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "lengths": None}

    def should_assemble(self) -> bool:
        """Whether its files are to be put into one: there is only one."""
        return False

    def codec(self) -> ColumnarCodec:
        """How to read it."""
        return ColumnarCodec()

    def set_doc_count(self, doccount: int) -> None:
        """Say how many documents there are."""
        self._size = doccount

    def doc_count_all(self) -> int:
        """How many documents there are, deleted ones included."""
        return self._size

    def deleted_count(self) -> int:
        """How many of them are deleted."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterable[int]:
        """Those that are deleted."""
        return iter(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Delete a document, or take that back."""
        (self._deleted.add if delete else self._deleted.discard)(docnum)

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return docnum in self._deleted


class DocumentReader(base.PerDocumentReader):
    """The lengths of documents, coarse for long ones, as Whoosh's own codec has them: scores are the same."""

    def __init__(self, reader: ColumnarReader | None, segment: ColumnarSegment) -> None:
        """Without a reader, the lengths are those that the segment is being written with."""
        self._reader = reader
        self._segment = segment

    def close(self) -> None:
        """Release the file."""
        if self._reader is not None:
            self._reader.close()

    def doc_count(self) -> int:
        """How many documents are not deleted."""
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        """How many documents there are."""
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        """Whether some are deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Whether one is deleted."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterable[int]:
        """Those that are deleted."""
        return self._segment.deleted_docs()

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """How many words a document has in a field, about."""
        lengths = self._lengths(fieldname)
        return _coarse(int(lengths[docnum])) if len(lengths) else default

    def field_length(self, fieldname: str) -> int:
        """How many words a field has in all documents."""
        return int(self._lengths(fieldname).sum(dtype=np.int64))

    def min_field_length(self, fieldname: str) -> int:
        """The least of the lengths."""
        lengths = self._lengths(fieldname)
        return _coarse(int(lengths.min())) if len(lengths) else 0

    def max_field_length(self, fieldname: str) -> int:
        """The greatest of the lengths."""
        lengths = self._lengths(fieldname)
        return _coarse(int(lengths.max())) if len(lengths) else 0

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Nothing: briefs are kept elsewhere."""
        return {}

    def _lengths(self, field: str) -> Array:
        if self._reader is None:
            return self._segment.lengths.get(field) if self._segment.lengths else _NONE
        return self._reader.lengths(field) if field in self._reader.fields else _NONE


def _coarse(length: int) -> int:
    return int(byte_to_length(length_to_byte(length)))


class TermsReader(base.TermsReader):
    """The words of a segment with their postings."""

    def __init__(self, reader: ColumnarReader) -> None:
        self._reader = reader

    def __contains__(self, term: Term) -> bool:
        return self._find(*term) is not None

    def cursor(self, fieldname: str, fieldobj: Any) -> Cursor:
        """A walk over the words of a field."""
        return Cursor(self, self._words(fieldname), fieldname)

    def terms(self) -> Iterator[Term]:
        """All words of all fields, in order."""
        return ((field, word.encode()) for field in self.indexed_field_names() for word in self._words(field))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """Those from a prefix on."""
        for field in self.indexed_field_names():
            if field >= fieldname:
                words = self._words(field)
                begin = bisect_left(words, prefix.decode()) if field == fieldname else 0
                yield from ((field, words[number].encode()) for number in range(begin, len(words)))

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        """All words with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        """Those from a prefix on."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """What is known of a word. Raises TermNotFound."""
        documents, frequencies = self._postings(fieldname, text)
        lengths = self._reader.lengths(fieldname)[documents]
        return TermInfo(
            weight=float(frequencies.sum(dtype=np.int64)),
            df=len(documents),
            minlength=_coarse(int(lengths.min())),
            maxlength=_coarse(int(lengths.max())),
            maxweight=float(frequencies.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """How often a word stands in all documents."""
        return float(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """How many documents hold a word."""
        number = self._find(fieldname, text)
        return 0 if number is None else int(self._reader.lexicon(fieldname).counts[number])

    def indexed_field_names(self) -> Sequence[str]:
        """The fields, in order."""
        return sorted(self._reader.fields)

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> PostingsMatcher:
        """A walk over the postings of a word. Raises TermNotFound."""
        info = self.term_info(fieldname, text)
        documents, frequencies = self._postings(fieldname, text)
        number = self._number(fieldname, text)
        columns = self._reader.columns(fieldname)
        first, last = columns.position_starts[number : number + 2].tolist()
        values = _Values(format_, frequencies, columns.positions[first:last])
        return PostingsMatcher(
            documents.tolist(),
            frequencies.astype(float).tolist(),
            values,
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=info,
        )

    def close(self) -> None:
        """Release the file."""
        self._reader.close()

    def _words(self, field: str) -> Sequence[str]:
        return self._reader.lexicon(field).words if field in self._reader.fields else ()

    def _find(self, field: str, text: bytes) -> int | None:
        if field not in self._reader.fields:
            return None
        return self._reader.lexicon(field).find(text.decode("utf-8", "replace"))

    def _number(self, field: str, text: bytes) -> int:
        number = self._find(field, text)
        if number is None:
            raise TermNotFound(f"No term {field}:{text!r}")
        return number

    def _postings(self, field: str, text: bytes) -> tuple[Array, Array]:
        number = self._number(field, text)
        return self._reader.slice(field, number, number + 1)


class _Values(Sequence[bytes]):
    """The positions of a word in each document, encoded when Whoosh asks for them."""

    def __init__(self, format_: Any, frequencies: Array, positions: Array) -> None:
        self._format = format_
        self._ends = np.cumsum(frequencies, dtype=np.int64)
        self._positions = positions

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: Any) -> Any:
        begin = int(self._ends[number - 1]) if number else 0
        return self._format.encode(self._positions[begin : int(self._ends[number])].tolist())


class PostingsMatcher(ListMatcher):
    """Whoosh's matcher over lists, which skips by bisection."""

    def supports_block_quality(self) -> bool:
        """No: there are no blocks with limits of their own."""
        return False

    def skip_to(self, id: int) -> None:
        """Go on to a document, or the first one behind it."""
        if not self.is_active():
            raise ReadTooFar
        if id > self.id():
            self._i: int = bisect_left(self._ids, id)


class Cursor(base.FieldCursor):
    """A walk over the words of a field."""

    def __init__(self, terms: TermsReader, words: Sequence[str], field: str) -> None:
        self._terms = terms
        self._words = words
        self._field = field
        self._place = 0

    def first(self) -> str | None:
        """Back to the first word."""
        self._place = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """On to a word, or the first one behind it."""
        wanted = string.decode() if isinstance(string, bytes) else string
        self._place = bisect_left(self._words, wanted)
        return self.text()

    def next(self) -> str | None:
        """On to the next word."""
        self._place += 1
        return self.text()

    def text(self) -> str | None:
        """The word, or None behind the last one."""
        return self._words[self._place] if self.is_valid() else None

    def term_info(self) -> TermInfo | None:
        """What is known of it."""
        return (
            self._terms.term_info(self._field, self._words[self._place].encode()) if self.is_valid() else None
        )

    def is_valid(self) -> bool:
        """Whether there is a word."""
        return self._place < len(self._words)
