"""Make the pictures of the documents: the real app on the demo library, driven by its keys.

python docs/screen.py            all of them
python docs/screen.py events     docs/events.svg alone
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from briefs.demo import demo_folder
from briefs.library import Library
from briefs.searches import SavedSearch
from search import open_engine
from search.query import Query
from search.sync import synchronise
from tui.app import BriefsApp
from tui.state import LibraryState, State

SIZE = (150, 42)


@dataclass(frozen=True)
class Picture:
    """What to ask, where to put the cursor, and which keys to press."""

    query: str = ""
    brief: str | None = None
    keys: tuple[str, ...] = ()
    searches: tuple[SavedSearch, ...] = ()


PICTURES = {
    "screen": Picture(
        "[province: Balochistan] [-actor: police]",
        keys=(*"/bombing", "enter", "j", "space", "j", "space", "n", "n"),
    ),
    "events": Picture(
        brief="feeds/pishin-killa-saifullah.xml#demo-2024-02-07-b", keys=("C", "right", "j", "equals_sign")
    ),
    "timeline": Picture(keys=("i", "left", "left", "space", "left", "left", "b")),
    "matrix": Picture(keys=("A", "j", "tab")),
    "map": Picture(keys=("L", "enter", "b")),
    "searches": Picture(
        searches=(
            SavedSearch("Trains", "train OR railway", highlight=True),
            SavedSearch("Claimed by the TTP", "claimed:ttp", highlight=True),
            SavedSearch("Unclaimed in Balochistan", "is:unclaimed [province: Balochistan]"),
        ),
        keys=("B",),
    ),
    "similar": Picture(brief="wire/2024-11-09-quetta-station.txt", keys=("tilde",)),
    "glossary": Picture(
        brief="wire/2023-10-01-mastung-procession-toll.md", keys=("right_curly_bracket", "K", "enter")
    ),
    "corrections": Picture(
        keys=(
            *("D", "j", "enter", "ctrl+u", *"2025-11-10", "enter"),
            *("j", "j", "j", "j", "j", "enter", *"at least 12", "enter"),
        )
    ),
    "export": Picture("date:2024-02", keys=("E", "tab", "tab", *["down"] * 7)),
}


async def take(picture: Picture) -> str:
    """Open the demo library, do what the picture asks for, and return the screen as SVG."""
    # where exports go is on the picture: not a folder of whoever makes it
    reports = Path(tempfile.gettempdir(), "reports")
    reports.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home, contextlib.chdir(reports):
        os.environ["BRIEFS_HOME"] = home
        library = Library.open(demo_folder())
        engine = open_engine(library)
        synchronise(library, engine)
        for search in picture.searches:
            library.searches.save(search)
        place = LibraryState(brief=picture.brief)
        app = BriefsApp(library, engine, State(theme="briefs-dark", libraries={str(library.root): place}))
        async with app.run_test(size=SIZE, notifications=False) as pilot:
            await pilot.pause(1)
            if picture.query:
                app.room.set_query(Query.from_line(picture.query))
            for key in picture.keys:
                await pilot.press({"/": "slash", " ": "space"}.get(key, key))
                await pilot.pause(0.3)
            await pilot.pause(1)
            app.clear_notifications()
            await pilot.pause(0.3)
            svg = app.export_screenshot(title="briefs")
        engine.close()
    # no fonts from elsewhere: any monospaced one will do
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def main(names: list[str]) -> None:
    """Write the pictures of these names, or all."""
    for name in names or PICTURES:
        svg = asyncio.run(take(PICTURES[name]))
        (Path(__file__).parent / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
