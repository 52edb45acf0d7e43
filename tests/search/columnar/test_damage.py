"""Whatever happens to a file of columns, it is told from one that is whole; never is it read as something else."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from search.columnar import ColumnarText
from search.columnar.layout import ColumnFile, ColumnWriter
from search.columnar.names import FILE
from search.columnar.reader import ColumnarReader
from search.index.container import DamagedError

TEXTS = [(f"title {n}", f"common word{n} " * (n + 1)) for n in range(20)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    writer = ColumnarText().create(tmp_path)
    for title, body in TEXTS:
        writer.add(title, body)
    writer.commit()
    return tmp_path


def test_a_file_that_was_cut_off(folder: Path) -> None:
    whole = (folder / FILE).read_bytes()
    for length in [*range(0, len(whole), 97), len(whole) - 1]:
        (folder / FILE).write_bytes(whole[:length])
        with pytest.raises(DamagedError, match=FILE):
            ColumnarText().open(folder)
    (folder / FILE).write_bytes(whole + b"\0")
    with pytest.raises(DamagedError):
        ColumnarText().open(folder)


def zeros(data: bytearray, place: int) -> None:
    length = len(data[place : place + 61])
    data[place : place + length] = bytes(length)


def one_bit(data: bytearray, place: int) -> None:
    data[place] ^= 1 << place % 8


@pytest.mark.parametrize(("damage", "step"), [(zeros, 61), (one_bit, 13)])
def test_damage_anywhere(
    folder: Path, contents: Callable[[Any], Any], damage: Callable[[bytearray, int], None], step: int
) -> None:
    expected = contents(ColumnarText().open(folder))
    whole = (folder / FILE).read_bytes()
    for place in range(0, len(whole), step):
        damaged = bytearray(whole)
        damage(damaged, place)
        (folder / FILE).write_bytes(damaged)
        try:
            reader = ColumnarText().open(folder)
            reader.verify()
        except DamagedError:
            continue
        # zeros over zeros, or what stands between two columns
        assert contents(reader) == expected


@pytest.mark.parametrize("content", [b"", b"columns1", b"\0" * 5000, b"SQLite format 3\0" * 100])
def test_foreign_files(folder: Path, content: bytes) -> None:
    (folder / FILE).write_bytes(content)
    with pytest.raises(DamagedError):
        ColumnarText().open(folder)


def test_missing_files(tmp_path: Path) -> None:
    with pytest.raises(DamagedError):
        ColumnarText().open(tmp_path)
    with pytest.raises(DamagedError):
        ColumnarText().open(tmp_path / "none")
    (tmp_path / FILE).mkdir()
    with pytest.raises(DamagedError):
        ColumnarText().open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_not_damaged(folder: Path) -> None:
    (folder / FILE).chmod(0)
    with pytest.raises(PermissionError):
        ColumnarText().open(folder)


def test_damage_is_not_merged(folder: Path, tmp_path: Path) -> None:
    reader = ColumnarText().open(folder)
    offset = _offset(folder / FILE, reader.columns("body").positions)
    with (folder / FILE).open("r+b") as stream:
        stream.seek(offset)
        stream.write(b"\xff\xff\xff")
    merged = tmp_path / "merged"
    merged.mkdir()
    with pytest.raises(DamagedError):
        ColumnarText().merge([(reader, np.ones(reader.size, np.bool_))], merged)


def test_a_document_beyond_the_last_one_is_damage(folder: Path) -> None:
    reader = ColumnarText().open(folder)
    offset = _offset(folder / FILE, reader.columns("body").documents)
    with (folder / FILE).open("r+b") as stream:
        stream.seek(offset)
        stream.write(b"\xff\xff\xff")
    damaged = ColumnarText().open(folder)
    mask = np.zeros(damaged.size, np.bool_)
    with pytest.raises(DamagedError):
        damaged.mark("body", 0, 1, mask)
    with pytest.raises(DamagedError):
        damaged.places("body", 0, 1, mask)


def test_a_directory_that_says_something_impossible(folder: Path) -> None:
    data = (folder / FILE).read_bytes()
    trailer = struct.Struct("<QQI8s")
    place, length, _, magic = trailer.unpack(data[-trailer.size :])
    for old, new in [
        (b'"size": 20', b'"size": 21'),
        (b'"u4"', b'"O8"'),
        (b'["title", "body"]', b'["titel", "body"]'),
    ]:
        directory = data[place : place + length].replace(old, new)
        changed = data[:place] + directory + trailer.pack(place, len(directory), zlib.crc32(directory), magic)
        (folder / FILE).write_bytes(changed)
        with pytest.raises(DamagedError):
            ColumnarReader(folder / FILE)


def test_numbers_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    with ColumnWriter(tmp_path / "file") as file:
        column = file.announce("small", np.uint8, 2)
        with pytest.raises(OverflowError):
            column.write(np.array([1, 256]))
        with pytest.raises(OverflowError):
            column.write(np.array([-1]))
        column.write(np.array([255]))
        with pytest.raises(ValueError, match="1 of 2"):
            file.finish({})
        column.write(np.array([7]))
        file.put("empty", np.zeros(0, np.uint64))
        file.finish({"why": "a test"})
    read = ColumnFile(tmp_path / "file")
    assert read.column("small").tolist() == [255, 7]
    assert read.column("empty").tolist() == []
    assert read.metadata == {"why": "a test"}
    with pytest.raises(DamagedError, match="no column other"):
        read.column("other")


def _offset(path: Path, column: np.ndarray) -> int:
    """Where a column stands in a file."""
    return path.read_bytes().index(column.tobytes())
