"""A file of columns: named arrays of unsigned numbers, mapped into memory, each with its checksum.

Layout, little-endian: a magic number that names the version; the columns, each at a multiple of 8 bytes; the
directory (JSON: every column's name, type, place, length and CRC-32, and free metadata); the directory's place,
length and CRC-32. What is written last is read first, so that a file that was cut off is recognised at once.
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import DTypeLike, NDArray

from search.index.container import MISSING, Array, DamagedError

_MAGIC = b"columns1"
_TRAILER = struct.Struct("<QQI8s")
_ALIGNMENT = 8
_TYPES = {f"u{width}": np.dtype(f"<u{width}") for width in (1, 2, 4, 8)}

_CHUNK = 1 << 22


def narrowest(largest: int) -> np.dtype[Any]:
    """The smallest type that holds numbers from 0 to `largest`. Raises OverflowError where there is none."""
    for kind in _TYPES.values():
        if largest <= np.iinfo(kind).max:
            return kind
    raise OverflowError(f"{largest} does not fit into 64 bits")


class Column:
    """One column while it is written, from its first number to its last."""

    def __init__(self, file: ColumnWriter, kind: np.dtype[Any], count: int, offset: int) -> None:
        self.kind = kind
        self.count = count
        self.offset = offset
        self.checksum = 0
        self.written = 0
        self._file = file

    def write(self, numbers: Array) -> None:
        """Append numbers. Raises OverflowError when one of them does not fit, OSError."""
        if numbers.dtype != self.kind:
            if len(numbers) and (numbers.max() > np.iinfo(self.kind).max or numbers.min() < 0):
                raise OverflowError(f"{numbers.max()} does not fit into {self.kind}")
            numbers = numbers.astype(self.kind)
        data = np.ascontiguousarray(numbers).view(np.uint8).data
        self.checksum = zlib.crc32(data, self.checksum)
        self._file.write_at(self.offset + self.written * self.kind.itemsize, data)
        self.written += len(numbers)


class ColumnWriter:
    """Writes a new file. Columns are announced with their lengths, and then filled in any order."""

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        self._stream = path.open("wb", buffering=0)
        self._columns: dict[str, Column] = {}
        self._end = len(_MAGIC)
        self.write_at(0, memoryview(_MAGIC))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def announce(self, name: str, kind: DTypeLike, count: int) -> Column:
        """Make room for a column of `count` numbers."""
        column = self._columns[name] = Column(self, np.dtype(kind).newbyteorder("<"), count, self._end)
        self._end += -(-count * column.kind.itemsize // _ALIGNMENT) * _ALIGNMENT
        return column

    def put(self, name: str, numbers: Array) -> None:
        """A column that is whole already. Raises OSError."""
        self.announce(name, numbers.dtype, len(numbers)).write(numbers)

    def write_at(self, offset: int, data: memoryview) -> None:
        """Write bytes at a place. Raises OSError."""
        self._stream.seek(offset)
        while data:
            # an unbuffered stream may write less than it was given
            data = data[self._stream.write(data) :]

    def finish(self, metadata: Mapping[str, Any]) -> None:
        """Write the directory. Raises ValueError when a column is not full, OSError."""
        columns = []
        for name, column in self._columns.items():
            if column.written != column.count:
                raise ValueError(f"column {name} has {column.written} of {column.count} numbers")
            columns.append([name, f"u{column.kind.itemsize}", column.offset, column.count, column.checksum])
        directory = json.dumps({"columns": columns, "metadata": metadata}).encode("ascii")
        trailer = _TRAILER.pack(self._end, len(directory), zlib.crc32(directory), _MAGIC)
        self.write_at(self._end, memoryview(directory + trailer))


class ColumnFile:
    """A file that was written, mapped into memory. Safe from any thread.

    Its columns are read-only views of the map, which is released when the last of them is.
    """

    def __init__(self, path: Path) -> None:
        """Raises DamagedError, or OSError when the file cannot be read."""
        self.path = path
        try:
            with path.open("rb") as stream:
                self._map: mmap.mmap | None = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            self._load(self._map)
        except (*MISSING, ValueError, KeyError, TypeError, struct.error) as error:
            # an empty file cannot be mapped: a ValueError
            raise DamagedError(f"{path}: {error}") from error

    def _load(self, data: mmap.mmap) -> None:
        place, length, checksum, magic = _TRAILER.unpack_from(data, max(len(data) - _TRAILER.size, 0))
        if not magic == data[: len(_MAGIC)] == _MAGIC or place + length + _TRAILER.size != len(data):
            raise ValueError("not a file of columns")
        directory = data[place : place + length]
        if zlib.crc32(directory) != checksum:
            raise ValueError("the directory is not what was written")
        content = json.loads(directory)
        self.metadata: dict[str, Any] = content["metadata"]
        self._columns: dict[str, NDArray[Any]] = {}
        self._checksums: dict[str, int] = {}
        for name, kind, offset, count, expected in content["columns"]:
            self._columns[name] = np.frombuffer(data, _TYPES[kind], count, offset)
            self._checksums[name] = expected

    @property
    def names(self) -> Iterable[str]:
        """The columns."""
        return self._columns.keys()

    def column(self, name: str) -> NDArray[Any]:
        """One column. Raises DamagedError where there is none, ValueError once closed."""
        if self._map is None:
            raise ValueError(f"{self.path} is closed")
        try:
            return self._columns[name]
        except KeyError as error:
            raise DamagedError(f"{self.path}: no column {name}") from error

    def verify(self, names: Iterable[str]) -> None:
        """Raise DamagedError unless these columns are what was written."""
        for name in names:
            checksum = 0
            data = self.column(name).view(np.uint8)
            for start in range(0, len(data), _CHUNK):
                checksum = zlib.crc32(data[start : start + _CHUNK].data, checksum)
            if checksum != self._checksums[name]:
                raise DamagedError(f"{self.path}: {name} is not what was written")

    def forget(self) -> None:
        """Give back the memory of what was read; it is read again when it is needed."""
        if self._map is not None and hasattr(self._map, "madvise"):
            self._map.madvise(mmap.MADV_DONTNEED)

    def close(self) -> None:
        """Release the map as soon as nobody holds a column."""
        self._columns.clear()
        self._map = None
