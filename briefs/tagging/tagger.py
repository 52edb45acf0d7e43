"""The tagger: a text and a taxonomy to facts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from briefs.model import (
    ActorFact,
    Attribution,
    Facts,
    Mention,
    MentionKind,
    PlaceFact,
    ProvinceFact,
    Role,
    Stance,
    Toll,
)
from briefs.quick import quick
from briefs.tagging import cue
from briefs.tagging.cues import CueFinder
from briefs.tagging.dateline import mark_dateline
from briefs.tagging.dates import dateline_date, event_date, tells_when
from briefs.tagging.document import Area, Document, Section, Sentence
from briefs.tagging.elsewhere import without_background
from briefs.tagging.finding import Finding
from briefs.tagging.furniture import mark_furniture
from briefs.tagging.headline import read_headline
from briefs.tagging.invisible import moved, without_invisible
from briefs.tagging.likely import with_first, with_likely
from briefs.tagging.masking import without_marks
from briefs.tagging.nouns import word_set
from briefs.tagging.scenes import Place, read_places
from briefs.tagging.sections import mark_sections
from briefs.tagging.sentences import sentences
from briefs.tagging.shot import without_weak
from briefs.tagging.sources import read_source
from briefs.tagging.stances import StanceReader, Stances
from briefs.tagging.stated import Stated, read_stated, whole
from briefs.taxonomy import Entry, Matcher, Taxonomy
from briefs.text import fold

_make_facts = quick(Facts)
_make_province = quick(ProvinceFact)
_make_place = quick(PlaceFact)
_make_actor = quick(ActorFact)
_make_toll = quick(Toll)
_ORDER = {stance: position for position, stance in enumerate(Stance)}
_F = TypeVar("_F", PlaceFact, ProvinceFact)


class Given(NamedTuple):
    """A text to be tagged.

    Attributes:
        text: the text.
        published: the day of publication, where known.
        leave_out: statements of a toll for which it answers True are taken for none.
    """

    text: str
    published: dt.date | None = None
    leave_out: Callable[[Toll], bool] | None = None


_WIDE = frozenset(["border", "region", "road", "sea"])
"""Kinds of places that may lie in several provinces."""


class Tagger:
    """Reads facts out of texts. Holds no state between texts, so threads may share one."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._provinces = {name: entry.province for name, entry in taxonomy.places.items()}
        self._areas = {name: _area(entry) for name, entry in taxonomy.places.items()}
        self._wide = frozenset(
            name for name, entry in taxonomy.places.items() if entry.kind in _WIDE and not entry.province
        )
        self._matcher = Matcher(taxonomy)
        self._cues = CueFinder()
        self._stances = StanceReader(taxonomy)

    def tag(
        self,
        text: str,
        published: dt.date | None = None,
        leave_out: Callable[[Toll], bool] | None = None,
    ) -> Facts:
        """What the text says; `published` is the day of publication, where known. Never raises on any text.

        Statements of a toll that `leave_out` answers True for are taken for none.
        """
        return self.tag_all([Given(text, published, leave_out)])[0]

    def tag_all(self, given: Sequence[Given]) -> list[Facts]:
        """What each of several texts says, in their order: the same as `tag` says of each, but sooner.

        One stage is done for all texts before the next is begun, so that its code and its tables are still in the
        processor's caches for the second text: together, 64 texts take about a sixth less time. All that is
        read out of them is held until the last is done, so give some tens at a time, or fewer long ones.
        """
        seen = [each._replace(text=without_invisible(each.text)) for each in given]
        return [
            facts if each.text is text else moved(facts, each.text)
            for each, (text, *_), facts in zip(given, seen, self._tag_all(seen), strict=True)
        ]

    def _tag_all(self, given: Sequence[Given]) -> list[Facts]:
        prepared = self.prepare_all(given)
        documents = [document for document, _ in prepared]
        placed = [
            with_likely(document, list(read_places(document, self._provinces)), self._provinces)
            for document in documents
        ]
        stances = [
            self._stances.read(document, each.published)
            for each, document in zip(given, documents, strict=True)
        ]
        stated = [
            whole(without_weak(document, read_stated(document, told)))
            for document, told in zip(documents, stances, strict=True)
        ]
        return [self._facts(*parts) for parts in zip(given, prepared, placed, stances, stated, strict=True)]

    def _facts(
        self,
        given: Given,
        prepared: tuple[Document, tuple[Mention, ...]],
        read: list[Place],
        stances: Stances,
        stated: list[Stated],
    ) -> Facts:
        """What was read out of a text, put together."""
        document, mentions = prepared
        told = bool(stances.findings or stances.unclaimed) or any(not item.past for item in stated)
        if given.leave_out is not None:
            stated = [item for item in stated if not given.leave_out(_toll(given.text, item))]
        read = without_background(document, read, self._provinces, told)
        if told:
            read = with_first(document, read, self._provinces)
        places, provinces = self._places(read)
        silence = stances.unclaimed
        filed = dateline_date(document.folded[slice(*document.dateline)], given.published)
        headline, several = read_headline(document, stated)
        return _make_facts(
            provinces=provinces,
            places=places,
            actors=self._actors(document, stances),
            tolls=tuple([_toll(given.text, item) for item in stated]),
            headline=headline,
            several=several,
            mentions=_without_furniture(document, mentions),
            unclaimed=silence is not None and not stances.any(Stance.CLAIMED),
            silence=None if silence is None else (silence.start, silence.end),
            attribution=_attribution(stances),
            event_date=_event_date(document, given.published or filed) or _entered(document, filed),
            dateline_date=filed,
            source=read_source(document),
        )

    def prepare_all(self, given: Sequence[Given]) -> list[tuple[Document, tuple[Mention, ...]]]:
        """Texts as the readers of facts take them, their sentences told apart by section; and all names in them."""
        folded = [fold(each.text) for each in given]
        mentions = [
            tuple(self._matcher.mentions(each.text, text)) for each, text in zip(given, folded, strict=True)
        ]
        documents = [
            self._document(each.text, without_marks(text), named)
            for each, text, named in zip(given, folded, mentions, strict=True)
        ]
        for each, document in zip(given, documents, strict=True):
            mark_furniture(document)
            mark_dateline(document)
            mark_sections(document, each.published)
        return list(zip(documents, mentions, strict=True))

    def _document(self, text: str, folded: str, mentions: tuple[Mention, ...]) -> Document:
        spans = sentences(text)
        found: list[Sentence] = []
        telling: list[Sentence] = []
        before = named = 0
        never = len(text) + 1
        name = mentions[0].start if mentions else never
        for (start, end), bits in zip(spans, self._cues.find(folded, spans), strict=True):
            # most often one character stands between two sentences
            gap = text[before] if start == before + 1 else text[before:start]
            sentence = Sentence(start, end, bits, not before or "\n" in gap)
            before = end
            found.append(sentence)
            if name < end:
                first = named
                while name < end:
                    named += 1
                    name = mentions[named].start if named < len(mentions) else never
                sentence.mentions = mentions[first:named]
                telling.append(sentence)
            elif bits:
                telling.append(sentence)
        return Document(text, folded, found, telling, areas=self._areas, wide=self._wide)

    def _places(self, read: list[Place]) -> tuple[tuple[PlaceFact, ...], tuple[ProvinceFact, ...]]:
        places: dict[str, PlaceFact] = {}
        provinces: dict[str, ProvinceFact] = {}
        event, place_kind = Role.EVENT, MentionKind.PLACE
        for place in read:
            mention, sentence, scene = place.mention, place.sentence, place.scene
            role = event if scene else Role.MENTIONED
            name: str = mention.name
            province: str | None = name
            if mention.kind is place_kind:
                province = self._provinces[name]
                known = places.get(name)
                if known is None or (scene and known.role is not event):
                    places[name] = _make_place(name, province, role, sentence.start, sentence.end, place.rule)
            if province:
                fact = provinces.get(province)
                if fact is None or (scene and fact.role is not event):
                    provinces[province] = _make_province(
                        province, role, sentence.start, sentence.end, place.rule
                    )
        return _scenes_first(places), _scenes_first(provinces)

    def _actors(self, document: Document, stances: Stances) -> tuple[ActorFact, ...]:
        named: dict[str, Sentence] = {}
        actor, furniture = MentionKind.ACTOR, Section.FURNITURE
        for sentence in document.telling:
            if sentence.mentions and sentence.section is not furniture:
                for mention in sentence.mentions:
                    if mention.kind is actor and mention.name not in named:
                        named[mention.name] = sentence
        facts: dict[tuple[str, Stance], ActorFact] = {}
        with_stance: set[str] = set()
        for finding in stances.findings:
            if finding.actor is not None and not self._is_vague(finding, stances):
                with_stance.add(finding.actor)
                key = (finding.actor, finding.stance)
                if key not in facts:
                    facts[key] = self._actor(finding.actor, finding.stance, finding.sentence, finding.rule)
        stated = list(facts.values())
        if len(stated) > 1:
            stated.sort(key=lambda fact: (_ORDER[fact.stance], fact.start))
        mentioned = Stance.MENTIONED
        # those only named stand in the order of the text already, and come last
        for name, sentence in named.items():
            if name not in with_stance:
                stated.append(self._actor(name, mentioned, sentence, "named"))
        return tuple(stated)

    def _is_vague(self, finding: Finding, stances: Stances) -> bool:
        """Whether a word such as "separatists" or "intelligence agencies" stands beside the one whose they are."""
        entry = self._taxonomy.actors[finding.actor or ""]
        if not entry.generic or entry.kind == "state":
            return False
        others = [other for other in stances.findings if other.actor not in (None, finding.actor)]
        if finding.stance is Stance.CLAIMED:
            return any(other.stance is Stance.CLAIMED for other in others)
        return bool(others) or entry.kind not in ("intelligence", "militant")

    def _actor(self, name: str, stance: Stance, sentence: Sentence, rule: str) -> ActorFact:
        entry = self._taxonomy.actors[name]
        return _make_actor(
            name, entry.short, entry.kind, stance, sentence.start, sentence.end, rule, entry.generic
        )


