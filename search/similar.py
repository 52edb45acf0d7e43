"""Briefs that are like one: by the words that tell it from others, and by where and who.

The words are those that stand in it and in few other briefs (term frequency times inverse document frequency, as in
Spärck Jones 1972); the engine ranks what has any of them by relevance, and what shares scenes and actors moves up.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from briefs.model import Brief, Role, Stance
from briefs.text import word_keys
from search.engine import Cancelled, Engine, Row, Sort, Superseded
from search.query import Query

_CANDIDATES = 60
"""Words of a brief that are looked up: those that it repeats, then the longest."""

_TELLING = 16
"""Words of a brief that others are asked for."""

_LOOKED_AT = 60
"""Briefs that are compared, of those the engine finds most relevant."""

_SHORTEST = 4
_TOO_COMMON = 0.25
"""A word that stands in more than so great a part of all briefs tells nothing."""

_PLACE, _ACTOR, _NAMED = 3.0, 2.0, 0.5
"""What a shared scene, an actor with a part in both, or one named in both adds: a word adds 1 at most."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A brief that is like another.

    Attributes:
        row: the brief.
        score: how like; comparable within one answer only.
        shared: what they have in common, the most telling first: scenes, actors, words.
    """

    row: Row
    score: float
    shared: tuple[str, ...]


def similar(engine: Engine, brief: Brief, n: int = 20, cancelled: Cancelled | None = None) -> list[Similar]:
    """The briefs most like one, best first, without those that have its very text. Raises Superseded."""
    weights = _telling(engine, brief, cancelled)
    if not weights:
        return []
    query = Query(" OR ".join(f'="{word}"' for word in weights))
    ids = engine.search(query, sort=Sort.RELEVANCE, limit=_LOOKED_AT, cancelled=cancelled).ids
    found = []
    for brief_id in ids:
        if cancelled is not None and cancelled():
            raise Superseded
        other = engine.brief(brief_id)
        row = engine.row(brief_id)
        if other is None or row is None or other.id == brief.id or other.text_hash == brief.text_hash:
            continue
        found.append(_compared(brief, other, row, weights))
    best = sorted(found, key=lambda item: (-item.score, item.row.id))
    return [item for item in best if item.shared][:n]


def _telling(engine: Engine, brief: Brief, cancelled: Cancelled | None) -> dict[str, float]:
    """The words that tell a brief from others, each with a weight of 1 at most, the heaviest first."""
    counts = Counter(key for key in word_keys(f"{brief.title}\n{brief.text}") if _may_tell(key))
    words = sorted(counts, key=lambda word: (-counts[word], -len(word), word))[:_CANDIDATES]
    weights: dict[str, float] = {}
    for word in words:
        total = engine.search(Query(f'="{word}"'), limit=1, cancelled=cancelled).total
        if 1 < total <= max(_TOO_COMMON * engine.size, 2):
            weights[word] = (1 + math.log(counts[word])) * math.log(1 + engine.size / total)
    best = sorted(weights, key=lambda word: (-weights[word], word))[:_TELLING]
    heaviest = max((weights[word] for word in best), default=1.0)
    return {word: weights[word] / heaviest for word in best}


def _may_tell(key: str) -> bool:
    return len(key) >= _SHORTEST and not key.isdigit()


def _compared(brief: Brief, other: Brief, row: Row, weights: dict[str, float]) -> Similar:
    keys = set(word_keys(f"{other.title}\n{other.text}"))
    words = {word: weight for word, weight in weights.items() if word in keys}
    scenes = [name for name in _scenes(brief) if name in _scenes(other)]
    mine, others = _actors(brief), _actors(other)
    actors = {name: _ACTOR if mine[name] and others[name] else _NAMED for name in mine if name in others}
    score = (
        sum(words.values())
        + _PLACE * len(scenes) / max(len(_scenes(brief)), 1)
        + min(sum(actors.values()), 4.0)
    )
    named = {key for name in (*scenes, *actors) for key in word_keys(name)}
    return Similar(row, score, (*scenes, *actors, *(word for word in words if word not in named)))


def _scenes(brief: Brief) -> list[str]:
    """Places where what is reported happened; the provinces where no place is named."""
    places = [place.name for place in brief.facts.places if place.role is Role.EVENT]
    return places or list(brief.facts.scenes)


def _actors(brief: Brief) -> dict[str, bool]:
    """The actors that are more than police or army, and whether each has a part."""
    found: dict[str, bool] = {}
    for actor in brief.facts.actors:
        if not actor.generic:
            found[actor.name] = found.get(actor.name, False) or actor.stance is not Stance.MENTIONED
    return found
