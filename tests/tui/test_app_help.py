"""Help, palette and keymap come from the same records."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.on_screen import SIZE, messages
from tui.commands import COMMANDS, Place, bindings, commands_at
from tui.config import Config, load_config
from tui.screens.main import MainScreen
from tui.widgets.brief_list import BriefList
from tui.widgets.facet_pane import FacetPane
from tui.widgets.reading_view import ReadingView
from tui.widgets.search_bar import Prompt
from tui.widgets.timeline import Timeline

BOUND_BY = {
    Place.SCREEN: MainScreen,
    Place.PROMPT: Prompt,
    Place.LIST: BriefList,
    Place.FACETS: FacetPane,
    Place.READING: ReadingView,
    Place.TIMELINE: Timeline,
}


def page(app) -> str:
    return str(app.screen.query_one(".page Static").content)


@pytest.mark.parametrize("place", list(Place))
def test_every_verb_has_its_action_where_it_is_bound(place):
    for command in commands_at(place):
        owner = MainScreen if command.of_screen else BOUND_BY[place]
        assert callable(getattr(owner, f"action_{command.id}", None)), command.id


def test_ids_are_unique_and_no_key_is_bound_twice_at_one_place():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    for place in Place:
        # what the screen binds comes first, whatever has the focus
        of_screen = bindings(Place.SCREEN) if place not in (Place.SCREEN, Place.PROMPT) else []
        keys = [key for binding in (*of_screen, *bindings(place)) for key in binding.key.split(",")]
        assert len(keys) == len(set(keys)), place


async def test_help_lists_every_verb_with_its_keys(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("question_mark")
        await settle(pilot)
        text = " ".join(page(pilot.app).split())
        for command in COMMANDS:
            assert command.help in text, command.id
        assert "ctrl+d" in text.lower() or "^d" in text
        for example in ("OR", "claimed:bla", "date:2024-02", '="Balochistan"'):
            assert example in text
        await pilot.press("escape")
        assert pilot.app.screen is pilot.app.room


async def test_help_follows_the_focus(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("f", "question_mark")
        await settle(pilot)
        assert page(pilot.app).startswith("In the facets")
        await pilot.press("q", "tab", "tab", "question_mark")
        await settle(pilot)
        assert page(pilot.app).startswith("In the reading view")


async def test_wrong_keys_do_no_harm(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        for key in ("f1", "f12", "ctrl+g", "ctrl+left", "b", "w", "0", "ö", "delete", "x", "left", "right"):
            await pilot.press(key)
        await settle(pilot)
        assert pilot.app.screen is pilot.app.room


async def test_palette_runs_a_verb_and_sets_a_theme(make_app, settle, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("colon", *"star the")
        await settle(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert library.annotations.get("wire/003.txt").star
        await pilot.press("ctrl+p", *"briefs-light")
        await settle(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert pilot.app.theme == "briefs-light"
        pilot.app.remember()
        assert pilot.app.state.theme == "briefs-light"


async def test_what_is_missing_from_footer_and_palette_may_not_be_done(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert room.check_action("rescan", ()) is None, "nothing to scan with"
        assert room.check_action("expansions", ()) is None
        assert room.check_action("problems", ()) is None
        assert room.check_action("star", ()) is True


async def test_the_keymap_moves_a_verb(make_app, settle, library):
    config = Config({"star": "Z", "down": "ctrl+n"})
    async with make_app(config=config).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+n")
        assert pilot.app.room.list.cursor == 1
        await pilot.press("j", "m")
        assert pilot.app.room.list.cursor == 1
        await pilot.press("Z")
        assert library.annotations.get("wire/001.txt").star
        await pilot.press("question_mark")
        await settle(pilot)
        line = next(one for one in page(pilot.app).splitlines() if "Star the brief" in one)
        assert line.split() == ["Z", "Star", "the", "brief"]


@pytest.fixture
def config_of(tmp_path: Path):
    """A configuration file's text, loaded."""

    def load(text: str) -> Config:
        file = tmp_path / "config.yaml"
        file.write_text(text, encoding="utf-8")
        return load_config(file)

    return load


def test_a_good_configuration(config_of):
    config = config_of("keymap:\n  star: Z\n  help: [f1, ctrl+h]\n  expansions: '%'\ntheme: briefs-light\n")
    assert config.keymap == {"star": "Z", "help": "f1,ctrl+h", "expansions": "percent_sign"}
    assert (config.theme, config.problems) == ("briefs-light", ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("keymap: [", "config.yaml"),
        ("- a\n- b\n", "holds settings, one a line"),
        ("keymap: star\n", "each on a line with its key"),
        ("keymap:\n  sta: b\n", "did you mean star?"),
        ("keymap:\n  star: t\n", "the key t already belongs to tag"),
        ("keymap:\n  star: space\n", "the key space already belongs to"),
        ("keymap:\n  star: {a: 1}\n", "star needs a key"),
        ("keymap:\n  star: ''\n", "star needs a key"),
        ("keymap:\n  star: 'bad key!!'\n", "is not a key"),
        ("colour: red\n", "'colour' is not a setting"),
        ("theme: [a]\n", "theme should be a name"),
        ("theme: brief-light\n", "there is no theme 'brief-light'; did you mean briefs-light?"),
        ("theme: xyz\n", "there is no theme 'xyz'; the palette lists them"),
    ],
)
def test_a_wrong_configuration_is_explained_and_left_out(config_of, text, said):
    config = config_of(text)
    assert not config.keymap
    assert len(config.problems) == 1
    assert said in config.problems[0]


def test_two_verbs_may_swap_their_keys(config_of):
    config = config_of("keymap:\n  star: t\n  tag: m\n")
    assert config.keymap == {"star": "t", "tag": "m"}
    assert not config.problems


async def test_a_wrong_configuration_is_shown_once(make_app, settle, config_of):
    config = config_of("keymap:\n  star: '[t]'\n")
    async with make_app(config=config).run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert messages(pilot.app) == list(config.problems)


async def test_many_mistakes_leave_room_for_the_briefs(make_app, settle, config_of):
    config = config_of("colour: red\nstart: nowhere\nwatch: perhaps\n")
    async with make_app(config=config).run_test(size=SIZE) as pilot:
        await settle(pilot)
        (message,) = messages(pilot.app)
        assert message == f"{config.problems[0]} · and 2 more: briefs doctor lists them"
