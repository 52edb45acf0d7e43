"""The words for numbers, for the order of things, and for how exact a number is."""

from __future__ import annotations

from briefs.model import Qualifier
from briefs.tagging.nouns import word_list

UNITS = dict(
    zip(
        word_list(
            """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen
        """
        ),
        range(1, 20),
        strict=True,
    )
)
TENS = dict(
    zip(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True)
)
ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        word_list(
            """
            second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
            """
        ),
        2,
    )
}
NUMBER_WORDS: dict[str, int] = UNITS | TENS | {"dozen": 12, "hundred": 100, "thousand": 1000, "both": 2}

QUALIFIERS: dict[str, Qualifier] = {
    "at least": Qualifier.AT_LEAST,
    "atleast": Qualifier.AT_LEAST,
    "at the least": Qualifier.AT_LEAST,
    "no fewer than": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST,
    "not less than": Qualifier.AT_LEAST,
    "a minimum of": Qualifier.AT_LEAST,
    "minimum of": Qualifier.AT_LEAST,
    "more than": Qualifier.OVER,
    "over": Qualifier.OVER,
    "above": Qualifier.OVER,
    "well over": Qualifier.OVER,
    "in excess of": Qualifier.OVER,
    "upwards of": Qualifier.OVER,
    "up to": Qualifier.UP_TO,
    "upto": Qualifier.UP_TO,
    "as many as": Qualifier.UP_TO,
    "a maximum of": Qualifier.UP_TO,
    "no more than": Qualifier.UP_TO,
    "not more than": Qualifier.UP_TO,
    "at most": Qualifier.UP_TO,
    "fewer than": Qualifier.UP_TO,
    "less than": Qualifier.UP_TO,
    "nearly": Qualifier.NEARLY,
    "almost": Qualifier.NEARLY,
    "close to": Qualifier.NEARLY,
    "just under": Qualifier.NEARLY,
    "about": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "some": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT,
    "an estimated": Qualifier.ABOUT,
    "estimated": Qualifier.ABOUT,
}
