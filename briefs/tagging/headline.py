"""The figures that a careful reader would quote for a whole brief.

The first statement about the news counts, unless a later one says that it is a total or an update ("the toll rose
to"). Parts of a total, other incidents, rival claims of the attackers, and attackers named apart are left out; one
enumeration ("two soldiers and a boy were killed") is added up, since nothing else in the text gives its total.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from briefs.model import Headline, Mention, MentionKind, Outcome, Qualifier
from briefs.tagging import cue
from briefs.tagging.added import died_of_wounds, hurt_of_whom, is_again, with_others
from briefs.tagging.attackers import Attackers, dead_attackers
from briefs.tagging.document import Document, Sentence
from briefs.tagging.figures import choose, choose_wounded, figure, is_update
from briefs.tagging.incidents import Incident, incidents, is_of_several, names_a_place
from briefs.tagging.mishaps import without_mishaps
from briefs.tagging.nobody import nobody
from briefs.tagging.series import listed_places
from briefs.tagging.stated import Stated
from briefs.tagging.statement import LABELLED


def read_headline(document: Document, stated: Sequence[Stated]) -> tuple[Headline, bool]:
    """The killed and wounded to quote, None where the text gives none; and whether they are of several incidents."""
    stated = without_mishaps(document, stated)
    if not stated:
        no_killed, no_wounded = nobody(document, anybody=False)
        return Headline(*_NONE[no_killed], *_NONE[no_wounded]), False
    killed = choose(document, stated, Outcome.KILLED)
    wounded = choose_wounded(document, stated, killed)
    killed_count, killed_qualifier = figure(document, stated, killed)
    wounded_count, wounded_qualifier = figure(document, stated, wounded)
    several = _several(document, stated)
    if several:
        killed_count, wounded_count, attackers = _sum(several, killed_count)
        killed_qualifier = killed_qualifier or Qualifier.EXACTLY
        wounded_qualifier = (wounded_qualifier or Qualifier.EXACTLY) if wounded_count is not None else None
    else:
        in_parts = (
            _wounded_in_parts(stated, killed, wounded, killed_count)
            if killed and is_of_several(document, killed)
            else None
        )
        others_in: set[int] = set()
        killed_count = with_others(document, stated, killed, killed_count, others_in)
        wounded_count = with_others(document, stated, wounded, wounded_count, others_in)
        lost, fewer = died_of_wounds(document, stated, killed, wounded)
        total = killed is not None and (killed.statement.total or is_update(document, killed))
        if killed_count and killed and not (killed.statement.people.part_of or total):
            killed_count += lost
        if wounded_count is not None and fewer <= wounded_count:
            # who was hurt and died is one of the dead: nothing is told of other wounded
            wounded_count = wounded_count - fewer or None
            wounded_qualifier = wounded_qualifier if wounded_count else None
        wounded_count = wounded_count if in_parts is None else in_parts
        if wounded_count is None and killed is not None:
            hurt, died = hurt_of_whom(document, stated)
            if hurt:
                wounded_count, wounded_qualifier = hurt, Qualifier.EXACTLY
                own = killed.statement.people.part_of or total
                killed_count = killed_count if own or killed_count is None else killed_count + died - lost
        attackers = dead_attackers(stated, killed)
    rival = killed is not None and (killed.rival or killed.past)
    no_killed, no_wounded = nobody(document, anybody=bool((killed_count and not rival) or wounded_count))
    if no_killed and (killed_count is None or rival):
        killed_count, killed_qualifier = 0, Qualifier.EXACTLY
    if wounded_count is None and no_wounded:
        wounded_count, wounded_qualifier = 0, Qualifier.EXACTLY
    if killed is not None and killed.statement.perpetrators and not several:
        attackers = Attackers(killed_count or 0)
    headline = Headline(killed_count, killed_qualifier, wounded_count, wounded_qualifier, *attackers)
    quoted = killed or wounded
    return headline, bool(several) or (quoted is not None and is_of_several(document, quoted))


_NONE = {True: (0, Qualifier.EXACTLY), False: (None, None)}
"""What is quoted where no number is given, by whether the text says that it was nobody."""


_start = attrgetter("start")
_TWO_IN = re.compile(r"\W*(?:the )?(?:two|three|twin|double) (?:[\w-]+ ){1,3}(?:in|at|near) (?:[\w-]+ ){0,4}")
"""What begins a sentence on attacks at one place: "Two blasts in Kabul killed 38"."""
_ALL_OVER = re.compile(
    r"\b(?:across|throughout|all over|nationwide|country-?wide|province-?wide"
    r"|(?:in|around) the (?:country|nation|province|region))\b"
)
"""What a figure is of that is not of one place."""


class _Figures(NamedTuple):
    """What is quoted of one incident."""

    killed: int | None
    wounded: int | None
    attackers: Attackers


def _several(document: Document, stated: Sequence[Stated]) -> list[_Figures]:
    """The killed and wounded of each incident, where the text reports several and gives no sum; else nothing."""
    parts = incidents(document, stated) if len(stated) > 1 else ()
    if len(parts) < 2:
        return []
    figures: list[_Figures] = []
    besides = Attackers()
    victims = False
    first: Stated | None = None
    for part in parts:
        killed = choose(document, part.stated, Outcome.KILLED)
        wounded = choose_wounded(document, part.stated, killed)
        chosen = killed or wounded
        if chosen is None or chosen.past:
            continue
        if is_of_several(document, chosen) and (figures or not _are_of_one_place(document, chosen, parts)):
            return []
        total = chosen.statement.total and chosen.statement.rule != LABELLED
        if figures and (total or (killed and is_update(document, killed))):
            # "June 7: the toll rose to eleven": of what was told before
            return []
        attackers = killed is not None and killed.statement.perpetrators
        if attackers and victims and not part.listed and len(parts) == 2:
            besides = besides.plus(Attackers(0, dead_attackers(part.stated, killed).included))
            continue
        victims = victims or not attackers
        first = first or chosen
        dead, hurt = figure(document, part.stated, killed)[0], figure(document, part.stated, wounded)[0]
        lost, fewer = died_of_wounds(document, part.stated, killed, wounded)
        hurt = hurt - fewer if hurt is not None and fewer < hurt else hurt
        dead = with_others(document, part.stated, killed, dead)
        if dead and killed and not (killed.statement.people.part_of or total or is_update(document, killed)):
            dead += lost
        figures.append(
            _Figures(
                dead,
                with_others(document, part.stated, wounded, hurt),
                dead_attackers(part.stated, killed),
            )
        )
    if len(figures) < 2 or first is None:
        return []
    whole, rest = figures[0].killed, [one.killed for one in figures[1:] if one.killed is not None]
    at = first.statement.start
    if any(part.stated[0].statement.start < at for part in parts[1:]) and _is_total(document, first):
        # "The first killed 16, the second 43. In total, 59 died"
        return []
    again = [item for item in parts[0].stated if item is first or is_again(first, item)]
    placed = _is_placed(document, first)
    if whole is not None and rest and _is_of_all(document, parts, first, whole, sum(rest), placed):
        return []
    apart = all(part.apart for part in parts[1:]) or all(part.listed for part in parts)
    placed = placed or any(names_a_place(document, item) for item in again)
    if whole is not None and rest and whole >= sum(rest) and not (apart or placed):
        # "24 were killed in the province. In Mastung, 14 died. In another blast, ten": parts of the 24
        return []
    figures[0] = figures[0]._replace(attackers=figures[0].attackers.plus(besides))
    return figures


def _are_of_one_place(document: Document, first: Stated, parts: Sequence[Incident]) -> bool:
    """Whether the attacks of the first figure were at one place, of which the sentence before tells, others elsewhere.

    "Two bombs went off in Kabul. The explosions killed 38. In Kandahar a bomb killed 13 on the same day."
    """
    start = first.sentence.start
    at = bisect_left(document.news, start, key=_start) - 1
    places = _places(document, first.sentence)
    if places:
        if _TWO_IN.fullmatch(document.folded, start, places[0].start) is None:
            return False
    elif at >= 0 and not document.is_heading(document.news[at]):
        places = _places(document, document.news[at])
    if not any(each.kind is MentionKind.PLACE for each in places) or listed_places(document.folded, places):
        return False
    if _ALL_OVER.search(document.folded, start, first.sentence.end):
        return False
    here = _nearest(places)
    others = [_nearest(_places(document, part.stated[0].sentence)) for part in parts[1:]]
    return all(
        there and all(_are_apart(document, one, other) for one in here for other in there) for there in others
    )


def _nearest(places: Sequence[Mention]) -> list[Mention]:
    """The towns and districts among places; the provinces where there are none."""
    return [each for each in places if each.kind is MentionKind.PLACE] or list(places)


def _are_apart(document: Document, one: Mention, other: Mention) -> bool:
    """Whether two places lie in different provinces, or in different districts of one; not where that is unknown."""
    (province, district), (elsewhere, beside) = document.area(one), document.area(other)
    if province != elsewhere:
        return None not in (province, elsewhere)
    return district != beside and None not in (district, beside)


def _places(document: Document, sentence: Sentence) -> list[Mention]:
    """The places that a sentence names, without that of the dateline."""
    dateline = range(*document.dateline)
    return [
        each
        for each in sentence.mentions
        if each.kind is not MentionKind.ACTOR and each.start not in dateline
    ]


def _is_total(document: Document, item: Stated) -> bool:
    return item.statement.total or is_update(document, item)


def _is_placed(document: Document, first: Stated) -> bool:
    """Whether a sentence above the first figure tells of one incident at a place: "A bomb went off in Quetta"."""
    dateline = range(*document.dateline)
    return any(
        mention.kind is MentionKind.PLACE and mention.start not in dateline
        for sentence in document.news
        if sentence.start < first.sentence.start and not document.is_heading(sentence)
        for mention in sentence.mentions
    )


def _opens_with_place(document: Document, item: Stated) -> bool:
    """Whether a figure's sentence opens with where it was: "In Hub, four were killed"."""
    places = _places(document, item.sentence)
    return bool(places) and places[0].start - item.sentence.start <= len("near ")


