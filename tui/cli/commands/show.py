"""`briefs show`: one brief with everything that is known about it."""

from __future__ import annotations

import click

from tui.cli.options import with_library


@click.command(
    epilog="""\b
Examples:
  briefs show wire/2024-11-09-quetta.txt
  briefs show 'feeds/news.xml#item-17' --json | jq .tolls
  briefs search mastung | cut -f1 | xargs -d '\\n' -n1 briefs show
\b
Ids are the first column of `briefs search` when its output goes into a pipe or a file."""
)
@click.argument("brief_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, with the text.")
@with_library
def command(library: str | None, brief_id: str, as_json: bool) -> int:
    """Print the brief with this ID: its facts, then its text."""
    from briefs.record import brief_to_json
    from tui.cli.nearest import unknown_id
    from tui.cli.output import narrate, print_json
    from tui.cli.reading import print_brief
    from tui.cli.session import open_library, session

    with session(open_library(library)) as opened:
        brief = opened.engine.brief(brief_id)
        if brief is None:
            narrate(unknown_id(opened.engine, opened.library.name, brief_id))
            return 1
        annotation = opened.annotation(brief_id)
        if as_json:
            print_json(brief_to_json(brief, annotation, with_text=True))
        else:
            print_brief(brief, annotation)
        return 0