def _area(entry: Entry) -> Area:
    """The province and the district of a place."""
    return entry.province or entry.country, entry.name if entry.kind == "district" else entry.district


def _without_furniture(document: Document, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of a document's sentences but for those in furniture; most documents have none of that."""
    if not document.furniture:
        return mentions if document.telling else ()
    furniture = Section.FURNITURE
    return tuple(
        [
            mention
            for sentence in document.telling
            if sentence.section is not furniture
            for mention in sentence.mentions
        ]
    )


def _scenes_first(facts: dict[str, _F]) -> tuple[_F, ...]:
    if len(facts) < 2:
        return tuple(facts.values())
    event = Role.EVENT
    scenes = [fact for fact in facts.values() if fact.role is event]
    return tuple(scenes + [fact for fact in facts.values() if fact.role is not event])


def _attribution(stances: Stances) -> Attribution:
    if stances.findings:
        if stances.any(Stance.CLAIMED):
            return Attribution.CLAIMED
        if stances.any(Stance.SUSPECTED, Stance.BLAMED):
            return Attribution.SUSPECTED
    return Attribution.UNCLAIMED if stances.unclaimed else Attribution.NONE


def _toll(text: str, item: Stated) -> Toll:
    statement = item.statement
    people = statement.people
    return _make_toll(
        count=people.count,
        qualifier=people.qualifier,
        outcome=statement.outcome,
        who=statement.who,
        past=item.past,
        text=text[statement.start : statement.end],
        start=statement.start,
        end=statement.end,
        low=people.count if people.high is not None else None,
        high=people.high,
        rule=statement.rule,
        perpetrators=statement.perpetrators,
        by_attackers=item.by_attackers,
    )


def _event_date(document: Document, published: dt.date | None) -> dt.date | None:
    folded = document.folded
    for sentence in document.news:
        cues = sentence.cues
        # without a day of publication, the year must be told
        if not (published or cues & cue.DATE):
            continue
        start, end = sentence.start, sentence.end
        if cues & (cue.EVENT | cue.TOLL) or tells_when(folded[start:end]):
            day = event_date(folded[max(start, document.dateline[1]) : end], published)
            if day:
                return day
    return None


_OF_DATES = word_set("jan feb mar apr may jun jul aug sep oct nov dec st nd rd th")
"""How the words begin that a date has besides numbers."""


def _entered(document: Document, filed: dt.date | None) -> dt.date | None:
    """The day of an entry, which stands alone before it: "2 February 2024: gunmen killed two"; no dateline has that."""
    if filed is None:
        return None
    dateline = document.folded[slice(*document.dateline)].rstrip()
    words = re.findall(r"[^\W\d_]+", dateline)
    return filed if dateline.endswith((":", "-")) and all(word[:3] in _OF_DATES for word in words) else None
