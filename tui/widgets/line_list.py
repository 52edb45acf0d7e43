"""A list drawn line by line: any number of rows, of which only those in sight cost anything."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from tui.widgets.cells import Run, strip_of
from tui.widgets.scrolling import FixedScrollView


class LineList(FixedScrollView, can_focus=True):
    """Rows of equal height with a cursor; subclasses say how many there are and what stands in one.

    A row is drawn once per (key, cursor, focus, width) and kept; `row_key` therefore names everything else that
    shows in the row.
    """

    ROW_HEIGHT: ClassVar[int] = 1
    CACHED_ROWS: ClassVar[int] = 512

    cursor: reactive[int] = reactive(0, repaint=False, always_update=False)
    """The row the cursor is on; 0 where there are none."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.row_height = self.ROW_HEIGHT
        """Lines of a row, from now on."""
        self._strips: LRUCache[Hashable, list[Strip]] = LRUCache(self.CACHED_ROWS)
        self._paints: dict[tuple[str, str], Style] = {}

    # what a subclass supplies

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def row_key(self, index: int) -> Hashable:
        """Everything that the looks of a row depend on, but its width and the cursor."""
        raise NotImplementedError

    def row_lines(self, index: int, width: int) -> Sequence[Sequence[Run]]:
        """`row_height` lines of runs, each at most `width` cells."""
        raise NotImplementedError

    # drawing

    def paint(self, name: str, row: str = "") -> Style:
        """The style of one or several components (blank between) over that of a row."""
        style = self._paints.get((name, row))
        if style is None:
            under = self.get_component_rich_style(row, partial=True) if row else Style()
            style = self.rich_style + under
            for one in name.split():
                part = self.get_component_rich_style(one, partial=True)
                # a reversed row keeps one colour, or its pieces would become blocks of their own
                style += part.without_color if under.reverse else part
            self._paints[name, row] = style
        return style

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old styles."""
        super().notify_style_update()
        self.forget()

    def forget(self) -> None:
        """Draw every row anew."""
        self._strips.clear()
        self._paints.clear()
        self.refresh()

    def row_style(self, index: int) -> str:
        """The component whose background lies under a row."""
        if index != self.cursor:
            return ""
        return "row--cursor" if self.has_focus else "row--cursor-blurred"

    @property
    def row_width(self) -> int:
        """Cells of a row: those beside the scrollbar."""
        return self.scrollable_content_region.width

    def render_line(self, y: int) -> Strip:
        """One line of the screen, from the cache wherever it can."""
        width = self.row_width
        index, line = divmod(self.scroll_offset.y + y, self.row_height)
        if index >= self.row_count:
            return Strip.blank(width, self.rich_style)
        row = self.row_style(index)
        key = (self.row_key(index), row, width)
        strips = self._strips.get(key)
        if strips is None:
            strips = [self._strip(runs, width, row) for runs in self.row_lines(index, width)]
            self._strips[key] = strips
        return strips[line]

    def _strip(self, runs: Sequence[Run], width: int, row: str) -> Strip:
        segments = [Segment(text, self.paint(name, row)) for text, name in runs]
        return strip_of(segments, width, self.paint("", row))

    # rows and cursor

    def resize_rows(self) -> None:
        """Say that the number of rows changed."""
        self.virtual_size = Size(1, self.row_count * self.row_height)
        self.refresh()

    @property
    def page_rows(self) -> int:
        """How many whole rows are in sight, at least one."""
        return max(1, self.size.height // self.row_height)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        """Redraw the two rows concerned and keep the cursor in sight."""
        for index in (before, after):
            self._refresh_row(index)
        self.scroll_to_cursor()

    def scroll_to_cursor(self) -> None:
        """Bring the cursor's row into sight, at once."""
        height = self.row_height
        top, bottom = self.cursor * height, (self.cursor + 1) * height
        seen = self.scroll_offset.y
        if top < seen:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif bottom > seen + self.size.height:
            self.scroll_to(y=bottom - self.size.height, animate=False, immediate=True)

    def _refresh_row(self, index: int) -> None:
        y = index * self.row_height - self.scroll_offset.y
        self.refresh(Region(0, y, self.size.width, self.row_height))

    def on_focus(self) -> None:
        """The cursor looks different with the focus."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """The cursor looks different without the focus."""
        self._refresh_row(self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor in sight when the pane shrinks."""
        self.resize_rows()
        self.scroll_to_cursor()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click does what Enter does."""
        index = (event.y + self.scroll_offset.y) // self.row_height
        if 0 <= index < self.row_count:
            self.cursor = index
            self.clicked(index, event)

    def clicked(self, index: int, event: events.Click) -> None:
        """What a click on a row does beyond moving the cursor."""

    # moving

    def action_down(self) -> None:
        """Next row."""
        self.cursor += 1

    def action_up(self) -> None:
        """Previous row."""
        self.cursor -= 1

    def action_top(self) -> None:
        """First row."""
        self.cursor = 0

    def action_bottom(self) -> None:
        """Last row."""
        self.cursor = self.row_count - 1

    def action_page_down(self) -> None:
        """A page down."""
        self.cursor += self.page_rows

    def action_page_up(self) -> None:
        """A page up."""
        self.cursor -= self.page_rows

    def action_half_down(self) -> None:
        """Half a page down."""
        self.cursor += max(1, self.page_rows // 2)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.cursor -= max(1, self.page_rows // 2)
