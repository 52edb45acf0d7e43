"""The list of briefs: two lines each, over a lazy sequence of ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from briefs.annotations import Annotation
from briefs.model import Span, Stance
from briefs.text import one_line
from search.engine import Row
from tui import wording
from tui.commands import Place, bindings
from tui.config import Config
from tui.corrections import MARK, OUTDATED, fields_of
from tui.widgets.cells import Run, fit_runs, strip_of
from tui.widgets.line_list import LineList
from tui.widgets.reading_layout import wrap

_TITLE_LIMIT = 400
_GUTTER = 5
_NARROW = 44
_NOTHING = Annotation()


@dataclass(frozen=True, slots=True)
class EventSign:
    """What the list says of a brief's event.

    Attributes:
        reports: how many different reports there are.
        copies: how many more repeat the wording of one of them.
        copy: this is one of the copies.
        folded: one row stands for all.
    """

    reports: int
    copies: int
    copy: bool = False
    folded: bool = False

    def words(self, room: int) -> str:
        """What the row says, in words where there is room for them."""
        sign = "▸" if self.folded else "≡"
        if room < _NARROW:
            return f"{sign}{self.reports + self.copies}"
        if self.reports > 1:
            return f"{sign} {self.reports:,} reports" + (", copy" if self.copy else "")
        return f"{sign} copy" if self.copy else f"{sign} {wording.counted(self.copies, 'copy', 'copies')}"


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where the list gets what it shows of a brief."""

    row: Callable[[str], Row | None]
    annotation: Callable[[str], Annotation]
    title_hits: Callable[[str], Sequence[Span]]
    short_names: Mapping[str, str]
    """What provinces are called where room is scarce."""
    common_actors: Collection[str]
    """Short forms of actors that tell briefs apart badly: police, army."""
    event: Callable[[str], EventSign | None]


