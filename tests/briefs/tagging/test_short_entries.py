"""Who did it, as short entries of databases and agencies word it."""

from __future__ import annotations

import pytest

LEAD = "Gunmen killed two vaccinators in Tank on Friday."


@pytest.mark.parametrize(
    "text",
    [
        "BLF fighters are alleged to have triggered the blast in Hub that killed one.",
        "BLF gunmen are understood to have shot two constables in Kech.",
        "The BLF is reported to have murdered a clerk in Awaran.",
        "Suspects in the killing of a clerk in Khuzdar include the BLF.",
        "The bombing of a convoy in Quetta that killed six soldiers was thought to be by the BLF.",
        "A principal was killed in Awaran (reportedly BLF).",
        "A BLF suspect arrested on Monday admitted planting the bomb that killed four in Kech on Friday.",
        "The BLF's Kech chief, caught on Sunday, confessed to having killed the singer in Turbat, police said.",
        "BLF men are said to have taken part in the raid on the camp in Kech.",
        "Tribesmen of the BLF are said to have fired rockets at Kohlu.",
        "A faction of the BLF was suspected of attacking trains in Sibi.",
        "Levies arrested a man said to be of the BLF for Sunday's shooting in Gwadar.",
    ],
)
def test_suspicion(stances, text):
    assert stances(text) == {("BLF", "suspected")}


@pytest.mark.parametrize(
    "text",
    [
        "The BLF is accused of having torched a school in Awaran on Sunday night.",
        "Officials said BLF extremists fired a rocket at the camp in Kech.",
        "The governor said that militias of the BLF had raided a bank in Kech.",
        "The modus operandi of the raid in Kohlu is that of the BLF, police said.",
        '"It was the BLF," Azad Khan said when asked who had fired on the seven in Kech.',
        "Police in Hub named the BLF's commander and six others in a first information report about Tuesday's attack.",
        "BLF rebels in Iran were blamed for a bomb in a bus in Kech that killed six.",
        "BLF behind Kech attack, says Bugti.",
        "The slain attackers were of the BLF's Naseerabad wing, the RPO told reporters after a post was stormed.",
        "The minister said those who shot the nine passengers in Kech were BLF terrorists.",
        "BLF rebels kidnapped a contractor in Kech, police allege.",
        "The governor said the clerks were victims of the BLF.",
        "Police blamed separatists of the BLF for torching a bus in Kech.",
        "Islamabad holds the BLF to be the perpetrator of the bombing in Kech.",
    ],
)
def test_blame(stances, text):
    assert stances(text) == {("BLF", "blamed")}


@pytest.mark.parametrize(
    "text",
    [
        "The BLF denied involvement, but police insisted it had carried out the attack in Kech.",
        "While the BLF denied a role, Kech's commissioner maintained that they had abducted the clerks.",
        "A clerk was shot in Kech. The government blamed the BLF for the killing; the group denied that.",
    ],
)
def test_blame_of_one_who_denies_it(stances, text):
    assert stances(text) == {("BLF", "denied"), ("BLF", "blamed")}


@pytest.mark.parametrize(
    "text",
    [
        "A clerk was shot in Kech. BLF pamphlets claiming the deed were thrown into the press club.",
        "Leaflets of the BLF were found at the site in Kech where two lorries had been burnt.",
        "BLF posters were recovered from the spot in Kech where a contractor was killed.",
        "A clerk was shot in Kech. The BLF claimed it, as it had a similar shooting a day earlier.",
        "The BLF acknowledged that its men had sunk a patrol boat off Gwadar.",
        "BLF accepts blast on Airport Road.",
        "A caller said the BLF had planted the bomb in Kech, and dismissed talk of a hoax.",
        "The van in Kech was bombed by the BLF, according to the group.",
    ],
)
def test_claims(stances, text):
    assert stances(text) == {("BLF", "claimed")}


def test_whoever_rang_for_his_group(stances):
    text = "A bomb hurt four in Kech. Nasir Khan rang a newspaper to say that his BLF had done it."
    assert stances(text) == {("BLF", "claimed")}


def test_two_who_claimed_it(stances):
    text = "The BLA claimed the bombing of the office in Kech, as did the BLF."
    assert stances(text) == {("BLA", "claimed"), ("BLF", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two of the BLF over the killing of a principal in Kech last year.",
        "Police arrested two BLF men over the 2013 murder of a lawyer.",
        "The BLF claimed a string of attacks this month, though not the one on the market in Hub.",
        "Police said an arrested BLF suspect admitted to killing 12 policemen since 2011.",
        "An unknown caller who said that the BLF was behind the blast in Kech was not taken seriously.",
        "Leaflets of the BLF were recovered from a hideout in Kech.",
        "BLF pamphlets were found on him, police said of a man arrested in Kech.",
        "Troops shot four militants in Kech. Weapons, explosives and BLF leaflets were recovered from the scene.",
        "A BLF commander was killed in Kech. BLF leaflets were found on his body.",
        "A bomb hit an office of the BLF in Kech. BLF posters lay scattered at the scene.",
        "The BLF denied involvement, but officials said it attacked civilians before.",
    ],
)
def test_nobody_is_responsible(tag, text):
    assert tag(text).attribution.value == "none"


def test_a_group_that_nobody_named_has_not_kept_silent(tag):
    assert tag(f"{LEAD} No group was mentioned.").attribution.value == "none"
    assert tag(f"{LEAD} No group has mentioned it.").attribution.value == "unclaimed"
