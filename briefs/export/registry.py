"""The formats by name. To add one, write a module with a `FORMAT` and add it to the line below."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from briefs.export import csv, jsonl, markdown
from briefs.export.report import Format

FORMATS: Mapping[str, Format] = MappingProxyType(
    {module.FORMAT.name: module.FORMAT for module in (markdown, csv, jsonl)}
)
"""The first is the one to use unless another is asked for."""


def format_for(path: Path) -> Format | None:
    """The format whose suffix a file has, or None."""
    return next((item for item in FORMATS.values() if item.suffix == path.suffix.lower()), None)
