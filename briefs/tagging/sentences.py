"""Cutting a text into sentences.

The texts are scraped: full stops are missing at line ends, paragraphs stand on one line or are wrapped, lists use
dashes, headings have no stop at all. A missed boundary makes one sentence answer for another's facts, so a line end
counts as a boundary unless the text is visibly wrapped.
"""

from __future__ import annotations

import re

from briefs.tagging.nouns import word_set
from briefs.tagging.patterns import has_any

MAX_SENTENCE = 1200
"""Longer stretches are cut at white space: what looks at a sentence may take time quadratic in its length."""

_WRAP_WIDTH = 132
"""In a text with a longer line than this, a line is a paragraph; otherwise lines may be wrapped prose."""

_NARROW = 45
"""Nobody wraps prose to less: shorter lines are a list."""

_CLOSING = re.compile(r"""[.!?…۔؟。]*["'”’»)\]]*""")
_LOST_SPACE = re.compile(r"(?<=[a-z]{2})[.](?=[A-Z][a-z])")

_TITLES = word_set(
    """
    gen lt col maj capt sgt brig cpl pvt cdr adm cmdr insp supt asst addl mr mrs ms dr prof sen rep
    gov hon rev fr pres mohd md syed st mt ft v vs mst hav nk sub sep dep dist ret retd
    """
)
"""Abbreviations that a name or another word follows: never the end of a sentence."""

_BEFORE_NUMBER = word_set(
    """
    no nos rs pp vol art sec fig approx c ca est inj jan feb mar apr jun jul aug sept sep oct nov dec ph tel
    pkr
    """
)
"""Abbreviations that a number follows."""

_MAYBE = word_set(
    """
    u.s u.n u.k u.s.a u.a.e a.m p.m i.e e.g d.c etc inc ltd co jr sr dept govt corp bros ph.d
    """
)
"""Abbreviations that may end a sentence: what follows decides."""

_STARTERS = word_set(
    """
    the a an it its he his she her they their this that these those there in on at no nobody none
    but and however meanwhile according officials police authorities militants gunmen assailants
    another one two three least when while after although if as we i some many several both more
    most local security
    """
)

_LONG = 4
"""Letters of which no abbreviation but "approx" has more."""


def _word_of(length: int) -> str:
    """What stands before a stop after a word, or the end of one, of so many small letters, and no abbreviation."""
    known = sorted(
        word for word in _TITLES | _BEFORE_NUMBER | _MAYBE if len(word) == length and word.isalpha()
    )
    return (
        rf"(?<={'' if length == _LONG else chr(92) + 's'}[a-z]{{{length}}}[.])(?<!(?:{'|'.join(known)})[.])"
    )


def _up_to(stops: str) -> re.Pattern[str]:
    """Everything up to one of some stops; with a second group (the white space behind it) where a word that is no
    abbreviation, and then a capital, a line end or nothing, leave no doubt: most sentences end like this."""
    return re.compile(
        rf"[^{stops}]*+(?:([{stops}])"
        rf"(?:(?:{_word_of(4)}|{_word_of(3)}|{_word_of(2)})(?<!pprox[.])( (?=[A-Z])|\n+|\Z))?|\Z)"
    )


_STOP = _up_to(".!?…۔؟。\n")
_FULL_STOP = _up_to(".")
"""A single stop is found several times faster; in most texts no other stands, and what remains are the line ends."""

_OTHERS = "!?…۔؟。"
"""The other stops."""

