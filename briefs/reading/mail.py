"""A mail: one brief, its plain text if it has one, else the text of its HTML."""

from __future__ import annotations

import email
import email.parser
import email.policy
import email.utils
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import PurePosixPath

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.dates import DateReader, date_in_name, first_day
from briefs.reading.encoding import decode
from briefs.reading.foreign import foreign_parser
from briefs.reading.markup import html_text
from briefs.reading.source_file import SourceFile
from briefs.text import one_line

_READABLE = frozenset({
    ".txt", ".md", ".html", ".htm", ".eml", ".csv", ".tsv", ".json", ".jsonl", ".pdf", ".docx", ".doc", ".odt", ".rtf",
    ".xls", ".xlsx",
})  # fmt: skip
"""Suffixes of attachments that may hold a report; pictures and signatures are not worth a word."""

_LONGEST_HEADER = 4_000


class _Policy(email.policy.EmailPolicy):
    """The standard library's policy, but for huge headers, on which its parser takes quadratic time."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = _Policy()

_HEAD = re.compile(rb"\A.*?(?:\r?\n\r?\n|\r\r|\Z)", re.DOTALL)


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief; its source is the sender, its date the day that the Date header names."""
    data = source.file_bytes()
    subject, date, sender = _headers(data)
    with foreign_parser("a mail"):
        message = email.message_from_bytes(data, policy=_POLICY)
        parts = [_Part.of(part) for part in _leaves(message)]
    attached = [
        part.name for part in parts if part.name and PurePosixPath(part.name).suffix.lower() in _READABLE
    ]
    bodies = [part for part in parts if not part.attached]
    text, notes = _text(bodies, "text/plain")
    if not text:
        text, notes = _text(bodies, "text/html")
    if not text:
        also = f"; attached, and not read: {', '.join(attached)}" if attached else ""
        raise ReadingError(f"a mail without text{also}")
    source.refuse_overlong(len(text))
    for note in notes:
        yield source.problem(note)
    dates = DateReader(source)
    day, basis = first_day(
        (dates.day(date), DateBasis.METADATA), (date_in_name(source.stem), DateBasis.FILENAME)
    )
    yield source.draft(text, day, basis, title=subject, source=sender)
    if attached:
        yield source.problem(f"attachments are not read: {', '.join(attached)}")
    yield from dates.problems()


def _headers(data: bytes) -> tuple[str, str, str]:
    """Subject, Date and the sender's name or address.

    Parsed from decoded text, because headers in plain UTF-8, though common, are lost when parsed from bytes.
    """
    match = _HEAD.match(data)
    head, _ = decode(match[0] if match else data)
    with foreign_parser("a mail"):
        headers = email.parser.HeaderParser(policy=_POLICY).parsestr(head)
        if not headers.keys():
            raise ReadingError("not a mail (no headers)")
    name, address = email.utils.parseaddr(_header(headers, "From"))
    return _header(headers, "Subject"), _header(headers, "Date"), name or address


def _header(headers: Message, name: str) -> str:
    try:
        with foreign_parser("a header"):
            return str(headers.get(name, ""))
    except ReadingError:
        return ""  # one that cannot be parsed says nothing


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold no parts; a mail inside a mail is an attachment."""
    pending: list[Message] = [message]
    while pending:
        part = pending.pop()
        children = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(children, list):
            pending += [child for child in reversed(children) if isinstance(child, Message)]
        else:
            yield part


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a mail: its content type, its bytes, and the file name of an attachment."""

    kind: str
    charset: str | None
    data: bytes
    attached: bool
    name: str | None

    @classmethod
    def of(cls, part: Message) -> _Part:
        kind = part.get_content_type()
        name = part.get_filename()
        if kind == "message/rfc822":
            return cls(kind, None, b"", True, name or "a forwarded mail.eml")
        attached = part.get_content_disposition() == "attachment" or (
            name is not None and kind != "text/plain"
        )
        data = part.get_payload(decode=True) if kind.startswith("text/") and not attached else b""
        return cls(
            kind,
            part.get_content_charset(),
            data if isinstance(data, bytes) else b"",
            attached,
            one_line(name, 80) if attached and name else None,
        )


def _text(bodies: list[_Part], kind: str) -> tuple[str, list[str]]:
    """The parts of that kind as one text, and what is to be said of them; empty where there is none."""
    texts, notes = [], []
    for part in bodies:
        if part.kind != kind or not part.data:
            continue
        text, note = decode(part.data, part.charset)
        if kind == "text/html":
            text = html_text(text)
        if text.strip():
            texts.append(text)
            notes += [note] if note else []
    return "\n\n".join(texts), notes
