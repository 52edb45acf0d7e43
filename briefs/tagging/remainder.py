"""What happened to "the rest" of people whose number was told before, of whom some had another fate.

"Ten soldiers were in the truck. Four were killed and the rest were wounded": six were wounded.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from briefs.model import Outcome, Qualifier
from briefs.tagging import grammar
from briefs.tagging.document import Document, Sentence
from briefs.tagging.number_words import NUMBER_WORDS
from briefs.tagging.people import find_people
from briefs.tagging.phrase import People
from briefs.tagging.statement import Statement
from briefs.tagging.tokens import Tokens, tokenise
from briefs.tagging.vocabulary import OUTCOMES

_REST = frozenset(["rest", "remainder", "others", "other", "remaining"])
_FATES = (Outcome.KILLED, Outcome.WOUNDED)
_ENDS = (*_FATES, Outcome.FREED)
_REACH = 3
"""Sentences before that of the rest in which it is told how many all were."""

_start = attrgetter("start")


class _Rest(NamedTuple):
    """The rest, at tokens `start:end`, and what happened to them, which the token `verb` tells."""

    start: int
    end: int
    verb: int
    outcome: Outcome


def may_tell_rest(tokens: Tokens) -> bool:
    """Whether a sentence has a word for the rest; the others need not be asked."""
    return not _REST.isdisjoint(tokens.bag)


def find_rest(
    document: Document,
    sentence: Sentence,
    tokens: Tokens,
    found: Sequence[Statement],
    above: Sequence[tuple[int, Statement]],
) -> Statement | None:
    """The statement on the rest, where it is told how many all were, and what happened to some of them.

    `found` are the statements of the sentence, `above` those of the sentences before it, with where these begin.
    """
    rest = _find(tokens)
    if rest is None:
        return None
    here = [one for one in find_people(tokens) if one.end <= rest.start]
    fates = [one for one in found if one.end <= tokens.begin(rest.start)]
    whole, some = _whole(tokens, here, fates)
    attackers = whole is not None and whole[1]
    count = whole[0] if whole else 0
    if whole is None:
        at = bisect_left(document.sentences, sentence.start, key=_start)
        for earlier in islice(reversed(document.sentences[:at]), _REACH):
            before = tokenise(document.folded, earlier.start, earlier.end)
            fates = [one for start, one in above if start == earlier.start]
            whole, more = _whole(before, find_people(before), fates)
            some += more
            if whole:
                count, attackers = whole
                break
    if not 0 < some < count:
        return None
    people = People(count - some, None, Qualifier.EXACTLY, rest.start, rest.end, rest.start, rest.end, True)
    start, end = tokens.begin(rest.start), tokens.end(rest.end - 1)
    who = document.text[start:end]
    return Statement(people, rest.outcome, "the rest", start, end, rest.verb, who, perpetrators=attackers)


def _find(tokens: Tokens) -> _Rest | None:
    """The first words for the rest, and the verb behind or before them."""
    tags, words = tokens.tags, tokens.words
    for at, word in enumerate(words):
        if word not in _REST or words[at - 1 : at] not in (["the"], ["all"]):
            continue
        end = at + 1
        if word in ("other", "remaining"):
            while tags[end : end + 1] == "x":
                end += 1
            if tags[end : end + 1] != "h":
                continue
            end += 1
        elif words[end : end + 2] == ["of", "them"]:
            end += 2
        elif words[end : end + 2] == ["of", "the"] and tags[end + 2 : end + 3] in ("h", "u", "x"):
            # "the rest of the passengers", "the rest of the patrol"
            end += 3
        start = at - 1
        if start and tags[start - 1] in "wWkK" and tags[start - 2 : start - 1] != "t":
            return _Rest(start, end, start - 1, OUTCOMES[tags[start - 1]])
        match = grammar.find_direct(tags, end)
        if match is None:
            match = grammar.find_passive(tags, end)
            if match is None or match.group("gap") or "N" in (match.group("aux") or ""):
                continue
        verb = match.start(match.lastgroup or 0)
        outcome = OUTCOMES.get(tags[verb], Outcome.WOUNDED)
        if outcome in _FATES:
            return _Rest(start, end, verb, outcome)
    return None


def _whole(
    tokens: Tokens, people: Sequence[People], fates: Sequence[Statement]
) -> tuple[tuple[int, bool] | None, int]:
    """How many all were, and whether these attacked; None where a sentence does not tell it. And of how many it is
    told what became of them, or what they did.
    """
    told = {one.start: one.people.count for one in fates if _is_fate(one)}
    whole: tuple[int, bool] | None = None
    some = 0
    for one in people:
        start = tokens.begin(one.start)
        if one.of_the and (count := _number_of(tokens, one)) > one.count:
            # "six of the twelve passengers"
            whole, some = (count, one.perpetrators(tokens)), one.count
        elif start in told or not (_are_people(tokens, one) and one.count > 1):
            some += one.count if start in told or not one.single else 0
        elif whole is None:
            whole = one.count, one.perpetrators(tokens)
        else:
            some += one.count
    return whole, some or sum(told.values())


def _is_fate(one: Statement) -> bool:
    return not (one.part and not one.people.part_of) and one.outcome in _ENDS


def _are_people(tokens: Tokens, people: People) -> bool:
    """Whether a number is known to count people: "nine men", "a family of nine"."""
    return people.known or "of" in tokens.words[people.start : people.first]


def _number_of(tokens: Tokens, people: People) -> int:
    """The number of those of whom people are some, 0 where it is not told."""
    for word in tokens.words[people.first : people.last]:
        count = int(word) if word.isdecimal() else NUMBER_WORDS.get(word, 0)
        if count:
            return count
    return 0
