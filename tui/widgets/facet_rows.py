"""The rows of the facet pane, made from counts, choices and what is unfolded; nothing here draws."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefs.model import Stance
from search.engine import NO_PROVINCE, UNDATED, FacetName, Facets, FacetValue
from search.query import Filters
from tui import filtering, wording

SHOWN = 8
"""Values of a facet shown before "more"."""

HEADINGS = {
    FacetName.YEAR: "Date",
    FacetName.PROVINCE: "Province",
    FacetName.ACTOR: "Actor",
    FacetName.PLACE: "Place",
    FacetName.STANCE: "Stance",
    FacetName.SOURCE: "Source",
    FacetName.TAG: "Tag",
}


class RowKind(StrEnum):
    """What a row of the pane is."""

    HEADING = "heading"
    VALUE = "value"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One row.

    Attributes:
        kind: heading, value or "more".
        facet: the facet it belongs to.
        value: what a filter would name; empty for headings and "more".
        label: what is shown.
        count: briefs, or hidden values for "more".
        depth: 0, or 1 and 2 for months, days and stances.
        chosen: True chosen, False excluded, None neither.
        share: the count as a part of the facet's largest, 0 to 1.
        fold: the key under which the row unfolds, empty where it cannot.
        unfolded: whether it is.
        generic: shown quietly.
    """

    kind: RowKind
    facet: FacetName
    value: str
    label: str
    count: int = 0
    depth: int = 0
    chosen: bool | None = None
    share: float = 0.0
    fold: str = ""
    unfolded: bool = False
    generic: bool = False

    @property
    def key(self) -> tuple[RowKind, FacetName, str]:
        """What the cursor stays on when the counts change."""
        return self.kind, self.facet, self.value


def build_rows(facets: Facets, filters: Filters, unfolded: Collection[str]) -> list[FacetRow]:
    """All rows in the order of the pane. Facets without a value are left out, headings included."""
    rows: list[FacetRow] = []
    for facet, title in HEADINGS.items():
        values = facets.get(facet, ())
        missing = _missing(values, facet, filters)
        if not values and not missing:
            continue
        folded = f"heading:{facet.value}" in unfolded
        rows.append(
            FacetRow(RowKind.HEADING, facet, "", title, fold=f"heading:{facet.value}", unfolded=not folded)
        )
        if folded:
            continue
        if facet is FacetName.YEAR:
            rows += _date_rows(facets, values, filters, unfolded)
        else:
            rows += _value_rows(facet, values, missing, filters, unfolded)
    return rows


def _missing(values: Sequence[FacetValue], facet: FacetName, filters: Filters) -> list[FacetValue]:
    """Values chosen or excluded though they are not among those counted."""
    if facet in filtering.DATES:
        return []
    chosen = getattr(filters, facet.value)
    named = {name for name in chosen.chosen | chosen.excluded if filtering.STANCE_SEPARATOR not in name}
    # most often nothing is chosen, and then a long facet is not gone through for every key
    return (
        [FacetValue(name, 0) for name in sorted(named.difference(v.value for v in values))] if named else []
    )


def _date_rows(
    facets: Facets, years: Sequence[FacetValue], filters: Filters, unfolded: Collection[str]
) -> Iterator[FacetRow]:
    largest = max((year.count for year in years), default=0)
    for year in years:
        if year.value == UNDATED:
            yield _row(FacetName.YEAR, year, filters, largest, label="Undated")
            continue
        yield _row(FacetName.YEAR, year, filters, largest, fold=f"date:{year.value}", unfolded=unfolded)
        if f"date:{year.value}" not in unfolded:
            continue
        months = [v for v in facets.get(FacetName.DATE, ()) if v.value.startswith(f"{year.value}-")]
        for month in months:
            name = wording.MONTHS[int(month.value[5:7]) - 1]
            fold = f"date:{month.value}"
            yield _row(FacetName.DATE, month, filters, largest, 1, name, fold, unfolded)
            if fold in unfolded:
                days = [v for v in facets.get(FacetName.DAY, ()) if v.value.startswith(f"{month.value}-")]
                for one in days:
                    label = f"{int(one.value[8:10])} {name}"
                    yield _row(FacetName.DAY, one, filters, largest, 2, label)


def _value_rows(
    facet: FacetName,
    values: Sequence[FacetValue],
    missing: Sequence[FacetValue],
    filters: Filters,
    unfolded: Collection[str],
) -> Iterator[FacetRow]:
    largest = _largest(values)
    more = f"more:{facet.value}"
    total = len(values) + len(missing)
    # what is chosen stays in sight however few it counts; one row is never hidden behind a row saying so
    shown = values if more in unfolded or total <= SHOWN + 1 else values[:SHOWN]
    late = [*_chosen(values, len(shown), facet, filters), *missing]
    if more not in unfolded and len(late) > SHOWN:
        # all places of a district, say: those without a brief can wait behind "more"
        late = [value for value in late if value.count][:SHOWN]
    for value in (*shown, *late):
        label = "No province" if value.value == NO_PROVINCE else value.label or value.value
        fold = f"{facet.value}:{value.value}" if value.stances else ""
        yield _row(facet, value, filters, largest, 0, label, fold, unfolded)
        for stance, count in _stances(value, filters, fold in unfolded):
            name = f"{value.value}{filtering.STANCE_SEPARATOR}{stance.value}"
            yield _row(facet, FacetValue(name, count), filters, largest, 1, stance.value)
    hidden = total - len(shown) - len(late)
    if hidden:
        yield FacetRow(RowKind.MORE, facet, "", f"… {hidden:,} more", hidden, fold=more)
    elif more in unfolded and total > SHOWN + 1:
        yield FacetRow(RowKind.MORE, facet, "", "… fewer", 0, fold=more, unfolded=True)


def _chosen(
    values: Sequence[FacetValue], start: int, facet: FacetName, filters: Filters
) -> Iterator[FacetValue]:
    """The values from number `start` on that are chosen or excluded."""
    if getattr(filters, facet.value):
        for value in values[start:]:
            if filtering.state(filters, facet, value.value) is not None:
                yield value


def _largest(values: Sequence[FacetValue]) -> int:
    """The largest count: the first, or the first of the generic ones, which come last."""
    generic = bisect_left(values, True, key=lambda value: value.generic)
    return max((value.count for value in (*values[:1], *values[generic : generic + 1])), default=0)


def _stances(value: FacetValue, filters: Filters, unfolded: bool) -> Iterator[tuple[Stance, int]]:
    """The stances of an actor to show: all when unfolded, else those that are chosen."""
    for stance in Stance:
        name = f"{value.value}{filtering.STANCE_SEPARATOR}{stance.value}"
        chosen = filtering.state(filters, FacetName.ACTOR, name) is not None
        if chosen or (unfolded and stance in value.stances):
            yield stance, value.stances.get(stance, 0)


def _row(
    facet: FacetName,
    value: FacetValue,
    filters: Filters,
    largest: int,
    depth: int = 0,
    label: str = "",
    fold: str = "",
    unfolded: Collection[str] = (),
) -> FacetRow:
    return FacetRow(
        RowKind.VALUE,
        facet,
        value.value,
        label or value.label or value.value,
        value.count,
        depth,
        filtering.state(filters, facet, value.value),
        value.count / largest if largest else 0.0,
        fold,
        fold in unfolded if fold else False,
        value.generic,
    )
