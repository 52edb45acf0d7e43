"""The columns of a segment hold exactly the words of its texts: as a scan of them says, and as Whoosh says."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefs.text import word_bytes, word_keys
from search.columnar import ColumnarText
from search.columnar.columns import narrow_starts
from search.columnar.cutting import find_words
from search.columnar.layout import narrowest
from search.columnar.merging import merge_columns
from search.columnar.names import FILE
from search.columnar.prefixes import wide_ranges
from search.columnar.reader import ColumnarReader
from search.columnar.writer import SegmentColumns
from search.index.postings import BODY, FIELDS, PLACE_SHIFT, TITLE

Text = tuple[str, str]
Contents = Callable[[Any], Any]

words = st.sampled_from(
    ["a", "ab", "abc", "b", "bomb", "bombs", "Qur'an", "guard's", "é", "دھماکا", "zz9", "۳"]
)
rough = st.text(st.characters(exclude_categories=()), max_size=12)
texts = st.lists(words | rough, max_size=12).map(" ".join)
briefs = st.lists(st.tuples(texts, texts), max_size=8)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def write(folder: Path, briefs: Sequence[Text], store: Any = None) -> Any:
    """A reader of the texts, written into a folder that is emptied."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    store = store or ColumnarText()
    writer = store.create(folder)
    for title, body in briefs:
        writer.add(title, body)
    writer.commit()
    return store.open(folder)


def scan(briefs: Sequence[Text]) -> dict[str, dict[str, list[int]]]:
    """The places of each word of each field."""
    found: dict[str, dict[str, list[int]]] = {field: {} for field in FIELDS}
    for document, texts in enumerate(briefs):
        for field, text in zip(FIELDS, texts, strict=True):
            for position, word in enumerate(word_keys(text)):
                found[field].setdefault(word, []).append(document << PLACE_SHIFT | position)
    return found


@quick
@given(briefs)
def test_a_segment_holds_the_words_of_its_texts(tmp_path: Path, briefs: list[Text]) -> None:
    reader = write(tmp_path / "segment", briefs)
    reader.verify()
    assert reader.size == len(briefs)
    for field, found in scan(briefs).items():
        lexicon = reader.lexicon(field)
        assert list(lexicon.words) == sorted(found)
        for number, word in enumerate(lexicon.words):
            places = found[word]
            documents = sorted({place >> PLACE_SHIFT for place in places})
            assert reader.places(field, number, number + 1).tolist() == places
            held = reader.slice(field, number, number + 1)
            assert held.documents.tolist() == documents
            assert held.frequencies.sum() == len(places)
            assert lexicon.find(word) == number
            assert lexicon.counts[number] == len(documents)
        lengths = [len(word_keys(brief[FIELDS.index(field)])) for brief in briefs]
        assert reader.lengths(field).tolist() == lengths


@quick
@given(briefs, st.sampled_from(["", "a", "ab", "b", "bomb", "é", "x"]), st.sets(st.integers(0, 7)))
def test_ranges_of_words(tmp_path: Path, briefs: list[Text], prefix: str, chosen: set[int]) -> None:
    reader = write(tmp_path / "segment", briefs)
    within = np.isin(np.arange(len(briefs)), list(chosen))
    for field, found in scan(briefs).items():
        numbers = reader.lexicon(field).prefix(prefix)
        places = [place for word in sorted(found) if word.startswith(prefix) for place in found[word]]
        mask = np.zeros(len(briefs), np.bool_)
        reader.mark(field, numbers.start, numbers.stop, mask)
        assert set(np.flatnonzero(mask).tolist()) == {place >> PLACE_SHIFT for place in places}
        some = [place for place in places if place >> PLACE_SHIFT in chosen]
        assert reader.places(field, numbers.start, numbers.stop, within).tolist() == some


@quick
@given(briefs.filter(bool))
def test_the_stock_engine_holds_the_same(
    tmp_path: Path, stock: Any, contents: Contents, briefs: list[Text]
) -> None:
    ours = write(tmp_path / "segment", briefs)
    theirs = write(tmp_path / "stock", briefs, stock)
    assert contents(ours) == contents(theirs)
    theirs.close()


@quick
@given(briefs.filter(bool), st.integers(1, 60))
def test_runs_that_are_written_meanwhile_change_nothing(
    tmp_path: Path, contents: Contents, briefs: list[Text], chunk: int
) -> None:
    whole = write(tmp_path / "segment", briefs)
    columns = SegmentColumns(tmp_path / FILE, FIELDS, chunk)
    for brief in briefs:
        columns.add(*brief)
    columns.finish()
    assert contents(ColumnarReader(tmp_path / FILE)) == contents(whole)
    assert not list(tmp_path.glob("*.run"))


