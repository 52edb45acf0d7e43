"""What the user writes about briefs: read at the start, changed in steps that can be taken back, shown and written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefs.annotations import Annotation, Corrections
from briefs.errors import Problem
from briefs.library import Library
from briefs.text import one_line
from search.engine import Engine, Labels
from search.labels import labels, relabelled
from tui import wording
from tui.altering import Alterer, Notes, Order, Step, work_out
from tui.asking import Wanted
from tui.history import Change
from tui.latest import Latest
from tui.pencil import Changes, Pencil
from tui.rereading import Rereader
from tui.screens.room import ReadingRoom
from tui.state import LibraryState
from tui.widgets.pane import Pane
from tui.widgets.reading_view import Reading

_NOTHING = Corrections()

QUICK = 200_000
"""Bytes of annotations that are read before the first frame, in less than a tenth of a second; more of them later."""

MANY = 2_000
"""Changes to so many briefs are worked out in a thread; those to fewer take some milliseconds."""

LOOK_SECONDS = 5.0
"""How often to look for what another instance wrote."""


@dataclass(frozen=True, slots=True)
class _Written:
    """What the user wrote in earlier sittings, and since.

    Attributes:
        before, after: what queries knew of it when it was asked for, and what they know with it.
        notes: the annotations that say something.
        corrections: those on disk, for briefs that have any.
        problems: what is wrong with the files of the library's own.
    """

    before: Labels
    after: Labels
    notes: dict[str, Annotation]
    corrections: dict[str, Corrections]
    problems: tuple[Problem, ...]


class WritingRoom(ReadingRoom):
    """The reading room with a pencil."""

    def __init__(self, library: Library, engine: Engine, place: LibraryState) -> None:
        super().__init__(library, engine, place)
        self._labels = Labels()
        self.pencil = Pencil(self, library.annotations, self._text_hash, self._written, self.report)
        self._alterer = Alterer(self, self._work_out, self._take, self.show_list_head, self.report)
        self._rereader = Rereader(self, library, engine, self.corrections_done, self.report)
        self._corrections: dict[str, Corrections] = {}
        """Those that are on disk, for briefs that have any."""
        self._opening = Latest[None, _Written](self, self._read_annotations, self._opened, self._not_opened)
        self._open = False
        """Whether what the user wrote in earlier sittings is known."""
        self._read_failed = False
        """Whether reading it has failed; until that works, it is tried again each time others' changes are."""

    def on_mount(self) -> None:
        """Tell the engine what the user wrote in earlier sittings, unless reading that takes its time."""
        self._labels = Labels(events=self.events.view.members)
        self.engine.label(self._labels)
        if self.library.annotations.size <= QUICK:
            for written in self._read_annotations():
                self._opened(written)
        self.set_interval(LOOK_SECONDS, self._look_around)

    def settled(self) -> None:
        """Read it now: a hundred thousand read marks take seconds."""
        if not self._open:
            self._opening.ask(None)
            self.show_list_head()

    def _read_annotations(self, *_: object) -> Iterator[_Written]:
        """In any thread."""
        before, unwritten = self._labels, self.pencil.unwritten()
        store = self.library.annotations
        known = labels(store, self.session.marks, self.events.view.members)
        # before anything is changed: what was decided then is compared with what is
        self.events.recall()
        notes = dict(store.items())
        corrections = {brief_id: note.corrections for brief_id, note in notes.items() if note.corrections}
        after = relabelled(known, unwritten)
        yield _Written(before, after, notes | unwritten, corrections, self.library.problems)

    def _opened(self, written: _Written) -> None:
        """Show it, and tell the engine, unless something was changed meanwhile."""
        if written.before is not self._labels:
            self._opening.ask(None)
            return
        self._corrections = written.corrections
        self.problems_known(written.problems)
        if self._settled:
            self._show_annotations(written.notes, written.after)
        else:
            self._labels = written.after
            self.engine.label(self._labels)
        self._open = True
        self.show_list_head()

    def _not_opened(self, error: Exception) -> None:
        """Tell it, once."""
        if not self._read_failed:
            self._read_failed = True
            self.report(error)
            self.show_list_head()

    def _look_around(self) -> None:
        """Look for what another instance wrote, and for what could not be read before."""
        if self._read_failed and not self._open and not self._opening.busy:
            self._opening.ask(None)
        self.pencil.look_around()

    def problems_known(self, problems: tuple[Problem, ...]) -> None:
        """For those who tell what is wrong with the library's own files."""

    def on_unmount(self) -> None:
        """Leave nothing unwritten."""
        left = [partial(self._changes_of, order) for order in self._alterer.orders]
        self.app.exit_notes.extend(self.pencil.finish(left))  # type: ignore[attr-defined]

    def annotation(self, brief_id: str) -> Annotation:
        """A brief's annotation, what is still being written included."""
        return self.pencil.get(brief_id)

    def glance(self, brief_id: str) -> Annotation:
        """The same as far as it is known yet."""
        return self.pencil.glance(brief_id)

    def _text_hash(self, brief_id: str) -> str | None:
        return self.engine.text_hash(brief_id)

    def show_list_head(self) -> None:
        """What is being read or worked out, too."""
        super().show_list_head()
        head = self.query_one("#list-pane", Pane).head
        if orders := self._alterer.orders:
            many = wording.counted(sum(len(order.brief_ids) for order in orders), "brief")
            head.right = f"changing {many} · {head.right}"
        elif not self._open and not self._read_failed:
            head.right = f"reading your notes · {head.right}"

    # annotations

    def annotate(self, after: Notes, what: str, *, ask: bool = True) -> None:
        """Give some briefs other annotations: one undoable step, shown at once and written by a thread.

        `what` is what was done, in words that "on ‘Title’" can follow. With `ask` False a list of the unread, say,
        stays as it is.
        """
        self._do(self._work_out(Order(tuple(after), lambda _: (after, what))), ask=ask)

    def alter(
        self,
        brief_ids: Sequence[str],
        how: Callable[[Notes], tuple[Notes, str]],
        *,
        told: bool = False,
        ask: bool = True,
    ) -> None:
        """The same for briefs that may be very many; `how` makes of their annotations others, and says what it did.

        With `told`, the user is told when it is done, if that changes anything.
        """
        order = Order(brief_ids, how, told, ask, set(self.session.history.done))
        if len(brief_ids) >= MANY or self._alterer.orders or not self._open:
            self._alterer.ask(order)
        else:
            self._take(order, self._work_out(order))

    def _work_out(self, order: Order) -> Step:
        """In any thread."""
        return work_out(order, self.pencil.get, self._labels)

    def _changes_of(self, order: Order) -> Changes:
        return self._work_out(order).changes

    def _take(self, order: Order, step: Step) -> bool:
        """Do what was worked out, unless something was changed meanwhile: whatever is makes other labels."""
        if step.before is not self._labels:
            return False
        if self._do(step, ask=order.ask):
            change = self.session.history.done[-1]
            for later in self._alterer.orders:
                later.earlier.add(change)
            if order.told:
                self.notify(f"{change.label}; u takes it back.", timeout=3, markup=False)
        return True

    def _do(self, step: Step, *, ask: bool = True) -> bool:
        """Do one step; whether it changes anything."""
        changes = step.changes
        if not changes:
            return False
        change = Change(
            self.label(step.what, changes.keys()),
            lambda: self._write(
                {one: (new, old) for one, (old, new) in changes.items()}, change, undoing=True
            ),
            lambda: self._write(changes, change),
        )
        self.session.history.did(change)
        self._write(changes, change, after=step.after, ask=ask, first=True)
        return True

    def _write(
        self,
        changes: Changes,
        change: Change,
        *,
        after: Labels | None = None,
        undoing: bool = False,
        ask: bool = True,
        first: bool = False,
    ) -> None:
        """Write one step, or back; `after` is what queries know then, where that was worked out."""
        self.pencil.change(changes, lambda: self.session.history.failed(change, undoing=undoing, first=first))
        notes = {brief_id: note for brief_id, (_, note) in changes.items()}
        self._show_annotations(notes, after or relabelled(self._labels, notes), ask=ask)

    def _written(self, brief_ids: frozenset[str]) -> None:
        """The annotations of these briefs are on disk: show them, and let what they correct into the index."""
        stale = []
        for brief_id in brief_ids:
            said = self.library.annotations.get(brief_id).corrections
            if said != self._corrections.get(brief_id, _NOTHING):
                self._corrections[brief_id] = said
                stale.append(brief_id)
        if stale:
            self._rereader.ask(stale)
        notes = {brief_id: self.pencil.get(brief_id) for brief_id in brief_ids}
        self._show_annotations(notes, relabelled(self._labels, notes))

    def texts_followed(self) -> None:
        """Of briefs that were corrected the texts may be others now."""
        if self._open:
            notes = {brief_id: self.pencil.get(brief_id) for brief_id in self._labels.corrected}
            self._show_annotations(notes, relabelled(self._labels, notes), ask=False)

    def corrections_done(self) -> None:
        """Corrections have come into the index."""
        self.refreshed()

    def _show_annotations(self, annotations: Notes, after: Labels, *, ask: bool = True) -> None:
        """Show what is new in some annotations; `after` is what queries know then."""
        before, self._labels = self._labels, after
        self.list.refresh()
        reading = self.reading.reading
        shown = annotations.get(reading.brief.id) if reading is not None else None
        if reading is not None and shown is not None and shown != reading.annotation:
            self.reading.show_annotation(shown)
        if self._labels != before:
            self.engine.label(self._labels)
            asked = ask and "is:" in self.session.query.text
            if asked or self._labels.tags != before.tags:
                self.ask(stay=True)
        self.annotations_changed(annotations)

    def _read_done(self, answer: tuple[Wanted, Reading | None]) -> None:
        wanted, reading = answer
        if reading is not None:
            # what is still being written is not in the store yet
            reading = replace(reading, annotation=self.pencil.glance(reading.brief.id))
        super()._read_done((wanted, reading))

    def annotations_changed(self, annotations: Mapping[str, Annotation]) -> None:
        """For those who follow annotations: those of some briefs are others now, perhaps not yet on disk."""

    def label(self, what: str, brief_ids: Collection[str]) -> str:
        """What was done to which briefs: star on ‘Title’, star on 14 briefs."""
        if len(brief_ids) != 1:
            return f"{what} on {wording.counted(len(brief_ids), 'brief')}"
        (brief_id,) = brief_ids
        row = self.engine.row(brief_id)
        return f"{what} on ‘{one_line(row.title if row else brief_id, 50)}’"

    # undo

    def action_undo(self) -> None:
        """Undo the last annotation, mark or filter."""
        orders, done = self._alterer.orders, self.session.history.done
        if orders and (not done or done[-1] in orders[-1].earlier):
            self._alterer.drop()
            self._say(f"Took back: the change of {wording.counted(len(orders[-1].brief_ids), 'brief')}.")
            return
        change = self.session.history.undo()
        self._say(f"Took back: {change.label}." if change else "Nothing to undo.")

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        change = self.session.history.redo()
        self._say(f"Again: {change.label}." if change else "Nothing to do again.")

    def _say(self, text: str) -> None:
        self.refresh_bindings()
        self.notify(text, timeout=3, markup=False)
