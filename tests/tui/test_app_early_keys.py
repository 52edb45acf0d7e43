"""Keys that are pressed before anything is drawn."""

from __future__ import annotations

from textual import events

from tui.commands import COMMANDS
from tui.screens.main import MainScreen
from tui.state import LibraryState


async def test_no_verb_can_be_done_before_the_panes_are_there(make_app, settle):
    async with make_app().run_test() as pilot:
        await settle(pilot)
        room = pilot.app.room
        early = MainScreen(room.library, room.engine, LibraryState())
        verbs = {command.id for command in COMMANDS}
        assert {"leave", "facets", "export"} <= verbs
        assert {verb for verb in verbs if early.check_action(verb, ())} == {"quit"}
        # and nothing is said of it either: there is no pane to ask
        early.on_key(events.Key("f", "f"))
        assert not pilot.app._notifications
