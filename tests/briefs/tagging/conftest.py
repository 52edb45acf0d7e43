"""One tagger on the taxonomy that ships, and short ways to ask it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from benchmarks.tagging.speed import is_compiled
from briefs.model import Facts
from briefs.tagging import Tagger

Tag = Callable[..., Facts]


@pytest.fixture
def interpreted() -> None:
    """For tests that replace a part of the tagger or count its calls: where it is compiled, neither is possible."""
    if is_compiled():
        pytest.skip("the tagger is compiled")


@pytest.fixture(scope="session")
def tag(tagger: Tagger) -> Tag:
    def read(text: str, published: str | None = None) -> Facts:
        return tagger.tag(text, dt.date.fromisoformat(published) if published else None)

    return read


@pytest.fixture(scope="session")
def stances(tag: Tag) -> Callable[[str], set[tuple[str, str]]]:
    """The stances of a text but for plain mentions, as (short name, stance)."""

    def read(text: str) -> set[tuple[str, str]]:
        return {(fact.short, fact.stance.value) for fact in tag(text).actors if fact.stance != "mentioned"}

    return read


@pytest.fixture(scope="session")
def tolls(tag: Tag) -> Callable[[str], list[str]]:
    """The tolls of a text as "at least 24 killed", "exactly" left out."""

    def read(text: str) -> list[str]:
        found = []
        for toll in tag(text).tolls:
            count = f"{toll.low}-{toll.high}" if toll.high is not None else str(toll.count)
            qualifier = "" if toll.qualifier == "exactly" else f"{toll.qualifier} "
            found.append(f"{qualifier}{count} {toll.outcome}" + (" past" if toll.past else ""))
        return found

    return read


@pytest.fixture(scope="session")
def quoted(tag: Tag) -> Callable[[str], tuple[int | None, int | None]]:
    """The headline figures of a text: killed, wounded."""

    def read(text: str) -> tuple[int | None, int | None]:
        headline = tag(text).headline
        return headline.killed, headline.wounded

    return read
