"""Libraries with settings of all kinds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.library import Library

Make = Callable[..., Library]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Opens a library whose `.briefs/library.yaml` holds the text."""

    def open_library(config: str | bytes = "") -> Library:
        if config:
            file = tmp_path / ".briefs" / "library.yaml"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(config if isinstance(config, bytes) else config.encode())
        return Library.open(tmp_path)

    return open_library
