"""The figures that a careful reader would quote for a whole brief.

The first statement about the news counts, unless a later one says that it is a total or an update ("the toll rose
to"). Parts of a total, other incidents, rival claims of the attackers, and attackers named apart are left out; one
enumeration ("two soldiers and a boy were killed") is added up, since nothing else in the text gives its total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile
from typing import NamedTuple

from briefs.model import Headline, Outcome, Qualifier
from briefs.tagging.attackers import Attackers, dead_attackers
from briefs.tagging.cues import Cue
from briefs.tagging.document import Document, Section
from briefs.tagging.incidents import Stated, incidents, is_of_several, names_a_place

_UPDATE = re.compile(
    r"\b(?:toll|all told|(?:brings?|raises?|takes?|took|brought) the"
    r"|latest (?:update|updates|figure|figures|report|reports|count|information)|rose|risen"
    r"|rises|rising|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|has reached|increased to|updated"
    r"|raising|bringing|bringing the|revised|now (?:stands|confirmed|dead)|in total|total of|a total"
    r"|overall|altogether|in all\b|combined(?! military)|total number)\b"
)
_EARLIER = re.compile(
    r"\b(?:earlier|initially|initial reports|at first|previously|first reports|had (?:put|given|placed|set|stood)"
    r"|up from)\b"
)
_VAGUE_WOUNDED = re.compile(
    r"\b(?:many|several|scores|dozens|numerous|multiple|some|others|hundreds|an (?:unknown|unspecified"
    r"|undetermined) number)(?: [\w'-]+){0,4}? (?:were )?(?:\w+ )?(?:injured|wounded|hurt)\b"
    r"|\b(?:injur|wound)(?:ed|ing) (?:many|several|scores|dozens of|numerous|multiple|hundreds"
    r"|an (?:unknown|unspecified))"
)
_NOBODY = re.compile(
    r"\b(?:(?:no(?P<more> (?:other|further|more|additional))?|any|nil|without(?: any)?"
    r"|nor|neither|zero|never any)(?: [\w-]+){0,5}? (?P<what>casualt\w+|injur\w+"
    r"|fatalit\w+|deaths?\b|loss(?:es)? of (?:\w+ )?(?:life|lives)|killed or (?:injured|wounded)"
    r"|lives? (?:were |was )?lost"
    r"|human loss(?:es)?)(?P<also> (?:or|and) (?:injur\w+|wounded|fatalit\w+|deaths?|casualt\w+))?|(?:no one"
    r"|nobody|no-one|none|no (?:person|people"
    r"|individual|individuals"
    r"|civilian|civilians|soldier|soldiers|personnel|passenger|passengers|student|students|officer"
    r"|officers|worker|workers))\b(?: [\w'-]+){0,8}? (?:was|were|is|are|been"
    r"|got)(?: \w+){0,2}? (?P<done>killed|hurt|injured|wounded|harmed)"
    r"(?P<both> (?:or|and|nor) (?:\w+ )?(?:hurt|injured|wounded|killed))?"
    r"|(?:none|no one|nobody|no-one) (?P<so>hurt|injured|wounded|harmed)\b"
    r"|(?:no one|nobody|no-one) (?:has |have |had )?(?:died|lost (?:his|their) li(?:fe|ves)))"
)
_ZERO = re.compile(
    r"\b(?P<what>killed|fatalities|deaths?|dead|injured|injuries|wounded|casualties)(?: \w+)?: (?:0|nil|none|zero)\b"
)
_ALSO = re.compile(
    r" (?:was|were|has been|had been) also (?:\w+ )?(?:killed|martyred|shot dead|injured|wounded|hurt)\b"
    r"| also (?:died|lost|succumbed|embraced|suffered|received|sustained)\b"
)
_LEFT_NOBODY = re.compile(
    r"\b(?:left|leaving|hurt|harmed|injured|killed|claimed) (?:no one|no-one|nobody|no (?:lives|life"
    r"|casualties))\b"
)
_NOT_KNOWN = re.compile(
    r"\b(?:immediate(?:ly)?|word|know|known|unclear|clear|whether|if|confirm\w*|information"
    r"|details|far|yet|initial|estimat\w*)\b"
)


def read_headline(document: Document, stated: Sequence[Stated]) -> Headline:
    """The killed and wounded to quote; None where the text gives none."""
    killed = _choose(document, stated, Outcome.KILLED)
    wounded = _choose_wounded(document, stated, killed)
    no_killed, no_wounded = _nobody(document)
    killed_count, killed_qualifier = _figure(document, stated, killed)
    wounded_count, wounded_qualifier = _figure(document, stated, wounded)
    killed_count = _with_others(document, stated, killed, killed_count)
    wounded_count = _with_others(document, stated, wounded, wounded_count)
    lost = _died_of_wounds(stated, killed, wounded)
    if killed_count and killed and not (killed.statement.people.part_of or killed.statement.total):
        killed_count += lost
    if wounded_count is not None and lost < wounded_count:
        wounded_count -= lost
    attackers = dead_attackers(stated, killed)
    several = _several(document, stated)
    if several:
        killed_count, wounded_count, attackers = _sum(several, killed_count)
        killed_qualifier = killed_qualifier or Qualifier.EXACTLY
        wounded_qualifier = (wounded_qualifier or Qualifier.EXACTLY) if wounded_count is not None else None
    if no_killed and (killed_count is None or (killed is not None and killed.rival)):
        killed_count, killed_qualifier = 0, Qualifier.EXACTLY
    if wounded_count is None and no_wounded:
        wounded_count, wounded_qualifier = 0, Qualifier.EXACTLY
    if killed is not None and killed.statement.perpetrators and not several:
        attackers = Attackers(killed_count or 0)
    return Headline(killed_count, killed_qualifier, wounded_count, wounded_qualifier, *attackers)


_FEW = 3
"""Up to here an ordinal may count what is of one kind only: "a third policeman" may be the ninth of the dead."""


def _with_others(
    document: Document, stated: Sequence[Stated], chosen: Stated | None, count: int | None
) -> int | None:
    """The count with those told of apart: "and another died in hospital", "A passer-by was also killed"."""
    if chosen is None or count is None or chosen.statement.total:
        return count
    one = chosen.statement
    since = (chosen.sentence.start, one.start)
    others = [
        item
        for item in stated
        if item.statement.outcome is one.outcome
        and (item.sentence.start, item.statement.start) > since
        and item.statement.perpetrators is one.perpetrators
        and not (item.past or item.rival or item.statement.part or item.statement.beside)
        and not item.statement.total
    ]
    if not others or is_of_several(document, chosen):
        return count
    groups = {(chosen.sentence.start, one.group)}
    told: dict[int, list[Stated]] = {}
    for item in stated:
        told.setdefault(item.sentence.start, []).append(item)
    for item in others:
        statement = item.statement
        beside = told[item.sentence.start]
        if item.sentence is not chosen.sentence:
            more = statement.more and beside[0] is item
            more = more or _ALSO.match(document.folded, statement.end, item.sentence.end) is not None
        else:
            more = statement.more or _is_listed(chosen, item)
        key = (item.sentence.start, statement.group)
        if key in groups or not more:
            continue
        if statement.ordinal > _FEW:
            count = max(count, statement.ordinal)
            continue
        groups.add(key)
        count += _figure(document, beside, item)[0] or 0
    return count


def _is_listed(chosen: Stated, item: Stated) -> bool:
    """Whether one line lists both: "2 ANP KIA, 3 ANP WIA, 1 civ injured"."""
    first, second = chosen.statement, item.statement
    if first.rule != second.rule or first.rule not in ("people killed", "people hurt or taken"):
        return False
    return (
        bool(first.who and second.who) and first.who != second.who and first.who not in ("people", "persons")
    )


def _died_of_wounds(stated: Sequence[Stated], killed: Stated | None, wounded: Stated | None) -> int:
    """How many of the wounded that are quoted died, as it is told behind: "One of the wounded died later"."""
    if wounded is None or killed is None:
        return 0
    return sum(
        item.statement.people.count
        for item in stated
        if item.statement.people.part_of == "W"
        and item.statement.outcome is Outcome.KILLED
        and not (item.past or item.rival)
        and item.statement.start > wounded.statement.start
        and (item.sentence is wounded.sentence or not killed.statement.total)
    )


class _Figures(NamedTuple):
    """What is quoted of one incident."""

    killed: int | None
    wounded: int | None
    attackers: Attackers


def _several(document: Document, stated: Sequence[Stated]) -> list[_Figures]:
    """The killed and wounded of each incident, where the text reports several and gives no sum; else nothing."""
    parts = incidents(document, stated)
    if len(parts) < 2:
        return []
    figures: list[_Figures] = []
    besides = Attackers()
    victims = False
    first: Stated | None = None
    for part in parts:
        killed = _choose(document, part.stated, Outcome.KILLED)
        wounded = _choose_wounded(document, part.stated, killed)
        chosen = killed or wounded
        if chosen is None or chosen.past:
            continue
        if is_of_several(document, chosen):
            return []
        if figures and (chosen.statement.total or (killed and _is_update(document, killed))):
            # "June 7: the toll rose to eleven": of what was told before
            return []
        attackers = killed is not None and killed.statement.perpetrators
        if attackers and victims and not part.listed and len(parts) == 2:
            besides = besides.plus(Attackers(0, dead_attackers(part.stated, killed).included))
            continue
        victims = victims or not attackers
        first = first or chosen
        dead, hurt = _figure(document, part.stated, killed)[0], _figure(document, part.stated, wounded)[0]
        figures.append(
            _Figures(
                _with_others(document, part.stated, killed, dead),
                _with_others(document, part.stated, wounded, hurt),
                dead_attackers(part.stated, killed),
            )
        )
    if len(figures) < 2 or first is None:
        return []
    whole, rest = figures[0].killed, [one.killed for one in figures[1:] if one.killed is not None]
    apart = all(part.apart for part in parts[1:]) or all(part.listed for part in parts)
    if whole is not None and rest and whole >= sum(rest) and not (apart or names_a_place(first)):
        # "24 were killed in the province. In Mastung, 14 died. In another blast, ten": parts of the 24
        return []
    figures[0] = figures[0]._replace(attackers=figures[0].attackers.plus(besides))
    return figures


def _sum(figures: Sequence[_Figures], otherwise: int | None) -> _Figures:
    killed = [one.killed for one in figures if one.killed is not None]
    wounded = [one.wounded for one in figures if one.wounded is not None]
    attackers = Attackers()
    for one in figures:
        attackers = attackers.plus(one.attackers)
    return _Figures(sum(killed) if killed else otherwise, sum(wounded) if wounded else None, attackers)


def _candidates(stated: Sequence[Stated], outcome: Outcome) -> list[Stated]:
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
        elif not people.known and people.count < attackers:
            # "Nineteen rebels were killed. Eleven died in Kech and ...": some of the nineteen
            item.statement.perpetrators = True
    fresh = [item for item in whole if not item.past]
    trusted = [item for item in fresh if not item.rival]
    if not whole and outcome is Outcome.KILLED:
        # "one of the wounded died": no part of the killed
        whole = fresh = trusted = [
            item for item in all_of_it if item.statement.people.part_of == "W" and not item.past
        ]
    return (
        [item for item in trusted if not item.statement.perpetrators]
        or trusted
        or fresh
        or [item for item in whole if item.sentence.lead]
    )


def _choose(document: Document, stated: Sequence[Stated], outcome: Outcome) -> Stated | None:
    candidates = _candidates(stated, outcome)
    if not candidates:
        return None
    current = list(dropwhile(lambda item: _is_earlier(document, item), candidates))
    chosen = _fuller(document, stated, current or candidates)
    for item in candidates:
        if item.statement.total or _is_update(document, item):
            if _is_earlier(document, item):
                continue
            if item.sentence is chosen.sentence and not _replaces(item, chosen):
                continue
            chosen = item
    return chosen


def _replaces(item: Stated, chosen: Stated) -> bool:
    """Whether of two figures in one sentence the later is the newer: "five were hurt, bringing the toll to eight"."""
    return item.statement.total and item.statement.people.count >= chosen.statement.people.count


def _fuller(document: Document, stated: Sequence[Stated], candidates: list[Stated]) -> Stated:
    """The first figure; or the lead's, where it goes on with what a heading gives ("nine climbers and a cook")."""
    first = candidates[0]
    heading = first.sentence
    if heading is not document.sentences[0] or document.text[heading.start : heading.end].rstrip().endswith(
        "."
    ):
        return first
    opening = document.sentences[1:_OPENING]
    for item in candidates:
        if item.sentence is heading:
            continue
        same = item.statement.people.count == first.statement.people.count and not item.statement.total
        figure = _figure(document, stated, item)[0] or 0
        fuller = same or first.statement.perpetrators is item.statement.perpetrators
        more = figure > (_figure(document, stated, first)[0] or 0)
        return item if fuller and more and item.sentence in opening and not item.statement.total else first
    return first


