"""The terms of a sentence that a reader may want explained."""

from __future__ import annotations

import re

from briefs.model import Brief
from briefs.text import one_line

_SHORT = re.compile(r"(?<![\w.])[A-Z][A-Z&.\-]{0,8}[A-Z](?![\w])")
"""An abbreviation in capitals."""

_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’\n]{2,60})[”\"’]")

MOST = 20


def terms_at(brief: Brief, sentence: tuple[int, int] | None) -> list[str]:
    """What a sentence names: entries of the taxonomy, abbreviations, and what stands in quotation marks."""
    start, end = sentence or (0, 0)
    names = [(one.start, one.text) for one in brief.facts.mentions if start <= one.start < end]
    shorts = [(match.start(), match[0]) for match in _SHORT.finditer(brief.text, start, end)]
    quoted = [(match.start(1), match[1]) for match in _QUOTED.finditer(brief.text, start, end)]
    found = dict.fromkeys(one_line(term) for _, term in sorted((*names, *shorts, *quoted)))
    return [*found][:MOST]
