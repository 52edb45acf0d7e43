"""What every brief of a library depends on besides its own file."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

from briefs.reading import ReadingOptions
from briefs.taxonomy import Taxonomy

_CODE = ("library", "reading", "tagging", "taxonomy")
"""The rooms of `briefs` through which a text becomes a brief."""


def fingerprint(options: ReadingOptions, taxonomy: Taxonomy) -> str:
    """16 hex digits of the options of reading, the taxonomy, and the code that reads and tags."""
    parts = (repr(options), taxonomy.fingerprint, _code_hash())
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def _code_hash() -> str:
    """A hash of the code itself: a version number would have to be remembered with every change of a rule."""
    digest = hashlib.sha256()
    package = resources.files("briefs")
    modules = [package / "text.py"]
    for room in _CODE:
        modules.extend(sorted((package / room).iterdir(), key=lambda entry: entry.name))
    for module in modules:
        if module.name.endswith(".py"):
            digest.update(module.read_bytes())
    return digest.hexdigest()
