"""Claims, denials and withdrawals without the usual words; claims of the past."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed two policemen in Quetta on Friday."


@pytest.mark.parametrize(
    "claim",
    [
        "Mine hits van in Kohlu, driver hurt (BLF claims).",
        "BLF claims through Telegram.",
        "BLF spokesman claims overnight blast in Turbat.",
        "The BLF said its fighters had carried out the raid on the post.",
        "The BLF asserted on its channel that one of its men was behind it.",
        "The BLF wrote on X that three of its members had taken part.",
        "The BLF told reporters that it had sent the bomber.",
        "Two posts were hit. The BLF claimed the latter.",
        "Nobody claimed the raid until Sunday, when the BLF did so.",
    ],
)
def test_claims(stances, claim):
    assert ("BLF", "claimed") in stances(f"{LEAD} {claim}")


@pytest.mark.parametrize(
    "text",
    [
        "The BLF claims that the toll is false.",
        "The BLF claims the blast was staged.",
        "Police rejected the BLF claims.",
        "The army said its men had attacked a camp of the BLF.",
        "The BLF said its men had been killed.",
        "The BLF said two of its fighters were attacked on the way.",
        "Police foiled what the BLF claims to be a protest.",
        "Analysts recall the 2018 bombing in Lahore, which was claimed by the BLF.",
        "In May 2018, ten died in Lahore. The BLF had claimed responsibility for it.",
        "The BLF has retracted its claim of the bombing.",
    ],
)
def test_no_claims(stances, text):
    assert ("BLF", "claimed") not in stances(f"{LEAD} {text}")


def test_the_group_is_the_one_that_speaks(stances):
    text = (
        "Two Taliban guards were killed in Kabul on Friday, the National Resistance Front said. "
        "The group said its men had attacked the gate."
    )
    assert stances(text) == {("NRF", "claimed")}


@pytest.mark.parametrize("text", ["Claims of responsibility: none.", "Claim: nil"])
def test_claims_none(tag, text):
    assert tag(f"{LEAD} {text}").unclaimed


@pytest.mark.parametrize(
    "denial",
    [
        "The BLF has nothing to do with it, its spokesman said.",
        "The BLF walked back its claim.",
        "The BLF later withdrew its claim of the attack.",
    ],
)
def test_denials(stances, denial):
    assert stances(f"{LEAD} {denial}") == {("BLF", "denied")}


def test_a_spokesman_who_rejects_an_accusation_of_the_state_is_not_blamed(stances):
    text = (
        f"{LEAD} The minister said Kabul was letting its soil be used by the TTP. "
        "A Taliban spokesman rejected the charge and said Afghanistan sheltered nobody."
    )
    found = stances(text)
    assert ("Afghanistan", "blamed") in found
    assert ("Afghan Taliban", "blamed") not in found


@pytest.mark.parametrize(
    ("claimant", "found"),
    [
        ("The Mohmand chapter of the TTP", "Tehreek-e-Taliban Mohmand"),
        ("The Mohmand chapter of the Tehrik-i-Taliban Pakistan (TTP)", "Tehreek-e-Taliban Mohmand"),
        ("The TTP's Swat wing", "Tehreek-e-Taliban Swat"),
        ("The Jeeyand faction of the BLA", "BLA-J"),
        ("The Orakzai chapter of the TTP", "TTP"),
        ("The Sibi wing of the Balochistan Liberation Army (BLA)", "BLA"),
    ],
)
def test_a_chapter_that_is_known_claims_for_itself_and_another_for_its_parent(stances, claimant, found):
    assert stances(f"{LEAD} {claimant} claimed responsibility for the attack.") == {(found, "claimed")}
