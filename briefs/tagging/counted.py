"""Phrases that count people by a number: "at least 24 people", "two of the injured", "four others"."""

from __future__ import annotations

import re

from briefs.model import Qualifier
from briefs.tagging.nouns import word_set
from briefs.tagging.number_words import QUALIFIERS
from briefs.tagging.numbers import Number, read_number
from briefs.tagging.phrase import People
from briefs.tagging.tokens import Tokens

_DIES = re.compile("Tfn|W[^;.,nhs]{0,3}D")
_TRIGGERS = "KWEAMR"
_FATE = tuple("EKWDbBY")
_DEAD = frozenset(["fatalities", "martyrs", "deceased"])
_FATE_TOLD = re.compile("(?:[fp]d?[xu]{1,3})?a*(?:[bBH][bBHea]*[KWARME]|D)")
"""Behind "victims", what became of them: they need not be the dead."""
_AGES = frozenset(["year", "years", "month", "months"])
_ENDINGS = frozenset(["st", "nd", "rd", "th"])
SAYS = word_set("said says told tells stated added announced")
_GROUPS = frozenset(["family", "household", "clan", "tribe"])
_RISES = re.compile("n?[py]{0,2}tn")
"""What follows the first number of "from 14 on Monday to 19"."""
_RANGES = word_set("vary varies varied varying range ranges ranged ranging")
_BODIES_OF_MEN = word_set("militia minority crew army force garrison community")
_NOUNS_AHEAD = re.compile("[xu]{1,2}[hs]")
PARTIES = word_set("family household group team party crew escort patrol squad gang convoy band batch detail")
_ON = frozenset(["on", "since", "until", "from", "by", "of", "late", "early"])
_MONTHS = word_set("jan feb mar apr jun jul aug sept sep oct nov dec")
_MONTHS_BEHIND = _MONTHS | word_set(
    "january february april june july august september october november december"
)
_DAYS = 32
_AFTER_DATE = (":", ",", ".", ";", "n")
_MAY_HAVE = ("b", "H", "h", "s", "o", "D", "e")
"""What follows the number of "may 13 have died", and no day of the month."""

_MANY = 1000
_AGED = frozenset(["aged", "ages", "between"])
_NO_COUNT_BEFORE = word_set(
    """
    aged age no number sector section article rs $ route highway block phase unit item january
    february march april may june july august september october november december jan feb mar apr
    jun jul aug sept sep oct nov dec # % pkr us € £ class grade g f nh ward uc pd
    """
)


_BEFORE = _NO_COUNT_BEFORE | frozenset([".", "of", "-", ",", "to", "and", ":", "from"])
_BEHIND = _MONTHS_BEHIND | _AGES | _ENDINGS | frozenset(["march", "may", "-", "/", "%", ".", "that", "which"])
"""Words before and behind a number that may tell that it counts nobody."""

_PEOPLE = ("h", "s")
_MORE_OF_THEM = ("h", "s", "x", "u", "&")
"""What a noun for people may go on with: "police officers", "soldiers and police"."""


def counted(tokens: Tokens, at: int) -> People | None:
    """The phrase whose number starts at the token `at`."""
    tags, words = tokens.tags, tokens.words
    number = read_number(tokens, at)
    if number is None or number.value == 0:
        return None
    before = words[at - 1] if at else ""
    if words[at] in _VAGUE and before in _SOME:
        # "several dozen"
        return None
    end = number.end
    following = words[end] if end < len(words) else ""
    if (before in _BEFORE or following in _BEHIND) and _counts_nobody(tokens, at, number):
        return None
    if before == "but" and at > 1 and words[at - 2] == "all":
        return _all_but(tokens, number)
    if words[at][0] == "0" or (words[at][0].isdigit() and before.isalpha() and tokens.glued(at)):
        # "PD12"
        return None
    start, qualifier = _qualified(tokens, number.start)
    if number.high is not None:
        qualifier = Qualifier.BETWEEN
    elif following == "+" and tokens.glued(end):
        # "20+ injured"
        qualifier = Qualifier.AT_LEAST
        end += 1
    elif following == "or" and words[end + 1 : end + 2] in (["more"], ["so"]):
        qualifier = Qualifier.AT_LEAST if words[end + 1] == "more" else Qualifier.ABOUT
        end += 2
    tail = tags[end : end + 2]
    if tail == "of" or (tail == "xf" and words[end] == "out"):
        # "seven more of those hurt", "two out of nine"
        end += 1
        tail = "f"
    phrase = People(number.value, number.high, qualifier, start, end, end, end, False)
    if tail.startswith("f"):
        return _partitive(tokens, phrase)
    if not find_head(tokens, phrase):
        return None
    if start and words[start - 1] in _OF_THE and _is_some_of(tokens, phrase):
        return None
    if qualifier is _UP_TO and _is_upper_end(tokens, phrase):
        return None
    if words[phrase.end : phrase.end + 1] in _BESIDE_A_SIDE and (end := _past_side(tokens, phrase.end)):
        # "two on the Iranian side", "two from each side": people, whoever they are
        if not _BOTH_SIDES.isdisjoint(words[phrase.end : end]):
            if start and words[start - 1] == ",":
                # "four people, two from each side, were killed"
                return None
            phrase.count *= 2
        phrase.end = end
        phrase.known = tags[end : end + 1] in _FATE or words[end + 2 : end + 3] in _BESIDE_A_SIDE
    if not phrase.known:
        if phrase.last > phrase.first and number.value >= _MANY and "," not in words[at]:
            # "1115 L"
            return None
        if 1900 <= number.value <= 2100 and words[at].isdigit():
            return None
        if following in SAYS:
            # "Rescue 1122 said": part of a name
            return None
    return phrase


