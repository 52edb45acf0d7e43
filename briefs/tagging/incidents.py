"""Which casualty statements belong to which of the incidents that a text reports.

A digest, a timeline, or an article with "in another attack" reports several incidents, and no sentence gives their
sum. A new incident begins with an entry of a list, a date, a word such as "elsewhere", or a place that was not named
before at the head of a sentence; within a sentence with "while a second blast ...".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefs.model import Mention, MentionKind, Outcome
from briefs.tagging import cue
from briefs.tagging.dates import MONTH
from briefs.tagging.document import Document, Sentence
from briefs.tagging.other_counts import LABEL
from briefs.tagging.series import is_in_another, is_of_second, listed_places, place_behind
from briefs.tagging.stated import Stated


@dataclass(slots=True)
class Incident:
    """What is stated of one incident.

    `listed` where it is an entry of a list or a timeline, `apart` where the words say that it is another one,
    `headed` where a place stands as its heading. `names` are the places told of it.
    """

    stated: list[Stated] = field(default_factory=list)
    listed: bool = False
    apart: bool = False
    headed: bool = False
    names: set[str] = field(default_factory=set)


_DATED = rf"(?:on )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})|(?:{MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?)\b"
_ENTRY = re.compile(rf"\W*(?:[-–—•*·▪►◦‣]|\(?\d{{1,2}}[.)])\W*\w|\W*{_DATED}\W")
_NUMBERED = re.compile(r"(?:\n|\A)\s?\(?\d{1,2}[.)]\s?\Z")
"""The number of an entry, which is cut off as a sentence of its own."""

_NUMBER = 2
"""Characters of a number, a full stop and a space at least."""

_ANOTHER = re.compile(
    r"\W*(?:and |but )?(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day,? |the same day,? )?(?:meanwhile"
    r"|elsewhere|separately|similarly|besides,|moreover,|in (?:yet )?(?:another|a separate|a second|a third"
    r"|a fourth|the second|the third|the other|other|a similar|a different)\b"
    r"(?! (?:house|home|room|car|vehicle|van|bus|ward|hospital|video|letter|development|sign|blow|version|account)\b)"
    r"|(?:yet )?another (?!of|man|woman|person|victim|official|witness|source|soldier|civilian|policeman"
    r"|injured|wounded)"
    r"|an? (?:second|third|fourth|separate) (?:attack|bomb|blast|explosion|incident|ambush|raid|device|suicide)"
    r"(?![^.;]{0,20} (?:found|defused|discovered|recovered)\b)"
    r"|(?:an hour|a few hours|(?:\w+ )?hours|(?:(?:some|about) )?(?:\w+ )?minutes|later)"
    r"(?: later| afterwards)?"
    r"(?: in the day| that day| on the same day| on(?: \w+day)?)?,? (?:an?|the|another|two|three|gunmen|militants) "
    r"(?!(?:[\w-]+ ){0,4}(?:said|says|told|claimed|announced|confirmed|issued)\b)"
    r"|(?:(?:some|about) )?(?:[\w-]+ )?(?:minutes?|hours?) (?:later|afterwards)\b[^.;]{0,90}\b(?:another|second|third) "
    r"(?:bomb|blast|explosion|device|attack|mine|bomber)"
    r"|earlier (?:in the day|that day|the same day|on \w+day),? (?!\w+ (?:said|told))"
    r"|also (?:on \w+day|in \w+),? |(?:(?:in|at) )?the (?:second|third|other)(?:,| (?:attack|blast|bombing|explosion"
    r"|incident|bomb|device|killed|left|claimed|wounded|injured|hit|struck|exploded|detonated|went off|targeted"
    r"|took place|occurred|ripped|tore|killing)\b)"
    r"|(?:(?:on|earlier on) )?(?:the )?same (?:day|morning|evening|night)\b|(?:on|from) the other side(?: of|,)"
    r"|(?:on the following \w+day|(?:on )?the (?:next|following) (?:day|morning)"
    r"|(?:a|one|two|three|four|five) days? later)\b,? "
    r"(?:(?!toll)[^.;,]){0,40}\b(?:attack|bomb|blast|explo|ambush|raid|gunmen|grenade|mine(?!r)|ied|shot|militants)\w*)"
)
_BESIDES = re.compile(r", meanwhile,|\b(?:the|that) same (?:day|night|evening|morning)\b")
"""The same within the sentence: "In Herat, meanwhile, ...", "Two soldiers were hurt the same night in Kurram"."""

_TALK = cue.CLAIM | cue.DENY | cue.SAY
_IN_PLACE = re.compile(r"\W*(?:(?:and|also) )?(?:in|at|near) (?:the )?(?:\w+ ){0,4}\Z")
_NO_SCENE = re.compile(
    r",? (?:where|whose|which|who)\b|,? (?:an?|the|its) (?:[\w'-]+ ){0,3}?(?:ministry|minister|spokes\w+|officials?"
    r"|government|president|statement)\b"
)
"""What follows a place that only stands beside what is told: "In Bajaur, where a bomb killed five, schools opened",
"In Kabul the ministry's spokesman said"."""

_SHORT = 40
"""Characters of a heading at most."""

_HEAD = 110
"""Characters at the head of a sentence that may say that it goes over to another incident."""

_HEADS = re.compile(r"\W*\Z")
_HEADED = re.compile(r":|\s+[-–—]\s|,[^.:;()]{1,40}:|[.]?\Z")
"""What follows a place that heads an entry: "Kalat: ...", "KALAT - ...", "Kalat, on the road to Mach: ..."."""

_AND_ANOTHER = re.compile(
    r"(?:;|\b(?:while|whereas|and|meanwhile)\b)(?: \w+){0,2} (?:an?|another|a second|a separate|separate|the other)"
    r" (?:[\w'-]+ ){0,4}?(?:attack|bombing|blast|explosion|shooting|ambush|assault|raid|bomb|mine|landmine|ied|device"
    r"|incident|grenade|clash|suicide|operation)\b"
    r"|[;,] (?:and )?another (?:killed|left|claimed|wounded|injured|hurt)\b"
    r"|\b(?:elsewhere|in another|in a separate|(?:hours?|days?|weeks?|months?) later|separately)\b"
    rf"|; (?:in )?(?!{LABEL}:)\w[\w -]{{1,30}}:|[;,] \(?(?:[b-h]|[2-9]|i{{2,3}}|iv)\) "
    r"|(?:;|,|\b(?:and|while|whereas)) (?:(?:in|at) )?the (?:second|third|latter)[ ,]"
    r"|[;,] (?:unknown |unidentified |armed |suspected )?(?:gunmen|militants|assailants|men) (?:killed|shot) "
)
_AND_IN = re.compile(
    r"(?:;|,|\b(?:and|while|whereas|but))(?: also| another)? (?:in|at|near) (?:the )?(?:\w+ ){0,2}\Z"
)
"""What stands before a place where something else happened: "killed one in Pishin, and in Chaman two died"."""

_OF_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|both|twin|separate|several|different|multiple|multipronged"
    r"|series of|(?<=\ba )number of|spate of|wave of|string of|couple of|pair of"
    r"|these|those|back-to-back|coordinated|simultaneous|the)"
    r" (?:[\w'-]+ ){0,3}?(?:attacks|bombings|blasts|explosions|incidents|shootings|raids|clashes|assaults|operations"
    r"|engagements|actions|acts of|ibos|gunfights|firefights|gun ?battles"
    r"|suicide bombers|events|strikes|encounters"
    r"|(?:bombs|devices) (?:exploded|went off|detonated|blew up|hit|struck|ripped))\b"
    r"|\bin (?:two|three|four|five|six|several|different|various|many|both) (?:\w+ )?"
    r"(?:cities|towns|provinces|districts|places|areas|villages|parts|regions)\b"
    r"|\b(?:attacks|bombings|blasts|explosions|incidents|clashes|violence|earthquake|floods?)\b[^.;]{0,80}"
    r"\b(?:kill|left|leav|claim|wound|injur)\w*"
)


def incidents(document: Document, stated: Sequence[Stated]) -> list[Incident]:
    """The incidents with their statements, in order; one where nothing tells them apart."""
    found = [Incident()]
    current = found[0]
    at = 0
    named: set[str] = set()
    listed: set[str] = set()
    folded, actor, incident = document.folded, MentionKind.ACTOR, cue.EVENT | cue.TOLL
    figures = [item.sentence.start for item in stated]
    count = len(figures)
    above = _Above()
    for sentence in document.news:
        if at == count:
            break
        mine: Sequence[Stated] = ()
        begins = ""
        split: Incident | None = None
        start, mentions, cues = sentence.start, sentence.mentions, sentence.cues
        if figures[at] <= start:
            first = bisect_left(figures, start, at)
            at = bisect_right(figures, start, first)
            mine = stated[first:at]
        numbered = (
            folded[start - 3 : start - 2].isdigit()
            and start > _NUMBER
            and folded[start - 2] in ".)"
            and _NUMBERED.search(folded, max(0, start - 6), start)
        )
        if (
            cues & incident
            or sentence.opens
            or numbered
            or (mentions and sentence.end - start < _SHORT)
            # without words for an incident: "A second device went off"
            or (cues & cue.ANOTHER and not cues & _TALK)
        ):
            dated = cues & cue.DATE or not folded[start].isalpha()
            entry = numbered or (dated and _ENTRY.match(folded, start, sentence.end))
            if entry:
                begins = "entry"
            elif mentions or cues & cue.ANOTHER:
                begins = _begins(document, sentence, named, listed, found)
            if begins == "another" and _goes_on(document, sentence, mine):
                begins = ""
            elif not begins and mine and above.figures and _is_apart(document, sentence, above, mine):
                begins = "another"
            if begins:
                if found[-1].stated and not (
                    begins in ("another", "place") and _told_again(document, found, mine)
                ):
                    found.append(Incident())
                found[-1].listed = begins in ("entry", "heading")
                found[-1].headed = begins == "heading"
                found[-1].apart = begins == "another"
                current = found[-1]
        places = [mention for mention in mentions if mention.kind is not actor] if mentions else []
        if not begins and len(found) > 1 and mine:
            current = _told_of(found, current, places)
        previous: Stated | None = None
        for item in mine:
            if (
                previous is not None
                and item.statement.group != previous.statement.group
                and not item.statement.part
                and (
                    _AND_ANOTHER.search(folded, previous.statement.end, item.statement.start)
                    or _is_elsewhere(document, sentence, previous, item)
                    or is_of_second(document, previous, item)
                )
            ):
                split = split or current
                found.append(Incident(listed=current.listed, apart=True))
                found[-1].names = {each.name for each in places if each.start > previous.statement.end}
                current.names -= found[-1].names
                current = found[-1]
            if listed and (place := place_behind(document, places, item)) in listed:
                if not current.names.isdisjoint(listed - {place}) and current.stated:
                    current = _of_place(found, place)
                current.names.add(place)
            current.stated.append(item)
            previous = item
        if mine:
            above.add(sentence, mine)
        if split is not None:
            # "X killed two, while Y killed four. One victim was ...": the report goes on with the first
            current = split
        if places:
            names = [mention.name for mention in places]
            if split is None and (mine or begins) and not listed:
                current.names.update(names)
            if not (mine or listed):
                listed = listed_places(folded, places)
                current.names -= listed
            named.update(names)
            named -= listed
    found = [incident for incident in found if incident.stated]
    return _without_title(document, found)


def _of_place(found: list[Incident], place: str) -> Incident:
    """The incident of one of the places that the text lists: a new one where nothing was told of it."""
    for incident in found:
        if place in incident.names:
            return incident
    found.append(Incident(apart=True))
    return found[-1]


def _is_elsewhere(document: Document, sentence: Sentence, previous: Stated, item: Stated) -> bool:
    """Whether two figures of a sentence are of two places: "a bomb killed one in Pishin and in Chaman two died"."""
    if item.statement.people.part_of or previous.statement.outcome is not item.statement.outcome:
        return False
    start, end = previous.statement.end, item.statement.start
    return any(
        mention.kind is not MentionKind.ACTOR
        and start < mention.start < end
        and _AND_IN.search(document.folded, start, mention.start) is not None
        for mention in sentence.mentions
    )


@dataclass(slots=True)
class _Above:
    """The figures told above a sentence, and how many of them stand in sentences that open a paragraph."""

    figures: set[tuple[Outcome, int]] = field(default_factory=set)
    opening: int = 0

    def add(self, sentence: Sentence, mine: Sequence[Stated]) -> None:
        """Adds the figures of a sentence."""
        self.figures.update([(item.statement.outcome, item.statement.people.count) for item in mine])
        self.opening += len(mine) if sentence.opens else 0


def _is_apart(document: Document, sentence: Sentence, above: _Above, mine: Sequence[Stated]) -> bool:
    """Whether the figures of a sentence are of another incident than those `above`."""
    outcome, group = mine[0].statement.outcome, mine[0].statement.group
    parts = [item.statement.people.count for item in mine if item.statement.group == group]
    if len(parts) > 1 and (outcome, sum(parts)) in above.figures:
        # "Eleven were killed by two bombs. Eight died in the first blast and three in the second"
        return False
    return is_in_another(document, mine[0]) or _is_title_below(document, sentence, above, mine)


def _is_title_below(document: Document, sentence: Sentence, above: _Above, mine: Sequence[Stated]) -> bool:
    """Whether a sentence is the title of a second report below the first, with a toll that was not told before."""
    if not (sentence.opens and document.is_heading(sentence)) or sentence.end - sentence.start > _TITLE:
        return False
    if sentence.cues & _TALK:
        # "Group says 90 soldiers killed": of the same attack
        return False
    if above.opening < _REPORT or mine[0].statement.total:
        return False
    return all((item.statement.outcome, item.statement.people.count) not in above.figures for item in mine)


_TITLE = 90
"""Characters of a title at most."""

_REPORT = 2
"""Paragraphs with a toll that stand above the title of a second report: its own title, and its lead."""


def _goes_on(document: Document, sentence: Sentence, mine: Sequence[Stated]) -> bool:
    """Whether words for another incident tell of none: "Another guard died", "Meanwhile, the group claimed it"."""
    if mine:
        first = mine[0].statement
        if first.people.part_of:
            return True
        return first.more and first.start - sentence.start < len("and another")
    at = document.folded.find("meanwhile", sentence.start, sentence.end)
    return bool(sentence.cues & _TALK) and 0 <= at < sentence.start + _HEAD


def _told_again(document: Document, found: list[Incident], mine: Sequence[Stated]) -> bool:
    """Whether the lead has told of it: "..., while another blast hurt two men. ... Elsewhere, two men were hurt"."""
    for item in found[-1].stated[-1:] if mine else ():
        one, again = item.statement, mine[0].statement
        same = one.outcome is again.outcome and one.people.count == again.people.count
        if same and found[-1].apart and document.is_heading(item.sentence):
            # below the title of a second report
            return True
        if (
            len(found) < _A_FEW
            and same
            and _AND_ANOTHER.search(document.folded, item.sentence.start + _MAIN_CLAUSE, one.start)
        ):
            return True
    return False


_A_FEW = 3
"""Fewer may be as many by chance; and incidents of which the one before the last may be told again."""

_MAIN_CLAUSE = 25
"""Characters that what is told first must have."""


def _told_of(found: list[Incident], current: Incident, places: list[Mention]) -> Incident:
    """The incident that a sentence with these places goes on with."""
    names = {mention.name for mention in places}
    if not names or not names.isdisjoint(current.names):
        return current
    return next((incident for incident in found if not names.isdisjoint(incident.names)), current)


def _without_title(document: Document, found: list[Incident]) -> list[Incident]:
    """The incidents without a title that is told again below a dateline, which looks like an entry's heading."""
    headed = sum([incident.headed for incident in found[1:]])
    if len(found) < 2 or headed > 1:
        return found
    first, second = found[:2]
    one, again = first.stated[0].statement, second.stated[0].statement
    same = one.outcome is again.outcome and one.people.count == again.people.count
    chance = second.apart and one.people.count < _A_FEW
    if not second.headed and (headed or not same or chance):
        return found
    title = first.stated[0].sentence
    below = second.stated[0].sentence.start
    told_above = all(item.sentence is title or item.sentence.start > below for item in first.stated)
    if not (told_above and document.is_heading(title)):
        return found
    second.stated = sorted([*first.stated, *second.stated], key=lambda item: item.statement.start)
    second.listed = False
    return found[1:]


