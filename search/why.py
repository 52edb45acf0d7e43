"""Why a brief was found: which words of it satisfy which part of the query, and which filters it passed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefs.model import Brief, Span
from briefs.text import one_line
from search.engine import Engine
from search.query import Query


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of the query and what satisfies it.

    Attributes:
        part: the part of the query.
        spellings: the words as they stand in the brief, with how often, the most frequent first.
        in_title, in_text: how many times in each.
        start: where it stands first in the text; None where it is only in the title.
    """

    part: str
    spellings: tuple[tuple[str, int], ...]
    in_title: int
    in_text: int
    start: int | None


def reasons(engine: Engine, query: Query, brief: Brief, *, prefix_last: bool = False) -> list[Reason]:
    """What of a brief satisfies the positive parts of the query, in the order of the text."""
    in_title = engine.title_spans(query, brief.title, prefix_last=prefix_last)
    in_text = engine.spans(query, brief, prefix_last=prefix_last)
    parts = dict.fromkeys(span.value for span in (*in_title, *in_text))
    return [
        _reason(
            part,
            _words(brief.title, in_title, part),
            _words(brief.text, in_text, part),
            next((span.start for span in in_text if span.value == part), None),
        )
        for part in parts
    ]


def _words(text: str, spans: Sequence[Span], part: str) -> list[str]:
    return [one_line(text[span.start : span.end]) for span in spans if span.value == part]


def _reason(part: str, in_title: list[str], in_text: list[str], start: int | None) -> Reason:
    spellings = Counter([*in_title, *in_text])
    return Reason(part, tuple(spellings.most_common()), len(in_title), len(in_text), start)
