"""Records (rows of a table, JSON objects, front matter) as drafts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefs.errors import Problem
from briefs.model import DateBasis, Draft
from briefs.reading.columns import guess
from briefs.reading.dates import DateReader
from briefs.reading.encoding import line_ends
from briefs.reading.keys import Keys
from briefs.reading.source_file import SourceFile
from briefs.reading.wording import counted, repeated
from briefs.text import one_line

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a record says, as text; empty strings are None."""

    text: str | None = None
    title: str | None = None
    date: str | None = None
    event_date: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None
    tags: tuple[str, ...] = ()


def fields_of(record: Mapping[str, object], names: Mapping[str, tuple[str, ...]]) -> Fields:
    """The fields of a record, each from the first of its names that holds anything."""

    def first(field: str, joint: str = " ") -> str | None:
        values = (_as_text(record.get(name), joint) for name in names.get(field, ()))
        return next((value for value in values if value and not value.isspace()), None)

    tags: list[str] = []
    for name in names.get("tags", ()):
        tags += _as_tags(record.get(name))
    return Fields(
        first("text", "\n\n"),
        first("title"),
        first("date"),
        first("event_date"),
        first("source"),
        first("url"),
        first("id"),
        tuple(tags),
    )


class RecordReader:
    """Makes the drafts of a file of many records, and tells at the end, once each, what was wrong in them."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._dates = DateReader(source)
        self._keys = Keys(source.path)
        self._names: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        self._columns_without_text: tuple[str, ...] = ()
        self._textless = 0
        self._overlong = 0
        self._repeated = 0
        self._surrogates = False
        self._drafts = 0
        self.seen = 0

    def draft(self, record: Mapping[str, object], line: int | None = None) -> Draft | None:
        """The brief of one record; None where it has no text, or stands in the file twice."""
        self.seen += 1
        fields = fields_of(record, self._names_of(tuple(record)))
        if fields.text is None:
            self._textless += 1
            return None
        if len(fields.text) > self._source.options.max_text_bytes:
            self._overlong += 1
            return None
        text = line_ends(fields.text)
        if _SURROGATES.search(text):
            text, self._surrogates = _SURROGATES.sub("�", text), True
        day = self._dates.day(fields.date, line)
        happened = self._dates.day(fields.event_date, line)
        key = self._keys.id(
            fields.id or fields.url, text, fields.title, day or happened, fields.source, fields.url
        )
        if key is None:
            self._repeated += 1
            return None
        self._drafts += 1
        return self._source.draft(
            text,
            day,
            DateBasis.COLUMN,
            event_date=happened,
            id=key,
            title=fields.title,
            source=fields.source,
            url=fields.url,
            tags=fields.tags,
        )

    def problems(self) -> Iterator[Problem]:
        """What the records as a whole had wrong."""
        if self._textless:
            yield self._source.problem(self._no_text(), skipped=not self._drafts)
        if self._overlong:
            limit = self._source.options.max_text_bytes
            left_out = counted(self._overlong, "text", "texts")
            yield self._source.problem(
                f"left out {left_out} longer than the limit ({limit:,} characters)", skipped=not self._drafts
            )
        if self._repeated:
            yield self._source.problem(repeated(self._repeated, "record", "records"))
        if self._surrogates:
            yield self._source.problem("broken characters (lone surrogates) were replaced by �")
        yield from self._dates.problems()

    def _names_of(self, columns: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        names = self._names.get(columns)
        if names is None:
            names = guess(columns, self._source.options.columns)
            if "text" not in names:
                self._columns_without_text = columns
            if len(self._names) < 1000:  # a file whose every object has other keys must not fill the memory
                self._names[columns] = names
        return names

    def _no_text(self) -> str:
        left_out = counted(self._textless, "record", "records")
        if self._columns_without_text:
            which = no_text_column(self._columns_without_text)
            return which if not self._drafts else f"left out {left_out}: {which}"
        return f"left out {left_out} without any text"


def no_text_column(columns: Iterable[str]) -> str:
    """The sentence for a table without a column of texts."""
    seen = [one_line(name, 40) for name in columns]
    listed = ", ".join(seen[:12]) + (", …" if len(seen) > 12 else "")
    return (
        f"no column holds the text (seen: {listed or 'none'}); "
        "name it in .briefs/library.yaml under columns, as in `text: NAME`"
    )


def _as_text(value: object, joint: str) -> str | None:
    """A value as text; a list of texts is joined, of an object its name or id is taken (NewsAPI, MongoDB exports)."""
    match value:
        case str():
            return value
        case bool() | None:
            return None
        case int() | float():
            return str(value)
        case list():
            return joint.join(item for item in value if isinstance(item, str))
        case dict():
            named = (value.get(key) for key in ("name", "title", "$oid", "$date", "id"))
            return next((item for item in named if isinstance(item, str)), None)
    return None


def _as_tags(value: object) -> list[str]:
    match value:
        case str():
            return re.split(r"[,;|]", value)
        case list():
            return [text for item in value if (text := _as_text(item, " "))]
    return []
