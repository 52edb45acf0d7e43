"""Names of the taxonomy in a query: which words spell one, and what finds it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from briefs.model import MentionKind
from briefs.taxonomy import Entry, Taxonomy
from briefs.text import one_line, word_keys, words
from search.query.model import Expansion
from search.query.tree import Field, Mentions, Name, Phrase, Term, Word
from search.query.words import pattern

_TELLING = 5
"""Letters that a half-typed word needs before it may stand for a name: fewer begin too many ordinary words."""

_LONGEST_PATTERN = 500
"""No name is longer, and a pattern of a megabyte takes seconds to prepare."""


def spelled(taxonomy: Taxonomy, typed: str) -> Entry | None:
    """The one entry that the typed words spell and that a query may widen to all its spellings, or None.

    Not widened are names that could be several entries, generic ones (police), and abbreviations and names that are
    ordinary words too (BLA, Mach), unless typed as the taxonomy writes them or in capitals.
    """
    keys = tuple(word_keys(typed))
    entries = taxonomy.lookup(keys)
    if len(entries) != 1 or entries[0].generic:
        return None
    entry = entries[0]
    written = _written(typed)
    for alias in entry.aliases:
        texts = taxonomy.texts(alias)
        if alias.shared or not any(tuple(word_keys(text)) == keys for text in texts):
            continue
        if (
            not (alias.case or alias.word)
            or written.isupper()
            or any(_written(text) == written for text in texts)
        ):
            return entry
    return None


def unwidened(taxonomy: Taxonomy, typed: str) -> str:
    """Why a short form or a name of several actors is not widened; "" where nobody would expect it."""
    keys = tuple(word_keys(typed))
    entries = taxonomy.lookup(keys)
    shown = one_line(typed, 40)
    if len(entries) > 1 and all(entry.section is MentionKind.ACTOR for entry in entries):
        return f"{shown} could be {listed([entry.name for entry in entries])}: only this spelling is searched"
    if len(entries) != 1 or entries[0].generic:
        return ""
    for alias in entries[0].aliases:
        if alias.case and not alias.word and not alias.shared and tuple(word_keys(alias.text)) == keys:
            name = entries[0].name
            return f"{shown!r} is searched as it stands; {alias.text} finds {name} in all its spellings"
    return ""


def completed(taxonomy: Taxonomy, key: str) -> str | None:
    """The key of a name of one word that a half-typed word can only become, or None.

    While "Baluchis" becomes "Baluchistan", which no text may spell so, the list would be empty without it.
    """
    if len(key) < _TELLING:
        return None
    known = _words(taxonomy)
    begun = known[bisect_left(known, key) : bisect_left(known, key + chr(0x10FFFF))]
    found = [name for name in begun if _is_looked_for(taxonomy, name)]
    return found[0] if len({spelled(taxonomy, name) for name in found}) == 1 else None


@lru_cache(maxsize=8)
def _words(taxonomy: Taxonomy) -> Sequence[str]:
    """The keys of all spellings of one word, sorted."""
    return sorted(key for key in taxonomy.index if " " not in key)


def _is_looked_for(taxonomy: Taxonomy, key: str) -> bool:
    """Whether a query widens a spelling of one word however it is written, and looks for it when it widens another."""
    entries = (taxonomy.entries[number] for number in taxonomy.index[key])
    return spelled(taxonomy, key) is not None and any(
        word_keys(text) == [key] for entry in entries for text in taxonomy.spellings(entry)
    )


def listed(names: Sequence[str]) -> str:
    """The names in a sentence: "A, B or C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _written(text: str) -> str:
    """The words as they are written, without what stands between them."""
    return " ".join(text[start:end] for _, start, end in words(text))


def widened(
    taxonomy: Taxonomy, entry: Entry, typed: str, keys: Sequence[str], field: Field, exact: bool, slop: int
) -> tuple[Name, Expansion]:
    """The tree that finds an entry in all its spellings, and what to tell the user about it.

    `keys` are those of the words typed; without `exact` a single one is also found in its inflections.
    """
    literal = Word(keys[0], exact, field) if len(keys) == 1 else text_leaf(keys, field, slop)
    spellings = _shortest({tuple(word_keys(text)): text for text in taxonomy.spellings(entry)})
    alternatives: dict[Term | Phrase | Mentions, None] = {literal: None}
    for spelling in spellings:
        if not isinstance(literal, Word) or spelling != (literal.key,):
            alternatives[text_leaf(spelling, field)] = None
    if field is Field.TEXT and any(alias.word for alias in entry.aliases[1:]):
        # "IS" cannot be told from "is" in an index of folded words, but the tagger saw the capitals
        alternatives[Mentions(entry.section, entry.name)] = None
    name = Name(entry.section, entry.name, typed, tuple(alternatives))
    return name, Expansion(typed, entry.name, tuple(spellings.values()))


def _shortest(spellings: Mapping[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """The spellings without those that contain another: who looks for "Balochistan" finds "Balochistan province"."""
    shortest = {}
    for keys, text in spellings.items():
        parts = (
            keys[i:j] for i in range(len(keys)) for j in range(i + 1, len(keys) + 1) if j - i < len(keys)
        )
        if spellings.keys().isdisjoint(parts):
            shortest[keys] = text
    return shortest


def text_leaf(keys: Iterable[str], field: Field, slop: int = 0) -> Word | Phrase:
    """Exactly these words, in this order."""
    parts = tuple(Word(key, True, field) for key in keys)
    return parts[0] if len(parts) == 1 else Phrase(parts, slop, field)


def beginning(taxonomy: Taxonomy, section: MentionKind, typed: str) -> tuple[Entry, ...]:
    """The entries with a spelling that matches `typed`, in which `*` and `?` are wildcards."""
    wanted = _wildcard_keys(typed)
    if not wanted or len(wanted) > _LONGEST_PATTERN:
        return ()
    matches = pattern(wanted).fullmatch
    return tuple(
        entry
        for entry in taxonomy.entries
        if entry.section is section and any(matches(spelling) for spelling in _spellings(taxonomy, entry))
    )


def _wildcard_keys(typed: str) -> str:
    """Folded words with one space between them, wildcard characters kept where they stand."""
    parts: list[str] = []
    end = 0
    marks = ((char, at, at + 1) for at, char in enumerate(typed) if char in "*?")
    for part, start, stop in sorted((*words(typed), *marks), key=lambda item: item[1]):
        if parts and start != end:
            parts.append(" ")
        parts.append(part)
        end = stop
    return "".join(parts)


@lru_cache(maxsize=1 << 14)
def _spellings(taxonomy: Taxonomy, entry: Entry) -> tuple[str, ...]:
    return tuple(" ".join(word_keys(text)) for alias in entry.aliases for text in taxonomy.texts(alias))


def candidates(taxonomy: Taxonomy, sections: Iterable[MentionKind], typed: str) -> Iterator[Entry]:
    """The entries of these sections that a user could mean by a name, a short form or an alias."""
    if word_keys(typed):
        for section in sections:
            yield from taxonomy.candidates(section, typed)
