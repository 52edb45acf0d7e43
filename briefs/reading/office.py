"""What PDF and Word have in common: the extra they need."""

from __future__ import annotations

from briefs.errors import ReadingError


def missing_extra(kind: str) -> ReadingError:
    """The error for a file whose library is not installed."""
    return ReadingError(f'{kind} needs the extra "office": pip install "briefs[office]"')
