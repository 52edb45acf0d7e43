"""The facets: values with counts and little bars, to choose and to exclude."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message

from briefs.text import one_line
from search.engine import FacetName, Facets
from search.query import Filters
from tui.commands import Place, bindings
from tui.widgets.cells import Run, fit, pad
from tui.widgets.facet_rows import FacetRow, RowKind, build_rows
from tui.widgets.line_list import LineList

_BOXES = {True: "☑", False: "☒", None: "☐"}
_BAR = 8


class FacetPane(LineList):
    """All facets in one list; the cursor stays on its value when counts change."""

    BINDINGS = bindings(Place.FACETS)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--cursor",
        "row--cursor-blurred",
        "facet--heading",
        "facet--label",
        "facet--generic",
        "facet--chosen",
        "facet--excluded",
        "facet--count",
        "facet--bar",
        "facet--more",
        "facet--mark",
    }

    class Chosen(Message):
        """A value is to be chosen or excluded, or that is to be taken back."""

        def __init__(self, facet: FacetName, value: str, excluding: bool) -> None:
            self.facet = facet
            self.value = value
            self.excluding = excluding
            super().__init__()

    class Unfolded(Message):
        """Something was unfolded or folded: other counts may be needed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._facets: Facets = {}
        self._filters = Filters()
        self._rows: Sequence[FacetRow] = ()
        self._count_width = 1
        self.unfolded: set[str] = set()
        """Keys of what is unfolded, and of headings that are folded."""

    @property
    def rows(self) -> Sequence[FacetRow]:
        """The rows as they stand."""
        return self._rows

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def current(self) -> FacetRow | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if self.cursor < len(self._rows) else None

    def show_facets(self, facets: Facets, filters: Filters) -> None:
        """Show other counts and choices."""
        self._facets = facets
        self._filters = filters
        self._rebuild()

    def set_unfolded(self, unfolded: Collection[str]) -> None:
        """Restore what was unfolded."""
        self.unfolded = set(unfolded)
        self._rebuild()

    def _rebuild(self) -> None:
        key = self.current.key if self.current else None
        self._rows = build_rows(self._facets, self._filters, self.unfolded)
        self._count_width = max((len(f"{row.count:,}") for row in self._rows), default=1)
        self.resize_rows()
        if key is not None:
            places = (index for index, row in enumerate(self._rows) if row.key == key)
            self.set_reactive(FacetPane.cursor, self.validate_cursor(next(places, self.cursor)))
        elif len(self._rows) > 1:
            self.set_reactive(FacetPane.cursor, 1)
        self.scroll_to_cursor()

    # drawing

    def row_key(self, index: int) -> Hashable:
        """A row is a value: with the width of the counts it names all of its looks."""
        return self._rows[index], self._count_width

    def row_lines(self, index: int, width: int) -> Sequence[Sequence[Run]]:
        """One line: box, label, bar, count."""
        row = self._rows[index]
        if row.kind is RowKind.HEADING:
            mark = "" if row.unfolded else " ▸"
            return [[(fit(f" {row.label}{mark}", width), "facet--heading")]]
        bar = "▌" if index == self.cursor else " "
        if row.kind is RowKind.MORE:
            return [[(bar, "facet--mark"), (fit(f"  {row.label}", width - 1), "facet--more")]]
        count = f"{row.count:,}".rjust(self._count_width)
        bar_width = _BAR if width >= 26 and not row.depth else 0
        room = width - 3 - 2 * row.depth - (bar_width + 1 if bar_width else 0) - len(count) - 2
        fold = (" ▾" if row.unfolded else " ▸") if row.fold else ""
        text = fit(one_line(row.label, 200), room - len(fold)) + fold
        style = {True: "facet--chosen", False: "facet--excluded", None: "facet--label"}[row.chosen]
        if row.generic and row.chosen is None:
            style = "facet--generic"
        return [
            [
                (bar + "  " * row.depth, "facet--mark"),
                (_BOXES[row.chosen] + " ", style),
                (pad(text, room), style),
                (f" {_little_bar(row.share, bar_width)}" if bar_width else "", "facet--bar"),
                (f" {count} ", "facet--count"),
            ]
        ]

    # keys and mouse

    def action_choose(self) -> None:
        """Choose the value, or fold and unfold."""
        row = self.current
        if row is None:
            return
        if row.kind is RowKind.VALUE:
            self.post_message(self.Chosen(row.facet, row.value, excluding=False))
        else:
            self._fold(row)

    def action_exclude(self) -> None:
        """Exclude the value."""
        row = self.current
        if row is not None and row.kind is RowKind.VALUE:
            self.post_message(self.Chosen(row.facet, row.value, excluding=True))

    def action_expand(self) -> None:
        """Unfold the row."""
        row = self.current
        if row is not None and row.fold and not row.unfolded:
            self._fold(row)

    def action_collapse(self) -> None:
        """Fold the row, or go to the row it hangs under."""
        row = self.current
        if row is None:
            return
        if row.fold and row.unfolded:
            self._fold(row)
        elif row.kind is not RowKind.HEADING:
            above = (i for i in range(self.cursor - 1, -1, -1) if self._is_parent(self._rows[i], row))
            self.cursor = next(above, self.cursor)

    @staticmethod
    def _is_parent(above: FacetRow, row: FacetRow) -> bool:
        return above.kind is RowKind.HEADING or above.depth < row.depth

    def _fold(self, row: FacetRow) -> None:
        self.unfolded ^= {row.fold}
        self._rebuild()
        self.post_message(self.Unfolded())

    def clicked(self, index: int, event: events.Click) -> None:
        """A click on the fold mark unfolds, elsewhere it chooses."""
        row = self._rows[index]
        if row.fold and row.kind is RowKind.VALUE and event.x > 3 + 2 * row.depth + cell_len(row.label):
            self._fold(row)
        else:
            self.action_choose()


def _little_bar(share: float, width: int) -> str:
    """A thin bar of at most `width` cells in halves, at least half a cell for anything above nothing."""
    halves = max(round(share * width * 2), 1 if share > 0 else 0)
    return ("━" * (halves // 2) + "╸" * (halves % 2)).ljust(width)
