"""What the weights of `briefs.tagging.weighing` are learned from: every place where a text names somebody."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from benchmarks.tagging.labels import HERE, STANCES, Labelled
from briefs.tagging import Given, Tagger
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
        weight: how often it counts. Near misses, which tell what holds nobody responsible, are few, and each stands for
            many; but those that differ by a name only are many for one.
    """

    text: str
    actor: str
    counts: Counter[str]
    stance: str
    weight: float


_PUT_IN = {
    "G": (
        "the Tehrik-i-Taliban Pakistan (TTP)",
        "the BLA",
        "Lashkar-e-Jhangvi",
        "the Haqqani network",
        "Islamic State-Khorasan",
        "Jamaat-ul-Ahrar",
        "the banned Lashkar-e-Taiba",
    ),
    "V": (
        "police",
        "a spokesman for the governor",
        "intelligence officials",
        "the authorities",
        "a police spokesperson",
        "local residents",
        "the interior minister",
        "security sources",
        "his relatives",
        "investigators",
        "the army",
    ),
    "M": ("militants", "fighters", "gunmen", "members", "men"),
    "O": ("the attack", "the bombing", "the killings", "the explosion", "the kidnapping", "the shooting"),
}
"""What stands in turn for the letters in braces of a near miss; the numbers have no common divisor."""


def near_misses() -> dict[str, float]:
    """Sentences with words of claiming, blaming and suspecting that hold nobody responsible, and their weights."""
    lines = _NEAR_MISSES.read_text(encoding="utf-8").splitlines()
    return {
        f"{_LEAD} {sentence[0].upper()}{sentence[1:]}": _OF_MANY if "{G}" in line else _ALONE
        for number, line in enumerate(lines)
        if line and not line.startswith("#")
        for sentence in _put_in(line, number)
    }


_ALONE, _OF_MANY = 3, 0.5
"""The weights of a near miss that stands as it is, and of one with a name put in: seven of these are one sentence;
at 3 each they outvoted the texts (of those responsible in texts left out, three in a hundred were lost)."""


def _put_in(line: str, number: int) -> Iterator[str]:
    for turn in range(number, number + (len(_PUT_IN["G"]) if "{G}" in line else 1)):
        words = {letter: values[turn % len(values)] for letter, values in _PUT_IN.items()}
        yield line.format(**words)


def examples(labelled: Iterable[Labelled], taxonomy: Taxonomy) -> Iterator[Example]:
    """The places in which texts name somebody who may be responsible, and those of the near misses."""
    tagger = Tagger(taxonomy)
    kinds = weighed_kinds(taxonomy)
    nobody = dict.fromkeys(STANCES, frozenset[str]())
    texts = [(label.id, label.text, label.published, label.stances, 1.0) for label in labelled]
    texts += [(text, text, None, nobody, weight) for text, weight in near_misses().items()]
    for id, text, published, stances, weight in texts:
        [(document, _)] = tagger.prepare_all([Given(text, published)])
        for each in candidates(document.folded, document.news, kinds):
            counts = Counter(
                feature
                for side, words in (("L", each.before), ("R", each.after))
                for distance, word in enumerate(words, 1)
                for feature in features(each.kind, word, side, distance)
            )
            said = (stance.value for stance in WEIGHED if each.actor in stances[stance.value])
            yield Example(id, each.actor, counts, next(said, NOTHING), weight)


def digest() -> str:
    """16 hex digits of how words are read and of the near misses; weights learned from others are out of date."""
    told = "\n".join((reading(), *near_misses()))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
