"""What is inserted beside people, between brackets, dashes or commas, and taken out before their verb is looked for.

"Sepoy Ali (24), of Hub", "14 people — nine guards and five clerks —", "Gul Khan, a tribal elder, and his son".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from briefs.tagging.coordination import modifiers, with_heads
from briefs.tagging.nouns import word_set
from briefs.tagging.tokens import Tokens

_PERSONAL = word_set("age aged resident residents r/o")
_DOUBTED = (["suspected"], ["alleged"])
_DASHES = frozenset("-–—")
_ENDS_IN_FATE = re.compile(r"[WK](?:p[dxu]{1,3})?\Z")
_FOLLOWING = tuple("bBHDK")
"""Tags of the verb of those before an aside."""

_PREDICATES = tuple("bBHDKWEYa")
_ASIDE = re.compile("(?:(?:q?n|d)?[xo]*[hs],?&?)+i?|[xuda]{1,3}")
_ROLE = re.compile("d?[xuhVa]{0,5}[sx](?:[fp]d?[xuh]{1,5})?")
"""Who somebody is, between brackets behind a name: "(tribal elder)"."""

_RELATIVE = re.compile(r"g[^,;.gKWDEAMRkwLTJn]{2,14}(?=,[bBHYD])")
_WHO_KILLED = re.compile(r"g(?:[^,;.gn&]{1,14}g)?[bBHa]*[kKwWV][^,;.gD&bB]{1,10}?(?=[bB][ae]*[KWDEM])")
_ENCLOSED = re.compile(r",g[^,;.]{2,18},(?=[bB][ae]*[KWDEM])")
_HAD = re.compile(r",g[^,;.gH]{0,6}H[^,;.g]{1,14}(?=,[bBHYD])")
_VERB_BEHIND = re.compile(",[bBHYD]")
"""What stands behind a clause between commas."""
_WHO = frozenset(["who", "which", "whom", "whose"])
_OPENS_ASIDE = frozenset(
    ["(", "[", "having", "of whom", "of which", "wanted", "included", "aged", "identified as"]
)
_ASIDES = _DASHES | _WHO | _OPENS_ASIDE
"""Without one of these nothing is said beside, but for what was "stated"."""

_OF_THEM = frozenset(["of whom", "of which"])
_AGED = re.compile("n(?:[t&-]n)?(?:(?=&(?!n))|,(?=[&bBHYD]))")
_AGES = re.compile("p?n(?:[t&-]n)?(?=[bBHYD])")


_OF = "(?:[fp]d?[xuVahs]{1,5}){0,3}"
_NAMED = re.compile(
    rf"(?P<name>[xs]{{1,6}}x),(?P<what>(?:(?:d|(?<=x,))[xuVah]{{0,5}}s[xh]?|d[xuV]{{1,4}}(?=f)){_OF}"
    rf"(?:&(?P<also>[xuVa]{{0,3}}s){_OF})?)(?=,|&)"
)
"""A name and who that is: "Gul Khan, a tribal elder and leader of a party,"."""

_IDENTIFIED = re.compile(rf"d[xuhVa]{{0,5}}s{_OF},(?P<name>[xs]{{0,2}}x{{1,4}})(?=,?&|,[bBHDKpg])")
"""Who somebody is and his name: "the chief of police, Gul Khan, and his driver"."""

_HIS = frozenset(["his", "her", "their"])
_LIST = re.compile("[kKwWc][^;.bBHgD]*$")
_GOES_ON = tuple("&bBHDKp")


def without_insertions(text: str, tokens: Tokens) -> Tokens:
    """The tokens without what is said of a person between brackets ("Sepoy Ali (age 24, resident of ...)", "(ISAF)")
    or commas ("..., having fought bravely, ...", "..., two of whom were women, ..."): the verb belongs to those before.
    """
    if "baloch" in tokens.bag:
        tokens = _with_surnames(text, tokens)
    if "head" in tokens.bag:
        tokens = with_heads(tokens)
    if not _PERHAPS.isdisjoint(tokens.bag):
        drop = _perhaps(tokens)
        tokens = tokens.without(drop) if drop else tokens
    if "n(" in tokens.tags:
        drop = {
            at
            for found in _SECOND_NUMBER.finditer(tokens.tags)
            for at in range(found.start() + 1, found.end())
        }
        tokens = tokens.without(drop) if drop else tokens
    if "n(" in tokens.tags and _SOME_IN_BRACKETS.search(tokens.tags):
        tokens = tokens.tagged(_SOME_IN_BRACKETS.sub(r",\g<some>,", tokens.tags))
    if "i" in tokens.tags and _FATE_INSIDE.search(tokens.tags):
        drop = _fates(tokens.tags)
        tokens = tokens.without(drop) if drop else tokens
    if not _ASIDES.isdisjoint(tokens.bag) or ",xBV," in tokens.tags:
        tokens = _without_asides(tokens)
    if "x," in tokens.tags and (tokens.tags.count(",") > 1 or ",&" in tokens.tags):
        drop = _appositions(text, tokens)
        tokens = tokens.without(drop) if drop else tokens
    if ",ad" in tokens.tags and "also" in tokens.bag:
        drop = _also(tokens)
        tokens = tokens.without(drop) if drop else tokens
    if "&" in tokens.tags:
        drop = _ages(tokens) if "&n" in tokens.tags else set()
        tokens = tokens.without(drop) if drop else tokens
        drop = modifiers(tokens)
        tokens = tokens.without(drop) if drop else tokens
    return tokens


def _perhaps(tokens: Tokens) -> set[int]:
    """The tokens of a second number between commas: "at least 12, possibly 14, people"."""
    drop: set[int] = set()
    for at, word in enumerate(tokens.words):
        if word in _PERHAPS and tokens.tags.startswith("n,", at - 2) and tokens.tags.startswith("n,", at + 1):
            drop.update(range(at - 1, at + 3))
    return drop


def _also(tokens: Tokens) -> set[int]:
    """The tokens of what somebody is as well: "his friend, also a lecturer, and a pedestrian"."""
    drop: set[int] = set()
    for match in _ALSO.finditer(tokens.tags):
        if tokens.words[match.start() + 1] == "also":
            drop.update(range(*match.span()))
    return drop


_ALSO = re.compile(r"(?<=[hsx]),ad[xu]{0,3}[xs],(?=[&bBHDKWYp])")

_SECOND_NUMBER = re.compile(r"n\((?:[^()]{0,6}n[^()]{0,4}\)(?=[xuo]{0,3}[hs])|[^()ihs]{1,6}n\)(?=[bBHDKEW]))")
"""Another number between brackets, before the people or their verb: "18 (some say 22) worshippers"."""
_SOME_IN_BRACKETS = re.compile(r"(?<=n)\((?P<some>(?:nfx|i)[^();:.bBHKWDE]{1,20})\)(?=a?[bBHDKWE])")
"""Some of those who have no noun: "eight (three of them attackers) died"."""
_PERHAPS = frozenset(["possibly", "perhaps", "maybe"])


def _fates(tags: str) -> set[int]:
    """The tokens on how some of those died, or were hurt, of whom all it is told: "17, including a boy shot dead by
    guards, were killed". Their own verb would count them again.
    """
    drop: set[int] = set()
    for match in _INCLUDING.finditer(tags):
        first, end = match.start(), match.start() + 2
        allowed = "V"
        if tags[first] == "(":
            end = tags.find(")", first, first + _LONG)
            verb = _WHAT_HAPPENED.match(tags, end + 1) if end > 0 else None
        elif closed := _VERB_BEHIND.search(tags, end, end + _LONG):
            end = closed.start()
            verb = _WHAT_HAPPENED.match(tags, end + 1)
            allowed = "VW"
        else:
            end = match.end("list")
            verb = None
        before = verb or _FATE.search(tags[max(0, first - _LONG) : first][::-1])
        if before is None or end < 0:
            continue
        allowed += "K" if before.group()[-1] in "KkDE" else "W"
        for fate in _FATE_OF_SOME.finditer(tags, first, end + 2):
            if fate.group("verb") in allowed:
                drop.update(range(*fate.span()))
    return drop


_FATE_INSIDE = re.compile(r"[,(]i[^.;]{0,40}?(?:[hs]|(?<=i)n)[KWV]")
_INCLUDING = re.compile(r"[,(]i(?P<list>(?:[^;.,]|,(?=[dn])){0,40})")
_WHAT_HAPPENED = re.compile(r"[bBHYae]{0,4}[KWDE]")
_FATE = re.compile("[KkWwDE]")
_FATE_OF_SOME = re.compile(
    r"(?:(?<=[hs])|(?<=in))(?P<verb>[KW](?=[pxay]|,[bBHYD]|\)|\.|$)|V(?=p))"
    r"(?:[pxay][^;.()KWDbBHgn&,]{0,10})?(?=,[bBHYD]|[).]|$|&(?:d|n[xoa]{0,3}[hs]))"
)
_LONG = 40
"""Tokens that a list of some of those told of may have."""


def _ages(tokens: Tokens) -> set[int]:
    """The tokens of the ages of several: "two sons, 9 and 11,"."""
    drop: set[int] = set()
    for match in _AGES_BEHIND.finditer(tokens.tags):
        ages = [word for word in tokens.words[match.start() : match.end()] if word[0].isdigit()]
        if len(ages) == match.group().count("n") and all(len(age) < _HUNDRED for age in ages):
            drop.update(range(*match.span()))
    return drop


_AGES_BEHIND = re.compile(r"(?<=[hsx]),n(?:,n)*,?&n(?:,(?=[&bBHYD])|(?=[,.;)&bBHYD]|$))")
_HUNDRED = 3
"""Digits of a number that is no age."""


def _appositions(text: str, tokens: Tokens) -> set[int]:
    """The tokens of who somebody named is, and of the names of somebody told by what he is."""
    tags, words = tokens.tags, tokens.words
    drop: set[int] = set()
    for match in _NAMED.finditer(tags):
        first, last = match.span("name")
        what, end = match.span("what")
        if words[what] in _HIS or not (_is_capital(text, tokens, last - 1) and _is_object(tags, first, drop)):
            continue
        if match.group("also") and _is_capital(text, tokens, match.start("also")):
            # "Gul Khan, a driver and Naik Zubair": the driver is none of the two
            continue
        drop.update(range(what - 1, end + (tags[end] == "," and tags[end + 1 : end + 2] in _GOES_ON)))
    for match in _IDENTIFIED.finditer(tags):
        first, end = match.span("name")
        if first not in drop and all(_is_capital(text, tokens, at) for at in range(first, end)):
            drop.update(range(first - 1, end + (tags[end] == "," and tags[end + 1 : end + 2] in _GOES_ON)))
    return drop


def _is_object(tags: str, at: int, drop: set[int]) -> bool:
    """Whether a name at a token is that of a person who is told of, and not of the place where it happened."""
    before = tags[at - 1] if at else ""
    if before in ",&":
        return at - 1 in drop or at - 2 in drop or _LIST.search(tags, 0, at) is not None
    return before not in "pft"


def _with_surnames(text: str, tokens: Tokens) -> Tokens:
    """The tokens with a people's name as that of one man: "Karim Baloch"."""
    tags = list(tokens.tags)
    for at, word in enumerate(tokens.words):
        if word == "baloch" and at and tags[at - 1] == "x" and _is_capital(text, tokens, at - 1):
            tags[at] = "x"
    return tokens.tagged("".join(tags))


