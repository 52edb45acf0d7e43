"""Every command can be found, and its help tells a newcomer what to type."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.tui.cli.outcome import Briefs
from tui.cli.group import COMMANDS, cli


def commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(cli, info_name="briefs")
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from ((f"{name} {below}", inner) for below, inner in command.commands.items())
        else:
            yield name, command


ALL = dict(commands())


def test_the_commands_of_the_contract() -> None:
    assert {name.split()[0] for name in ALL} == set(COMMANDS)
    assert {"search", "show", "export", "index", "add", "tag", "taxonomy", "doctor", "serve", "demo"} <= set(
        COMMANDS
    )


def test_the_help_lists_every_command_with_its_purpose(briefs: Briefs) -> None:
    out = briefs("--help").out
    for name in COMMANDS:
        assert re.search(rf"^  {name} +[A-Z].*\.$", out, re.MULTILINE), name
    assert "..." not in out.split("Commands:")[1].split("Examples:")[0]


@pytest.mark.parametrize("name", ALL)
def test_each_help_has_a_purpose_examples_and_a_word_on_every_option(briefs: Briefs, name: str) -> None:
    out = briefs(*name.split(), "--help").out
    assert out.startswith(f"Usage: briefs {name}")
    assert briefs(*name.split(), "-h").out == out
    assert "Examples:" in out
    for parameter in ALL[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


@pytest.mark.parametrize("name", ["", *ALL])
def test_examples_are_right_usage(briefs: Briefs, name: str) -> None:
    """Each is taken apart by the parser of its command, which would refuse what it does not know."""
    out = briefs(*name.split(), "--help").out
    examples = [line for line in out.splitlines() if re.match(r" +(echo .*\| )?briefs ", line)]
    assert examples or name == "completion"
    for line in examples:
        # what explains an example stands two spaces behind it
        words = shlex.split(re.split(r" {2,}", line.strip())[0])
        words = words[words.index("briefs") + 1 :]
        end = min((words.index(sign) for sign in ("|", ">") if sign in words), default=len(words))
        words = words[:end]
        if words and words[0] in COMMANDS:
            command = cli.get_command(click.Context(cli), words[0])
            assert command is not None
            command.make_context(words[0], words[1:], parent=click.Context(cli, info_name="briefs"))


def test_a_group_without_its_command_shows_its_help(briefs: Briefs) -> None:
    outcome = briefs("taxonomy")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("Usage: briefs taxonomy")
    assert "\nCommands:\n" in outcome.err


def test_a_hint_names_a_command_that_there_is(briefs: Briefs, library: Path) -> None:
    for more in ("more", "--help"):
        outcome = briefs(library, more)
        assert outcome.status == 2
        assert "(briefs --help tells how)" in outcome.err


def test_version(briefs: Briefs) -> None:
    from briefs import __version__

    assert briefs("--version").out == f"briefs {__version__}\n"
