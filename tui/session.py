"""What one sitting holds beside the query: marks, the filters switched off, and what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from search.engine import Sort
from search.query import Filters, Query
from tui.history import Change, History


@dataclass(slots=True)
class Session:
    """The mutable state of the reading room; only the screen changes it.

    Attributes:
        query: text and filters as they are asked.
        sort: order of the results.
        typing: whether the last word is still being typed.
        marks: ids marked, kept for the sitting.
        stashed: the filters that were switched off and can be switched on again.
        history: what can be taken back and done again.
    """

    query: Query = field(default_factory=Query)
    sort: Sort = Sort.DATE
    typing: bool = False
    marks: frozenset[str] = frozenset()
    stashed: Filters | None = None
    history: History = field(default_factory=History)

    def remember(self, label: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Make a change that was made undoable."""
        self.history.did(Change(label, undo, redo))

    def toggle_marks(self, ids: Iterable[str]) -> frozenset[str]:
        """The marks with those ids marked, or unmarked where all of them are."""
        chosen = frozenset(ids)
        return self.marks - chosen if chosen <= self.marks else self.marks | chosen
