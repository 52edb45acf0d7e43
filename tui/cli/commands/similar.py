"""`briefs similar`: briefs that are like one."""

from __future__ import annotations

import click

from tui.cli.options import COUNT, with_library


@click.command(
    short_help="List the briefs most like one.",
    epilog="""\b
Examples:
  briefs similar wire/2024-11-09-quetta.txt
  briefs similar wire/2024-11-09-quetta.txt --json | jq -r .id""",
)
@click.argument("brief_id", metavar="ID")
@click.option("--limit", type=COUNT, metavar="N", default=10, show_default=True, help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@with_library
def command(library: str | None, brief_id: str, limit: int, as_json: bool) -> int:
    """List the briefs most like the one with this ID, with what they share: places, actors, telling words."""
    from search.similar import similar
    from tui.cli.choosing import open_library
    from tui.cli.nearest import unknown_id
    from tui.cli.output import is_terminal, narrate, print_json, print_rows, print_text
    from tui.cli.session import session

    with session(open_library(library, ahead=True)) as opened:
        brief = opened.engine.brief(brief_id)
        if brief is None:
            narrate(unknown_id(opened.engine, opened.library.name, brief_id))
            return 1
        found = similar(opened.engine, brief, limit)
        for item in found:
            day = item.row.date.isoformat() if item.row.date else "undated"
            if as_json:
                score = round(item.score, 3)
                print_json(
                    {"id": item.row.id, "title": item.row.title, "score": score, "shared": list(item.shared)}
                )
            elif is_terminal():
                print_text(
                    f"{day}  {item.row.title}\n            shares {', '.join(item.shared)}\n            {item.row.id}"
                )
            else:
                print_rows([(item.row.id, day, item.row.title, "; ".join(item.shared))])
        if not found:
            narrate("no other brief is like it")
        return 0 if found else 1
