"""Nouns that no vocabulary has, for people in a list of killed or wounded: "an ombudsman and his stepbrother".

A thing is neither killed nor wounded, so each of the list is a person, and is tagged as one. Of one who stands alone,
`unnamed` tells.
"""

from __future__ import annotations

import re

from briefs.tagging.nouns import NO_PERSONS, word_set
from briefs.tagging.tokens import Tokens

_UNKNOWN = re.compile(r"d[xuVa]{0,2}x(?:,?&|,[dn])|&d[xuVa]{0,2}x")
"""Without this, no list has such a noun."""

_MEMBER = r"(?:d[xuVa]{0,2}[xs]|q?n[xuVa]{0,2}[hs])"
_NAME = r"(?:x{1,4})"
_SUBJECT = re.compile(
    rf"(?:^|(?<=[;:.&lg]))a?(?P<list>(?:{_MEMBER}|{_NAME})(?:(?:,{_MEMBER}){{1,5}},?)?&(?:{_MEMBER}|{_NAME}))"
    r"(?=[ay]{0,2}b[ay]{0,2}e?a?[KW])"
)
_OBJECT = re.compile(
    rf"[kwKW](?P<list>{_MEMBER}(?:(?:,{_MEMBER}){{1,5}},?)?&{_MEMBER})(?=[,.;)]|$|p[dxu]{{1,3}}(?:[.,;]|$)|y)"
)
"""Lists of people, and the verb that tells of them. Behind a comma somebody may be told of for a second time."""

_ONE = re.compile("d[xuVa]{0,2}(?P<noun>x)(?=[,&])|d[xuVa]{0,2}(?P<last>x)$")
_OPENS = frozenset(["a", "an", "another", "his", "her", "their", "the"])
_PARTS_OF_BODY = word_set(
    "leg arm hand foot eye knee head shoulder thigh chest stomach back neck face finger toe"
)
_ENDS = frozenset(["", ",", ".", ";", "&", "b", "B", "D", "K", "W", "p", "g"])
"""Tags behind a noun."""


def with_unknown(tokens: Tokens) -> Tokens:
    """The tokens with unknown nouns in lists of killed or wounded tagged as persons."""
    if "private" in tokens.bag:
        tokens = _with_privates(tokens)
    tags = tokens.tags
    if "&" not in tags or not _UNKNOWN.search(tags):
        return tokens
    found: list[str] | None = None
    for pattern in (_SUBJECT, _OBJECT):
        for match in pattern.finditer(tags):
            first, end = match.span("list")
            for one in _ONE.finditer(tags[first:end]):
                at = first + one.start(one.lastgroup or 0)
                if _is_person(tokens, first + one.start(), at):
                    found = found or list(tags)
                    found[at] = "s"
    return tokens.tagged("".join(found)) if found else tokens


def _with_privates(tokens: Tokens) -> Tokens:
    """The tokens with "a private" as a soldier, where no noun follows."""
    tags = list(tokens.tags)
    for at, word in enumerate(tokens.words):
        if word == "private" and tags[at - 1 : at] == ["d"] and "".join(tags[at + 1 : at + 2]) in _ENDS:
            tags[at] = "s"
    return tokens.tagged("".join(tags))


def _is_person(tokens: Tokens, first: int, at: int) -> bool:
    """Whether the noun at a token, with its article at `first`, may be one person's."""
    noun = tokens.words[at]
    if tokens.words[first] not in _OPENS or noun in NO_PERSONS:
        return False
    if noun in _PARTS_OF_BODY and at == first + 1:
        # "his head", not "the village head"
        return False
    return not (noun.endswith("s") and not noun.endswith("ss")) and not noun.endswith("ing")
