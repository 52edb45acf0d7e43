"""Markdown: a report that reads well as text, and shows every word as it stands when rendered.

One brief stands alone. Several open with a table of them, a table of their tolls with who said so, and a list of
the figures that differ. Everything that comes from a brief is escaped (`briefs.export.escape`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefs import safe_yaml
from briefs.export.disagreements import Disagreement, disagreements
from briefs.export.escape import cell, code, inline, line_start, link, paragraphs
from briefs.export.report import Report
from briefs.export.said_by import said_by
from briefs.export.wording import (
    actor_phrases,
    date_phrase,
    headline_phrase,
    killed,
    scene_places,
    toll_outcome,
    wounded,
)
from briefs.model import Brief
from briefs.tagging import sentences
from briefs.text import one_line

_DIFFERS = "≠"


def write(report: Report) -> Iterator[str]:
    """The whole report, piece by piece."""
    yield _front_matter(report)
    if len(report.briefs) == 1:
        brief = report.briefs[0]
        yield f"\n# {cell(brief.title)}\n\n{_body(brief)}"
        return
    positions = {brief.id: position for position, brief in enumerate(report.briefs)}
    conflicts = disagreements(report.briefs)
    rivals = {member: conflict for conflict in conflicts for member in conflict.members}
    yield f"\n# {cell(report.title)}\n\n{_lead(report)}\n"
    yield from _contents(report.briefs, rivals, positions)
    yield from _tolls(report.briefs, positions)
    yield from _differences(conflicts, report.briefs)
    for position, brief in enumerate(report.briefs):
        number = position + 1
        yield f'\n<a id="brief-{number}"></a>\n\n## {number}. {cell(brief.title)}\n\n'
        yield _body(brief, _rivals(position, rivals.get(position)))


def _front_matter(report: Report) -> str:
    fields = {
        "title": one_line(report.title),
        "library": one_line(report.library),
        "query": one_line(report.query),
        "filters": [one_line(line) for line in report.filters],
        "generated": report.generated.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "count": len(report.briefs),
        "briefs": report.version,
    }
    return f"---\n{safe_yaml.dumps(fields)}---\n"


def _lead(report: Report) -> str:
    """What the reader holds in hands, in one paragraph."""
    days = sorted(brief.date for brief in report.briefs if brief.date)
    undated = len(report.briefs) - len(days)
    number = len(report.briefs)
    words = [f"{number} briefs from “{cell(report.library)}”"]
    if days:
        first, last = days[0].isoformat(), days[-1].isoformat()
        words.append(f"published {first}" if first == last else f"published {first} to {last}")
    if undated:
        words.append(f"{undated} undated")
    lines = [", ".join(words) + "."]
    if report.query:
        lines.append(f"Query: {code(report.query)}.")
    if report.filters:
        lines.append(f"Filters: {cell('; '.join(report.filters))}.")
    return line_start(" ".join(lines))


def _contents(
    briefs: Iterable[Brief], rivals: Mapping[int, Disagreement], positions: Mapping[str, int]
) -> Iterator[str]:
    yield "\n## Briefs\n\n"
    yield _row("No.", "Date", "Title", "Where", "Attribution", "Killed", "Wounded")
    yield _row(*["---"] * 7)
    for position, brief in enumerate(briefs):
        facts = brief.facts
        dead = cell(killed(facts.headline))
        if conflict := rivals.get(position):
            dead += f" {_DIFFERS} {_links(member for member in conflict.members if member != position)}"
        title = cell(brief.title)
        if (original := _original(brief, positions)) is not None:
            title += f" (same text as {_reference(original)})"
        yield _row(
            _reference(position),
            brief.date.isoformat() if brief.date else "undated",
            title,
            cell(", ".join(facts.scenes)),
            cell("; ".join(phrase for phrase in actor_phrases(facts) if "named: " not in phrase)),
            dead,
            cell(wounded(facts.headline)),
        )


def _tolls(briefs: Iterable[Brief], positions: Mapping[str, int]) -> Iterator[str]:
    """Every toll once: those of a text that stands in the report twice are its original's."""
    rows = [
        row
        for position, brief in enumerate(briefs)
        if _original(brief, positions) is None
        for row in _toll_rows(position, brief)
    ]
    if rows:
        yield "\n## Tolls, and who said so\n\n"
        yield _row("No.", "Toll", "As stated", "Said by")
        yield _row(*["---"] * 4)
        yield from rows


def _original(brief: Brief, positions: Mapping[str, int]) -> int | None:
    """The position in the report of the brief whose text this one repeats."""
    return positions.get(brief.duplicate_of) if brief.duplicate_of else None


def _toll_rows(position: int, brief: Brief) -> Iterator[str]:
    if not brief.facts.tolls:
        return
    cuts = sentences(brief.text)
    for toll in brief.facts.tolls:
        sentence = next((cut for cut in cuts if cut[0] <= toll.start < cut[1]), (toll.start, toll.end))
        speaker = said_by(brief.text, sentence, (toll.start, toll.end))
        yield _row(
            _reference(position),
            toll_outcome(toll),
            cell(toll.text),
            cell(speaker or brief.source or "the report itself"),
        )


def _differences(conflicts: Sequence[Disagreement], briefs: Sequence[Brief]) -> Iterator[str]:
    if not conflicts:
        return
    yield "\n## Figures that differ\n\n"
    yield f"Briefs that appear to report the same event, marked {_DIFFERS} above, give different numbers of dead:\n\n"
    for conflict in conflicts:
        first = briefs[conflict.members[0]]
        day = first.event_date or first.date
        yield f"- {cell(', '.join(filter(None, (day.isoformat() if day else '', conflict.where))))}: "
        yield ", ".join(
            f"{cell(killed(headline))} (brief {_reference(member)})"
            for member, headline in zip(conflict.members, conflict.headlines, strict=True)
        )
        yield "\n"


def _rivals(position: int, conflict: Disagreement | None) -> str:
    """What others say of the same event, for the head of a brief; "" where they agree."""
    if conflict is None:
        return ""
    others = "; ".join(
        f"{cell(headline_phrase(headline))} (brief {_reference(member)})"
        for member, headline in zip(conflict.members, conflict.headlines, strict=True)
        if member != position
    )
    return f"{_DIFFERS} Same event, other figures: {others}."


def _body(brief: Brief, rivals: str = "") -> str:
    parts = [_facts(brief), rivals, paragraphs(brief.text), _citation(brief)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(brief: Brief) -> str:
    facts = brief.facts
    parts = [
        ("", [date_phrase(brief)]),
        ("event on ", [brief.event_date.isoformat()] if brief.event_date else []),
        ("", list(facts.scenes)),
        ("", scene_places(facts)),
        ("", ["; ".join(actor_phrases(facts))]),
        ("", [", ".join(f"“{one_line(toll.text)}” {toll_outcome(toll)}" for toll in facts.tolls)]),
    ]
    return line_start(" · ".join(label + inline(", ".join(values)) for label, values in parts if any(values)))


def _citation(brief: Brief) -> str:
    parts = [f"file {code(brief.path)}"]
    if brief.id != brief.path:
        parts.append(f"brief {code(brief.id)}")
    if brief.source:
        parts.append(cell(brief.source))
    if brief.url:
        parts.append(link(brief.url))
    if brief.duplicate_of:
        parts.append(f"same text as {code(brief.duplicate_of)}")
    return "Source: " + " · ".join(parts)


def _reference(position: int) -> str:
    return f"[{position + 1}](#brief-{position + 1})"


def _links(positions: Iterable[int]) -> str:
    return ", ".join(_reference(position) for position in positions)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |\n"
