"""A corpus of made-up briefs, the same ones every time: about 350 words each, names from the taxonomy.

The words follow a Zipf-Mandelbrot distribution over a vocabulary of 30,000, most of them built from syllables, with
families of endings, so that inflections, prefixes and edits have something to find.

    python -m benchmarks.corpus 20000 corpus.jsonl
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from briefs.model import (
    ActorFact,
    Attribution,
    Brief,
    DateBasis,
    Facts,
    Headline,
    Mention,
    MentionKind,
    PlaceFact,
    ProvinceFact,
    Qualifier,
    Role,
    Stance,
)
from briefs.taxonomy import Taxonomy, load_taxonomy
from briefs.text import text_hash

SEED = 20240207
VOCABULARY = 30_000
WORDS = 350
FIRST_DAY = date(2014, 1, 1)
DAYS = 4000

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
_SOURCES = ["Wire One", "The Frontier Post-Herald", "Radio North", "Daily Ledger", "Monitor Desk"]
_TAGS = ["elections", "railways", "follow up", "verified"]


def vocabulary(rng: random.Random, size: int = VOCABULARY) -> list[str]:
    """Different words, the common ones first."""
    words = dict.fromkeys(_COMMON.split())
    onsets, vowels, codas = _ONSETS.split(), _VOWELS.split(), _CODAS.split() + [""] * _OPEN
    while len(words) < size:
        syllables = rng.choice((1, 2, 2, 2, 3))
        stem = "".join(rng.choice(onsets) + rng.choice(vowels) + rng.choice(codas) for _ in range(syllables))
        for ending in rng.sample(_ENDINGS, rng.randint(1, 5)):
            words.setdefault(stem + ending)
    return list(words)[:size]


@dataclass
class _Writer:
    """Writes a text word by word and remembers where the names in it stand."""

    text: str = ""

    def add(self, words: str) -> tuple[int, int]:
        """Append words; their span."""
        if self.text and not self.text.endswith("\n"):
            self.text += " "
        start = len(self.text)
        self.text += words
        return start, len(self.text)


class Corpus:
    """Made-up briefs by number."""

    def __init__(self, taxonomy: Taxonomy, seed: int = SEED) -> None:
        self._seed = seed
        rng = random.Random(seed)
        self._words = vocabulary(rng)
        self._weights = list(accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(1, len(self._words) + 1)))
        self._provinces = sorted(taxonomy.provinces)
        self._places = sorted(taxonomy.places)
        self._actors = sorted(taxonomy.actors)
        self.taxonomy = taxonomy
        """Where the names come from."""

    def brief(self, number: int) -> Brief:
        """One brief, the same whenever it is asked for."""
        rng = random.Random(self._seed * 1_000_003 + number)
        actors = [self._pick(rng, self._actors) for _ in range(rng.randint(1, 4))]
        places = [self._pick(rng, self._places) for _ in range(rng.randint(1, 2))]
        home = self.taxonomy.province_of(places[0])
        writer = _Writer()
        mentions: list[Mention] = []
        facts_of_actors: list[ActorFact] = []
        target = max(60, int(rng.lognormvariate(5.83, 0.35)))
        written = 0
        while written < target:
            words = rng.choices(self._words, cum_weights=self._weights, k=rng.randint(8, 28))
            written += len(words)
            writer.add(words[0].capitalize())
            if rng.random() < 0.35:
                kind, name = rng.choice(
                    [(MentionKind.ACTOR, name) for name in actors]
                    + [(MentionKind.PLACE, name) for name in places]
                )
                start, end = writer.add(name)
                mentions.append(Mention(kind, name, name, start, end))
            writer.add(" ".join(words[1:]) + ".")
            if rng.random() < 0.25:
                writer.text += "\n\n"
        for position, name in enumerate(dict.fromkeys(actors)):
            entry = self.taxonomy.actors[name]
            stance = rng.choice(list(Stance)) if position == 0 and not entry.generic else Stance.MENTIONED
            facts_of_actors.append(
                ActorFact(name, entry.short, entry.kind, stance, 0, 40, "made up", entry.generic)
            )
        killed = rng.randint(1, 60) if rng.random() < 0.7 else None
        day = FIRST_DAY + timedelta(days=rng.randrange(DAYS)) if rng.random() < 0.9 else None
        scenes = [home] if home is not None and home in self.taxonomy.provinces else []
        facts = Facts(
            provinces=tuple(ProvinceFact(name, Role.EVENT, 0, 40) for name in scenes),
            places=tuple(
                PlaceFact(
                    name, self.taxonomy.province_of(name), Role.EVENT if i == 0 else Role.MENTIONED, 0, 40
                )
                for i, name in enumerate(dict.fromkeys(places))
            ),
            actors=tuple(sorted(facts_of_actors, key=lambda fact: list(Stance).index(fact.stance))),
            headline=Headline(killed, Qualifier.AT_LEAST if killed else None),
            mentions=tuple(mentions),
            unclaimed=rng.random() < 0.2,
            attribution=Attribution.NONE,
        )
        title = " ".join(
            rng.choices(self._words, cum_weights=self._weights, k=rng.randint(5, 9))
        ).capitalize()
        identifier = f"made-up/{number // 1000:04}/{number:07}.txt"
        return Brief(
            id=identifier,
            path=identifier,
            title=f"{title} in {places[0]}",
            text=writer.text,
            text_hash=text_hash(writer.text),
            facts=facts,
            date=day,
            date_basis=DateBasis.HEADER if day else None,
            source=self._pick(rng, _SOURCES) if rng.random() < 0.8 else None,
            tags=tuple(rng.sample(_TAGS, rng.choice((0, 0, 0, 1, 2)))),
        )

    def briefs(self, count: int) -> Iterator[Brief]:
        """The first briefs."""
        return map(self.brief, range(count))

    @staticmethod
    def _pick(rng: random.Random, names: Sequence[str]) -> str:
        """One of the names, the first ones more often."""
        return names[min(int(rng.expovariate(6 / len(names))), len(names) - 1)]


def standard_corpus() -> Corpus:
    """The corpus with the names of the taxonomy that ships with briefs."""
    taxonomy, _ = load_taxonomy(())
    return Corpus(taxonomy)


def main() -> None:
    """Write briefs as one JSON Lines file that the library reads."""
    count, path = int(sys.argv[1]), Path(sys.argv[2])
    with path.open("w", encoding="utf-8") as stream:
        for brief in standard_corpus().briefs(count):
            record = {
                "id": brief.id,
                "title": brief.title,
                "date": brief.date.isoformat() if brief.date else None,
                "source": brief.source,
                "tags": list(brief.tags),
                "text": brief.text,
            }
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
