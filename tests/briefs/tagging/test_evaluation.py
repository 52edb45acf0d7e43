"""The evaluation that ships, with floors that may only be raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.tagging.labels import own_texts, seeds
from benchmarks.tagging.score import macro_f1, score
from briefs.taxonomy import load_taxonomy

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"

FLOORS = {
    "scenes": 0.99,
    "mentioned provinces": 0.99,
    "claimed": 0.98,
    "denied": 0.98,
    "blamed": 0.98,
    "suspected": 0.98,
    "attribution": 0.99,
    "killed": 0.98,
    "wounded": 0.98,
    "tolls": 0.98,
    "past tolls": 0.98,
    "event date": 0.98,
    "dateline date": 0.98,
    "source": 0.98,
}


def scored(texts, tagger):
    return score((label, tagger.tag(label.text, label.published)) for label in texts)


def test_own_texts(tagger):
    taxonomy, _ = load_taxonomy([])
    texts = list(own_texts(taxonomy))
    assert len(texts) >= 228
    assert len({label.id for label in texts}) == len(texts)
    scores = scored(texts, tagger)
    for name, floor in FLOORS.items():
        assert scores[name].f1 >= floor, (name, scores[name].errors)
    assert macro_f1(scores) >= 0.98


def test_every_pattern_has_texts_for_and_against():
    taxonomy, _ = load_taxonomy([])
    patterns = [label.id.split("-")[0] for label in own_texts(taxonomy)]
    for number in range(1, 31):
        assert patterns.count(str(number)) >= 3, number


def test_seeds(tagger):
    taxonomy, _ = load_taxonomy([])
    texts = list(seeds(SEEDS, taxonomy))
    if not texts:
        pytest.skip(f"no seeds in {SEEDS}")
    scores = scored(texts, tagger)
    for name, one in scores.items():
        assert one.errors == [], name
