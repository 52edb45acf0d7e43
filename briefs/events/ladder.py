"""The toll ladder: every figure for one event, brief by brief in order of time, with who said so."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefs.export.said_by import speakers
from briefs.export.wording import figure_in_full
from briefs.model import Brief, Outcome, Qualifier, Toll
from briefs.tagging import sentences
from briefs.text import one_line


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in one brief.

    Attributes:
        outcome: killed, wounded, missing ...
        count: the number; of a range, the lower.
        words: the number with its qualifier: "at least 24", "5 to 7".
        stated: the words of the text.
        speaker: who said so, in the words of the text; None where the sentence names nobody.
        start, end: the span of the statement.
        sentence: the span of its sentence.
        earlier: it is of another, earlier event, or of a longer time.
        headline: it is the figure to quote from this brief.
    """

    outcome: Outcome
    count: int
    words: str
    stated: str
    speaker: str | None
    start: int
    end: int
    sentence: tuple[int, int]
    earlier: bool
    headline: bool


@dataclass(frozen=True, slots=True)
class Rung:
    """One brief of the event: who published it when, if that is known, and its figures in the order of the text.

    A copy of a wire has none of its own: `copy_of` is the id of the one that it repeats. `corrected` tells the figures
    to quote that are the user's: "killed 14 (corrected; the text: 12)".
    """

    id: str
    title: str
    date: dt.date | None
    source: str | None
    figures: tuple[Figure, ...]
    copy_of: str | None = None
    corrected: tuple[str, ...] = ()

    @property
    def who(self) -> str:
        """Its source, else its id."""
        return self.source or self.id


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs in order of publication, and one sentence for each outcome in which they differ."""

    rungs: tuple[Rung, ...]
    differences: tuple[str, ...]


def ladder(briefs: Iterable[Brief], copies: Mapping[str, str] = MappingProxyType({})) -> Ladder:
    """The ladder of the briefs on one event, in the order of the event.

    `copies` has the ids of those that repeat another's wording, with that one's id (`Event.copies`).
    """
    told = [(brief, _rung(brief, copies.get(brief.id))) for brief in briefs]
    own = [(brief, rung) for brief, rung in told if rung.copy_of is None]
    found = (_difference(outcome, own) for outcome in Outcome)
    return Ladder(tuple(rung for _, rung in told), tuple(text for text in found if text))


def _rung(brief: Brief, copy_of: str | None) -> Rung:
    source = one_line(brief.source, 80) if brief.source else None
    figures = () if copy_of else _figures(brief)
    corrected = tuple(
        f"{outcome} {figure_in_full(brief, outcome)}"
        for outcome in (Outcome.KILLED, Outcome.WOUNDED)
        if outcome.value in brief.corrected
    )
    return Rung(brief.id, brief.title, brief.published, source, figures, copy_of, corrected)


def _figures(brief: Brief) -> tuple[Figure, ...]:
    tolls = brief.facts.tolls
    cuts = sentences(brief.text) if tolls else []
    quoted = {Outcome.KILLED: brief.facts.headline.killed, Outcome.WOUNDED: brief.facts.headline.wounded}
    figures = []
    for toll, speaker in zip(tolls, speakers(brief), strict=True):
        # the first that gives the figure to quote is the one to look at
        headline = not toll.past and quoted.get(toll.outcome) == toll.count
        if headline:
            del quoted[toll.outcome]
        sentence = next((cut for cut in cuts if cut[0] <= toll.start < cut[1]), (toll.start, toll.end))
        figures.append(
            Figure(
                outcome=toll.outcome,
                count=toll.count,
                words=count_words(toll),
                stated=one_line(toll.text, 120),
                speaker=speaker,
                start=toll.start,
                end=toll.end,
                sentence=sentence,
                earlier=toll.past,
                headline=headline,
            )
        )
    return tuple(figures)


def count_words(toll: Toll) -> str:
    """A number with its qualifier: "24", "at least 24", "5 to 7"."""
    if toll.low is not None and toll.high is not None:
        return f"{toll.low:,} to {toll.high:,}"
    return (
        f"{toll.count:,}" if toll.qualifier is Qualifier.EXACTLY else f"{toll.qualifier.value} {toll.count:,}"
    )


def _difference(outcome: Outcome, told: Sequence[tuple[Brief, Rung]]) -> str:
    """How the briefs differ in one outcome, and who says what; "" where they do not."""
    stated = [
        (rung, *figure) for brief, rung in told if (figure := _to_quote(outcome, brief, rung)) is not None
    ]
    counts = sorted({count for _, count, _ in stated})
    if len(counts) < 2:
        return ""
    days = {rung.date for rung, _, _ in stated}
    named = Counter((rung.who, rung.date) for rung, _, _ in stated)
    # a source with two reports of one day: its reports are told apart by their titles
    repeated = {who for (who, _), count in named.items() if count > 1}
    said = [
        (f"“{one_line(rung.title, 40)}”" if rung.who in repeated else rung.who)
        + f" {words}"
        + (f" ({rung.date.isoformat()})" if rung.date and len(days) > 1 else "")
        for rung, _, words in stated
    ]
    return f"{_course(outcome, [(rung.date, count) for rung, count, _ in stated])}: {', '.join(said)}"


def _to_quote(outcome: Outcome, brief: Brief, rung: Rung) -> tuple[int, str] | None:
    """The number that a brief gives for an outcome of this event, and how it says it."""
    headline = brief.facts.headline
    if outcome is Outcome.KILLED:
        return None if headline.killed is None else (headline.killed, figure_in_full(brief, outcome))
    if outcome is Outcome.WOUNDED:
        return None if headline.wounded is None else (headline.wounded, figure_in_full(brief, outcome))
    here = [figure for figure in rung.figures if figure.outcome is outcome and not figure.earlier]
    most = max(here, key=lambda figure: figure.count, default=None)
    return None if most is None else (most.count, most.words)


def _course(outcome: Outcome, stated: Sequence[tuple[dt.date | None, int]]) -> str:
    """Whether the number rose or fell from day to day, or differs among reports: "24 or 26 killed"."""
    by_day: dict[dt.date | None, set[int]] = {}
    for day, count in stated:
        by_day.setdefault(day, set()).add(count)
    steps = [min(counts) for counts in by_day.values() if len(counts) == 1]
    if None not in by_day and len(steps) == len(by_day) > 1:
        ordered = sorted(set(steps))
        if steps == sorted(steps):
            return f"{outcome.value} rose from {ordered[0]:,} to {ordered[-1]:,}"
        if steps == sorted(steps, reverse=True):
            return f"{outcome.value} fell from {ordered[-1]:,} to {ordered[0]:,}"
    *most, last = (f"{count:,}" for count in sorted({count for _, count in stated}))
    return f"{', '.join(most)} or {last} {outcome.value}"
