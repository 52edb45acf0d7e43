"""Keeping in step with the files: at the start, when the user asks, and whenever something changes.

What changes by itself is read at once, but not shown: a list that moves under the reader's eyes is worse than one that
is a minute old. Its head says what there is, and the next key that asks for anything shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import ProgressBar

from briefs.errors import IndexBusyError, Problem
from briefs.library import Library
from briefs.text import one_line
from search.engine import Engine
from search.query import Query
from search.sync import Progress, SyncReport
from tui import wording
from tui.commands import BY_ID
from tui.screens.dialogs import PageDialog
from tui.screens.events import EventDesk
from tui.state import LibraryState
from tui.syncing import Synchronise, Synchroniser

if TYPE_CHECKING:
    from tui.watching import Watcher

_FILLING_SECONDS = 0.7
"""While the index fills, the list is asked anew this often."""


@dataclass(frozen=True, slots=True)
class News:
    """What the index has that the list does not show yet."""

    added: int = 0
    changed: int = 0
    deleted: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.deleted)

    def __str__(self) -> str:
        parts = ((self.added, "new"), (self.changed, "changed"), (self.deleted, "gone"))
        return ", ".join(f"{count:,} {word}" for count, word in parts if count)

    def and_then(self, report: SyncReport) -> News:
        """The news with what another look at the files found."""
        return News(self.added + report.added, self.changed + report.changed, self.deleted + report.deleted)


class FollowingDesk(EventDesk):
    """The desk that follows its files."""

    def __init__(self, library: Library, engine: Engine, place: LibraryState) -> None:
        super().__init__(library, engine, place)
        self.watching = False
        """Whether to watch the files once they have been read."""
        self._sync: Synchroniser | None = None
        self._watcher: Watcher | None = None
        self._by_itself = False
        """Whether the look at the files that is under way was nobody's wish."""
        self._again = False
        """Whether something changed while one was under way."""
        self._events_wait = False
        """Whether the events are to be followed when it is over."""
        self._gone = False
        """Whether the user was told that the library is not there."""
        self._looked_once = False
        """Whether the files were looked through since the start, as far as that went."""
        self._news = News()
        self._problems: tuple[Problem, ...] = ()
        self._said: set[str] = set()

    def problems_known(self, problems: tuple[Problem, ...]) -> None:
        """Keep them for whoever asks, unless the files were looked through meanwhile, which tells more."""
        super().problems_known(problems)
        if not self._looked_once:
            self._problems = problems
            self.refresh_bindings()

    def follow_files(self, synchronise: Synchronise) -> None:
        """Keep in step in this way from now on."""
        self._sync = Synchroniser(
            self,
            synchronise,
            progressed=self._sync_progressed,
            finished=self._sync_finished,
            failed=self._sync_failed,
            tidy=self.engine.compact,
        )

    def watch_files(self) -> None:
        """Have the system tell what changes."""
        # imported late: what watches takes long to load, and nothing is watched before the first list stands
        from tui.watching import Watcher

        self._watcher = Watcher(
            self.library.root,
            lambda files, own: self._tell(self._files_changed, files, own),
            lambda sentence: self._tell(self.say_once, sentence),
        )
        self._watcher.start()

    def _tell(self, message: object, *arguments: object) -> None:
        """From another thread, which may outlive the app by a moment."""
        if self.is_running:
            self.call_later(message, *arguments)  # type: ignore[arg-type]

    def settled(self) -> None:
        """Look for changes."""
        super().settled()
        if self._sync is not None:
            self._sync.start()
            self._say_when_empty()
        else:
            self.follow_events()

    def on_unmount(self) -> None:
        """Do not keep the user waiting."""
        if self._watcher is not None:
            self._watcher.stop()
        if self._sync is not None:
            self._sync.cancel()

    def follow_events(self) -> None:
        """Take over what changed; not while the index fills, for every batch would be work for nothing."""
        self._events_wait = self._sync is not None and self._sync.running
        if not self._events_wait:
            super().follow_events()

    def say_once(self, text: str) -> None:
        """Say something that need not be said again."""
        if text not in self._said:
            self._said.add(text)
            self.notify(text, markup=False, timeout=8)

    # what changes by itself

    def _files_changed(self, files: bool, own: bool) -> None:
        if own:
            self.run_worker(self._read_notes, "notes", "notes", thread=True, exit_on_error=False)
        if not files or self._sync is None:
            return
        if self._sync.running:
            self._again = True
        else:
            self._by_itself = True
            self._sync.start()

    def _read_notes(self) -> None:
        """In a thread: another instance, or the user's editor, wrote notes."""
        changed = self.library.annotations.refresh()
        if changed:
            self.call_later(self._written, changed)

    def _announce(self, report: SyncReport) -> None:
        self._news = self._news.and_then(report)
        if self._news:
            keys = self.app.keys_of(BY_ID["rescan"])  # type: ignore[attr-defined]
            self.show_indexing(f"{self._news} · {keys} shows" if keys else str(self._news))

    def ask(
        self,
        *,
        delay: float = 0.0,
        stay: bool = False,
        keep: str | None = None,
        otherwise: Query | None = None,
    ) -> None:
        """Any new answer has all the news."""
        if self._news:
            self._news = News()
            self.show_indexing("")
            self.list.forget_rows()
            self.follow_events()
        super().ask(delay=delay, stay=stay, keep=keep, otherwise=otherwise)

    # looking through the files

    def action_rescan(self) -> None:
        """Look for new, changed and vanished files, by content."""
        if self._news:
            self.refreshed()
        if self._sync is not None:
            self._by_itself = False
            self._sync.start(thorough=True)
            self.notify("Looking through the files …", timeout=2)

    def _sync_progressed(self, progress: Progress) -> None:
        if self._by_itself:
            return
        bar = self.query_one(ProgressBar)
        bar.display = True
        bar.update(total=1, progress=progress.share)
        # of several that are read at once none may be done, though briefs of them are listed
        done = f"{progress.done_files:,} of " if progress.done_files else ""
        files = wording.counted(progress.total_files, "file")
        self.show_indexing(f"reading {done}{files}, {progress.share:.0%}")
        self.refresh_while_filling(_FILLING_SECONDS)

    def _sync_finished(self, report: SyncReport) -> None:
        by_itself, self._by_itself = self._by_itself, False
        self._looked_once = True
        self._gone = False
        self._problems = report.problems
        if report.changed:
            self.texts_followed()
        if by_itself and self.list.ids:
            self._announce(report)
        else:
            self._sync_shown(report)
        if self.watching and self._watcher is None:
            self.watch_files()
        self._say_skipped(report)
        self.refresh_bindings()
        self._sync_over()

    def _sync_over(self) -> None:
        """Go on with what had to wait for it."""
        if self._events_wait:
            self.follow_events()
        if self._again:
            self._again = False
            self._files_changed(files=True, own=False)

    def _sync_shown(self, report: SyncReport) -> None:
        self.query_one(ProgressBar).display = False
        self.show_indexing("")
        if report.added or report.changed or report.deleted or not self.list.ids:
            self.refreshed()
        else:
            self.follow_events()

    def _say_skipped(self, report: SyncReport) -> None:
        skipped = sum(problem.skipped for problem in report.problems)
        if skipped:
            key = self.app.keys_of(BY_ID["palette"])  # type: ignore[attr-defined]
            self.say_once(f"{wording.counted(skipped, 'file')} skipped; “What was skipped” ({key}) says why.")
        elif report.problems:
            self.say_once(one_line(str(report.problems[0]), 300))

    def _sync_failed(self, error: Exception) -> None:
        by_itself, self._by_itself = self._by_itself, False
        self._looked_once = True
        self.query_one(ProgressBar).display = False
        self.show_indexing("")
        self._say_when_empty()
        if not self.library.root.is_dir():
            if not (by_itself and self._gone):
                self._say_gone()
            self._gone = True
            self._again = False
        elif isinstance(error, IndexBusyError):
            self.say_once(one_line(str(error), 300))
            # which is tried again by itself, as quietly as before
            self._again = False
            self._by_itself = by_itself
        else:
            self.report(error)
        self._sync_over()

    def _say_gone(self) -> None:
        keys = self.app.keys_of(BY_ID["rescan"])  # type: ignore[attr-defined]
        self.notify(
            f"{self.library.root} is not there any more. What was read of it can still be searched; "
            f"{keys or 'briefs'} looks again.",
            title="The library is gone",
            severity="warning",
            markup=False,
            timeout=8,
        )

    @property
    def reads_first(self) -> bool:
        """From the start until the files were looked through."""
        return self._sync is not None and not self._looked_once

    def why_empty(self) -> tuple[str, ...]:
        """Still being read, or skipped."""
        if self._sync is not None and self._sync.running:
            return ("The files are still being read …",)
        if self.results is not None and self.results.size:
            return ()
        skipped = sum(problem.skipped for problem in self._problems)
        return (
            (f"{wording.counted(skipped, 'file')} skipped; “What was skipped” says why.",) if skipped else ()
        )

    def action_problems(self) -> None:
        """What was skipped, and why."""
        lines = [Content(one_line(str(problem), 500)) for problem in self._problems]
        self.app.push_screen(PageDialog("What was skipped, and why", lambda _: Content("\n").join(lines)))
