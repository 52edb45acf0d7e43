"""The result over time as columns: years, their months, their days; narrowed from the keyboard.

Where the cursor is, and a range that was begun, show by shape as well as by colour. A period without a brief keeps
its place, and a dot on the ground.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from search.engine import UNDATED, FacetName, Facets
from search.query import DateFilter
from search.timeline import Bucket, Measure, Scale, Tolls, buckets, chosen, scale_for
from tui import wording
from tui.commands import Place, bindings
from tui.widgets.cells import pad

_BLOCKS = " ▁▂▃▄▅▆▇█"
_COLUMN = {Scale.YEAR: 6, Scale.MONTH: 5, Scale.DAY: 4}
"""Cells of a bucket, the gap behind it included."""

_FACETS = {Scale.YEAR: FacetName.YEAR, Scale.MONTH: FacetName.DATE, Scale.DAY: FacetName.DAY}


class Timeline(Widget, can_focus=True):
    """A histogram over the dates of the result."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "timeline--bar",
        "timeline--chosen",
        "timeline--cursor",
        "timeline--label",
        "timeline--quiet",
    }
    BINDINGS = bindings(Place.TIMELINE)

    class Narrowed(Message):
        """A period or a range was chosen; an empty filter shows all dates again."""

        def __init__(self, dates: DateFilter) -> None:
            super().__init__()
            self.dates = dates

    class Measured(Message):
        """Another measure is wanted."""

        def __init__(self, measure: Measure) -> None:
            super().__init__()
            self.measure = measure

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.measure = Measure.BRIEFS
        """What is counted."""
        self._facets: Facets = {}
        self._tolls: Tolls | None = None
        self._within = ""
        self._cursor = ""
        self._anchor = ""
        self._dates = DateFilter()

    # what is shown

    def show_result(self, facets: Facets, dates: DateFilter) -> None:
        """Show other counts, and the filter that holds."""
        if self._dates and not dates:
            # the filter that led here was taken back elsewhere
            self._within = ""
        self._facets, self._dates = facets, dates
        self._keep_cursor()
        self.refresh()

    def show_tolls(self, tolls: Tolls | None) -> None:
        """The tolls of the result; None while they are counted."""
        self._tolls = tolls
        self._keep_cursor()
        self.refresh()

    @property
    def buckets(self) -> list[Bucket]:
        """The periods in a row, as they are shown."""
        return buckets(self._counts(self.scale), self.scale, self._within)

    @property
    def scale(self) -> Scale:
        """How long a period is."""
        return scale_for(self._counts(Scale.YEAR), self._within)

    @property
    def chosen(self) -> tuple[str, str]:
        """The first and the last period of the range, or of the one under the cursor."""
        ends = sorted((self._anchor or self._cursor, self._cursor))
        return ends[0], ends[1]

    def _counts(self, scale: Scale) -> Mapping[str, int]:
        if self.measure is not Measure.BRIEFS:
            return self._tolls.by(scale, self.measure) if self._tolls else {}
        values = self._facets.get(_FACETS[scale], ())
        return {value.value: value.count for value in values if value.value != UNDATED and value.count}

    def _keep_cursor(self) -> None:
        """Keep the cursor on a period that is there."""
        periods = [bucket.period for bucket in self.buckets]
        if not periods:
            # nothing is counted yet, or nothing is found: what comes next may have them again
            return
        if self._anchor not in periods:
            self._anchor = ""
        if self._cursor not in periods:
            self._cursor = max((period for period in periods if period <= self._cursor), default="")
        self._cursor = self._cursor or periods[-1]

    # drawing

    def render_line(self, y: int) -> Strip:
        """Heading, columns, labels."""
        width, height = self.size
        row = self.buckets
        if y == 0:
            return self._strip([(self._heading(row), "timeline--label")])
        if not row:
            return Strip.blank(width, self.rich_style)
        each = _COLUMN[self.scale]
        first = self._first_shown(row, max(1, width // each))
        shown = row[first : first + max(1, width // each)]
        if y == height - 1:
            return self._strip([(pad(self._label(bucket), each), self._class(bucket)) for bucket in shown])
        top = max(1, *(bucket.value for bucket in row))
        eighths = (height - 2) * 8
        ground = y == height - 2
        runs = []
        for bucket in shown:
            filled = -(-bucket.value * eighths // top)
            level = min(8, max(0, filled - (height - 2 - y) * 8))
            block = " " + _BLOCKS[level] * (each - 2)
            # the cursor's underline would cut its column to pieces
            style = self._class(bucket).replace("cursor", "chosen") if level else "timeline--quiet"
            if ground and not bucket.value:
                block = pad(" ·", each - 1)
            runs.append((block + " ", style if style != "timeline--label" else "timeline--bar"))
        return self._strip(runs)

    def _first_shown(self, row: list[Bucket], room: int) -> int:
        """The first bucket in sight: the cursor stays in view, and there is no empty room behind the last."""
        places = {bucket.period: number for number, bucket in enumerate(row)}
        return max(0, min(places.get(self._cursor, 0) - room // 2, len(row) - room))

    def _heading(self, row: list[Bucket]) -> str:
        """What is counted where, and the figure under the cursor or of the range."""
        if self.measure is not Measure.BRIEFS and self._tolls is None:
            return f"{self.measure.value}: counting …"
        briefs = self.measure is Measure.BRIEFS
        if not row:
            return "nothing dated" if briefs else f"no brief tells how many were {self.measure.value}"
        where = wording.period(self._within) if self._within else "all years"
        first, last = self.chosen
        period = wording.period(first) + (f" to {wording.period(last)}" if last != first else "")
        total = sum(bucket.value for bucket in row if first <= bucket.period <= last)
        figure = wording.counted(total, "brief") if briefs else f"{total:,} {self.measure.value}"
        return f"{where} · {period}: {figure}"

    def _label(self, bucket: Bucket) -> str:
        """A bucket's name under its column, with a sign for the cursor."""
        match self.scale:
            case Scale.YEAR:
                name = bucket.period[:4]
            case Scale.MONTH:
                name = self._month(bucket.period)
            case Scale.DAY:
                name = bucket.period[8:].lstrip("0")
        return f"▴{name}" if bucket.period == self._cursor else f" {name}"

    def _month(self, period: str) -> str:
        # over several years, January stands for its year
        if not self._within and period.endswith("-01"):
            return f"’{period[2:4]}"
        return wording.MONTHS[int(period[5:7]) - 1]

    def _class(self, bucket: Bucket) -> str:
        first, last = self.chosen
        if bucket.period == self._cursor and self.has_focus:
            return "timeline--cursor"
        if (self._anchor and first <= bucket.period <= last) or self._holds(bucket.period):
            return "timeline--chosen"
        return "timeline--label"

    def _holds(self, period: str) -> bool:
        """Whether the filter that holds takes in a whole period."""
        dates = self._dates
        if any(period.startswith(one) for one in dates.periods):
            return True
        if not (dates.start or dates.end):
            return False
        start = dates.start.isoformat() if dates.start else ""
        end = dates.end.isoformat() if dates.end else "9999"
        return start[: len(period)] <= period <= end[: len(period)]

    def _strip(self, runs: list[tuple[str, str]]) -> Strip:
        styles: dict[str, Style] = {}
        for _, name in runs:
            styles[name] = self.rich_style + self.get_component_rich_style(name, partial=True)
        segments = [Segment(text, styles[name]) for text, name in runs]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    # keys

    def _move(self, steps: int) -> None:
        periods = [bucket.period for bucket in self.buckets]
        if periods:
            place = periods.index(self._cursor) + steps
            self._cursor = periods[max(0, min(place, len(periods) - 1))]
            self.refresh()

    def action_earlier(self) -> None:
        """One period back."""
        self._move(-1)

    def action_later(self) -> None:
        """One period on."""
        self._move(1)

    def action_top(self) -> None:
        """The first period."""
        self._move(-(10**6))

    def action_bottom(self) -> None:
        """The last period."""
        self._move(10**6)

    def action_brush(self) -> None:
        """Begin a range where the cursor is, or give up the one begun."""
        self._anchor = "" if self._anchor else self._cursor
        self.refresh()

    def action_narrow(self) -> None:
        """Show only the period under the cursor, or the range, and go into it."""
        if not self.buckets:
            return
        first, last = self.chosen
        if first == last and self.scale is not Scale.DAY:
            self._within, self._cursor = first, ""
        self._anchor = ""
        # at once: the next key may come before the answer, and a filter that holds already brings none
        self._keep_cursor()
        self.refresh()
        self.post_message(self.Narrowed(chosen(first, last)))

    def action_widen(self) -> None:
        """Go up: from days to their year, from months to all years."""
        left, self._within = self._within, self._within[:4] if len(self._within) > Scale.YEAR.length else ""
        self._cursor, self._anchor = left or self._cursor, ""
        self._keep_cursor()
        self.post_message(self.Narrowed(chosen(self._within, self._within) if self._within else DateFilter()))

    def action_measure(self) -> None:
        """Count the dead, then the wounded, then briefs again."""
        order = list(Measure)
        self.measure = order[(order.index(self.measure) + 1) % len(order)]
        self.post_message(self.Measured(self.measure))
        self._keep_cursor()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor under the mouse; a second click goes into the period."""
        row = self.buckets
        each = _COLUMN[self.scale]
        first = self._first_shown(row, max(1, self.size.width // each))
        place = first + event.x // each
        if place < len(row):
            again = row[place].period == self._cursor
            self._cursor = row[place].period
            self.refresh()
            if again:
                self.action_narrow()