@quick
@given(
    st.lists(st.tuples(briefs.filter(bool), st.sets(st.integers(0, 7))), min_size=1, max_size=4),
    st.sampled_from([1, 5, 1000]),
)
def test_merged_segments_are_as_if_written_at_once(
    tmp_path: Path, contents: Contents, segments: list[tuple[list[Text], set[int]]], block: int
) -> None:
    parts = []
    left: list[Text] = []
    for number, (briefs, deleted) in enumerate(segments):
        live = ~np.isin(np.arange(len(briefs)), list(deleted))
        parts.append((write(tmp_path / f"part{number}", briefs), live))
        left += [brief for brief, keeps in zip(briefs, live, strict=True) if keeps]
    merge_columns(parts, tmp_path / FILE, lambda: None, block)
    merged = ColumnarReader(tmp_path / FILE)
    merged.verify()
    assert merged.size == len(left)
    assert contents(merged) == contents(write(tmp_path / "whole", left))


def test_the_store_merges(tmp_path: Path, contents: Contents) -> None:
    store = ColumnarText()
    parts = [
        (write(tmp_path / "a", [("one", "x y"), ("two", "y z")]), np.array([True, False])),
        (write(tmp_path / "b", [("three", "z z")]), np.array([True])),
    ]
    (tmp_path / "merged").mkdir()
    store.merge(parts, tmp_path / "merged")
    expected = write(tmp_path / "whole", [("one", "x y"), ("three", "z z")])
    assert contents(store.open(tmp_path / "merged")) == contents(expected)


def test_merging_can_be_stopped(tmp_path: Path) -> None:
    def stop() -> None:
        raise InterruptedError

    reader = write(tmp_path / "a", [("one", "x")])
    (tmp_path / "merged").mkdir()
    with pytest.raises(InterruptedError):
        ColumnarText().merge([(reader, np.ones(1, np.bool_))], tmp_path / "merged", stop)
    with pytest.raises(ValueError, match="nothing"):
        ColumnarText().merge([], tmp_path / "merged")


def test_wide_prefixes_are_answered_from_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.columnar.prefixes.wide_ranges.__defaults__", (10,))
    bodies = [" ".join(f"p{n % k}{k}" for k in range(1, 30)) + " quiet" for n in range(20)]
    first = write(tmp_path / "a", [("title", body) for body in bodies])
    second = write(tmp_path / "b", [("title", body) for body in bodies[:7]])
    merge_columns(
        [(first, np.ones(20, np.bool_)), (second, np.arange(7) > 2)], tmp_path / FILE, lambda: None, 50
    )
    left = bodies + bodies[3:7]
    for reader, held in ((first, bodies), (ColumnarReader(tmp_path / FILE), left)):
        numbers = reader.lexicon(BODY).prefix("p2")
        kept = reader._field(BODY).wide.get(numbers.start, numbers.stop)
        assert kept is not None
        expected = [any(word.startswith("p2") for word in body.split()) for body in held]
        assert kept.tolist() == expected
        mask = np.zeros(len(held), np.bool_)
        reader.mark(BODY, numbers.start, numbers.stop, mask)
        assert mask.tolist() == expected


@given(
    st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, unique=True), st.integers(1, 20), st.data()
)
def test_wide_prefixes_are_those_with_many_postings(
    words: list[str], fewest: int, data: st.DataObject
) -> None:
    words.sort()
    counts = data.draw(st.lists(st.integers(1, 9), min_size=len(words), max_size=len(words)))
    starts = np.cumsum([0, *counts])
    found = wide_ranges(words, starts, 4, fewest)
    expected = set()
    for prefix in {word[:length] for word in words for length in range(1, 6)}:
        numbers = [number for number, word in enumerate(words) if word.startswith(prefix)]
        if len(numbers) > 1 and sum(counts[number] for number in numbers) > max(fewest, 2):
            expected.add((numbers[0], numbers[-1] + 1))
    assert set(found) == expected
    assert found == sorted(found, key=lambda each: (each[0], -each[1]))


long_words = st.sampled_from(
    ["a" * 7, "a" * 8, "a" * 9, "a" * 15, "a" * 16, "a" * 17, "a" * 16 + "b", "é" * 9, "b"]
)


