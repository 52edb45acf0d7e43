"""What every Markdown report begins and ends with: front matter, and its TLP label above and below all else."""

from __future__ import annotations

import datetime as dt
from typing import Any

from briefs import safe_yaml
from briefs.export.escape import inline
from briefs.export.report import Report
from briefs.text import one_line


def head(report: Report) -> str:
    """Front matter and label."""
    fields: dict[str, Any] = {
        "title": one_line(report.title),
        "library": one_line(report.library),
        "query": one_line(report.query),
        "filters": [one_line(line) for line in report.filters],
        "generated": report.generated.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "count": len(report.briefs),
        "briefs": report.version,
    }
    if report.level:
        fields["tlp"] = str(report.level)
    return f"---\n{safe_yaml.dumps(fields)}---\n" + (f"\n{_label(report)}\n" if report.level else "")


def foot(report: Report) -> str:
    """The label again, or nothing."""
    return f"\n{_label(report)}\n" if report.level else ""


def _label(report: Report) -> str:
    return f"**{inline(str(report.level))}**"
