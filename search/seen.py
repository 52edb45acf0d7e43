"""What the files of a library were like when the index last took them in.

It is kept beside the index, in one JSON file, and only saves work: where it is missing, damaged, or belongs to another
state of the index, every file is read again, and what was indexed already is recognised by its digest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from briefs.annotations import Corrections
from briefs.errors import Problem
from briefs.files import write_atomically

FILE_NAME = "files.json"
_VERSION = 1

NEVER = -1
"""A time of change that no file has: for files that must be looked into next time."""

UNREADABLE = ""
"""Stands for the hash of a file that could not be opened."""


class SeenFile(NamedTuple):
    """One file as it was read; a tuple, because a hundred thousand of them are made at every start.

    Attributes:
        size: in bytes.
        mtime_ns: its time of change, or `NEVER`.
        content: SHA-256 of its bytes, as hex digits, or `UNREADABLE`.
        corrections: hash of the user's corrections of its briefs; "" for none.
        problems: what could not be read of it.
    """

    size: int
    mtime_ns: int
    content: str
    corrections: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Seen:
    """All files of a library.

    Attributes:
        root: the library's folder.
        fingerprint: the library's, when its briefs were made.
        briefs: how many briefs the index held.
        complete: False when the index may hold briefs of files that are not among these.
        files: by path.
    """

    root: str
    fingerprint: str
    briefs: int = 0
    complete: bool = False
    files: dict[str, SeenFile] = field(default_factory=dict)

    def save(self, folder: Path) -> None:
        """Write it into the folder in one step. Raises OSError."""
        record = {
            "version": _VERSION,
            "root": self.root,
            "fingerprint": self.fingerprint,
            "briefs": self.briefs,
            "complete": self.complete,
            "files": {path: _pack(file) for path, file in self.files.items()},
        }
        write_atomically(folder / FILE_NAME, json.dumps(record, separators=(",", ":")))

    @staticmethod
    def forget(folder: Path) -> None:
        """Remove what was saved, before the index changes. Raises OSError."""
        (folder / FILE_NAME).unlink(missing_ok=True)

    @classmethod
    def load(cls, folder: Path, root: str, fingerprint: str, briefs: int) -> Seen:
        """What was saved in the folder, or nothing seen, when that is not about just this state of things."""
        nothing = cls(root, fingerprint)
        try:
            record = json.loads((folder / FILE_NAME).read_bytes())
            described = (record["version"], record["root"], record["fingerprint"], record["briefs"])
            if described != (_VERSION, root, fingerprint, briefs):
                return nothing
            files = {path: _unpack(packed) for path, packed in record["files"].items()}
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            # the price of not believing it is only time
            return nothing
        return cls(root, fingerprint, briefs, record.get("complete") is True, files)


def corrections_hash(corrections: Mapping[str, Corrections]) -> str:
    """16 hex digits of the corrections of a file's briefs, by id; "" where there are none."""
    if not corrections:
        return ""
    return hashlib.sha256(repr(sorted(corrections.items())).encode("utf-8", "replace")).hexdigest()[:16]


def _pack(file: SeenFile) -> list[Any]:
    packed: list[Any] = [file.size, file.mtime_ns, file.content]
    if file.corrections or file.problems:
        problems = [
            [problem.path, problem.reason, problem.skipped, problem.line] for problem in file.problems
        ]
        packed += [file.corrections, problems]
    return packed


def _unpack(packed: list[Any]) -> SeenFile:
    size, mtime_ns, content, *more = packed
    if not more:
        return SeenFile(size, mtime_ns, content)
    corrections, problems = more
    return SeenFile(size, mtime_ns, content, corrections, tuple(Problem(*problem) for problem in problems))
