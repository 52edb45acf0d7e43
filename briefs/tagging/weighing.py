"""The net under all rules of stances: words round a name are weighed where no rule knows the sentence.

The ways to say who did it are endless, and rules know those that somebody thought of. So each word near an actor's
name has a weight for each stance, by the side on which it stands and how near: "culprit" before a group's name speaks
for blame, "arrested" against any stance. The weights are learned (multinomial logistic regression) from the labelled
texts that ship, by `benchmarks.tagging.train`, and stand in `weights.json`. A stance is taken for found where all
stances of responsibility together reach the probability `SURE`; what a rule finds, a denial too, comes first.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import getitem
from pathlib import Path
from typing import NamedTuple

from briefs.model import Mention, MentionKind, Stance
from briefs.tagging import cue
from briefs.tagging.document import Document, Sentence
from briefs.tagging.finding import Finding
from briefs.tagging.weighed_words import CLASSES
from briefs.taxonomy import Taxonomy

SURE = 0.55
"""The probability from which on a stance is found. On texts that no rule was made for, two in three were right from 0.5
on, and four in five from 0.65 on."""
WEIGHED = (Stance.CLAIMED, Stance.BLAMED, Stance.SUSPECTED)
"""The stances that a weight is for, in the order of `weights.json`; against them stands that nothing is said."""
RULE = "guessed from the words"
"""How the rule of a weighed stance begins; the most telling words follow."""

_WEIGHTS = Path(__file__).with_name("weights.json")
_FAR, _NEAR, _NEXT = 16, 8, 3
"""Words to either side of a name that are weighed, that are weighed one by one, and whose very place matters."""
_KINDS = {"militant": "militant", "state": "state", "intelligence": "state"}
"""How weights call the kinds of actors that may be responsible; the others seldom are."""
_OTHER = "other"
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[,.;:()\"\u201c\u201d]")
_ENDING = re.compile(r"(?:ing|ed|es|s)\Z")
_HEARD = cue.PART
"""Cues without one of which a sentence tells nobody's part."""
_MOST = 30
"""Names of which a sentence says something; what has more is a list."""
_TOLD, _LONGEST = 3, 20
"""Words that a rule tells as the most telling ones, and characters of one."""
_REMEMBERED = 1 << 12
"""Words remembered for each kind of name, side and distance: some megabytes in all, most words of any text."""


class Candidate(NamedTuple):
    """A name of which the words round it may say something, with these words.

    Attributes:
        kind: "militant" or "state".
        before, after: up to 16 words to either side, the nearest first.
    """

    actor: str
    kind: str
    sentence: Sentence
    before: list[str]
    after: list[str]


def candidates(
    folded: str,
    sentences: Iterable[Sentence],
    kinds: Mapping[str, str],
    left_out: Collection[str | None] = (),
) -> Iterator[Candidate]:
    """The names in sentences of the news that somebody may hold responsible; `kinds` are those of such actors."""
    actor = MentionKind.ACTOR
    for sentence in sentences:
        if not sentence.mentions or not sentence.cues & _HEARD or len(sentence.mentions) > _MOST:
            continue
        asked = [
            each
            for each in sentence.mentions
            if each.name in kinds
            and each.kind is actor
            and each.name not in left_out
            and not sentence.is_past(each.start)
        ]
        if asked:
            names = [each for each in sentence.mentions if each.kind is actor]
            words, places = _words(folded, sentence, names, kinds)
            for mention in asked:
                at = places[mention.start]
                yield Candidate(
                    mention.name,
                    kinds[mention.name],
                    sentence,
                    words[max(0, at - _FAR) : at][::-1],
                    words[at + 1 : at + 1 + _FAR],
                )


def _words(
    folded: str, sentence: Sentence, names: list[Mention], kinds: Mapping[str, str]
) -> tuple[list[str], dict[int, int]]:
    """The words of a sentence, names as "@" and their kind; and which word the name is that begins at an offset."""
    words: list[str] = []
    places: dict[int, int] = {}
    reached = sentence.start
    for mention in names:
        words += _TOKEN.findall(folded, reached, mention.start)
        places[mention.start] = len(words)
        words.append("@" + kinds.get(mention.name, _OTHER))
        reached = max(reached, mention.end)
    words += _TOKEN.findall(folded, reached, sentence.end)
    if "may" in words:
        at = words.index("may")
        if any(word.isdigit() for word in words[max(at - 1, 0) : at + 2]):
            # a month, and nobody's doubt
            words[at] = "june"
    return words, places


def features(kind: str, word: str, side: str, distance: int) -> list[str]:
    """What is weighed of a word: itself and its classes, by its side ("L", "R") and its distance in words, from 1."""
    stem = _stem(word)
    reach = "next" if distance <= _NEXT else "near" if distance <= _NEAR else "far"
    found = [f"{side} {cls} {reach}" for cls in _classes().get(word, ())]
    found += [f"{side} {cls}" for cls in _classes().get(word, ())]
    if distance <= _NEAR:
        found.append(f"{side} {stem}")
    if distance <= _NEXT:
        found.append(f"{side}{distance} {stem}")
    return found + [f"{kind} {each}" for each in found if distance <= _NEAR or each[-4:] != " far"]


def _stem(word: str) -> str:
    return "#" if word.isdigit() else _ENDING.sub("", word) if len(word) > 4 else word


@cache
def _classes() -> dict[str, list[str]]:
    classes: dict[str, list[str]] = {}
    for name, words in CLASSES.items():
        for word in words.split():
            classes.setdefault(word, []).append(name.upper())
    return classes


