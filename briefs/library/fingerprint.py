"""What every brief of a library depends on besides its own file."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefs.reading import ReadingOptions
from briefs.taxonomy import Taxonomy

_CODE = ("library", "reading", "tagging", "taxonomy")
"""The rooms of `briefs` through which a text becomes a brief."""

_OPTIONAL = ("pypdf", "docx")
"""Packages of the extra `office`: files that were skipped for want of them are read once they are there."""


def fingerprint(options: ReadingOptions, taxonomy: Taxonomy) -> str:
    """16 hex digits of the options of reading, the taxonomy, and the code that reads and tags."""
    present = [name for name in _OPTIONAL if find_spec(name)]
    parts = (repr(options), taxonomy.fingerprint, _code_hash(), *present)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def _code_hash() -> str:
    """A hash of the code itself and its weights: a version number would have to be remembered with every change."""
    digest = hashlib.sha256()
    package = Path(__file__).parents[1]
    modules = [package / "text.py"]
    for room in _CODE:
        modules.extend(sorted((package / room).iterdir(), key=lambda entry: entry.name))
    for module in modules:
        if module.name.endswith((".py", ".json")):
            digest.update(module.read_bytes())
    return digest.hexdigest()
