"""A file of named arrays and strings, read whole.

Layout: magic, length of the header, the header (JSON: each array's name, type and place, plus free metadata),
then the arrays, each at a multiple of 8 bytes. Lengths and checksums of whole files stand in the manifest.
"""

from __future__ import annotations

import json
import struct
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
    blocks: list[bytes] = []
    offset = 0
    for name, array in arrays.items():
        block = np.ascontiguousarray(array).tobytes()
        places.append((name, array.dtype.str, offset, len(array)))
        block += bytes(-len(block) % 8)
        blocks.append(block)
        offset += len(block)
    header = json.dumps({"arrays": places, "metadata": metadata}).encode("ascii")
    header += b" " * (-len(header) % 8)
    with path.open("wb") as stream:
        stream.write(_MAGIC + _LENGTH.pack(len(header)) + header)
        stream.writelines(blocks)


def read_arrays(data: bytes) -> tuple[dict[str, Array], dict[str, Any]]:
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
    encoded = [string.encode("utf-8", "surrogatepass") for string in strings]
    ends = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(string) for string in encoded], out=ends[1:])
    return {f"{name}.ends": ends, f"{name}.bytes": np.frombuffer(b"".join(encoded), np.uint8)}


class Strings(Sequence[str]):
    """A list of strings that are decoded when they are asked for."""

    __slots__ = ("_bytes", "_ends")

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._ends = arrays[f"{name}.ends"]
        self._bytes = arrays[f"{name}.bytes"]

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._decode(int(self._ends[index]), int(self._ends[index + 1]))

    def to_list(self) -> list[str]:
        """All of them."""
        ends: list[int] = self._ends.tolist()
        whole = self._bytes.tobytes()
        if whole.isascii():
            text = whole.decode("ascii")
            return [text[a:b] for a, b in pairwise(ends)]
        return [self._decode(a, b) for a, b in pairwise(ends)]

    def _decode(self, start: int, end: int) -> str:
        return self._bytes[start:end].tobytes().decode("utf-8", "surrogatepass")
