"""The strip under the search bar: months of the result as a sparkline, and the filters that hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.widgets import Static

from search.engine import UNDATED, FacetName, Facets, FacetValue
from search.query import Filters
from tui import filtering
from tui.widgets.cells import fit

_BLOCKS = "▁▂▃▄▅▆▇█"
_WIDEST = 48


class Overview(Static):
    """One line: sparkline and filter chips."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", id=id, markup=False)
        self._facets: Facets = {}
        self._chips: tuple[filtering.Chip, ...] = ()
        self._off = False

    def show_overview(
        self, facets: Facets, filters: Filters, short_names: Mapping[str, str], *, off: bool
    ) -> None:
        """Show other counts and filters; `off` says that filters are only switched off."""
        self._facets, self._off = facets, off
        self._chips = tuple(filtering.chips(filters, short_names, facets))
        self._redraw()

    def on_resize(self) -> None:
        """Make use of the room."""
        self._redraw()

    def _redraw(self) -> None:
        width = self.size.width
        parts = []
        months = self._facets.get(FacetName.DATE, ())
        line = sparkline(months, min(_WIDEST, width // 3))
        if line is not None:
            first, blocks, last = line
            parts.append(
                Content.assemble((f"{first} ", "$quiet"), (blocks, "$primary"), (f" {last}", "$quiet"))
            )
        undated = next((v.count for v in self._facets.get(FacetName.YEAR, ()) if v.value == UNDATED), 0)
        if undated:
            parts.append(Content.styled(f"+ {undated:,} undated", "$quiet"))
        for chip in self._chips:
            box, style = ("☒", "$error") if chip.excluded else ("☑", "$accent")
            parts.append(Content.styled(f"{box} {fit(chip.label, 40)}", style))
        if self._off:
            parts.append(Content.styled("filters off", "$warning italic"))
        content = Content("   ").join(parts)
        self.update(content.truncate(max(1, width), ellipsis=True), layout=False)


def sparkline(months: Sequence[FacetValue], width: int) -> tuple[str, str, str] | None:
    """First year, one block per month or run of months, last year; None where nothing is dated.

    Months without a brief show as blanks between those that have some.
    """
    counts = {_month(v.value): v.count for v in months if v.value != UNDATED and v.count}
    if not counts or width < 1:
        return None
    first, last = min(counts), max(counts)
    per_cell = -(-(last - first + 1) // width)
    cells = [0] * -(-(last - first + 1) // per_cell)
    for month, count in counts.items():
        cells[(month - first) // per_cell] += count
    top = max(cells)
    blocks = "".join(_BLOCKS[(count * len(_BLOCKS) - 1) // top] if count else " " for count in cells)
    return str(first // 12), blocks, str(last // 12)


def _month(value: str) -> int:
    """A month as one number."""
    return int(value[:4]) * 12 + int(value[5:7]) - 1
