"""A fake engine over a handful of invented briefs, and helpers that drive the app."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefs.library import Library
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
    Span,
    Stance,
    Toll,
)
from briefs.taxonomy import Taxonomy, load_taxonomy
from briefs.text import text_hash, words
from search.engine import (
    NO_PROVINCE,
    UNDATED,
    Cancelled,
    FacetName,
    Facets,
    FacetValue,
    Labels,
    Results,
    Row,
    Sort,
    Superseded,
)
from search.query import Note, Query
from tui.app import BriefsApp
from tui.config import Config
from tui.latest import Latest
from tui.state import State

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


@dataclass
class FakeEngine:
    """Substring search over a few briefs; slow on demand."""

    briefs: list[Brief] = field(default_factory=lambda: list(BRIEFS))
    delay: float = 0.0
    labels: Labels = field(default_factory=Labels)
    searches: list[Query] = field(default_factory=list)
    compacted: int = 0
    failing: Exception | None = None
    generation: int = 1
    folder: Path = Path("/nowhere")
    threads: set[int] = field(default_factory=set)

    @property
    def size(self) -> int:
        return len(self.briefs)

    def _matching(self, query: Query, ignoring: str = "") -> list[Brief]:
        return [b for b in self.briefs if self._accepts(b, query, ignoring)]

    def _accepts(self, brief: Brief, query: Query, ignoring: str) -> bool:
        haystack = f"{brief.title}\n{brief.text}".lower()
        for word in query.text.lower().split():
            if word == "is:marked":
                accepted = brief.id in self.labels.marked
            elif word == "is:unread":
                accepted = brief.id not in self.labels.read
            elif word.startswith("event:"):
                event = self.labels.events.get(word[7:-1], (word[7:-1],))
                accepted = brief.id in event
            elif word.startswith("-"):
                accepted = word[1:] not in haystack
            else:
                accepted = word.strip('("') in haystack
            if not accepted:
                return False
        filters = query.filters
        values = {
            "province": set(brief.facts.scenes) or {NO_PROVINCE},
            "actor": {a.name for a in brief.facts.actors}
            | {f"{a.name}|{a.stance.value}" for a in brief.facts.actors},
            "place": {p.name for p in brief.facts.places},
            "stance": {a.stance.value for a in brief.facts.actors},
            "source": {brief.source} - {None},
            "tag": set(self.labels.tags.get(brief.id, ())),
        }
        for name, have in values.items():
            chosen = getattr(filters, name)
            if name != ignoring and ((chosen.chosen and not have & chosen.chosen) or have & chosen.excluded):
                return False
        return ignoring == "date" or self._date_accepts(brief, query)

    @staticmethod
    def _date_accepts(brief: Brief, query: Query) -> bool:
        date = query.filters.date
        if brief.date is None:
            return date.undated or not (date.periods or date.start or date.end or date.no_undated)
        iso = brief.date.isoformat()
        if any(iso.startswith(period) for period in date.excluded):
            return False
        return (not date.periods and not date.undated) or any(iso.startswith(p) for p in date.periods)

    def search(
        self,
        query: Query,
        *,
        sort: Sort = Sort.DATE,
        limit: int | None = None,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Results:
        self.searches.append(query)
        self.threads.add(threading.get_ident())
        if self.failing is not None:
            raise self.failing
        if self.delay:
            time.sleep(self.delay)
        if cancelled is not None and cancelled():
            raise Superseded
        found = sorted(self._matching(query), key=lambda b: b.id)
        found.sort(key=lambda b: b.date or dt.date.min, reverse=True)
        if sort is Sort.RELEVANCE:
            found.sort(key=lambda b: len(b.text))
        notes = (Note(0, 1, "there is no actor called xyzzy"),) if "xyzzy" in query.text else ()
        return Results(query, [b.id for b in found], len(found), self.size, notes, seconds=0.004)

    def facets(
        self,
        query: Query,
        names: Iterable[FacetName] = tuple(FacetName),
        *,
        prefix_last: bool = False,
        cancelled: Cancelled | None = None,
    ) -> Facets:
        facets: dict[FacetName, Sequence[FacetValue]] = {}
        for name in names:
            dated = name in (FacetName.YEAR, FacetName.DATE, FacetName.DAY)
            found = self._matching(query, "date" if dated else name.value)
            counts: Counter[str] = Counter()
            stances: dict[str, Counter[Stance]] = {}
            for brief in found:
                if dated:
                    length = {FacetName.YEAR: 4, FacetName.DATE: 7, FacetName.DAY: 10}[name]
                    counts[brief.date.isoformat()[:length] if brief.date else UNDATED] += 1
                elif name is FacetName.PROVINCE:
                    counts.update(brief.facts.scenes or [NO_PROVINCE])
                elif name is FacetName.ACTOR:
                    counts.update({a.name for a in brief.facts.actors})
                    for actor in brief.facts.actors:
                        stances.setdefault(actor.name, Counter())[actor.stance] += 1
                elif name is FacetName.PLACE:
                    counts.update(p.name for p in brief.facts.places)
                elif name is FacetName.STANCE:
                    counts.update({a.stance.value for a in brief.facts.actors})
                elif name is FacetName.SOURCE and brief.source:
                    counts[brief.source] += 1
                elif name is FacetName.TAG:
                    counts.update(self.labels.tags.get(brief.id, ()))
            shorts = {BLA: "BLA", TTP: "TTP"}
            values = [
                FacetValue(
                    v, n, shorts.get(v, "") if name is FacetName.ACTOR else "", False, stances.get(v, {})
                )
                for v, n in counts.items()
            ]
            if dated:
                values.sort(key=lambda v: "" if v.value == UNDATED else v.value, reverse=True)
            else:
                values.sort(key=lambda v: (-v.count, v.value))
            facets[name] = values
        return facets

    def spans(self, query: Query, brief: Brief, *, prefix_last: bool = False) -> tuple[Span, ...]:
        return self._hits(query, brief.text)

    def title_spans(self, query: Query, title: str, *, prefix_last: bool = False) -> tuple[Span, ...]:
        return self._hits(query, title)

    @staticmethod
    def _hits(query: Query, text: str) -> tuple[Span, ...]:
        wanted = [w for w in query.text.lower().split() if not w.startswith("-") and ":" not in w]
        return tuple(
            Span(start, end, "hit", key)
            for key, start, end in words(text)
            if any(key.startswith(w) for w in wanted)
        )

    def brief(self, brief_id: str) -> Brief | None:
        return next((b for b in self.briefs if b.id == brief_id), None)

    def text_hash(self, brief_id: str) -> str | None:
        brief = self.brief(brief_id)
        return brief.text_hash if brief else None

    def row(self, brief_id: str) -> Row | None:
        brief = self.brief(brief_id)
        return row_of(brief) if brief else None

    def digests(self, path: str) -> Mapping[str, str]:
        return {}

    def all_digests(self) -> Mapping[str, str]:
        return {brief.id: brief.text_hash for brief in self.briefs}

    def compact(self, cancelled: Callable[[], bool] | None = None) -> None:
        self.compacted += 1

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        new = {brief.id: brief for brief, _ in add}
        gone = set(delete)
        kept = [new.pop(b.id, b) for b in self.briefs if b.id not in gone]
        self.briefs = [*kept, *new.values()]
        self.generation += 1

    def label(self, labels: Labels) -> None:
        self.labels = labels

    def close(self) -> None:
        pass


def row_of(brief: Brief) -> Row:
    """What a list shows of a brief."""
    return Row(
        brief.id,
        brief.title,
        brief.date,
        brief.source,
        brief.facts.scenes,
        tuple((a.short, a.stance) for a in brief.facts.actors),
        brief.facts.headline,
        brief.facts.unclaimed,
        brief.duplicate_of,
    )


@pytest.fixture
def engine() -> FakeEngine:
    """Six invented briefs."""
    return FakeEngine()


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """Loaded once for all tests."""
    return load_taxonomy(())[0]


@pytest.fixture
def library(tmp_path: Path, taxonomy: Taxonomy) -> Library:
    """A real library whose folder has the fake engine's files."""
    root = tmp_path / "library"
    for brief in BRIEFS:
        file = root / brief.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(brief.text, encoding="utf-8")
    library = Library.open(root)
    library.__dict__["_taxonomy"] = (taxonomy, ())
    return library


