"""Frames that say whose deed it was, around a group, a state or a force, without a word of blame."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed three farmers in Quetta on Friday."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister named the BLA.", {("BLA", "blamed")}),
        ("It nominates Gul Khan, a commander of the banned BLA, and three accomplices.", {("BLA", "blamed")}),
        ("BLA named as perpetrators by a senator.", {("BLA", "blamed")}),
        ("It is surely the BLA, said an elder.", {("BLA", "blamed")}),
        ("The mayor thinks it was BLA men.", {("BLA", "suspected")}),
        ("The deputy told us that the gunmen were BLA.", {("BLA", "blamed")}),
        ('"Who if not the BLA?" asked the mayor.', {("BLA", "blamed")}),
        ("Police lean to the BLA.", {("BLA", "suspected")}),
        ("It was most probably the BLA, an officer said.", {("BLA", "suspected")}),
        ("Experts at an institute see the handwriting of the BLA.", {("BLA", "suspected")}),
        ("The police version speaks of the BLA.", {("BLA", "blamed")}),
        ("India's role is obvious, a senator said.", {("India", "blamed")}),
        ("The mayor added that the BLA bore the guilt.", {("BLA", "blamed")}),
        ("A senator charged: India is its sponsor.", {("India", "blamed")}),
        ("The mayor was quite sure: a deed of RAW.", {("RAW", "blamed")}),
        ("The elders hold the BLA answerable.", {("BLA", "blamed")}),
        ("The army put the device down to the BLA.", {("BLA", "blamed")}),
        ("The adviser said that a phone led to a RAW handler.", {("RAW", "blamed")}),
        ("Governor's spokesman: the BLA.", {("BLA", "blamed")}),
        ("Police told the press that a BLA man had handed him the bomb.", {("BLA", "blamed")}),
        ("The mayor said gunmen of the BLA had come by night.", {("BLA", "blamed")}),
        ("A party leader said that gunmen of the MQM had come for them.", {("MQM", "blamed")}),
        ("Villagers said Frontier Corps men fired into the crowd.", {("FC", "blamed")}),
        ("A nephew says the BLA had threatened him and that its men did it.", {("BLA", "blamed")}),
        ("Villagers said a shell had come out of the Frontier Corps camp.", {("FC", "blamed")}),
        ("The family says the BLA had warned him and accuses them.", {("BLA", "blamed")}),
        ("Police attributed the blast to the BLA.", {("BLA", "blamed")}),
        ("Local sources attributed the blast to the BLA.", {("BLA", "suspected")}),
        ("The governor called it the work of the BLA.", {("BLA", "blamed")}),
        ("The governor said it looked like the work of the BLA.", {("BLA", "suspected")}),
        ("Suspicion, said an officer at the scene, falls on the BLA.", {("BLA", "suspected")}),
        ("A senator put it at India's door.", {("India", "blamed")}),
        (
            "Either the BLA or the BLF was responsible, officials said.",
            {("BLA", "suspected"), ("BLF", "suspected")},
        ),
        ("The gunmen, whom the ministry identified as BLA, fled.", {("BLA", "suspected")}),
        ("Police: BLA.", {("BLA", "blamed")}),
        ("Actor per the ministry: BLA.", {("BLA", "blamed")}),
        ("Attributed to: BLA.", {("BLA", "blamed")}),
        ("Author: BLA (?).", {("BLA", "suspected")}),
        ("Presumably BLA.", {("BLA", "suspected")}),
        ("Early police figure: 15 BLA.", set()),
        ("The mayor said only one word: BLA.", {("BLA", "blamed")}),
        ("For the police the case is closed: BLA.", {("BLA", "blamed")}),
        ("A foreign hand, meaning India, was at work, a senator said.", {("India", "blamed")}),
        ("The blame, officials said, rested with the BLA.", {("BLA", "blamed")}),
        ("Police have the BLA in mind.", {("BLA", "suspected")}),
        ("The eyes of the police are on the BLA.", {("BLA", "suspected")}),
        ("The trail leads to the BLA.", {("BLA", "suspected")}),
        ("Nobody but the BLA lays such mines, an expert remarked.", {("BLA", "suspected")}),
        ("The BLA is being looked at.", {("BLA", "suspected")}),
        ("An elder does not doubt that it was the BLA.", {("BLA", "blamed")}),
        ("The BLA came for them at dusk, his father said.", {("BLA", "blamed")}),
        ("The family says that he was killed by the CTD.", {("CTD", "blamed")}),
        ("He had been picked up by the CTD, his sister told the court.", {("CTD", "blamed")}),
        ('"The BLA killed my brother," a shopkeeper said.', {("BLA", "blamed")}),
        (
            "The boy planted it for the BLA, an officer said.",
            {("BLA", "blamed")},
        ),
        ("BLA, say the police.", {("BLA", "blamed")}),
        ("A clerk was sure they were BLA men.", {("BLA", "suspected")}),
        ("The bomb was reportedly planted by the BLA.", {("BLA", "suspected")}),
        ("It was the work of the BLA, its spokesman told a paper.", {("BLA", "claimed")}),
        ("Two defendants, an official said, carried letters for the BLA.", set()),
        ("The chief has no doubt about the BLA.", {("BLA", "blamed")}),
        ("The BLA, a minister said, has the blood of four on its hands.", {("BLA", "blamed")}),
        ("He called the BLA his brother's killers.", set()),
        ("He called the BLA the killers of his brother.", {("BLA", "blamed")}),
        ("A minister termed it a BLA attack.", {("BLA", "blamed")}),
        ("The ministry described the gunmen as members of the BLA.", {("BLA", "blamed")}),
        ("Two BLA men were booked for the murder.", {("BLA", "blamed")}),
        ("The police know the killer, a BLA man, they said.", {("BLA", "blamed")}),
        ("The car was rigged in a BLA workshop, an officer said.", {("BLA", "blamed")}),
        ("The dead gunman may have been a BLA man.", {("BLA", "suspected")}),
        ("Police are looking into a link with the BLA.", {("BLA", "suspected")}),
        ("There are signs that the BLA had a part in it.", {("BLA", "suspected")}),
        ("No evidence points to the BLA, police said.", set()),
        ("It is too early to blame the BLA, a minister said.", set()),
        ("The name of the BLA fell more than once.", {("BLA", "suspected")}),
        (
            "Police sought men of the BLA and the BLF in connection with it.",
            {("BLA", "suspected"), ("BLF", "suspected")},
        ),
        ("Police say that they were members of the BLA and had come from Hub.", {("BLA", "blamed")}),
        (
            "He accused India of paying them and Afghanistan and Iran of hiding them.",
            {("India", "blamed"), ("Afghanistan", "blamed"), ("Iran", "blamed")},
        ),
        ("He has been accused by India and Iran of planning a blast of 2008.", set()),
        ("Police said it was the BLA, not the TTP.", {("BLA", "blamed")}),
        ("It was the Frontier Corps who won the match, officials said.", set()),
        ("He put the delay down to the BLA.", set()),
        ("Relatives said Frontier Corps men took the injured to a ward.", set()),
        ("An official said the BLA gave a list of the missing to the court.", set()),
        ("The BLA named the BLF.", set()),
        ("A member of the BLA later confessed to it.", {("BLA", "blamed")}),
        ("Three members of the BLA were later charged with the murders.", {("BLA", "blamed")}),
        ("Residents say that the gunmen were followers of Shah's BLA.", {("BLA", "blamed")}),
        (
            "An obscure group said it had done it, but police pointed to activists of the BLA.",
            {("BLA", "suspected")},
        ),
        ("The mob was led by a cleric and supporters of the MQM, a shopkeeper said.", {("MQM", "blamed")}),
        (
            "Clerics of the BLA had warned them, and the staff suspected the movement of it.",
            {("BLA", "suspected")},
        ),
        ("Indian agencies, a minister said, were not named.", set()),
    ],
)
def test_pointing(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gunmen (likely BLA) fired on a checkpoint in Bolan.", {("BLA", "suspected")}),
        ("Gunmen, most likely from the BLA, fired on a post in Bolan.", {("BLA", "suspected")}),
        ("Gunmen (BLA, likely) fired on a checkpoint in Bolan.", {("BLA", "suspected")}),
        ("Likely BLA militants fired on a checkpoint in Bolan.", {("BLA", "suspected")}),
        ("It is likely BLA militants will attack again, a guard in Bolan said.", set()),
        # of two armed groups, the one that counts the other's dead
        ("TTP claims 2 ISKP fighters killed in Khar; the army has not commented.", {("TTP", "claimed")}),
    ],
)
def test_notes_in_brackets(stances, text, found):
    assert stances(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Police named a BLA commander, Gul Khan, as dead.",
        "A group named BLA is active there, police said.",
        "Police said that it was not the BLA.",
        "Police did not name the BLA.",
        "Nobody knows whether it was the BLA, police said.",
        "Members of the BLA fired upon another post.",
        "The mayor is thought to be one of the BLA's friends.",
        "The governor put it down to enemies of Afghanistan.",
        "Officials usually lay such things at the BLA's door.",
        "Two members of the BLA were killed in an operation, officials said.",
        "Police said that it was a BLA camp.",
        "Earlier blasts there were the work of the BLA, police said.",
        "Six suspected members of the BLA were gunned down later, police said.",
        "Of the dead, two are said to belong to the BLA.",
        "Ten BLA fighters have laid down their rifles, the ministry said.",
        "Ten insurgents linked to the BLA surrendered in Hub.",
        "Villagers said Frontier Corps men carried the dead to hospital.",
    ],
)
def test_not_pointing(stances, text):
    assert stances(f"{LEAD} {text}") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has come forward.",
        "No faction has taken it on itself yet.",
        "No outfit has admitted to the blast.",
        "Neither the BLA nor anybody else came forward.",
        "The BLA had said nothing; nor had anybody else.",
        "There was no message from any group.",
        "No group, not even the usual one, had put its name to it.",
        "Nobody has put his hand up for it.",
        "Not a word from the insurgents.",
        "Not claimed.",
    ],
)
def test_silence(tag, text):
    assert tag(f"{LEAD} {text}").attribution == "unclaimed"


@pytest.mark.parametrize(
    "text",
    [
        "Nobody came forward as a witness.",
        "None was admitted to hospital.",
        "No party has put up a candidate.",
    ],
)
def test_other_silence(tag, text):
    assert tag(f"{LEAD} {text}").attribution == "none"


@pytest.mark.parametrize(
    "text",
    [
        "He was killed by a mine weeks earlier (claimed by the BLA).",
        "(Comes four days after a raid in Mach, claimed by the BLA.)",
        "The older attack was claimed by the BLA at the time.",
        "Nobody claimed it. The BLA claimed the bombing at a market in Hub in which six people died.",
    ],
)
def test_claims_of_earlier_attacks(stances, text):
    assert ("BLA", "claimed") not in stances(f"{LEAD} {text}")
