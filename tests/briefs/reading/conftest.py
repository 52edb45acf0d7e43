"""Writing a file and reading it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefs.errors import Problem
from briefs.model import Draft
from briefs.reading import ReadingOptions, read_file


@dataclass(frozen=True)
class Result:
    drafts: list[Draft]
    problems: list[Problem]

    @property
    def draft(self) -> Draft:
        assert len(self.drafts) == 1, (self.drafts, self.problems)
        return self.drafts[0]

    @property
    def problem(self) -> Problem:
        assert len(self.problems) == 1, (self.drafts, self.problems)
        return self.problems[0]


def pytest_make_parametrize_id(val: object) -> str | None:
    """Short names for tests whose parameter is a huge text."""
    return f"{val[:30]!r}..." if isinstance(val, str | bytes) and len(val) > 80 else None


Read = Callable[..., Result]


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """`read(name, content, **options)`: what is read from a file of that name and content (text is UTF-8)."""
    folder = tmp_path_factory.mktemp("reading")

    def read(name: str, content: str | bytes, **options: Any) -> Result:
        file: Path = folder / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        items = list(read_file(file, f"sub/{name}", ReadingOptions(**options)))
        return Result(
            [item for item in items if isinstance(item, Draft)],
            [item for item in items if isinstance(item, Problem)],
        )

    return read
