"""Figures of several incidents that a report goes back and forth between."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # what follows a lead on two incidents is told of the first, or of the one whose place it names
        (
            "KABUL — A bomber killed 14 guards in Kabul, while a separate bombing in Badakhshan left eight dead. Nine "
            "guards were wounded. In Badakhshan, 18 people were hurt.",
            22,
            27,
        ),
        (
            "A bomb killed five people in Kandahar, and a week later six worshippers were killed in Herat.",
            11,
            None,
        ),
        # each entry of a list behind a colon is told by itself
        (
            "Two separate attacks in Kech: a mine killed a shepherd in Dasht, and a second attack killed two guards.",
            3,
            None,
        ),
        # a title told again below the dateline is no other incident
        (
            "Hangu: bomb leaves two guards hurt\n\nKOHAT: Two guards were hurt by a bomb in Hangu on Friday.",
            None,
            2,
        ),
        (
            "Hangu: bomb leaves two guards hurt\n\nKohat: mine hurts three\n\nTank: grenade hurts four",
            None,
            9,
        ),
        # engagements are incidents too, and their sum is told
        (
            "Troops killed nine khwarij in three engagements on Monday. Four were killed in Tank. In another operation "
            "in Bannu five khwarij were killed.",
            9,
            None,
        ),
    ],
)
def test_going_back_and_forth(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)
