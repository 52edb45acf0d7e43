"""Briefs on a command's standard input, and what it answers."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefs.errors import BriefsError
from search.engine import Superseded

MOST_OUTPUT = 1_000_000
"""Bytes of output that are kept."""

MOST_PRINTED = 100_000_000
"""Bytes after which a command that goes on printing is ended: they stand on the disk."""

PATIENCE = 60.0
"""Seconds that a command may take."""

_LOOK = 0.1


class PipeError(BriefsError):
    """A command could not be run, or took too long."""


@dataclass(frozen=True, slots=True)
class Piped:
    """A command that has ended: what it printed on stdout and stderr, and its status.

    `cut` says that it printed more than was kept.
    """

    command: str
    output: str
    status: int
    cut: bool


def pipe(
    command: str, pieces: Iterable[str], ids: Iterable[str], cancelled: Callable[[], bool] = lambda: False
) -> Piped:
    """Run a shell command on a text, whose ids stand in `$BRIEFS_IDS`, one a line.

    Raises PipeError where it cannot be started or takes longer than `PATIENCE`, Superseded when cancelled; either
    way nothing of it goes on running.
    """
    environ = {**os.environ, "BRIEFS_IDS": "\n".join(ids)}
    # through files: a command that reads nothing, or prints before it reads, must not block
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as printed:
        for piece in pieces:
            given.write(piece.encode("utf-8", "surrogateescape"))
        given.seek(0)
        try:
            process = subprocess.Popen(
                command, shell=True, stdin=given, stdout=printed, stderr=subprocess.STDOUT,
                start_new_session=True, env=environ,
            )  # fmt: skip
        except (OSError, ValueError) as error:
            if isinstance(error, OSError) and error.errno == errno.E2BIG:
                raise PipeError(
                    "the ids of the briefs, or the command, are longer than the system hands on: mark fewer"
                ) from None
            raise PipeError(f"the command could not be run ({error})") from None
        waited = 0.0
        while True:
            try:
                status = process.wait(_LOOK)
                break
            except subprocess.TimeoutExpired:
                waited += _LOOK
                if os.fstat(printed.fileno()).st_size > MOST_PRINTED:
                    _end(process)
                    status = process.returncode
                    break
                if cancelled() or waited >= PATIENCE:
                    _end(process)
                    if cancelled():
                        raise Superseded from None
                    raise PipeError(
                        f"the command took longer than {PATIENCE:.0f} seconds and was ended"
                    ) from None
        printed.seek(0)
        output = printed.read(MOST_OUTPUT + 1)
    text = output[:MOST_OUTPUT].decode("utf-8", "replace")
    return Piped(command, text, status, len(output) > MOST_OUTPUT)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a command with all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
