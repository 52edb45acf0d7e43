"""A query: the text typed plus the facet values chosen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from search.query.filters import Filters
from search.query.line import read, write


@dataclass(frozen=True, slots=True)
class Note:
    """A part of the query that was not understood, or names nothing: shown beside the search bar.

    `start` and `end` are offsets into the typed text.
    """

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a part of the query was widened to: typed "balochistan", searched as these spellings too."""

    typed: str
    name: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """The text typed and the filters chosen; hashable, so that answers can be cached by it."""

    text: str = ""
    filters: Filters = field(default_factory=Filters)

    def with_text(self, text: str) -> Query:
        """The same filters with another text."""
        return replace(self, text=text)

    def with_filters(self, filters: Filters) -> Query:
        """The same text with other filters."""
        return replace(self, filters=filters)

    def to_line(self) -> str:
        """The query as one readable line, which `from_line` turns back into exactly this query."""
        return write(self.text, self.filters)

    @classmethod
    def from_line(cls, line: str) -> Query:
        """The query that a line stands for; raises `QueryError` for a filter whose value is none."""
        return cls(*read(line))

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.filters)
