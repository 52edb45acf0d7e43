"""Ids that a user may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from briefs.text import fold, one_line
from search.engine import Engine
from search.query import Query

_MOST = 3
_COMPARED = 2000
"""difflib compares one id in some tens of microseconds: more would keep the user waiting."""


def unknown_id(engine: Engine, library: str, brief_id: str) -> str:
    """The sentence that says that there is no such brief, and which ids are near."""
    near = nearest_ids(engine.search(Query()).ids, brief_id)
    hint = f"; the nearest: {', '.join(near)}" if near else ""
    return f"there is no brief {one_line(brief_id, 200)!r} in the library {library}{hint}"


def nearest_ids(ids: Sequence[str], typed: str) -> list[str]:
    """At most three ids: those that contain what was typed, else those spelled much like it."""
    wanted = fold(typed).strip()
    containing = [brief_id for brief_id in ids if wanted and wanted in fold(brief_id)]
    if containing:
        return sorted(containing, key=lambda brief_id: (len(brief_id), brief_id))[:_MOST]
    return difflib.get_close_matches(typed, list(ids[:_COMPARED]), n=_MOST, cutoff=0.5)
