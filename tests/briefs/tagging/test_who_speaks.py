"""Who is heard to own to a deed or to deny it: past inserted clauses, in its own words, or as a government."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed two policemen in Quetta on Friday."


@pytest.mark.parametrize(
    "claim",
    [
        "The BLF, with which the elder had quarrelled over a mine, said in a letter that it had killed them.",
        "The BLF, in a note passed to reporters, claimed to have planted the mine.",
        "The BLF said that its fighters had held the bridge until dusk.",
        "The BLF wrote that one of its men had walked up to the gate.",
        'The BLF put out a short statement: "We did it."',
        "Fighters of the BLF laid the mine, according to its statement.",
        "By its own account the BLF carried out the bombing.",
        "The BLF declared itself responsible.",
        "The BLF took the blame for the bombing.",
        "The BLF took the responsibilty for it.",
        "The BLF confessed to the bombing.",
        "The BLF printed his picture with its claim of responsibility.",
        "In its message the BLF named him as Shah Nawaz.",
        "The BLF claimed too, via Telegram.",
        "The BLF claimed one of them, the mine at the bridge.",
        "The BLF claims to be behind it.",
        "The bombing was the work of the BLF, the group itself announced.",
        "Gwahram Baloch, for the BLF, said by phone that a dozen fighters had taken part.",
        "The BLF called it revenge for the death of a commander last month.",
        "The BLF first owned and then disowned the bombing.",
        "It was the BLF that took responsibility.",
        "Responsibility accepted by the BLF.",
        "A bomber, the BLF said, blew himself up at the gate.",
        "The BLF was quick to claim.",
        "Men of the BLF who are now in hiding said to reporters that it was they who had shot them.",
        "The bombing was claimed on the channel of the BLF.",
        "Sultan Baloch, speaking for the BLF, claimed the blast had caused losses: several men killed.",
    ],
)
def test_claims(stances, claim):
    assert ("BLF", "claimed") in stances(f"{LEAD} {claim}")


@pytest.mark.parametrize(
    "text",
    [
        "The BLF said security forces had abducted six students in Turbat.",
        "The BLF said the army had bombed a village.",
        "The BLF claims it wants a state of its own.",
        "The BLF released four soldiers after a jirga.",
        "The BLF has not yet claimed the bombing.",
        "Days earlier the BLF had claimed a raid on a post.",
        "In May a bomb killed nine people in Mach. The BLF had claimed that bombing.",
        "The BLF named him as its new spokesman.",
        "The BLF said its men had withdrawn from the town.",
        "Claimed attacks of the past: the BLF has claimed previous bombings.",
        "The BLF has denied claims that it was behind the bombing.",
        "The BLF claimed the blast in Quetta had caused no harm.",
        "It is claimed by the sources that the BLF set houses on fire.",
        "Some of those bombings in the past year were claimed by the BLF.",
        "The BLF praised the shooting without saying that the gunman was one of its men.",
        "The BLF praised the shooting but did not say that it was its work.",
        "The guard was beaten by men of the BLF before they went away, said the police chief.",
    ],
)
def test_no_claims(stances, text):
    assert ("BLF", "claimed") not in stances(f"{LEAD} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban said that a bomber had attacked the ministry.",
        "A spokesman for the interior ministry of the Islamic Emirate said one man had fired and run away.",
        "Two guards died in the attack, the Taliban said; a hospital spoke of five.",
    ],
)
def test_a_government_that_tells_of_an_attack_claims_nothing(stances, text):
    assert stances(f"A bomb killed two guards in Kabul on Friday. {text}") == set()


def test_those_who_rule_may_claim_in_words_of_their_own(stances):
    text = "The Taliban said that a bomber had attacked the ministry before its mujahideen went in."
    assert stances(f"A bomb killed two guards in Kabul on Friday. {text}") == {("Afghan Taliban", "claimed")}


def test_a_unit_that_the_group_names(stances):
    text = f"{LEAD} The BLA owned it. It said that its Majeed Brigade, formed to hit convoys, carried out the bombing."
    assert stances(text) == {("BLA", "claimed"), ("MB", "claimed")}
    text = f"{LEAD} The Majeed Brigade of the BLA was behind it, the BLA announced."
    assert stances(text) == {("BLA", "claimed"), ("MB", "claimed")}


def test_that_bombing_is_an_earlier_one_unless_the_news_tells_of_two(stances):
    earlier = "Nine people died in a market last week. The BLF claimed that bombing."
    assert stances(f"{LEAD} {earlier}") == set()
    other = "On the same day, a bomb in Turbat wounded three. The BLF claimed that bombing."
    assert stances(f"{LEAD} {other}") == {("BLF", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "The BLF let it be known that it was not to blame.",
        "The BLF, from which others broke away, told reporters that it did not do it.",
        "The BLF said it had not carried out the bombing.",
        "The BLF ruled out any involvement.",
        "The BLF refuted the reports of its involvement.",
        "The BLF denies.",
        "The BLF says it did not kill the policemen.",
        "From the bombing the BLF has distanced itself, and inquiries are under way.",
    ],
)
def test_denials(stances, text):
    assert stances(f"{LEAD} {text}") == {("BLF", "denied")}


def test_a_claim_that_was_taken_back(stances):
    text = "The BLF claimed first and took back the claim a day later."
    assert stances(f"{LEAD} {text}") == {("BLF", "claimed"), ("BLF", "denied")}


@pytest.mark.parametrize(
    "text",
    [
        "Kabul also denied any involvement.",
        "Afghanistan's foreign minister said his country had no link with it.",
    ],
)
def test_states_deny(stances, text):
    assert stances(f"{LEAD} {text}") == {("Afghanistan", "denied")}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said they were behind the bombing.",
        "No one has taken the blame for it.",
        "Responsibility: not claimed.",
        "Responsibility unclaimed.",
        "The police know nothing of the men, nor has any group spoken up to claim it.",
        "The BLF has not yet claimed it.",
    ],
)
def test_unclaimed(tag, text):
    assert tag(f"{LEAD} {text}").attribution.value == "unclaimed"


@pytest.mark.parametrize(
    "text",
    ["The police took credit for the fall in crime.", "The channels of the group carry no such claim."],
)
def test_neither_claimed_nor_unclaimed(tag, text):
    assert tag(f"{LEAD} {text}").attribution.value == "none"


def test_suspicion_of_those_who_claim_goes_without_saying(stances):
    text = f"{LEAD} Police suspected the BLF. Later the BLF claimed responsibility."
    assert stances(text) == {("BLF", "claimed")}


def test_numbered_lists_of_related_reports_are_left_out(stances):
    news = "A bomb killed two policemen in Quetta on Friday, the second blast in the city within a month."
    text = f"{news}\nRelated:\n1. Gunmen kill ten in Gwadar. The BLF claims responsibility.\n2. A quake shakes Ziarat."
    assert stances(text) == set()


def test_before_they_ruled_they_spoke_as_attackers(tag):
    text = "A post in Zabul was attacked on Friday. The Taliban said that nine soldiers had been killed."
    assert tag(text, "2015-06-06").attribution.value == "claimed"
    assert tag(text, "2024-06-06").attribution.value == "none"
    assert tag(text.replace("Friday", "5 June 2015")).attribution.value == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "Taliban claim attack on police base in Kabul; 12 dead",
        "BLA says it attacked a consulate in Karachi",
        "Karachi: three killed in a blast; BLA claims attack",
    ],
)
def test_headings_claim(tag, text):
    assert tag(text).attribution.value == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "Responsibility has been claimed by no one, the BLF included.",
        "The BLF has claimed neither of the two.",
        "Credit for it was taken by no one.",
        "A claim has not been made by anyone.",
        "No outfit has so far said that it did it.",
        "Nobody has come out to accept the responsibility.",
        "No one has said the bombing was theirs.",
        "A claim of the bombing, the mayor said, had until now been made by no group.",
        "The BLF has often claimed bombings in the past, but for this bomb there has been no such claim.",
    ],
)
def test_unclaimed_told_the_other_way_round(tag, text):
    assert tag(f"{LEAD} {text}").attribution.value == "unclaimed"


def test_a_named_faction_and_an_offshoot_speak_for_themselves(stances):
    text = f"{LEAD} A faction of the Pakistani Taliban, the Jamaat-ul-Ahrar, said it had sent the man."
    assert stances(text) == {("JuA", "claimed")}
    text = f"{LEAD} The Resistance Front (TRF, an arm of LeT), which had taken responsibility, is banned."
    assert stances(text) == {("TRF", "claimed")}


def test_a_vague_word_claims_nothing_beside_a_group(stances):
    text = f"{LEAD} Baloch separatists of the BLA said that they had planted the mine."
    assert stances(text) == {("BLA", "claimed")}


def test_links_with_a_group_that_somebody_denies(stances):
    assert stances(f"{LEAD} The man claims that he has no links with the BLF.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "No group, including the BLF, has claimed it.",
        "The BLF has claimed most bombings there, but for this one nobody took responsibility.",
        "Nobody claimed it. The town saw a bombing in 2021 which was claimed by the BLF.",
        "Nobody claimed it, whereas the one on Friday had been claimed by the BLF.",
        "The district has seen other bombings, some of them claimed by the BLF. Nobody has claimed this one.",
    ],
)
def test_claims_of_other_attacks_beside_one_that_nobody_claimed(tag, text):
    assert tag(f"{LEAD} {text}").attribution.value == "unclaimed"


def test_two_claims_in_one(stances):
    text = f"{LEAD} Responsibility was claimed by the BLF and by an outfit not heard of before, the BRG."
    assert stances(text) == {("BLF", "claimed"), ("BRG", "claimed")}


def test_that_faction_is_the_one_named_before(stances):
    text = f"{LEAD} The minister spoke of the Jamaat-ul-Ahrar. That faction of the TTP has claimed responsibility."
    assert ("JuA", "claimed") in stances(text)
    assert ("TTP", "claimed") not in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "The BLF said it was behind an earlier raid in Turbat in which one policeman was killed.",
        "The BLF made no specific claim of the bombing.",
        "The attackers are thought to be of the BLF (called a proxy by Islamabad), known for bombings.",
    ],
)
def test_no_claims_of_this_one(stances, text):
    assert ("BLF", "claimed") not in stances(f"{LEAD} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The BLF had claimed a mortar attack on the jetty the day before.",
        "Only two days before, the BLF had claimed a bombing of the same kind.",
        "It is unknown whether any group claimed responsibility.",
    ],
)
def test_neither_a_claim_of_the_day_before_nor_one_unknown(tag, text):
    assert tag(f"{LEAD} {text}").attribution.value == "none"


def test_a_denial_with_an_aside(stances):
    text = f"{LEAD} The BLF denied that the front, bound by its truce, was involved in it."
    assert stances(text) == {("BLF", "denied")}


def test_a_claim_beside_what_came_before(stances):
    text = f"{LEAD} The bombing, for which the BLF claimed responsibility, came a day after a jirga."
    assert stances(text) == {("BLF", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "The bombing has been claimed, in a message to reporters, by the BLF.",
        "The bombing was claimed in a statement from the BLF.",
        "That its fighters planted the bomb was confirmed by a spokesman of the BLF.",
        "In the words of the spokesman of the BLF, its men hit the van.",
        "The BLF calls itself responsible.",
        "Pamphlets left there carry a claim of the BLF.",
        "Claimed BLF (radio).",
        "The BLF, an outlawed outfit, has avowed it.",
        "The BLF, seen by many as a cover name, has put out a claim.",
        "Rival claims were received, one from the BRG and one from the BLF.",
    ],
)
def test_claims_told_the_other_way_round(stances, text):
    assert ("BLF", "claimed") in stances(f"{LEAD} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The BLF did not claim the bombing.",
        "It has been claimed neither by the BLF nor by others.",
        "Claim: no.",
    ],
)
def test_not_claimed_by_those_named(tag, text):
    assert tag(f"{LEAD} {text}").attribution.value == "unclaimed"


def test_the_same_group_is_the_one_that_claimed(stances):
    text = f"{LEAD} Since the TTP ended its truce, several bombings have been claimed by the BLF. "
    assert stances(text + "The same group said that it had planted the bomb on Friday.") >= {
        ("BLF", "claimed")
    }


def test_what_happened_before_is_claimed_by_somebody_without_being_the_news(stances):
    assert (
        stances(f"{LEAD} Many bombings of this sort, and one at a port, have been claimed by the BLF.")
        == set()
    )
