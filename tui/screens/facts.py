"""Lists of facts that the user can correct row by row: a brief's corrections, its actors, its tolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tui.screens.dialogs import Dialog
from tui.widgets.box import Box
from tui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class Row:
    """A row: how it is shown, and what it stands for; of `id`, what is before a bar stays when the rest changes."""

    id: str
    prompt: Content


@dataclass(frozen=True, slots=True)
class Verb:
    """What a key does with the row under the cursor; the answer of `do` is the dialog's, None keeps it open."""

    keys: str
    label: str
    do: Callable[[str], str | None]


def _called(key: str) -> str:
    """A key as it is called on the screen."""
    return key.capitalize() if len(key) > 1 else key


class FactsDialog(Dialog):
    """Rows that are shown anew whenever the brief is another; keys that act on the row under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "cancel", show=False),
        Binding("u", "undo", show=False),
        Binding("U,ctrl+r", "redo", show=False),
    ]

    def __init__(
        self,
        title: str,
        rows: Callable[[], Sequence[Row]],
        verbs: Sequence[Verb],
        undo: Callable[[], object],
        redo: Callable[[], object],
        cursor: str | None = None,
        nothing: str = "",
    ) -> None:
        """`rows` is asked whenever the brief changes; the first of `verbs` is what Enter does.

        `nothing` is what stands there while there are no rows.
        """
        super().__init__()
        self._title = title
        self._make = rows
        self._verbs = verbs
        self._undo = undo
        self._redo = redo
        self._cursor = cursor
        self._nothing = nothing
        self._rows: Sequence[Row] = ()

    def compose(self) -> ComposeResult:
        """The rows."""
        told = [f"{_called(verb.keys.partition(',')[0])} {verb.label}" for verb in self._verbs]
        keys = " · ".join([*told, "u undoes", "Esc leaves"])
        with Box(self._title, keys, classes="-facts"):
            yield Menu(markup=False)

    def on_mount(self) -> None:
        """Show the rows; the keys of the verbs are those of this dialog."""
        for verb in self._verbs[1:]:
            names = {"+": "plus"}
            for key in verb.keys.split(","):
                self._bindings.bind(names.get(key, key), f"do({self._verbs.index(verb)})", show=False)
        self.show_rows()

    def show_rows(self) -> None:
        """Show what the rows are now, the cursor staying where it is."""
        options = self.query_one(Menu)
        index = options.highlighted
        self._rows = self._make()
        options.set_options(Option(row.prompt, id=row.id) for row in self._rows)
        if not self._rows:
            options.set_options([Option(Content.styled(self._nothing, "dim"), disabled=True)])
        ids = [row.id for row in self._rows]
        subjects = [id.partition("|")[0] for id in ids]
        if self._cursor in ids:
            index = ids.index(self._cursor)
        elif self._cursor and (subject := self._cursor.partition("|")[0]) in subjects:
            index = subjects.index(subject)
        if ids:
            options.highlighted = min(index or 0, len(ids) - 1)
            self.call_after_refresh(options.scroll_to_highlight)

    @on(Menu.OptionHighlighted)
    def _moved(self, event: Menu.OptionHighlighted) -> None:
        self._cursor = event.option_id

    @on(Menu.OptionSelected)
    def _selected(self) -> None:
        self.action_do(0)

    def action_do(self, index: int) -> None:
        """Do what a key is for."""
        answer = self._verbs[index].do(self._cursor or "")
        if answer is not None:
            self.dismiss(answer)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._undo()

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._redo()
