"""A line of text with what it could be completed to below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.completion import Completer, Completion
from tui.screens.dialogs import Dialog
from tui.widgets.box import Box
from tui.widgets.line import Line

MOST = 8
"""So many completions are shown."""


def refused_by(read: Callable[[str], object]) -> Callable[[str], str | None]:
    """A dialog's check of a line: what its reader has against it, a ValueError."""

    def wrong(typed: str) -> str | None:
        try:
            read(typed)
        except ValueError as error:
            return str(error)
        return None

    return wrong


class _Completed(Line):
    """The line, with the keys that complete it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.choose(1)", show=False),
        Binding("up", "screen.choose(-1)", show=False),
        Binding("tab", "screen.complete", show=False),
    ]


class CompletingDialog(Dialog):
    """One line of text, completed from a list, checked before it is taken.

    Down and Up choose among the completions, Tab takes the chosen one, or the first; Enter takes the chosen one too,
    and the line as it stands where none is chosen. With `several` the line holds values separated by commas, and the
    one at its end is completed.
    """

    def __init__(
        self,
        title: str,
        value: str,
        hint: str,
        complete: Completer | None,
        check: Callable[[str], str | None] = lambda _: None,
        *,
        several: bool = False,
    ) -> None:
        """`complete` is None for nothing to complete; `check` answers what is wrong with the line, or None."""
        super().__init__()
        self._title = title
        self._value = value
        self._hint = hint
        self._complete = complete
        self._check = check
        self._several = several
        self._completions: Sequence[Completion] = ()
        self._offered: str | None = None
        """The line that they are for."""

    def compose(self) -> ComposeResult:
        """Input, what is wrong, completions, hint."""
        keys = "Enter saves · Esc leaves"
        with Box(self._title, f"Tab completes · {keys}" if self._complete else keys):
            yield _Completed(self._value, select_on_focus=not self._several)
            # above the completions, which may leave no room below them
            yield Static("", classes="error", markup=False)
            options = OptionList(classes="completions", markup=False)
            options.can_focus = False
            yield options
            yield Static(Content(self._hint), classes="hint")

    def on_mount(self) -> None:
        """Offer something at once where nothing is written yet."""
        self._say("")
        self._offer()

    @property
    def _input(self) -> Input:
        return self.query_one(Input)

    @property
    def _options(self) -> OptionList:
        return self.query_one(OptionList)

    def _typed(self) -> tuple[str, str]:
        """What stands before the value that is being typed, and that value."""
        value = self._input.value
        if not self._several:
            return "", value
        before, comma, last = value.rpartition(",")
        return before + comma + " " * bool(comma), last.strip()

    def _say(self, wrong: str) -> None:
        error = self.query_one(".error", Static)
        error.update(Content(wrong))
        error.display = bool(wrong)

    @on(Input.Changed)
    def _changed(self) -> None:
        self._say("")
        self._offer()

    def _offer(self) -> None:
        """Show what the line could become; a key may come before the message that it has changed."""
        if self._input.value == self._offered:
            return
        self._offered = self._input.value
        before, typed = self._typed()
        named = {part.strip().casefold() for part in before.split(",")}
        offered = self._complete(typed) if self._complete else ()
        found = [one for one in offered if one.text.casefold() not in named][:MOST]
        # nothing is left to complete
        self._completions = () if [one.text for one in found] == [typed] else found
        self._options.set_options(
            Option(Content.assemble(one.text, (f"  {one.about}", "dim")) if one.about else Content(one.text))
            for one in self._completions
        )
        self._options.display = bool(self._completions)

    def action_choose(self, step: int) -> None:
        """The next or the previous completion; above the first, the line itself."""
        self._offer()
        if self._completions:
            now = -1 if self._options.highlighted is None else self._options.highlighted
            chosen = max(-1, min(now + step, len(self._completions) - 1))
            self._options.highlighted = chosen if chosen >= 0 else None

    def action_complete(self) -> None:
        """Put the chosen completion, or the first, into the line."""
        self._offer()
        if self._completions:
            chosen = self._completions[self._options.highlighted or 0]
            before, _ = self._typed()
            self._input.value = before + chosen.text + (", " if self._several else "")
            self._input.cursor_position = len(self._input.value)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._options.highlighted = event.option_index
        self.action_complete()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        if self._completions and self._options.highlighted is not None:
            self.action_complete()
            if self._several:
                return
        value = self._input.value
        wrong = self._check(value)
        if wrong is None:
            self.dismiss(value)
        else:
            self._say(wrong)
