"""Statements of a toll that no rule found and a reader points at, by their words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefs.model import Outcome, Toll
from briefs.tagging.counted import counted
from briefs.tagging.phrase import People
from briefs.tagging.sentences import sentences
from briefs.tagging.tokens import Tokens, tokenise
from briefs.text import fold, one_line


def missed_toll(text: str, words: str, outcome: Outcome, known: Collection[Toll] = ()) -> Toll:
    """The statement that some words of a text are: how many, how exactly and who is read out of them.

    Where the text has the words several times, those are meant that are not among `known` yet. Raises ValueError, with
    a sentence, for words that the text does not have, that tell no number of people, or that are known.
    """
    shown = f"“{one_line(words, 80)}”"
    spans = list(_found(text, words))
    if not spans:
        raise ValueError(f"The text does not have the words {shown}.")
    taken = sorted((toll.start, toll.end) for toll in known if toll.outcome is outcome)
    free = _first_free(spans, taken)
    if free is None:
        raise ValueError(f"{shown} is such a statement already.")
    start, end = free
    tokens = tokenise(fold(text), start, end)
    people = next(_counted(tokens), None)
    if people is None:
        raise ValueError(f"{shown} tells no number of people.")
    who = range(people.first, people.last)
    return Toll(
        count=people.count,
        qualifier=people.qualifier,
        outcome=outcome,
        who=text[tokens.begin(who[0]) : tokens.end(who[-1])] if who else "",
        past=False,
        text=text[start:end],
        start=start,
        end=end,
        low=None if people.high is None else people.count,
        high=people.high,
        perpetrators=people.perpetrators(tokens),
    )


def counted_people(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the words that count people, whatever is said of them, in the order of the text."""
    folded = fold(text)
    for start, end in sentences(text):
        tokens = tokenise(folded, start, end)
        for people in _counted(tokens):
            yield tokens.begin(people.start), tokens.end(people.end - 1)


def _found(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand as whole words, whatever their capitals and the white space between them."""
    pointed = r"\s+".join(re.escape(word) for word in words.split())
    if pointed:
        pattern = re.compile(rf"(?<!\w){pointed}(?!\w)", re.IGNORECASE)
        yield from (match.span() for match in pattern.finditer(text))


def _first_free(spans: list[tuple[int, int]], taken: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first of `spans`, which follow each other, that overlaps none of those taken, which are in order, too."""
    at = reached = 0
    for start, end in spans:
        while at < len(taken) and taken[at][0] < end:
            reached = max(reached, taken[at][1])
            at += 1
        if reached <= start:
            return start, end
    return None


def _counted(tokens: Tokens) -> Iterator[People]:
    at = 0
    while (at := tokens.tags.find("n", at)) >= 0:
        people = counted(tokens, at)
        if people is not None:
            yield people
        at = max(at + 1, people.end if people else 0)
