"""What a taxonomy is made of: entries, and the texts that spell them."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.model import MentionKind


@dataclass(frozen=True, slots=True)
class Alias:
    """One text that spells an entry.

    Attributes:
        text: the spelling.
        case: counts only as written (or in capitals throughout): abbreviations.
        word: is an ordinary word too (Mach, Tank, IS): counts only where it is written as a name.
        cued: counts only where one of the cue words stands in the same sentence (for a place: anywhere in the text),
            or the text defines it. With `word`, a place also needs words beside it that say it is one: "in Jalal Khan".
        shared: spells other entries as well, and says so.
        near: words that, near a shared alias, speak for this entry.
        likely: of several entries sharing it, the one to name first when context does not decide.
        leader: is the name of somebody who speaks for the entry: its head, or its spokesman.
    """

    text: str
    case: bool = False
    word: bool = False
    cued: bool = False
    shared: bool = False
    near: tuple[str, ...] = ()
    likely: bool = False
    leader: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A province, place or actor. Two entries are equal only when they are the same object.

    Attributes:
        section: province, place or actor.
        name: canonical name, unique in its section. "Punjab (India)" is spelled "Punjab" in texts.
        kind: district, town, militant, police, state ...; "province" and the like for provinces.
        short: usual abbreviation, else the name.
        aliases: every text that spells it, the name first; without the variants made by rule.
        province, district: where a place lies; None for a province, and for a place outside all provinces.
        country: the country of a province or place; of an actor, the one it belongs to, where stated.
        parent: the actor that this one is a faction, wing, front or office of.
        stands_for: the state that a capital's name is used for ("New Delhi denies").
        generic: police, army, government: tagged, but never expanded in queries and listed last.
        cues: words that, near a shared alias, speak for this entry.
        note, since, until, sources: for readers of the taxonomy.
    """

    section: MentionKind
    name: str
    kind: str
    short: str
    aliases: tuple[Alias, ...]
    province: str | None = None
    district: str | None = None
    country: str | None = None
    parent: str | None = None
    stands_for: str | None = None
    generic: bool = False
    cues: tuple[str, ...] = ()
    note: str = ""
    since: str = ""
    until: str = ""
    sources: tuple[str, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether its very name spells other entries too."""
        return self.aliases[0].shared


@dataclass(frozen=True, slots=True)
class Country:
    """A country: the words that speak for it when a name could lie in several."""

    name: str
    words: tuple[str, ...]


@dataclass(slots=True)
class Match:
    """A span of a text that spells one entry, or one of several.

    Attributes:
        start, end: the span.
        entries: all entries that the words could stand for.
        alias: the alias of the first of them that was matched.
    """

    start: int
    end: int
    entries: tuple[Entry, ...]
    alias: Alias


Found = tuple[int, int, tuple[Entry, ...], Alias]
"""The same as a tuple, which is made sooner."""
