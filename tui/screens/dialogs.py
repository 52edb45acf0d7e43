"""Small dialogs: a line, a yes or no, a list to choose from, a page to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.widgets.line import Line


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
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = f"Enter {self._enter} · Esc leaves"
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

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("q", "cancel", show=False),
    ]

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
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content(self._hint)
            yield OptionList(*(Option(prompt, id=id) for id, prompt in self._rows), markup=False)

    def on_mount(self) -> None:
        """Put the cursor on the row that holds now."""
        ids = [id for id, _ in self._rows]
        if self._chosen in ids:
            self.query_one(OptionList).highlighted = ids.index(self._chosen)

    def action_cursor_down(self) -> None:
        """Next row."""
        self.query_one(OptionList).action_cursor_down()

    def action_cursor_up(self) -> None:
        """Previous row."""
        self.query_one(OptionList).action_cursor_up()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)


class _Page(Static):
    """A page that is laid out anew for every width."""

    def __init__(self, page: Callable[[int], Content]) -> None:
        super().__init__()
        self._page = page

    def on_resize(self, event: events.Resize) -> None:
        """Lay it out for the room there is."""
        self.update(self._page(event.size.width))


class PageDialog(Dialog):
    """Something to read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(20)", show=False),
        Binding("pageup", "scroll(-20)", show=False),
        Binding("g,home", "scroll(-1000000)", show=False),
        Binding("G,end", "scroll(1000000)", show=False),
        Binding("q,question_mark,enter", "cancel", show=False),
    ]

    def __init__(self, title: str, page: Callable[[int], Content]) -> None:
        """`page` makes the page for a width in cells."""
        super().__init__()
        self._title = title
        self._page = page

    def compose(self) -> ComposeResult:
        """The page."""
        with Vertical(classes="dialog -large") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "Esc leaves"
            with VerticalScroll(classes="page"):
                yield _Page(self._page)

    def action_scroll(self, lines: int) -> None:
        """Some lines down, or up."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
