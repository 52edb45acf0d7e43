"""What a query means, as an immutable tree: the parser makes it, engines and the highlighter read it.

A brief satisfies a *text leaf* (`Word`, `Prefix`, `Wildcard`, `Fuzzy`, `Phrase`) when the leaf matches inside its
title or inside its body; never across the two. All keys are `briefs.text.word_key` forms. With `Field.TITLE` only
the title counts. The other leaves ask what the tagger, the file or the user said of a brief.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefs.model import MentionKind, Stance


class Field(StrEnum):
    """Where a text leaf looks."""

    TEXT = "text"
    """The title or the body."""
    TITLE = "title"
    """The title only."""


class Is(StrEnum):
    """What `is:` can ask for."""

    STARRED = "starred"
    UNREAD = "unread"
    READ = "read"
    MARKED = "marked"
    CORRECTED = "corrected"
    OUTDATED = "outdated"
    UNDATED = "undated"
    UNCLAIMED = "unclaimed"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every brief."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No brief: what a name that nobody knows stands for."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word; unless `exact`, also the words of the same stem (`search.query.words.stem`)."""

    key: str
    exact: bool = False
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin with `key`, which is never empty."""

    key: str
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Whole words that match a pattern: `*` stands for any characters or none, `?` for exactly one."""

    pattern: str
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words at most `edits` (1 or 2) edits away from `key`.

    An edit inserts, drops or replaces a character or swaps two neighbours (`search.query.words.alike`).
    """

    key: str
    edits: int = 1
    field: Field = Field.TEXT


Term = Word | Prefix | Wildcard | Fuzzy
"""What matches one word of a text."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Two or more terms in this order, with at most `slop` other words among them altogether.

    There are word positions p1 < p2 < ... < pn, each matched by its term, and pn - p1 <= n - 1 + slop.
    The terms have the phrase's field.
    """

    parts: tuple[Term, ...]
    slop: int = 0
    field: Field = Field.TEXT


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the taxonomy, searched in all its spellings: satisfied where any alternative is.

    Attributes:
        kind, name: which entry of the taxonomy.
        typed: the words of the query that spell it.
        alternatives: text leaves, first of all what was typed; and a `Mentions` leaf, unless the field is the title,
            for the spellings that only capitals tell from ordinary words.
    """

    kind: MentionKind
    name: str
    typed: str
    alternatives: tuple[Term | Phrase | Mentions, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """The body names this entry of the taxonomy (`Facts.mentions` by kind and canonical name)."""

    kind: MentionKind
    name: str


@dataclass(frozen=True, slots=True)
class HasActor:
    """The actor has this stance in the brief; with None, any stance, mentioned included (`Facts.actors`)."""

    name: str
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class HasStance:
    """Some actor has this stance in the brief."""

    stance: Stance


@dataclass(frozen=True, slots=True)
class InProvince:
    """The province is a scene of the brief (`Facts.scenes`)."""

    name: str


@dataclass(frozen=True, slots=True)
class AtPlace:
    """The place is a scene of the brief (`Facts.places`, role event)."""

    name: str


@dataclass(frozen=True, slots=True)
class FromSource:
    """The keys stand side by side among the words of the brief's source; with `prefix`, the last one halfway."""

    keys: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Tagged:
    """The brief has the tag, from its file or its user, equal after `briefs.text.fold`; `prefix`: begins with it."""

    tag: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class OfEvent:
    """The brief reports the same event as the one with this id, or is that one (`Labels.events`)."""

    brief_id: str


@dataclass(frozen=True, slots=True)
class Dated:
    """The brief's date lies between the two days, inclusive; None leaves an end open. Never the undated."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A yes-or-no question about the brief."""

    flag: Is


@dataclass(frozen=True, slots=True)
class Not:
    """Every brief that does not satisfy the part."""

    part: Tree


@dataclass(frozen=True, slots=True)
class And:
    """All parts; two or more."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts; two or more."""

    parts: tuple[Tree, ...]


Leaf = (
    Term
    | Phrase
    | Mentions
    | HasActor
    | HasStance
    | InProvince
    | AtPlace
    | FromSource
    | Tagged
    | OfEvent
    | Dated
    | Flag
)
Tree = Everything | Nothing | Leaf | Name | Not | And | Or
