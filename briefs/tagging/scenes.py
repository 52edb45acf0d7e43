"""Scene or mention: whether a place is where the reported incident happened, or is only named.

A place is a scene when a sentence of the news reports something *at* it: "in Hangu", "Hangu bomb attacks", "a blast
rocked Quetta", "Pishin, a district in Balochistan". What stands before and after the name decides the exceptions:
homes ("from Punjab"), titles ("governor of Sindh"), borders, roads between towns, bodies ("Sindh police"), general
talk ("particularly in Sindh"), hospitals the wounded are taken to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefs.model import Mention, MentionKind
from briefs.tagging import cue
from briefs.tagging import place_words as words
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.incident_words import speaks_of_incident
from briefs.tagging.only_named import ONLY_NAMED, in_other_clause, only_named
from briefs.tagging.patterns import has_any
from briefs.tagging.vocabulary import TAGS

_ACTOR, _PLACE, _PROVINCE = MentionKind.ACTOR, MentionKind.PLACE, MentionKind.PROVINCE
_NEWS = Section.NEWS
_REPORTS = cue.EVENT | cue.TOLL


@dataclass(slots=True)
class Place:
    """One name of a place or province in the text, and whether it is a scene there."""

    mention: Mention
    sentence: Sentence
    scene: bool
    rule: str


def read_places(document: Document, provinces: Mapping[str, str | None]) -> list[Place]:
    """Every name of a place or province, in order, with the rule that made it a scene or a mention.

    `provinces` are those of the places. A place that the text itself puts into another province is of a name that
    the taxonomy knows only elsewhere ("Bagh, Khyber district"), and left out.
    """
    places: list[Place] = []
    text = document.text
    actor, furniture = MentionKind.ACTOR, Section.FURNITURE
    for sentence in document.telling:
        mentions = sentence.mentions
        for mention in mentions:
            if mention.kind is not actor:
                break
        else:
            # most sentences name no place
            continue
        if sentence.section is furniture:
            continue
        named = [mention for mention in mentions if mention.kind is not actor]
        previous: tuple[Mention, bool] | None = None
        for index, mention in enumerate(named, start=1):
            following = named[index] if index < len(named) else None
            start, end = mention.start, mention.end
            hyphened = text[start - 1 : start] in words.DASHES or text[end : end + 1] in words.DASHES
            if (
                (hyphened and _in_longer_name(document, mention))
                or text.endswith(words.PREFIXES, 0, start)
                or (
                    following is not None
                    and following.start - mention.end <= words.REACH
                    and _is_namesake(document, mention, following, provinces)
                )
            ):
                continue
            scene, rule = _judge(document, sentence, mention, previous, following, provinces)
            places.append(Place(mention, sentence, scene, rule))
            previous = (mention, scene)
    return places


def _in_longer_name(document: Document, mention: Mention) -> bool:
    """Whether a name beside a hyphen is a part of one that the taxonomy does not know: "Gulshan-e-Buner"."""
    text, start, end = document.text, mention.start, mention.end
    return (
        text[start - 1 : start] in words.DASHES
        and words.EZAFE_BEFORE.search(document.folded, max(0, start - 6), start) is not None
    ) or (text[end : end + 1] in words.DASHES and words.EZAFE_AFTER.match(text, end) is not None)


def _is_namesake(
    document: Document, mention: Mention, following: Mention, provinces: Mapping[str, str | None]
) -> bool:
    """Whether the text puts a place into a province other than that of the place we know by its name."""
    own = provinces.get(mention.name)
    if mention.kind is not _PLACE or own is None:
        return False
    other = province_of(following, provinces)
    if other is None or other == own:
        return False
    folded = document.folded
    if folded[max(0, mention.start - 4) : mention.start] == " to ":
        return False
    gap = mention.end, following.start
    if words.STREET.fullmatch(folded, *gap):
        return folded[mention.start - 1 : mention.start] != "-"
    told = (
        other == following.name
        or words.DISTRICT_AFTER.search(folded, following.start, following.end + 16)
        or folded.startswith(f", {other.lower()}", following.end)
    )
    return (
        bool(told)
        and words.CONTAINED.fullmatch(folded, *gap) is not None
        and not words.LISTED_AFTER.match(folded, following.end)
    )


def _judge(
    document: Document,
    sentence: Sentence,
    mention: Mention,
    previous: tuple[Mention, bool] | None,
    following: Mention | None,
    provinces: Mapping[str, str | None],
) -> tuple[bool, str]:
    """`previous` is the name before it in the sentence with the judgement on that, `following` the one after it."""
    if sentence.section is not _NEWS:
        return False, sentence.rule
    start = mention.start
    if document.dateline[0] <= start < document.dateline[1]:
        return False, "dateline"
    folded = document.folded
    begin = max(sentence.start, start - _BEFORE)
    if not sentence.cues & _REPORTS:
        told = folded[begin:start]
        if has_any(told, words.HAPPENING) and words.HAPPENED.search(told):
            return True, "it happened there"
        if _heads_entry(document, sentence, mention):
            return True, "heads the entry"
        return False, "nothing reported there"
    before = folded[begin:start].replace("\n", " ")
    after = folded[mention.end : min(sentence.end, mention.end + _AFTER)].replace("\n", " ")
    follows = words.follows(after)
    if follows & words.NOT and words.NOT_AFTER.match(after):
        return False, "road" if words.ROAD_AFTER.match(after) else "title or body"
    if follows & words.NAMESAKE and words.NAMESAKE_AFTER.match(after):
        return False, "named after a place"
    if follows & words.EARLIER and words.EARLIER_AFTER.match(after):
        return False, "told of the past"
    if sentence.past[0] <= start < sentence.past[1]:
        return False, "told of the past"
    inside = previous is not None and provinces.get(previous[0].name) == mention.name
    if previous is not None and start - previous[0].end < words.REACH:
        own = provinces.get(mention.name)
        known = _behind_another(folded[previous[0].end : start], previous, inside, own, provinces)
        if known is not None:
            return known
    known = None if following is None else _between(document, mention, previous, following, before, provinces)
    known = known or _excepted(document, sentence, mention, before, after, follows)
    if known is not None:
        return known
    parts = before.split()
    return only_named(document, sentence, before, parts, start) or _reported(
        document, sentence, mention, before, parts, after, inside
    )


_BEFORE = 90
"""Characters before a name that are looked at."""

_AFTER = 60
"""Characters behind a name that are looked at."""


def _behind_another(
    gap: str,
    previous: tuple[Mention, bool],
    inside: bool,
    own: str | None,
    provinces: Mapping[str, str | None],
) -> tuple[bool, str] | None:
    """What follows for a name from the one shortly before it: "Hangu, Khyber Pakhtunkhwa", "Quetta-Karachi".

    `inside` tells that the name is of the province that the one before it lies in; `own` is the name's province.
    """
    between = gap.replace("\n", " ")
    if between == "-" or (between.startswith(" to") and words.TO.fullmatch(between)):
        return False, "road between towns"
    mention, scene = previous
    if between == "'s " and own and own not in (mention.name, province_of(mention, provinces)):
        # "Karachi's Quetta Town"
        return False, "named after a place"
    if " of " in between and words.DIRECTION.search(between):
        return False, "near the scene"
    if not words.CHAIN.fullmatch(between):
        return None
    if scene:
        if "near" in between and not inside and province_of(mention, provinces):
            return False, "near the scene"
        return None if "near" in between and not inside else (True, "with the scene before it")
    if (inside or (own is not None and own == province_of(mention, provinces))) and words.CONTAINED.fullmatch(
        between
    ):
        return False, "with the mention before it"
    if not words.LOCATIVE.search(between):
        return False, "with the mention before it"
    return None


def province_of(mention: Mention, provinces: Mapping[str, str | None]) -> str | None:
    """The province that a name is, or lies in."""
    return mention.name if mention.kind is _PROVINCE else provinces.get(mention.name)


def _excepted(
    document: Document, sentence: Sentence, mention: Mention, before: str, after: str, follows: int
) -> tuple[bool, str] | None:
    """The judgements that single words around a name give, exceptions first; `follows` is `words.follows(after)`."""
    start = mention.start
    folded = document.folded
    if after[:1] == "-" and words.HYPHEN_ROAD.match(after):
        return False, "road between towns"
    if "from " in before:
        found = before.endswith(("from ", "from the "))
        if found and words.BODY_FOUND.search(folded, max(sentence.start, start - 150), start):
            return True, "body found there"
        if words.REPORTED_FROM.search(before):
            return True, "reported there"
        if words.ABDUCTED_THERE.search(before):
            return True, "abducted there"
        if words.ABDUCTED.search(before):
            return False, "abducted from there"
        if found and after.startswith((" to ", " towards ", " toward ")):
            return False, "way"
        if words.VICTIM_HOME.search(before):
            return False, "home"
    if before.endswith(" in "):
        if follows & words.ARRESTS and words.ARRESTS_AFTER.match(after):
            return False, "who speaks"
        if before.endswith(" said in ") and words.TOLD_IN_AFTER.match(after):
            seat = folded[start : mention.end] in words.FILED_ABROAD
            return False, "who reacts" if seat else "who speaks"
        if " of " in before and words.DIED_LATER.search(before):
            return False, "hospital there"
    elif before.endswith((" from ", " of ")) and words.DISTANCE.search(before):
        return False, "near the scene"
    if sentence.cues & cue.GENERAL and words.GENERAL_BEFORE.search(before) and not _ends_a_list(before):
        return False, "general talk"
    if "day's " in before and not sentence.lead and _another_day(document, before):
        return False, "another day's"
    if after.startswith(words.GOES_ON):
        if before.endswith(("since the ", "since ")):
            return False, ONLY_NAMED["general"]
        if follows & words.EVENT and words.EVENT_AFTER.match(after):
            return True, "names the incident"
        if has_any(after, words.BEING) and words.ATTACKED.match(after) and not words.BOUND.search(before):
            who = words.WHO_THERE.search(before) if "who" in before else None
            if who and not speaks_of_incident(who["did"] or "", 0, 60):
                return False, "only named"
            return True, "names the incident"
        if has_any(after, words.CARE) and words.CARE_AFTER.match(after) and words.CARE_BEFORE.search(before):
            return False, "hospital there"
        if (
            folded[start : mention.end] in words.FILED_ABROAD
            and words.SEAT_SAYS.match(after)
            and not before.endswith((" in ", " at ", " near "))
        ):
            return False, "who reacts"
        if (
            follows & words.REACTS
            and words.REACTS_AFTER.match(after)
            and not words.INCIDENT_BEFORE.search(before)
        ):
            return False, "who reacts"
    if before == "in ":
        if _is_seat(document, sentence, mention):
            return False, "who speaks"
        if words.PROTEST_AFTER.match(folded, mention.end, sentence.end):
            return False, "reaction"
    return None


def _another_day(document: Document, before: str) -> bool:
    """Whether the attack of another weekday than the lead's is spoken of: "which claimed Monday's bombing in"."""
    match = words.ANOTHER_DAY.search(before)
    lead = next((sentence for sentence in document.telling if sentence.lead), None) if match else None
    told = words.WEEKDAY.search(document.folded, lead.start, lead.end) if lead else None
    return match is not None and told is not None and told[1] != match["day"]


