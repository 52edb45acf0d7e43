"""Made-up words that are distributed as words are: a few very often, most of them seldom."""

from __future__ import annotations

import random

import numpy as np

VOCABULARY = 30_000

_COMMON = """
the of to and in a on was that were for said by at with from is as it he had be been his an has have who not after
which but their they this its are or also two three when one police killed security forces attack attacks attacked
district area people during officials injured according bomb bombing bombings personnel militants group army
government officer city blast near fire road vehicle men armed unidentified station claimed responsibility incident
soldiers suspected operation explosives local reported convoy targeted device hospital sources died wounded arrested
military border suicide members civilians school tribal leader market house gunmen motorcycle search weapons grenade
statement media minister chief commander region town village post patrol week month year day night morning election
elections office offices candidate protest families court counter intelligence raid hideout exchange firing railway
"""
_ONSETS = (
    "b d f g h j k l m n p r s t v w z bl br ch cl cr dr fl fr gl gr kh pl pr qu sh sk sl sp st str th tr"
)
_VOWELS = "a e i o u ai ea ee ou io"
_CODAS = "n r s t l m d ck nd nt rt st ng mp ss ct p b g"
_OPEN = 8
"""How often no last consonant stands among them."""
_ENDINGS = ["", "s", "ed", "ing", "er", "ers", "ly", "ion", "ions", "ment", "al", "ity", "ness", "able"]


class Words:
    """A vocabulary, the most frequent words first, after a Zipf-Mandelbrot distribution.

    Most words are built from syllables, in families of endings, so that inflections, prefixes and edits have something
    to find.
    """

    def __init__(self, seed: int, size: int = VOCABULARY) -> None:
        rng = random.Random(seed)
        words: dict[str, None] = {}
        common = _COMMON.split()
        onsets, vowels, codas = _ONSETS.split(), _VOWELS.split(), _CODAS.split() + [""] * _OPEN
        while len(words) < size - len(common):
            syllables = rng.choice((1, 2, 2, 2, 3))
            stem = "".join(
                rng.choice(onsets) + rng.choice(vowels) + rng.choice(codas) for _ in range(syllables)
            )
            for ending in rng.sample(_ENDINGS, rng.randint(1, 5)):
                words.setdefault(stem + ending)
        # what is said often is short
        built = sorted(words, key=lambda word: len(word) * rng.uniform(0.6, 1.4))
        self.words = tuple(dict.fromkeys([*common, *built]))[:size]
        """All of them, at most `size`, none twice."""
        weights = 1 / (np.arange(1, len(self.words) + 1) + 2.7) ** 1.05
        self.share = weights / weights.sum()
        """How much of a text each of them is."""
        self._bounds = np.cumsum(self.share)
        self._array = np.array(self.words, object)

    def draw(self, rng: np.random.Generator, count: int) -> list[str]:
        """So many words, in no order."""
        places = np.searchsorted(self._bounds, rng.random(count))
        drawn: list[str] = self._array[np.minimum(places, len(self.words) - 1)].tolist()
        return drawn

    def found_in(self, part: float, words_a_text: int) -> str:
        """The word that stands in about that part of all texts."""
        expected = 1 - (1 - self.share) ** words_a_text
        return self.words[int(np.argmin(np.abs(expected - part)))]
