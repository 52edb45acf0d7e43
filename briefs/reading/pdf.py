"""PDF, with the extra `office`: one brief, its pages one after the other."""

from __future__ import annotations

import datetime as dt
import io
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.dates import YEARS, date_in_name, first_day
from briefs.reading.encoding import line_ends
from briefs.reading.foreign import foreign_parser
from briefs.reading.office import missing_extra
from briefs.reading.source_file import SourceFile
from briefs.reading.wording import counted

if TYPE_CHECKING:
    from pypdf import DocumentInformation, PdfReader

_NO_TITLE = re.compile(
    r".*\.(?:docx?|pdf|rtf|odt|indd|qxd|pptx?|xlsx?|html?)\s*|\s*(?:microsoft \w+ - |untitled|document\s?\d*\s*\Z).*",
    re.IGNORECASE | re.DOTALL,
)
"""Titles that programs put there by themselves: the name of the file the document was made from."""

# pypdf tells each oddity of a file on its logging channel; here problems are told as `Problem`
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief. Its date is that of the file's name, else the day on which the document was made."""
    try:
        import pypdf
    except ImportError:
        raise missing_extra("PDF") from None
    with foreign_parser("PDF"):
        document = pypdf.PdfReader(io.BytesIO(source.file_bytes()))
        if document.is_encrypted and not document.decrypt(""):
            raise ReadingError("an encrypted PDF, which needs its password")
        count = len(document.pages)
    text, unread = _text(document, count, source)
    if not text:
        if unread:
            raise ReadingError(f"a damaged PDF, of whose {counted(count, 'page', 'pages')} none can be read")
        raise ReadingError(f"a PDF of {counted(count, 'page', 'pages')} without any text, probably a scan")
    information = _information(document)
    day, basis = first_day(
        (date_in_name(source.stem), DateBasis.FILENAME), (_made(information), DateBasis.METADATA)
    )
    yield source.draft(text, day, basis, title=_title(information))
    if unread:
        yield source.problem(f"left out {counted(unread, 'damaged page', 'damaged pages')} of {count:,}")


def _text(document: PdfReader, count: int, source: SourceFile) -> tuple[str, int]:
    """The pages' texts, and how many pages could not be read."""
    pages: list[str] = []
    length = unread = 0
    for number in range(count):
        try:
            with foreign_parser("a page"):
                page = line_ends(document.pages[number].extract_text()).strip()
        except ReadingError:
            unread += 1
            continue
        if page:
            pages.append(page)
        length += len(page)
        source.refuse_overlong(length)
    return "\n\n".join(pages), unread


def _information(document: PdfReader) -> DocumentInformation | None:
    try:
        with foreign_parser("PDF"):
            return document.metadata
    except ReadingError:
        return None  # the text is what matters


def _made(information: DocumentInformation | None) -> dt.date | None:
    try:
        with foreign_parser("PDF"):
            made = information.creation_date if information else None
    except ReadingError:
        return None
    return made.date() if made and made.year in YEARS else None


def _title(information: DocumentInformation | None) -> str | None:
    title = information.title if information else None
    return title if title and not _NO_TITLE.fullmatch(title) else None
