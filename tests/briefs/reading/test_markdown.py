"""Markdown and its front matter."""

from __future__ import annotations

import datetime as dt

import pytest

from briefs.model import DateBasis


def test_front_matter(read):
    draft = read(
        "a.md",
        "---\ntitle: Blast in Hub\ndate: 2024-02-07\nsource: Wire\nurl: https://w.example/1\ntags: [hub, ied]\n---\n\n"
        "# Blast\n\nText *here*.\n",
    ).draft
    assert draft.text == "# Blast\n\nText *here*.\n"
    assert (draft.title, draft.source, draft.url) == ("Blast in Hub", "Wire", "https://w.example/1")
    assert draft.tags == ("hub", "ied")
    assert (draft.date, draft.date_basis) == (dt.date(2024, 2, 7), DateBasis.FRONT_MATTER)


def test_other_names_and_shapes(read):
    draft = read("a.markdown", "---\nHeadline: 7\nPublished: 7 Feb 2024\ncategories: a, b\n...\nText").draft
    assert (draft.title, draft.date, draft.tags) == ("7", dt.date(2024, 2, 7), ("a", "b"))


def test_the_day_of_the_event_stands_apart(read):
    draft = read("a.md", "---\nevent_date: 2024-02-07\n---\nText").draft
    assert (draft.date, draft.date_basis, draft.event_date) == (None, None, dt.date(2024, 2, 7))
    draft = read("a.md", "---\nevent_date: 2024-02-07\ndate: 2024-02-09\n---\nText").draft
    assert (draft.date, draft.event_date) == (dt.date(2024, 2, 9), dt.date(2024, 2, 7))


def test_a_heading_is_the_title(read):
    draft = read("a.md", "\n# A *grave* attack #\n\nText.").draft
    assert (draft.title, draft.text) == ("A grave attack", "\n# A *grave* attack #\n\nText.")


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Attack on __init__ in Hub", "Attack on __init__ in Hub"),
        ("Attack on `__init__` in Hub", "Attack on __init__ in Hub"),
        ("The file a_b_c.txt and 2*3", "The file a_b_c.txt and 2*3"),
        ("**Five** _killed_ in ***Hub***", "Five killed in Hub"),
        ("__Five killed__ in Hub", "Five killed in Hub"),
    ],
)
def test_names_in_a_heading_stay_whole(read, heading, title):
    assert read("a.md", f"# {heading}\n\nText.").draft.title == title


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("title: [x", 3),
        ("a: &a 1\nb: *a", 3),
        ("title: x\ntitle: y", 3),
        ("# mine\n\na: b: c", 4),
        ("a: " + "[" * 5000, None),
        ("\ta: 1", 2),
    ],
)
def test_broken_front_matter_leaves_the_text(read, front, line):
    result = read("2024-02-07.md", f"---\n{front}\n---\nThe text.")
    assert (result.draft.text, result.draft.date_basis) == ("The text.", DateBasis.FILENAME)
    assert result.problem.line == line
    assert not result.problem.skipped
    assert result.problem.reason.startswith("the front matter was left out")
    assert "sub/" not in result.problem.reason


def test_front_matter_without_end(read):
    result = read("a.md", "---\ntitle: x\n\nThe text.")
    assert result.draft.text == "---\ntitle: x\n\nThe text."
    assert "no end" in result.problem.reason


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe text goes on.\nAnd on.",
        "---\n\nFive hurt in Hub.\n\n---\n\nMore: later.",
        "---\nThe minister said: more later.\n---\nThe end.",
        "---\n- one\n- two\n---\nThree.",
    ],
)
def test_a_rule_is_no_front_matter(read, text):
    result = read("a.md", text)
    assert (result.draft.text, result.problems) == (text, [])


def test_impossible_date(read):
    result = read("a.md", "---\ndate: 2024-02-31\n---\nThe text.")
    assert result.draft.date is None
    assert "2024-02-31" in result.problem.reason


@pytest.mark.parametrize("content", ["---\ntitle: x\n---\n", "\n\n"])
def test_no_text(read, content):
    result = read("a.md", content)
    assert (result.drafts, result.problem.skipped) == ([], True)
