"""What one sitting holds beside the query: marks, the filters switched off, and what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from search.engine import Sort
from search.query import Filters, Query

UNDO_DEPTH = 200


@dataclass(frozen=True, slots=True)
class Undoable:
    """A change that can be taken back: what it was, and how."""

    label: str
    undo: Callable[[], object]


@dataclass(slots=True)
class Session:
    """The mutable state of the reading room; only the screen changes it.

    Attributes:
        query: text and filters as they are asked.
        sort: order of the results.
        typing: whether the last word is still being typed.
        marks: ids marked, kept for the sitting.
        stashed: the filters that were switched off and can be switched on again.
        undoable: changes, the latest last.
    """

    query: Query = field(default_factory=Query)
    sort: Sort = Sort.DATE
    typing: bool = False
    marks: frozenset[str] = frozenset()
    stashed: Filters | None = None
    undoable: list[Undoable] = field(default_factory=list)

    def remember(self, label: str, undo: Callable[[], object]) -> None:
        """Make a change undoable."""
        self.undoable.append(Undoable(label, undo))
        del self.undoable[:-UNDO_DEPTH]

    def toggle_marks(self, ids: Iterable[str]) -> frozenset[str]:
        """The marks with those ids marked, or unmarked where all of them are."""
        chosen = frozenset(ids)
        return self.marks - chosen if chosen <= self.marks else self.marks | chosen