_OPENING = 4
"""Sentences that a heading and the lead have together."""


def _is_update(document: Document, item: Stated) -> bool:
    sentence = item.sentence
    return bool(sentence.cues & Cue.UPDATE and _UPDATE.search(document.folded[sentence.start : sentence.end]))


def _is_earlier(document: Document, item: Stated) -> bool:
    before = document.folded[max(item.sentence.start, item.statement.start - 70) : item.statement.start]
    return bool(_EARLIER.search(before))


def _choose_wounded(document: Document, stated: Sequence[Stated], killed: Stated | None) -> Stated | None:
    """The wounded who belong to the same incidents as the killed that are quoted."""
    candidates = _candidates(stated, Outcome.WOUNDED)
    if killed is None or not candidates:
        return _choose(document, stated, Outcome.WOUNDED)
    same = [item for item in candidates if item.sentence is killed.sentence]
    if same:
        chosen = same[0]
        for item in candidates:
            later = item.statement.total and item.sentence.start > chosen.sentence.start
            if later and not _is_earlier(document, item):
                chosen = item
        return chosen
    folded = document.folded
    count = _figure(document, stated, killed)[0] or 0
    if _VAGUE_WOUNDED.search(folded, killed.sentence.start, killed.sentence.end):
        return None
    for item in candidates:
        deaths = [
            other
            for other in stated
            if other.sentence is item.sentence
            and other.statement.outcome is Outcome.KILLED
            and not (other.statement.part or other.statement.more)
            and (killed.statement.perpetrators or not other.statement.perpetrators)
        ]
        risen = killed.statement.total and item.sentence.start < killed.sentence.start
        if deaths and not risen and sum(other.statement.people.count for other in deaths) < count:
            continue
        return item
    return None


