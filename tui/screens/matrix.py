"""The stance matrix: actors of the result by stance, and the briefs behind each number with their sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from briefs.errors import BriefsError
from briefs.model import Stance
from briefs.text import one_line
from search.engine import Engine
from search.matrix import Evidence, MatrixRow, evidence, in_cell, matrix
from search.query import Filters, Query
from tui import wording
from tui.latest import Latest
from tui.widgets.box import Box
from tui.widgets.cells import Run, fit, pad
from tui.widgets.line_list import LineList

COLUMNS: tuple[tuple[str, Stance | None], ...] = (
    ("claimed", Stance.CLAIMED),
    ("denied", Stance.DENIED),
    ("blamed", Stance.BLAMED),
    ("suspected", Stance.SUSPECTED),
    ("mentioned", Stance.MENTIONED),
    ("all", None),
)
_CELL = 10
_NUMBER = 7
"""Cells for a number of four digits in its brackets."""

_LEAST_NAME = 8
"""Cells that a name has at the least."""

_ROOMY = 80
"""Cells from which on all columns have the same width."""

_MOST = 100
"""So many briefs of a cell are listed."""

_NOBODY = "No actor is named in these briefs."
_DELAY = 0.08
"""Seconds that the cursor must rest on a cell before its briefs are fetched."""


@dataclass(frozen=True, slots=True)
class ShowCell:
    """The user wants the briefs of a cell as the result."""

    filters: Filters


@dataclass(frozen=True, slots=True)
class GoTo:
    """The user wants to read a sentence of a brief."""

    brief_id: str
    start: int


class Cells(LineList):
    """Actors by stance; the cursor is on one cell."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--cursor",
        "row--cursor-blurred",
        "matrix--name",
        "matrix--count",
        "matrix--none",
        "matrix--cell",
    }

    def __init__(self) -> None:
        super().__init__(id="cells")
        self.column = 0
        """The stance under the cursor, as an index of `COLUMNS`."""
        self.rows: Sequence[MatrixRow] = ()

    @property
    def row_count(self) -> int:
        """How many actors there are."""
        return len(self.rows)

    @property
    def shown(self) -> slice:
        """The columns in sight: where there is no room for all, those up to the one under the cursor, or from it."""
        return columns_shown(self.row_width, self.column)

    def row_key(self, index: int) -> Hashable:
        """The actor, the cell if the cursor is on it, and which columns are in sight."""
        return self.rows[index].name, self.column if index == self.cursor else None, self.shown.start

    def row_lines(self, index: int, width: int) -> Sequence[Sequence[Run]]:
        """The name, then a number for each stance."""
        row = self.rows[index]
        shown = self.shown
        widths = cell_widths(width)
        runs: list[Run] = [(pad(one_line(row.short), name_width(width, shown)), "matrix--name")]
        for number, (_, stance) in list(enumerate(COLUMNS))[shown]:
            count = count_of(row, stance)
            style = "matrix--count" if count else "matrix--none"
            here = index == self.cursor and number == self.column
            text = f"{count:,}" if count else "·"
            cell = f"[{text}]" if here else f"{text} "
            runs.append((cell.rjust(widths[number]), "matrix--cell" if here else style))
        return [runs]

    class Turned(Message):
        """The mouse chose another stance."""

    class Resized(Message):
        """There is room for other columns."""

    def on_resize(self) -> None:
        """Tell it: the screen learns its own size before this one is laid out."""
        self.post_message(self.Resized())

    def clicked(self, index: int, event: events.Click) -> None:
        """A click chooses the cell; a second one does what Enter does."""
        width, shown = self.row_width, self.shown
        ends = list(accumulate(cell_widths(width)[shown], initial=name_width(width, shown)))
        column = bisect_right(ends, event.x) - 1 + shown.start
        if shown.start <= column < shown.stop:
            self.turn(column - self.column)
            self.post_message(self.Turned())
        if event.chain == 2:
            self.app.simulate_key("enter")

    def show_rows(self, rows: Sequence[MatrixRow]) -> None:
        """Show other actors."""
        self.rows = rows
        self.cursor = 0
        self.resize_rows()
        self.forget()

    def turn(self, steps: int) -> None:
        """Some columns on, or back."""
        self.column = max(0, min(self.column + steps, len(COLUMNS) - 1))
        self.refresh()


