"""Scenes far behind a report's first: of another incident when the text says so, else background.

A report tells in its first paragraphs what happened and where. A place of another province that turns up three
paragraphs on is one where something happened before, unless the sentence sets it beside the first ("elsewhere",
"separately", "the same night") or opens a paragraph of its own with it ("In Ghazni, two policemen were killed").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from operator import attrgetter

from briefs.model import MentionKind
from briefs.tagging import cue
from briefs.tagging.document import Document, Sentence
from briefs.tagging.incident_words import reports_incident
from briefs.tagging.past import is_dated_entry
from briefs.tagging.place_words import (
    ATTACK_BEFORE,
    EVENT_AFTER,
    HOUSE_AFTER,
    LONG_AGO_AFTER,
    LONG_AGO_BEFORE,
)
from briefs.tagging.scenes import Place, province_of

BESIDE = re.compile(
    r"\b(?:meanwhile|separate(?:ly)?|elsewhere|another|also|in addition|second|other|earlier in the day"
    r"|hours (?:later|earlier|after)|in (?:its|his|their) turn|same (?:day|night|morning|evening|time))\b"
)
_GENRE = re.compile(
    r"\W*(?:(?:an? )?(?:obituary|book review|review|opinion|editorial|op-ed|comment|analysis|explainer|profile"
    r"|fact[- ]check|interview|letters?(?: to the editor)?|backgrounder|factbox|timeline|chronology|column)"
    r"(?:\s*[:.|–—]| -|\n)|(?!what (?:happened|took place|occurred|is known|we know)(?: and (?:when|where))?"
    r"(?: so far)? ?[:?]?\n)(?:why|how|what|who) [^.\n]{8,80}\n\n)"
)
"""How texts begin that report nothing: by their name, or with a question for a title, but for a note's headings."""

_ARGUES = re.compile(
    r"\W*[^\n]{0,160}\bthis (?:paper|article|essay|study|chapter)"
    r" (?:argues|examines|explores|analy[sz]es|looks|finds|reviews)"
)
"""What such a text may say of itself in its first line."""

_FIRST_LINE = 240
"""Characters in which it does."""

_DAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b")
_HEAD = 24
"""Characters at the beginning of a sentence: "In a separate incident"."""

_TITLE = 90
"""Characters of a title over another report on the same page, at most."""

_FAR = 3
"""Paragraphs behind that of the first scene."""

_IN = re.compile(
    r"\W*(?:(?:in|at|near|outside|on the outskirts of) (?:(?:the|a|an) )?(?:[\w'-]+ ){0,3}?"
    r"(?:(?:province|district|city|town|village|area|region|part) of )?)?"
)
"""What stands before a place that opens its sentence: "In the eastern province of"."""

ACCIDENT = re.compile(
    r"\b(?:collided|collision|accident|overturned|earthquake|floods?|avalanche|landslide)\b"
)

_INCIDENT = cue.TOLL | cue.EVENT
_start = attrgetter("start")


def no_report(document: Document) -> bool:
    """Whether a text says of itself that it is none: an obituary, an analysis."""
    folded = document.folded
    return _GENRE.match(folded) is not None or (
        folded.find("this ", 0, _FIRST_LINE) >= 0 and _ARGUES.match(folded) is not None
    )


def without_background(
    document: Document, places: list[Place], provinces: Mapping[str, str | None], told: bool
) -> list[Place]:
    """The places of a text, with the scenes of background, and of texts that report nothing, made mentions.

    `provinces` are those of the places; a text in which tolls or stances are `told` reports something.
    """
    first = next((place for place in places if place.scene), None)
    if first is None:
        return places
    where = {id(place): province_of(place.mention, provinces) for place in places if place.scene}
    told = told or "heads the entry" in [place.rule for place in places]
    if no_report(document) or not (told or reports_incident(document)):
        return [_mentioned(place, "no incident told") if id(place) in where else place for place in places]
    here = where[id(first)]
    if all(province == here for province in where.values()):
        return places
    places = _without_doubtful(document, places, where, first)
    if document.text.count("\n") < _FAR:
        return places
    home = {
        where[id(place)]
        for place in places
        if place.scene and (place.sentence is first.sentence or place.rule.startswith("the dateline"))
    }
    near = _end_of_near(document, first)
    today = _weekday(document, first.sentence)
    background: dict[int, bool] = {}
    read = []
    for place in places:
        if place.scene and where[id(place)] not in home:
            sentence = place.sentence
            if sentence.start not in background:
                far = sentence.start >= near or (today and _weekday(document, sentence) not in ("", today))
                background[sentence.start] = bool(far) and not _is_beside(document, sentence)
            if background[sentence.start] and not _opens_paragraph(document, place):
                place = _mentioned(place, "background")
        read.append(place)
    return read


