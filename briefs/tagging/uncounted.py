"""What in a sentence counts nobody who was killed or hurt: dates, bombs, predicates, and deaths that nobody caused."""

from __future__ import annotations

import re

from briefs.tagging.dates import MONTHS
from briefs.tagging.nouns import word_set
from briefs.tagging.number_words import ORDINALS
from briefs.tagging.phrase import People
from briefs.tagging.tokens import Tokens

_NATURAL = word_set(
    "illness cancer cardiac dengue malaria coronavirus covid-19 leukaemia diarrhoea heatstroke"
)
"""Words for deaths that nobody caused."""


def is_natural(tokens: Tokens) -> bool:
    """Whether a sentence with a word for dying tells of a death that nobody caused: "a long illness", "aged 92"."""
    words = tokens.words
    if not _NATURAL.isdisjoint(tokens.bag):
        return True
    if "aged" not in tokens.bag:
        return False
    at = words.index("aged")
    age = words[at + 1 : at + 2]
    return bool(_DIED_AGED.search(tokens.tags, 0, at)) and age > ["59"] and len(age[0]) == 2


_DIED_AGED = re.compile("D[^,;.&]{0,6}$")


_DAY_DID = re.compile("n(?=a?[KW][^,.;:&)])")
_NUMBER = re.compile("n")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEAR = frozenset([",", "in"])


def without_dates(tokens: Tokens) -> Tokens:
    """The tokens with no number where a date stands before a verb, or between "toll" and its number.

    "A bomb on March 5, 2013 killed two", "the toll of the blast on 21 January rose to ten", "one in PD 7 killed two",
    "a bomb at 19:45 killed two".
    """
    words, tags = tokens.words, tokens.tags
    if "n" not in tags:
        return tokens
    toll = "L" in tags or "j" in tags or (("A" in tags or "W" in tags) and not tokens.bag.isdisjoint(MONTHS))
    if not toll and "nK" not in tags and "nW" not in tags and "naK" not in tags and "naW" not in tags:
        return tokens
    for match in (_NUMBER if toll else _DAY_DID).finditer(tokens.tags):
        at = match.start()
        before, behind = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        year = before in _BEFORE_YEAR and _YEAR.fullmatch(words[at])
        day = before in MONTHS or before == "pd" or (toll and behind in MONTHS)
        clock = before == ":" and at > 1 and words[at - 2].isdigit() and tokens.glued(at)
        if words[at].isdigit() and (year or day or clock):
            tags = tags[:at] + "x" + tags[at + 1 :]
    return tokens if tags is tokens.tags else tokens.tagged(tags)


_EITHER = re.compile(
    r"(?<=[bBea])(?P<fates>[KEW]&[KEW])(?![bBHKWDndqhsx])|(?P<did>[kKwW]&[kKwW])(?=a?(?:q?n|v|d))"
)
"""Two fates of which it is not told whose was which: "twelve were killed or wounded"."""


def without_either(tokens: Tokens) -> Tokens:
    """The tokens with no fate where it is told of the killed and wounded together: "killed and wounded 12 people"."""
    tags = tokens.tags
    if "&" not in tags:
        return tokens
    for match in _EITHER.finditer(tags):
        first, last = match.start(), match.end() - 1
        two = {tags[first] in "KkE", tags[last] in "KkE"}
        if len(two) > 1:
            tags = f"{tags[:first]}V&V{tags[last + 1 :]}"
    return tokens if tags is tokens.tags else tokens.tagged(tags)


_THE_BOMB = re.compile("a?[KWkw]a?[dnq]")
_OTHER = frozenset(["other", *ORDINALS])


_SPARED = (["all", "but"], ["all", "except"], ["all", "save"], ["all", "bar"])


def who_are_told(tokens: Tokens, people: list[People]) -> list[People]:
    """The people without bombs and predicates: "and the second killed six", "one of them a woman"."""
    words = tokens.words
    told: list[People] = []
    for one in people:
        if one.single:
            bomb = _THE_BOMB.match(tokens.tags, one.end) and _OTHER.issuperset(words[one.first : one.last])
            # "all except the driver were killed"
            spared = words[max(one.start - 2, 0) : one.start] in _SPARED
            predicate = told and told[-1].end == one.start and words[one.start - 1] in ("them", "whom")
            if (bomb and one.last > one.first) or predicate or spared:
                continue
        told.append(one)
    return told