_BREAK = re.compile(r"""[\s"'“‘(\[]""")
_BULLET = re.compile(r"[-–—•*·▪►◦‣]\s|\d{1,2}[.)]\s")
_WORD_AFTER = re.compile(r"""\s{0,20}["'“‘(\[]*([^\W_][\w'’-]*)""")


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences, in order, without surrounding white space.

    Together they cover everything but white space. None is longer than `MAX_SENTENCE` characters.
    """
    spans: list[tuple[int, int]] = []
    width = _wrap_width(text)
    start = reached = 0
    alone = -1
    length = len(text)
    simple = not width and not has_any(text, _OTHERS)
    # where the next line ends, for the simple pattern, which passes over that
    line = _line_end(text, 0) if simple else length + 1
    for match in (_FULL_STOP if simple else _STOP).finditer(text):
        groups = match.lastindex
        at = match.start(1) if groups else length
        if line < at:
            line = _line_end(text, max(line, start))
            while line < at:
                start, alone = _after_line(spans, text, start, line, width, alone)
                line = _line_end(text, start)
        if groups is None:
            break
        if at < reached:
            continue
        if groups == 2:
            if at - start < MAX_SENTENCE and not text[start].isspace():
                spans.append((start, at + 1))
            else:
                _append(spans, text, start, at + 1)
            start = match.end()
            continue
        if text[at] == "\n":
            start, alone = _after_line(spans, text, start, at, width, alone)
            continue
        end = at + 1
        following = text[end : end + 1]
        if following and not following.isspace():
            closing = _CLOSING.match(text, end)
            end = reached = closing.end() if closing else end
            if end < length and not text[end].isspace() and not _LOST_SPACE.match(text, at):
                # a decimal, a file name; unless it is a stop with the space after it lost
                continue
        if _stop_ends(text, at, end):
            _append(spans, text, start, end)
            start = end
    _append(spans, text, start, length)
    return spans


def _line_end(text: str, start: int) -> int:
    """Where the line ends that `start` is in; behind the end of the text where it is the last one."""
    at = text.find("\n", start)
    return at if at >= 0 else len(text) + 1


def _after_line(
    spans: list[tuple[int, int]], text: str, start: int, at: int, width: int, alone: int
) -> tuple[int, int]:
    """Where the next sentence begins behind the line feed at `at`, after that from `start` was added if it ends there.

    `alone` is where the line behind the last one of one character begins, which is told as well.
    """
    if at == start:
        return at + 1, alone
    if at == start + 1 and not width and not text[start].isspace():
        # lines of one character, of which there may be millions, say something together if at all
        if alone == start and at - spans[-1][0] <= MAX_SENTENCE:
            spans[-1] = (spans[-1][0], at)
        else:
            spans.append((start, at))
        return at + 1, at + 1
    if not width or _line_ends(text, start, at, width):
        _append(spans, text, start, at)
        return at + 1, alone
    return start, alone


def _wrap_width(text: str) -> int:
    """The width to which a text is wrapped; 0 where a line is a paragraph."""
    at = text.find("\n")
    if at < 0 or at > _WRAP_WIDTH:
        return 0
    longest = max(map(len, text.split("\n")))
    return longest if _NARROW <= longest <= _WRAP_WIDTH else 0


def _line_ends(text: str, start: int, at: int, width: int) -> bool:
    """Whether the line feed at `at` ends a sentence of a wrapped text: the next word had found room on the line."""
    rest = text[at + 1 : at + 1 + width]
    if not rest.strip() or rest[0] == "\n" or _BULLET.match(rest.lstrip(" \t")):
        return True
    line_start = max(text.rfind("\n", start, at) + 1, start)
    if line_start == start:
        # the sentence may have begun in the middle of its line
        line_start = text.rfind("\n", max(0, start - width), at) + 1
    return at - line_start + 1 + len(rest.split(None, 1)[0]) <= width


def _stop_ends(text: str, at: int, end: int) -> bool:
    """Whether the stop at `at`, followed by white space at `end`, ends a sentence."""
    quick = text[at - 5 : at + 1]
    if len(quick) == 6 and quick[-1] == "." and quick[:-1].isalpha():
        # a word too long for an abbreviation, then a line end or a capital: most sentences end like this
        space, following = text[end : end + 1], text[end + 1 : end + 2]
        if space == "\n" and quick.lower() != "pprox.":
            return True
        if space == " " and following.isupper():
            return True
        if space == " " and following.islower():
            return False
    after = _WORD_AFTER.match(text, end)
    if text[at] != "." or text[at : at + 2] == "..":
        return not (after and after.group(1)[0].islower() and text[end : end + 1] != "\n")
    before = text[max(0, at - 12) : at]
    word = before.split()[-1] if before and not before[-1].isspace() else ""
    if not word.isalnum():
        word = _BREAK.split(word)[-1]
    if end - at == 1 and word:
        follower = after.group(1) if after else ""
        key = word.lower()
        if len(word) == 1 and word.isalpha() and word.isupper():
            return not follower or (follower.lower() in _STARTERS and len(follower) > 1)
        if key in _MAYBE or (key.count(".") and len(key) <= 5):
            return not follower or (follower[0].isupper() and follower.lower() in _STARTERS)
        if key in _TITLES and follower:
            return word[0].islower() and follower[0].isupper() and key not in {"v", "vs", "retd"}
        if key in _BEFORE_NUMBER and follower:
            return not follower[0].isdigit()
    if not after:
        return text[end : end + 2] not in (" /", " &", " +", " ,", " ;")
    return not after.group(1)[0].islower() or "\n" in text[end : after.start(1)]


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    if start == end:
        return
    while text[end - 1].isspace():
        end -= 1
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        stop = cut if cut > 0 else start + MAX_SENTENCE
        spans.append((start, stop))
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))
