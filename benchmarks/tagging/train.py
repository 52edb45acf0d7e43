"""Learns the weights of `briefs.tagging.weighing` from the labelled texts that may be read, and writes them.

    python -m pip install -e '.[train]'
    python -m benchmarks.tagging.train

A text's label says who is responsible, not in which sentence it is said. So every place where a group is named counts
first for what the text says of it; from then on only those count that the weights so far find most telling.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import briefs.tagging.weighing
from benchmarks.tagging.labels import blind_sets, own_texts
from benchmarks.tagging.lessons import NOTHING, Example, digest, examples
from briefs.tagging.weighing import WEIGHED
from briefs.taxonomy import load_taxonomy

ROUNDS = 3
STRENGTH = 0.1
"""The inverse of how strongly weights are held near nothing: the best of 0.03, 0.1, 0.3 and 1 on texts left out."""
SEEN = 2
"""Places in which a feature must be seen to get a weight."""
SMALLEST = 0.02
"""Weights nearer to nothing than this are left out of the file."""


class Model:
    """Weights learned from examples."""

    def __init__(self, taken: list[Example]) -> None:
        self._vectors = DictVectorizer()
        matrix = self._vectors.fit_transform([each.counts for each in taken])
        self._kept = np.asarray((matrix > 0).sum(axis=0)).ravel() >= SEEN
        self._fitted = LogisticRegression(C=STRENGTH, max_iter=2000)
        self._fitted.fit(
            matrix[:, self._kept],
            [each.stance for each in taken],
            sample_weight=[each.weight for each in taken],
        )
        self._rows = {name: row for row, name in enumerate(self._fitted.classes_)}

    def telling(self, found: list[Example]) -> list[float]:
        """How probable it is of each example that it says something."""
        matrix = self._vectors.transform([each.counts for each in found])[:, self._kept]
        return [1 - float(row[self._rows[NOTHING]]) for row in self._fitted.predict_proba(matrix)]

    def weights(self) -> tuple[list[float], dict[str, list[float]]]:
        """The bias and the weights of each stance, against that of saying nothing."""
        rows = [self._rows[stance.value] for stance in WEIGHED]
        intercept, against = self._fitted.intercept_, self._rows[NOTHING]
        bias = [round(float(intercept[row] - intercept[against]), 3) for row in rows]
        table = (self._fitted.coef_[rows] - self._fitted.coef_[against]).T
        names = self._vectors.get_feature_names_out()[self._kept]
        return bias, {
            str(name): [round(float(value), 3) for value in values]
            for name, values in zip(names, table, strict=True)
            if max(map(abs, values)) >= SMALLEST
        }


def most_telling(found: list[Example], model: Model) -> list[Example]:
    """The examples without those that say less of an actor, who is responsible, than another of the same text."""
    telling = model.telling(found)
    best: dict[tuple[str, str], float] = {}
    for each, value in zip(found, telling, strict=True):
        best[each.text, each.actor] = max(value, best.get((each.text, each.actor), 0))
    return [
        each
        for each, value in zip(found, telling, strict=True)
        if each.stance == NOTHING or value == best[each.text, each.actor]
    ]


def learn(found: list[Example]) -> Model:
    """The weights of the examples."""
    model = Model(found)
    for _ in range(ROUNDS - 1):
        model = Model(most_telling(found, model))
    return model


def main() -> None:
    taxonomy, _ = load_taxonomy([])
    texts = [*own_texts(taxonomy)]
    for each in blind_sets(taxonomy):
        if each.read:
            texts += each.texts
    found = list(examples(texts, taxonomy))
    bias, weights = learn(found).weights()
    path = Path(briefs.tagging.weighing.__file__).with_name("weights.json")
    rows = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(weights.items()))
    head = f'"learned_from": "{digest()}", "bias": {json.dumps(bias)}'
    path.write_text(f'{{{head}, "weights": {{\n{rows}\n}}}}\n', encoding="utf-8")
    told = Counter(each.stance for each in found)
    print(f"{len(texts)} texts, {len(found)} names ({dict(told)}): {len(weights)} weights in {path.name}")


if __name__ == "__main__":
    main()
