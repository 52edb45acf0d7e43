"""Markdown: a report that reads well as text, and shows every word as it stands when rendered.

One brief stands alone. Several open with a table of them, a table of their tolls with who said so, and a list of
the figures that differ. Everything that comes from a brief is escaped (`briefs.export.escape`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefs.export.citing import citation
from briefs.export.disagreements import Disagreement, disagreements
from briefs.export.escape import cell, code, inline, line_start, paragraphs, table_row
from briefs.export.frame import foot, head
from briefs.export.guard import label_of
from briefs.export.report import Report
from briefs.export.said_by import speakers
from briefs.export.wording import (
    NO_SPEAKER,
    actor_phrases,
    correction_phrases,
    date_phrase,
    day_phrase,
    figure_in_full,
    headline_phrase,
    headline_told,
    quoted_toll,
    scene_places,
    toll_outcome,
)
from briefs.marking import grade_phrase
from briefs.model import Brief, Outcome

_DIFFERS = "≠"


def write(report: Report) -> Iterator[str]:
    """The whole report, piece by piece."""
    yield head(report)
    if len(report.briefs) == 1:
        brief = report.briefs[0]
        yield f"\n# {cell(brief.title)}\n\n{_body(report, brief)}"
        yield foot(report)
        return
    positions = {brief.id: position for position, brief in enumerate(report.briefs)}
    conflicts = disagreements(report.briefs, report.groups())
    rivals = {member: conflict for conflict in conflicts for member in conflict.members}
    yield f"\n# {cell(report.title)}\n\n{_lead(report)}\n"
    yield from _contents(report.briefs, rivals, positions)
    yield from _tolls(report.briefs, positions)
    yield from _differences(conflicts, report.briefs)
    for position, brief in enumerate(report.briefs):
        number = position + 1
        yield f'\n<a id="brief-{number}"></a>\n\n## {number}. {cell(brief.title)}\n\n'
        yield _body(report, brief, _rivals(report.briefs, position, rivals.get(position)))
    yield foot(report)


def _lead(report: Report) -> str:
    """What the reader holds in hands, in one paragraph."""
    days = sorted(brief.published for brief in report.briefs if brief.published)
    undated = sum(brief.date is None for brief in report.briefs)
    events = len(report.briefs) - len(days) - undated
    number = len(report.briefs)
    words = [f"{number} briefs from “{cell(report.library)}”"]
    if days:
        first, last = days[0].isoformat(), days[-1].isoformat()
        words.append(f"published {first}" if first == last else f"published {first} to {last}")
    if events:
        words.append(f"{events} with only the day of the event")
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
    yield table_row("No.", "Date", "Title", "Where", "Attribution", "Killed", "Wounded")
    yield table_row(*["---"] * 7)
    for position, brief in enumerate(briefs):
        facts = brief.facts
        dead = cell(figure_in_full(brief, Outcome.KILLED))
        if conflict := rivals.get(position):
            dead += f" {_DIFFERS} {_links(member for member in conflict.members if member != position)}"
        title = cell(brief.title)
        if (original := _original(brief, positions)) is not None:
            title += f" (same text as {_reference(original)})"
        yield table_row(
            _reference(position),
            day_phrase(brief),
            title,
            cell(", ".join(facts.scenes)),
            cell("; ".join(phrase for phrase in actor_phrases(facts) if "named: " not in phrase)),
            dead,
            cell(figure_in_full(brief, Outcome.WOUNDED)),
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
        yield table_row("No.", "Toll", "As stated", "Said by")
        yield table_row(*["---"] * 4)
        yield from rows


def _original(brief: Brief, positions: Mapping[str, int]) -> int | None:
    """The position in the report of the brief whose text this one repeats."""
    return positions.get(brief.duplicate_of) if brief.duplicate_of else None


def _toll_rows(position: int, brief: Brief) -> Iterator[str]:
    if not brief.facts.tolls:
        return
    for toll, speaker in zip(brief.facts.tolls, speakers(brief), strict=True):
        yield table_row(
            _reference(position),
            toll_outcome(toll),
            cell(toll.text),
            cell(speaker or brief.source or NO_SPEAKER),
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
            f"{cell(figure_in_full(briefs[member], Outcome.KILLED))} (brief {_reference(member)})"
            for member in conflict.members
        )
        yield "\n"


def _rivals(briefs: Sequence[Brief], position: int, conflict: Disagreement | None) -> str:
    """What others say of the same event, for the head of a brief; "" where they agree."""
    if conflict is None:
        return ""
    others = "; ".join(
        f"{cell(headline_told(briefs[member]))} (brief {_reference(member)})"
        for member in conflict.members
        if member != position
    )
    return f"{_DIFFERS} Same event, other figures: {others}."


def _body(report: Report, brief: Brief, rivals: str = "") -> str:
    parts = [_facts(report, brief), _marks(report, brief), rivals, paragraphs(brief.text), citation(brief)]
    return "\n\n".join(part for part in parts if part) + "\n"


_FIGURES = frozenset(["killed", "wounded"])


def _facts(report: Report, brief: Brief) -> str:
    facts = brief.facts
    parts = [
        ("", [date_phrase(brief)]),
        ("event on ", [brief.event_date.isoformat()] if brief.event_date else []),
        ("", list(facts.scenes)),
        ("", scene_places(facts)),
        ("", ["; ".join(actor_phrases(facts))]),
        ("", [", ".join(map(quoted_toll, facts.tolls))]),
        # no statement of the text gives figures that are the user's
        ("", [headline_phrase(facts.headline)] if _FIGURES.intersection(brief.corrected) else []),
        ("corrected: ", correction_phrases(brief, outdated=report.annotation(brief).outdated)),
    ]
    return line_start(" · ".join(label + inline(", ".join(values)) for label, values in parts if any(values)))


def _marks(report: Report, brief: Brief) -> str:
    """How the brief is marked and graded; its tags and notes are the user's own, and stay with him."""
    annotation = report.annotation(brief)
    label = label_of(brief, annotation)
    words = [str(label)] if label else []
    if annotation.grade:
        words.append(grade_phrase(annotation.grade))
    return inline(" · ".join(words))


def _reference(position: int) -> str:
    return f"[{position + 1}](#brief-{position + 1})"


def _links(positions: Iterable[int]) -> str:
    return ", ".join(_reference(position) for position in positions)
