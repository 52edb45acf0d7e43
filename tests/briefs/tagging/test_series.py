"""Several attacks of one series: their figures are added up, whether told by place, by number, or day by day."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Devices went off at three banks in Quetta, Turbat and Hub. One clerk was killed and two people were hurt "
            "in Quetta. Six people were hurt in Turbat and one man was hurt in Hub.",
            (1, 9),
        ),
        (
            "Grenades were thrown at posts in Kunduz and Taloqan. Two policemen died in Kunduz. One policeman died and "
            "four were wounded in Taloqan.",
            (3, 4),
        ),
        (
            "Bombs hit shops in Khar and in Bara. In Khar three men were killed. In Bara a boy was killed.",
            (4, None),
        ),
        # of one place, or the total is told
        ("A bomb went off near Tump in Kech. Two men died. Five people were hurt in Kech.", (2, 5)),
        ("Gunmen hit a bus between Mach and Sibi. Two men died in Mach. Ten men were hurt.", (2, 10)),
        (
            "Bombs killed nine people in Khar and Bara. Five people were killed in Khar and four in Bara.",
            (9, None),
        ),
    ],
)
def test_the_attacks_of_a_list_of_places_are_added(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Two bombs exploded in Jalalabad. The first killed four people and wounded five. The second killed two and "
            "wounded three.",
            (6, 8),
        ),
        (
            "Two bombs exploded in Jalalabad. The first killed four people and wounded five; the second, ten minutes "
            "later, killed two and wounded three.",
            (6, 8),
        ),
        (
            "Fighters hit two posts in Ghor. At the first, four guards were killed and five hurt; at the second, two "
            "guards died and three were wounded.",
            (6, 8),
        ),
        (
            "Fighters hit two posts in Ghor. Four guards were killed and five hurt at the first post and two died and "
            "three were wounded at the second.",
            (6, 8),
        ),
        ("Two blasts killed six in Herat. The first blast killed four. The second killed two.", (6, None)),
        ("Two men were attacked in Herat. The first was killed. The second died in hospital.", (2, None)),
    ],
)
def test_the_first_and_the_second_are_added(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A grenade killed a clerk and hurt six people in Larkana. The SRA claimed this attack and an attack in "
            "Ghotki on the same day, in which two guards were killed.",
            (3, 6),
        ),
        (
            "A grenade killed a clerk in Larkana. The SRA also claimed a blast in Ghotki earlier that day that killed "
            "two guards.",
            (3, None),
        ),
        (
            "Gunmen killed 30 people in a market in Hyderabad. On the next day, at least 12 people were killed in "
            "revenge attacks in Karachi.",
            (42, None),
        ),
        # of another time, or of the same attack
        (
            "A grenade killed a clerk in Larkana. The SRA had claimed an attack in Ghotki last year, in which two "
            "guards were killed.",
            (1, None),
        ),
        (
            "A bomb killed 30 people in Hyderabad. On the next day, 35 were said to be dead in the attack.",
            (30, None),
        ),
        (
            "A bomb killed five people in Hyderabad and hurt ten. On the next day, two of the injured died.",
            (7, 8),
        ),
    ],
)
def test_attacks_of_that_day_and_of_the_next_are_added(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen shot a doctor in Karachi. Elsewhere in the city two traders were killed.", 3),
        ("Gunmen shot 12 villagers in Doda. Five more herders were found dead in Udhampur.", 17),
        ("Three attacks. In Faryab a cook was shot. In Zaranj a mine killed two policemen.", 3),
        # nothing but the same again
        ("Gunmen shot three men in Karachi. Two were killed and one was wounded.", 2),
        ("Gunmen shot a doctor and his driver in Karachi. The doctor was killed.", 1),
        ("A cleric was shot at in Konodas and escaped unhurt. Two guards were killed elsewhere.", 2),
    ],
)
def test_those_shot_in_another_incident_are_counted(quoted, text, killed):
    assert quoted(text)[0] == killed
