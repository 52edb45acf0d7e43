"""The verbs that write: marks, stars, tags, notes, read marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual import on

from briefs.annotations import Annotation
from briefs.model import Brief
from search.engine import FacetName
from tui import wording
from tui.altering import Notes
from tui.screens.completing import CompletingDialog
from tui.screens.writing import WritingRoom
from tui.tags import Tags, line_of
from tui.widgets.brief_list import BriefList


class Desk(WritingRoom):
    """The room in which one writes, with the keys for it."""

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

    # annotations

    def _current_brief(self) -> Brief | None:
        """The brief under the cursor."""
        reading = self.reading.reading
        if reading is not None and reading.brief.id == self.list.current:
            return reading.brief
        return self.engine.brief(self.list.current) if self.list.current is not None else None

    @on(BriefList.Opened)
    def action_open(self) -> None:
        """A brief is read when it is opened, not when the cursor passes."""
        brief_id = self.list.current
        if brief_id is not None:
            self.set_focus(self.reading)
            self.alter([brief_id], lambda notes: (_altered(notes, _as_read), "read mark"), ask=False)

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


def _as_read(note: Annotation) -> Annotation:
    return replace(note, read=True)


def _altered(notes: Notes, change: Callable[[Annotation], Annotation]) -> Notes:
    """The annotations changed; of a hundred thousand briefs most have one and the same, the empty one."""
    made: dict[int, Annotation] = {}
    for note in notes.values():
        if id(note) not in made:
            made[id(note)] = change(note)
    return {brief_id: made[id(note)] for brief_id, note in notes.items()}
