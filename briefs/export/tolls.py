"""The toll ladder of every event of a report, as Markdown: each figure by brief, in order of time, and who said so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefs.events.ladder import Figure, Ladder, ladder
from briefs.export.citing import footnote
from briefs.export.escape import cell, line_start, table_row
from briefs.export.frame import foot, head
from briefs.export.report import Report
from briefs.export.wording import BEFORE_CHANGE, NO_SPEAKER, scene_places
from briefs.model import Brief
from briefs.text import one_line

_SENTENCE = 300
"""Characters of a sentence at most."""


def write(report: Report) -> Iterator[str]:
    """The whole report, piece by piece; events without any figure are left out."""
    yield head(report)
    yield f"\n# {cell(report.title)}\n"
    notes: list[tuple[int, Brief]] = []
    for group in report.groups():
        briefs = [report.briefs[position] for position in group]
        ordered = sorted(
            zip(group, briefs, strict=True), key=lambda one: (one[1].date is None, str(one[1].date), one[0])
        )
        told = ladder((brief for _, brief in ordered), _copies(briefs))
        if any(rung.figures or rung.corrected for rung in told.rungs):
            yield from _event(report, told, ordered)
            notes += [(position + 1, brief) for position, brief in ordered]
    if notes:
        yield "\n"
        for number, brief in notes:
            yield footnote(number, brief) + "\n"
    else:
        yield "\nNo brief gives any figure.\n"
    yield foot(report)


def _copies(briefs: Sequence[Brief]) -> dict[str, str]:
    return {brief.id: brief.duplicate_of for brief in briefs if brief.duplicate_of}


def _event(report: Report, told: Ladder, ordered: Sequence[tuple[int, Brief]]) -> Iterator[str]:
    yield f"\n## {cell(_heading([brief for _, brief in ordered]))}\n\n"
    for difference in told.differences:
        yield f"{line_start(f'**≠ {cell(difference)}**')}\n\n"
    yield table_row("Published", "Source", "Figure", "As stated", "Said by", "Sentence")
    yield table_row(*["---"] * 6)
    for (position, brief), rung in zip(ordered, told.rungs, strict=True):
        day = rung.date.isoformat() if rung.date else "undated"
        source = f"{cell(rung.who)}[^{position + 1}]"
        if rung.copy_of:
            yield table_row(day, source, "", f"the same wire as {cell(rung.copy_of)}", "", "")
        for figure in rung.figures:
            sentence = one_line(brief.text[slice(*figure.sentence)], _SENTENCE)
            speaker = figure.speaker or NO_SPEAKER
            yield table_row(day, source, _figure(figure), cell(figure.stated), cell(speaker), cell(sentence))
        for words in rung.corrected:
            who = f"the user, {BEFORE_CHANGE}" if report.outdated([brief]) else "the user"
            yield table_row(day, source, f"**{cell(words)}**", "", who, "")
        if not (rung.figures or rung.copy_of or rung.corrected):
            yield table_row(day, source, "", "no figure", "", "")


def _figure(figure: Figure) -> str:
    words = f"{figure.outcome.value} {figure.words}"
    if figure.earlier:
        return f"{words} (earlier)"
    return f"**{words}**" if figure.headline else words


def _heading(briefs: Sequence[Brief]) -> str:
    """Day and places of the event: what most briefs name, of the first that names any."""
    days = [brief.event_date or brief.date for brief in briefs if brief.event_date or brief.date]
    day = max(days, key=days.count) if days else None
    where = next((names for brief in briefs if (names := scene_places(brief.facts))), None)
    places = ", ".join(where or [*briefs[0].facts.scenes] or ["no place"])
    return f"{day.isoformat() if day else 'Undated'}: {places}"
