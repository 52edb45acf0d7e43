"""The dialog for a note. In a room of its own, for Textual's text area takes long to load."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from tui.screens.dialogs import Dialog
from tui.widgets.box import Box
from tui.widgets.line import in_order


class _Note(TextArea):
    """The text."""

    async def on_key(self, event: events.Key) -> None:
        """Keys in their order."""
        await in_order(self, event)


class NoteDialog(Dialog):
    """Several lines of text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "save", priority=True)]

    def __init__(self, title: str, value: str) -> None:
        super().__init__()
        self._title = title
        self._value = value
        self._warned = False
        """Whether the next Esc gives up what was written."""

    def compose(self) -> ComposeResult:
        """The text."""
        with Box(self._title, "Ctrl-S saves · Esc leaves"):
            yield _Note(self._value)
            yield Static("An empty note is removed.", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Write on where the note ends."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)

    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._warned = False

    def action_cancel(self) -> None:
        """Leave; a note that was changed takes a second Esc."""
        if self._warned or self.query_one(TextArea).text == self._value:
            super().action_cancel()
        else:
            self._warned = True
            self.query_one(".hint", Static).update(
                Content.styled("Not saved yet: Ctrl-S saves, Esc again leaves it unsaved.", "$warning")
            )

    def action_save(self) -> None:
        """Take the note."""
        self.dismiss(self.query_one(TextArea).text.strip())
