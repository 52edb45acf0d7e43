"""A worker process: tags and writes what comes in on its standard input, and answers on its standard output.

Messages are pickles, written by nobody but the process that started this one: first a `BriefMaker`, answered by a 0
when it is ready, then one `Job` after another, each answered by a number now and then, of briefs made so far, and at
last by what became of it.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from briefs.errors import BriefsError
from briefs.library.briefing import BriefMaker
from briefs.model import Brief
from search.engine import Part, PartWriter
from search.workers.making import Task, Trouble, make_briefs

_TOLD = 50
"""After so many briefs the number made is told: also how a worker notices that nobody listens any more."""

_NICE = 5
"""What somebody is looking at goes first."""


@dataclass(frozen=True, slots=True)
class Job:
    """Briefs to be made and written as one part."""

    writer: PartWriter
    tasks: list[Task]


@dataclass(frozen=True, slots=True)
class Done:
    """A job that was done: the part, and what was wrong with its briefs."""

    part: Part
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """A job that could not be done, for a reason that lies not in one brief."""

    reason: str


Answer = int | Done | Failed


def main() -> None:
    """Work until the other side closes the pipe, or is gone."""
    # an interrupt from the keyboard reaches all processes of a terminal; the one that asked decides what it means
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICE)
    incoming = sys.stdin.buffer
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as outgoing:
        # what a library prints must not come between the answers
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        try:
            _serve(incoming, outgoing)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            # the other side is gone, at worst in the middle of a message: nobody is left to tell, or to clean up for
            os._exit(1)


def _serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    def tell(answer: Answer) -> None:
        pickle.dump(answer, outgoing, pickle.HIGHEST_PROTOCOL)
        outgoing.flush()

    maker: BriefMaker = pickle.load(incoming)
    maker.tagger  # noqa: B018 - made now, while nobody waits
    tell(0)
    while True:
        job: Job = pickle.load(incoming)
        tell(_work(maker, job, tell))


def _work(maker: BriefMaker, job: Job, tell: Any) -> Done | Failed:
    troubles: list[Trouble] = []

    def briefs() -> Iterator[tuple[Brief, str]]:
        for count, made in enumerate(make_briefs(maker, job.tasks, troubles), 1):
            yield made
            if count % _TOLD == 0:
                tell(count)

    try:
        return Done(job.writer(briefs()), tuple(troubles))
    except BrokenPipeError:
        raise
    except BriefsError as error:
        return Failed(str(error))
    except Exception as error:  # noqa: BLE001 - told, and tried once more where it can be looked into
        return Failed(repr(error))
