"""JSON Lines: the contract's object for each brief, with its text, one per line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from briefs.export.report import Report
from briefs.record import brief_to_json

# what JSON may hold as it is, but a terminal would act on, or no encoder can write
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")


def json_line(value: Any) -> str:
    """A value as one line of JSON without its line end: Unicode as it is, what could harm a terminal escaped."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(value, ensure_ascii=False))


def write(report: Report) -> Iterator[str]:
    """One line a brief."""
    for brief in report.briefs:
        yield json_line(brief_to_json(brief, report.annotations.get(brief.id), with_text=True)) + "\n"