def _wounded_in_parts(
    stated: Sequence[Stated], killed: Stated | None, wounded: Stated | None, count: int | None
) -> int | None:
    """The wounded of all incidents whose dead make up the total: "14 died in two attacks. Ten died and 15 were hurt in
    Mazar, four and 18 in Kunduz". None where the text gives them itself, or the parts make up no total.
    """
    if killed is None or (wounded is not None and wounded.sentence is killed.sentence):
        return None
    dead: list[int] = []
    hurt: dict[tuple[int, str], int] = {}
    attackers = False
    for item in stated:
        one = item.statement
        if item.sentence.start <= killed.sentence.start or item.past or item.rival:
            continue
        if one.part or one.beside or one.total:
            continue
        if one.outcome is Outcome.KILLED:
            attackers = one.perpetrators
            dead += [] if attackers else [one.people.count]
        elif one.outcome is Outcome.WOUNDED and not (one.perpetrators or (attackers and not one.who)):
            key = (one.people.count, one.who.rpartition(" ")[2])
            hurt[key if one.who else (item.statement.start, "")] = one.people.count
    return sum(hurt.values()) if sum(dead) == count and len(dead) > 1 < len(hurt) else None


def _is_of_all(
    document: Document, parts: Sequence[Incident], first: Stated, whole: int, rest: int, placed: bool
) -> bool:
    """Whether the first figure is the sum of what is told below: of the title's seven, five died here and two there."""
    below = [
        item
        for item in parts[0].stated
        if item.sentence.start > first.sentence.start
        and not (item.statement.more or item.statement.people.part_of)
    ]
    again = choose(document, below, Outcome.KILLED)
    if again is None:
        placed = placed or all(_opens_with_place(document, part.stated[0]) for part in parts)
        made_up = len(parts) > _FEW and whole > _HANDFUL
        # but of several attacks each is another one: "ten were killed in attacks; in Hub four, in Sibi six"
        apart = any(part.apart for part in parts[1:]) and not first.sentence.cues & cue.SEVERAL
        listed = any(part.listed for part in parts[1:])
        return whole == rest > _FEW and not apart and (made_up or not (placed or listed))
    if again.past or again.rival or again.statement.perpetrators is not first.statement.perpetrators:
        return False
    told = (figure(document, below, again)[0] or 0) + rest
    title = first.sentence is document.sentences[0] and document.is_heading(first.sentence)
    return told == whole or (rest == whole and len(parts) > _FEW) or (title and told < whole)


_FEW = 2
"""Up to here two figures may well be equal by chance."""

_HANDFUL = 5
"""Up to here a figure may well be the sum of two others by chance."""


def _sum(figures: Sequence[_Figures], otherwise: int | None) -> _Figures:
    killed = [one.killed for one in figures if one.killed is not None]
    wounded = [one.wounded for one in figures if one.wounded is not None]
    attackers = Attackers()
    for one in figures:
        attackers = attackers.plus(one.attackers)
    return _Figures(sum(killed) if killed else otherwise, sum(wounded) if wounded else None, attackers)
