"""Which files a library's owner wants left out of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignored:
    """The patterns of `ignore:`, in the syntax of .gitignore; false where there are none."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = tuple(patterns)

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def matches(self, path: str) -> bool:
        """Whether a path inside the library, with a slash at the end for a folder, is to be left out."""
        return bool(self._patterns) and bool(self._spec.match_file(path))

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        # imported late: few libraries have patterns
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self._patterns)
