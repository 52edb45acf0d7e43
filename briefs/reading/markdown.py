"""Markdown: YAML front matter, then one brief, whose text is the Markdown as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs import safe_yaml
from briefs.errors import ConfigError, Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.columns import guess
from briefs.reading.dates import DateReader, date_in_name, first_day
from briefs.reading.encoding import decode
from briefs.reading.furniture import without_emphasis
from briefs.reading.options import Columns
from briefs.reading.records import Fields, fields_of
from briefs.reading.source_file import SourceFile

_FRONT_MATTER = re.compile(r"\A\s*^---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENING = re.compile(
    r"\A\s*^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*(?:[ \t]*[\"']?[\w-]+[\"']?[ \t]*:|---|\.\.\.)", re.MULTILINE
)
"""How front matter begins; else the line is a rule, and what follows is the report."""
_HEADING = re.compile(r"\A\s*#{1,2}[ \t]+(\S.{0,400}?)[ \t#]*(?:\n|\Z)")


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief, with what its front matter says; a heading at the top is its title where that gives none."""
    text, note = decode(source.text_bytes())
    if note:
        yield source.problem(note)
    fields = Fields()
    opened = _OPENING.match(text)
    if opened and (match := _FRONT_MATTER.match(text)):
        text = text[match.end() :].lstrip("\n")
        try:
            fields = _fields(match[1], source.path)
        except ConfigError as error:
            problem = Problem.of(error, source.path, skipped=False)
            line = None if problem.line is None else problem.line + match[0].count("\n", 0, match.start(1))
            yield source.problem(f"the front matter was left out: {problem.reason}", line=line)
    elif opened:
        yield source.problem("the front matter has no end (a line ---), so all of it was read as text")
    if not text.strip():
        raise ReadingError("no text below the front matter" if opened else "no text but white space")
    dates = DateReader(source)
    day, basis = first_day(
        (dates.day(fields.date), DateBasis.FRONT_MATTER), (date_in_name(source.stem), DateBasis.FILENAME)
    )
    yield source.draft(
        text,
        day,
        basis,
        event_date=dates.day(fields.event_date),
        title=fields.title or _heading(text),
        source=fields.source,
        url=fields.url,
        tags=fields.tags,
    )
    yield from dates.problems()


def _fields(front_matter: str, path: str) -> Fields:
    """What the front matter says. Raises ConfigError, with the line inside it, for anything but a mapping."""
    values = safe_yaml.loads(front_matter, path)
    if values is None:
        return Fields()
    if not isinstance(values, dict):
        raise ConfigError(f"{path}: not keys and values")
    record = {str(key): value for key, value in values.items()}
    return fields_of(record, guess(record, Columns()))


def _heading(text: str) -> str | None:
    match = _HEADING.match(text)
    return without_emphasis(match[1]) if match else None
