"""Names of the taxonomy in a text: one automaton for all spellings, longest match wins."""

from __future__ import annotations

from typing import NamedTuple

import ahocorasick_rs

from briefs.model import Mention, MentionKind
from briefs.taxonomy.folding import Folded, pattern
from briefs.taxonomy.model import Alias, Entry
from briefs.taxonomy.naming import Surroundings, could_be_name, written_as_name
from briefs.taxonomy.resolving import resolve
from briefs.taxonomy.taxonomy import Taxonomy


class Match(NamedTuple):
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


_Sense = tuple[Entry, Alias, frozenset[str]]
"""An entry, the alias that spells it, and for a case rule the ways in which it may be written."""

_Doubt = tuple[int, int, list[_Sense]]


class Matcher:
    """Finds the names of a taxonomy in texts. Building it takes some tens of milliseconds; it may be shared."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        index: dict[str, list[_Sense]] = {}
        for entry in taxonomy.entries:
            for alias in entry.aliases:
                for text in taxonomy.texts(alias):
                    forms = frozenset((_written(text), _written(text.upper()))) if alias.case else frozenset()
                    for key in {pattern(text), pattern(text.replace("'", "").replace("’", ""))}:
                        senses = index.setdefault(key, [])
                        if all(sense[0] is not entry for sense in senses):
                            senses.append((entry, alias, forms))
        self._senses = list(index.values())
        self._plain = [
            None
            if any(alias.case or alias.word or alias.cued for _, alias, _ in senses)
            else _match_parts(senses)
            for senses in self._senses
        ]
        self._abbreviations = [
            senses[0][2] if len(senses) == 1 and not (senses[0][1].word or senses[0][1].cued) else frozenset()
            for senses in self._senses
        ]
        """Of abbreviations without further rules, the forms in which they count."""
        self._automaton = ahocorasick_rs.AhoCorasick(list(index) or ["\0"], store_patterns=False)

    def find(self, text: str) -> list[Match]:
        """All names in a text, in order, without overlaps: of overlapping ones the first, then the longest."""
        folded = Folded(text)
        shifted = folded.shifted
        found: list[Match] = []
        doubtful: list[_Doubt] = []
        for index, start, stop in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            end = stop - 2
            if shifted:
                start, end = folded.span(start, stop)
            plain = self._plain[index]
            if plain:
                found.append(Match(start, end, *plain))
            elif text[start:end] in self._abbreviations[index]:
                found.append(Match(start, end, *_match_parts(self._senses[index])))
            else:
                doubtful.append((start, end, self._senses[index]))
        if doubtful:
            found += _decide(doubtful, Surroundings(text, list(found)), found)
        return _longest(found)

    def mentions(self, text: str) -> list[Mention]:
        """The names in a text, each resolved to one entry by context where that can be told."""
        return resolve(text, self.find(text), self.taxonomy)


def _match_parts(senses: list[_Sense]) -> tuple[tuple[Entry, ...], Alias]:
    return tuple(entry for entry, _, _ in senses), senses[0][1]


def _decide(doubtful: list[_Doubt], around: Surroundings, certain: list[Match]) -> list[Match]:
    """The doubtful matches that are written as names, and those that repeat a name of the same text."""
    found: list[Match] = []
    rejected: list[_Doubt] = []
    for start, end, senses in doubtful:
        kept = [sense for sense in senses if _admits(sense, start, end, around)]
        if kept:
            found.append(Match(start, end, *_match_parts(kept)))
        else:
            rejected.append((start, end, senses))
    if rejected:
        named = {match.entries[0] for match in (*certain, *found) if len(match.entries) == 1}
        for start, end, senses in rejected:
            kept = [sense for sense in senses if sense[0] in named and sense[1].word and not sense[1].case]
            if kept and could_be_name(start, end, around):
                found.append(Match(start, end, *_match_parts(kept)))
    return found


def _admits(sense: _Sense, start: int, end: int, around: Surroundings) -> bool:
    """Whether the words as written count as the alias."""
    entry, alias, forms = sense
    written = around.text[start:end]
    cues = (*alias.near, *entry.cues)
    if alias.case and written not in forms and _written(written) not in forms:
        return False
    if alias.cued:
        anywhere = entry.section is MentionKind.PLACE
        named = alias.case or written[0] != written[0].lower()
        return named and around.has_cue(start, end, cues, anywhere=anywhere)
    if not alias.word:
        return True
    if alias.case:
        return not around.shouted(start, end) or around.has_cue(start, end, cues)
    return written_as_name(start, end, around, cues)


def _written(text: str) -> str:
    """A spelling with its capitals, and one space between words."""
    return " ".join("".join(char if char.isalnum() or char in "&@" else " " for char in text).split())


def _longest(matches: list[Match]) -> list[Match]:
    matches.sort(key=lambda match: (match.start, -match.end))
    kept: list[Match] = []
    reached = 0
    for match in matches:
        if match.start >= reached:
            kept.append(match)
            reached = match.end
    return kept
