"""The formats by name. To add one, write a module with a function `write`, and add a line here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from briefs.export.report import Format

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("markdown", ".md", "markdown"),
            Format("csv", ".csv", "csv"),
            Format("jsonl", ".jsonl", "jsonl"),
        )
    }
)
"""The first is the one to use unless another is asked for."""


def format_for(path: Path) -> Format | None:
    """The format whose suffix a file has, or None."""
    return next((item for item in FORMATS.values() if item.suffix == path.suffix.lower()), None)
