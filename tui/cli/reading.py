"""One brief for people: what is known about it, and its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefs.annotations import Annotation
from briefs.export.wording import (
    actor_phrases,
    correction_phrases,
    date_phrase,
    headline_told,
    scene_places,
    toll_phrase,
)
from briefs.marking import grade_phrase
from briefs.model import Brief
from briefs.text import one_line
from tui.cli.output import print_wrapped


def print_brief(brief: Brief, annotation: Annotation, event: Mapping[str, Any] | None = None) -> None:
    """Title, facts, the other reports of the event, text; wrapped between words in a terminal."""
    print_wrapped(one_line(brief.title), bold=True)
    print_wrapped(date_phrase(brief))
    for label, value in _facts(brief, annotation):
        if value and label != "Note":
            print_wrapped(f"{label}: {one_line(value)}")
        elif value:
            for number, line in enumerate(value.split("\n")):
                print_wrapped(one_line(line) if number else f"{label}: {one_line(line)}")
    for other in event["briefs"] if event else ():
        who = other["source"] or other["title"]
        line = f"Same event: {other['date'] or 'undated'}, {who}, {other['id']} ({other['why']})"
        print_wrapped(one_line(line))
    print_wrapped()
    print_wrapped(brief.text.rstrip("\n"))


def _facts(brief: Brief, annotation: Annotation) -> Iterator[tuple[str, str]]:
    facts = brief.facts
    yield "Event", str(brief.event_date or "")
    yield "Provinces", ", ".join(facts.scenes)
    yield "Also mentioned", ", ".join(facts.mentioned_provinces)
    yield "Places", ", ".join(scene_places(facts))
    yield "Actors", "; ".join(actor_phrases(facts))
    yield "Headline", headline_told(brief)
    yield "Tolls", "; ".join(toll_phrase(toll) for toll in facts.tolls)
    yield "Source", brief.source or ""
    yield "Address", brief.url or ""
    yield "File", brief.path
    yield "Id", brief.id if brief.id != brief.path else ""
    yield "Same text as", brief.duplicate_of or ""
    yield "Corrected by the user", "; ".join(correction_phrases(brief, outdated=annotation.outdated))
    yield "Starred", "yes" if annotation.star else ""
    yield "Tags of the file", ", ".join(brief.tags)
    yield "Tags", ", ".join(annotation.tags)
    yield "TLP", annotation.tlp or ""
    yield "Grade", grade_phrase(annotation.grade) if annotation.grade else ""
    yield "Note", annotation.note or ""
