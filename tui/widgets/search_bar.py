"""The search bar: the prompt, how many briefs it found, and a line for what was not understood."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from briefs.text import one_line
from search.engine import Results
from tui.commands import Place, bindings
from tui.widgets.line import Line
from tui.wording import counted

_SPELLINGS_SHOWN = 4

LONGEST = 2_000
"""Characters of a query: more than anybody types, and few enough to be searched at once."""


class Prompt(Line):
    """Where the query is typed; some keys are left to the screen, which drives the list with them."""

    BINDINGS = bindings(Place.PROMPT)

    virtual_size = reactive(Size(0, 0), layout=False)
    """How long the text is: it scrolls within the prompt, so a letter moves nothing else on the screen."""

    def on_paste(self, event: events.Paste) -> None:
        """Take in all lines as one, as far as there is room."""
        event.prevent_default()
        event.stop()
        text = " ".join(event.text[: LONGEST * 8].split())
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + end - start
        self.replace(text[:room], start, end)
        if len(text) > room:
            self.notify(f"A query has at most {LONGEST:,} characters; the rest was left out.", timeout=5)


class Count(Widget):
    """How many briefs were found, in as many words as there is room for."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._wordings: Sequence[str] = ("",)

    def show(self, wordings: Sequence[str]) -> None:
        """Show the first of some wordings that fits, else the last."""
        self._wordings = wordings
        self.refresh()

    def render(self) -> Content:
        """What fits."""
        fitting = (words for words in self._wordings if cell_len(words) <= self.size.width)
        return Content(next(fitting, self._wordings[-1]))


class SearchBar(Horizontal):
    """One line: sign, prompt, count."""

    def compose(self) -> ComposeResult:
        """Sign, prompt, count."""
        yield Static("❯", id="sign")
        # the screen selects what stands there; a click into the middle of it must not
        yield Prompt(
            placeholder="Search the briefs",
            id="prompt",
            compact=True,
            select_on_focus=False,
            max_length=LONGEST,
        )
        yield Count(id="count")

    def show_count(self, *wordings: str) -> None:
        """Show how many briefs were found, or what is going on; the longest wording first."""
        self.query_one(Count).show(wordings)


class NotesLine(Static):
    """What was not understood and, while the prompt has the focus, what names were widened to."""

    def show_notes(self, results: Results | None, *, prompting: bool) -> None:
        """Show it, or nothing where there is nothing to say."""
        notes = [one_line(note.message, 160) for note in results.notes] if results else []
        wider = [_widened(e.typed, e.spellings) for e in results.expansions] if results and prompting else []
        parts = [Content.styled(f"? {note}", "$warning") for note in notes]
        parts += [Content.styled(f"≈ {text}", "$quiet") for text in wider]
        if parts or self.display:
            self.display = bool(parts)
            self.update(Content("   ").join(parts))


def _widened(typed: str, spellings: tuple[str, ...]) -> str:
    others = [one_line(one, 40) for one in spellings if one.lower() != typed.lower()]
    more = f" and {len(others) - _SPELLINGS_SHOWN} more" if len(others) > _SPELLINGS_SHOWN else ""
    return f"{one_line(typed, 40)}: also {', '.join(others[:_SPELLINGS_SHOWN])}{more}"


def count_texts(results: Results) -> tuple[str, ...]:
    """38 of 1,248 briefs · 4 ms; then the same in fewer words."""
    milliseconds = results.seconds * 1000
    took = "<1 ms" if milliseconds < 1 else f"{milliseconds:,.0f} ms"
    found = f"{results.total:,}"
    of = "" if results.total == results.size else f"{found} of "
    briefs = counted(results.size, "brief")
    return f"{of}{briefs} · {took}", f"{of}{briefs}", f"{of}{results.size:,}", found
