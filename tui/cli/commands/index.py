"""`briefs index`: bring the index in step with the files."""

from __future__ import annotations

import click

from tui.cli.options import with_library


@click.command(
    short_help="Read new and changed files into the index.",
    epilog="""\b
Examples:
  briefs index -L ~/reports              read what is new or changed
  briefs index -L ~/reports --rebuild    read everything again
\b
Searches do this by themselves, going by size and time of the files. This command
also compares their contents. The index lives in the user's cache directory and
can be deleted at any time.""",
)
@click.option(
    "--rebuild", is_flag=True, help="Read and index everything anew; the old index serves until then."
)
@with_library
def command(library: str | None, rebuild: bool) -> int:
    """Read new and changed files into the index and say what was done."""
    from contextlib import closing

    from search import open_engine
    from search.sync import synchronise
    from tui.cli.choosing import open_library
    from tui.cli.output import ProgressBar, counted, narrate, narrate_problems, print_text
    from tui.cli.session import Session, show_progress

    opened = open_library(library, ahead=True)
    with closing(open_engine(opened)) as engine:
        bar = ProgressBar("indexing", patience=0.0)
        try:
            report = synchronise(
                opened,
                engine,
                thorough=True,
                rebuild=rebuild,
                progress=lambda progress: show_progress(bar, progress),
            )
            engine.compact()
        finally:
            bar.close()
        keeper = Session(opened, engine, report).events()
        print_text(
            f"{counted(engine.size, 'brief')} in the index: {report.added:,} added, {report.changed:,} changed,"
            f" {report.deleted:,} deleted, {report.unchanged:,} unchanged, in {report.seconds:.1f} s;"
            f" {counted(len(keeper.view.events), 'event')} reported by several"
        )
        narrate_problems(report.problems, most=20)
        if engine.note:
            narrate(engine.note)
    return 0
