"""What a text tells of other days is no part of its headline figures."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "A boy was killed in Bannu on Sunday. On Aug 2, two policemen were killed in Daraban.",
        "LAKKI, Sept 20: A boy was killed in Bannu on Sunday. On Aug 2, two policemen were killed in Daraban.",
        "Gunmen shot dead a clerk on Tuesday, the third such killing in Quetta.\n\nOn September 3 at least 14 "
        "farmers were killed in Kalat, and five days afterwards two in Mach.",
        "A guard died in Sibi on Friday.\n\nA train was seized on March 11. The army killed 33 rebels then.",
        "A guard died in Sibi on Friday.\n\nAnother bomb in Sibi killed three men on July 28.",
    ],
)
def test_a_report_that_says_the_weekday_dates_what_is_past(quoted, text):
    assert quoted(text)[0] == 1


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("TANK, Aug 2: A boy was killed on Sunday. In another attack on Aug 2 a guard died.", 2),
        ("A boy was killed in Tank on Sunday. Three others died on Monday, August 3, in Bannu.", 4),
        ("Aug 2: A boy was killed in Tank.\n\nAug 19: Three men were killed in Bannu.", 4),
    ],
)
def test_a_day_of_the_news_is_not_past(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "In response to last night's bombing of a bazaar in Dadu that killed 30 people, the corps claims to have "
            "killed more than 40 terrorists.",
            (40, None),
        ),
        ("The army killed nine rebels in response to a raid in Kech that left two soldiers dead.", (9, None)),
        # "meanwhile" goes over to no other incident where somebody only speaks
        (
            "MOHMAND: A senator and two guards were killed by a bomb on Monday. Meanwhile, the Islamic State "
            "claimed the "
            "attack. The body of the senator was laid to rest.",
            (3, None),
        ),
        (
            "A tribal elder and both his sons were killed. Two guards who were escorting them were also killed.",
            (5, None),
        ),
        ("Ten guards are now known to have died of the raid. Another guard died of his wounds.", (10, None)),
        # attackers who were hurt are not the wounded, where others died
        ("Two policemen were killed in Tank. One attacker was wounded and arrested.", (2, None)),
        ("One kidnapper was injured in a raid in Kurram, and the others escaped.", (None, 1)),
    ],
)
def test_others_than_those_of_the_news_are_left_out(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Elders Found Dead\n\nThe bodies of two elders whom riders had taken from home two days earlier in "
            "Kunar have been found, officials said.",
            (2, None),
        ),
        (
            "A bomb hit a bus in Tank.\n\nA constable wounded in last week's raid on a post died on Sunday.",
            (1, None),
        ),
        (
            "Gunmen hurt two soldiers in Poonch, said officials, who believe that they are those who ambushed "
            "troops on December 9 last year, when three soldiers died.",
            (None, 2),
        ),
        (
            "Gunmen abducted ten men in Zabul.\n\nSeven Hazaras had been murdered early this month.",
            (None, None),
        ),
        (
            "Gunmen took ten men away in Zabul, ten days after a protest that was sparked by the killing of seven "
            "others.",
            (None, None),
        ),
    ],
)
def test_a_clause_may_be_of_the_past(quoted, text, figures):
    assert quoted(text) == figures


def test_a_day_named_at_the_head_of_a_sentence_is_another_unless_the_lead_names_one(tag):
    later = "On Feb. 3, more than 30 guards died when fighters attacked in Helmand."
    assert (
        tag(f"KABUL, Feb 13 - Gunmen killed two men on Monday.\n\n{later}", "2006-02-13").headline.killed == 2
    )
    assert tag(f"On Feb 11, gunmen killed two men in Kabul.\n\n{later}", "2006-02-13").headline.killed == 32


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Fighting has killed 4,000 people since 2022, a report said. It counted 685 dead in 2024. In its latest "
            "incident a bomb killed two policemen in Bannu on Sunday.",
            (2, None),
        ),
        ("Since 1 January, nine guards were killed. Two guards died in Mastung on Tuesday.", (2, None)),
        (
            "Two hundred insurgents have been killed since January, the minister said, as a bomb in Hub left "
            "four dead.",
            (4, None),
        ),
        ("At least 43 troops have been killed since Friday in Kunduz.", (43, None)),
        (
            "A year after the raid on a school in Tank that claimed 140 lives, gunmen killed two teachers in Bannu.",
            (2, None),
        ),
        (
            "Two miners were abducted in Duki. More than 30 miners had been killed within two months.",
            (None, None),
        ),
    ],
)
def test_a_count_of_months_is_no_headline(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "The minister alleged on Saturday that RAW was involved in the attacks in Balochistan.\n\nHis "
            "remarks came one "
            "day after a bomber struck in Mastung, leaving 53 people dead.",
            53,
        ),
        (
            "Gunmen abducted ten men in Zabul.\n\nIt came a year after a bombing in the province in which 30 died.",
            None,
        ),
        ("Two men were hurt in Kech.\n\nThe attack came one day after a bomb there killed nine.", None),
    ],
)
def test_the_sequel_of_an_attack_of_these_days(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Lawyers had gathered around the body of their murdered president. At least 70 people were killed.",
            70,
        ),
        (
            "Six men were killed by a bomb in Bajaur.\n\nThe night before, unidentified men attacked a house in "
            "Safi. A "
            "son of the owner was shot dead.",
            6,
        ),
        (
            "Four people died on Friday in several acts of violence in Quetta. In another targeted killing, a trader "
            "was shot dead.",
            4,
        ),
    ],
)
def test_known_victims_nights_before_and_acts_of_violence(quoted, text, killed):
    assert quoted(text)[0] == killed
