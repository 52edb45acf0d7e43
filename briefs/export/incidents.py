"""The incidents that a report tells of: its briefs put together by event, with the figures as stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefs.export.wording import NO_FIGURE, actor_names, before_correction, reservation, scene_places
from briefs.model import Brief, DateBasis, Outcome, Qualifier, Role, Stance
from briefs.reading.furniture import without_prefixes
from briefs.tagging import sentences
from briefs.text import one_line

_LEAD = 400
"""Characters of a lead sentence; texts without full stops have longer ones."""

_ATTRIBUTION = frozenset(["actors", "unclaimed"])
"""The fields of `Brief.corrected` that say who did it."""

_FINAL = ".!?…:\"'”’)]۔؟"


@dataclass(frozen=True, slots=True)
class Figures:
    """What briefs say of the dead, or of the wounded, of one incident.

    Attributes:
        low, high: the lowest and the highest headline figure; None where no brief states one.
        text: both as a phrase, "at least 24" or "24 to over 26"; "" where none is stated. It says what to know before
            quoting it: "8 (not counting 33 attackers)"; and where the user corrected a figure, that he did, and what
            the text has: "24 (corrected; the text: 12)".
        qualifiers: how exact the figures are, all of them.
        corrected: how many of them are the user's.
        without_attackers: a brief tells of dead attackers that are not in its figure.
    """

    low: int | None = None
    high: int | None = None
    text: str = ""
    qualifiers: frozenset[Qualifier] = frozenset()
    corrected: int = 0
    without_attackers: bool = False

    @property
    def differ(self) -> bool:
        """Whether two briefs state different numbers."""
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Incident:
    """One event as its briefs report it.

    Attributes:
        positions: of its briefs in the report, ascending.
        briefs: the same, as they are.
        day: the day of the event where a brief tells it, else the first day of publication; None when undated.
        exact: whether `day` is the day of the event.
        day_corrected: whether it is the user's.
        provinces, places: the scenes of all its briefs, in the order of the report.
        killed, wounded: the figures as stated.
        claimed, suspected, blamed, denied: actors by full name; who claims it is neither suspected nor blamed besides.
        unclaimed: a brief says that nobody has claimed it, and none reports a claim.
    """

    positions: tuple[int, ...]
    briefs: tuple[Brief, ...]
    day: dt.date | None
    exact: bool
    day_corrected: bool
    provinces: tuple[str, ...]
    places: tuple[str, ...]
    killed: Figures
    wounded: Figures
    claimed: tuple[str, ...]
    suspected: tuple[str, ...]
    blamed: tuple[str, ...]
    denied: tuple[str, ...]
    unclaimed: bool

    @property
    def attribution(self) -> tuple[str, ...]:
        """Who is said to be behind it, in phrases, and who denies it: "claimed by A", "blamed on B (denies it)"."""
        attributed = {*self.claimed, *self.suspected, *self.blamed}
        phrases = [
            f"{verb} {', '.join(f'{name} (denies it)' if name in self.denied else name for name in names)}"
            for verb, names in (
                ("claimed by", self.claimed),
                ("suspected:", self.suspected),
                ("blamed on", self.blamed),
            )
            if names
        ]
        if others := [name for name in self.denied if name not in attributed]:
            phrases.append(f"denied by {', '.join(others)}")
        if self.unclaimed:
            phrases.append("unclaimed")
        if _ATTRIBUTION.intersection(field for brief in self.briefs for field in brief.corrected):
            phrases.append("corrected by the user")
        return tuple(phrases)

    @property
    def several(self) -> bool:
        """Whether a brief tells of several incidents that are not kept apart here."""
        return any(brief.facts.several for brief in self.briefs)

    @property
    def lead(self) -> str:
        """The sentence that tells of it, in the words of its first brief that is no copy of another."""
        return lead(self.briefs[0])


def incidents(
    briefs: Sequence[Brief], groups: Iterable[Sequence[int]], *, unplaced: bool = False
) -> list[Incident]:
    """The incidents of a report, oldest first, undated last.

    Args:
        briefs: the briefs of the report.
        groups: positions of briefs on one event; each brief stands in one group.
        unplaced: whether briefs without a scene are incidents, too; they may report none.
    """
    found = [_incident(briefs, sorted(group)) for group in groups]
    told = [incident for incident in found if unplaced or incident.provinces or incident.places]
    return sorted(told, key=lambda incident: (incident.day or dt.date.max, incident.positions))


def lead(brief: Brief) -> str:
    """The first sentence of a text that tells where it happened, or the dead to quote, else its first one.

    It is on one line, without a dateline.
    """
    facts = brief.facts
    told = [fact.start for fact in facts.provinces if fact.role is Role.EVENT]
    told += [
        toll.start
        for toll in facts.tolls
        if toll.outcome is Outcome.KILLED and toll.count == facts.headline.killed and not toll.past
    ]
    first = min(told, default=0)
    start, end = next((cut for cut in sentences(brief.text) if first < cut[1]), (0, 0))
    sentence = one_line(without_prefixes(one_line(brief.text[start:end])), _LEAD)
    return sentence if not sentence or sentence[-1] in _FINAL else f"{sentence}."


def _incident(briefs: Sequence[Brief], positions: Sequence[int]) -> Incident:
    members = tuple(sorted((briefs[position] for position in positions), key=lambda b: bool(b.duplicate_of)))
    dated = [(brief.event_date, "event_date" in brief.corrected) for brief in members]
    # what the user says of one report, a day or that there is none, is said of the event
    said = [one for one in dated if one[1]]
    events = [(date, own) for date, own in said or dated if date]
    published = [
        (brief.published, brief.date_basis is DateBasis.USER) for brief in members if brief.published
    ]
    day, day_corrected = min(events or published, default=(None, False))
    claimed = _names(members, Stance.CLAIMED)
    return Incident(
        positions=tuple(positions),
        briefs=members,
        day=day,
        exact=bool(events),
        day_corrected=day_corrected,
        provinces=tuple(dict.fromkeys(name for brief in members for name in brief.facts.scenes)),
        places=tuple(dict.fromkeys(name for brief in members for name in scene_places(brief.facts))),
        killed=_figures(members, Outcome.KILLED),
        wounded=_figures(members, Outcome.WOUNDED),
        claimed=claimed,
        suspected=tuple(name for name in _names(members, Stance.SUSPECTED) if name not in claimed),
        blamed=tuple(name for name in _names(members, Stance.BLAMED) if name not in claimed),
        denied=_names(members, Stance.DENIED),
        unclaimed=not claimed and any(brief.facts.unclaimed for brief in members),
    )


def _names(briefs: Iterable[Brief], stance: Stance) -> tuple[str, ...]:
    names = (name for brief in briefs for name in actor_names(brief.facts, stance))
    return tuple(dict.fromkeys(names))


def _figures(briefs: Sequence[Brief], outcome: Outcome) -> Figures:
    stated = sorted(filter(None, (_stated(brief, outcome) for brief in briefs)))
    before = [text for brief in briefs if (text := before_correction(brief, outcome)) is not None]
    notes = _reservations(briefs, outcome)
    if before:
        which = (
            "corrected" if len(before) == len(briefs) else f"{len(before)} of {len(briefs)} reports corrected"
        )
        notes.append(f"{which}; the text: {', '.join(before)}")
    note = f" ({'; '.join(notes)})" if notes else ""
    if not stated:
        return Figures(text=f"{NO_FIGURE}{note}" if note else "", corrected=len(before))
    (low, how_low), (high, how_high) = stated[0], stated[-1]
    text = f"{_words(how_low)}{low}"
    if low != high:
        text += f" to {_words(how_high) if how_high is not how_low else ''}{high}"
    without = outcome is Outcome.KILLED and any(
        brief.facts.headline.perpetrators_excluded for brief in briefs
    )
    return Figures(low, high, text + note, frozenset(how for _, how in stated), len(before), without)


def _reservations(briefs: Sequence[Brief], outcome: Outcome) -> list[str]:
    """What to know of the figures; of each, where briefs differ: "11: not counting 16 attackers"."""
    told: dict[int, dict[str, None]] = {}
    for brief in briefs:
        if stated := _stated(brief, outcome):
            phrases = told.setdefault(stated[0], {})
            phrases |= dict.fromkeys(filter(None, [reservation(brief, outcome)]))
    return [
        f"{count}: {' or '.join(phrases)}" if len(told) > 1 else " or ".join(phrases)
        for count, phrases in sorted(told.items())
        if phrases
    ]


def _stated(brief: Brief, outcome: Outcome) -> tuple[int, Qualifier] | None:
    """The headline figure of a brief, and how exact it is."""
    headline = brief.facts.headline
    count, qualifier = (
        (headline.killed, headline.killed_qualifier)
        if outcome is Outcome.KILLED
        else (headline.wounded, headline.wounded_qualifier)
    )
    return None if count is None else (count, qualifier or Qualifier.EXACTLY)


def _words(qualifier: Qualifier) -> str:
    # of a range the headline keeps the lower end
    words = {Qualifier.EXACTLY: "", Qualifier.BETWEEN: "at least "}
    return words.get(qualifier, f"{qualifier} ")
