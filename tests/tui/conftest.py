"""Helpers that drive the app, over a fake engine and a handful of invented briefs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from textual.notifications import Notification
from textual.pilot import Pilot

from briefs.library import Library
from briefs.taxonomy import Taxonomy
from search import open_engine
from search.engine import Engine
from search.sync import synchronise
from tests.tui.fake_engine import FakeEngine
from tests.tui.invented import BRIEFS
from tests.tui.shelf import BLAST, RALLY
from tui.app import BriefsApp
from tui.config import Config
from tui.latest import Latest
from tui.state import State

AppMaker = Callable[..., BriefsApp]
Opened = tuple[Library, Engine]


@pytest.fixture
def engine() -> FakeEngine:
    """Six invented briefs."""
    return FakeEngine()


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


@pytest.fixture(autouse=True)
def lasting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the app says stays on the screen, however slow the machine is."""
    monkeypatch.setattr(Notification, "time_left", 600.0)


@pytest.fixture
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of many colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def open_texts(
    tmp_path: Path, taxonomy: Taxonomy, colours: None
) -> Iterator[Callable[[Mapping[str, str]], Opened]]:
    """A library of texts, given by the names of their files, and a real engine that holds them."""
    with ExitStack() as engines:

        def opened(texts: Mapping[str, str]) -> Opened:
            root = tmp_path / "reports"
            root.mkdir()
            for name, text in texts.items():
                (root / name).write_text(text, encoding="utf-8")
            library = Library.open(root)
            library.__dict__["_taxonomy"] = (taxonomy, ())
            engine = open_engine(library)
            engines.callback(engine.close)
            synchronise(library, engine)
            return library, engine

        yield opened


@pytest.fixture
def shelf(open_texts: Callable[[Mapping[str, str]], Opened]) -> Opened:
    """A library of two briefs, and its engine."""
    return open_texts({"blast.txt": BLAST, "rally.txt": RALLY})


@pytest.fixture
def open_shelf(shelf: Opened) -> AppMaker:
    """The app over these two briefs."""
    return lambda: BriefsApp(*shelf, State())


@pytest.fixture
def make_app(library: Library, engine: FakeEngine, colours: None) -> AppMaker:
    """The app over the fake engine; state and configuration may be given."""

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
        for _ in range(3_000):
            await pilot.pause(0.01)
            app = pilot.app
            if workers := list(app.workers):
                await app.workers.wait_for_complete(workers)
            room = app.room
            asked = (
                room._opening,
                room._searching,
                room._reader,
                room._following,
                room._laddering,
                room._listing,
            )
            modal = (app.screen.__dict__.get(name) for name in ("_rows", "_cell", "_counting"))
            asked = (*asked, room._meaning, room._alike, room._why, room._piping, room._tolls)
            busy = workers or any(
                one.busy for one in (*asked, *(one for one in modal if isinstance(one, Latest)))
            )
            quiet = 0 if busy else quiet + 1
            if quiet == 2:
                return
        raise AssertionError("the app does not come to rest")

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
