"""Which of the figures of a text is its headline: the newest total, and each incident once."""

from __future__ import annotations

import pytest


def test_people_with_a_noun_of_their_own_are_no_part_of_the_attackers(quoted):
    assert quoted("Two terrorists were killed near Rask, a third was held. One Basiji was martyred.")[0] == 1


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two guards were killed in Hangu. A first bomb went off at the gate; nobody was hurt.", (2, None)),
        ("Five rebels were killed by a drone in Kunar. No civilians were hurt, the police said.", (5, None)),
        ("A policeman was wounded in Tank. In Bannu a grenade hit a house. No one was harmed.", (None, 1)),
        ("A policeman was wounded in Tank. There was no loss of life.", (0, 1)),
        ("A policeman was killed in Tank. No one else was hurt.", (1, 0)),
        ("A policeman was killed in Tank. Nobody was injured.", (1, 0)),
        ("A grenade was thrown at a school in Tank. Nobody was hurt.", (0, 0)),
    ],
)
def test_nobody_was_hurt_where_others_were(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "A bomb killed six guards in Bajaur. The TTP said that it was behind the attack. His statement put the "
            "dead at nine.",
            6,
        ),
        ("Sixteen guards were killed in Rask. Jaish al-Adl claimed the raid and gives the toll as 160.", 16),
        (
            "A bomb killed six guards in Bajaur. The TTP claimed responsibility. The death toll later rose to nine.",
            9,
        ),
        ("The TTP claimed responsibility for a raid in Bajaur and put the number of the dead at nine.", 9),
    ],
)
def test_a_total_of_those_who_claim_is_their_own(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # the lead tells of both, and the second is told again
        (
            "A gas pipeline was blown up in Sui on Friday, while another blast hurt two men of the forces.\n\n"
            "Elsewhere in Dera Bugti, a mine went off and two personnel were injured.",
            (None, 2),
        ),
        (
            "Seven killed in Balochistan\n\nQUETTA: Five labourers were shot dead in Kech on Monday.\n\nIn another "
            "incident, two policemen were killed in Mach.",
            (7, None),
        ),
        (
            "Five killed in Kech\n\nQUETTA: Five labourers were shot dead in Kech on Monday.\n\nIn another "
            "incident, two "
            "policemen were killed in Mach.",
            (7, None),
        ),
        (
            "Three brothers were killed by a bomb in Kabul.\n\nRockets fell on the city that same day, killing ten "
            "people.\n\nOn the road to Herat, meanwhile, a mine killed three travellers.",
            (16, None),
        ),
        (
            "Shelling killed a girl in Paktia on Saturday. Two soldiers were hurt the same night in Kurram when their "
            "post was shot at.",
            (1, 2),
        ),
        # the claim is of the same attack
        (
            "A bomb killed two guards in Kandahar. Responsibility for the bomb, meanwhile, was claimed by the "
            "Taliban. By the blast, the group said, 20 soldiers had been killed.",
            (2, None),
        ),
        (
            "Eleven people are hurt by a bomb in Tank, the same place where some 50 were killed in a bombing on "
            "Monday.",
            (None, 11),
        ),
    ],
)
def test_what_is_told_of_two_incidents(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "At least 11 soldiers were killed and dozens hurt near Turbat. Later 48 wounded were counted.",
            (11, 48),
        ),
        (
            "Ten people died in Thursday's raid. A guard had been reported dead and four injured at first. The escort "
            "killed six of the attackers and injured ten others.",
            (10, 4),
        ),
        ("The bomber was killed and ten others were injured. Two guards died.", (2, 10)),
        (
            "Seven people were killed in blasts in two districts. In Hub, one died and four were hurt.",
            (7, None),
        ),
        (
            "MUZAFFARABAD - Shells killed three persons in Azad Kashmir on Monday. In the Leepa sector a man, a nurse "
            "and a policeman died.",
            (3, None),
        ),
        (
            "Two policemen were shot dead in Bannu. In Bajaur, where a bomb claimed about five lives on Monday, "
            "most of "
            "the children were covered.",
            (2, None),
        ),
        ("Six or more people died in Mohmand. Six people died, a doctor said.", (6, None)),
        (
            "Lorries stayed off the highway on Friday, a day after militants attacked a bus in Chilas and killed nine "
            "people.",
            (9, None),
        ),
        ("A blast killed seven people and hurt at least another ten. Ten people were also hurt.", (7, 10)),
    ],
)
def test_figures_of_one_text_beside_each_other(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least 20 people were killed in Kunduz. A doctor said he had counted 33 bodies.", 33),
        ("At least 12 people were killed in Kabul. Two soldiers were buried.", 12),
        (
            "Two boys were killed in Bannu. It was the third attack in a week. Ten people died in Tank on Tuesday.",
            2,
        ),
        (
            "Two boys were killed in Bannu on Friday. It was the third attack in a week: eight people died in Tank on "
            "Tuesday.",
            2,
        ),
        (
            "The bodies of two men were found in Kech. In all, 44 bodies have been found there in two years.",
            2,
        ),
    ],
)
def test_newer_counts_and_attacks_before(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        (
            "Twelve soldiers died in Mastung, the army said. The raiders killed 30, the BLA claimed.",
            [False, True],
        ),
        (
            "At least ten troops died in Zhob, the group claimed in a letter. Police said two died.",
            [True, False],
        ),
        ("Ten soldiers died in Kalat, the Baloch Liberation Army claimed.", [True]),
        ("Ten soldiers died in Kalat, claimed a spokesman of the BLA.", [True]),
        ("The TTP claimed the attack in Bannu, saying its fighters had killed 14 soldiers.", [True]),
        ("The BLA said it had killed 17 troops in Kech.", [True]),
        ("Twenty militants died in Zhob, the army claimed.", [False]),
        ("Police said their men killed six militants in Zhob.", [False]),
        ("The BLA claimed responsibility for the attack, which killed 12 people in Quetta.", [False]),
        ("Ten soldiers died in Kalat, but two more were hurt, the police claimed.", [False, False]),
    ],
)
def test_counts_of_the_attackers_are_told_from_others(tag, text, theirs):
    assert [toll.by_attackers for toll in tag(text).tolls] == theirs


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least ten troops died in Zhob, the group claimed. Police said two died.", 2),
        ("At least ten troops died in Zhob, the group claimed.", 10),
        ("At least ten militants died in Zhob, the army claimed. Police said two died.", 10),
    ],
)
def test_what_the_group_claimed_behind_its_figure_gives_way_to_others(quoted, text, killed):
    assert quoted(text)[0] == killed
