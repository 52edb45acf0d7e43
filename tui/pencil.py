"""Writing annotations: shown at once, written by a thread, so that no key waits for a disk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter

from textual.widget import Widget

from briefs.annotations import Annotation, AnnotationStore

FINISH_SECONDS = 20.0
"""How long to wait at the end: longer than another instance is waited for, and than thousands of briefs take."""

Changes = Mapping[str, tuple[Annotation, Annotation]]
"""By id: an annotation before and after a change."""

_SAID = attrgetter(*(field.name for field in fields(Annotation) if field.name != "text_hash"))
"""What the user sees of an annotation."""
_FOLLOWED = attrgetter("corrections", "same_event", "other_event")
"""What the index and the events take from the disk."""


@dataclass(slots=True)
class _Batch:
    """Changes that are written together.

    Attributes:
        changes: of each brief, what was and what is to be.
        failed: what to call when they could not be written.
    """

    changes: dict[str, tuple[Annotation, Annotation]] = field(default_factory=dict)
    failed: list[Callable[[], object]] = field(default_factory=list)


class Pencil:
    """Changes annotations in the order in which it is asked to; what is asked while it writes is written together.

    `hash_of` gives the hash of a brief's text, by which an annotation follows a file that is moved; it is called in
    the thread, as is the store. `written` is called on the app's thread with the ids whose annotations turned out other
    than `get` said, or are now on the disk for those who read them there; `report` with what went wrong.
    """

    def __init__(
        self,
        owner: Widget,
        store: AnnotationStore,
        hash_of: Callable[[str], str | None],
        written: Callable[[frozenset[str]], None],
        report: Callable[[Exception], None],
    ) -> None:
        self._owner = owner
        self._store = store
        self._hash_of = hash_of
        self._written = written
        self._report = report
        self._lock = threading.Lock()
        self._waiting = _Batch()
        self._writing: list[_Batch] = []
        """Batches under way, or written but not yet shown as written."""
        self._running = False
        self._idle = threading.Event()
        """Set while no thread writes."""
        self._idle.set()
        self._unsaid: list[str] = []
        """What went wrong, as long as the app has not said so."""

    def get(self, brief_id: str) -> Annotation:
        """A brief's annotation as it will be when everything is written."""
        return self._newest(brief_id, self._store.get)

    def glance(self, brief_id: str) -> Annotation:
        """The same as far as it is known: for those who draw, and must not wait until the files have been read."""
        return self._newest(brief_id, self._store.glance)

    def unwritten(self) -> dict[str, Annotation]:
        """All annotations that are not written yet, or not shown as written; from any thread."""
        with self._lock:
            batches = (*self._writing, self._waiting)
            return {brief_id: after for batch in batches for brief_id, (_, after) in batch.changes.items()}

    def _newest(self, brief_id: str, written: Callable[[str], Annotation]) -> Annotation:
        for batch in (self._waiting, *reversed(self._writing)):
            if brief_id in batch.changes:
                return batch.changes[brief_id][1]
        return written(brief_id)

    def change(self, changes: Changes, failed: Callable[[], object]) -> None:
        """Write changes; `failed` is called on the app's thread if that does not work."""
        self._add(changes, failed)
        self._start()

    def _add(self, changes: Changes, *failed: Callable[[], object]) -> None:
        with self._lock:
            waiting = self._waiting
            first = {
                one: (waiting.changes[one][0], changes[one][1]) for one in waiting.changes.keys() & changes
            }
            waiting.changes |= changes
            waiting.changes |= first
            waiting.failed += failed

    def look_around(self) -> None:
        """Take over what another instance wrote meanwhile."""
        self._start()

    def finish(self, left: Iterable[Callable[[], Changes]] = ()) -> tuple[str, ...]:
        """Wait until everything is written, before the app is left; returns what went wrong and was not said.

        `left` gives changes that are written besides, each worked out with those before it made.
        """
        self._idle.wait(FINISH_SECONDS)
        self._write_all()
        for changes in left:
            try:
                self._add(changes())
            except Exception as error:  # noqa: BLE001 - whatever it is, the others must still be written
                self._unsaid.append(str(error) or type(error).__name__)
        self._write_all()
        return tuple(self._unsaid)

    def _start(self) -> None:
        if not self._running:
            self._running = True
            self._idle.clear()
            self._owner.run_worker(self._run, "pencil", "pencil", thread=True, exit_on_error=False)

    def _run(self) -> None:
        """In the thread: write until nothing waits."""
        try:
            if changed := self._store.refresh():
                self._owner.call_later(self._written, changed)
            self._write_all()
        except Exception as error:  # noqa: BLE001 - whatever it is, the app lives on and says so
            self._owner.call_later(self._report, error)
        finally:
            self._idle.set()
            self._owner.call_later(self._done)

    def _write_all(self) -> None:
        while batch := self._next():
            self._write(batch)

    def _next(self) -> _Batch | None:
        with self._lock:
            batch = self._waiting
            if not batch.changes:
                return None
            self._writing.append(batch)
            self._waiting = _Batch()
            return batch

    def _write(self, batch: _Batch) -> None:
        try:
            changes = {
                brief_id: (before, self._hashed(brief_id, after))
                for brief_id, (before, after) in batch.changes.items()
            }
            changed = self._store.change(changes)
        except Exception as error:  # noqa: BLE001 - whatever it is, the batch must not be shown as written
            self._unsaid.append(str(error))
            self._owner.call_later(self._broke, batch, error)
        else:
            self._owner.call_later(self._shown, batch, self._news(batch, changed))

    def _news(self, batch: _Batch, changed: frozenset[str]) -> frozenset[str]:
        """What of a batch is to be told: the rest is shown already, and a hundred thousand would be felt."""
        return frozenset(
            brief_id
            for brief_id in changed | batch.changes.keys()
            if (both := batch.changes.get(brief_id)) is None
            or _SAID(both[1]) != _SAID(self._store.get(brief_id))
            or _FOLLOWED(both[0]) != _FOLLOWED(both[1])
        )

    def _hashed(self, brief_id: str, annotation: Annotation) -> Annotation:
        if not annotation or annotation.text_hash or self._store.get(brief_id).text_hash:
            return annotation
        return replace(annotation, text_hash=self._hash_of(brief_id))

    # on the app's thread

    def _shown(self, batch: _Batch, news: frozenset[str]) -> None:
        self._writing.remove(batch)
        if news:
            self._written(news)

    def _broke(self, batch: _Batch, error: Exception) -> None:
        self._writing.remove(batch)
        self._written(frozenset(batch.changes))
        self._unsaid.remove(str(error))
        self._report(error)
        for failed in batch.failed:
            failed()

    def _done(self) -> None:
        self._running = False
        if self._waiting.changes:
            self._start()
