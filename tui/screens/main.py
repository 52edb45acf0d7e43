"""The reading room's verbs: marks, annotations, hits, export, and everything else with a key."""

from __future__ import annotations

from textual import on

from search.engine import Sort
from search.query import Filters, Query
from tui.screens.room import ReadingRoom
from tui.widgets.brief_list import BriefList


class MainScreen(ReadingRoom):
    """The reading room with all its verbs."""

    # panes

    def action_search(self) -> None:
        """Go to the search bar."""
        self.prompt.focus()

    def action_facets(self) -> None:
        """Go to the facets, and back to the list."""
        (self.list if self.facet_pane.has_focus else self.facet_pane).focus()

    def action_next_pane(self) -> None:
        """Next pane."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """Previous pane."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        panes = [self.facet_pane, self.list, self.reading]
        index = next((i for i, pane in enumerate(panes) if pane.has_focus), 1)
        panes[(index + step) % len(panes)].focus()

    def action_leave(self) -> None:
        """Leave the prompt or the pane, then clear the query, then the filters."""
        if not self.list.has_focus:
            self.list.focus()
        elif self.session.query.text:
            before = self.session.query
            self.session.remember("clear the query", lambda: self.set_query(before))
            self.set_query(Query(filters=before.filters))
        elif self.session.query.filters:
            self.change_filters(Filters(), "clear the filters")

    def action_filters(self) -> None:
        """Switch all filters off, and on again."""
        filters = self.session.query.filters
        if filters:
            self.set_query(self.session.query.with_filters(Filters()))
            self.session.stashed = filters
            self.show_filters()
        elif self.session.stashed is not None:
            self.set_query(self.session.query.with_filters(self.session.stashed))

    def action_sort(self) -> None:
        """Order by date or by relevance."""
        self.session.sort = Sort.RELEVANCE if self.session.sort is Sort.DATE else Sort.DATE
        self.ask()

    # reading

    @on(BriefList.Opened)
    def _opened(self, event: BriefList.Opened) -> None:
        self.reading.focus()

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

    def action_quit(self) -> None:
        """Leave briefs."""
        self.app.exit()
