"""Which files a folder holds."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefs.errors import LibraryError, Problem, os_reason
from briefs.library.ignoring import Ignored
from briefs.library.listing import Listing, Row
from briefs.library.paths import printable_path
from briefs.reading.registry import SUFFIXES, no_reader, suffix_of

_BY_HANDLE = os.scandir in os.supports_fd and hasattr(os, "O_DIRECTORY")
"""Whether a folder can be opened once and its files looked at in it: each by its full path takes a third longer."""


def scan(root: Path, ignored: Ignored) -> Listing:
    """The files below `root`, and what of it cannot be read.

    Hidden files and folders are no part of a library, nor is what `ignored` matches. Links to files inside the
    folder are followed; links to folders never are: what is inside is listed in its own place, what is outside
    is somebody else's, and loops cannot arise. Raises LibraryError when the folder itself cannot be listed.
    """
    begun = time.time_ns()
    walk = _Walk(os.path.realpath(root), ignored)
    try:
        walk.look_into("")
    except OSError as error:
        raise LibraryError(f"{root}: {os_reason(error, root)}") from None
    # a stack and not recursion: folders may be nested deeper than Python's call stack
    while walk.folders:
        folder, path = walk.folders.pop()
        try:
            walk.look_into(folder, path + "/")
        except OSError as error:
            walk.problems.append(Problem(path, os_reason(error, path)))
    walk.rows.sort()
    return Listing.of(begun, walk.problems, walk.rows)


class _Walk:
    """What was found so far.

    Attributes:
        rows: files that can be read.
        folders: those still to be looked into: where they are, and the path as it stands in ids.
    """

    def __init__(self, root: str, ignored: Ignored) -> None:
        self.rows: list[Row] = []
        self.problems: list[Problem] = []
        self.folders: list[tuple[str, str]] = []
        self._root = root
        self._inside = root.rstrip("/") + "/"
        self._ignored = ignored

    def look_into(self, folder: str, prefix: str = "") -> None:
        """Look at what one folder holds. `prefix` is its path with a slash, "" for the library's own.

        Raises OSError when it cannot be listed.
        """
        place = os.path.join(self._root, folder)  # noqa: PTH118 - a hundred thousand times
        with _entries(place) as entries:
            found = [entry for entry in entries if entry.name[0] != "."]
            names = "".join(entry.name for entry in found)
            if self._ignored or "#" in names or printable_path(names) != names:
                self._examine_all(found, folder, prefix)
                return
            rows = self.rows
            for entry in found:
                # most are plain files: nothing is asked twice of a hundred thousand of them
                try:
                    if entry.is_file(follow_symlinks=False) and suffix_of(entry.name) in SUFFIXES:
                        status = entry.stat(follow_symlinks=False)
                        if stat.S_ISREG(status.st_mode):
                            name = prefix + entry.name
                            rows.append((name, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
                            continue
                except OSError as error:
                    self.problems.append(Problem(prefix + entry.name, os_reason(error, entry.name)))
                    continue
                self._examine(entry, prefix + entry.name, folder)

    def _examine_all(self, found: Sequence[os.DirEntry[str]], folder: str, prefix: str) -> None:
        """Look at entries one by one: some are ignored, or have names that need care."""
        kept = []
        for entry in found:
            path = prefix + printable_path(entry.name)
            if not self._ignored.matches(path + "/" if is_folder(entry) else path):
                kept.append((path, entry))
        files = {path for path, entry in kept if not is_folder(entry)}
        for path, entry in kept:
            # "feed.xml#1.txt" beside "feed.xml": its id could be that of one of its briefs
            parts = path.split("#")
            heads = ("#".join(parts[:count]) for count in range(1, len(parts)))
            clash = next((head for head in heads if head in files), None)
            if clash:
                reason = f"its name could be mistaken for a brief of {clash}; rename it"
                self.problems.append(Problem(path, reason))
            else:
                self._examine(entry, path, folder)

    def _examine(self, entry: os.DirEntry[str], path: str, folder: str) -> None:
        try:
            if is_folder(entry):
                self.folders.append((f"{folder}/{entry.name}" if folder else entry.name, path))
                return
            reason = self._objection(entry, folder)
            status = entry.stat() if reason is None else None
        except OSError as error:
            self.problems.append(Problem(path, os_reason(error, path)))
            return
        if status and stat.S_ISREG(status.st_mode):
            self.rows.append((path, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
        else:
            self.problems.append(Problem(path, reason or "not a regular file"))

    def _objection(self, entry: os.DirEntry[str], folder: str) -> str | None:
        if entry.is_symlink():
            target = os.path.realpath(os.path.join(self._root, folder, entry.name))  # noqa: PTH118
            if not (target + "/").startswith(self._inside):
                return "a link that leads out of the library"
            if entry.is_dir():
                return "a link to a folder of this library, which is read in its own place"
        return no_reader(entry.name)


@contextmanager
def _entries(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    """What is in a folder; of the entries more can be asked until the block ends. Raises OSError."""
    if not _BY_HANDLE:
        with os.scandir(folder) as entries:
            yield entries
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        with os.scandir(handle) as entries:
            yield entries
    finally:
        os.close(handle)


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder and no link to one; where that cannot be told, looking into it tells why."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