class Sentences(LineList):
    """The briefs of a cell: date and title, then the sentence."""

    ROW_HEIGHT = 3
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--cursor",
        "row--cursor-blurred",
        "matrix--name",
        "matrix--none",
    }

    def __init__(self) -> None:
        super().__init__(id="sentences")
        self.found: Sequence[Evidence] = ()

    @property
    def row_count(self) -> int:
        """How many briefs are listed."""
        return len(self.found)

    def row_key(self, index: int) -> Hashable:
        """The brief and its sentence."""
        return self.found[index]

    def row_lines(self, index: int, width: int) -> Sequence[Sequence[Run]]:
        """Date and title; two lines of the sentence."""
        item = self.found[index]
        day = item.date.isoformat() if item.date else "undated"
        title: Run = (fit(f"{day}  {one_line(item.title)}", width), "matrix--name")
        first = fit(item.sentence, width - 2)
        if first.endswith("…"):
            cut = first.rstrip("…").rfind(" ")
            first = item.sentence[: cut if cut > 0 else len(first) - 1]
        rest = fit(item.sentence[len(first) :].strip(), width - 2)
        return [[title], [(f"  {first}", "matrix--none")], [(f"  {rest}", "matrix--none")]]

    def clicked(self, index: int, event: events.Click) -> None:
        """A second click goes to the sentence."""
        if event.chain == 2:
            self.app.simulate_key("enter")

    def show_found(self, found: Sequence[Evidence]) -> None:
        """Show other briefs."""
        self.found = found
        self.cursor = 0
        self.resize_rows()
        self.forget()


