"""`briefs tag`: what the tagger sees in a text."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefs.errors import Problem
    from briefs.model import Draft


@click.command(
    short_help="Show what the tagger sees in a text.",
    epilog="""\b
Examples:
  briefs tag report.txt
  briefs tag report.txt --json | jq .actors
  echo 'A blast in Quetta killed four, police said.' | briefs tag -
\b
In a terminal actors are bold, provinces and places underlined, tolls both; they
are coloured too, unless $NO_COLOR is set.""",
)
@click.argument("file", metavar="FILE|-", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each text in FILE, with the text.")
def command(file: str, as_json: bool) -> int:
    """Tag a text and explain each fact with its sentence and the rule that gave it.

    FILE is read as in a library; - is standard input, a plain text. No library is needed.
    """
    from briefs.errors import Problem, ReadingError
    from briefs.library import make_brief
    from briefs.record import brief_to_json
    from briefs.tagging import Tagger
    from tui.cli.explaining import print_explained
    from tui.cli.output import narrate, print_json
    from tui.cli.taxonomy import own_taxonomy

    tagger = Tagger(own_taxonomy())
    seen = False
    reason = f"{file}: there is no text in it"
    for item in _read(file):
        if isinstance(item, Problem):
            reason = str(item)
            if seen:
                narrate(reason)
            continue
        brief = make_brief(item, tagger)
        if as_json:
            print_json(brief_to_json(brief, with_text=True))
        else:
            print_explained(brief)
        seen = True
    if not seen:
        raise ReadingError(reason)
    return 0


def _read(file: str) -> Iterator[Draft | Problem]:
    """The texts of a file, whatever it is called, or of standard input."""
    from io import BytesIO

    from briefs.errors import Problem, ReadingError
    from briefs.reading import SUFFIXES, ReadingOptions, plain, read_file
    from briefs.reading.source_file import SourceFile, open_source

    options = ReadingOptions()
    path = Path(file)
    if file != "-" and path.suffix.lower() in SUFFIXES:
        yield from read_file(path, file, options)
        return
    try:
        if file == "-":
            data = sys.stdin.buffer.read(options.max_text_bytes + 1)
            yield from plain.read(SourceFile("-", BytesIO(data), len(data), ".txt", options))
        else:
            with open_source(path, file, options) as source:
                yield from plain.read(source)
    except ReadingError as error:
        yield Problem(file, str(error))
