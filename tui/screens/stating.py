"""What a brief states, row by row: its actors with their stances, and its tolls; each row can be corrected in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from textual.content import Content

from briefs.annotations import Annotation, Corrections, toll_words
from briefs.library.corrections import RULE
from briefs.model import ActorFact, Brief, MentionKind, Stance, Toll
from briefs.text import one_line
from tui import corrections as fields
from tui.corrections import MARK, Names
from tui.screens.completing import CompletingDialog, refused_by
from tui.screens.desk import Desk
from tui.screens.dialogs import ChoiceDialog
from tui.screens.facts import FactsDialog, Row, Verb

_SAID = {"event_date": "the day of the event", "killed": "the number killed", "wounded": "the number wounded"}
"""Of what a correction is, where the field's name does not say it."""

_NO_PART = "no part"
_BACK = "back"


class StatingDesk(Desk):
    """The desk, with the lists of what a brief states."""

    def correct(self, brief_id: str, what: str, corrections: Corrections, others: Corrections) -> None:
        """Correct a brief, undoably.

        `others` are the corrections that stay as they were: where the text has changed since, they have still to be
        looked at.
        """
        note = self.annotation(brief_id)
        about = note.corrected_hash if note.outdated and others else None
        self._annotate_text(brief_id, corrections, f"correction of {_SAID.get(what, f'the {what}')}", about)

    def keep_corrections(self, brief_id: str) -> None:
        """Let what the user corrected hold for the text as it is now, undoably."""
        self._annotate_text(brief_id, self.corrections_of(brief_id), "“still holds”")
        self.notify("What you corrected holds for the text as it is now; u takes that back.", timeout=4)

    def _annotate_text(
        self, brief_id: str, corrections: Corrections, what: str, about: str | None = None
    ) -> None:
        """Say something of the text as it is now, or of the one that has the hash `about`."""
        text_hash = (about or self.engine.text_hash(brief_id)) if corrections else None
        note = replace(self.annotation(brief_id), corrections=corrections, corrected_hash=text_hash)
        self.annotate({brief_id: note}, what)

    def corrections_of(self, brief_id: str) -> Corrections:
        """What the user said about a brief so far."""
        return self.annotation(brief_id).corrections

    def corrections_done(self) -> None:
        """Show them in the dialogs that are open, too."""
        super().corrections_done()
        self._show_in_dialogs()

    def annotations_changed(self, annotations: Mapping[str, Annotation]) -> None:
        """Show it in the dialogs that are open, too."""
        super().annotations_changed(annotations)
        self._show_in_dialogs()

    def _show_in_dialogs(self) -> None:
        for screen in self.app.screen_stack:
            if isinstance(screen, FactsDialog):
                screen.show_rows()

    def show_facts(
        self,
        title: str,
        brief: Brief,
        rows: Callable[[Brief], list[Row]],
        verbs: Sequence[Verb],
        answered: Callable[[str | None], None] = lambda _: None,
        cursor: str | None = None,
        nothing: str = "",
    ) -> None:
        """Open a dialog with rows that are made of the brief as it is in the index at the time.

        `cursor` is the id of the row to begin with, if not the first; `nothing` stands where there are no rows.
        """

        def make() -> list[Row]:
            newest = self.engine.brief(brief.id)
            return rows(newest) if newest is not None else []

        heading = f"{title}: {one_line(brief.title, 50)}"
        dialog = FactsDialog(heading, make, verbs, self.action_undo, self.action_redo, cursor, nothing)
        self.app.push_screen(dialog, answered)

    def _in_sentence(self, brief: Brief, spans: Iterable[tuple[str, int, int]]) -> str | None:
        """The id of the first span in the current sentence, once the user has gone to one."""
        reading, sentence = self.reading.reading, self.reading.sentence
        if reading is None or reading.brief.id != brief.id or sentence in (None, *reading.sentences[:1]):
            return None
        start, end = sentence or (0, 0)
        return next((id for id, first, last in spans if first < end and start < last), None)

    def _go_to(self, brief: Brief, offset: int | None) -> None:
        """Bring a place of the brief's text into sight."""
        if offset is None:
            self.notify("No sentence of this brief names it.", timeout=3)
        elif self.list.current == brief.id:
            self.set_focus(self.reading)
            self.reading.go_to(offset)
            self.call_later(self._leave_sheets)

    def _leave_sheets(self) -> None:
        """It is the text that is to be seen, not the sheet from which the list was opened."""
        while isinstance(self.app.screen, FactsDialog):
            self.app.pop_screen()

    # actors

    def action_actors(self) -> None:
        """Who claimed, denied, was blamed or suspected, and the sentence that says so."""
        if (brief := self._current_brief()) is not None:
            self.show_actors(brief)

    def show_actors(self, brief: Brief) -> None:
        """The same of any brief."""

        def answered(row: str | None) -> None:
            if row is not None:
                name, _, stance = row.partition("|")
                self._go_to(brief, _sentence_of(self.engine.brief(brief.id) or brief, name, stance))

        verbs = [
            Verb("enter", "goes to the sentence", lambda row: row or None),
            Verb("s", "corrects the stance", lambda row: self._ask_stance(brief.id, row)),
            Verb("+", "adds one", lambda _: self._add_actor(brief.id)),
        ]
        spans = (
            (f"{actor.name}|{actor.stance.value}", actor.start, actor.end) for actor in brief.facts.actors
        )
        cursor = self._in_sentence(brief, spans)
        nothing = "The text names no actor; + adds one."
        self.show_facts("Actors and stances", brief, _actor_rows, verbs, answered, cursor, nothing)

    def action_add_actor(self) -> None:
        """Add an actor that was missed."""
        if self.list.current is not None:
            self._add_actor(self.list.current)

    def _add_actor(self, brief_id: str) -> None:
        taxonomy = self.library.taxonomy

        def answered(answer: str | None) -> None:
            if answer is not None:
                name = fields.entry_named(taxonomy, MentionKind.ACTOR, answer).name
                self._ask_stance(brief_id, f"{name}|")

        wrong = refused_by(lambda typed: fields.entry_named(taxonomy, MentionKind.ACTOR, typed))
        names = Names(taxonomy, MentionKind.ACTOR)
        hint = (
            "A name or short form of the taxonomy; one that is listed gets a further stance. "
            "New actors go into .briefs/taxonomy."
        )
        self.app.push_screen(
            CompletingDialog("An actor or stance that was missed", "", hint, names.complete, wrong), answered
        )

    def _ask_stance(self, brief_id: str, row: str) -> None:
        """Correct the stance of the actor in a row of the actors, called "name|stance".

        Without a stance there, the actor gets one besides those that it has.
        """
        brief = self.engine.brief(brief_id)
        name, _, stance = row.partition("|")
        if brief is None or not name:
            return
        text_says = _stances(fields.as_read(brief).facts.actors, name)
        others = [one for one in _stances(brief.facts.actors, name) if one not in (stance, Stance.MENTIONED)]
        # beside another stance, "mentioned" goes without saying
        left_out = {*others, Stance.MENTIONED} if others else set()
        rows = [(one.value, Content(one.value)) for one in Stance if one not in left_out]
        if stance or not others:
            rows.append((_NO_PART, Content(f"not {stance}" if others else "no part in this brief")))
        rows.append(
            (_BACK, Content.assemble("what the text says: ", (" and ".join(text_says) or "not named", "dim")))
        )

        def answered(answer: str | None) -> None:
            if answer is None:
                return
            before = self.corrections_of(brief_id)
            present = before.stances(name)
            if present is None:
                present = _stances((self.engine.brief(brief_id) or brief).facts.actors, name)
            others = tuple(one for one in present if one != stance)
            said: tuple[Stance, ...] | None = others
            if answer == _BACK:
                said = None
            elif answer != _NO_PART:
                said = (*others, Stance(answer))
            if said is not None and set(said) == set(text_says):
                said = None
            after, others_said = (
                replace(before, actors=before.with_actor(name, one)) for one in (said, None)
            )
            self.correct(brief_id, f"stance of {name}", after, others_said)

        besides = f", besides {' and '.join(others)}" if others else ""
        dialog = ChoiceDialog(f"{name}{besides}", rows, "Enter chooses · Esc leaves", stance or rows[0][0])
        self.app.push_screen(dialog, answered)

    def action_correct_claim(self) -> None:
        """Correct whether the text says that nobody has claimed it."""
        if (brief := self._current_brief()) is not None:
            self.ask_claim(brief)

    def ask_claim(self, brief: Brief) -> None:
        """The same of any brief."""
        text_says = "yes" if fields.as_read(brief).facts.unclaimed else "no"
        rows = [
            ("yes", Content("yes: nobody has claimed it")),
            ("no", Content("no: it does not say so, or somebody has claimed it")),
            (_BACK, Content.assemble("what the text says: ", (text_says, "dim"))),
        ]

        def answered(answer: str | None) -> None:
            if answer is not None:
                said = None if answer in (_BACK, text_says) else answer == "yes"
                before = self.corrections_of(brief.id)
                others = fields.without(before, fields.Field.UNCLAIMED)
                self.correct(brief.id, "claim", replace(before, unclaimed=said), others)

        shown = "yes" if brief.facts.unclaimed else "no"
        title = "Does the text say that nobody has claimed it?"
        self.app.push_screen(ChoiceDialog(title, rows, "Enter chooses · Esc leaves", shown), answered)

    # tolls

    def action_correct_tolls(self) -> None:
        """The statements of tolls, of which some may be none; those that were missed are added."""
        if (brief := self._current_brief()) is not None:
            self.show_tolls(brief)

    def show_tolls(self, brief: Brief) -> None:
        """The same of any brief."""

        def answered(row: str | None) -> None:
            tolls = _all_tolls(self.engine.brief(brief.id) or brief)
            offset = next((toll.start for toll in tolls if toll_words(toll) == row), None)
            if row is not None:
                self._go_to(brief, offset)

        def turn(row: str) -> None:
            if not row:
                return
            before = self.corrections_of(brief.id)
            if row in before.missed_tolls:
                after = replace(before, missed_tolls=_turned(before.missed_tolls, row))
            else:
                after = replace(before, wrong_tolls=_turned(before.wrong_tolls, row))
            self.correct(brief.id, "tolls", after, fields.without_toll(before, row))

        verbs = [
            Verb("enter", "goes to the sentence", lambda row: row or None),
            Verb("x", "wrong or right", turn),
            Verb("+", "adds one", lambda _: self._add_toll(brief.id)),
        ]
        spans = ((toll_words(toll), toll.start, toll.end) for toll in _all_tolls(brief))
        cursor = self._in_sentence(brief, spans)
        nothing = "No toll was found in the text; + adds one."
        self.show_facts(
            "Tolls",
            brief,
            lambda newest: _toll_rows(newest, self.corrections_of(brief.id).missed_tolls),
            verbs,
            answered,
            cursor,
            nothing,
        )

    def action_add_toll(self) -> None:
        """Add a statement of a toll that was missed."""
        if self.list.current is not None:
            self._add_toll(self.list.current)

    def _add_toll(self, brief_id: str) -> None:
        brief = self.engine.brief(brief_id)
        if brief is None:
            return

        def answered(answer: str | None) -> None:
            if answer is not None:
                before = self.corrections_of(brief_id)
                words = fields.read_missed(brief, answer)
                missed = dict.fromkeys((*before.missed_tolls, words))
                after = replace(before, missed_tolls=tuple(missed))
                self.correct(brief_id, "tolls", after, fields.without_toll(before, words))

        hint = (
            "What happened, and the words of the text, as in killed: at least 3 soldiers. "
            "The figure to quote is corrected apart from it."
        )
        complete = fields.MissedTolls(brief, self.reading.sentence).complete
        wrong = refused_by(lambda typed: fields.read_missed(brief, typed))
        self.app.push_screen(CompletingDialog("A toll that was missed", "", hint, complete, wrong), answered)


