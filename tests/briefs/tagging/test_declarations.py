"""Groups that own to a deed, are suspected, blamed or deny in rarer words; masters, units and owners of agencies."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed three soldiers in Kalat district of Balochistan on Monday."


@pytest.mark.parametrize(
    "claim",
    [
        "Jeeyand Baloch, spokesman for the BLA, said that it was the work of his group.",
        "The BLA owned up to the attack.",
        "The BLA, which has claimed several attacks in the past, said it was behind this one.",
        "The BLA claimed that seven soldiers had been killed in the attack.",
        "The BLA acknowledged carrying out the attack.",
        "The attack was carried out by the BLA, the group said in a statement.",
        "According to a BLA statement, the group targeted the convoy in retaliation for an operation.",
        '"We did it," a BLA spokesman told Reuters.',
        '"Our fighters carried out the attack," the BLA\'s spokesman told AFP by telephone.',
        "The BLA said the attacker was a member of the group.",
        "The BLA identified the bomber as Rehan Baloch.",
        "The BLA released the photo of the bomber.",
        "The BLA hailed the attack as the work of its fighters.",
        "The BLA issued a claim of responsibility.",
        "The BLA confirmed its involvement in the attack.",
        "The BLA said its sniper had shot the soldiers.",
        "The BLA said it had used a magnetic mine in the attack.",
        'The BLA declared that the soldiers had been "eliminated" by its fighters.',
        "The local chapter of the BLA said the attack was theirs.",
        "A man told reporters that his group, the BLA, had carried out the raid.",
        "The BLA told the BBC's Urdu service that the group had targeted the convoy.",
        "The BLA said in a note to reporters that it was its first attack by a woman.",
        "The BLA, which claimed the offensive, lost several men.",
        "Both the BLF and the BLA claim it.",
        "Perpetrator: BLA (claimed).",
        "The BLA said its fighters did so.",
        'In a statement, the BLA said: "Our fighters targeted an enemy convoy."',
        "The BLA said 12 men had been killed and that its men took their weapons.",
        "The BLA said all of its fighters returned safely from the attack.",
        "The ambush was the work of its fighters, the BLA said.",
        "The BLA admitted the attack.",
        "The BLA accepted that it carried out the attack.",
        "The BLA boasted of the attack on social media.",
        "The BLA said that one of its soldiers detonated his belt.",
        "An unidentified caller claimed responsibility on behalf of the BLA.",
        '"We accept responsibility for the attack," a BLA spokesman said.',
        '"It was us," a BLA spokesman said.',
        "The BLA said the soldiers were killed in revenge for an operation.",
        "The BLA says it shot the men because they were spies.",
        "The BLA wrote on Twitter that their men had captured the post.",
        "The BLA claimed to have overrun the post.",
        "Pamphlets found at the gate claimed the bombing in the name of the BLA.",
        "The BLA said that the attack was part of its campaign against settlers.",
        "The BLA spokesperson called the bombing a warning to investors.",
        "The BLA later distributed a video of the ambush.",
        "BLA fighters carried out the attack, its spokesman said.",
        "The BLA accepted the killing of the soldiers.",
        "The BLA released the name of the attacker.",
        "The BLA spokesman tweeted that its fighters had attacked the convoy.",
        "The BLA described the bomber as a member of its suicide squad.",
        "A claim was issued by the BLA.",
        "The BLA informed journalists that it had carried out the shooting.",
        "The BLA said it was in revenge for the operation.",
        "The attack was to avenge the death of its commander, the BLA said.",
        "The BLA-claimed blast left a crater.",
        "BLA said the gunmen were its members.",
        "According to the BLA, its fighters attacked the convoy.",
        "The BLA, however, claimed dozens of soldiers were killed.",
        "The BLA, a separatist faction, claimed it.",
        "A chit signed by the BLA was found beside the bodies.",
        "A hand-out signed by the BLA lay beside the bodies.",
    ],
)
def test_claims(stances, claim):
    assert ("BLA", "claimed") in stances(f"{LEAD} {claim}")


@pytest.mark.parametrize(
    "claim",
    [
        "The Majeed Brigade of the BLA claimed responsibility.",
        "The Majeed Brigade, the BLA's suicide squad, claimed responsibility.",
        "The Majeed Brigade, a suicide wing of the BLA, claimed responsibility.",
        'The BLA claimed the attack and named the bomber as a man of its "Majeed Brigade".',
        "The BLA said its Majeed Brigade had attacked the convoy.",
    ],
)
def test_claims_of_a_unit_and_of_its_group(stances, claim):
    found = stances(f"{LEAD} {claim}")
    assert {("BLA", "claimed"), ("MB", "claimed")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "The BLA has not claimed the attack.",
        "The army said its snipers had shot two men of the BLA.",
        "The BLA said it would attack again with rockets.",
        "The BLA is fighting for independence. Police said its men had fired rockets.",
        "The earlier two, on a base and on a port, were claimed by the BLA.",
        "Police released the photo of a BLA bomber.",
        "The BLA accepted the offer of talks.",
        "Police said they had killed two BLA men to avenge the attack, an officer said.",
    ],
)
def test_no_claims(stances, text):
    assert ("BLA", "claimed") not in stances(f"{LEAD} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Police said the involvement of the BLA could not be ruled out.",
        "The attackers were thought to belong to the BLA.",
        "The BLA remains the main suspect.",
        "Analysts believe the BLA is responsible.",
        "Initial investigations suggest the involvement of the BLA.",
        "Police said BLA insurgents were the likely culprits.",
        "The modus operandi resembles that of the BLA.",
        "Reportedly, the BLA was responsible for the attack.",
        "No group claimed responsibility, though the BLA was named by the victims.",
        "No group claimed responsibility; however, the BLA (Pakistan) was suspected.",
        "It is believed the BLA carried out the attack.",
        "The BLA was considered the likely perpetrator.",
        "No group has claimed responsibility; the BLA operates in the area and is suspected.",
        "Suspected members of the BLA shot dead a teacher.",
        "Police believe BLA to be involved.",
        "Police believe the attackers belonged to the BLA.",
        "Investigators have linked the attack to the BLA.",
        "All indications are that the BLA did it.",
        "Likely perpetrator: BLA.",
    ],
)
def test_suspicions(stances, text):
    assert ("BLA", "suspected") in stances(f"{LEAD} {text}")


@pytest.mark.parametrize(
    "text", ["Six suspected BLA men were shot dead.", "Suspected BLA men shot dead by troops."]
)
def test_the_dead_are_not_suspected(stances, text):
    assert stances(text) == set()


def test_a_tie_that_describes_a_claimant_is_no_suspicion(stances):
    text = f"{LEAD} The UBA, linked to the BLA, claimed responsibility."
    assert stances(text) == {("UBA", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "Police said the BLA was responsible.",
        "Police said the BLA carried out the attack.",
        "The army said that BLA terrorists carried out the attack.",
        "The agency said the BLA and the BLF had conspired to bomb it.",
        '"The BLA did this," the home minister said.',
        "The ministry pointed at the BLA.",
        "The ministry said the BLA must answer for the attack.",
        "The agency said the attack was planned in Pakistan by the BLA.",
    ],
)
def test_blame(stances, text):
    assert ("BLA", "blamed") in stances(f"{LEAD} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Islamabad says Indian proxies carried out the attack.",
        "The military said Indian-sponsored terrorists carried out the attack.",
        "The army said they had acted at the behest of their Indian masters.",
        "The prime minister alleged that India had funded the attackers.",
    ],
)
def test_masters(tag, text):
    facts = tag(f"{LEAD} {text}")
    assert ("India", "blamed") in {(fact.name, fact.stance) for fact in facts.actors}
    assert facts.attribution == "suspected"


def test_a_state_is_not_blamed_beside_its_agency(tag):
    facts = tag(f"{LEAD} The chief minister accused India's intelligence agency, RAW, of the bombing.")
    assert [fact.short for fact in facts.actors if fact.stance == "blamed"] == ["RAW"]


@pytest.mark.parametrize(
    "text",
    [
        "A BLA spokesman said his group did not carry out the attack.",
        "The BLA dismissed the accusation.",
        '"We have no link with this incident," the BLA said.',
        "The BLA said it was in no way related to the attack.",
        "The BLA said it knew nothing about the blast.",
        "The BLA issued a denial.",
        '"This was not our work," a BLA spokesman said.',
        "Denying involvement, the BLA said it only targets the army.",
    ],
)
def test_denials(stances, text):
    assert ("BLA", "denied") in stances(f"{LEAD} {text}")


def test_two_denials_in_one_sentence_have_their_own_objects(stances):
    text = (
        f"{LEAD} The UBA claimed responsibility; the government rejected the claim, "
        "and the BLA denied involvement."
    )
    assert stances(text) == {("UBA", "claimed"), ("BLA", "denied")}


def test_nobody_owned_it(tag):
    assert tag(f"{LEAD} No militant group immediately owned the attack.").unclaimed
