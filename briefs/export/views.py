"""What templates see of a report: plain values under plain names, and Markdown that is safe to put into one.

A `str` of a view is text from outside, which a template escapes when it writes it; a `Markdown` is written as it is.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from briefs.export import escape
from briefs.export.citing import citation, footnote
from briefs.export.frame import foot, head
from briefs.export.guard import label_of
from briefs.export.incidents import Figures, Incident, incidents, lead
from briefs.export.report import Report
from briefs.export.said_by import speakers
from briefs.export.wording import (
    NO_SPEAKER,
    actor_names,
    actor_phrases,
    attackers_phrase,
    correction_phrases,
    date_phrase,
    figure_told,
    headline_told,
    scene_places,
    toll_phrase,
)
from briefs.marking import grade_phrase
from briefs.model import Brief, Outcome, Qualifier, Role, Stance


class Markdown(str):
    """Text that is Markdown already: not escaped again."""

    __slots__ = ()


MARKDOWN_FILTERS: Mapping[str, Callable[[str], Markdown]] = {
    "paragraphs": lambda text: Markdown(escape.paragraphs(text)),
    "code": lambda text: Markdown(escape.code(text)),
    "link": lambda text: Markdown(escape.link(text)),
    "line": lambda text: Markdown(escape.line_start(escape.cell(text))),
}
"""For a whole text; for a path or an id; for a web address; for what begins a line of its own."""


class TollView:
    """A toll as stated: `text`, `count`, `outcome`, `phrase` ("at least 24 people killed"), `past`, `said_by`."""

    def __init__(self, brief: Brief, number: int, speaker: str | None) -> None:
        toll = brief.facts.tolls[number]
        self.text = toll.text
        self.count = toll.count
        self.outcome = toll.outcome.value
        self.phrase = toll_phrase(toll)
        self.past = toll.past
        self.said_by = speaker or brief.source or NO_SPEAKER


class BriefView:
    """One brief of the report."""

    def __init__(self, report: Report, number: int) -> None:
        brief = self._brief = report.briefs[number - 1]
        self._report = report
        facts, annotation = brief.facts, report.annotation(brief)
        self.number = number
        """From 1, in the order of the report."""
        self.id, self.path, self.title, self.text = brief.id, brief.path, brief.title, brief.text
        self.source, self.url = brief.source or "", brief.url or ""
        self.date = brief.date.isoformat() if brief.date else "undated"
        self.date_phrase = date_phrase(brief)
        """The date with where it comes from."""
        self.event_date = brief.event_date.isoformat() if brief.event_date else ""
        self.provinces, self.places = list(facts.scenes), scene_places(facts)
        self.mentioned_provinces = list(facts.mentioned_provinces)
        self.mentioned_places = [place.name for place in facts.places if place.role is Role.MENTIONED]
        self.claimed = actor_names(facts, Stance.CLAIMED)
        self.denied = actor_names(facts, Stance.DENIED)
        self.blamed = actor_names(facts, Stance.BLAMED)
        self.suspected = actor_names(facts, Stance.SUSPECTED)
        self.mentioned = actor_names(facts, Stance.MENTIONED)
        self.unclaimed = facts.unclaimed
        self.attribution = facts.attribution.value
        self.actors = actor_phrases(facts)
        """The actors by stance, as phrases."""
        self.killed, self.wounded = figure_told(brief, Outcome.KILLED), figure_told(brief, Outcome.WOUNDED)
        self.headline = headline_told(brief)
        """The figures to quote; of one that the user corrected this is said, and what the text has."""
        self.attackers = attackers_phrase(facts.headline)
        """Whether attackers are among the killed; "" where the text tells of none that died."""
        self.star, self.read, self.note = annotation.star, annotation.read, annotation.note or ""
        self.tags = list(report.tags(brief))
        self.grade = annotation.grade or ""
        self.grade_phrase = grade_phrase(annotation.grade) if annotation.grade else ""
        self.corrected = list(brief.corrected)
        self.outdated = annotation.outdated
        """Whether the text has changed since the user corrected it."""
        self.corrections = correction_phrases(brief, outdated=self.outdated)
        """What the user corrected, with what the text says, and whether it has changed since."""
        self.tlp = str(label_of(brief, annotation) or "")
        self.lead = lead(brief)
        """The sentence that tells of it."""
        self.duplicate_of = brief.duplicate_of or ""
        self.reference = Markdown(f"[^{number}]")
        """A footnote's mark; the notes themselves are `report.references`."""
        self.citation = Markdown(citation(brief))

    @cached_property
    def tolls(self) -> list[TollView]:
        """Every toll as stated."""
        named = speakers(self._brief)
        return [TollView(self._brief, number, speaker) for number, speaker in enumerate(named)]


