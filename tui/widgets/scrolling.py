"""Scrolling within a widget whose place on the screen does not depend on how much there is to scroll."""

from __future__ import annotations

from math import ceil

from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar


class FixedScrollView(ScrollView):
    """A scroll view of a fixed size, with room kept for its vertical scrollbar (`scrollbar-gutter: stable`).

    Textual lays the whole screen out anew whenever there is more or less to scroll, which takes as long as a search.
    Here that is done only where the scrollbar comes or goes.
    """

    virtual_size = reactive(Size(0, 0), layout=False)

    def watch_virtual_size(self, size: Size) -> None:
        """Keep the scrollbar true."""
        scrolls = size.height > self.container_size.height
        if scrolls != self.show_vertical_scrollbar:
            self.refresh(layout=True)
        elif scrolls:
            bar = self.vertical_scrollbar
            if _thumb(bar, size.height) == _thumb(bar, bar.window_virtual_size):
                # of ten thousand rows and of twenty it is drawn alike
                bar.set_reactive(ScrollBar.window_virtual_size, size.height)
            else:
                bar.window_virtual_size = size.height
            # what is beyond the end now is scrolled back
            self.scroll_y = self.validate_scroll_y(self.scroll_y)


def _thumb(bar: ScrollBar, rows: int) -> tuple[int, int]:
    """Where the thumb of a scrollbar over so many rows begins, and how long it is, in eighths of a cell."""
    height = bar.window_size
    length = max(1.0, height * height / max(1, rows))
    return int((height - length) * bar.position / max(1, rows - height) * 8), ceil(length * 8)