def _is_beside(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence sets another incident beside the first, or the one before it did, and named no place.

    That one may be the title of another report.
    """
    if sentence.cues & cue.ANOTHER and BESIDE.search(document.folded, sentence.start, sentence.end):
        return True
    index = bisect_left(document.telling, sentence.start, key=_start) - 1
    if index < 0:
        return False
    before = document.telling[index]
    if (
        before.opens
        and sentence.opens
        and before.cues & _INCIDENT
        and before.end - before.start < _TITLE
        and document.text[before.end - 1] not in '.!?"”'
    ):
        return True
    return (
        before.cues & cue.ANOTHER != 0
        and all(mention.kind is MentionKind.ACTOR for mention in before.mentions)
        and BESIDE.search(document.folded, before.start, before.start + _HEAD) is not None
    )


def _is_house(document: Document, place: Place) -> bool:
    """Whether a scene is but the name of a house or a street: "at the Sayed Abad mosque"."""
    mention, folded = place.mention, document.folded
    return (
        mention.kind is MentionKind.PLACE
        and folded.endswith("the ", 0, mention.start)
        and HOUSE_AFTER.match(folded, mention.end) is not None
    )


def _without_doubtful(
    document: Document, places: list[Place], where: Mapping[int, str | None], first: Place
) -> list[Place]:
    """The places, without scenes in further provinces of names that several bear, near the one told, of accidents."""
    folded = document.folded
    places = _without_former(document, places, where)
    sure, told, within = set(), set(), set()
    for place in places:
        if place.scene:
            province = where[id(place)]
            told.add(province)
            if not place.mention.candidates:
                sure.add(province)
            nearby = folded.endswith("near ", 0, place.mention.start)
            if province and not nearby and place.rule != "abducted there":
                within.add(province)
    near = told - within - {None} if within else set()
    here = where[id(first)]
    if here in near:
        end = _end_of_near(document, first)
        if not any(
            place.scene and where[id(place)] in within for place in places if place.mention.start < end
        ):
            near.remove(here)
    read = []
    for place in places:
        if place.scene:
            province = where[id(place)]
            if province not in sure and sure:
                place = _mentioned(place, "a name of several places")
            elif province in near and not _is_beside(document, place.sentence):
                place = _mentioned(place, "near the scene")
            elif province != here:
                place = _of_its_own(document, place, first)
        read.append(place)
    return read


def _without_former(document: Document, places: list[Place], where: Mapping[int, str | None]) -> list[Place]:
    """The places, without scenes in further provinces of attacks of which a week or more ago is said."""
    former = {
        id(place)
        for place in places
        if place.scene and place.sentence.cues & cue.PAST and _is_former(document.folded, place)
    }
    if not former or all(id(place) in former for place in places if place.scene):
        return places
    news = {where[id(place)] for place in places if place.scene and id(place) not in former}
    return [
        _mentioned(place, "told of the past")
        if id(place) in former and where[id(place)] not in news
        else place
        for place in places
    ]


def _is_former(folded: str, place: Place) -> bool:
    """Whether a scene is of an attack of another time: "last week's bombing in Hangu"."""
    start, end = place.mention.start, place.mention.end
    begin = max(place.sentence.start, start - 90)
    if LONG_AGO_BEFORE.search(folded, begin, start):
        return True
    named = EVENT_AFTER.match(folded, end)
    if named is None and not ATTACK_BEFORE.search(folded, begin, start):
        return False
    return LONG_AGO_AFTER.match(folded, named.end() if named else end) is not None


def _of_its_own(document: Document, place: Place, first: Place) -> Place:
    """A scene in another province than the first; a mention where it is a house's name, or of an accident."""
    sentence = place.sentence
    if _is_house(document, place):
        return _mentioned(place, "named after a place")
    accident = (
        sentence.cues & cue.ACCIDENT
        and sentence is not first.sentence
        and place.rule != "heads the entry"
        and ACCIDENT.search(document.folded, sentence.start, sentence.end)
    )
    return _mentioned(place, "accident") if accident else place


def _mentioned(place: Place, rule: str) -> Place:
    return Place(place.mention, place.sentence, scene=False, rule=rule)


def _weekday(document: Document, sentence: Sentence) -> str:
    """The one day of the week that a sentence names; "" where it names none or several."""
    if document.folded.find("day", sentence.start, sentence.end) < 0:
        return ""
    days = set(_DAY.findall(document.folded, sentence.start, sentence.end))
    return days.pop() if len(days) == 1 else ""


def _end_of_near(document: Document, first: Place) -> int:
    """Where the paragraph begins that is far from the first scene's; the end of the text where none is."""
    paragraphs = 0
    for sentence in document.sentences:
        if sentence.start > first.sentence.start:
            paragraphs += sentence.opens
            if paragraphs == _FAR:
                return sentence.start
    return len(document.text)


def _opens_paragraph(document: Document, place: Place) -> bool:
    """Whether a paragraph on an incident begins with the place, or with its date."""
    sentence = place.sentence
    if is_dated_entry(document, sentence):
        return True
    return (
        sentence.opens
        and sentence.cues & _INCIDENT == _INCIDENT
        and _IN.fullmatch(document.folded, sentence.start, place.mention.start) is not None
    )
