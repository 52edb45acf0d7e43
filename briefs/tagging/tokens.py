"""A sentence as tokens with one-letter tags, for the grammar of casualty statements."""

from __future__ import annotations

import re
from itertools import compress, count, pairwise

from briefs.tagging.compounds import PHRASES
from briefs.tagging.nouns import word_set
from briefs.tagging.vocabulary import TAGS

_TOKEN = re.compile(
    # most places where no token begins are spaces, which are told first; groups are not possessive, for Python up to
    # 3.11.4 does not go back to their beginning where they fail midway (gh-106052)
    r"(?! )([a-z]++(?:['-][a-z]+)*|[,.()]|\d{1,3}(?:,\d{3})+(?!\d)|\d++(?:\.\d+|-year-old(?![a-z]))?"
    r"|[^\W\d_]++(?:['-][^\W\d_]+)*|[^\w\s*#\"'])"
)
_PLAIN = b"abcdefghijklmnopqrstuvwxyz ,.\n"
"""Many sentences have nothing else."""

_ODD = re.compile(
    r"[^a-z ,.\n](?:(?<=[^0-9'-])|(?<=['-])(?:(?<![a-z]['-])|(?![a-z]))|(?<=[0-9])(?=[^0-9 ,.\n])|(?<=[^0-9 \n][0-9]))"
)
"""Where a token may be another than what stands between spaces, commas and full stops: "(killed", "1,200", "PD12"."""

_STARTS: dict[tuple[str, ...], dict[str, list[list[str]]]] = {}
"""Phrases by their first two words and then by their third, the longest first; those of two words stand under ""."""
for _phrase in sorted(map(str.split, PHRASES), key=len, reverse=True):
    _STARTS.setdefault(tuple(_phrase[:2]), {}).setdefault("".join(_phrase[2:3]), []).append(_phrase)
for _thirds in _STARTS.values():
    for _third, _phrases in _thirds.items():
        _phrases += _thirds.get("", []) if _third else []
_PAIRS = frozenset(_STARTS)

_NAMES = word_set(
    """
    ahmed mohammed muhammed mohamed saeed hameed hamed waheed naveed javed javeed jawed rasheed rashed khaled majeed
    shaheed jamshed khurshed fareed waleed sayed sayyed syed zahed abed asad walid mujahed mufeed
    """
)
"""Names that look like past participles."""
_PUNCTUATION = {**{char: char for char in ",;.():-/&"}, "[": "(", "]": ")", "+": "&", "|": ";"}


class Tokens:
    """The tokens of one sentence: `tags[i]` is the tag of the folded word `words[i]`.

    `bag` are the words as a set, which is asked many times whether it holds any of a few. Where they stand in the text
    is found when it is asked for, as it is of few.
    """

    __slots__ = ("_edges", "_folded", "_start", "bag", "tags", "words")

    def __init__(
        self,
        tags: str,
        words: list[str],
        bag: frozenset[str],
        folded: str,
        start: int,
        edges: list[int] | None = None,
    ) -> None:
        """Tokens that follow each other in `folded` from `start` on, where no `edges` are given.

        Those are the offsets where they begin and end, by turns.
        """
        self.tags = tags
        self.words = words
        self.bag = bag
        self._folded = folded
        self._start = start
        self._edges = edges

    def begin(self, at: int) -> int:
        """Where in the text the token `at` begins."""
        end = self.end(at)
        if self._edges is not None:
            return self._edges[2 * at]
        word = self.words[at]
        return end - len(_even(word) if " " in word else word)

    def end(self, at: int) -> int:
        """Where in the text the token `at` ends."""
        if self._edges is None:
            before = _even(" ".join(self.words[: at + 1]))
            if self._folded.startswith(before, self._start):
                return self._start + len(before)
            self._edges = _find_edges(self._folded, self._start, self.words)
        return self._edges[2 * at + 1]

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the token `at` and the one before it."""
        return self.begin(at) == self.end(at - 1)

    def tagged(self, tags: str) -> Tokens:
        """The same tokens with other tags."""
        return Tokens(tags, self.words, self.bag, self._folded, self._start, self._edges)

    def without(self, drop: set[int]) -> Tokens:
        """The tokens but for those at `drop`."""
        edges = self._edges or _find_edges(self._folded, self._start, self.words)
        kept = [at for at in range(len(self.words)) if at not in drop]
        words = [self.words[at] for at in kept]
        return Tokens(
            "".join([self.tags[at] for at in kept]),
            words,
            frozenset(words),
            self._folded,
            self._start,
            [edge for at in kept for edge in edges[2 * at : 2 * at + 2]],
        )


def _even(words: str) -> str:
    """Words with spaces between them as most texts have them."""
    return words.replace(" ,", ",").replace(" .", ".")


def _find_edges(folded: str, start: int, words: list[str]) -> list[int]:
    """Where words that follow each other from `start` on begin and end; none begins with what stands between two."""
    edges: list[int] = []
    at = start
    for word in words:
        if " " in word:
            first, *others = word.split(" ")
            at = folded.find(first, at)
            edges.append(at)
            at += len(first)
            for other in others:
                at = folded.find(other, at) + len(other)
        else:
            at = folded.find(word, at)
            edges.append(at)
            at += len(word)
        edges.append(at)
    return edges


def tokenise(folded: str, start: int, end: int) -> Tokens:
    """The tokens of `folded[start:end]`; a phrase of the vocabulary is one token."""
    text = folded[start:end]
    words: list[str]
    if not text.encode("utf-8", "replace").translate(None, _PLAIN) or _ODD.search(text) is None:
        words = text.replace(",", " , ").replace(".", " . ").split()
    else:
        words = _TOKEN.findall(text)
    if not _PAIRS.isdisjoint(pairwise(words)):
        words = _joined(words)
    return Tokens("".join(map(_TAGS.__getitem__, words)), words, frozenset(words), folded, start)


def _joined(words: list[str]) -> list[str]:
    """The words, each phrase of the vocabulary as one."""
    joined: list[str] = []
    reached = 0
    for at in compress(count(), map(_PAIRS.__contains__, pairwise(words))):
        if at < reached:
            continue
        thirds = _STARTS[words[at], words[at + 1]]
        third = words[at + 2] if at + 2 < len(words) else ""
        for phrase in thirds.get(third) or thirds.get("", []):
            if words[at : at + len(phrase)] == phrase:
                joined += words[reached:at]
                joined.append(" ".join(phrase))
                reached = at + len(phrase)
                break
    return joined + words[reached:]


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
