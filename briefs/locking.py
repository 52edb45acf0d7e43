"""Keeping other instances of this user from writing the same notes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefs.errors import BriefsError, os_reason
from briefs.files import is_there


@contextmanager
def locked(file: Path, seconds: float, what: str, error: type[BriefsError]) -> Iterator[None]:
    """Hold the lock of a file, waiting for another instance's write, which takes milliseconds.

    Args:
        file: the lock; folders are made as needed.
        seconds: how long to wait.
        what: what is written under it, "annotations".
        error: raised with a sentence where the lock cannot be had, or the block raises OSError.
    """
    # imported late: it takes longer to load than most questions to answer, and few of them write
    from filelock import FileLock, Timeout

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(file, timeout=seconds):
            yield
    except Timeout:
        raise error(f"another briefs is busy writing {what}; try again") from None
    except OSError as problem:
        raise error(f"{file}: {os_reason(problem, file)}; nothing was kept") from None


def check_there(root: Path, error: type[BriefsError]) -> None:
    """Raise `error` where a library's folder has gone, as with a drive that was taken out.

    Notes written there all the same would make a folder in its place, which hides them when the library is back.
    """
    try:
        gone = not is_there(root)
    except OSError:
        # writing will say what is wrong with it
        return
    if gone:
        raise error(f"{root}: the library's folder is not there any more; nothing was kept")
