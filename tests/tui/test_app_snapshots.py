"""What the app looks like, guarded: list, search, facets, small terminal, dialogs, light and sixteen colours."""

from __future__ import annotations

import pytest

from tui.state import State


@pytest.fixture(autouse=True)
def still(monkeypatch, tmp_path):
    """Nothing that changes from run to run: no blinking, no time, no path of this machine."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setattr("textual.widgets.Input.cursor_blink", False)


def keys_then_settle(settle, *keys):
    async def run(pilot):
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)

    return run


LOOKS = {
    "wide": ((160, 45), State(), ("slash", *"election", "enter", "n")),
    "facets": ((160, 45), State(), ("f", "down", "down", "right", "down", "space", "down", "down", "x")),
    "small": ((80, 24), State(), ("j", "space", "m", "k")),
    "small_facets": ((80, 24), State(), ("f", "down", "space")),
    "light": ((120, 36), State(theme="briefs-light"), ("slash", *"police")),
    "sixteen_colours": ((120, 36), State(theme="ansi-dark"), ("slash", *"bombs", "enter", "n", "v")),
    "help": ((100, 40), State(), ("question_mark",)),
    "actors": ((100, 30), State(), ("a",)),
}


@pytest.mark.parametrize("name", LOOKS)
def test_looks(name, snap_compare, make_app, settle):
    size, state, keys = LOOKS[name]
    assert snap_compare(make_app(state), terminal_size=size, run_before=keys_then_settle(settle, *keys))
