"""What a caller or a note says of a group is its claim; what officials say in a letter is not."""

from __future__ import annotations

import pytest

_NEWS = "A bomb killed two men in Sibi. "


@pytest.mark.parametrize(
    "text",
    [
        "A caller told a newspaper that the BLA was responsible for the bomb.",
        "A man telephoned a radio station and told it that the BLA had planted the bomb.",
        "Pamphlets found at the spot said that the BLA was behind the bomb.",
        "Someone purporting to speak for fighters said that the BLA had done it.",
        "In a text message to a channel, it was claimed that the BLA had carried out the bombing.",
        "A letter from a spokesman said that the BLA was behind the bomb.",
    ],
)
def test_it_is_a_claim(stances, text):
    assert stances(_NEWS + text) == {("BLA", "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "In a letter to the court, the police said that the BLA was responsible for the bomb.",
        "The minister telephoned a newspaper and said that the BLA had planted the bomb.",
        "A note by intelligence officials said that the BLA was behind the bomb.",
        "A letter by a lawyer said that the BLA was behind the blast.",
        "A letter from the deputy commissioner said the BLA was behind the blast.",
        "A note by the embassy said the BLA was responsible for the attack.",
        "A press note declared that the BLA had carried out the attack.",
        "A poster announced that the BLA was behind the attack and offered a reward.",
        "A trader called a radio station and said the BLA had killed the two.",
    ],
)
def test_it_is_an_accusation(stances, text):
    assert stances(_NEWS + text) == {("BLA", "blamed")}


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("An unknown caller said the two had been shot in revenge for a raid.", "claimed"),
        ("A caller said his men had planted it.", "claimed"),
        ("A caller said that there was a second bomb in the station.", "none"),
        ("The callers to the police said that two men had been wounded.", "none"),
    ],
)
def test_callers_without_a_group(tag, text, attribution):
    assert tag(_NEWS + text).attribution.value == attribution
