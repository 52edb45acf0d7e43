"""Phrases over texts in which some words are everywhere and others rare: no short cut changes an answer."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from briefs.model import Brief, Facts
from search.columnar import ColumnarText
from search.index.cache import Cache
from search.index.matching import Matcher
from search.index.postings import BODY
from search.index.segment import Segment, write_segment
from search.query.tree import Phrase, Prefix, Term, Word

WORDS = {"a": 300, "ab": 100, "b": 60, "c": 9, "d": 2, "e": 1}
LAST = 5
"""So many words behind the beginning of a phrase are looked at: more than any phrase here has."""


@pytest.fixture(scope="module")
def texts() -> list[list[str]]:
    rng = random.Random(5)
    lengths = [rng.choice((0, 1, 2, 3, 10, 60)) for _ in range(400)]
    return [rng.choices(list(WORDS), list(WORDS.values()), k=length) for length in lengths]


@pytest.fixture(scope="module")
def segment(tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]) -> Segment:
    folder = tmp_path_factory.mktemp("phrases") / "segment"
    briefs = [
        Brief(str(number), "p", "title", " ".join(words), f"{number:016x}", Facts())
        for number, words in enumerate(texts)
    ]
    write_segment(folder, ColumnarText(), [(brief, "1") for brief in briefs])
    return Segment(folder, ColumnarText())


@pytest.mark.parametrize("several", [0, 64])
@pytest.mark.parametrize("seed", range(120))
def test_words_side_by_side_are_all_found(
    segment: Segment, texts: list[list[str]], seed: int, several: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.index.matching._STEP", 37)
    monkeypatch.setattr("search.index.matching._SEVERAL", several)
    rng = random.Random(seed)
    parts: list[Term] = [Word(word, exact=True) for word in rng.choices(list(WORDS), k=rng.randint(2, 4))]
    if rng.random() < 0.3:
        parts[rng.randrange(len(parts))] = Prefix("a")
    phrase = Phrase(tuple(parts), slop=rng.choice((0, 0, 0, 1)))

    matcher = Matcher(segment, Cache(1 << 20), lambda: None)

    expected = [sum(begins(phrase, words[at : at + LAST]) for at in range(len(words))) for words in texts]
    assert matcher.frequencies(phrase, BODY).tolist() == expected
    assert matcher.matches(phrase).mask.tolist() == [count > 0 for count in expected]


def begins(phrase: Phrase, words: list[str]) -> bool:
    """Whether the phrase begins with the first of the words."""
    places = [[at for at, word in enumerate(words) if fits(part, word)] for part in phrase.parts]
    reached = {0} & set(places[0])
    for following in places[1:]:
        reached = {at for at in following for before in reached if at > before}
    return any(at <= len(phrase.parts) - 1 + phrase.slop for at in reached)


def fits(part: Term, word: str) -> bool:
    if isinstance(part, Prefix):
        return word.startswith(part.key)
    return isinstance(part, Word) and word == part.key


def test_no_phrase_reaches_from_one_text_into_the_next(tmp_path: Path) -> None:
    texts = ["b", "a", "c b", "", "b a"]
    briefs = [Brief(str(at), "p", "", text, f"{at:016x}", Facts()) for at, text in enumerate(texts)]
    write_segment(tmp_path / "segment", ColumnarText(), [(brief, "1") for brief in briefs])
    matcher = Matcher(Segment(tmp_path / "segment", ColumnarText()), Cache(1 << 20), lambda: None)
    for first, second, expected in (("a", "b", []), ("b", "a", [4]), ("c", "b", [2]), ("b", "c", [])):
        mask = matcher.matches(Phrase((Word(first, exact=True), Word(second, exact=True)))).mask
        assert np.flatnonzero(mask).tolist() == expected
