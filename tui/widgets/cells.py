"""Fitting text into terminal cells: measured, never counted in characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

Run = tuple[str, str]
"""Text, and the name of the style it is painted in."""


def fit(text: str, width: int) -> str:
    """The text cut to at most `width` cells, with an ellipsis where something was cut."""
    if width <= 0:
        return ""
    if (len(text) <= width and text.isascii()) or cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…"


def pad(text: str, width: int) -> str:
    """The text cut or filled with blanks to exactly `width` cells."""
    text = fit(text, width)
    return text + " " * (width - cell_len(text))


def fit_runs(runs: Sequence[Run], width: int) -> list[Run]:
    """The runs cut to at most `width` cells together, with an ellipsis where something was cut."""
    fitted: list[Run] = []
    left = width
    total = sum(cell_len(text) for text, _ in runs)
    if total <= width:
        return list(runs)
    for text, style in runs:
        cells = cell_len(text)
        if cells < left:
            fitted.append((text, style))
            left -= cells
            continue
        fitted.append((fit(text + " …", left), style))
        break
    return fitted


def strip_of(segments: Iterable[Segment], width: int, fill: Style) -> Strip:
    """A strip of exactly `width` cells."""
    return Strip(segments).adjust_cell_length(width, fill)
