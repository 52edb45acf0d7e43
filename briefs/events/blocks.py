"""Which pairs are worth comparing: briefs that stand near each other in some order by day.

The *sorted neighbourhood* method of record linkage (Hernandez and Stolfo, 1995): briefs that share a key (a place, a
province and target, a place and number of dead, one of the rarest runs of words) are ordered by day, and each is
compared with those a few places away at most. However many share a key, the pairs stay proportional to the briefs.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from briefs.events.likeness import REACH
from briefs.events.sighting import Sighting

WINDOW = 20
"""How far away in each order a brief is compared."""

_RUNS = 6
"""So many runs of words serve as keys: copies nearly always have one of them in common."""

_UNDATED = 1 << 30

_Place = tuple[int, int, str]


class Blocks:
    """Sightings in their orders."""

    def __init__(self) -> None:
        self._orders: dict[int, _Place | list[_Place]] = {}
        """By the hash of a key; what stands alone, as most runs of words do, needs no list."""

    def add(self, one: Sighting) -> None:
        """Put a sighting into its orders."""
        place = _place(one)
        for key, _ in _keys(one):
            order = self._orders.get(key)
            if order is None:
                self._orders[key] = place
            elif isinstance(order, list):
                insort(order, place)
            else:
                self._orders[key] = sorted((order, place))

    def remove(self, one: Sighting) -> None:
        """Take it out again."""
        place = _place(one)
        for key, _ in _keys(one):
            order = self._orders[key]
            if isinstance(order, list) and len(order) > 1:
                del order[bisect_left(order, place)]
            else:
                del self._orders[key]

    def _order(self, key: int) -> list[_Place]:
        order = self._orders.get(key, [])
        return order if isinstance(order, list) else [order]

    def near(self, one: Sighting) -> set[str]:
        """The ids of those that it is to be compared with. Whoever is near to another has the other near, too."""
        found: set[str] = set()
        place = _place(one)
        for key, any_day in _keys(one):
            order = self._order(key)
            found.update(_around(order, bisect_left(order, place), place[0], any_day))
        found.discard(one.id)
        return found

    def crowded(self, one: Sighting) -> set[str]:
        """The ids of those whose nearest change when this one comes or goes: only where many share a key."""
        found: set[str] = set()
        place = _place(one)
        for key, any_day in _keys(one):
            order = self._order(key)
            if len(order) > WINDOW:
                found.update(_around(order, bisect_left(order, place), place[0], any_day))
        return found


def _around(order: list[_Place], at: int, day: int, any_day: bool) -> Iterator[str]:
    for other in order[max(0, at - WINDOW) : at + WINDOW + 1]:
        if any_day or abs(other[0] - day) <= REACH:
            yield other[2]


def _place(one: Sighting) -> _Place:
    # within a day by number of dead, so that in a crowd those that agree in it stand together
    return (_UNDATED if one.day is None else one.day, -1 if one.killed is None else one.killed, one.id)


def _keys(one: Sighting) -> Iterator[tuple[int, bool]]:
    """The hash of each key, and whether those who share it are compared however far their days are apart."""
    for key, any_day in _names(one):
        yield hash(key), any_day


def _names(one: Sighting) -> Iterator[tuple[tuple[str | int, ...], bool]]:
    for place in one.places:
        yield ("place", place), False
        if one.killed is not None and one.killed > 2:
            # the undated have no neighbours by day
            yield ("toll", place, one.killed), True
    for province in one.provinces:
        yield ("province", province), False
        for target in one.target:
            yield ("target", province, target), False
    for run in one.wording[:_RUNS]:
        yield ("run", run), True
    yield ("text", one.text_hash), True
