"""`python -m benchmarks.tagging.speed`: how many texts of 350 words the tagger reads in a second on one core.

Sixty-four together, as they are when an index is made, and one by one. Of three kinds: the reports that the other
benchmarks make up; texts put together from the evaluation's own sentences, which are dense with names, claims and
numbers; and the seeds, real reports, where they lie beside the checkout. The figures are by processor time, each batch
of texts at its best in twelve rounds: what else runs on the machine can only add to it. Then comes the memory that
stays. A second table shows that the time is linear on texts made to be slow.

With `--compiled`, from a checkout: the plain tagger and one compiled by mypyc, in turns. Compiling takes some minutes.
"""

from __future__ import annotations

import argparse
import gc
import inspect
import json
import math
import os
import random
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterable, Sequence
from itertools import accumulate, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import standard_corpus
from benchmarks.tagging.labels import SEEDS, own_texts, seeds
from briefs.tagging import Given, Tagger, sentences
from briefs.taxonomy import load_taxonomy

WORDS = 350
TEXTS = 400
TOGETHER = 64
"""Texts given to the tagger at once, as in `search.workers`."""
ROUNDS = 12
TURNS = 4
"""How often the plain and the compiled tagger are measured, one after the other."""
MEMORY = (1_000, 3_000)
"""Reports in the batches after each of which it is told how much memory the tagger keeps."""
PLAIN = (
    "The road was reopened in the evening and traffic moved slowly towards the pass.",
    "Shops stayed shut for a second day while traders waited for word from the administration.",
    "Residents described a night without electricity and long queues at the only open pharmacy.",
    "The committee will meet again next week to go through the proposals of the elders.",
    "Schools in the area are to open late because of the cold, an official of the department added.",
    "A spokesman declined to give details and asked the public to rely on official channels.",
    "Farmers along the canal said that the water had come early and that the harvest looked good.",
    "The minister thanked the doctors and nurses who had worked through the night.",
)
"""Sentences without anything to tag: about half of a real report is such."""

HOSTILE = {
    "killed at least": "killed at least ",
    "claimed responsibility": "the TTP claimed responsibility and the BLA denied ",
    "numbers": "1,000 2 three 4-5 ",
    "names": "Quetta, Balochistan and Peshawar ",
    "stops": "a. B. ",
    "commas": ",;(",
    "last week": "last week in ",
    "line ends": "x\n",
    "suspects": "suspected TTP militants linked to the BLA, believed to be backed by India, ",
    "sayings": "he said it was behind the attack and had killed ",
    "dates": "in January 2019, on 5 March, last year, ",
    "casualties": "two soldiers, a boy and 4 others were killed and ",
    "brackets": "(BLA) [TTP] (",
    "captions": "(photo: - ",
    "captives": "A cook was killed and a man was abducted. ",
    "sums": "One died, so that 3 were killed. ",
    "titles": "5 dead\n",
    "disavowed": "The Taliban claimed the attack in Kabul, but denied responsibility for the one in Kandahar. ",
    "jets": "Pakistani jets had bombed homes, Kabul said. ",
    "shots": "Gunmen shot a cook and a guard. Four policemen were hurt. ",
    "sequels": "A cook and his aide met. The cook was shot dead. The aide died. Another died in a second blast. ",
}


def texts(count: int = TEXTS) -> list[str]:
    """Made-up reports of about 350 words, always the same ones."""
    taxonomy, _ = load_taxonomy([])
    dense = [label.text[a:b] for label in own_texts(taxonomy) for a, b in sentences(label.text) if b - a > 40]
    chance = random.Random(20240207)
    made = []
    for _ in range(count):
        paragraphs: list[str] = []
        length = 0
        while length < WORDS:
            lines = [
                chance.choice(dense if chance.random() < 0.5 else PLAIN) for _ in range(chance.randint(1, 3))
            ]
            paragraphs.append(" ".join(lines))
            length += len(paragraphs[-1].split())
        made.append("\n\n".join(paragraphs))
    return made


def cost(tagger: Tagger, given: Sequence[str], together: int = TOGETHER) -> float:
    """Processor time for a text of 350 words, in seconds, worked out from all texts given, so many at once."""
    batches = _batches(given, together)
    best = [math.inf] * len(batches)
    for _ in range(ROUNDS):
        for at, batch in enumerate(batches):
            start = time.process_time()
            tagger.tag_all(batch)
            best[at] = min(best[at], time.process_time() - start)
    return sum(best) / sum(len(text.split()) for text in given) * WORDS


def _batches(given: Sequence[str], together: int) -> list[list[Given]]:
    """The texts as the tagger takes them, so many at once."""
    return [
        [Given(text) for text in given[start : start + together]] for start in range(0, len(given), together)
    ]


