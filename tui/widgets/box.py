"""The frame of a dialog: its title above, what the keys do below."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

_CORNERS = 6
"""Cells of the border beside what is written in it."""


class Box(Vertical):
    """What the keys do stands in the border where there is room for all of it, else in lines above it."""

    def __init__(self, title: str, keys: str = "", *, classes: str = "", id: str | None = None) -> None:
        """`keys` has what each does, separated by " · "."""
        super().__init__(id=id, classes=f"dialog {classes}")
        self.border_title = Content(title)
        self._keys = keys

    @property
    def keys(self) -> str:
        """What the keys do."""
        return self._keys

    @keys.setter
    def keys(self, keys: str) -> None:
        self._keys = keys
        self._show_keys()

    def compose(self) -> ComposeResult:
        """The lines for the keys; what the dialog puts into the box comes before them."""
        yield Static(classes="keys", markup=False)

    def on_resize(self, _: events.Resize) -> None:
        """Put the keys where there is room for them."""
        self._show_keys()

    def _show_keys(self) -> None:
        room = self.outer_size.width - _CORNERS
        fits = cell_len(self._keys) <= room
        self.border_subtitle = Content(self._keys if fits else "")
        lines = self.query_one("Box > .keys", Static)
        lines.display = not fits
        if not fits:
            lines.update(Content("\n").join(map(Content, _lines(self._keys, self.content_size.width))))


def _lines(keys: str, width: int) -> list[str]:
    """The keys in lines of so many cells, broken between one and the next."""
    lines = [""]
    for key in keys.split(" · "):
        longer = f"{lines[-1]} · {key}".removeprefix(" · ")
        if lines[-1] and cell_len(longer) > width:
            lines.append(key)
        else:
            lines[-1] = longer
    return lines
