"""The verbs about events: one row per event, the other reports, the toll ladder, joining and splitting by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from textual.command import CommandPalette
from textual.content import Content

from briefs.annotations import Annotation
from briefs.events import join, split
from briefs.events.ladder import Ladder, ladder
from briefs.library import Library
from briefs.model import Brief
from briefs.text import one_line
from search.engine import Engine
from search.events.aside import follow_aside
from search.query import Query
from tui import wording
from tui.latest import Latest
from tui.screens.desk import Desk
from tui.screens.dialogs import ChoiceDialog, Dialog
from tui.screens.tolls import EXPORT, TollDialog
from tui.state import LibraryState
from tui.widgets.reading_head import EventNote

MOST_BRIEFS = 200
"""So many briefs of one event are listed or have rungs on its ladder: more can be searched with event:ID."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The ladder of the event of a brief, with what the dialog shows of its briefs."""

    of: str
    ladder: Ladder
    texts: dict[str, str]
    ids: tuple[str, ...]


class EventDesk(Desk):
    """The desk, knowing which briefs report one event."""

    def __init__(self, library: Library, engine: Engine, place: LibraryState) -> None:
        super().__init__(library, engine, place)
        self._following = Latest[None, bool](self, self._follow, self._followed, self.report)
        self._laddering = Latest[str, _Told](self, self._climb, self._show_ladder, self.report)
        self._listing = Latest[str, tuple[str, EventNote | None]](
            self, self._list_event, self._choose_report, self.report
        )

    # keeping in step

    def refreshed(self) -> None:
        """The index changed, and so may the events."""
        super().refreshed()
        self.follow_events()

    def on_unmount(self) -> None:
        """Do not keep the user waiting for the events."""
        self._following.forget()

    def follow_events(self) -> None:
        """Take over what changed, in a thread; nothing waits for it."""
        # what is under way is not thrown away, however often something changes
        self._following.ask_after(None)

    def _follow(self, _: None, superseded: Callable[[], bool]) -> Iterator[bool]:
        yield follow_aside(self.events, self.library, self.engine, superseded)

    def _followed(self, changed: bool) -> None:
        """Show the events as they are now."""
        self._labels = replace(self._labels, events=self.events.view.members)
        self.engine.label(self._labels)
        if changed:
            self.list.refresh()
            if self.folded or "event:" in self.session.query.text:
                self.ask(stay=True)
            else:
                self._show_current()

    # the list

    def action_fold_events(self) -> None:
        """One row for each event, or one for each brief again."""
        self.folded = not self.folded
        self.unfolded = frozenset()
        self.list.refresh()
        self.show_list_head()
        self.ask(stay=True)

    def action_unfold_event(self) -> None:
        """All reports of this event."""
        self._fold_one(unfold=True)

    def action_fold_event(self) -> None:
        """One row for this event again."""
        self._fold_one(unfold=False)

    def _fold_one(self, *, unfold: bool) -> None:
        event = self.events.view.of(self.list.current) if self.list.current else None
        if event is None or not self.folded:
            return
        named = frozenset([event.ids[0]])
        self.unfolded = self.unfolded | named if unfold else self.unfolded - named
        self.list.refresh()
        self.ask(stay=True)

    # the other reports

    def action_event(self) -> None:
        """The other reports of the event; Enter opens one."""
        brief_id = self.list.current
        if brief_id is None or self.events.view.of(brief_id) is None:
            self.notify("No other brief reports this event.", timeout=3)
        else:
            self._listing.ask(brief_id)

    def _list_event(
        self, brief_id: str, superseded: Callable[[], bool]
    ) -> Iterator[tuple[str, EventNote | None]]:
        yield brief_id, self.asker.event(brief_id, MOST_BRIEFS)

    def _choose_report(self, answer: tuple[str, EventNote | None]) -> None:
        brief_id, note = answer
        if note is None:
            return
        rows = [
            (
                other.id,
                Content.assemble(
                    (other.when_and_who, "bold"),
                    f"  {one_line(other.title, 120)}\n",
                    (f"{other.why}\n", "dim"),
                ),
            )
            for other in note.others
        ]
        title = f"The event: {note.summary}, this one among them"
        hint = "Enter opens · Esc leaves"
        self.show_answer(ChoiceDialog(title, rows, hint), lambda chosen: self.go_to_brief(chosen, brief_id))

    def show_answer(self, dialog: Dialog, answered: Callable[[str | None], None]) -> None:
        """Open a dialog with what was asked for a while ago.

        Not over another one that the user has opened since: the keys that he presses are meant for that.
        """
        above = self.app.screen
        if above is self or isinstance(above, CommandPalette):
            self.app.push_screen(dialog, answered)

    def go_to_brief(self, brief_id: str | None, of: str, offset: int | None = None) -> None:
        """Put the cursor on a brief of the event of another, listed or not, and read it."""
        if brief_id is None:
            return
        self.set_focus(self.reading)
        self._destination = (brief_id, offset)
        if self.list.go_to(brief_id):
            self._show_current()
            return
        if self.results is not None and brief_id in self.results.ids:
            event = self.events.view.of(brief_id)
            self.unfolded |= frozenset([event.ids[0]] if event else [])
        else:
            before, after = self.session.query, Query(f"event:{of}" if '"' in of else f'event:"{of}"')
            self.session.remember(
                "show the event", lambda: self.set_query(before), lambda: self.set_query(after)
            )
            self.set_query(after)
            self.notify("Not among the results: the event is shown instead. u goes back.", timeout=5)
        self.ask(keep=brief_id)

    # the toll ladder

    def action_tolls(self) -> None:
        """Every figure for the event by brief, who said so, and the sentence."""
        if self.list.current is not None:
            self._laddering.ask(self.list.current)

    def _climb(self, brief_id: str, superseded: Callable[[], bool]) -> Iterator[_Told]:
        event = self.events.view.of(brief_id)
        ids = event.ids[:MOST_BRIEFS] if event else (brief_id,)
        briefs: list[Brief] = []
        for one in ids:
            if superseded():
                return
            brief = self.engine.brief(one)
            if brief is not None:
                briefs.append(brief)
        told = ladder(briefs, event.copies if event else {})
        yield _Told(
            brief_id, told, {brief.id: brief.text for brief in briefs}, tuple(brief.id for brief in briefs)
        )

    def _show_ladder(self, told: _Told) -> None:
        if not any(rung.figures for rung in told.ladder.rungs):
            self.notify("No brief of this event gives any figure.", timeout=3)
            return
        title = f"Tolls of the event: {wording.counted(len(told.ids), 'brief')}"
        dialog = TollDialog(title, told.ladder, told.texts)

        def answered(answer: str | None) -> None:
            if answer == EXPORT:
                self.export_tolls(told.ids)
            elif answer is not None:
                brief_id, offset = dialog.targets[int(answer)]
                self.go_to_brief(brief_id, told.of, offset)

        self.show_answer(dialog, answered)

    def export_tolls(self, ids: Sequence[str]) -> None:
        """Export the ladder of these briefs; the screen that exports does it."""
        raise NotImplementedError

    # by hand

    def action_join_event(self) -> None:
        """The marked briefs and this one report one event."""
        current = self.list.current
        ids = [current, *sorted(self.session.marks - {current})] if current else []
        if len(ids) < 2:
            self.notify("Mark the other reports of the event first, then join them here.", timeout=4)
            return
        members = {one for each in ids for one in self._members(each)}
        self.annotate(join(ids, members, self.annotation), "join to one event")
        self.notify(f"{wording.counted(len(ids), 'brief')} joined to one event; u takes it back.", timeout=4)

    def action_split_event(self) -> None:
        """This brief, or those of its event that are marked, report another event."""
        current = self.list.current
        members = self._members(current) if current else ()
        if current is None or len(members) < 2:
            self.notify("No other brief reports this event.", timeout=3)
            return
        marked = [one for one in members if one in self.session.marks]
        ids = marked if marked and len(marked) < len(members) else [current]
        self.annotate(
            split(ids, [one for one in members if one not in ids], self.annotation), "split from the event"
        )
        self.notify(f"{wording.counted(len(ids), 'brief')} split off; u takes it back.", timeout=4)

    def _members(self, brief_id: str) -> tuple[str, ...]:
        event = self.events.view.of(brief_id)
        return event.ids if event else (brief_id,)

    def annotations_changed(self, annotations: Mapping[str, Annotation]) -> None:
        """What the user joined or split, or took back of it, makes other events."""
        super().annotations_changed(annotations)
        decided = self.events.view.decisions.ids
        if any(note.same_event or note.other_event or one in decided for one, note in annotations.items()):
            self.follow_events()
