"""The map: the result by province and district as tiles, shaded by briefs or by their tolls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefs.errors import BriefsError
from briefs.taxonomy import Taxonomy
from briefs.taxonomy.tiles import load_grids
from briefs.text import one_line
from search.engine import NO_PROVINCE, Engine
from search.map import Land, Toll, Tolls, districts, provinces, tolls
from search.query import Filters, Query
from search.timeline import Measure
from tui import wording
from tui.latest import Latest
from tui.widgets.box import Box
from tui.widgets.tile_map import TileMap


@dataclass(frozen=True, slots=True)
class _Shown:
    """A map, its tolls where they are asked for, and the tile to begin at."""

    land: Land
    tolls: Tolls | None
    cursor: str


class MapScreen(ModalScreen[Filters | None]):
    """Asks where to look; None leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h,left", "move(0, -1)", show=False),
        Binding("l,right", "move(0, 1)", show=False),
        Binding("j,down", "move(1, 0)", show=False),
        Binding("k,up", "move(-1, 0)", show=False),
        Binding("g,home", "end(0)", show=False),
        Binding("G,end", "end(-1)", show=False),
        Binding("enter", "take", show=False),
        Binding("space", "filter", show=False),
        Binding("backspace,minus", "out", show=False),
        Binding("b", "measure", show=False),
        Binding("escape,q,L", "leave", show=False),
    ]

    def __init__(
        self, engine: Engine, query: Query, taxonomy: Taxonomy, events: Mapping[str, tuple[str, ...]]
    ) -> None:
        """`events` has for each brief that shares an event all ids of it."""
        super().__init__()
        self._engine = engine
        self._query = query
        self._taxonomy = taxonomy
        self._events = events
        self._shown: _Shown | None = None
        self.measure = Measure.BRIEFS
        """What is counted."""
        self._maps = Latest[tuple[str, Measure, str], _Shown](self, self._count, self._show, self._failed)

    def compose(self) -> ComposeResult:
        """Tiles, and a line about the one under the cursor."""
        with Box("", classes="-large", id="map"):
            yield TileMap()
            yield Static("", id="map-what", markup=False)

    def on_mount(self) -> None:
        """Count."""
        self.tiles.focus()
        self.watch(self.tiles, "cursor", self._moved, init=False)
        chosen = sorted(self._query.filters.province.chosen)
        self._ask("", chosen[0] if chosen else "")

    @property
    def tiles(self) -> TileMap:
        """The tiles."""
        return self.query_one(TileMap)

    @property
    def land(self) -> Land | None:
        """What is shown; None until it is counted."""
        return self._shown.land if self._shown else None

    # asking

    def _ask(self, within: str, cursor: str) -> None:
        self._maps.ask((within, self.measure, cursor))

    def _count(self, job: tuple[str, Measure, str], superseded: Callable[[], bool]) -> Iterator[_Shown]:
        within, measure, cursor = job
        grids = load_grids()
        if within:
            land = districts(self._engine, self._query, self._taxonomy, grids, within, superseded)
        else:
            land = provinces(self._engine, self._query, self._taxonomy, grids, superseded)
        counted = (
            None
            if measure is Measure.BRIEFS
            else tolls(self._engine, self._query, land.spots, self._events, superseded)
        )
        yield _Shown(land, counted, cursor)

    def _show(self, shown: _Shown) -> None:
        self._shown = shown
        land = shown.land
        if shown.tolls is None:
            values = {spot.name: spot.count for spot in land.spots}
        else:
            values = {name: self._figure(toll) for name, toll in shown.tolls.spots.items()}
        self._head(land)
        self.tiles.show_spots(land.spots, values, shown.cursor)
        self._moved()

    def _figure(self, toll: Toll) -> int:
        return toll.killed if self.measure is Measure.KILLED else toll.wounded

    def _failed(self, error: Exception) -> None:
        said = str(error) if isinstance(error, BriefsError) else f"{type(error).__name__}: {error}"
        self.query_one("#map-what", Static).update(Content(one_line(said, 300)))

    # what is said

    def _head(self, land: Land) -> None:
        box = self.query_one(Box)
        said = [one_line(land.within, 40) or "Where", wording.counted(land.total, "brief")]
        unit = "place in it" if land.within else "province"
        if land.unplaced:
            said.append(f"{land.unplaced:,} {'names' if land.unplaced == 1 else 'name'} no {unit}")
        elif land.total:
            said.append(f"each names a {unit}")
        if self.measure is not Measure.BRIEFS:
            total = f"{self._figure(self._shown.tolls.total):,} " if self._shown and self._shown.tolls else ""
            said.append(f"{total}{self.measure.value}")
        box.border_title = Content(" · ".join(said))
        keys = ["Enter filters", "Backspace out"] if land.within else ["Enter goes in", "Space filters"]
        box.keys = " · ".join([*keys, "b killed, wounded", "Esc leaves"])

    def _moved(self) -> None:
        """The cursor is on another tile."""
        line = self.query_one("#map-what", Static)
        spot = self.tiles.current
        if self._shown is None:
            return
        if spot is None:
            line.update("No brief is here." if self._shown.land.within else "No brief names a place.")
            return
        name = "No province is named" if spot.name == NO_PROVINCE else one_line(spot.name, 60)
        said = f": {wording.counted(spot.count, 'brief')}"
        toll = self._shown.tolls.spots.get(spot.name) if self._shown.tolls else None
        if toll is not None:
            figures = f"{toll.killed:,} killed, {toll.wounded:,} wounded"
            said += f" · {figures if toll.killed or toll.wounded else 'no dead or wounded stated'}"
            if toll.shared_killed or toll.shared_wounded:
                said += (
                    f"; {toll.shared_killed:,} and {toll.shared_wounded:,} in events that lie elsewhere too"
                )
            elif (toll.killed or toll.wounded) and spot.count > 1:
                said += ", each event counted once"
        line.update(Content.assemble((name, "bold"), said))

    # keys

    def action_move(self, down: int, right: int) -> None:
        """Another tile."""
        self.tiles.move(down, right)

    def action_end(self, index: int) -> None:
        """The first or the last tile."""
        self.tiles.cursor = index % max(1, len(self.tiles.spots))

    def action_take(self) -> None:
        """Into a province with districts; by any other tile, filter."""
        spot = self.tiles.current
        if spot is not None and spot.opens:
            self._ask(spot.name, "")
        else:
            self.action_filter()

    def action_filter(self) -> None:
        """Filter by the tile, if that leaves anything."""
        spot = self.tiles.current
        if spot is not None and spot.count:
            self.dismiss(spot.filters)

    def on_tile_map_taken(self) -> None:
        """A click on the cursor."""
        self.action_take()

    def action_out(self) -> None:
        """From the districts to the provinces."""
        if self._shown is not None and self._shown.land.within:
            self._ask("", self._shown.land.within)

    def action_measure(self) -> None:
        """Count briefs, the dead, the wounded."""
        measures = list(Measure)
        self.measure = measures[(measures.index(self.measure) + 1) % len(measures)]
        if self._shown is not None:
            spot = self.tiles.current
            self._ask(self._shown.land.within, spot.name if spot else "")

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
