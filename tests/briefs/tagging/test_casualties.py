"""Patterns 18-25: tolls with their words, and the figures to quote."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three soldiers embraced martyrdom in Mir Ali.", ["3 killed"]),
        ("Two soldiers laid down their lives in Zhob.", ["2 killed"]),
        ("Five people lost their lives in the blast.", ["5 killed"]),
        ("Seven terrorists were neutralised in Zhob.", ["7 killed"]),
        ("Four militants were eliminated.", ["4 killed"]),
        ("Two guards were gunned down in Hub.", ["2 killed"]),
        ("Six miners were shot dead.", ["6 killed"]),
        ("A wounded policeman succumbed to his injuries.", ["1 killed"]),
        ("One of the bombers blew himself up.", ["1 killed"]),
        ("Eleven people sustained injuries.", ["11 wounded"]),
        ("Twelve passengers were left injured.", ["12 wounded"]),
        ("The blast left 14 people hurt.", ["14 wounded"]),
        ("Nine people received bullet wounds.", ["9 wounded"]),
        ("Gunmen killed two men and wounded three others.", ["2 killed", "3 wounded"]),
        ("The flood of bombs claimed the lives of 31 shepherds and 12 clerks.", ["31 killed", "12 killed"]),
        ("The bodies of three men were found near Mashkay.", ["3 killed"]),
        ("Militants freed more than 30 inmates from a prison.", ["over 30 freed"]),
        ("Seven miners were kidnapped near Harnai.", ["7 abducted"]),
        ("Five fishermen are missing after the attack.", ["5 missing"]),
    ],
)
def test_words_for_casualties(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two dozen people were killed.", ["24 killed"]),
        ("More than two dozen people were wounded.", ["over 24 wounded"]),
        ("A dozen soldiers were killed.", ["12 killed"]),
        ("Half a dozen people were injured.", ["6 wounded"]),
        ("Twenty-one people died.", ["21 killed"]),
        ("One hundred and twenty-five people died.", ["125 killed"]),
        ("A total of 1,250 people were killed.", ["1250 killed"]),
        ("Scores of people were killed and dozens injured.", []),
        ("His driver was killed.", ["1 killed"]),
        ("A policeman was killed and his brother was injured.", ["1 killed", "1 wounded"]),
        ("A schoolteacher was killed in Kech.", ["1 killed"]),
        ("Abdul Karim, Noor Ahmed and Wali Jan were shot dead.", ["1 killed"] * 3),
        ("Malik Gul and four other people were killed.", ["1 killed", "4 killed"]),
    ],
)
def test_numbers_in_words_and_people_without_number(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 14 people were killed.", ["at least 14 killed"]),
        ("No fewer than 14 people were killed.", ["at least 14 killed"]),
        ("Over 40 people were killed.", ["over 40 killed"]),
        ("More than 40 people were killed.", ["over 40 killed"]),
        ("Up to eight people were killed.", ["up to 8 killed"]),
        ("Nearly 40 people were wounded.", ["nearly 40 wounded"]),
        ("About 60 people were hurt.", ["about 60 wounded"]),
        ("At least reportedly 10 people were killed.", ["at least 10 killed"]),
        ("The clash left 4-5 militants dead.", ["between 4-5 killed"]),
        ("Between 10 and 12 soldiers were killed.", ["between 10-12 killed"]),
        ("Four to six people were killed.", ["between 4-6 killed"]),
    ],
)
def test_qualifiers_and_ranges(tolls, text, expected):
    assert tolls(text) == expected


def test_a_range_counts_its_low_end(tag):
    (toll,) = tag("Between 10 and 12 soldiers were killed.").tolls
    assert (toll.count, toll.low, toll.high) == (10, 10, 12)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("In addition to the bomber, at least 12 people were killed.", 12),
        ("Thirteen people, including the bomber, were killed.", 13),
        ("The raids left 29 people dead, including 20 shopkeepers and nine guards.", 29),
        ("Nine people, among them three children, were killed.", 9),
        ("Two soldiers and a boy were killed in Kech.", 3),
        ("Twelve people were killed. Three attackers were also killed.", 12),
    ],
)
def test_bombers_breakdowns_and_enumerations(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb killed five in Quetta on Monday. The death toll rose to eight on Tuesday.", 8),
        ("Five were killed in Quetta. According to the latest updates, seven people died in the blast.", 7),
        ("The death toll rose to 61. Earlier, officials had put the toll at 57.", 61),
        ("Sixteen people were killed in two attacks. Nine died in Mastung and seven in Kalat.", 16),
        ("Five people were killed in Kurram. In 2021, ten people died in a similar blast there.", 5),
        ("Five people were killed in Kurram. Last week, gunmen killed eleven people there.", 5),
    ],
)
def test_the_newest_total_of_this_event(quoted, text, killed):
    assert quoted(text)[0] == killed


def test_over_the_past_hours_is_no_qualifier(tolls):
    text = "A bomb killed two in Quetta. Over the past two weeks, at least 71 rebels were killed."
    assert tolls(text) == ["2 killed", "at least 71 killed past"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three commanders were among six militants killed.", ["3 killed", "6 killed"]),
        ("Forces kill two militants, arrest 14 others.", ["2 killed"]),
        ("Seven died. Four of the dead were policemen.", ["7 killed", "4 killed"]),
        ("Quetta blast death toll reaches 11.", ["11 killed"]),
        ("Two killed, seven injured in Landi Kotal explosion", ["2 killed", "7 wounded"]),
        ("Soldier martyred, three hurt in Spinwam blast", ["1 killed", "3 wounded"]),
    ],
)
def test_headlines_and_parts(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A grenade hit a house in Pishin. No casualties were reported.", (0, 0)),
        ("A bomb went off in Pishin. No one was hurt.", (0, 0)),
        ("Three people were injured in Pishin; no deaths were reported.", (0, 3)),
        ("A bomb went off in Pishin. There was no immediate word on casualties.", (None, None)),
        ("An unspecified number of soldiers were injured in Awaran.", (None, None)),
        ("The squad safely defused a 5 kg bomb in Jamrud.", (None, None)),
    ],
)
def test_nobody_and_unknown_numbers(quoted, tolls, text, expected):
    assert quoted(text) == expected
    assert all(not toll.startswith("0") for toll in tolls(text))


@pytest.mark.parametrize(
    "text",
    [
        "A bomb with 80 kg of explosives destroyed 16 shops in a deadly blast.",
        "More than 300 attacks killed people in the province.",
        "Police arrested 14 suspects after the deadly blast.",
        "Eight attackers in two cars fired 40 rounds at the injured.",
        "Violence that kills rose by 60 percent.",
        "Rs 500,000 was promised to the families of the dead.",
        "The dead were buried near the N-25 at 5 pm on 7 May 2014.",
        "BLA fighters, 800 of them, took part in the deadly assaults.",
    ],
)
def test_numbers_that_count_no_casualties(tolls, text):
    assert tolls(text) == []


def test_ages_are_no_counts(tolls):
    assert tolls("A 12-year-old boy was killed.") == ["1 killed"]
    assert tolls("Ali Khan, 45, was killed.") == ["1 killed"]


def test_toll_words_and_people(tag):
    text = "Officials said at least 24 police officers were killed."
    (toll,) = tag(text).tolls
    assert toll.text == text[toll.start : toll.end] == "at least 24 police officers"
    assert toll.who == "police officers"
    assert toll.rule


def test_wounded_of_a_part_are_not_quoted(quoted):
    text = (
        "More than 60 people died and many more were wounded in two cities. In Kohat, six died and 14 "
        "were wounded."
    )
    assert quoted(text) == (60, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blasts killed at least 28 people, the information minister said.", ["at least 28 killed"]),
        ("The bomb killed six and wounded 30, a police officer told reporters.", ["6 killed", "30 wounded"]),
        (
            "The army says that 18 people were killed, 13 civilians and five soldiers, and 32 were injured.",
            ["18 killed", "13 killed", "5 killed", "32 wounded"],
        ),
        (
            "Eight people were killed, two soldiers among them, and 26 were injured.",
            ["8 killed", "2 killed", "26 wounded"],
        ),
        ("The blast killed five people, three of them pupils.", ["5 killed", "3 killed"]),
        ("Two guards were killed, and so were two visitors.", ["2 killed", "2 killed"]),
        ("The toll of the assault on the old training college near the lake rose to 61.", ["61 killed"]),
        ("The number of people killed has gone up to 149.", ["149 killed"]),
        ("Seven of those wounded on Friday have died in hospitals.", ["7 killed"]),
        ("A policeman who had tried to stop the attacker was among the dead.", ["1 killed"]),
        ("At least one Frontier Corps (FC) trooper was killed.", ["at least 1 killed"]),
        ("Five suspected Taliban were killed.", ["5 killed"]),
        ("He was hanged for an attempt on the life of the president.", []),
    ],
)
def test_speakers_breakdowns_and_asides(tolls, text, expected):
    assert tolls(text) == expected


def test_breakdowns_are_not_added_up(quoted):
    assert quoted("The blast killed five people, three of them pupils, and wounded 38 others.") == (5, 38)
    assert quoted("Two guards were killed, and so were two visitors.") == (4, None)
    assert quoted("A woman blew herself up, killing three teachers and their driver.") == (4, None)
