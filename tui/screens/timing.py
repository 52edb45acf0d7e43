"""The timeline of the result: shown above the panes, it narrows the dates as its own cursor goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from textual import on

from briefs.library import Library
from search.engine import Engine
from search.query import DateFilter, Query
from search.timeline import Measure, Tolls, tolls
from tui.latest import Latest
from tui.screens.desk import Desk
from tui.state import LibraryState
from tui.widgets.timeline import Timeline

SHOWN = "showing-timeline"

ROOM = 18
"""Lines of a terminal from which on the timeline can stay beside the list."""


class TimelineDesk(Desk):
    """The desk with a timeline that comes and goes."""

    def __init__(self, library: Library, engine: Engine, place: LibraryState) -> None:
        super().__init__(library, engine, place)
        self._counted: Query | None = None
        """The query whose tolls the timeline has, but for its dates."""
        self._tolls = Latest[Query, Tolls](self, self._count_tolls, self._show_tolls, self.report)

    @property
    def timeline(self) -> Timeline:
        """The timeline, shown or not."""
        return self.query_one(Timeline)

    def wants_days(self) -> bool:
        """The timeline goes down to days."""
        return self.has_class(SHOWN) or super().wants_days()

    def show_filters(self) -> None:
        """The timeline shows the filters, too."""
        super().show_filters()
        if self.has_class(SHOWN):
            self.timeline.show_result(self._facets, self.session.query.filters.date)
            self._count()

    def action_timeline(self) -> None:
        """Show the timeline and go there, or put it away."""
        if self.has_class(SHOWN) and self.focused is self.timeline:
            self.remove_class(SHOWN)
            self.set_focus(self.list)
            return
        self.remove_class("zen")
        self.add_class(SHOWN)
        self.set_focus(self.timeline)
        self.show_filters()
        self.ask(stay=True)

    def on_descendant_focus(self) -> None:
        """In low terminals the timeline leaves no room for anything else, and goes when it is left."""
        if self.size.height < ROOM and self.focused is not self.timeline:
            self.remove_class(SHOWN)

    @on(Timeline.Narrowed)
    def _narrowed(self, event: Timeline.Narrowed) -> None:
        before = self.session.query.filters
        # whether the undated count is another question
        kept = replace(
            event.dates, undated=before.date.undated and bool(event.dates), no_undated=before.date.no_undated
        )
        self.change_filters(
            replace(before, date=kept), "narrow the dates" if event.dates else "show all dates"
        )

    @on(Timeline.Measured)
    def _measured(self) -> None:
        self._counted = None
        self._count()

    def _count(self) -> None:
        """Count the tolls of the result with all its dates, unless that is what is shown."""
        query = self.whole_query
        whole = query.with_filters(replace(query.filters, date=DateFilter()))
        if self.timeline.measure is not Measure.BRIEFS and whole != self._counted:
            self._counted = whole
            self.timeline.show_tolls(None)
            self._tolls.ask(whole)

    def _count_tolls(self, query: Query, superseded: Callable[[], bool]) -> Iterator[Tolls]:
        ids = self.engine.search(query, cancelled=superseded).ids
        yield tolls(self.engine, ids, self.events.view.members, superseded)

    def _show_tolls(self, counted: Tolls) -> None:
        self.timeline.show_tolls(counted)

    def refreshed(self) -> None:
        """Other briefs have other tolls."""
        self._counted = None
        super().refreshed()
