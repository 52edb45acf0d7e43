"""Whether two briefs report one event: evidence for and against, added up, and told in words.

The sum is the classical one of record linkage (Fellegi and Sunter, 1969): each thing that two reports agree or
disagree in has a weight, for how much more often it does so in reports of one event than of two. The weights were set
by hand on labelled pairs, with wrong links counted worse than missed ones. Copies of one wire are told by their
wording and need no other evidence, as long as nothing speaks against it.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefs.events.sighting import Sighting
from briefs.events.words import cosine, overlap

ENOUGH = 4.0
"""Points from which two reports are held to be of one event."""

PARTICULARS = 1.0
"""Points that must come from more than day and place."""

REACH = 4
"""Days that two briefs of one event may be apart, copies excepted."""

_UNDATED = -1.0

_COPY = 0.5
_COPY_CONTAINED = 0.85
_COPY_SIZES = 0.3
_FEWEST_RUNS = 10
_GLANCE = 24
"""Two texts with a third of their runs in common have one among so many of each, but for one pair in thousands."""
_TELLING = 8
"""So many words of their own no two texts have in common by chance, nor is a text of so many written twice."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two briefs have in common.

    Attributes:
        points: the evidence, summed.
        alike: how alike the texts are, 0 to 1: in wording for copies, else in words of their own.
        copy: one text is the other, at most slightly edited or shortened.
        contrary: they cannot be of one event, however like the rest.
    """

    points: float
    alike: float
    copy: bool = False
    contrary: bool = False

    @property
    def same_event(self) -> bool:
        """Whether the two are held to report one event."""
        return self.copy or (not self.contrary and self.points >= ENOUGH)


CONTRARY = Likeness(-100.0, 0.0, contrary=True)


def compare(first: Sighting, second: Sighting) -> Likeness:
    """The likeness of two sightings; it does not matter which is first."""
    if first.text_hash == second.text_hash and len(first.own) >= _TELLING:
        return Likeness(100.0, 1.0, copy=True)
    days = _days(first, second)
    where = _where(first, second)
    if days is None or where is None:
        return CONTRARY
    resemblance, contained = _wording(first, second)
    if _is_copy(first, second, resemblance, contained):
        return Likeness(50.0 + resemblance, max(resemblance, contained), copy=True)
    particulars = _toll(first, second) + _who(first, second) + _what(first, second)
    if days + where + particulars < ENOUGH - _MOST_FOR_TEXT:
        return Likeness(days + where + particulars, 0.0)
    alike, shared = cosine(first.own, second.own)
    particulars += _text(alike, shared, contained)
    points = days + where + particulars
    if particulars < PARTICULARS:
        # two incidents of one day in one town have that much in common
        points = min(points, particulars)
    return Likeness(points, round(max(alike, contained), 2))


def _days(first: Sighting, second: Sighting) -> float | None:
    """Points for the days; None where they rule out one event."""
    a, b = first.day, second.day
    if a is None or b is None:
        return _UNDATED
    gap = abs(a - b)
    if first.happened is not None and second.happened is not None:
        # the day of a follow-up is easily taken for that of the event
        return None if gap > 3 else (2.0, 1.0, -1.0, -1.5)[gap]
    if first.happened is None and second.happened is None:
        return None if gap > 3 else (1.5, 1.0, 0.0, -0.5)[gap]
    reported, event = (a, b) if first.happened is None else (b, a)
    if reported < event or gap > REACH:
        return None
    return (1.75, 1.5, 0.5, 0.0, -0.5)[gap]


def _where(first: Sighting, second: Sighting) -> float | None:
    """Points for the places; None where they rule out one event."""
    shared = first.places & second.places
    if shared:
        several = min(len(shared) - 1, 2) * 0.5
        # a round-up shares some place with everything
        breadth = max(len(first.places), len(second.places)) - len(shared)
        return 1.75 + several - min(breadth, 8) * 0.15
    if first.places and second.places:
        return None
    if first.provinces & second.provinces:
        return 0.75
    return None if first.provinces and second.provinces else -0.5


def _toll(first: Sighting, second: Sighting) -> float:
    """Points for the number of dead. A later report may have more."""
    a, b = first.killed, second.killed
    if a is None or b is None:
        return 0.0
    low, high = min(a, b), max(a, b)
    if low == high:
        points = 1.5 if low >= 10 else 0.75 if low >= 3 else 0.25
        return points + 0.5 * (first.wounded is not None and first.wounded == second.wounded and low > 0)
    if _rise(first, second) or (high >= 10 and high - low <= max(2, high * 0.2)):
        return 1.0
    later = _later(first, second)
    if later is not None and (later.killed or 0) == high and high <= low * 2.5:
        return 0.0
    return 0.0 if high - low == 1 and high > 3 else -0.75 if high <= low * 2 else -1.5


def _rise(first: Sighting, second: Sighting) -> tuple[int, int] | None:
    """The numbers of dead, where one report tells as risen what the other tells of the same deed and place."""
    if first.killed is None or second.killed is None:
        return None
    earlier, later = sorted((first, second), key=lambda one: one.killed or 0)
    low, high = earlier.killed or 0, later.killed or 0
    if not later.raised or not low < high <= low * _MOST_RISE or _later(first, second) is earlier:
        return None
    return (low, high) if first.how & second.how and first.places & second.places else None


_MOST_RISE = 4
"""What rose by more did so in more than one event."""


def _later(first: Sighting, second: Sighting) -> Sighting | None:
    if first.published is None or second.published is None or first.published == second.published:
        return None
    return first if first.published > second.published else second


def _who(first: Sighting, second: Sighting) -> float:
    """Points for the actors."""
    if first.claimed and second.claimed:
        return 1.0 if first.claimed & second.claimed else -1.0
    return 0.5 if first.actors & second.actors else 0.0


def _what(first: Sighting, second: Sighting) -> float:
    """Points for the kind of attack and its target."""
    points = 0.0
    if first.how and second.how:
        points += 0.5 if first.how & second.how else -1.5
    if first.target and second.target:
        points += 1.0 if first.target & second.target else -1.5
    return points


_MOST_FOR_TEXT = 3.0


def _text(alike: float, shared: int, contained: float) -> float:
    """Points for the words of their own that they share: none for 0.16, which two reports of attacks may well do.

    Of two short texts a few words in common are a large part, and say little.
    """
    points = max((alike - 0.16) * 10, -1.0)
    if points > 0:
        points *= min(1.0, shared / _TELLING)
    return min(points + contained, _MOST_FOR_TEXT)


def _wording(first: Sighting, second: Sighting) -> tuple[float, float]:
    few = min(len(first.wording), len(second.wording)) < _FEWEST_RUNS
    if few or set(first.wording[:_GLANCE]).isdisjoint(second.wording[:_GLANCE]):
        return 0.0, 0.0
    return overlap(first.wording, second.wording)


def _is_copy(first: Sighting, second: Sighting, resemblance: float, contained: float) -> bool:
    if resemblance < _COPY:
        sizes = min(len(first.own), len(second.own)) / max(len(first.own), len(second.own), 1)
        if contained < _COPY_CONTAINED or sizes < _COPY_SIZES:
            return False
    # a form filled in anew is worded like the one before
    return first.killed is None or second.killed is None or _toll(first, second) > -1.0


def explain(first: Sighting, second: Sighting) -> str:
    """What speaks for one event, in words: "same day, Pishin and Killa Saifullah, 0.71 alike"."""
    found = compare(first, second)
    parts = [_days_in_words(first, second)]
    shared = first.places & second.places or first.provinces & second.provinces
    parts.append(_listed(sorted(shared)))
    claimants = sorted(first.claimed & second.claimed)
    if claimants:
        parts.append(f"claimed by {_listed(claimants)}")
    if first.killed is not None and first.killed == second.killed:
        parts.append(f"{first.killed} killed in both")
    rise = _rise(first, second)
    if rise:
        parts.append(f"toll rose from {rise[0]} to {rise[1]}")
    parts.append(_listed(sorted(first.target & second.target)[:2]))
    if first.text_hash == second.text_hash:
        parts.append("the same text")
    elif found.copy:
        parts.append(f"the same wording, {found.alike:.2f}")
    else:
        alike = found.alike or cosine(first.own, second.own)[0]
        parts.append(f"{alike:.2f} alike")
    return ", ".join(part for part in parts if part)


def _days_in_words(first: Sighting, second: Sighting) -> str:
    a, b = first.day, second.day
    if a is None or b is None:
        return ""
    gap = abs(a - b)
    return "same day" if gap == 0 else "a day apart" if gap == 1 else f"{gap} days apart"


def _listed(names: list[str]) -> str:
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""
