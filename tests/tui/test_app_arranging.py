"""Made one's own: presets of keys, rows of one line or two, widths of the panes; all remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefs.annotations import Annotation
from tests.tui.on_screen import SIZE
from tui.commands import BY_ID
from tui.config import Config, _clashes, load_config
from tui.presets import PRESETS
from tui.state import State


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_names_commands_and_no_key_clashes(name: str) -> None:
    assert PRESETS[name].keys() <= BY_ID.keys()
    assert _clashes(PRESETS[name]) == []
    for command, keys in PRESETS[name].items():
        assert keys != BY_ID[command].keys, "what is no different need not be said"


@pytest.fixture
def configured(tmp_path: Path):
    def configured(text: str) -> Config:
        (tmp_path / "config.yaml").write_text(text)
        return load_config(tmp_path / "config.yaml")

    return configured


def test_a_file_that_cannot_be_examined_is_told_and_a_missing_one_is_not(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    assert load_config(file).problems == ()
    file.symlink_to(file)
    (problem,) = load_config(file).problems
    assert problem.startswith(f"{file}: ")
    assert "symbolic links" in problem


def test_ones_own_keys_go_before_a_preset(configured) -> None:
    config = configured("preset: newsboat\nkeymap:\n  star: N\n  export: Z\n")
    assert config.problems == ()
    assert config.keymap["star"] == "N"
    assert config.keymap["export"] == "Z"
    assert "read" not in config.keymap, "its key of the preset is taken"
    assert config.keymap["previous_hit"] == "P"
    assert configured("preset: vim\n").keymap == PRESETS["vim"]


def test_an_unknown_preset_is_told_with_those_there_are(configured) -> None:
    config = configured("preset: emacs\n")
    assert config.keymap == {}
    assert "there is no preset 'emacs'; there are default, vim, newsboat" in config.problems[0]


@pytest.mark.parametrize(
    "text",
    ["watch: perhaps\n", "start: nowhere\n", "columns: [colour]\n", "columns: toll\n", "preset: [vim]\n"],
)
def test_other_settings_are_checked(configured, text: str) -> None:
    config = configured(text)
    assert text.partition(":")[0] in config.problems[0]
    assert replace(config, problems=()) == Config()


async def test_the_list_tells_what_it_is_asked_to(make_app, settle, configured):
    async with make_app(config=configured("columns: [source, toll]\n")).run_test(size=SIZE) as pilot:
        await settle(pilot)
        listed = pilot.app.room.list
        text = "\n".join(listed.render_line(y).text for y in range(12))
        assert "Wire" in text
        assert "†" in text
        assert "Balochistan" not in text
        assert "claimed" not in text


async def test_newsboats_keys_work(make_app, settle, library):
    config = Config(keymap=dict(PRESETS["newsboat"]))
    async with make_app(config=config).run_test(size=SIZE) as pilot:
        await settle(pilot)
        brief_id = pilot.app.room.list.current
        await pilot.press("N")
        await settle(pilot)
        assert library.annotations.get(brief_id).read


async def test_one_line_or_two_is_remembered(make_app, settle):
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        listed = app.room.list
        await pilot.press("j", "p")
        assert listed.compact
        first, second = listed.render_line(0).text, listed.render_line(1).text
        assert "Two bombs" in first + second
        assert "†" in first + second, "the toll stands on the line"
        assert len(first) == len(second) == listed.row_width
        assert listed.cursor == 1
        place = app.room.remembered_place()
    again = make_app(State(libraries={str(app.library.root): place}))
    async with again.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert again.room.list.compact
        await pilot.press("p")
        assert not again.room.list.compact


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_the_list_is_made_wider_and_narrower_and_stays_so(make_app, settle, size):
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        widths = [app.room.list.size.width]
        for _ in range(3):
            await pilot.press("greater_than_sign")
            await pilot.pause()
            widths.append(app.room.list.size.width)
        assert widths[0] < widths[1] < widths[2] == widths[3], "two steps are all"
        assert app.room.reading.size.width > 20
        for _ in range(5):
            await pilot.press("less_than_sign")
        await pilot.pause()
        assert app.room.list.size.width < widths[0]
        place = app.room.remembered_place()
        narrow = app.room.list.size.width
    again = make_app(State(libraries={str(app.library.root): place}))
    async with again.run_test(size=size) as pilot:
        await settle(pilot)
        assert again.room.list.size.width == narrow
        await pilot.press("z")
        await pilot.pause()
        assert not again.room.list.is_on_screen or not again.room.query_one("#list-pane").display


async def test_a_line_without_room_for_names_begins_with_no_dot(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        listed = pilot.app.room.list
        brief = listed._row(listed.ids[1])
        for width in range(4, 40):
            text = "".join(part for part, _ in listed._fact_runs(brief, Annotation(), width))
            assert not text.startswith(" ")
            assert "†24" in text
