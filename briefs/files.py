"""Files: whether one is there, and writing so that a crash leaves the old one or the new one, whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


def is_there(path: Path) -> bool:
    """Whether a path leads to something. Raises OSError where that cannot be seen, which from Python 3.14 on
    `Path.exists` takes for a no.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def write_atomically(path: Path, text: str, *, overwrite: bool = True) -> None:
    """Write UTF-8 text with `\\n` line ends to `path` in one step; `replacing` has the details."""
    data = text.encode()
    with replacing(path, overwrite=overwrite) as stream:
        stream.write(data)


@contextlib.contextmanager
def replacing(path: Path, *, overwrite: bool = True) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file `path` in one step at the end: temporary file, fsync, rename.

    Folders are made as needed. With `overwrite` False an existing file is left alone and FileExistsError raised,
    also when it appears at the last moment. Raises OSError as the system does; the old file is then untouched, as
    it is when the block raises.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not overwrite and os.path.lexists(path):
        raise FileExistsError(f"{path} exists")
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        else:
            umask = os.umask(0)
            os.umask(umask)
            temporary.chmod(0o666 & ~umask)
        if overwrite:
            temporary.replace(path)
        else:
            _rename_to_new(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    # makes the rename durable; some systems cannot open folders, and need not
    with contextlib.suppress(OSError):
        sync(path.parent)


def _rename_to_new(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # file systems without hard links: the check and the rename are two steps there
        if os.path.lexists(path):
            raise FileExistsError(f"{path} exists") from None
        temporary.replace(path)


def sync(path: Path) -> None:
    """Have a file, or the entries of a folder, on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
