"""The parts of an index, each on its own."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs import record
from briefs.model import ActorFact, Brief, Facts, Headline, ProvinceFact, Qualifier, Role, Stance
from search.engine import Row
from search.index.cache import Cache
from search.index.container import (
    DamagedError,
    Strings,
    join_strings,
    map_arrays,
    pack_strings,
    read_arrays,
    write_arrays,
)
from search.index.lookup import Lookup, pack_lookup
from search.index.merging import FACTOR, to_merge
from search.index.postings import Ints, Mask
from search.index.records import Records, RecordWriter, pack_row, unpack_row
from search.index.table import Pairs, Table, pack_table

ANY_TEXT = st.text(st.characters(codec=None), max_size=8)


@given(strings=st.lists(ANY_TEXT), metadata=st.dictionaries(ANY_TEXT, st.lists(ANY_TEXT), max_size=3))
def test_arrays_and_strings_come_back(
    tmp_path_factory: pytest.TempPathFactory, strings: list[str], metadata: dict[str, list[str]]
) -> None:
    file = tmp_path_factory.getbasetemp() / "arrays"
    numbers = np.arange(len(strings), dtype=np.uint16)
    write_arrays(file, {"numbers": numbers, **pack_strings("words", strings)}, metadata)

    arrays, known = map_arrays(file)

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


PAIRS = st.lists(st.tuples(st.integers(0, 149), st.sampled_from("abcde")), max_size=300)


@given(
    first=PAIRS, second=PAIRS, chosen=st.sets(st.integers(0, 149)), wanted=st.sets(st.sampled_from("abcx"))
)
def test_a_table_counts_and_filters_as_its_pairs_say(
    first: list[tuple[int, str]], second: list[tuple[int, str]], chosen: set[int], wanted: set[str]
) -> None:
    known = {"first": first, "second": second}
    arrays, ends = pack_table("t", {name: gathered(pairs) for name, pairs in known.items()}, 150)
    table = Table(arrays, "t", ends, 150)
    sets = [chosen, set(range(150)) - chosen, set(range(0, 150, 40))]
    for name, pairs in known.items():
        begin, end = table.ranges[name]
        names = table.names.to_list(begin, end)
        assert names == sorted({value for _, value in pairs})
        for documents in sets:
            counts = dict(zip(names, table.counts(mask_of(documents), begin, end).tolist(), strict=True))
            expected = Counter(value for document, value in set(pairs) if document in documents)
            assert counts == {value: expected[value] for value in names}
        having = {document for document, value in pairs if value in wanted}
        assert set(np.flatnonzero(table.having(name, wanted)).tolist()) == having
        of_one = {names[number - begin] for number in table.values_in(name, 3)}
        assert of_one == {value for document, value in pairs if document == 3}
        back = table.pairs(name)
        assert {
            (document, back.names[code])
            for document, code in zip(back.documents.tolist(), back.codes.tolist(), strict=True)
        } == set(pairs)


def gathered(pairs: list[tuple[int, str]]) -> Pairs:
    names = sorted({value for _, value in pairs}, reverse=True)
    ordered = sorted(pairs)
    return Pairs(
        names,
        np.array([document for document, _ in ordered], np.int64),
        np.array([names.index(value) for _, value in ordered], np.int64),
    )


def mask_of(documents: set[int]) -> Mask:
    mask = np.zeros(150, np.bool_)
    mask[sorted(documents)] = True
    return mask


def test_strings_are_found_and_joined() -> None:
    arrays = pack_strings("s", ["a", "b\ud83d", "", "ddd", "é"])
    strings = Strings(arrays, "s")
    assert strings.find("b\ud83d", 0, 2) == 1
    assert strings.find("c", 0, 2) is None
    assert strings.to_list(3) == ["ddd", "é"]
    assert strings.to_list(1, 3) == ["b\ud83d", ""]
    parts = [(strings, np.array(numbers, np.int64)) for numbers in ([0, 1, 3], [], [2, 4])]
    assert Strings(join_strings("j", parts), "j").to_list() == ["a", "b\ud83d", "ddd", "", "é"]


def test_look_ups_know_ids_that_share_a_hash() -> None:
    lookup = Lookup(pack_lookup("k", np.array([7, 5, 7, 1 << 63], np.uint64)), "k")
    assert lookup.find(7) == [0, 2]
    assert lookup.find(1 << 63) == [3]
    assert lookup.find(6) == []
    places, documents = lookup.find_all(np.array([6, 7, 1 << 63], np.uint64))
    assert (places.tolist(), documents.tolist()) == ([1, 1, 2], [0, 2, 3])
    assert lookup.keys().tolist() == [7, 5, 7, 1 << 63]


@pytest.mark.parametrize("live", [(), (3,), range(0, 400, 40), range(50, 400), range(400)])
def test_records_are_copied_without_looking_into_them(tmp_path: Path, live: Sequence[int]) -> None:
    briefs = [
        Brief(f"{number}", f"{number}", "Title", f"Text {number} " * 200, f"{number:016x}", Facts())
        for number in range(400)
    ]

    def opened(name: str, fill: Callable[[RecordWriter], Ints | None]) -> Records:
        with (tmp_path / name).open("wb") as stream:
            writer = RecordWriter(stream)
            return Records(tmp_path / name, writer.finish(fill(writer)))

    def write(writer: RecordWriter) -> None:
        for brief in briefs:
            writer.add(record.dump(brief))

    mask = np.zeros(400, np.bool_)
    mask[list(live)] = True
    records = opened("first", write)
    copied = opened(
        "second", lambda writer: np.concatenate([records.copy(mask, writer), records.copy(~mask, writer)])
    )
    others = [number for number in range(400) if number not in live]
    for place, number in enumerate([*live, *others]):
        assert copied.brief(place) == briefs[number]
    records.close()
    copied.close()


@given(texts=st.lists(st.text(st.characters(codec=None)), min_size=1, max_size=8), flipped=st.data())
def test_a_damaged_block_is_never_taken_for_another(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], flipped: st.DataObject
) -> None:
    file = tmp_path_factory.getbasetemp() / "records"
    # a few blocks
    briefs = [
        Brief(f"{number}", text, text * 3, (text + "word ") * 5000, f"{number:016x}", Facts())
        for number, text in enumerate(texts)
    ]
    with file.open("wb") as stream:
        writer = RecordWriter(stream)
        for brief in briefs:
            writer.add(record.dump(brief))
        arrays = writer.finish()
    data = bytearray(file.read_bytes())
    records = Records(file, arrays)
    assert [records.brief(number) for number in range(len(briefs))] == briefs
    records.close()

    place = flipped.draw(st.integers(0, len(data) - 1))
    data[place] ^= 1 << flipped.draw(st.integers(0, 7))
    file.write_bytes(data)
    records = Records(file, arrays)
    for number, brief in enumerate(briefs):
        with suppress(DamagedError):
            assert records.brief(number) == brief
    records.close()


@pytest.mark.parametrize(
    "change", [lambda block: block[:-5], lambda block: bytes(len(block)), lambda block: b""]
)
def test_a_broken_block_spares_the_others(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    briefs = [Brief(str(each), "p", "t", f"{each} " * 40_000, "0" * 16, Facts()) for each in range(3)]
    with (tmp_path / "records").open("wb") as stream:
        writer = RecordWriter(stream)
        for brief in briefs:
            writer.add(record.dump(brief))
        arrays = writer.finish()
    _, second, third, _ = arrays["record.offsets"].tolist()
    data = (tmp_path / "records").read_bytes()
    broken = change(data[second:third])
    (tmp_path / "records").write_bytes(data[:second] + broken.ljust(third - second, b"?") + data[third:])
    records = Records(tmp_path / "records", arrays)
    assert [records.brief(0), records.brief(2)] == [briefs[0], briefs[2]]
    with pytest.raises(DamagedError):
        records.brief(1)
    records.close()


@given(
    title=ANY_TEXT,
    source=st.none() | ANY_TEXT,
    names=st.lists(ANY_TEXT, max_size=3, unique=True),
    stance=st.sampled_from(Stance),
    killed=st.none() | st.integers(0, 10**20),
)
def test_a_row_comes_back(
    title: str, source: str | None, names: list[str], stance: Stance, killed: int | None
) -> None:
    headline = Headline(killed, Qualifier.ABOUT if killed else None, None, None, 2, 3)
    facts = Facts(
        provinces=tuple(ProvinceFact(name, Role.EVENT, 0, 1) for name in names),
        actors=tuple(ActorFact(name, name, "police", stance, 0, 1) for name in names),
        headline=headline,
        unclaimed=True,
    )
    brief = Brief("id", "path", title, "text", "0" * 16, facts, source=source)
    row = unpack_row(memoryview(pack_row(brief)), "id", None, "another")
    actors = tuple((name, stance) for name in names)
    assert row == Row("id", title, None, source, tuple(names), actors, headline, True, "another")


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
