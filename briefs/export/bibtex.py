"""BibTeX: one `@misc` entry a brief, in UTF-8, for a bibliography."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.export.keys import citation_keys
from briefs.export.report import Report
from briefs.model import Brief
from briefs.text import one_line

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # braces must be balanced in a .bib file even where they are escaped
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{char: f"\\{char}" for char in "$&#_%"},
}
_SPECIALS = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
_UNSAFE_IN_URL = re.compile(r"[{}\\\s]")


def write(report: Report) -> Iterator[str]:
    """The entries in the order of the report, an empty line between them."""
    for number, (key, brief) in enumerate(zip(citation_keys(report.briefs), report.briefs, strict=True)):
        lines = [f"@misc{{{key},", *(f"  {name} = {{{value}}}," for name, value in _fields(brief)), "}"]
        yield ("\n" if number else "") + "\n".join(lines) + "\n"


def _fields(brief: Brief) -> Iterator[tuple[str, str]]:
    # the second braces keep a style from lower-casing names
    yield "title", f"{{{_text(brief.title)}}}"
    if brief.source:
        yield "author", f"{{{_text(brief.source)}}}"
    if brief.published:
        yield "date", brief.published.isoformat()
        yield "year", str(brief.published.year)
        yield "month", str(brief.published.month)
    if brief.url and not _UNSAFE_IN_URL.search(brief.url):
        yield "url", one_line(brief.url)
    elif brief.url:
        yield "howpublished", _text(brief.url)
    yield "note", f"File {_text(brief.id)}"


def _text(text: str) -> str:
    return _SPECIALS.sub(lambda match: _SPECIAL[match.group()], one_line(text))
