"""Which statement of one incident is quoted, and the number that it gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter

from briefs.model import Outcome, Qualifier
from briefs.tagging import cue
from briefs.tagging.attackers import is_behind_attackers
from briefs.tagging.document import Document
from briefs.tagging.incidents import is_of_several
from briefs.tagging.patterns import by_letter
from briefs.tagging.stated import Stated
from briefs.tagging.statement import LABELLED

_UPDATE = re.compile(
    r"\b"
    + by_letter(
        r"(?<!highest )(?<!heaviest )(?<!worst )toll|all told|(?:brings?|raises?|takes?|took|brought) the"
        r"|latest (?:update|updates|figure|figures|report|reports|count|information)|rose|risen"
        r"|(?:higher|new|newer|final) (?:count|figure|toll|tally)"
        r"|rises|rising|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|has reached|increased to|updated"
        r"|raising|bringing|bringing the|revised|(?:have|has) now"
        r"|now (?:stands|confirmed|known|dead)|in total|total of|a total"
        r"|overall|altogether|in all\b|combined(?! military)|total number|so that"
    )
    + r"\b"
    r"|\A\W*(?:grand )?total:|corrected (?:down )?to\b"
    r"|\Awith (?:this|these|his death|her death|their deaths|the death)\b"
)
_SINCE = re.compile(r"[^.;]{0,50}?\bsince (?:last )?(?:\w+day|\w+ \d|\d|the (?:start|beginning))")
"""A time behind a figure in which more than the news happened: "nine dead in total since Tuesday"."""

_OF_WHAT_FOLLOWS = (
    "brings",
    "bring",
    "raises",
    "raise",
    "takes",
    "take",
    "took",
    "brought",
    "bringing",
    "raising",
    "toll",
)
_EARLIER = re.compile(
    r"\b(?:earlier(?! (?:in the|that|the same|on|this) \w+)|initially|originally|at first|previously|up from"
    r"|(?:initial|first|early|earliest|preliminary) (?:official )?(?:reports?|accounts?|counts?|figures?|estimates?)"
    r"|first (?:put|spoke|spoken|gave|given|counted|announced|reported|listed|estimated|stood|told|believed"
    r"|thought|feared|said)"
    r"|had (?:put|given|placed|set|stood|spoken))\b"
)
_WAS_EARLIER = re.compile(
    r"[^.;,()]{0,30}?\b(?:(?:at|by) first\b|initially|originally|first (?:reported|announced|feared)"
    r"|in (?:the )?(?:first|early|initial) (?:reports?|accounts?|counts?|hours))\b"
)
"""The same behind the figure: "At least 48 people were feared dead at first"."""

_CORRECTED = re.compile(
    r"(?:,|\b(?:was|were)(?: later)?) (?:(?:was|were|has|have|had|been|then) ){0,2}"
    r"(?:corrected|revised|reduced|raised|rose|risen|climbed|jumped|reached|increased)\b"
)
"""What stands behind the earlier figure: "first put at 12, was corrected to nine"."""

_LATER = re.compile(
    r"\b(?:by (?:the )?(?:evening|night|nightfall|midnight|noon|dusk|dawn|morning|end|weekend|\w+day|(?:next|following)"
    r" \w+)|later|the (?:next|following) (?:day|morning|evening)|in the end|finally|eventually|at last|final|now)\b"
)

_BY_THEN = re.compile(
    r"[^.;,()]{0,30}? by (?:the )?(?:evening|night|nightfall|midnight|noon|dusk|dawn|morning|\w+day"
    r"|(?:next|following) \w+)\b"
)
"""A later time behind the figure: "Fourteen people had died by Tuesday"."""


def _candidates(document: Document, stated: Sequence[Stated], outcome: Outcome) -> list[Stated]:
    all_of_it = [
        item
        for item in stated
        if item.statement.outcome is outcome and not (item.statement.beside or item.deed)
    ]
    whole = [item for item in all_of_it if not item.statement.part]
    attackers = 0
    for item in whole:
        people = item.statement.people
        if item.statement.perpetrators:
            attackers = max(attackers, people.count)
        elif people.first == people.last and people.count <= attackers and item.statement.rule != LABELLED:
            # "Nineteen rebels were killed. Eleven died in Kech and ...": some of the nineteen
            item.statement.perpetrators = True
        else:
            break
    fresh = [item for item in whole if not item.past]
    trusted = [item for item in fresh if not item.rival]
    if len(all_of_it) > 1:
        own = [item for item in trusted if not _is_of_series(document, item)]
        trusted = own if own or len(trusted) < len(all_of_it) else trusted
    if not trusted and outcome is Outcome.KILLED:
        # "one of the wounded died": no part of the killed
        died = [item for item in all_of_it if item.statement.people.part_of == "W" and not item.past]
        trusted = [item for item in died if not item.rival] or trusted
    return (
        [item for item in trusted if not item.statement.perpetrators]
        or trusted
        or fresh
        or [item for item in whole if item.sentence.lead and not item.sentence.is_past(item.statement.start)]
        or _of_yesterday(document, stated, whole)
    )


_DAYS_AGO = re.compile(r"\b(?:hours|(?:a|one|two|three) days?) (?:after|ago|earlier)\b|\bthis week\b")


def _of_yesterday(document: Document, stated: Sequence[Stated], whole: list[Stated]) -> list[Stated]:
    """The figures of what a text without any of its own is the sequel of: "one day after a bomber killed 53"."""
    if not all(item.past for item in stated):
        return []
    return [
        item
        for item in whole
        if not item.deed and _DAYS_AGO.search(document.folded, item.sentence.start, item.sentence.end)
    ]


def choose(document: Document, stated: Sequence[Stated], outcome: Outcome) -> Stated | None:
    """The statement to quote for an outcome: the first about the news, or the newest total."""
    candidates = _candidates(document, stated, outcome)
    if not candidates:
        return None
    current = _current(document, candidates)
    chosen = _fuller(document, stated, current)
    for item in candidates:
        if item.statement.total or is_update(document, item):
            if _is_earlier(document, item) or _is_disputed(document, chosen, item):
                continue
            if item.sentence is chosen.sentence and not _replaces(document, stated, item, chosen):
                continue
            if _is_rival_count(document, chosen, item) or _is_no_sum(document, chosen, item):
                continue
            chosen = item
        elif _is_newer(document, chosen, item) and not _is_disputed(document, chosen, item):
            chosen = item
    return chosen


def _current(document: Document, candidates: list[Stated]) -> list[Stated]:
    """The figures without those at the head that a later one takes the place of: "at first nine, then 14"."""
    if len(candidates) < 2:
        return candidates
    at = 0
    while at < len(candidates) and _is_earlier(document, candidates[at]):
        at += 1
    newer = candidates[at:]
    if not newer:
        return candidates
    first, then = candidates[0].statement, newer[0].statement
    # "two died at first, and a third in hospital": both
    return candidates if then.more and then.people.count <= first.people.count else newer


def _is_no_sum(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether "so that" before a figure gives no sum: "a wall fell so that two were killed", of nine who died."""
    if item.statement.people.count >= chosen.statement.people.count:
        return False
    return document.folded.find("so that ", item.sentence.start, item.statement.start) >= 0


