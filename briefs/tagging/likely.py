"""Scenes that no sentence states: the dateline's town, or the only place that an incident is reported with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice, pairwise

from briefs.model import MentionKind
from briefs.tagging import cue
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.elsewhere import ACCIDENT, BESIDE, no_report
from briefs.tagging.filed import files_its_own, reacts
from briefs.tagging.history import FORMER
from briefs.tagging.nouns import word_set
from briefs.tagging.only_named import OF_SERIES, may_be_scene
from briefs.tagging.place_words import DISTRICT_AFTER, FILED_ABROAD
from briefs.tagging.scenes import Place, province_of

_LIKELY = frozenset(
    ["abducted from there", "arrest", "hospital there", "only named", "road", "title or body", "who speaks"]
)
"""Rules whose mentions may still be the scene of a text that names no other."""

_WAY = frozenset(["border", "way", "road between towns"])
"""Rules whose mentions in the lead may be near the scene of a text that names none."""

_RIVAL = _LIKELY - {"road", "title or body"}
"""Rules whose mentions in the lead may be the scene instead of the dateline's town."""

_UNRELATED = frozenset(
    [
        "abducted from there",
        "another day's",
        "border",
        "dateline",
        "general talk",
        "home",
        "home or base",
        "hospital or grave",
        "named after a place",
        "reaction",
        "told of other times",
        "told of the past",
        "who reacts",
        "with the mention before it",
    ]
)
"""Rules whose mentions say nothing of the scene, even where it is the only province that a report names."""

_THE_CAPITAL = re.compile(
    r"\b(?:in|of|outside|near|across|through|on|into|rocked|shook|hit|struck) the"
    r" (?:(?:afghan|pakistani|iranian|indian|provincial|federal|national) )?"
    r"(?:capital|city)\b(?! of\b)"
)
_CAPITALS = {"afghan": "Kabul", "pakistani": "Islamabad", "iranian": "Tehran"}
_NATIONAL = re.compile(
    r"\b(?:in|of|outside|near|across|on|rocked|hit|struck) the (afghan|pakistani|iranian) capital\b"
)
_BUREAUS = word_set(
    """
    islamabad rawalpindi karachi lahore peshawar quetta kabul delhi muzaffarabad srinagar tehran dubai
    punjab sindh balochistan kashmir kp
    """
)
"""Where reports are filed of incidents elsewhere, and names too wide for a town; every other town files its own."""

_NOT_FIRST = _UNRELATED - {"dateline", "with the mention before it", "home or base"}
"""Rules whose mentions are no scene even where a text that tells of dead or hurt names no other place."""

RULE_OF_FIRST = "assumed: no sentence says where"

_TAKEN = re.compile(
    r"\b(?:injured|wounded|victims|bodies|they|who)\b[^.;]{0,60}"
    r"\b(?:taken|shifted|rushed|moved|transferred|brought) to \Z"
)
_IN = re.compile(
    r"\b(?:(?:in|at|near|outside|inside|across|around|off)(?: the)?"
    r"|(?:district|location|place|area|province|region|where):)(?:,? [\w'-]+){0,4},? ?\Z"
)
"""What stands before a place that something is told of: "two factions fell out in", "District:"."""

_FUTURE = re.compile(r"\b(?:will|would|shall|is to|are to|should)\b")
_OPENING = 2
"""Sentences at the beginning that tell where, if only by the way."""

_BEGINNING = 4
"""Sentences in which a report that names one province alone must have told of its incident."""

_NEXT = 2
"""Sentences behind a lead that may tell where it happened."""

_LINE = 40
_TITLE = 60
"""Characters of a title or a topic before the report: "Kashmir insurgency."."""

_TALLIED = re.compile(
    r"\b(?:nationwide|nation|countrywide|provinces|districts|operations|attacks|incidents|cases|annual|airstrikes"
    r"|most(?! of (?:them|whom|those|the dead)\b)"
    r"|(?:last|past|this|in the) (?:\w+ )?(?:month|year|decade)s?)\b"
)
"""What a report speaks of that counts, and tells of no single incident."""

