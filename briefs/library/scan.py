"""Which files a folder holds."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefs.errors import LibraryError, Problem, os_reason
from briefs.library.ignoring import Ignored
from briefs.library.paths import printable_path
from briefs.reading import no_reader


class FileStamp(NamedTuple):
    """A file that a reader exists for: what is compared to see whether it changed.

    `path` is the POSIX path inside the library, as it stands in ids; `size` is in bytes; `mtime_ns` and `ctime_ns`
    are in nanoseconds since 1970. Programs can set the first of these times as they like, but not the second.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int


def scan(root: Path, ignored: Ignored) -> Iterator[FileStamp | Problem]:
    """The files below `root`, sorted by path, and what of it cannot be read.

    Hidden files and folders are no part of a library, nor is what `ignored` matches. Links to files inside the
    folder are followed; links to folders never are: what is inside is listed in its own place, what is outside
    is somebody else's, and loops cannot arise. Raises LibraryError when the folder itself cannot be listed.
    """
    real_root = os.path.realpath(root)
    # a stack and not recursion: folders may be nested deeper than Python's call stack
    pending: list[_Found] = []
    try:
        pending.extend(reversed(_listed(real_root, "", ignored)))
    except OSError as error:
        raise LibraryError(f"{root}: {os_reason(error, root)}") from None
    while pending:
        found = pending.pop()
        try:
            if found.clash:
                reason = f"its name could be mistaken for a brief of {found.clash}; rename it"
                yield Problem(found.path, reason)
            elif found.is_folder:
                pending.extend(reversed(_listed(found.entry.path, found.path + "/", ignored)))
            else:
                yield _examined(found, real_root)
        except OSError as error:
            yield Problem(found.path, os_reason(error, found.path))


class LeftOut(NamedTuple):
    """How many entries of one folder are no part of the library: hidden ones, and those that `ignore:` names.

    What is inside a folder that is left out is not counted. `path` is the folder's, "." for the library's own.
    """

    path: str
    hidden: int
    ignored: int


def left_out(root: Path, ignored: Ignored, own: str) -> Iterator[LeftOut]:
    """The folders in which `scan` leaves something out without a word, sorted by path.

    `own` is the name of the folder in which the library keeps what is ours. Folders that cannot be listed are left
    to `scan` to tell.
    """
    pending = [(os.path.realpath(root), "")]
    while pending:
        folder, prefix = pending.pop()
        try:
            kept = _listed(folder, prefix, ignored)
            with os.scandir(folder) as entries:
                names = [entry.name for entry in entries]
        except OSError:
            continue
        hidden = sum(name.startswith(".") for name in names)
        hidden_to_tell = hidden - (not prefix and own in names)
        rest = len(names) - hidden - len(kept)
        if hidden_to_tell or rest:
            yield LeftOut(prefix.rstrip("/") or ".", hidden_to_tell, rest)
        pending.extend((found.entry.path, found.path + "/") for found in reversed(kept) if found.is_folder)


class _Found(NamedTuple):
    path: str
    """As it stands in ids."""
    entry: os.DirEntry[str]
    is_folder: bool
    clash: str | None
    """The file beside it that its name could be mistaken for a brief of."""


def _listed(folder: str, prefix: str, ignored: Ignored) -> list[_Found]:
    """What is in one folder, in the order of full paths. `prefix` is the folder's path with its slash, or ""."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = prefix + printable_path(entry.name)
            is_folder = _is_folder(entry)
            if ignored and ignored.matches(path + "/" if is_folder else path):
                continue
            found.append(_Found(path, entry, is_folder, None))
    if any("#" in item.entry.name for item in found):
        found = _with_clashes(found)
    # "a/b" comes after "a.txt", as it does among full paths
    found.sort(key=lambda item: item.path + "/" if item.is_folder else item.path)
    return found


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        # what it is comes out, with the reason, when it is examined
        return False


def _with_clashes(found: list[_Found]) -> list[_Found]:
    """Mark files such as "feed.xml#1.txt" beside "feed.xml": their ids could be those of its briefs."""
    names = {item.path for item in found if not item.is_folder}
    marked = []
    for item in found:
        parts = item.path.split("#")
        heads = ("#".join(parts[:count]) for count in range(1, len(parts)))
        clash = next((head for head in heads if head in names), None)
        marked.append(item._replace(clash=clash))
    return marked


def _examined(found: _Found, real_root: str) -> FileStamp | Problem:
    path, entry = found.path, found.entry
    if entry.is_symlink():
        target = os.path.realpath(entry.path)
        if not (target + "/").startswith(real_root.rstrip("/") + "/"):
            return Problem(path, "a link that leads out of the library")
        if entry.is_dir():
            return Problem(path, "a link to a folder of this library, which is read in its own place")
    reason = no_reader(entry.name)
    if reason:
        return Problem(path, reason)
    status = entry.stat()
    if not stat.S_ISREG(status.st_mode):
        return Problem(path, "not a regular file")
    return FileStamp(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
