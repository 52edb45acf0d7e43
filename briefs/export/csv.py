"""CSV (RFC 4180): one row a brief with the contract's fields, lists joined by "; ".

A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return) gets a
leading apostrophe. Texts are left out: they are in the Markdown and JSON Lines formats.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from briefs.annotations import Annotation
from briefs.export.guard import label_of
from briefs.export.report import Report
from briefs.export.wording import actor_names, toll_phrase
from briefs.model import Brief, Role, Stance
from briefs.text import printable

COLUMNS = (
    "id",
    "title",
    "path",
    "date",
    "date_basis",
    "event_date",
    "source",
    "url",
    "duplicate_of",
    "provinces",
    "mentioned_provinces",
    "places",
    "mentioned_places",
    "actors",
    "claimed",
    "denied",
    "blamed",
    "suspected",
    "unclaimed",
    "attribution",
    "killed",
    "killed_qualifier",
    "wounded",
    "wounded_qualifier",
    "perpetrators_included",
    "perpetrators_excluded",
    "tolls",
    "star",
    "tags",
    "note",
    "read",
    "tlp",
    "grade",
    "corrected",
)
"""`actors` are all actors by full name, with or without a stance; the four columns after it those in each stance.
`corrected` names the fields that are the user's word."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(report: Report) -> Iterator[str]:
    """A header row, then one row a brief, each with the line end that RFC 4180 asks for."""
    yield row(COLUMNS)
    for brief in report.briefs:
        yield row(_cells(brief, report.annotations.get(brief.id, Annotation())))


def row(cells: Iterable[str]) -> str:
    """One row, its cells guarded and quoted where they need it."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([_guard(cell) for cell in cells])
    return line.getvalue()


def _guard(cell: str) -> str:
    guarded = "'" + cell if cell.startswith(_FORMULA) else cell
    return printable(guarded)


def _cells(brief: Brief, annotation: Annotation) -> Iterator[str]:
    facts = brief.facts
    headline = facts.headline
    yield brief.id
    yield brief.title
    yield brief.path
    yield _text(brief.date)
    yield _text(brief.date_basis)
    yield _text(brief.event_date)
    yield _text(brief.source)
    yield _text(brief.url)
    yield _text(brief.duplicate_of)
    yield _list(facts.scenes)
    yield _list(facts.mentioned_provinces)
    yield _list(place.name for place in facts.places if place.role is Role.EVENT)
    yield _list(place.name for place in facts.places if place.role is Role.MENTIONED)
    yield _list(dict.fromkeys(actor.name for actor in facts.actors))
    for stance in (Stance.CLAIMED, Stance.DENIED, Stance.BLAMED, Stance.SUSPECTED):
        yield _list(actor_names(facts, stance))
    yield _flag(facts.unclaimed)
    yield facts.attribution.value
    yield _text(headline.killed)
    yield _text(headline.killed_qualifier)
    yield _text(headline.wounded)
    yield _text(headline.wounded_qualifier)
    yield str(headline.perpetrators_included)
    yield str(headline.perpetrators_excluded)
    yield _list(toll_phrase(toll) for toll in facts.tolls)
    yield _flag(annotation.star)
    yield _list(dict.fromkeys((*brief.tags, *annotation.tags)))
    yield _text(annotation.note)
    yield _flag(annotation.read)
    yield _text(label_of(brief, annotation))
    yield _text(annotation.grade)
    yield _list(brief.corrected)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _list(values: Iterable[str]) -> str:
    return "; ".join(values)
