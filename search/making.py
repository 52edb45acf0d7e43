"""Having batches of briefs made, here or by worker processes, and putting them into an index in order."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefs.errors import AnnotationError
from briefs.library import Library
from briefs.text import text_hash
from search.batches import Batch, Stopped, Taken
from search.engine import Cancelled, Engine
from search.workers import Crew, Done, Job, Task, Trouble, make_briefs

WORTHWHILE = 2_000_000
"""Bytes left to read from which on workers save more than their start takes."""

_COMMITS = 0.1
"""The share of the time that putting finished parts into the index may take: it takes longer the larger the index."""

_WAIT = 0.05
"""Seconds between two looks at whether to stop."""

_log = logging.getLogger(__name__)
# for whoever asks for it; by default Python would print it over the screen
_log.addHandler(logging.NullHandler())


class Making:
    """Takes batches in the order in which they were read. To be closed, however it ends: workers may be at work.

    Args:
        library: whose briefs they are.
        engine: where they go.
        workers: how many processes to start where there is much to do; 0 for none.
        on_progress: called with the number of briefs made, and the bytes read for them.
        on_file: called when a file is in the index as a whole.
        cancelled: asked before every brief.

    Attributes:
        added, changed, deleted: numbers of briefs, of what is in the index.
    """

    def __init__(
        self,
        library: Library,
        engine: Engine,
        workers: int,
        on_progress: Callable[[int, int], None],
        on_file: Callable[[Taken], None] | None,
        cancelled: Cancelled | None,
    ) -> None:
        self.added = 0
        self.changed = 0
        self.deleted = 0
        self._library = library
        self._engine = engine
        self._workers = workers
        self._on_progress = on_progress
        self._on_file = on_file
        self._cancelled = cancelled
        self._crew: Crew | None = None
        self._under_way: deque[Batch] = deque()
        """Batches that are not in the index yet, in the order in which they were read."""
        self._briefs = 0
        self._bytes = 0
        self._committed = 0.0
        self._pause = 0.0
        """Seconds to leave between two commits."""

    @property
    def ready_workers(self) -> int:
        """How many processes are there to make briefs."""
        return self._crew.ready if self._crew else 0

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

    def check(self) -> None:
        """Raise Stopped when it was cancelled."""
        if self._cancelled and self._cancelled():
            raise Stopped

    def take(self, batch: Batch, left: int) -> None:
        """Have a batch made, and put into the index what is ready; `left` bytes are to be read after it."""
        if self._crew is None and self._workers and left >= WORTHWHILE:
            self._crew = Crew(self._library.maker, self._workers)
        if self._crew and self._crew.ready and batch.tasks:
            while self._crew.alive and not self._crew.has_room:
                self._wait(self._crew)
                self.settle()
            batch.order = self._crew.give(Job(self._engine.new_part(), batch.tasks))
        self._under_way.append(batch)
        self.settle()

    def settle(self, *, wait: bool = False) -> None:
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
        self.check()
        self._tell()

    def _finish(self, batch: Batch) -> None:
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
            self._tell(len(batch.made), batch)
        self._note(batch, troubles)

    def _watched(self, batch: Batch) -> Iterator[Task]:
        for task in batch.tasks:
            self.check()
            yield task

    def _drop_part(self, batch: Batch) -> None:
        if batch.order:
            self._engine.drop_part(batch.order.job.writer)

    def _note(self, batch: Batch, troubles: Iterable[Trouble]) -> None:
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
        """Note the new hash of annotated texts, by which their annotations are found should the file move.

        What was corrected stays known as another text, so that the user can be told.
        """
        store = self._library.annotations
        stale = {}
        for draft, _, _ in tasks:
            annotation = store.get(draft.id)
            if annotation:
                found = text_hash(draft.text)
                if annotation.text_hash != found:
                    corrected = annotation.corrected_hash or annotation.text_hash
                    stale[draft.id] = replace(annotation, text_hash=found, corrected_hash=corrected)
        try:
            if stale:
                store.set_many(stale)
        except AnnotationError as error:
            # nothing that the user wrote is lost, and the next change of an annotation says what is wrong
            _log.warning("%s", error)

    def _tell(self, done: int = 0, current: Batch | None = None) -> None:
        """Tell how far it is: what is in the index, and what is made of the batches under way."""
        briefs, weight = self._briefs, self._bytes
        for batch in self._under_way:
            made = done if batch is current else batch.order.done if batch.order else 0
            if batch.part:
                made = len(batch.tasks)
            briefs += made
            weight += batch.weight * made // max(len(batch.tasks), 1)
        self._on_progress(briefs, weight)