def _between(
    document: Document,
    mention: Mention,
    previous: tuple[Mention, bool] | None,
    following: Mention,
    before: str,
    provinces: Mapping[str, str | None],
) -> tuple[bool, str] | None:
    """What happened between two places of one province, on the road between them, or on a border, happened there."""
    if not before.endswith(("between ", "between the ", " of ", " from ", " from the ")):
        return None
    own = province_of(mention, provinces)
    gap = mention.end, following.start
    if not own or own != province_of(following, provinces):
        border = not (previous and previous[1]) and words.ON_BORDER.search(before)
        if border and words.BOTH.fullmatch(document.folded, *gap):
            return True, "on the border of both"
        return None
    if (words.BETWEEN.search(before) and words.BOTH.fullmatch(document.folded, *gap)) or (
        words.HIGHWAY_FROM.search(before) and words.UP_TO.fullmatch(document.folded, *gap)
    ):
        return True, "between two places of it"
    return None


def _reported(
    document: Document,
    sentence: Sentence,
    mention: Mention,
    before: str,
    parts: list[str],
    after: str,
    inside: bool,
) -> tuple[bool, str]:
    """Whether something is reported at a place that no exception holds for; `parts` are the words before it."""
    if sentence.cues & cue.SPEAKER and words.SPEAKER_BEFORE.search(before):
        return (True, "reported there") if words.VICTIM_BEFORE.search(before) else (False, "who speaks")
    if not words.ARRESTING.isdisjoint(parts) and words.ARREST_BEFORE.search(before):
        return False, "arrest"
    if before.endswith((" in ", " at ", " near ")) or words.AT.search(before, max(0, len(before) - 60)):
        return (
            (False, "only named")
            if in_other_clause(document, sentence, mention)
            else (True, "reported there")
        )
    if mention.kind is _PROVINCE or inside:
        start = mention.start
        if words.LONG_CHAIN.search(document.text, max(sentence.start, start - 120), start):
            return True, "ends the chain"
    if not before[-1:].isalnum() and words.OPENING.fullmatch(before) and words.WHERE_AFTER.match(after):
        return True, "opens the sentence"
    if _heads_entry(document, sentence, mention):
        return True, "heads the entry"
    if before.endswith(", ") and words.DATED_AFTER.match(after):
        return True, "told with its day"
    return False, "only named"


