"""A phrase that counts people, and whether they are those who attacked."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.model import Qualifier
from briefs.tagging.nouns import PERPETRATORS, word_set
from briefs.tagging.tokens import Tokens


@dataclass(slots=True)
class People:
    """A phrase that counts people, at tokens `start:end`.

    Attributes:
        count, high: the number, and the upper end of a range.
        qualifier: how exact.
        first, last: the tokens that say who: `first:last`, empty where the phrase has none.
        known: who they are is a word for people; else a noun the vocabulary does not know, or none.
        single: one person named without a number.
        attribute: tag of a word inside that says what happened ("12 injured people"), else "".
        part_of: tag of the group it is a part of ("two of the injured"), else "".
        of_the: it is a part of people told of before ("two of the labourers").
    """

    count: int
    high: int | None
    qualifier: Qualifier
    start: int
    end: int
    first: int
    last: int
    known: bool
    single: bool = False
    attribute: str = ""
    part_of: str = ""
    of_the: bool = False

    def perpetrators(self, tokens: Tokens) -> bool:
        """Whether they are those who attacked; a Taliban governor is one of a government."""
        words = tokens.words[self.first : self.last]
        armed = "armed" in words and words[-1] in _MEN and words[-2:-1] == ["armed"]
        if armed or PERPETRATORS.isdisjoint(words):
            return armed
        if words[-1] in _GUARDS and _is_whose(tokens.words[self.start : self.last]):
            return False
        return words[-1] not in _OFFICES or not PERPETRATORS.isdisjoint(set(words) - {"taliban", "taleban"})


def _is_whose(words: list[str]) -> bool:
    """Whether people are told by whose they are: "his two gunmen", "the judge's gunman"."""
    return not _POSSESSIVE.isdisjoint(words) or any(word.endswith(("'s", "s'")) for word in words)


_GUARDS = frozenset(["gunman", "gunmen"])
"""Attackers, but for a politician's or a judge's, who are his guards."""

_POSSESSIVE = frozenset(["his", "her", "their", "whose"])
_MEN = frozenset(["men", "man", "persons", "individuals"])
_OFFICES = word_set(
    "governor minister mayor judge official officials policeman policemen diplomat diplomats guard guards"
    " police personnel employee employees"
)
