"""Working out the events in a process of its own: what takes seconds, and memory, must not be felt at the keyboard."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from briefs.library import Library
from search import open_engine
from search.engine import Cancelled, Engine, Superseded
from search.events.files import load_answer
from search.events.keeper import EventKeeper

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from search.events.aside import main; main()"
)

_LARGE = 4000
"""For fewer briefs it takes less time than starting a process."""

_PATIENCE = 0.1
"""Seconds between two looks at whether the answer is still wanted."""

_NICE = 10


def follow_aside(
    keeper: EventKeeper, library: Library, engine: Engine, cancelled: Cancelled | None = None
) -> bool:
    """As `keeper.follow`, but for many briefs another process does the work. Raises Superseded when cancelled."""
    if engine.size >= _LARGE:
        # most often nothing has changed, which is seen sooner than a process starts
        if keeper.is_current:
            return False
        if _elsewhere(library.root, engine.folder, cancelled):
            return keeper.take_over()
    return keeper.follow(cancelled)


def _elsewhere(root: Path, folder: Path, cancelled: Cancelled | None) -> bool:
    """Let another process bring the answer that is kept in a folder up to date; whether it could."""
    # isolated (-I): the folder that a user is in, which may hold anything, must not be imported from
    path = json.dumps([entry for entry in sys.path if entry])
    command = [sys.executable, "-I", "-c", _START, path, str(root), str(folder), str(os.getpid())]
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError:
        return False
    with process:
        try:
            while process.poll() is None:
                if cancelled is not None and cancelled():
                    raise Superseded
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_PATIENCE)
        finally:
            process.kill()
    return process.returncode == 0


def main() -> None:
    """In the other process: root of the library, folder of its index, and whose child this is; status 0 when done."""
    # an interrupt from the keyboard reaches all processes of a terminal; the one that asked decides what it means
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    root, folder, parent = sys.argv[2:]
    library = Library.open(Path(root))
    engine = open_engine(library)
    # where the cache cannot be used, each process has an index of its own, and this one an empty one
    if engine.folder != Path(folder):
        raise SystemExit(1)
    keeper = EventKeeper(engine, library.annotations)
    # nobody wants to know any more when the one that asked is gone
    keeper.follow(lambda: os.getppid() != int(parent))
    basis, _ = load_answer(engine.folder)
    raise SystemExit(0 if basis == keeper.view.basis else 1)
