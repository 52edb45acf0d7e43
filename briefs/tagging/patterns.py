"""What keeps rules that are regular expressions cheap."""

from __future__ import annotations

import re
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
        rules: dict[str, int] = {}
        for number, each in enumerate(words):
            for word in each:
                rules[word] = rules.get(word, 0) | 1 << number
        self._rules = list(rules.values())
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            [word.encode() for word in rules], implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def opened(self, text: str) -> int:
        """The rules that may hold, as bits: `1 << n` for that of number n."""
        opened, rules = 0, self._rules
        # lone surrogates, which no rule knows, cannot be encoded
        encoded = text.encode("utf-8", "replace")
        for index, _, _ in self._automaton.find_matches_as_indexes(encoded, overlapping=True):
            opened |= rules[index]
        return opened


def numbers(bits: int) -> list[int]:
    """The numbers of the bits that are set, in order."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


class Words:
    """The alternatives of a pattern, which all begin with a letter, where a word begins.

    `\\b` and what looks behind are tried at every character of a text; this skips from one word to the next.
    """

    def __init__(self, *alternatives: str) -> None:
        self._pattern = re.compile(rf"\W{by_letter(*alternatives)}")

    def within(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether one stands in `text[start:end]`."""
        return self._pattern.search(text[start - 1 : end] if start else f" {text[:end]}") is not None

    def first(self, text: str) -> tuple[int, int] | None:
        """Where the first one stands: start, end."""
        match = self._pattern.search(f" {text}")
        return (match.start(), match.end() - 1) if match else None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where they stand, from left to right: start, end."""
        # the match begins with what is before the word, and the text with a space more
        return [(match.start(), match.end() - 1) for match in self._pattern.finditer(f" {text}")]


def by_letter(*alternatives: str) -> str:
    """A pattern of any of the alternatives (each may be several, parted by "|"), tried by the first letter.

    It finds what a pattern of them in their order finds. An alternative that begins with a letter is passed over at
    once where another one stands; one that begins with a group or with what must not stand before it is tried at every
    word. So groups at their beginning are dissolved, what must not stand before is asked behind the first letter, and
    those with the same letter share it.
    """
    groups: list[tuple[str, list[str]]] = []
    known: dict[str, list[str]] = {}
    for each in [flat for alternative in alternatives for flat in _dissolved(f"(?:{alternative})")]:
        letter, rest = _first_letter(each)
        if letter in known:
            known[letter].append(rest)
            continue
        groups.append((letter, [rest]))
        if letter:
            known[letter] = groups[-1][1]
        elif not rest.startswith(r"\d"):
            # it may hold where those before and behind it do: they keep their places
            known = {}
    return "(?:" + "|".join([f"{letter}(?:" + "|".join(rests) + ")" for letter, rests in groups]) + ")"


def _dissolved(alternative: str) -> list[str]:
    """The alternatives that one stands for whose beginning is a group, or may be left out."""
    if not alternative.startswith("(?:"):
        return [alternative]
    parts, end = _parts(alternative)
    rest = alternative[end:]
    if rest[:1] == "?" and rest[1:2] not in ("?", "+"):
        return [flat for part in [*parts, ""] for flat in _dissolved(part + rest[1:])]
    if rest[:1] in ("?", "*", "+", "{"):
        return [alternative]
    return [flat for part in parts for flat in _dissolved(part + rest)]


def _parts(text: str) -> tuple[list[str], int]:
    """The alternatives of the group that a pattern begins with, and where it ends."""
    parts: list[str] = []
    at = begin = text.index(":") + 1
    depth = 1
    while depth:
        char = text[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = text.index("]", at + 2)
        elif char in "()":
            depth += 1 if char == "(" else -1
        if (char == "|" and depth == 1) or not depth:
            parts.append(text[begin:at])
            begin = at + 1
        at += 1
    return parts, at


def _first_letter(alternative: str) -> tuple[str, str]:
    """The letter that an alternative begins with, and the rest; "" where it begins otherwise."""
    before: list[str] = []
    at = 0
    while alternative.startswith("(?<!", at):
        end = alternative.index(")", at)
        before.append(alternative[at:end])
        at = end + 1
    letter, rest = alternative[at : at + 1], alternative[at + 1 :]
    if not ("a" <= letter <= "z") or rest[:1] in ("?", "*", "+", "{"):
        return "", alternative
    return letter, "".join([f"{each}{letter})" for each in before]) + rest
