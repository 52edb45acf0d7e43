"""The state that the words around the name of a ministry or court say it is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from briefs.taxonomy.model import Country, Match

_start = attrgetter("start")

_IN = re.compile(r"[ \n](?:in|of|at)[ \n](?:the )?|[ \n]?\(|,[ \n]")
_ENDS = {"(": ")", ",": ",.;:)\n"}
"""What follows a state or place that stands in brackets or between commas behind a name."""

_OPENS = re.compile(r"\W*(?:In|IN|At|AT|From|FROM) (?:the )?")
_OPENED = re.compile(r",[ \n][^,;:.]{0,40}")
_OWN = r"(?:['’][sS])?[ \n](?:(?:[Ff]ederal|[Cc]entral|[Uu]nion|[Ii]nterim|[Cc]aretaker|own|Taliban)[ \n])?\Z"
_LONGEST = 48
"""Characters that the state before a name may take, with what stands between them."""


def state_said(
    text: str, match: Match, begin: int, lands: Sequence[Match], countries: tuple[Country, ...]
) -> str | None:
    """The state of the adjective before a name, of what stands right behind it, or of where its sentence begins.

    "The Pakistani interior ministry", "the interior ministry in Kabul", "the Ministry of Interior (Pakistan)", "the
    Ministry of Interior, Islamabad, said", "In Islamabad, the interior ministry said".

    Args:
        text: the text.
        match: the name.
        begin: where its sentence begins.
        lands: the matches of the text that name places of one country, or a state, in order.
        countries: all there are, with the words that speak for them.
    """
    said, country_of = _said_of(countries)
    own = said.search(text[max(0, match.start - _LONGEST) : match.start])
    if own:
        return country_of[own.group(1)]
    at = bisect_left(lands, match.end, key=_start)
    if at < len(lands):
        behind = lands[at]
        gap = _IN.fullmatch(text, match.end, behind.start)
        ends = _ENDS.get(gap.group().strip()) if gap else None
        if gap and (ends is None or text[behind.end : behind.end + 1] in ends):
            return behind.entries[0].country
    opening = bisect_left(lands, begin, key=_start)
    if opening < at:
        place = lands[opening]
        if _OPENS.fullmatch(text, begin, place.start) and _OPENED.fullmatch(text, place.end, match.start):
            return place.entries[0].country
    return None


@lru_cache(maxsize=8)
def _said_of(countries: tuple[Country, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern of a country's word right before the name of a body ("Pakistani", "Islamabad's"), and whose it is."""
    country_of = {
        spelling: country.name
        for country in countries
        for word in country.words
        for spelling in (word, word.upper())
    }
    return re.compile(rf"\b({'|'.join(map(re.escape, country_of)) or '(?!)'}){_OWN}"), country_of
