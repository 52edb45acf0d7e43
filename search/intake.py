"""Taking files into an index: read, compared with what the index has, tagged, and handed over in batches.

The first batches are small and made here, so that there is something to search at once. Where there is much to do,
worker processes are started meanwhile, and make the others. What is ready goes into the index in the order in which it
was read, whoever made it, so that the outcome does not depend on how many workers there are.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from briefs.annotations import Corrections
from briefs.errors import AnnotationError, Problem
from briefs.library import Library
from briefs.model import Brief, Draft
from briefs.text import one_line, text_hash
from search.engine import Cancelled, Engine, Part
from search.workers import Crew, Done, Job, Order, Task, Trouble, make_briefs, unexpected

_BATCHES = (100, 400)
"""Briefs per batch made here; the last size stays."""

_SMALLEST_JOB, _LARGEST_JOB = 250, 4000
"""Briefs per batch for a worker: few pieces to merge, but all workers busy to the end."""

_BATCH_CHARACTERS = 16_000_000
"""Characters of text per batch, so that memory stays bounded."""

_SIFTED = 100
"""So many drafts are compared with the index together."""

WORTHWHILE = 2_000_000
"""Bytes left to read from which on workers save more than their start takes."""

_COMMITS = 0.1
"""The share of the time that putting finished parts into the index may take: it takes longer the larger the index."""

_WAIT = 0.05
"""Seconds between two looks at whether to stop."""

_log = logging.getLogger(__name__)
# for whoever asks for it; by default Python would print it over the screen
_log.addHandler(logging.NullHandler())


class Stopped(Exception):  # noqa: N818 - it is a signal, not an error
    """Raised when `cancelled` answered True; the batches under way are dropped."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file whose briefs are all in the index now.

    Attributes:
        path: its path in the library.
        problems: what could not be read of it.
        corrections: the user's corrections that its briefs were made with, by id.
    """

    path: str
    problems: tuple[Problem, ...]
    corrections: dict[str, Corrections]


@dataclass(slots=True)
class _File:
    """A file being taken in; its briefs may be spread over several batches."""

    path: str
    had: dict[str, str]
    """Digests by id, as the index had them before."""
    seen: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    corrections: dict[str, Corrections] = field(default_factory=dict)


@dataclass(slots=True)
class _Batch:
    """What goes into the index together."""

    tasks: list[Task] = field(default_factory=list)
    files: list[_File] = field(default_factory=list)
    """Of each task, the file that it comes from."""
    gone: set[str] = field(default_factory=set)
    finished: list[_File] = field(default_factory=list)
    characters: int = 0
    sifted: int = 0
    """Drafts that were compared with the index, changed or not."""
    weight: int = 0
    """Bytes of the files that were read for it."""
    order: Order | None = None
    part: Part | None = None
    made: list[tuple[Brief, str]] = field(default_factory=list)


class Intake:
    """Takes files into an engine, one after another. Counts what it added, changed and deleted.

    To be closed, however it ends: workers may be at work.

    Args:
        library: whose files they are.
        engine: where their briefs go.
        anew: hand over what the engine has already, too.
        workers: how many processes to start where there is much to do; 0 for none.
        total: bytes of all files that are going to be taken.
        adopt: takes the text hashes of new briefs, by id, before they are tagged, so that annotations of moved
            files can follow them; None to do without.
        on_progress: called with the path of the file being read, the number of briefs made, and the bytes read for
            them.
        on_file: called when a file is in the index as a whole.
        cancelled: asked before every brief.
    """

    def __init__(
        self,
        library: Library,
        engine: Engine,
        *,
        anew: bool = False,
        workers: int = 0,
        total: int = 0,
        adopt: Callable[[dict[str, str]], None] | None = None,
        on_progress: Callable[[str, int, int], None] | None = None,
        on_file: Callable[[Taken], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self.added = 0
        self.changed = 0
        self.deleted = 0
        self._library = library
        self._engine = engine
        self._anew = anew
        self._workers = workers
        self._total = total
        self._adopt = adopt
        self._on_progress = on_progress
        self._on_file = on_file
        self._cancelled = cancelled
        self._crew: Crew | None = None
        self._drafts: list[tuple[_File, Draft | None]] = []
        """Read and not yet compared; None stands for the end of a file."""
        self._batch = _Batch()
        self._under_way: deque[_Batch] = deque()
        """Batches that are not in the index yet, in the order in which they were read."""
        self._batches = 0
        self._path = ""
        self._read = 0
        """Bytes of the files taken so far."""
        self._weighed = 0
        """Bytes that stand in the weight of a batch."""
        self._tasks = 0
        self._briefs = 0
        self._bytes = 0
        self._committed = 0.0
        self._pause = 0.0
        """Seconds to leave between two commits."""

    @property
    def losses(self) -> Sequence[str]:
        """In words, what became of workers that ended early; their work was done here."""
        return self._crew.losses if self._crew else ()

    def close(self) -> None:
        """End the workers, and drop what is not in the index."""
        if self._crew:
            self._crew.close()
            for batch in self._under_way:
                self._drop_part(batch)
        self._under_way.clear()

    def drop(self, path: str) -> None:
        """Take the briefs of a file out of the index."""
        self._batch.gone.update(self._engine.digests(path))

    def take(self, path: str, size: int = 0) -> None:
        """Take in a file as it is now; `size` is its part of `total`.

        Raises Stopped, and what `Engine.update` raises.
        """
        file = _File(path, dict(self._engine.digests(path)))
        self._path = path
        begin = self._read

        def position(offset: int) -> None:
            self._read = begin + min(offset, size)

        for item in self._items(path, position):
            self._check()
            if isinstance(item, Problem):
                file.problems.append(item)
            elif item.id in file.seen:
                reason = f"a second brief with the id {one_line(item.id, 100)} is left out"
                file.problems.append(Problem(path, reason, skipped=False))
            else:
                file.seen.add(item.id)
                self._drafts.append((file, item))
                if len(self._drafts) >= _SIFTED:
                    self._sift()
        self._read = begin + size
        self._drafts.append((file, None))

    def skip(self, path: str, problem: Problem) -> None:
        """Take a file out of the index because it cannot be read."""
        self.drop(path)
        self._batch.finished.append(_File(path, {}, problems=[problem]))

    def pass_over(self, size: int) -> None:
        """So many of the bytes need no reading."""
        self._read += size

    def flush(self) -> None:
        """Put everything that was read into the index."""
        self._sift()
        self._hand_over()
        self._settle(wait=True)

    # reading and comparing

    def _items(self, path: str, position: Callable[[int], None]) -> Iterator[Draft | Problem]:
        found = False
        try:
            for item in self._library.read(path, position):
                found = found or isinstance(item, Draft)
                yield item
        except Exception as error:  # noqa: BLE001 - see unexpected
            _log.exception("%s", path)
            yield unexpected(error, path, "cannot be read", skipped=not found)

    def _sift(self) -> None:
        """Find out which drafts became other briefs than the index has."""
        drafts, self._drafts = self._drafts, []
        if self._adopt:
            new = ((draft.id, draft.text) for file, draft in drafts if draft and draft.id not in file.had)
            self._adopt({brief_id: text_hash(text) for brief_id, text in new})
        for file, draft in drafts:
            if draft is None:
                self._batch.gone.update(file.had.keys() - file.seen)
                self._batch.finished.append(file)
                continue
            self._check()
            self._batch.sifted += 1
            task = self._task(file, draft)
            if task is not None:
                self._batch.tasks.append(task)
                self._batch.files.append(file)
                self._batch.characters += len(draft.text)
                self._tasks += 1
            if self._is_full():
                self._hand_over()

    def _task(self, file: _File, draft: Draft) -> Task | None:
        """What there is to make of a draft; None where the index has it."""
        try:
            corrections = self._library.annotations.get(draft.id).corrections
            if corrections:
                file.corrections[draft.id] = corrections
            digest = self._library.digest(draft)
        except Exception as error:  # noqa: BLE001 - see unexpected
            _log.exception("%s", draft.id)
            file.problems.append(unexpected(error, draft.id, "cannot be read", skipped=True))
            if draft.id in file.had:
                self._batch.gone.add(draft.id)
            return None
        if file.had.get(draft.id) == digest and not self._anew:
            return None
        return Task(draft, corrections, digest)

    def _is_full(self) -> bool:
        batch = self._batch
        if self._crew and self._crew.ready:
            limit = self._job_size(self._crew.ready)
        else:
            limit = _BATCHES[min(self._batches, len(_BATCHES) - 1)]
        return (
            len(batch.tasks) >= limit
            or batch.characters >= _BATCH_CHARACTERS
            or batch.sifted >= max(limit, _LARGEST_JOB)
        )

    def _job_size(self, workers: int) -> int:
        """A good part of what is left for each worker, less towards the end, so that all are done together."""
        left = (self._total - self._read) * self._tasks // max(self._read, 1)
        return min(max(left // (2 * workers), _SMALLEST_JOB), _LARGEST_JOB)

    def _check(self) -> None:
        if self._cancelled and self._cancelled():
            raise Stopped

    # making and handing over

    def _hand_over(self) -> None:
        """Have the batch made, and put into the index what is ready."""
        batch, self._batch = self._batch, _Batch()
        batch.weight, self._weighed = self._read - self._weighed, self._read
        self._batches += 1
        if self._crew is None and self._workers and self._total - self._read >= WORTHWHILE:
            self._crew = Crew(self._library.maker, self._workers)
        if self._crew and self._crew.ready and batch.tasks:
            while self._crew.alive and not self._crew.has_room:
                self._wait(self._crew)
                self._settle()
            batch.order = self._crew.give(Job(self._engine.new_part(), batch.tasks))
        self._under_way.append(batch)
        self._settle()

    def _settle(self, *, wait: bool = False) -> None:
        """Put into the index what is ready; with `wait`, everything."""
        ready = 0
        while ready < len(self._under_way):
            batch = self._under_way[ready]
            if batch.order and batch.order.outcome is None and self._crew and self._crew.alive:
                if not wait:
                    break
                if ready and self._is_due():
                    self._commit(ready)
                    ready = 0
                self._wait(self._crew)
                continue
            self._finish(batch)
            ready += 1
        made_here = any(batch.part is None for batch in islice(self._under_way, ready))
        if ready and (wait or made_here or self._is_due()):
            self._commit(ready)

    def _is_due(self) -> bool:
        return time.monotonic() - self._committed >= self._pause

    def _wait(self, crew: Crew) -> None:
        crew.wait(_WAIT)
        self._check()
        self._tell()

    def _finish(self, batch: _Batch) -> None:
        """Take what a worker made of a batch, or make it here."""
        if batch.part is not None:
            return
        outcome = batch.order.outcome if batch.order else None
        if isinstance(outcome, Done):
            batch.part = outcome.part
            self._note(batch, outcome.troubles)
            return
        if batch.order:
            _log.warning("%s", outcome)
            self._drop_part(batch)
            batch.order = None
        troubles: list[Trouble] = []
        for made in make_briefs(self._library.maker, self._watched(batch), troubles):
            batch.made.append(made)
        self._note(batch, troubles)

    def _watched(self, batch: _Batch) -> Iterator[Task]:
        for number, task in enumerate(batch.tasks, 1):
            self._check()
            yield task
            self._tell(number, batch)

    def _drop_part(self, batch: _Batch) -> None:
        if batch.order:
            self._engine.drop_part(batch.order.job.writer)

    def _note(self, batch: _Batch, troubles: Iterable[Trouble]) -> None:
        """Note what went wrong, and leave out what there is no brief of."""
        missing = set()
        for number, problem, trace in troubles:
            _log.error("%s\n%s", problem.path, trace)
            file = batch.files[number]
            file.problems.append(problem)
            if problem.skipped:
                missing.add(number)
                brief_id = batch.tasks[number].draft.id
                if brief_id in file.had:
                    batch.gone.add(brief_id)
        if missing:
            batch.tasks = [task for number, task in enumerate(batch.tasks) if number not in missing]
            batch.files = [file for number, file in enumerate(batch.files) if number not in missing]

    def _commit(self, count: int) -> None:
        """Put the first batches under way into the index, in one step where workers made them all."""
        begun = time.monotonic()
        batches = list(islice(self._under_way, count))
        gone = {brief_id for batch in batches for brief_id in batch.gone}
        parts = [batch.part for batch in batches if batch.part]
        add = [made for batch in batches for made in batch.made]
        before = self._engine.size
        new = changed = 0
        for batch in batches:
            for task, file in zip(batch.tasks, batch.files, strict=True):
                gone.discard(task.draft.id)
                known = task.draft.id in file.had
                changed += known
                new += not known
        if parts:
            self._engine.update_parts(parts, gone)
        if add or (gone and not parts):
            self._engine.update(add, () if parts else gone)
        self.added += new
        self.changed += changed
        self.deleted += before + new - self._engine.size
        for batch in batches:
            self._under_way.popleft()
            self._follow_texts(batch.tasks)
            self._briefs += len(batch.tasks)
            self._bytes += batch.weight
            if self._on_file:
                for file in batch.finished:
                    self._on_file(Taken(file.path, tuple(file.problems), file.corrections))
        self._committed = time.monotonic()
        self._pause = (self._committed - begun) / _COMMITS
        self._tell()

    def _follow_texts(self, tasks: Iterable[Task]) -> None:
        """Note the new hash of annotated texts, by which their annotations are found should the file move."""
        store = self._library.annotations
        stale = {}
        for draft, _, _ in tasks:
            annotation = store.get(draft.id)
            if annotation:
                found = text_hash(draft.text)
                if annotation.text_hash != found:
                    stale[draft.id] = replace(annotation, text_hash=found)
        try:
            if stale:
                store.set_many(stale)
        except AnnotationError as error:
            # nothing that the user wrote is lost, and the next change of an annotation says what is wrong
            _log.warning("%s", error)

    def _tell(self, done: int = 0, current: _Batch | None = None) -> None:
        """Tell how far it is: what is in the index, and what is made of the batches under way."""
        if not self._on_progress:
            return
        briefs, weight = self._briefs, self._bytes
        for batch in self._under_way:
            made = done if batch is current else batch.order.done if batch.order else 0
            if batch.part:
                made = len(batch.tasks)
            briefs += made
            weight += batch.weight * made // max(len(batch.tasks), 1)
        self._on_progress(self._path, briefs, weight)