def _all_but(tokens: Tokens, spared: Number) -> People | None:
    """ "all but two of the 20 passengers" are 18; of how many "all but two" are is told by `references`."""
    words = tokens.words
    end = spared.end
    if words[end : end + 1] != ["of"]:
        return None
    end += 1 + (words[end + 1 : end + 2] in (["the"], ["its"], ["their"]))
    people = counted(tokens, end) if tokens.tags[end : end + 1] == "n" else None
    if people is None or people.high is not None or people.count <= spared.value:
        return None
    people.count -= spared.value
    people.start = spared.start - 2
    return people


_BESIDE_A_SIDE = (["on"], ["from"])
_BOTH_SIDES = frozenset(["each", "either"])
_SIDES = frozenset(["side", "sides"])
_OTHER_SIDE = (",", ".", ";", ")", "b", "B", "D", "")
"""Tags behind "two from the other"."""


def _past_side(tokens: Tokens, at: int) -> int:
    """The token behind the side that people at a token stood on, 0 where none is told."""
    for end in range(at + 2, min(at + 5, len(tokens.words))):
        word = tokens.words[end]
        if word in _SIDES or (word == "other" and tokens.tags[end + 1 : end + 2] in _OTHER_SIDE):
            return end + 1
    return 0


def _counts_nobody(tokens: Tokens, at: int, number: Number) -> bool:
    """Whether the words beside a number tell that it is an age, a day, or of another thing."""
    tags, words = tokens.tags, tokens.words
    before = words[at - 1] if at else ""
    end = number.end
    following = words[end] if end < len(words) else ""
    if before == "." and words[at - 2] in _MONTHS:
        return True
    if before == "of" and tags[at - 2] == "s" and words[at - 2] not in PARTIES:
        # "a girl of nine"
        return True
    if (
        before in _NO_COUNT_BEFORE
        and not (before == "may" and tags[end : end + 1] in _MAY_HAVE)
        and not (before == "number" and tags[at - 2 : at - 1] in tuple("EKWT"))
    ):
        return True
    if (before == "-" and tokens.glued(at)) or (before == "," and _is_age(tokens, at, number.end)):
        return True
    month = following in _MONTHS_BEHIND or (
        following in ("march", "may") and (before in _ON or tags[end + 1 : end + 2] in _AFTER_DATE)
    )
    if month and words[at].isdigit() and number.value < _DAYS:
        # "hit on 27 January"
        return True
    if before in ("to", "and") and tags[at - 2 : at - 1] == "n" and words[at - 3] in _AGED:
        # "aged six to eleven"
        return True
    if before == ":" and tags[at - 2 : at - 1] == "n" and tokens.glued(at):
        return True
    if (
        before == "from"
        and _RISES.match(tags, at + 1)
        and _RANGES.isdisjoint(words[max(at - 3, 0) : at])
        and at > 1
        and tags[at - 2] not in ";&"
    ):
        # "rose from four to six": what it was before
        return True
    if following in _AGES and words[end + 1 : end + 2] == ["old"]:
        # "an 8 years old girl"
        return True
    if following in _ENDINGS and tokens.glued(end):
        # "the 18th soldier"
        return True
    if (tags[end : end + 1] in ("-", "/") and tokens.glued(end)) or (
        following in ("%", ".") and tags[end + 1 : end + 2] == "n"
    ):
        return True
    # "by one that fell short"
    return number.value == 1 and following in ("that", "which")


