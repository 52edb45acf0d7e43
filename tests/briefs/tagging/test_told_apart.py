"""Figures of consecutive sentences: those of others are added, those of the same people are not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("One policeman was killed at the gate. Two civilians were killed inside the building.", 3),
        ("Eight people were killed at the first shrine. Six people were killed at the second shrine.", 14),
        ("Six people were killed on Monday. Four people were killed on Tuesday.", 10),
        ("Twelve people were killed in the west of the city. Eleven people were killed in the east.", 23),
        (
            "Drones hit two huts. Seven people were killed in the first strike. Five were killed in the second strike.",
            12,
        ),
        ("Militants killed three guests. In the fighting that followed, three policemen were killed.", 6),
        ("Militants killed three guests. Three policemen were killed in the fighting that followed.", 6),
        ("A grenade killed a woman in her house. Her two children died in hospital.", 3),
        ("The raiders killed a guard at the entrance. They then killed two clerks in the office.", 3),
        (
            "A bus hit a mine and seven passengers were killed. Two men who came to help were killed by a second mine.",
            9,
        ),
    ],
)
def test_others_are_added(tagger, text, killed):
    assert tagger.tag(text).headline.killed == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A policeman was killed at the gate. The policeman was identified as Ali Khan.", 1),
        ("Six people were killed on Monday. Four of the dead were buried on Tuesday.", 6),
        ("Six people were killed. The dead included four policemen and a child.", 6),
        ("Twelve people were killed on Monday. Fourteen people had died by Tuesday.", 14),
        ("Six people were killed on Monday. Police said on Tuesday that six people had been killed.", 6),
        (
            "Nine people were killed at the first shrine. Nine people were killed at the first shrine, police said.",
            9,
        ),
        ("A guard was killed in Hub. Nobody claimed the murder of the labourer.", 1),
        ("Four people were killed. Their driver was killed at the wheel, a witness said.", 4),
        ("Twenty people were killed in the bombing. A doctor said that 18 people died at the scene.", 20),
    ],
)
def test_the_same_are_not(tagger, text, killed):
    assert tagger.tag(text).headline.killed == killed
