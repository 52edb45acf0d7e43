"""The records of a segment's briefs: one compressed blob each, one after another in a file."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from briefs import record
from briefs.model import ActorFact, Brief, Headline, Qualifier, Stance
from search.engine import Row
from search.index.container import Array, DamagedError

_LEADING = 8
"""So many actors a row shows at most."""


class Records:
    """Reads briefs back. Safe from any thread: every read says where it reads."""

    def __init__(self, path: Path, ends: Array) -> None:
        self._ends = ends
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))

    def brief(self, document: int) -> Brief:
        """One brief, without `duplicate_of`. Raises DamagedError."""
        start, end = int(self._ends[document]), int(self._ends[document + 1])
        try:
            return record.load(zlib.decompress(os.pread(self._handle, end - start, start)))
        except (OSError, zlib.error, ValueError, KeyError, TypeError) as error:
            raise DamagedError(f"record {document}: {error}") from error

    def close(self) -> None:
        """Release the file."""
        os.close(self._handle)


def pack_record(brief: Brief) -> bytes:
    """What the file keeps of a brief."""
    return zlib.compress(record.dump(brief), 3)


def pack_row(brief: Brief) -> str:
    """What a list shows of a brief, as one line."""
    headline = brief.facts.headline
    return json.dumps(
        [
            brief.title,
            brief.source,
            brief.facts.scenes,
            [(actor.short, actor.stance) for actor in _leading_actors(brief.facts.actors)],
            [headline.killed, headline.killed_qualifier, headline.wounded, headline.wounded_qualifier],
            brief.facts.unclaimed,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def unpack_row(line: str, brief_id: str, day: date | None, duplicate_of: str | None) -> Row:
    """The row that `pack_row` wrote."""
    title, source, provinces, actors, headline, unclaimed = json.loads(line)
    killed, killed_qualifier, wounded, wounded_qualifier = headline
    return Row(
        id=brief_id,
        title=title,
        date=day,
        source=source,
        provinces=tuple(provinces),
        actors=tuple((short, Stance(stance)) for short, stance in actors),
        headline=Headline(killed, _qualifier(killed_qualifier), wounded, _qualifier(wounded_qualifier)),
        unclaimed=unclaimed,
        duplicate_of=duplicate_of,
    )


def _leading_actors(actors: Sequence[ActorFact]) -> list[ActorFact]:
    """Those with a stance first, generic ones last, otherwise in order; one fact an actor, and not too many."""
    ordered = sorted(actors, key=lambda actor: (actor.generic, actor.stance is Stance.MENTIONED))
    first: Mapping[str, ActorFact] = {actor.name: actor for actor in reversed(ordered)}
    return [actor for actor in ordered if first[actor.name] is actor][:_LEADING]


def _qualifier(text: str | None) -> Qualifier | None:
    return Qualifier(text) if text else None