def _is_some_of(tokens: Tokens, phrase: People) -> bool:
    """Whether something happened to some only of those whom a number counts: "half of the 30 were killed"."""
    words = tokens.words
    at = phrase.start - (words[phrase.start - 1] == "the")
    return (
        at > 1
        and words[at - 1] == "of"
        and words[at - 2] in _SOME
        and _FATE_OF_SOME.match(tokens.tags, phrase.end) is not None
    )


_BOTH_AND = re.compile("d[xVu]{0,3}s&")
_VAGUE = frozenset(["dozen", "hundred", "thousand"])
_OF_THE = ("of", "the")
_FATE_OF_SOME = re.compile("(?:p[dxu]{1,4})?(?:[bBH][eBa]*[ZDKW]|a?D)")
_SOME = frozenset(["half", "many", "most", "some", "several", "few"])


def _is_upper_end(tokens: Tokens, phrase: People) -> bool:
    """Whether a number that is "no more than" is the upper end of one before: "no fewer than six and no more ..."."""
    at = phrase.start - 1
    return at > 0 and tokens.words[at] in ("and", "but") and tokens.tags[at - 1] == "n"


def _is_age(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the number stands between commas behind a name or a person: ", 35,"."""
    behind = tokens.tags[at - 2 : at - 1]
    return behind in ("x", "s") and tokens.tags[end : end + 1] in (",", ")") and tokens.words[at][0].isdigit()


def _qualified(tokens: Tokens, at: int) -> tuple[int, Qualifier]:
    """Where the phrase of a number at `at` starts, with its qualifier."""
    tags, words = tokens.tags, tokens.words
    if not at or tags[at - 1] not in "aoqfd":
        return at, _EXACTLY
    behind = at
    while (
        behind > 0
        and at - behind < 3
        and (tags[behind - 1] in "ao" or words[behind - 1] in ("another", "a", "an"))
    ):
        behind -= 1
    if (
        behind > 0
        and tags[behind - 1] == "q"
        and not (words[behind - 1] == "up to" and behind > 1 and words[behind - 2] in _WENT)
    ):
        text = " ".join(words[behind - 1].split())
        return behind - 1, QUALIFIERS.get(text, Qualifier.AT_LEAST)
    start = at
    if at > 1 and words[at - 1] == "of" and words[at - 2] in PARTIES:
        # "a family of six", "a judge's escort of three"
        start = at - 2
        while start and at - start < 7 and tags[start - 1] in "xsVud":
            start -= 1
        return start, _EXACTLY
    if words[max(at - 3, 0) : at] == ["a", "total", "of"]:
        return at - 3, _EXACTLY
    while start > behind and words[start - 1] in ("another", "a", "an"):
        start -= 1
    if start and words[start - 1] in ("his", "her", "their"):
        start -= 1
    return start, _EXACTLY


_EXACTLY = Qualifier.EXACTLY
_UP_TO = Qualifier.UP_TO
"""Looked up once: members of an enumeration are found slowly."""

_WENT = frozenset(
    ["gone", "went", "going", "goes", "risen", "rose", "shot", "jumped", "climbed", "moved", "come"]
)
"""Verbs that "up to" belongs to: the toll has gone up to 149, which is no upper limit."""


def _partitive(tokens: Tokens, phrase: People) -> People | None:
    """ "two of the injured", "one of the attackers", "dozens" excluded."""
    tags = tokens.tags
    at = phrase.end + 1
    if tokens.words[at : at + 1] in (["them"], ["these"]) or (
        tokens.words[at : at + 1] == ["those"] and tags[at + 1 : at + 2] in ("p", "a", "g", "D", "b", "B")
    ):
        phrase.first, phrase.last, phrase.end, phrase.known = phrase.end, at + 1, at + 1, True
        return phrase
    following = at + 1 if tags[at : at + 1] == "q" else at
    if tags[at : at + 3] in ("dnE", "dnW", "dnK") and tags[at + 3 : at + 4] not in ("h", "s"):
        if tags[at + 2] == "W" and _DIES.search(tags, max(phrase.start - 3, 0), at + 7):
            # "one of the two injured died"
            phrase.first, phrase.last, phrase.end, phrase.known = phrase.end + 1, at + 3, at + 3, True
            phrase.part_of = "W"
            return phrase
        # "three of the eight dead": the eight are counted
        return None
    if (
        phrase.count == 1
        and tags[following : following + 1] == "n"
        and tags[following + 1 : following + 2] in "hoWg"
        and (not phrase.start or tags[phrase.start - 1] not in "kwcKWA")
        and not _WAS.match(tags, following + 1)
    ):
        # "one of nine people wounded": the nine are counted; but "one of nine people was wounded"
        return None
    if not _GROUPS.isdisjoint(tokens.words[at : at + 3]):
        # "five of a family": they are all that is told of
        while tokens.words[at] not in _GROUPS:
            at += 1
        phrase.first, phrase.last, phrase.end, phrase.known = phrase.end, at + 1, at + 1, True
        return phrase
    limit = min(at + 6, len(tags))
    while at < limit and tags[at] in "dxoVnaTAMq":
        at += 1
    if tags[at - 2 : at] in ("xa", "na") and tags[at : at + 1] == "D":
        # "two of the Germans later died", "one of the six later died"
        at -= 1
    if (
        tags[at : at + 1] not in ("h", "s", "E", "W", "K")
        and tags[at - 1] == "x"
        and (tokens.words[at - 1].endswith("s") or tokens.words[at - 1] in _BODIES_OF_MEN)
    ):
        # "two of its passengers", whatever they are called
        phrase.first, phrase.last, phrase.end = phrase.end + 1, at, at
        return phrase
    if tags[at - 2 : at] == "dn" and tags[at : at + 1] not in ("h", "s", "E", "W", "K"):
        # "one of those five"
        phrase.first, phrase.last, phrase.end, phrase.known = phrase.end + 1, at, at, True
        phrase.single = phrase.count == 1
        return phrase
    if at < len(tags) and tags[at] in "hsEWK":
        head = at + 1
        while tags[at + 1 : at + 2] in ("h", "s"):
            at += 1
            head = at + 1
        phrase.of_the = tokens.words[phrase.end + 1] == "the"
        phrase.first, phrase.last, phrase.end, phrase.known = phrase.end + 1, head, head, True
        if tags[at] in "EWK":
            phrase.part_of = tags[at]
        elif tokens.words[at] in _DEAD or (
            tokens.words[at] == "victims" and not _FATE_TOLD.match(tags, head)
        ):
            phrase.part_of = "E"
        return phrase
    return None


_WAS = re.compile("[hs]{1,2}B")


def find_head(tokens: Tokens, phrase: People) -> bool:
    """Finds the noun that a number counts; False when it counts something else than people."""
    tags, words = tokens.tags, tokens.words
    at = phrase.end
    if tags[at : at + 1] in _PEOPLE and tags[at + 1 : at + 2] not in _MORE_OF_THEM:
        phrase.first, phrase.last, phrase.end, phrase.known = at, at + 1, at + 1, True
        return True
    limit = min(at + 7, len(tags))
    last = 0
    if words[at - 1] == "both" and tags[at : at + 1] == "d":
        if _BOTH_AND.match(tags, at):
            # "both the imam and his deputy"
            return False
        # "both his sons"
        at += 1
    while at < limit:
        if tags[at] == "(" and tags[at + 2 : at + 3] == ")":
            at += 3
            continue
        tag = tags[at]
        following = tags[at + 1 : at + 2]
        if tag in "hs":
            last = at + 1
            if following not in ("h", "s") and not (
                following in ("x", "u") and tags[at + 2 : at + 3] in ("h", "s")
            ):
                break
        elif tag in _TRIGGERS:
            # "12 injured people", but not "12 injured in the blast"
            if (
                last
                or not following
                or following not in "hsxo"
                or (following == "x" and tags[at + 2 : at + 3] not in ("h", "s"))
            ):
                break
            phrase.attribute = tag
        elif tag == "T" and last:
            break
        elif tag == "u":
            # "two bomb disposal technicians", "three school van drivers"
            if not following or not (following in "hs" or _NOUNS_AHEAD.match(tags, at + 1)):
                if not last:
                    return False
                break
        elif tag == "V":
            if not words[at].endswith("ed") or not following or following not in "xhsuo":
                break
        elif tag not in "xoa" or (tag == "x" and last and following not in ("h", "s")):
            break
        at += 1
    if last:
        if tags[last : last + 2] == "&h" and tags[last + 2 : last + 3] in _FATE:
            # "11 soldiers and police dead"
            last += 2
        phrase.first, phrase.last, phrase.end, phrase.known = phrase.end, last, last, True
        return True
    unknown = phrase.end
    while unknown < limit and (tags[unknown] in "xoa" or words[unknown] in ("suspected", "alleged")):
        unknown += 1
    if tags[unknown : unknown + 1] == "u":
        return False
    if unknown > phrase.end:
        phrase.first, phrase.last, phrase.end = phrase.end, unknown, unknown
    return True
