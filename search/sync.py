"""Keeping an index in step with a library.

The files are the truth, and the index follows them: files that changed are read again, and of their briefs those are
indexed that came out differently. The list of files seen (`search.seen`) is written after the index, so that a crash in
between means no more than reading some files twice.
"""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from briefs.annotations import Corrections
from briefs.errors import AnnotationError, IndexBusyError, Problem, ReadingError, os_reason
from briefs.library import FileStamp, Library
from search.engine import Cancelled, Engine
from search.intake import Intake, Stopped, Taken
from search.seen import FILE_NAME, NEVER, UNREADABLE, Seen, SeenFile, corrections_hash
from search.workers import usable_cpus

RACY_NS = 2_000_000_000
"""A file changed so shortly before it was listed may change again without a new time: clocks of file systems are
coarse. Its time is not relied on, as git does not either."""

PROGRESS_SECONDS = 0.05

_LOCK_NAME = "sync.lock"

_MOST_WORKERS = 8
"""Each holds a tagger and a batch of briefs in memory."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        done_files: files of this run that are in the index.
        total_files: files of this run: those to be looked into, not the whole library.
        briefs: briefs made so far.
        current_path: the file being read.
        done_bytes: of the bytes of those files, how many the briefs were made from: moves within large files, too.
        total_bytes: the bytes of those files.
    """

    done_files: int
    total_files: int
    briefs: int
    current_path: str
    done_bytes: int = 0
    total_bytes: int = 0

    @property
    def share(self) -> float:
        """How much of the work is done, from 0 to 1."""
        if self.done_files >= self.total_files:
            return 1.0
        if not self.total_bytes:
            return self.done_files / self.total_files
        return min(self.done_bytes / self.total_bytes, 1.0)


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
    run = _Run(library, engine, thorough=thorough, rebuild=rebuild)
    # looked at without the lock first: most often nothing has changed
    if run.has_work:
        with _locked(engine.folder, wait):
            run.compare()
            run.work(progress, cancelled, min(usable_cpus(), _MOST_WORKERS) if workers is None else workers)
    return run.report(begun)


def refresh_files(library: Library, engine: Engine, paths: Collection[str]) -> SyncReport:
    """Bring the briefs of some files up to date without looking at the others: after a correction, say.

    Raises IndexBusyError and BriefsError as `synchronise` does.
    """
    begun = time.perf_counter()
    problems: list[Problem] = []
    intake = Intake(library, engine, on_file=lambda taken: problems.extend(taken.problems))
    with closing(intake):
        for path in paths:
            intake.take(path)
        intake.flush()
    return _report(intake, engine, problems, begun)


