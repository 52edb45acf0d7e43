"""Asking more: what a term means, which briefs are alike, why one was found, who did what, and saved searches.

The screens that answer are imported when they are opened: the app's own first screen does not wait for them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from textual.content import Content

from briefs.errors import BriefsError
from briefs.export import FORMATS, generation_time
from briefs.folders import library_key, state_folder
from briefs.library import Library
from briefs.model import Brief
from briefs.searches import SavedSearch
from briefs.taxonomy import describe
from briefs.text import one_line, printable
from search.engine import Engine
from search.glossary import Meaning, meaning
from search.looked import Looked
from search.query import Filters, Query
from search.similar import Similar, similar
from search.why import Reason, reasons
from tui import wording
from tui.latest import Latest
from tui.piping import PATIENCE, Piped, pipe
from tui.report import build_report
from tui.screens.dialogs import ChoiceDialog, LineDialog, PageDialog
from tui.screens.events import EventDesk
from tui.screens.room import SLOW
from tui.state import LibraryState
from tui.terms import terms_at

_MOST_SIMILAR = 30
_MOST_LINES = 2000
"""Lines of a command's output that are shown."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A term to look up, and those that stand beside it."""

    term: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A brief, and what is asked of it; while typing, the last word may go on."""

    query: Query
    typing: bool
    brief: Brief


class InquiringDesk(EventDesk):
    """The desk with what helps to understand what lies on it."""

    def __init__(self, library: Library, engine: Engine, place: LibraryState) -> None:
        super().__init__(library, engine, place)
        self._looked = Looked(state_folder() / "looked" / library_key(library.root))
        self._meaning = Latest[_Term, tuple[_Term, Meaning]](
            self, self._look_up, self._show_meaning, self.report
        )
        self._alike = Latest[Brief, tuple[Brief, list[Similar]]](
            self, self._find_similar, self._show_similar, self.report
        )
        self._why = Latest[_Asked, tuple[_Asked, list[Reason]]](
            self, self._find_reasons, self._show_reasons, self.report
        )
        self._piping = Latest[tuple[str, tuple[str, ...]], Piped](
            self, self._pipe, self._show_piped, self.report
        )
        self._last_command = ""
        self.starts_with_searches = False
        """Whether the saved searches are shown first, if there are any."""

    def on_mount(self) -> None:
        """Mark the hits of the searches that ask for it, from the first text on."""
        searches = self.library.searches.items()
        self.asker.highlight(searches)
        if self.starts_with_searches and searches:
            self.call_after_refresh(self.action_searches)

    # what a term means

    def action_glossary(self) -> None:
        """What the terms of the current sentence mean; with a choice where there are several."""
        reading = self.reading.reading
        if reading is None:
            self.action_look_up()
            return
        terms = terms_at(reading.brief, self.reading.sentence)
        if not terms:
            self.action_look_up()
        elif len(terms) == 1:
            self._meaning.ask(_Term(terms[0]))
        else:
            rows = [(term, Content(one_line(term, 100))) for term in terms]
            self.app.push_screen(
                ChoiceDialog("What does it mean?", rows, "Enter looks it up · Esc leaves"),
                lambda term: self._meaning.ask(_Term(term)) if term is not None else None,
            )

    def action_look_up(self) -> None:
        """Type a term and see what it means."""
        self.app.push_screen(
            LineDialog(
                "What does it mean?",
                "",
                "A name, an abbreviation, a word that a brief defines",
                enter="looks it up",
            ),
            lambda term: self._meaning.ask(_Term(term)) if term else None,
        )

    def _look_up(self, asked: _Term, superseded: Callable[[], bool]) -> Iterator[tuple[_Term, Meaning]]:
        yield asked, meaning(self.engine, self.library.taxonomy, asked.term, superseded)

    def _show_meaning(self, answer: tuple[_Term, Meaning]) -> None:
        asked, found = answer
        rows = [
            (f"entry-{number}", _defined(entry.name, describe(entry), "the taxonomy"))
            for number, entry in enumerate(found.entries)
        ]
        for number, said in enumerate(found.said):
            definition = said.definition
            term = f"{definition.term} ({definition.short})" if definition.short else definition.term
            where = f"{wording.day(said.date) if said.date else 'undated'} · {one_line(said.title, 80)}"
            more = f" · and {wording.counted(said.briefs - 1, 'other brief')}" if said.briefs > 1 else ""
            rows.append((f"said-{number}", _defined(term, definition.meaning, where + more)))
        if not rows:
            self.notify(
                f"Neither the taxonomy nor any brief says what “{one_line(asked.term, 60)}” means.",
                markup=False,
                timeout=4,
            )
            return

        def answered(row: str | None) -> None:
            kind, _, number = (row or "").partition("-")
            if kind == "said":
                said = found.said[int(number)]
                self.go_to_brief(said.brief_id, said.brief_id, said.definition.start)

        hint = "Enter goes to the brief that says so · Esc leaves" if found.said else "Esc leaves"
        self.show_answer(ChoiceDialog(f"Meaning of {one_line(asked.term, 60)}", rows, hint), answered)

    # briefs that are alike

    def action_similar(self) -> None:
        """The briefs most like the current one, and what they share."""
        brief = self._current_brief()
        if brief is not None:
            self._alike.ask(brief)

    def _find_similar(
        self, brief: Brief, superseded: Callable[[], bool]
    ) -> Iterator[tuple[Brief, list[Similar]]]:
        yield brief, similar(self.engine, brief, _MOST_SIMILAR, superseded)

    def _show_similar(self, answer: tuple[Brief, list[Similar]]) -> None:
        brief, found = answer
        if not found:
            self.notify("No other brief is like this one.", timeout=3)
            return
        rows = []
        for item in found:
            day = wording.day(item.row.date) if item.row.date else "undated"
            heading = Content.assemble((f"{day}  ", "dim"), (one_line(item.row.title, 120), "bold"))
            shared = Content.styled(f"shares {one_line(', '.join(item.shared), 200)}", "dim")
            rows.append((item.row.id, Content("\n").join([heading, shared])))
        self.show_answer(
            ChoiceDialog(f"Similar to {one_line(brief.title, 50)}", rows, "Enter opens · Esc leaves"),
            lambda chosen: self.go_to_brief(chosen, chosen) if chosen is not None else None,
        )

    # why was it found

    def action_why(self) -> None:
        """Which words of the current brief satisfy which part of the query."""
        reading = self.reading.reading
        if reading is None:
            return
        if not self.session.query.text.strip():
            self.notify("There is no query: nothing had to match.", timeout=3)
            return
        self._why.ask(_Asked(self.session.query, self.session.typing, reading.brief))

    def _find_reasons(
        self, asked: _Asked, superseded: Callable[[], bool]
    ) -> Iterator[tuple[_Asked, list[Reason]]]:
        yield asked, reasons(self.engine, asked.query, asked.brief, prefix_last=asked.typing)

    def _show_reasons(self, answer: tuple[_Asked, list[Reason]]) -> None:
        asked, found = answer
        query = asked.query
        rows = []
        for number, reason in enumerate(found):
            spelled = ", ".join(f"{words} ×{n}" if n > 1 else words for words, n in reason.spellings)
            where = [f"{reason.in_title} in the title"] if reason.in_title else []
            where += [f"{reason.in_text} in the text"] if reason.in_text else []
            rows.append(
                (
                    str(number),
                    Content.assemble(
                        (one_line(reason.part, 60), "bold"),
                        f"  {one_line(spelled, 200)}\n",
                        (", ".join(where), "dim"),
                    ),
                )
            )
        if not rows:
            filters = " It passes the filters." if query.filters else ""
            self.notify(f"The query asks for no word that this brief would have to have.{filters}", timeout=4)
            return

        def answered(row: str | None) -> None:
            start = found[int(row)].start if row is not None else None
            if start is not None:
                self.go_to_brief(asked.brief.id, asked.brief.id, start)

        title = f"Why it was found: {one_line(query.text, 60)}"
        self.show_answer(ChoiceDialog(title, rows, "Enter goes to the first · Esc leaves"), answered)

    # who did what

    def action_matrix(self) -> None:
        """The actors of the result by stance."""
        from tui.screens.matrix import GoTo, MatrixScreen, ShowCell

        found = self.results
        if found is None:
            return

        def answered(answer: ShowCell | GoTo | None) -> None:
            if isinstance(answer, ShowCell):
                self.change_filters(answer.filters, "filter by a stance")
                self.set_focus(self.list)
            elif answer is not None:
                self.go_to_brief(answer.brief_id, answer.brief_id, answer.start)

        counted = f"{len(found.ids):,} of {wording.counted(found.size, 'brief')}"
        self.app.push_screen(MatrixScreen(self.engine, self.whole_query, counted), answered)

    # where

    def action_map(self) -> None:
        """The result by province and district."""
        from tui.screens.map import MapScreen

        def answered(filters: Filters | None) -> None:
            if filters is not None:
                self.change_filters(filters, "filter by a place")
                self.set_focus(self.list)

        self.app.push_screen(
            MapScreen(self.engine, self.whole_query, self.library.taxonomy, self.events.view.members),
            answered,
        )

    # saved searches

    def action_save_search(self) -> None:
        """Keep the query under a name."""
        from tui.screens.searches import check_name

        query = self.whole_query
        line = query.with_text(query.text.strip()).to_line()
        if not line:
            self.notify("There is no query to keep: search for something first.", timeout=3)
            return
        known = {search.name: search for search in self.library.searches.items()}
        name = next((search.name for search in known.values() if search.query == line), "")

        def answered(name: str | None) -> None:
            if name is None:
                return
            try:
                # whether its hits are marked stays as it is
                self.library.searches.save(replace(known.get(name, SavedSearch(name, line)), query=line))
            except BriefsError as error:
                self.report(error)
                return
            self._look_at(line)
            self.notify(
                f"“{one_line(name, 60)}” is kept; B lists the saved searches.", markup=False, timeout=4
            )

        others = {known_name for known_name in known if known_name != name}
        self.app.push_screen(
            LineDialog(
                "Save the search",
                name or one_line(self.session.query.text, 60),
                one_line(line, 200),
                check_name(others),
            ),
            answered,
        )

    def action_searches(self) -> None:
        """The saved searches with what is new; Enter opens one."""
        from tui.screens.searches import SearchesScreen

        def answered(search: SavedSearch | None) -> None:
            self.searches_changed()
            if search is None:
                return
            try:
                after = Query.from_line(search.query)
            except BriefsError as error:
                self.report(error)
                return
            before = self.session.query
            self.session.remember(
                f"open “{one_line(search.name, 40)}”",
                partial(self.set_query, before),
                partial(self.set_query, after),
            )
            self.set_query(after)
            self._look_at(search.query)
            self.set_focus(self.list)

        self.app.push_screen(SearchesScreen(self.library.searches, self.engine, self._looked), answered)

    def searches_changed(self) -> None:
        """Mark the hits of other searches from now on."""
        self.asker.highlight(self.library.searches.items())
        self._show_current()

    def _look_at(self, line: str) -> None:
        """The user sees what a saved search finds now."""

        def look() -> None:
            try:
                self._looked.look(line, self.engine.search(Query.from_line(line)).ids)
            except (BriefsError, OSError) as error:
                self.call_later(self.report, error)

        self.run_worker(look, "look", "look", thread=True, exit_on_error=False)

    # to a command

    def action_pipe(self) -> None:
        """Give the marked briefs, or the current one, to a command, and show what it answers."""
        places = {brief_id: place for place, brief_id in enumerate(self.result_ids)}
        ids = tuple(sorted(self.session.marks, key=lambda one: (places.get(one, len(places)), one)))
        if not ids and self.list.current is not None:
            ids = (self.list.current,)
        if not ids:
            return
        what = wording.counted(len(ids), "marked brief") if self.session.marks else "this brief"

        def answered(command: str | None) -> None:
            if command and command.strip():
                self._last_command = command
                self._piping.ask((command, ids))
                self.set_timer(SLOW, self._say_running)

        hint = "Runs in a shell; stdin is Markdown. $BRIEFS_IDS has the ids, one a line."
        self.app.push_screen(
            LineDialog(f"Pipe {what} to", self._last_command, hint, enter="runs it"), answered
        )

    def _say_running(self) -> None:
        if self._piping.busy:
            self.notify(
                f"“{one_line(self._last_command, 40)}” is running; after {PATIENCE:.0f} seconds it is ended.",
                markup=False,
                timeout=4,
            )

    def _pipe(self, job: tuple[str, tuple[str, ...]], superseded: Callable[[], bool]) -> Iterator[Piped]:
        command, ids = job
        report = build_report(
            self.library, self.engine, ids, generation_time(os.environ), events=self.events.view
        )
        yield pipe(command, FORMATS["markdown"].write(report), ids, superseded)

    def _show_piped(self, piped: Piped) -> None:
        lines = [printable(line) for line in piped.output.split("\n")[:_MOST_LINES]]
        if piped.cut or len(lines) == _MOST_LINES:
            lines.append("… the rest is not shown")
        ended = "" if piped.status == 0 else f" · it ended with status {piped.status}"
        text = "\n".join(lines) if piped.output.strip() else "It printed nothing."
        self.app.push_screen(PageDialog(f"{one_line(piped.command, 60)}{ended}", lambda _: Content(text)))


def _defined(term: str, meaning: str, where: str) -> Content:
    return Content.assemble(
        (one_line(term, 100), "bold"), f"\n{one_line(meaning, 400)}\n", (one_line(where, 160), "dim"), "\n"
    )