class MatrixScreen(ModalScreen[ShowCell | GoTo | None]):
    """Asks what to look at: a cell, or a sentence; None leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h,left", "turn(-1)", "stance", show=False),
        Binding("l,right", "turn(1)", "stance", show=False),
        Binding("j,down", "step('down')", show=False),
        Binding("k,up", "step('up')", show=False),
        Binding("g,home", "step('top')", show=False),
        Binding("G,end", "step('bottom')", show=False),
        Binding("pagedown,ctrl+d", "step('page_down')", show=False),
        Binding("pageup,ctrl+u", "step('page_up')", show=False),
        Binding("tab,shift+tab", "other", show=False, priority=True),
        Binding("enter", "take", show=False),
        Binding("escape,q,a,A", "leave", show=False),
    ]

    def __init__(self, engine: Engine, query: Query, counted: str) -> None:
        """`counted` says what the matrix is of: "38 of 1,248 briefs"."""
        super().__init__()
        self._engine = engine
        self._query = query
        self._counted = counted
        self._answered = False
        """Whether the actors are known, of whom there may be none."""
        self._rows = Latest[Query, list[MatrixRow]](self, self._count, self._show, self._failed)
        self._cell = Latest[tuple[str, Stance | None], list[Evidence]](
            self, self._fetch, self._show_cell, self._failed
        )

    def compose(self) -> ComposeResult:
        """Matrix on the left, sentences on the right."""
        title = f"Who is said to have done what · {self._counted}"
        keys = "Enter filters · Tab to the briefs, Enter to the sentence · Esc leaves"
        with Box(title, keys, classes="-large", id="matrix"):
            with Horizontal():
                with Vertical(id="matrix-actors"):
                    yield Static("", id="matrix-head", markup=False)
                    yield Cells()
                with Vertical(id="matrix-briefs"):
                    yield Static("", id="matrix-what", markup=False)
                    yield Sentences()
            yield Static("", classes="error", markup=False)

    def on_mount(self) -> None:
        """Count."""
        self.cells.focus()
        self.watch(self.cells, "cursor", self._moved, init=False)
        self._rows.ask(self._query)

    @on(Cells.Resized)
    def _name_columns(self) -> None:
        """Name the columns where they stand."""
        if self._answered and not self.cells.rows:
            # the briefs of a cell are not in sight on a narrow screen
            self.query_one("#matrix-head", Static).update(_NOBODY)
            return
        width, shown = self.cells.row_width, self.cells.shown
        columns = zip(COLUMNS[shown], cell_widths(width)[shown], strict=True)
        names = "".join(name.rjust(cell - 1) + " " for (name, _), cell in columns)
        self.query_one("#matrix-head", Static).update(Content(pad("", name_width(width, shown)) + names))

    @property
    def cells(self) -> Cells:
        """The matrix."""
        return self.query_one(Cells)

    @property
    def sentences(self) -> Sentences:
        """The briefs of the cell under the cursor."""
        return self.query_one(Sentences)

    # asking

    def _count(self, query: Query, superseded: Callable[[], bool]) -> Iterator[list[MatrixRow]]:
        yield matrix(self._engine, query, superseded)

    def _show(self, rows: list[MatrixRow]) -> None:
        self._answered = True
        self.cells.show_rows(rows)
        self._name_columns()
        self._moved()

    def _fetch(
        self, cell: tuple[str, Stance | None], superseded: Callable[[], bool]
    ) -> Iterator[list[Evidence]]:
        yield list(evidence(self._engine, self._query, *cell, most=_MOST, cancelled=superseded))

    def _show_cell(self, found: list[Evidence]) -> None:
        self.sentences.show_found(found)

    def _failed(self, error: Exception) -> None:
        said = str(error) if isinstance(error, BriefsError) else f"{type(error).__name__}: {error}"
        self.query_one(".error", Static).update(Content(one_line(said, 300)))

    @property
    def _here(self) -> tuple[MatrixRow, Stance | None] | None:
        rows = self.cells.rows
        return (rows[self.cells.cursor], COLUMNS[self.cells.column][1]) if rows else None

    def _moved(self) -> None:
        """The cursor is on another cell."""
        here = self._here
        what = self.query_one("#matrix-what", Static)
        if here is None:
            what.update(_NOBODY)
            return
        row, stance = here
        word = stance.value if stance else "named"
        count = wording.counted(count_of(row, stance), "brief")
        what.update(Content.assemble((one_line(row.name, 60), "bold"), f" {word}: {count}"))
        self.sentences.show_found(())
        self._cell.ask((row.name, stance), _DELAY)

    # keys

    @on(Cells.Turned)
    def _turned(self) -> None:
        self._name_columns()
        self._moved()

    def action_turn(self, steps: int) -> None:
        """Another stance."""
        self.cells.focus()
        self.cells.turn(steps)
        self._turned()

    def action_step(self, where: str) -> None:
        """Another row of what has the focus."""
        chosen: LineList = self.sentences if self.sentences.has_focus else self.cells
        getattr(chosen, f"action_{where}")()

    def action_other(self) -> None:
        """From the matrix to the briefs, and back."""
        self.set_class(self.cells.has_focus, "on-briefs")
        (self.sentences if self.has_class("on-briefs") else self.cells).focus()

    def action_take(self) -> None:
        """Filter by the cell, or go to the sentence."""
        if self.sentences.has_focus:
            if self.sentences.found:
                item = self.sentences.found[self.sentences.cursor]
                self.dismiss(GoTo(item.brief_id, item.start))
        elif (here := self._here) is not None:
            self.dismiss(ShowCell(in_cell(self._query, here[0].name, here[1]).filters))

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)


def columns_shown(width: int, column: int) -> slice:
    """The columns that there is room for, `column` among them."""
    widths = cell_widths(width)
    first, last = 0, column + 1
    while first < column and sum(widths[first:last]) > width - _LEAST_NAME:
        first += 1
    while last < len(widths) and sum(widths[first : last + 1]) <= width - _LEAST_NAME:
        last += 1
    return slice(first, last)


def name_width(width: int, shown: slice) -> int:
    """Cells for the names of the actors, beside the columns in sight."""
    return max(_LEAST_NAME, width - sum(cell_widths(width)[shown]))


def cell_widths(width: int) -> list[int]:
    """Cells for the numbers of each stance: all alike, but only as many as needed where the names need the room."""
    if width >= _ROOMY:
        return [_CELL] * len(COLUMNS)
    return [max(len(name) + 1, _NUMBER) for name, _ in COLUMNS]


def count_of(row: MatrixRow, stance: Stance | None) -> int:
    """The number in a cell."""
    return row.total if stance is None else row.stances.get(stance, 0)
