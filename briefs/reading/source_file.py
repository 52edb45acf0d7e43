"""The file being read, as every format sees it."""

from __future__ import annotations

import datetime as dt
import io
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.encoding import Encoding
from briefs.reading.options import ReadingOptions
from briefs.text import one_line


@dataclass(frozen=True, slots=True)
class LongLine:
    """Stands for a line above the limit, which was not kept: how many quotation marks were in it."""

    quotes: int


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An open regular file.

    Attributes:
        path: POSIX path inside the library.
        stream: its bytes, seekable, at the start.
        size: its size in bytes when it was opened.
        suffix: of its name, in lower case, with the dot.
        options: how to read it.
    """

    path: str
    stream: BinaryIO
    size: int
    suffix: str
    options: ReadingOptions

    def text_bytes(self) -> bytes:
        """The whole file, where it is one text. Raises ReadingError above `max_text_bytes`."""
        return self._read(self.options.max_text_bytes, "a single text")

    def file_bytes(self) -> bytes:
        """The whole file, where it may hold more. Raises ReadingError above `max_file_bytes`."""
        return self._read(self.options.max_file_bytes, "a file of this kind")

    def lines(self, encoding: Encoding) -> Iterator[str | LongLine]:
        """The lines one by one, `\\n` at their ends; a LongLine for each above `max_text_bytes` characters.

        Uses the stream up: it is closed afterwards.
        """
        limit = self.options.max_text_bytes
        self.stream.seek(0)
        with io.TextIOWrapper(self.stream, encoding.codec, errors="replace") as text:
            while line := text.readline(limit + 1):
                if len(line) <= limit:
                    yield line
                    continue
                quotes = line.count('"')
                while line and not line.endswith("\n"):
                    line = text.readline(limit)
                    quotes += line.count('"')
                yield LongLine(quotes)

    @property
    def position(self) -> int:
        """How many of its bytes have been read."""
        return self.size if self.stream.closed else self.stream.tell()

    @property
    def stem(self) -> str:
        """The file's name without its suffix."""
        return PurePosixPath(self.path).stem

    def draft(
        self,
        text: str,
        day: dt.date | None,
        basis: DateBasis | None,
        *,
        event_date: dt.date | None = None,
        id: str | None = None,
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
        tags: Iterable[str] = (),
    ) -> Draft:
        """A brief of this file. What the file says about it is brought into one line each; empty is None."""
        labels = (one_line(tag, 80) for tag in tags)
        return Draft(
            id=id or self.path,
            path=self.path,
            text=text,
            title=one_line(title or "", 300) or None,
            date=day,
            date_basis=basis if day else None,
            source=one_line(source or "", 120) or self.options.source,
            url=one_line(url or "", 2000) or None,
            tags=tuple(dict.fromkeys(label for label in labels if label)),
            event_date=event_date,
        )

    def refuse_overlong(self, length: int) -> None:
        """Raise ReadingError for a text of more than `max_text_bytes` characters."""
        limit = self.options.max_text_bytes
        if length > limit:
            raise ReadingError(f"more text than the limit for a single text ({limit:,} characters)")

    def problem(self, reason: str, *, skipped: bool = False, line: int | None = None) -> Problem:
        """A problem of this file."""
        return Problem(self.path, reason, skipped=skipped, line=line)

    def _read(self, limit: int, what: str) -> bytes:
        # never more than needed is asked for, because read() makes room for all of it beforehand
        data = self.stream.read(self.size + 1) if self.size <= limit else b""
        if len(data) > self.size:  # it grew meanwhile
            data += self.stream.read(limit)
        size = max(self.size, len(data))
        if size > limit:
            raise ReadingError(f"larger ({size:,} bytes) than the limit for {what} ({limit:,} bytes)")
        if not data:
            raise ReadingError("the file is empty")
        return data


@contextmanager
def open_source(file: Path, path: str, options: ReadingOptions) -> Iterator[SourceFile]:
    """Open a regular file; anything else (folder, pipe, device, socket) is refused without opening it.

    Raises ReadingError for what is no regular file, OSError as the system does.
    """
    if not stat.S_ISREG(file.stat().st_mode):
        raise ReadingError("not a regular file")
    # not to hang, should a pipe have taken the file's place since
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise ReadingError("not a regular file")
        yield SourceFile(path, stream, status.st_size, file.suffix.lower(), options)
