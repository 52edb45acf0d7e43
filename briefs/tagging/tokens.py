"""A sentence as tokens with one-letter tags, for the grammar of casualty statements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, compress, count, pairwise

from briefs.tagging.compounds import PHRASES
from briefs.tagging.nouns import word_set
from briefs.tagging.vocabulary import TAGS

_TOKEN = re.compile(
    # most places where no token begins are spaces, which are told first; groups are not possessive, for Python up to
    # 3.11.4 does not go back to their beginning where they fail midway (gh-106052)
    r"(?! )([a-z]++(?:['-][a-z]+)*|[,.()]|\d{1,3}(?:,\d{3})+(?!\d)|\d++(?:\.\d+|-year-old(?![a-z]))?"
    r"|[^\W\d_]++(?:['-][^\W\d_]+)*|[^\w\s*#\"'])"
)
_STARTS: dict[tuple[str, ...], dict[str, list[list[str]]]] = {}
"""Phrases by their first two words and then by their third, the longest first; those of two words stand under ""."""
for _phrase in sorted(map(str.split, PHRASES), key=len, reverse=True):
    _STARTS.setdefault(tuple(_phrase[:2]), {}).setdefault("".join(_phrase[2:3]), []).append(_phrase)
for _thirds in _STARTS.values():
    for _third, _phrases in _thirds.items():
        _phrases += _thirds.get("", []) if _third else []
_NAMES = word_set(
    """
    ahmed mohammed muhammed mohamed saeed hameed hamed waheed naveed javed javeed jawed rasheed rashed khaled majeed
    shaheed jamshed khurshed fareed waleed sayed sayyed syed zahed abed asad walid mujahed mufeed
    """
)
"""Names that look like past participles."""
_PUNCTUATION = {**{char: char for char in ",;.():-/&"}, "[": "(", "]": ")", "+": "&", "|": ";"}


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence: `tags[i]` is the tag of the folded word `words[i]`.

    `edges` are the offsets in the text where they begin and end, by turns. `bag` are the words as a set, which is asked
    many times whether it holds any of a few.
    """

    tags: str
    words: list[str]
    edges: list[int]
    bag: frozenset[str]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The span in the text of the tokens `first:last`, at least one."""
        return self.edges[2 * first], self.edges[2 * last - 1]

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the token `at` and the one before it."""
        return self.edges[2 * at - 1] == self.edges[2 * at]


def tokenise(folded: str, start: int, end: int) -> Tokens:
    """The tokens of `folded[start:end]`; a phrase of the vocabulary is one token."""
    # what stands between tokens, and the tokens, by turns
    pieces = _TOKEN.split(folded[start:end])
    words = pieces[1::2]
    edges = list(accumulate(map(len, pieces[1:]), initial=start + len(pieces[0])))
    joined = reached = 0
    for found in list(compress(count(), map(_STARTS.__contains__, pairwise(words)))):
        at = found - joined
        if at < reached:
            continue
        thirds = _STARTS[words[at], words[at + 1]]
        third = words[at + 2] if at + 2 < len(words) else ""
        for phrase in thirds.get(third) or thirds.get("", []):
            stop = at + len(phrase)
            if words[at:stop] == phrase:
                del edges[2 * at + 1 : 2 * stop - 1]
                words[at:stop] = [" ".join(phrase)]
                joined += len(phrase) - 1
                reached = at + 1
                break
    return Tokens("".join(map(_TAGS.__getitem__, words)), words, edges, frozenset(words))


class _Tags(dict[str, str]):
    """The tags of the vocabulary, and those of other words, remembered up to a limit that no text can pass."""

    def __missing__(self, word: str) -> str:
        tag = _tag(word)
        if len(self) < 1 << 14 and len(word) < 32:
            self[word] = tag
        return tag


def _tag(word: str) -> str:
    """The tag of a word that is not in the vocabulary as it stands."""
    if word[0].isdigit():
        return "s" if word.endswith("d") else "n"
    if " " in word:
        return PHRASES[word]
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
        if parts[0] == "n" and word.endswith("-year-old"):
            # "a nine-year-old and two guards died"
            return "s"
        return parts[1] if parts[1] in ("h", "s", "u", "n") and parts[0] != "n" else "x"
    if word.endswith("ly"):
        return "a"
    if word.endswith("ed") and word not in _NAMES:
        return "V"
    return "x"


_TAGS = _Tags(TAGS)
