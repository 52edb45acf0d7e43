"""Who denies the deed, in whatever words, and what is said in like words that denies nothing."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The BLA washed its hands of the blast in Hub.",
        "The BLA said that the blast in Hub was none of its doing.",
        "The BLA distanced its fighters and its organisation from it; a spokesman distanced his group from the blast.",
        '"Not us," a spokesman for the BLA said of the blast in Hub.',
        "BLA: not ours.",
        "The BLA said it had nothing whatsoever to do with it.",
        "A BLA denial was sent to newspapers the same day.",
        "The BLA said that it had not taken the drivers.",
        "A commander of the BLA said no fighter would do this.",
        "The BLA said it knows nothing of the blast in Hub.",
        "The BLA denied holding the two engineers.",
        "The BLA called the charge nothing but lies.",
        "The BLA rejected reports that it had carried out the bombing.",
        "A spokesman for the BLA said that the group was not responsible for the blast.",
    ],
)
def test_denials(stances, text):
    assert ("BLA", "denied") in stances("Officials in Quetta blamed the BLA for the deed. " + text)


@pytest.mark.parametrize(
    "text",
    [
        "The BLA said the lorries that had been burnt were not those of traders.",
        "The BLA disowned its former commander for his speeches.",
        "The BLA said that its men had planted it and that they would not stop.",
        "A guard of the FC said that it was not clear who had fired.",
        "Officers said the sweep against the BLA had nothing to do with the blast.",
    ],
)
def test_no_denials(stances, text):
    assert ("BLA", "denied") not in stances("A bomb killed a man in Hub. " + text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Pakistan blamed Afghanistan for the two bombs in Karachi. Afghanistan rejected the accusation.",
            "Afghanistan",
        ),
        ("The ministry in Kabul blamed Pakistan for the bombing. Islamabad denied it.", "Pakistan"),
        ("Officials in Quetta blamed India for the bombing. New Delhi dismissed the charge.", "India"),
    ],
)
def test_states_that_were_blamed(stances, text, name):
    assert {(name, "blamed"), (name, "denied")} <= stances(text)


def test_a_claim_that_is_rejected(stances):
    assert stances("The BLA rejected claims that it was behind the killing in Hub.") == {("BLA", "denied")}


def test_states_that_are_said_to_back_somebody(stances):
    text = "A bomb hit Quetta. Pakistan accused India of backing the bombers. New Delhi rejected the charge."
    assert stances(text) == {("India", "blamed")}


@pytest.mark.parametrize(
    "text",
    [
        "The Baloch Liberation Army (BLA) has always denied any role in such attacks.",
        "The BLA has denied such accusations in the past.",
        "The BLA, which has denied similar accusations in the past, did not comment.",
        "The BLA routinely denies involvement in attacks on teachers.",
        "The BLA did not comment; it has always denied killing teachers.",
        "In earlier cases the BLA had denied killing teachers.",
        "The BLA, who deny such attacks as a rule, made no comment.",
        "Islamabad has always rejected such allegations.",
        "Pakistan has denied such accusations in the past.",
        "Pakistan has denied involvement in such attacks.",
    ],
)
def test_who_always_denies_such_deeds(stances, text):
    assert stances("Gunmen killed two teachers in Kech district. " + text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The BLA has always denied its part in the killing of the teachers.",
        "The BLA has consistently denied the killing.",
        "The BLA denied such accusations.",
        "A spokesman for the BLA has denied the accusation.",
        "The BLA denied attacks on these teachers, as it denies attacks on schools.",
    ],
)
def test_who_denies_this_deed(stances, text):
    assert ("BLA", "denied") in stances("Gunmen killed two teachers in Kech district. " + text)


def test_who_always_denies_to_back_somebody_is_accused_of_it(stances):
    text = "A bomb hit Iran. Tehran accuses Pakistan of sheltering the bombers. Pakistan always denies such charges."
    assert stances(text) == {("Pakistan", "blamed")}


@pytest.mark.parametrize(
    "text",
    [
        "The BLA has consistently denied planting Tuesday's bomb.",
        "The BLA repeatedly denied carrying out Tuesday's attack.",
        "The BLA repeatedly denied carrying out yesterday's attacks.",
        "The BLA long denied killing Monday's ten victims.",
        "The BLA consistently denied plotting Hayat Khan's killing.",
        "The BLA always denied planning the teachers' killing and bombing a bus.",
        "The BLA had denied such attacks on Monday.",
    ],
)
def test_who_denies_the_deed_of_a_day_or_of_somebody(stances, text):
    assert ("BLA", "denied") in stances("Gunmen killed two teachers in Kech district. " + text)


@pytest.mark.parametrize(
    "text",
    ["The BLA has always denied killing Quetta's teachers.", "The BLA had denied such attacks."],
)
def test_who_always_denies_such_deeds_of_somewhere(stances, text):
    assert stances("Gunmen killed two teachers in Kech district. " + text) == set()
