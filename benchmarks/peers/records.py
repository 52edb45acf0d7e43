"""The made-up briefs as plain values, in files that every peer reads: making them takes longer than indexing them."""

from __future__ import annotations

import marshal
import multiprocessing
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from benchmarks.corpus import BLOCK, standard_corpus
from briefs.model import Brief, Role

FACETS = ("year", "date", "province", "actor", "place", "stance", "source", "tag")
"""What is counted: all facets of briefs but the days, which the app counts when a month is unfolded."""

UNDATED = "undated"
NO_PROVINCE = "no province"


@dataclass(frozen=True, slots=True)
class Record:
    """A brief as a peer gets it.

    Attributes:
        number: its place in the corpus, from 0.
        title, text: what is searched.
        day: the date as a number (20240207), 0 for none.
        values: of each facet, the values.
    """

    number: int
    title: str
    text: str
    day: int
    values: Mapping[str, tuple[str, ...]]


def record_of(number: int, brief: Brief) -> Record:
    """A brief as plain values."""
    day = brief.date.isoformat() if brief.date else ""
    facts = brief.facts
    values = {
        "year": (day[:4] or UNDATED,),
        "date": (day[:7] or UNDATED,),
        "province": facts.scenes or (NO_PROVINCE,),
        "actor": tuple({actor.name: None for actor in facts.actors}),
        "place": tuple({place.name: None for place in facts.places if place.role is Role.EVENT}),
        "stance": tuple({actor.stance.value: None for actor in facts.actors}),
        "source": (brief.source,) if brief.source else (),
        "tag": brief.tags,
    }
    return Record(number, brief.title, brief.text, int(day.replace("-", "") or 0), values)


def make_records(folder: Path, size: int) -> None:
    """Write so many briefs, with two processes."""
    middle = size // 2
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        halves = [(folder / "0.records", 0, middle), (folder / "1.records", middle, size)]
        for one in [pool.submit(_write_records, *half) for half in halves]:
            one.result()


def _write_records(path: Path, start: int, end: int) -> None:
    corpus = standard_corpus()
    with path.open("wb") as stream:
        block = []
        for number, brief in enumerate(corpus.briefs(end, start), start):
            one = record_of(number, brief)
            block.append((one.number, one.title, one.text, one.day, tuple(one.values.items())))
            if len(block) == BLOCK or number + 1 == end:
                marshal.dump(block, stream)
                block = []


def read_records(folder: Path) -> Iterator[Record]:
    """All briefs of all files of a folder, in order."""
    for path in sorted(folder.glob("*.records")):
        with path.open("rb") as stream:
            while block := _next_block(stream):
                for number, title, text, day, values in block:
                    yield Record(number, title, text, day, dict(values))


def _next_block(stream: BinaryIO) -> list[tuple[int, str, str, int, tuple[tuple[str, tuple[str, ...]], ...]]]:
    try:
        block: list[tuple[int, str, str, int, tuple[tuple[str, tuple[str, ...]], ...]]] = marshal.load(stream)
    except EOFError:
        return []
    return block
