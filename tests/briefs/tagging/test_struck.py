"""What a group says that was bombed itself is no claim of that attack."""

from __future__ import annotations

import pytest

BLA = {("BLA", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "Warplanes struck a hideout of the BLA in Bolan, killing 12 men; the BLA said 20 villagers died.",
        "Unidentified aircraft bombed a BLA base in Panjgur. The group said two children were killed.",
        "Helicopters shelled BLA positions in Bolan. 17 men died. The BLA put its losses at two.",
        "The BLA said a drone strike killed its commander and three fighters in Bolan.",
        "A drone hit a jeep of the BLA in Bolan. A BLA spokesman said three comrades were martyred.",
        "An air strike on the BLA in Bolan killed nine. The BLA said that six children died.",
    ],
)
def test_who_was_bombed_claims_nothing(stances, text):
    assert stances(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Army gunships hit BLA men in Bolan, killing five. The BLA said its men had killed two soldiers.",
        "Drones hit a school in Hub. The BLA said it had sent them.",
        "Rockets hit a base in Hub. Two soldiers were killed, the BLA said.",
    ],
)
def test_who_struck_claims_it(stances, text):
    assert stances(text) == BLA
