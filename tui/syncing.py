"""Keeping the index in step while the app runs: in a thread, with a progress bar, cancelled when the app is left."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from textual.widget import Widget

from briefs.errors import BriefsError, IndexBusyError
from search.engine import Superseded
from search.sync import Progress, SyncReport

BUSY_SECONDS = 5.0
"""How long to wait before looking again when another process indexes the same library."""


class Synchronise(Protocol):
    """Brings the index in step with the library: `search.sync.synchronise` with both of them given."""

    def __call__(
        self,
        *,
        thorough: bool = False,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> SyncReport:
        """See `search.sync.synchronise`."""
        ...


class Synchroniser:
    """Runs one synchronisation at a time for a screen and tells it on its own thread how it goes."""

    def __init__(
        self,
        owner: Widget,
        synchronise: Synchronise,
        *,
        progressed: Callable[[Progress], None],
        finished: Callable[[SyncReport], None],
        failed: Callable[[Exception], None],
        tidy: Callable[[Callable[[], bool]], None],
    ) -> None:
        """`tidy` is what is left to do afterwards, in the same thread; it stops when what it is given answers True."""
        self._owner = owner
        self._synchronise = synchronise
        self._progressed = progressed
        self._finished = finished
        self._failed = failed
        self._tidy = tidy
        self._latest: Progress | None = None
        self._running = False
        self._cancelled = False

    @property
    def running(self) -> bool:
        """Whether one is under way."""
        return self._running

    def start(self, *, thorough: bool = False) -> None:
        """Start one, unless one is under way."""
        if self._running:
            return
        self._running = True
        self._owner.run_worker(lambda: self._run(thorough), "sync", "sync", thread=True, exit_on_error=False)

    def cancel(self) -> None:
        """Let the one under way stop at the next brief."""
        self._cancelled = True

    def _run(self, thorough: bool) -> None:
        """In the thread."""
        try:
            report = self._synchronise(
                thorough=thorough, progress=self._progress, cancelled=lambda: self._cancelled
            )
        except Exception as error:  # noqa: BLE001 - whatever it is, the app lives on and says so
            self._owner.call_later(self._broke, error, thorough)
        else:
            self._owner.call_later(self._done, report)
            with suppress(Superseded, BriefsError):
                # where another process is at it, or there is no room for it, it waits for the next time
                self._tidy(lambda: self._cancelled)

    def _progress(self, progress: Progress) -> None:
        """In the thread: the newest figures replace those that the app has not shown yet."""
        waiting = self._latest is not None
        self._latest = progress
        if not waiting:
            self._owner.call_later(self._show)

    def _show(self) -> None:
        progress, self._latest = self._latest, None
        if progress is not None and self._running:
            self._progressed(progress)

    def _done(self, report: SyncReport) -> None:
        self._running = False
        self._finished(report)

    def _broke(self, error: Exception, thorough: bool) -> None:
        self._running = False
        if isinstance(error, IndexBusyError):
            self._owner.set_timer(BUSY_SECONDS, lambda: self.start(thorough=thorough))
        self._failed(error)
