"""JSON: one object a line (JSON Lines), or a file that is a list of objects or one object."""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefs.errors import Problem, ReadingError
from briefs.model import Draft
from briefs.reading import encoding
from briefs.reading.columns import guess
from briefs.reading.records import RecordReader, no_text_column
from briefs.reading.source_file import LongLine, SourceFile
from briefs.reading.wording import counted

_TOLD = 20
"""Bad lines told one by one; of more, only how many."""

_AROUND = frozenset(
    {"items", "articles", "results", "entries", "posts", "stories", "reports", "records", "data"}
)
"""Keys under which feeds and services put their lists of reports."""


def read_lines(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief for each line, read line by line."""
    if not source.size:
        raise ReadingError("the file is empty")
    found = encoding.detect(source.stream)
    if found.note:
        yield source.problem(found.note)
    records = RecordReader(source)
    bad = 0
    for number, line in enumerate(source.lines(found), 1):
        if isinstance(line, str) and not line.strip():
            continue
        try:
            value = _parse(line, source.options.max_text_bytes)
        except ReadingError as error:
            bad += 1
            if bad <= _TOLD:
                yield source.problem(f"{error}; the line was left out", line=number)
            continue
        if draft := records.draft(value, number):
            yield draft
    if not records.seen and not bad:
        raise ReadingError("no text but white space")
    if bad > _TOLD:
        yield source.problem(
            f"left out {counted(bad - _TOLD, 'more line', 'more lines')} that are no JSON objects"
        )
    yield from records.problems()


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """The brief or the briefs of a JSON file, whose top is an object, a list, or an object around a list."""
    if source.suffix in (".jsonl", ".ndjson"):
        yield from read_lines(source)
        return
    text, note = encoding.decode(source.file_bytes())
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":  # JSON Lines under another name
            yield from read_lines(source)
            return
        raise ReadingError(f"not JSON (line {error.lineno:,}: {_plain(error.msg)})") from None
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"not JSON that can be read ({_why(error)})") from None
    if note:
        yield source.problem(note)
    items = _objects(value, source)
    if not items:
        raise ReadingError("an empty list")
    records = RecordReader(source)
    others = 0
    for item in items:
        if not isinstance(item, dict):
            others += 1
        elif draft := records.draft(item):
            yield draft
    if others:
        yield source.problem(f"left out {counted(others, 'item', 'items')} of the list, being no objects")
    yield from records.problems()


def _objects(value: object, source: SourceFile) -> list[object]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        raise ReadingError("JSON, but neither an object nor a list of objects")
    # an object around the list: {"status": "ok", "articles": [...]}
    lists = {
        key: item
        for key, item in value.items()
        if isinstance(item, list) and any(isinstance(inner, dict) for inner in item)
    }
    # which may describe the whole, too, as a JSON Feed does
    for key, items in lists.items():
        if key in _AROUND and any(_has_text(item, source) for item in items):
            return items
    if _has_text(value, source):
        return [value]
    if len(lists) == 1:
        return next(iter(lists.values()))
    raise ReadingError(no_text_column(value))


def _has_text(value: object, source: SourceFile) -> bool:
    return isinstance(value, dict) and "text" in guess(value, source.options.columns)


def _parse(line: str | LongLine, limit: int) -> dict[str, object]:
    if isinstance(line, LongLine):
        raise ReadingError(f"longer than the limit ({limit:,} characters)")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"not JSON ({_why(error)})") from None
    if not isinstance(value, dict):
        raise ReadingError("JSON, but no object")
    return value


def _why(error: Exception) -> str:
    match error:
        case json.JSONDecodeError():
            return f"column {error.colno:,}: {_plain(error.msg)}"
        case RecursionError():
            return "nested too deeply"
    return "a number has too many digits"


_REASONS = {
    "Expecting value": "a value is missing, or a text without quotation marks",
    "Expecting property name enclosed in double quotes": "a name without double quotation marks, or a comma too many",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting ',' delimiter": "a comma is missing, or something is not closed",
    "Unterminated string starting at": "a text that begins there is not closed",
    "Invalid control character at": "a line break or another control character in a text, or a text that is not closed",
    "Invalid \\escape": "a backslash that stands for nothing",
    "Extra data": "more than one value on a line",
}


def _plain(reason: str) -> str:
    """What json.loads finds wrong, in words for people."""
    return next((said for words, said in _REASONS.items() if reason.startswith(words)), reason)
