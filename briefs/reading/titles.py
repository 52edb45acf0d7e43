"""A title for a text that has none."""

from __future__ import annotations

from briefs.text import one_line


def derive_title(text: str) -> str:
    """A title of at most 100 characters, from the first sentence; never empty."""
    return one_line(text.lstrip(), 100) or "Untitled"
