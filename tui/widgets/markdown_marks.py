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
_MARK = re.compile(r"(?<![\w*_`])[*_`]{1,3}(?=[^\s*_`])|(?<=[^\s*_`])[*_`]{1,3}(?![\w*_`])")


def is_markdown(path: str) -> bool:
    """Whether the file of a brief is Markdown."""
    return PurePosixPath(path).suffix.lower() in _SUFFIXES


def markdown_marks(text: str, start: int, end: int) -> Iterator[Span]:
    """The marks in a part of a text, of the kind "mark", and the words of headings, of the kind "heading"."""
    for match in _HEADING.finditer(text, start, end):
        yield Span(*match.span(1), "mark")
        yield Span(*match.span(2), "heading")
    for match in _LINK.finditer(text, start, end):
        yield Span(*match.span(1), "mark")
        yield Span(*match.span(2), "mark")
    for match in _MARK.finditer(text, start, end):
        yield Span(*match.span(), "mark")
