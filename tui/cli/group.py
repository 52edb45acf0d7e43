"""The command `briefs`: which commands it has, and what happens without one."""

from __future__ import annotations

import difflib
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from briefs import __version__
from tui.cli.options import library_option

COMMANDS = (
    "search",
    "show",
    "events",
    "similar",
    "glossary",
    "export",
    "index",
    "add",
    "tag",
    "taxonomy",
    "doctor",
    "serve",
    "demo",
    "completion",
)
"""In the order of the help. Each is a module of `tui.cli.commands` with a `command`; to add one, add it here."""


class OutputClosedError(Exception):
    """Nobody reads our output any more. Click would exit with status 1 on a BrokenPipeError."""


class BriefsGroup(click.Group):
    """Commands by name; any other first word is a library to open in the app."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command, whose module is imported only now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"tui.cli.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names, else the one that opens a library."""
        if args[0] in COMMANDS:
            return super().resolve_command(ctx, args)
        if not Path(args[0]).expanduser().exists() and "/" not in args[0]:
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            ctx.fail(f"there is no command and no folder {args[0]!r}{hint}")
        return "open", open_app, args

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise OutputClosedError from None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, else folders."""
        return super().shell_complete(ctx, incomplete) or [CompletionItem(incomplete, type="dir")]


@click.group(
    cls=BriefsGroup,
    invoke_without_command=True,
    subcommand_metavar="[LIBRARY | COMMAND ...]",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  briefs ~/reports                     open a folder of reports in the app
  briefs demo                          look around in the demo library
  briefs search 'mastung -police'      the same search without the app
  briefs export quetta -o quetta.md    a cited report
\b
The library is the one given with -L, else $BRIEFS_LIBRARY, else the one last
opened in the app, else the demo library. Exit status: 0 done, 1 nothing matched,
2 wrong usage or bad input.""",
)
@library_option
@click.version_option(__version__, "--version", message="briefs %(version)s")
@click.pass_context
def cli(ctx: click.Context, library: str | None) -> None:
    """Question a folder of security reports from the keyboard.

    Without a command, opens the app on LIBRARY: a folder that holds reports as text, Markdown, HTML, mail, feeds,
    CSV or JSON Lines. Its files are never changed.
    """
    ctx.obj = library
    if ctx.invoked_subcommand is None:
        _open(library)


@click.command("open", add_help_option=False)
@click.argument("library", type=click.Path())
def open_app(library: str) -> None:
    """Open a library in the app."""
    _open(library)


def _open(library: str | None) -> None:
    from tui.cli.opening import open_in_app

    open_in_app(library)
