"""The parts of an index, each on its own."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.index.cache import Cache
from search.index.columns import collect, join
from search.index.container import DamagedError, Strings, pack_strings, read_arrays, write_arrays
from search.index.lexicon import Lexicon, pack_lexicon
from search.index.merging import FACTOR, to_merge
from search.query.words import alike, inflects, pattern
from search.whoosh_engine import WhooshText

ANY_TEXT = st.text(st.characters(codec=None), max_size=8)


@given(strings=st.lists(ANY_TEXT), metadata=st.dictionaries(ANY_TEXT, st.lists(ANY_TEXT), max_size=3))
def test_arrays_and_strings_come_back(
    tmp_path_factory: pytest.TempPathFactory, strings: list[str], metadata: dict[str, list[str]]
) -> None:
    file = tmp_path_factory.getbasetemp() / "arrays"
    numbers = np.arange(len(strings), dtype=np.uint16)
    write_arrays(file, {"numbers": numbers, **pack_strings("words", strings)}, metadata)

    arrays, known = read_arrays(file.read_bytes())

    found = Strings(arrays, "words")
    assert found.to_list() == strings == list(found) == found[:]
    assert arrays["numbers"].tolist() == numbers.tolist()
    assert known == metadata


@given(data=st.binary(max_size=200), cut=st.integers(0, 400))
def test_other_bytes_are_no_arrays(tmp_path_factory: pytest.TempPathFactory, data: bytes, cut: int) -> None:
    file = tmp_path_factory.getbasetemp() / "arrays"
    write_arrays(file, {"numbers": np.arange(20)}, {})
    whole = file.read_bytes()
    for broken in (data, whole[: min(cut, len(whole) - 1)], whole[:16] + data):
        with pytest.raises(DamagedError):
            read_arrays(broken)


WORDS = st.sets(
    st.text("abcdeiny's", min_size=1, max_size=7) | st.sampled_from(["dying", "die", "dies", "skies", "sky"])
)


@given(
    words=WORDS, key=st.text("abcdeiny", min_size=1, max_size=6) | st.sampled_from(["die", "sky", "dying"])
)
def test_a_lexicon_finds_what_looking_at_each_word_finds(words: set[str], key: str) -> None:
    lexicon = Lexicon(pack_lexicon("f", Counter(words)), "f")

    def found(numbers: object) -> list[str]:
        return [lexicon.words[number] for number in numbers]  # type: ignore[attr-defined]

    assert found(lexicon.exactly(key)) == [word for word in sorted(words) if word == key]
    assert found(lexicon.inflections(key)) == [word for word in sorted(words) if inflects(key, word)]
    assert found(lexicon.prefix(key)) == [word for word in sorted(words) if word.startswith(key)]
    for edits in (1, 2):
        assert found(lexicon.alike(key, edits)) == [word for word in sorted(words) if alike(key, word, edits)]
    for wildcard in (f"*{key}", f"{key}*", f"{key[0]}*{key[-1]}", "?" + key[1:], "*"):
        matches = pattern(wildcard).fullmatch
        assert found(lexicon.matching(wildcard)) == [word for word in sorted(words) if matches(word)]


def test_a_cache_stays_within_its_limit() -> None:
    cache = Cache(10_000)
    made: list[int] = []

    def get(key: int) -> int:
        def make() -> int:
            made.append(key)
            return key

        return cache.get(key, make, lambda _: 800)

    for key in range(100):
        assert get(key) == key
        assert get(0) == 0
    assert made == list(range(100))
    made.clear()
    for key in reversed(range(100)):
        get(key)
    assert 5 < 100 - len(made) <= 10


def test_what_is_too_large_is_not_kept() -> None:
    cache = Cache(1000)
    calls = [cache.get("key", lambda: "value", lambda _: 900) for _ in range(3)]
    assert calls == ["value"] * 3
    assert cache.get("key", lambda: "another", lambda _: 1) == "another"


def test_values_join_by_name() -> None:
    first = collect([(0, "x"), (1, "y"), (1, "y"), (0, "y")], 2)
    second = collect([(2, "y"), (0, "z")], 3)
    joined = join([first, second], [0, 2], 5)

    counts = dict(zip(joined.names, joined.counts(np.ones(5, np.bool_)).tolist(), strict=True))
    assert counts == {"x": 1, "y": 3, "z": 1}
    assert joined.having(["y", "unknown"]).tolist() == [True, True, False, False, True]
    assert joined.empty.tolist() == [False, False, False, True, False]
    assert join([], [], 0).counts(np.zeros(0, np.bool_)).tolist() == []


def test_merging_keeps_segments_few_and_work_small() -> None:
    rng = random.Random(1)
    sizes: list[int] = []
    work = added = 0
    for _ in range(3000):
        size = rng.choice((1, 1, 1, 5, 40))
        sizes.append(size)
        added += size
        while chosen := to_merge(sizes, sizes):
            merged = sum(sizes[number] for number in chosen)
            work += merged
            sizes = [size for number, size in enumerate(sizes) if number not in chosen] + [merged]
    assert sum(sizes) == added
    assert len(sizes) <= FACTOR * 7
    assert work <= added * 7


def test_segments_that_are_mostly_deleted_are_written_anew() -> None:
    assert to_merge([4, 90], [10, 100]) == [0]
    assert to_merge([5, 90], [10, 100]) == []
    assert to_merge([400, 90], [1000, 100], limit=300) == []
    assert to_merge([100] * 8, [100] * 8, limit=300) == []
    assert to_merge([100] * 8, [100] * 8) == list(range(8))


def test_postings_are_what_was_added(tmp_path: Path) -> None:
    store = WhooshText()
    writer = store.create(tmp_path)
    writer.add(["one"], ["one", "two", "one"])
    writer.add([], [])
    writer.add(["two"], ["one"] * 70_000)
    writer.commit()
    reader = store.open(tmp_path)

    assert reader.documents("body", "one").tolist() == [0, 2]
    assert [part.tolist() for part in reader.frequencies("body", "one")] == [[0, 2], [2, 70_000]]
    documents, positions = reader.positions("body", "one")
    assert documents.tolist()[:3] == [0, 0, 2]
    assert positions.tolist()[:4] == [0, 2, 0, 1]
    assert positions[-1] == 69_999
    assert reader.documents("title", "two").tolist() == [2]
    for field in ("title", "body"):
        assert reader.documents(field, "none").tolist() == []
        assert reader.positions(field, "none").positions.tolist() == []
    reader.close()


def test_postings_that_are_none_are_damage(tmp_path: Path) -> None:
    with pytest.raises(DamagedError):
        WhooshText().open(tmp_path)
