"""From likenesses of pairs to groups, without chains; and the user's word over both."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import product

from briefs.events.model import Pair, pair

Alike = Callable[[str, str], bool | None]
"""Whether two briefs are held to be of one event: None where that is out of the question."""

SPEAKERS = 6
"""So many members of a large group are asked for all of it."""


def group(links: Mapping[Pair, float], alike: Alike, apart: Collection[Pair]) -> list[list[str]]:
    """Groups of ids that were linked, each at least two, in order.

    Groups grow along the links, the strongest first. Two become one only when at least half of the pairs across are
    alike and none is out of the question, so that a brief that mentions two events does not make them one.

    Args:
        links: strength of each pair that was found alike.
        alike: says so of any pair.
        apart: pairs that must not come into one group.
    """
    home: dict[str, list[str]] = {one: [one] for link in links for one in link}
    refused: set[tuple[int, int]] = set()
    for one, other in sorted(links, key=lambda link: (-links[link], link)):
        first, second = home[one], home[other]
        # lists that grew are new ones, so their identities tell what was tried
        tried = (id(first), id(second)) if id(first) < id(second) else (id(second), id(first))
        if first is second or tried in refused:
            continue
        if _belong(first, second, alike, apart):
            joined = sorted([*first, *second])
            home |= dict.fromkeys(joined, joined)
        else:
            refused.add(tried)
    found = {id(members): members for members in home.values() if len(members) > 1}
    return sorted(found.values())


def _belong(first: list[str], second: list[str], alike: Alike, apart: Collection[Pair]) -> bool:
    if apart and any(pair(one, other) in apart for one, other in product(first, second)):
        return False
    answers = [alike(one, other) for one, other in product(_speakers(first), _speakers(second))]
    return None not in answers and 2 * answers.count(True) >= len(answers)


def _speakers(members: list[str]) -> list[str]:
    """Some members of a group for all, evenly spread over their order."""
    if len(members) <= SPEAKERS:
        return members
    return [members[number * (len(members) - 1) // (SPEAKERS - 1)] for number in range(SPEAKERS)]


def overrule(
    groups: Iterable[Collection[str]], same: Iterable[Pair], apart: Collection[Pair]
) -> list[frozenset[str]]:
    """The groups with pairs joined that the user joined, their groups with them.

    Where joining whole groups would bring together what the user told apart, only the one brief changes sides, and
    where even that would, the two are a group of their own.
    """
    home: dict[str, set[str]] = {one: members for members in map(set, groups) for one in members}
    foes: dict[str, set[str]] = {}
    for one, other in apart:
        foes.setdefault(one, set()).add(other)
        foes.setdefault(other, set()).add(one)

    def at_odds(some: Collection[str], others: Collection[str]) -> bool:
        return any(foes.get(one, _NONE) & others for one in some)  # type: ignore[operator]

    for one, other in sorted(same):
        first, second = home.get(one, {one}), home.get(other, {other})
        if first is second or pair(one, other) in apart:
            continue
        if not at_odds(first, second):
            joined = first | second
        elif not at_odds({one}, second):
            first.discard(one)
            joined = second | {one}
        elif not at_odds({other}, first):
            second.discard(other)
            joined = first | {other}
        else:
            first.discard(one)
            second.discard(other)
            joined = {one, other}
        home |= dict.fromkeys(joined, joined)
    found = {id(members): frozenset(members) for members in home.values() if len(members) > 1}
    return sorted(found.values(), key=min)


_NONE: frozenset[str] = frozenset()
