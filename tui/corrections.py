"""The fields of a brief that the user can correct on a line: how they are written, read and told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from briefs.annotations import Corrections, Figure, parse_figure, parse_toll_words, toll_words
from briefs.annotations.figure import NO_FIGURE, TOLL_LENGTH
from briefs.export import wording as reports
from briefs.model import AsRead, Brief, Facts, MentionKind, Outcome, Qualifier, Stance
from briefs.taxonomy import Entry, Taxonomy
from briefs.text import fold, one_line
from search.engine import UNDATED
from tui import wording
from tui.completion import Completion

MARK = "✎"
"""Stands before what the user corrected, beside words that say so."""

OUTDATED = f"{MARK}!"
"""Stands there instead where the text has changed since."""

NONE = "none"
"""No province at all, or no day."""

MAX_TITLE = 300


class Field(StrEnum):
    """What can be corrected, as `Brief.corrected` calls it."""

    DATE = "date"
    EVENT_DATE = "event_date"
    TITLE = "title"
    PROVINCES = "provinces"
    ACTORS = "actors"
    UNCLAIMED = "unclaimed"
    KILLED = "killed"
    WOUNDED = "wounded"
    TOLLS = "tolls"


@dataclass(frozen=True, slots=True)
class Line:
    """A field that is corrected by typing a line.

    Attributes:
        title: what the dialog is called.
        hint: what may be typed.
        written: the value of a brief, as it would be typed.
        read: what was typed, put into the corrections. Raises ValueError, with a sentence.
        back: the corrections without this one.
    """

    title: str
    hint: str
    written: Callable[[AsRead], str]
    read: Callable[[str, Corrections, Taxonomy], Corrections]
    back: Callable[[Corrections], Corrections]


def present(brief: Brief) -> AsRead:
    """The values that a brief has now."""
    return AsRead(brief.title, brief.date, brief.date_basis, brief.facts)


def as_read(brief: Brief) -> AsRead:
    """The values that the text gives."""
    return brief.as_read or present(brief)


def fields_of(corrections: Corrections) -> tuple[Field, ...]:
    """The fields that the user has said something about."""
    said = {
        Field.DATE: corrections.date or corrections.undated,
        Field.EVENT_DATE: corrections.event_date or corrections.no_event_date,
        Field.TITLE: corrections.title,
        Field.PROVINCES: corrections.provinces is not None,
        Field.ACTORS: corrections.actors,
        Field.UNCLAIMED: corrections.unclaimed is not None,
        Field.KILLED: corrections.killed,
        Field.WOUNDED: corrections.wounded,
        Field.TOLLS: corrections.wrong_tolls or corrections.missed_tolls,
    }
    return tuple(field for field, value in said.items() if value)


def without(corrections: Corrections, field: Field) -> Corrections:
    """The corrections without those of one field."""
    if field in LINES:
        return LINES[field].back(corrections)
    if field is Field.ACTORS:
        return replace(corrections, actors=())
    if field is Field.UNCLAIMED:
        return replace(corrections, unclaimed=None)
    return replace(corrections, wrong_tolls=(), missed_tolls=())


def without_toll(corrections: Corrections, words: str) -> Corrections:
    """The corrections without that of one statement of a toll."""
    wrong, missed = (
        tuple(one for one in said if one != words)
        for said in (corrections.wrong_tolls, corrections.missed_tolls)
    )
    return replace(corrections, wrong_tolls=wrong, missed_tolls=missed)


def told(field: Field, values: AsRead) -> str:
    """The value of a field in words."""
    facts = values.facts
    match field:
        case Field.DATE:
            return wording.date_with_basis(values.date, values.date_basis)
        case Field.EVENT_DATE:
            return wording.day(facts.event_date) if facts.event_date else "no day given"
        case Field.TITLE:
            return one_line(values.title, MAX_TITLE)
        case Field.PROVINCES:
            return ", ".join(facts.scenes) or "no province"
        case Field.ACTORS:
            stated = [wording.actor(actor.short, actor.stance) for actor in facts.actors if not actor.generic]
            return ", ".join(stated) or "no actor"
        case Field.UNCLAIMED:
            return "yes, nobody has claimed it" if facts.unclaimed else "no"
        case Field.KILLED:
            return reports.killed(facts.headline) or reports.NO_FIGURE
        case Field.WOUNDED:
            return reports.wounded(facts.headline) or reports.NO_FIGURE
        case Field.TOLLS:
            return wording.counted(len(facts.tolls), "statement")


def said_otherwise(brief: Brief) -> Iterable[tuple[Field, str]]:
    """The fields that the user corrected, each with what the text says of it."""
    read = brief.as_read
    if read is None:
        return
    for name in brief.corrected:
        field = Field(name)
        if field is Field.ACTORS:
            yield field, _other_stances(brief.facts, read.facts)
        elif field is Field.TOLLS:
            gone, added = reports.corrected_tolls(brief.facts, read.facts)
            words = [*(toll.text for toll in gone), *(f"{toll.text} (missed)" for toll in added)]
            yield field, one_line("; ".join(words), 200)
        else:
            yield field, told(field, read)


def _other_stances(now: Facts, read: Facts) -> str:
    """Of the actors that the user corrected, what the text says."""

    def stances(facts: Facts) -> dict[str, list[Stance]]:
        found: dict[str, list[Stance]] = {}
        for actor in facts.actors:
            found.setdefault(actor.name, []).append(actor.stance)
        return found

    before, after = stances(read), stances(now)
    shorts = {actor.name: actor.short for actor in (*read.actors, *now.actors)}
    others = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return ", ".join(
        f"{shorts[name]} {' and '.join(before[name])}" if name in before else f"{shorts[name]} not named"
        for name in others
    )


def figure(count: int | None, qualifier: Qualifier | None) -> str:
    """A headline figure as it would be typed: 24, at least 24, none."""
    return str(Figure(count, qualifier or Qualifier.EXACTLY))


# reading what was typed

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TOLD = re.compile(r"\d{1,2} [a-z]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2},? \d{4}", re.ASCII)
"""A day as the screen and reports tell it: 7 Feb 2024."""


def _read_day(text: str, otherwise: str) -> dt.date | None:
    """The day that was typed; None for the word that says that there is none."""
    from briefs.tagging.dates import full_date

    folded = text.strip().lower()
    if folded == otherwise:
        return None
    day = full_date(folded) if _TOLD.fullmatch(folded) else None
    try:
        if _DAY.fullmatch(folded):
            day = dt.date.fromisoformat(folded)
        if day is None:
            raise ValueError(text)
    except ValueError:
        typed = one_line(text.strip(), 40)
        raise ValueError(f"{typed!r} is not a day like 2024-02-07 or 7 Feb 2024, nor: {otherwise}") from None
    return day


def _read_date(text: str, corrections: Corrections, _: Taxonomy) -> Corrections:
    day = _read_day(text, UNDATED)
    return replace(corrections, date=day, undated=day is None)


def _read_event_date(text: str, corrections: Corrections, _: Taxonomy) -> Corrections:
    day = _read_day(text, NONE)
    return replace(corrections, event_date=day, no_event_date=day is None)


def _read_title(text: str, corrections: Corrections, _: Taxonomy) -> Corrections:
    return replace(corrections, title=one_line(text, MAX_TITLE))


def _read_provinces(text: str, corrections: Corrections, taxonomy: Taxonomy) -> Corrections:
    if text.strip().lower() == NONE:
        return replace(corrections, provinces=())
    names = [
        entry_named(taxonomy, MentionKind.PROVINCE, part).name for part in text.split(",") if part.strip()
    ]
    return replace(corrections, provinces=tuple(dict.fromkeys(names)))


def _read_killed(text: str, corrections: Corrections, _: Taxonomy) -> Corrections:
    return replace(corrections, killed=parse_figure(text))


def _read_wounded(text: str, corrections: Corrections, _: Taxonomy) -> Corrections:
    return replace(corrections, wounded=parse_figure(text))


def entry_named(taxonomy: Taxonomy, section: MentionKind, typed: str) -> Entry:
    """The entry that was typed. Raises ValueError, with a sentence, where it is none or could be several."""
    typed = one_line(typed, 80)
    found = taxonomy.candidates(section, typed)
    if len(found) == 1:
        return found[0]
    if found:
        raise ValueError(f"{typed!r} could be: {', '.join(entry.name for entry in found[:5])}")
    place = taxonomy.find(MentionKind.PLACE, typed) if section is MentionKind.PROVINCE else None
    if place is not None and place.province:
        raise ValueError(f"{typed!r} is a place in {place.province}")
    near = ", ".join(taxonomy.suggest(section, typed))
    what = "a province" if section is MentionKind.PROVINCE else "an actor"
    raise ValueError(f"{typed!r} is not {what} of the taxonomy{f'; the nearest: {near}' if near else ''}")


LINES: dict[Field, Line] = {
    Field.DATE: Line(
        "Date of publication",
        "A day as YYYY-MM-DD, or: undated.",
        lambda values: values.date.isoformat() if values.date else UNDATED,
        _read_date,
        lambda corrections: replace(corrections, date=None, undated=False),
    ),
    Field.EVENT_DATE: Line(
        "Day of the event",
        f"A day as YYYY-MM-DD, or: {NONE}.",
        lambda values: values.facts.event_date.isoformat() if values.facts.event_date else NONE,
        _read_event_date,
        lambda corrections: replace(corrections, event_date=None, no_event_date=False),
    ),
    Field.TITLE: Line(
        "Title",
        "A line of text.",
        lambda values: one_line(values.title, MAX_TITLE),
        _read_title,
        lambda corrections: replace(corrections, title=None),
    ),
    Field.PROVINCES: Line(
        "Provinces where it happened",
        f"Names separated by commas, or: {NONE}.",
        lambda values: "".join(f"{name}, " for name in values.facts.scenes) or NONE,
        _read_provinces,
        lambda corrections: replace(corrections, provinces=None),
    ),
    Field.KILLED: Line(
        "Killed: the figure to quote",
        f"A number, as in 24, at least 24, over 24, about 24; or: {NO_FIGURE}.",
        lambda values: figure(values.facts.headline.killed, values.facts.headline.killed_qualifier),
        _read_killed,
        lambda corrections: replace(corrections, killed=None),
    ),
    Field.WOUNDED: Line(
        "Wounded: the figure to quote",
        f"A number, as in 24, at least 24, over 24, about 24; or: {NO_FIGURE}.",
        lambda values: figure(values.facts.headline.wounded, values.facts.headline.wounded_qualifier),
        _read_wounded,
        lambda corrections: replace(corrections, wounded=None),
    ),
}


def read_line(field: Field, text: str, corrections: Corrections, taxonomy: Taxonomy) -> Corrections:
    """The corrections after a line was typed; an empty one goes back to what the text says.

    Raises ValueError, with a sentence for the dialog, for a line that makes no sense.
    """
    line = LINES[field]
    return line.read(text, corrections, taxonomy) if text.strip(" ,") else line.back(corrections)


# completions


class Names:
    """Completions from the taxonomy: by name, short form or any other spelling."""

    def __init__(self, taxonomy: Taxonomy, section: MentionKind) -> None:
        entries = [entry for entry in taxonomy.entries if entry.section is section]
        self._entries = [
            (
                entry,
                {fold(text) for alias in entry.aliases for text in taxonomy.texts(alias) if text[0] != "@"},
            )
            for entry in sorted(entries, key=lambda entry: entry.name)
        ]

    def complete(self, typed: str) -> list[Completion]:
        """Entries of which a spelling begins as typed, then those of which a word does."""
        wanted = fold(typed.strip())
        ranked = []
        for entry, spellings in self._entries:
            rank = min((_rank(wanted, spelling) for spelling in (*spellings, fold(entry.short))), default=3)
            if rank < 3:
                ranked.append((rank, entry.generic, entry.name, entry))
        ranked.sort(key=lambda one: one[:3])
        return [Completion(entry.name, ", ".join(dict.fromkeys(_about(entry)))) for *_, entry in ranked]


class MissedTolls:
    """Completions of a statement that was missed: what happened, then the words of a text that count people."""

    def __init__(self, brief: Brief, sentence: tuple[int, int] | None) -> None:
        """Those of `sentence`, the current one, come first."""
        from briefs.tagging.missed import counted_people

        here = sentence or (0, 0)
        spans = sorted(counted_people(brief.text), key=lambda span: not here[0] <= span[0] < here[1])
        self._known = {toll_words(toll) for toll in brief.facts.tolls}
        self._phrases = list(dict.fromkeys(one_line(brief.text[start:end], 200) for start, end in spans))

    def complete(self, typed: str) -> list[Completion]:
        """What could have happened; once that is told, to whom."""
        outcome, colon, words = typed.partition(":")
        if not colon:
            return [Completion(f"{one}: ") for one in Outcome if one.startswith(outcome.strip().lower())]
        wanted = fold(words.strip())
        found = (f"{outcome}: {phrase}" for phrase in self._phrases if wanted in fold(phrase))
        return [Completion(words) for words in found if words not in self._known]


def read_missed(brief: Brief, typed: str) -> str:
    """The statement that was typed, as corrections keep it. Raises ValueError, with a sentence."""
    from briefs.tagging.missed import missed_toll

    outcome, words = parse_toll_words(typed)
    if len(words) > TOLL_LENGTH:
        raise ValueError(f"Give the words that count people, {TOLL_LENGTH} characters at most.")
    return toll_words(missed_toll(brief.text, words, outcome, as_read(brief).facts.tolls))


def _rank(wanted: str, spelling: str) -> int:
    if spelling == wanted:
        return 0
    if spelling.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in f" {spelling}" else 3


def _about(entry: Entry) -> Iterable[str]:
    if entry.short != entry.name:
        yield entry.short
    yield entry.country or entry.kind if entry.section is MentionKind.PROVINCE else entry.kind
