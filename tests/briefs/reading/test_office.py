"""PDF and Word, with the extra `office`."""

from __future__ import annotations

import datetime as dt
import io
import sys
import zipfile

import pytest

from briefs.model import DateBasis

docx = pytest.importorskip("docx")
pypdf = pytest.importorskip("pypdf")


def pdf(*pages: str, **information: str) -> bytes:
    """A PDF with one line of text a page, made with pypdf."""
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    font = DictionaryObject(
        {
            NameObject(k): NameObject(v)
            for k, v in {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}.items()
        }
    )
    for text in pages:
        page = writer.add_blank_page(300, 300)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F"): font})}
        )
        content = DecodedStreamObject()
        content.set_data(f"BT /F 12 Tf 20 200 Td ({text}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(content)
    writer.add_metadata({f"/{name}": value for name, value in information.items()})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(*paragraphs: str, table: list[list[str]] | None = None, **properties: object) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        cells = document.add_table(len(table), len(table[0]))
        for row, texts in zip(cells.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_paragraph("After the table.")
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_pdf(read):
    data = pdf("Five hurt in Hub.", "More.", Title="A report", CreationDate="D:20240207001000+05'00'")
    draft = read("a.pdf", data).draft
    assert (draft.text, draft.title) == ("Five hurt in Hub.\n\nMore.", "A report")
    assert (draft.date, draft.date_basis) == (dt.date(2024, 2, 7), DateBasis.METADATA)


def test_the_name_counts_more_than_when_a_document_was_made(read):
    data = pdf("Five hurt.", Title="Microsoft Word - five.doc", CreationDate="D:20250101001000")
    draft = read("2024-02-07.pdf", data).draft
    assert (draft.date, draft.date_basis, draft.title) == (dt.date(2024, 2, 7), DateBasis.FILENAME, None)


def test_scan(read):
    result = read("a.pdf", pdf("", ""))
    assert (result.drafts, result.problem.skipped) == ([], True)
    assert "scan" in result.problem.reason
    assert "2 pages" in result.problem.reason


def test_encrypted_pdf(read):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Secret.")))
    writer.encrypt("password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    result = read("a.pdf", out.getvalue())
    assert result.drafts == []
    assert "encrypted" in result.problem.reason


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"no pdf", b"", pdf("x")[:-300], b"%PDF-1.4\n" + b"1 0 obj\n<<" * 1000]
)
def test_damaged_pdf(read, data):
    result = read("a.pdf", data)
    assert result.drafts or result.problem.skipped


def test_word(read):
    made = dt.datetime(2024, 2, 7, 10, 0)
    data = word(
        "Five hurt in Hub.",
        "",
        "More.",
        table=[["Town", "Hurt"], ["Hub", "5"]],
        title="A report",
        author="x",
        created=made,
    )
    draft = read("a.docx", data).draft
    assert draft.text == "Five hurt in Hub.\n\nMore.\n\nTown\tHurt\n\nHub\t5\n\nAfter the table."
    assert (draft.title, draft.date, draft.date_basis) == ("A report", made.date(), DateBasis.METADATA)


def test_the_date_of_a_template_is_none(read):
    assert read("a.docx", word("Text.")).draft.date is None


def test_zip_bomb(read):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(100_000_000))
    result = read("a.docx", out.getvalue())
    assert result.drafts == []
    assert "limit" in result.problem.reason


def test_entities_in_word(read):
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "'
        + "&a;" * 1000
        + '"><!ENTITY c "'
        + "&b;" * 1000
        + '">]>'
    )
    source, out = zipfile.ZipFile(io.BytesIO(word("Text MARK."))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for item in source.infolist():
            data = source.read(item)
            if item.filename == "word/document.xml":
                head, tail = data.split(b"?>", 1)
                data = head + b"?>" + bomb.encode() + tail.replace(b"MARK", b"&c;" * 100)
            archive.writestr(item, data)
    result = read("a.docx", out.getvalue())
    assert all(len(draft.text) < 1000 for draft in result.drafts)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip",
        b"PK\x03\x04" + bytes(100),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
        word("x")[:-50],
    ],
    # names that do not change with the time that stands in a document, or the workers' tests differ
    ids=["empty", "no zip", "zip of nothing", "old Word", "cut off"],
)
def test_no_word_document(read, data):
    result = read("a.docx", data)
    assert (result.drafts, result.problem.skipped) == ([], True)


@pytest.mark.parametrize(("name", "module"), [("a.pdf", "pypdf"), ("a.docx", "docx")])
def test_without_the_extra(read, monkeypatch, name, module):
    monkeypatch.setitem(sys.modules, module, None)
    result = read(name, b"anything")
    assert result.problem.skipped
    assert "office" in result.problem.reason
