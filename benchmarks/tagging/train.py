"""Learns the weights of `briefs.tagging.weighing` from the labelled texts that may be read, and writes them.

    python -m pip install -e '.[train]'
    python -m benchmarks.tagging.train

A text's label says who is responsible, not in which sentence it is said. So every place where a group is named counts
first for what the text says of it; from then on only those count that the weights so far find most telling.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import briefs.tagging.weighing
from benchmarks.tagging.labels import HERE, STANCES, Labelled, blind_sets, own_texts
from briefs.tagging import Tagger
from briefs.tagging.weighing import WEIGHED, candidates, features, weighed_kinds
from briefs.taxonomy import Taxonomy, load_taxonomy

NOTHING = "nothing"
ROUNDS = 3
STRENGTH = 0.1
"""The inverse of how strongly weights are held near nothing: the best of 0.03, 0.1, 0.3 and 1 on texts left out."""
SEEN = 2
"""Times that a feature must be seen to get a weight."""
SMALLEST = 0.02
"""Weights nearer to nothing than this are left out of the file."""


NEAR = "near-"
EMPHASIS = 3
"""How often a near miss counts: they are few, and each stands for many."""


class Example(NamedTuple):
    """A place where an actor is named, with what is weighed there and what the text says of him."""

    text: str
    actor: str
    counts: Counter[str]
    stance: str


def near_misses() -> Iterator[Labelled]:
    """Sentences that hold nobody responsible, each behind one that reports something."""
    lines = (HERE / "near-misses.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if not line.startswith("#"):
            text = f"A bomb killed two policemen in Quetta on Friday. {line}"
            nobody = dict.fromkeys(STANCES, frozenset[str]())
            yield Labelled(f"{NEAR}{number}", text, None, frozenset(), None, nobody, "none", None, None)


def examples(labelled: Iterable[Labelled], taxonomy: Taxonomy) -> list[Example]:
    """All places in which the texts name somebody who may be responsible."""
    tagger = Tagger(taxonomy)
    kinds = weighed_kinds(taxonomy)
    found: list[Example] = []
    for label in labelled:
        document, _ = tagger.prepare(label.text, label.published)
        for each in candidates(document, kinds):
            counts = Counter(
                feature
                for side, words in (("L", each.before), ("R", each.after))
                for distance, word in enumerate(words, 1)
                for feature in features(each.kind, word, side, distance)
            )
            said = [stance for stance in WEIGHED if each.actor in label.stances[stance.value]]
            found.append(Example(label.id, each.actor, counts, said[0].value if said else NOTHING))
    return found


def learn(found: list[Example]) -> tuple[list[float], dict[str, list[float]]]:
    """The bias and the weights of each stance, against that of saying nothing."""
    taken = found
    for _ in range(ROUNDS):
        vectors = DictVectorizer()
        matrix = vectors.fit_transform([each.counts for each in taken])
        kept = (matrix > 0).sum(axis=0).A1 >= SEEN
        model = LogisticRegression(C=STRENGTH, max_iter=2000)
        model.fit(
            matrix[:, kept],
            [each.stance for each in taken],
            sample_weight=[EMPHASIS if each.text.startswith(NEAR) else 1 for each in taken],
        )
        classes = list(model.classes_)
        telling = (
            1
            - model.predict_proba(vectors.transform([each.counts for each in found])[:, kept])[
                :, classes.index(NOTHING)
            ]
        )
        best: dict[tuple[str, str], float] = {}
        for each, value in zip(found, telling, strict=True):
            best[each.text, each.actor] = max(value, best.get((each.text, each.actor), 0))
        taken = [
            each
            for each, value in zip(found, telling, strict=True)
            if each.stance == NOTHING or value == best[each.text, each.actor]
        ]
    names = vectors.get_feature_names_out()[kept]
    against = model.coef_[classes.index(NOTHING)]
    rows = [model.coef_[classes.index(stance.value)] - against for stance in WEIGHED]
    bias = [
        float(model.intercept_[classes.index(stance.value)] - model.intercept_[classes.index(NOTHING)])
        for stance in WEIGHED
    ]
    weights = {
        str(name): [round(float(row[at]), 3) for row in rows]
        for at, name in enumerate(names)
        if max(abs(row[at]) for row in rows) >= SMALLEST
    }
    return [round(value, 3) for value in bias], weights


def main() -> None:
    taxonomy, _ = load_taxonomy([])
    texts = [*near_misses()]
    texts += own_texts(taxonomy)
    for each in blind_sets(taxonomy):
        if each.read:
            texts += each.texts
    found = examples(texts, taxonomy)
    bias, weights = learn(found)
    path = Path(briefs.tagging.weighing.__file__).with_name("weights.json")
    rows = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(weights.items()))
    path.write_text(f'{{"bias": {json.dumps(bias)}, "weights": {{\n{rows}\n}}}}\n', encoding="utf-8")
    told = Counter(each.stance for each in found)
    print(f"{len(texts)} texts, {len(found)} names ({dict(told)}): {len(weights)} weights in {path.name}")


if __name__ == "__main__":
    main()
