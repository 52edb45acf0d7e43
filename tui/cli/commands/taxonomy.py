"""`briefs taxonomy`: what the taxonomy knows, and whether a file of one's own is right."""

from __future__ import annotations

from pathlib import Path

import click

_SECTIONS = ("province", "place", "actor")


@click.group(short_help="List or check provinces, places and actors.")
def command() -> None:
    """List provinces, places and actors, or check a taxonomy file of your own."""


@command.command(
    "list",
    epilog="""\b
Examples:
  briefs taxonomy list --kind province
  briefs taxonomy list --kind militant         actors of one kind
  briefs taxonomy list | grep -i baluch        an entry by any of its spellings
  briefs taxonomy list --json | jq .name""",
)
@click.option(
    "--kind",
    metavar="KIND",
    help="Only province, place, actor, or a finer kind: district, town, militant, police ...",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def list_entries(kind: str | None, as_json: bool) -> int:
    """Print what the taxonomy knows, with every spelling.

    The taxonomy is the one that ships with briefs, with your own files in the configuration folder laid over it.
    """
    import difflib

    from tui.cli.output import print_json, print_table
    from tui.cli.taxonomy import own_taxonomy

    entries = own_taxonomy().entries
    kinds = {*_SECTIONS, *(entry.kind for entry in entries)}
    if kind is not None and kind not in kinds:
        near = difflib.get_close_matches(kind, kinds)
        known = f"the nearest: {', '.join(near)}" if near else f"there are {', '.join(sorted(kinds))}"
        raise click.UsageError(f"there is no kind {kind!r} in the taxonomy; {known}")
    chosen = [entry for entry in entries if kind in (None, entry.section.value, entry.kind)]
    if as_json:
        for entry in chosen:
            print_json(
                {
                    "section": entry.section.value,
                    "name": entry.name,
                    "short": entry.short,
                    "kind": entry.kind,
                    "aliases": [alias.text for alias in entry.aliases[1:]],
                    "province": entry.province,
                    "district": entry.district,
                    "country": entry.country,
                    "parent": entry.parent,
                    "generic": entry.generic,
                    "note": entry.note,
                    "sources": list(entry.sources),
                }
            )
        return 0
    print_table(
        ("Kind", "Name", "Short", "Part of", "Also spelled"),
        (
            (
                entry.kind,
                entry.name,
                entry.short if entry.short != entry.name else "",
                entry.parent or entry.district or entry.province or entry.country or "",
                ", ".join(alias.text for alias in entry.aliases[1:]),
            )
            for entry in chosen
        ),
    )
    return 0


@command.command(
    short_help="Tell what is wrong in a taxonomy file of your own.",
    epilog="""\b
Examples:
  briefs taxonomy check                                   the one that ships, with your own
  briefs taxonomy check ~/reports/.briefs/taxonomy/x.yaml""",
)
@click.argument("file", required=False, type=click.Path())
def check(file: str | None) -> int:
    """Tell what is wrong in a taxonomy FILE, or how many entries there are when all is right."""
    from collections import Counter

    from briefs.taxonomy import check_file, load_taxonomy
    from tui.cli.output import narrate, print_text
    from tui.cli.taxonomy import own_files

    files = own_files() if file is None else [Path(file)]
    problems = [problem for one in files for problem in check_file(one)]
    for problem in problems:
        narrate(str(problem))
    if problems:
        return 2
    counts = Counter(entry.section.value for entry in load_taxonomy(files)[0].entries)
    number = ", ".join(f"{counts[section]:,} {section}s" for section in _SECTIONS)
    print_text(f"{'the taxonomy' if file is None else file} is right; with it, briefs knows {number}")
    return 0
