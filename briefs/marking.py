"""How far a brief may be passed on (TLP), and how good its source is (the Admiralty grade).

TLP is version 2.0 of the Traffic Light Protocol as FIRST publishes it (first.org/tlp): five labels, in capitals, never
translated. The grade is NATO's system for evaluating sources and information (AJP-2.1): a letter for the source, a
digit for what it says. Both are a person's judgement; briefs only reads a TLP label that stands in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Letters of a grade: how reliable the source is."""

CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""Digits of a grade: how credible the information is."""

_LABEL = re.compile(r"(?<!\w)TLP ?: ?(RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)(?![\w+])", re.IGNORECASE)


class Tlp(StrEnum):
    """A label of the Traffic Light Protocol, from the freest to the strictest."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def rank(self) -> int:
        """0 for the freest label, 4 for the strictest."""
        return list(Tlp).index(self)

    @classmethod
    def parse(cls, text: str) -> Tlp:
        """The label that somebody typed: "amber", "TLP:AMBER+STRICT", and "white", as version 1 called CLEAR.

        Raises ValueError for anything else.
        """
        name = text.strip().upper().removeprefix("TLP").lstrip(": ").replace(" ", "")
        return cls("TLP:" + {"WHITE": "CLEAR", "AMBERSTRICT": "AMBER+STRICT"}.get(name, name))


def label_in(text: str) -> Tlp | None:
    """The strictest label that stands anywhere in a text."""
    return strictest(Tlp.parse(match.group(1)) for match in _LABEL.finditer(text))


def strictest(labels: Iterable[Tlp | None]) -> Tlp | None:
    """The strictest of some labels; None where there is none."""
    return max((label for label in labels if label is not None), key=lambda label: label.rank, default=None)


def parse_grade(text: str) -> str:
    """A grade as it is written, "B2". Raises ValueError for what is none."""
    grade = text.strip().upper().replace("-", "")
    if len(grade) != 2 or grade[0] not in RELIABILITY or grade[1] not in CREDIBILITY:
        raise ValueError(
            f"{text.strip()!r} is no grade: a letter from A to F and a digit from 1 to 6, as in B2"
        )
    return grade


def grade_phrase(grade: str) -> str:
    """A grade in words: "B2: source usually reliable, information probably true"."""
    return f"{grade}: source {RELIABILITY[grade[0]]}, information {CREDIBILITY[grade[1]]}"
