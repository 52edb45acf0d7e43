"""Those who were shot or stabbed, who may have died or not.

Where nothing else is told of them, those who were shot did, and those who were stabbed did not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.model import Outcome
from briefs.tagging.nouns import word_set
from briefs.tagging.statement import Statement
from briefs.tagging.tokens import Tokens
from briefs.tagging.vocabulary import OUTCOMES

SHOOTING = {
    "shot": "K",
    "shoot": "k",
    "shoots": "k",
    "shooting": "k",
    "stabbed": "W",
    "stabs": "w",
    "stabbing": "w",
    "knifed": "W",
}
"""The verbs, and the tags of what is taken to have come of it."""

STABBED = "stabbed"
"""The rule of those who were stabbed, of whom it is not told what became of them."""

OF_THEM = frozenset(["of whom", "of them", "of those", "fatally"])
"""Words for some of those who were shot, of whom it is told that they died."""

_FILM = word_set("film video camera footage photo photos picture pictures documentary")
_A_SHOT = word_set("single gun warning pistol long first last one rifle")
_PERSONS = re.compile("d?[aqxV]{0,3}[nhsz]")
_ENDS = (",", ";", ".", "&", "(", "")
_KILLING = (["killing", "her"], ["killing", "them"])
"""What is told of those who were stabbed and died; "killing him" is found by itself."""

_PLACE_OR_ENDS = (*_ENDS, "p", "y", "a")


def with_fates(tokens: Tokens, found: Sequence[Statement]) -> Tokens | None:
    """The tokens with those verbs as what came of it; None where that tells nothing that is not `found` already."""
    words, tags = tokens.words, list(tokens.tags)
    killing = "killing" in tokens.bag and _is_killing(tokens)
    for at, word in enumerate(words):
        if word in SHOOTING and not _is_shot_at(tokens, at):
            tags[at] = "K" if killing else SHOOTING[word]
    if not _FILM.isdisjoint(tokens.bag):
        return None
    again = tokens.tagged("".join(tags))
    if (
        again.tags == tokens.tags
        or any(
            one.outcome is Outcome.KILLED
            and one.rule != "he died"
            and one.who.lower() not in OF_THEM
            # "shot a doctor, also killing his driver": both
            and "also" not in words[max(one.group - 2, 0) : one.group]
            for one in found
        )
    ):
        return None
    return again


def shot(read: Sequence[Statement], tokens: Tokens, found: Sequence[Statement]) -> list[Statement]:
    """Of the statements `read` with those verbs as fates those that come to what was `found` without."""
    told = [
        one
        for one in read
        if not SHOOTING.keys().isdisjoint(tokens.words[one.group : one.group + 1])
        and OUTCOMES.get(tokens.tags[one.group]) is one.outcome
        and all(one.end <= other.start or other.end <= one.start for other in found)
    ]
    for one in told:
        one.weak = True
        if one.outcome is Outcome.WOUNDED:
            one.rule = STABBED
    return told


def _is_killing(tokens: Tokens) -> bool:
    """Whether those who were shot or stabbed are told to have died: "stabbed his wife, killing her"."""
    at = tokens.words.index("killing")
    return tokens.words[at : at + 2] in _KILLING and tokens.tags[at + 2 : at + 3] in _PLACE_OR_ENDS


def _is_shot_at(tokens: Tokens, at: int) -> bool:
    """Whether shots are told of, or people shot at, not people shot."""
    words, tags = tokens.words, tokens.tags
    if tags[at - 1] == "d" or words[at - 1] in _A_SHOT or words[at + 1 : at + 2] in (["dead"], ["down"]):
        return True
    if words[at + 1 : at + 2] != ["at"]:
        return False
    return tags[at + 2 : at + 3] in _ENDS or bool(_PERSONS.match(tags, at + 2))
