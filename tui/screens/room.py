"""The reading room: prompt, facets, list and reading view, and the way data takes between them.

State is here and flows downwards; the panes say upwards what their user wants. Verbs that do more than move and
search are in `tui.screens.main`.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import replace

from textual import on
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from briefs.errors import QueryError
from briefs.library import Library
from briefs.reading import SUFFIXES
from briefs.text import one_line
from search.engine import Engine, FacetName, Facets, Sort
from search.query import Filters, Query, settled
from tui import filtering
from tui.asking import Asker, Counted, Found, Question
from tui.commands import Place, bindings
from tui.config import Config
from tui.folding import Fold
from tui.latest import Latest
from tui.screens.reading import ReadingPane
from tui.session import Session
from tui.state import STEPS, LibraryState
from tui.widgets.brief_list import BriefList
from tui.widgets.facet_pane import FacetPane
from tui.widgets.overview import Overview
from tui.widgets.pane import Pane
from tui.widgets.search_bar import SearchBar, count_texts

QUICK = 0.016
"""Seconds, a frame: an engine that took no longer last time is waited for, and letter and list appear together."""

TOGETHER = 0.005
"""Seconds: facets that took no longer last time are waited for, and appear in one frame with the list."""

DRAWING = 0.006
"""Seconds in which a list is drawn, more or less; what else a key asks for is then fetched."""

FIRST_LIST = 0.1
"""Seconds that the first screen waits for its list: without it there is nothing to see."""

FIRST_DRAWING = 0.06
"""Seconds in which the first screen is laid out and drawn, more or less."""

TYPING_PAUSE = 0.03
"""Seconds without a key before a slower one is asked: a frame or two, longer than a pasted word takes."""

ENTER_WAITS = 0.5
"""Seconds that the keys behind Enter wait for the list at most."""

SLOW = 0.3
"""Seconds after which the count says that the search is still going on."""

_NAMES = tuple(name for name in FacetName if name is not FacetName.DAY)


class ReadingRoom(ReadingPane):
    """The three panes and the search over them."""

    BINDINGS = bindings(Place.SCREEN)
    AUTO_FOCUS = None

    def __init__(self, library: Library, engine: Engine, place: LibraryState) -> None:
        super().__init__(library, engine)
        sort = Sort.RELEVANCE if place.sort == Sort.RELEVANCE else Sort.DATE
        query = _remembered_query(place.query)
        self.session = Session(query.with_text(place.typed or query.text), sort, bool(place.typed))
        self._place = place
        self.folded = place.folded
        self.columns = Config().columns
        """What the list tells of a brief."""
        self.share = place.share
        """Steps by which the list is wider than usual, or narrower."""
        self._facets: Facets = {}
        self._listed = asyncio.Event()
        """Set while the list is the answer to the query as it stands."""
        self._soon: Timer | None = None
        """Fetches the text that belongs to the list, once that is drawn."""
        self._settled = False
        self._generation = engine.generation
        self._refreshed_at = 0.0
        asker = self.asker = Asker(library, engine, self.events)
        self._searching = Latest[Question, Found | Counted](
            self,
            asker.search,
            self._answered,
            self._search_failed,
            quick=QUICK,
            together=TOGETHER,
            pause=FIRST_DRAWING,
        )
        self.asks_for_texts(asker)

    # where the user was

    def on_mount(self) -> None:
        """Return to the place where the user left."""
        self.query_one("#progress").display = False
        place = self._place or LibraryState()
        with self.prompt.prevent(Input.Changed):
            self.prompt.value = self.session.query.text
        self.facet_pane.set_unfolded(place.unfolded)
        self.list.compact = place.compact
        self.list.columns = self.columns
        self.show_share()
        panes: dict[str, Widget] = {"facets": self.facet_pane, "reading": self.reading}
        self.set_focus(panes.get(place.pane, self.list))
        self.show_filters()
        self.ask()
        if not self._listed.is_set():
            self._searching.wait(FIRST_LIST)

    # searching

    def ask(
        self,
        *,
        delay: float = 0.0,
        stay: bool = False,
        keep: str | None = None,
        otherwise: Query | None = None,
    ) -> None:
        """Search again; with `stay` the cursor keeps its row where its brief is gone.

        The cursor stays on the brief `keep`, if given, else on its own. Where nothing matches, `otherwise` is asked
        instead, if that finds anything.
        """
        question = Question(
            self.session.query,
            self.session.sort,
            self.session.typing,
            tuple(FacetName) if self.wants_days() else _NAMES,
            keep or (self._place.brief if self._place else self.list.current),
            stay,
            Fold(self.events.view.by_id, self.unfolded) if self.folded else None,
            otherwise,
        )
        self._listed.clear()
        self._searching.ask(question, delay)
        if not self._listed.is_set():
            self.set_timer(SLOW, self._say_searching)

    def wants_days(self) -> bool:
        """Whether anything shows how many briefs there are of each day."""
        unfolded = self.facet_pane.unfolded
        return any(key.startswith("date:") and len(key) == len("date:2024-02") for key in unfolded)

    def _answered(self, answer: Found | Counted) -> None:
        if isinstance(answer, Found):
            self._show_results(answer)
        else:
            self._facets = answer.facets
            self.show_filters()
            self._settle()

    def _settle(self) -> None:
        """Once: the screen is usable, and what would have slowed that down can begin."""
        if not self._settled:
            self._settled = True
            self._searching.pause = DRAWING
            self.run_worker(self.asker.warm_up, "warm", "warm", thread=True, exit_on_error=False)
            self.settled()

    def settled(self) -> None:
        """List and facets stand for the first time, or cannot."""

    def _show_results(self, found: Found) -> None:
        self.results = found.results
        self._listed.set()
        question = found.question
        if question.query == question.otherwise:
            self._searched_as_beginning(question.query)
        was_empty = self.list.current is None
        self._say_when_empty()
        otherwise = self.list.cursor if question.stay else 0
        with self.prevent(BriefList.Highlighted):
            self.list.fill(found.ids, found.keep, otherwise, found.rows)
        self.query_one(SearchBar).show_count(*count_texts(found.results))
        self.show_notes()
        self.show_list_head()
        if was_empty != (self.list.current is None):
            # the footer is made anew, which is too much work for every key
            self.refresh_bindings()
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(DRAWING, self._show_current)

    def _searched_as_beginning(self, query: Query) -> None:
        """The list that was seen while typing stays, and the prompt shows what it is the answer to."""
        word = one_line(self.session.query.text.split()[-1], 40)
        self.session.query = query
        with self.prompt.prevent(Input.Changed):
            self.prompt.value = query.text
        self.notify(
            f"Nothing matches with “{word}” as a whole word: words that begin so are searched.",
            markup=False,
            timeout=4,
        )

    def _search_failed(self, error: Exception) -> None:
        self._listed.set()
        self.query_one(SearchBar).show_count("the search failed", "failed")
        self.report(error)
        self._settle()

    def _say_searching(self) -> None:
        if not self._listed.is_set() and self._searching.busy:
            self.query_one(SearchBar).show_count("searching …")

    def _say_when_empty(self) -> None:
        """Say why there is nothing to see, and what to do."""
        if self.results is not None and self.results.size:
            self.list.say_when_empty(
                "Nothing matches.",
                "",
                "Esc clears the query, then the filters; u takes the last filter back.",
                "",
                *self.why_empty(),
            )
        elif self.reads_first:
            self.list.say_when_empty(
                "The library is being read.", "", "What has been read can be searched at once."
            )
        else:
            suffixes = ", ".join(sorted(SUFFIXES))
            self.list.say_when_empty(
                "There are no briefs here yet.",
                "",
                f"Put reports into {self.library.root} and press F5; or leave with q and try: briefs demo",
                "",
                *self.why_empty(),
                f"Files that are read: {suffixes}",
            )

    @property
    def reads_first(self) -> bool:
        """Whether the files have yet to be read, so that an empty index means nothing."""
        return False

    def why_empty(self) -> tuple[str, ...]:
        """What else there is to say about an empty list."""
        return ()

    def show_list_head(self) -> None:
        """The order, and how many are marked."""
        order = "by date" if self.session.sort is Sort.DATE else "by relevance"
        marked = f"{len(self.session.marks):,} marked · " if self.session.marks else ""
        folded = "per event · " if self.folded else ""
        self.query_one("#list-pane", Pane).head.right = marked + folded + order

    def show_share(self) -> None:
        """Give the list as much of the width as it should have."""
        for step in range(-STEPS, STEPS + 1):
            self.set_class(
                step != 0 and step == self.share, f"share-{'wide' if step > 0 else 'narrow'}-{abs(step)}"
            )

    def show_indexing(self, text: str) -> None:
        """Say how far the reading of files is; nothing when it is done."""
        self.query_one("#list-pane", Pane).head.left = f"Briefs · {text}" if text else "Briefs"

    def show_filters(self) -> None:
        """The filters as they stand, over the counts as they are known."""
        filters = self.session.query.filters
        self.facet_pane.show_facets(self._facets, filters)
        off = self.session.stashed is not None
        self.query_one(Overview).show_overview(self._facets, filters, self.short_names, off=off)

    def refreshed(self) -> None:
        """The index changed: show it, the cursor staying where it is."""
        self._generation = self.engine.generation
        self.list.forget_rows()
        self.ask(stay=True)

    def refresh_while_filling(self, seconds: float) -> None:
        """Show what the index holds by now, unless that was done less than `seconds` ago."""
        now = time.monotonic()
        if now - self._refreshed_at > seconds and self.engine.generation != self._generation:
            self._refreshed_at = now
            self.refreshed()

    @property
    def whole_query(self) -> Query:
        """The query as it is searched now, so that it means the same when nobody is typing: `elec` is `elec*`."""
        query = self.session.query
        return query.with_text(settled(query.text, self.library.taxonomy)) if self.session.typing else query

    def set_query(self, query: Query, *, typing: bool = False) -> None:
        """Ask another query, and show it in the prompt and the facets."""
        if query.filters:
            self.session.stashed = None
        self.session.query = query
        self.session.typing = typing
        if self.prompt.value != query.text:
            with self.prompt.prevent(Input.Changed):
                self.prompt.value = query.text
        self.show_filters()
        self.ask()

    def change_filters(self, filters: Filters, label: str) -> None:
        """Filter otherwise, undoably."""
        before = self.session.query.filters
        if filters != before:
            self.session.remember(
                label,
                lambda: self.set_query(self.session.query.with_filters(before)),
                lambda: self.set_query(self.session.query.with_filters(filters)),
            )
            self.set_query(self.session.query.with_filters(filters), typing=self.session.typing)

    @on(Input.Changed, "#prompt")
    def _typed(self, event: Input.Changed) -> None:
        text = event.value
        if text == self.session.query.text or text != self.prompt.value:
            return  # Enter was quicker and has taken it; or there are further letters, and they are told next
        self.session.query = self.session.query.with_text(text)
        self.session.typing = bool(text) and not text[-1].isspace()
        self.ask(delay=TYPING_PAUSE)

    async def action_apply(self) -> None:
        """Take the last word as whole, and go to the list.

        Keys that arrived before Enter are still on their way into the prompt, and those behind it are meant for what
        was asked for: they wait until the list shows it, a moment at most.
        """
        arrived = asyncio.Event()
        self.prompt.call_later(arrived.set)
        await arrived.wait()
        text = self.prompt.value
        query = self.session.query.with_text(text)
        if self.session.typing or query != self.session.query:
            self.session.query = query
            self.session.typing = False
            # what was listed while typing must not vanish because of Enter
            beginning = query.with_text(settled(text, self.library.taxonomy))
            half_typed = bool(text) and not text[-1].isspace() and beginning != query
            self.ask(otherwise=beginning if half_typed else None)
        self.set_focus(self.list)
        with suppress(TimeoutError):
            async with asyncio.timeout(ENTER_WAITS):
                await self._listed.wait()

    def action_to_list(self) -> None:
        """Go to the list."""
        self.set_focus(self.list)

    def action_list_down(self) -> None:
        """Next brief, from the prompt."""
        self.list.action_down()

    def action_list_up(self) -> None:
        """Previous brief, from the prompt."""
        self.list.action_up()

    def action_list_page_down(self) -> None:
        """A page of briefs down, from the prompt."""
        self.list.action_page_down()

    def action_list_page_up(self) -> None:
        """A page of briefs up, from the prompt."""
        self.list.action_page_up()

    @on(FacetPane.Chosen)
    def _facet_chosen(self, event: FacetPane.Chosen) -> None:
        step = filtering.exclude if event.excluding else filtering.choose
        filters = step(self.session.query.filters, event.facet, event.value)
        self.change_filters(filters, f"filter {filtering.label(event.facet, event.value)}")

    @on(FacetPane.Unfolded)
    def _facet_unfolded(self) -> None:
        if FacetName.DAY not in self._facets:
            self.ask(stay=True)

    def remembered_place(self) -> LibraryState:
        """What to return to on the next start."""
        pane = (
            "facets"
            if self.focused is self.facet_pane
            else "reading"
            if self.focused is self.reading
            else "list"
        )
        return replace(
            LibraryState(),
            query=self.whole_query.to_line(),
            typed=self.session.query.text if self.session.typing else "",
            sort=self.session.sort.value,
            brief=self.list.current,
            scroll=self.reading.scroll_offset.y,
            pane=pane,
            unfolded=tuple(sorted(self.facet_pane.unfolded)),
            folded=self.folded,
            compact=self.list.compact,
            share=self.share,
        )


def _remembered_query(line: str) -> Query:
    """The query of the last sitting; as plain text where it cannot be read as what was written."""
    try:
        return Query.from_line(line)
    except QueryError:
        return Query(line)