def held(tagger: Tagger, batches: Iterable[Sequence[str]]) -> list[int]:
    """Bytes that a tagger keeps of what it has read, after each of the batches of texts."""
    kept = []
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        for batch in batches:
            for each in _batches(batch, TOGETHER):
                tagger.tag_all(each)
            gc.collect()
            kept.append(tracemalloc.get_traced_memory()[0] - before)
    finally:
        tracemalloc.stop()
    return kept


def is_compiled() -> bool:
    """Whether the tagger at hand was compiled."""
    return not inspect.isfunction(sentences)


def kinds(folder: Path) -> dict[str, list[str]]:
    """The texts of each kind; real ones only where the folder of the seeds is at hand."""
    taxonomy, _ = load_taxonomy([])
    found = {
        "made-up reports": [brief.text for brief in islice(standard_corpus().briefs(TEXTS), TEXTS)],
        "dense texts": texts(),
    }
    real = [label.text for label in seeds(folder, taxonomy)]
    if real:
        found["real reports"] = real * (TEXTS // len(real))
    return found


def compare() -> None:
    """Print how many texts a second the plain and the compiled tagger read, each at its best in `TURNS` turns.

    Raises:
        SystemExit: the tagger cannot be compiled here; pip has said why.
    """
    checkout = Path(__file__).resolve().parents[2]
    best: dict[str, dict[str, float]] = {}
    with TemporaryDirectory() as folder:
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder]
        asked = os.environ | {"HATCH_BUILD_HOOKS_ENABLE": "1"}
        if subprocess.run([*install, str(checkout)], env=asked, check=False).returncode:
            raise SystemExit("the tagger cannot be compiled here: it takes a checkout and a C compiler")
        if not list(Path(folder).glob("briefs/tagging/*.so")):
            raise SystemExit("the tagger was not compiled: is HATCH_BUILD_NO_HOOKS set?")
        for _ in range(TURNS):
            for name, place in (("plain", str(checkout)), ("compiled", folder)):
                done = subprocess.run(
                    [sys.executable, "-m", "benchmarks.tagging.speed", "--rates", str(SEEDS)],
                    cwd=place,
                    env=os.environ | {"PYTHONPATH": place},
                    stdout=subprocess.PIPE,
                    check=True,
                )
                for kind, rate in json.loads(done.stdout).items():
                    row = best.setdefault(kind, {})
                    row[name] = max(rate, row.get(name, 0))
    print("texts of 350 words a second, 64 together")
    for kind, row in best.items():
        told = ", ".join(f"{name} {rate:,.0f}" for name, rate in row.items())
        print(f"{kind:16} {told}")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.tagging.speed",
        description="How many texts of 350 words the tagger reads in a second on one core.",
    )
    parser.add_argument("--compiled", action="store_true", help="the plain and a compiled tagger in turns")
    parser.add_argument(
        "--rates", metavar="SEEDS", type=Path, help="as JSON, 64 together, real ones of a folder"
    )
    options = parser.parse_args()
    if options.compiled:
        compare()
        return
    # as the command line sets it, which reads and tags a library
    gc.set_threshold(50_000, 20, 20)
    taxonomy, _ = load_taxonomy([])
    tagger = Tagger(taxonomy)
    if options.rates:
        print(json.dumps({kind: 1 / cost(tagger, given) for kind, given in kinds(options.rates).items()}))
        return
    print(f"the tagger is {'compiled' if is_compiled() else 'plain Python'}")
    for kind, given in kinds(SEEDS).items():
        each, alone = cost(tagger, given), cost(tagger, given, 1)
        print(
            f"{kind:16} {1 / each:,.0f} texts of 350 words a second ({each * 1e6:.0f} us each);"
            f" one by one {1 / alone:,.0f}"
        )
    reports = [brief.text for brief in islice(standard_corpus().briefs(sum(MEMORY)), sum(MEMORY))]
    kept = held(Tagger(taxonomy), (reports[: MEMORY[0]], reports[MEMORY[0] :]))
    told = ", ".join(
        f"{size / 1e6:.1f} MB after {count:,}" for size, count in zip(kept, accumulate(MEMORY), strict=True)
    )
    print(f"memory kept of made-up reports: {told}")
    for name, unit in HOSTILE.items():
        times = []
        for size in (1_000_000, 2_000_000, 5_000_000):
            text = unit * (size // len(unit))
            start = time.process_time()
            tagger.tag(text)
            times.append(time.process_time() - start)
        print(f"{name:24} 1 MB {times[0]:6.2f} s   2 MB {times[1]:6.2f} s   5 MB {times[2]:6.2f} s")


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        # as with any other tool, `| head` ends it
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    main()
