"""How the app feels on a big library: start, echo of a key, list and facets after a key, memory.

    python -m benchmarks.app 20000 100000 [--keep FOLDER]

The app runs in a pseudo-terminal of 160 by 45 cells, as a user starts it, and is timed by what it draws: from the start
of the process until the first list and the first facets stand there; from a key until the prompt has it, until the
number of matches stands above the new list, and until the number of undated ones among the new facets does. Keys come
at a typist's pace, and a key whose answer was overtaken by the next one counts as that long. Times on the clock.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.corpus import standard_corpus, write_jsonl
from benchmarks.library import make_library
from benchmarks.peers.measure import percentile
from benchmarks.peers.tables import machine
from benchmarks.terminal import Terminal
from briefs import folders
from briefs.library import Library
from search import open_engine
from search.engine import UNDATED, Engine, FacetName
from search.query import Query

TYPED = ("police attack quetta", "bombing market ", '"security forces" -army', "balochistan railway")
PACE = 0.15
"""Seconds between two keys: about eighty words a minute."""

TAGGED = 10_000
"""Briefs that are read, tagged and indexed from nothing."""

STARTS = 7
_COMMAND = [sys.executable, "-c", "from tui.cli import main; main()"]


@dataclass(slots=True)
class Keys:
    """Seconds from each key on."""

    echo: list[float] = field(default_factory=list)
    listed: list[float] = field(default_factory=list)
    counted: list[float] = field(default_factory=list)


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.app", description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="*", default=[20_000], help="numbers of briefs (20000)")
    parser.add_argument("--keep", type=Path, help="where libraries are kept for the next run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="briefs-bench-") as name:
        folder = options.keep or Path(name)
        columns = [_measure(folder, size) for size in options.sizes]
        rate = _tagging_rate(Path(name))
    print(f"{machine()}\n")
    print(f"| briefs of about 350 words in one file | {' | '.join(f'{size:,}' for size in options.sizes)} |")
    print(f"| --- | {' | '.join('---:' for _ in columns)} |")
    for label in columns[0]:
        print(f"| {label} | {' | '.join(column[label] for column in columns)} |")
    done = "read, tagged, indexed and looked through for events"
    print(f"\n`briefs index` of {TAGGED:,} briefs, {done}: {rate:,.0f} briefs/s")


def _measure(folder: Path, size: int) -> dict[str, str]:
    _say(f"{size:,} briefs: making the library, each in a file of its own")
    apart = _counting(make_library(folder, size, apart=True))
    _say(f"{size:,} briefs: making the library")
    root = make_library(folder, size)
    environ = dict(os.environ)
    _say(f"{size:,} briefs: the command line")
    counting = _counting(root)
    library = Library.open(root)
    engine = open_engine(library)
    nothing = _awaited(engine, "", typing=False)
    _say(f"{size:,} briefs: starting the app")
    # the app returns to where it was left, and a run before may have left it anywhere
    shutil.rmtree(folders.state_folder(), ignore_errors=True)
    lists, facets = [], []
    for _ in range(STARTS):
        with Terminal([*_COMMAND, str(root)], environ) as terminal:
            listed, counted = (terminal.wait_for(text) for text in nothing)
            if listed is None or counted is None:
                raise SystemExit("the app did not start")
            lists.append(listed - terminal.begun)
            facets.append(counted - terminal.begun)
            terminal.settle(0.5)
    _say(f"{size:,} briefs: typing")
    with Terminal([*_COMMAND, str(root)], environ) as terminal:
        terminal.wait_for(nothing[1])
        terminal.settle(3)
        keys = Keys()
        for text in TYPED:
            _type(terminal, engine, text, keys)
        memory = terminal.memory()
    engine.close()
    in_time = sum(seconds < PACE for seconds in keys.counted)
    shown = f"{memory[0] / 1e6:,.0f} ({memory[1] / 1e6:,.0f} own)" if memory else "-"
    return {
        "`briefs search WORD --count`, a process, ms": _spread(counting),
        "the same with each brief in a file of its own, ms": _spread(apart),
        "start to the first list, ms": _spread(lists),
        "start to the first facets, ms": _spread(facets),
        "key to its echo, ms": _spread(keys.echo),
        "key to the list, ms": _spread(keys.listed),
        "key to the facets, ms": _spread(keys.counted),
        "keys answered before the next key": f"{in_time} of {len(keys.echo)}",
        "memory at its peak, mapped files included, MB": shown,
    }


def _counting(root: Path) -> list[float]:
    """Seconds of counting what a word finds; the first run, which may write bytecode, is not told."""
    return [_seconds([*_COMMAND, "search", "police", "--count", "-L", str(root)]) for _ in range(STARTS + 1)][
        1:
    ]


def _type(terminal: Terminal, engine: Engine, text: str, keys: Keys) -> None:
    """Type a text into an empty prompt, and leave the prompt empty again."""
    terminal.write("/")
    terminal.settle(0.5)
    for end in range(1, len(text) + 1):
        typed = text[:end]
        total, undated = _awaited(engine, typed, typing=not typed[-1].isspace())
        pressed = terminal.write(typed[-1])
        for wanted, times in ((typed, keys.echo), (total, keys.listed), (undated, keys.counted)):
            seen = terminal.wait_for(wanted, pressed + PACE - time.perf_counter())
            times.append(PACE if seen is None else seen - pressed)
        terminal.settle(pressed + PACE - time.perf_counter())
    # ctrl+u clears the line
    terminal.write("\x15")
    terminal.settle(1)


def _awaited(engine: Engine, text: str, *, typing: bool) -> tuple[str, str]:
    """What the app will show for a text: how many match, and how many of them are undated."""
    query = Query(text)
    results = engine.search(query, prefix_last=typing)
    years = engine.facets(query, (FacetName.YEAR,), prefix_last=typing)[FacetName.YEAR]
    undated = next((value.count for value in years if value.value == UNDATED), 0)
    total = f"{results.total:,} of" if results.total != results.size else f"{results.total:,} briefs"
    return total, f"+ {undated:,} undated" if undated else total


def _tagging_rate(folder: Path) -> float:
    """Briefs a second from file to index, by the command line."""
    _say(f"{TAGGED:,} briefs: reading, tagging, indexing")
    root = folder / "untagged"
    root.mkdir()
    write_jsonl(root / "corpus.jsonl", standard_corpus().briefs(TAGGED))
    os.environ["BRIEFS_HOME"] = str(folder / "home-untagged")
    return TAGGED / _seconds([*_COMMAND, "index", "-L", str(root)])


def _seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _spread(seconds: list[float]) -> str:
    """Middle, 95th percentile, least; milliseconds."""
    middle, high, least = median(seconds) * 1000, percentile(seconds, 95) * 1000, min(seconds) * 1000
    return f"{middle:,.0f} / {high:,.0f} ({least:,.0f})"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
