"""Patterns 1-17: who claimed, denied, is blamed or suspected; what looks like it and is not."""

from __future__ import annotations

import pytest

from briefs.model import Attribution


def test_several_groups_claim(stances):
    text = "A bomb hit a patrol in Kech. The BLF and the BRA both claimed responsibility."
    assert stances(text) == {("BLF", "claimed"), ("BRA", "claimed")}
    text = "The BLF claimed responsibility for the blast. The BRA also claimed responsibility."
    assert stances(text) == {("BLF", "claimed"), ("BRA", "claimed")}


def test_faction_and_parent_are_both_kept(stances):
    text = (
        "Jamaat-ul-Ahrar, a faction of the Tehreek-e-Taliban Pakistan, claimed responsibility for the attack."
    )
    assert stances(text) == {("JuA", "claimed"), ("TTP", "claimed")}
    text = "Jamaat-ul-Ahrar, a splinter group of the Tehreek-e-Taliban Pakistan, claimed responsibility."
    assert stances(text) == {("JuA", "claimed")}


@pytest.mark.parametrize(
    "sentence",
    [
        "No group claimed responsibility.",
        "No group immediately claimed responsibility.",
        "No one has claimed responsibility so far.",
        "Nobody claimed the attack.",
        "No claim of responsibility was made.",
        "There had been no immediate claim of responsibility.",
        "There was no claim of responsibility for either of those.",
        "No group has claimed the responsibility.",
        "The attack has yet to be claimed by anyone.",
        "Responsibility for the blast has not been claimed.",
        "None of the militant outfits had accepted responsibility.",
        "So far the bombing remains unclaimed.",
    ],
)
def test_unclaimed(tag, sentence):
    facts = tag(f"A bomb killed two men in Quetta. {sentence}")
    assert facts.unclaimed
    assert facts.attribution is Attribution.UNCLAIMED


def test_silence_about_claims_is_not_unclaimed(tag):
    facts = tag("A bomb killed two men in Quetta.")
    assert not facts.unclaimed
    assert facts.attribution is Attribution.NONE


@pytest.mark.parametrize(
    "sentence",
    [
        "No group claimed responsibility; however, sources attributed it to the BLA.",
        "No group claimed responsibility, but the BLA is suspected.",
        "No one claimed responsibility, although the BLA is believed to be behind the attack.",
        "While no group has claimed it, officials suspect the BLA.",
        "No group claimed responsibility; however, it is widely believed that the BLA was responsible.",
    ],
)
def test_unclaimed_but_suspected(tag, stances, sentence):
    text = f"A bomb killed two men in Quetta. {sentence}"
    assert stances(text) == {("BLA", "suspected")}
    assert tag(text).attribution is Attribution.SUSPECTED


@pytest.mark.parametrize(
    "sentence",
    [
        "No group claimed responsibility, although such attacks are previously blamed on the BLA.",
        "No group claimed responsibility. The BLA has claimed responsibility for several similar attacks.",
        "No group claimed responsibility. The BLA has previously claimed responsibility for attacks there.",
        "No group claimed responsibility, although such raids are usually blamed on the BLA.",
    ],
)
def test_background_blame_is_no_attribution(tag, stances, sentence):
    text = f"A bomb killed two men in Quetta. {sentence}"
    assert stances(text) == set()
    assert tag(text).attribution is Attribution.UNCLAIMED


@pytest.mark.parametrize(
    "sentence",
    [
        "The BLA claimed the attack.",
        "The attack was claimed by the BLA.",
        "The BLA said it carried out the attack.",
        "The BLA said that its fighters had attacked the post.",
        "The BLA accepted responsibility for the blast.",
        "The BLA claimed credit for the explosion.",
        "The BLA claimed the attack was a reprisal for the death of its leader.",
        "A BLA spokesman said the bombing was revenge for an operation.",
        "Responsibility for the blast was later claimed by the BLA.",
        "A spokesman for the BLA, Azad Baloch, claimed responsibility in a phone call.",
        "In a claim of responsibility by the BLA, the soldiers were called occupiers.",
    ],
)
def test_ways_to_claim(tag, stances, sentence):
    text = f"A bomb killed two soldiers in Quetta. {sentence}"
    assert stances(text) == {("BLA", "claimed")}
    assert tag(text).attribution is Attribution.CLAIMED


