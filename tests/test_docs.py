"""The documents say what is true: keys, commands, queries, settings, links."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from briefs.library.config import load_config
from briefs.reading import SUFFIXES
from briefs.taxonomy import Taxonomy, load_taxonomy
from search.query import parse
from tui.cli.group import COMMANDS as CLI_COMMANDS
from tui.cli.group import cli
from tui.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

_KEYS = {
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "equals_sign": "=",
    "tilde": "~",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "vertical_line": r"\|",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "f5": "F5",
    "down": "↓",
    "up": "↑",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


def section(title: str) -> str:
    """The text below a heading of the README."""
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def indented(text: str) -> list[str]:
    """The blocks of code in a text."""
    return re.findall(r"(?:^    .*\n?)+", text, flags=re.MULTILINE)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.keys and c.palette], ids=lambda c: c.id)
def test_every_verb_is_in_the_readme_with_its_key(command) -> None:
    key = command.keys.split(",")[0]
    shown = _KEYS.get(key, key.replace("ctrl+", "Ctrl-"))
    assert f"`{shown}`" in section("Keys")


def test_every_command_is_in_the_readme() -> None:
    for name in CLI_COMMANDS:
        assert re.search(rf"briefs {name}\b", README), name


def test_the_commands_of_the_readme_are_right_usage(tmp_path: Path) -> None:
    """Each is taken apart by the parser of its command, which would refuse what it does not know."""
    lines = [line for block in indented(section("On the command line")) for line in block.splitlines()]
    assert len(lines) > 8
    for line in lines:
        # what explains a command stands two spaces behind it
        program, name, *words = shlex.split(re.split(r"\s{2,}", line.strip())[0])
        assert program == "briefs"
        # with their parent: a command keeps what it learns in its first context
        parent = click.Context(cli, info_name="briefs", **cli.context_settings)
        command = cli.get_command(parent, name)
        while isinstance(command, click.Group):
            command = command.commands[words.pop(0)]
        assert command is not None, line
        command.make_context(name, words, parent=parent, resilient_parsing=True)


def test_the_readmes_queries_are_understood(taxonomy: Taxonomy) -> None:
    cells = re.findall(r"^\| (`.*?) \|", section("The query language"), flags=re.MULTILINE)
    queries = [query for cell in cells for query in re.findall(r"`([^`]+)`", cell)]
    assert len(queries) > 25
    for query in queries:
        assert parse(query, taxonomy).notes == (), query


def test_the_readmes_settings_are_right(tmp_path: Path) -> None:
    block = next(b for b in indented(section("What it reads")) if "columns:" in b)
    folder = tmp_path / ".briefs"
    folder.mkdir()
    (tmp_path / "groups.yaml").write_text("")
    (folder / "library.yaml").write_text("\n".join(line[4:] for line in block.splitlines()))
    config, problems = load_config(tmp_path)
    assert problems == ()
    assert config.name == "Balochistan desk"
    assert config.read_only


def test_the_readmes_taxonomy_is_right(tmp_path: Path) -> None:
    block = indented(section("Provinces, actors, stances, tolls"))[0]
    file = tmp_path / "own.yaml"
    file.write_text("\n".join(line[4:] for line in block.splitlines()))
    taxonomy, problems = load_taxonomy([file])
    assert problems == ()
    assert taxonomy.actors["Harbour Defence Committee"].short == "HDC"


def test_every_format_is_in_the_readme() -> None:
    for suffix in SUFFIXES:
        assert f"`{suffix}`" in section("What it reads"), suffix


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/benchmarks.md", "docs/taxonomy.md"]
)
def test_links_lead_somewhere(name: str) -> None:
    file = ROOT / name
    for target in re.findall(r"\]\(([^)#]+)\)", file.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (file.parent / target).exists(), target


def test_the_map_names_what_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for path in re.findall(r"`((?:briefs|search|tui|benchmarks|tests)/[\w/.]+)`", text):
        assert (ROOT / path).exists(), path


def test_ci_runs_the_readmes_test_command() -> None:
    (command,) = [block.strip() for block in indented(section("Two commands")) if "pytest" in block]
    assert command.endswith("-m pytest")
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
