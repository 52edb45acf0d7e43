"""A look at a library's folder in a process of its own, while this one loads what it needs for the answer."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from briefs.library.ignoring import Ignored
from briefs.library.listing import Listing
from briefs.library.scan import scan


class Ahead:
    """A `scan` under way in another process; `begin` starts one.

    It only ever saves time: where the other process cannot be had, is killed or fails, there is no listing, and
    whoever asks has to scan.
    """

    def __init__(self, process: int, answer: BinaryIO) -> None:
        self._process = process
        self._answer = answer

    @classmethod
    def begin(cls, root: Path, ignored: Ignored) -> Ahead | None:
        """Start one; None where that cannot be done safely.

        A copy of a process has only the thread that made it: another one's locks would stay locked for ever. On
        macOS a copy may crash in the system's own libraries.
        """
        if not hasattr(os, "fork") or sys.platform == "darwin" or threads() > 1:
            return None
        try:
            reading, writing = os.pipe()
        except OSError:
            return None
        # Ctrl-C is for the original: the copy must not come out of here, and ends when nobody waits for its answer
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            process = os.fork()
            if not process:
                _answer_and_end(root, ignored, writing, reading)
        except OSError:
            os.close(reading)
            return None
        finally:
            os.close(writing)
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return cls(process, os.fdopen(reading, "rb"))

    def listing(self) -> Listing | None:
        """What it found, waited for; None where it failed. To be called once."""
        with self._answer:
            data = self._answer.read()
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        return Listing.unpacked(data)


def threads() -> int:
    """How many this process has; those that no Python code runs in are counted where the system tells of them."""
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - names are all that is asked for
    except OSError:
        return threading.active_count()


def _answer_and_end(root: Path, ignored: Ignored, writing: int, reading: int) -> None:
    """What the copy of this process does instead of going on: nothing of the original's is touched, or cleaned up."""
    status = 1
    try:
        gc.disable()
        os.close(reading)
        _let_go_of_streams(writing)
        with os.fdopen(writing, "wb") as stream:
            stream.write(scan(root, ignored).packed())
        status = 0
    finally:
        # whoever waits learns the rest by looking for itself: nothing is to be printed twice
        os._exit(status)


def _let_go_of_streams(kept: int) -> None:
    """Whoever reads what the original writes, a pipe's other end, waits until nobody holds it open any more."""
    nothing = os.open(os.devnull, os.O_RDWR)
    # the answer goes through one of these where the original was started without
    for stream in {0, 1, 2} - {kept}:
        os.dup2(nothing, stream)
