"""CSL-JSON: what citation managers read, after the schema of the Citation Style Language 1.0.2 (citationstyles.org)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefs.export.jsonl import json_line
from briefs.export.keys import citation_keys
from briefs.export.report import Report
from briefs.model import Brief
from briefs.text import one_line


def write(report: Report) -> Iterator[str]:
    """One array, an item a line."""
    yield "["
    for number, (key, brief) in enumerate(zip(citation_keys(report.briefs), report.briefs, strict=True)):
        yield (",\n" if number else "\n") + json_line(_item(key, brief))
    yield "\n]\n"


def _item(key: str, brief: Brief) -> dict[str, Any]:
    item: dict[str, Any] = {"id": key, "type": "document", "title": one_line(brief.title)}
    if day := brief.published:
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if brief.source:
        item["publisher"] = one_line(brief.source)
    if brief.url:
        item["URL"] = one_line(brief.url)
    item["note"] = f"File {one_line(brief.id)}"
    return item
