"""Making an index hold what a comparison found that it does not."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path

from briefs.errors import AnnotationError, Problem, ReadingError, os_reason
from briefs.library import Library
from search.batches import Stopped, Taken
from search.comparing import Comparison
from search.engine import Cancelled, Engine
from search.intake import Intake
from search.progress import Progress, Reporter
from search.seen import FILE_NAME, UNREADABLE, Seen, SeenFile, corrections_hash
from search.workers import usable_cpus

_MOST_WORKERS = 8
"""Each holds a tagger and a batch of briefs in memory."""


class CatchUp:
    """Takes in what is stale, and drops what has vanished.

    Args:
        comparison: what there is to do. Its list of files seen is brought up to date and saved.
        library, engine: what was compared.
        anew: hand over what the engine has already, too.
        workers: see `search.sync.synchronise`.
        progress, cancelled: the same.

    Attributes:
        problems: what went wrong besides the files.
        complete: False when it was cancelled.
        intake: what was done, counted.
    """

    def __init__(
        self,
        comparison: Comparison,
        library: Library,
        engine: Engine,
        *,
        anew: bool,
        workers: int | None,
        progress: Callable[[Progress], None] | None,
        cancelled: Cancelled | None,
    ) -> None:
        self._comparison = comparison
        self._library = library
        self._engine = engine
        self._cancelled = cancelled
        self._contents: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.complete = False
        total = sum(stamp.size for stamp in comparison.stale)
        self._progress = Reporter(progress, len(comparison.stale), total)
        self.intake = Intake(
            library,
            engine,
            anew=anew,
            workers=min(usable_cpus(), _MOST_WORKERS) if workers is None else workers,
            total=total,
            adopt=self._adopt if comparison.has_orphans() else None,
            on_progress=self._progress.made,
            on_file=self._remember,
            cancelled=cancelled,
        )

    def run(self) -> None:
        """Do it. Raises what `Engine.update` raises; what was indexed until then stays."""
        seen = self._comparison.seen
        # read before it is removed
        seen.files  # noqa: B018
        seen.complete = False
        if self._comparison.stale:
            self._progress.begin(self._comparison.stale[0].path)
        with contextlib.suppress(OSError):
            # where this cannot be removed, the engine cannot write either, and goes on in another folder
            Seen.forget(self._engine.folder)
        try:
            self._take_all()
            self.complete = seen.complete = True
        except Stopped:
            pass
        finally:
            self.intake.close()
            for loss in self.intake.making.losses:
                reason = f"{loss}; its work was done without it"
                self.problems.append(Problem(str(self._engine.folder), reason, skipped=False))
            seen.briefs = self._engine.size
            self._save()

    def _take_all(self) -> None:
        seen, intake, corrections = self._comparison.seen, self.intake, self._comparison.corrections
        for path in self._comparison.vanished:
            intake.drop(path)
            seen.files.pop(path, None)
        for stamp in self._comparison.stale:
            if self._cancelled and self._cancelled():
                raise Stopped
            known = seen.files.pop(stamp.path, None)
            try:
                content = _content(self._library.file(stamp.path))
            except (OSError, ReadingError) as error:
                reason = os_reason(error, stamp.path) if isinstance(error, OSError) else str(error)
                self._contents[stamp.path] = UNREADABLE
                intake.skip(stamp.path, Problem(stamp.path, reason))
                continue
            if known and known.content == content and known.corrections == corrections.get(stamp.path, ""):
                seen.files[stamp.path] = known._replace(
                    size=stamp.size, mtime_ns=self._comparison.trusted_time(stamp), ctime_ns=stamp.ctime_ns
                )
                intake.pass_over(stamp.size)
                self._progress.file(stamp.path)
                continue
            self._contents[stamp.path] = content
            intake.take(stamp.path, stamp.size)
        intake.flush()

    def _remember(self, taken: Taken) -> None:
        """A file is in the index: note what it was like."""
        stamp = self._comparison.listing.stamps[taken.path]
        self._comparison.seen.files[taken.path] = SeenFile(
            stamp.size,
            self._comparison.trusted_time(stamp),
            stamp.ctime_ns,
            self._contents.pop(taken.path),
            corrections_hash(taken.corrections),
            taken.problems,
        )
        self._progress.file(taken.path)

    def _adopt(self, hashes: dict[str, str]) -> None:
        try:
            self._library.annotations.adopt(hashes, self._comparison.is_gone)
        except AnnotationError as error:
            # they stay where they are, and are found again next time the file is read
            self.problems.append(Problem(str(self._library.notes_folder), str(error), skipped=False))

    def _save(self) -> None:
        folder = self._engine.folder
        try:
            self._comparison.seen.save(folder)
        except OSError as error:
            reason = f"{os_reason(error, folder)}; every file will be read again next time"
            self.problems.append(Problem(str(folder / FILE_NAME), reason, skipped=False))


def _content(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
