"""Asking slow things from a thread, one at a time, where only the latest question matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from textual.timer import Timer
from textual.widget import Widget
from textual.worker import Worker

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
    """

    def __init__(
        self,
        owner: Widget,
        name: str,
        work: Work[Job, Answer],
        deliver: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._owner = owner
        self._name = name
        self._work = work
        self._deliver = deliver
        self._failed = failed
        self._generation = 0
        self._waiting: tuple[Job] | None = None
        self._running: Worker[None] | None = None
        self._timer: Timer | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None or self._waiting is not None

    def ask(self, job: Job, delay: float = 0.0) -> None:
        """Ask, after `delay` seconds in which a newer question may replace this one."""
        self._generation += 1
        self._waiting = (job,)
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if delay:
            self._timer = self._owner.set_timer(delay, self._due)
        else:
            self._start()

    def forget(self) -> None:
        """Ask nothing, and let no answer arrive that is still on its way."""
        self._generation += 1
        self._waiting = None

    def _due(self) -> None:
        self._timer = None
        self._start()

    def _start(self) -> None:
        if self._running is not None or self._waiting is None:
            return
        (job,) = self._waiting
        self._waiting = None
        generation = self._generation
        self._running = self._owner.run_worker(
            lambda: self._run(job, generation), self._name, self._name, thread=True, exit_on_error=False
        )

    def _run(self, job: Job, generation: int) -> None:
        """In the thread: everything that touches the app goes through its message queue."""

        def superseded() -> bool:
            # nor does anybody want what the owner is no longer there to show: leaving does not wait for it
            return generation != self._generation or not self._owner.is_running

        try:
            for answer in self._work(job, superseded):
                if superseded():
                    break
                self._owner.call_later(self._arrived, generation, answer)
        except Superseded:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, the app lives on and says so
            self._owner.call_later(self._broke, generation, error)
        finally:
            self._owner.call_later(self._done)

    def _arrived(self, generation: int, answer: Answer) -> None:
        if generation == self._generation:
            self._deliver(answer)

    def _broke(self, generation: int, error: Exception) -> None:
        if generation == self._generation:
            self._failed(error)

    def _done(self) -> None:
        """The thread is free: go on with what waits, unless its delay is not over yet."""
        self._running = None
        if self._timer is None:
            self._start()