AppMaker = Callable[..., BriefsApp]


@pytest.fixture
def make_app(library: Library, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> AppMaker:
    """The app over the fake engine, in a terminal of many colours; state and configuration may be given."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")

    def make(
        state: State | None = None, config: Config | None = None, engine: FakeEngine = engine
    ) -> BriefsApp:
        return BriefsApp(library, engine, state or State(), config or Config())

    return make


@pytest.fixture
def settle() -> Callable[[Pilot[int]], object]:
    """Wait until nothing is going on any more: no search, no reading, no message waiting."""

    async def wait(pilot: Pilot[int]) -> None:
        quiet = 0
        for _ in range(500):
            await pilot.pause(0.01)
            app = pilot.app
            if workers := list(app.workers):
                await app.workers.wait_for_complete(workers)
            room = app.room
            asked = (room._searching, room._reader, room._following, room._laddering, room._listing)
            modal = (app.screen.__dict__.get(name) for name in ("_rows", "_cell", "_counting"))
            asked = (*asked, room._meaning, room._alike, room._why, room._piping, room._tolls)
            busy = workers or any(
                one.busy for one in (*asked, *(one for one in modal if isinstance(one, Latest)))
            )
            quiet = 0 if busy else quiet + 1
            if quiet == 2:
                break

    return wait


@pytest.fixture
def query() -> Callable[[Pilot[int], str], object]:
    """Type a query, all of it at once: a pilot waits a while after each key."""

    async def type_in(pilot: Pilot[int], text: str) -> None:
        prompt = pilot.app.room.prompt
        pilot.app.room.set_focus(prompt)
        prompt.value = text
        prompt.cursor_position = len(text)
        await pilot.pause()

    return type_in


@pytest.fixture
def slow() -> FakeEngine:
    """An engine that takes half a second for each search."""
    return FakeEngine(delay=0.5)
