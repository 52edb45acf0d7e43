"""What stands above the text: title and facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from briefs.annotations import Annotation
from briefs.export.wording import is_own_count
from briefs.marking import grade_phrase
from briefs.model import Attribution, Brief, Outcome, Role, Stance
from briefs.text import one_line
from tui import wording
from tui.corrections import MARK, OUTDATED, Field, said_otherwise
from tui.widgets.cells import Run
from tui.widgets.reading_layout import Fact, fact_rows, wrap

_LIMIT = 300
_NOTE_LINES = 20
_SHORT = 60
ROOM_FOR_SIBLINGS = 24
"""Rows of a view in which all other reports of an event may stand; a lower one has need of them for the text."""

_ROOM_FOR_REASONS = 56


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another brief of the same event, and why it is held to be one."""

    id: str
    title: str
    date: dt.date | None
    source: str | None
    why: str

    @property
    def when_and_who(self) -> str:
        """Date and source, or what there is."""
        date = wording.day(self.date) if self.date else "undated"
        return f"{date} · {one_line(self.source or self.id, 60)}"


@dataclass(frozen=True, slots=True)
class EventNote:
    """What is said of a brief's event above its text.

    Attributes:
        reports: how many different reports there are, this one among them.
        copies: how many more that repeat the wording of one of them.
        killed: the numbers of dead where they differ: "5 or 6"; else "".
        others: the other briefs, in order of publication; not too many.
        more: how many others there are besides.
    """

    reports: int
    copies: int
    killed: str
    others: tuple[Sibling, ...]
    more: int = 0

    @property
    def summary(self) -> str:
        """How many reports there are: 3 reports · 2 copies."""
        parts = [wording.counted(self.reports, "report")]
        if self.copies:
            parts.append(wording.counted(self.copies, "copy", "copies"))
        return " · ".join(parts)


def head_rows(
    brief: Brief, note: Annotation, width: int, event: EventNote | None = None, height: int = 100
) -> list[list[Run]]:
    """Title, facts and a rule, as rows of runs at most `width` cells wide; less of them where `height` is small."""
    title = one_line(brief.title, _LIMIT)
    rows: list[list[Run]] = [[(title[a:b], "head--title")] for a, b in wrap(title, 0, len(title), width)]
    rows.append([])
    for fact in _facts(brief, note):
        rows += fact_rows(fact, width)
    if event is not None:
        most = len(event.others) if height >= ROOM_FOR_SIBLINGS else 1
        for fact in _event(event, brief.source, most, reasons=width >= _ROOM_FOR_REASONS):
            rows += fact_rows(fact, width)
    rows += [[("─" * width, "head--rule")], []]
    return rows


def _facts(brief: Brief, note: Annotation) -> Iterator[Fact]:
    said = dict(said_otherwise(brief))
    if note.outdated:
        changed = f"{OUTDATED} the text has changed since you corrected it; D shows both"
        yield Fact("changed", ((changed, "head--corrected"),))
    if Field.TITLE in said:
        yield Fact("title", tuple(_corrected(said, Field.TITLE)))
    yield Fact("date", (*_date(brief), *_corrected(said, Field.DATE), *_event_day(brief, said)))
    if where := (*_where(brief), *_corrected(said, Field.PROVINCES)):
        yield Fact("where", where)
    if who := (*_who(brief), *_corrected(said, Field.ACTORS, Field.UNCLAIMED)):
        yield Fact("who", who)
    own = [outcome for outcome in (Outcome.KILLED, Outcome.WOUNDED) if is_own_count(brief, outcome)]
    headline = wording.headline(brief.facts.headline, own)
    figures = tuple((part, "head--toll") for part in headline.split(" · ") if part)
    if toll := (*figures, *_corrected(said, Field.KILLED, Field.WOUNDED, Field.TOLLS)):
        yield Fact("toll", toll)
    source = [(one_line(brief.source, _LIMIT), "head--fact")] if brief.source else []
    yield Fact("source", (*source, (one_line(brief.id, _LIMIT), "head--path")))
    if brief.url:
        yield Fact("web", ((one_line(brief.url, _LIMIT), "head--path"),))
    if brief.duplicate_of:
        yield Fact("same as", ((one_line(brief.duplicate_of, _LIMIT), "head--path"),))
    if brief.tags:
        tags = [(f"#{one_line(tag, 40)}", "head--filed") for tag in brief.tags]
        yield Fact("tags", (*tags, ("from the file", "head--quiet")))
    if yours := tuple(_yours(note)):
        yield Fact("yours", yours)
    if note.note:
        lines = note.note.split("\n")
        for number, line in enumerate(lines[:_NOTE_LINES]):
            yield Fact("" if number else "note", ((one_line(line, 2_000), "head--note"),))
        if len(lines) > _NOTE_LINES:
            more = wording.counted(len(lines) - _NOTE_LINES, "more line")
            yield Fact("", ((f"{more}; c shows the whole note", "head--quiet"),))


