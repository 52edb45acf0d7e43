"""The taxonomy as the rest of the product asks it: entries by name, by spelling, by what a user typed."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from briefs.model import MentionKind
from briefs.taxonomy.entries import sections
from briefs.taxonomy.model import Alias, Country, Entry
from briefs.taxonomy.variants import index_groups, spellings
from briefs.text import word_keys

Keys = tuple[str, ...]
_RULES = "1"
"""Part of the fingerprint: raised when the same data is to be matched in another way."""


class Taxonomy:
    """Provinces, places and actors with all their spellings. Immutable; look-ups are made on first use."""

    def __init__(
        self,
        entries: Sequence[Entry],
        countries: Mapping[str, Country] | None = None,
        variants: Iterable[Sequence[str]] = (),
    ) -> None:
        self.entries = entries
        """All of them, in the order of the files; not to be changed."""
        self.countries: Mapping[str, Country] = MappingProxyType(dict(countries or {}))
        self.variants: tuple[tuple[str, ...], ...] = tuple(tuple(group) for group in variants)
        self._groups = index_groups(self.variants)

    @cached_property
    def _by_section(self) -> Mapping[MentionKind, Mapping[str, Entry]]:
        return sections(self.entries)

    def prepare(self, index: Mapping[str, Sequence[int]], longest: int, fingerprint: str) -> None:
        """Take over what was worked out before, for a taxonomy of the same entries and variants."""
        vars(self).update(index=index, longest=longest, fingerprint=fingerprint)

    def __reduce__(self) -> tuple[object, ...]:
        # look-ups are made again where it is unpickled
        return type(self), (tuple(self.entries), dict(self.countries), self.variants)

    @property
    def provinces(self) -> Mapping[str, Entry]:
        """First-level units of all countries, by canonical name."""
        return self._by_section[MentionKind.PROVINCE]

    @property
    def places(self) -> Mapping[str, Entry]:
        """Districts and everything smaller, and places outside all provinces, by canonical name."""
        return self._by_section[MentionKind.PLACE]

    @property
    def actors(self) -> Mapping[str, Entry]:
        """Actors by canonical name."""
        return self._by_section[MentionKind.ACTOR]

    def entry(self, section: MentionKind | str, name: str) -> Entry | None:
        """The entry of a canonical name, or None."""
        return self._by_section[MentionKind(section)].get(name)

    def short(self, name: str) -> str:
        """An actor's usual abbreviation; the name itself where it has none, or is unknown."""
        entry = self.actors.get(name)
        return entry.short if entry else name

    def province_of(self, place: str) -> str | None:
        """The province in which a place lies; None for an unknown place, and for one outside all provinces."""
        entry = self.places.get(place)
        return entry.province if entry else None

    def parents(self, actor: str) -> tuple[str, ...]:
        """The canonical names of what an actor is a part of: its parent, the parent's parent, and so on."""
        found: dict[str, None] = {}
        entry = self.actors.get(actor)
        while entry and entry.parent and entry.parent not in found:
            found[entry.parent] = None
            entry = self.actors.get(entry.parent)
        return tuple(found)

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits that change whenever any text could be matched or resolved in another way."""
        digest = hashlib.sha256(_RULES.encode())
        for entry in self.entries:
            digest.update(repr(entry).encode("utf-8", "surrogatepass"))
        for country in self.countries.values():
            digest.update(repr(country).encode("utf-8", "surrogatepass"))
        digest.update(repr(self.variants).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:16]

    def texts(self, alias: Alias) -> tuple[str, ...]:
        """An alias and its variants made by rule."""
        return spellings(alias.text, self._groups)

    def spellings(self, entry: Entry) -> tuple[str, ...]:
        """The texts to look for when a query names the entry: the name first, then aliases, then variants made by rule.

        Left out are aliases that would find other things as well: shared ones ("Taliban"), and abbreviations that
        are words when not in capitals ("IS").
        """
        found: dict[Keys, str] = {}
        name, *others = entry.aliases
        aliases = [name, *(alias for alias in others if not (alias.shared or alias.word or alias.cued))]
        written = [alias.text for alias in aliases]
        for text in (*written, *(variant for alias in aliases for variant in self.texts(alias))):
            found.setdefault(tuple(word_keys(text)), text)
        return tuple(found.values())

    @cached_property
    def index(self) -> Mapping[str, Sequence[int]]:
        """For every spelling, as its folded words with a space between them, the numbers of its entries."""
        index: dict[str, dict[int, None]] = {}
        for number, entry in enumerate(self.entries):
            for alias in entry.aliases:
                if alias.text.startswith("@"):
                    continue
                for text in self.texts(alias):
                    index.setdefault(" ".join(word_keys(text)), {})[number] = None
        return {key: list(numbers) for key, numbers in index.items()}

    def _spelled(self, keys: Iterable[str]) -> tuple[Entry, ...]:
        return tuple(self.entries[number] for number in self.index.get(" ".join(keys), ()))

    def lookup(self, keys: Keys) -> tuple[Entry, ...]:
        """All entries that a phrase spells; `keys` are `briefs.text.word_keys` of it.

        A province and a place within it that share the spelling (Kandahar) count as one: the place, which
        implies the province.
        """
        return own_places(self._spelled(keys))

    @cached_property
    def longest(self) -> int:
        """How many words the longest spelling has."""
        return max((key.count(" ") + bool(key) for key in self.index), default=0)

    def find(self, section: MentionKind | str, typed: str) -> Entry | None:
        """The entry that a user means by a name, a short form or an alias, however capitalised.

        None when it is unknown, or could be several: `candidates` tells which.
        """
        candidates = self.candidates(section, typed)
        return candidates[0] if len(candidates) == 1 else None

    def candidates(self, section: MentionKind | str, typed: str) -> tuple[Entry, ...]:
        """The entries of a section that a user could mean: those of that very name or short form, else by alias."""
        section = MentionKind(section)
        exact = self._by_section[section].get(typed.strip())
        if exact:
            return (exact,)
        keys = tuple(word_keys(typed))
        found = [entry for entry in self._spelled(keys) if entry.section is section]
        for best in (
            [entry for entry in found if tuple(word_keys(entry.name)) == keys],
            [entry for entry in found if tuple(word_keys(entry.short)) == keys],
        ):
            if len(best) == 1:
                return tuple(best)
        return tuple(found)

    def suggest(self, section: MentionKind | str, typed: str, n: int = 3) -> list[str]:
        """The canonical names nearest to what was typed, best first, at most `n`."""
        section = MentionKind(section)
        names: dict[str, str] = {}
        for spelling, numbers in self.index.items():
            for number in numbers:
                if self.entries[number].section is section:
                    names.setdefault(spelling, self.entries[number].name)
        wanted = " ".join(word_keys(typed))
        near = difflib.get_close_matches(wanted, names, n=n * 4, cutoff=0.5)
        started = [text for text in sorted(names) if wanted and text.startswith(wanted)]
        return list(dict.fromkeys(names[text] for text in (*started[:n], *near)))[:n]


def own_places(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries without any province whose own place stands beside it."""
    if len(entries) < 2:
        return entries
    inside = {entry.province for entry in entries if entry.section is MentionKind.PLACE}
    return tuple(
        entry for entry in entries if not (entry.section is MentionKind.PROVINCE and entry.name in inside)
    )
