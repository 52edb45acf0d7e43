"""Which suffix is read by which module, and the one function that reads any file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from briefs.errors import Problem, ReadingError, os_reason
from briefs.model import Draft
from briefs.reading.options import ReadingOptions
from briefs.reading.source_file import SourceFile, open_source

Reader = Callable[[SourceFile], Iterator[Draft | Problem]]
"""What each format's module offers as `read`. It yields briefs and problems as it meets them, and raises
ReadingError, with a sentence as its text, when nothing (more) can be read."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "plain",
        ".md": "markdown",
        ".markdown": "markdown",
        ".html": "web_page",
        ".htm": "web_page",
        ".eml": "mail",
        ".xml": "feed",
        ".rss": "feed",
        ".atom": "feed",
        ".json": "json_records",
        ".jsonl": "json_records",
        ".ndjson": "json_records",
        ".csv": "table",
        ".tsv": "table",
        ".pdf": "pdf",
        ".docx": "word",
    }
)
"""Lower-case suffix to the module of this package whose `read` reads it. To add a format, add a line here and
a module. Modules are imported when the first file of their kind is read: some bring large libraries along."""


def read_file(file: Path, path: str, options: ReadingOptions) -> Iterator[Draft | Problem]:
    """The briefs of a file, and what could not be read of it; bad input never raises.

    Args:
        file: where the file is.
        path: POSIX path inside the library: the id of its brief, or the first part of its briefs' ids.
        options: how to read it.
    """
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        kind = f"files of the kind {suffix} are" if suffix else "a file without a suffix is"
        yield Problem(path, f"{kind} not read")
        return
    found = False
    try:
        with open_source(file, path, options) as source:
            for item in _reader(suffix)(source):
                found = found or isinstance(item, Draft)
                yield item
    except ReadingError as error:
        yield Problem(path, str(error), skipped=not found)
    except OSError as error:
        yield Problem(path, os_reason(error, file), skipped=not found)


def _reader(suffix: str) -> Reader:
    reader: Reader = import_module(f"briefs.reading.{SUFFIXES[suffix]}").read
    return reader
