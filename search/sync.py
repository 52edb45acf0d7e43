"""Keeping an index in step with a library.

The files are the truth, and the index follows them: files that changed are read again, and of their briefs those are
indexed that came out differently. The list of files seen (`search.seen`) is written after the index, so that a crash in
between means no more than reading some files twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefs.errors import IndexBusyError, Problem
from briefs.library import Library
from search.comparing import Comparison
from search.engine import Cancelled, Engine
from search.progress import Progress

if TYPE_CHECKING:
    from search.catching_up import CatchUp
    from search.making import Making

# what reads, tags and writes is imported where there is something to read: most often nothing has changed

__all__ = ["Progress", "SyncReport", "refresh_files", "synchronise"]

_LOCK_NAME = "sync.lock"


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What was done.

    Attributes:
        added, changed, deleted, unchanged: numbers of briefs.
        problems: everything that is wrong with the library now: its configuration, what is skipped and why.
        seconds: how long it took.
        complete: False when it was cancelled; what is in the index then is right, but not all.
    """

    added: int = 0
    changed: int = 0
    deleted: int = 0
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    complete: bool = True


def synchronise(
    library: Library,
    engine: Engine,
    *,
    thorough: bool = False,
    rebuild: bool = False,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Cancelled | None = None,
    wait: float = 0.0,
    workers: int | None = None,
) -> SyncReport:
    """Make the index hold the library's briefs as they are now.

    A file counts as unchanged while its size and time of change are, or with `thorough` while its bytes are. With
    `rebuild` nothing does: every brief is read, tagged and indexed anew, each staying until it is replaced.
    Batches grow, so that the first briefs can be searched at once, and where there is much to do, `workers` processes
    make them, by default one for each processor. `progress` is called from this thread, for every file; `cancelled`
    is asked between briefs.

    Raises IndexBusyError when another process is at it and is not done within `wait` seconds, LibraryError when the
    library's folder is gone, BriefsError when the index can be written nowhere. What was indexed until then stays.
    """
    begun = time.perf_counter()
    comparison = Comparison(library, engine, thorough=thorough, rebuild=rebuild)
    work: CatchUp | None = None
    # looked at without the lock first: most often nothing has changed
    if comparison.has_work:
        from search.catching_up import CatchUp

        with _locked(engine.folder, wait):
            comparison.repeat()
            work = CatchUp(
                comparison,
                library,
                engine,
                anew=rebuild,
                workers=workers,
                progress=progress,
                cancelled=cancelled,
            )
            work.run()
    found = sorted((*comparison.listing.problems, *comparison.seen.problems), key=lambda one: one.path)
    own = work.problems if work else ()
    problems = [*library.problems, *own, *found]
    return _report(
        work.intake.making if work else None, engine, problems, begun, work is None or work.complete
    )


def refresh_files(library: Library, engine: Engine, paths: Collection[str]) -> SyncReport:
    """Bring the briefs of some files up to date without looking at the others: after a correction, say.

    Raises IndexBusyError and BriefsError as `synchronise` does.
    """
    from search.intake import Intake

    begun = time.perf_counter()
    problems: list[Problem] = []
    intake = Intake(library, engine, on_file=lambda taken: problems.extend(taken.problems))
    with closing(intake):
        for path in paths:
            intake.take(path)
        intake.flush()
    return _report(intake.making, engine, problems, begun)


def _report(
    making: Making | None, engine: Engine, problems: Iterable[Problem], begun: float, complete: bool = True
) -> SyncReport:
    added, changed, deleted = (making.added, making.changed, making.deleted) if making else (0, 0, 0)
    return SyncReport(
        added=added,
        changed=changed,
        deleted=deleted,
        unchanged=engine.size - added - changed,
        problems=tuple(problems),
        seconds=time.perf_counter() - begun,
        complete=complete,
    )


@contextmanager
def _locked(folder: Path, wait: float) -> Iterator[None]:
    """Keep other processes from synchronising the same index. Raises IndexBusyError when one does."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK_NAME, timeout=wait)
    try:
        lock.acquire()
    except Timeout:
        raise IndexBusyError("Another process is updating the index of this library.") from None
    except OSError:
        # a cache that cannot be written: nobody else writes there either, and the engine finds another place
        yield
        return
    try:
        yield
    finally:
        lock.release()
