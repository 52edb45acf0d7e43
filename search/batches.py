"""Files and briefs on their way into an index: the batches that go into it together."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefs.annotations import Corrections
from briefs.errors import Problem
from briefs.model import Brief
from search.engine import Part
from search.workers import Order, Task


class Stopped(Exception):  # noqa: N818 - it is a signal, not an error
    """Raised when `cancelled` answered True; the batches under way are dropped."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file whose briefs are all in the index now.

    Attributes:
        path: its path in the library.
        problems: what could not be read of it.
        corrections: the user's corrections that its briefs were made with, by id.
    """

    path: str
    problems: tuple[Problem, ...]
    corrections: dict[str, Corrections]


@dataclass(slots=True)
class FileTaken:
    """A file being taken in; its briefs may be spread over several batches."""

    path: str
    had: dict[str, str]
    """Digests by id, as the index had them before."""
    seen: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    corrections: dict[str, Corrections] = field(default_factory=dict)


@dataclass(slots=True)
class Batch:
    """What goes into the index together."""

    tasks: list[Task] = field(default_factory=list)
    files: list[FileTaken] = field(default_factory=list)
    """Of each task, the file that it comes from."""
    gone: set[str] = field(default_factory=set)
    finished: list[FileTaken] = field(default_factory=list)
    characters: int = 0
    sifted: int = 0
    """Drafts that were compared with the index, changed or not."""
    weight: int = 0
    """Bytes of the files that were read for it."""
    order: Order | None = None
    part: Part | None = None
    made: list[tuple[Brief, str]] = field(default_factory=list)
