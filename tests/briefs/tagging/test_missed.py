"""Statements that a reader points at by their words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model import Outcome, Qualifier
from briefs.tagging.missed import counted_people, missed_toll

TEXT = (
    "A wall came down near Hangu at 11 a.m. on 5 May. At least\n three Levies  guards lay under it, and some 27 "
    "others with them. Five to seven porters were with the three Levies guards. The four bombers had fled."
)


@pytest.mark.parametrize(
    ("words", "count", "high", "qualifier", "who"),
    [
        ("at least three levies guards", 3, None, Qualifier.AT_LEAST, "Levies  guards"),
        ("some 27 others", 27, None, Qualifier.ABOUT, "others"),
        ("Five to seven porters", 5, 7, Qualifier.BETWEEN, "porters"),
        ("27", 27, None, Qualifier.EXACTLY, ""),
    ],
)
def test_the_words_tell_how_many_how_exactly_and_who(
    words: str, count: int, high: int | None, qualifier: Qualifier, who: str
) -> None:
    toll = missed_toll(TEXT, words, Outcome.WOUNDED)
    assert (toll.count, toll.high, toll.qualifier, toll.who) == (count, high, qualifier, who)
    assert toll.low == (None if high is None else count)
    assert TEXT[toll.start : toll.end] == toll.text
    assert " ".join(toll.text.split()).lower() == words.lower()


def test_attackers_are_told_as_such() -> None:
    assert missed_toll(TEXT, "four bombers", Outcome.KILLED).perpetrators
    assert not missed_toll(TEXT, "27 others", Outcome.KILLED).perpetrators


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("four guards", "The text does not have the words “four guards”."),
        ("hree Levies", "does not have"),
        (" ", "does not have"),
        ("near Hangu", "“near Hangu” tells no number of people."),
    ],
)
def test_what_is_no_statement_is_told_in_a_sentence(words: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        missed_toll(TEXT, words, Outcome.KILLED)


def test_words_that_stand_there_twice_are_those_not_known_yet() -> None:
    first = missed_toll(TEXT, "three levies guards", Outcome.KILLED)
    second = missed_toll(TEXT, "three levies guards", Outcome.KILLED, [first])
    assert first.end < second.start
    assert missed_toll(TEXT, "three levies guards", Outcome.WOUNDED, [first]).start == first.start
    with pytest.raises(ValueError, match="“three levies guards” is such a statement already"):
        missed_toll(TEXT, "three levies guards", Outcome.KILLED, [first, second])


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.sampled_from(Outcome)), max_size=12))
def test_the_words_meant_are_the_first_that_no_known_statement_overlaps(
    known: list[tuple[int, int, Outcome]],
) -> None:
    text = "two men, two men, two men, two men, two men, two men"
    whole = missed_toll(text, "two men", Outcome.KILLED)
    tolls = [replace(whole, start=start, end=start + more, outcome=outcome) for start, more, outcome in known]
    killed = [
        set(range(toll.start, toll.end)) for toll in tolls if toll.outcome is Outcome.KILLED and toll.end
    ]
    spans = [(at, at + 7) for at in range(0, len(text), 9)]
    free = [span for span in spans if not any(set(range(*span)) & taken for taken in killed)]
    if free:
        toll = missed_toll(text, "two men", Outcome.KILLED, tolls)
        assert (toll.start, toll.end) == free[0]
    else:
        with pytest.raises(ValueError, match="is such a statement already"):
            missed_toll(text, "two men", Outcome.KILLED, tolls)


class Offset(int):
    """An offset that counts how often any is compared."""

    compared = 0

    def __lt__(self, other: int) -> bool:
        Offset.compared += 1
        return int(self) < int(other)

    def __gt__(self, other: int) -> bool:
        Offset.compared += 1
        return int(self) > int(other)


@pytest.mark.usefixtures("interpreted")
def test_each_known_statement_is_looked_at_a_few_times_however_often_the_words_stand_there() -> None:
    count = 1000
    text = "two men, " * count
    whole = missed_toll(text, "two men", Outcome.KILLED)
    known = [replace(whole, start=Offset(at * 9), end=Offset(at * 9 + 7)) for at in range(count - 1)]
    assert missed_toll(text, "two men", Outcome.KILLED, known).start == (count - 1) * 9
    assert 0 < Offset.compared < 10 * count


@given(st.sampled_from(["", "Nobody came. ", "The 3rd, "]), st.integers(2, 999_999))
def test_words_that_count_people_can_be_pointed_at(before: str, count: int) -> None:
    text = f"{before}The guard saw {count:,} porters and two dozen clerks."
    spans = list(counted_people(text))
    assert f"{count:,} porters" in [text[start:end] for start, end in spans]
    for start, end in spans:
        assert missed_toll(text, text[start:end], Outcome.KILLED).text == text[start:end]
