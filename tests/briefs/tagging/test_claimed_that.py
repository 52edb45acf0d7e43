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
