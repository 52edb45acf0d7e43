"""Taking files into an index: read, compared with what the index has, tagged, and handed over in batches.

The first batches are small and made here, so that there is something to search at once. Where there is much to do,
worker processes are started meanwhile, and make the others. What is ready goes into the index in the order in which it
was read, whoever made it, so that the outcome does not depend on how many workers there are.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

from briefs.errors import Problem
from briefs.library import Library
from briefs.model import Draft
from briefs.text import one_line, text_hash
from search.batches import Batch, FileTaken, Taken
from search.engine import Cancelled, Engine
from search.making import Making
from search.workers import Task, unexpected

_BATCHES = (100, 400)
"""Briefs per batch made here; the last size stays."""

_SMALLEST_JOB, _LARGEST_JOB = 250, 4000
"""Briefs per batch for a worker: few pieces to merge, but all workers busy to the end."""

_BATCH_CHARACTERS = 16_000_000
"""Characters of text per batch, so that memory stays bounded."""

_SIFTED = 100
"""So many drafts are compared with the index together."""

_log = logging.getLogger(__name__)
# for whoever asks for it; by default Python would print it over the screen
_log.addHandler(logging.NullHandler())


class Intake:
    """Takes files into an engine, one after another; `making` counts what was added, changed and deleted.

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
        self._library = library
        self._engine = engine
        self._anew = anew
        self._total = total
        self._adopt = adopt
        self._drafts: list[tuple[FileTaken, Draft | None]] = []
        """Read and not yet compared; None stands for the end of a file."""
        self._batch = Batch()
        self._batches = 0
        self._path = ""
        self._read = 0
        """Bytes of the files taken so far."""
        self._weighed = 0
        """Bytes that stand in the weight of a batch."""
        self._tasks = 0

        def tell(briefs: int, size: int) -> None:
            if on_progress:
                on_progress(self._path, briefs, size)

        self.making = Making(library, engine, workers, tell, on_file, cancelled)

    def close(self) -> None:
        """End the workers, and drop what is not in the index."""
        self.making.close()

    def drop(self, path: str) -> None:
        """Take the briefs of a file out of the index."""
        self._batch.gone.update(self._engine.digests(path))

    def take(self, path: str, size: int = 0) -> None:
        """Take in a file as it is now; `size` is its part of `total`.

        Raises Stopped, and what `Engine.update` raises.
        """
        file = FileTaken(path, dict(self._engine.digests(path)))
        self._path = path
        begin = self._read

        def position(offset: int) -> None:
            self._read = begin + min(offset, size)

        for item in self._items(path, position):
            self.making.check()
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
        self._batch.finished.append(FileTaken(path, {}, problems=[problem]))

    def pass_over(self, size: int) -> None:
        """So many of the bytes need no reading."""
        self._read += size

    def flush(self) -> None:
        """Put everything that was read into the index."""
        self._sift()
        self._hand_over()
        self.making.settle(wait=True)

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
            self.making.check()
            self._batch.sifted += 1
            task = self._task(file, draft)
            if task is not None:
                self._batch.tasks.append(task)
                self._batch.files.append(file)
                self._batch.characters += len(draft.text)
                self._tasks += 1
            if self._is_full():
                self._hand_over()

    def _task(self, file: FileTaken, draft: Draft) -> Task | None:
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
        workers = self.making.ready_workers
        if workers:
            limit = self._job_size(workers)
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

    def _hand_over(self) -> None:
        """Have the batch made."""
        batch, self._batch = self._batch, Batch()
        batch.weight, self._weighed = self._read - self._weighed, self._read
        self._batches += 1
        self.making.take(batch, self._total - self._read)
