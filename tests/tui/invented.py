"""A handful of invented briefs, whose facts are said and not found by the tagger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefs.model import (
    ActorFact,
    Attribution,
    Brief,
    DateBasis,
    Facts,
    Headline,
    Mention,
    MentionKind,
    Outcome,
    PlaceFact,
    ProvinceFact,
    Qualifier,
    Role,
    Stance,
    Toll,
)
from briefs.text import text_hash

BLA = "Baloch Liberation Army"
TTP = "Tehreek-e-Taliban Pakistan"


def make_brief(
    number: int,
    title: str,
    text: str,
    *,
    date: str | None = "2024-02-07",
    provinces: Sequence[str] = ("Balochistan",),
    actors: Sequence[tuple[str, str, Stance]] = (),
    killed: int | None = None,
    source: str | None = "Wire",
    url: str | None = None,
) -> Brief:
    """A brief whose names and tolls are found by plain search in its text."""

    def at(words: str) -> tuple[int, int]:
        start = text.find(words)
        return (start, start + len(words)) if start >= 0 else (0, 0)

    mentions = [
        Mention(kind, name, spelt, *at(spelt))
        for kind, name, spelt in [
            *((MentionKind.PROVINCE, p, p) for p in provinces),
            *((MentionKind.ACTOR, name, short) for name, short, _ in actors),
            (MentionKind.PLACE, "Mastung", "Mastung"),
        ]
        if spelt in text
    ]
    tolls = []
    if killed is not None:
        words = f"{killed} people"
        tolls = [Toll(killed, Qualifier.AT_LEAST, Outcome.KILLED, "people", False, words, *at(words))]
    facts = Facts(
        provinces=tuple(ProvinceFact(p, Role.EVENT, *at(p)) for p in provinces),
        places=(PlaceFact("Mastung", "Balochistan", Role.EVENT, *at("Mastung")),)
        if "Mastung" in text
        else (),
        actors=tuple(
            ActorFact(n, s, "militant", stance, 0, text.find(".") + 1, "told so") for n, s, stance in actors
        ),
        tolls=tuple(tolls),
        headline=Headline(killed, Qualifier.AT_LEAST if killed is not None else None),
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
        attribution=Attribution.CLAIMED if any(a[2] is Stance.CLAIMED for a in actors) else Attribution.NONE,
    )
    path = f"wire/{number:03}.txt"
    return Brief(
        id=path,
        path=path,
        title=title,
        text=text,
        text_hash=text_hash(text),
        facts=facts,
        date=dt.date.fromisoformat(date) if date else None,
        date_basis=DateBasis.HEADER if date else None,
        source=source,
        url=url,
    )


BRIEFS = [
    make_brief(
        1,
        "Two bombs at election offices",
        "Two bombs went off at election offices in Balochistan on Wednesday. At least 24 people were killed.\n\n"
        "The BLA said it had placed both bombs. An office in Mastung burned down.\n\n"
        "Islamabad [Pakistan] sent its condolences.",
        actors=[(BLA, "BLA", Stance.CLAIMED)],
        killed=24,
        url="https://example.org/one",
    ),
    make_brief(
        2,
        "Police post in Hangu attacked",
        "Gunmen attacked a police post. The TTP denied any part in the attack, in which 5 people died.",
        date="2023-09-29",
        provinces=["Khyber Pakhtunkhwa"],
        actors=[(TTP, "TTP", Stance.DENIED)],
        killed=5,
        source="Courier",
    ),
    make_brief(
        3,
        "Train held up near Mach",
        "A train was held up near Mach in Balochistan. Nobody was hurt. The BLA claimed it.",
        date="2025-03-11",
        actors=[(BLA, "BLA", Stance.CLAIMED)],
    ),
    make_brief(
        4,
        "A note without a date",
        "Shops in Quetta stayed shut. Police patrolled the streets of Balochistan.",
        date=None,
        source=None,
    ),
    make_brief(
        5,
        "Rally in Lahore ends without violence",
        "A rally for the election ended without violence, police in Punjab said.",
        date="2024-02-05",
        provinces=["Punjab"],
    ),
    make_brief(
        6,
        "[bold red]Markup[/] is [link=x]no markup[/link]",
        "A text with [brackets] and [/] in it, from nowhere in particular. An election is near.",
        date="2024-01-20",
        provinces=[],
    ),
]
