"""What the taxonomy knows of an entry, in a sentence for people."""

from __future__ import annotations

from collections.abc import Iterator

from briefs.model import MentionKind
from briefs.taxonomy.model import Entry

_SPELLINGS = 6
"""So many other spellings are told."""


def describe(entry: Entry) -> str:
    """What an entry is, where or whose, since when, and how else it is spelled: "militant group in Pakistan; ..."."""
    return "; ".join(_parts(entry))


def _parts(entry: Entry) -> Iterator[str]:
    where = entry.district or entry.province or entry.country
    kind = entry.kind
    if entry.section is MentionKind.ACTOR:
        kind = {"militant": "militant group", "party": "political party"}.get(kind, kind)
        yield f"{kind}, {entry.country}" if entry.country and entry.kind != "state" else kind
    else:
        yield ", ".join(
            part for part in (kind, where, entry.country if where != entry.country else "") if part
        )
    if entry.parent:
        yield f"part of {entry.parent}"
    if entry.stands_for:
        yield f"stands for {entry.stands_for}"
    if entry.since or entry.until:
        yield f"since {entry.since}" if not entry.until else f"{entry.since or '?'} to {entry.until}"
    if entry.note:
        yield entry.note
    others = [alias.text for alias in entry.aliases if alias.text not in (entry.name, entry.short)]
    if others:
        more = f" and {len(others) - _SPELLINGS} more" if len(others) > _SPELLINGS else ""
        yield f"also spelled {', '.join(others[:_SPELLINGS])}{more}"
