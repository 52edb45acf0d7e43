"""The facet values chosen beside the text of a query."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class ValueFilter:
    """Values chosen and excluded in one facet: OR within `chosen`, and none of `excluded`.

    Excluding keeps the briefs that have no value in the facet at all.
    """

    chosen: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()

    def toggle(self, value: str) -> ValueFilter:
        """Choose a value, or take the choice (or exclusion) back."""
        if value in self.chosen or value in self.excluded:
            return ValueFilter(self.chosen - {value}, self.excluded - {value})
        return ValueFilter(self.chosen | {value}, self.excluded)

    def exclude(self, value: str) -> ValueFilter:
        """Exclude a value, or take the exclusion back."""
        if value in self.excluded:
            return ValueFilter(self.chosen, self.excluded - {value})
        return ValueFilter(self.chosen - {value}, self.excluded | {value})

    def __bool__(self) -> bool:
        return bool(self.chosen or self.excluded)


@dataclass(frozen=True, slots=True)
class DateFilter:
    """Dates chosen: a range with inclusive ends (either may be open), single periods, and the undated.

    Attributes:
        start, end: inclusive bounds, or None where the range is open.
        periods: years, months or days chosen in the facet ("2024", "2024-02", "2024-02-07"), OR among them.
        excluded: periods excluded; excluding keeps the undated.
        undated: with a range or periods, add the undated; alone, only those.
        no_undated: leave the undated out.
    """

    start: date | None = None
    end: date | None = None
    periods: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    undated: bool = False
    no_undated: bool = False

    def __bool__(self) -> bool:
        return bool(
            self.start or self.end or self.periods or self.excluded or self.undated or self.no_undated
        )


@dataclass(frozen=True, slots=True)
class Filters:
    """The facet values chosen: AND across facets.

    Actors are filtered by full name.
    """

    date: DateFilter = field(default_factory=DateFilter)
    province: ValueFilter = field(default_factory=ValueFilter)
    actor: ValueFilter = field(default_factory=ValueFilter)
    """Values are full names, or `name|stance` for one stance of an actor."""
    place: ValueFilter = field(default_factory=ValueFilter)
    stance: ValueFilter = field(default_factory=ValueFilter)
    source: ValueFilter = field(default_factory=ValueFilter)
    tag: ValueFilter = field(default_factory=ValueFilter)

    def __bool__(self) -> bool:
        return any((self.date, self.province, self.actor, self.place, self.stance, self.source, self.tag))
