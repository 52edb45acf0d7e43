"""The folder that an index lives in: made, checked, locked and tidied.

Beside its columns, a segment has a table of contents for Whoosh, with pickles, which run code when they are read. We
never read it; but whoever does shall find it in a folder that nobody but the user could have written to.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from weakref import finalize

from briefs.errors import BriefsError, IndexBusyError, os_reason
from search.index.parts import PartsFolder, is_parts_folder, remove_abandoned

if TYPE_CHECKING:
    from filelock import BaseFileLock

# filelock is imported where something is locked: whoever only reads the index would wait for it longer than for that

_PREFIX = "index-"
_LOCK = "lock"
_LOCK_SECONDS = 5.0
_UNFINISHED = "unfinished"
_DOUBT_NS = 60 * 10**9
"""What was written so shortly before a crash may not have reached the disk, whatever the system has promised."""


class Place:
    """A folder for one index. Where the cache cannot be used, a temporary one that goes with the process."""

    def __init__(self, parent: Path, version: str) -> None:
        """`version` names the format: an index of another format is none."""
        self.note: str | None = None
        """One sentence for the user, where the folder is not the usual one."""
        self._remove: finalize[Any, Any] | None = None
        self._parts: PartsFolder | None = None
        self.folder = parent / (_PREFIX + version)
        self.older = any(path != self.folder for path in parent.glob(_PREFIX + "*"))
        """Whether there is an index of another format beside it."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            reason = _distrusted(self.folder)
        except OSError as error:
            reason = f"cannot be used ({os_reason(error, self.folder)})"
        if reason:
            self._use_temporary(reason)

    @property
    def temporary(self) -> bool:
        """Whether the folder goes with the process."""
        return self._remove is not None

    def move(self, error: OSError, verb: str = "written") -> None:
        """Go on in a temporary folder, as this one cannot be written (or read).

        Raises BriefsError if it is one already, or none can be made.
        """
        reason = f"cannot be {verb} ({os_reason(error, self.folder)})"
        if self.temporary:
            raise BriefsError(f"The index {reason}: {self.folder}.") from error
        self._use_temporary(reason)

    def new_folder(self) -> Path:
        """Where the next segment goes; its name is unlike any before."""
        return self.folder / f"segment-{uuid4().hex}"

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep other processes from writing, and mark that something is. Raises IndexBusyError when one is."""
        try:
            lock = self._locked()
        except OSError as error:
            self.move(error)
            lock = self._locked()
        marker = self.folder / _UNFINISHED
        try:
            with suppress(OSError):
                marker.touch()
            yield
        finally:
            with suppress(OSError):
                marker.unlink(missing_ok=True)
            lock.release()

    def in_doubt_since(self) -> float:
        """The time, in nanoseconds, from which on files may be other than what was written: of a writer's crash."""
        marker = self.folder / _UNFINISHED
        try:
            written = marker.stat().st_mtime_ns
        except OSError:
            # there is none
            return inf
        from filelock import FileLock, Timeout

        try:
            with FileLock(self.folder / _LOCK, timeout=0):
                marker.unlink(missing_ok=True)
        except (OSError, Timeout):
            # somebody is writing at this moment
            return inf
        return written - _DOUBT_NS

    def new_part(self) -> Path:
        """Where the next part of an update goes, in a folder that goes with the process. Raises OSError."""
        if self._parts is None or self._parts.folder.parent != self.folder:
            self._parts = PartsFolder(self.folder)
        return self._parts.new()

    def remove_others(self, names: frozenset[str]) -> None:
        """Delete all segments but these, and indexes of other formats; what cannot be deleted stays."""
        for path in self.folder.iterdir():
            if path.is_dir() and path.name not in names and not is_parts_folder(path):
                shutil.rmtree(path, ignore_errors=True)
        remove_abandoned(self.folder, self._parts.folder if self._parts else None)
        if self.older and not self.temporary:
            for path in self.folder.parent.glob(_PREFIX + "*"):
                if path != self.folder:
                    shutil.rmtree(path, ignore_errors=True)
            self.older = False

    def close(self) -> None:
        """Delete what no manifest names, and a temporary folder."""
        if self._parts is not None:
            self._parts.close()
        if self._remove is not None:
            self._remove()

    def _locked(self) -> BaseFileLock:
        from filelock import FileLock, Timeout

        lock = FileLock(self.folder / _LOCK, timeout=_LOCK_SECONDS)
        try:
            lock.acquire()
        except Timeout as error:
            raise IndexBusyError("Another process is updating the index of this library.") from error
        return lock

    def _use_temporary(self, reason: str) -> None:
        try:
            folder = Path(tempfile.mkdtemp(prefix="briefs-"))
        except OSError as error:
            raise BriefsError(f"The index folder {self.folder} {reason}, and there is no other.") from error
        self.note = f"The index folder {self.folder} {reason}; the index is kept for this session only."
        self.folder = folder
        self._remove = finalize(self, shutil.rmtree, folder, ignore_errors=True)


def _distrusted(folder: Path) -> str | None:
    """Why nothing should be loaded from the folder, or None."""
    if not hasattr(os, "geteuid"):
        return None
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode):
        return "is not a folder"
    if status.st_uid != os.geteuid():
        return "belongs to somebody else"
    if status.st_mode & 0o022:
        return "can be written by others"
    return None
