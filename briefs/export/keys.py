"""Keys for bibliographies: readable, unique in a report, and the same in every report of one order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefs.model import Brief
from briefs.text import fold

_WORDS = re.compile(r"[a-z0-9]+")
_SHORT = 4
"""Words of fewer letters say little about a title."""


def citation_keys(briefs: Iterable[Brief]) -> Iterator[str]:
    """For each brief its source or the first telling word of its title, and its year: "dawn2024", "dawn2024-2"."""
    taken: dict[str, int] = {}
    for brief in briefs:
        year = str(brief.date.year) if brief.date else "undated"
        stem = f"{_name(brief)}{year}"
        taken[stem] = taken.get(stem, 0) + 1
        yield stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"


def _name(brief: Brief) -> str:
    if brief.source:
        name = "".join(_WORDS.findall(fold(brief.source)))[:24]
        if name:
            return name
    words = _WORDS.findall(fold(brief.title))
    return next((word for word in words if len(word) >= _SHORT), "brief")
