"""The keys at the bottom: those that can be pressed now, and the mouse may press them too."""

from __future__ import annotations

from rich.cells import cell_len

from tests.tui.on_screen import SIZE
from tui.widgets.key_line import KeyLine


def line(app) -> KeyLine:
    return app.room.query_one(KeyLine)


def labels(app) -> list[str]:
    return [key.label for key in line(app).keys]


async def test_it_follows_the_focus(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "open" in labels(pilot.app)
        assert "choose" not in labels(pilot.app)
        await pilot.press("f")
        await settle(pilot)
        assert "open" not in labels(pilot.app)
        assert "choose" in labels(pilot.app)


async def test_what_cannot_be_done_is_dim_and_does_nothing(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"zzzz", "enter")
        await settle(pilot)
        assert [key.label for key in line(pilot.app).keys if not key.enabled] == ["next hit", "export"]
        await pilot.click(KeyLine, offset=place(pilot.app, "export"))
        await settle(pilot)
        assert pilot.app.screen is pilot.app.room


async def test_a_click_presses_the_key(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.click(KeyLine, offset=place(pilot.app, "facets"))
        await settle(pilot)
        assert pilot.app.room.facet_pane.has_focus


async def test_a_narrow_terminal_cuts_it(make_app, settle):
    async with make_app().run_test(size=(30, 20)) as pilot:
        await settle(pilot)
        assert line(pilot.app).size.height == 1


def place(app, label: str) -> tuple[int, int]:
    """Where a label stands in the line."""
    before = ""
    for key in line(app).keys:
        before += f" {key.display} "
        if key.label == label:
            return cell_len(before), 0
        before += f"{key.label} "
    raise AssertionError(f"{label} is not in the line: {before}")


async def test_where_it_is_narrow_whole_keys_go_and_the_help_stays(make_app, settle):
    async with make_app().run_test(size=(44, 20)) as pilot:
        await settle(pilot)
        shown = line(pilot.app)
        assert sum(key.width for key in shown.fitting) <= 44
        assert "help" in [key.label for key in shown.fitting]
        assert "quit" not in [key.label for key in shown.fitting]
        assert str(shown.render()).endswith("help ")
        place = sum(key.width for key in shown.fitting[:-1]) + 2
        await pilot.click(KeyLine, offset=(place, 0))
        await settle(pilot)
        assert pilot.app.screen is not pilot.app.room
