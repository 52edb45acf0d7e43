"""Definitions that texts give themselves, under a heading such as "Definitions:" or "Abbreviations".

    Definitions:
    – Counter Terrorism Department (CTD): the police department that investigates attacks.
    – levies = a tribal police force

An entry is a line with a term, a colon, an equals sign or a dash, and what the term means; lines that follow without a
mark of their own belong to it. The list ends with the first paragraph that is no entry, or is unmarked where the others
were marked, and with the next heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefs.text import one_line, word_keys

HEADINGS = (
    "definition",
    "definitions",
    "glossary",
    "key terms",
    "terms",
    "terminology",
    "abbreviations",
    "acronyms",
    "abbreviations and acronyms",
    "acronyms and abbreviations",
    "list of abbreviations",
    "list of acronyms",
    "notes on terms",
    "who is who",
    "who's who",
)
"""What a list of definitions is headed by, folded."""

LONGEST_TERM = 100
LONGEST_MEANING = 600
"""Characters; what is longer is a paragraph that happens to have a colon."""

_HEADING = re.compile(r"[#*_=\-–—\s]*+([^#*_=:]{4,40}?)[*_=:\s.\-–—]*")
_MARK = re.compile(r"\s{0,20}(?:[-–—•*·▪►◦‣+]|\d{1,3}[.)])\s+")
_ENTRY = re.compile(
    rf"\s{{0,20}}(?:(?:[-–—•·▪►◦‣+]|\*(?!\*)|\d{{1,3}}[.)])\s*)?"
    rf"(?P<term>[^\s:=|][^:=|\t\n]{{0,{LONGEST_TERM - 1}}}?)[*_`]{{0,3}}"
    r"(?:\s{0,5}:[*_`]{0,3}\s+|\s{0,5}=\s{0,5}|\s{1,5}[–—-]\s{1,5}|\s{0,5}\t\s{0,5})(?P<meaning>\S.*)"
)
_SHORT = re.compile(r"(?P<term>.+?)\s*[(\[](?P<short>[^()\[\]]{1,30})[)\]]\s*")


@dataclass(frozen=True, slots=True)
class Definition:
    """What a text says that a term means.

    Attributes:
        term: as the text writes it, without the abbreviation behind it.
        short: the abbreviation in brackets, or "".
        meaning: on one line.
        start, end: span of the whole entry in the text.
    """

    term: str
    short: str
    meaning: str
    start: int
    end: int

    @property
    def keys(self) -> frozenset[tuple[str, ...]]:
        """The words of term and abbreviation, folded: by these it is looked up."""
        return frozenset(tuple(keys) for name in (self.term, self.short) if (keys := word_keys(name)))


def definitions(text: str) -> list[Definition]:
    """The definitions of a text, in its order. Takes time linear in the text."""
    found: list[Definition] = []
    inside = blank = marked = False
    for start, line in _lines(text):
        if not line.strip():
            blank = True
            continue
        mark = bool(_MARK.match(line))
        if line.startswith("#"):
            inside = False
        if _is_heading(line):
            inside, marked = True, False
        elif inside and not (blank and marked and not mark) and (entry := _entry(line)):
            found.append(_definition(*entry, start, start + len(line)))
            marked = marked or mark
        elif inside and found and not blank and not mark and found[-1].end == start - 1:
            found[-1] = _longer(found[-1], line)
        elif inside:
            inside = False
        blank = False
    return found


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _is_heading(line: str) -> bool:
    if len(line) > 60:
        return False
    match = _HEADING.fullmatch(line)
    return match is not None and match[1].strip().lower().replace("’", "'") in HEADINGS


def _entry(line: str) -> tuple[str, str] | None:
    """Term and meaning of a line, or None."""
    match = _ENTRY.match(line[: LONGEST_TERM + LONGEST_MEANING + 40])
    if match is None:
        return None
    term = match["term"].strip(" \t*_`\"“”'‘’")
    return (term, match["meaning"]) if word_keys(term) else None


def _definition(term: str, meaning: str, start: int, end: int) -> Definition:
    short = ""
    if bracketed := _SHORT.fullmatch(term):
        term, short = bracketed["term"].strip(" *_`"), bracketed["short"].strip()
    return Definition(one_line(term), one_line(short), one_line(meaning, LONGEST_MEANING), start, end)


def _longer(entry: Definition, line: str) -> Definition:
    meaning = one_line(f"{entry.meaning} {line}", LONGEST_MEANING)
    return Definition(entry.term, entry.short, meaning, entry.start, entry.end + 1 + len(line))
