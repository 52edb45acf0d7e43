"""Text as the matcher compares it: words in folded letters, one character between them, offsets kept.

Every character that is not part of a word becomes one space, so that word boundaries are spaces on both sides and
"Jaish-e-Mohammed", "Jaish e Mohammed" and "Karachi-based" need no special cases. A line break or a run of blanks
inside a line is one space; two spaces remain where punctuation and a blank meet, so names never match across it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from briefs.text import fold

_MARKS = "\u0300-\u036f\u064b-\u0652\u0670"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_DROPPED = re.compile(f"[{_INVISIBLE}{_MARKS}]+")
_BROKEN = re.compile(r"-\n")
_RUN = re.compile(r"\s\s+")
_ASCII = bytes(
    ord(char.lower()) if char.isalnum() or char in "&@" else ord(" ") for char in map(chr, range(128))
).ljust(256)
"""For each byte of a text in ASCII what it is folded to."""
_OTHER = re.compile(r"[^\x00-\x7f]")
_FEW = 24
"""Up to so many different characters outside ASCII, replacing each is faster than translating the whole."""


class _Table(dict[int, str]):
    """Folds character by character and remembers what it saw, up to a limit that hostile texts cannot pass."""

    def __missing__(self, code: int) -> str:
        char = fold(chr(code))
        value = char if char.isalnum() or char in "&@" else " "
        if len(self) < 4096:
            self[code] = value
        return value


_TABLE = _Table()


class Folded:
    """A text folded for matching.

    Attributes:
        source: the text as it is.
        text: the folded text between two spaces, so that the first and the last word have boundaries too.
    """

    __slots__ = ("_shifts", "_starts", "source", "text")

    def __init__(self, text: str, folded: str | None = None) -> None:
        """`folded` is `briefs.text.fold(text)`, for who has it already."""
        self.source = text
        plain = text.lower() if folded is None and text.isascii() else folded or text
        others = frozenset() if plain.isascii() else frozenset(_OTHER.findall(plain))
        cuts = _cuts(text, others)
        self._starts: list[int] = []
        self._shifts: list[int] = []
        if cuts:
            plain = self._without(plain, cuts)
        self.text = f" {_plain(plain, others)} "

    @property
    def shifted(self) -> bool:
        """Whether spans differ from those in the original text by more than the space in front."""
        return bool(self._starts)

    def _without(self, text: str, cuts: list[tuple[int, int]]) -> str:
        """The text without the cut stretches; remembers where what is left came from."""
        pieces = []
        end = kept = 0
        for start, stop in cuts:
            pieces.append(text[end:start])
            kept += start - end
            self._starts.append(kept)
            self._shifts.append(stop - kept)
            end = stop
        pieces.append(text[end:])
        return "".join(pieces)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text for a span of `self.text` that begins and ends with its spaces."""
        end -= 2
        if not self._starts:
            return start, end
        return self._origin(start), self._origin(end - 1) + 1

    def stretch(self, start: int, end: int) -> str:
        """A stretch of the original text, folded, between two spaces."""
        if self._starts:
            return Folded(self.source[start:end]).text
        return f" {self.text[start + 1 : end + 1]} "

    def _origin(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        return offset + self._shifts[index] if index >= 0 else offset


@lru_cache(maxsize=8192)
def pattern(text: str) -> str:
    """A spelling as the automaton looks for it in `Folded.text`."""
    return f" {Folded(text).text.strip()} "


def _plain(text: str, others: frozenset[str]) -> str:
    if len(others) > _FEW:
        return text.translate(_TABLE)
    for char in others:
        text = text.replace(char, _TABLE[ord(char)])
    if not text.isascii():
        return text.translate(_TABLE)
    return text.encode("ascii").translate(_ASCII).decode("ascii")


def _cuts(text: str, others: frozenset[str]) -> list[tuple[int, int]]:
    """Stretches to leave out: invisible characters, and all but one character of a run of white space.

    A run that holds an empty line stays: names do not run over the end of a paragraph.
    """
    cuts = []
    # to look for two characters in the whole text takes long where one of them is frequent
    lines = text.split("\n")
    ends = {line[-1:] for line in lines[:-1]}
    blanks = " " in ends or " " in {line[:1] for line in lines[1:]} or "\t" in text or "\r" in text
    if blanks or "\xa0" in text or "  " in text:
        for match in _RUN.finditer(text):
            if match.group().count("\n") < 2:
                cuts.append((match.start() + 1, match.end()))
    if "-" in ends:
        # a name broken at its hyphen
        cuts = sorted([*cuts, *((match.end() - 1, match.end()) for match in _BROKEN.finditer(text))])
    if others and _DROPPED.search("".join(others)):
        cuts = sorted([*cuts, *(match.span() for match in _DROPPED.finditer(text))])
    return cuts
