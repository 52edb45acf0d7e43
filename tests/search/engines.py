"""Briefs put into an engine and found again, in few words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefs.model import Brief, Facts
from briefs.text import text_hash
from search.index.engine import IndexEngine
from search.query import Query

Open = Callable[[], IndexEngine]


def make(brief_id: str, text: str, day: date | None = None) -> Brief:
    """A brief with a text and, where that matters, a day."""
    path = brief_id.partition("#")[0]
    return Brief(brief_id, path, f"Title of {brief_id}", text, text_hash(text), Facts(), date=day)


def ids(engine: IndexEngine, text: str = "") -> list[str]:
    """The ids that an engine finds for a query, or all of them."""
    return list(engine.search(Query(text)).ids)


def add(engine: IndexEngine, *briefs: Brief) -> None:
    """Put briefs into an engine, each with a digest that tells its text."""
    engine.update((brief, f"digest of {brief.text}") for brief in briefs)


def files(folder: Path, name: str) -> list[Path]:
    """The files of all segments in a folder with a name."""
    return sorted(path for path in folder.rglob(name) if path.is_file())
