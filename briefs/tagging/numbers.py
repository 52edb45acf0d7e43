"""Numbers in figures and in words, dozens, and ranges, read from a sentence's tokens."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.tagging.number_words import NUMBER_WORDS, TENS, UNITS
from briefs.tagging.tokens import Tokens

MOST = 1_000_000
"""No count of people in these texts is larger; a larger figure is an identifier or a sum of money."""


@dataclass(slots=True)
class Number:
    """A number at tokens `start:end`; `high` is the upper end of a range, else None."""

    value: int
    start: int
    end: int
    high: int | None = None


def read_number(tokens: Tokens, at: int) -> Number | None:
    """The number that starts at the token `at` (tagged `n`), with the range it may open; None for none."""
    tags, words = tokens.tags, tokens.words
    word = words[at]
    if tags[at + 1 : at + 2] not in _GOES_ON and not word.startswith("half"):
        alone = _figure(word) if word[0].isdigit() else _word(word)
        return None if alone is None else Number(alone, at, at + 1)
    first = _simple(tokens, at)
    if first is None:
        return None
    value, end = first
    follow = tags[end : end + 2]
    joins = follow == "-n" or follow == "tn" or (follow == "&n" and words[end] == "or")
    between = at > 0 and words[at - 1] == "between" and follow == "&n" and words[end] == "and"
    if joins or between:
        second = _simple(tokens, end + 1)
        if second and value < second[0] <= max(10 * value, value + 10):
            return Number(value, at - 1 if between else at, second[1], second[0])
    return Number(value, at, end)


def _simple(tokens: Tokens, at: int) -> tuple[int, int] | None:
    words, tags = tokens.words, tokens.tags
    word = words[at]
    if word[0].isdigit():
        value = _figure(word)
        if value is None:
            return None
        end = at + 1
        if end < len(tags) and words[end] in ("dozen", "hundred", "thousand"):
            return value * NUMBER_WORDS[words[end]], end + 1
        return value, end
    if word.startswith("half"):
        return 6, at + 1
    total = current = 0
    end = at
    while end < len(tags) and tags[end] == "n":
        word = words[end]
        amount = _word(word)
        if amount is None:
            break
        if amount >= 12 and word in ("dozen", "hundred"):
            current = (current or 1) * amount
        elif word == "thousand":
            total, current = total + (current or 1) * amount, 0
        elif not current or (current % 100 == 0 and amount < 100) or (current in _TENS and amount < 10):
            current += amount
        else:
            break
        end += 1
        if (
            tags[end : end + 2] == "&n"
            and words[end] == "and"
            and words[end - 1] in ("hundred", "thousand")
            and (_word(words[end + 1]) or 100) < 100
        ):
            end += 1
    return (total + current, end) if end > at else None


_GOES_ON = ("n", "&", "-", "t")
"""Tags that may carry a number on: "two hundred", "two or three", "2-3", "two to three"."""
_TENS = frozenset(TENS.values())


def _word(word: str) -> int | None:
    value = NUMBER_WORDS.get(word)
    if value is None and "-" in word:
        tens, _, unit = word.partition("-")
        if tens in TENS and unit in UNITS:
            return TENS[tens] + UNITS[unit]
        if unit == "dozen" and tens in UNITS:
            return 12 * UNITS[tens]
    return value


def _figure(word: str) -> int | None:
    plain = word.replace(",", "")
    if len(plain) > 7 or not plain.isascii() or not plain.isdigit():
        return None
    value = int(plain)
    return value if value <= MOST else None
