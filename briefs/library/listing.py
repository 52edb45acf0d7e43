"""What a look at a library's folder found: the files that can be read, and what is skipped."""

from __future__ import annotations

import hashlib
import marshal
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from briefs.errors import Problem

Row = tuple[str, int, int, int]
"""The fields of a `FileStamp`; plain, because there are a hundred thousand of them, seldom looked at."""

_LARGEST = 2**63 - 1
_LENGTH = 8
"""Bytes that tell how long the head of a packed listing is."""


class FileStamp(NamedTuple):
    """A file that a reader exists for: what is compared to see whether it changed.

    `path` is the POSIX path inside the library, as it stands in ids; `size` is in bytes; `mtime_ns` and `ctime_ns`
    are in nanoseconds since 1970. Programs can set the first of these times as they like, but not the second.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int


class Listing:
    """The files of a library.

    Attributes:
        begun_ns: when the look began; what was changed later may not be in it.
        problems: what is skipped and why, sorted by path.
        digest: hex digits that are others as soon as a stamp is.
    """

    def __init__(self, begun_ns: int, problems: Iterable[Problem], columns: Sequence[bytes]) -> None:
        self.begun_ns = begun_ns
        self.problems = tuple(problems)
        self._columns = columns
        """Of all files: paths, sizes, mtimes, ctimes."""
        self.digest = _digest(columns)

    @classmethod
    def of(cls, begun_ns: int, problems: Iterable[Problem], rows: Sequence[Row]) -> Listing:
        """From what was found; `rows` are sorted by path."""
        told = sorted(problems, key=lambda problem: problem.path)
        return cls(begun_ns, told, _columns(*zip(*rows, strict=True)) if rows else (b"",) * 4)

    @cached_property
    def stamps(self) -> Mapping[str, FileStamp]:
        """The files that can be read, by path, in order of paths; made when first asked for."""
        paths, *numbers = self._columns
        if not paths:
            return {}
        names = paths.decode("utf-8", "surrogatepass").split("\0")
        rows = zip(names, *(array("q", column) for column in numbers), strict=True)
        return dict(zip(names, map(FileStamp._make, rows), strict=True))

    def packed(self) -> bytes:
        """As bytes, for `unpacked` in another process of this program."""
        problems = [(one.path, one.reason, one.skipped, one.line) for one in self.problems]
        lengths = [len(column) for column in self._columns]
        head = marshal.dumps((self.begun_ns, problems, lengths))
        return b"".join((len(head).to_bytes(_LENGTH, "big"), head, *self._columns))

    @classmethod
    def unpacked(cls, data: bytes) -> Listing | None:
        """What `packed` made bytes of; None where some of them are missing."""
        at = _LENGTH + int.from_bytes(data[:_LENGTH], "big")
        if len(data) < max(at, _LENGTH + 1):
            return None
        begun_ns, problems, lengths = marshal.loads(data[_LENGTH:at])
        if len(data) != at + sum(lengths):
            return None
        columns = []
        for length in lengths:
            columns.append(data[at : at + length])
            at += length
        return cls(begun_ns, (Problem(*problem) for problem in problems), columns)


def digest_of(
    paths: Iterable[str], sizes: Iterable[int], mtimes: Iterable[int], ctimes: Iterable[int]
) -> str:
    """The `Listing.digest` of files that are sorted by path."""
    return _digest(_columns(paths, sizes, mtimes, ctimes))


def _digest(columns: Sequence[bytes]) -> str:
    digest = hashlib.sha256()
    for column in columns:
        digest.update(len(column).to_bytes(_LENGTH, "big"))
        digest.update(column)
    return digest.hexdigest()[:32]


def _columns(paths: Iterable[str], *numbers: Iterable[int]) -> list[bytes]:
    return ["\0".join(paths).encode("utf-8", "surrogatepass"), *map(_packed, numbers)]


def _packed(numbers: Iterable[int]) -> bytes:
    column = list(numbers)
    try:
        return array("q", column).tobytes()
    except OverflowError:
        # any program can set a time beyond the year 2262; the time of change, which none can, tells two of them apart
        return array("q", [max(-_LARGEST, min(number, _LARGEST)) for number in column]).tobytes()
