"""Spellings made by rule: words that texts spell in several ways, wherever they stand in a name.

The groups are data (`variants:` in the taxonomy files): Balochistan and Baluchistan, Killa and Qilla, -e- and -i-.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"([^\W_]+|&)")
_MOST = 48
"""Spellings made of one alias, at most: long names with many such words would make hundreds."""

Groups = Mapping[str, tuple[str, ...]]
"""A word in lower case to the ways of writing it."""


def index_groups(groups: Iterable[Iterable[str]]) -> Groups:
    """Look-up of groups by their words; groups that share a word become one."""
    index: dict[str, tuple[str, ...]] = {}
    for group in groups:
        merged = dict.fromkeys(group)
        for word in tuple(merged):
            merged |= dict.fromkeys(index.get(word.lower(), ()))
        for word in merged:
            index[word.lower()] = tuple(merged)
    return index


def spellings(text: str, groups: Groups) -> tuple[str, ...]:
    """The text itself, then its variants: every combination, the nearest to the text first."""
    pieces = _WORD.split(text)
    choices: list[tuple[str, ...]] = []
    count = 1
    for piece in pieces:
        group = groups.get(piece.lower(), ())
        if group and count * len(group) <= _MOST:
            count *= len(group)
            choices.append((piece, *(word for word in group if word.lower() != piece.lower())))
        else:
            choices.append((piece,))
    if count == 1:
        return (text,)
    return tuple("".join(combination) for combination in itertools.product(*choices))
