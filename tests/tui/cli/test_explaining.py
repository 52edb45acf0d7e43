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
        ((2, 1), 3, "reckoned from 2; 1"),
        ((52, 5, 9), 57, "reckoned from 52; 5"),
        ((52, 5, 9), 61, "reckoned from 52; 9"),
        ((52, 5, 9), 66, "reckoned from 52; 5; 9"),
        ((3, 2, 2), 5, "reckoned from 3; 2"),  # the same words twice
        ((3, 2, 4, 1), 5, "reckoned; not all that the text tells of need be in it: 3; 2; 4; 1"),
        ((56, 194), 193, "reckoned; not all that the text tells of need be in it: 56; 194"),
        (range(1, 40), 45, "reckoned; not all that"),
        ((), 7, "reckoned"),
        ((3, -2, 4, 1), 5, "reckoned from 4; 1"),  # less than 0: attackers
    ],
)
def test_a_figure_is_said_to_be_reckoned_only_from_what_it_comes_from(
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
    assert row[2] == told or told.endswith("all that")
