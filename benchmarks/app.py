"""How the app feels on a big library: start, echo of a key, results and facets after a key.

    python -m benchmarks.app 20000

A library of made-up briefs (`benchmarks.corpus`), all in one file, is indexed by the command line in a process of its
own, opened in a pseudo-terminal to time the start, and then typed into, key by key at a typist's pace, in the running
app without a terminal. "Echo" is the time from a key until the prompt has it and the screen was refreshed; "list" and
"facets" until the answer to the text as typed so far stands on the screen, for the keys whose answer was not
superseded by the next key. Milliseconds.
"""

from __future__ import annotations

import asyncio
import os
import pty
import resource
import select
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from textual import events

from benchmarks.corpus import main as write_corpus
from briefs.library import Library
from search import open_engine
from tui.app import BriefsApp
from tui.state import State

TYPED = ("police attack quetta", "bombing market ", '"security forces" -army', "balochistan railway")
PACE = 0.12
"""Seconds between two keys: about a hundred words a minute."""

_COMMAND = [sys.executable, "-c", "from tui.cli import main; main()"]


def main() -> None:
    """Print one table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "library"
        root.mkdir()
        os.environ["BRIEFS_HOME"] = str(Path(name) / "home")
        sys.argv[1:] = [str(size), str(root / "corpus.jsonl")]
        write_corpus()
        print(f"{size:,} briefs of about 350 words in one file\n")
        print("| what | figure |\n| --- | ---: |")
        seconds = _run([*_COMMAND, "index", "-L", str(root)])
        print(f"| read, tagged and indexed, briefs/s | {size / seconds:,.0f} |")
        counting = [_run([*_COMMAND, "search", "police", "--count", "-L", str(root)]) for _ in range(5)]
        print(f"| `briefs search WORD --count`, a process, ms | {median(counting) * 1000:,.0f} |")
        starting = [_start(root, f"{size:,} briefs".encode()) for _ in range(5)]
        print(f"| start to the first full list, a process, ms | {median(starting) * 1000:,.0f} |")
        asyncio.run(_type(root))


def _run(command: list[str]) -> float:
    begun = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return perf_counter() - begun


def _start(root: Path, awaited: bytes) -> float:
    """Seconds from the start of the process until `awaited` is on its screen."""
    begun = perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": "160", "LINES": "45"}
        os.execvp(_COMMAND[0], [*_COMMAND, str(root)])
    seen = b""
    while awaited not in seen:
        select.select([terminal], [], [])
        seen += os.read(terminal, 65536)
    seconds = perf_counter() - begun
    os.write(terminal, b"q")
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # Linux says so when the other side has closed
        pass
    os.waitpid(pid, 0)
    return seconds


async def _type(root: Path) -> None:
    library = Library.open(root)
    engine = open_engine(library)
    app = BriefsApp(library, engine, State())
    echoes: list[float] = []
    lists: list[float] = []
    facets: list[float] = []
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        room = app.room
        await pilot.press("slash")
        for text in TYPED:
            room.prompt.value = ""
            await asyncio.sleep(1)
            for end in range(1, len(text) + 1):
                begun = perf_counter()
                before = room._facets
                app.post_message(events.Key(_key(text[end - 1]), text[end - 1]))
                while room.prompt.value != text[:end]:
                    await asyncio.sleep(0)
                shown = asyncio.Event()
                room.call_after_refresh(shown.set)
                await shown.wait()
                echoes.append(perf_counter() - begun)
                listed = False
                while perf_counter() - begun < PACE or end == len(text):
                    await asyncio.sleep(0.0005)
                    answered = room.results is not None and room.results.query.text == text[:end]
                    if answered and not listed:
                        listed = True
                        lists.append(perf_counter() - begun)
                    if listed and room._facets is not before:
                        facets.append(perf_counter() - begun)
                        break
                await asyncio.sleep(max(0.0, begun + PACE - perf_counter()))
    engine.close()
    for what, times in (("echo of a key", echoes), ("key to list", lists), ("key to facets", facets)):
        p95 = quantiles(times, n=20)[18]
        print(f"| {what}, p50 / p95, ms | {median(times) * 1000:,.0f} / {p95 * 1000:,.0f} |")
    print(f"| keys of which the answer came before the next key | {len(facets)} of {len(echoes)} |")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"| memory of the process, MB | {memory // (1 << 20 if sys.platform == 'darwin' else 1 << 10):,} |")


def _key(character: str) -> str:
    return {" ": "space", '"': "quotation_mark", "-": "minus"}.get(character, character)


if __name__ == "__main__":
    main()
