"""The verbs that write: marks, stars, tags, notes, read marks, dates, and taking any of it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.suggester import SuggestFromList

from briefs.annotations import Annotation
from briefs.errors import BriefsError
from briefs.model import Brief
from briefs.text import one_line
from search.engine import UNDATED, Labels
from search.labels import labels
from search.sync import refresh_files
from tui import wording
from tui.screens.dialogs import LineDialog, NoteDialog
from tui.screens.room import ReadingRoom
from tui.widgets.brief_list import BriefList


class Desk(ReadingRoom):
    """The reading room with a pencil."""

    _labels = Labels()

    def on_mount(self) -> None:
        """Tell the engine what the user wrote in earlier sittings."""
        self._labels = labels(self.library.annotations)
        self.engine.label(self._labels)

    # marks

    def action_mark(self) -> None:
        """Mark the brief and go to the next."""
        self.action_mark_here()
        self.list.action_down()

    def action_mark_here(self) -> None:
        """Mark the current brief."""
        if self.list.current is not None:
            self._set_marks(self.session.toggle_marks([self.list.current]))

    def action_mark_all(self) -> None:
        """Mark all results, or none."""
        marks = self.session.toggle_marks(self.list.ids)
        self._set_marks(marks)
        self.notify(f"{wording.counted(len(marks), 'brief')} marked.", timeout=2)

    def _set_marks(self, marks: frozenset[str], *, undoable: bool = True) -> None:
        before = self.session.marks
        if undoable:
            self.session.remember("mark", lambda: self._set_marks(before, undoable=False))
        self.session.marks = marks
        self._labels = replace(self._labels, marked=marks)
        self.engine.label(self._labels)
        self.list.set_marks(marks)
        self.show_list_head()
        if "is:marked" in self.session.query.text:
            self.ask(stay=True)

    # annotations

    def _annotate(self, brief_id: str, change: Callable[[Annotation], Annotation], label: str) -> None:
        """Change a brief's annotation, undoably."""
        before = self.library.annotations.get(brief_id)
        after = change(before)
        if after != before and self._write(brief_id, after):
            self.session.remember(label, lambda: self._write(brief_id, before))
            if "is:" in self.session.query.text:
                self.ask(stay=True)

    def _write(self, brief_id: str, annotation: Annotation) -> bool:
        """Write an annotation and show it; False where it could not be written, which is said."""
        store = self.library.annotations
        before = store.get(brief_id)
        brief = self.engine.brief(brief_id)
        if brief is not None:
            annotation = replace(annotation, text_hash=brief.text_hash)
        try:
            store.set(brief_id, annotation)
        except (BriefsError, OSError) as error:
            self.report(error)
            return False
        self._labels = labels(store, self.session.marks)
        self.engine.label(self._labels)
        self.list.refresh()
        reading = self.reading.reading
        if reading is not None and reading.brief.id == brief_id:
            self.reading.show_annotation(annotation)
        if before.corrections != annotation.corrections and brief is not None:
            self._reread(brief)
        elif before.tags != annotation.tags:
            self.ask(stay=True)
        return True

    def _current_brief(self) -> Brief | None:
        reading = self.reading.reading
        if reading is not None and reading.brief.id == self.list.current:
            return reading.brief
        return self.engine.brief(self.list.current) if self.list.current is not None else None

    @on(BriefList.Opened)
    def action_open(self) -> None:
        """A brief is read when it is opened, not when the cursor passes. `r` takes it back, not undo."""
        brief_id = self.list.current
        if brief_id is None:
            return
        self.set_focus(self.reading)
        note = self.library.annotations.get(brief_id)
        if not note.read:
            self._write(brief_id, replace(note, read=True))

    def action_star(self) -> None:
        """Star the brief, or take the star back."""
        if self.list.current is not None:
            self._annotate(self.list.current, lambda note: replace(note, star=not note.star), "star")

    def action_read(self) -> None:
        """Mark the brief as read, or as unread."""
        if self.list.current is not None:
            self._annotate(self.list.current, lambda note: replace(note, read=not note.read), "read mark")

    def action_tag(self) -> None:
        """Set the brief's tags."""
        brief_id = self.list.current
        if brief_id is None:
            return
        tags = self.library.annotations.get(brief_id).tags
        known = sorted({tag for _, note in self.library.annotations.items() for tag in note.tags})

        def answered(answer: str | None) -> None:
            if answer is not None:
                # one spelling of a tag is enough: the first
                new: dict[str, str] = {}
                for part in answer.split(","):
                    if tag := _tag(part):
                        new.setdefault(tag.casefold(), tag)
                self._annotate(brief_id, lambda note: replace(note, tags=tuple(new.values())), "tags")

        dialog = LineDialog(
            "Tags",
            ", ".join(tags),
            "Separated by commas. Yours so far: " + (one_line(", ".join(known), 200) or "none"),
            suggester=SuggestFromList([", ".join([*tags, tag]) for tag in known], case_sensitive=False),
        )
        self.app.push_screen(dialog, answered)

    def action_note(self) -> None:
        """Write a note on the brief."""
        brief_id = self.list.current
        if brief_id is None:
            return

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._annotate(brief_id, lambda note: replace(note, note=answer or None), "note")

        note = self.library.annotations.get(brief_id).note or ""
        self.app.push_screen(NoteDialog("Note", note), answered)

    def action_date(self) -> None:
        """Correct the brief's date."""
        brief = self._current_brief()
        if brief is None:
            return
        shown = brief.date.isoformat() if brief.date else UNDATED

        def answered(answer: str | None) -> None:
            text = shown if answer is None else answer.strip().lower()
            if text != shown:
                date = dt.date.fromisoformat(text) if text not in ("", UNDATED) else None
                self._annotate(brief.id, lambda note: _dated(note, date, undated=text == UNDATED), "date")

        dialog = LineDialog(
            "Date of publication",
            shown,
            "A day as YYYY-MM-DD; or: undated; or nothing, to go back to what was read.",
            check=_wrong_date,
        )
        self.app.push_screen(dialog, answered)

    def _reread(self, brief: Brief) -> None:
        """Let a correction into the index, in a thread."""

        def refresh() -> None:
            try:
                refresh_files(self.library, self.engine, [brief.path])
            except Exception as error:  # noqa: BLE001 - whatever it is, the app lives on and says so
                self.call_later(self.report, error)
            else:
                self.call_later(self.refreshed)

        self.run_worker(refresh, "reread", "reread", thread=True, exit_on_error=False)

    # undo

    def action_undo(self) -> None:
        """Undo the last annotation, mark or filter."""
        if not self.session.undoable:
            self.notify("Nothing to undo.", timeout=2)
            return
        last = self.session.undoable.pop()
        last.undo()
        self.notify(f"Undone: {last.label}.", timeout=2, markup=False)


def _tag(text: str) -> str:
    return one_line(text, 60).lstrip("#").strip()


def _dated(note: Annotation, date: dt.date | None, *, undated: bool) -> Annotation:
    return replace(note, corrections=replace(note.corrections, date=date, undated=undated))


def _wrong_date(text: str) -> str | None:
    """What is wrong with a typed date, or None."""
    text = text.strip().lower()
    if text in ("", UNDATED):
        return None
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return f"{text!r} is not a day like 2024-02-07"
    return None