def test_the_group_before_is_meant(stances):
    text = (
        "The BLA has fought the state for years. A bomb hit a bus in Hub. The group claimed responsibility."
    )
    assert ("BLA", "claimed") in stances(text)


def test_claimed_casualties_are_a_claim_and_a_rival_toll(tag, stances, tolls):
    text = (
        "Two soldiers were killed in Kharan, the army said. The BLF claims that nine personnel were killed."
    )
    assert stances(text) == {("BLF", "claimed")}
    assert tolls(text) == ["2 killed", "9 killed"]
    assert tag(text).headline.killed == 2


@pytest.mark.parametrize(
    "text",
    [
        "The blast claimed the lives of six people in Quetta.",
        "Police claimed to have killed three militants of the BLA in Quetta.",
        "The governor claimed dozens of BLA insurgents had been killed in that time.",
        "Despite official claims of quelling the BLA, a bomb went off in Quetta.",
        "The man shot dead in Quetta had claimed to be an informant on the BLA.",
    ],
)
def test_false_claims(tag, text):
    facts = tag(text)
    assert not [fact for fact in facts.actors if fact.stance == "claimed"]
    assert facts.attribution is not Attribution.CLAIMED


@pytest.mark.parametrize(
    "text",
    [
        "Six suspected BLA militants were killed in Kalat.",
        "Two suspected members of the BLA were arrested in Quetta.",
        "Security forces killed four suspected BLA fighters in Kalat.",
        "Police raided a house in Quetta and detained an alleged BLA commander.",
    ],
)
def test_suspects_who_are_victims(stances, text):
    assert stances(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Suspected BLA militants attacked a post in Kalat, killing two.",
        "A teacher was killed in Kalat by suspected BLA insurgents.",
        "Alleged BLA militants fired rockets at a camp in Kalat.",
    ],
)
def test_suspected_attackers(stances, text):
    assert stances(text) == {("BLA", "suspected")}


def test_unidentified_gunmen_are_no_attribution(tag):
    assert tag("Unidentified gunmen killed a man in Quetta.").attribution is Attribution.NONE
    assert tag("Suspected militants killed a man in Quetta.").attribution is Attribution.NONE


@pytest.mark.parametrize("label", ["assumed BLA", "suspected BLA", "coded as BLA"])
def test_labels_in_parentheses(stances, label):
    assert stances(f"Gunmen ({label}) attacked a post in Kalat, killing one.") == {("BLA", "suspected")}


def test_faction_claims_and_parent_disavows(tag, stances):
    text = (
        "Jamaat-ul-Ahrar claimed the bombing of a court in Peshawar. "
        "The Tehreek-e-Taliban Pakistan distanced itself from the attack."
    )
    assert stances(text) == {("JuA", "claimed"), ("TTP", "denied")}
    denied = next(fact for fact in tag(text).actors if fact.stance == "denied")
    assert text[denied.start : denied.end].startswith("The Tehreek")


@pytest.mark.parametrize(
    "sentence",
    [
        "The BLA claimed responsibility, but officials questioned the veracity of the statement.",
        "Officials dismissed the claim by the BLA that it had carried out the shooting.",
    ],
)
def test_doubted_claims_are_claims(stances, sentence):
    assert stances(f"A policeman died in Quetta. {sentence}") == {("BLA", "claimed")}


def test_a_claim_by_an_unknown_group(tag):
    facts = tag("A bomb hurt five in Larkana. A previously unknown group claimed responsibility.")
    assert facts.attribution is Attribution.CLAIMED
    assert not facts.unclaimed


def test_a_claim_outweighs_no_immediate_claim(tag):
    text = (
        "The BLA claimed responsibility for the bombing in Hub that killed three.\n\n"
        "Earlier, police had said there had been no immediate claim of responsibility."
    )
    assert tag(text).attribution is Attribution.CLAIMED
    assert not tag(text).unclaimed


