"""Clocks and memory."""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock, and of processor time (of this process with its threads, and of children that ended)."""

    seconds: float
    cpu: float


class Stopwatch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._wall = time.perf_counter()
        self._cpu = _cpu()

    def read(self) -> Spent:
        """What was spent until now."""
        return Spent(time.perf_counter() - self._wall, _cpu() - self._cpu)


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def timed(work: Callable[[], object]) -> float:
    """Milliseconds on the clock."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


@dataclass(frozen=True, slots=True)
class Times:
    """Rounds of one measurement, in milliseconds: the middle one and the quickest.

    On a machine that others use as well the quickest is what the work takes; the middle one is what is felt.
    """

    middle: float
    least: float

    @classmethod
    def of(cls, rounds: Sequence[float]) -> Times:
        """Of at least one round."""
        return cls(median(rounds), min(rounds))


def repeat(work: Callable[[], float], *, seconds: float, least: int, most: int) -> list[float]:
    """Repeat a measurement at least and at most so often, in between while `seconds` are not over."""
    begun = time.perf_counter()
    rounds: list[float] = []
    while len(rounds) < least or (len(rounds) < most and time.perf_counter() - begun < seconds):
        rounds.append(work())
    return rounds


def percentile(values: Sequence[float], percent: int) -> float:
    """A percentile, interpolated; of a single value, that."""
    return quantiles(values, n=100, method="inclusive")[percent - 1] if len(values) > 1 else values[0]


def peak_memory() -> int:
    """The most memory that this process has had, in bytes, mapped files included."""
    peak = status_memory("VmHWM")
    if peak is None:
        # elsewhere the figure may include the process that started this one
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return peak


def own_memory(process: int | None = None) -> int | None:
    """Memory of a process that no file stands behind, in bytes; None where the system does not tell."""
    return status_memory("RssAnon", process)


def status_memory(name: str, process: int | None = None) -> int | None:
    path = Path(f"/proc/{process or os.getpid()}/status")
    if not path.exists():
        return None
    lines = path.read_text().splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:")), None)


def size_on_disk(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
