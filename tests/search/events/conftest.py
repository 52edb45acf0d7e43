"""The demo library with its index."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefs.demo import demo_folder
from briefs.library import Library
from search import open_engine
from search.engine import Engine
from search.sync import synchronise


@pytest.fixture
def library() -> Library:
    return Library.open(demo_folder())


@pytest.fixture
def engine(library: Library) -> Iterator[Engine]:
    engine = open_engine(library)
    synchronise(library, engine)
    yield engine
    engine.close()
