"""One step with one peer, in a process of its own, so that memory is its own: prints one JSON object.

python -m benchmarks.peers.work build|check|time tantivy FOLDER RECORDS SIZE THREADS
"""

from __future__ import annotations

import gc
import json
import sys
import zlib
from array import array
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.corpus import SEED, standard_corpus
from benchmarks.peers.measure import Times, own_memory, peak_memory, percentile, repeat, size_on_disk, timed
from benchmarks.peers.peer import Peer
from benchmarks.peers.questions import Answer, Question, keystrokes, query_set, warm_up
from benchmarks.peers.records import record_of
from benchmarks.words import Words

PEERS = {
    "briefs": "with_briefs:Briefs",
    "tantivy": "with_tantivy:Tantivy",
    "sqlite": "with_sqlite:Sqlite",
    "whoosh": "with_whoosh:StockWhoosh",
    "ripgrep": "with_ripgrep:Ripgrep",
}

SECONDS = 6.0
"""How long one measurement is repeated, at most, once it was done twice."""

CHANGED = "unmistakably"
"""A word that no brief has until one is changed; a number is added each time."""


def main() -> None:
    """Do the step that the command line names."""
    step, name, folder, records, size, threads = sys.argv[1:]
    peer = load(name)
    if step == "build":
        told = build(peer, Path(folder), Path(records), int(size), int(threads))
    elif step == "check":
        told = check(peer, Path(folder))
    else:
        told = measure(peer, Path(folder), int(size))
    json.dump(told, sys.stdout)


def load(name: str) -> Peer:
    """A peer, whose package is imported only now."""
    module, kind = PEERS[name].split(":")
    peer: Peer = getattr(import_module(f"benchmarks.peers.{module}"), kind)()
    return peer


def questions() -> list[Question]:
    """Everything that is asked."""
    return [*query_set(Words(SEED)), *keystrokes()]


def build(peer: Peer, folder: Path, records: Path, size: int, threads: int) -> dict[str, Any]:
    """Build the index; how long it took, and what it takes."""
    built = peer.build(folder, records, size, threads)
    return {
        "rate": size / built.seconds,
        "cpu": built.cpu,
        "memory": peak_memory() + built.memory,
        "disk": size_on_disk(folder),
    }


def check(peer: Peer, folder: Path) -> dict[str, Any]:
    """The answers, as short as they can be compared: of each question the matches, the days of its rows, the counts."""
    peer.open(folder)
    answers = {}
    for question in questions():
        numbers = array("q", sorted(peer.matches(question)))
        answer = peer.ask(question) if peer.facets else Answer(len(numbers))
        answers[question.label] = {
            "total": answer.total,
            "matches": zlib.crc32(numbers.tobytes()),
            "days": [day for day, _ in answer.rows],
            "counts": {
                facet: {value: count for value, count in sorted(counts.items()) if count}
                for facet, counts in peer.counts(answer).items()
            },
        }
    peer.close()
    return {"facets": peer.facets, "answers": answers}


def measure(peer: Peer, folder: Path, size: int) -> dict[str, Any]:
    """All times, in milliseconds."""
    words = Words(SEED)
    first = warm_up(words)

    def reopened() -> None:
        peer.open(folder)
        peer.ask(first)

    def opening() -> float:
        took = timed(lambda: peer.open(folder))
        peer.close()
        return took

    def first_answer() -> float:
        took = timed(reopened)
        peer.close()
        return took

    told: dict[str, Any] = {
        "open": _told(repeat(opening, seconds=SECONDS / 3, least=3, most=9)),
        "first answer": _told(repeat(first_answer, seconds=SECONDS / 3, least=3, most=9)),
    }
    orders = (False, True) if peer.facets else (False,)
    told["queries"] = {
        question.label: {
            "ranked" if ranked else "dated": _told(
                _cold(peer, folder, first, replace(question, ranked=ranked))
            )
            for ranked in orders
        }
        for question in query_set(words)
    }
    told["cold"] = {}
    told["typed"] = {}
    for ranked in orders:
        order = "ranked" if ranked else "dated"
        keys = [replace(question, ranked=ranked) for question in keystrokes()]
        told["cold"][order] = _spread([_cold(peer, folder, first, key) for key in keys])
        if peer.facets:
            told["typed"][order] = _spread(_typed(peer, folder, first, keys))
    reopened()
    for question in keystrokes():
        peer.ask(question)
    told["own memory"] = own_memory()
    told["memory"] = peak_memory()
    told["change"] = _told(_change(peer, size))
    peer.close()
    return told


def _cold(peer: Peer, folder: Path, first: Question, question: Question) -> list[float]:
    """Milliseconds to answer a question of which an index that was just opened remembers nothing."""

    def once() -> float:
        peer.open(folder)
        peer.ask(first)
        gc.collect()
        took = timed(lambda: peer.ask(question))
        peer.close()
        return took

    # whoever has no index takes seconds, and remembers nothing
    return repeat(once, seconds=SECONDS / 20, least=2 if peer.facets else 1, most=5)


def _typed(peer: Peer, folder: Path, first: Question, keys: list[Question]) -> list[list[float]]:
    """The same for each key of a sentence typed into an open index, with what that remembers of the keys before."""
    times: list[list[float]] = [[] for _ in keys]

    def once() -> float:
        peer.open(folder)
        peer.ask(first)
        gc.collect()
        for key, taken in zip(keys, times, strict=True):
            taken.append(timed(lambda: peer.ask(key)))  # noqa: B023
        peer.close()
        return 0.0

    repeat(once, seconds=SECONDS / 2, least=2, most=7)
    return times


def _change(peer: Peer, size: int) -> list[float]:
    """Change a brief, and ask until the new word is found."""
    corpus = standard_corpus()
    count = 0

    def once() -> float:
        nonlocal count
        count += 1
        number = count * 7919 % size
        word = f"{CHANGED}{count}"
        brief = corpus.brief(number)
        brief = replace(brief, text=f"{brief.text} {word}")
        record = record_of(number, brief)

        def visible() -> None:
            peer.change(record, brief)
            found = peer.ask(Question("changed", (word,)))
            assert found.total == 1, found.total

        return timed(visible)

    return repeat(once, seconds=SECONDS, least=3, most=9)


def _told(rounds: list[float]) -> dict[str, float]:
    times = Times.of(rounds)
    return {"middle": times.middle, "least": times.least}


def _spread(keys: list[list[float]]) -> dict[str, float]:
    """p50 and p95 over the keys: of their middle rounds, and of their quickest."""
    times = [Times.of(rounds) for rounds in keys]
    middle, least = [one.middle for one in times], [one.least for one in times]
    return {
        "p50": percentile(middle, 50),
        "p95": percentile(middle, 95),
        "least p50": percentile(least, 50),
        "least p95": percentile(least, 95),
    }


if __name__ == "__main__":
    main()
