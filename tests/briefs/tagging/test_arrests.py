"""Whose men were arrested for what was done: their group is suspected."""

from __future__ import annotations

import pytest

LEAD = "Gunmen killed two vaccinators in Tank on Friday."
BLA = {("BLA", "suspected")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police arrested four BLA members over the attack.", BLA),
        ("Police have detained two BLA men in connection with it.", BLA),
        ("Police arrested three militants of the BLA for the attack.", BLA),
        ("Police arrested two men linked to the BLA over the killings.", BLA),
        ("Troops captured two BLA men behind the shooting.", BLA),
        ("Police held a BLA member and his brother in connection with the shooting.", BLA),
        ("Two BLA militants were arrested for planting the bomb.", BLA),
        ("Four members of the BLA were detained in Hub over the killing.", BLA),
        ("Six people, all members of the BLA, were arrested for involvement in the shooting.", BLA),
        ("Two youths, said to belong to the BLA, were held after the attack.", BLA),
        ("Three BLA fighters were picked up on Sunday for their alleged role in the attack.", BLA),
        ("Two suspects of the BLA were arrested after two people died in a blast in Tank.", BLA),
        ("Taliban forces arrested two Jaish al-Adl men over the attack.", {("Jaish al-Adl", "suspected")}),
    ],
)
def test_arrested_for_the_deed(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


@pytest.mark.parametrize(
    "text",
    [
        "Four BLA militants were arrested in Hub in a raid.",
        "Two BLA men were arrested after a raid on a house in which a bomb was found.",
        "Police arrested a BLA man over an arms cache.",
        "Police arrested 20 protesters over the attack on a BLA hideout.",
        "Police raided a seminary over links with the BLA and arrested ten.",
        "Police arrested a BLA commander wanted over the killing of two officers in 2019.",
        "A driver was arrested by the BLA for the accident.",
        "The BLA held a meeting over the elections.",
    ],
)
def test_arrested_for_nothing_of_the_kind(stances, text):
    assert stances(f"{LEAD} {text}") == set()
