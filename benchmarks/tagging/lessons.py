"""What the weights of `briefs.tagging.weighing` are learned from: every place where a text names somebody."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from benchmarks.tagging.labels import HERE, STANCES, Labelled
from briefs.tagging import Tagger
from briefs.tagging.weighing import WEIGHED, candidates, features, reading, weighed_kinds
from briefs.taxonomy import Taxonomy

NOTHING = "nothing"
"""What stands for a stance where the text holds nobody responsible."""
_NEAR_MISSES = HERE / "near-misses.txt"
_LEAD = "A bomb killed two policemen in Quetta on Friday."


class Example(NamedTuple):
    """A place where an actor is named.

    Attributes:
        text, actor: the text's id, and the name.
        counts: what is weighed there, and how often it stands there.
        stance: what the text says of the actor, or `NOTHING`.
        near_miss: it was written to tell what holds nobody responsible.
    """

    text: str
    actor: str
    counts: Counter[str]
    stance: str
    near_miss: bool


def near_misses() -> list[str]:
    """Sentences with words of claiming, blaming and suspecting that hold nobody responsible."""
    lines = _NEAR_MISSES.read_text(encoding="utf-8").splitlines()
    return [f"{_LEAD} {line}" for line in lines if line and not line.startswith("#")]


def examples(labelled: Iterable[Labelled], taxonomy: Taxonomy) -> Iterator[Example]:
    """The places in which texts name somebody who may be responsible, and those of the near misses."""
    tagger = Tagger(taxonomy)
    kinds = weighed_kinds(taxonomy)
    nobody = dict.fromkeys(STANCES, frozenset[str]())
    texts = [(label.id, label.text, label.published, label.stances, False) for label in labelled]
    texts += [(text, text, None, nobody, True) for text in near_misses()]
    for id, text, published, stances, near_miss in texts:
        document, _ = tagger.prepare(text, published)
        for each in candidates(document, kinds):
            counts = Counter(
                feature
                for side, words in (("L", each.before), ("R", each.after))
                for distance, word in enumerate(words, 1)
                for feature in features(each.kind, word, side, distance)
            )
            said = (stance.value for stance in WEIGHED if each.actor in stances[stance.value])
            yield Example(id, each.actor, counts, next(said, NOTHING), near_miss)


def digest() -> str:
    """16 hex digits of how words are read and of the near misses; weights learned from others are out of date."""
    told = "\n".join((reading(), *near_misses()))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
