"""Merging in a process of its own: what takes seconds, and memory, must not be felt at the keyboard."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import numpy as np

from search.index.copying import Part, merge_segments
from search.index.manifest import seal_files
from search.index.parts import SealedPart
from search.index.postings import Mask, TextStore
from search.index.segment import Segment

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from search.index.background import main; main()"

_LARGE = 4000
"""Merging so many briefs takes longer than starting a process."""

_PATIENCE = 0.1
"""Seconds between two looks at whether the merged segment is still wanted."""

_NICE = 10


@dataclass(frozen=True, slots=True)
class _Order:
    folder: Path
    store: TextStore
    sources: Sequence[tuple[Path, Mask]]


def merge(folder: Path, store: TextStore, sources: Sequence[Part], check: Callable[[], None]) -> SealedPart:
    """Merge segments as `merge_segments` does, many briefs in another process; the new segment and its seals.

    Raises what `check` raises, DamagedError and OSError.
    """
    if sum(int(np.count_nonzero(live)) for _, live in sources) >= _LARGE:
        part = _elsewhere(_Order(folder, store, [(segment.folder, live) for segment, live in sources]), check)
        if part is not None:
            return part
    # the other process may have been killed, or its files deleted by a third one: this one holds them open
    return _merged(folder, store, sources, check)


def _merged(folder: Path, store: TextStore, sources: Sequence[Part], check: Callable[[], None]) -> SealedPart:
    size = merge_segments(folder, store, sources, check)
    return SealedPart(folder, size, seal_files(folder))


def _elsewhere(order: _Order, check: Callable[[], None]) -> SealedPart | None:
    """What another process made of an order, or None where it failed. Raises what `check` raises."""
    # isolated (-I): the folder that a user is in, which may hold anything, must not be imported from
    command = [sys.executable, "-I", "-c", _START, json.dumps([path for path in sys.path if path])]
    with TemporaryFile() as message:
        # a file, not a pipe: writing it never waits for the other side
        pickle.dump(order, message)
        message.seek(0)
        try:
            process = subprocess.Popen(
                command, stdin=message, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError:
            return None
    answer: bytes | None = None
    with process:
        try:
            while answer is None:
                check()
                with suppress(subprocess.TimeoutExpired):
                    answer, _ = process.communicate(timeout=_PATIENCE)
        finally:
            process.kill()
    if process.returncode == 0 and answer:
        part = pickle.loads(answer)
        if isinstance(part, SealedPart):
            return part
    shutil.rmtree(order.folder, ignore_errors=True)
    return None


def main() -> None:
    """In the other process: the order comes on standard input, the sealed part goes to standard output."""
    # an interrupt from the keyboard reaches all processes of a terminal; the one that asked decides what it means
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    order = pickle.load(sys.stdin.buffer)
    sources = [(Segment(folder, order.store), live) for folder, live in order.sources]
    part = _merged(order.folder, order.store, sources, lambda: None)
    sys.stdout.buffer.write(pickle.dumps(part))
    sys.stdout.buffer.flush()
