"""Laying a text out in rows: wrapped by cells, painted by spans, a page at a time; nothing here draws."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, get_character_cell_size

from briefs.model import Span
from briefs.text import printable
from tui.widgets.cells import Run

MEASURE = 88
"""Cells of a line at most: longer ones are hard to read."""

PAGE = 120_000
"""Characters laid out at a time; a longer text has pages."""

HIGHLIGHTS = 6
"""So many saved searches can be marked in texts at once, each in a style of its own."""

_SEARCHES = tuple(f"search-{number}" for number in range(1, HIGHLIGHTS + 1))
_ORDER = ("heading", "mark", "province", "place", "actor", "toll", *_SEARCHES, "hit", "current")


def display_text(text: str) -> str:
    """The text as it is shown: same length, nothing that drives a terminal, no tab."""
    return printable(text).replace("\t", " ")


def page_bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of each page, cut at a line's end where there is one in the page's last quarter."""
    bounds = []
    start = 0
    while len(text) - start > PAGE:
        cut = text.rfind("\n", start + PAGE * 3 // 4, start + PAGE)
        end = cut + 1 if cut >= 0 else start + PAGE
        bounds.append((start, end))
        start = end
    bounds.append((start, len(text)))
    return bounds


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Rows as (start, end) offsets: broken at blanks, inside a word only where it alone is too long.

    Each row takes at most `width` cells; blanks at a break belong to no row.
    """
    rows: list[tuple[int, int]] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        line_end = end if stop < 0 else stop
        _wrap_line(text, at, line_end, max(1, width), rows)
        at = line_end + 1
    return rows


def _wrap_line(text: str, start: int, end: int, width: int, rows: list[tuple[int, int]]) -> None:
    narrow = text[start:end].isascii()
    at = start
    while True:
        cut = min(at + width, end) if narrow else _cut(text, at, end, width)
        if cut >= end:
            rows.append((at, end))
            return
        blank = text.rfind(" ", at, cut + 1)
        if blank > at:
            rows.append((at, blank))
            at = blank + 1
            while at < end and text[at] == " ":
                at += 1
        else:
            rows.append((at, cut))
            at = cut


def _cut(text: str, start: int, end: int, width: int) -> int:
    """The furthest offset such that the characters from `start` take at most `width` cells; at least one."""
    cells = 0
    for at in range(start, end):
        cells += get_character_cell_size(text[at])
        if cells > width:
            return max(at, start + 1)
    return end


class Paintwork:
    """Which styles hold where: spans, possibly overlapping, as one row of pieces."""

    def __init__(self, spans: Iterable[Span]) -> None:
        edges: list[tuple[int, int, str]] = []
        for span in spans:
            if span.kind in _ORDER and span.start < span.end:
                edges += [(span.start, 1, span.kind), (span.end, -1, span.kind)]
        edges.sort()
        self._starts: list[int] = [0]
        self._names: list[str] = [""]
        active: Counter[str] = Counter()
        for offset, step, kind in edges:
            active[kind] += step
            names = " ".join(f"text--{one}" for one in _ORDER if active[one] > 0)
            if self._starts[-1] == offset:
                self._names[-1] = names
            else:
                self._starts.append(offset)
                self._names.append(names)

    def runs(self, text: str, start: int, end: int) -> list[Run]:
        """The pieces of `text[start:end]`."""
        index = bisect_right(self._starts, start) - 1
        runs: list[Run] = []
        at = start
        while at < end:
            index += 1
            stop = min(end, self._starts[index]) if index < len(self._starts) else end
            runs.append((text[at:stop], self._names[index - 1]))
            at = stop
        return runs


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line above the text: its parts are never broken unless they alone are too long."""

    label: str
    parts: tuple[Run, ...]


LABEL_WIDTH = 9


def fact_rows(fact: Fact, width: int) -> list[list[Run]]:
    """The fact's rows: the label in its own column, the parts joined by middle dots and wrapped."""
    room = max(8, width - LABEL_WIDTH)
    rows: list[list[Run]] = []
    row: list[Run] = []
    used = 0
    for text, style in fact.parts:
        cells = cell_len(text)
        if row and used + 3 + cells > room:
            rows.append(row)
            row, used = [], 0
        if row:
            row.append((" · ", "head--label"))
            used += 3
        if cells > room:
            pieces = wrap(text, 0, len(text), room)
            rows += [[(text[a:b], style)] for a, b in pieces[:-1]]
            text = text[slice(*pieces[-1])]
            cells = cell_len(text)
        row.append((text, style))
        used += cells
    rows.append(row)
    labels = [fact.label.ljust(LABEL_WIDTH)] + [" " * LABEL_WIDTH] * (len(rows) - 1)
    return [[(label, "head--label"), *parts] for label, parts in zip(labels, rows, strict=True)]


def row_of(rows: Sequence[tuple[int, int]], offset: int) -> int:
    """The row in which a character stands, or the one before it at a break."""
    return max(0, bisect_right(rows, offset, key=lambda row: row[0]) - 1)
