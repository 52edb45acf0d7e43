"""`briefs add`: copy files into a library."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.options import with_library


@click.command(
    epilog="""\b
Examples:
  briefs add -L ~/reports report.txt feed.xml    copy two files in
  briefs add *.eml                               into the library last opened in the app
\b
A file that the library has already, or could not read, is left where it is."""
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@with_library
def command(library: str | None, files: tuple[str, ...]) -> int:
    """Copy each FILE into the library's folder, overwriting nothing."""
    from briefs.demo import demo_folder
    from briefs.errors import LibraryError, Problem
    from tui.cli.choosing import open_library
    from tui.cli.output import narrate, print_text

    opened = open_library(library)
    if opened.root == demo_folder():
        raise LibraryError("the demo library takes no files; name a library of your own with -L")
    status = 0
    for outcome in opened.add([Path(file) for file in files]):
        if isinstance(outcome, Problem):
            narrate(str(outcome))
            status = 2
        else:
            print_text(outcome)
    return status
