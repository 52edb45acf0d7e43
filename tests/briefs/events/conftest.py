"""Labelled reports, and briefs made in a line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefs.annotations import Corrections
from briefs.demo import demo_folder
from briefs.library import Library
from briefs.library.briefing import make_brief
from briefs.model import Brief, DateBasis, Draft
from briefs.tagging import Tagger

Maker = Callable[..., Brief]


@pytest.fixture(scope="session")
def make(tagger: Tagger) -> Maker:
    """A tagged brief of a text, a day (or None) and an id."""

    def made(text: str, date: dt.date | str | None = None, id: str = "a", source: str | None = None) -> Brief:
        day = dt.date.fromisoformat(date) if isinstance(date, str) else date
        basis = DateBasis.HEADER if day else None
        return make_brief(Draft(id, id, text, None, day, basis, source), tagger, Corrections())

    return made


@pytest.fixture(scope="session")
def labelled(make: Maker) -> tuple[list[Brief], Mapping[str, Mapping[str, Any]]]:
    """The briefs of `reports.yaml`, and their labels by id."""
    records = yaml.safe_load((Path(__file__).parent / "reports.yaml").read_text("utf-8"))
    briefs = [make(one["text"], one.get("date"), one["id"], one.get("source")) for one in records]
    return briefs, {one["id"]: one for one in records}


@pytest.fixture(scope="session")
def demo() -> list[Brief]:
    """The briefs of the demo library."""
    library = Library.open(demo_folder())
    drafts = [item for file in library.files() for item in library.read(file.path)]
    return [library.brief(draft) for draft in drafts if isinstance(draft, Draft)]
