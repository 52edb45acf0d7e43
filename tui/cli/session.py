"""An open library with its index, in step: what most commands work on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefs.annotations import Annotation
from briefs.errors import IndexBusyError, Problem
from briefs.files import write_atomically
from briefs.library import Library
from briefs.reading import SUFFIXES
from search import open_engine
from search.engine import Engine
from search.labels import labels
from search.sync import Progress, SyncReport, synchronise
from tui.cli.output import ProgressBar, counted, narrate, narrate_problems

if TYPE_CHECKING:
    from search.events import EventKeeper

_MOST_PROBLEMS = 3
"""If more than so many things were not read, only their number is said."""

_TOLD = "told"
"""The file beside the index that tells which of them were said last."""


@dataclass(frozen=True, slots=True)
class Session:
    """A library and its engine.

    `report` tells what was read to bring the index in step; None where another process is at it.
    """

    library: Library
    engine: Engine
    report: SyncReport | None

    def annotation(self, brief_id: str) -> Annotation:
        """What the user wrote about a brief."""
        return self.library.annotations.get(brief_id)

    def events(self) -> EventKeeper:
        """The events of the library, in step with the index; queries can ask for them from then on."""
        from search.events import EventKeeper

        keeper = EventKeeper(self.engine, self.library.annotations)
        bar = ProgressBar("looking for events", unit="brief")
        try:
            keeper.follow(progress=bar)
        finally:
            bar.close()
        self.engine.label(labels(self.library.annotations, events=keeper.view.members))
        return keeper


@contextmanager
def session(library: Library) -> Iterator[Session]:
    """Open the index of a library and bring it in step, by size and time of the files.

    An index that another process updates is read as it is. Raises BriefsError where the index cannot be used.
    """
    engine = open_engine(library)
    try:
        report = _refresh(library, engine)
        engine.label(labels(library.annotations))
        problems = _untold(report.problems, library, engine.folder) if report else library.problems
        narrate_problems(problems, most=_MOST_PROBLEMS)
        if engine.note:
            narrate(engine.note)
        if report is not None and not engine.size:
            narrate(f"there are no briefs in {library.root}; what can be read: {' '.join(sorted(SUFFIXES))}")
        yield Session(library, engine, report)
    finally:
        engine.close()


def show_progress(bar: ProgressBar, progress: Progress) -> None:
    """How far the reading of files is, within large ones, too."""
    files = f"{progress.done_files:,} of {counted(progress.total_files, 'file')}"
    bar.show(progress.share, f"{files}, {counted(progress.briefs, 'brief')}")


def _untold(problems: Sequence[Problem], library: Library, folder: Path) -> Sequence[Problem]:
    """What there is to say: files that were left out once, until others are; all else each time."""
    lines = "\n".join(str(problem) for problem in problems if problem.skipped)
    told = hashlib.sha256(lines.encode("utf-8", "replace")).hexdigest() if lines else ""
    file = folder / _TOLD
    try:
        known = file.read_text(encoding="ascii") if file.is_file() else ""
        if known != told:
            write_atomically(file, told)
    except (OSError, UnicodeDecodeError):
        # rather twice than never
        known = ""
    own = set(library.problems)
    return [one for one in problems if known != told or not one.skipped or one in own]


def _refresh(library: Library, engine: Engine) -> SyncReport | None:
    bar = ProgressBar("reading the library")
    try:
        return synchronise(library, engine, progress=lambda progress: show_progress(bar, progress))
    except IndexBusyError:
        narrate("another process is updating the index: what follows is what it holds now")
        return None
    finally:
        bar.close()
