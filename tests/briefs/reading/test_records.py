"""Tables, JSON and JSON Lines: one brief for each record."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model import DateBasis
from briefs.reading import Columns

ACLED = (
    "event_id_cnty,event_date,year,actor1,source,source_scale,notes,tags,timestamp\n"
    'PAK1,07 February 2024,2024,Gunmen,Wire; Paper,National,"On 7 February, gunmen hurt five.",'
    "crowd size=no report,1707900000\n"
)
UCDP = (
    "id,year,source_article,source_headline,where_description,date_start\n"
    '7,2024,"Wire, 7 Feb",Five hurt,Hub,2024-02-07 00:00:00.000\n'
)
GTD = "eventid,iyear,summary,city\n202402070001,2024,02/07/2024: Gunmen hurt five.,Hub\n"


def test_acled(read):
    draft = read("a.csv", ACLED).draft
    assert (draft.id, draft.path) == ("sub/a.csv#PAK1", "sub/a.csv")
    assert (draft.text, draft.source) == ("On 7 February, gunmen hurt five.", "Wire; Paper")
    assert (draft.date, draft.date_basis) == (None, None)
    assert draft.event_date == dt.date(2024, 2, 7)
    assert not read("a.csv", ACLED).problems, "when a row was entered is no date that could not be read"


def test_other_data_sets(read):
    assert read("a.csv", GTD).draft.id == "sub/a.csv#202402070001"
    draft = read("a.csv", UCDP).draft
    assert (draft.title, draft.date, draft.event_date) == ("Five hurt", None, dt.date(2024, 2, 7))


@pytest.mark.parametrize(
    ("header", "cells", "published", "happened"),
    [
        ("event_date", "2024-02-07", None, 7),
        ("Incident Date", "2024-02-07", None, 7),
        ("event_date,published", "2024-02-07,2024-02-09", 9, 7),
        ("published,event_date", "2024-02-09,2024-02-07", 9, 7),
        ("date,date_of_incident", "2024-02-09,2024-02-07", 9, 7),
        ("event_date,date", "2024-02-07,", None, 7),
        ("event_date,created_at", "2024-02-07,2024-02-29", None, 7),
        ("created_at", "2024-02-09", 9, None),
        ("date", "2024-02-09", 9, None),
    ],
)
def test_the_day_of_the_event_is_no_day_of_publication(read, header, cells, published, happened):
    record = {"text": "Five hurt", **dict(zip(header.split(","), cells.split(","), strict=True))}
    table = f"text,{header}\nFive hurt,{cells}\n"
    for draft in (read("a.csv", table).draft, read("a.jsonl", json.dumps(record)).draft):
        assert [day and day.day for day in (draft.date, draft.event_date)] == [published, happened]
        assert draft.date_basis is (DateBasis.COLUMN if published else None)


def test_the_owner_tells_which_column_is_which_day(read):
    text = "text,event_date,entered\nFive hurt,2024-02-07,2024-02-09\n"
    draft = read("a.csv", text, columns=Columns(date="entered")).draft
    assert (draft.date, draft.event_date) == (dt.date(2024, 2, 9), dt.date(2024, 2, 7))
    draft = read("a.csv", text, columns=Columns(event_date="entered")).draft
    assert (draft.date, draft.event_date) == (None, dt.date(2024, 2, 9))


def test_rows_that_differ_in_the_day_of_the_event_alone_are_two(read):
    drafts = read("a.csv", "text,event_date\nFive hurt,2024-02-07\nFive hurt,2024-02-08\n").drafts
    assert len({draft.id for draft in drafts}) == 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(read, delimiter):
    row = (
        delimiter.join(["Title", "Text", "Date"])
        + "\n"
        + delimiter.join(["Five hurt", '"a, b; c | d\n\ne"', "2024-02-07"])
    )
    draft = read("a.csv", row).draft
    assert (draft.title, draft.text, draft.date) == ("Five hurt", "a, b; c | d\n\ne", dt.date(2024, 2, 7))


def test_tsv_and_excel(read):
    assert read("a.tsv", "text\ttitle\na, b, c\tT\n").draft.text == "a, b, c"
    assert read("a.csv", "sep=;\r\ntext;title\r\na, b, c;T\r\n").draft.text == "a, b, c"
    assert read("a.csv", "text;title\r\nFünf;T\r\n".encode("utf-16")).draft.text == "Fünf"


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Full Text", "text"),
        ("BODY", "text"),
        ("article-text", "text"),
        (" Content ", "text"),
        ("Incident Description", "text"),
    ],
)
def test_names_are_guessed(read, header, field):
    assert getattr(read("a.csv", f"n,{header}\n1,Five hurt\n").draft, field) == "Five hurt"


def test_no_text_column(read):
    result = read("a.csv", "year,dead\n2024,5\n")
    assert result.drafts == []
    assert result.problem.skipped
    assert "year, dead" in result.problem.reason
    assert ".briefs/library.yaml" in result.problem.reason


def test_own_columns(read):
    columns = Columns(text="Was", date="wann", id="nr", title="Kopf", source="von", url="wo", tags="worte")
    draft = read(
        "a.csv",
        "Nr,Wann,Kopf,Was,Von,Wo,Worte,text\n4,7.2.2024,K,Knall,W,https://x.example,a;b,other\n",
        columns=columns,
        day_first=True,
    ).draft
    assert (draft.id, draft.text, draft.title, draft.source) == ("sub/a.csv#4", "Knall", "K", "W")
    assert (draft.date, draft.url, draft.tags) == (dt.date(2024, 2, 7), "https://x.example", ("a", "b"))


def test_own_columns_absent_from_a_file(read):
    assert read("a.csv", "text\nKnall\n", columns=Columns(text="Was")).draft.text == "Knall"


def test_ids_do_not_depend_on_the_place(read):
    rows = ["one,2024-01-01", "two,2024-01-02", "three,2024-01-03"]

    def ids(lines):
        return {draft.text: draft.id for draft in read("a.csv", "\n".join(["text,date", *lines])).drafts}

    first = ids(rows)
    assert first == ids(rows[::-1])
    assert all(len(identity) == len("sub/a.csv#") + 12 for identity in first.values())


def test_same_key(read):
    result = read("a.csv", "id,text\n1,one\n1,one\n1,two\n1,two\n1,three\n")
    drafts = result.drafts
    assert "2 records that stand in the file already" in result.problem.reason
    assert [draft.text for draft in drafts] == ["one", "two", "three"]
    assert len({draft.id for draft in drafts}) == 3
    assert drafts[0].id == "sub/a.csv#1"


@pytest.mark.parametrize("key", ["a\x1b[31mb", "x" * 5000, "a\u202eb", "a  b\tc"])
def test_keys_are_made_printable_and_stay_apart(read, key):
    drafts = read(
        "a.jsonl", "\n".join(json.dumps({"id": key + end, "text": "t" + end}) for end in "xy")
    ).drafts
    assert len({draft.id for draft in drafts}) == 2
    for draft in drafts:
        assert draft.id.isprintable()
        assert len(draft.id) < 240


def test_rows_without_text_are_counted(read):
    result = read("a.csv", "id,text\n1,one\n2,\n3,  \n\n,,\n4,four\n")
    assert [draft.text for draft in result.drafts] == ["one", "four"]
    assert "2 records" in result.problem.reason
    assert not result.problem.skipped


def test_unquoted_delimiters_in_the_last_column(read):
    result = read("a.csv", "id,text\n1,one, two, three\n2,four\n")
    assert [draft.text for draft in result.drafts] == ["one, two, three", "four"]
    assert "more cells" in result.problem.reason


def test_quotation_mark_never_closed(read):
    result = read("a.csv", 'id,text\n1,one\n2,"two\n3,three\n')
    assert result.drafts[0].text == "one"
    assert "three" in result.drafts[1].text
    assert "never closed" in result.problem.reason
    assert result.problem.line == 3


def test_a_quotation_mark_in_the_last_row_is_no_matter(read):
    result = read("a.csv", 'id,text\n1,one\n2,a 5" pipe\n')
    assert ([draft.text for draft in result.drafts], result.problems) == (["one", 'a 5" pipe'], [])


@pytest.mark.parametrize("before", ["", "begun\n"])
@pytest.mark.parametrize("after", ["", "\nid 3\n\nended"])
def test_a_row_too_long_is_left_out_as_a_whole(read, before, after):
    row = f'2,"{before}{"x" * 2000}{after}"'
    for rest, texts in (("\n3,three\n", ["one", "three"]), ("", ["one"])):
        result = read("a.csv", f"id,text\n1,one\n{row}{rest}", max_text_bytes=1000)
        assert [draft.text for draft in result.drafts] == texts
        assert "1 row" in result.problem.reason
        assert result.problem.line == 3 + before.count("\n")
    unclosed = read("a.csv", f'id,text\n1,one\n2,"a\n{"x" * 2000}\n3,three\n', max_text_bytes=1000)
    assert [draft.text for draft in unclosed.drafts] == ["one"]


def test_limits(read):
    long = "x" * 2000
    result = read("a.csv", f"id,text\n1,one\n2,{long}\n3,three\n", max_text_bytes=1000)
    assert [draft.text for draft in result.drafts] == ["one", "three"]
    assert "1 row with a line longer than the limit" in result.problem.reason
    assert result.problem.line == 3
    result = read(
        "a.jsonl", f'{{"text":"one"}}\n{{"text":"{long}"}}\n{{"text":"three"}}', max_text_bytes=1000
    )
    assert [draft.text for draft in result.drafts] == ["one", "three"]
    assert result.problem.line == 2
    result = read("a.json", f'[{{"text":"one"}},{{"text":"{long}"}}]', max_text_bytes=1000)
    assert [draft.text for draft in result.drafts] == ["one"]
    assert "1,000 characters" in result.problem.reason
    assert read("b.json", f'[{{"text":"{long}"}}]', max_file_bytes=1000).problem.skipped


def test_a_field_beyond_the_csv_modules_own_limit(read):
    text = "word " * 100_000
    assert read("a.csv", f'id,text\n1,"{text}"\n').draft.text == text


@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n")),
        min_size=1,
        max_size=8,
    )
)
def test_what_csv_writes_is_read(read, texts):
    texts = [text for text in dict.fromkeys(texts) if not text.isspace() and text]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["date", "text", "n"])
    writer.writerows([("2024-02-07", text, i) for i, text in enumerate(texts)])
    assert [draft.text for draft in read("a.csv", out.getvalue()).drafts] == texts


# --- JSON ---


def test_json_lines(read):
    lines = [
        '{"body": "One", "headline": "T", "published_at": "2024-02-07T10:00:00Z", "tags": ["a", "b"]}',
        "",
        '{"text": "Two", "source": {"name": "Wire"}, "_id": {"$oid": "5f"}, "date": 20240207}',
    ]
    one, two = read("a.jsonl", "\r\n".join(lines)).drafts
    assert (one.text, one.title, one.date, one.tags) == ("One", "T", dt.date(2024, 2, 7), ("a", "b"))
    assert one.date_basis is DateBasis.COLUMN
    assert (two.text, two.source, two.id, two.date) == ("Two", "Wire", "sub/a.jsonl#5f", dt.date(2024, 2, 7))


def test_bad_lines_cost_only_themselves(read):
    bad = ["[1]", "nope", "{", '{"text": 1', "1" * 5000, "[" * 100_000, "null"]
    result = read("a.ndjson", "\n".join(['{"text": "one"}', *bad, '{"text": "two"}']))
    assert [draft.text for draft in result.drafts] == ["one", "two"]
    assert [problem.line for problem in result.problems] == list(range(2, 2 + len(bad)))
    assert not any(problem.skipped for problem in result.problems)


def test_many_bad_lines_are_summed_up(read):
    result = read("a.jsonl", "nope\n" * 1000)
    assert len(result.problems) == 21
    assert "980 more lines" in result.problems[-1].reason


@pytest.mark.parametrize(
    "content",
    [
        '[{"text": "One"}, {"text": "Two"}]',
        '{"status": "ok", "total": 2, "articles": [{"content": "One"}, {"content": "Two"}]}',
        '{"text": "One"}\n{"text": "Two"}\n',
        '{"description": "A feed", "items": [{"content_text": "One"}, {"content_text": "Two"}]}',
        '{"message": "OK", "data": [{"text": "One"}, {"text": "Two"}], "links": [{"href": "x"}]}',
    ],
)
def test_json_shapes(read, content):
    result = read("a.json", content)
    assert ([draft.text for draft in result.drafts], result.problems) == (["One", "Two"], [])


def test_one_object(read):
    draft = read("a.json", '{"text": "One", "id": 7, "date": "2024-02-07"}').draft
    assert (draft.id, draft.date) == ("sub/a.json#7", dt.date(2024, 2, 7))
    assert (
        read("a.json", '{"text": "One", "items": [{"name": "x"}], "x": [{"text": "y"}]}').draft.text == "One"
    )


def test_empty_values_give_way(read):
    draft = read(
        "a.json", '[{"content": null, "text": "", "description": "One", "title": 5, "url": {}}]'
    ).draft
    assert (draft.text, draft.title, draft.url) == ("One", "5", None)


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        "{",
        '"text"',
        "7",
        '{"a": 1}',
        "[]x",
        "1" * 5000,
        '{"a": [{"text": "x"}], "b": [{"c": 1}]}',
        "[1]",
    ],
)
def test_other_json_is_skipped_with_a_reason(read, content):
    result = read("a.json", content)
    assert result.drafts == []
    assert result.problem.reason


def test_lone_surrogates_are_replaced_and_told(read):
    result = read("a.json", '[{"text": "a \\ud800 b", "title": "\\udfff", "id": "\\ud800"}]')
    assert result.draft.text == "a � b"
    f"{result.draft}".encode()
    assert "surrogates" in result.problem.reason


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "id", "date", "url", "tags", "x"]), inner)
    ),
    max_leaves=10,
)


@given(json_values)
def test_any_json(read, value):
    for name in ("a.json", "a.jsonl"):
        result = read(name, json.dumps(value))
        assert result.drafts or result.problems
        assert len({draft.id for draft in result.drafts}) == len(result.drafts)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "a', "is not closed"),
        ('{"text": "a\tb"}', "control character in a text"),
        ('{"text": }', "a value is missing"),
        ('{text: "a"}', "without double quotation marks"),
        ('{"text" "a"}', "a colon is missing"),
        ('{"text": "a" "b": 1}', "a comma is missing"),
    ],
)
def test_wrong_json_is_told_in_plain_words(read, line, said):
    reason = read("a.jsonl", f'{{"text": "one"}}\n{line}\n').problem.reason
    assert said in reason
    assert "Expecting" not in reason
    assert " at)" not in reason
