"""Parts of an update: whole segments, written by worker processes into a folder of the process that asked for them.

Nothing of a part is in the index until a manifest names it. The folder of parts is locked while the process that made
it lives, so that whoever writes to the index next can tell it from what a crash has left.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from weakref import finalize

from briefs.errors import BriefsError, os_reason
from briefs.model import Brief
from search.index.manifest import FileSeal, seal_files
from search.index.postings import TextStore
from search.index.segment import write_segment

if TYPE_CHECKING:
    from filelock import FileLock

# imported late, as in `search.index.place`

_PREFIX = "parts-"
_LOCK = "lock"


@dataclass(frozen=True, slots=True)
class SealedPart:
    """A segment that is on the disk as a whole, and that no manifest names yet.

    Attributes:
        folder: where it is.
        size: how many briefs it holds.
        files: the seals of its files, by relative path.
    """

    folder: Path
    size: int
    files: Mapping[str, FileSeal]


@dataclass(frozen=True, slots=True)
class SegmentWriter:
    """Writes one part into a folder of its own; see `search.engine.PartWriter`."""

    folder: Path
    store: TextStore

    def __call__(self, briefs: Iterable[tuple[Brief, str]]) -> SealedPart:
        """Write briefs, each with its digest; everything is on the disk when it returns.

        Raises ValueError for two briefs of one id, BriefsError when the folder cannot be written. Nothing is left
        of it then.
        """
        try:
            size = write_segment(self.folder, self.store, briefs)
            return SealedPart(self.folder, size, seal_files(self.folder))
        except OSError as error:
            shutil.rmtree(self.folder, ignore_errors=True)
            reason = os_reason(error, self.folder)
            raise BriefsError(f"A part of the index cannot be written ({reason}): {self.folder}.") from error
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def discard(self) -> None:
        """Delete what is left of the part; what cannot be deleted goes with the process."""
        shutil.rmtree(self.folder, ignore_errors=True)


class PartsFolder:
    """Where the parts of one process are written; it goes with the process."""

    def __init__(self, parent: Path) -> None:
        """Raises OSError."""
        from filelock import FileLock

        while True:
            self.folder = parent / f"{_PREFIX}{uuid4().hex}"
            self.folder.mkdir(mode=0o700)
            lock = FileLock(self.folder / _LOCK)
            lock.acquire()
            if (self.folder / _LOCK).exists():
                # not tidied away before it was locked
                break
        self._remove: finalize[Any, Any] = finalize(self, _remove, self.folder, lock, os.getpid())

    def new(self) -> Path:
        """Where the next part goes."""
        return self.folder / uuid4().hex

    def close(self) -> None:
        """Delete it, with all parts that no index has taken over."""
        self._remove()


def remove_abandoned(parent: Path, own: Path | None) -> None:
    """Delete the folders of parts whose processes are gone; what cannot be deleted stays."""
    from filelock import FileLock, Timeout

    for folder in parent.glob(f"{_PREFIX}*"):
        if folder == own:
            continue
        lock = FileLock(folder / _LOCK, timeout=0)
        try:
            lock.acquire()
        except (Timeout, OSError):
            continue
        _remove(folder, lock, os.getpid())


def is_parts_folder(path: Path) -> bool:
    """Whether a folder in an index holds parts."""
    return path.name.startswith(_PREFIX)


def _remove(folder: Path, lock: FileLock, process: int) -> None:
    # a forked child shares the finalizer, but not the right to delete
    if os.getpid() == process:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)