def _begins(
    document: Document, sentence: Sentence, named: set[str], listed: set[str], found: list[Incident]
) -> str:
    """What tells that a sentence goes over to another incident: "another", "heading", "place", "" for nothing."""
    folded = document.folded
    if sentence.cues & cue.ANOTHER and (
        _ANOTHER.match(folded, sentence.start, sentence.end)
        or _is_besides(folded[sentence.start : min(sentence.start + _HEAD, sentence.end)])
    ):
        return "another"
    for mention in sentence.mentions:
        if mention.kind is MentionKind.ACTOR:
            continue
        province = mention.kind is MentionKind.PROVINCE
        if mention.start - sentence.start > 40:
            return ""
        before = folded[sentence.start : mention.start]
        if not before[-1:].isalnum() and _HEADS.fullmatch(before):
            headed = _HEADED.match(folded, mention.end, sentence.end) or mention.end == sentence.end
            if headed and mention.name not in named:
                return "heading"
            return "heading" if headed and sentence.opens and _heads_further(folded, sentence, named) else ""
        if not _IN_PLACE.fullmatch(before) or _NO_SCENE.match(folded, mention.end, sentence.end):
            return ""
        new = bool(named or listed) and mention.name not in named
        new = new and (sentence.opens or not province or _is_headed(document, found))
        return ("another" if province else "place") if new else ""
    return ""


