"""The reading room with all its verbs: moving about, hits, looking closer, export, keeping in step."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial

from textual import events
from textual.command import CommandPalette
from textual.content import Content

from briefs.errors import BriefsError
from briefs.export import Report, generation_time, templates_in
from briefs.library import Library
from briefs.marking import Tlp
from briefs.text import one_line
from search.engine import Engine, Sort
from search.query import Filters
from tui import wording
from tui.commands import BY_ID, Command, Place
from tui.opening import copy_natively, is_web_page, open_outside
from tui.palette import Verbs
from tui.quoting import quote
from tui.report import build_report, template_folders
from tui.screens.correcting import CorrectingDesk
from tui.screens.dialogs import PageDialog
from tui.screens.export import ExportDialog, Scope, file_name
from tui.screens.following import FollowingDesk
from tui.screens.help import help_page
from tui.screens.inquiring import InquiringDesk
from tui.screens.labelling import LabellingDesk
from tui.screens.timing import TimelineDesk
from tui.state import STEPS, LibraryState
from tui.syncing import Synchronise

_BRIEF_NEEDED = {
    "mark_here", "mark_all", "actors", "star", "tag", "note", "read", "date", "yank", "source", "export",
    "export_all", "corrections", "correct_event_date", "correct_title", "correct_provinces", "correct_killed",
    "correct_wounded", "correct_claim", "correct_tolls", "add_toll", "add_actor", "star_many", "tag_many",
    "read_many", "tlp", "grade", "tolls", "join_event", "next_hit", "previous_hit", "next_sentence",
    "previous_sentence", "similar", "glossary", "pipe", "why", "zen", "event", "split_event",
}  # fmt: skip


_WHY_NOT = {
    "event": "No other report of its event is known.",
    "split_event": "No other report of its event is known.",
    "still_holds": "There is nothing to confirm: no correction, or one of the text as it is now.",
    "undo": "There is nothing to take back.",
    "redo": "There is nothing to do again.",
    "rescan": "The files are being looked through already.",
    "pipe": "A web page gives nothing to commands.",
}
"""What is said of a key whose verb cannot be done now."""


class MainScreen(CorrectingDesk, LabellingDesk, InquiringDesk, TimelineDesk, FollowingDesk):
    """The reading room, whole."""

    def __init__(
        self, library: Library, engine: Engine, place: LibraryState, synchronise: Synchronise | None = None
    ) -> None:
        super().__init__(library, engine, place)
        if synchronise is not None:
            self.follow_files(synchronise)

    def on_mount(self) -> None:
        """Say what is to be said once."""
        if not self.library.writable and not self.library.config.read_only:
            self.say_once(
                f"This library is not written to; what you add is kept in {self.library.notes_folder}."
            )
        if note := getattr(self.engine, "note", None):
            self.say_once(str(note))

    # may I?

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a verb can be done now; None shows it dimmed. Footer, palette and keys all ask here."""
        if not self.is_mounted:
            # a key that was pressed before there is anything to see
            return True if action == "quit" else None
        if action in _BRIEF_NEEDED and self.list.current is None:
            return None
        if action in ("event", "split_event"):
            current = self.list.current
            return True if current is not None and self.events.view.of(current) is not None else None
        if action == "still_holds":
            current = self.list.current
            return True if current is not None and self.glance(current).outdated else None
        if action == "pipe" and self.app.is_web:
            # whoever has the page open should not have a shell as well
            return None
        if action == "undo":
            return True if self.session.history.done else None
        if action == "redo":
            return True if self.session.history.undone else None
        if action == "rescan":
            return None if self._sync is None or self._sync.running else True
        if action == "problems":
            return True if self._problems else None
        if action == "expansions":
            found = self.results
            return True if found is not None and (found.expansions or found.notes) else None
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """A key that nothing came of says why."""
        if not self.is_mounted:
            return
        binding = self.active_bindings.get(event.key)
        if binding is None:
            if event.is_printable and event.character and self.focused is not self.prompt:
                keys = self.keys_of(BY_ID["help"])
                self.notify(
                    f"“{one_line(event.character)}” is no key here; {keys} shows the keys.",
                    markup=False,
                    timeout=2,
                )
        elif not binding.enabled:
            action = binding.binding.action.rpartition(".")[2].partition("(")[0]
            if (why := self._why_not(action)) is not None:
                self.notify(why, timeout=2)

    def _why_not(self, action: str) -> str | None:
        """Why a verb cannot be done now, where there is something to say."""
        if self.is_mounted and action in _BRIEF_NEEDED and self.list.current is None:
            return "No brief is listed: this key needs one."
        return _WHY_NOT.get(action)

    # panes

    def action_compact(self) -> None:
        """One line for each brief, or two again."""
        self.list.compact = not self.list.compact

    def action_wider(self) -> None:
        """More of the width to the list."""
        self._share(1)

    def action_narrower(self) -> None:
        """More of the width to the text."""
        self._share(-1)

    def _share(self, steps: int) -> None:
        self.share = max(-STEPS, min(self.share + steps, STEPS))
        self.show_share()

    def action_search(self) -> None:
        """Go to the search bar, where typing replaces what stands there, and End or an arrow keeps it."""
        self.remove_class("zen")
        self.set_focus(self.prompt)
        self.prompt.select_all()

    def action_facets(self) -> None:
        """Go to the facets, and back to the list."""
        self.remove_class("zen")
        self.set_focus(self.list if self.focused is self.facet_pane else self.facet_pane)

    def action_next_pane(self) -> None:
        """Next pane."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """Previous pane."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        self.remove_class("zen")
        panes = [self.facet_pane, self.list, self.reading]
        index = next((i for i, pane in enumerate(panes) if self.focused is pane), 1)
        self.set_focus(panes[(index + step) % len(panes)])

    def action_leave(self) -> None:
        """Leave zen, the prompt or the pane, then clear the query, then the filters."""
        if self.has_class("zen"):
            self.remove_class("zen")
        elif self.focused is not self.list:
            self.set_focus(self.list)
        elif self.session.query.text:
            before = self.session.query
            cleared = before.with_text("")
            self.session.remember(
                "clear the query", lambda: self.set_query(before), lambda: self.set_query(cleared)
            )
            self.set_query(cleared)
        elif self.session.query.filters:
            self.change_filters(Filters(), "clear the filters")

    def action_filters(self) -> None:
        """Switch all filters off, and on again."""
        filters = self.session.query.filters
        if filters:
            self.change_filters(Filters(), "switch the filters off")
            self.session.stashed = filters
            self.show_filters()
        elif self.session.stashed is not None:
            self.change_filters(self.session.stashed, "switch the filters on")
        else:
            self.notify("There are no filters to switch off.", timeout=2)

    def action_sort(self) -> None:
        """Order by date or by relevance."""
        self.session.sort = Sort.RELEVANCE if self.session.sort is Sort.DATE else Sort.DATE
        self.ask()

    def action_zen(self) -> None:
        """Only the text."""
        self.toggle_class("zen")
        self.set_focus(self.reading)

    # reading

    def action_next_hit(self) -> None:
        """Next hit, then on into the next brief."""
        self.reading.step_hit(1)

    def action_previous_hit(self) -> None:
        """Previous hit, then back into the brief before."""
        self.reading.step_hit(-1)

    def action_next_sentence(self) -> None:
        """Next sentence."""
        self.reading.next_sentence()

    def action_previous_sentence(self) -> None:
        """Previous sentence."""
        self.reading.previous_sentence()

    def action_next_brief(self) -> None:
        """Next brief of the list."""
        self.list.action_down()

    def action_previous_brief(self) -> None:
        """Previous brief of the list."""
        self.list.action_up()

    def action_yank(self) -> None:
        """Copy the current sentence as a quote with its citation."""
        reading = self.reading.reading
        if reading is None:
            return
        text = quote(reading.brief, self.reading.sentence)
        self.app.copy_to_clipboard(text)
        self.run_worker(lambda: copy_natively(text), "copy", "copy", thread=True, exit_on_error=False)
        self.notify(one_line(text, 300), title="Copied", markup=False, timeout=4)

    def action_source(self) -> None:
        """Open the brief's web page or file."""
        brief = self._current_brief()
        if brief is None:
            return
        try:
            target = brief.url if brief.url and is_web_page(brief.url) else self.library.file(brief.path)
            opened = open_outside(target)
        except (BriefsError, OSError) as error:
            self.report(error)
            return
        said = f"Opened {target}" if opened else f"There is no desktop to open it on: {target}"
        self.notify(one_line(said), markup=False, timeout=6)

    def action_expansions(self) -> None:
        """Which spellings the query was widened to, and what was not understood."""
        found = self.results
        if found is None:
            return
        lines = [Content.styled(f"? {one_line(note.message)}", "$warning") for note in found.notes]
        for widened in found.expansions:
            name = f"{one_line(widened.typed, 60)} → {one_line(widened.name, 80)}"
            lines += [Content.styled(name, "$accent bold")]
            lines += [Content(f"  {one_line(spelling, 100)}") for spelling in widened.spellings]
        self.app.push_screen(PageDialog("What was searched", lambda _: Content("\n").join(lines)))

    # export

    def action_export(self) -> None:
        """Export the marked briefs, or the current one."""
        self._export(self._scopes())

    def action_export_all(self) -> None:
        """Export all results of the query."""
        *others, everything = self._scopes()
        self._export([everything, *others])

    def export_tolls(self, ids: Sequence[str]) -> None:
        """Export the toll ladder of the briefs of an event."""
        brief = self._current_brief()
        name = f"{file_name(brief.title)}-tolls" if brief else "tolls"
        self._export([Scope(f"the {len(ids):,} briefs of the event", ids, name)], form="tolls")

    def _scopes(self) -> list[Scope]:
        scopes = []
        found = self.result_ids
        asked = file_name(self.session.query.text) if self.session.query.text.strip() else "briefs"
        if self.session.marks:
            places = {id: i for i, id in enumerate(found)} if len(self.session.marks) > 1 else {}
            marked = sorted(self.session.marks, key=lambda id: (places.get(id, len(places)), id))
            scopes.append(Scope(f"{len(marked):,} marked", marked, f"{asked}-marked"))
        brief = self._current_brief()
        if brief is not None:
            scopes.append(Scope("this brief", [brief.id], file_name(brief.title)))
        scopes.append(Scope(f"all {wording.counted(len(found), 'result')}", found, asked))
        return scopes

    def _export(self, scopes: Sequence[Scope], form: str | None = None) -> None:
        # a query whose answer is still to come is not what is exported
        query = self.results.query if self.results is not None else self.session.query
        if query == self.session.query:
            query = self.whole_query
        listed, events = self.result_ids, self.events.view
        now = generation_time(os.environ)

        def report(ids: Sequence[str], level: Tlp | None) -> Report:
            # briefs marked under another query are no answer to this one
            answers = all(brief_id in listed for brief_id in ids)
            asked = query if answers else None
            return build_report(self.library, self.engine, ids, now, asked, level, events)

        def answered(answer: str | None) -> None:
            if answer is not None:
                count, _, path = answer.partition("\t")
                said = f"{wording.counted(int(count), 'brief')} written to {path}"
                self.app.clear_notifications()
                self.notify(said, title="Exported", markup=False, timeout=6)

        templates = templates_in(template_folders(self.library))
        dialog = ExportDialog(scopes, report, self.library.root, templates=templates, form=form)
        self.app.push_screen(dialog, answered)

    # help and palette

    def keys_of(self, command: Command) -> str:
        """The keys that a verb has now, as they are called on the screen."""
        return self.app.keys_of(command)  # type: ignore[attr-defined, no-any-return]

    def action_help(self) -> None:
        """Keys and the query language."""
        places = (
            (self.prompt, Place.PROMPT),
            (self.facet_pane, Place.FACETS),
            (self.reading, Place.READING),
            (self.timeline, Place.TIMELINE),
        )
        focused = next((place for widget, place in places if self.focused is widget), Place.LIST)
        self.app.push_screen(PageDialog("Help", partial(help_page, focused, self.keys_of)))

    def action_palette(self) -> None:
        """All commands."""
        self.app.push_screen(CommandPalette([Verbs], placeholder="What would you like to do?"))

    def action_quit(self) -> None:
        """Leave briefs."""
        self.app.exit(0)
