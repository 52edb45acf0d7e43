"""Whoosh alone opens a segment: its parser, queries and scores work on it as on an index of its own."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from whoosh import index, qparser, query
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.matching import ReadTooFar
from whoosh.reading import TermNotFound

from search.columnar import ColumnarText
from search.columnar.codec import ColumnarCodec, ColumnarSegment
from search.columnar.names import EXTENSION, FILE, INDEX, SEGMENT
from search.columnar.reader import ColumnarReader
from search.columnar.schema import schema

NUMBERS = 300
VOCABULARY = [
    *(
        "bomb",
        "bombs",
        "bombing",
        "bombed",
        "blast",
        "market",
        "quetta",
        "police",
        "station",
        "attack",
        "attacked",
    ),
    *(
        "guard",
        "guard's",
        "Qur'an",
        "the",
        "a",
        "of",
        "security",
        "forces",
        "killed",
        "wounded",
        "élite",
        "دھماکا",
    ),
    *("district", "road"),
]

QUERIES = [
    query.Term("body", "police"),
    query.Term("title", "bomb"),
    query.Term("body", "nowhere"),
    query.And([query.Term("body", word) for word in ("police", "attack", "quetta")]),
    query.Or([query.Term("body", "market"), query.Term("title", "market"), query.Term("body", "نہیں")]),
    query.AndNot(query.Term("body", "attack"), query.Term("body", "police")),
    query.Not(query.Term("body", "the")),
    query.Phrase("body", ["security", "forces"]),
    query.Phrase("body", ["police", "market"], slop=3),
    query.Prefix("body", "bom"),
    query.Prefix("body", ""),
    query.Wildcard("body", "*tt*k"),
    query.FuzzyTerm("body", "polcie", 2),
    query.TermRange("body", "b", "c"),
    query.Every("body"),
    query.Every(),
]


def texts() -> Iterator[tuple[str, str]]:
    rng = random.Random(7)
    for number in range(NUMBERS):
        title = " ".join(rng.choices(VOCABULARY, k=rng.randint(0, 5)))
        # some longer than Whoosh counts exactly
        yield title, " ".join(rng.choices(VOCABULARY, k=rng.randint(0, 40) if number % 30 else 900))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ours")
    writer = ColumnarText().create(folder)
    for title, body in texts():
        writer.add(title, body)
    writer.commit()
    return folder


@pytest.fixture(scope="module")
def ours(folder: Path) -> Any:
    return index.open_dir(str(folder))


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory, stock: Any) -> Any:
    folder = tmp_path_factory.mktemp("theirs")
    writer = stock.create(folder)
    for title, body in texts():
        writer.add(title, body)
    writer.commit()
    return index.open_dir(str(folder))


@pytest.mark.parametrize("asked", QUERIES, ids=str)
def test_queries_find_what_the_stock_codec_finds(ours: Any, theirs: Any, asked: Any) -> None:
    with ours.searcher() as left, theirs.searcher() as right:
        assert list(left.docs_for_query(asked)) == list(right.docs_for_query(asked))
        hits, expected = left.search(asked, limit=None), right.search(asked, limit=None)
        scores = {hit.docnum: hit.score for hit in expected}
        assert {hit.docnum: hit.score for hit in hits} == pytest.approx(scores)


@pytest.mark.parametrize(
    "text",
    [
        "police",
        "bomb* AND quetta",
        '"security forces" OR title:blast',
        "guard's NOT Police",
        "élite QUR'AN",
        "m?rket",
        "title:(bomb OR bombs) road",
    ],
)
def test_the_parser_cuts_words_as_we_do(ours: Any, theirs: Any, text: str) -> None:
    asked = qparser.QueryParser("body", ours.schema).parse(text)
    assert asked == qparser.QueryParser("body", theirs.schema).parse(text)
    with ours.searcher() as left, theirs.searcher() as right:
        hits, expected = left.search(asked, limit=20), right.search(asked, limit=20)
        assert hits.scored_length() > 0
        assert [hit.docnum for hit in hits] == [hit.docnum for hit in expected]


def test_readers_tell_the_same(ours: Any, theirs: Any) -> None:
    left, right = ours.reader(), theirs.reader()
    assert list(left.all_terms()) == list(right.all_terms())
    assert left.doc_count() == left.doc_count_all() == NUMBERS
    assert sorted(left.indexed_field_names()) == sorted(right.indexed_field_names())
    for field in ("title", "body"):
        assert left.field_length(field) == right.field_length(field)
        assert left.max_field_length(field) == right.max_field_length(field)
        assert list(left.lexicon(field)) == list(right.lexicon(field))
        assert list(left.terms_from(field, b"m")) == list(right.terms_from(field, b"m"))
        assert list(left.expand_prefix(field, "bo")) == list(right.expand_prefix(field, "bo"))
        for number in range(0, NUMBERS, 7):
            assert left.doc_field_length(number, field) == (right.doc_field_length(number, field) or 0)
    for (term, info), (known, expected) in zip(left, right, strict=True):
        assert term == known
        assert (
            info.__dict__.items()
            >= {
                name: getattr(expected, name) for name in ("_weight", "_df", "_maxweight", "_minid", "_maxid")
            }.items()
        )
        assert left.frequency(*term) == right.frequency(*term)
        assert left.doc_frequency(*term) == right.doc_frequency(*term)
        _same_postings(left.postings(*term), right.postings(*term))
    with pytest.raises(TermNotFound):
        left.postings("body", "nowhere")
    with pytest.raises(TermNotFound):
        left.term_info("other", "police")
    assert left.doc_frequency("body", "nowhere") == 0
    assert ("body", "police") in left
    assert ("body", "nowhere") not in left


def _same_postings(left: Any, right: Any) -> None:
    while right.is_active():
        assert (left.id(), left.weight(), left.value()) == (right.id(), right.weight(), right.value())
        assert left.spans() == right.spans()
        left.next()
        right.next()
    assert not left.is_active()


def test_a_matcher_skips(ours: Any, theirs: Any) -> None:
    for step in (1, 5, 60):
        left, right = (each.reader().postings("body", "police") for each in (ours, theirs))
        while right.is_active():
            assert left.id() == right.id()
            left.skip_to(left.id() + step)
            right.skip_to(right.id() + step)
        assert not left.is_active()
    with pytest.raises(ReadTooFar):
        left.skip_to(1)


def test_a_cursor_walks(ours: Any) -> None:
    cursor = ours.reader().cursor("title")
    words = [cursor.first()]
    while (word := cursor.next()) is not None:
        words.append(word)
    assert words == [text.decode() for text in ours.reader().lexicon("title")]
    assert not cursor.is_valid()
    assert cursor.term_info() is None
    assert cursor.find(b"bombe") == cursor.text() == "bombed"
    assert cursor.term_info().doc_frequency() == ours.reader().doc_frequency("title", "bombed")


def test_the_files_are_called_as_whoosh_calls_them(folder: Path) -> None:
    assert ColumnarSegment(INDEX, name=SEGMENT).make_filename(EXTENSION) == FILE
    assert {path.name for path in folder.iterdir()} == {FILE, "_MAIN_1.toc"}


def test_deleted_documents_are_not_found(tmp_path: Path, folder: Path, ours: Any) -> None:
    asked = query.Term("body", "police")
    with ours.searcher() as searcher:
        found = list(searcher.docs_for_query(asked))
    segment = ColumnarSegment(INDEX, NUMBERS, SEGMENT)
    for number in found[:3]:
        segment.delete_document(number)
    segment.delete_document(found[2], delete=False)
    (tmp_path / FILE).write_bytes((folder / FILE).read_bytes())
    index.TOC(ours.schema, [segment], 1).write(FileStorage(str(tmp_path)), INDEX)
    opened = index.open_dir(str(tmp_path))
    with opened.searcher() as searcher:
        assert list(searcher.docs_for_query(asked)) == found[2:]
        assert len(searcher.search(asked, limit=None)) == len(found) - 2
    reader = opened.reader()
    assert (reader.doc_count(), reader.doc_count_all(), reader.has_deletions()) == (
        NUMBERS - 2,
        NUMBERS,
        True,
    )
    assert reader.is_deleted(found[0])
    assert not reader.is_deleted(found[2])


def test_whooshs_own_writer_writes_the_same_columns(
    tmp_path: Path, folder: Path, contents: Callable[[Any], Any]
) -> None:
    written = index.create_in(str(tmp_path), schema())
    writer = written.writer(codec=ColumnarCodec())
    for title, body in texts():
        writer.add_document(title=title, body=body)
    writer.commit()
    (path,) = tmp_path.glob(f"*{EXTENSION}")
    assert contents(ColumnarReader(path)) == contents(ColumnarText().open(folder))


def test_whooshs_own_writer_adds_deletes_and_merges(tmp_path: Path, stock: Any) -> None:
    """With our codec, and with its own."""
    indexes = []
    for name, codec in (("ours", ColumnarCodec()), ("theirs", None)):
        (tmp_path / name).mkdir()
        made = index.create_in(str(tmp_path / name), schema())
        indexes.append(made)
        for part in range(3):
            writer = made.writer(codec=codec)
            for title, body in islice(texts(), part * 50, part * 50 + 50):
                writer.add_document(title=title, body=body)
            writer.commit(merge=False)
        with made.writer(codec=codec) as writer:
            writer.delete_by_query(query.Term("title", "bomb"))
    before = [_answers(each) for each in indexes]
    assert before[0] == before[1]
    for made, codec in zip(indexes, (ColumnarCodec(), None), strict=True):
        made.writer(codec=codec).commit(optimize=True)
    after = [_answers(each) for each in indexes]
    assert after[0] == after[1]
    assert [len(found) for found in after[0]] == [len(found) for found in before[0]]


def _answers(opened: Any) -> list[list[tuple[int, float]]]:
    with opened.searcher() as searcher:
        return [
            sorted((hit.docnum, round(hit.score, 9)) for hit in searcher.search(asked, limit=None))
            for asked in QUERIES
        ]


def test_what_columns_cannot_hold_is_refused(tmp_path: Path) -> None:
    made = index.create_in(str(tmp_path), Schema(name=ID(stored=True), body=TEXT))
    writer = made.writer(codec=ColumnarCodec())
    with pytest.raises(ValueError, match="name is a stored field"):
        writer.add_document(name="x", body="y")
    writer.cancel()
    (tmp_path / "second").mkdir()
    made = index.create_in(str(tmp_path / "second"), Schema(name=ID, body=TEXT))
    writer = made.writer(codec=ColumnarCodec())
    writer.add_document(name="x", body="y")
    with pytest.raises(ValueError, match="name has no positions"):
        writer.commit()


def test_reading_does_not_load_whoosh(folder: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from search.columnar import ColumnarText
reader = ColumnarText().open(Path({str(folder)!r}))
assert reader.lexicon("body").exactly("police")
assert not any(name.split(".")[0] == "whoosh" for name in sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])