_CHAIN = re.compile(
    r"(?: (?:city|town|village|bazaar|district|province|agency|county|tehsil|area|(?:check[ -]?)?post|checkpoint))?"
    r"(?: \([^()\n]{0,60}\))?(?:, |,? \(| - |/|; ?)(?:[\w'. -]{1,40}, )?"
)
"""What stands between the places of a chain: "Quetta (near the bus stand), Balochistan", "Turbat (Kech"."""

_CHAIN_RULES = frozenset(["nothing reported there", "only named", "with the mention before it"])
_CHAINED = 3
"""Sentences at the beginning in which a chain tells where what the report tells happened."""

_LISTED = re.compile(r"[\s\S]?[-–—•*·▪►◦‣] ?\Z")
_ENTRY = 2
"""Sentences that a list's entry has at most."""


def with_likely(document: Document, places: list[Place], provinces: Mapping[str, str | None]) -> list[Place]:
    """The places of a text, with those made scenes that it does not call so in words.

    The dateline's town is one where the first report names no other, and speaks of "the capital" or "the city", or
    the town is too small for reports on other places to be filed from it. In a text without any scene the first
    place that an incident is reported with becomes it, or the first of the only province that it names.
    `provinces` are those of the places.
    """
    if not places:
        return places
    rules = [place.rule for place in places]
    index = rules.index("dateline") if "dateline" in rules else None
    if index is not None:
        rule = _dateline_rule(document, places, index, provinces)
        if rule:
            return _made(places, index, rule)
    if _settled(document, places):
        return places
    capitals = [
        likely
        for likely, place in enumerate(places)
        if place.rule in ("told of the past", "only named") and place.mention.name in _CAPITALS.values()
    ]
    capital = _NATIONAL.search(document.folded) if capitals else None
    for likely in capitals if capital else ():
        if capital and places[likely].mention.name == _CAPITALS[capital[1]]:
            return _made(places, likely, "the capital")
    if OF_SERIES in rules:
        # "This attack was one of four in Kabul": nothing tells that it was elsewhere
        return _made(places, rules.index(OF_SERIES), "no other scene")
    chain = _opening_chain(document, places, provinces)
    if chain is not None:
        return _made(places, chain, "heads the report")
    start, end = document.dateline
    opening = document.sentences[:_OPENING][-1].start
    for likely, place in enumerate(places):
        if (
            place.rule in _LIKELY
            and place.mention.name not in document.wide
            and not (place.rule == "road" and _ends_way(places, likely, provinces))
            and (place.mention.kind is MentionKind.PLACE or place.rule == "arrest")
            and place.sentence.cues & (cue.TOLL | cue.EVENT)
            and (place.sentence.start <= opening or place.sentence.start <= start < end <= place.sentence.end)
            and not _FUTURE.search(document.folded, place.sentence.start, place.mention.start)
        ):
            return _made(places, likely, "no other scene")
    if index is not None and files_its_own(document):
        return _made(places, index, "no other place")
    only = _of_only_province(document, places, provinces)
    if only is not None:
        return _made(places, only, "the only province")
    if not _WAY.isdisjoint(rules):
        lead = [place for place in places if place.sentence.lead and place.rule != "dateline"]
        if len({province_of(place.mention, provinces) for place in lead}) == 1:
            for way, place in enumerate(places):
                if place.sentence.lead and place.rule in _WAY:
                    return _made(places, way, "on the way there")
    for town, place in enumerate(places):
        if (
            place.rule in ("hospital or grave", "way")
            and place.mention.kind is MentionKind.PLACE
            and _TAKEN.search(document.folded, place.sentence.start, place.mention.start)
        ):
            return _made(places, town, "the town of the hospital")
    return places


