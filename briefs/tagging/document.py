"""A text prepared for tagging: its sentences, with what they may speak about and which names stand in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from briefs.model import Mention, MentionKind

Area = tuple[str | None, str | None]
"""A province, or the country of what lies in none that is known, and a district; None where that is unknown."""


class Section(Enum):
    """The part of a report that a sentence belongs to."""

    NEWS = "news"
    PAST = "past"
    """Another, earlier incident, or a longer stretch of time."""
    GLOSSARY = "glossary"
    FURNITURE = "furniture"
    """Captions, bylines, related stories: of the page, not of the report."""


@dataclass(slots=True)
class Sentence:
    """One sentence: `start:end` of the text.

    Attributes:
        cues: the bits of `briefs.tagging.cue`.
        opens: it is the first of its paragraph.
        section: the part of the report it belongs to.
        rule: the rule that put it there; "" for news.
        past: the span in which a sentence of the news tells of the past ("..., a week after ten died"), else empty.
        lead: it is among the first that report something: its dates are those of the event.
        mentions: the names in it, in order.
    """

    start: int
    end: int
    cues: int
    opens: bool
    section: Section = Section.NEWS
    rule: str = ""
    past: tuple[int, int] = (0, 0)
    lead: bool = False
    mentions: Sequence[Mention] = ()

    # compiled by mypyc, a class makes instances several times faster by this than by what `dataclass` writes
    def __init__(
        self,
        start: int,
        end: int,
        cues: int,
        opens: bool,
        section: Section = Section.NEWS,
        rule: str = "",
        past: tuple[int, int] = (0, 0),
        lead: bool = False,
        mentions: Sequence[Mention] = (),
    ) -> None:
        self.start = start
        self.end = end
        self.cues = cues
        self.opens = opens
        self.section = section
        self.rule = rule
        self.past = past
        self.lead = lead
        self.mentions = mentions

    def is_past(self, at: int) -> bool:
        """Whether what stands at `at` tells of another time."""
        return self.past[0] <= at < self.past[1] or self.section is Section.PAST


@dataclass(slots=True)
class Document:
    """A text, its folded form (same offsets), and its sentences in order.

    `telling` are the sentences with a cue or a name: no other holds a fact. `news` are those of them in the news.
    `furniture` tells whether there is any.
    `dateline` is the span of the dateline, empty where there is none. `several` keeps, by where a sentence begins, what
    `incidents.is_of_several` has found in it. `one_told` keeps from where to where a sentence may begin in which "that
    attack" is the one reported, once `nets.of_another` has asked.
    `asked` keeps of patterns whether the text has them, once `has` was asked.
    `areas` has the province and the district of each place by its name; `wide` are the names of borders, roads and
    regions that lie in several provinces.
    """

    text: str
    folded: str
    sentences: list[Sentence]
    telling: list[Sentence]
    news: list[Sentence] = field(default_factory=list)
    dateline: tuple[int, int] = (0, 0)
    furniture: bool = False
    several: dict[int, int] = field(default_factory=dict)
    one_told: tuple[int, int] | None = None
    asked: dict[re.Pattern[str], bool] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    wide: frozenset[str] = frozenset()

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern stands anywhere in the folded text, looked for once for all sentences that ask."""
        known = self.asked.get(pattern)
        if known is None:
            known = self.asked[pattern] = pattern.search(self.folded) is not None
        return known

    def area(self, mention: Mention) -> Area:
        """The province and the district that a province or place is, or lies in."""
        if mention.kind is MentionKind.PROVINCE:
            return mention.name, None
        return self.areas.get(mention.name, (None, None))

    def is_heading(self, sentence: Sentence) -> bool:
        """Whether a sentence ends without a full stop, as titles and headings do."""
        return not self.text[sentence.start : sentence.end].rstrip().endswith(".")
