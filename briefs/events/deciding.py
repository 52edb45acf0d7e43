"""The user's word on events, as changes of annotations.

A decision is written down with one of the two briefs that it is about and holds for both.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from briefs.annotations import Annotation

Notes = Callable[[str], Annotation]


def join(ids: Sequence[str], members: Collection[str], notes: Notes) -> Mapping[str, Annotation]:
    """The annotations to change, for these briefs to be of one event.

    Args:
        ids: the briefs to join, at least two; the first one's annotation says so.
        members: all briefs of all their events: what was told apart among them no longer is.
        notes: the annotation of a brief.
    """
    first, *others = ids
    everybody = {*ids, *members}
    changed = _without(everybody, everybody, notes, "other_event")
    note = changed.get(first) or notes(first)
    changed[first] = replace(note, same_event=_with(note.same_event, others))
    return changed


def split(ids: Sequence[str], rest: Collection[str], notes: Notes) -> Mapping[str, Annotation]:
    """The annotations to change, for these briefs to be of another event than the rest; several stay together."""
    changed = {**_without(ids, rest, notes, "same_event"), **_without(rest, ids, notes, "same_event")}
    for one in ids:
        note = changed.get(one) or notes(one)
        changed[one] = replace(note, other_event=_with(note.other_event, sorted(rest)))
    if len(ids) > 1:
        note = changed[ids[0]]
        changed[ids[0]] = replace(note, same_event=_with(note.same_event, ids[1:]))
    return changed


def _without(
    ids: Collection[str], others: Collection[str], notes: Notes, field: Literal["same_event", "other_event"]
) -> dict[str, Annotation]:
    """The annotations among `ids` that name one of `others`, without that."""
    changed = {}
    for one in ids:
        note = notes(one)
        same = field == "same_event"
        named = note.same_event if same else note.other_event
        left = tuple(other for other in named if other not in others)
        if left != named:
            changed[one] = replace(note, same_event=left) if same else replace(note, other_event=left)
    return changed


def _with(named: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*named, *more)))
