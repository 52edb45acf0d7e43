"""The panes of the reading room, and what they need to draw themselves."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import ProgressBar

from briefs.annotations import Annotation
from briefs.errors import BriefsError
from briefs.library import Library
from briefs.model import Span
from briefs.text import one_line
from search.engine import Engine, Results, Row
from search.events import EventKeeper
from tui.session import Session
from tui.widgets.brief_list import BriefList, EventSign, ListSource
from tui.widgets.facet_pane import FacetPane
from tui.widgets.key_line import KeyLine
from tui.widgets.overview import Overview
from tui.widgets.pane import Pane
from tui.widgets.reading_view import ReadingView
from tui.widgets.search_bar import NotesLine, Prompt, SearchBar
from tui.widgets.timeline import Timeline


class Panes(Screen[None]):
    """Search bar, overview, facets, list, reading view and footer, not yet asked anything."""

    session: Session

    def __init__(self, library: Library, engine: Engine) -> None:
        super().__init__()
        self.library = library
        self.engine = engine
        self.events = EventKeeper(engine, library.annotations)
        self.folded = False
        """Whether the list has one row per event."""
        self.unfolded: frozenset[str] = frozenset()
        """The events, called by their first briefs, that have all their rows nevertheless."""
        self.results: Results | None = None
        """What the list shows, once something was asked."""
        taxonomy = library.taxonomy
        entries = (*taxonomy.provinces.values(), *taxonomy.actors.values())
        self.short_names = {entry.name: entry.short for entry in entries if entry.short}

    def compose(self) -> ComposeResult:
        """Prompt on top, three panes, keys at the bottom."""
        actors = self.library.taxonomy.actors.values()
        source = ListSource(
            self._row,
            self.glance,
            self._title_hits,
            self.short_names,
            {entry.short or entry.name for entry in actors if entry.generic},
            self._sign,
        )
        yield SearchBar(id="search")
        yield NotesLine(id="notes")
        yield Overview(id="overview")
        yield Timeline(id="timeline")
        yield ProgressBar(id="progress", show_eta=False)
        with Horizontal(id="panes"):
            yield Pane("Facets", FacetPane(id="facets"), id="facets-pane")
            yield Pane("Briefs", BriefList(source, id="list"), id="list-pane")
            yield Pane("Reading", ReadingView(id="reading"), id="reading-pane")
        yield KeyLine()

    @property
    def prompt(self) -> Prompt:
        """Where the query is typed."""
        return self.query_one(Prompt)

    @property
    def list(self) -> BriefList:
        """The list of briefs."""
        return self.query_one(BriefList)

    @property
    def facet_pane(self) -> FacetPane:
        """The facets."""
        return self.query_one(FacetPane)

    @property
    def reading(self) -> ReadingView:
        """The reading view."""
        return self.query_one(ReadingView)

    @property
    def result_ids(self) -> Sequence[str]:
        """All that was found, whatever the list shows of it."""
        return self.results.ids if self.results is not None else ()

    def glance(self, brief_id: str) -> Annotation:
        """What the user wrote about a brief, as far as it is known yet."""
        return self.library.annotations.glance(brief_id)

    def _row(self, brief_id: str) -> Row | None:
        """For the list, while it draws: a damaged index must not take the app down."""
        try:
            return self.engine.row(brief_id)
        except Exception as error:  # noqa: BLE001 - whatever it is, the row stays empty and the app says so
            self.report(error)
            return None

    def _sign(self, brief_id: str) -> EventSign | None:
        """What the list says of a brief's event."""
        event = self.events.view.of(brief_id)
        if event is None:
            return None
        folded = self.folded and event.ids[0] not in self.unfolded
        return EventSign(event.reports, len(event.copies), brief_id in event.copies, folded)

    def _title_hits(self, title: str) -> tuple[Span, ...]:
        query = self.session.query
        if not query.text:
            return ()
        return self.engine.title_spans(query, title, prefix_last=self.session.typing)

    def on_descendant_focus(self) -> None:
        """In narrow terminals the focused pane takes the place beside the list."""
        for pane in self.query(Pane):
            pane.set_class(pane.has_focus_within, "-active")
        self.set_class(self.focused is self.facet_pane, "showing-facets")
        self.set_class(self.focused is self.reading, "showing-reading")
        self.show_notes()

    def show_notes(self) -> None:
        """What was not understood, and what names were widened to."""
        self.query_one(NotesLine).show_notes(self.results, prompting=self.focused is self.prompt)

    def report(self, error: Exception) -> None:
        """A failure becomes a message; the app lives on."""
        if isinstance(error, (BriefsError, OSError)):
            text = str(error)
        else:
            text = f"{type(error).__name__}: {error}"
        self.log.error(text)
        self.notify(one_line(text, 500), title="That did not work", severity="error", markup=False, timeout=8)
