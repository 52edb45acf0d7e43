"""States blamed by their people's name: fire across a border, drones, hands, proxies."""

from __future__ import annotations

import pytest

LEAD = "Two villagers died on Friday."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A boy died when Indian troops opened fire across the Line of Control, police said.", {"India"}),
        ("The ISPR said Afghan border police had shelled a village on the frontier.", {"Afghanistan"}),
        ("Pakistani troops violated the ceasefire in Poonch, an officer said in Jammu.", {"Pakistan"}),
        ("A girl died in Indian mortar shelling along the LoC, an official said.", {"India"}),
        ("A farmer was hit by a shell fired by Iranian forces near the border, a clerk said.", {"Iran"}),
        ("Officials blamed Afghan border forces for the firing.", {"Afghanistan"}),
        ("The army said Pakistan broke the ceasefire first.", {"Pakistan"}),
        ("Officials said a US drone fired four missiles at a barn.", set()),
        ("Two boys died in air raids by Pakistan over the border, an elder said.", {"Pakistan"}),
        ("The ISPR blamed unprovoked Indian firing for her death.", {"India"}),
        ("The council blamed Pakistani artillery for it.", {"Pakistan"}),
        ("He blamed American drone strikes for the rise of militancy.", set()),
        ("The party accused Indian media of lies about the shelling.", set()),
        ("Indian troops on the border opened fire at a bus, an official said.", {"India"}),
        ("The mayor called the blast an Indian conspiracy.", {"India"}),
        ("Kabul says Pakistan killed ten people in an air strike near the border.", {"Pakistan"}),
        ("The mastermind belongs to RAW, the adviser said.", {"RAW"}),
        ("Missiles from Iran hit a house near the border, an official said.", {"Iran"}),
        ("The guards said the bombers had ties with Saudi intelligence.", {"Saudi Arabia"}),
        ("The country will root out Indian-sponsored terrorism, it said.", set()),
        ("India, which Islamabad blames for the bombing, has been silent.", {"India"}),
        ("India's intelligence agency, the RAW, was involved in it, the minister said.", {"RAW"}),
        ("Indian-backed rebels were sent to hell, the ISPR said.", set()),
        (
            "A guard died in a breach of the ceasefire by Pakistan on the border, an officer said.",
            {"Pakistan"},
        ),
        ("Posts came under fire of Indian troops at the border, an officer said.", {"India"}),
        ("Troops returned fire after Indian forces were seen at the border, an officer said.", set()),
        ("Indian troops killed two militants near the Line of Control, police said.", set()),
        ("Indian troops opened fire in the old town, a witness said.", set()),
        ("Villagers protested against US drone strikes, police said.", set()),
        ("Residents accused Afghan forces of failing to protect them.", set()),
        ("Four terrorists of an Indian proxy were killed, the ISPR said.", set()),
    ],
)
def test_who_fired(stances, text, found):
    assert stances(f"{LEAD} {text}") == {(name, "blamed") for name in found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They were hit by a suspected US drone.", {"US"}),
        ("Officials believe it was an American missile, or an alleged American drone.", {"US"}),
        ("An Indian hand could not be ruled out, the minister said.", {"India"}),
        ("Police suspect an Afghan role in the bombing.", {"Afghanistan"}),
        ("They died in a suspected raid by a U.S. drone.", {"US"}),
        ("The minister hinted at the involvement of RAW.", {"RAW"}),
        ("The mayor did not rule out that India had been involved.", {"India"}),
        ("RAW, the spy agency of India, was alleged to have had a hand.", {"RAW"}),
        ("RAW is believed to have a hand in it.", {"RAW"}),
        ("That India is involved in this cannot be ruled out, a mayor said.", {"India"}),
        ("The hand of an Indian tailor was hurt, police said.", set()),
    ],
)
def test_whose_hand_or_drone(stances, text, found):
    assert stances(f"{LEAD} {text}") == {(name, "suspected") for name in found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "An aircraft thought to be American fired missiles.",
            {("US", "suspected")},
        ),
        ("The missile is believed to have been fired by an American drone.", {("US", "suspected")}),
        ("Two jets, believed to be on American soil, were looked for.", set()),
        (
            "Warplanes from Pakistan struck a border village of Paktika, a spokesman said.",
            {("Pakistan", "blamed")},
        ),
    ],
)
def test_aircraft(stances, text, found):
    assert stances(f"Four people were killed in Khost on Friday. {text}") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kabul says Pakistani warplanes bombed homes in Khost.", {"Pakistan"}),
        ("Pakistani jets hit a house in Khost, Taliban officials said.", {"Pakistan"}),
        ("The Taliban government said Pakistan had bombed homes in Khost.", {"Pakistan"}),
        ("Islamabad said Indian missiles had struck a mosque.", {"India"}),
        ("Pakistan said Iranian missiles and drones struck a village.", {"Iran"}),
        ("An attack that Kabul blames on Islamabad killed three players in Urgun.", {"Pakistan"}),
        ("Pakistan said its jets bombed homes in Khost.", set()),
        ("Pakistan's army said Pakistani jets had hit a house in Khost.", set()),
        ("Kabul said Pakistani jets had not hit any house.", set()),
        ("Afghan officials said Pakistani jets had hit militant hideouts.", set()),
        ("Pakistani jets hit a house in Khost on Monday.", set()),
    ],
)
def test_bombed_another_country(stances, text, found):
    assert stances(text) == {(state, "blamed") for state in found}


def test_troops_of_the_time_tell_that_nobody_but_a_group_speaks(stances):
    """Of a text without a date, soldiers who left in 2021 tell that the Taliban did not govern yet."""
    text = "A bomb killed two men of ISAF in Helmand. An Afghan Taliban spokesman said he acted for the movement."
    assert stances(text) == {("Afghan Taliban", "claimed")}


def test_a_militia_that_a_government_backs_was_attacked(tag):
    assert tag("Three men of a government-backed militia were shot dead in Hub.").attribution == "none"
    assert tag("India-backed rebels killed two guards, an official said.").attribution == "suspected"
