"""Mails."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

import pytest

from briefs.model import DateBasis


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def test_plain_text(read):
    message = mail(Subject="Blast in Hub – five hurt", From="The Desk <desk@wire.example>")
    message["Date"] = "Wed, 07 Feb 2024 00:10:00 +0500"
    message.set_content("A bomb hurt five.\n\n“Five,” they said.\n")
    draft = read("a.eml", message.as_bytes()).draft
    assert draft.text == "A bomb hurt five.\n\n“Five,” they said.\n"
    assert (draft.title, draft.source) == ("Blast in Hub – five hurt", "The Desk")
    assert (draft.date, draft.date_basis) == (dt.date(2024, 2, 7), DateBasis.METADATA)


def test_plain_text_is_preferred(read):
    message = mail(Subject="x", From="desk@wire.example")
    message.set_content("The plain text.\n")
    message.add_alternative("<p>The page.</p>", subtype="html")
    draft = read("a.eml", message.as_bytes()).draft
    assert (draft.text, draft.source) == ("The plain text.\n", "desk@wire.example")


def test_html_where_there_is_nothing_else(read):
    message = mail(Subject="x")
    message.set_content("<style>p{}</style><p>One.</p><p>Two.</p>", subtype="html")
    assert read("a.eml", message.as_bytes()).draft.text == "One.\n\nTwo."


def test_attachments_are_told(read):
    message = mail(Subject="x")
    message.set_content("Text.\n")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="report.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    inner = mail(Subject="inner")
    inner.set_content("Inner text.\n")
    message.add_attachment(inner)
    result = read("a.eml", message.as_bytes())
    assert result.draft.text == "Text.\n"
    assert result.problem.reason == "attachments are not read: report.pdf, a forwarded mail.eml"
    assert not result.problem.skipped


def test_pictures_are_not_worth_a_word(read):
    message = mail(Subject="x")
    message.set_content("Text.\n")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert read("a.eml", message.as_bytes()).problems == []


def test_only_an_attachment(read):
    message = mail(Subject="x")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="report.pdf")
    result = read("a.eml", message.as_bytes())
    assert result.drafts == []
    assert "report.pdf" in result.problem.reason


def test_headers_in_plain_utf8(read):
    draft = read("a.eml", "Subject: Café – Zürich\nFrom: Köln Desk <k@x.example>\n\nText.\n").draft
    assert (draft.title, draft.source) == ("Café – Zürich", "Köln Desk")


def test_folded_and_encoded_subject(read):
    data = b"Subject: =?utf-8?q?Caf=C3=A9?=\r\n =?utf-8?b?IGNsb3NlZA==?=\r\n\r\nText.\r\n"
    assert read("a.eml", data).draft.title == "Café closed"


@pytest.mark.parametrize("charset", ["no-such-charset", "us-ascii", "iso-8859-1", "windows-1252"])
def test_charsets(read, charset):
    data = f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode() + "the minister’s".encode(
        "cp1252"
    )
    assert read("a.eml", data).draft.text == "the minister’s"


@pytest.mark.parametrize("date", ["", "yesterday", "Wed, 31 Feb 2024 10:00:00 +0000", "((((" * 5000])
def test_useless_dates(read, date):
    draft = read("a.eml", f"Subject: x\nDate: {date}\n\nText.\n").draft
    assert (draft.date, draft.date_basis) == (None, None)


@pytest.mark.parametrize(
    "header",
    [
        "From: " + "(" * 20_000,
        "From: " + "<" * 20_000,
        "Subject: " + "=?utf-8?q?x?= " * 50_000,
        "To: " + "a," * 100_000,
        'Content-Type: multipart/mixed; boundary="',
        "Content-Transfer-Encoding: base64",
        'Content-Disposition: ;;;;="',
        "Content-Type: text/plain; charset*=x'y'%ff",
    ],
)
def test_hostile_headers(read, header):
    result = read("a.eml", f"{header}\nX: y\n\nText of it\n")
    assert result.drafts or result.problem.skipped


def test_deeply_nested_parts_are_refused(read):
    data = b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (i, i) for i in range(3000))
    result = read("a.eml", data + b"\nx")
    assert (result.drafts, result.problem.skipped) == ([], True)


@pytest.mark.parametrize("content", ["just a text without any header", "Subject: x\n\n\n", ""])
def test_no_mail(read, content):
    result = read("a.eml", content)
    assert (result.drafts, result.problem.skipped) == ([], True)
