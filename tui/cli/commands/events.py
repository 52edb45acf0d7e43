"""`briefs events`: which briefs report one event, and what each says of the dead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.cli.options import with_library
from tui.cli.query_command import QueryCommand, Question, explain, takes_query

if TYPE_CHECKING:
    from briefs.events import Event
    from briefs.events.ladder import Ladder
    from search.events import EventKeeper
    from tui.cli.session import Session


@click.command(
    cls=QueryCommand,
    short_help="List events that several briefs report.",
    epilog="""\b
Examples:
  briefs events mastung --from 2023        events of which a brief matches
  briefs events --tolls quetta             with every figure, and who said so
  briefs events 'event:wire/note.txt'      the event of one brief
  briefs events --json | jq .differences   in which figures the reports differ
\b
Briefs are of one event when day, places, toll, actors and words speak for it; the
reason stands beside each. Copies of one wire are told from other reports. What you
joined or split in the app counts before all that. In a pipe there is one line a
brief: the event's first brief, id, date, source, title, killed, copied from, why.""",
)
@takes_query
@click.option("--tolls", is_flag=True, help="Add the toll ladder: every figure by brief, and who said so.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an event, with its toll ladder.")
@with_library
def command(library: str | None, question: Question, tolls: bool, as_json: bool) -> int:
    """List the events that several briefs report, of which one matches QUERY; the newest first."""
    from tui.cli.choosing import open_library
    from tui.cli.output import counted, is_terminal, narrate, print_json
    from tui.cli.session import session

    found = open_library(library, ahead=True)
    query = question.query(found.taxonomy)
    with session(found) as opened:
        keeper = opened.events()
        results = opened.engine.search(query)
        explain(results)
        events = list(_in_order(keeper, results.ids))
        for event in events:
            if as_json:
                print_json(_told(opened, keeper, event))
            elif is_terminal():
                _print_for_people(opened, keeper, event, tolls)
            else:
                _print_for_pipes(opened, keeper, event, tolls)
        narrate(f"{counted(len(events), 'event')} reported by several of {counted(results.total, 'brief')}")
        return 0 if events else 1


def _in_order(keeper: EventKeeper, ids: Sequence[str]) -> Iterator[Event]:
    """The events of these briefs, each once, where its first brief stands among them."""
    seen: set[str] = set()
    for brief_id in ids:
        event = keeper.view.of(brief_id)
        if event is not None and event.ids[0] not in seen:
            seen.add(event.ids[0])
            yield event


def _ladder(opened: Session, event: Event) -> Ladder:
    from briefs.events.ladder import ladder

    briefs = (brief for one in event.ids if (brief := opened.engine.brief(one)) is not None)
    return ladder(briefs, event.copies)


def _told(opened: Session, keeper: EventKeeper, event: Event) -> dict[str, Any]:
    from tui.cli.eventful import told_brief

    told = _ladder(opened, event)
    return {
        "event": event.ids[0],
        "reports": event.reports,
        "differences": list(told.differences),
        "briefs": [
            {
                **told_brief(opened.engine, keeper, event, rung.id, event.ids[0]),
                "figures": [
                    {
                        "outcome": figure.outcome.value,
                        "count": figure.count,
                        "words": figure.words,
                        "said_by": figure.speaker,
                        "past": figure.earlier,
                        "headline": figure.headline,
                        "span": [figure.start, figure.end],
                        "sentence": list(figure.sentence),
                    }
                    for figure in rung.figures
                ],
                "corrected": list(rung.corrected),
            }
            for rung in told.rungs
        ],
    }


def _print_for_people(opened: Session, keeper: EventKeeper, event: Event, tolls: bool) -> None:
    """A heading, what differs, then brief by brief."""
    from tui.cli.output import counted, print_wrapped

    told = _ladder(opened, event)
    copies = f", {len(event.copies):,} copied" if event.copies else ""
    first = told.rungs[0]
    day = first.date.isoformat() if first.date else "undated"
    print_wrapped(f"{day}  {counted(event.reports, 'report')}{copies}: {first.title}", bold=True)
    for difference in told.differences:
        print_wrapped(f"  ≠ {difference}")
    for rung in told.rungs:
        day = rung.date.isoformat() if rung.date else "undated"
        copied = f"copied from {rung.copy_of}" if rung.copy_of else ""
        why = keeper.explain(event.ids[0], rung.id) if rung.id != event.ids[0] else ""
        print_wrapped(
            "  " + " · ".join(filter(None, [day, rung.who if rung.source else "", rung.id, copied, why]))
        )
        for figure in rung.figures if tolls else ():
            said = f", said by {figure.speaker}" if figure.speaker else ""
            earlier = " (earlier)" if figure.earlier else ""
            print_wrapped(f"      {figure.outcome.value} {figure.words}{earlier}{said}: “{figure.stated}”")
        for words in rung.corrected if tolls else ():
            print_wrapped(f"      {words}")
    print_wrapped()


def _print_for_pipes(opened: Session, keeper: EventKeeper, event: Event, tolls: bool) -> None:
    """One line a brief; with `tolls`, one line a figure, with outcome, figure, speaker and "earlier" at the end."""
    from briefs.export.wording import killed
    from tui.cli.output import print_rows

    told = _ladder(opened, event)
    for rung in told.rungs:
        row = opened.engine.row(rung.id)
        cells = (
            event.ids[0],
            rung.id,
            rung.date.isoformat() if rung.date else "undated",
            rung.source or "",
            rung.title,
            killed(row.headline) if row else "",
            rung.copy_of or "",
            keeper.explain(event.ids[0], rung.id) if rung.id != event.ids[0] else "",
        )
        if tolls:
            print_rows(
                (*cells, figure.outcome.value, figure.words, figure.speaker or "", "earlier" * figure.earlier)
                for figure in rung.figures
            )
        else:
            print_rows([cells])
