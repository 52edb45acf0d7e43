"""Damaged, foreign and older indexes, and places that cannot be written."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from datetime import date
from math import inf
from pathlib import Path

import pytest
from filelock import FileLock

from briefs.errors import BriefsError
from briefs.model import Brief
from search.columnar import ColumnarText
from search.engine import Sort
from search.index.manifest import SegmentEntry
from search.query import Query
from tests.search.engines import Open, add, files, ids, make


def _truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _zero_middle(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(path.stat().st_size // 3)
        stream.write(bytes(40))


def _garbage(path: Path) -> None:
    path.write_bytes(b"not what was written")


@pytest.mark.parametrize("harm", [_truncate, _zero_middle, _garbage, Path.unlink])
@pytest.mark.parametrize("name", ["records", "columns", "MAIN_text.columns", "manifest.json"])
def test_a_damaged_index_starts_empty_and_says_so(
    open_index: Open,
    folder: Path,
    name: str,
    harm: Callable[[Path], None],
) -> None:
    engine = open_index()
    add(engine, *[make(f"{number}", f"some words and {number}") for number in range(20)])
    engine.close()
    (damaged,) = files(folder, name)
    harm(damaged)

    engine = open_index()

    assert ids(engine, "words") == []
    assert engine.paths() == set()
    if (name, harm) != ("manifest.json", Path.unlink):
        assert engine.note == "The index was damaged; it is built anew from the files."
    add(engine, make("new", "words again"))
    assert ids(engine, "words") == ["new"]
    assert ids(open_index(), "words") == ["new"]
    assert open_index().note is None


def test_damage_found_while_searching_is_no_error(open_index: Open, folder: Path) -> None:
    engine = open_index()
    # same length, same time: only reading it shows the damage
    add(engine, *[make(f"{number}", f"some words and {number}") for number in range(300)])
    engine.close()
    (damaged,) = files(folder, "MAIN_text.columns")
    status = damaged.stat()
    damaged.write_bytes(bytes(status.st_size))
    os.utime(damaged, ns=(status.st_atime_ns, status.st_mtime_ns))
    try:
        engine = open_index()
        assert "damaged" in str(engine.verify() or engine.note)
        results = engine.search(Query("words"))
        assert results.total == 0
        assert "damaged" in str(engine.note)
    finally:
        engine.close()
    assert open_index().size == 0


def test_a_damaged_record_is_found_when_it_is_read(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, *[make(f"{number}", f"some words and {number}") for number in range(20)])
    (records,) = files(folder, "records")
    status = records.stat()
    with records.open("r+b") as stream:
        stream.write(bytes(status.st_size))
    assert engine.brief("3") is None
    assert engine.size == 0
    assert "damaged" in str(engine.note)


@pytest.mark.parametrize("part", range(12))
@pytest.mark.parametrize("name", ["columns", "MAIN_text.columns"])
def test_nonsense_in_a_file_is_no_error_whatever_is_asked(
    open_index: Open, folder: Path, name: str, part: int
) -> None:
    engine = open_index()
    add(
        engine,
        *[
            make(f"{number}", f"some words and {number}", date(2024, 2, 1 + number % 9))
            for number in range(90)
        ],
    )
    engine.close()
    (damaged,) = files(folder, name)
    status = damaged.stat()
    data = bytearray(damaged.read_bytes())
    # the beginning is looked at when the file is opened
    begin = len(data) // 3 + part * (len(data) - len(data) // 3) // 12
    end = begin + len(data) // 20
    data[begin:end] = random.Random(part).randbytes(len(data[begin:end]))
    damaged.write_bytes(data)
    os.utime(damaged, ns=(status.st_atime_ns, status.st_mtime_ns))

    engine = open_index()
    for sort in Sort:
        for word in ("", "words", "number", "17"):
            results = engine.search(Query(word), sort=sort)
            assert results.total <= 90
            engine.facets(Query(word))
    for number in range(90):
        engine.row(f"{number}")
        engine.brief(f"{number}")
    assert engine.size in (0, 90)
    add(engine, make("new", "words again"))


def test_an_error_of_the_engine_is_not_taken_for_damage(
    open_index: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_index()
    add(engine, make("a", "one"))

    def broken(*_: object) -> object:
        raise IndexError("a mistake")

    with monkeypatch.context() as patch:
        patch.setattr("search.index.engine.count_facets", broken)
        with pytest.raises(IndexError, match="a mistake"):
            engine.facets(Query("one"))
    assert ids(engine) == ["a"]


def test_verify_reads_what_opening_does_not(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, make("a", "one two three"))
    assert engine.verify() is None
    (records,) = files(folder, "records")
    status = records.stat()
    with records.open("r+b") as stream:
        stream.seek(10)
        stream.write(b"????")
    os.utime(records, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "records" in str(engine.verify())


@pytest.mark.parametrize("crashed", [True, False])
def test_after_a_crash_what_was_written_last_is_read(open_index: Open, folder: Path, crashed: bool) -> None:
    engine = open_index()
    add(engine, make("a", "one two three"))
    engine.close()
    (records,) = files(folder, "records")
    status = records.stat()
    records.write_bytes(bytes(status.st_size))
    os.utime(records, ns=(status.st_atime_ns, status.st_mtime_ns))
    if crashed:
        (engine.folder / "unfinished").touch()
    engine = open_index()
    assert engine.size == (0 if crashed else 1)
    assert ("damaged" in str(engine.note)) == crashed
    assert not (engine.folder / "unfinished").exists()


def test_verify_is_not_misled_by_another_writer(open_index: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = open_index(), open_index()
    add(ours, make("a", "one"))
    check = SegmentEntry.check

    def check_late(entry: SegmentEntry, folder: Path, *, since: float = inf) -> None:
        monkeypatch.setattr(SegmentEntry, "check", check)
        add(theirs, make("a", "two"))  # and the segment of the first is gone
        check(entry, folder, since=since)

    monkeypatch.setattr(SegmentEntry, "check", check_late)
    assert ours.verify() is None


def test_an_index_of_another_version_is_replaced(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    engine.close()
    engine.folder.rename(folder / "index-0-other")

    engine = open_index()

    assert engine.size == 0
    assert engine.note == "The index was made by another version of briefs; it is built anew from the files."
    add(engine, make("a", "one"))
    assert [path.name for path in folder.iterdir()] == [engine.folder.name]
    assert open_index().note is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="asks for the owner of a folder")
def test_a_folder_that_others_can_write_is_not_used(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    engine.close()
    usual = engine.folder
    usual.chmod(0o777)

    engine = open_index()

    assert engine.size == 0
    assert "can be written by others" in str(engine.note)
    assert engine.folder != usual
    add(engine, make("b", "two"))
    assert ids(engine) == ["b"]
    temporary = engine.folder
    engine.close()
    assert not temporary.exists()
    usual.chmod(0o700)
    assert ids(open_index()) == ["a"]


def test_a_cache_that_is_no_folder_is_not_used(open_index: Open, folder: Path) -> None:
    folder.write_text("in the way")
    engine = open_index()
    add(engine, make("a", "one"))
    assert ids(engine) == ["a"]
    assert "for this session only" in str(engine.note)


def test_a_full_disk_moves_the_index_and_says_so(
    open_index: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    usual = engine.folder
    create = ColumnarText.create

    def full(self: ColumnarText, place: Path) -> object:
        if usual in place.parents:
            raise OSError(28, "No space left on device")
        return create(self, place)

    monkeypatch.setattr(ColumnarText, "create", full)
    add(engine, make("b", "two"))

    assert ids(engine) == ["a", "b"]
    assert "no space left on device" in str(engine.note)
    engine.update((), ["a"])
    assert ids(engine) == ["b"]
    monkeypatch.undo()
    assert ids(open_index()) == ["a"]


def test_a_cache_that_cannot_be_written_is_left_as_it_is(
    open_index: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    usual = engine.folder
    acquire = FileLock.acquire

    def read_only(self: FileLock, *arguments: object, **options: object) -> object:
        if usual in Path(self.lock_file).parents:
            raise OSError(30, "Read-only file system")
        return acquire(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(FileLock, "acquire", read_only)
    add(engine, make("b", "two"))

    assert ids(engine) == ["a", "b"]
    assert "read-only file system" in str(engine.note)
    monkeypatch.undo()
    assert ids(open_index()) == ["a"]


def test_trouble_with_opening_is_not_taken_for_damage(
    open_index: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    engine.close()

    def too_many(*_: object) -> int:
        raise OSError(24, "Too many open files")

    with monkeypatch.context() as patch:
        patch.setattr("search.index.records.os.open", too_many)
        engine = open_index()
        assert engine.size == 0
        assert "cannot be read (too many open files)" in str(engine.note)
    assert ids(open_index()) == ["a"]


def test_nowhere_to_write_is_one_sentence(open_index: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_index()
    add(engine, make("a", "one"))

    def full(self: ColumnarText, place: Path) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ColumnarText, "create", full)
    with pytest.raises(BriefsError, match="no space left on device"):
        add(engine, make("b", "two"))
    assert ids(engine) == ["a"]


def test_an_interrupted_update_leaves_the_old_state(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, make("a", "one"))

    def broken() -> Iterator[tuple[Brief, str]]:
        yield make("b", "two"), "1"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engine.update(broken())
    assert ids(engine) == ["a"] == ids(open_index())
