"""What of a brief tells which event it reports: small enough to keep for every brief of a library."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.events.words import Sketch, own_words, topics, wording
from briefs.model import Brief, Role, Stance
from briefs.text import word_keys

VERSION = 2
"""Part of the name of whatever is kept of sightings: raised when they are made or compared in another
way."""

_MOST_WORDS = 4_000
"""Words of a text that are looked at: what a longer one adds is no longer about one event."""


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

    @property
    def day(self) -> int | None:
        """The day to look around: of the event, else of publication."""
        return self.published if self.happened is None else self.happened


def sighting(brief: Brief) -> Sighting:
    """The sighting of a brief."""
    facts = brief.facts
    words = word_keys(brief.text)[:_MOST_WORDS]
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
    )
