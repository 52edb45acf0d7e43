"""A library to write into, and an engine in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefs.errors import Problem
from briefs.library import Library
from briefs.model import Draft
from tests.search.sync.memory import MemoryEngine

OLD = 1_600_000_000_000_000_000
"""A time of change that is long past, in nanoseconds."""


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
