"""A headline figure as the user corrects it: a number, how exact it is, or that there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefs.model import Outcome, Qualifier, Toll
from briefs.text import one_line

NO_FIGURE = "none"
"""How a figure is written that the text does not give."""

_SYNONYMS = {
    "more than": Qualifier.OVER,
    "around": Qualifier.ABOUT,
    "some": Qualifier.ABOUT,
    "almost": Qualifier.NEARLY,
    "not less than": Qualifier.AT_LEAST,
}
_QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier} | _SYNONYMS
_FIGURE = re.compile(r"(?:([a-z]+(?: [a-z]+){0,2}) )?(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Figure:
    """The killed or wounded to quote.

    `count` is None where the text gives no number. Of a range it is the lower end, as in `briefs.model.Headline`.
    """

    count: int | None
    qualifier: Qualifier = Qualifier.EXACTLY

    def __str__(self) -> str:
        if self.count is None:
            return NO_FIGURE
        if self.qualifier is Qualifier.EXACTLY:
            return str(self.count)
        return f"{self.qualifier} {self.count}"


def parse_figure(text: str) -> Figure:
    """The figure that somebody wrote: "24", "at least 24", "more than 1,200", "none".

    Raises ValueError, with a sentence, for anything else.
    """
    words = " ".join(text.lower().split())
    if words == NO_FIGURE:
        return Figure(None)
    match = _FIGURE.fullmatch(words)
    if match is None:
        raise ValueError(f"{one_line(text, 40)!r} is no figure such as 24, at least 24, or none")
    said, digits = match.groups()
    qualifier = _QUALIFIERS.get(said) if said else Qualifier.EXACTLY
    if qualifier is None:
        raise ValueError(f"{one_line(said, 40)!r} is none of: {', '.join(Qualifier)}")
    return Figure(int(digits.replace(",", "")), qualifier)


TOLL_LENGTH = 200
"""Characters of the words that a statement is kept by; longer ones are cut, and would not be found again."""


def toll_words(toll: Toll) -> str:
    """A statement in words by which it is known again when the text is read anew: "killed: at least 24 people"."""
    return f"{toll.outcome}: {one_line(toll.text, TOLL_LENGTH)}"


def parse_toll_words(text: str) -> tuple[Outcome, str]:
    """What happened, and the words that say to how many, out of what `toll_words` wrote, or somebody so.

    Raises ValueError, with a sentence, for anything else.
    """
    outcome, colon, words = text.partition(":")
    known = outcome.strip().lower()
    if not colon or known not in set(Outcome) or not words.strip():
        raise ValueError(f"{one_line(text, 80)!r} is not written as in “killed: at least 3 soldiers”")
    return Outcome(known), words.strip()
