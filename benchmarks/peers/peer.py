"""What is asked of a peer: build an index, open it, answer, change a brief."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.peers.questions import Answer, Question
from benchmarks.peers.records import Record
from briefs.model import Brief

Counts = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Built:
    """How building an index went.

    Attributes:
        seconds: on the clock, without the making of the briefs.
        cpu: of all processes and threads.
        memory: the most that its worker processes had taken together, in bytes; 0 for those that have none.
    """

    seconds: float
    cpu: float
    memory: int = 0


class Peer(Protocol):
    """An index over made-up briefs in a folder of its own."""

    facets: bool
    """Whether it counts facets, and orders what it finds."""

    def build(self, folder: Path, records: Path, size: int, threads: int) -> Built:
        """Index all briefs with so many threads or processes; `records` is the folder to read them from."""
        ...

    def open(self, folder: Path) -> None:
        """Open a built index."""
        ...

    def ask(self, question: Question) -> Answer:
        """Answer as an app would need it."""
        ...

    def counts(self, answer: Answer) -> Counts:
        """Of each facet, how many of the matches have each value; empty for a peer that cannot count. Not timed."""
        ...

    def matches(self, question: Question) -> Sequence[int]:
        """The numbers of all briefs that match, in any order; not timed."""
        ...

    def change(self, record: Record, brief: Brief) -> None:
        """Replace one brief, given as both; whoever asks afterwards sees it."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...
