"""`briefs doctor`: what was skipped and why, the index's health, versions, folders."""

from __future__ import annotations

import click

from tui.cli.options import with_library


@click.command(
    short_help="Tell what was skipped and why, and the index's health.",
    epilog="""\b
Examples:
  briefs doctor -L ~/reports              why is a report not found?
  briefs doctor | grep '^skipped'         only the files that were left out""",
)
@with_library
def command(library: str | None) -> int:
    """Report what was skipped and why, the health of the index, versions and folders."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    from briefs import __version__, folders
    from search.cached import left_over
    from tui.cli.choosing import open_library
    from tui.cli.output import print_text
    from tui.cli.session import session

    with session(open_library(library, ahead=True)) as opened:
        engine, report = opened.engine, opened.report
        print_text(f"library    {opened.library.root}")
        print_text(f"briefs     {engine.size:,} in the index")
        print_text(f"index      {engine.folder}")
        print_text(
            f"health     {engine.verify() or engine.note or 'every file of the index is as it was written'}"
        )
        print_text(f"notes      {opened.library.notes_folder}")
        print_text(f"config     {folders.config_folder()}")
        print_text(f"state      {folders.state_folder()}")
        print_text(
            f"version    briefs {__version__}, Python {platform.python_version()}, {platform.platform()}"
        )
        for package in ("textual", "rich", "whoosh3", "click", "numpy", "pyyaml", "pypdf", "python-docx"):
            try:
                print_text(f"package    {package} {version(package)}")
            except PackageNotFoundError:
                print_text(f"package    {package} is not installed")
        for problem in report.problems if report else opened.library.problems:
            print_text(f"{'skipped' if problem.skipped else 'problem':<10} {problem}")
        for sentence in _wrong_settings():
            print_text(f"{'problem':<10} {sentence}")
        for folder in opened.library.left_out():
            counts = ((folder.hidden, "hidden"), (folder.ignored, "ignored as library.yaml says"))
            told = ", ".join(f"{count:,} {what}" for count, what in counts if count)
            print_text(f"{'left out':<10} {folder.path}: {told}")
    for one in left_over():
        size = f"{one.size / 1_000_000:,.1f} MB"
        print_text(f"{'left over':<10} {one.folder}: index of {one.library}, which is gone; {size} to delete")
    return 0


def _wrong_settings() -> tuple[str, ...]:
    """What is wrong with the settings, if there are any: looking at them takes the whole app."""
    from briefs import folders

    if not (folders.config_folder() / "config.yaml").is_file():
        return ()
    from tui.config import load_config

    return load_config().problems
