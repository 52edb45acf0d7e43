"""Tags as they are typed: which there are, and one spelling for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefs.text import fold, one_line
from tui.completion import Completion
from tui.wording import counted

MAX_LENGTH = 60


class Tags:
    """The tags that are in use, each with the number of its briefs."""

    def __init__(self, used: Iterable[str]) -> None:
        counts = Counter(used)
        self._counts = dict(counts.most_common())
        self._spelling: dict[str, str] = {}
        for tag in self._counts:
            self._spelling.setdefault(tag.casefold(), tag)

    def read(self, line: str) -> tuple[str, ...]:
        """The tags of a line, separated by commas; each once, spelt as it is spelt already."""
        tags: dict[str, str] = {}
        for part in line.split(","):
            if tag := one_line(part, MAX_LENGTH).lstrip("#").strip():
                tags.setdefault(tag.casefold(), self._spelling.get(tag.casefold(), tag))
        return tuple(tags.values())

    def complete(self, typed: str) -> list[Completion]:
        """Tags that begin as typed, then those that contain it; the most used first."""
        wanted = fold(typed.lstrip("#"))
        tags = [tag for tag in self._counts if wanted in fold(tag)]
        tags.sort(key=lambda tag: not fold(tag).startswith(wanted))
        return [Completion(tag, counted(self._counts[tag], "brief")) for tag in tags]


def line_of(tags: Iterable[str]) -> str:
    """Tags as a line to type on."""
    return "".join(f"{tag}, " for tag in tags)
