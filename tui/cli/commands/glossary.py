"""`briefs glossary`: what a term means."""

from __future__ import annotations

import click

from tui.cli.options import with_library


@click.command(
    short_help="Say what a term means.",
    epilog="""\b
Examples:
  briefs glossary TTP                   what the taxonomy and the briefs say of it
  briefs glossary -L ~/reports          every term that a brief defines
\b
Definitions are those under a heading such as "Definitions", "Glossary" or
"Abbreviations" in a brief.""",
)
@click.argument("term", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@with_library
def command(library: str | None, term: tuple[str, ...], as_json: bool) -> int:
    """Say what TERM means: as the taxonomy knows it, and in the words of the briefs. Without TERM, list all."""
    from briefs.taxonomy import describe
    from search.glossary import Said, all_terms, meaning
    from tui.cli.choosing import open_library
    from tui.cli.output import counted, narrate, print_json, print_text, print_wrapped
    from tui.cli.session import session

    def as_object(said: Said) -> dict[str, object]:
        return {
            "term": said.definition.term,
            "short": said.definition.short or None,
            "meaning": said.definition.meaning,
            "id": said.brief_id,
            "date": said.date.isoformat() if said.date else None,
            "span": [said.definition.start, said.definition.end],
            "briefs": said.briefs,
        }

    def as_lines(said: Said) -> None:
        short = f" ({said.definition.short})" if said.definition.short else ""
        print_wrapped(f"{said.definition.term}{short}: {said.definition.meaning}")
        more = f", and {counted(said.briefs - 1, 'other brief')}" if said.briefs > 1 else ""
        print_text(f"    {said.date.isoformat() if said.date else 'undated'}  {said.brief_id}{more}")

    with session(open_library(library, ahead=True)) as opened:
        if not term:
            terms = all_terms(opened.engine)
            for said in terms:
                print_json(as_object(said)) if as_json else as_lines(said)
            if not terms:
                narrate("no brief has a list of definitions")
            return 0 if terms else 1
        found = meaning(opened.engine, opened.library.taxonomy, " ".join(term))
        for entry in found.entries:
            if as_json:
                print_json({"term": entry.name, "short": entry.short, "meaning": describe(entry), "id": None})
            else:
                print_wrapped(f"{entry.name}: {describe(entry)}")
                print_text("    the taxonomy")
        for said in found.said:
            print_json(as_object(said)) if as_json else as_lines(said)
        if not found:
            narrate(f"neither the taxonomy nor any brief says what {found.term!r} means")
        return 0 if found else 1
