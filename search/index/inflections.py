"""Which words can have a given stem: few enough to try, so that no stem needs to be kept.

The English stemmer (https://snowballstem.org/algorithms/english/stemmer.html) takes endings off a word, one after
another, or puts a shorter ending in place of one. What is left is the beginning of the word, but for its last letter
in three cases, and for four short words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LAST_LETTERS = {"i": "y", "e": "i", "l": "i"}
"""What may stand in a word for the last letter of its stem: cr-y, hop-ing, possib-ility."""

_DYING = ("ie", "ying")
"""The ends of die and dying, and of lie, tie and vie."""

_ENDINGS = """
s es ed d dly edly ing ingly y i al ly li r er or ion ation ator ional ational ism ity iti iciti ist ness eness iveness
iz ize izer ization at ate ful ative ance ancy anci ence ency enci ic bl abl able ably abli ibl ible ibly ibli ability
abiliti ibility ibiliti ous ive ivity iviti ant ement ment ent e l
"""
"""All that one step takes off, as far as it is not put back."""

_STEPS = 6
"""How many steps may take something off."""

_TAIL = re.compile(rf"(?:{'|'.join(sorted(_ENDINGS.split(), key=len, reverse=True))}){{0,{_STEPS}}}")
_LONGEST_TAIL = 40


def beginnings(stem: str) -> Sequence[str]:
    """Every word with the stem begins with one of these."""
    found = [stem]
    if stem[-1] in _LAST_LETTERS:
        found.append(stem[:-1] + _LAST_LETTERS[stem[-1]])
    if stem.endswith(_DYING[0]):
        found.append(stem.removesuffix(_DYING[0]) + _DYING[1])
    return found


def may_have(stem: str, word: str) -> bool:
    """Whether a word with one of the `beginnings` may have the stem; false only where it does not."""
    length = len(stem)
    if not word.startswith(stem):
        return stem.endswith(_DYING[0]) or _is_tail(word[length - 1 :])
    # the stemmer undoubles consonants: stop-ped
    return _is_tail(word[length:]) or (word[length] == stem[-1] and _is_tail(word[length + 1 :]))


def _is_tail(letters: str) -> bool:
    return len(letters) <= _LONGEST_TAIL and _TAIL.fullmatch(letters) is not None
