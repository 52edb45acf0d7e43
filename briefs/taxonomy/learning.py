"""Abbreviations that a text defines itself: "Majeed Brigade (MB)", "Balochistan Liberation Army, or BLA".

From its definition on, the abbreviation is what the text says, whatever the taxonomy thinks. Where a text defines
an abbreviation of ours as something else ("Basic Land Act (BLA)"), ours does not count in it.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from briefs.model import MentionKind
from briefs.taxonomy.model import Entry, Found
from briefs.taxonomy.taxonomy import Taxonomy
from briefs.text import word_keys

Span = tuple[int, int]

_DEFINITION = re.compile(
    r"[\"'”’»]?(?:\s*[(\[]|,? (?:or|known as|abbreviated as|also known as)(?: the)? )[\"'“‘«]?"
    r"([A-Z][A-Za-z&.\-]{0,10}[A-Z])[\"'”’»]?(?=[)\],;.]|\s)"
)
_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&\-]{0,9}[A-Z])\)")
_MOST = 40
"""Definitions followed in one text, at most."""

_TRIES = 100
"""Places where an abbreviation may be spelled out that are looked at, at most."""

_keys_of = lru_cache(maxsize=1024)(word_keys)
"""The keys of an alias's words."""


def learned_names(
    text: str, found: Sequence[Found], taxonomy: Taxonomy
) -> tuple[dict[Span, Entry], frozenset[Span]]:
    """Spans that are an abbreviation learned from the text, with what they stand for; and spans to ignore."""
    learned: dict[str, tuple[int, Entry]] = {}
    spans: dict[Span, Entry] = {}
    actor = MentionKind.ACTOR
    for start, end, entries, _ in found:
        gap = text[end : end + 3]
        # most names are followed by neither a bracket nor a comma, nor "or", nor "known as"
        if not ("(" in gap or "," in gap or "[" in gap or gap in _ORS):
            continue
        entry = entries[0]
        if entry.section is not actor or entry.generic or entry.kind == "state" or len(entries) > 1:
            continue
        definition = _DEFINITION.match(text, end)
        if definition and _abbreviates(definition[1], text[start:end]) and len(learned) < _MOST:
            learned.setdefault(definition[1], (definition.start(1), entry))
    bracketed = _BRACKETED.finditer(text) if "(" in text else ()
    brackets = [bracket for bracket in bracketed if bracket[1] not in learned]
    if not (learned or brackets):
        return {}, frozenset()
    foreign: set[str] = set()
    ours: dict[str, tuple[Entry, ...]] = {}
    tried: Counter[str] = Counter()
    ends = {end for _, end, entries, _ in found if not entries[0].generic} if brackets else frozenset()
    for bracket in brackets:
        short = bracket[1]
        if short in learned or short in foreign or len(learned) + len(foreign) >= _MOST:
            continue
        at = bracket.start()
        if at in ends or at - 1 in ends or at - 2 in ends:
            continue
        if short not in ours:
            ours[short] = taxonomy.candidates(actor, short)
        known = ours[short]
        tried[short] += 1
        if tried[short] > _TRIES:
            continue
        begin = _spelled_out(text, at, short) if known else None
        if begin is None:
            continue
        phrase = text[begin:at].rstrip()
        same = next((entry for entry in known if _similar(phrase, entry)), None)
        if same:
            learned[short] = (bracket.start(1), same)
            spans[begin, begin + len(phrase)] = same
        else:
            foreign.add(short)
    ends_of = {start: end for start, end, _, _ in found} if learned else {}
    for short, (position, entry) in learned.items():
        # "MQM" within "MQM-Haqiqi" is part of another name
        own = [span for span in _occurrences(text, short, position) if ends_of.get(span[0], 0) <= span[1]]
        spans |= dict.fromkeys(own, entry)
    dropped = {span for short in foreign for span in _occurrences(text, short, 0)}
    return spans, frozenset(dropped)


_ORS = frozenset([" or", " kn", " al", " ab"])


def _abbreviates(short: str, name: str) -> bool:
    """Whether an abbreviation begins like the name, and its letters stand in it in their order."""
    wanted = [char for char in short.lower() if char.isalpha()]
    letters = iter(name.lower())
    return wanted[0] == name[0].lower() and all(char in letters for char in wanted)


def _spelled_out(text: str, end: int, short: str) -> int | None:
    """Where the capitalised words before a bracket begin whose initials spell the abbreviation, else None."""
    words = list(re.finditer(r"[^\W\d_][\w’']*", text[max(0, end - 120) : end]))
    offset = max(0, end - 120)
    initials = [char.lower() for char in short if char.isalpha()]
    index = len(words)
    for letter in reversed(initials):
        index -= 1
        # small words between (of, the, e) need not have a letter
        while index >= 0 and words[index][0][0].lower() != letter and words[index][0].islower() and index > 0:
            index -= 1
        if index < 0 or words[index][0][0].lower() != letter or not words[index][0][0].isupper():
            return None
    return offset + words[index].start()


def _similar(phrase: str, entry: Entry) -> bool:
    """Whether a phrase is a spelling of the entry that we have not listed: word by word nearly the same."""
    keys = word_keys(phrase)
    return any(
        len(known) == len(keys) and all(map(_nearly_same, keys, known))
        for alias in entry.aliases
        for known in [_keys_of(alias.text)]
    )


def _nearly_same(one: str, other: str) -> bool:
    if one == other:
        return True
    # a bound first: the ratio itself takes long
    compared = difflib.SequenceMatcher(None, one, other)
    return compared.real_quick_ratio() >= _NEARLY and compared.ratio() >= _NEARLY


_NEARLY = 0.75


def _occurrences(text: str, short: str, position: int) -> list[Span]:
    """Where an abbreviation stands as a word of its own, from a position on."""
    spans = []
    start = text.find(short, position)
    while start >= 0:
        end = start + len(short)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            spans.append((start, end))
        start = text.find(short, end)
    return spans
