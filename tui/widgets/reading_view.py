"""The reading view: a brief's facts and text, with hits, names and tolls told apart by colour and by shape."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from briefs.annotations import Annotation
from briefs.model import Brief, MentionKind, Span
from tui.commands import Place, bindings
from tui.widgets.cells import Run, strip_of
from tui.widgets.markdown_marks import is_markdown, markdown_marks
from tui.widgets.reading_head import ROOM_FOR_SIBLINGS, EventNote, head_rows
from tui.widgets.reading_layout import HIGHLIGHTS, MEASURE, Paintwork, display_text, page_bounds, row_of, wrap
from tui.widgets.scrolling import FixedScrollView

_MARGIN = 2


class Landing(StrEnum):
    """Where the view stands when a brief is shown."""

    TOP = "top"
    FIRST_HIT = "first hit"
    LAST_HIT = "last hit"


@dataclass(frozen=True, slots=True)
class Reading:
    """A brief and what the view needs to show it.

    Attributes:
        brief: the brief.
        hits: where its text satisfies the query, in order.
        sentences: start and end of each sentence, in order.
        annotation: what the user wrote about it.
        event: what is known of its event, where others report it too.
        highlights: hits of saved searches, of the kinds "search-1" to "search-6".
    """

    brief: Brief
    hits: tuple[Span, ...]
    sentences: tuple[tuple[int, int], ...]
    annotation: Annotation
    event: EventNote | None = None
    highlights: tuple[Span, ...] = ()


class ReadingView(FixedScrollView, can_focus=True):
    """One brief, wrapped to a readable measure; text can be selected with the mouse."""

    BINDINGS = bindings(Place.READING)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "head--title",
        "head--label",
        "head--fact",
        "head--quiet",
        "head--stance",
        "head--toll",
        "head--path",
        "head--rule",
        "head--star",
        "head--tag",
        "head--filed",
        "head--note",
        "head--corrected",
        "head--event",
        "text--heading",
        "text--mark",
        "text--province",
        "text--place",
        "text--actor",
        "text--toll",
        "text--hit",
        *(f"text--search-{number}" for number in range(1, HIGHLIGHTS + 1)),
        "text--current",
        "text--margin",
        "text--more",
        "text--empty",
    }

    class Moved(Message):
        """The current sentence or hit changed."""

    class HitsLeft(Message):
        """The last hit was passed (step 1), or the first (step -1)."""

        def __init__(self, step: int) -> None:
            self.step = step
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reading: Reading | None = None
        self._empty: tuple[str, ...] = ()
        self._text = ""
        self._pages: list[tuple[int, int]] = [(0, 0)]
        self._page = 0
        self._head: list[list[Run]] = []
        self._rows: list[tuple[int, int]] = []
        self._tail: list[list[Run]] = []
        self._paintwork = Paintwork(())
        self._hit: int | None = None
        self._sentence = 0
        self._laid_out = (0, False)
        self._strips: LRUCache[Hashable, Strip] = LRUCache(1024)
        self._paints: dict[str, Style] = {}

    # what is shown

    @property
    def reading(self) -> Reading | None:
        """What is shown, if anything."""
        return self._reading

    @property
    def hit(self) -> int | None:
        """The index of the current hit, None before the first was gone to."""
        return self._hit

    @property
    def sentence(self) -> tuple[int, int] | None:
        """The current sentence's offsets."""
        if self._reading is None or not self._reading.sentences:
            return None
        return self._reading.sentences[self._sentence]

    def show(self, reading: Reading, landing: Landing = Landing.TOP) -> None:
        """Show a brief; the same one with other hits or notes stays where it was."""
        same = self._reading is not None and self._reading.brief.id == reading.brief.id
        unchanged = same and self._reading is not None and self._reading.brief.text == reading.brief.text
        old_hits = self._reading.hits if self._reading else ()
        self._reading = reading
        if not unchanged:
            self._text = display_text(reading.brief.text)
            self._pages = page_bounds(self._text)
            self._page = 0
            self._sentence = 0
        if not unchanged or old_hits != reading.hits:
            self._hit = None
        self._repaint_spans()
        self._lay_out()
        if not unchanged:
            self.scroll_to(y=0, animate=False, immediate=True)
        if landing is not Landing.TOP and reading.hits:
            self.go_to_hit(0 if landing is Landing.FIRST_HIT else len(reading.hits) - 1)
        self.post_message(self.Moved())

    def show_annotation(self, annotation: Annotation) -> None:
        """Show other stars, tags and notes."""
        if self._reading is not None:
            self._reading = replace(self._reading, annotation=annotation)
            self._lay_out()

    def show_nothing(self, *lines: str) -> None:
        """Show a few plain lines instead of a brief."""
        self._reading = None
        self._empty = lines
        self._text, self._rows, self._hit = "", [], None
        self._lay_out()
        self.scroll_to(y=0, animate=False, immediate=True)
        self.post_message(self.Moved())

    # layout

    @property
    def _measure(self) -> int:
        return max(10, min(MEASURE, self.scrollable_content_region.width - 2 * _MARGIN))

    @property
    def _room(self) -> tuple[int, bool]:
        """What the layout depends on: the width of the text, and whether all reports of an event have room."""
        return self._measure, self.size.height >= ROOM_FOR_SIBLINGS

    def _lay_out(self) -> None:
        self._laid_out = self._room
        width = self._measure
        self._strips.clear()
        self._tail = []
        if self._reading is None:
            pieces = [(line, wrap(line, 0, len(line), width) or [(0, 0)]) for line in self._empty]
            self._head = [[(line[a:b], "text--empty")] for line, rows in pieces for a, b in rows]
            self._head[:0] = [[]]
            self._rows = []
        else:
            reading = self._reading
            self._head = head_rows(reading.brief, reading.annotation, width, reading.event, self.size.height)
            start, end = self._pages[self._page]
            self._rows = wrap(self._text, start, end, width)
            if len(self._pages) > 1:
                self._tail = self._page_notice(width)
        self.virtual_size = Size(1, len(self._head) + len(self._rows) + len(self._tail) + 1)
        self.refresh()

    def _page_notice(self, width: int) -> list[list[Run]]:
        last = self._page + 1 == len(self._pages)
        notice = (
            f"Part {self._page + 1} of {len(self._pages)} of a text of {len(self._text):,} characters. "
            + ("Page up at the top goes back." if last else "Page down goes on.")
        )
        return [[]] + [[(notice[a:b], "text--more")] for a, b in wrap(notice, 0, len(notice), width)]

    def _repaint_spans(self) -> None:
        assert self._reading is not None
        facts = self._reading.brief.facts
        spans = [
            Span(m.start, m.end, m.kind.value) for m in facts.mentions if m.kind is not MentionKind.PROVINCE
        ]
        spans += [Span(m.start, m.end, "place") for m in facts.mentions if m.kind is MentionKind.PROVINCE]
        spans += [Span(toll.start, toll.end, "toll") for toll in facts.tolls]
        if is_markdown(self._reading.brief.path):
            spans += markdown_marks(self._text, *self._pages[self._page])
        spans += self._reading.highlights
        spans += self._reading.hits
        if self._hit is not None:
            spans.append(replace(self._reading.hits[self._hit], kind="current"))
        self._paintwork = Paintwork(spans)
        self._strips.clear()

    def on_resize(self) -> None:
        """Wrap anew, and keep the first text row in sight where it was."""
        if self._room == self._laid_out:
            return
        first = self.scroll_offset.y - len(self._head)
        anchor = self._rows[first][0] if 0 <= first < len(self._rows) else None
        self._lay_out()
        if anchor is not None:
            y = len(self._head) + row_of(self._rows, anchor)
            self.scroll_to(y=y, animate=False, immediate=True)

    # drawing

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old styles."""
        super().notify_style_update()
        self._paints.clear()
        self._strips.clear()

    def _paint(self, names: str) -> Style:
        style = self._paints.get(names)
        if style is None:
            style = self.rich_style
            for name in names.split():
                style += self.get_component_rich_style(name, partial=True)
            self._paints[names] = style
        return style

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is in sight; a text that came while this had no place on the screen is wrapped anew, for its room."""
        if self._room != self._laid_out:
            self.call_later(self.on_resize)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the screen, from the cache wherever it can."""
        row = self.scroll_offset.y + y
        selection = self.text_selection
        span = selection.get_span(row) if selection is not None else None
        width = self.scrollable_content_region.width
        marked = self._in_sentence(row)
        key = (row, width, marked, span)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._draw(row, width, marked, span)
            self._strips[key] = strip
        return strip

    def _draw(self, row: int, width: int, marked: bool, selected: tuple[int, int] | None) -> Strip:
        margin = "▎ " if marked else "  "
        segments = [Segment(margin, self._paint("text--margin"))]
        segments += [Segment(text, self._paint(names)) for text, names in self._runs(row)]
        # Textual works its style out anew for each line after a refresh
        strip = strip_of(segments, width, self._paint(""))
        if selected is not None:
            text = strip.text
            start, end = selected
            cut = [cell_len(text[:start]), cell_len(text[:end]) if end >= 0 else len(text.rstrip())]
            before, inside, after = strip.divide([cut[0], max(cut), width])
            style = self.screen.get_component_rich_style("screen--selection")
            strip = Strip.join([before, inside.apply_style(style), after])
        return strip.apply_offsets(0, row)

    def _runs(self, row: int) -> list[Run]:
        if row < len(self._head):
            return self._head[row]
        row -= len(self._head)
        if row < len(self._rows):
            return self._paintwork.runs(self._text, *self._rows[row])
        row -= len(self._rows)
        return self._tail[row] if row < len(self._tail) else []

    def _in_sentence(self, row: int) -> bool:
        row -= len(self._head)
        sentence = self.sentence
        if sentence is None or not 0 <= row < len(self._rows):
            return False
        start, end = self._rows[row]
        return start < sentence[1] and sentence[0] < max(end, start + 1)

    # selection

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, without the margin."""
        lines = ["".join(text for text, _ in self._runs(row)) for row in range(self.virtual_size.height)]
        return selection.extract("\n".join("  " + line for line in lines)).strip(), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh()

    # hits and sentences

    def go_to_hit(self, index: int) -> None:
        """Go to a hit, and make its sentence the current one."""
        assert self._reading is not None
        self._hit = index
        self._repaint_spans()
        self.go_to(self._reading.hits[index].start)

    def go_to(self, offset: int) -> None:
        """Bring an offset of the text into sight and make its sentence the current one."""
        if self._reading is None:
            return
        page = bisect_right(self._pages, offset, key=lambda bounds: bounds[0]) - 1
        if page != self._page:
            self._page = max(0, page)
            self._repaint_spans()
            self._lay_out()
        sentences = self._reading.sentences
        self._sentence = max(0, bisect_right(sentences, offset, key=lambda one: one[0]) - 1)
        self._show_row(len(self._head) + row_of(self._rows, offset))
        self.post_message(self.Moved())

    def _show_row(self, row: int) -> None:
        """Scroll only when the row is out of sight or at the edge, and then give it context."""
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if not top + 1 <= row < top + height - 2:
            y = max(0, row - height // 3) if row > height - 3 else 0
            self.scroll_to(y=y, animate=False, immediate=True)
        self.refresh()

    def _step_sentence(self, step: int) -> None:
        if self._reading is None or not self._reading.sentences:
            return
        index = max(0, min(self._sentence + step, len(self._reading.sentences) - 1))
        self.go_to(self._reading.sentences[index][0])

    def step_hit(self, step: int) -> None:
        """Next or previous hit, counted from the current one; beyond the ends, say so."""
        hits = self._reading.hits if self._reading else ()
        index = (0 if step > 0 else len(hits) - 1) if self._hit is None else self._hit + step
        if 0 <= index < len(hits):
            self.go_to_hit(index)
        else:
            self.post_message(self.HitsLeft(step))

    def next_sentence(self) -> None:
        """Next sentence."""
        self._step_sentence(1)

    def previous_sentence(self) -> None:
        """Previous sentence."""
        self._step_sentence(-1)

    # scrolling

    def _scroll_by(self, rows: int) -> None:
        y = self.scroll_offset.y
        target = max(0, min(y + rows, self.max_scroll_y))
        if target == y and rows:
            self._turn_page(1 if rows > 1 else -1 if rows < -1 else 0)
        else:
            self.scroll_to(y=target, animate=False, immediate=True)

    def _turn_page(self, step: int) -> None:
        page = self._page + step
        if step and self._reading is not None and 0 <= page < len(self._pages):
            self._page = page
            self._repaint_spans()
            self._lay_out()
            self.scroll_to(
                y=len(self._head) if step > 0 else self.max_scroll_y, animate=False, immediate=True
            )

    def action_down(self) -> None:
        """A line down."""
        self._scroll_by(1)

    def action_up(self) -> None:
        """A line up."""
        self._scroll_by(-1)

    def action_top(self) -> None:
        """To the top."""
        self._turn_page(-self._page)
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_bottom(self) -> None:
        """To the end."""
        self._turn_page(len(self._pages) - 1 - self._page)
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True)

    def action_page_down(self) -> None:
        """A page down, keeping a line of it."""
        self._scroll_by(max(2, self.size.height - 1))

    def action_page_up(self) -> None:
        """A page up, keeping a line of it."""
        self._scroll_by(-max(2, self.size.height - 1))

    action_page_on = action_page_down

    def action_half_down(self) -> None:
        """Half a page down."""
        self._scroll_by(max(2, self.size.height // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self._scroll_by(-max(2, self.size.height // 2))
