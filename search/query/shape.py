"""Trees put together in their simplest form: no And inside And, nothing twice, no part that decides alone."""

from __future__ import annotations

from collections.abc import Iterable

from search.query.tree import And, Everything, Not, Nothing, Or, Tree


def all_of(parts: Iterable[Tree]) -> Tree:
    """The tree that asks for all parts; everything for none."""
    flat: dict[Tree, None] = {}
    for part in parts:
        flat |= dict.fromkeys(part.parts if isinstance(part, And) else (part,))
    flat.pop(Everything(), None)
    if Nothing() in flat:
        return Nothing()
    return And(tuple(flat)) if len(flat) > 1 else next(iter(flat), Everything())


def any_of(parts: Iterable[Tree]) -> Tree:
    """The tree that asks for any part; nothing for none."""
    flat: dict[Tree, None] = {}
    for part in parts:
        flat |= dict.fromkeys(part.parts if isinstance(part, Or) else (part,))
    flat.pop(Nothing(), None)
    if Everything() in flat:
        return Everything()
    return Or(tuple(flat)) if len(flat) > 1 else next(iter(flat), Nothing())


def negated(part: Tree) -> Tree:
    """The tree that asks for what does not satisfy the part."""
    match part:
        case Not(inner):
            return inner
        case Everything():
            return Nothing()
        case Nothing():
            return Everything()
        case _:
            return Not(part)
