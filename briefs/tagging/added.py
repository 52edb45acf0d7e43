"""What is added to the figure that is quoted: others who died as well, and those of the wounded who died."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter

from briefs.model import Outcome, Qualifier
from briefs.tagging.attackers import is_behind_attackers
from briefs.tagging.captives import HOSTAGES, killed_in_captivity, taken_away
from briefs.tagging.document import Document, Sentence
from briefs.tagging.figures import by_sentence, figure, is_update
from briefs.tagging.incidents import is_of_several
from briefs.tagging.newcomers import is_newcomer
from briefs.tagging.nouns import word_set
from briefs.tagging.numbers import read_number
from briefs.tagging.patterns import has_any
from briefs.tagging.people import find_people
from briefs.tagging.stated import Stated
from briefs.tagging.tokens import tokenise
from briefs.tagging.told_apart import are_told_apart

ALSO = re.compile(
    r"(?:,? (?:who|of|from|among|including) [^.;,]{1,50}?,?)? (?:(?:was|were|has been|had been) also (?:\w+ )?"
    r"(?:killed|martyred|shot dead|injured|wounded|hurt)"
    r"|also (?:died|expired|perished|fell|lost|succumbed|embraced|suffered|received|sustained)"
    r"|(?:was|were) (?:\w+ )?(?:killed|martyred|injured|wounded|hurt),? (?:as well|too))\b"
)


_ENSUING = re.compile(
    r"\W*(?:in|during) (?:the|an?) (?:ensuing|subsequent|follow-up|resulting) (?:[\w-]+ )?"
    r"(?:search|operation|raid|pursuit|chase|manhunt)\b"
)
_WITH_HIM = re.compile(
    r"[^.;,]{0,40} (?:died|(?:was|were) (?:killed|shot dead|martyred)) (?:with|alongside|beside) (?:him|her)\b"
)

_FEW = 3
"""Up to here an ordinal may count what is of one kind only: "a third policeman" may be the ninth of the dead."""


def with_others(
    document: Document,
    stated: Sequence[Stated],
    chosen: Stated | None,
    count: int | None,
    others_in: set[int] | None = None,
) -> int | None:
    """The count with those told of apart: "and another died in hospital", "A passer-by was also killed".

    `others_in` are the beginnings of later sentences that are known to tell of others; those found are added to them.
    """
    others_in = set() if others_in is None else others_in
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
    if is_of_several(document, chosen):
        # "Clashes left five dead and then two more dead"
        others = [item for item in others if item.sentence is chosen.sentence and item.statement.more]
    if len(others) > 1:
        others = _without_breakdown(chosen, others)
    if not others or is_update(document, chosen):
        return count
    groups = {(chosen.sentence.start, one.group)}
    told = by_sentence(stated)
    captives = taken_away(stated)
    broken_down = 0
    single = one.people.single
    names = Counter([item.statement.who.lower() for item in stated]) if single else {}
    kinds = {
        _kind(item) for item in stated if item.sentence is chosen.sentence and _is_with(chosen, item)
    } - {""}
    for item in others:
        statement = item.statement
        key = (item.sentence.start, statement.group)
        if key in groups or (is_again(chosen, item) and not statement.more):
            continue
        elsewhere = item.sentence is not chosen.sentence
        if elsewhere and statement.who in _UNTOLD and is_behind_attackers(told[item.sentence.start], item):
            continue
        with_him = item.sentence.start in others_in or (
            count == 1
            and (
                _WITH_HIM.match(document.folded, statement.end, item.sentence.end)
                or _is_his(document, names, chosen, item)
                or _are_both_listed(document, chosen, item)
            )
        )
        kind = _kind(item)
        if kind and not broken_down and _is_apart(chosen, item, kinds):
            # "14 passengers were killed ... One soldier lost his life there"
            kinds.add(kind)
            groups.add(key)
            others_in.add(item.sentence.start)
            here = [each for each in told[item.sentence.start] if each.statement.group == statement.group]
            # "two policemen were killed. Four guests and a waiter died inside": with him of whom the noun tells nothing
            count += sum(each.statement.people.count for each in here if _kind(each) in (kind, ""))
            continue
        with_him = with_him or are_told_apart(document, chosen, item)
        with_him = with_him or killed_in_captivity(document, chosen, item, stated, captives)
        with_him = with_him or is_newcomer(document, chosen, item, stated)
        if not (with_him or _comes_on_top(document, chosen, item, told[item.sentence.start])):
            # "Ten were killed. Four died at once. Another died in hospital": one of the ten
            if elsewhere and not statement.more and statement.people.count < one.people.count:
                broken_down += statement.people.count
            continue
        if elsewhere and 0 < broken_down != one.people.count:
            continue
        if _are_the_others(document, chosen, item):
            continue
        captive = has_any(statement.who.lower(), HOSTAGES) and not has_any(one.who.lower(), HOSTAGES)
        if statement.ordinal > _FEW and not captive:
            count = max(count, statement.ordinal)
            continue
        groups.add(key)
        if not statement.more:
            others_in.add(item.sentence.start)
        count += figure(document, told[item.sentence.start], item)[0] or 0
    return count


_UNTOLD = ("", "others", "more")
"""Words for people that do not tell who they are."""


def _without_breakdown(chosen: Stated, others: list[Stated]) -> list[Stated]:
    """The others without those behind the quoted figure in its sentence who are told by another verb and make it up.

    "Three soldiers were killed; two died at once and another in hospital."
    """
    one = chosen.statement
    here = [item for item in others if item.sentence is chosen.sentence]
    if len(here) < _PARTS or any(item.statement.group == one.group for item in here):
        return others
    same = {_noun(chosen), "", "one", "another", "other", "them", "more"}
    if not same.issuperset([_noun(item) for item in here if not item.statement.ordinal]):
        return others
    made_up = sum(item.statement.people.count for item in here) == one.people.count
    return [item for item in others if item.sentence is not chosen.sentence] if made_up else others


def _noun(item: Stated) -> str:
    """The last word of who they are, as of one of them."""
    return item.statement.who.rpartition(" ")[2].lower().removesuffix("s")


_PARTS = 2
"""Figures that a figure is broken down into, at least."""


def _are_the_others(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether people are those of the quoted ones of whom nothing was told yet: "The two others died in hospital"."""
    one, other = chosen.statement, item.statement
    fewer = other.more and bool(one.who) and 1 < other.people.count < one.people.count
    return fewer and document.folded.endswith(" the ", 0, other.start)


