"""A sentence as tokens with one-letter tags, for the grammar of casualty statements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, compress, count, pairwise

from briefs.tagging.nouns import word_set
from briefs.tagging.vocabulary import PHRASES, TAGS

_TOKEN = re.compile(
    r"([a-z]++(?:['-][a-z]++)*+|[,.()]|\d{1,3}(?:,\d{3})+(?!\d)|\d++(?:\.\d++|-year-old(?![a-z]))?+"
    r"|[^\W\d_]++(?:['-][^\W\d_]++)*+|[^\w\s*#\"'])"
)
_STARTS: dict[tuple[str, ...], list[list[str]]] = {}
"""Phrases by their first two words, the longest first."""
for _phrase in sorted(map(str.split, PHRASES), key=len, reverse=True):
    _STARTS.setdefault(tuple(_phrase[:2]), []).append(_phrase)
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

    `edges` are the offsets in the text where they begin and end, by turns.
    """

    tags: str
    words: list[str]
    edges: list[int]

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
        for phrase in _STARTS[words[at], words[at + 1]]:
            stop = at + len(phrase)
            if words[at:stop] == phrase:
                del edges[2 * at + 1 : 2 * stop - 1]
                words[at:stop] = [" ".join(phrase)]
                joined += len(phrase) - 1
                reached = at + 1
                break
    return Tokens("".join(map(_TAGS.__getitem__, words)), words, edges)


_PERSONAL = word_set("age aged resident residents r/o")
_DOUBTED = (["suspected"], ["alleged"])
_DASHES = frozenset("-–—")
_PREDICATES = tuple("bBHDKWEYa")
_ASIDE = re.compile("(?:(?:q?n|d)?[xo]*[hs],?&?)+i?|[xuda]{1,3}")
_RELATIVE = re.compile(r"g[^,;.gKWDEAMRkwLTJn]{2,14}(?=,[bBHYD])")
_WHO = frozenset(["who", "which", "whom", "whose"])
_OPENS_ASIDE = frozenset(["having", "of whom", "wanted", "included", "aged", "identified as"])
_AGES = re.compile("p?n(?:[t&-]n)?(?=[bBHYD])")


def without_asides(tokens: Tokens) -> Tokens:
    """The tokens without what is said of a person between brackets ("Sepoy Ali (age 24, resident of ...)", "(ISAF)")
    or commas ("..., having fought bravely, ...", "..., two of whom were women, ..."): the verb belongs to those before.
    """
    tags, words = tokens.tags, tokens.words
    if not _DASHES.isdisjoint(words):
        tokens = _with_lists(tokens)
        tags = tokens.tags
    clauses = "g" in tags and _RELATIVE.search(tags)
    stated = tags.find(",xBV,")
    if "(" not in tags and not clauses and stated < 0 and _OPENS_ASIDE.isdisjoint(words):
        return tokens
    drop: set[int] = set()
    if stated >= 0:
        # "two passers-by, it was stated, received injuries"
        drop.update(range(stated, stated + 5))
    for clause in _RELATIVE.finditer(tags) if clauses else ():
        if words[clause.start()] in _WHO:
            # "a mother and her daughter who were vaccinating children, were killed"
            drop.update(range(*clause.span()))
    for at, tag in enumerate(tags):
        if tag == "(":
            end = tags.find(")", at)
            if 0 < end < at + 30 and (
                not _PERSONAL.isdisjoint(words[at:end])
                or words[at + 1 : end] in _DOUBTED
                or tags[at + 1 : end] == "x"
                or (tags[end + 1 : end + 2] in _PREDICATES and _ASIDE.fullmatch(tags, at + 1, end))
            ):
                drop.update(range(at, end + 1))
        elif tag == "," and words[at + 1 : at + 2] == ["identified as"]:
            # "two soldiers, identified as Naik Ali and Sepoy Haq, were killed"
            ends = (end for end in range(at + 2, min(at + 20, len(tags) - 1)) if tags[end] == ",")
            end = next((end for end in ends if tags[end + 1] in "bBHDK"), 0)
            if end:
                drop.update(range(at, end + 1))
        elif tag == "," and words[at + 1 : at + 2] == ["having"]:
            end = tags.find(",", at + 1)
            if 0 < end < at + 12:
                drop.update(range(at, end + 1))
        elif tag == "," and "of whom" in words[at + 1 : at + 4] and tags[at + 1] in "nqa":
            end = tags.find(",", at + 1)
            if 0 < end < at + 12 and tags[end + 1 : end + 2] in tuple("bBHDK"):
                drop.update(range(at, end + 1))
        elif tag == "," and "included" in words[at + 1 : at + 5]:
            # "that of the injured, a nurse included, as 44", "nine others, two guards included, were hurt"
            end = words.index("included", at) + 1
            closed = tags[end : end + 1] == ","
            if closed or not {"L", "j"}.isdisjoint(tags[:at]):
                drop.update(range(at, end + closed))
        elif words[at] == "aged" and (age := _AGES.match(tags, at + 1)):
            # "three brothers aged six to eleven died"
            drop.update(range(at, age.end()))
        elif words[at] == "wanted" and tags[at + 1 : at + 2] == "p":
            # "a commander wanted for the murder of two teachers, were killed"
            end = tags.find(",", at + 1)
            if 0 < end < at + 20 and tags[end + 1 : end + 2] in tuple("bBHDK"):
                drop.update(range(at, end))
    if not drop:
        return tokens
    kept = [at for at in range(len(tags)) if at not in drop]
    edges = [edge for at in kept for edge in tokens.span(at, at + 1)]
    return Tokens("".join(tags[at] for at in kept), [words[at] for at in kept], edges)


def _with_lists(tokens: Tokens) -> Tokens:
    """The tokens with a dash before a list as "including": "14 people — nine guards and five clerks — were killed"."""
    tags, words = tokens.tags, tokens.words
    dashes = [at for at, word in enumerate(words) if word in _DASHES and at and not tokens.glued(at)]
    for first, last in pairwise(dashes):
        inside = set(tags[first + 1 : last])
        predicate = tags[last + 1 : last + 2] in tuple("bBHDKEa")
        if predicate and last - first < 26 and inside & set("nsh") and not inside & set(";.bBHKWDE"):
            tags = tags[:first] + "i" + tags[first + 1 :]
    return Tokens(tags, words, tokens.edges) if tags != tokens.tags else tokens


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
