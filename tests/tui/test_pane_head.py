"""What the thin line over a pane says where there is no room for all of it."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tui.widgets.pane import PaneHead

WIDTH = 33


class Head(App[None]):
    def compose(self) -> ComposeResult:
        yield PaneHead("Briefs")


@pytest.mark.parametrize(
    ("left", "right", "line"),
    [
        ("Briefs", "by date", " Briefs ──────────────── by date "),
        ("Briefs · 2 new · f5 shows", "by date", " Briefs · 2 new · f5 shows ──────"),
        ("Briefs · 2 new", "12 marked · per event", " Briefs · 2 new ─ 12 marked · pe…"),
        ("Briefs · 1 changed, 1 gone · f5 shows", "by date", " Briefs · 1 changed, 1 gone · f5…"),
    ],
)
async def test_the_right_gives_way_to_the_left(left: str, right: str, line: str) -> None:
    app = Head()
    async with app.run_test(size=(WIDTH, 3)):
        head = app.query_one(PaneHead)
        head.left, head.right = left, right
        assert head.render().plain == line
