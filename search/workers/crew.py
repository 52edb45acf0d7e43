"""Several worker processes, as the one that asks sees them.

Processes are started with `subprocess`, not forked: the app has threads. Each has a thread here that hands it one job
after another and waits for the answers, so that nobody else waits for a pipe.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import IO

from briefs.library.briefing import BriefMaker
from search.workers.process import Done, Failed, Job

_AHEAD = 2
"""Jobs for each worker that may be waiting or under way, so that none of them waits for the reading."""

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from search.workers.process import main; main()"
)


@dataclass(slots=True, eq=False)
class Order:
    """A job given to the crew.

    Attributes:
        job: what was asked for.
        done: how many of its briefs are made.
        outcome: what became of it; None while it is waiting or under way.
    """

    job: Job
    done: int = 0
    outcome: Done | Failed | None = None


class Crew:
    """Worker processes that make briefs and write them as parts of an update. For one thread.

    Attributes:
        losses: in words, how workers ended that nobody had told to.
    """

    def __init__(self, maker: BriefMaker, size: int) -> None:
        """Start `size` workers; they are ready some tenths of a second later."""
        self.losses: list[str] = []
        self._orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self._changed = threading.Event()
        self._lock = threading.Lock()
        self._waiting = 0
        self._ready = 0
        self._closed = False
        self._processes: list[subprocess.Popen[bytes]] = []
        self._threads: list[threading.Thread] = []
        setup = pickle.dumps(maker, pickle.HIGHEST_PROTOCOL)
        for _ in range(size):
            try:
                process = _start()
            except OSError as error:
                self.losses.append(f"a worker process could not be started ({error})")
                continue
            thread = threading.Thread(target=self._attend, args=(process, setup), daemon=True)
            self._processes.append(process)
            self._threads.append(thread)
            thread.start()

    @property
    def alive(self) -> bool:
        """Whether any worker works, or will when it has started."""
        return any(thread.is_alive() for thread in self._threads)

    @property
    def ready(self) -> int:
        """How many workers can work now."""
        return self._ready

    @property
    def has_room(self) -> bool:
        """Whether a job that is given now will be begun soon."""
        return self._waiting < self._ready * _AHEAD

    def give(self, job: Job) -> Order:
        """Have a job done by whichever worker is free first."""
        order = Order(job)
        with self._lock:
            self._waiting += 1
        self._orders.put(order)
        return order

    def wait(self, seconds: float) -> None:
        """Wait until something may have changed: an outcome, a worker that is ready, or lost."""
        self._changed.wait(seconds)
        self._changed.clear()

    def close(self) -> None:
        """End all workers at once, whatever they are doing."""
        self._closed = True
        for process in self._processes:
            process.kill()
        for _ in self._threads:
            self._orders.put(None)
        for thread in self._threads:
            thread.join()

    def _attend(self, process: subprocess.Popen[bytes], setup: bytes) -> None:
        """In a thread of its own: hand jobs to one worker for as long as it lives."""
        assert process.stdin
        assert process.stdout
        order: Order | None = None
        try:
            process.stdin.write(setup)
            process.stdin.flush()
            pickle.load(process.stdout)
            with self._lock:
                self._ready += 1
            try:
                self._changed.set()
                while (order := self._orders.get()) is not None:
                    self._work(order, process.stdin, process.stdout)
                    with self._lock:
                        self._waiting -= 1
                    self._changed.set()
            finally:
                with self._lock:
                    self._ready -= 1
        except Exception:  # noqa: BLE001 - a worker that cannot be talked to is lost, whatever the reason
            process.kill()
            reason = f"a worker process ended unexpectedly ({_ending(process.wait())})"
            if not self._closed:
                self.losses.append(reason)
            if order is not None:
                order.outcome = Failed(reason)
                with self._lock:
                    self._waiting -= 1
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
            with contextlib.suppress(OSError):
                # what was not yet written has no reader any more; it is closed nevertheless
                process.stdin.close()
            self._changed.set()

    def _work(self, order: Order, to: IO[bytes], back: IO[bytes]) -> None:
        pickle.dump(order.job, to, pickle.HIGHEST_PROTOCOL)
        to.flush()
        while order.outcome is None:
            answer = pickle.load(back)
            if isinstance(answer, int):
                order.done = answer
                self._changed.set()
            else:
                order.outcome = answer


def usable_cpus() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start() -> subprocess.Popen[bytes]:
    """A worker process with the modules of this one. Raises OSError.

    It is isolated (-I), because the folder that a user is in, which may hold anything, must not be imported from.
    """
    utf8 = f"utf8={sys.flags.utf8_mode}"
    return subprocess.Popen(
        [sys.executable, "-I", "-X", utf8, "-c", _START, json.dumps([path for path in sys.path if path])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _ending(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"status {status}"
