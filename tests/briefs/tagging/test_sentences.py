"""Cutting texts into sentences."""

from __future__ import annotations

import re
import textwrap
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.tagging import sentences
from briefs.tagging.sentences import MAX_SENTENCE


def cut(text):
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Lt. Col. A. Khan of the U.S. Army spoke to Mr. Ali on Jan. 5.", "He left."],
        ["He paid Rs. 500 for 3.5 kg.", "It was No. 7 on the list."],
        ["They met at 5 p.m. on Monday.", "The talks failed."],
        ["Inj. 6, c. 2 km off: raiders v. guards.", "Claimed by nobody."],
        ["“Is it over?” he asked.", "“No.”", "She left."],
        ["He called the loss “tragic.”", "The group said nothing."],
        ["It was over...", "Then it began again!", "Who knows?"],
        ["He spoke at the U.N.", "The envoy left."],
        ["Six died, incl. 3 boys, incl. Karim.", "Two fled."],
        ["Hana H. and Jan C. were seized in Hub.", "They are free."],
    ],
)
def test_prose(expected):
    assert cut(" ".join(expected)) == expected


def test_headings_bullets_and_missing_stops():
    text = "HEADLINE HERE\nThe first line has no stop\n\nSecond paragraph.\n– a bullet\n– another"
    assert cut(text) == [
        "HEADLINE HERE",
        "The first line has no stop",
        "Second paragraph.",
        "– a bullet",
        "– another",
    ]


@pytest.mark.parametrize("width", [60, 72, 80, 100, 120, 130])
def test_prose_is_joined_at_every_usual_width(width):
    text = (
        "A roadside bomb hit a patrol near the bazaar on Monday morning, killing two guards and wounding three others, "
        "the deputy commissioner said in a statement. Nobody had claimed responsibility for it when this was written."
    )
    wrapped = textwrap.fill(text, width)
    assert [" ".join(wrapped[a:b].split()) for a, b in sentences(wrapped)] == [
        text[a:b] for a, b in sentences(text)
    ]


def test_wrapped_prose_is_joined():
    first = "A bomb went off in a crowded market of the old town on a Monday\nmorning and killed two traders."
    assert cut(f"{first}\nPolice came.") == [first, "Police came."]


def test_a_lost_space():
    assert cut("Two were killed.The police came.") == ["Two were killed.", "The police came."]
    assert cut("See dawn.com for more.") == ["See dawn.com for more."]


def test_a_text_without_stops_is_cut_into_pieces():
    text = "killed at least " * 50_000
    spans = sentences(text)
    assert len(spans) < len(text) // 500
    assert max(end - start for start, end in spans) <= MAX_SENTENCE


@given(st.text(alphabet=st.sampled_from("aB1 .\n!?\"'’-–•,:\t\u06d4…"), max_size=300) | st.text(max_size=300))
def test_sentences_cover_everything_but_white_space(text):
    spans = sentences(text)
    covered = 0
    for start, end in spans:
        assert covered <= start < end <= len(text)
        assert not text[covered:start].strip()
        assert end - start <= MAX_SENTENCE
        assert text[start:end] == text[start:end].strip()
        covered = end
    assert not text[covered:].strip()


_WORDS = st.sampled_from(
    [
        "killed",
        "dead",
        "area",
        "of",
        "Monday",
        "BLA",
        "gen",
        "approx",
        "no",
        "u.s",
        "e.g",
        "12",
        "3.5",
        "Two",
        "said”",
    ]
)


@given(st.lists(st.tuples(_WORDS, st.sampled_from([" ", ". ", ".  ", ".", "? ", ".\n", "\n"])), max_size=30))
def test_ends_that_are_told_at_a_glance_are_those_of_a_close_look(parts):
    text = "".join(word + behind for word, behind in parts) + "\n" + "long " * 40
    with patch("briefs.tagging.sentences._SURE_END", re.compile("(?!)")):
        closely = sentences(text)
    assert sentences(text) == closely
