"""Whether the people of a figure come into the text only there, and so are others than those who were told of before.

"Three miners and a cook were killed. ... A driver was killed on the road": who is told with "a" or a number, and is
neither a miner nor a cook, is one more, where those before are told by what they are. Of "four people" he may be one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from briefs.model import Qualifier
from briefs.tagging.document import Document
from briefs.tagging.incidents import is_of_several
from briefs.tagging.nouns import word_set
from briefs.tagging.patterns import has_any
from briefs.tagging.stated import Stated
from briefs.tagging.statement import Statement

_ANYBODY = word_set(
    """
    people person individual victim other suspect member relative one national foreigner dead body casualty soul
    resident local citizen being human
    """
)
"""Nouns, in the singular, for whoever it may be."""

_ATTRIBUTE = word_set(
    """
    man woman child boy girl infant baby youth teenager minor civilian villager tribesman elder brother sister son
    daughter father mother wife husband cousin nephew niece uncle aunt grandson grandfather grandmother colleague
    friend leader activist worker labourer laborer employee staff official staffer supporter
    """
)
"""Nouns for what somebody may be besides: a child may be a student, a worker may be a driver."""

_BYSTANDERS = word_set("passer-by passerby bystander onlooker pedestrian motorcyclist cyclist")
"""Nouns for those who only came by."""
_RANK = word_set(
    """
    policeman policewoman police constable inspector sub-inspector officer personnel soldier troop trooper jawan sepoy
    captain major colonel lieutenant commander chief sergeant corporal havildar naik subedar cop levy ranger commando
    serviceman superintendent force
    """
)
"""Nouns for those who serve: a constable may be one of the policemen."""

_THERE = word_set(
    """
    mourner worshipper pilgrim protester demonstrator guest customer refugee hostage
    candidate tourist hindu christian sikh shiite shia sunni muslim punjabi pashtun baloch sindhi hazara ahmadi afghan
    pakistani indian iranian american turk uzbek chinese foreigner
    """
)
"""Nouns for why people were there, and for whence or of what faith they are: each may have any trade."""
_STAFF = word_set(
    "driver conductor cleaner guard bodyguard watchman attendant waiter cook caretaker porter peon owner host"
)
"""Nouns for those who work for them, and are none of them."""
_TRADES = (
    word_set("journalist reporter photographer cameraman editor correspondent blogger"),
    word_set("lawyer advocate attorney prosecutor"),
    word_set("doctor surgeon dentist physician medic nurse paramedic"),
    word_set("cleric imam scholar maulvi preacher khatib"),
    word_set("trader merchant shopkeeper businessman jeweller grocer vendor seller"),
    word_set("farmer peasant shepherd landowner"),
    word_set("teacher professor lecturer educator academic principal headmaster"),
    word_set("politician councillor lawmaker senator nazim mayor minister legislator deputy"),
    word_set("driver trucker"),
    word_set("elder malik chieftain head"),
    word_set("diplomat consul ambassador"),
    word_set("musician drummer singer"),
)
"""Nouns that may be for the same person."""
_IRREGULAR = {
    "children": "child",
    "wives": "wife",
    "levies": "levy",
}
_NEW = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|(?:his|her|their) own) (?!of\b)"
)
"""How people are told of for the first time."""

_TOLD = re.compile(r"(?:an?|the|his|her|their|its|one|another) ")
"""How one person is told of in a sentence; in a title he is not."""
_SHIFT = re.compile(
    r"\W*(?:(?:about|some|nearly|around|almost|only|just|roughly) )?(?:half an|an?|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|\d{1,2}|several|a few|a couple of) (?:minutes?|hours?|days?|weeks?|nights?)"
    r" (?:later|afterwards)\b|\W*(?:in|at|inside|near|outside) (?:another|a second|a nearby|a neighbou?ring|a different"
    r"|an adjacent|the (?:second|other|next|neighbou?ring|nearby|adjacent)) [a-z]+"
    r"(?<!version)(?<!account)(?<!report)(?<!statement)"
    r"|\W*the same (?:gunmen|gunman|attackers?|assailants?|militants?|men|persons|bombers?|group)"
    r" (?:then |also |later )?(?:killed|shot|attacked|opened|fired|threw|abducted)\b"
)
"""The head of a sentence that goes over to another time or place."""

_OTHERS = re.compile(
    r"\W*(?:the )?other [^.;]{3,80}\b(?:was|were) (?:then )?(?:ambushed|attacked|hit|fired|targeted|bombed|stopped"
    r"|abducted)\b[^.;]{0,60}\band "
)
"""The beginning of a sentence about others: "Other policemen who came were ambushed and two of them were killed"."""
_APART = re.compile(
    r"\b(?:on the (?:road|way|street)|behind|outside|nearby|next to|when (?:the|they)|as (?:the|they)|while"
    r"|in (?:his|her|the|a|another) (?:car|house|shop|home|vehicle|room)|at the (?:gate|entrance))\b"
)
"""What tells that somebody was not with the others."""
_SECOND = re.compile(
    r"\b(?:(?:a|the) (?:second|third)|another) (?:[\w-]+ )?(?:bomb|blast|explosion|device|mine|landmine|grenade|shell"
    r"|rocket|bomber|attack|ied)\b"
    r"|\b(?:was|were) then (?:hit|attacked|ambushed|targeted|struck|bombed)\b"
)
"""What tells between two figures that the later one is of something else."""

_SECONDS = ("second", "third", "another", " then ")
"""Of these, `_SECOND` needs one."""

_SOME_OF_THEM = re.compile(
    r"\b(?:among|amongst|including|included|of the (?:dead|victims|wounded|injured)|of them|identified|were named"
    r"|was named|dead were|bodies|claim\w*|(?:it|they) said|earlier|previous(?:ly)?|whether|if|would|could|unclear"
    r"|untrue|denied|deny|relatives? of|funerals?|reward|accident|snake|drown\w*|(?:who|which|that) (?:had )?killed"
    r"|(?:has|have|had) killed|in (?:the )?(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring|summer|autumn|winter)"
    r"|had been (?:killed|shot|wounded|injured) in)\b"
)
"""What tells that people are some of those of whom was told before, of another time, or that it is no news of them."""
_UNREAL = re.compile(
    r"\b(?:defus\w*|found|discovered|fear\w*|arrest\w*|fled|blew up an?|did not|failed|plan\w*|expect\w*"
    r"|warn\w*|this (?:week|month|year)|since|within|in (?:a|the) (?:week|month|year))\b"
)
"""What is said of a second attack that was none, or of the one that was told of."""
_start = attrgetter("start")
_FAR = 5
"""Sentences of the news behind the quoted figure in which others may come."""


def is_newcomer(document: Document, chosen: Stated, item: Stated, stated: Sequence[Stated]) -> bool:
    """Whether the people of a figure in a later sentence than the quoted one are told of for the first time."""
    folded, start, other = document.folded, item.sentence.start, item.statement
    if not _may_come(document, chosen, item):
        return False
    if other.who == "of them" and _OTHERS.match(folded, start, other.start):
        return True
    new = _NEW.match(folded, other.start) is not None
    if not (new or folded.startswith("the ", other.start)) or document.is_heading(document.sentences[0]):
        # below a title the same is told again in other words
        return False
    second = _second_attack(folded, chosen, item)
    noun = _noun(document, other)
    if not (new or second is not None) or not noun:
        return False
    if (noun in _ANYBODY and (second is None or second < start)) or _is_told_again(
        document, item, noun, stated
    ):
        return False
    if second is not None or _SHIFT.match(folded, start, item.sentence.end):
        return not is_of_several(document, item)
    return _is_of_another_trade(document, chosen, item, noun, stated)


def _may_come(document: Document, chosen: Stated, item: Stated) -> bool:
    """Whether both figures are plain ones of victims, the later one in a sentence not far behind."""
    one, other = chosen.statement, item.statement
    if one.people.qualifier is not Qualifier.EXACTLY or other.people.qualifier is not Qualifier.EXACTLY:
        return False
    if one.people.part_of or other.people.part_of or other.more or one.perpetrators:
        return False
    if item.sentence.start <= chosen.sentence.start or other.rule == "deaths of people":
        return False
    far = bisect_right(document.news, chosen.sentence.start, key=_start) + _FAR
    return far >= len(document.news) or document.news[far].start > item.sentence.start


def _second_attack(folded: str, chosen: Stated, item: Stated) -> int | None:
    """Where it is told between two figures that there was a second attack; None where it is not."""
    since = chosen.sentence.end
    between = folded[since : item.statement.start]
    second = _SECOND.search(between) if has_any(between, _SECONDS) else None
    if second is None or _UNREAL.search(between, max(0, second.start() - 40), second.end() + 60):
        return None
    return since + second.start()


def _is_told_again(document: Document, item: Stated, noun: str, stated: Sequence[Stated]) -> bool:
    """Whether people of that noun, or those with them in as great a number, were told of before."""
    other = item.statement
    told = {
        (_noun(document, each.statement), each.statement.people.count)
        for each in stated
        if each.statement.start < other.start
        and (each.sentence is not item.sentence or each.statement.group != other.group)
        and not each.statement.perpetrators
    }
    with_him = {
        (_noun(document, each.statement), each.statement.people.count)
        for each in stated
        if each.sentence is item.sentence and each.statement.group == other.group
    }
    # "three policemen and a waiter", of whom one was "a passer-by" above
    again = noun in {each for each, _ in told} or not told.isdisjoint(with_him)
    return again or _SOME_OF_THEM.search(document.folded, item.sentence.start, item.sentence.end) is not None


def _is_of_another_trade(
    document: Document, chosen: Stated, item: Stated, noun: str, stated: Sequence[Stated]
) -> bool:
    """Whether people of that noun cannot well be some of those of the quoted figure."""
    folded, start, end = document.folded, item.sentence.start, item.sentence.end
    one, other = chosen.statement, item.statement
    if folded.endswith(", ", start, other.start) and not _AT_HEAD.fullmatch(folded, start, other.start):
        # "the gunman, a guard of the mayor, died"
        return False
    if one.people.single and not _TOLD.match(folded, one.start):
        # "Doctor murdered. A homeopath was shot in his clinic": a title
        return False
    before = [
        _noun(document, each.statement)
        for each in stated
        if each.sentence is chosen.sentence
        and each.statement.outcome is one.outcome
        and each.statement.group == one.group
    ]
    if len(before) == 1 and one.people.single and other.people.single and noun not in _RANK:
        return before[0] not in _ANYBODY and not _are_alike(before[0], noun)
    apart = _APART.search(folded, start, end) is not None
    return all(_differ(each, noun, apart) for each in before)


def _differ(one: str, other: str, apart: bool) -> bool:
    """Whether who is the one cannot well be the other; it helps where he was `apart`, at another place."""
    if not one or one in _ANYBODY or _are_alike(one, other):
        return False
    if other in _BYSTANDERS:
        return one not in _BYSTANDERS
    if one in _THERE or other in _THERE:
        return apart or not ({one, other} - _THERE).isdisjoint(_RANK | _STAFF)
    if one in _ATTRIBUTE or other in _ATTRIBUTE:
        return one in _RANK or other in _RANK
    return not (one in _RANK and other in _RANK)


def _are_alike(one: str, other: str) -> bool:
    """Whether two nouns may be for one trade: "a journalist", "a photographer"."""
    return any(one in trade and other in trade for trade in _TRADES)


def _noun(document: Document, statement: Statement) -> str:
    """The noun by which people are told, in the singular; "" where there is none."""
    words = _OF.split(statement.who.lower(), maxsplit=1)[0].split()
    if not words:
        return ""
    noun = words[-1]
    if noun == "members" and _OF_FORCES.match(document.folded, statement.end):
        return "personnel"
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun if noun.endswith("ss") else noun.removesuffix("s")


_OF = re.compile(r" (?:of|from|in|at|who|with|for|on|near) ")
_OF_FORCES = re.compile(
    r" of (?:the |a )?(?:[\w'-]+ ){0,3}?(?:forces?|police|army|corps|levies|rangers|militia)\b"
)
_AT_HEAD = re.compile(
    r"\W*(?:in|at|on|near|inside|outside|behind|beside|beyond|during|after|before|when|while|as|then|also)\b[^,]*, "
)
