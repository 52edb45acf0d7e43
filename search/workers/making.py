"""Drafts to briefs, whatever comes up."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
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


def make_briefs(
    maker: BriefMaker, tasks: Iterable[Task], troubles: list[Trouble]
) -> Iterator[tuple[Brief, str]]:
    """The briefs of tasks with their digests, in order; what goes wrong is added to `troubles`."""
    for number, task in enumerate(tasks):
        try:
            brief = _made(maker, task, number, troubles)
        except Exception as error:  # noqa: BLE001 - see unexpected
            problem = unexpected(error, task.draft.id, "cannot be read", skipped=True)
            troubles.append(Trouble(number, problem, traceback.format_exc()))
        else:
            yield brief, task.digest


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
