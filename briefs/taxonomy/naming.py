"""Whether a word that is also a name (Mach, Tank, Hub) is written as one.

Inside a sentence its capital is enough, unless capitalised neighbours make it a part of another name. Where a
capital says nothing (at the start of a sentence, in headlines, in capitals throughout) a cue must stand by: "in
Tank", "Hub town", a place beside it, a dateline's colon; or the same text has it as a name elsewhere.
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from functools import cached_property

from briefs.taxonomy.folding import Folded

_BEFORE = re.compile(
    r"(?<!\w)(?=\w)(?:in|at|near|from|around|outside|towards?|district|districts|town|city|village|area|tehsil|agency)"
    r"[\s,]+(?:the\s+)?$",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?<!\w)(?:in|at|near|from|around|outside|towards?|(?:district|town|village|area|locality|quarter) of) $",
    re.IGNORECASE,
)
"""What a place alone stands behind, and no common word that "the" leads in: "at the Babri mosque"."""
_NEAR = 24
"""Characters that `_BEFORE` spans at most."""

_IN = (" in ", " at ", " near ")
"""What `_BEFORE` finds most often."""

_AFTER = re.compile(
    r"(?:\s|-)(?:district|town|city|area|areas|tehsil|agency|division|valley|jail|prison|bazaar|bazar|coalfield"
    r"|cantonment|village|road|police|based|tribal|pass|region|industrial|airport|river)\b",
    re.IGNORECASE,
)
_THE = ("The ", "A ")
_INCIDENT = re.compile(
    r" (?:bombings?|blasts?|attacks?|explosions?|killings?|massacre|shootings?|incident|ambush|clash|siege|carnage)\b"
)
"""What is called by its place: "The Hub bombing"."""

_DATELINE = re.compile(
    r"\s?(?::|—|–|--|/|-(?=\s))|,? \([^()\n]{1,20}\)\s?[:—–-]"
    r"|,\s(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:[a-z]{2,6})?\b",
    re.IGNORECASE,
)
"""What follows the town of a dateline: a colon or a dash, an agency in brackets, a day."""
_SAW = re.compile(r" (?:saw|witnessed|woke up to|woke to) ")
"""What is told of a place, or of a person: "Hub saw two attacks"."""

_GAPS = (", ", " and ", " or ", " (", "/", "-", "–", " & ", ",", ", and ")
_REACH = 400
"""Characters looked at, at least, for either end of a sentence."""


class Surroundings:
    """A text around doubtful names, and the spans of the certain ones in it."""

    def __init__(self, folded: Folded, certain: Sequence[tuple[int, int]]) -> None:
        self.text = folded.source
        self._folded = folded
        self._certain = certain
        self._letters: dict[tuple[int, int], tuple[int, int]] = {}
        self._words: dict[tuple[int, int], tuple[int, int]] = {}
        self._cued: dict[tuple[tuple[int, int], tuple[str, ...]], bool] = {}
        self._around: tuple[tuple[int, int], tuple[int, int]] = ((0, 0), (0, 0))

    @cached_property
    def _begin(self) -> frozenset[int]:
        return frozenset(start for start, _ in self._certain)

    @cached_property
    def _end(self) -> frozenset[int]:
        return frozenset(end for _, end in self._certain)

    def beside_name(self, start: int, end: int) -> bool:
        """Whether a certain name stands beside it, with a comma, a bracket or "and" between them."""
        text = self.text
        if text.startswith(_GAPS, end):
            for gap in _GAPS:
                if end + len(gap) in self._begin and text.startswith(gap, end):
                    return True
        if text.endswith(_GAPS, 0, start):
            for gap in _GAPS:
                if start - len(gap) in self._end and text.endswith(gap, 0, start):
                    return True
        return False

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """About where the sentence around a span begins and ends."""
        if self._around[0] != (start, end):
            self._around = (start, end), sentence_around(self.text, start, end)
        return self._around[1]

    def shouted(self, start: int, end: int) -> bool:
        """Whether the sentence around it is in capitals throughout, so that they say nothing."""
        span = self.sentence(start, end)
        if span not in self._letters:
            self._letters[span] = _capital_letters(self.text[slice(*span)])
        capitals, letters = self._letters[span]
        own_capitals, own_letters = _capital_letters(self.text[start:end])
        letters -= own_letters
        return letters >= 8 and capitals - own_capitals > 0.8 * letters

    def titled(self, start: int, end: int) -> bool:
        """Whether the sentence around it is written like a headline, every longer word with a capital."""
        span = self.sentence(start, end)
        if span not in self._words:
            self._words[span] = _capital_words(self.text[slice(*span)])
        capitals, words = self._words[span]
        own_capitals, own_words = _capital_words(self.text[start:end])
        words -= own_words
        return words >= 3 and capitals - own_capitals >= 0.8 * words

    def has_cue(self, start: int, end: int, cues: tuple[str, ...], *, anywhere: bool = False) -> bool:
        """Whether one of the words (as `pattern`s) stands in the same sentence, or anywhere in the text."""
        span = (0, len(self.text)) if anywhere else self.sentence(start, end)
        if (span, cues) not in self._cued:
            stretch = self._folded.stretch(*span)
            self._cued[span, cues] = any(cue in stretch for cue in cues)
        return self._cued[span, cues]

    def opens_sentence(self, start: int) -> bool:
        """Whether nothing but quotes and bullets stands between it and the end of the sentence before."""
        before = self.text[max(0, start - 12) : start].rstrip("\"'“”‘’«»()[]•–—-* \t")
        return not before or before[-1] in ".!?:\n…"


def written_as_name(start: int, end: int, around: Surroundings, cues: tuple[str, ...]) -> bool:
    """Whether a word is written as a name; see the module."""
    text = around.text
    if not _has_capital(text[start]):
        return False
    before, after = text[max(0, start - 40) : start], text[end : end + 24]
    if (
        before.endswith(_IN)
        or _BEFORE.search(before, max(0, len(before) - _NEAR))
        or _AFTER.match(after)
        or around.beside_name(start, end)
    ):
        return True
    if cues and around.has_cue(start, end, cues):
        return True
    if around.opens_sentence(start):
        return bool(_DATELINE.match(after) or _SAW.match(after))
    if around.shouted(start, end) or around.titled(start, end):
        return False
    if not _capital_neighbour(before, after):
        return True
    return before.endswith(_THE) and _INCIDENT.match(after) is not None


def said_as_place(start: int, end: int, around: Surroundings) -> bool:
    """Whether the words beside a name say that it is a place, and no person: "in Jalal Khan", "the Spin area"."""
    before, after = around.text[max(0, start - _NEAR) : start], around.text[end : end + 24]
    if _AFTER.match(after) or around.beside_name(start, end):
        return True
    return _PLACED.search(before) is not None and not _following_capital(after)


def could_be_name(start: int, end: int, around: Surroundings) -> bool:
    """Whether a word may repeat a name that the same text has written as one."""
    text = around.text
    return _has_capital(text[start]) and not _capital_neighbour(
        text[max(0, start - 40) : start], text[end : end + 24]
    )


def _has_capital(char: str) -> bool:
    """Whether it is a capital, or of a script that has none."""
    return char == char.upper()


_PREVIOUS = re.compile(r"(\w)\w* $")
_FOLLOWING = re.compile(r" (\w)(?![A-Z]+s?\b)")


def _capital_neighbour(before: str, after: str) -> bool:
    """Whether it looks like a part of a longer name: "Regional Hub", "Tank Corps", "Mach 2"."""
    previous = _PREVIOUS.search(before, before.rfind(" ", 0, -1) + 1)
    if previous and previous[1].isupper():
        return True
    return _following_capital(after)


def _following_capital(after: str) -> bool:
    following = _FOLLOWING.match(after)
    return following is not None and (following[1].isupper() or following[1].isdigit())


_SMALL = string.ascii_lowercase.encode()
_CAPITALS = string.ascii_uppercase.encode()


def _capital_letters(text: str) -> tuple[int, int]:
    """How many letters are capitals, and how many there are."""
    if text.isascii():
        data = text.encode("ascii")
        small = len(data.translate(None, _SMALL))
        capitals = small - len(data.translate(None, _SMALL + _CAPITALS))
        return capitals, capitals + len(data) - small
    letters = [char for char in text if char.isalpha()]
    return sum(map(str.isupper, letters)), len(letters)


def _capital_words(text: str) -> tuple[int, int]:
    """How many words of four letters or more have a capital, and how many there are."""
    words = [word for word in text.split() if len(word) >= 4]
    return sum(word[0].isupper() for word in words), len(words)


_STOPS = (". ", "? ", "! ", "\n", ".” ", '." ')


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """About where the sentence around a span begins and ends; cheap, and good enough to look for cues in.

    Where no full stop is near, the bounds are multiples of a fixed length, so that neighbours in an endless
    sentence share them, and what is worked out for one holds for all.
    """
    low = max(0, start // _REACH * _REACH - _REACH)
    high = (end // _REACH + 2) * _REACH
    begin, finish = low, high
    for stop in _STOPS:
        # each search covers only what the ones before it have left
        at = text.rfind(stop, begin, start)
        if at >= 0:
            begin = at + len(stop)
        at = text.find(stop, end, finish)
        if at >= 0:
            finish = at + 1
    return begin, finish
