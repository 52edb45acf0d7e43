"""Phrases that stand for people: those with a number (see `counted`), "a policeman", "a couple", "as many"."""

from __future__ import annotations

import re

from briefs.model import Qualifier
from briefs.tagging.counted import PARTIES, SAYS, counted, find_head
from briefs.tagging.number_words import ORDINALS
from briefs.tagging.phrase import People
from briefs.tagging.tokens import Tokens

_ITS_FATE = re.compile("D|[BH]?a?[ZDKWE]|Y[xdao]{0,4}[Jw]")
_AS_MANY = (["as", "many"], ["equal", "number"], ["equal", "numbers"], ["that", "number"], ["that", "many"])
_PARTS = frozenset(["times", "half", "nearly", "almost"])
_TIMES = {"twice": 2, "thrice": 3}
_ALONE = ("Y", "b", "B", "H", "W", "K", "D", "a", ",", ".", "&", "p", "")
"""What may follow "another" where it stands for a person."""
_ENDED = (".", ",", ";", "")
_NUMBER_OR_PERSON = re.compile("[ns]")
_OTHER_OPENINGS = frozenset(["as", "equal", "couple", "another", "twice", *ORDINALS])
"""Words that open a phrase without a number and without one person's noun."""

_OPENINGS = _OTHER_OPENINGS - {"as"} | {"many"}
"""Of those, where "as" opens "as many", the words without which no sentence has such a phrase."""


def find_people(tokens: Tokens) -> list[People]:
    """The phrases of a sentence that count people, in order."""
    found: list[People] = []
    tags = tokens.tags
    if not _OPENINGS.isdisjoint(tokens.bag):
        openings = [
            at
            for at, (tag, word) in enumerate(zip(tags, tokens.words, strict=True))
            if tag in "ns" or word in _OTHER_OPENINGS
        ]
    elif "n" in tags or "s" in tags:
        openings = [match.start() for match in _NUMBER_OR_PERSON.finditer(tags)]
    else:
        return found
    reached = 0
    """Where the last of those found ends."""
    passed = 0
    """The first token that may open a phrase."""
    for at in openings:
        if at < passed:
            continue
        tag = tags[at]
        if tag == "n":
            phrase = counted(tokens, at)
        elif tag == "s":
            phrase = _single(tokens, at, reached)
        else:
            phrase = _uncounted(tokens, at, found)
        if phrase is not None:
            found.append(phrase)
            passed = reached = max(phrase.end, at + 1)
        elif tag == "n":
            passed = _past_number(tokens, at)
    return found


def _uncounted(tokens: Tokens, at: int, found: list[People]) -> People | None:
    """Those whom one of the other openings stands for: "as many", "a couple", "a third", "another"."""
    tags, words = tokens.tags, tokens.words
    word = words[at]
    follows = tags[at + 1 : at + 2]
    if word == "twice" and found and words[at + 1 : at + 3] in _AS_MANY[-2:]:
        return _as_many(tokens, at + 1, found)
    if found and words[at : at + 2] in _AS_MANY and words[at - 1] not in _PARTS:
        return _as_many(tokens, at, found)
    if word == "couple":
        return _couple(tokens, at) if follows != "f" else None
    if (
        word in ORDINALS
        and (
            (words[at - 1] in ("a", "an") and follows in _ALONE)
            or (words[at - 1] == "the" and _ITS_FATE.match(tags, at + 1))
            # "two died on the spot and the third in hospital"
            or (words[max(at - 2, 0) : at] == ["and", "the"] and follows in ("p", "a") and "D" in tags[:at])
            or (tags[max(at - 2, 0) : at] in ("Kd", "kd", "Wd", "wd") and follows in _ENDED)
            or follows == "Z"
            or (words[at - 1] in ("a", "an", "the") and words[at + 1 : at + 2] == ["survived"])
        )
    ):
        start = at - 1 if at and tags[at - 1] == "d" else at
        return People(1, None, Qualifier.EXACTLY, start, at + 1, at, at + 1, True, single=True)
    if word == "another" and (
        follows in _ALONE or (words[at + 1] == "over" and tags[at + 2 : at + 3] != "n")
    ):
        return People(1, None, Qualifier.EXACTLY, at, at + 1, at, at + 1, True, single=True)
    return None