class IncidentView:
    """One event as its briefs report it."""

    def __init__(self, incident: Incident, briefs: Sequence[BriefView]) -> None:
        self.day = incident.day.isoformat() if incident.day else "undated"
        self.exact = incident.exact
        """Whether the day is that of the event rather than of the first report."""
        self.day_corrected = incident.day_corrected
        """Whether it is the user's word."""
        self.provinces, self.places = list(incident.provinces), list(incident.places)
        self.area = _area(incident)
        """Its first province, "Elsewhere" for none."""
        self.toll = (incident.killed.high or 0, incident.wounded.high or 0)
        """The highest figures stated, to sort by."""
        self.killed, self.wounded = incident.killed.text, incident.wounded.text
        self.killed_differ, self.wounded_differ = incident.killed.differ, incident.wounded.differ
        self.claimed = list(incident.claimed)
        self.suspected = [*dict.fromkeys((*incident.suspected, *incident.blamed))]
        """Also those who are only blamed."""
        self.blamed, self.denied = list(incident.blamed), list(incident.denied)
        self.unclaimed = incident.unclaimed
        self.attribution = list(incident.attribution)
        """All of that as phrases, each telling the stance."""
        self.lead = incident.lead
        self.several = incident.several
        """Whether it stands for several that a report does not keep apart."""
        self.briefs = [briefs[position] for position in incident.positions]
        self.outdated = any(brief.outdated for brief in self.briefs)
        """Whether the text of one of its briefs has changed since the user corrected it."""
        self.references = Markdown("".join(brief.reference for brief in self.briefs))


class FiguresView:
    """Figures over all incidents: how many there are, and the sums of the lowest and highest tolls stated.

    A sum is no more exact than its parts: "at least 13 to 15" where one of them is "at least 3".
    """

    def __init__(self, told: Sequence[Incident]) -> None:
        self.incidents = len(told)
        self.several = sum(incident.several for incident in told)
        """How many of them stand for several that a report does not keep apart."""
        self.claimed = sum(bool(incident.claimed) for incident in told)
        self.unclaimed = sum(incident.unclaimed for incident in told)
        self.killed, self.killed_stated = _total([incident.killed for incident in told])
        self.wounded, self.wounded_stated = _total([incident.wounded for incident in told])
        self.killed_corrected = sum(bool(incident.killed.corrected) for incident in told)
        self.wounded_corrected = sum(bool(incident.wounded.corrected) for incident in told)
        """In how many incidents the user corrected a figure."""
        self.without_attackers = sum(incident.killed.without_attackers for incident in told)
        """In how many incidents a report tells of dead attackers that are not among the killed."""


class ReportView:
    """The report as a whole."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.title, self.library, self.version = report.title, report.library, report.version
        self.query, self.filters = report.query, list(report.filters)
        self.generated = report.generated.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.count = len(report.briefs)
        self.tlp = str(report.level or "")
        self.head, self.foot = Markdown(head(report)), Markdown(foot(report))
        """What a Markdown report begins and ends with: front matter and label; the label."""

    @cached_property
    def briefs(self) -> list[BriefView]:
        """The briefs in their order."""
        return [BriefView(self._report, number) for number in range(1, self.count + 1)]

    @cached_property
    def _incidents(self) -> list[Incident]:
        return incidents(self._report.briefs, self._report.groups())

    @cached_property
    def incidents(self) -> list[IncidentView]:
        """What happened, oldest first; briefs that report no incident are in `others`."""
        return [IncidentView(incident, self.briefs) for incident in self._incidents]

    @cached_property
    def others(self) -> list[BriefView]:
        """The briefs that report no incident."""
        told = {position for incident in self._incidents for position in incident.positions}
        return [brief for position, brief in enumerate(self.briefs) if position not in told]

    @cached_property
    def figures(self) -> FiguresView:
        """Figures over all incidents."""
        return FiguresView(self._incidents)

    @cached_property
    def areas(self) -> list[str]:
        """Where the incidents were, the areas with most of them first."""
        counts = Counter(map(_area, self._incidents))
        return sorted(counts, key=lambda name: (-counts[name], name))

    @cached_property
    def first_day(self) -> str:
        """The first day that a brief was published, or else that its event was; "" where all are undated."""
        return min((brief.date for brief in self.briefs if brief.date != "undated"), default="")

    @cached_property
    def last_day(self) -> str:
        """The last such day: what a situation report is "as of"."""
        return max((brief.date for brief in self.briefs if brief.date != "undated"), default="")

    @cached_property
    def references(self) -> Markdown:
        """The footnotes, a line each."""
        return Markdown(
            "\n".join(footnote(position + 1, b) for position, b in enumerate(self._report.briefs))
        )


def _area(incident: Incident) -> str:
    return next(iter(incident.provinces), "Elsewhere")


def _total(figures: Sequence[Figures]) -> tuple[str, int]:
    """The sum as a phrase, and in how many incidents a figure is stated."""
    stated = [
        (figure.low, figure.high) for figure in figures if figure.low is not None and figure.high is not None
    ]
    if not stated:
        return "", 0
    low, high = (sum(ends) for ends in zip(*stated, strict=True))
    how = frozenset[Qualifier]().union(*(figure.qualifiers for figure in figures))
    words = "about " if how & _ROUGH else "at least " if how & _OPEN else ""
    return words + (f"{low}" if low == high else f"{low} to {high}"), len(stated)


_ROUGH = frozenset([Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.UP_TO])
"""The true number may be lower, too."""
_OPEN = frozenset([Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.BETWEEN])
"""It may be higher."""
