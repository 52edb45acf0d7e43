from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from briefs.annotations import Annotation
from briefs.export import Report
from briefs.model import (
    ActorFact,
    Attribution,
    Brief,
    DateBasis,
    Facts,
    Headline,
    Outcome,
    PlaceFact,
    ProvinceFact,
    Qualifier,
    Role,
    Stance,
    Toll,
)
from briefs.tagging import sentences

MakeBrief = Callable[..., Brief]
MakeReport = Callable[..., Report]

KINDS = {"Balochistan Liberation Army": "BLA", "Tehreek-e-Taliban Pakistan": "TTP"}


def toll_in(text: str, words: str, count: int, **arguments: object) -> Toll:
    start = text.index(words)
    values = {
        "qualifier": Qualifier.AT_LEAST,
        "outcome": Outcome.KILLED,
        "who": "people",
        "past": False,
    } | arguments
    return Toll(count=count, text=words, start=start, end=start + len(words), **values)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def make_brief() -> MakeBrief:
    """A brief with the facts that a test names, and nothing guessed."""

    def make(
        path: str = "a.txt",
        text: str = "Something happened.",
        *,
        title: str = "A title",
        date: str | None = None,
        event: str | None = None,
        provinces: tuple[str, ...] = (),
        places: tuple[str, ...] = (),
        actors: tuple[tuple[str, Stance], ...] = (),
        tolls: tuple[Toll, ...] = (),
        killed: int | None = None,
        wounded: int | None = None,
        unclaimed: bool = False,
        **fields: object,
    ) -> Brief:
        start, end = next(iter(sentences(text)), (0, 0))
        facts = Facts(
            provinces=tuple(ProvinceFact(name, Role.EVENT, start, end) for name in provinces),
            places=tuple(PlaceFact(name, None, Role.EVENT, 0, 1) for name in places),
            actors=tuple(
                ActorFact(name, KINDS.get(name, name), "militant", stance, 0, 1) for name, stance in actors
            ),
            tolls=tolls,
            headline=Headline(
                killed,
                Qualifier.AT_LEAST if killed is not None else None,
                wounded,
                Qualifier.OVER if wounded is not None else None,
            ),
            unclaimed=unclaimed,
            attribution=Attribution.UNCLAIMED if unclaimed else Attribution.NONE,
            event_date=dt.date.fromisoformat(event) if event else None,
        )
        values: dict[str, object] = {"id": path, "date_basis": DateBasis.HEADER if date else None} | fields
        return Brief(
            path=path,
            title=title,
            text=text,
            text_hash="0" * 16,
            facts=facts,
            date=dt.date.fromisoformat(date) if date else None,
            **values,  # type: ignore[arg-type]
        )

    return make


@pytest.fixture(scope="session")
def make_report() -> MakeReport:
    """A report of some briefs, generated at a fixed time by a fixed version."""

    def make(*briefs: Brief, **fields: object) -> Report:
        values: dict[str, object] = {
            "title": "Reports",
            "library": "reports",
            "generated": dt.datetime(2024, 3, 1, 9, 30, tzinfo=dt.UTC),
            "version": "1.2.3",
        } | fields
        return Report(briefs=briefs, **values)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def sample(make_brief: MakeBrief, make_report: MakeReport) -> Report:
    """Three briefs, two of them on one event with different tolls; all names of villages are invented."""
    first = (
        "Quetta [Pakistan], May 4: A blast near a bus stop killed at least 12 people, police said on Saturday.\n\n"
        "More than 30 others were hurt, according to hospital officials.\n"
        "1. The road was closed.\n"
        "2. It was opened again *after* an hour; see https://example.org/a_b?x=1&y=2.\n\n"
        "# No group has claimed the attack | so far"
    )
    second = (
        "The dead in Saturday's blast now number 15, a spokesman for the province told reporters. "
        "Last year a bomb at the same stop had killed four labourers."
    )
    third = "A note without a date. <b>Tags</b> & entities like &amp; stay; so do `backticks`, ~tildes~ and C:\\paths."
    return make_report(
        make_brief(
            "wire/blast.txt",
            first,
            title="Blast near a bus stop in Quetta kills 12 [update]",
            date="2024-05-04",
            event="2024-05-04",
            provinces=("Balochistan",),
            places=("Quetta",),
            actors=(("Tehreek-e-Taliban Pakistan", Stance.DENIED), ("police", Stance.MENTIONED)),
            unclaimed=True,
            killed=12,
            wounded=30,
            tolls=(
                toll_in(first, "at least 12 people", 12),
                toll_in(
                    first,
                    "More than 30 others",
                    30,
                    qualifier=Qualifier.OVER,
                    outcome=Outcome.WOUNDED,
                    who="others",
                ),
            ),
            source="Example Wire",
            url="https://example.org/blast",
        ),
        make_brief(
            "feeds/news.xml",
            second,
            id="feeds/news.xml#item`7`",
            title="Toll rises to 15",
            date="2024-05-05",
            date_basis=DateBasis.FEED,
            provinces=("Balochistan",),
            places=("Quetta",),
            actors=(("Balochistan Liberation Army", Stance.CLAIMED),),
            killed=15,
            tolls=(
                toll_in(second, "15", 15, qualifier=Qualifier.EXACTLY),
                toll_in(second, "four labourers", 4, qualifier=Qualifier.EXACTLY, past=True, who="labourers"),
            ),
            source="Example News",
            tags=("follow-up",),
        ),
        make_brief("note.txt", third, title="=A note", duplicate_of="old/note.txt"),
        title="reports: bus stop",
        query='"bus stop" -police',
        filters=("province: Balochistan", "date: from 2024-05-01, undated"),
        events=lambda: {"wire/blast.txt": "1", "feeds/news.xml#item`7`": "1"},
        annotations={"note.txt": Annotation(star=True, tags=("check",), note="-ask the desk")},
    )