def _is_his(document: Document, names: Mapping[str, int], chosen: Stated, item: Stated) -> bool:
    """Whether somebody is told by whose he is, and for the first time: "On Tuesday his colleague was killed"."""
    if not chosen.statement.people.single or document.folded.startswith(" had ", item.statement.end):
        # "his brother had been killed in 2011"
        return False
    who = item.statement.who.lower()
    return who.startswith(("his ", "her ")) and names[who] == 1


def _are_both_listed(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether two of whom it is told one by one came together: "a cook and his aide. The cook died. The aide died"."""
    one, other = chosen.statement.who.lower(), item.statement.who.lower()
    if (
        not (item.statement.people.single and one.startswith("the ") and other.startswith("the "))
        or one == other
    ):
        return False
    before = _sentence_before(document, chosen)
    if before is None:
        return False
    words = f" {' '.join(_WORD.findall(document.folded, before.start, before.end))} "
    return f" {one[4:]} " in words and f" {other[4:]} " in words


_WORD = re.compile(r"[\w'-]+")


def _are_others(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether "them" are people of whom no toll tells: "Eight men were detained. Three of them died in custody"."""
    before = _sentence_before(document, item)
    if before is None or before is chosen.sentence or item.statement.start > item.sentence.start:
        return False
    people = find_people(tokenise(document.folded, before.start, before.end))
    fewer = item.statement.people.count
    return any(
        one.known and one.count > fewer and one.count != chosen.statement.people.count for one in people
    )


def _sentence_before(document: Document, item: Stated) -> Sentence | None:
    """The sentence of the news before that of a figure."""
    at = bisect_left(document.news, item.sentence.start, key=_start) - 1
    return document.news[at] if at >= 0 else None


_start = attrgetter("start")


_FORCES = word_set(
    """
    soldier soldiers troops policeman policemen constable constables jawan jawans guards sepoy sepoys cop cops levies
    guard commando ranger serviceman commandos personnel servicemen troopers trooper rangers policewoman policewomen
    """
)
_CIVILIANS = word_set(
    """
    civilian civilians passenger passengers labourer labourers laborer laborers worker workers child children woman
    women villager villagers pilgrim pilgrims student students trader traders shopkeeper shopkeepers worshippers
    guest guests tourist tourists worshipper mourner mourners judge judges lawyer lawyers journalist journalists cleric
    clerics customer customers hostage hostages
    passer-by passerby passers-by passersby bystander bystanders
    pedestrian pedestrians resident residents demonstrators protesters farmers girl girls boy boys
    weaver weavers tailor tailors driver drivers clerk clerks teacher teachers nurse nurses doctor doctors miner
    miners engineer engineers vendor vendors shepherd shepherds farmer elder elders schoolboys schoolgirls
    """
)


def _kind(item: Stated) -> str:
    """Whether the people of a statement serve in forces or are civilians; "" where its noun leaves it open."""
    words = set(item.statement.who.lower().split())
    if item.statement.perpetrators:
        return ""
    if words & _FORCES:
        return "forces"
    return "civilians" if words & _CIVILIANS else ""


def _is_with(chosen: Stated, item: Stated) -> bool:
    """Whether a statement is of the same outcome and of one enumeration with the quoted one, or a part of it."""
    one, other = chosen.statement, item.statement
    return one.outcome is other.outcome and (one.group == other.group or other.part)


def _is_apart(chosen: Stated, item: Stated, kinds: set[str]) -> bool:
    """Whether a figure is of forces where the quoted one is of civilians, or the other way round."""
    if not _kind(chosen) or len(kinds) != 1 or _kind(item) in kinds:
        return False
    one, other = chosen.statement.people, item.statement.people
    if item.sentence is chosen.sentence:
        return one.qualifier is Qualifier.EXACTLY
    # "one policeman was killed at the gate. Two civilians were killed inside"
    if one.count == 1 and item.statement.who.lower().startswith("the "):
        # "the murder of the labourer", who was told of before
        return False
    return one.qualifier is Qualifier.EXACTLY and other.count <= 2 * one.count


def is_again(chosen: Stated, item: Stated) -> bool:
    """Whether a figure tells the quoted one again: "at least ten people were also injured"."""
    one, other = chosen.statement, item.statement
    if one.outcome is not other.outcome or not one.people.count == other.people.count > 1:
        return False
    if {_kind(chosen), _kind(item)} == {"forces", "civilians"}:
        return False
    # "two were killed on the spot and two more died later"
    return one.more or not other.more or (one.who == other.who and item.sentence is not chosen.sentence)


def _comes_on_top(document: Document, chosen: Stated, item: Stated, here: Sequence[Stated]) -> bool:
    """Whether a figure, in a sentence with those `here`, is of others than the quoted one: "Another died"."""
    statement = item.statement
    if item.sentence is chosen.sentence:
        if statement.more or _is_listed(chosen, item):
            return True
        apart = ";" in document.folded[chosen.statement.end : statement.start]
        return apart and ALSO.match(document.folded, statement.end, item.sentence.end) is not None
    if ALSO.match(document.folded, statement.end, item.sentence.end):
        return True
    if _ENSUING.match(document.folded, item.sentence.start, statement.start):
        return not is_again(chosen, item)
    if statement.who == "of them" and _are_others(document, chosen, item):
        return True
    also = document.folded.find(" also ", item.sentence.start, statement.start) >= 0
    if also and any(
        each.statement.start < statement.start
        and each.statement.outcome is not statement.outcome
        and ALSO.match(document.folded, each.statement.end, item.sentence.end)
        for each in here
    ):
        # "Two civilians also died and one was hurt"
        return True
    before = next(each for each in here if each is item or not is_again(chosen, each))
    joined = document.folded.endswith(" and ", item.sentence.start, statement.start)
    if before.statement.more and before.statement.outcome is not statement.outcome:
        # "Another man died at the gate; eight more were hurt there"
        return statement.more
    return (
        statement.more
        and before is item
        and (not joined or statement.people.count > chosen.statement.people.count)
    )


def _is_listed(chosen: Stated, item: Stated) -> bool:
    """Whether one line lists both: "2 ANP KIA, 3 ANP WIA, 1 civ injured"."""
    first, second = chosen.statement, item.statement
    if first.rule != second.rule or first.rule not in ("people killed", "people hurt or taken"):
        return False
    return (
        bool(first.who and second.who) and first.who != second.who and first.who not in ("people", "persons")
    )


def died_of_wounds(
    document: Document, stated: Sequence[Stated], killed: Stated | None, wounded: Stated | None
) -> tuple[int, int]:
    """How many of the wounded, quoted or without a number, died, as it is told behind: "One of the wounded died".

    And how many of these are in the figure of the wounded: not those "wounded and then killed".
    """
    if killed is None:
        return 0, 0
    if wounded is None:
        return _died_besides(document, stated, killed), 0
    died = [
        item.statement
        for item in stated
        if _is_of_wounded(item)
        and item.statement.start > wounded.statement.start
        and (item.sentence is wounded.sentence or not killed.statement.total)
    ]
    lost = sum(one.people.count for one in died)
    return lost, lost - sum(one.people.count for one in died if one.rule == "and then")


def _is_of_wounded(item: Stated) -> bool:
    """Whether it is told of some of the wounded that they died, and not of another time or by a rival."""
    one = item.statement
    return one.people.part_of == "W" and one.outcome is Outcome.KILLED and not (item.past or item.rival)


def _died_besides(document: Document, stated: Sequence[Stated], killed: Stated) -> int:
    """How many died of wounds besides those who are quoted, where no number of wounded is given."""
    if killed.past or killed.rival or any(is_again(killed, item) for item in stated if item is not killed):
        # "the blast killed 39. Four of the wounded died, so the toll is 39 now"
        return 0
    return sum(
        item.statement.people.count
        for item in stated
        if _is_of_wounded(item)
        # "two of those wounded in Friday's blast" may be of another attack
        and "those" not in item.statement.who.lower().split()
        and item.statement.start > killed.statement.start
        and (
            _AND_THEN.search(document.folded, killed.statement.end, item.statement.start)
            if item.sentence is killed.sentence
            else not killed.statement.total
        )
    )


_AND_THEN = re.compile(r"(?:;|\band|\bwhile) \Z")
"""What joins others to those who were quoted; "including two of the wounded" are some of them."""


def hurt_of_whom(document: Document, stated: Sequence[Stated]) -> tuple[int, int]:
    """Where the wounded are told only beside those who died: "Two of the seven injured died": five are hurt, two died.

    Both are 0 where nothing of the kind is told.
    """
    for item in stated:
        one = item.statement
        if one.people.part_of != "W" or one.outcome is not Outcome.KILLED or item.past or item.rival:
            continue
        tokens = tokenise(document.folded, one.start, one.end)
        words = tokens.words
        at = words.index("the") + 1 if "the" in words else 0
        number = read_number(tokens, at) if 1 < at < len(words) else None
        if number is not None and number.value > one.people.count:
            return number.value - one.people.count, one.people.count
    return 0, 0
