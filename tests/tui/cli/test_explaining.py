"""What `briefs tag` says of where a figure comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefs.model import Brief, Facts, Headline, Outcome, Qualifier, Toll
from tui.cli.explaining import explained


@pytest.mark.parametrize(
    ("counts", "figure", "told"),
    [
        ((2, 1), 3, "added up from 2; 1"),
        ((52, 5, 9), 57, "added up from 52; 5"),
        ((52, 5, 9), 61, "added up from 52; 9"),
        ((52, 5, 9), 66, "added up from 52; 5; 9"),
        ((3, 2, 2), 5, "added up from 3; 2"),  # the same words twice
        ((3, 2, 4, 1), 5, "worked out from what is stated: 3; 2; 4; 1"),
        ((56, 194), 193, "worked out from what is stated: 56; 194"),
        (range(1, 40), 45, "worked out from what is stated: "),
        ((), 7, "worked out from the text"),
        ((3, -2, 4, 1), 5, "added up from 4; 1"),  # less than 0: attackers
    ],
)
def test_a_figure_is_said_to_be_added_up_only_from_what_it_comes_from(
    counts: Sequence[int], figure: int, told: str
) -> None:
    tolls = [
        Toll(
            abs(n), Qualifier.EXACTLY, Outcome.KILLED, "", False, str(abs(n)), at, at + 1, perpetrators=n < 0
        )
        for at, n in enumerate(counts)
    ]
    elsewhere = (
        [
            replace(tolls[0], outcome=Outcome.WOUNDED, start=190),
            replace(tolls[0], past=True, start=191),
        ]
        if tolls
        else []
    )
    brief = Brief(
        "a", "a", "A", "Some words " * 40, "", Facts(tolls=(*tolls, *elsewhere), headline=Headline(figure))
    )
    (row,) = [row for row in explained(brief) if row[0] == "headline"]
    assert row[2].startswith(told)
    assert row[2] == told or told.endswith(": ")


@pytest.mark.parametrize(
    ("wounded", "dead", "figure", "told"),
    [
        (["5 policemen"], ["2 of them"], 3, "5 policemen, less those who died: 2 of them"),
        # 2 and 1 are some of the five
        (["5", "2", "1"], ["2 of the wounded"], 3, "5, less those who died: 2 of the wounded"),
        (["9"], ["1 of them", "2 of whom"], 6, "9, less those who died: 1 of them; 2 of whom"),
        (["9", "3"], ["1 of them"], 6, "worked out, perhaps less those who died, from: 9; 3; 1 of them"),
        ([], ["2 of the 7 injured"], 5, "worked out without those who died: 2 of the 7 injured"),
        (["2", "1"], ["2 of them"], 3, "added up from 2; 1"),
        (["5", "2", "1"], ["2 guards"], 3, "added up from 2; 1"),
    ],
)
def test_of_a_number_of_wounded_it_is_told_that_those_who_died_are_taken_off(
    wounded: Sequence[str], dead: Sequence[str], figure: int, told: str
) -> None:
    tolls = [
        Toll(int(text.split()[0]), Qualifier.EXACTLY, outcome, "", False, text, at, at + 1)
        for at, (text, outcome) in enumerate(
            [*((text, Outcome.WOUNDED) for text in wounded), *((text, Outcome.KILLED) for text in dead)]
        )
    ]
    facts = Facts(tolls=tuple(tolls), headline=Headline(wounded=figure))
    brief = Brief("a", "a", "A", "Some words " * 40, "", facts)
    (row,) = [row for row in explained(brief) if row[0] == "headline"]
    assert row[2] == told


def test_a_headline_says_whose_count_it_is_and_who_is_not_in_it() -> None:
    toll = Toll(9, Qualifier.EXACTLY, Outcome.KILLED, "", False, "nine", 0, 4, by_attackers=True)
    facts = Facts(tolls=(toll,), headline=Headline(9, None, 3, None, perpetrators_excluded=2))
    rows = explained(Brief("a", "a", "A", "Nine died.", "", facts))
    assert [row[1] for row in rows if row[0] == "headline"] == [
        "killed 9 (the attackers' own count, not counting 2 attackers)",
        "wounded 3",
    ]
