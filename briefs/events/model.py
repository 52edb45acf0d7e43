"""An event, and what the user decided about events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Pair = tuple[str, str]
"""Two ids, the smaller first."""


def pair(one: str, other: str) -> Pair:
    """Two ids as a pair, in whichever order they come."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Event:
    """The briefs that report one incident; at least two.

    Attributes:
        ids: the briefs, in order of publication, the undated last.
        copies: of those that repeat another's wording: that one's id.
    """

    ids: tuple[str, ...]
    copies: Mapping[str, str] = field(default_factory=dict)

    @property
    def reports(self) -> int:
        """How many different reports there are: copies of one wire count once."""
        return len(self.ids) - len(self.copies)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user says: pairs of briefs that are of one event, and pairs that are not.

    A pair that is in both is apart.
    """

    same: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()

    @property
    def ids(self) -> frozenset[str]:
        """The briefs that anything was decided about."""
        return frozenset(one for link in (*self.same, *self.apart) for one in link)

    @classmethod
    def of(cls, same: Mapping[str, Iterable[str]], other: Mapping[str, Iterable[str]]) -> Decisions:
        """The decisions that are written down for each brief: ids of its event, and ids that are not."""
        return cls(
            frozenset(pair(one, two) for one, ids in same.items() for two in ids if one != two),
            frozenset(pair(one, two) for one, ids in other.items() for two in ids if one != two),
        )