class BriefList(LineList):
    """The results of the query, the cursor kept on its brief when they change."""

    ROW_HEIGHT = 2
    BINDINGS = bindings(Place.LIST)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--cursor",
        "row--cursor-blurred",
        "brief--bar",
        "brief--mark",
        "brief--star",
        "brief--unread",
        "brief--date",
        "brief--title",
        "brief--title-read",
        "brief--hit",
        "brief--facts",
        "brief--stance",
        "brief--toll",
        "brief--tag",
        "brief--corrected",
        "brief--event",
        "brief--empty",
    }

    class Highlighted(Message):
        """The cursor came to rest on another brief, or there is none."""

        def __init__(self, brief_id: str | None) -> None:
            self.brief_id = brief_id
            super().__init__()

    class Opened(Message):
        """The brief under the cursor is to be read."""

    def __init__(self, source: ListSource, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.columns: Collection[str] = Config().columns
        """What is told of a brief beside its date and title, of `tui.config.COLUMNS`."""
        self._source = source
        self._ids: Sequence[str] = ()
        self._marks: Collection[str] = frozenset()
        self._version = 0
        self._rows: LRUCache[str, Row | None] = LRUCache(1024)
        self._announced: str | None = None
        self._empty: tuple[str, ...] = ()

    @property
    def ids(self) -> Sequence[str]:
        """The ids listed, in order."""
        return self._ids

    @property
    def current(self) -> str | None:
        """The id under the cursor."""
        return self._ids[self.cursor] if self.cursor < len(self._ids) else None

    @property
    def row_count(self) -> int:
        """How many briefs are listed."""
        return len(self._ids)

    def say_when_empty(self, *lines: str) -> None:
        """What to show instead of an empty list."""
        self._empty = lines
        if not self._ids:
            self.refresh()

    def fill(
        self, ids: Sequence[str], keep: str | None, otherwise: int = 0, rows: Mapping[str, Row] | None = None
    ) -> None:
        """Show other results, with the cursor on the brief `keep` if it is among them, else on row `otherwise`.

        `rows` are those that were fetched already.
        """
        self._version += 1
        self._rows.clear()
        for brief_id, row in (rows or {}).items():
            self._rows[brief_id] = row
        before = self.cursor
        offset = self.cursor * self.row_height - self.scroll_offset.y
        self._ids = ids
        found = self._find(keep) if keep is not None else None
        self._strips.clear()
        self.resize_rows()
        self.set_reactive(BriefList.cursor, self.validate_cursor(otherwise if found is None else found))
        if found is not None and self.cursor != before:
            self.scroll_to(y=max(0, self.cursor * self.row_height - offset), animate=False, immediate=True)
        self.scroll_to_cursor()
        self._announce()

    @property
    def compact(self) -> bool:
        """Whether a brief has one line instead of two."""
        return self.row_height == 1

    @compact.setter
    def compact(self, compact: bool) -> None:
        self.row_height = 1 if compact else self.ROW_HEIGHT
        self.resize_rows()
        self.forget()
        self.scroll_to_cursor()

    def _find(self, brief_id: str) -> int | None:
        try:
            return self._ids.index(brief_id)
        except ValueError:
            return None

    def go_to(self, brief_id: str) -> bool:
        """Put the cursor on a brief; False when it is not listed."""
        found = self._find(brief_id)
        if found is not None:
            self.cursor = found
        return found is not None

    def set_marks(self, marks: Collection[str]) -> None:
        """Show other marks."""
        self._marks = marks
        self.refresh()

    def forget_rows(self) -> None:
        """Ask the source anew for every row."""
        self._rows.clear()
        self._version += 1
        self.forget()

    def watch_cursor(self, before: int, after: int) -> None:
        """Say which brief is under the cursor."""
        super().watch_cursor(before, after)
        self._announce()

    def _announce(self) -> None:
        if self.current != self._announced:
            self._announced = self.current
            self.post_message(self.Highlighted(self.current))

    # drawing

    def render_line(self, y: int) -> Strip:
        """A line of the list, or of what stands instead of an empty one."""
        if self._ids:
            return super().render_line(y)
        width = self.row_width
        lines = [
            line[a:b] for line in self._empty for a, b in wrap(line, 0, len(line), width - 4) or [(0, 0)]
        ]
        text = f"  {lines[y - 1]}" if 0 < y <= len(lines) else ""
        return strip_of([Segment(text, self.paint("brief--empty"))], width, self.rich_style)

    def _row(self, brief_id: str) -> Row | None:
        if brief_id not in self._rows:
            self._rows[brief_id] = self._source.row(brief_id)
        return self._rows[brief_id]

    def row_key(self, index: int) -> Hashable:
        """The brief, its marks, annotation and event, and the query whose hits its title shows."""
        brief_id = self._ids[index]
        known = self._source.annotation(brief_id), self._source.event(brief_id)
        return brief_id, brief_id in self._marks, *known, self._version

    def row_lines(self, index: int, width: int) -> Sequence[Sequence[Run]]:
        """First line: bullets, date, title; second line: provinces, actors, toll."""
        brief_id = self._ids[index]
        row = self._row(brief_id)
        if row is None:
            return [[("    no longer in the library", "brief--facts")], *[[]] * (self.row_height - 1)]
        note = self._source.annotation(brief_id) or _NOTHING
        bar = ("▌" if index == self.cursor else " ", "brief--bar")
        mark = ("✓", "brief--mark") if brief_id in self._marks else (" ", "")
        unread = (" " if note.read else "●", "brief--unread")
        star = ("★" if note.star else " ", "brief--star")
        date = [(row.date.isoformat() if row.date else "undated   ", "brief--date"), ("  ", "")]
        title = self._title_runs(row.title, "brief--title-read" if note.read else "brief--title")
        # in a narrow list the date goes down, for the title to have a line of its own
        above, below = ([], date) if width < _NARROW else (date, [])
        corrected = (f" {_correction_sign(note)}".ljust(_GUTTER - 1), "brief--corrected")
        room = width - _GUTTER - sum(len(text) for text, _ in below)
        first = [bar, mark, unread, star, (" ", ""), *above, *title]
        second = [bar, corrected, *below, *self._fact_runs(row, note, room)]
        if self.compact:
            return [self._one_line(first, self._fact_runs(row, note, width // 3), width)]
        return [fit_runs(first, width), fit_runs(second, width)]

    @staticmethod
    def _one_line(first: Sequence[Run], facts: Sequence[Run], width: int) -> list[Run]:
        """Title and facts side by side; the facts stand at the right, and are never cut for the title."""
        taken = sum(cell_len(text) for text, _ in facts)
        room = width - taken - 2
        shown = fit_runs(first, room)
        gap = room - sum(cell_len(text) for text, _ in shown) + 2
        return [*shown, (" " * gap, ""), *facts]

    def _title_runs(self, raw: str, style: str) -> list[Run]:
        title = one_line(raw, _TITLE_LIMIT)
        runs: list[Run] = []
        at = 0
        for hit in self._source.title_hits(title):
            runs += [(title[at : hit.start], style), (title[hit.start : hit.end], f"{style} brief--hit")]
            at = hit.end
        runs.append((title[at:], style))
        return [run for run in runs if run[0]]

    def _fact_runs(self, row: Row, note: Annotation, width: int) -> list[Run]:
        """What tells briefs apart at a glance: where, who in which stance, how many; the number is never cut."""
        shown = self.columns
        names = [self._source.short_names.get(name, name) for name in row.provinces]
        parts: list[list[Run]] = []
        if names and "provinces" in shown:
            parts.append([(one_line(", ".join(names)), "brief--facts")])
        for short, stance in self._leading(row) if "actors" in shown else ():
            name = wording.actor(one_line(short, 40), stance)
            parts.append([(name, "brief--facts" if stance is Stance.MENTIONED else "brief--stance")])
        if row.unclaimed and "actors" in shown:
            parts.append([("unclaimed", "brief--stance")])
        if row.source and ("source" in shown or not parts):
            parts.append([(one_line(row.source, 60), "brief--facts")])
        if "tags" in shown:
            parts += [[(f"#{one_line(tag, 20)}", "brief--tag")] for tag in note.tags[:3]]
        if fields := fields_of(note.corrections):
            parts.append([(f"{_correction_sign(note)} {', '.join(fields)}", "brief--corrected")])
        last: list[list[Run]] = []
        if row.headline.killed is not None and "toll" in shown:
            last.append([(f"†{row.headline.killed:,}", "brief--toll")])
        if "event" in shown:
            if sign := self._source.event(row.id):
                last.append([(sign.words(width), "brief--event")])
            elif row.duplicate_of:
                last.append([("duplicate", "brief--tag")])
        end = _joined(last)
        room = width - sum(cell_len(text) for text, _ in end) - (3 if end and parts else 0)
        start = fit_runs(_joined(parts), room) if room >= _FEWEST else []
        return fit_runs([*start, *([_DOT] if start and end else []), *end], width)

    def _leading(self, row: Row) -> Sequence[tuple[str, Stance]]:
        """The actors with a stance, or two that are named."""
        stated = [actor for actor in row.actors if actor[1] is not Stance.MENTIONED]
        named = [actor for actor in row.actors if actor[0] not in self._source.common_actors]
        return stated[:4] or named[:2]

    # mouse

    def clicked(self, index: int, event: events.Click) -> None:
        """A double click opens."""
        if event.chain == 2:
            self.post_message(self.Opened())


def _correction_sign(note: Annotation) -> str:
    return OUTDATED if note.outdated else MARK if note.corrections else ""


_FEWEST = 3
"""Cells that provinces and actors are worth showing in."""

_DOT: Run = (" · ", "brief--facts")


def _joined(parts: Sequence[Sequence[Run]]) -> list[Run]:
    """The parts with middle dots between them."""
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(_DOT)
        runs += part
    return runs
