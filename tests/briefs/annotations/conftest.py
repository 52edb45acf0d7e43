"""Stores on folders of their own, and an annotation that has everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.annotations import (
    Annotation,
    AnnotationStore,
    Corrections,
    Figure,
)
from briefs.marking import Tlp
from briefs.model import Qualifier, Stance

HASH = "0123456789abcdef"
FULL = Annotation(
    star=True,
    tags=("ied", "follow up"),
    note="Two sources agree.\nThe third has no toll.",
    read=True,
    corrections=Corrections(
        date=dt.date(2024, 2, 7),
        event_date=dt.date(2024, 2, 6),
        title="A better title",
        provinces=("Balochistan",),
        actors=(
            ("A. B. Group", ()),
            ("Other Group", (Stance.CLAIMED,)),
            ("Third", (Stance.DENIED, Stance.BLAMED)),
        ),
        unclaimed=False,
        killed=Figure(24, Qualifier.AT_LEAST),
        wounded=Figure(None),
        wrong_tolls=("killed: 3 people",),
        missed_tolls=("wounded: three soldiers", "missing: 2"),
    ),
    tlp=Tlp.AMBER_STRICT,
    grade="B2",
    same_event=("wire/c.txt",),
    other_event=("wire/d.txt#1: x",),
    text_hash=HASH,
    corrected_hash="fedcba9876543210",
)

MakeStore = Callable[[], AnnotationStore]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    library = tmp_path / "library"
    library.mkdir()
    return library / ".briefs"


@pytest.fixture
def make(own: Path, tmp_path: Path) -> MakeStore:
    """A further instance on the same folders."""
    return lambda: AnnotationStore(own, tmp_path / "data", lambda: own)


@pytest.fixture
def only_file() -> Callable[[Path], Path]:
    """The one file of annotations in a library's own folder."""

    def only_file(own: Path) -> Path:
        (file,) = (own / "annotations").glob("*.yaml")
        return file

    return only_file


@pytest.fixture
def full() -> Annotation:
    return FULL
