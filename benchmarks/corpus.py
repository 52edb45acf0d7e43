"""A corpus of made-up briefs, the same ones every time: about 350 words each, names from the taxonomy.

    python -m benchmarks.corpus 20000 corpus.jsonl      one file of JSON Lines
    python -m benchmarks.corpus 20000 reports/          one text file a brief

Briefs come ready-tagged as well (`Corpus.briefs`), which takes no tagger. They are made in blocks, each from a seed of
its own, so that a million takes two minutes and no memory, and several processes can share the work.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import numpy as np

from benchmarks.words import Words
from briefs.model import (
    ActorFact,
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
WORDS = 350
FIRST_DAY = date(2014, 1, 1)
DAYS = 4000
BLOCK = 500
"""Briefs that are made together."""

_SOURCES = ("Wire One", "The Frontier Post-Herald", "Radio North", "Daily Ledger", "Monitor Desk")
_TAGS = ("elections", "railways", "follow up", "verified")
_STANCES = tuple(Stance)
_WELL_KNOWN_PLACES = ("Quetta", "Peshawar", "Karachi", "Turbat", "Bannu", "Mastung", "Gwadar")
_WELL_KNOWN_ACTORS = ("police", "Pakistan Army", "Frontier Corps", "Balochistan Liberation Army")
_SENTENCE = (8, 28)
"""Words of the shortest and the longest sentence."""


class Corpus:
    """Made-up briefs by number."""

    def __init__(self, taxonomy: Taxonomy, seed: int = SEED) -> None:
        self._seed = seed
        self.vocabulary = Words(seed)
        """The words that the briefs are made of, besides names and numbers."""
        self.taxonomy = taxonomy
        """Where the names come from."""
        self._places = _by_fame(taxonomy.places, _WELL_KNOWN_PLACES, seed)
        self._actors = _by_fame(taxonomy.actors, _WELL_KNOWN_ACTORS, seed)
        self._block = lru_cache(maxsize=2)(self._make_block)

    def brief(self, number: int) -> Brief:
        """One brief, the same whenever it is asked for; fastest when they are asked for in order."""
        return self._block(number // BLOCK)[number % BLOCK]

    def briefs(self, end: int, start: int = 0) -> Iterator[Brief]:
        """The briefs from number `start` up to, not including, number `end`."""
        return map(self.brief, range(start, end))

    def _make_block(self, block: int) -> list[Brief]:
        rng = random.Random(self._seed * 1_000_003 + block)
        generator = np.random.default_rng((self._seed, block))
        targets = np.maximum(60, generator.lognormal(5.72, 0.35, BLOCK)).astype(np.int64)
        shortest, longest = _SENTENCE
        # every text may run over by a sentence, and has a title
        stock = self.vocabulary.draw(generator, int(targets.sum()) + BLOCK * (longest + 10))
        made: list[Brief] = []
        at = 0
        for place, target in enumerate(targets.tolist()):
            lengths = []
            total = 0
            while total < target:
                length = rng.randint(shortest, longest)
                lengths.append(length)
                total += length
            headline = rng.randint(5, 9)
            made.append(self._make(rng, block * BLOCK + place, stock[at : at + total + headline], lengths))
            at += total + headline
        return made

    def _make(self, rng: random.Random, number: int, words: list[str], lengths: Sequence[int]) -> Brief:
        actors = tuple(dict.fromkeys(_pick(rng, self._actors) for _ in range(rng.randint(1, 4))))
        places = tuple(dict.fromkeys(_pick(rng, self._places) for _ in range(rng.randint(1, 2))))
        names = [(MentionKind.ACTOR, name) for name in actors] + [
            (MentionKind.PLACE, name) for name in places
        ]
        text, mentions = _write(rng, words, lengths, names)
        title = " ".join(words[sum(lengths) :]).capitalize()
        day = FIRST_DAY + timedelta(days=int(rng.random() * DAYS)) if rng.random() < 0.9 else None
        identifier = f"made-up/{number // 1000:04}/{number:07}.txt"
        return Brief(
            id=identifier,
            path=identifier,
            title=f"{title} in {places[0]}",
            text=text,
            text_hash=text_hash(text),
            facts=self._facts(rng, actors, places, mentions),
            date=day,
            date_basis=DateBasis.HEADER if day else None,
            source=_pick(rng, _SOURCES) if rng.random() < 0.8 else None,
            tags=tuple(rng.sample(_TAGS, rng.choice((0, 0, 0, 1, 2)))),
        )

    def _facts(
        self, rng: random.Random, actors: Sequence[str], places: Sequence[str], mentions: tuple[Mention, ...]
    ) -> Facts:
        taxonomy = self.taxonomy
        stated: list[ActorFact] = []
        for position, name in enumerate(actors):
            entry = taxonomy.actors[name]
            stance = rng.choice(_STANCES) if position == 0 and not entry.generic else Stance.MENTIONED
            stated.append(ActorFact(name, entry.short, entry.kind, stance, 0, 40, "made up", entry.generic))
        home = taxonomy.province_of(places[0])
        killed = rng.randint(1, 60) if rng.random() < 0.7 else None
        roles = (Role.EVENT, Role.MENTIONED)
        return Facts(
            provinces=(ProvinceFact(home, Role.EVENT, 0, 40),) if home and home in taxonomy.provinces else (),
            places=tuple(
                PlaceFact(name, taxonomy.province_of(name), roles[i], 0, 40) for i, name in enumerate(places)
            ),
            actors=tuple(sorted(stated, key=lambda fact: _STANCES.index(fact.stance))),
            headline=Headline(killed, Qualifier.AT_LEAST if killed else None),
            mentions=mentions,
            unclaimed=rng.random() < 0.2,
        )


def _write(
    rng: random.Random, words: Sequence[str], lengths: Sequence[int], names: Sequence[tuple[MentionKind, str]]
) -> tuple[str, tuple[Mention, ...]]:
    """Sentences and paragraphs of the words, with names and numbers among them, and where the names stand."""
    parts: list[str] = []
    mentions: list[Mention] = []
    at = written = 0
    for length in lengths:
        sentence = words[at : at + length]
        at += length
        chance = rng.random()
        if chance < 0.35:
            kind, name = names[int(rng.random() * len(names))]
            first = sentence[0].capitalize()
            start = written + len(first) + 1
            mentions.append(Mention(kind, name, name, start, start + len(name)))
            said = f"{first} {name} {' '.join(sentence[1:])}."
        elif chance < 0.45:
            said = f"{int(rng.random() * 2000) + 2} {' '.join(sentence)}."
        else:
            said = f"{' '.join(sentence).capitalize()}."
        said += "\n\n" if chance > 0.75 else " "
        written += len(said)
        parts.append(said)
    return "".join(parts).rstrip(), tuple(mentions)


def _pick(rng: random.Random, names: Sequence[str]) -> str:
    """One of the names, the first ones more often, as fame is distributed: the n-th in proportion to 1 / n."""
    return names[int((len(names) + 1) ** rng.random()) - 1]


def _by_fame(names: Collection[str], well_known: Sequence[str], seed: int) -> list[str]:
    """All names, the well-known ones first, the others in an order that only the seed decides."""
    others = sorted(set(names).difference(well_known))
    random.Random(seed).shuffle(others)
    return [*(name for name in well_known if name in names), *others]


def standard_corpus() -> Corpus:
    """The corpus with the names of the taxonomy that ships with briefs."""
    taxonomy, _ = load_taxonomy(())
    return Corpus(taxonomy)


def write_jsonl(path: Path, briefs: Iterator[Brief]) -> None:
    """Write briefs as one JSON Lines file that a library reads; what a tagger finds is left to the tagger."""
    with path.open("w", encoding="utf-8") as stream:
        for brief in briefs:
            record = {
                "id": brief.id,
                "title": brief.title,
                "date": brief.date.isoformat() if brief.date else None,
                "source": brief.source,
                "tags": list(brief.tags),
                "text": brief.text,
            }
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_files(folder: Path, briefs: Iterator[Brief]) -> None:
    """Write one text file a brief, a thousand in a folder."""
    for brief in briefs:
        path = folder / brief.path
        path.parent.mkdir(parents=True, exist_ok=True)
        header = f"Date: {brief.date.isoformat()}\n\n" if brief.date else ""
        path.write_text(f"{header}{brief.title}\n\n{brief.text}\n", encoding="utf-8")


def main() -> None:
    """Write briefs to where the command line says."""
    size, path = int(sys.argv[1]), Path(sys.argv[2])
    write = write_jsonl if path.suffix == ".jsonl" else write_files
    write(path, standard_corpus().briefs(size))


if __name__ == "__main__":
    main()
