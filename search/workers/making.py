"""Drafts to briefs, whatever comes up."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefs.annotations import Corrections
from briefs.errors import BriefsError, Problem
from briefs.library.briefing import BriefMaker
from briefs.model import Brief, Draft


class Task(NamedTuple):
    """A brief to be made: the draft, the user's corrections, and the digest of both."""

    draft: Draft
    corrections: Corrections
    digest: str


class Trouble(NamedTuple):
    """What went wrong with one of several tasks.

    Attributes:
        number: the task's place among them.
        problem: for the user; `skipped` where there is no brief.
        trace: for the log.
    """

    number: int
    problem: Problem
    trace: str


_TOGETHER = 64
"""So many briefs are tagged together: more are hardly made sooner, and what is read out of all of them is held."""

_MOST = 500_000
"""No more are taken together once their texts have so many characters."""


def make_briefs(
    maker: BriefMaker, tasks: Iterable[Task], troubles: list[Trouble]
) -> Iterator[tuple[Brief, str]]:
    """The briefs of tasks with their digests, in order; what goes wrong is added to `troubles`."""
    first = 0
    for some in _together(tasks):
        made: Sequence[Brief | None]
        try:
            made = maker.briefs([(task.draft, task.corrections) for task in some])
        except Exception:  # noqa: BLE001 - one of them brought it about: which one is told by each for itself
            made = [_alone(maker, task, number, troubles) for number, task in enumerate(some, first)]
        for brief, task in zip(made, some, strict=True):
            if brief is not None:
                yield brief, task.digest
        first += len(some)


def _together(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    some: list[Task] = []
    size = 0
    for task in tasks:
        some.append(task)
        size += len(task.draft.text)
        if len(some) == _TOGETHER or size >= _MOST:
            yield some
            some, size = [], 0
    if some:
        yield some


def _alone(maker: BriefMaker, task: Task, number: int, troubles: list[Trouble]) -> Brief | None:
    try:
        return _made(maker, task, number, troubles)
    except Exception as error:  # noqa: BLE001 - see unexpected
        problem = unexpected(error, task.draft.id, "cannot be read", skipped=True)
        troubles.append(Trouble(number, problem, traceback.format_exc()))
        return None


def _made(maker: BriefMaker, task: Task, number: int, troubles: list[Trouble]) -> Brief:
    try:
        return maker.brief(task.draft, task.corrections)
    except Exception as error:  # noqa: BLE001 - see unexpected
        trace = traceback.format_exc()
        # better a report without facts, which words still find, than none
        brief = maker.brief(task.draft, task.corrections, tagging=False)
        problem = unexpected(error, task.draft.id, "cannot be tagged", skipped=False)
        troubles.append(Trouble(number, problem, trace))
        return brief


def unexpected(error: Exception, where: str, what: str, *, skipped: bool) -> Problem:
    """The problem for any exception out of reading or tagging one file.

    Readers stand on large libraries that meet hostile input, and rules meet texts nobody thought of. Whatever one
    file brings about, the others must be read; the exception is told by its type.
    """
    if isinstance(error, BriefsError):
        return Problem.of(error, where, skipped=skipped)
    return Problem(where, f"{what} because of an error in briefs ({type(error).__name__})", skipped)
