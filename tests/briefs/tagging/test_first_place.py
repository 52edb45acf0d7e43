"""The scene of a text that tells of dead, of hurt or of who did it, and puts none of it anywhere in words."""

import pytest


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        # the only place that it names
        (
            "Datta Khel area, Sept 2010. Two rockets fell on a mud house after dark; six died.",
            {"Khyber Pakhtunkhwa"},
        ),
        # the town of the dateline, whatever else is named
        (
            "ZAHEDAN, Iran - Armed men burst into the main court on Saturday and killed six.",
            {"Sistan and Baluchestan"},
        ),
        # a text that says who did it, and of nobody dead or hurt
        (
            "HYDERABAD: A cracker bent a rail near Kotri. The Sindhudesh Revolutionary Army took it on itself.",
            {"Sindh"},
        ),
        # the capital of a state, where reports on anything are filed
        ("ISLAMABAD: Two soldiers were killed in a raid, the army said.", set()),
        (
            "KABUL: From the lorry the trail leads over the Spin Boldak crossing. Ninety people were killed.",
            set(),
        ),
        # acts of nature, of which bureaus tell wherever they are
        ("KARACHI: The flood in the delta abroad has killed 40 people.", set()),
        # homes of the dead
        ("Three men from Swat were killed on Monday, their families said.", set()),
        # a count over a year
        ("Peshawar police counted 40 attacks and 61 dead in the past year.", set()),
        # nothing happened to anybody
        ("SARGODHA: The commissioner opened a park on Friday and praised the gardeners.", set()),
        # two provinces, and nothing that tells them apart
        ("Two guards died. Their lorry was bound from Karachi to Quetta.", set()),
    ],
)
def test_the_only_place_known(tagger, text, scenes):
    assert set(tagger.tag(text).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Farah, 20 Nov 2009. A man on a motorcycle blew himself up and killed nine.", {"Farah"}),
        ("WANA, Aug. 23 - A boy blew himself up during a lesson and killed nine.", {"Khyber Pakhtunkhwa"}),
        ("TANK (PPI): A bomb killed nine.", {"Khyber Pakhtunkhwa"}),
        ("Tank, or what was left of it, burnt. A bomb killed nine in Quetta.", {"Balochistan"}),
        # whose words they are, and not where it happened
        (
            "KUNDUZ, Oct 3: Nine died in a raid on a ward. In Kabul the alliance's first note spoke of an accident.",
            {"Kunduz"},
        ),
        (
            "A bomb killed nine in Kunduz. In Kabul two men put a bomb under a car and killed one.",
            {"Kunduz", "Kabul"},
        ),
    ],
)
def test_towns_of_datelines_and_of_speakers(tagger, text, scenes):
    assert set(tagger.tag(text).scenes) == scenes


def test_a_toll_that_the_user_takes_away_moves_no_scene(tagger):
    text = "DADU: Five people died in the dark of Monday."
    assert tagger.tag(text).scenes == tagger.tag(text, leave_out=lambda toll: True).scenes == ("Sindh",)
