"""Make docs/screen.svg, the README's picture: the real app on the demo library, driven by its keys.

python docs/screen.py
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from briefs.demo import demo_folder
from briefs.library import Library
from search import open_engine
from search.query import Query
from search.sync import synchronise
from tui.app import BriefsApp
from tui.state import State

SIZE = (150, 42)
KEYS = [*"/bombing", "enter", "j", "space", "j", "space", "n", "n"]
QUERY = "[province: Balochistan] [-actor: police]"


async def main() -> None:
    """Open, search, mark, look at the facets, and take the picture."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["BRIEFS_HOME"] = home
        library = Library.open(demo_folder())
        engine = open_engine(library)
        synchronise(library, engine)
        app = BriefsApp(library, engine, State(theme="briefs-dark"))
        async with app.run_test(size=SIZE, notifications=False) as pilot:
            await pilot.pause(1)
            app.room.set_query(Query.from_line(QUERY))
            for key in KEYS:
                await pilot.press({"/": "slash", " ": "space"}.get(key, key))
                await pilot.pause(0.1)
            await pilot.pause(1)
            app.clear_notifications()
            await pilot.pause(0.3)
            picture = app.export_screenshot(title="briefs")
        engine.close()
    # no fonts from elsewhere: any monospaced one will do
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    (Path(__file__).parent / "screen.svg").write_text(picture, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    asyncio.run(main())
