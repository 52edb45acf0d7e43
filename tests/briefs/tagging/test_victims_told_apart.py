"""Victims of one attack who are told apart: in apposition, elsewhere, later, in what followed."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Five died in Khar. The injured, four constables and three civilians, were taken to hospital.",
            (5, 7),
        ),
        ("A shell hit a school in Khar. The dead, a guard and two boys, were buried at noon.", (3, None)),
        ("Four people died in Khar. The wounded, including a child, were moved to Peshawar.", (4, None)),
    ],
)
def test_those_in_apposition_to_the_dead_and_the_injured(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Gunmen abducted six men in Tank. One of the hostages was killed on March 9 and another on March 12.",
            2,
        ),
        ("One man was killed in Kabul and two others in Herat.", 3),
        ("A mine killed one man in Kabul and another in Herat.", 2),
        ("Gunmen killed four people in a house in Sui and then shot dead a shepherd as they fled.", 5),
        ("Two guards were killed in Tank. In the ensuing search operation, a soldier was killed.", 3),
        # others of whom something else is told, or the same again
        ("Two were killed in Tank and three others in the car escaped.", 2),
        ("A man was killed in Tank and another in critical condition.", 1),
        ("Gunmen killed four people in Sui and then wounded a shepherd.", 4),
        ("Militants attacked a post in Tank. In the ensuing operation, two soldiers were killed.", 2),
    ],
)
def test_those_told_with_their_own_place_or_time(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Gunmen fired at a doctor and his driver in Khar. The doctor was killed. The driver died at noon.",
            (2, None),
        ),
        ("Blasts were reported in Quetta (four dead), Mach (two dead) and Hub (three hurt).", (6, 3)),
        (
            "Four guards died in Khar. Eight villagers were detained. Three of them died in custody.",
            (7, None),
        ),
        (
            "Two guards were killed in Khar. The attack came hours after a bombing in Tank, in which seven people "
            "were killed.",
            (9, None),
        ),
        ("Two guards died and eight men were hurt, while one passer-by was killed in the crossfire.", (3, 8)),
        ("One guard died and two men were hurt, while four children were killed in the crossfire.", (5, 2)),
        # the same people
        ("Gunmen fired at the house of Haji Gul. The elder was killed. The man died at once.", (1, None)),
        ("Four guards died in Khar. They were on leave. Two of them died at once.", (4, None)),
        ("Twelve people were killed (eight dead on the spot).", (12, None)),
    ],
)
def test_those_told_one_by_one(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Five of the 12 labourers kidnapped in Kech on 5 May were found dead on 10 May.", (5, None)),
        ("A trader kidnapped from Bannu in July 2014 was found dead near Mir Ali.", (1, None)),
        ("Three soldiers abducted in Bannu on 5 May were beheaded.", (3, None)),
        ("Three soldiers wounded in Bannu on 5 May died in hospital.", (3, None)),
        ("Ten engineers kidnapped in Bannu on 5 May were freed.", (None, None)),
        ("Two men wounded in Bannu on 5 May were taken to Lahore.", (None, 2)),
    ],
)
def test_those_taken_or_hurt_before_who_died(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen killed a trader in Hub; his brother had been killed in 2011.", 1),
        ("Gunmen killed a trader in Hub. His brother had been killed there too.", 1),
        ("Gunmen killed a trader in Hub. On Tuesday his brother was killed.", 2),
    ],
)
def test_a_relative_who_had_been_killed_before_is_not_added(quoted, text, killed):
    assert quoted(text)[0] == killed
