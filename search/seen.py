"""What the files of a library were like when the index last took them in.

It is kept beside the index, in one JSON file of columns, because a hundred thousand files are looked up at every start.
It only saves work: where it is missing, damaged, or belongs to another state of the index, every file is read again,
and what was indexed already is recognised by its digest.
"""

from __future__ import annotations

import hashlib
import json
import operator
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from briefs.annotations import Corrections
from briefs.errors import Problem
from briefs.files import write_atomically
from briefs.library import FileStamp

FILE_NAME = "files.json"
_VERSION = 2

NEVER = -1
"""A time of change that no file has: for files that must be looked into next time."""

UNREADABLE = ""
"""Stands for the hash of a file that could not be opened."""


class SeenFile(NamedTuple):
    """One file as it was read.

    Attributes:
        size: in bytes.
        mtime_ns: its time of modification, or `NEVER`.
        ctime_ns: its time of change, of the content or of what the system knows about it.
        content: SHA-256 of its bytes, as hex digits, or `UNREADABLE`.
        corrections: hash of the user's corrections of its briefs; "" for none.
        problems: what could not be read of it.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    content: str
    corrections: str = ""
    problems: tuple[Problem, ...] = ()


class Seen:
    """All files of a library.

    Attributes:
        root: the library's folder.
        fingerprint: the library's, when its briefs were made.
        briefs: how many briefs the index held.
        complete: False when the index may hold briefs of files that are not among these.
    """

    def __init__(self, root: str, fingerprint: str, table: _Table | None = None) -> None:
        self.root = root
        self.fingerprint = fingerprint
        self.briefs = 0
        self.complete = False
        self._table = table or _Table()

    @cached_property
    def files(self) -> dict[str, SeenFile]:
        """The files by path; made when first asked for. From then on they can be changed here."""
        table = self._table
        rows = zip(table.sizes, table.mtimes, table.ctimes, table.contents, strict=True)
        files = {path: SeenFile(*row) for path, row in zip(table.paths, rows, strict=True)}
        for path, (corrections, problems) in table.more.items():
            files[path] = files[path]._replace(corrections=corrections, problems=problems)
        return files

    @property
    def problems(self) -> Iterator[Problem]:
        """What could not be read of the files."""
        if "files" in vars(self):
            return (problem for file in self.files.values() for problem in file.problems)
        return (problem for _, problems in self._table.more.values() for problem in problems)

    def is_just(self, stamps: Collection[FileStamp], corrections: Mapping[str, str]) -> bool:
        """Whether the files, as saved, are these, unchanged, all of them readable and with these corrections by path.

        False says nothing: they have to be looked at one by one.
        """
        table = self._table
        if len(stamps) != len(table.paths) or UNREADABLE in table.contents or not self.complete:
            return False
        rows = zip(table.paths, table.sizes, table.mtimes, table.ctimes, strict=True)
        same = all(map(operator.eq, stamps, rows))
        return same and {path: hashed for path, (hashed, _) in table.more.items() if hashed} == corrections

    def save(self, folder: Path) -> None:
        """Write it into the folder in one step. Raises OSError."""
        files = self.files
        paths = sorted(files)
        ordered = [files[path] for path in paths]
        record = {
            "version": _VERSION,
            "root": self.root,
            "fingerprint": self.fingerprint,
            "briefs": self.briefs,
            "complete": self.complete,
            "paths": paths,
            "sizes": [file.size for file in ordered],
            "mtimes": [file.mtime_ns for file in ordered],
            "ctimes": [file.ctime_ns for file in ordered],
            "contents": [file.content for file in ordered],
            "more": {
                path: [file.corrections, [astuple(problem) for problem in file.problems]]
                for path, file in files.items()
                if file.corrections or file.problems
            },
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
            seen = cls(root, fingerprint, _Table.of(record))
            seen.briefs, seen.complete = briefs, record["complete"] is True
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            # the price of not believing it is only time
            return nothing
        return seen


@dataclass(frozen=True, slots=True)
class _Table:
    """The files as they are saved: a list for each thing that is known of all of them."""

    paths: Sequence[str] = ()
    sizes: Sequence[int] = ()
    mtimes: Sequence[int] = ()
    ctimes: Sequence[int] = ()
    contents: Sequence[str] = ()
    more: Mapping[str, tuple[str, tuple[Problem, ...]]] = field(default_factory=dict)
    """What is known of few: hash of the corrections, and problems."""

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> _Table:
        """From what was saved. Raises ValueError, LookupError, TypeError or AttributeError for anything else."""
        columns = [record[name] for name in ("paths", "sizes", "mtimes", "ctimes", "contents")]
        kinds = (str, int, int, int, str)
        for column, kind in zip(columns, kinds, strict=True):
            if type(column) is not list or len(column) != len(columns[0]) or set(map(type, column)) - {kind}:
                raise ValueError("not a column")
        more = {
            path: (str(corrections), tuple(Problem(*problem) for problem in problems))
            for path, (corrections, problems) in record["more"].items()
        }
        if not more.keys() <= set(columns[0]):
            raise ValueError("problems of unknown files")
        paths, sizes, mtimes, ctimes, contents = columns
        return cls(paths, sizes, mtimes, ctimes, contents, more)


def corrections_hash(corrections: Mapping[str, Corrections]) -> str:
    """16 hex digits of the corrections of a file's briefs, by id; "" where there are none."""
    if not corrections:
        return ""
    return hashlib.sha256(repr(sorted(corrections.items())).encode("utf-8", "replace")).hexdigest()[:16]
