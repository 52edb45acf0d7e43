"""Where a brief comes from, as Markdown: the line under its text, and a footnote."""

from __future__ import annotations

from collections.abc import Iterator

from briefs.export.escape import cell, code, link
from briefs.export.wording import day_phrase
from briefs.model import Brief


def citation(brief: Brief) -> str:
    """File, id, source, address, and whose text it repeats."""
    return "Source: " + " · ".join(_origins(brief))


def footnote(number: int, brief: Brief) -> str:
    """The note that `[^number]` refers to: title, date, and the origins."""
    return f"[^{number}]: {cell(brief.title)}, {day_phrase(brief)} · " + " · ".join(_origins(brief))


def _origins(brief: Brief) -> Iterator[str]:
    yield f"file {code(brief.path)}"
    if brief.id != brief.path:
        yield f"brief {code(brief.id)}"
    if brief.source:
        yield cell(brief.source)
    if brief.url:
        yield link(brief.url)
    if brief.duplicate_of:
        yield f"same text as {code(brief.duplicate_of)}"