def with_first(document: Document, places: list[Place], provinces: Mapping[str, str | None]) -> list[Place]:
    """The places of a text that tells of dead, of hurt or of who did it, with one made the scene where none is yet.

    It is the town of the dateline, or else the first place, where no other province is named.
    """
    if not places or _settled(document, places) or no_report(document):
        return places
    opening = [each for each in document.sentences if each.section is Section.NEWS][:_BEGINNING]
    if not opening or _TALLIED.search(document.folded, opening[0].start, opening[-1].end):
        return places
    if any(
        each.cues & cue.ACCIDENT and ACCIDENT.search(document.folded, each.start, each.end)
        for each in opening
    ):
        return places
    told: set[str] = set()
    filed = first = None
    for index, place in enumerate(places):
        own = province_of(place.mention, provinces)
        if own is None or place.sentence.section is not Section.NEWS or place.rule in _NOT_FIRST:
            continue
        if place.rule != "dateline":
            first = index if first is None else first
        elif place.mention.text.lower() in FILED_ABROAD:
            return places
        elif filed is None:
            filed = index
        told.add(own)
    chosen = filed if filed is not None else first
    if not told:
        # "In 2014 gunmen struck a school in Hub. On Tuesday a bomb hit the same school"
        chosen = next((index for index, place in enumerate(places) if place.rule == FORMER), None)
        if chosen is None:
            lead = [index for index, place in enumerate(places) if place.sentence is opening[0]]
            chosen = next(
                (
                    at
                    for at in lead
                    if may_be_scene(document, opening[0], places[at].mention, places[at].rule)
                ),
                None,
            )
    if chosen is None or (filed is None and len(told) > 1):
        return places
    return _made(places, chosen, RULE_OF_FIRST)


def _of_only_province(
    document: Document, places: list[Place], provinces: Mapping[str, str | None]
) -> int | None:
    """The first place of a text that begins with an incident, where it names one province alone."""
    news = Section.NEWS
    told: str | None = None
    for place in places:
        rule = place.rule
        if place.sentence.section is news and (
            rule not in _UNRELATED or rule == "with the mention before it"
        ):
            if rule == "nothing reported there" and document.folded.endswith(
                " from ", 0, place.mention.start
            ):
                continue
            own = province_of(place.mention, provinces)
            if own is None or (told is not None and own != told):
                return None
            told = own
    if told is None:
        return None
    incident = cue.TOLL | cue.EVENT
    folded, text = document.folded, document.text
    opening: list[Sentence] = []
    cues = 0
    top: Sentence | None = None
    for each in document.sentences:
        if each.section is news:
            top = top or each
            # lines of a page's head are no sentences
            if each.end - each.start > _LINE or text[each.end - 1] in ".:":
                opening.append(each)
                cues |= each.cues
                if len(opening) == _BEGINNING:
                    break
    if top is None or cues & incident != incident:
        return None
    lead, close = opening[0], opening[-1].end
    for index, place in enumerate(places):
        start, sentence = place.mention.start, place.sentence
        if start >= close:
            break
        if (
            place.rule not in _UNRELATED
            and (
                place.rule != "nothing reported there"
                or _IN.search(folded, max(0, start - 60), start)
                or (sentence is lead and lead.end - lead.start < _TITLE)
                or (sentence is top and top.end - top.start < _TITLE)
            )
            and not _FUTURE.search(folded, sentence.start, start)
        ):
            return None if _TALLIED.search(folded, lead.start, close) else index
    return None


def _opening_chain(
    document: Document, places: list[Place], provinces: Mapping[str, str | None]
) -> int | None:
    """The first place of an opening sentence that tells where in a chain: "Dara-e-Nur, Nangarhar, 22 August"."""
    first: list[Sentence] = []
    for index, (one, two) in enumerate(pairwise(places)):
        if one.rule not in _CHAIN_RULES or two.rule not in _CHAIN_RULES:
            continue
        own = province_of(one.mention, provinces)
        if (
            own is not None
            and own == province_of(two.mention, provinces)
            and (
                MentionKind.PROVINCE in (one.mention.kind, two.mention.kind)
                or own in (one.mention.name, two.mention.name)
                or DISTRICT_AFTER.match(document.folded, two.mention.end)
            )
            and _CHAIN.fullmatch(document.folded, one.mention.end, two.mention.start)
        ):
            if not first:
                news = (sentence for sentence in document.sentences if sentence.section is Section.NEWS)
                first = list(islice(news, _CHAINED))
            if any(one.sentence is sentence for sentence in first):
                return None if _TALLIED.search(document.folded, first[0].start, first[-1].end) else index
    return None


