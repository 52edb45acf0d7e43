"""Briefs and facets as lines: a few lines a brief for people, one line of tab-separated cells for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click
from rich.cells import cell_len, set_cell_size

from briefs.export.wording import headline_phrase, killed, wounded
from briefs.model import Stance
from briefs.text import one_line, printable
from search.engine import FacetName, Facets, FacetValue, Row
from tui.cli.output import counted, print_rows, print_text, width

_DATE = len("2024-02-07  ")
_FACETS = (
    (FacetName.DATE, "Date"),
    (FacetName.PROVINCE, "Province"),
    (FacetName.ACTOR, "Actor"),
    (FacetName.STANCE, "Stance"),
    (FacetName.PLACE, "Place"),
    (FacetName.SOURCE, "Source"),
    (FacetName.TAG, "Tag"),
)
"""In the order of the table; years and days are left to --json."""


def print_for_people(rows: Iterable[Row]) -> None:
    """Date and title, then where, who, how many, and the id; cut at the terminal's width."""
    room = width() - _DATE
    for row in rows:
        date = row.date.isoformat() if row.date else "undated"
        facts = [*row.provinces[:3], *_actors(row), headline_phrase(row.headline)]
        details = " · ".join(part for part in (one_line(fact) for fact in facts) if part)
        title = click.style(_cut(one_line(row.title), room), bold=True)
        click.echo(f"{date:<{_DATE}}{title}")
        if details:
            click.echo(" " * _DATE + _cut(details, room))
        click.echo(" " * _DATE + click.style(_cut(printable(row.id), room), dim=True))


def print_for_pipes(rows: Iterable[Row]) -> None:
    """Id, date, title, provinces, actors, killed, wounded."""
    print_rows(
        (
            row.id,
            row.date.isoformat() if row.date else "undated",
            row.title,
            "; ".join(row.provinces),
            "; ".join(_actors(row)),
            killed(row.headline),
            wounded(row.headline),
        )
        for row in rows
    )


def print_facets(facets: Facets, total: int) -> None:
    """Every facet with its values and their counts."""
    print_text(counted(total, "brief"))
    for name, heading in _FACETS:
        values = facets.get(name, ())
        if values:
            print_text(f"\n{heading}")
            for value in values:
                print_text(f"{value.count:>8,}  {one_line(_described(value))}")


def _described(value: FacetValue) -> str:
    """The value, its short form, and an actor's stances: "Balochistan Liberation Army (BLA): claimed 2"."""
    label = f" ({value.label})" if value.label else ""
    stances = ", ".join(f"{stance.value} {count:,}" for stance, count in value.stances.items() if count)
    return f"{value.value}{label}" + (f": {stances}" if stances else "")


def _actors(row: Row) -> Iterator[str]:
    for short, stance in row.actors:
        yield short if stance is Stance.MENTIONED else f"{short} {stance.value}"
    if row.unclaimed:
        yield "unclaimed"


def _cut(line: str, room: int) -> str:
    """The line cut at so many columns, with an ellipsis."""
    return line if cell_len(line) <= room else set_cell_size(line, max(room - 1, 0)) + "…"
