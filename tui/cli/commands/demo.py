"""`briefs demo`: open the library that ships with the package."""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  briefs demo                       look around
  briefs search mastung -L demo     the same library from the command line"""
)
def command() -> None:
    """Open the demo library in the app.

    It holds demonstration texts on widely reported incidents, written for this purpose.
    """
    from tui.cli.opening import open_demo

    open_demo()
