"""How long it takes to find events, and how well in the worst crowd: all briefs of one day and province.

    python -m benchmarks.events 20000

The crowd is made up: each event has three reports that share a third of their sentences, two of them with a copy of
which one word differs; several events share a town.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from benchmarks.corpus import Corpus
from briefs.events import EventGraph, sighting
from briefs.model import Brief, Headline, PlaceFact, ProvinceFact, Role
from briefs.taxonomy import load_taxonomy

PROVINCE = "Balochistan"
DAY = dt.date(2024, 2, 7)
CROWD = 5_000
_PER_EVENT = 5
_CHANGES = 20


def crowd(corpus: Corpus, count: int) -> Iterator[tuple[int, Brief]]:
    """Briefs of one day and province, each with the number of its event."""
    rng = random.Random(1)
    places = [one for one in sorted(corpus.taxonomy.places) if corpus.taxonomy.province_of(one) == PROVINCE]
    for event in range(count // _PER_EVENT):
        brief = corpus.brief(event)
        sentences = brief.text.split(". ")
        facts = replace(
            brief.facts,
            provinces=(ProvinceFact(PROVINCE, Role.EVENT, 0, 1),),
            places=(PlaceFact(places[event % len(places)], PROVINCE, Role.EVENT, 0, 1),),
            headline=Headline(rng.randint(1, 60)),
            event_date=DAY,
        )
        for report in range(3):
            shared = rng.sample(sentences, max(1, len(sentences) // 3))
            own = corpus.brief(count + event * 3 + report).text.split(". ")[: len(shared)]
            words = " ".join([*shared, *own]).split()
            one = replace(_named(brief, f"{event}-{report}", words, rng), date=DAY, facts=facts)
            yield event, one
            if report < 2:
                words[rng.randrange(len(words))] = "otherwise"
                yield event, _named(one, f"{one.id}-copy", words, rng)


def _named(brief: Brief, name: str, words: list[str], rng: random.Random) -> Brief:
    return replace(brief, id=name, path=name, text=" ".join(words), text_hash=f"{rng.getrandbits(60):016x}")


def measure(name: str, briefs: Iterable[Brief]) -> EventGraph:
    """Print CPU seconds for looking at all briefs, for finding their events, and for one change."""
    begun = time.process_time()
    seen = [sighting(brief) for brief in briefs]
    looked = time.process_time()
    graph = EventGraph()
    graph.change(seen)
    found = time.process_time()
    for one in seen[:_CHANGES]:
        graph.change([replace(one, killed=(one.killed or 0) + 1)])
    changed = time.process_time()
    graph.change(seen[:_CHANGES])
    print(
        f"| {name} | {len(seen):,} | {looked - begun:.1f} | {found - looked:.1f} "
        f"| {(changed - found) / _CHANGES * 1000:.0f} | {len(graph.events()):,} |"
    )
    return graph


def main(count: int) -> None:
    """Print the table, and what was found in the crowd."""
    corpus = Corpus(load_taxonomy([])[0])
    print("| briefs | number | looked at, s | events found, s | one change, ms | events |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    measure("over eleven years", (corpus.brief(number) for number in range(count)))
    labelled = [*crowd(corpus, CROWD)]
    graph = measure("one day, one province", (brief for _, brief in labelled))
    events: dict[int, list[str]] = {}
    for event, brief in labelled:
        events.setdefault(event, []).append(brief.id)
    right = {pair for ids in events.values() for pair in combinations(sorted(ids), 2)}
    found = {pair for event in graph.events() for pair in combinations(sorted(event.ids), 2)}
    copies = {one: of for event in graph.events() for one, of in event.copies.items()}
    told = sum(one.removesuffix("-copy") == of.removesuffix("-copy") for one, of in copies.items())
    print(
        f"\nIn the crowd, of the pairs found {len(found & right) / len(found):.0%} are right, of the right ones "
        f"{len(found & right) / len(right):.0%} are found; {told:,} of {CROWD * 2 // _PER_EVENT:,} copies are told, "
        f"{len(copies) - told} wrongly."
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
