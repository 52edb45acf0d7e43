"""Claims told by a caller, a list, a reason, a second claimant, or of the front named before; and what is none."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed two policemen in Quetta on Friday."


@pytest.mark.parametrize(
    "claim",
    [
        # by a caller, whoever he is
        "Someone who phoned a newspaper said that the BLF had repaid an old debt.",
        "A caller told reporters that the BLF had picked the two because of their uniform.",
        "In a letter a man of that name wrote and said the BLF had tracked the van for a week.",
        # in a passive, or as it says itself
        "The killing was later acknowledged by the BLF.",
        "The attack was owned by a spokesman of the BLF.",
        "BLF men blew up the van, as the group itself announced.",
        "By its own account the BLF lost two men in it.",
        # in a list
        "The BLF counted the attack among its operations of the week.",
        "The BLF listed the bombing among the group's deeds of June.",
        # a note
        "Responsibility: BLF (claimed by phone).",
        "Resp.: BLF, own statement.",
        # its reason
        "The BLF said the dead policemen had belonged to a death squad.",
        "According to the BLF the policemen had been warned twice.",
        "The BLF called it a warning to the police.",
        "A BLF statement: in reply to the raid on Awaran.",
        # whatever it did
        "The BLF said that they had recruited the driver of the van.",
        "The BLF acknowledged that it was a man of theirs who had thrown the bag.",
        "BLF, through its channel, spoke of two fighters.",
        # in exchange
        "The BLF demanded a ransom for the two drivers.",
        "The BLF asked for three prisoners in exchange for the drivers.",
        "The BLF, a rebel group, demanded two prisoners in return for the engineers.",
        # sent, and taken upon themselves
        "The BLF sent word that its men had done it.",
        "A spokesman of the BLF took the blame upon his group.",
        # left behind
        "A letter signed by the BLF was found beside the bodies.",
        # not somebody else
        "The BLF, not the BLA, claimed the attack.",
    ],
)
def test_claims(stances, claim):
    assert stances(f"{LEAD} {claim}") == {("BLF", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "A relative who phoned a newspaper said that the BLF had repaid an old debt.",
        "The police said by telephone that the BLF had lost its way.",
        "The attack was condemned by the BLF.",
        "The BLF counts the minister among its enemies.",
        "A letter signed by the BLF had told shops to close.",
        "The BLF said its men had come under fire in the hills.",
        "The BLF rejected the ransom demand in exchange for the hostages.",
        "The BLF ended its call for ransom.",
        "The BLF called for an exchange of views in return for peace.",
        "The BLF claim was a hoax.",
        "A false claim was made in the name of the BLF.",
        "The claim by the BLF was false, police said.",
        "The BLF had called for the release of hostages without ransom.",
        "The BLF demanded an exchange for its prisoners.",
        "The BLF was the target of the attack, as it said.",
        "The BLF had left the area, as the group had said.",
        "The BLF threat was known, as it said in its report.",
        "The BLF claims to have given up the town.",
        "The BLF said that it could not and cannot take credit.",
        "Claimed captured by the BLF: two vehicles.",
        "Responsibility for the guards was accepted by tribesmen after threats from the BLF.",
        "The BLF said three of its men had fallen in an ambush.",
        "The BLF said that it mourned with the families.",
        "The BLF said that it had had nothing to do with it.",
        "An earlier bombing at the same crossing was claimed by the BLF.",
        "The BLF acknowledged that it was a man of theirs who had lost his legs.",
        "Several groups claimed responsibility for attacks on parties such as the BLF.",
        "Two groups claimed responsibility for bombings that targeted factions including the BLF.",
    ],
)
def test_no_claims(stances, text):
    assert ("BLF", "claimed") not in stances(f"{LEAD} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Several groups claimed responsibility, including the BLF and the UBA.",
        "Two outfits later claimed responsibility for the bombing, among them the BLF and the UBA.",
        "The BLF claimed the first blast, the UBA the one at the square.",
        "The BLF claimed responsibility for one attack and the UBA claimed the other in Mastung.",
        "The BLF claimed it; so, an hour later, did a spokesman of the UBA.",
    ],
)
def test_two_claimants(stances, text):
    assert stances(f"{LEAD} {text}") == {("BLF", "claimed"), ("UBA", "claimed")}


def test_the_front_is_the_one_named_before(stances):
    text = "Fighters of the BLF attacked a Levies post at Mand. One man died. The front claimed the attack later."
    assert stances(text) == {("BLF", "claimed")}


def test_nobody_stands_at_the_front(stances):
    assert not stances("The BLF is strong in Mand. Soldiers at the front claimed they saw nothing.")


@pytest.mark.parametrize(
    "text",
    [
        "The attack was claimed by an individual who said that he was speaking for the BLF.",
        "The attack was claimed by a caller who identified himself as a member of the BLF.",
        "The claim was made by a spokesperson of the BLF.",
        "Responsibility was accepted by the militant group known as the BLF.",
        "A commander of the BLF said that they had been killed for working with the army.",
    ],
)
def test_who_speaks_for_it(stances, text):
    assert stances(f"{LEAD} {text}") == {("BLF", "claimed")}


def test_claimed_by_somebody_of_whom_others_say_something(stances):
    assert not stances(f"{LEAD} It was claimed by officials that the BLF has camps there.")


@pytest.mark.parametrize(
    "text",
    [
        "The BLF claimed responsibility jointly with the UBA.",
        "The BLF said that it carried out the attack together with the UBA.",
        "The BLF claimed the attack along with fighters of the UBA.",
    ],
)
def test_claims_together_with_another(stances, text):
    assert stances(f"{LEAD} {text}") == {("BLF", "claimed"), ("UBA", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "The BLF and a faction of the UBA claimed responsibility.",
        "The BLF, and the Old Lions Faction of the UBA separately claimed responsibility.",
        "It was claimed by the BLF and the coastal wing of the UBA.",
    ],
)
def test_claims_together_with_a_faction_of_another(stances, text):
    assert stances(f"{LEAD} {text}") == {("BLF", "claimed"), ("UBA", "claimed")}


def test_who_denied_does_not_claim_with_a_faction_of_another(stances):
    text = f"{LEAD} The BLF denied it and a faction of the UBA claimed responsibility."
    assert stances(text) == {("BLF", "denied"), ("UBA", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "The bomb was aimed at the BLF and the local branch of the UBA claimed responsibility.",
        "Three men of the BLF and a commander of a faction of the UBA claimed responsibility.",
    ],
)
def test_whom_a_faction_struck_does_not_claim(stances, text):
    assert stances(f"{LEAD} {text}") == {("UBA", "claimed")}


def test_whom_the_police_suspected_first_does_not_claim(stances):
    text = f"{LEAD} Although police initially suspected the TTP, the BLF claimed responsibility."
    assert ("TTP", "claimed") not in stances(text)
    assert ("BLF", "claimed") in stances(text)


def test_who_blames_another_does_not_claim(stances):
    assert stances(f"{LEAD} The BLF blamed the Lashkar-e-Jhangvi for the attack.") == {("LeJ", "blamed")}


@pytest.mark.parametrize(
    "text",
    [
        "'Our men struck the van,' said the BLF's Gwahram Baloch.",
        "The van was hit by 'lions of the coast', the BLF said in claiming responsibility.",
        "The BLF told newsmen that both blasts were its job.",
        "The killing was conceded by the BLF.",
        "BLF claims (by e-mail).",
    ],
)
def test_quotations_and_notes(stances, text):
    assert stances(f"{LEAD} {text}") == {("BLF", "claimed")}


def test_who_speaks_behind_a_quotation(stances):
    assert ("BLF", "claimed") not in stances(f"{LEAD} 'Ask the BLF about it,' said the owner of the van.")
