"""Everybody side by side: builds, checks that the answers are equal, measures, prints tables.

python -m benchmarks.peers 1000 20000                 one set of tables for each number of briefs
python -m benchmarks.peers --growth 1000,10000,100000,1000000
python -m benchmarks.peers 20000 --only briefs,tantivy --keep FOLDER
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.peers.records import make_records
from benchmarks.peers.tables import growth_table, tables
from benchmarks.peers.work import PEERS

LARGEST = {"whoosh": 10_000, "ripgrep": 100_000, "sqlite": 100_000}
"""Beyond this a peer takes so long that the run would: it is left out."""

LARGEST_IN_GROWTH = {**LARGEST, "ripgrep": 10_000}

ONE_AT_MOST = 200_000
"""Beyond this the growth is measured with two threads or processes only."""

PARALLEL = ("briefs", "tantivy", "whoosh")
"""Those that can index with two threads or processes."""

Told = dict[str, Any]


def main() -> None:
    """Do what the command line says."""
    options = _options()
    peers = [name for name in options.only if _is_there(name)]
    sizes = options.growth or options.sizes or [1000]
    results: dict[int, dict[str, Told]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="briefs-bench-", dir=options.keep) as name:
            largest = LARGEST_IN_GROWTH if options.growth else LARGEST
            chosen = [peer for peer in peers if size <= largest.get(peer, size)]
            alone = not options.growth or size <= ONE_AT_MOST
            results[size] = _compare(Path(name), size, chosen, alone=alone)
        if not options.growth:
            print(tables(size, results[size]), flush=True)
    if options.growth:
        print(growth_table(results))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.peers", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("sizes", type=int, nargs="*", help="numbers of briefs (1000)")
    parser.add_argument(
        "--growth", type=_numbers, help="one table of how figures grow over these numbers of briefs"
    )
    parser.add_argument(
        "--only", type=lambda text: text.split(","), default=list(PEERS), help="some of the peers"
    )
    parser.add_argument("--keep", type=Path, help="where to put the indexes; by default the temporary folder")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _is_there(peer: str) -> bool:
    there = bool(find_spec("tantivy")) if peer == "tantivy" else peer != "ripgrep" or shutil.which("rg")
    if not there:
        _say(f"{peer} is not installed: left out")
    return bool(there)


def _compare(folder: Path, size: int, peers: list[str], *, alone: bool) -> dict[str, Told]:
    """Build (with one thread, too, if `alone`), check, measure. Raises SystemExit where answers differ."""
    records = folder / "records"
    records.mkdir()
    _say(f"{size:,} briefs: making them up")
    make_records(records, size)
    told: dict[str, Told] = {}
    expected: Told | None = None
    for peer in peers:
        told[peer] = {}
        several = (1, 2) if alone else (2,)
        for threads in several if peer in PARALLEL else (1,):
            index = folder / f"{peer}-{threads}"
            told[peer][f"build {threads}"] = _step("build", peer, index, records, size, threads)
        answers = _step("check", peer, index, records, size)
        expected = expected or answers
        _same(peers[0], expected, peer, answers)
        told[peer].update(_step("time", peer, index, records, size))
        for used in folder.glob(f"{peer}-*"):
            shutil.rmtree(used)
    totals = [answer["total"] for answer in expected["answers"].values()] if expected else []
    _say(f"all answers are equal: {len(totals)} questions, {min(totals):,} to {max(totals):,} matches")
    for name in told:
        told[name]["totals"] = {label: answer["total"] for label, answer in expected["answers"].items()}  # type: ignore[index]
    return told


def _step(step: str, peer: str, index: Path, records: Path, size: int, threads: int = 1) -> Told:
    begun = time.monotonic()
    command = [
        sys.executable,
        "-m",
        "benchmarks.peers.work",
        step,
        peer,
        str(index),
        str(records),
        str(size),
        str(threads),
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{peer} failed to {step}")
    _say(f"{size:,} briefs: {peer}, {step} ({threads}), {time.monotonic() - begun:.0f} s")
    told: Told = json.loads(done.stdout)
    return told


def _same(first: str, expected: Told, peer: str, found: Told) -> None:
    """Raise SystemExit where the answers of two differ."""
    compared = ("total", "matches", "days", "counts") if found["facets"] else ("total", "matches")
    for label, answer in found["answers"].items():
        for part in compared:
            if answer[part] != expected["answers"][label][part]:
                raise SystemExit(
                    f"{peer} answers {label!r} otherwise than {first}: {part} are\n{answer[part]}\n"
                    f"and not\n{expected['answers'][label][part]}"
                )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
