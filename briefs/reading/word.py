"""Word (.docx), with the extra `office`: one brief, paragraphs and tables in their order."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.dates import YEARS, date_in_name, first_day
from briefs.reading.encoding import line_ends
from briefs.reading.foreign import foreign_parser
from briefs.reading.office import missing_extra
from briefs.reading.source_file import SourceFile

if TYPE_CHECKING:
    from docx.document import Document

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief. Its date is that of the file's name, else the day on which the document was made."""
    try:
        import docx
    except ImportError:
        raise missing_extra("Word") from None
    data = source.file_bytes()
    if data.startswith(_OLD_OFFICE):
        raise ReadingError("an encrypted document, or one of the old Word format")
    _refuse_bomb(data, source.options.max_file_bytes)
    with foreign_parser("a Word document"):
        document = docx.Document(io.BytesIO(data))
        text = line_ends("\n\n".join(_paragraphs(document))).strip("\n")
        properties = document.core_properties
        title, author, made = properties.title, properties.author, properties.created
    if not text.strip():
        raise ReadingError("a Word document without text")
    source.refuse_overlong(len(text))
    day = made.date() if isinstance(made, dt.datetime) and made.year in YEARS else None
    if author == "python-docx":
        day = None  # the library's template, which says 2013 whenever it was filled in
    published, basis = first_day((date_in_name(source.stem), DateBasis.FILENAME), (day, DateBasis.METADATA))
    yield source.draft(text, published, basis, title=title)


def _refuse_bomb(data: bytes, limit: int) -> None:
    """Add up what the archive would unfold to. The sizes can lie, but zipfile reads no more than they say."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ReadingError(f"not readable as a Word document ({error})") from None
    if size > limit:
        raise ReadingError(f"unpacks to more ({size:,} bytes) than the limit ({limit:,} bytes)")


def _paragraphs(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                # a merged cell comes once for each column it spans
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                if any(cells):
                    yield "\t".join(cells)
        elif block.text.strip():
            yield block.text