def _heads_entry(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether a place opens an entry of a list: "2) Chaman, Balochistan: two killed", "SIBI — two killed"."""
    start = mention.start
    folded = document.folded
    if start - sentence.start > words.ENTRY_REACH:
        numbered = folded.endswith(") ", sentence.start, start) and words.IN_LINE.search(
            folded, start - 6, start
        )
        if not numbered and not (
            sentence.cues & cue.ANOTHER and words.SAME_DAY.fullmatch(folded, sentence.start, start)
        ):
            return False
        return words.HEADS_AFTER.match(folded, mention.end, sentence.end) is not None
    if start == sentence.start and (sentence.opens or document.text[start : mention.end].isupper()):
        return words.HEAD_AFTER.match(folded, mention.end, sentence.end) is not None
    if not words.HEADS_AFTER.match(folded, mention.end, sentence.end):
        return False
    line = folded[max(0, sentence.start - words.ENTRY_REACH) : start].rpartition("\n")[2]
    return words.ENTRY_OPENS.fullmatch(line) is not None


def _is_seat(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether "In X," that opens the sentence says where somebody speaks of what happened elsewhere."""
    folded = document.folded
    match = words.SEAT.match(folded, mention.end, sentence.end)
    if match is not None and words.GOVERNS.search(match.group(), 0, match.start("what") - match.start()):
        return True
    return (
        match is not None
        and match["comma"] is not None
        and any(
            other.kind is not _ACTOR and words.ELSEWHERE.search(folded, match.start("what"), other.start)
            for other in sentence.mentions
            if other.start >= match.start("what")
        )
    )


def _ends_a_list(before: str) -> bool:
    """Whether people are listed behind "including", and the place stands behind them: "six, including officers, in"."""
    last = words.LAST_LISTED.search(before)
    return last is not None and TAGS.get(last["noun"]) in ("h", "s")
