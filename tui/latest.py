"""Asking slow things from a thread, one at a time, where only the latest question matters."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextvars import copy_context
from functools import partial
from math import inf
from threading import Event
from typing import Generic, TypeVar

from textual.timer import Timer
from textual.widget import Widget

from search.engine import Superseded

Job = TypeVar("Job")
Answer = TypeVar("Answer")
Work = Callable[[Job, Callable[[], bool]], Iterable[Answer]]
"""What runs in the thread: yields answers, and may ask whether the question is superseded."""


class Latest(Generic[Job, Answer]):
    """One question at a time is worked on; a newer one supersedes it and all that wait.

    Answers arrive on the app's own thread, and only while no newer question was asked. An exception of the work
    goes to `failed` likewise. At most one thread runs, however fast questions come and however slow the work is. When
    the owner is closed, what is under way is superseded, too.

    Where the first answer was quick last time, whoever asks waits as long for it now, and has it when `ask` returns:
    turns of the event loop between question and answer would take longer than the answer.
    """

    def __init__(
        self,
        owner: Widget,
        work: Work[Job, Answer],
        deliver: Callable[[Answer], None],
        failed: Callable[[Exception], None],
        *,
        quick: float = 0.0,
        together: float = 0.0,
        pause: float = 0.0,
    ) -> None:
        """`quick` is how many seconds may be waited for a first answer, and `together` for those after it.

        Where these are waited for, one frame shows them all. Where they took longer last time, `pause` seconds lie
        between two answers, for the app's thread to draw the first one in: there is one interpreter for both.
        """
        self._owner = owner
        self._work = work
        self._deliver = deliver
        self._failed = failed
        self._quick = quick
        self._together = together
        self.pause = pause
        """Seconds between two answers, from now on."""
        self._took = 0.0
        """Seconds that the first answer took last time; before the first time it may be quick."""
        self._rest = inf
        """Seconds from the first answer to the end, last time."""
        self._generation = 0
        self._waiting: tuple[Job] | None = None
        self._running = False
        self._arrived = Event()
        """Set when something has arrived of what is under way."""
        self._arrivals: deque[Callable[[], None]] = deque()
        self._timer: Timer | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running or self._waiting is not None

    def ask(self, job: Job, delay: float = 0.0) -> None:
        """Ask; where that is not quick, after `delay` seconds in which a newer question may replace this one."""
        self._generation += 1
        self._waiting = (job,)
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if delay and self._took > self._quick:
            self._timer = self._owner.set_timer(delay, self._due)
        else:
            self._start()

    def ask_after(self, job: Job) -> None:
        """Ask when what is under way has been answered, which is not superseded; at once where nothing is."""
        if self._running:
            self._waiting = (job,)
        else:
            self.ask(job)

    def forget(self) -> None:
        """Ask nothing, and let no answer arrive that is still on its way."""
        self._generation += 1
        self._waiting = None

    def _due(self) -> None:
        self._timer = None
        self._start()

    def _start(self) -> None:
        if self._running or self._waiting is None:
            return
        (job,) = self._waiting
        self._waiting = None
        self._running = True
        self._arrived.clear()
        together = self._took < self._quick and self._rest < self._together
        run = partial(copy_context().run, self._run, job, self._generation, 0.0 if together else self.pause)
        asyncio.get_running_loop().run_in_executor(None, run)
        if self._took < self._quick:
            self.wait(self._quick)
        end = time.perf_counter() + self._together
        while together and self._running and (left := end - time.perf_counter()) > 0:
            self.wait(left)

    def wait(self, seconds: float) -> None:
        """Have an answer arrive now, if it does so within some seconds."""
        if self._running:
            self._arrived.wait(seconds)
            self._arrived.clear()
            self._collect()

    # in the thread

    def _run(self, job: Job, generation: int, pause: float) -> None:
        """Everything that touches the app goes through `_arrive`."""

        def superseded() -> bool:
            # nor does anybody want what the owner is no longer there to show: leaving does not wait for it
            return generation != self._generation or not self._owner.is_running

        begun = time.perf_counter()
        paused = 0.0
        took: float | None = None
        try:
            for answer in self._work(job, superseded):
                took = took or time.perf_counter() - begun
                if superseded():
                    break
                self._arrive(partial(self._show, generation, answer))
                time.sleep(pause)
                paused += pause
        except Superseded:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, the app lives on and says so
            self._arrive(partial(self._break, generation, error))
        finally:
            whole = time.perf_counter() - begun - paused
            self._arrive(partial(self._done, took or whole, whole - (took or 0.0)))

    def _arrive(self, what: Callable[[], None]) -> None:
        """Have something done on the app's thread, in the order of arrival."""
        self._arrivals.append(what)
        self._arrived.set()
        if self._owner.is_running:
            self._owner.call_later(self._collect)

    # on the app's thread again

    def _collect(self) -> None:
        while self._arrivals:
            self._arrivals.popleft()()

    def _show(self, generation: int, answer: Answer) -> None:
        if generation == self._generation:
            self._deliver(answer)

    def _break(self, generation: int, error: Exception) -> None:
        if generation == self._generation:
            self._failed(error)

    def _done(self, took: float, rest: float) -> None:
        """The thread is free: go on with what waits, unless its delay is not over yet."""
        self._running = False
        self._took, self._rest = took, rest
        if self._timer is None:
            self._start()
