"""The boundary to libraries that take files apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefs.errors import ReadingError
from briefs.text import one_line


@contextmanager
def foreign_parser(kind: str) -> Iterator[None]:
    """Turn whatever a parser raises on a damaged or hostile file into a ReadingError.

    Such libraries raise far more than they document (KeyError, RecursionError, their own errors), so that this is the
    one place where everything is caught. Only calls into the library belong inside.
    """
    try:
        yield
    except ReadingError:
        raise
    except Exception as error:
        reason = one_line(str(error), 120) or type(error).__name__
        raise ReadingError(f"not readable as {kind} ({reason})") from error
