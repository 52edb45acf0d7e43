"""A sentence of a brief, as it is quoted in a message or a paper."""

from __future__ import annotations

from briefs.model import Brief
from briefs.text import one_line
from tui import wording


def quote(brief: Brief, sentence: tuple[int, int] | None) -> str:
    """The sentence between quotation marks, and its citation: title, source, date, where it stands.

    Without a sentence the title is quoted.
    """
    start, end = sentence or (0, 0)
    words = one_line(brief.text[start:end]) or one_line(brief.title)
    where = brief.url or brief.id
    facts = [brief.title, brief.source, _day(brief), where]
    return f"“{words}” ({', '.join(one_line(fact) for fact in facts if fact)})"


def _day(brief: Brief) -> str:
    if brief.date is None:
        return "undated"
    return wording.day(brief.date) if brief.published else f"event of {wording.day(brief.date)}"
