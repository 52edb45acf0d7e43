"""What the user says about a brief, put in the place of what was read and tagged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from briefs.annotations import Annotation, Corrections, Figure, parse_toll_words, toll_words
from briefs.errors import Problem
from briefs.model import (
    ActorFact,
    AsRead,
    Attribution,
    Brief,
    DateBasis,
    Facts,
    Headline,
    MentionKind,
    ProvinceFact,
    Qualifier,
    Role,
    Stance,
    Toll,
)
from briefs.taxonomy import Entry, Taxonomy
from briefs.text import fold

RULE = "user"
"""The rule that explains a fact which the user gave."""

_ORDER = {stance: number for number, stance in enumerate(Stance)}


def corrected(brief: Brief, read: Brief, corrections: Corrections, taxonomy: Taxonomy) -> Brief:
    """The brief with the corrections applied.

    `brief` was tagged with them in mind, `read` without. `Brief.corrected` names the fields that came out otherwise,
    `Brief.as_read` has what they were. Names that the taxonomy does not know (any more) are left out.
    """
    facts = brief.facts
    provinces = _names(taxonomy, MentionKind.PROVINCE, corrections.provinces or ())
    if provinces or corrections.provinces == ():
        facts = _with_scenes(facts, tuple(entry.name for entry in provinces))
    said = {
        entry: stances
        for name, stances in corrections.actors
        for entry in _names(taxonomy, MentionKind.ACTOR, [name])
    }
    if said or corrections.unclaimed is not None:
        facts = _with_actors(facts, said, corrections.unclaimed, brief.text)
    facts = _with_tolls(facts, corrections, brief.text)
    event_said = corrections.event_date is not None or corrections.no_event_date
    if event_said:
        facts = replace(facts, event_date=corrections.event_date)
    date, basis = brief.date, brief.date_basis
    date_said = corrections.date is not None or corrections.undated
    if basis is DateBasis.EVENT and event_said:
        date, basis = corrections.event_date, basis if corrections.event_date else None
    if date_said:
        date, basis = corrections.date, DateBasis.USER if corrections.date else None
    result = replace(brief, facts=facts, title=corrections.title or brief.title, date=date, date_basis=basis)
    # a corrected date moves the day of the event, too, which is then still the text's; and the other way round
    said_of = {"date": date_said, "event_date": event_said}
    changed = _changed(read, result, brief.event_date)
    fields = tuple(field for field in changed if said_of.get(field, True))
    if not fields:
        return result
    as_read = AsRead(read.title, read.date, read.date_basis, read.facts)
    return replace(result, corrected=fields, as_read=as_read)


def _changed(read: Brief, result: Brief, event_date: dt.date | None) -> Iterator[str]:
    """The fields that the user's word made others, in the order in which they are told.

    `event_date` is what the text tells under the date of publication as corrected.
    """
    before, after = read.facts, result.facts
    pairs = {
        "date": ((read.date, read.date_basis), (result.date, result.date_basis)),
        "event_date": ({before.event_date, event_date}, {after.event_date}),
        "title": (read.title, result.title),
        "provinces": (before.scenes, after.scenes),
        "actors": (_stances(before), _stances(after)),
        "unclaimed": (before.unclaimed, after.unclaimed),
        "killed": (
            (before.headline.killed, before.headline.killed_qualifier),
            (after.headline.killed, after.headline.killed_qualifier),
        ),
        "wounded": (
            (before.headline.wounded, before.headline.wounded_qualifier),
            (after.headline.wounded, after.headline.wounded_qualifier),
        ),
        "tolls": (before.tolls, after.tolls),
    }
    return (field for field, (was, is_now) in pairs.items() if was != is_now)


def _stances(facts: Facts) -> set[tuple[str, Stance]]:
    return {(fact.name, fact.stance) for fact in facts.actors}


def _names(taxonomy: Taxonomy, section: MentionKind, names: Iterable[str]) -> list[Entry]:
    """The entries that the names stand for; one that the taxonomy calls otherwise by now is found by its alias."""
    found = (taxonomy.entry(section, name) or taxonomy.find(section, name) for name in names)
    return [entry for entry in found if entry is not None]


def _with_scenes(facts: Facts, scenes: tuple[str, ...]) -> Facts:
    """The facts with these scenes and no others; a place outside them is only mentioned."""
    found = {fact.name: fact for fact in facts.provinces}
    provinces = [
        replace(found.get(name, ProvinceFact(name, Role.EVENT, 0, 0)), role=Role.EVENT, rule=RULE)
        for name in scenes
    ]
    for fact in facts.provinces:
        if fact.name not in scenes:
            was_scene = fact.role is Role.EVENT
            provinces.append(replace(fact, role=Role.MENTIONED, rule=RULE) if was_scene else fact)
    places = [
        replace(place, role=Role.MENTIONED, rule=RULE)
        if place.role is Role.EVENT and place.province is not None and place.province not in scenes
        else place
        for place in facts.places
    ]
    places.sort(key=lambda place: place.role is not Role.EVENT)
    return replace(facts, provinces=tuple(provinces), places=tuple(places))


def _with_actors(
    facts: Facts, said: dict[Entry, tuple[Stance, ...]], unclaimed: bool | None, text: str
) -> Facts:
    """The facts with other stances of some actors, and what follows from them for the attribution."""
    by_name = {entry.name: entry for entry in said}
    actors = [fact for fact in facts.actors if fact.name not in by_name]
    for entry, stances in said.items():
        found = [fact for fact in facts.actors if fact.name == entry.name]
        actors += [_actor(entry, stance, found, facts, text) for stance in stances]
    actors.sort(key=lambda fact: (_ORDER[fact.stance], fact.start))
    removed = {entry.name for entry, stances in said.items() if not stances}
    mentions = (one for one in facts.mentions if one.kind is not MentionKind.ACTOR or one.name not in removed)
    stated = {fact.stance for fact in actors} | _unnamed(facts)
    claims_none = facts.unclaimed if unclaimed is None else unclaimed
    attribution = (
        Attribution.CLAIMED
        if Stance.CLAIMED in stated
        else Attribution.SUSPECTED
        if stated & {Stance.BLAMED, Stance.SUSPECTED}
        else Attribution.UNCLAIMED
        if claims_none
        else Attribution.NONE
    )
    return replace(
        facts,
        actors=tuple(actors),
        mentions=tuple(mentions),
        unclaimed=claims_none and Stance.CLAIMED not in stated,
        attribution=attribution,
    )


def _unnamed(facts: Facts) -> set[Stance]:
    """What the text attributes to somebody whom it does not name."""
    named = {fact.stance for fact in facts.actors}
    if facts.attribution is Attribution.CLAIMED and Stance.CLAIMED not in named:
        return {Stance.CLAIMED}
    if facts.attribution is Attribution.SUSPECTED and not named & {Stance.BLAMED, Stance.SUSPECTED}:
        return {Stance.SUSPECTED}
    return set()


def _actor(entry: Entry, stance: Stance, found: list[ActorFact], facts: Facts, text: str) -> ActorFact:
    """The fact that the user gave, with the sentence that the text has on the actor, if any."""
    for fact in found:
        if fact.stance is stance:
            return fact
    start, end = (found[0].start, found[0].end) if found else _sentence(entry, facts, text)
    return ActorFact(entry.name, entry.short, entry.kind, stance, start, end, RULE, entry.generic)


def _sentence(entry: Entry, facts: Facts, text: str) -> tuple[int, int]:
    """The first sentence that names an actor which the tagger did not see; (0, 0) where there is none."""
    # imported late, as by whoever asks for the tagger: most questions never come here
    from briefs.tagging import sentences

    named = [
        mention.start
        for mention in facts.mentions
        if mention.name == entry.name or entry.name in mention.candidates
    ]
    if not named:
        folded = fold(text)
        places = (folded.find(fold(alias.text)) for alias in entry.aliases)
        named = [place for place in places if place >= 0]
    if not named:
        return 0, 0
    return next(((start, end) for start, end in sentences(text) if end > min(named)), (0, 0))


def _with_tolls(facts: Facts, corrections: Corrections, text: str) -> Facts:
    wrong = frozenset(corrections.wrong_tolls)
    tolls = [toll for toll in facts.tolls if toll_words(toll) not in wrong]
    tolls += _missed(corrections.missed_tolls, tolls, text)
    tolls.sort(key=lambda toll: toll.start)
    headline = facts.headline
    if corrections.killed is not None:
        count, how = _figure(corrections.killed)
        headline = replace(
            headline,
            killed=count,
            killed_qualifier=how,
            # who is among the user's dead is his to say, in a note
            perpetrators_included=0,
            perpetrators_excluded=_still_excluded(headline, count),
        )
    if corrections.wounded is not None:
        count, how = _figure(corrections.wounded)
        headline = replace(headline, wounded=count, wounded_qualifier=how)
    return replace(facts, tolls=tuple(tolls), headline=headline)


def _missed(statements: tuple[str, ...], known: list[Toll], text: str) -> list[Toll]:
    """The statements that the user pointed at, but for those that the text does not have, or no longer."""
    if not statements:
        return []
    # imported late, like what tells sentences
    from briefs.tagging.missed import missed_toll

    found: list[Toll] = []
    for words in statements:
        # what was true of a text that has changed since is kept, and told where corrections are
        with suppress(ValueError):
            outcome, stated = parse_toll_words(words)
            found.append(replace(missed_toll(text, stated, outcome, [*known, *found]), rule=RULE))
    return found


def _still_excluded(headline: Headline, count: int | None) -> int:
    """How many dead attackers the user's number leaves out: those of the text, unless it is high enough for them."""
    excluded = headline.perpetrators_excluded
    return excluded if count is not None and count < (headline.killed or 0) + excluded else 0


def _figure(figure: Figure) -> tuple[int | None, Qualifier | None]:
    return figure.count, None if figure.count is None else figure.qualifier


def correction_problems(annotations: Iterable[tuple[str, Annotation]], taxonomy: Taxonomy) -> list[Problem]:
    """The corrections that name a province or an actor which the taxonomy does not know (any more)."""
    return [
        Problem(
            brief_id, f"the correction names the unknown {section} {name!r}; it is ignored", skipped=False
        )
        for brief_id, annotation in annotations
        for section, names in (
            (MentionKind.PROVINCE, annotation.corrections.provinces or ()),
            (MentionKind.ACTOR, [name for name, _ in annotation.corrections.actors]),
        )
        for name in names
        if not _names(taxonomy, section, [name])
    ]
