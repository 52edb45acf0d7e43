"""The verbs that write: marks, stars, tags, notes, read marks; and taking any of it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from textual import on

from briefs.annotations import Annotation, Corrections
from briefs.library import Library
from briefs.model import Brief
from briefs.text import one_line
from search.engine import Engine, FacetName, Labels
from search.labels import labels, relabelled
from tui import wording
from tui.altering import Alterer, Notes, Order, Step, work_out
from tui.asking import Wanted
from tui.history import Change
from tui.pencil import Changes, Pencil
from tui.rereading import Rereader
from tui.screens.completing import CompletingDialog
from tui.screens.room import ReadingRoom
from tui.state import LibraryState
from tui.tags import Tags, line_of
from tui.widgets.brief_list import BriefList
from tui.widgets.pane import Pane
from tui.widgets.reading_view import Reading

_NOTHING = Corrections()

MANY = 2_000
"""Changes to so many briefs are worked out in a thread; those to fewer take some milliseconds."""

LOOK_SECONDS = 5.0
"""How often to look for what another instance wrote."""


class Desk(ReadingRoom):
    """The reading room with a pencil."""

    def __init__(self, library: Library, engine: Engine, place: LibraryState) -> None:
        super().__init__(library, engine, place)
        self._labels = Labels()
        self.pencil = Pencil(self, library.annotations, self._text_hash, self._written, self.report)
        self._alterer = Alterer(self, self._work_out, self._take, self.show_list_head, self.report)
        self._rereader = Rereader(self, library, engine, self.corrections_done, self.report)
        self._corrections: dict[str, Corrections] = {}
        """Those that are on disk, for briefs that have any."""

    def on_mount(self) -> None:
        """Tell the engine what the user wrote in earlier sittings."""
        store = self.library.annotations
        self._labels = labels(store, events=self.events.view.members)
        self.engine.label(self._labels)
        self._corrections = {
            brief_id: note.corrections for brief_id, note in store.items() if note.corrections
        }
        self.set_interval(LOOK_SECONDS, self.pencil.look_around)

    def on_unmount(self) -> None:
        """Leave nothing unwritten."""
        left = (self._work_out(order).changes for order in self._alterer.orders)
        self.app.exit_notes.extend(self.pencil.finish(left))  # type: ignore[attr-defined]

    def annotation(self, brief_id: str) -> Annotation:
        """A brief's annotation, what is still being written included."""
        return self.pencil.get(brief_id)

    def _text_hash(self, brief_id: str) -> str | None:
        return self.engine.text_hash(brief_id)

    # marks

    def action_mark(self) -> None:
        """Mark the brief and go to the next."""
        self.action_mark_here()
        self.list.action_down()

    def action_mark_here(self) -> None:
        """Mark the current brief."""
        if self.list.current is not None:
            self.change_marks(self.session.toggle_marks([self.list.current]))

    def action_mark_all(self) -> None:
        """Mark all results, or none."""
        marks = self.session.toggle_marks(self.result_ids)
        self.change_marks(marks)
        self.notify(f"{wording.counted(len(marks), 'brief')} marked.", timeout=2)

    def change_marks(self, marks: frozenset[str]) -> None:
        """Mark other briefs, undoably."""
        before = self.session.marks
        if marks == before:
            return
        verb = "mark" if marks > before else "no mark" if marks < before else "marks"
        self.session.remember(
            self.label(verb, marks ^ before),
            lambda: self._set_marks(before),
            lambda: self._set_marks(marks),
        )
        self._set_marks(marks)

    def _set_marks(self, marks: frozenset[str]) -> None:
        self.session.marks = marks
        self._labels = replace(self._labels, marked=marks)
        self.engine.label(self._labels)
        self.list.set_marks(marks)
        self.show_list_head()
        if "is:marked" in self.session.query.text:
            self.ask(stay=True)

    def show_list_head(self) -> None:
        """What is being worked out, too."""
        super().show_list_head()
        if orders := self._alterer.orders:
            head = self.query_one("#list-pane", Pane).head
            many = wording.counted(sum(len(order.brief_ids) for order in orders), "brief")
            head.right = f"changing {many} · {head.right}"

    # annotations

    def annotate(self, after: Notes, what: str, *, ask: bool = True) -> None:
        """Give some briefs other annotations: one undoable step, shown at once and written by a thread.

        `what` is what was done, in words that "on ‘Title’" can follow. With `ask` False a list of the unread, say,
        stays as it is.
        """
        self._do(self._work_out(Order(tuple(after), lambda _: (after, what))), ask=ask)

    def alter(
        self, brief_ids: Sequence[str], how: Callable[[Notes], tuple[Notes, str]], *, told: bool = False
    ) -> None:
        """The same for briefs that may be very many; `how` makes of their annotations others, and says what it did.

        With `told`, the user is told when it is done, if that changes anything.
        """
        order = Order(brief_ids, how, told)
        if len(brief_ids) >= MANY or self._alterer.orders:
            self._alterer.ask(order)
        else:
            self._take(order, self._work_out(order))

    def _work_out(self, order: Order) -> Step:
        """In any thread."""
        return work_out(order, self.pencil.get, self._labels)

    def _take(self, order: Order, step: Step) -> bool:
        """Do what was worked out, unless something was changed meanwhile: whatever is makes other labels."""
        if step.before is not self._labels:
            return False
        if self._do(step) and order.told:
            self.notify(f"{self.session.history.done[-1].label}; u takes it back.", timeout=3, markup=False)
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
            reading = replace(reading, annotation=self.pencil.get(reading.brief.id))
        super()._read_done((wanted, reading))

    def annotations_changed(self, annotations: Mapping[str, Annotation]) -> None:
        """For those who follow annotations: those of some briefs are others now, perhaps not yet on disk."""

    def _current_brief(self) -> Brief | None:
        """The brief under the cursor."""
        reading = self.reading.reading
        if reading is not None and reading.brief.id == self.list.current:
            return reading.brief
        return self.engine.brief(self.list.current) if self.list.current is not None else None

    def label(self, what: str, brief_ids: Collection[str]) -> str:
        """What was done to which briefs: star on ‘Title’, star on 14 briefs."""
        if len(brief_ids) != 1:
            return f"{what} on {wording.counted(len(brief_ids), 'brief')}"
        (brief_id,) = brief_ids
        row = self.engine.row(brief_id)
        return f"{what} on ‘{one_line(row.title if row else brief_id, 50)}’"

    @on(BriefList.Opened)
    def action_open(self) -> None:
        """A brief is read when it is opened, not when the cursor passes."""
        brief_id = self.list.current
        if brief_id is not None:
            self.set_focus(self.reading)
            note = self.pencil.get(brief_id)
            self.annotate({brief_id: replace(note, read=True)}, "read mark", ask=False)

    def action_star(self) -> None:
        """Star the brief, or take the star back."""
        self.star(self._current_ids())

    def action_read(self) -> None:
        """Mark the brief as read, or as unread."""
        self.mark_read(self._current_ids())

    def action_tag(self) -> None:
        """Set the brief's tags."""
        self.tag(self._current_ids())

    def _current_ids(self) -> Sequence[str]:
        return () if self.list.current is None else (self.list.current,)

    def star(self, brief_ids: Sequence[str], *, told: bool = False) -> None:
        """Star briefs, or, where all are starred, take the stars back."""

        def starred(notes: Notes) -> tuple[Notes, str]:
            star = not all(note.star for note in notes.values())
            return _altered(notes, lambda note: replace(note, star=star)), "star" if star else "no star"

        self.alter(brief_ids, starred, told=told)

    def mark_read(self, brief_ids: Sequence[str], *, told: bool = False) -> None:
        """Mark briefs as read, or, where all are, as unread."""

        def marked(notes: Notes) -> tuple[Notes, str]:
            read = not all(note.read for note in notes.values())
            return _altered(
                notes, lambda note: replace(note, read=read)
            ), "read mark" if read else "no read mark"

        self.alter(brief_ids, marked, told=told)

    def tag(self, brief_ids: Sequence[str]) -> None:
        """Ask for the tags of some briefs: of several, for those that all have; their others stay."""
        if not brief_ids:
            return
        notes = {brief_id: self.pencil.get(brief_id) for brief_id in brief_ids}
        first, *others = notes.values()
        common = [tag for tag in first.tags if all(tag in note.tags for note in others)]
        tags = self._tags()

        def answered(answer: str | None) -> None:
            if answer is None:
                return
            said = tags.read(answer)
            gone = set(common).difference(said)

            def tagged(note: Annotation) -> Annotation:
                kept = (tag for tag in note.tags if tag not in gone)
                return replace(note, tags=tuple(dict.fromkeys((*kept, *said))))

            self.alter(brief_ids, lambda notes: (_altered(notes, tagged), "tags"))

        hint = "Separated by commas; one that is deleted is taken away."
        if others:
            hint = f"Separated by commas. These have all {len(notes):,} briefs; other tags of theirs stay."
        title = f"Tags of {len(notes):,} briefs" if others else "Tags"
        self.app.push_screen(
            CompletingDialog(title, line_of(common), hint, tags.complete, several=True), answered
        )

    def _tags(self) -> Tags:
        """The tags in use: the user's, and those that the files of the results give."""
        own = (tag for tags in self._labels.tags.values() for tag in tags)
        return Tags((*own, *(value.value for value in self._facets.get(FacetName.TAG, ()))))

    def action_note(self) -> None:
        """Write a note on the brief."""
        from tui.screens.note import NoteDialog

        brief_id = self.list.current
        if brief_id is None:
            return
        before = self.pencil.get(brief_id)

        def answered(answer: str | None) -> None:
            if answer is not None:
                self.annotate({brief_id: replace(self.pencil.get(brief_id), note=answer or None)}, "note")

        self.app.push_screen(NoteDialog("Note", before.note or ""), answered)

    # undo

    def action_undo(self) -> None:
        """Undo the last annotation, mark or filter."""
        if orders := self._alterer.orders:
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


def _altered(notes: Notes, change: Callable[[Annotation], Annotation]) -> Notes:
    """The annotations changed; of a hundred thousand briefs most have one and the same, the empty one."""
    made: dict[int, Annotation] = {}
    for note in notes.values():
        if id(note) not in made:
            made[id(note)] = change(note)
    return {brief_id: made[id(note)] for brief_id, note in notes.items()}
