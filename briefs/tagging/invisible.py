"""Soft hyphens, zero-width characters and byte-order marks: they split words for a reader of characters only.

A text that has them is read without them, and the spans are moved back to where the words stand in it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from briefs.model import ActorFact, Facts, Mention, PlaceFact, ProvinceFact, Toll
from briefs.tagging.patterns import has_any

_Told = TypeVar("_Told", ProvinceFact, PlaceFact, ActorFact)
_Quoted = TypeVar("_Quoted", Toll, Mention)

_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_INVISIBLE = re.compile(f"[{_HIDDEN}]")


def without_invisible(text: str) -> str:
    """The text as its readers see it."""
    return text if text.isascii() or not has_any(text, _HIDDEN) else _INVISIBLE.sub("", text)


def moved(facts: Facts, text: str) -> Facts:
    """The facts of a text without its invisible characters as facts of the text itself."""
    places = _seen(text)

    def span(start: int, end: int) -> tuple[int, int]:
        if start >= end:
            return start, end
        return places[start], places[end - 1] + 1

    def sentence_of(fact: _Told) -> _Told:
        start, end = span(fact.start, fact.end)
        return replace(fact, start=start, end=end)

    def words_of(fact: _Quoted) -> _Quoted:
        start, end = span(fact.start, fact.end)
        return replace(fact, start=start, end=end, text=text[start:end])

    return replace(
        facts,
        provinces=tuple(map(sentence_of, facts.provinces)),
        places=tuple(map(sentence_of, facts.places)),
        actors=tuple(map(sentence_of, facts.actors)),
        tolls=tuple(map(words_of, facts.tolls)),
        mentions=tuple(map(words_of, facts.mentions)),
        silence=None if facts.silence is None else span(*facts.silence),
    )


def _seen(text: str) -> list[int]:
    """Where each character that is seen stands in a text."""
    seen: list[int] = []
    at = 0
    for match in _INVISIBLE.finditer(text):
        seen.extend(range(at, match.start()))
        at = match.end()
    seen.extend(range(at, len(text)))
    return seen
