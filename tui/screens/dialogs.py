"""Small dialogs: a line, a yes or no, a list to choose from, a page to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tui.widgets.box import Box
from tui.widgets.line import Line
from tui.widgets.menu import Menu


class Dialog(ModalScreen[str | None]):
    """Something asked over the reading room; None means that the user left it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "cancel", show=False)]

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)


class LineDialog(Dialog):
    """One line of text, checked before it is taken."""

    def __init__(
        self,
        title: str,
        value: str,
        hint: str,
        check: Callable[[str], str | None] = lambda _: None,
        suggester: Suggester | None = None,
        *,
        enter: str = "saves",
    ) -> None:
        """`check` answers what is wrong with a line, or None; `enter` is what Enter does with it."""
        super().__init__()
        self._title = title
        self._value = value
        self._hint = hint
        self._check = check
        self._suggester = suggester
        self._enter = enter

    def compose(self) -> ComposeResult:
        """Input, what is wrong, hint."""
        with Box(self._title, f"Enter {self._enter} · Esc leaves"):
            yield Line(self._value, suggester=self._suggester)
            yield Static("", classes="error", markup=False)
            yield Static(self._hint, classes="hint", markup=False)

    @on(Input.Changed)
    def _changed(self) -> None:
        self.query_one(".error", Static).update("")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        wrong = self._check(event.value)
        if wrong is None:
            self.dismiss(event.value)
        else:
            self.query_one(".error", Static).update(Content(wrong))


class ChoiceDialog(Dialog):
    """Rows to choose one from: the answer is its id."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "cancel", show=False)]

    def __init__(
        self, title: str, rows: Sequence[tuple[str, Content]], hint: str, chosen: str | None = None
    ) -> None:
        """`chosen` is the id of the row on which the cursor stands first."""
        super().__init__()
        self._title = title
        self._rows = rows
        self._hint = hint
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """The rows."""
        with Box(self._title, self._hint):
            yield Menu(*(Option(prompt, id=id) for id, prompt in self._rows), markup=False)

    def on_mount(self) -> None:
        """Put the cursor on the row that holds now."""
        ids = [id for id, _ in self._rows]
        if self._chosen in ids:
            self.query_one(Menu).highlighted = ids.index(self._chosen)

    @on(Menu.OptionSelected)
    def _selected(self, event: Menu.OptionSelected) -> None:
        self.dismiss(event.option.id)


class _Page(Static):
    """A page that is laid out anew for every width."""

    def __init__(self, page: Callable[[int], Content]) -> None:
        super().__init__()
        self._page = page

    def on_resize(self, event: events.Resize) -> None:
        """Lay it out for the room there is."""
        self.update(self._page(event.size.width))


class Scrolled(VerticalScroll):
    """Something that may be longer than its place; the keys that move in the reading view move it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown,ctrl+d", "move_page(1)", show=False),
        Binding("pageup,ctrl+u", "move_page(-1)", show=False),
        Binding("g,home", "move(-1000000)", show=False),
        Binding("G,end", "move(1000000)", show=False),
    ]

    def action_move(self, lines: int) -> None:
        """Some lines down, or up."""
        self.scroll_relative(y=lines, animate=False)

    def action_move_page(self, pages: int) -> None:
        """A page down, or up, the last line staying in sight."""
        self.action_move(pages * max(1, self.size.height - 1))


class PageDialog(Dialog):
    """Something to read."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,question_mark,enter", "cancel", show=False)]

    def __init__(self, title: str, page: Callable[[int], Content]) -> None:
        """`page` makes the page for a width in cells."""
        super().__init__()
        self._title = title
        self._page = page

    def compose(self) -> ComposeResult:
        """The page."""
        with Box(self._title, "Esc leaves", classes="-large"), Scrolled(classes="page"):
            yield _Page(self._page)