class _Run:
    """One comparison of a library with its index, and the work that comes out of it."""

    def __init__(self, library: Library, engine: Engine, *, thorough: bool, rebuild: bool) -> None:
        self._library = library
        self._engine = engine
        self._thorough = thorough
        self._rebuild = rebuild
        self._listed_at = time.time_ns()
        found = list(library.files())
        self._stamps = {item.path: item for item in found if isinstance(item, FileStamp)}
        self._skipped = [item for item in found if isinstance(item, Problem)]
        self._unread = {problem.path for problem in self._skipped}
        self._contents: dict[str, str] = {}
        self._own_problems: list[Problem] = []
        self._intake: Intake | None = None
        self._complete = True
        self.compare()

    def compare(self) -> None:
        """Find out what there is to do, from what the index holds now."""
        self._engine.refresh()
        library, engine = self._library, self._engine
        self._seen = Seen(str(library.root), library.fingerprint)
        if not self._rebuild:
            self._seen = Seen.load(engine.folder, self._seen.root, self._seen.fingerprint, engine.size)
        self._corrections = self._corrections_by_path()
        if not self._thorough and self._seen.is_just(self._stamps.values(), self._corrections):
            self._stale, self._vanished = [], []
            return
        self._stale = [stamp for stamp in self._stamps.values() if not self._is_fresh(stamp)]
        known = self._seen.files.keys() if self._seen.complete else {*self._seen.files, *engine.paths()}
        self._vanished = sorted(known - self._stamps.keys())

    @property
    def has_work(self) -> bool:
        return bool(self._stale or self._vanished or not self._seen.complete)

    def work(
        self, progress: Callable[[Progress], None] | None, cancelled: Cancelled | None, workers: int
    ) -> None:
        """Take in what is stale, and drop what has vanished."""
        seen, engine = self._seen, self._engine
        self._complete = seen.complete = False
        total = sum(stamp.size for stamp in self._stale)
        self._progress = _Reporter(progress, len(self._stale), total)
        self._intake = intake = Intake(
            self._library,
            engine,
            anew=self._rebuild,
            workers=workers,
            total=total,
            adopt=self._adopt if self._has_orphans() else None,
            on_progress=self._progress.made,
            on_file=self._remember,
            cancelled=cancelled,
        )
        with contextlib.suppress(OSError):
            # where this cannot be removed, the engine cannot write either, and goes on in another folder
            Seen.forget(engine.folder)
        try:
            self._take_all(intake, cancelled)
            self._complete = seen.complete = True
        except Stopped:
            pass
        finally:
            intake.close()
            for loss in intake.losses:
                reason = f"{loss}; its work was done without it"
                self._own_problems.append(Problem(str(engine.folder), reason, skipped=False))
            seen.briefs = engine.size
            self._save()

    def report(self, begun: float) -> SyncReport:
        problems = [
            *self._skipped,
            *self._seen.problems,
        ]
        problems.sort(key=lambda problem: problem.path)
        problems = [*self._library.problems, *self._own_problems, *problems]
        return _report(self._intake, self._engine, problems, begun, self._complete)

    def _take_all(self, intake: Intake, cancelled: Cancelled | None) -> None:
        seen = self._seen
        for path in self._vanished:
            intake.drop(path)
            seen.files.pop(path, None)
        for stamp in self._stale:
            if cancelled and cancelled():
                raise Stopped
            known = seen.files.pop(stamp.path, None)
            try:
                content = _content(self._library.file(stamp.path))
            except (OSError, ReadingError) as error:
                reason = os_reason(error, stamp.path) if isinstance(error, OSError) else str(error)
                self._contents[stamp.path] = UNREADABLE
                intake.skip(stamp.path, Problem(stamp.path, reason))
                continue
            if (
                known
                and known.content == content
                and known.corrections == self._corrections.get(stamp.path, "")
            ):
                seen.files[stamp.path] = known._replace(
                    size=stamp.size, mtime_ns=self._trusted_time(stamp), ctime_ns=stamp.ctime_ns
                )
                intake.pass_over(stamp.size)
                self._progress.file(stamp.path)
                continue
            self._contents[stamp.path] = content
            intake.take(stamp.path, stamp.size)
        intake.flush()

    def _remember(self, taken: Taken) -> None:
        """A file is in the index: note what it was like."""
        stamp = self._stamps[taken.path]
        self._seen.files[taken.path] = SeenFile(
            stamp.size,
            self._trusted_time(stamp),
            stamp.ctime_ns,
            self._contents.pop(taken.path),
            corrections_hash(taken.corrections),
            taken.problems,
        )
        self._progress.file(taken.path)

    def _trusted_time(self, stamp: FileStamp) -> int:
        return stamp.mtime_ns if stamp.mtime_ns < self._listed_at - RACY_NS else NEVER

    def _is_fresh(self, stamp: FileStamp) -> bool:
        known = self._seen.files.get(stamp.path)
        if known is None or self._thorough or known[:3] != stamp[1:]:
            return False
        if known.content == UNREADABLE:
            # permissions change without a trace in size or time
            return not _can_be_opened(self._library.file(stamp.path))
        return known.corrections == self._corrections.get(stamp.path, "")

    def _corrections_by_path(self) -> dict[str, str]:
        """For the files with corrected briefs: a hash of the corrections."""
        found: dict[str, dict[str, Corrections]] = defaultdict(dict)
        for brief_id, annotation in self._library.annotations.items():
            if annotation.corrections:
                for head in _heads(brief_id):
                    if head in self._stamps:
                        found[head][brief_id] = annotation.corrections
        return {path: corrections_hash(corrections) for path, corrections in found.items()}

    def _has_orphans(self) -> bool:
        items = self._library.annotations.items()
        return any(annotation.text_hash and self._is_gone(brief_id) for brief_id, annotation in items)

    def _is_gone(self, brief_id: str) -> bool:
        """Whether the library has no file (any more) that the brief could be in."""
        return not any(head in self._stamps or head in self._unread for head in _heads(brief_id))

    def _adopt(self, hashes: dict[str, str]) -> None:
        try:
            self._library.annotations.adopt(hashes, self._is_gone)
        except AnnotationError as error:
            # they stay where they are, and are found again next time the file is read
            self._own_problems.append(Problem(str(self._library.notes_folder), str(error), skipped=False))

    def _save(self) -> None:
        folder = self._engine.folder
        try:
            self._seen.save(folder)
        except OSError as error:
            reason = f"{os_reason(error, folder)}; every file will be read again next time"
            self._own_problems.append(Problem(str(folder / FILE_NAME), reason, skipped=False))


class _Reporter:
    """Tells how far it is, some twenty times a second."""

    def __init__(self, progress: Callable[[Progress], None] | None, files: int, size: int) -> None:
        self._progress = progress
        self._files = files
        self._size = size
        self._done = 0
        self._briefs = 0
        self._bytes = 0
        self._told = 0.0

    def made(self, path: str, briefs: int, size: int) -> None:
        """So many briefs are made, of so many bytes."""
        self._briefs, self._bytes = briefs, size
        self._tell(path)

    def file(self, path: str) -> None:
        """A file is done."""
        self._done += 1
        self._tell(path)

    def _tell(self, path: str) -> None:
        now = time.monotonic()
        if self._progress and (self._done == self._files or now - self._told >= PROGRESS_SECONDS):
            self._told = now
            self._progress(Progress(self._done, self._files, self._briefs, path, self._bytes, self._size))


def _report(
    intake: Intake | None, engine: Engine, problems: Iterable[Problem], begun: float, complete: bool = True
) -> SyncReport:
    added, changed, deleted = (intake.added, intake.changed, intake.deleted) if intake else (0, 0, 0)
    return SyncReport(
        added=added,
        changed=changed,
        deleted=deleted,
        unchanged=engine.size - added - changed,
        problems=tuple(problems),
        seconds=time.perf_counter() - begun,
        complete=complete,
    )


def _heads(brief_id: str) -> Iterator[str]:
    """The paths of files and folders that a brief of this id could be in: `a/b#c` in `a/b#c`, `a/b` and `a`."""
    yield brief_id
    for place, char in enumerate(brief_id):
        if char in "#/":
            yield brief_id[:place]


def _content(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _can_be_opened(file: Path) -> bool:
    try:
        with file.open("rb"):
            return True
    except OSError:
        return False


@contextmanager
def _locked(folder: Path, wait: float) -> Iterator[None]:
    """Keep other processes from synchronising the same index. Raises IndexBusyError when one does."""
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
