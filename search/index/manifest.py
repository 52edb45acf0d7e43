"""The one file that says what the index is: its segments, their files, and which briefs are gone.

Replacing it is the only step that changes the index, so a crash leaves the old state or the new one. Everything that
it names was on the disk before.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np

from briefs.files import write_atomically
from search.index.container import MISSING, DamagedError
from search.index.postings import Mask

_NAME = "manifest.json"

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileSeal:
    """What a file was when it was written: by these a damaged one is recognised."""

    size: int
    checksum: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path) -> FileSeal:
        """The seal of a file as it is now. Raises OSError."""
        status = path.stat()
        return cls(status.st_size, _checksum(path), status.st_mtime_ns)

    def holds(self, path: Path, *, since: float = inf) -> bool:
        """Whether the file is what it was.

        One whose size and time are the same is not read, unless it was written at or after `since` (nanoseconds):
        reading all of a large index takes longer than opening it. Raises OSError.
        """
        status = path.stat()
        if status.st_size != self.size:
            return False
        if status.st_mtime_ns == self.mtime_ns and self.mtime_ns < since:
            return True
        return _checksum(path) == self.checksum


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """One segment: the name of its folder, which of its briefs are live, and its files by relative path."""

    name: str
    live: Mask
    files: Mapping[str, FileSeal]

    def check(self, folder: Path, *, since: float = inf) -> None:
        """Raise DamagedError unless all files are there as they were written, OSError when they cannot be read.

        Files written at or after `since` (nanoseconds) are read as a whole, the others only looked at.
        """
        for path, seal in self.files.items():
            try:
                whole = seal.holds(folder / self.name / path, since=since)
            except MISSING as error:
                raise DamagedError(f"{self.name}/{path} is missing") from error
            if not whole:
                raise DamagedError(f"{self.name}/{path} is not what was written")


@dataclass(frozen=True, slots=True)
class Manifest:
    """One state of the index."""

    segments: Sequence[SegmentEntry] = ()
    stamp: str = ""
    """Different for every manifest that was written; empty where there is none."""

    def write(self, folder: Path) -> str:
        """Replace the manifest in one step; its stamp. Raises OSError."""
        stamp = uuid4().hex
        body = json.dumps(
            {
                "stamp": stamp,
                "segments": [
                    {
                        "name": entry.name,
                        "size": len(entry.live),
                        "live": base64.b64encode(zlib.compress(np.packbits(entry.live).tobytes())).decode(),
                        "files": {
                            path: [seal.size, seal.checksum, seal.mtime_ns]
                            for path, seal in entry.files.items()
                        },
                    }
                    for entry in self.segments
                ],
            }
        )
        write_atomically(folder / _NAME, f"{zlib.crc32(body.encode()):08x}\n{body}\n")
        return stamp

    @classmethod
    def remove(cls, folder: Path, stamp: str) -> None:
        """Leave an index without a manifest, an empty one, unless there is one with another stamp by now.

        Raises OSError.
        """
        try:
            if cls.read(folder).stamp not in ("", stamp):
                return
        except DamagedError:
            pass
        (folder / _NAME).unlink(missing_ok=True)

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """The manifest of a folder; an empty one where there is none.

        Raises DamagedError for a file that is not a manifest, OSError when it cannot be read.
        """
        try:
            text = (folder / _NAME).read_bytes()
        except FileNotFoundError:
            return cls()
        checksum, _, body = text.partition(b"\n")
        try:
            if int(checksum, 16) != zlib.crc32(body.rstrip(b"\n")):
                raise DamagedError("the manifest is not what was written")
            content = json.loads(body)
            return cls(tuple(map(_entry, content["segments"])), content["stamp"])
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            raise DamagedError(f"the manifest: {error}") from error


def seal_files(folder: Path) -> dict[str, FileSeal]:
    """The seals of all files under a segment's folder. Raises OSError."""
    return {
        path.relative_to(folder).as_posix(): FileSeal.of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _entry(content: Mapping[str, Any]) -> SegmentEntry:
    bits = np.frombuffer(zlib.decompress(base64.b64decode(content["live"])), np.uint8)
    live = np.unpackbits(bits, count=content["size"]).astype(np.bool_)
    return SegmentEntry(
        content["name"], live, {path: FileSeal(*seal) for path, seal in content["files"].items()}
    )


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            checksum = zlib.crc32(chunk, checksum)
    return checksum
