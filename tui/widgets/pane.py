"""A pane: a thin heading line over what it holds."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.cells import fit

_LEAST = 9
"""Cells below which the right side says nothing."""


class PaneHead(Widget):
    """Title on the left, what there is to say about it on the right, a thin line between."""

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def __init__(self, title: str) -> None:
        super().__init__()
        self.set_reactive(PaneHead.left, title)

    def render(self) -> Content:
        """The line, cut to the width there is; the right gives way to the left."""
        width = self.size.width
        room = min(width // 2, width - cell_len(f" {self.left} "))
        right = Content(fit(f" {self.right} ", room)) if self.right and room >= _LEAST else Content("")
        left = Content(fit(f" {self.left} ", width - right.cell_length))
        rule = Content.styled("─" * (width - left.cell_length - right.cell_length), "$rule")
        return Content.assemble(left, rule, right)


class Pane(Vertical):
    """A heading and the widget under it."""

    def __init__(self, title: str, body: Widget, *, id: str) -> None:
        super().__init__(id=id, classes="pane")
        self._title = title
        self._body = body

    def compose(self) -> ComposeResult:
        """Heading, then body."""
        yield PaneHead(self._title)
        yield self._body

    @property
    def head(self) -> PaneHead:
        """The heading, to say something in it."""
        return self.query_one(PaneHead)
