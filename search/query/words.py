"""When two words count as the same: stems, edits and patterns, shared by engines and the highlighter."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache
from threading import local

_stemmers = local()


@lru_cache(maxsize=1 << 16)
def stem(key: str) -> str:
    """The English stem of a folded word; a word with digits or letters beyond a to z is its own stem."""
    if not key.isascii() or not key.isalpha():
        return key
    # a stemmer keeps the word it works on in itself, and searches run on several threads
    if not hasattr(_stemmers, "english"):
        # imported late: it loads the rules of all its languages
        import snowballstemmer

        _stemmers.english = snowballstemmer.stemmer("english")
    return str(_stemmers.english.stemWord(key))


def alike(key: str, other: str, edits: int) -> bool:
    """Whether `other` is at most `edits` edits away from `key`.

    An edit inserts, drops or replaces a character, or swaps two neighbours (the restricted Damerau-Levenshtein
    distance). Takes time in proportion to the product of the shorter length and `edits`.
    """
    if abs(len(key) - len(other)) > edits:
        return False
    far = edits + 1
    # three rows in turn, so that none is made anew for each letter of a long word
    before, current = [far] * (len(other) + 2), [far] * (len(other) + 2)
    row = [min(j, far) for j in range(len(other) + 2)]
    for i, char in enumerate(key, 1):
        # outside the band around the diagonal every distance is too far
        low, high = max(1, i - edits), min(len(other), i + edits)
        current[low - 1] = i if low == 1 and i <= edits else far
        current[high + 1] = far
        for j in range(low, high + 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (char != other[j - 1]))
            if i > 1 and j > 1 and char == other[j - 2] and key[i - 2] == other[j - 1]:
                cost = min(cost, before[j - 2] + 1)
            current[j] = min(cost, far)
        if min(current[low - 1 : high + 1], default=far) >= far:
            return False
        before, row, current = row, current, before
    return row[len(other)] <= edits


@lru_cache(maxsize=512)
def pattern(wildcard: str) -> re.Pattern[str]:
    """A compiled `Wildcard.pattern`; `fullmatch` it with a key. `fnmatch` translates stars without backtracking."""
    return re.compile(translate(wildcard))
