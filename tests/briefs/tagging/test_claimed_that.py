"""Whether "claimed that attack" is a claim of it, or somebody's word on it."""

from __future__ import annotations

import pytest

LEAD = "Gunmen attacked a post in Panjgur on Monday and killed two soldiers."


@pytest.mark.parametrize(
    "text",
    [
        "The BLA claimed that attack.",
        "The BLA claimed that attack and said the men had been spies.",
        "A spokesman for the BLA claimed that attack on behalf of the group.",
        "On Tuesday a bomb went off in Turbat and hurt a guard. The BLA claimed that attack as well.",
        "The BLA claimed that attack killed nine soldiers.",
        "The BLA claimed that attack was revenge for the death of its men.",
    ],
)
def test_who_claims_that_attack(stances, text):
    assert stances(f"{LEAD} {text}") == {("BLA", "claimed")}


def test_who_claims_that_attack_without_a_name(tag):
    assert tag(f"{LEAD} A militant group claimed that attack.").attribution == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "A minister claimed that attack was the work of foreign agents.",
        "Officials claimed the attack targeted a police van.",
        "The army claimed that attack killed nine militants.",
        "Witnesses claimed that attack began at dawn.",
        "A human rights group claimed the attack violated the law of war.",
        "A monitoring group claimed the attack showed the strength of the rebels.",
        "The governor claimed that explosion destroyed an empty building.",
    ],
)
def test_who_only_speaks_of_that_attack(tag, text):
    assert tag(f"{LEAD} {text}").attribution == "none"


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 gunmen stormed a school in Peshawar. The TTP claimed that attack. On Monday a bomb hurt two people.",
        f"{LEAD} Last year a mosque was bombed there. The TTP claimed that attack.",
        f"{LEAD} The TTP had claimed responsibility for the 2014 school attack.",
    ],
)
def test_a_claim_of_history(stances, text):
    assert stances(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a house in Paktika. The Taliban claimed that strike killed women and children.",
        "A drone hit a house in Paktika. The Taliban claimed the strike killed nine civilians.",
        "Eleven men died in a night raid in Helmand. The Taliban claimed that raid killed only farmers.",
        "Air strikes hit a camp in Nangarhar. The Haqqani network claimed those strikes killed refugees.",
    ],
)
def test_who_tells_of_a_strike_on_his_own_side(stances, text):
    assert not [each for each in stances(text) if each[1] == "claimed"]


@pytest.mark.parametrize("who", ["A minister", "Police", "The Afghan Taliban"])
def test_who_claims_that_others_did_it(stances, who):
    assert stances(f"{LEAD} {who} claimed that the attack was carried out by the Islamic State.") == {
        ("IS", "blamed")
    }


@pytest.mark.parametrize("word", ["was staged", "had been staged", "was false"])
def test_who_claims_that_it_was_none(stances, word):
    assert stances(f"{LEAD} The BLA claimed that the killing {word}.") == set()


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("IS", "The Islamic State claimed that the attack targeted a Shia wedding in Kabul."),
        ("BLA", "The BLA claimed that the attack killed 12 Punjabi civilians."),
        ("BLF", "The BLF claimed that the attack targeted the homes of death squad members in Kech."),
        ("BRA", "The BRA claimed the attack had destroyed homes of tribal chiefs."),
        ("TTP", "The TTP claimed the blast killed intelligence men in civilian homes in Bannu."),
        ("TTP", "The TTP claimed the raid destroyed homes of tribal chiefs in Tirah."),
        ("TTP", "The TTP claimed a suicide raid killed villagers in Bannu."),
        ("BLA", "The BLA claimed its operation killed villagers."),
        ("Jaish al-Adl", "Jaish al-Adl claimed the attack hit a house of the Guards in Saravan."),
    ],
)
def test_who_claims_an_attack_on_civilians(stances, who, text):
    assert (who, "claimed") in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "The TTP claimed the army's attack killed children.",
        "The BLA claimed that the Pakistan Army's attack killed nine civilians.",
        "The TTP claimed the drone attack killed women in Tirah.",
        "The TTP claimed that Pakistani jets struck homes in Khost.",
        "The TTP claimed that the air strike hit homes of its fighters in Tirah.",
        "The BLA claimed that the shelling hit homes in Kech.",
    ],
)
def test_who_tells_of_a_strike_by_others(stances, text):
    assert not [each for each in stances(text) if each[1] == "claimed"]


@pytest.mark.parametrize(
    "text",
    [
        "An army school in Peshawar was stormed in 2014. {} On Tuesday gunmen killed two guards in Hub.",
        "A bomb went off in Kabul in 2015. {} A bomb killed two in Quetta on Tuesday.",
        "The 2008 Mumbai attack killed 166 people. {} Two men were arrested on Tuesday.",
        "Last year a mosque was bombed there. {}",
        "Three months after the school siege a mosque was bombed. {}",
        "In July gunmen killed nine men in Panjgur. {}",
        "A blast hit Hub on Monday, after a blast of 2015 in Kabul. {}",
        "A blast hit Hub on Monday, after a blast in Kabul on Sunday. {}",
        "Gunmen stormed a school in Peshawar. {} On Tuesday gunmen killed two guards in Hub.",
        "A school was stormed in Peshawar. {} A bomb killed two in Quetta.",
    ],
)
def test_a_claim_of_history_that_comes_first(stances, text):
    assert stances(text.format("The TTP claimed that attack.")) == set()


@pytest.mark.parametrize(
    "after",
    [
        "Police sealed the area and began a search operation.",
        "Three men were hurt.",
        "In 2015 gunmen had stormed a camp there.",
    ],
)
def test_who_claims_that_attack_before_more_is_told_of_it(stances, after):
    assert stances(f"{LEAD} The BLA claimed that attack. {after}") == {("BLA", "claimed")}
