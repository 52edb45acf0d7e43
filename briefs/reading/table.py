"""Tables: CSV and TSV, one brief a row, read row by row."""

from __future__ import annotations

import contextlib
import csv
from collections.abc import Iterator
from itertools import chain

from briefs.errors import Problem, ReadingError
from briefs.model import Draft
from briefs.reading import encoding
from briefs.reading.columns import guess
from briefs.reading.records import RecordReader, no_text_column
from briefs.reading.source_file import LongLine, SourceFile
from briefs.reading.wording import counted

_DELIMITERS = ",;\t|"
_HEADER_LINES = 50


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief for each row with a text; the first row that is not empty holds the names of the columns."""
    found = encoding.detect(source.stream)
    if found.note:
        yield source.problem(found.note)
    lines = _Lines(source, found)
    delimiter = lines.delimiter("\t" if source.suffix == ".tsv" else None)
    # the limit is the csv module's own and holds for the process; nothing else here needs a smaller one
    csv.field_size_limit(max(csv.field_size_limit(), source.options.max_text_bytes))
    rows = _rows(csv.reader(lines, delimiter=delimiter), lines)
    header = next(rows, None)
    if header is None:
        raise ReadingError("the file is empty" if not source.size else "a table without any row")
    names = [name.strip() for name in header]
    text_columns = guess(names, source.options.columns).get("text")
    if text_columns is None:
        raise ReadingError(no_text_column(names))
    records = RecordReader(source)
    text_is_last = names[-1] in text_columns
    overlong = 0
    for row in rows:
        if len(row) > len(names):
            overlong += 1
            if text_is_last:
                # an unquoted text with the delimiter in it
                row[len(names) - 1 :] = [delimiter.join(row[len(names) - 1 :])]
        # of columns with the same name the first counts
        record = dict(zip(reversed(names[: len(row)]), reversed(row[: len(names)]), strict=True))
        if draft := records.draft(record, lines.row_start):
            yield draft
    if not records.seen and not lines.too_long:
        raise ReadingError("a table without any row below its header")
    if lines.too_long:
        yield source.problem(
            f"left out {counted(len(lines.too_long), 'row', 'rows')} with a line longer than the limit "
            f"({source.options.max_text_bytes:,} characters)",
            line=lines.too_long[0],
        )
    if lines.unclosed:
        yield source.problem(
            "a quotation mark is never closed, so that all below it became one row", line=lines.unclosed
        )
    if overlong:
        yield source.problem(
            f"{counted(overlong, 'row has', 'rows have')} more cells than the header: check the quotation marks"
        )
    yield from records.problems()


class _RowTooLongError(Exception):
    """A row has a line above the limit; all its lines have been skipped."""


class _Lines:
    """The lines of a table, for csv.reader, counted; knows where the row being read begins."""

    def __init__(self, source: SourceFile, found: encoding.Encoding) -> None:
        self._lines: Iterator[str | LongLine] = source.lines(found)
        self.number = 0
        self.row_start = 1
        self.quotes = 0
        self.unclosed: int | None = None
        self.too_long: list[int] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._next()
        if isinstance(line, LongLine):
            self.too_long.append(self.number)
            # a row ends where as many quotation marks were closed as opened
            with contextlib.suppress(StopIteration):
                while self.quotes % 2:
                    self._next()
            raise _RowTooLongError
        return line

    def _next(self) -> str | LongLine:
        line = next(self._lines)
        self.number += 1
        self.quotes += line.quotes if isinstance(line, LongLine) else line.count('"')
        return line

    def begin_row(self) -> None:
        # on the last line there is nothing below that a quotation mark could have swallowed
        self.unclosed = self.row_start if self.quotes % 2 and self.number > self.row_start else None
        self.row_start = self.number + 1
        self.quotes = 0

    def delimiter(self, known: str | None) -> str:
        """The one that parts the header into most cells, unless Excel's `sep=;` line says it; a comma when in doubt.

        Looked for in the first line that is not empty, outside quotation marks.
        """
        ahead: list[str] = []
        for line in self._lines:
            if isinstance(line, LongLine):
                raise ReadingError("the line with the names of the columns is longer than the limit")
            if not ahead and line.lower().startswith("sep=") and len(line.strip()) == 5:
                self.number += 1
                return line[4]
            ahead.append(line)
            if line.strip() or len(ahead) > _HEADER_LINES:
                break
        self._lines = chain(ahead, self._lines)
        head = "".join(ahead)
        outside = "".join(part for i, part in enumerate(head.split('"')) if i % 2 == 0)
        return known or max(_DELIMITERS, key=outside.count)


def _rows(reader: Iterator[list[str]], lines: _Lines) -> Iterator[list[str]]:
    while True:
        lines.begin_row()
        try:
            row = next(reader)
        except StopIteration:
            return
        except _RowTooLongError:
            continue
        except csv.Error as error:
            raise ReadingError(f"line {lines.row_start:,}: {error}; nothing from there on was read") from None
        if any(cell.strip() for cell in row):
            yield row
