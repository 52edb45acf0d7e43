"""Counts of the same people by other voices are no sum with the first, and do not take its place."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomber struck a market in Hub. Official toll: 140 killed; other sources: 256 killed.", 140),
        ("Gunmen struck in Hub. Government figures: 14 dead; hospital figures: 19 dead.", 14),
        (
            "Gunmen struck in Hub; officials said 12 soldiers were killed while the group put the toll at 30.",
            12,
        ),
        ("Police said 18 bodies were brought in; residents gave the number of dead as 42.", 18),
        (
            "Fighting in Hub left 20 civilians dead according to the UN and 45 dead according to residents.",
            20,
        ),
        ("A drone strike in Hub killed 5 farmers (officials) or 9 (locals).", 5),
        ("The attack in Hub killed 100 soldiers by some accounts and 43 by the ministry's count.", 100),
        (
            "Four FC soldiers were killed in Hub, said the army; BLF spokesman Gwahram Baloch put FC dead at six.",
            4,
        ),
        ("At least 12, possibly 14, people were killed when a van was fired at in Hub.", 12),
        ("A gathering in Hub was bombed; 18 (some say 22) worshippers killed and 30 hurt.", 18),
        ("Twelve, perhaps 14, soldiers died in Hub.", 12),
        ("A raid in Hub killed nine people, or 13 by another account.", 9),
    ],
)
def test_the_first_of_two_counts(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # newer, or the same voice's
        ("Police said 12 people were killed; officials later put the toll at 15.", 15),
        ("Police said 12 people were killed, but a minister said the toll had risen to 15.", 15),
        # others
        ("Police said two policemen were killed in Hub and a hospital said three farmers died.", 5),
        ("The blast killed four in Hub according to police and two others according to doctors.", 6),
        ("A mine killed two in Hub; in Tank: three killed.", 5),
    ],
)
def test_newer_counts_and_others(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Shops in Hub were shelled: 18 (some say 22) clerks were killed and 30 (some say 34) porters hurt.", (18, 30)),
        ("A gathering in Hub was bombed; 18 (some say 22) clerks and 3 (some say 4) guards were killed.", (21, None)),
        ("A bomb in Hub killed 9 (earlier 7) clerks, 3 (earlier 2) guards and hurt 14 (earlier 12) boys.", (12, 14)),
    ],
)  # fmt: skip
def test_second_numbers_in_more_than_one_bracket(quoted, text, figures):
    assert quoted(text) == figures


def test_a_rival_count_of_the_wounded(quoted):
    text = "A blast in Hub hurt 20 people according to police and 31 according to the hospital."
    assert quoted(text) == (None, 20)
