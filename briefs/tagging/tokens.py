"""A sentence as tokens with one-letter tags, for the grammar of casualty statements."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefs.tagging.vocabulary import PHRASES, TAGS, word_set

_PHRASE = "|".join(sorted(map(re.escape, PHRASES), key=len, reverse=True)).replace(r"\ ", " +")
_TOKEN = re.compile(
    rf"\b(?:{_PHRASE})\b"
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
    r"|[^\W\d_]+(?:['-][^\W\d_]+)*"
    r"|[^\w\s]"
)
_SPACES = re.compile(r"\s+")
_NAMES = word_set(
    """
    ahmed mohammed muhammed mohamed saeed hameed hamed waheed naveed javed javeed jawed rasheed rashed khaled majeed
    shaheed jamshed khurshed fareed waleed sayed sayyed syed zahed abed asad walid mujahed mufeed
    """
)
"""Names that look like past participles."""
_PUNCTUATION = {**{char: char for char in ",;.():-/&"}, "[": "(", "]": ")"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence: `tags[i]` is the tag of the folded word `words[i]` at `spans[i]` of the text."""

    tags: str
    words: list[str]
    spans: list[tuple[int, int]]


def tokenise(folded: str, start: int, end: int) -> Tokens:
    """The tokens of `folded[start:end]`."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    tags: list[str] = []
    for match in _TOKEN.finditer(folded, start, end):
        word = match.group()
        words.append(word)
        spans.append(match.span())
        tags.append(TAGS.get(word) or _tag(word))
    return Tokens("".join(tags), words, spans)


def _tag(word: str) -> str:
    """The tag of a word that is not in the vocabulary as it stands."""
    if word[0].isdigit():
        return "n"
    if " " in word:
        return PHRASES[_SPACES.sub(" ", word)]
    if len(word) == 1:
        return _PUNCTUATION.get(word, "x")
    stem = word.removesuffix("'s").removesuffix("s'")
    if stem != word:
        return "x"
    head, _, last = word.rpartition("-")
    if head:
        parts = TAGS.get(head.split("-")[0]), TAGS.get(last)
        if parts[0] == "n" and parts[1] == "n":
            return "n"
        return parts[1] if parts[1] in ("h", "s", "u", "n") and parts[0] != "n" else "x"
    if word.endswith("ly"):
        return "a"
    if word.endswith("ed") and word not in _NAMES:
        return "V"
    return "x"
