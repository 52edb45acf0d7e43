"""`briefs show`: one brief with everything that is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.options import with_library

if TYPE_CHECKING:
    from briefs.model import Brief
    from search.engine import Engine


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
@click.option("--why", metavar="QUERY", help="Instead, tell which words of it satisfy which part of QUERY.")
@with_library
def command(library: str | None, brief_id: str, as_json: bool, why: str | None) -> int:
    """Print the brief with this ID: its facts, then its text."""
    from briefs.record import brief_to_json
    from tui.cli.choosing import open_library
    from tui.cli.eventful import told_event
    from tui.cli.nearest import unknown_id
    from tui.cli.output import narrate, print_json
    from tui.cli.reading import print_brief
    from tui.cli.session import session

    with session(open_library(library, ahead=True)) as opened:
        brief = opened.engine.brief(brief_id)
        if brief is None:
            narrate(unknown_id(opened.engine, opened.library.name, brief_id))
            return 1
        if why is not None:
            return _print_reasons(opened.engine, why, brief)
        annotation = opened.annotation(brief_id)
        event = told_event(opened.engine, opened.events(), brief_id)
        if as_json:
            print_json({**brief_to_json(brief, annotation, with_text=True), "event": event})
        else:
            print_brief(brief, annotation, event)
        return 0


def _print_reasons(engine: Engine, text: str, brief: Brief) -> int:
    from search.query import Query
    from search.why import reasons
    from tui.cli.output import narrate, print_rows

    found = reasons(engine, Query(text), brief)
    for reason in found:
        spellings = ", ".join(
            f"{words} ×{count}" if count > 1 else words for words, count in reason.spellings
        )
        print_rows([(reason.part, spellings, f"title {reason.in_title}", f"text {reason.in_text}")])
    if not found:
        narrate("no word of it satisfies a part of this query")
    elif brief.id not in engine.search(Query(text)).ids:
        narrate("these words are in it, but the query as a whole does not find it")
    return 0 if found else 1
