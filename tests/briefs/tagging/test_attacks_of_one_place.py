"""The figure of several attacks at one place, and of another elsewhere: they are added up."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Two explosions hit Kabul on Tuesday. The two explosions killed 38. In Kandahar a bomb killed 13.",
            51,
        ),
        (
            "Two bombs hit a bazaar in Quetta. The blasts killed nine. In Chaman on the same day, gunmen killed two.",
            11,
        ),
        (
            "Gunmen raided two villages in Doda. The attacks killed 15. In Rajouri, militants killed three that night.",
            18,
        ),
        ("Two blasts in Kabul killed 38 people. In Kandahar, a bomb killed 13.", 51),
        (
            "Gunmen raided two posts in Panjgur. The attacks killed nine. In Turbat, militants killed four.",
            13,
        ),
    ],
)
def test_they_are_added_up(quoted, text, killed):
    assert quoted(text)[0] == killed


def test_the_wounded_of_both_places_are_added_up_as_well(quoted):
    text = "Two bombs exploded in a market in Quetta. The explosions killed nine. In Chaman on the same day, gunmen"
    text += " killed four policemen. Twelve people were wounded in Quetta and two in Chaman."
    assert quoted(text) == (13, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Two explosions hit Afghanistan. The two explosions killed 38. In Kandahar a bomb killed 13.",
        "Bombs exploded in Kabul and Kandahar. The explosions killed 38. In Kandahar a bomb killed 13.",
        "Two explosions hit Kabul. The explosions killed 38, of whom 13 were killed in the second one.",
        "Two explosions hit Kabul. The two explosions killed 38. The first bomb killed 13 and the second killed 25.",
        "Attacks in Balochistan killed 38 people on Sunday. In Musakhel, gunmen killed 13.",
        "A series of attacks in Quetta and elsewhere killed 38 people. In Musakhel, gunmen killed 13.",
        "Two explosions hit Kabul. The explosions killed 38 people. The attack in Kandahar last month killed 13.",
        "Two bombs went off in Kabul. The explosions killed 38 across the country. In Kandahar a bomb killed 13.",
        "Two bombs went off in Kabul. The explosions killed 38. In Surobi a bomb killed 13.",
        "Gunmen attacked two posts in Panjgur. The attacks killed 38. In Parom, militants killed 13 soldiers.",
    ],
)
def test_a_sum_is_not_added_to(quoted, text):
    assert quoted(text)[0] == 38
