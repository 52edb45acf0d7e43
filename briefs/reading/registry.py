"""Which suffix is read by which module, and the one function that reads any file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefs.errors import Problem, ReadingError, os_reason
from briefs.model import Draft
from briefs.reading.options import ReadingOptions
from briefs.text import one_line

if TYPE_CHECKING:
    from briefs.reading.source_file import SourceFile

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


def suffix_of(name: str) -> str:
    """The lower-case suffix of a file's name with its dot, or ""."""
    dot = name.rfind(".")
    return name[dot:].lower() if 0 < dot < len(name) - 1 else ""


def no_reader(name: str) -> str | None:
    """Why a file of this name is not read, or None when it is."""
    suffix = suffix_of(name)
    if suffix in SUFFIXES:
        return None
    return f"no reader for {one_line(suffix, 20)} files" if suffix else "no reader for files without a suffix"


def read_file(
    file: Path, path: str, options: ReadingOptions, position: Callable[[int], None] | None = None
) -> Iterator[Draft | Problem]:
    """The briefs of a file, and what could not be read of it; bad input never raises.

    Args:
        file: where the file is.
        path: POSIX path inside the library: the id of its brief, or the first part of its briefs' ids.
        options: how to read it.
        position: told, before each brief or problem, how many of the file's bytes have been read.
    """
    if reason := no_reader(file.name):
        yield Problem(path, reason)
        return
    # imported late: the names of files are looked at far more often than files are read
    from briefs.reading.source_file import open_source

    found = False
    try:
        with open_source(file, path, options) as source:
            for item in _reader(source.suffix)(source):
                found = found or isinstance(item, Draft)
                if position:
                    position(source.position)
                yield item
    except ReadingError as error:
        yield Problem(path, str(error), skipped=not found)
    except OSError as error:
        yield Problem(path, os_reason(error, file), skipped=not found)


def _reader(suffix: str) -> Reader:
    reader: Reader = import_module(f"briefs.reading.{SUFFIXES[suffix]}").read
    return reader
