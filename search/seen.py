"""What the files of a library were like when the index last took them in.

It is kept beside the index, in a file of two lines of JSON. The first says what it is about and has a digest of all
files, which at most starts is all that is looked at; the second has the files in columns. It only saves work: where it
is missing, damaged, or belongs to another state of the index, every file is read again, and what was indexed already
is recognised by its digest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from functools import cached_property
from itertools import starmap
from pathlib import Path
from typing import Any, NamedTuple

from briefs.annotations import Corrections
from briefs.errors import Problem
from briefs.files import write_atomically
from briefs.library.listing import digest_of

FILE_NAME = "files.json"
_VERSION = 3

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
        complete: False when the index may hold briefs of files that are not among these, or it is not known (any
            more) which they are.
    """

    def __init__(self, root: str, fingerprint: str, saved: _Saved | None = None) -> None:
        self.root = root
        self.fingerprint = fingerprint
        self.briefs = 0
        self.complete = False
        self._saved = saved

    @cached_property
    def files(self) -> dict[str, SeenFile]:
        """The files by path; read when first asked for. From then on they can be changed here."""
        if not self._saved:
            return {}
        try:
            return self._saved.files()
        except _WRONG:
            self.complete = False
            return {}

    @property
    def problems(self) -> Iterator[Problem]:
        """What could not be read of the files."""
        if "files" in vars(self) or not self._saved:
            return (problem for file in self.files.values() for problem in file.problems)
        return (problem for _, problems in self._saved.more.values() for problem in problems)

    def is_just(self, digest: str, corrections: Mapping[str, str]) -> bool:
        """Whether the files, as saved, are those of a listing of this digest, unchanged, all of them readable and with
        these corrections by path.

        False says nothing: they have to be looked at one by one.
        """
        if not self.complete or not self._saved or self._saved.digest != digest:
            return False
        return {path: hashed for path, (hashed, _) in self._saved.more.items() if hashed} == corrections

    def save(self, folder: Path) -> None:
        """Write it into the folder in one step. Raises OSError."""
        files = self.files
        paths = sorted(files)
        ordered = [files[path] for path in paths]
        columns: dict[str, list[Any]] = {
            "paths": paths,
            "sizes": [file.size for file in ordered],
            "mtimes": [file.mtime_ns for file in ordered],
            "ctimes": [file.ctime_ns for file in ordered],
        }
        # whether a file can be opened (again) has to be tried
        certain = all(file.content != UNREADABLE for file in ordered)
        head = {
            "version": _VERSION,
            "root": self.root,
            "fingerprint": self.fingerprint,
            "briefs": self.briefs,
            "complete": self.complete,
            "digest": digest_of(*columns.values()) if certain else "",
            "more": {
                path: [file.corrections, [astuple(problem) for problem in file.problems]]
                for path, file in files.items()
                if file.corrections or file.problems
            },
        }
        columns["contents"] = [file.content for file in ordered]
        lines = (json.dumps(line, separators=(",", ":")) for line in (head, columns))
        write_atomically(folder / FILE_NAME, "\n".join(lines))

    @staticmethod
    def forget(folder: Path) -> None:
        """Remove what was saved, before the index changes. Raises OSError."""
        (folder / FILE_NAME).unlink(missing_ok=True)

    @classmethod
    def load(cls, folder: Path, root: str, fingerprint: str, briefs: int) -> Seen:
        """What was saved in the folder, or nothing seen, when that is not about just this state of things."""
        nothing = cls(root, fingerprint)
        try:
            saved = _Saved(folder / FILE_NAME)
            head = saved.head
            if (head["root"], head["fingerprint"], head["briefs"]) != (root, fingerprint, briefs):
                return nothing
            seen = cls(root, fingerprint, saved)
            seen.briefs, seen.complete = briefs, head["complete"] is True
        except _WRONG:
            # the price of not believing it is only time
            return nothing
        return seen


_WRONG = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What comes of reading a file that is missing, or is not ours."""


class _Saved:
    """The files as they are saved, of which only the first line is read at once.

    Raises what `_WRONG` lists, as `files` does, where there is nothing of ours.

    Attributes:
        head: the first line.
        digest: `briefs.library.listing.digest_of` the files; "" where that is not enough to know them by.
        more: what is known of few files, by path: hash of the corrections, and problems.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as stream:
            self._line = stream.readline()
        self.head = json.loads(self._line)
        if self.head["version"] != _VERSION:
            raise ValueError("of another version")
        self.digest = str(self.head["digest"])
        self.more = {
            path: (str(corrections), tuple(Problem(*problem) for problem in problems))
            for path, (corrections, problems) in self.head["more"].items()
        }

    def files(self) -> dict[str, SeenFile]:
        """The files by path."""
        data = self._path.read_bytes()
        if not data.startswith(self._line):
            raise ValueError("written anew meanwhile")
        record = json.loads(data[len(self._line) :])
        columns = [record[name] for name in ("sizes", "mtimes", "ctimes", "contents")]
        paths = record["paths"]
        for column, kind in zip((paths, *columns), (str, int, int, int, str), strict=True):
            if type(column) is not list or len(column) != len(paths) or set(map(type, column)) - {kind}:
                raise ValueError("not a column")
        files = dict(zip(paths, starmap(SeenFile, zip(*columns, strict=True)), strict=True))
        for path, (corrections, problems) in self.more.items():
            files[path] = files[path]._replace(corrections=corrections, problems=problems)
        return files


def corrections_hash(corrections: Mapping[str, Corrections]) -> str:
    """16 hex digits of the corrections of a file's briefs, by id; "" where there are none."""
    if not corrections:
        return ""
    return hashlib.sha256(repr(sorted(corrections.items())).encode("utf-8", "replace")).hexdigest()[:16]