def _stances(actors: Sequence[ActorFact], name: str) -> tuple[Stance, ...]:
    return tuple(actor.stance for actor in actors if actor.name == name)


def _sentence_of(brief: Brief, name: str, stance: str) -> int | None:
    """Where the sentence on an actor begins; None where no sentence names it."""
    found = [
        actor for actor in (*brief.facts.actors, *fields.as_read(brief).facts.actors) if actor.name == name
    ]
    found.sort(key=lambda actor: actor.stance != stance)
    return next((actor.start for actor in found if actor.end), None)


def _actor_rows(brief: Brief) -> list[Row]:
    """The actors that there are, then those that the user took out."""
    read = fields.as_read(brief).facts.actors
    rows = []
    for actor in brief.facts.actors:
        text_says = _stances(read, actor.name)
        other = set(text_says) != set(_stances(brief.facts.actors, actor.name))
        stated = actor.stance is not Stance.MENTIONED
        parts: list[str | tuple[str, str]] = [_named(actor), "  "]
        parts.append((actor.stance.value, "$accent bold" if stated else "dim"))
        if other:
            said = " and ".join(text_says) or "not named"
            parts.append((f"  {MARK} corrected by you; the text says: {said}", "$accent"))
        elif stated and actor.rule not in ("", actor.stance.value):
            parts.append((f"  ({actor.rule})", "dim"))
        sentence = one_line(brief.text[actor.start : actor.end], 300) or "no sentence names it"
        rows.append(_row(actor, parts, sentence))
    left = {actor.name for actor in brief.facts.actors}
    for actor in read:
        if actor.name not in left:
            said = f"  {MARK} no part, corrected by you; the text says: {actor.stance.value}"
            sentence = one_line(brief.text[actor.start : actor.end], 300)
            rows.append(_row(actor, [_named(actor, "strike dim"), (said, "$accent")], sentence))
    return rows


