"""Letting corrections into the index: in a thread, the briefs that were corrected meanwhile together."""

from __future__ import annotations

from collections.abc import Callable, Collection

from textual.widget import Widget

from briefs.errors import IndexBusyError
from briefs.library import Library
from search.engine import Engine
from search.sync import refresh_files
from tui.syncing import BUSY_SECONDS


class Rereader:
    """Reads the files of some briefs again and puts what comes out otherwise into the index."""

    def __init__(
        self,
        owner: Widget,
        library: Library,
        engine: Engine,
        done: Callable[[], object],
        report: Callable[[Exception], None],
    ) -> None:
        """`done` and `report` are called on the app's thread."""
        self._owner = owner
        self._library = library
        self._engine = engine
        self._done = done
        self._report = report
        self._waiting: frozenset[str] = frozenset()
        self._running = False

    @property
    def busy(self) -> bool:
        """Whether a correction is on its way into the index."""
        return self._running or bool(self._waiting)

    def ask(self, brief_ids: Collection[str]) -> None:
        """Let the corrections of these briefs into the index."""
        self._waiting |= frozenset(brief_ids)
        self._start()

    def _start(self) -> None:
        if self._waiting and not self._running:
            self._running = True
            brief_ids, self._waiting = self._waiting, frozenset()
            self._owner.run_worker(
                lambda: self._run(brief_ids), "reread", "reread", thread=True, exit_on_error=False
            )

    def _run(self, brief_ids: Collection[str]) -> None:
        """In the thread."""
        try:
            briefs = [self._engine.brief(brief_id) for brief_id in sorted(brief_ids)]
            refresh_files(self._library, self._engine, list(dict.fromkeys(one.path for one in briefs if one)))
        except Exception as error:  # noqa: BLE001 - whatever it is, the app lives on and says so
            self._owner.call_later(self._broke, brief_ids, error)
        else:
            self._owner.call_later(self._finished)

    def _finished(self) -> None:
        self._running = False
        self._start()
        self._done()

    def _broke(self, brief_ids: Collection[str], error: Exception) -> None:
        self._running = False
        if isinstance(error, IndexBusyError):
            self._waiting |= frozenset(brief_ids)
            self._owner.set_timer(BUSY_SECONDS, self._start)
        else:
            self._start()
        self._report(error)
