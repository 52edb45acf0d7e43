"""Lists of people, each with what is said of him: "a clerk who was passing by, two guards at the gate and his son".

What stands behind one of them (a clause with "who", a place, whose man he is) is taken out before the verb of the list
is looked for; and what happened to one of a list happened to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefs.tagging.nouns import word_set
from briefs.tagging.phrase import People
from briefs.tagging.tokens import Tokens

_PHRASE = re.compile(
    r"[ao]{0,2}(?:(?:q?nf?|d)[aoxVuhns-]{0,6}?[hs](?![hsu])|nfd[aoxVu]{0,4}[hs](?![hsu])|(?<=[&,])[xV]{0,2}[hs](?![hsux-]))"
    r"(?:x{1,3}(?=[pfg,&]))?"
)
"""People with a number or an article, or a plain noun in a list; a name may follow."""

_VERBS = tuple("kKwWcA")
_OPENS = (*_VERBS, *"l&,;:.")
"""What stands before the first of a list: a verb, or the beginning of a clause."""

_AUXILIARY = "bBH"
_PREDICATE = tuple("bBHDKEWYJ")
"""What follows a list that is the subject of its verb."""

_WHO = frozenset(["who", "whom", "that", "which"])
_PLAIN_VERBS = word_set(
    "lost escaped fled survived suffered sustained received embraced said says told stated announced confirmed reported"
    " claimed added"
)
"""Verbs that the vocabulary takes for any words, and that no phrase of a place goes on over."""

_LONGEST = 16
"""Tokens of a clause or a place at most."""


def modifiers(tokens: Tokens) -> set[int]:
    """The tokens of what is said of the people in lists, which stands between them, or before their verb."""
    tags = tokens.tags
    drop: set[int] = set()
    if not _SAID.search(tags):
        return drop
    at = 0
    while match := _PHRASE.search(tags, at):
        start, end = match.span()
        at = end
        before = tags[start - 1] if start else ""
        if before and before not in _OPENS:
            continue
        members: list[tuple[int, int]] = []
        """Where what is said of each of the list begins and ends."""
        while True:
            behind = _behind(tokens, end)
            members.append((end, behind))
            joint = _JOINT.match(tags, behind)
            following = _PHRASE.match(tags, joint.end()) if joint else None
            if following is None:
                break
            end = following.end()
        last = members[-1][1]
        if before in _VERBS and tags[last : last + 1] in _PREDICATE:
            # "killed three guards in Tank, and nine others are in hospital"
            continue
        alone = len(members) == 1 and tags[end : end + 1] == "g" and tags[last : last + 1] in ("b", "B", "D")
        if alone or (len(members) > 1 and "&" in tags[members[-2][1] : members[-1][0]]):
            for first, behind in members:
                drop.update(range(first, behind))
            at = last
    return drop


_JOINT = re.compile("(?:,?&|,)")
_SAID = re.compile("[hs]x{0,4},?[gpftV]")
"""What is said of people begins behind them so."""


def _behind(tokens: Tokens, at: int) -> int:
    """Where what is said of the people who end at a token ends."""
    while (end := _clause(tokens, at) or _place(tokens, at)) > at:
        at = end
    return at


def _clause(tokens: Tokens, at: int) -> int:
    """The end of a clause with "who" at a token; 0 where there is none.

    It ends before the next of a list, or before a second verb, which is that of the list.
    """
    tags, words = tokens.tags, tokens.words
    closed = tags[at : at + 2] == ",g"
    first = at + closed
    if tags[first : first + 1] != "g" or words[first] not in _WHO:
        return 0
    limit = min(first + _LONGEST, len(tags))
    verbs = False
    for here in range(first + 1, limit):
        tag = tags[here]
        if tag in ".;:()":
            return here if not closed and verbs else 0
        if tag == ",":
            return here + closed if verbs else 0
        goes_on = tag == "&" and verbs and not closed
        if goes_on and (tags[here + 1 : here + 2] in _VERBS or _PHRASE.match(tags, here + 1)):
            return here
        if tag in "KDWEYJ" and verbs and tags[here - 1] not in "bBHe" and not closed:
            return here
        if tag in _AUXILIARY:
            if verbs and not closed and tags[here - 1] not in _AUXILIARY:
                return here
            verbs = True
        elif tag == "V" or words[here].endswith(("ed", "ing")):
            verbs = True
    return limit if limit == len(tags) and verbs and not closed else 0


def _place(tokens: Tokens, at: int) -> int:
    """The end of "of the second vehicle", "at the gate", "posted at the gate" at a token; 0 where there is none."""
    tags, words = tokens.tags, tokens.words
    here = at
    if tags[here : here + 1] == "V" or (tags[here : here + 1] == "x" and words[here].endswith("ing")):
        here += 1
    if tags[here : here + 1] not in ("p", "f", "t") or words[here] in ("including", "by"):
        return 0
    here += 1
    if tags[here : here + 1] in ("d", "n", "q"):
        here += 1
    first = here
    while (
        here < len(tags) and here - first < 5 and tags[here] in "xuVahso" and words[here] not in _PLAIN_VERBS
    ):
        here += 1
    hurt = tags[here : here + 1] in ("J", "Z", "T")
    return here if here > first and not hurt else 0


def with_heads(tokens: Tokens) -> Tokens:
    """The tokens with "the district head of a party" as a person, who is not "shot in the head"."""
    tags = list(tokens.tags)
    for match in _HEAD_OF.finditer(tokens.tags):
        at = match.start("head")
        if tokens.words[at] == "head":
            tags[at] = "s"
    return tokens.tagged("".join(tags))


_HEAD_OF = re.compile(r"(?:^|[&,.;lkKw])a?d[xuV]{0,3}?(?P<head>x)(?=f)")


def lists(people: Sequence[People], tags: str) -> Iterator[range]:
    """The places of people who stand in one list, two at least: "a clerk, two guards and his son"."""
    first = 0
    for index in range(1, len(people) + 1):
        joined = index < len(people) and _JOINED.fullmatch(tags, people[index - 1].end, people[index].start)
        if not joined:
            before = tags[people[first].start - 1] if people[first].start else "."
            closed = "&" in tags[people[index - 2].end : people[index - 1].start]
            own = before in _VERBS and tags[people[index - 1].end : people[index - 1].end + 1] in _PREDICATE
            if index - first > 1 and closed and not own and before not in ("p", "t", "g"):
                yield range(first, index)
            first = index


_JOINED = re.compile("(?:,?&|,)[ao]*")
