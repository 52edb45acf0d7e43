"""What is asked, in a form that each peer says in its own language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.corpus import WORDS
from benchmarks.words import Words

ROWS = 50
"""Rows that are fetched of every answer."""

SHOWN = 9
"""Values that are looked at of every facet, as many as the app shows before one asks for more."""

TYPED = "police attack quetta"


@dataclass(frozen=True, slots=True)
class Question:
    """All of `words` and `phrase`, a word that begins with `prefix`, one of `either`, none of `without`.

    A word stands for itself alone, in title or text, whatever its case. `ranked` asks for the best by BM25 first, else
    the newest come first.
    """

    label: str
    words: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    prefix: str = ""
    either: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    ranked: bool = False

    def by_relevance(self) -> Question:
        """The same, the best first."""
        return replace(self, ranked=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an app would show.

    Attributes:
        total: how many briefs match.
        rows: day and title of the first `ROWS` of them.
        facets: the counts as the peer gives them; `Peer.counts` tells them.
    """

    total: int
    rows: tuple[tuple[int, str], ...] = ()
    facets: Any = None


def query_set(vocabulary: Words) -> list[Question]:
    """One question of each kind; the words are picked by how often they are expected to stand in a text."""
    half = vocabulary.found_in(0.5, WORDS)
    rare = vocabulary.words[-1]
    return [
        Question("a rare word", (rare,)),
        Question("a word in half of all", (half,)),
        Question("three words", ("police", "attack", "quetta")),
        Question("a phrase", phrase=("security", "forces")),
        Question("a prefix", prefix="att"),
        Question("either of three, not a fourth", either=("railway", "market", "tribal"), without=("army",)),
    ]


def warm_up(vocabulary: Words) -> Question:
    """What is asked of an index that was just opened, before anything is timed: nothing of it helps with the rest."""
    return Question("warm-up", (vocabulary.words[-2],))


def keystrokes() -> Iterator[Question]:
    """`TYPED` letter by letter: whole words, and the beginning of the last one."""
    for end in range(1, len(TYPED) + 1):
        *whole, last = TYPED[:end].split(" ")
        if last:
            yield Question(TYPED[:end], tuple(whole), prefix=last)