def _event(event: EventNote, source: str | None, most: int, *, reasons: bool) -> Iterator[Fact]:
    """How many reports there are, whether they differ, and the others, with the reasons where there is room."""
    differ = [(f"≠ killed {event.killed}", "head--toll")] if event.killed else []
    yield Fact("event", ((event.summary, "head--event"), *differ))
    for other in event.others[:most]:
        # the same source says nothing, and its title more
        who = (
            one_line(other.title, _SHORT)
            if other.source == source
            else one_line(other.source or other.id, _SHORT)
        )
        date = wording.day(other.date) if other.date else "undated"
        why = ((other.why, "head--quiet"),) if reasons else ()
        yield Fact("", ((f"{date} · {who}", "head--fact"), *why))
    if more := event.more + len(event.others[most:]):
        yield Fact("", ((f"and {more:,} more; Enter lists them", "head--quiet"),))


def _corrected(said: dict[Field, str], *fields: Field) -> Iterator[Run]:
    """That the user corrected something, and what the text says."""
    for field in fields:
        if field in said:
            name = "" if len(fields) == 1 else f"{field} "
            yield (
                one_line(f"{MARK} {name}corrected by you; the text: {said[field]}", _LIMIT),
                "head--corrected",
            )


def _date(brief: Brief) -> Iterator[Run]:
    yield wording.date_with_basis(brief.date, brief.date_basis), "head--fact"


def _event_day(brief: Brief, said: dict[Field, str]) -> Iterator[Run]:
    before = said.get(Field.EVENT_DATE)
    if brief.event_date and (brief.event_date != brief.date or before is not None):
        yield f"event {wording.day(brief.event_date)}", "head--fact"
    elif before is not None:
        yield "event: no day given", "head--fact"
    if before is not None:
        yield f"{MARK} event corrected by you; the text: {before}", "head--corrected"


def _where(brief: Brief) -> Iterator[Run]:
    for province in brief.facts.scenes:
        places = [p.name for p in brief.facts.places if p.province == province and p.role is Role.EVENT]
        named = f"{province}: {', '.join(places)}" if places else province
        yield one_line(named, _LIMIT), "head--fact"
    elsewhere = [p.name for p in brief.facts.places if p.province is None and p.role is Role.EVENT]
    if elsewhere:
        yield one_line(", ".join(elsewhere), _LIMIT), "head--fact"


def _who(brief: Brief) -> Iterator[Run]:
    stated = [actor for actor in brief.facts.actors if actor.stance is not Stance.MENTIONED]
    for actor in stated[:8]:
        yield one_line(wording.actor(actor.short, actor.stance), 80), "head--stance"
    if brief.facts.attribution is Attribution.UNCLAIMED or brief.facts.unclaimed:
        yield "unclaimed", "head--stance"
    named = [a for a in brief.facts.actors if a.stance is Stance.MENTIONED and not a.generic]
    if named:
        more = f" and {len(named) - 5} more" if len(named) > 5 else ""
        yield one_line("named: " + ", ".join(a.short for a in named[:5]) + more, _LIMIT), "head--quiet"


def _yours(note: Annotation) -> Iterator[Run]:
    if note.star:
        yield "★ starred", "head--star"
    for tag in note.tags:
        yield f"#{one_line(tag, 40)}", "head--tag"
    if note.tlp:
        yield note.tlp, "head--fact"
    if note.grade:
        yield grade_phrase(note.grade), "head--fact"