def _is_capital(text: str, tokens: Tokens, at: int) -> bool:
    return text[tokens.begin(at)].isupper()


def _without_asides(tokens: Tokens) -> Tokens:
    """The tokens without brackets, clauses and lists of ages."""
    tags, words = tokens.tags, tokens.words
    if not _DASHES.isdisjoint(tokens.bag):
        tokens = _with_lists(tokens)
        tags = tokens.tags
    stated = tags.find(",xBV,")
    drop = set() if _WHO.isdisjoint(tokens.bag) else _clauses(tags, words)
    if stated >= 0:
        # "two passers-by, it was stated, received injuries"
        drop.update(range(stated, stated + 5))
    if not _OPENS_ASIDE.isdisjoint(tokens.bag):
        for aside in _asides(tags, words):
            drop.update(aside)
    return tokens.without(drop) if drop else tokens


def _asides(tags: str, words: list[str]) -> Iterator[range]:
    """The tokens of each aside between brackets or commas."""
    for at, tag in enumerate(tags):
        word = words[at]
        if tag == "(":
            end = tags.find(")", at, at + 30)
            if end > 0 and (
                not _PERSONAL.isdisjoint(words[at:end])
                or words[at + 1 : end] in _DOUBTED
                or tags[at + 1 : end] in ("x", "n")
                or (tags[end + 1 : end + 2] in _PREDICATES and _ASIDE.fullmatch(tags, at + 1, end))
                or (
                    tags[end + 1 : end + 2] == "&"
                    and tags[at - 1] == "x"
                    and _ROLE.fullmatch(tags, at + 1, end)
                )
            ):
                yield range(at, end + 1)
        elif tag == ",":
            yield _between_commas(tags, words, at)
        elif word == "aged":
            if tags[at - 1] == "," and (age := _AGED.match(tags, at + 1)):
                # "a woman, aged 70, and a boy", "two boys, aged nine and eleven, died"
                yield range(at - 1, age.end())
            elif age := _AGES.match(tags, at + 1):
                # "three brothers aged six to eleven died"
                yield range(at, age.end())
        elif word == "wanted" and tags[at + 1 : at + 2] == "p":
            # "a commander wanted for the murder of two teachers, were killed"
            end = tags.find(",", at + 1, at + 20)
            if end > 0 and tags[end + 1 : end + 2] in _FOLLOWING:
                yield range(at, end)