def _as_many(tokens: Tokens, at: int, found: list[People]) -> People | None:
    """ "as many injured", "an equal number of others", "twice as many": the number of the people before, again."""
    # "eleven, five of them children, were killed and as many injured": as many as the eleven
    whole = [people for people in found if not (people.single or _is_part(tokens, people))]
    previous = whole[-1] if whole else found[-1]
    end = at + 2 + (tokens.tags[at + 2 : at + 3] == "f")
    times = _TIMES.get(tokens.words[at - 1], 1)
    high = previous.high and previous.high * times
    start = at - (times > 1 or tokens.words[at] == "equal")
    phrase = People(previous.count * times, high, previous.qualifier, start, end, end, end, False)
    return phrase if find_head(tokens, phrase) else None


def _is_part(tokens: Tokens, people: People) -> bool:
    """Whether people are some of those told of before: "including three children", "five of them"."""
    return tokens.tags[people.start - 1 : people.start] == "i" or tokens.words[people.first] == "of"


def _couple(tokens: Tokens, at: int) -> People | None:
    """ "a couple", "an elderly couple": two persons, where "a couple of" is a vague number."""
    start = at - 2 if tokens.tags[max(at - 1, 0)] in "xVa" else at - 1
    if at == 0:
        return People(2, None, Qualifier.EXACTLY, 0, 1, 0, 1, True, single=True)
    if start < 0 or tokens.tags[start] != "d":
        return None
    return People(2, None, Qualifier.EXACTLY, start, at + 1, start, at + 1, True, single=True)


def _past_number(tokens: Tokens, at: int) -> int:
    """The token after an expression like "12-year-old", which counts nobody."""
    tags = tokens.tags
    at += 1
    while tags[at : at + 1] == "-" and tags[at + 1 : at + 2] and tokens.glued(at):
        at += 2
    return at


def _single(tokens: Tokens, at: int, reached: int) -> People | None:
    """One person without a number whose noun is the token `at`: "a policeman", "his driver"."""
    tags = tokens.tags
    if tags[at + 1 : at + 2] in ("h", "s", "u", "C", "J") or (
        tags[at + 1 : at + 3] == "fn" and tokens.words[at] in PARTIES
    ):
        return None
    start = at
    while start > reached and at - start < 7:
        tag = tags[start - 1]
        if tag not in "xsaVouhn-" and not (
            tag in "KWAEM" and tags[max(start - 3, 0) : start - 1].endswith("d")
        ):
            break
        start -= 1
    opener = tags[start - 1] if start else ""
    if opener == "d" and start - 1 >= reached:
        start -= 1
    elif opener and opener not in "KkwWAcrR&,;:.gb":
        return None
    if start == 0 and tags[at + 1 : at + 2] == ":":
        # "Official: five die"
        return None
    if (start == 0 or tags[start - 1] in ",;:.") and (tokens.words[start] in SAYS or _speaks(tokens, at + 1)):
        # ", said Commissioner Khan, ten people"
        return None
    end = at + 1
    if _OF_GROUP.match(tags, end) and not _GROUP_NAMED.isdisjoint(tokens.words[end : end + 4]):
        # "hideouts of the Hafiz Gul group"
        return None
    return People(1, None, Qualifier.EXACTLY, start, end, start, end, True, single=True)


_OF_GROUP = re.compile("x{1,3}u|x{2,4}")
_GROUP_NAMED = frozenset(["group", "faction", "network", "gang"])


def _speaks(tokens: Tokens, at: int) -> bool:
    """Whether the person before the token `at` is who says it: "..., a deputy governor of Farah, said"."""
    tags = tokens.tags
    limit = min(at + 12, len(tags))
    while at < limit and tags[at] in "xpfdsu&a":
        at += 1
    return at < limit and tokens.words[at] in SAYS and tags[at + 1 : at + 2] != "t"
