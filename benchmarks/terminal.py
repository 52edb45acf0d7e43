"""A program in a pseudo-terminal: what it shows, when, and what memory it takes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType

from benchmarks.peers.measure import own_memory, status_memory

COLUMNS, LINES = 160, 45


class Terminal:
    """Runs a program and takes in what it draws, with the time at which it came."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        self.begun = time.perf_counter()
        self._seen = b""
        self._at = 0.0
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            os.execvpe(
                command[0], [*command], {**environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
            )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def write(self, keys: str) -> float:
        """Press keys; when that was."""
        self._seen = b""
        os.write(self._terminal, keys.encode())
        return time.perf_counter()

    def wait_for(self, text: str, seconds: float = 30.0) -> float | None:
        """When a text came, since the last key; None where it did not within that time. It stays seen."""
        wanted = text.encode()
        end = time.perf_counter() + seconds
        while wanted not in self._seen:
            if not self._take_in(end - time.perf_counter()):
                return None
        return self._at

    def settle(self, seconds: float) -> None:
        """Take in what comes for so long."""
        end = time.perf_counter() + seconds
        while self._take_in(end - time.perf_counter()):
            pass

    def memory(self) -> tuple[int, int] | None:
        """Bytes of the program's memory at its peak, mapped files included, and of its own now."""
        peak, own = status_memory("VmHWM", self.pid), own_memory(self.pid)
        return (peak, own) if peak is not None and own is not None else None

    def _take_in(self, seconds: float) -> bool:
        """Take in one piece; False where none came within that time."""
        ready, _, _ = select.select([self._terminal], [], [], max(0.0, seconds))
        if not ready:
            return False
        self._seen += os.read(self._terminal, 65536)
        self._at = time.perf_counter()
        return True