def _between_commas(tags: str, words: list[str], at: int) -> range:
    """The tokens of the aside that the comma at a token opens; none where it opens none."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if following == "identified as":
        # "two soldiers, identified as Naik Ali and Sepoy Haq, were killed"
        ends = (end for end in range(at + 2, min(at + 20, len(tags) - 1)) if tags[end] == ",")
        return range(at, next((end + 1 for end in ends if tags[end + 1] in "bBHDK"), at))
    if following == "having":
        return range(at, tags.find(",", at + 1, at + 12) + 1)
    if not _OF_THEM.isdisjoint(words[at + 1 : at + 4]) and tags[at + 1] in "nqavdx":
        end = tags.find(",", at + 1, at + 12)
        # "six were hurt, two of whom died, was claimed by" tells of the two
        died = _ENDS_IN_FATE.search(tags, 0, at) and "D" in tags[at:end]
        return range(at, end + 1 if tags[end + 1 : end + 2] in _FOLLOWING and not died else at)
    if "included" in words[at + 1 : at + 5]:
        # "that of the injured, a nurse included, as 44", "nine others, two guards included, were hurt"
        end = words.index("included", at) + 1
        closed = tags[end : end + 1] == ","
        if closed or not {"L", "j"}.isdisjoint(tags[:at]):
            return range(at, end + closed)
    return range(0)


def _clauses(tags: str, words: list[str]) -> set[int]:
    """The tokens of clauses on people between them and their verb."""
    drop: set[int] = set()
    if _VERB_BEHIND.search(tags):
        for clause in _RELATIVE.finditer(tags):
            if words[clause.start()] in _WHO:
                # "a mother and her daughter who were vaccinating children, were killed"
                drop.update(range(*clause.span()))
        for clause in _HAD.finditer(tags):
            if words[clause.start() + 1] in _WHO:
                # "a banker, whose father had been shot dead, was killed"
                drop.update(range(*clause.span()))
    if "who" in words and ("b" in tags or "B" in tags):
        for clause in chain(_WHO_KILLED.finditer(tags), _ENCLOSED.finditer(tags)):
            if words[clause.start() + (tags[clause.start()] == ",")] == "who":
                # "a commander who was responsible for a bombing that killed nine people was killed"
                drop.update(range(*clause.span()))
    return drop


def _with_lists(tokens: Tokens) -> Tokens:
    """The tokens with a dash before a list as "including": "14 people — nine guards and five clerks — were killed"."""
    tags, words = tokens.tags, tokens.words
    dashes = [at for at, word in enumerate(words) if word in _DASHES and at and not tokens.glued(at)]
    for first, last in pairwise(dashes):
        inside = set(tags[first + 1 : last])
        predicate = tags[last + 1 : last + 2] in tuple("bBHDKEa")
        if predicate and last - first < 26 and inside & set("nsh") and not inside & set(";.bBHKWDE"):
            # "- four children and two men, none of them Iranian -" has no other subject
            tags = tags[:first] + "i" + tags[first + 1 : last].replace("z", "x") + tags[last:]
    return tokens.tagged(tags) if tags != tokens.tags else tokens
