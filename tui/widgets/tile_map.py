"""Tiles on a grid: a short name, and below it a number with a shade.

How much a tile counts shows by the density of a character as well as by the background, and where the cursor is by
brackets as well as by colour.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefs.taxonomy.tiles import LONGEST_CODE
from briefs.text import one_line
from search.map import Spot
from tui.widgets.cells import fit, pad

SHADES = "·░▒▓█"
_WIDEST = 18
"""Cells of a tile at the most."""

_LINES = 2
"""Lines of a tile; a blank one follows where all tiles are in sight with it."""


class TileMap(ScrollView, can_focus=True):
    """The tiles of a map with a cursor on one of them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "map--name",
        "map--none",
        "map--cursor",
        "map--bar",
        *(f"map--shade-{shade}" for shade in range(len(SHADES))),
    }

    cursor: reactive[int] = reactive(0)
    """The tile the cursor is on; 0 where there are none."""

    class Taken(Message):
        """The tile under the cursor was clicked."""

    def __init__(self) -> None:
        super().__init__(id="tiles")
        self.spots: Sequence[Spot] = ()
        self._values: Mapping[str, int] = {}
        self._rows: dict[int, list[int]] = {}
        self._paints: dict[str, Style] = {}

    # what is shown

    def show_spots(self, spots: Sequence[Spot], values: Mapping[str, int], cursor: str) -> None:
        """Show other tiles, or other numbers; the cursor goes to the tile of that name, else to the largest."""
        self.spots, self._values = spots, values
        self._rows = {}
        for index, spot in enumerate(spots):
            self._rows.setdefault(spot.tile.row, []).append(index)
        names = [spot.name for spot in spots]
        if cursor not in names and spots:
            cursor = max(spots, key=lambda spot: spot.count).name
        self.cursor = names.index(cursor) if spots else 0
        self._fit_tiles()

    @property
    def current(self) -> Spot | None:
        """What the cursor is on."""
        return self.spots[self.cursor] if self.spots else None

    def value(self, spot: Spot) -> int:
        """The number on a tile."""
        return self._values.get(spot.name, 0)

    # measures

    @property
    def tile_width(self) -> int:
        """Cells from one tile to the next: a gap, which the cursor's bracket uses, and the tile."""
        columns = max((spot.tile.column + 1 for spot in self.spots), default=1)
        return max(LONGEST_CODE + 1, min(_WIDEST + 1, (self.scrollable_content_region.width - 1) // columns))

    @property
    def tile_height(self) -> int:
        """Lines from one tile to the next."""
        with_gap = (_LINES + 1) * len(self._rows)
        return _LINES + 1 if with_gap <= self.scrollable_content_region.height else _LINES

    def _fit_tiles(self) -> None:
        columns = max((spot.tile.column + 1 for spot in self.spots), default=0)
        self.virtual_size = Size(
            columns * self.tile_width + 1, (max(self._rows, default=-1) + 1) * self.tile_height
        )
        self.refresh()
        # how far one may scroll is known when the new size is
        self.call_after_refresh(self._keep_in_sight)

    def on_resize(self) -> None:
        """Make use of the room."""
        self._fit_tiles()

    def _keep_in_sight(self) -> None:
        """Scroll, at once, as little as it takes to show the tile under the cursor and those around it."""
        spot = self.current
        if spot is None:
            return
        room, offset = self.scrollable_content_region, self.scroll_offset
        self.scroll_to(
            x=_in_sight(spot.tile.column, self.tile_width, offset.x, room.width - 1),
            y=_in_sight(spot.tile.row, self.tile_height, offset.y, room.height),
            animate=False,
            immediate=True,
        )

    # drawing

    def notify_style_update(self) -> None:
        """Forget the old styles."""
        super().notify_style_update()
        self._paints.clear()

    def _paint(self, *names: str) -> Style:
        key = " ".join(names)
        style = self._paints.get(key)
        if style is None:
            first, *others = names
            # whole, for a shade is a part of a colour over what lies under it
            style = self.get_component_rich_style(first)
            for name in others:
                style += self.get_component_rich_style(name, partial=True)
            self._paints[key] = style
        return style

    def render_line(self, y: int) -> Strip:
        """One line of the tiles of a row."""
        size = self.scrollable_content_region.size
        row, line = divmod(self.scroll_offset.y + y, self.tile_height)
        tiles = self._rows.get(row, ())
        if line >= _LINES or not tiles:
            return Strip.blank(size.width, self.rich_style)
        width = self.tile_width
        top = max(map(self.value, self.spots))
        segments: list[Segment] = []
        at = 0
        for index in tiles:
            spot = self.spots[index]
            value = self.value(spot)
            shade = shade_of(value, top)
            under = f"map--shade-{shade}"
            quiet = "map--name" if shade else "map--none"
            left = spot.tile.column * width
            here = index == self.cursor
            gap, cursor = left + (not here) - at, self._paint("map--cursor")
            segments.append(Segment(" " * gap, self.rich_style))
            if here:
                segments.append(Segment("[", cursor))
            if line == 0:
                over = ["map--cursor"] if here else []
                segments.append(Segment(_title(spot, width - 1), self._paint(under, quiet, *over)))
            else:
                # never reversed: a shade would say the opposite
                bar, number = _bar(value, shade, width - 1)
                segments.append(Segment(bar, self._paint(under, "map--bar" if shade else quiet)))
                segments.append(Segment(number, self._paint(under, quiet)))
            if here:
                segments.append(Segment("]", cursor))
            at = left + width + here
        strip = Strip(segments)
        return strip.crop_extend(self.scroll_offset.x, self.scroll_offset.x + size.width, self.rich_style)

    # moving

    def watch_cursor(self) -> None:
        """Keep the cursor in sight."""
        self._keep_in_sight()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a tile."""
        return max(0, min(cursor, len(self.spots) - 1))

    def move(self, down: int, right: int) -> None:
        """To the nearest tile in one of the four directions, those straight ahead first."""
        spot = self.current
        if spot is None:
            return
        best: tuple[int, int, int] | None = None
        for index, other in enumerate(self.spots):
            rows, columns = other.tile.row - spot.tile.row, other.tile.column - spot.tile.column
            ahead = rows * down + columns * right
            aside = abs(rows * right) + abs(columns * down)
            if ahead > 0 and (best is None or (ahead + 2 * aside, aside, index) < best):
                best = ahead + 2 * aside, aside, index
        if best is not None:
            self.cursor = best[2]

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a click on the cursor does what Enter does."""
        row = (event.y + self.scroll_offset.y) // self.tile_height
        column = (event.x + self.scroll_offset.x) // self.tile_width
        for index, spot in enumerate(self.spots):
            if (spot.tile.row, spot.tile.column) == (row, column):
                if index == self.cursor:
                    self.post_message(self.Taken())
                self.cursor = index


def shade_of(value: int, top: int) -> int:
    """How dark a tile is, 0 for nothing to 4: by the square root, so that few beside very many still differ."""
    if value <= 0:
        return 0
    return min(len(SHADES) - 1, math.ceil((len(SHADES) - 1) * math.sqrt(value / top)))


def _title(spot: Spot, width: int) -> str:
    """The longest of its names that has room."""
    names = [one_line(name) for name in (spot.name, spot.short, spot.tile.code) if name]
    return pad(next((name for name in names if fit(name, width) == name), names[0]), width)


def _bar(value: int, shade: int, width: int) -> tuple[str, str]:
    """The shade, and the number to the right of it."""
    if not value:
        return pad(SHADES[0], width), ""
    number = str(value) if value < 10_000 else f"{value // 1000}k"
    return pad(SHADES[shade] * max(1, width - len(number) - 1), width - len(number)), number


def _in_sight(place: int, size: int, offset: int, room: int) -> int:
    """The offset nearest to the present one that shows a tile with its neighbours, where there is room for them."""
    around = size if room >= 3 * size else 0
    first, end = place * size - around, (place + 1) * size + around
    return max(0, min(first, max(offset, end - room)))