def _is_headed(document: Document, found: list[Incident]) -> bool:
    """Whether what was told last began with its place as well: "In Kunduz, eight died. In Baghlan, ..."."""
    if not found[-1].stated:
        return False
    told = found[-1].stated[0].sentence
    return any(
        mention.kind is not MentionKind.ACTOR
        and _IN_PLACE.fullmatch(document.folded, told.start, mention.start) is not None
        for mention in told.mentions
    )


def _is_besides(head: str) -> bool:
    """Whether the head of a sentence says that it tells of another incident as well."""
    return (" same " in head or "meanwhile" in head) and _BESIDES.search(head) is not None


def _heads_further(folded: str, sentence: Sentence, named: set[str]) -> bool:
    """Whether a line begins with a known province and a new place in it: "Nangarhar, Khogyani: ..."."""
    colon = folded.find(":", sentence.start, sentence.start + _SHORT)
    return any(
        mention.end <= colon and mention.kind is not MentionKind.ACTOR and mention.name not in named
        for mention in sentence.mentions
    )


def is_of_several(document: Document, item: Stated) -> bool:
    """Whether a figure's sentence speaks of several incidents, so that it is their sum."""
    sentence = item.sentence
    if not sentence.cues & cue.SEVERAL:
        return False
    end = document.several.get(sentence.start)
    if end is None:
        match = _OF_SEVERAL.search(document.folded, sentence.start, sentence.end)
        end = document.several[sentence.start] = match.end() if match else -1
    # "three attacks: a mine killed a boy, a sniper ...": each is told by itself
    return end >= 0 and not _is_listed(document, item, end)


def _is_listed(document: Document, item: Stated, at: int) -> bool:
    """Whether a colon between `at` and a figure opens a list."""
    return document.folded.find(":", at, item.statement.start) >= 0


def names_a_place(document: Document, item: Stated) -> bool:
    """Whether a figure's sentence names a place, not only a province or that of the dateline."""
    dateline = range(*document.dateline)
    return any(
        mention.kind is MentionKind.PLACE and mention.start not in dateline
        for mention in item.sentence.mentions
    )
