"""What commands print: data on stdout, narration on stderr, both harmless to a terminal."""

from __future__ import annotations

import codecs
import io
import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from briefs.text import one_line, printable

if TYPE_CHECKING:
    from rich.console import Console

    from briefs.errors import Problem

_MAX_WIDTH = 120
_ONE_LINE = str.maketrans("\t\n", "  ")


def counted(count: int, noun: str) -> str:
    """A number and its noun: 1 brief, 1,248 briefs."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def narrate(sentence: str) -> None:
    """One line on stderr."""
    print(f"briefs: {one_line(sentence)}", file=sys.stderr)


def narrate_problems(problems: Sequence[Problem], most: int) -> None:
    """Problems on stderr, one line each; where there are more than `most`, one line that says how to see them."""
    if len(problems) > most:
        narrate(f"{len(problems):,} files or parts of files were not read; briefs doctor says which and why")
        return
    for problem in problems:
        narrate(str(problem))


def print_text(text: str = "") -> None:
    """A text and a line end on stdout."""
    sys.stdout.write(printable(text) + "\n")


def print_json(value: Any) -> None:
    """A value as one line of JSON on stdout; as ASCII where the output's encoding is not UTF-8."""
    from briefs.export.jsonl import json_line

    encoding = codecs.lookup(sys.stdout.encoding or "utf-8").name
    sys.stdout.write((json_line(value) if encoding == "utf-8" else json.dumps(value)) + "\n")


def print_rows(rows: Iterable[Sequence[str]]) -> None:
    """Rows for other programs: cells separated by tabs, one row a line."""
    for row in rows:
        # white space stays as it is, one for one: an id has to be found again
        sys.stdout.write("\t".join(printable(cell).translate(_ONE_LINE) for cell in row) + "\n")


def print_report(pieces: Iterable[str]) -> None:
    """A report on stdout: the bytes that a file would get, whatever the encoding of the terminal."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    sys.stdout.writelines(pieces)


def print_wrapped(text: str = "", bold: bool = False) -> None:
    """A text on stdout: wrapped between words in a terminal, as it stands elsewhere."""
    if not is_terminal():
        print_text(text)
        return
    from rich.text import Text

    console().print(Text(printable(text), style="bold" if bold else ""))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table on stdout: with its cells wrapped in a terminal, elsewhere separated by tabs under a header row."""
    if not is_terminal():
        print_rows((columns, *rows))
        return
    from rich.box import SIMPLE_HEAD
    from rich.table import Column, Table
    from rich.text import Text

    # what is too long for a narrow column goes on in the next line: nothing is cut
    table = Table(*(Column(name, overflow="fold") for name in columns), box=SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    console().print(table)


def console() -> Console:
    """Rich's console on stdout, which keeps to $NO_COLOR; for `Text` only, never for markup."""
    from rich.console import Console

    return Console(width=width(), markup=False, emoji=False, highlight=False)


def is_terminal() -> bool:
    """Whether stdout is a terminal that can do more than print letters."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns to write in: the terminal's, but not more than can be read."""
    return min(shutil.get_terminal_size().columns, _MAX_WIDTH)


class ProgressBar:
    """How far a long job is, on stderr: a bar in a terminal, elsewhere one sentence; nothing for a short job.

    Args:
        what: the job, as a phrase.
        patience: seconds before anything is said.
        unit: what the steps are.
    """

    _INTERVAL = 0.1
    _BAR = 30

    def __init__(self, what: str, patience: float = 1.0, unit: str = "file") -> None:
        self._what = what
        self._unit = unit
        self._due = time.monotonic() + patience
        self._said = False

    def __call__(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are done, if it is time to."""
        self.show(done / max(total, 1), f"{done:,} of {counted(total, self._unit)}")

    def show(self, share: float, told: str) -> None:
        """Say that so much of it is done, from 0 to 1, and in words what that is, if it is time to."""
        now = time.monotonic()
        if now < self._due:
            return
        if sys.stderr.isatty():
            filled = int(self._BAR * share)
            bar = "█" * filled + "░" * (self._BAR - filled)
            line = one_line(f"{self._what} {bar} {share:.0%}, {told}", width() - 1)
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
            self._due = now + self._INTERVAL
        elif not self._said:
            narrate(f"{self._what}, {told} ...")
        self._said = True

    def close(self) -> None:
        """Take the bar away."""
        if self._said and sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
