"""What was changed, and how it is taken back and done again: one history for marks, filters and annotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

DEPTH = 200
"""So many changes can be taken back."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A change that can be taken back: what it was in words ("star on ‘Title’"), and how."""

    label: str
    undo: Callable[[], object]
    redo: Callable[[], object]


@dataclass(slots=True)
class History:
    """The changes in order; those taken back can be done again until something else is changed.

    Attributes:
        done: what can be taken back, the latest last.
        undone: what can be done again, the latest taken back last.
    """

    done: list[Change] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)

    def did(self, change: Change) -> None:
        """Something was changed."""
        self.done.append(change)
        del self.done[:-DEPTH]
        self.undone.clear()

    def undo(self) -> Change | None:
        """Take the latest change back; None when there is none."""
        return self._step(self.done, self.undone, lambda change: change.undo)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None when there is nothing."""
        return self._step(self.undone, self.done, lambda change: change.redo)

    @staticmethod
    def _step(
        source: list[Change], target: list[Change], how: Callable[[Change], Callable[[], object]]
    ) -> Change | None:
        if not source:
            return None
        change = source.pop()
        target.append(change)
        how(change)()
        return change

    def failed(self, change: Change, *, undoing: bool, first: bool) -> None:
        """It turned out later that a step did not work: the change is what it was before, or never was."""
        source, target = (self.undone, self.done) if undoing else (self.done, self.undone)
        if change in source:
            source.remove(change)
            if not first:
                target.append(change)
