"""The text of the brief under the cursor: asked for, shown, and where in it to go."""

from __future__ import annotations

from functools import partial

from textual import on

from briefs.library import Library
from briefs.text import one_line
from search.engine import Engine
from tui.asking import Asker, Wanted
from tui.latest import Latest
from tui.screens.panes import Panes
from tui.state import LibraryState
from tui.widgets.brief_list import BriefList
from tui.widgets.pane import Pane
from tui.widgets.reading_view import Landing, Reading, ReadingView

SLOW_READING = 0.1
"""Seconds after which the text of the brief before gives way, though the new one is not there yet."""


class ReadingPane(Panes):
    """What the reading view shows as the cursor moves."""

    _reader: Latest[Wanted, tuple[Wanted, Reading | None]]

    def __init__(self, library: Library, engine: Engine) -> None:
        super().__init__(library, engine)
        self._place: LibraryState | None = None
        """Where to return to; None once it was returned to."""
        self._destination: tuple[str | None, int | None] = (None, None)
        """A brief, and the offset to go to as soon as it is read."""

    def asks_for_texts(self, asker: Asker) -> None:
        """Have the texts read by `asker`, in a thread."""
        self._reader = Latest[Wanted, tuple[Wanted, Reading | None]](
            self, asker.read, self._read_done, self.report
        )

    @on(BriefList.Highlighted)
    def _highlighted(self) -> None:
        self._show_current()

    def _show_current(self, landing: Landing = Landing.TOP) -> None:
        """Read what the cursor is on."""
        brief_id = self.list.current
        if brief_id is None:
            self._reader.forget()
            self.reading.show_nothing()
            self.show_place()
        else:
            wanted, offset = self._destination
            self.read_brief(brief_id, landing, offset if wanted == brief_id else None)

    def read_brief(self, brief_id: str, landing: Landing = Landing.TOP, offset: int | None = None) -> None:
        """Show a brief as soon as the thread has it."""
        query, typing = self.session.query, self.session.typing
        self.set_timer(SLOW_READING, partial(self._say_reading, brief_id))
        self._reader.ask(Wanted(brief_id, query, typing, landing, offset))

    def _say_reading(self, brief_id: str) -> None:
        """Under a new cursor no old text: say that the new one takes a moment."""
        shown = self.reading.reading
        if self.list.current == brief_id and self._reader.busy and (not shown or shown.brief.id != brief_id):
            row = self._row(brief_id)
            self.reading.show_nothing(one_line(row.title, 300) if row else "", "", "Reading …")

    def _read_done(self, answer: tuple[Wanted, Reading | None]) -> None:
        wanted, reading = answer
        if reading is None:
            self.reading.show_nothing("This brief is no longer in the library.")
            return
        self.reading.show(reading, wanted.landing)
        if wanted.offset is not None:
            self.reading.go_to(wanted.offset)
            self._destination = (None, None)
        if self._place is not None:
            if self._place.brief == reading.brief.id:
                self.reading.scroll_to(y=self._place.scroll, animate=False, immediate=True)
            self._place = None

    @on(ReadingView.Moved)
    def show_place(self) -> None:
        """How many hits there are, and which is the current one."""
        view = self.reading
        text = ""
        if view.reading is not None and view.reading.hits:
            total = len(view.reading.hits)
            text = f"{total:,} hits" if total > 1 else "1 hit"
            if view.hit is not None:
                text = f"{view.hit + 1:,}/{text if total > 1 else '1 hit'}"
        self.query_one("#reading-pane", Pane).head.right = text

    @on(ReadingView.HitsLeft)
    def _hits_left(self, event: ReadingView.HitsLeft) -> None:
        """On into the neighbouring brief."""
        index = self.list.cursor + event.step
        if not 0 <= index < len(self.list.ids):
            self.notify("No more hits." if event.step > 0 else "No hits before this.", timeout=2)
            return
        landing = Landing.FIRST_HIT if event.step > 0 else Landing.LAST_HIT
        with self.prevent(BriefList.Highlighted):
            self.list.cursor = index
        self._show_current(landing)
