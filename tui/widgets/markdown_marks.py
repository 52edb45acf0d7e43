"""The marks of Markdown in a text, as spans that are painted: nothing is taken out, so that all offsets hold.

What is strong or stressed is not painted otherwise: bold and italics tell actors and tolls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from briefs.model import Span

_SUFFIXES = frozenset([".md", ".markdown"])
_HEADING = re.compile(r"^ {0,3}(#{1,6}[ \t]+)(\S.*)$", re.MULTILINE)
_LINK = re.compile(r"(!?\[)[^\[\]\n]{1,300}(\]\([^()\s]{1,1000}\))")
_MARK = re.compile(
    r"(?<!`)`(?P<code>[^`\n]{1,300})`(?!`)"
    r"|(?<![\w*_`])[*_`]{1,3}(?=[^\s*_`])|(?<=[^\s*_`])[*_`]{1,3}(?![\w*_`])"
)
_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)$", re.MULTILINE)


def is_markdown(path: str) -> bool:
    """Whether the file of a brief is Markdown."""
    return PurePosixPath(path).suffix.lower() in _SUFFIXES


def markdown_marks(text: str, start: int, end: int) -> Iterator[Span]:
    """The marks in a part of a text, of the kind "mark", and the words of headings, of the kind "heading".

    What stands between fences or backticks is code, in which nothing is a mark.
    """
    for first, last in _outside_fences(text, start, end):
        for match in _HEADING.finditer(text, first, last):
            yield Span(*match.span(1), "mark")
            yield Span(*match.span(2), "heading")
        for match in _LINK.finditer(text, first, last):
            yield Span(*match.span(1), "mark")
            yield Span(*match.span(2), "mark")
        for match in _MARK.finditer(text, first, last):
            if match["code"] is None:
                yield Span(*match.span(), "mark")
            else:
                yield Span(match.start(), match.start("code"), "mark")
                yield Span(match.end("code"), match.end(), "mark")


def _outside_fences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a part of a text that are no code between fences; the fences are code, too."""
    if "```" not in text and "~~~" not in text:
        yield start, end
        return
    at, opened = 0, ""
    for match in _FENCE.finditer(text, 0, end):
        fence = match["fence"]
        if not opened and not (fence[0] == "`" and "`" in match["info"]):
            if start < match.start():
                yield max(at, start), match.start()
            opened = fence
        elif opened and fence.startswith(opened) and not match["info"].strip():
            at, opened = match.end(), ""
    if not opened and max(at, start) < end:
        yield max(at, start), end
