"""`briefs export`: a report of the briefs that match."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.export import (
    FORMATS,
    TEMPLATES,
    find_template,
    format_for,
    generation_time,
    missing_folder,
    write_report,
)
from tui.cli.options import with_library
from tui.cli.query_command import QueryCommand, Question, explain, takes_query

if TYPE_CHECKING:
    from briefs.export import Form
    from briefs.marking import Tlp
    from tui.cli.session import Session


@click.command(
    cls=QueryCommand,
    epilog="""\b
Examples:
  briefs export 'mastung date:2023-09' -o mastung.md     a Markdown report with citations
  briefs export --province Balochistan -o reports.csv    a table: the format follows the name
  briefs export --id a.txt --id b.txt                    these two, in this order, to stdout
  briefs export blast --format jsonl | jq .title
  briefs export --from 2024-02 --template sitrep --tlp amber -o feb.md
\b
Markdown opens with a table of the briefs, their tolls with who said so, and the
figures that differ. CSV leaves the texts out. Reports are the same byte for byte
but for the line `generated:`, which follows $SOURCE_DATE_EPOCH where that is set.
Without --tlp a report carries the strictest label of its briefs.""",
)
@takes_query
@click.option(
    "--id", "ids", metavar="ID", multiple=True, help="This brief; may be repeated. With QUERY: also."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help=f"Format of the report; by default that of FILE's name, else {next(iter(FORMATS))}.",
)
@click.option(
    "--template",
    metavar="NAME|FILE",
    help=f"Write the report by a template: {', '.join(TEMPLATES)}, one of your own, or a file.",
)
@click.option(
    "--tlp",
    metavar="LABEL",
    help="Mark the report TLP:LABEL, and refuse briefs that are marked above it.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(),
    help="File to write, its folder made where there is none; - is stdout, the default.",
)
@click.option("--force", is_flag=True, help="Overwrite FILE where it exists.")
@with_library
def command(
    library: str | None,
    question: Question,
    ids: tuple[str, ...],
    form: str | None,
    template: str | None,
    tlp: str | None,
    output: str | None,
    force: bool,
) -> int:
    """Write a report of the briefs that match QUERY, newest first.

    With --id, exactly those briefs in that order; with both, the matching briefs and then the others.
    """
    from tui.cli.choosing import open_library
    from tui.cli.nearest import unknown_id
    from tui.cli.output import counted, narrate, print_report
    from tui.cli.session import session
    from tui.report import build_report, template_folders

    if output == "":
        raise click.UsageError("the name of the file to write is empty")
    path = Path(output) if output not in (None, "-") else None
    # Path.is_file raises for a name that is too long; the writing says so
    if path is not None and os.path.isfile(path) and not force:  # noqa: PTH113
        raise click.UsageError(f"{path} exists already; --force overwrites it")
    if form and template:
        raise click.UsageError("--format and --template exclude each other: a template has its own format")
    level = _level(tlp)
    generated = generation_time(os.environ)
    found = open_library(library, ahead=True)
    chosen_form = find_template(template, template_folders(found)) if template else _format(form, path)
    query = question.query(found.taxonomy) if question or not ids else None
    with session(found) as opened:
        unknown = [brief_id for brief_id in ids if opened.engine.row(brief_id) is None]
        for brief_id in unknown:
            narrate(unknown_id(opened.engine, opened.library.name, brief_id))
        if unknown:
            return 1
        chosen = dict.fromkeys(ids)
        if query is not None:
            if question.about_events:
                opened.events()
            results = opened.engine.search(query)
            explain(results)
            chosen = dict.fromkeys((*results.ids, *ids))
        if not chosen:
            narrate("nothing matched, nothing was written")
            return 1
        report = build_report(opened.library, opened.engine, list(chosen), generated, query, level)
        if path is None:
            print_report(chosen_form.write(report))
            return 0
        folder = missing_folder(path)
        write_report(report, chosen_form, path, overwrite=force)
        made = f", in a new folder, {folder}" if folder else ""
        narrate(f"{counted(len(chosen), 'brief')} written to {path} as {chosen_form.name}{made}")
        _warn_inside(opened, path)
        return 0


def _level(typed: str | None) -> Tlp | None:
    from briefs.marking import Tlp

    try:
        return Tlp.parse(typed) if typed is not None else None
    except ValueError:
        labels = ", ".join(label.removeprefix("TLP:") for label in Tlp)
        raise click.UsageError(f"there is no TLP label {typed!r}; there are {labels}") from None


def _format(name: str | None, path: Path | None) -> Form:
    if name is not None:
        return FORMATS[name]
    return (format_for(path) if path else None) or next(iter(FORMATS.values()))


def _warn_inside(opened: Session, path: Path) -> None:
    """A report in the library's own folder becomes a part of the library."""
    from briefs.reading import SUFFIXES
    from tui.cli.output import narrate

    if path.suffix.lower() in SUFFIXES and path.resolve().is_relative_to(opened.library.root.resolve()):
        narrate(f"{path} lies inside the library, which will read it as one of its reports")
