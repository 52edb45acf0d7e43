"""Forces that stand for their state, groups held responsible, and suspicions in fewer words."""

from __future__ import annotations

import pytest

LEAD = "A shell killed two herders in Khost on Friday."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ISPR accused Indian troops of opening fire.", {("India", "blamed")}),
        ("An elder said so, blaming Afghan forces.", {("Afghanistan", "blamed")}),
        ("The minister called them puppets of India.", {("India", "blamed")}),
        ("The envoy rejected the charge that India funds the men.", {("India", "blamed")}),
        ("The governor said that the bomber belonged to the TTP.", {("TTP", "blamed")}),
        ("The men were not agents of India, he said.", set()),
        ("The governor said that a house belonged to the TTP.", set()),
        ("Villagers accused the security forces of looting.", set()),
        ("Afghan forces accused nobody.", set()),
        ("The council said that the TTP had warned them twice and held it responsible.", {("TTP", "blamed")}),
        ("The TTP held them responsible.", set()),
    ],
)
def test_blame(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leaflets found there bore the name of the BLF.", {("BLF", "suspected")}),
        ("They were shot by a guard thought to have ties with the TTP.", {("TTP", "suspected")}),
        ("A man was arrested. He is thought to have ties with the TTP.", set()),
        ("Shooting in Turbat, one dead. BLF / BLA suspected.", {("BLA", "suspected"), ("BLF", "suspected")}),
        (
            "Police suspected the hand of the BLF, whose chief was blamed for an earlier blast in Hub.",
            {("BLF", "suspected")},
        ),
        ("Two men belonging to the BLF were wiped out.", set()),
        ("The BLF suspected a spy.", set()),
    ],
)
def test_suspicion(stances, text, found):
    assert stances(f"{LEAD} {text}") == found
