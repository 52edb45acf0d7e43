"""Who the actors of a taxonomy are to the rules of stances: groups, bodies, forces, leaders, rulers."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from briefs.model import Mention
from briefs.tagging import part
from briefs.tagging.document import Document, Sentence
from briefs.tagging.finding import ACCUSABLE
from briefs.tagging.masking import ARMED, Masked, mark_of, mask
from briefs.tagging.patterns import by_letter
from briefs.tagging.strangers import STRANGER
from briefs.taxonomy import Taxonomy
from briefs.text import fold

_BLAMABLE = ("military", "paramilitary", "police", "party", "movement", "other", "international", "naval")
"""Kinds of actors, besides armed groups and states, who may be accused of a deed."""

_BODIES = ("party", "movement", "other")
"""Kinds of actors who may own a deed, or be suspected of it, where the text says just that."""

_GOVERNED_SINCE = dt.date(2021, 8, 15)
"""The day on which the Taliban took Kabul: the one armed group in the taxonomy that is a government as well."""
_BEFORE_THEM = re.compile(
    r"\b"
    + by_letter(
        r"(?:isaf|(?:nato|coalition)(?:-led)? (?:forces?|troops?|soldiers?|convoys?|patrols?|bases?)"
        r"|afghan (?:army|national|police|soldiers?)|foreign troops|us marines"
        r"|(?:american|us|u\.s\.|british|australian) soldiers?)\b"
    )
)
"""Words for those who left when they came."""
_YEAR = re.compile(r"\b20[0-3]\d\b")
_HEAD = 300
_BEGINS = re.compile(
    r"\W*(?:the |an? )?(?:(?:banned|outlawed|proscribed|militant|separatist|insurgent|armed|rebel)(?: group)? )?"
)
"""What may stand before the subject of a sentence."""
_start = attrgetter("start")
"""Characters in which a text without a date of publication names the year of its news."""


class Roles:
    """The actors by what may be said of them. Holds no state between texts."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.marks = {name: mark_of(entry.kind) for name, entry in taxonomy.actors.items()}
        self.marks[STRANGER] = ARMED
        self.bodies = frozenset(
            name for name, entry in taxonomy.actors.items() if entry.kind in _BODIES and not entry.generic
        )
        """Those who are no armed groups by trade."""
        self.with_bodies = self.marks | dict.fromkeys(self.bodies, ARMED)
        self.agencies = {
            name: entry.country for name, entry in taxonomy.actors.items() if entry.kind == "intelligence"
        }
        """The states of their intelligence services."""
        suspects = self.bodies | frozenset(self.agencies)
        self.with_suspects = self.with_bodies | dict.fromkeys(self.agencies, ARMED)
        self.states = frozenset(name for name, entry in taxonomy.actors.items() if entry.kind == "state")
        self.leaders = frozenset(
            fold(text)
            for entry in taxonomy.actors.values()
            for alias in entry.aliases
            if alias.leader
            for text in taxonomy.texts(alias)
        )
        self.outlets = {
            name: entry.parent
            for name, entry in taxonomy.actors.items()
            if entry.kind == "media" and entry.parent and self.marks.get(entry.parent) == ARMED
        }
        accused = self.outlets.keys() | {name for name, mark in self.marks.items() if mark in ACCUSABLE}
        self.rulers = frozenset(
            name
            for name, entry in taxonomy.actors.items()
            if self.marks[name] == ARMED
            and any(alias.text.endswith(" government") for alias in entry.aliases)
        )
        ruling = self.rulers.union(outlet for outlet, parent in self.outlets.items() if parent in self.rulers)
        self.blamable = frozenset(
            name for name, entry in taxonomy.actors.items() if entry.kind in _BLAMABLE and not entry.generic
        )
        self.forces: dict[str, str | None] = {
            name: entry.country
            for name, entry in taxonomy.actors.items()
            if entry.kind == "military" and entry.country in taxonomy.actors
        }

        self._parents = {name: entry.parent for name, entry in taxonomy.actors.items()}
        armed = {name for name, mark in self.marks.items() if mark == ARMED}
        voices = self.outlets.keys() | {
            name for name, entry in taxonomy.actors.items() if any(alias.leader for alias in entry.aliases)
        }
        self._parts = _bits(
            {
                part.ARMED: armed,
                part.ACCUSED: accused,
                part.BLAMABLE: self.blamable,
                part.BODY: self.bodies,
                part.SUSPECT: suspects,
                part.FORCE: self.forces.keys(),
                part.VOICE: voices,
                part.SPEAKING: armed | voices,
                part.POINTABLE: accused | self.blamable | self.forces.keys(),
                part.RULING: ruling,
            }
        )

    def parts(self, mentions: Sequence[Mention]) -> int:
        """What those may be who are named, all together, as the bits of `briefs.tagging.part`."""
        known = self._parts
        found = 0
        for mention in mentions:
            found |= known.get(mention.name, 0)
        return found

    def mask(self, document: Document, sentence: Sentence, marks: Mapping[str, str], parts: int) -> Masked:
        """A sentence with these marks for its actors' names; `parts` are those of all who are named."""
        speaking = (
            {mention.start: group for mention in sentence.mentions if (group := self._speaks_for(mention))}
            if parts & part.VOICE
            else {}
        )
        return mask(document, sentence, marks, self.forces, speaking, self._parents)

    def _speaks_for(self, mention: Mention) -> str | None:
        """The armed group for which somebody or something speaks that a mention names: a leader, an outlet."""
        if mention.name in self.outlets:
            return self.outlets[mention.name]
        return mention.name if mention.text.lower() in self.leaders else None

    def both(self, sentence: Sentence) -> list[str]:
        """The armed groups of a sentence, where it names two."""
        groups = {each.name for each in sentence.mentions if self.marks.get(each.name) == ARMED}
        return sorted(groups) if len(groups) == 2 else []

    def first_armed(self, sentence: Sentence) -> str | None:
        """The first armed group that the sentence names."""
        marks = self.marks
        for mention in sentence.mentions:
            if marks.get(mention.name) == ARMED:
                return mention.name
        return None

    def subject_before(self, document: Document, sentence: Sentence) -> str | None:
        """The armed group with which the sentence before begins."""
        at = bisect_left(document.sentences, sentence.start, key=_start)
        before = document.sentences[at - 1] if at else None
        for mention in before.mentions if before else ():
            if self.marks.get(mention.name) == ARMED:
                begins = before is not None and _BEGINS.fullmatch(
                    document.folded, before.start, mention.start
                )
                owns = document.folded.startswith("'s", mention.end)
                return mention.name if begins and not owns else None
        return None

    def rulers_of(self, document: Document, published: dt.date | None) -> frozenset[str]:
        """The armed groups that govern at the time of the news."""
        return self.rulers if _may_govern(document, published) else frozenset()


def _bits(parts: Mapping[int, Collection[str]]) -> dict[str, int]:
    """The parts of everybody who has one."""
    known: dict[str, int] = {}
    for bit, names in parts.items():
        for name in names:
            known[name] = known.get(name, 0) | bit
    return known


def _may_govern(document: Document, published: dt.date | None) -> bool:
    """Whether the news may be of the time in which an armed group governs; so it is where no date says."""
    if published is not None:
        return published >= _GOVERNED_SINCE
    named = document.folded.find("20", 0, _HEAD) >= 0
    year = _YEAR.search(document.folded, 0, _HEAD) if named else None
    if year is None:
        return _BEFORE_THEM.search(document.folded) is None
    return int(year.group()) >= _GOVERNED_SINCE.year
