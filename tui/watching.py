"""Watching a library's folder: the system tells what changes in it, as long as it can."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from watchfiles import Change, watch

from briefs.errors import os_reason
from briefs.library import OWN_FOLDER

QUIET = 0.6
"""Seconds without a further change after which what has changed is told: a copy of many files is one change."""

LONGEST = 5.0
"""Seconds after which it is told at the latest."""

_UNFINISHED = (".part", ".tmp", ".swp", "~")
"""How the names of files end that somebody is still writing."""


class Watcher:
    """Tells, from a thread of its own, that files of a library or the notes on it have changed.

    Args:
        root: the library's folder.
        changed: called with whether files changed, and whether the user's own folder did.
        failed: called with a sentence where the folder cannot be watched.
    """

    def __init__(
        self, root: Path, changed: Callable[[bool, bool], None], failed: Callable[[str], None]
    ) -> None:
        self._root = root
        self._own = root / OWN_FOLDER
        self._changed = changed
        self._failed = failed
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer; returns at once."""
        self._stop.set()

    def _run(self) -> None:
        try:
            for changes in watch(
                self._root,
                watch_filter=self._counts,
                debounce=int(LONGEST * 1000),
                step=int(QUIET * 1000),
                stop_event=self._stop,
                raise_interrupt=False,
                ignore_permission_denied=True,
            ):
                own = any(self._is_own(path) for _, path in changes)
                self._changed(not all(self._is_own(path) for _, path in changes), own)
        except OSError as error:
            # most often the system watches as many folders as it is willing to
            if not self._stop.is_set():
                reason = os_reason(error, self._root)
                self._failed(
                    f"Changes of the files are not noticed by themselves ({reason}); F5 looks for them."
                )

    def _counts(self, change: Change, path: str) -> bool:
        return not path.endswith(_UNFINISHED)

    def _is_own(self, path: str) -> bool:
        return Path(path).is_relative_to(self._own)
