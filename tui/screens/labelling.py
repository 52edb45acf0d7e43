"""The verbs for many briefs at once, the marked ones or all results; and the labels that reports go by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from textual.content import Content

from briefs.marking import CREDIBILITY, RELIABILITY, Tlp, grade_phrase, parse_grade
from tui import wording
from tui.completion import Completion
from tui.screens.completing import CompletingDialog, refused_by
from tui.screens.desk import Desk
from tui.screens.dialogs import ChoiceDialog

_NO_LABEL = "none"


class LabellingDesk(Desk):
    """The desk, with a stamp beside the pencil."""

    # many

    def action_star_many(self) -> None:
        """Star the marked briefs, or all results; or take the stars back."""
        self._ask_scope("Star", partial(self.star, told=True))

    def action_tag_many(self) -> None:
        """Set tags of the marked briefs, or of all results."""
        self._ask_scope("Tags", self.tag)

    def action_read_many(self) -> None:
        """Mark the marked briefs, or all results, as read; or as unread."""
        self._ask_scope("Read or unread", partial(self.mark_read, told=True))

    def _ask_scope(self, title: str, then: Callable[[Sequence[str]], object]) -> None:
        """Ask which briefs are meant, unless all results are marked: then it is those, and nothing else."""
        results = self.results.ids if self.results is not None else ()
        scopes: dict[str, tuple[str, Sequence[str]]] = {}
        if self.session.marks:
            scopes["marked"] = (
                f"the {wording.counted(len(self.session.marks), 'marked brief')}",
                sorted(self.session.marks),
            )
        scopes["results"] = f"all {wording.counted(len(results), 'result')}", results

        def answered(answer: str | None) -> None:
            if answer is not None:
                then(scopes[answer][1])

        marks = self.session.marks
        if marks and len(marks) == len(results) and marks == frozenset(results):
            answered("results")
            return
        rows = [(id, Content(label)) for id, (label, _) in scopes.items()]
        self.app.push_screen(ChoiceDialog(title, rows, "Enter chooses · Esc leaves"), answered)

    # labels

    def action_tlp(self) -> None:
        """Say how far the brief may be passed on."""
        brief_id = self.list.current
        if brief_id is None:
            return
        now = self.annotation(brief_id).tlp
        rows = [(tlp.value, Content(tlp.value)) for tlp in reversed(Tlp)]
        rows.append((_NO_LABEL, Content("no label")))

        def answered(answer: str | None) -> None:
            if answer is not None:
                tlp = None if answer == _NO_LABEL else Tlp(answer)
                self.annotate({brief_id: replace(self.annotation(brief_id), tlp=tlp)}, tlp or "no TLP label")

        title = "How far may it be passed on?"
        self.app.push_screen(
            ChoiceDialog(title, rows, "Enter chooses · Esc leaves", now or _NO_LABEL), answered
        )

    def action_grade(self) -> None:
        """Grade the source and what it says, by the Admiralty system."""
        brief_id = self.list.current
        if brief_id is None:
            return

        def answered(answer: str | None) -> None:
            if answer is not None:
                grade = parse_grade(answer) if answer.strip() else None
                note = replace(self.annotation(brief_id), grade=grade)
                self.annotate({brief_id: note}, f"grade {grade}" if grade else "no grade")

        hint = "A letter for the source and a digit for what it says, as in B2. An empty line takes the grade away."
        now = self.annotation(brief_id).grade or ""
        wrong = refused_by(lambda typed: parse_grade(typed or "A1"))
        self.app.push_screen(CompletingDialog("Admiralty grade", now, hint, _complete_grade, wrong), answered)


def _complete_grade(typed: str) -> list[Completion]:
    """The letters first, then the digits."""
    typed = typed.strip().upper()
    if typed[:1] not in RELIABILITY:
        return [Completion(letter, f"source {meaning}") for letter, meaning in RELIABILITY.items()]
    if typed[1:] in CREDIBILITY:
        return [Completion(typed, grade_phrase(typed))]
    return [
        Completion(f"{typed[0]}{digit}", f"information {meaning}") for digit, meaning in CREDIBILITY.items()
    ]
