"""What keeps rules that are regular expressions cheap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import ahocorasick_rs

WORD = r"(?<!\w)(?=\w)"
"""Where a word begins. `\\b` also holds where one ends, and a long list of alternatives is tried there in vain.
Alternatives share one (`{WORD}(?:a|b)`): where each has its own it is tried again for each."""


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in the text, if as a part of another: asked before a rule that needs one."""
    for word in words:  # noqa: SIM110 - a generator costs more than the search
        if word in text:
            return True
    return False


class Gates:
    """Which of many rules a text has a word for, told in one pass over it."""

    def __init__(self, words: Sequence[Iterable[str]]) -> None:
        """`words` are those of each rule, of which it needs one, if as a part of another."""
        rules: dict[str, list[int]] = {}
        for number, each in enumerate(words):
            for word in each:
                rules.setdefault(word, []).append(number)
        self._rules = list(rules.values())
        self._automaton = ahocorasick_rs.BytesAhoCorasick([word.encode() for word in rules])

    def opened(self, text: str) -> list[int]:
        """The numbers of the rules that may hold, in their order."""
        # lone surrogates, which no rule knows, cannot be encoded
        matches = self._automaton.find_matches_as_indexes(text.encode("utf-8", "replace"), overlapping=True)
        if not matches:
            return []
        found = {index for index, _, _ in matches}
        return sorted({number for index in found for number in self._rules[index]})
