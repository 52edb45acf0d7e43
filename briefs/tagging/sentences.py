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
    gov hon rev fr pres mohd md syed st mt ft v vs mst hav nk sub sep dep dist ret retd incl
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


def _word_of(length: int) -> str:
    """What stands before the space behind a word of so many small letters and a full stop, if no abbreviation."""
    known = sorted(
        word for word in _TITLES | _BEFORE_NUMBER | _MAYBE if len(word) == length and word.isalpha()
    )
    return rf"(?<=\s[a-z]{{{length}}}[.] )(?<!(?:{'|'.join(known)})[.] )"


_SURE_END = re.compile(
    r"[.] (?=[A-Z0-9])"
    # no abbreviation has five letters or more but "approx"
    rf"(?:(?<=[a-z]{{5}}[.] )(?<!pprox[.] )|{_word_of(4)}|{_word_of(3)}|{_word_of(2)})"
)
"""A full stop behind a word that is no abbreviation, a space, and a capital or a digit: most sentences end so."""

_STOP = re.compile(r"[.!?…۔؟。\n]")
_FULL_STOP = re.compile(r"[.]")
"""A single character is found several times faster."""

_OTHERS = "!?…۔؟。"
"""The stops besides the full stop."""

_BREAK = re.compile(r"""[\s"'“‘(\[]""")
_BULLET = re.compile(r"[-–—•*·▪►◦‣]\s|\d{1,2}[.)]\s")
_WORD_AFTER = re.compile(r"""\s{0,20}["'“‘(\[]*([^\W_][\w'’-]*)""")


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences, in order, without surrounding white space.

    Together they cover everything but white space. None is longer than `MAX_SENTENCE` characters.
    """
    spans: list[tuple[int, int]] = []
    lines = text.split("\n")
    width = _wrap_width(lines)
    if width:
        _cut(spans, text, 0, len(text), _STOP, width)
        return spans
    # every line ends a sentence
    others = [stop for stop in _OTHERS if stop in text]
    start = 0
    alone = -1
    for line in lines:
        length = len(line)
        if length == 1:
            # lines of one character, of which there may be millions, say something together if at all
            if not line.isspace():
                if alone == start and start - spans[-1][0] < MAX_SENTENCE:
                    spans[-1] = (spans[-1][0], start + 1)
                else:
                    spans.append((start, start + 1))
                alone = start + 2
        elif length:
            _cut_line(spans, text, start, line, others)
        start += length + 1
    return spans


def _cut_line(spans: list[tuple[int, int]], text: str, start: int, line: str, others: list[str]) -> None:
    """Adds the sentences of a line that begins at `start`, in which besides full stops `others` may stand."""
    bare = line.lstrip()
    start += len(line) - len(bare)
    pieces = _SURE_END.split(bare)
    last = pieces.pop()
    for piece in pieces:
        length = len(piece)
        end = start + length + 1
        if "." in piece or length >= MAX_SENTENCE or (others and has_any(piece, others)):
            _cut(spans, text, start, end, _STOP if others else _FULL_STOP)
        else:
            spans.append((start, end))
        start = end + 1
    last = last.rstrip()
    end = start + len(last)
    if "." in last[:-1] or end - start > MAX_SENTENCE or (others and has_any(last[:-1], others)):
        _cut(spans, text, start, end, _STOP if others else _FULL_STOP)
    elif last:
        spans.append((start, end))


def _cut(
    spans: list[tuple[int, int]], text: str, start: int, stop: int, stops: re.Pattern[str], width: int = 0
) -> None:
    """Adds the sentences of a stretch: of a line, or of a text that is wrapped to a width."""
    reached = start
    # the last character ends a sentence whatever it is
    for match in stops.finditer(text, start, stop - 1):
        at = match.start()
        if at < reached:
            continue
        if text[at] == "\n":
            if at == start or _line_ends(text, start, at, width):
                _append(spans, text, start, at)
                start = at + 1
            continue
        end = at + 1
        if end < stop and not text[end].isspace():
            closing = _CLOSING.match(text, end)
            end = reached = closing.end() if closing else end
            if end < stop and not text[end].isspace() and not _LOST_SPACE.match(text, at):
                # a decimal, a file name; unless it is a stop with the space after it lost
                continue
        if _stop_ends(text, at, end):
            _append(spans, text, start, end)
            start = end
    _append(spans, text, start, stop)


def _wrap_width(lines: list[str]) -> int:
    """The width to which the lines of a text are wrapped; 0 where a line is a paragraph."""
    if len(lines) == 1 or len(lines[0]) > _WRAP_WIDTH:
        return 0
    longest = max(map(len, lines))
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
            # "Hana H. and Jan C. were freed" goes on
            return not follower or (
                follower[0].isupper() and follower.lower() in _STARTERS and len(follower) > 1
            )
        if key in _MAYBE or (key.count(".") and len(key) <= 5):
            return not follower or (follower[0].isupper() and follower.lower() in _STARTERS)
        if key in _TITLES and follower:
            return word[0].islower() and follower[0].isupper() and key not in {"v", "vs", "retd", "incl"}
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
