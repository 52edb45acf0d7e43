"""A library to write into, an engine in memory, and what it should hold."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from briefs.errors import Problem
from briefs.library import FileStamp, Library
from briefs.model import Brief, Draft
from search.sync import SyncReport

OLD = 1_600_000_000_000_000_000
"""A time of change that is long past, in nanoseconds."""


class MemoryEngine:
    """What synchronising needs of an engine, kept in memory; counts the updates it was given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held: dict[str, tuple[Brief, str]] = {}
        self.updates: list[tuple[list[str], list[str]]] = []

    @property
    def size(self) -> int:
        return len(self.held)

    def refresh(self) -> bool:
        return False

    def paths(self) -> Collection[str]:
        return {brief.path for brief, _ in self.held.values()}

    def digests(self, path: str) -> Mapping[str, str]:
        return {brief_id: digest for brief_id, (brief, digest) in self.held.items() if brief.path == path}

    def brief(self, brief_id: str) -> Brief | None:
        held = self.held.get(brief_id)
        return held and held[0]

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        added = {brief.id: (brief, digest) for brief, digest in add}
        deleted = sorted(delete)
        assert not added.keys() & set(deleted)
        for brief_id in deleted:
            del self.held[brief_id]
        self.held |= added
        self.updates.append((sorted(added), deleted))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


@pytest.fixture
def library(root: Path) -> Library:
    return Library.open(root)


@pytest.fixture
def engine(tmp_path: Path) -> Any:
    folder = tmp_path / "index"
    folder.mkdir()
    return MemoryEngine(folder)


@pytest.fixture
def write(root: Path) -> Callable[..., None]:
    """Writes a file with a time of change of its own, long past."""
    clock = iter(range(OLD, OLD + 10**15, 10**9))

    def write_file(path: str, text: str = "Something happened.", mtime_ns: int | None = None) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        stamp = next(clock) if mtime_ns is None else mtime_ns
        os.utime(file, ns=(stamp, stamp))

    return write_file


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were read, in order."""
    read: list[str] = []
    original = Library.read

    def noting(self: Library, path: str, position: Any = None) -> Iterator[Draft | Problem]:
        read.append(path)
        return original(self, path, position)

    monkeypatch.setattr(Library, "read", noting)
    return read


@pytest.fixture
def rebuilt() -> Any:
    return _rebuilt


def _rebuilt(library: Library) -> dict[str, tuple[Brief, str]]:
    """What the index should hold: everything read, nothing remembered."""
    again = Library.open(library.root)
    drafts = [
        draft
        for stamp in again.files()
        if isinstance(stamp, FileStamp)
        for draft in again.read(stamp.path)
        if isinstance(draft, Draft)
    ]
    return {draft.id: (again.brief(draft), again.digest(draft)) for draft in drafts}


@pytest.fixture
def counts() -> Any:
    return _counts


def _counts(report: SyncReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.deleted, report.unchanged
