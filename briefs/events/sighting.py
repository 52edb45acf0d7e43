"""What of a brief tells which event it reports: small enough to keep for every brief of a library."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import ItemsView, Iterator, MutableMapping
from dataclasses import dataclass

from briefs.events.words import Sketch, own_words, topics, wording
from briefs.model import Brief, Outcome, Role, Stance
from briefs.text import fold, word_keys

VERSION = 4
"""Part of the name of whatever is kept of sightings: raised when they are made or compared in another
way."""

_RECENT = 2_048
"""So many sightings at hand: more than the neighbourhood of a few days has."""

_LONGEST = 30_000
"""Characters of a text that are looked at: what a longer one adds is no longer about one event."""

_NEAR = 60
"""Characters before a figure in which it is told as a rise."""

_RISES = re.compile(
    r"\b(?:rose|risen|ris(?:es|ing)|rais(?:ed|es|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas(?:ed|es|ing)"
    r"|br(?:ings|inging|ought)|t(?:akes|aking|ook)|reach(?:ed|es|ing)|(?:went|gone) up)\b"
)
_OF_A_TIME = re.compile(r"\b(?:the|this|last) (?:day|week|month|year)(?:'s)?\b")
"""Of several incidents, or of one some time ago: "the month's toll", "deaths this year", "last week's attack"."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One brief as the search for its event sees it. Days are proleptic Gregorian ordinals.

    Attributes:
        id: of the brief.
        published, happened: the days of publication and of the event, None where unknown.
        places: the places where it happened.
        provinces: the provinces where it happened.
        claimed: who claimed it.
        actors: everybody named in it who is more than a common noun.
        killed, wounded: the headline figures.
        how, target: what was done (bombing, shooting ...) and to what (mosque, train ...), from the beginning.
        own: sketch of the words of its own.
        wording: sketch of its runs of three words.
        text_hash: equal for equal texts.
        raised: the number of dead is told as one that rose, so somebody has told of fewer.
    """

    id: str
    published: int | None
    happened: int | None
    places: frozenset[str]
    provinces: frozenset[str]
    claimed: frozenset[str]
    actors: frozenset[str]
    killed: int | None
    wounded: int | None
    how: frozenset[str]
    target: frozenset[str]
    own: Sketch
    wording: Sketch
    text_hash: str
    raised: bool = False

    @property
    def day(self) -> int | None:
        """The day to look around: of the event, else of publication."""
        return self.published if self.happened is None else self.happened


def pack(one: Sighting) -> bytes:
    """A sighting in a kilobyte, for `unpack`."""
    names = (one.places, one.provinces, one.claimed, one.actors, one.how, one.target)
    plain = (one.id, one.published, one.happened, one.killed, one.wounded, one.text_hash, one.raised)
    head = json.dumps(
        [*plain, len(one.own), *(sorted(some) for some in names)], separators=(",", ":")
    ).encode()
    return b"%d\n%s%s%s" % (len(head), head, one.own.tobytes(), one.wording.tobytes())


def unpack(data: bytes) -> Sighting:
    """The sighting that `pack` packed. Raises ValueError, TypeError or KeyError for anything else."""
    start = data.index(b"\n") + 1
    end = start + int(data[: start - 1])
    brief_id, published, happened, killed, wounded, text_hash, raised, *rest = json.loads(data[start:end])
    own, *names = rest
    places, provinces, claimed, actors, how, target = map(frozenset, names)
    numbers = array("I", data[end:])
    return Sighting(
        id=brief_id,
        published=published,
        happened=happened,
        places=places,
        provinces=provinces,
        claimed=claimed,
        actors=actors,
        killed=killed,
        wounded=wounded,
        how=how,
        target=target,
        own=numbers[:own],
        wording=numbers[own:],
        text_hash=text_hash,
        raised=raised,
    )


class Sightings(MutableMapping[str, Sighting]):
    """Sightings by id, kept packed: as objects they would take several times the memory."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._recent: dict[str, Sighting] = {}

    def __getitem__(self, brief_id: str) -> Sighting:
        found = self._recent.get(brief_id)
        if found is None:
            found = unpack(self._packed[brief_id])
            if len(self._recent) >= _RECENT:
                self._recent.clear()
            self._recent[brief_id] = found
        return found

    def __setitem__(self, brief_id: str, one: Sighting) -> None:
        self.put(brief_id, pack(one))

    def __delitem__(self, brief_id: str) -> None:
        del self._packed[brief_id]
        self._recent.pop(brief_id, None)

    def __contains__(self, brief_id: object) -> bool:
        return brief_id in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def put(self, brief_id: str, packed: bytes) -> None:
        """Keep a sighting that is packed already."""
        self._packed[brief_id] = packed
        self._recent.pop(brief_id, None)

    def packed(self) -> ItemsView[str, bytes]:
        """All of them as they are kept."""
        return self._packed.items()


def sighting(brief: Brief) -> Sighting:
    """The sighting of a brief."""
    facts = brief.facts
    words = word_keys(brief.text[:_LONGEST])
    how, target = topics(word_keys(brief.title), words)
    proper = [actor for actor in facts.actors if not actor.generic]
    return Sighting(
        id=brief.id,
        published=brief.date.toordinal() if brief.date else None,
        happened=brief.event_date.toordinal() if brief.event_date else None,
        places=frozenset(place.name for place in facts.places if place.role is Role.EVENT),
        provinces=frozenset(facts.scenes),
        claimed=frozenset(actor.name for actor in proper if actor.stance is Stance.CLAIMED),
        actors=frozenset(actor.name for actor in proper),
        killed=facts.headline.killed,
        wounded=facts.headline.wounded,
        how=how,
        target=target,
        own=own_words(words),
        wording=wording(words),
        text_hash=brief.text_hash,
        raised=_is_raised(brief),
    )


def _is_raised(brief: Brief) -> bool:
    """Whether the number of dead to quote is a toll that is said to have risen: "the toll rose to six"."""
    for toll in brief.facts.tolls:
        if toll.rule == "toll" and toll.count == brief.facts.headline.killed and not toll.past:
            before = fold(brief.text[max(0, toll.start - _NEAR) : toll.start])
            if toll.outcome is Outcome.KILLED and _RISES.search(before) and not _OF_A_TIME.search(before):
                return True
    return False
