"""When two words count as the same: stems, edits and patterns, shared by engines and the highlighter."""

from __future__ import annotations

import re
import sys
from fnmatch import translate
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from threading import Lock, local
from types import ModuleType

_stemmers = local()
_loading = Lock()


@lru_cache(maxsize=1 << 16)
def stem(key: str) -> str:
    """The English stem of a folded word; a word with digits or letters beyond a to z is its own stem."""
    if not key.isascii() or not key.isalpha():
        return key
    # a stemmer keeps the word it works on in itself, and searches run on several threads
    if not hasattr(_stemmers, "english"):
        # one thread at a time, for it changes what is imported, and the others would miss that
        with _loading:
            rules = _english_rules()
        _stemmers.english = rules.EnglishStemmer()
    return str(_stemmers.english.stemWord(key))


@cache
def _english_rules() -> ModuleType:
    """The stemmer's module for English alone: the package loads those of all its languages, for ten milliseconds."""
    spec = find_spec("snowballstemmer")
    if spec is None:
        raise ModuleNotFoundError("snowballstemmer")
    # the package by name, without what it would do when imported
    sys.modules.setdefault("snowballstemmer", module_from_spec(spec))
    try:
        return import_module("snowballstemmer.english_stemmer")
    finally:
        if not hasattr(sys.modules["snowballstemmer"], "stemmer"):
            del sys.modules["snowballstemmer"]


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