@pytest.mark.parametrize(
    "sentence",
    [
        "The Afghan Taliban denied giving shelter to the attackers.",
        "Kabul denies the presence of the fighters on its soil.",
        "New Delhi denies backing the insurgents.",
        "The BLA denied targeting civilians.",
    ],
)
def test_denying_something_else(stances, sentence):
    assert not [name for name, stance in stances(f"A bomb hit Quetta. {sentence}") if stance == "denied"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The TTP denied responsibility for the attack.",
        "The TTP denied any involvement in the blast.",
        "The TTP said it was not behind the blast.",
        "The TTP denied that it had carried out the bombing.",
        "The TTP, which often attacks the police, denied being behind the bombing.",
    ],
)
def test_denying_the_attack(stances, sentence):
    assert ("TTP", "denied") in stances(f"A bomb hit Quetta. {sentence}")


def test_blame_includes_backing(stances):
    text = "A bomb killed two in Quetta. The minister accused India of backing the attackers, which New Delhi denied."
    assert stances(text) == {("India", "blamed")}
    assert ("TTP", "blamed") in stances("A bomb killed two in Swat. Police blamed the TTP for the attack.")


def test_glossary_victims_and_history_have_no_stance(stances):
    text = (
        "Gunmen killed an ANP leader in Swabi.\n\nDefinitions:\n\n"
        "- Tehreek-e-Taliban Pakistan (TTP): A group that has claimed responsibility for many attacks.\n\n"
        "- Baloch Liberation Army (BLA): Blamed for attacks on security forces."
    )
    assert stances(text) == set()
    assert stances("A TTP commander was killed by a bomb in Swat.") == set()
    assert stances("A bomb hit Quetta. Last year, the BLA claimed responsibility for a blast there.") == set()


def test_state_labels(stances):
    text = "The army blamed Fitna al-Hindustan for the bus bombing in Khuzdar."
    assert stances(text) == {("Fitna al-Hindustan", "blamed")}


def test_a_lost_by(stances):
    text = "The Kalat blast was probably carried out the Islamic State Pakistan Province, an official said."
    assert stances(text) == {("ISPP", "suspected")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A commander linked to the BLA, claimed nothing.", set()),
        ("The BLF, a group linked to the BLA, claimed responsibility.", {("BLF", "claimed")}),
        (
            "The chief spoke of those who planned the bombing, which the BLA has claimed.",
            {("BLA", "claimed")},
        ),
        ("The BLA said that one of its members had carried it out.", {("BLA", "claimed")}),
        ("Officials said that intercepted calls pointed to the BLA.", {("BLA", "suspected")}),
        ("The minister said it was planned with the support of India.", {("India", "blamed")}),
        ("The minister accused India; New Delhi rejected the accusation.", {("India", "blamed")}),
    ],
)
def test_relations_and_asides(stances, sentence, expected):
    assert stances(f"A bomb hit Quetta. {sentence}") == expected


def test_a_parent_that_disavows_has_not_claimed(stances):
    text = (
        "Jamaat-ul-Ahrar, a faction of the Tehreek-e-Taliban Pakistan, claimed responsibility for the attack. "
        "The Tehreek-e-Taliban Pakistan denied any involvement."
    )
    assert stances(text) == {("JuA", "claimed"), ("TTP", "denied")}


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The Jeay Sindh Qaumi Mahaz claimed responsibility for it.", {"claimed"}),
        ("The killing was attributed to the Sunni Tehreek.", {"suspected"}),
        ("No group claimed responsibility; however, sources attributed it to the MQM.", {"suspected"}),
        ("The ANP said nobody had claimed responsibility for the attack on its rally.", {"mentioned"}),
        ("The PPP accused the police of shirking their responsibility.", {"mentioned", "blamed"}),
        ("No one claimed responsibility for the bombing of the MQM's office.", {"mentioned"}),
    ],
)
def test_parties_own_only_what_they_are_said_to_own(tagger, text, stances):
    facts = tagger.tag(f"A bomb went off near a market in Karachi. {text}")
    assert {actor.stance.value for actor in facts.actors if actor.kind in ("party", "movement")} <= stances
    assert {actor.stance.value for actor in facts.actors} & stances
