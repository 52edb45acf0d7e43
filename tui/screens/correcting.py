"""The verbs that correct a brief on a line, and the list of all that can be corrected."""

from __future__ import annotations

from textual.content import Content

from briefs.annotations import Corrections
from briefs.model import Brief, MentionKind
from briefs.text import one_line
from tui import corrections as fields
from tui.completion import Completer
from tui.corrections import LINES, MARK, OUTDATED, Field, Names
from tui.screens.completing import CompletingDialog, refused_by
from tui.screens.facts import Row, Verb
from tui.screens.stating import StatingDesk

_LABELS = {
    Field.DATE: "Date",
    Field.EVENT_DATE: "Event on",
    Field.TITLE: "Title",
    Field.PROVINCES: "Provinces",
    Field.ACTORS: "Actors",
    Field.UNCLAIMED: "Unclaimed",
    Field.KILLED: "Killed",
    Field.WOUNDED: "Wounded",
    Field.TOLLS: "Tolls",
}
_WIDTH = 11

_HOLDS = "holds"
_CHANGED = Row(
    _HOLDS,
    Content("\n").join(
        [
            Content.styled(f"{OUTDATED} The text has changed since you corrected it.", "$warning bold"),
            Content.styled(
                f"{'':{_WIDTH}}Look at what it says now. Enter: what you corrected still holds.", "dim"
            ),
        ]
    ),
)


class CorrectingDesk(StatingDesk):
    """The desk, with everything that is read and tagged being open to correction."""

    def action_date(self) -> None:
        """Correct the brief's date."""
        self._ask_line(Field.DATE, self._current_brief())

    def action_correct_event_date(self) -> None:
        """Correct the day of the event."""
        self._ask_line(Field.EVENT_DATE, self._current_brief())

    def action_correct_title(self) -> None:
        """Correct the brief's title."""
        self._ask_line(Field.TITLE, self._current_brief())

    def action_correct_provinces(self) -> None:
        """Correct the provinces where it happened."""
        self._ask_line(Field.PROVINCES, self._current_brief())

    def action_correct_killed(self) -> None:
        """Correct how many were killed."""
        self._ask_line(Field.KILLED, self._current_brief())

    def action_correct_wounded(self) -> None:
        """Correct how many were wounded."""
        self._ask_line(Field.WOUNDED, self._current_brief())

    def _ask_line(self, field: Field, brief: Brief | None) -> None:
        if brief is None:
            return
        line, taxonomy = LINES[field], self.library.taxonomy
        shown = line.written(fields.present(brief))
        text_says = line.written(fields.as_read(brief)).rstrip(", ")

        def answered(answer: str | None) -> None:
            before = self.corrections_of(brief.id)
            # saved as it stands, it is said again of a text that has changed since
            again = self.annotation(brief.id).outdated and field in fields.fields_of(before)
            if answer is None or (answer == shown and not again):
                return
            typed = "" if answer.strip(" ,") == text_says else answer
            after = fields.read_line(field, typed, before, taxonomy)
            self.correct(brief.id, field, after, fields.without(before, field))

        hint = f"{line.hint} An empty line goes back to what the text says: {one_line(text_says, 200)}"
        wrong = refused_by(lambda typed: fields.read_line(field, typed, Corrections(), taxonomy))
        dialog = CompletingDialog(
            line.title, shown, hint, self._completer(field), wrong, several=field is Field.PROVINCES
        )
        self.app.push_screen(dialog, answered)

    def _completer(self, field: Field) -> Completer | None:
        if field is Field.PROVINCES:
            return Names(self.library.taxonomy, MentionKind.PROVINCE).complete
        return None

    def action_corrections(self) -> None:
        """All that can be corrected in the brief: its values, and what the text says where the user says otherwise."""
        brief = self._current_brief()
        if brief is None:
            return
        lists = {
            Field.ACTORS: self.show_actors,
            Field.UNCLAIMED: self.ask_claim,
            Field.TOLLS: self.show_tolls,
        }

        def change(row: str) -> None:
            if row == _HOLDS:
                self.keep_corrections(brief.id)
                return
            # the list may have gone on to another brief: what is corrected is the one that the rows are of
            field, newest = Field(row), self.engine.brief(brief.id) or brief
            if field in LINES:
                self._ask_line(field, newest)
            else:
                lists[field](newest)

        def back(row: str) -> None:
            if row != _HOLDS:
                before = self.corrections_of(brief.id)
                others = fields.without(before, Field(row))
                self.correct(brief.id, row, others, others)

        def rows(newest: Brief) -> list[Row]:
            outdated = self.annotation(brief.id).outdated
            return [*([_CHANGED] if outdated else []), *_rows(newest)]

        verbs = [Verb("enter", "corrects", change), Verb("backspace,delete", "takes it back", back)]
        # not on the row above the fields: nobody says in passing that what was corrected still holds
        self.show_facts("Corrections", brief, rows, verbs, cursor=Field.DATE)

    def action_still_holds(self) -> None:
        """Say of a text that has changed that what was corrected holds for it, too."""
        if self.list.current is not None:
            self.keep_corrections(self.list.current)


def _rows(brief: Brief) -> list[Row]:
    now, others = fields.present(brief), dict(fields.said_otherwise(brief))
    rows = []
    for field, label in _LABELS.items():
        value = one_line(fields.told(field, now), 160)
        heading = Content.assemble((label.ljust(_WIDTH), "dim"), value)
        if field in others:
            heading = Content.assemble((label.ljust(_WIDTH), "dim"), (f"{MARK} {value}", "$accent bold"))
            said = f"{'':{_WIDTH}}corrected by you; the text says: {one_line(others[field], 160)}"
            heading = Content("\n").join([heading, Content.styled(said, "dim")])
        rows.append(Row(field, heading))
    return rows
