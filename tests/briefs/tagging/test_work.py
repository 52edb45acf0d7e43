"""What tagging costs: cues decide which rules read a sentence, and the work grows with the length of the text only."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.tagging.speed import HOSTILE, held, texts
from briefs.tagging import cue, cues, nations
from briefs.tagging.cues import CueFinder

STEMS = [
    *((stem, bits) for bits, words in cues._STEMS.items() for stem in words.split()),
    *((" ".join(phrase.split()), bits) for bits, all_ in cues._PHRASES.items() for phrase in all_.split("|")),
]
FINDER = CueFinder()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([stem for stem, _ in STEMS] + ["the", "x", "é", "of it"]),
            st.sampled_from(["", "s", "ing", "x"]),
            st.sampled_from([" ", ", ", "-", "'", "\n", ". "]),
        ),
        max_size=25,
    )
)
def test_cues_are_the_beginnings_of_all_words(pieces):
    text = "".join("".join(piece) for piece in pieces)
    plain = " " + "".join(char if char.isalnum() else " " for char in text)
    expected = 0
    for stem, bits in STEMS:
        if f" {stem}" in plain:
            expected |= bits
    assert FINDER.find(text, [(0, len(text))]) == [expected]


def test_cues_belong_to_their_sentence():
    text = "ten died. nobody claimed it."
    first, second = FINDER.find(text, [(0, 9), (10, 28)])
    asked = cue.TOLL | cue.CLAIM | cue.NOBODY
    assert first & asked == cue.TOLL
    assert second & asked == cue.CLAIM | cue.NOBODY


@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("name", ["_BORDER", "_VOICE"])
def test_what_the_whole_text_has_is_asked_once(tagger, monkeypatch, name):
    asked = []
    pattern = getattr(nations, name)

    class Asked:
        def search(self, text: str) -> object:
            asked.append(len(text))
            return pattern.search(text)

    monkeypatch.setattr(nations, name, Asked())
    text = "Pakistani shelling from across the border killed two men, officials in Kabul said. " * 40
    facts = tagger.tag(text)
    assert asked == [len(text)]
    assert {("Pakistan", "blamed")} == {
        (each.name, each.stance) for each in facts.actors if each.stance == "blamed"
    }


def calls(function: Any, *arguments: Any) -> int:
    """How many functions, built-in ones too, are called while a function runs."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        function(*arguments)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_a_hostile_text(tag, unit):
    tag(unit * 50)
    short, long = (calls(tag, unit * (size // len(unit))) for size in (6_000, 24_000))
    assert long < 4.6 * short + 500


@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("claim", ["attack", "act"])
def test_work_grows_with_claims_of_that_attack(tag, claim):
    def text(count: int) -> str:
        return (
            "A bomb killed two in Quetta.\n"
            + "Ab c.\n" * 4 * count
            + f"The TTP claimed that {claim}.\n" * count
        )

    tag(text(300))
    short, long = (calls(tag, text(count)) for count in (75, 300))
    assert long < 4.6 * short + 500


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_what_a_hostile_text_says_grows_with_it(tag, unit):
    short, long = (tag(unit * (size // len(unit))) for size in (6_000, 24_000))
    for name in ("mentions", "tolls"):
        few, many = len(getattr(short, name)), len(getattr(long, name))
        assert 3.5 * few - 10 <= many <= 4.5 * few + 10
    assert {fact.name for fact in short.actors} == {fact.name for fact in long.actors}


def test_nothing_is_kept_of_a_text_that_has_been_read(tagger):
    # words are remembered, up to a limit; so each text is read once before
    batch = texts(40)
    first, *others = held(tagger, [batch] * 4)
    assert max(others) - first < 20_000