class _Votes(dict[str, tuple[float, float, float]]):
    """The weights of all that is weighed of a word at some place, added up; remembered up to a limit."""

    def __init__(
        self,
        weights: Mapping[str, Sequence[float]],
        known: Collection[str],
        kind: str,
        side: str,
        distance: int,
    ) -> None:
        """`known` are the stems that any weight is for."""
        super().__init__()
        self._weights = weights
        self._known = known
        self._place = side, distance
        self._kind = kind

    def __missing__(self, word: str) -> tuple[float, float, float]:
        weights = self._weights
        rows: list[Sequence[float]] = []
        if word in _classes() or _stem(word) in self._known:
            rows = [weights[each] for each in features(self._kind, word, *self._place) if each in weights]
        claimed, blamed, suspected = map(math.fsum, zip(*rows, strict=True)) if rows else (0.0, 0.0, 0.0)
        # a limit that no text can pass
        if len(self) < _REMEMBERED and len(word) < 32:
            self[word] = claimed, blamed, suspected
        return claimed, blamed, suspected


class Weigher:
    """Finds stances by the weights of words. Holds nothing of a text but which words it has met."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._kinds = weighed_kinds(taxonomy)
        table = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
        self._bias: tuple[float, ...] = tuple(table["bias"])
        weights: dict[str, list[float]] = table["weights"]
        known = {name.rpartition(" ")[2] for name in weights}
        self._votes: dict[tuple[str, str], list[_Votes]] = {}
        """By the kind of a name and the side, what words say of it, the nearest first."""
        for kind in set(_KINDS.values()):
            for side in "LR":
                nearest = [_Votes(weights, known, kind, side, distance) for distance in range(1, _NEXT + 1)]
                near, far = (
                    _Votes(weights, known, kind, side, _NEAR),
                    _Votes(weights, known, kind, side, _FAR),
                )
                # behind the nearest, near words say the same wherever they stand, and so do far ones
                self._votes[kind, side] = nearest + [near] * (_NEAR - _NEXT) + [far] * (_FAR - _NEAR)

    def find(
        self,
        document: Document,
        heard: Iterable[Sentence],
        known: Collection[Finding],
        holds: Callable[[Finding], bool],
    ) -> list[Finding]:
        """The stances of actors of whom `known` findings say none, in sentences in which they find none of its kind.

        `heard` are the sentences of the news that name who may be held responsible. What one says must also be such as
        `holds`.
        """
        told = {each.actor for each in known}
        read = {(each.sentence.start, each.stance) for each in known}
        best: dict[str, tuple[float, Finding]] = {}
        for each in candidates(document.folded, heard, self._kinds, told):
            if not _voiced(each):
                continue
            probability, stance = self.weigh(each)
            if probability <= best.get(each.actor, (SURE,))[0] or (each.sentence.start, stance) in read:
                continue
            if not _voiced(each, stance is Stance.CLAIMED):
                continue
            finding = Finding(each.actor, stance, f"{RULE} {self._telling(each, stance)}", each.sentence)
            if holds(finding):
                best[each.actor] = probability, finding
        return [finding for _, finding in best.values()]

    def _telling(self, candidate: Candidate, stance: Stance) -> str:
        """The words that speak most for a stance."""
        at = WEIGHED.index(stance)
        said: dict[str, float] = {}
        for side, words in (("L", candidate.before), ("R", candidate.after)):
            for word, votes in zip(words, self._votes[candidate.kind, side], strict=False):
                if word.isalpha():
                    said[word] = said.get(word, 0) + votes[word][at]
        most = sorted(said, key=said.__getitem__, reverse=True)[:_TOLD]
        return ", ".join(f"“{word[:_LONGEST]}”" for word in most)

    def weigh(self, candidate: Candidate) -> tuple[float, Stance]:
        """How probable it is that an actor is named as responsible, in any stance, and the likeliest stance."""
        rows = [self._bias]
        for side, words in (("L", candidate.before), ("R", candidate.after)):
            places = self._votes[candidate.kind, side]
            rows += map(getitem, places, words)
        odds = [sum(column) for column in zip(*rows, strict=True)]
        total = math.fsum(map(math.exp, odds))
        return total / (1 + total), WEIGHED[odds.index(max(odds))]


def _voiced(candidate: Candidate, claimed: bool | None = None) -> bool:
    """Whether a word near a name is one of those that tell who says so; without any, a deed is only narrated.

    What tells of a claim is not what tells of others who say so; without `claimed` either will do.
    """
    voices = _voices(claimed)
    return not (voices.isdisjoint(candidate.before) and voices.isdisjoint(candidate.after))


@cache
def _voices(claimed: bool | None) -> frozenset[str]:
    if claimed is None:
        return _voices(True) | _voices(False)
    kinds = ("claim", "say", "channel") if claimed else ("say", "blame", "suspect", "doer")
    return frozenset(word for kind in kinds for word in CLASSES[kind].split())


def reading() -> str:
    """All that decides how words are read: weights that were learned by another reading are out of date."""
    return repr((CLASSES, _KINDS, _FAR, _NEAR, _NEXT, _TOKEN.pattern, _ENDING.pattern))


def weighed_kinds(taxonomy: Taxonomy) -> dict[str, str]:
    """How weights call the kinds of those actors that may be responsible."""
    return {name: _KINDS[entry.kind] for name, entry in taxonomy.actors.items() if entry.kind in _KINDS}
