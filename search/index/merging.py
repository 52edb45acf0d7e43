"""Which segments to merge: every query asks every segment, so that few are better than many."""

from __future__ import annotations

from collections.abc import Sequence

FACTOR = 8
"""So many segments of about one size are merged, and sizes are about one where they differ by less."""

SMALL = 128
"""Merging so many briefs takes less than half a second: it is done at once."""

MANY = 64
"""More segments than this are not waited with: each takes descriptors, and a part of every answer's time."""


def to_merge(live: Sequence[int], sizes: Sequence[int], *, limit: int | None = None) -> list[int]:
    """The segments to merge next, by number; none when all is well.

    Merging those of about one size touches a brief only as often as the logarithm of the index's size.

    Args:
        live: how many briefs of each segment are not deleted.
        sizes: how many it was written with.
        limit: merge no more briefs than this.
    """
    tiers: dict[int, list[int]] = {}
    for number, count in enumerate(live):
        if limit is None or count <= limit:
            tiers.setdefault(_tier(count), []).append(number)
    for tier in sorted(tiers):
        # the smaller ones come along: they cost little
        group = [number for other in sorted(tiers) if other <= tier for number in tiers[other]]
        if len(tiers[tier]) >= FACTOR and (limit is None or sum(live[number] for number in group) <= limit):
            return sorted(group)
    wasted = [
        number
        for number, count in enumerate(live)
        if count * 2 < sizes[number] and (limit is None or count <= limit)
    ]
    return wasted[:1]


def _tier(count: int) -> int:
    tier = 0
    while count >= FACTOR:
        count //= FACTOR
        tier += 1
    return tier
