"""Opening the app from the command line."""

from __future__ import annotations

import gc
import os
import sys

import click

from tui.cli.choosing import choose


def open_in_app(given: str | None) -> None:
    """Open a library in the app and end with its status.

    Raises UsageError without a terminal, and LibraryError where the library cannot be opened.
    """
    folder = choose(given).folder
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("the app needs a terminal; without one, use a command such as briefs search")
    # what is loaded and built from here on stays: looking for garbage in it would take a tenth of the start
    gc.disable()
    # what a key changes is drawn at the next tick: with sixty a second it would wait for up to half the time it has
    os.environ.setdefault("TEXTUAL_FPS", "240")
    # the app's thread wants the interpreter back many times for each key, and would wait so long each time
    sys.setswitchinterval(0.0005)
    # imported late: Textual takes longer to load than all else together
    from briefs.library import Library
    from tui.app import run_app

    root = Library.open(folder).root
    click.get_current_context().exit(run_app(root))


def open_demo() -> None:
    """Open the demo library in the app."""
    from briefs.demo import demo_folder

    open_in_app(str(demo_folder()))
