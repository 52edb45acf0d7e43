"""Names of the taxonomy in a text: one automaton for all spellings, longest match wins."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

import ahocorasick_rs

from briefs.model import Mention, MentionKind
from briefs.taxonomy.folding import Folded, pattern
from briefs.taxonomy.model import Alias, Entry, Found, Match
from briefs.taxonomy.naming import Surroundings, could_be_name, said_as_place, written_as_name
from briefs.taxonomy.resolving import resolve
from briefs.taxonomy.taxonomy import Taxonomy


class _Sense(NamedTuple):
    """What a spelling may stand for: an entry, with the alias that spells it.

    `forms` are, for a case rule, the ways in which it may be written; `cues` patterns of the words that speak for it.
    """

    entry: Entry
    alias: Alias
    forms: frozenset[str]
    cues: tuple[str, ...]


_Parts = tuple[tuple[Entry, ...], Alias]
_Candidate = tuple[int, int, int, _Parts]
"""A match before the longest are chosen: start, end with a minus (so that they sort), spelling, what it stands for."""


class Matcher:
    """Finds the names of a taxonomy in texts. Building it takes some tens of milliseconds; it may be shared."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        index: dict[str, list[_Sense]] = {}
        for entry in taxonomy.entries:
            for alias in entry.aliases:
                cues = tuple(map(pattern, (*alias.near, *entry.cues)))
                for text in taxonomy.texts(alias):
                    forms = frozenset((_written(text), _written(text.upper()))) if alias.case else frozenset()
                    for key in {pattern(text), pattern(text.replace("'", "").replace("’", ""))}:
                        senses = index.setdefault(key, [])
                        if all(sense.entry is not entry for sense in senses):
                            senses.append(_Sense(entry, alias, forms, cues))
        self._senses = list(index.values())
        self._spelled = list(map(_spelled, self._senses))
        self._spellings = list(index) or ["\0"]
        self._automaton = ahocorasick_rs.BytesAhoCorasick([key.encode() for key in self._spellings])

    def find(self, text: str) -> list[Match]:
        """All names in a text, in order, without overlaps: of overlapping ones the first, then the longest."""
        return [Match(*found) for found in self._find(text, Folded(text))]

    def mentions(self, text: str, folded: str | None = None) -> list[Mention]:
        """The names in a text, each resolved to one entry by context where that can be told.

        `folded` is `briefs.text.fold(text)`, for who has it already.
        """
        words = Folded(text, folded)
        return resolve(text, self._find(text, words), self.taxonomy, words)

    def _find(self, text: str, folded: Folded) -> list[Found]:
        shifted = folded.shifted
        spelled = self._spelled
        found: list[_Candidate] = []
        doubtful: list[tuple[int, int, int]] = []
        for index, start, stop in self._occurrences(folded.text):
            end = stop - 2
            if shifted:
                start, end = folded.span(start, stop)
            plain, capital, forms, parts = spelled[index]
            if plain or text[start:end] in forms:
                found.append((start, -end, index, parts))
            elif not (capital and text[start].islower()):
                doubtful.append((start, end, index))
        if doubtful:
            found += self._decide(doubtful, Surroundings(folded, [(c[0], -c[1]) for c in found]), found)
        return _longest(found)

    def _occurrences(self, folded: str) -> list[tuple[int, int, int]]:
        """Which spellings stand where in a folded text. Offsets of bytes are had faster than those of characters."""
        found: list[tuple[int, int, int]]
        if folded.isascii():
            found = self._automaton.find_matches_as_indexes(folded.encode(), overlapping=True)
        else:
            found = self._of_any_script.find_matches_as_indexes(folded, overlapping=True)
        return found

    @cached_property
    def _of_any_script(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(self._spellings, store_patterns=False)

    def _decide(
        self, doubtful: list[tuple[int, int, int]], around: Surroundings, certain: list[_Candidate]
    ) -> list[_Candidate]:
        """The doubtful matches that are written as names, and those that repeat a name of the same text."""
        text = around.text
        found: list[_Candidate] = []
        rejected: list[tuple[int, int, int, list[_Sense]]] = []
        for start, end, index in doubtful:
            senses = self._senses[index]
            kept = [sense for sense in senses if _admits(sense, start, end, around)]
            if kept:
                closed = text.startswith(")", end) and "(" in text[start:end]
                found.append((start, -end - closed, index, _match_parts(kept)))
                continue
            words = [sense for sense in senses if sense.alias.word and not sense.alias.case]
            if words:
                rejected.append((start, end, index, words))
        if rejected:
            named = {entries[0] for _, _, _, (entries, _) in (*certain, *found) if len(entries) == 1}
            for start, end, index, senses in rejected:
                kept = [sense for sense in senses if sense.entry in named]
                if kept and could_be_name(start, end, around):
                    found.append((start, -end, index, _match_parts(kept)))
        return found


class _Spelled(NamedTuple):
    """What is known of a spelling before it is found.

    Attributes:
        plain: it always counts.
        capital: it counts only with a capital: "who" is never the WHO.
        forms: of an abbreviation without further rules, the forms in which it counts.
        parts: what it may stand for.
    """

    plain: bool
    capital: bool
    forms: frozenset[str]
    parts: _Parts


def _spelled(senses: list[_Sense]) -> _Spelled:
    first = senses[0]
    unruled = len(senses) == 1 and not (first.alias.word or first.alias.cued)
    return _Spelled(
        plain=not any(map(_has_rules, senses)),
        capital=all(map(_needs_capital, senses)),
        forms=first.forms if unruled else frozenset(),
        parts=_match_parts(senses),
    )


def _match_parts(senses: list[_Sense]) -> _Parts:
    return tuple(sense.entry for sense in senses), senses[0].alias


def _has_rules(sense: _Sense) -> bool:
    return sense.alias.case or sense.alias.word or sense.alias.cued or "(" in sense.alias.text


def _needs_capital(sense: _Sense) -> bool:
    return _has_rules(sense) and not any(form[0].islower() for form in sense.forms)


def _admits(sense: _Sense, start: int, end: int, around: Surroundings) -> bool:
    """Whether the words as written count as the alias."""
    entry, alias, forms, cues = sense
    written = around.text[start:end]
    if alias.case and written not in forms and _written(written) not in forms:
        return False
    if "(" in alias.text and "(" not in written:
        # "the BLA, Azad Baloch": folded, it is "BLA (Azad)"
        return False
    if alias.cued:
        anywhere = entry.section is MentionKind.PLACE
        named = (alias.case or written[0] != written[0].lower()) and not _GOES_ON.match(around.text, end)
        if not named or not around.has_cue(start, end, cues, anywhere=anywhere):
            return False
        return not (anywhere and alias.word) or said_as_place(start, end, around)
    if not alias.word:
        return True
    if alias.case:
        return not around.shouted(start, end) or around.has_cue(start, end, cues)
    return written_as_name(start, end, around, cues)


_GOES_ON = re.compile(r"-(?:e|i|ul|al|ud|us|ur)-\w")
"""Behind a word, of which it is a part then: "Lashkar-e-Somebody"."""


def _written(text: str) -> str:
    """A spelling with its capitals, and one space between words."""
    return " ".join("".join(char if char.isalnum() or char in "&@" else " " for char in text).split())


def _longest(found: list[_Candidate]) -> list[Found]:
    found.sort()
    kept: list[Found] = []
    reached = 0
    for start, end, _, (entries, alias) in found:
        if start >= reached:
            reached = -end
            kept.append((start, reached, entries, alias))
    return kept
