"""A file of named arrays and strings, mapped into memory: opening it costs the same whatever its size.

Layout: magic, length of the header, the header (JSON: each array's name, type and place, plus free metadata),
then the arrays, each at a multiple of 8 bytes. Lengths and checksums of whole files stand in the manifest.
"""

from __future__ import annotations

import json
import mmap
import struct
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_MAGIC = b"briefs1\n"
_LENGTH = struct.Struct("<Q")


class DamagedError(Exception):
    """A file of the index is not what was written."""


MISSING = (FileNotFoundError, NotADirectoryError, IsADirectoryError)
"""The errors of the system that mean damage; others (no permission, too many open files) say nothing of the files."""


def write_arrays(path: Path, arrays: Mapping[str, Array], metadata: Mapping[str, Any]) -> None:
    """Write arrays and JSON metadata to a new file. Raises OSError."""
    places: list[tuple[str, str, int, int]] = []
    offset = 0
    for name, array in arrays.items():
        places.append((name, array.dtype.str, offset, len(array)))
        offset += array.nbytes + -array.nbytes % 8
    header = json.dumps({"arrays": places, "metadata": metadata}).encode("ascii")
    header += b" " * (-len(header) % 8)
    with path.open("wb") as stream:
        stream.write(_MAGIC + _LENGTH.pack(len(header)) + header)
        for array in arrays.values():
            stream.write(np.ascontiguousarray(array).data)
            stream.write(bytes(-array.nbytes % 8))


def map_arrays(path: Path) -> tuple[dict[str, Array], dict[str, Any]]:
    """The arrays of a file, read from it when they are looked at, and its metadata.

    The file stays mapped as long as an array refers to it. Raises DamagedError and OSError.
    """
    with path.open("rb") as stream:
        try:
            data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:
            raise DamagedError(f"{path} is empty") from error
    return read_arrays(data)


def read_arrays(data: bytes | mmap.mmap) -> tuple[dict[str, Array], dict[str, Any]]:
    """The arrays (views into `data`, read-only) and the metadata. Raises DamagedError."""
    try:
        if data[: len(_MAGIC)] != _MAGIC:
            raise DamagedError("not a file of arrays")
        start = len(_MAGIC) + _LENGTH.size
        (length,) = _LENGTH.unpack_from(data, len(_MAGIC))
        header = json.loads(data[start : start + length])
        base = start + length
        arrays = {
            name: np.frombuffer(data, np.dtype(kind), count, base + offset)
            for name, kind, offset, count in header["arrays"]
        }
        return arrays, dict(header["metadata"])
    except (ValueError, KeyError, TypeError, struct.error) as error:
        raise DamagedError(str(error)) from error


def pack_strings(name: str, strings: Iterable[str]) -> dict[str, Array]:
    """Two arrays that `Strings` reads: the UTF-8 of all strings, and where each ends. Any string survives."""
    return pack_bytes(name, [string.encode("utf-8", "surrogatepass") for string in strings])


def pack_bytes(name: str, strings: Sequence[bytes]) -> dict[str, Array]:
    """The same of strings that are bytes already."""
    ends = np.zeros(len(strings) + 1, np.int64)
    np.cumsum([len(string) for string in strings], out=ends[1:])
    return {f"{name}.ends": ends, f"{name}.bytes": np.frombuffer(b"".join(strings), np.uint8)}


def join_strings(name: str, parts: Sequence[tuple[Strings, Array]]) -> dict[str, Array]:
    """As `pack_strings`: of each part the strings with these numbers (ascending), without looking into them."""
    lengths = [np.zeros(1, np.int64)]
    blocks = [np.zeros(0, np.uint8)]
    for strings, numbers in parts:
        ends, data = strings.arrays
        lengths.append(ends[numbers + 1] - ends[numbers])
        breaks = np.flatnonzero(np.diff(numbers) != 1) + 1
        firsts = numbers[np.concatenate(([0], breaks))] if len(numbers) else numbers
        lasts = numbers[np.concatenate((breaks - 1, [-1]))] if len(numbers) else numbers
        blocks += [data[a:b] for a, b in zip(ends[firsts].tolist(), ends[lasts + 1].tolist(), strict=True)]
    return {f"{name}.ends": np.cumsum(np.concatenate(lengths)), f"{name}.bytes": np.concatenate(blocks)}


class Strings(Sequence[str]):
    """A list of strings that are decoded when they are asked for."""

    __slots__ = ("_data", "_ends", "arrays")

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self.arrays = arrays[f"{name}.ends"], arrays[f"{name}.bytes"]
        """Where each string ends, after the first beginning; and their UTF-8."""
        # one item of a view is had far quicker than one of an array
        self._ends, self._data = self.arrays[0].data, self.arrays[1].data

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            raise IndexError(index)
        return str(self.raw(index), "utf-8", "surrogatepass")

    def raw(self, index: int) -> memoryview:
        """The bytes of one string."""
        return self._data[self._ends[index] : self._ends[index + 1]]

    def find(self, value: str, begin: int, end: int) -> int | None:
        """The number of a string in a range of sorted ones, or None."""
        place = bisect_left(self, value, begin, end)
        return place if place < end and self[place] == value else None

    def to_list(self, begin: int = 0, end: int | None = None) -> list[str]:
        """All of them, or those of a range."""
        ends: list[int] = self._ends[begin : None if end is None else end + 1].tolist()
        whole = bytes(self._data[ends[0] : ends[-1]])
        first = ends[0]
        if whole.isascii():
            text = whole.decode("ascii")
            return [text[a - first : b - first] for a, b in pairwise(ends)]
        return [str(whole[a - first : b - first], "utf-8", "surrogatepass") for a, b in pairwise(ends)]