@pytest.mark.parametrize("collide", [False, True])
@given(st.lists(st.lists(words | long_words, max_size=9).map(" ".join), max_size=5))
def test_equal_words_are_brought_together(collide: bool, texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if collide:
            patch.setattr("search.columnar.cutting._hash", lambda left, right: left & np.uint64(0))
        found = find_words([word_bytes(text) for text in texts])
    every = [word for text in texts for word in word_keys(text)]
    assert found.words == sorted(set(every))
    assert found.lengths.tolist() == [len(word_keys(text)) for text in texts]
    assert found.counts.tolist() == [every.count(word) for word in found.words]
    assert found.places.tolist() == [
        place for word in found.words for place, other in enumerate(every) if other == word
    ]


# sizes


def test_a_long_text_and_a_frequent_word(tmp_path: Path) -> None:
    long = " ".join(f"word{number}" for number in range(200_000))
    reader = write(tmp_path / "segment", [("short", "again"), ("long", long), ("often", "again " * 70_000)])
    assert reader.lengths(BODY).tolist() == [1, 200_000, 70_000]
    (number,) = reader.lexicon(BODY).exactly("word199999")
    assert reader.places(BODY, number, number + 1).tolist() == [1 << PLACE_SHIFT | 199_999]
    (number,) = reader.lexicon(BODY).exactly("again")
    held = reader.slice(BODY, number, number + 1)
    assert (held.documents.tolist(), held.frequencies.tolist()) == ([0, 2], [1, 70_000])
    assert reader.places(BODY, number, number + 1)[-1] == 2 << PLACE_SHIFT | 69_999
    # titles stay small beside them
    assert reader.columns(TITLE).positions.dtype == np.uint8
    merge_columns(
        [(reader, np.array([True, False, True])), (reader, np.ones(3, np.bool_))],
        tmp_path / FILE,
        lambda: None,
    )
    merged = ColumnarReader(tmp_path / FILE)
    (number,) = merged.lexicon(BODY).exactly("again")
    assert merged.slice(BODY, number, number + 1).frequencies.tolist() == [1, 70_000, 1, 70_000]
    assert merged.places(BODY, number, number + 1)[-1] == 4 << PLACE_SHIFT | 69_999


def test_twenty_million_postings(tmp_path: Path) -> None:
    # 2,000 different words in each of 50 texts, two hundred times over
    text = " ".join(f"w{number}" for number in range(2000))
    part = write(tmp_path / "part", [("title", text)] * 50)
    merge_columns([(part, np.ones(50, np.bool_))] * 200, tmp_path / FILE, lambda: None)
    merged = ColumnarReader(tmp_path / FILE)
    assert merged.size == 10_000
    assert len(merged.columns(BODY).documents) == 20_000_000
    (number,) = merged.lexicon(BODY).exactly("w1999")
    places = merged.places(BODY, number, number + 1)
    assert places.tolist() == [document << PLACE_SHIFT | 1999 for document in range(10_000)]
    mask = np.zeros(10_000, np.bool_)
    merged.mark(BODY, 0, 2000, mask)
    assert mask.all()


def test_types_are_wide_enough() -> None:
    for bits, width in ((8, 1), (16, 2), (32, 4), (64, 8)):
        assert narrowest(2**bits - 1).itemsize == width
        if bits < 64:
            assert narrowest(2**bits).itemsize == width * 2
    with pytest.raises(OverflowError):
        narrowest(2**64)
    assert narrow_starts(np.array([0, 2**32 - 1])).dtype == np.uint32
    assert narrow_starts(np.array([0, 2**32])).tolist() == [0, 2**32]


# life


def test_readers_serve_many_threads(tmp_path: Path) -> None:
    reader = write(tmp_path / "segment", [("t", f"w{n % 7} w{n % 11} common") for n in range(200)])
    expected = [reader.places(BODY, number, number + 1).tolist() for number in range(12)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: reader.places(BODY, n % 12, n % 12 + 1).tolist(), range(600)))
    assert answers == expected * 50


def test_a_closed_reader_lets_its_slices_live(tmp_path: Path) -> None:
    reader = write(tmp_path / "segment", [("t", "one two")])
    held = reader.slice(BODY, 0, 2)
    reader.close()
    shutil.rmtree(tmp_path / "segment")
    assert held.documents.tolist() == [0, 0]
    with pytest.raises(ValueError, match="closed"):
        reader.slice(BODY, 0, 1)


def test_nothing_stays_open(tmp_path: Path) -> None:
    descriptors = Path("/proc/self/fd")
    maps = Path("/proc/self/maps")
    if not descriptors.exists():
        pytest.skip("no /proc")
    folder = tmp_path / "segment"
    write(folder, [("t", "one two")]).close()
    before = len(list(descriptors.iterdir()))
    for _ in range(50):
        ColumnarText().open(folder).close()
    assert len(list(descriptors.iterdir())) <= before + 1
    assert str(folder) not in maps.read_text()


def test_a_cancelled_writer_leaves_no_runs(tmp_path: Path) -> None:
    columns = SegmentColumns(tmp_path / FILE, FIELDS, 1)
    columns.add("one", "two")
    columns.discard()
    assert not list(tmp_path.iterdir())