def _named(actor: ActorFact, style: str = "bold") -> tuple[str, str]:
    return (actor.name if actor.short == actor.name else f"{actor.name} ({actor.short})"), style


def _row(actor: ActorFact, parts: Sequence[str | tuple[str, str]], sentence: str) -> Row:
    prompt = Content("\n").join([Content.assemble(*parts), Content.styled(sentence, "dim"), Content("")])
    return Row(f"{actor.name}|{actor.stance.value}", prompt)


def _turned(statements: tuple[str, ...], row: str) -> tuple[str, ...]:
    """The statements with one more, or with that one less."""
    return tuple(one for one in statements if one != row) if row in statements else (*statements, row)


def _all_tolls(brief: Brief) -> list[Toll]:
    """The statements that were found and those that the user added, in the order of the text."""
    added = [toll for toll in brief.facts.tolls if toll.rule == RULE]
    return sorted([*fields.as_read(brief).facts.tolls, *added], key=lambda toll: toll.start)


def _toll_rows(brief: Brief, missed: Sequence[str]) -> list[Row]:
    """All statements, those told so that are wrong or were missed; the same words are one row."""
    kept = {toll_words(toll) for toll in brief.facts.tolls}
    rows: dict[str, Row] = {}
    for toll in _all_tolls(brief):
        words = toll_words(toll)
        mark = "added by you" if toll.rule == RULE else "" if words in kept else _WRONG
        rows.setdefault(words, Row(words, _told_toll(brief, toll, mark)))
    for words in missed:
        gone = f"{MARK} added by you; the text does not have these words any more"
        rows.setdefault(words, Row(words, Content.assemble((words, "strike dim"), (f"  {gone}", "$accent"))))
    return list(rows.values())


_WRONG = "wrong, corrected by you"


def _around(text: str, start: int, end: int) -> str:
    """The whole words about a place, on one line."""
    first, last = max(0, start - 60), min(len(text), end + 60)
    before, after = text[first:start], text[end:last]
    if first:
        before = f"… {before.partition(' ')[2]}"
    if last < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return one_line(before + text[start:end] + after, 200)


def _told_toll(brief: Brief, toll: Toll, mark: str) -> Content:
    past = "  earlier" if toll.past else ""
    heading = Content.assemble(
        (f"{toll.outcome.value}: {one_line(toll.text, 80)}", "strike dim" if mark == _WRONG else "bold"),
        (past, "dim"),
        (f"  {MARK} {mark}" if mark else "", "$accent"),
    )
    return Content("\n").join(
        [heading, Content.styled(_around(brief.text, toll.start, toll.end), "dim"), Content("")]
    )
