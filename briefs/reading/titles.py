"""A title for a text that has none: its headline where it has one, else its first sentence, cut at a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from briefs.reading.furniture import (
    has_dateline,
    is_furniture,
    without_header,
    without_prefixes,
    without_tail,
)
from briefs.text import one_line

LIMIT = 100
"""Characters of a derived title, the ellipsis included."""

_WINDOW = 20_000
_LONGEST_LINE = 3_000
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")


def derive_title(text: str) -> str:
    """A title of at most `LIMIT` characters, on one line; never empty.

    Only the first 20,000 characters after leading white space are looked at, so that huge texts cost nothing.
    """
    begin = re.search(r"\S", text)
    if begin is None:
        return "Untitled"
    head = text[begin.start() : begin.start() + _WINDOW]
    scrap = ""
    # read line by line: most titles are found in the first two
    substance = ((line, body) for line in _lines(head) if (body := _body(line)))
    for (line, body), (_, following) in pairwise(chain(substance, [("", "")])):
        if not has_dateline(line) and _is_headline(body, following):
            return shorten(without_tail(body))
        # a line that ends in a colon says what follows: "From a colleague in Quetta:"
        if (sentence := _first_sentence(body)) and not (body.endswith(":") and following):
            return shorten(sentence)
        scrap = scrap or body
    return shorten(next(_sentences(scrap), "").removesuffix(".")) or one_line(head, LIMIT) or "Untitled"


def _lines(head: str) -> Iterator[str]:
    for line in head.split("\n"):
        squeezed = one_line(_INVISIBLE.sub("", line[:_LONGEST_LINE]))
        if squeezed:
            yield squeezed


def _body(line: str) -> str:
    """What a line has of the report; empty for furniture."""
    line = without_header(line)
    if is_furniture(line):
        return ""
    body = without_prefixes(line)
    return "" if body != line and is_furniture(body) else body


_FINAL = re.compile(r"[.!…:;,۔][\"'”’)\]]*$")


def _is_headline(body: str, following: str) -> bool:
    words = body.count(" ") + 1
    return words >= 3 and len(body) <= 180 and not _FINAL.search(body) and len(following) > max(len(body), 60)


_ABBREVIATIONS = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "brig", "capt", "sgt", "cpl", "adm",
    "cmdr", "sen", "rep", "gov", "pres", "st", "mt", "no", "nos", "vs", "etc", "approx", "dept", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "rs", "insp", "supt", "hon", "rev", "fr", "jr", "sr", "inc", "ltd",
    "co", "corp", "ft", "km", "kg", "fig", "al", "ret", "retd", "dist",
})  # fmt: skip
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|[۔؟。！？]")


def _sentences(body: str) -> Iterator[str]:
    start = 0
    for match in _STOP.finditer(body):
        if match[0].startswith(".") and _no_end(body, match.start(), match.end()):
            continue
        yield body[start : match.end()].strip()
        start = match.end()
    if body[start:].strip():
        yield body[start:].strip()


def _no_end(body: str, stop: int, after: int) -> bool:
    """Whether the full stop belongs to an abbreviation, or the sentence visibly goes on."""
    word = re.split(r"[\s(\"“'-]", body[max(stop - 20, 0) : stop])[-1]
    rest = body[after : after + 2].lstrip()
    if not rest:
        return False
    return (
        word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()) or "." in word or rest.islower()
    )


_KEEPS_ITS_STOP = re.compile(r"(?:\b\w\.){2}$|\.\.$")
"""An abbreviation (U.S.), an ellipsis."""


def _first_sentence(body: str) -> str:
    """The first sentence that says something: "Breaking." does not, unless there is nothing else."""
    sentences = list(_sentences(body[: LIMIT * 10]))
    chosen = next((item for item in sentences if item.count(" ") >= 3 and not is_furniture(item)), "")
    if not chosen:
        return ""
    chosen = without_tail(without_prefixes(chosen))
    return chosen if _KEEPS_ITS_STOP.search(chosen) else chosen.removesuffix(".").removesuffix("۔")


_CLAUSE = re.compile(
    r"(?P<strong>[,;:](?=\s)|\s[–—-](?=\s))"
    r"|\s(?=(?:and|or|but|that|which|who|whose|where|when|while|as|after|before|because|during|following|amid|in|on"
    r"|at(?!\s(?:least|most|about|around|the\stime))|from|for|with|by|near|across|against|between|including|killing|leaving"
    r"|injuring|wounding|according|saying|being|over(?!\s(?:\d|an?\s)))\s)"
)
_WEAK_END = re.compile(
    r"(?:[\s,;:–—-]+(?:a|an|the|and|or|but|of|in|on|at|to|for|with|by|from|as|that|which|who|its|their|his|her|is|are|was|were"
    r"|has|have|had|be|been))+$",
    re.IGNORECASE,
)


def shorten(title: str) -> str:
    """The title in at most `LIMIT` characters: cut before a clause or a phrase where there is one late enough."""
    title = title.strip()
    if len(title) <= LIMIT:
        return title
    room = title[: LIMIT - 1]
    cuts = [
        (match.start() + 12 * bool(match["strong"]) - 100 * _open(room[: match.start()]), match.start())
        for match in _CLAUSE.finditer(title[: LIMIT + 8])
        if LIMIT // 2 <= match.start() < LIMIT
    ]
    end = max(cuts)[1] if cuts else room.rfind(" ") if " " in room[LIMIT // 2 :] else len(room)
    return _WEAK_END.sub("", title[:end]).rstrip(' ,;:–—-(["“') + "…"


def _open(piece: str) -> bool:
    """Whether a quotation or a bracket is still open at the end."""
    return bool(
        piece.count('"') % 2
        or piece.count("“") > piece.count("”")
        or piece.count("(") > piece.count(")")
        or piece.count("[") > piece.count("]")
    )
