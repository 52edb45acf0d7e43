"""The toll ladder: every figure for an event by brief, in order of time; Enter goes to the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from briefs.events.ladder import Figure, Ladder, Rung
from briefs.export.wording import NO_SPEAKER
from briefs.text import one_line
from tui import wording
from tui.corrections import MARK
from tui.screens.dialogs import Dialog
from tui.widgets.box import Box
from tui.widgets.menu import Menu

EXPORT = "export"
"""The answer that asks for the ladder as a report."""

_FIGURE = 24


class TollDialog(Dialog):
    """The answer is `EXPORT`, or the number of one of `targets`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "export", show=False),
        Binding("q,equals_sign", "cancel", show=False),
    ]

    def __init__(self, title: str, ladder: Ladder, texts: dict[str, str]) -> None:
        """`texts` has the text of each brief of the ladder by id."""
        super().__init__()
        self._title = title
        self._ladder = ladder
        self._texts = texts
        self.targets = [(rung.id, figure.start) for rung in ladder.rungs for figure in rung.figures]
        """The brief and the offset of each figure."""

    def compose(self) -> ComposeResult:
        """What differs, then the rungs."""
        keys = "Enter goes to the sentence · e exports · Esc leaves"
        with Box(self._title, keys, classes="-large", id="tolls"):
            if self._ladder.differences:
                lines = [Content(f"≠ {one_line(text, 400)}") for text in self._ladder.differences]
                yield Static(Content("\n").join(lines), classes="differences", markup=False)
            yield Menu(*self._options(), markup=False)

    def on_mount(self) -> None:
        """Begin at the first figure."""
        figures = self.query_one(Menu)
        figures.focus()
        figures.action_first()

    def _options(self) -> Iterator[Option]:
        numbers = count()
        for rung in self._ladder.rungs:
            yield Option(Content("" if rung is self._ladder.rungs[0] else "\n") + _head(rung), disabled=True)
            above: tuple[int, int] | None = None
            for figure in rung.figures:
                shown = self._figure(rung, figure, with_sentence=figure.sentence != above)
                yield Option(shown, id=str(next(numbers)))
                above = figure.sentence
            for words in rung.corrected:
                yield Option(
                    Content.assemble("  ", (f"{MARK} {one_line(words, 120)}", "$accent bold")), disabled=True
                )

    def _figure(self, rung: Rung, figure: Figure, *, with_sentence: bool) -> Content:
        """The figure, who said so, and the sentence unless the figure above stands in the same."""
        style = "dim" if figure.earlier else "$error bold" if figure.headline else "$error"
        words = f"{figure.outcome.value} {figure.words}" + (" (earlier)" if figure.earlier else "")
        said = f"said by {one_line(figure.speaker, 90)}" if figure.speaker else NO_SPEAKER
        line = Content.assemble("  ", (words.ljust(_FIGURE), style), (f" {said}", "$secondary"))
        if not with_sentence:
            return line
        sentence = one_line(self._texts[rung.id][slice(*figure.sentence)], 400)
        return Content.assemble(line, "\n", (sentence, "dim"))

    def action_export(self) -> None:
        """The ladder as a report."""
        self.dismiss(EXPORT)

    @on(Menu.OptionSelected)
    def _selected(self, event: Menu.OptionSelected) -> None:
        self.dismiss(event.option.id)


def _head(rung: Rung) -> Content:
    """When and where it was published; of a copy, whose."""
    date = wording.day(rung.date) if rung.date else "undated"
    if rung.copy_of:
        rest = f"the same wire as {one_line(rung.copy_of, 80)}"
    else:
        rest = one_line(rung.title, 120) if rung.figures else f"no figure: {one_line(rung.title, 100)}"
    return Content.assemble((f"{date} · {one_line(rung.who, 60)}", "bold"), f"  {rest}")