def _figure(
    document: Document, stated: Sequence[Stated], chosen: Stated | None
) -> tuple[int | None, Qualifier | None]:
    """The number to quote for a statement: with the rest of its enumeration."""
    if chosen is None:
        return None, None
    statement = chosen.statement
    group = [
        item.statement
        for item in stated
        if item.sentence is chosen.sentence
        and item.statement.outcome is statement.outcome
        and item.statement.group == statement.group
        and not item.statement.beside
        and item.statement.part == statement.part
    ]
    if statement.total:
        group = [statement]
    count = sum(member.people.count for member in group)
    qualifier = statement.people.qualifier
    for member in group:
        if member.people.qualifier in (Qualifier.AT_LEAST, Qualifier.OVER) and qualifier is Qualifier.EXACTLY:
            qualifier = member.people.qualifier
    return count, qualifier


def _nobody(document: Document) -> tuple[bool, bool]:
    """Whether the text says that nobody was killed, and that nobody was wounded."""
    killed = wounded = False
    cues = Cue.TOLL | Cue.NOBODY
    for sentence in document.telling:
        if sentence.cues & cues != cues or sentence.section is not Section.NEWS:
            continue
        folded = document.folded[sentence.start : sentence.end]
        if ": " in folded:
            for zero in _ZERO.finditer(folded):
                what = zero.group("what")
                killed = killed or what.startswith(("kill", "fatal", "dea", "cas"))
                wounded = wounded or what.startswith(("inj", "wou", "cas"))
        if " no" in folded and _LEFT_NOBODY.search(folded):
            killed = wounded = True
        for match in _NOBODY.finditer(folded):
            if _NOT_KNOWN.search(folded, max(0, match.start() - 30), min(len(folded), match.end() + 12)):
                continue
            what = match.group("what") or match.group("done") or match.group("so") or ""
            if match.group("more"):
                wounded = wounded or what.startswith(("casualt", "injur"))
                continue
            if match.group("also") or match.group("both"):
                killed = wounded = True
            if match.group().startswith("any") and not re.search(
                r"\b(?:not|n't|without|never|nobody|no one)\b", folded[: match.start()]
            ):
                continue
            if what.startswith(("casualt", "human", "killed or", "hurt", "harmed")):
                killed = wounded = True
            elif what.startswith(("injur", "wound")):
                wounded = True
            else:
                killed = True
    return killed, wounded
