"""People who speak for their group."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed three people near a post in Khyber district on Monday."


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Mangal Bagh told reporters by telephone that his men had planted it.", "LeI"),
        ("Hakimullah Mehsud claimed responsibility for the attack.", "TTP"),
        ("Jeeyand Baloch said that his fighters had attacked the post.", "BLA"),
    ],
)
def test_what_a_leader_claims_his_group_does(stances, text, group):
    assert stances(f"{LEAD} {text}") == {(group, "claimed")}


def test_the_group_that_the_sentence_names_speaks(stances):
    text = "Ehsanullah Ehsan, spokesman for the Jamaat-ul-Ahrar, claimed responsibility."
    assert stances(f"{LEAD} {text}") == {("JuA", "claimed")}


def test_a_leader_speaks_for_one_meaning_of_a_shared_name(stances):
    text = "Ehsanullah Ehsan of the Taliban claimed the attack."
    assert stances(f"{LEAD} {text}") == {("TTP", "claimed")}
