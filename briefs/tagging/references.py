"""Who was killed where the words point back: "their bodies were found", "and shot them dead", "the hostages died"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from briefs.model import Outcome, Qualifier
from briefs.tagging import grammar
from briefs.tagging.nouns import PERPETRATORS, word_set
from briefs.tagging.numbers import read_number
from briefs.tagging.people import find_people
from briefs.tagging.phrase import People
from briefs.tagging.statement import Statement
from briefs.tagging.tokens import Tokens

_DID_AND = re.compile(r"V[^nsz,]{0,8}&a*")
_DEATH = re.compile("[KkDET]")
_SUBJECT = re.compile(r"dx{0,2}h")
_FOUND = word_set(
    "found recovered discovered dumped dropped retrieved located thrown handed received lying lay left hung strewn"
    " brought turned surfaced washed"
) | frozenset(["found hanging", "found hanged", "found riddled with bullets", "found with bullet wounds"])
_BODIES = frozenset(["bodies", "corpses", "body", "corpse"])
_ONE = frozenset(["him", "her", "he", "she", "his"])
_BODY = frozenset(["body", "corpse"])
_POINTS = frozenset(["them", "they", "all"]) | _ONE | _BODIES
_SHOT = word_set(
    "shot shooting shoot gunned gunning hacked hacking stabbed stabbing beat beating burnt burned burning"
)
_SAVE = (["but"], ["except"], ["save"], ["bar"])
_EXCEPT = word_set("except save bar")
_NEAR = 8
"""Within so many tokens behind "all" stands who is left out."""

_THUS = (["dead"], ["to", "death"], ["down"], ["alive"])
_ANYONE = word_set(
    "they hostages captives abductees victims men people persons individuals detainees prisoners youths"
)
"""Words that may point back to people of whatever trade."""


def may_point_back(tokens: Tokens) -> bool:
    """Whether a sentence has a word that may stand for people told of before; the others need not be asked more."""
    return "h" in tokens.tags or not _POINTS.isdisjoint(tokens.bag)


def find_reference(text: str, tokens: Tokens, before: Callable[[], Iterable[Tokens]]) -> Statement | None:
    """The people of this sentence or of those `before` it, the nearest first, whose death the sentence tells."""
    tags, words = tokens.tags, tokens.words
    if not _DEATH.search(tags):
        return None
    found = _pointing(tokens)
    if found is None:
        return None
    at, noun = found
    if words[at] in _ONE or words[at] in _BODY:
        return _statement(text, tokens, at, 1, "", Outcome.KILLED)
    return _taken_up(text, tokens, at, noun, before, Outcome.KILLED)


def find_hurt(text: str, tokens: Tokens, before: Callable[[], Iterable[Tokens]]) -> Statement | None:
    """The people of this sentence or of those before it whom "injuring them" takes up."""
    if "them" not in tokens.bag:
        return None
    for at, word in enumerate(tokens.words):
        if word == "them" and at and tokens.tags[at - 1] in "wW":
            return _taken_up(text, tokens, at, "", before, Outcome.WOUNDED)
    return None


def _taken_up(
    text: str,
    tokens: Tokens,
    at: int,
    noun: str,
    before: Callable[[], Iterable[Tokens]],
    outcome: Outcome,
) -> Statement | None:
    """What is told of the people whom the plural at a token takes up."""
    known = _last(tokens, noun, at)
    for earlier in before() if known is None else ():
        known = _last(earlier, noun, len(earlier.words))
        if known is not None:
            break
    if known is None:
        return None
    people, source = known
    count = people.count - (_spared(tokens, at) if tokens.words[at] == "all" else 0)
    if count < 1:
        return None
    who = "attackers" if people.perpetrators(source) else ""
    return _statement(text, tokens, at, count, who, outcome)


def _pointing(tokens: Tokens) -> tuple[int, str] | None:
    """The token that points back, with the noun it takes up, "" for any people."""
    tags, words = tokens.tags, tokens.words
    if not _POINTS.isdisjoint(tokens.bag):
        for at, word in enumerate(words):
            if word not in _POINTS or (word == "they" and words[at + 2 : at + 3] == ["all"]):
                # "they shot dead all but one of them"
                continue
            if word in ("them", "him", "her"):
                verb = words[at - 1] if at else ""
                thus = verb in _SHOT and (words[at + 1 : at + 2] in _THUS or words[at + 1 : at + 3] in _THUS)
                all_of = words[max(at - 2, 0) : at] == ["all", "of"] and tags[at - 3 : at - 2] in ("k", "K")
                if thus or all_of or (word == "them" and at and tags[at - 1] in "kK"):
                    return at, ""
            elif word in _BODIES:
                found = not _FOUND.isdisjoint(words[at + 1 : at + 10]) or (
                    tags[at + 1 : at + 2] != "f" and not _FOUND.isdisjoint(words[max(at - 5, 0) : at])
                )
                if found and (word in _BODY or _definite(tokens, at)):
                    return at, ""
            elif word == "all" and words[at + 1 : at + 2] in _SAVE:
                if tags[at - 1 : at] in ("k", "K") or any(_died(tags, end) for end in range(at + 3, at + 8)):
                    return at, ""
            elif _died(tags, at + 3 if words[at + 1 : at + 3] == ["of", "them"] else at + 1):
                return at, "they" if word == "they" else ""
    for subject in _SUBJECT.finditer(tags):
        end = subject.end()
        if words[end - 1] not in PERPETRATORS and _died(tags, end):
            return end - 1, words[end - 1]
    return None


def _spared(tokens: Tokens, at: int) -> int:
    """How many are left out of the "all" at a token: "all but two", "all were killed except the driver"."""
    words, end = tokens.words, min(at + _NEAR, len(tokens.words))
    for behind in range(at + 1, end):
        if tokens.tags[behind] in ",;":
            break
        if words[behind] in _EXCEPT or (words[behind] == "but" and behind == at + 1):
            behind += 1 + (words[behind + 1 : behind + 2] == ["for"])
            tag = tokens.tags[behind : behind + 1]
            number = read_number(tokens, behind) if tag == "n" else None
            return number.value if number else int(tag == "d")
    return 0


def _definite(tokens: Tokens, at: int) -> bool:
    """Whether the bodies at a token are those of people told of before: "their bullet-riddled bodies"."""
    if tokens.tags[at + 1 : at + 2] == "f":
        return False
    return any(word in ("their", "his", "her", "the", "whose") for word in tokens.words[max(at - 3, 0) : at])


def _died(tags: str, at: int) -> bool:
    """Whether the verb behind a subject says that they died: "were later found dead", "opened fire and were killed"."""
    match = grammar.find_passive(tags, at)
    aux = match.group("aux") or "" if match else ""
    if match is None or "N" in aux:
        return False
    if aux.startswith("H") and "e" not in aux and tags[match.start(match.lastgroup or 0)] == "K":
        # "they have killed nobody"
        return False
    also = not match.group("gap") or _DID_AND.fullmatch(match.group("gap"))
    return also is not None and tags[match.start(match.lastgroup or 0)] in "KDE"


def _last(tokens: Tokens, noun: str, end: int) -> tuple[People, Tokens] | None:
    """The last people before a token whom a plural may take up, with the tokens they stand in."""
    for people in reversed(find_people(tokens)):
        if people.end > end or people.count < 2 or people.part_of:
            continue
        said = tokens.words[people.first : people.last]
        if noun in said or noun in _ANYONE or not (noun or people.perpetrators(tokens)):
            return people, tokens
    return None


def _statement(text: str, tokens: Tokens, at: int, count: int, who: str, outcome: Outcome) -> Statement:
    people = People(count, None, Qualifier.EXACTLY, at, at + 1, at, at + 1, True, single=count == 1)
    start, end = tokens.begin(at), tokens.end(at)
    return Statement(
        people,
        outcome,
        "told of before",
        start,
        end,
        at,
        " ".join(text[start:end].split()),
        perpetrators=bool(who),
    )