def _settled(document: Document, places: list[Place]) -> bool:
    """Whether a place is a scene; a border, a road or a region that lies in several provinces settles nothing."""
    scenes = [place.mention.name for place in places if place.scene]
    return bool(scenes) and not document.wide.issuperset(scenes)


def _ends_way(places: list[Place], index: int, provinces: Mapping[str, str | None]) -> bool:
    """Whether a place is the second of two that a road joins, which lie in two provinces: "Kandahar-Herat highway"."""
    before = places[index - 1]
    return (
        index > 0
        and before.rule == "road between towns"
        and province_of(before.mention, provinces) != province_of(places[index].mention, provinces)
    )


def _made(places: list[Place], index: int, rule: str) -> list[Place]:
    made = places.copy()
    place = places[index]
    made[index] = Place(place.mention, place.sentence, scene=True, rule=rule)
    return made


def _dateline_rule(
    document: Document, places: list[Place], index: int, provinces: Mapping[str, str | None]
) -> str:
    """Why the dateline's place is the scene; "" where it is not."""
    folded = document.folded
    start, end = document.dateline
    scenes = [place.sentence for place in places if place.scene and place.mention.name not in document.wide]
    if not scenes and _THE_CAPITAL.search(folded, end):
        return "the dateline's city"
    lead = next((sentence for sentence in document.sentences if sentence.lead), None)
    if lead is not None and lead.end <= start:
        # a title stands before the dateline
        lead = next(
            (sentence for sentence in document.sentences if sentence.start <= start < sentence.end), lead
        )
    if lead is None or any(sentence is lead for sentence in scenes):
        return ""
    if _THE_CAPITAL.search(folded, max(end, lead.start), lead.end):
        return "the dateline's city"
    if start > lead.start or lead.end < end or reacts(folded, end, lead.end):
        return ""
    named = [place.mention for place in places if start <= place.mention.start < end]
    if any(
        place.sentence is lead and place.mention.start >= end and place.rule in _RIVAL for place in places
    ):
        return ""
    town = folded[places[index].mention.start : places[index].mention.end]
    if any(place.rule == "it happened there" for place in places):
        return ""
    if any(place.rule == "heads the entry" for place in places):
        return "heads the entry"
    entry = _is_entry(document, lead)
    listed = _LISTED.match(folded[max(0, start - 2) : named[0].start])
    if entry and (listed or len(named) > 1):
        return "heads the entry"
    if not _BUREAUS.isdisjoint(town.split()) or _told_elsewhere(document, places, index, lead, provinces):
        return ""
    return "the dateline's town"


def _told_elsewhere(
    document: Document, places: list[Place], index: int, lead: Sentence, provinces: Mapping[str, str | None]
) -> bool:
    """Whether the next sentences put what the lead tells, which names no place, into another province."""
    own = province_of(places[index].mention, provinces)
    following = [s for s in document.sentences if s.start > lead.start and s.section is Section.NEWS][:_NEXT]
    return any(
        place.scene
        and province_of(place.mention, provinces) != own
        and any(place.sentence is sentence for sentence in following)
        and not BESIDE.search(document.folded, place.sentence.start, place.sentence.end)
        for place in places
    )


def _is_entry(document: Document, lead: Sentence) -> bool:
    news = [sentence for sentence in document.sentences if sentence.section is Section.NEWS]
    return len(news) <= _ENTRY + 1 and not any(
        sentence.opens for sentence in news if sentence.start > lead.start
    )
