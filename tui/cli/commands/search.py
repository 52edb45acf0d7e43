"""`briefs search`: list, count or describe the briefs that match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tui.cli.options import COUNT, with_library
from tui.cli.query_command import QueryCommand, Question, explain, takes_query

if TYPE_CHECKING:
    from search.query import Query
    from tui.cli.session import Session


@click.command(
    cls=QueryCommand,
    epilog="""\b
Examples:
  briefs search mastung -police               with the first word, without the second
  briefs search '"election office*"'          a phrase; quotes for briefs, quotes for the shell
  briefs search actor:ttp date:2023-09..      any spelling of a name, from a month on
  briefs search --actor BLA --stance claimed  what a group claimed
  briefs search blast --facets                how many in each month, province, actor ...
  briefs search blast | cut -f1               the ids alone
  briefs search --json | jq .toll.killed      everything briefs knows, one object a line
\b
Without QUERY, everything is listed. Words are ANDed; OR, -word, (...), "a phrase"~5,
prefix*, fuzzy~, field:value and is:undated work as in the app.
\b
In a terminal each brief has its date and title, its facts, and its id for briefs
show. Elsewhere it is one line of cells separated by tabs: id, date, title,
provinces, actors, killed, wounded.
CSV guards cells that a spreadsheet would take for a formula with an apostrophe.""",
)
@takes_query
@click.option(
    "--sort",
    type=click.Choice(["date", "relevance"]),
    default="date",
    help="Newest first, undated last (the default), or best match first.",
)
@click.option("--limit", type=COUNT, metavar="N", help="At most N briefs; all by default.")
@click.option("--facets", is_flag=True, help="Print the counts of each facet instead of the briefs.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line; with --facets, one object.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV with a header row.")
@click.option("--count", is_flag=True, help="Print the number of briefs only.")
@with_library
def command(
    library: str | None,
    question: Question,
    sort: str,
    limit: int | None,
    facets: bool,
    as_json: bool,
    as_csv: bool,
    count: bool,
) -> int:
    """List the briefs that match QUERY, newest first.

    QUERY may begin with a hyphen and stand anywhere after `search`.
    """
    if sum((as_json and not facets, as_csv, count, facets)) > 1:
        raise click.UsageError("of --facets, --json, --csv and --count only one can be printed")
    from tui.cli.choosing import open_library

    # while the library's files are looked at, what searches is loaded
    found = open_library(library, ahead=True)
    from search.engine import Sort
    from tui.cli.output import counted, narrate, print_text
    from tui.cli.session import session

    query = question.query(found.taxonomy)
    with session(found) as opened:
        if question.about_events:
            opened.events()
        results = opened.engine.search(query, sort=Sort(sort), limit=limit)
        explain(results)
        if count:
            print_text(str(results.total))
        elif facets:
            _print_facets(opened, query, results.total, as_json)
        elif as_json:
            _print_json(opened, results.ids)
        elif as_csv:
            _print_csv(opened, results.ids)
        else:
            _print_list(opened, results.ids)
            shown = len(results.ids)
            cut = (
                f"{shown:,} of the {results.total:,} that match, " if shown < results.total else f"{shown:,} "
            )
            narrate(f"{cut}of {counted(results.size, 'brief')}")
        return 0 if results.total else 1


def _print_json(opened: Session, ids: Sequence[str]) -> None:
    from briefs.record import brief_to_json
    from tui.cli.output import print_json
    from tui.report import Briefs

    for brief in Briefs(opened.engine, ids):
        print_json(brief_to_json(brief, opened.annotation(brief.id)))


def _print_csv(opened: Session, ids: Sequence[str]) -> None:
    from briefs.export import FORMATS, generation_time
    from tui.cli.output import print_report
    from tui.report import build_report

    report = build_report(opened.library, opened.engine, ids, generation_time({}))
    print_report(FORMATS["csv"].write(report))


def _print_list(opened: Session, ids: Sequence[str]) -> None:
    from tui.cli.listing import print_for_people, print_for_pipes
    from tui.cli.output import is_terminal

    rows = (row for row in map(opened.engine.row, ids) if row is not None)
    if is_terminal():
        print_for_people(rows)
    else:
        print_for_pipes(rows)


def _print_facets(opened: Session, query: Query, total: int, as_json: bool) -> None:
    from tui.cli.listing import print_facets
    from tui.cli.output import print_json

    facets = opened.engine.facets(query)
    if as_json:
        counts = {name.value: {row.value: row.count for row in rows} for name, rows in facets.items()}
        print_json({"total": total, "facets": counts})
    else:
        print_facets(facets, total)
