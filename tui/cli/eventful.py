"""Events as the command line tells them."""

from __future__ import annotations

from typing import Any

from briefs.events import Event
from search.engine import Engine
from search.events import EventKeeper

_MOST = 200
"""So many briefs of an event are told with reasons."""


def told_event(engine: Engine, keeper: EventKeeper, brief_id: str) -> dict[str, Any] | None:
    """The event of a brief for `briefs show`: how many reports, and the others; None where it stands alone."""
    event = keeper.view.of(brief_id)
    if event is None:
        return None
    others = [one for one in event.ids if one != brief_id]
    return {
        "reports": event.reports,
        "briefs": [told_brief(engine, keeper, event, one, brief_id) for one in others[:_MOST]],
    }


def told_brief(engine: Engine, keeper: EventKeeper, event: Event, brief_id: str, of: str) -> dict[str, Any]:
    """One brief of an event, and why it is one with the brief `of`."""
    row = engine.row(brief_id)
    return {
        "id": brief_id,
        "title": row.title if row else "",
        "date": row.date.isoformat() if row and row.date else None,
        "source": row.source if row else None,
        "copy_of": event.copies.get(brief_id),
        "why": keeper.explain(of, brief_id) if brief_id != of else "",
    }
