"""One of a few: a list in which the row under the cursor is the one chosen, told by its shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from tui.widgets.menu import Menu


class Choice(Menu):
    """Moving chooses, which leaves Enter to the dialog."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", show=False)]

    class Changed(Message):
        """Another one was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> Choice:
            """Where it was chosen."""
            return self.choice

    class Submitted(Message):
        """Enter was pressed."""

    def __init__(self, labels: Sequence[str], *, id: str, chosen: int = 0) -> None:
        self._labels = labels
        self.chosen = chosen
        """Index of the one chosen."""
        super().__init__(*(Option(self._prompt(index)) for index in range(len(labels))), id=id, markup=False)

    def on_mount(self) -> None:
        """Put the cursor on it."""
        self.highlighted = self.chosen

    def on_option_list_option_highlighted(self, event: Menu.OptionHighlighted) -> None:
        """Choose what the cursor is on."""
        event.stop()
        before, self.chosen = self.chosen, event.option_index
        if before != self.chosen:
            for index in (before, self.chosen):
                self.replace_option_prompt_at_index(index, self._prompt(index))
            self.post_message(self.Changed(self))

    def action_submit(self) -> None:
        """Let the dialog do what Enter does in it."""
        self.post_message(self.Submitted())

    def _prompt(self, index: int) -> Content:
        return Content(f"({'●' if index == self.chosen else ' '}) {self._labels[index]}")
