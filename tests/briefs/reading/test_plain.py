"""Plain text: headers, line ends, file names."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefs.model import DateBasis
from briefs.reading import ReadingOptions, derive_title, read_file


def test_prefix_before_the_text(read):
    draft = read("a.txt", " date 2024-02-07 Two men  were hurt.\n\n  More.\n").draft
    assert draft.text == "Two men  were hurt.\n\n  More.\n"
    assert (draft.date, draft.date_basis) == (dt.date(2024, 2, 7), DateBasis.HEADER)
    assert (draft.id, draft.path, draft.title) == ("sub/a.txt", "sub/a.txt", None)


def test_prefix_on_a_line_of_its_own(read):
    draft = read("a.txt", "DATE: 2024-02-07\n\nTwo men were hurt.").draft
    assert (draft.text, draft.date) == ("Two men were hurt.", dt.date(2024, 2, 7))


def test_header_lines(read):
    text = "Title: Blast in Hub\nDate: 7 February 2024\nSource: The Paper\nURL: https://p.example/1\n\nA blast.\n\nEnd."
    draft = read("a.txt", text).draft
    assert draft.text == "A blast.\n\nEnd."
    assert (draft.title, draft.source, draft.url) == ("Blast in Hub", "The Paper", "https://p.example/1")
    assert (draft.date, draft.date_basis) == (dt.date(2024, 2, 7), DateBasis.HEADER)


@pytest.mark.parametrize(
    "text",
    [
        "Source: police. The toll is rising.\nMore of it.",
        "The text.\nDate: 2024-02-07\nmore",
        "dates 2024-02-07 are not headers",
        "date 2024-02-071 neither",
        "Date: the fruit of a palm.\nMore of it.",
    ],
)
def test_what_only_looks_like_a_header_stays(read, text):
    result = read("a.txt", text)
    assert (result.draft.text, result.draft.date, result.problems) == (text, None, [])


def test_impossible_header_date_is_told(read):
    result = read("a.txt", " date 2024-02-31 Two men were hurt.")
    assert (result.draft.text, result.draft.date, result.draft.date_basis) == (
        "Two men were hurt.",
        None,
        None,
    )
    assert "2024-02-31" in result.problem.reason
    assert not result.problem.skipped


@pytest.mark.parametrize(
    "name", ["2024-02-07_x.txt", "20240207-x.txt", "2024_02_07.txt", "x 2024.02.07 b.txt"]
)
def test_date_in_the_name(read, name):
    draft = read(name, "Two men were hurt.").draft
    assert (draft.date, draft.date_basis) == (dt.date(2024, 2, 7), DateBasis.FILENAME)


@pytest.mark.parametrize(
    "name",
    ["20241307-x.txt", "2024-02-01_2024-02-07.txt", "ab20240207cd.txt", "1234567890.txt", "17990207.txt"],
)
def test_no_date_in_the_name(read, name):
    assert read(name, "Two men were hurt.").draft.date is None


def test_the_header_counts_more_than_the_name(read):
    draft = read("2023-01-01.txt", "Date: 2024-02-07\nText.").draft
    assert (draft.date, draft.date_basis) == (dt.date(2024, 2, 7), DateBasis.HEADER)


def test_modification_time_is_no_date(read):
    assert read("fresh.txt", "Text.").draft.date is None


def test_line_ends(read):
    assert read("a.txt", b"one\r\ntwo\rthree\n\r\nfour").draft.text == "one\ntwo\nthree\n\nfour"


def test_default_source(read):
    assert read("a.txt", "Text.", source="Desk").draft.source == "Desk"
    assert read("a.txt", "Source: Wire\n\nText.", source="Desk").draft.source == "Wire"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\t\n", b" date 2024-02-07 \n"])
def test_nothing_to_read(read, content):
    result = read("a.txt", content)
    assert result.drafts == []
    assert result.problem.skipped


def test_the_seeds(seeds: Path):
    drafts = {}
    for file in sorted(seeds.glob("*.txt")):
        (draft,) = read_file(file, file.name, ReadingOptions())
        drafts[file.name[:3]] = draft
        raw = file.read_bytes().decode().replace("\r\n", "\n")
        assert raw.endswith(draft.text)
        assert raw[: len(raw) - len(draft.text)].split() in ([], ["date", str(draft.date)])
        title = derive_title(draft.text)
        assert 20 <= len(title) <= 100
        assert "date 20" not in title
        assert "[Pakistan]" not in title
    dates = [(draft.date and str(draft.date), draft.date_basis) for draft in drafts.values()]
    assert dates == [
        ("2024-02-07", DateBasis.HEADER),
        ("2023-09-29", DateBasis.HEADER),
        ("2024-02-07", DateBasis.HEADER),
        (None, None),
        (None, None),
    ]