def _is_disputed(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether a total contradicts the figure before: "However, an elder gave the number of dead as 30"."""
    if item is chosen or chosen.rival:
        return False
    folded, start, end = document.folded, item.sentence.start, item.sentence.end
    apart = item.sentence is not chosen.sentence
    contradicts = apart and _CONTRADICTS.match(folded, start, end) is not None
    start = start if apart else min(chosen.statement.end, item.statement.start)
    contradicts = contradicts or _OTHERS.search(folded, start, item.statement.start) is not None
    return contradicts and _RISES.search(folded, start, end) is None


def _is_rival_count(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether a lower total is another's count, and no correction: "The party gave a toll of nine"."""
    if chosen.rival or chosen.sentence is item.sentence:
        return False
    lower = item.statement.people.count < (figure(document, (chosen, item), chosen)[0] or 0)
    span = document.folded, item.sentence.start, item.statement.start
    return lower and _ANOTHERS.search(*span) is not None and _CORRECTED.search(*span) is None


_ANOTHERS = re.compile(r"\b(?:gave|gives|put|puts|spoke of|speaks of|counted|counts|claimed|according to)\b")
_OTHERS = re.compile(
    r"\b(?:some|other|another|one|different|several) (?:[\w-]+ ){0,2}?"
    r"(?:sources?|reports?|accounts?|estimates?|officials?|witness(?:es)?|media|outlets?|agenc(?:y|ies)|newspapers?)\b"
    r"|\baccording to (?:others|another)\b|\bothers (?:said|put|reported|spoke)\b"
    r"| by (?!noon|night|midnight|evening|dusk|dawn|morning|\w+day\b)(?:[\w-]+ ){1,5}and at \Z"
)
"""Other voices than that of the figure before."""

_CONTRADICTS = re.compile(
    r"\W*(?:[^.;,]{0,40}, (?=however,))?(?:but|however|yet)\b(?! (?:by|on|in|later|after|since)\b)"
)
_RISES = re.compile(
    r"\b(?:rose|ris(?:e|en|es|ing)|climb\w*|jump\w*|reach\w*|gone up|went up|later|now|mounted|increased|updated"
    r"|revised)\b"
)
_ONE_OF = re.compile(
    r"\b(?:was|is) (?:the )?(?:one|first|second|third|fourth|last|part) of (?:at least |about |a |the )?(?:series of "
    r"|[\w-]+ )(?:[\w-]+ ){0,3}?(?:attacks|shootings|bombings|blasts|explosions|incidents|raids|ambushes|killings)\b"
)
"""The figures behind it are of a series: "This was one of five shootings, in which eleven people were killed"."""


def _is_of_series(document: Document, item: Stated) -> bool:
    """Whether a figure is of a series of attacks, of which that of the news was one."""
    start, at = item.sentence.start, item.statement.start
    return (
        document.folded.find(" of ", start, at) >= 0
        and _ONE_OF.search(document.folded, start, at) is not None
    )


_REACH = 70
"""Characters before a figure that may tell of when it is."""

_OR_MORE = (Qualifier.AT_LEAST, Qualifier.OVER)
_ANYBODY = frozenset(["", "people", "persons", "bodies", "others"])


def _is_newer(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether a count of the same people is a later one: of "at least 20 people", "33 bodies had been brought in"."""
    old, new = chosen.statement, item.statement
    if old.people.single and new.who in ("people", "persons") and old.rule == "deaths of people":
        # of one man who was known, and of all who died with him
        return not (new.more or _is_earlier(document, item))
    if _is_later(document, chosen, item):
        return True
    return (
        old.people.qualifier in _OR_MORE
        and new.people.qualifier is Qualifier.EXACTLY
        and old.who in _ANYBODY
        and new.who in _ANYBODY
        and item.sentence.start > chosen.sentence.start
        and old.people.count < new.people.count <= 2 * old.people.count
        and not new.more
        and not _is_earlier(document, item)
    )


def _is_later(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether the words say that a higher count of the same people is of a later time: "by evening it was 14 dead"."""
    old, new = chosen.statement, item.statement
    if new.people.count <= old.people.count or old.people.single or new.more or new.rule == "killed people":
        return False
    nouns = old.who.rpartition(" ")[2].lower(), new.who.rpartition(" ")[2].lower()
    if not (nouns[1] in _ANYBODY or nouns[0] == nouns[1]):
        return False
    folded, start = document.folded, max(item.sentence.start, chosen.statement.end)
    if _BY_THEN.match(folded, new.end, item.sentence.end):
        return True
    return _LATER.search(folded, max(start, new.start - _REACH), new.start) is not None


def _replaces(document: Document, stated: Sequence[Stated], item: Stated, chosen: Stated) -> bool:
    """Whether of two figures in one sentence the later is the newer: "five were hurt, bringing the toll to eight"."""
    if item.statement.total:
        return item.statement.people.count >= chosen.statement.people.count
    apart = item.statement.group != chosen.statement.group and not item.statement.more
    return apart and item.statement.people.count > (figure(document, stated, chosen)[0] or 0)


def _fuller(document: Document, stated: Sequence[Stated], candidates: list[Stated]) -> Stated:
    """The first figure; or the lead's, where it goes on with what a heading gives ("nine climbers and a cook").

    A summary may stand above the report that it is of, with an older figure.
    """
    first = candidates[0]
    heading = first.sentence
    telling = document.telling
    at = telling.index(heading) if heading in telling[:_OPENING] else _OPENING
    summary = not document.is_heading(heading)
    if at == _OPENING or (summary and heading is not document.sentences[0]):
        return first
    opening = telling[at + 1 : at + _OPENING]
    if summary:
        opening = [sentence for sentence in opening if sentence.opens][:1]
    for item in candidates:
        if item.sentence is heading:
            continue
        if summary and not (item.sentence in opening and _are_alike(first, item)):
            return first
        same = item.statement.people.count == first.statement.people.count and not item.statement.total
        count = figure(document, stated, item)[0] or 0
        fuller = same or first.statement.perpetrators is item.statement.perpetrators
        more = count > (figure(document, stated, first)[0] or 0)
        return item if fuller and more and item.sentence in opening and not item.statement.total else first
    return first


def _are_alike(one: Stated, other: Stated) -> bool:
    """Whether two figures count people of the same kind."""
    return one.statement.who.rpartition(" ")[2] == other.statement.who.rpartition(" ")[2]


_OPENING = 4
"""Sentences that a heading and the lead have together."""


def is_update(document: Document, item: Stated) -> bool:
    """Whether a figure's sentence says that it is a total, or newer than another."""
    sentence, folded = item.sentence, document.folded
    if not sentence.cues & cue.UPDATE:
        return False
    at, start, end = item.statement.start, sentence.start, sentence.end
    if "since " in folded[item.statement.end : end] and _SINCE.match(folded, item.statement.end, end):
        return False
    if ";" in folded[start:end]:
        start = max(folded.rfind(";", start, at) + 1, start)
        close = folded.find(";", at, end)
        end = end if close < 0 else close
    for match in _UPDATE.finditer(folded[start:end]):
        # "lost 17 killed, which takes the toll to 40": no total of the 17
        if start + match.start() < at or not match.group().startswith(_OF_WHAT_FOLLOWS):
            return True
    return False


def _is_earlier(document: Document, item: Stated) -> bool:
    folded, one, sentence = document.folded, item.statement, item.sentence
    before = folded[max(sentence.start, one.start - _REACH) : one.start]
    before = before[max(before.rfind(", but "), before.rfind(";"), 0) :]
    match = _EARLIER.search(before)
    if match and not (_LATER.search(before, match.end()) or _CORRECTED.search(before, match.end())):
        return True
    return _WAS_EARLIER.match(folded, one.end, sentence.end) is not None


def choose_wounded(document: Document, stated: Sequence[Stated], killed: Stated | None) -> Stated | None:
    """The wounded who belong to the same incidents as the killed that are quoted."""
    if killed is None:
        return choose(document, stated, Outcome.WOUNDED)
    candidates = _candidates(document, stated, Outcome.WOUNDED)
    if not candidates:
        return None
    told = by_sentence(stated)
    if not killed.statement.perpetrators:
        candidates = [item for item in candidates if not _is_of_attackers(told, killed, item)]
    candidates = _current(document, candidates)
    same = [item for item in candidates if item.sentence is killed.sentence]
    if same:
        chosen = same[0]
        if len(same) > 1 and any(_is_superseded(killed, item) for item in told[killed.sentence.start]):
            # "21 dead and 100 hurt, but by Sunday 27 were dead and 169 hurt"
            chosen = next((item for item in same if item.statement.start > killed.statement.start), same[-1])
        elif chosen.statement.people.single and chosen.statement.start < killed.statement.start:
            # "a senator was wounded when a bomber struck; 28 were killed and 40 injured"
            chosen = next((item for item in same if _is_bare(item)), chosen)
        for item in candidates:
            later = item.statement.total and item.sentence.start > chosen.sentence.start
            if later and not _is_earlier(document, item):
                chosen = item
        return chosen
    if is_of_several(document, killed):
        count = figure(document, stated, killed)[0] or 0
        candidates = [item for item in candidates if _deaths(told[item.sentence.start]) in (0, count)]
    return candidates[0] if candidates else None


def _is_bare(item: Stated) -> bool:
    """Whether a figure is no more than a number, of whoever it was."""
    one = item.statement
    return one.people.count > 1 and not (one.who or one.more)


def _is_superseded(killed: Stated, item: Stated) -> bool:
    """Whether a figure is an older one of the dead, in the same sentence before the one that is quoted."""
    one, quoted = item.statement, killed.statement
    return one.outcome is quoted.outcome and one.start < quoted.start and one.group != quoted.group


def by_sentence(stated: Sequence[Stated]) -> dict[int, list[Stated]]:
    """The statements by where their sentence begins."""
    told: dict[int, list[Stated]] = defaultdict(list)
    for item in stated:
        told[item.sentence.start].append(item)
    return told


def _deaths(here: Sequence[Stated]) -> int:
    """How many dead a sentence gives: fewer than all are those of a part."""
    return sum(
        item.statement.people.count
        for item in here
        if item.statement.outcome is Outcome.KILLED
        and not (item.statement.part or item.statement.more or item.statement.perpetrators)
    )


def _is_of_attackers(told: Mapping[int, Sequence[Stated]], killed: Stated, wounded: Stated) -> bool:
    """Whether those wounded are attackers: so said, or "killing two of the attackers and injuring five others"."""
    one = wounded.statement
    if one.perpetrators or one.who not in ("", "others", "more"):
        return one.perpetrators
    if one.rule != "killed people" and (one.more or wounded.sentence is killed.sentence):
        # but where the victims are told apart: "five attackers were killed and seven were wounded"
        return False
    return is_behind_attackers(told[wounded.sentence.start], wounded)


_MANY = 8
"""Statements of which those of one sentence are looked up."""
_start = attrgetter("sentence.start")


def figure(
    document: Document, stated: Sequence[Stated], chosen: Stated | None
) -> tuple[int | None, Qualifier | None]:
    """The number to quote for a statement: with the rest of its enumeration."""
    if chosen is None:
        return None, None
    statement = chosen.statement
    if len(stated) > _MANY:
        # they stand in the order of the sentences
        at = chosen.sentence.start
        stated = stated[bisect_left(stated, at, key=_start) : bisect_right(stated, at, key=_start)]
    group = [
        item.statement
        for item in stated
        if item.sentence is chosen.sentence
        and item.statement.outcome is statement.outcome
        and item.statement.group == statement.group
        and not item.statement.beside
        and item.rival is chosen.rival
        and item.statement.part == statement.part
        # "two of the wounded, a father and his son, died": the two
        and (not statement.people.part_of or item.statement.people.part_of == statement.people.part_of)
    ]
    if statement.total:
        group = [statement]
    count = sum(member.people.count for member in group)
    qualifier = statement.people.qualifier
    for member in group:
        if member.people.qualifier in _OR_MORE and qualifier is Qualifier.EXACTLY:
            qualifier = member.people.qualifier
    return count, qualifier
