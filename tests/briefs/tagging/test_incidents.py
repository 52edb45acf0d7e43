"""The figures to quote where a text reports several incidents and gives no sum."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Gunmen killed nine travellers near Kalat on Monday, while an attack on a post in Mach left four men dead.",
            (13, None),
        ),
        (
            "A mine killed two shepherds in Kohlu. In another attack, gunmen shot dead a teacher in Awaran and "
            "wounded his brother.",
            (3, 1),
        ),
        (
            "June 3: Two men were killed in Bannu.\n\nJune 5: Three were killed and four injured in Tank.",
            (5, 4),
        ),
        (
            "• Bannu: a bomb killed two men.\n• Tank: gunmen killed a guard.\n• Karak: no casualties.",
            (3, None),
        ),
        (
            "In Kabul, gunmen killed two nurses. In Jacobabad, a bomb killed a boy. In Kulgam, a clerk died.",
            (4, None),
        ),
        (
            "May 1: Troops killed five militants in Wana.\n\nMay 2: Gunmen killed a doctor in Karachi.",
            (6, None),
        ),
    ],
)
def test_incidents_are_added_up(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Two bombings killed 24 people in Balochistan. In Pishin, 14 died. In another blast, ten died in Zhob.",
            24,
        ),
        (
            "Attacks in Balochistan left 24 people dead. In Pishin, 14 died. Elsewhere, eight died in Zhob.",
            24,
        ),
        ("A bomb killed seven children in Mastung on Friday.\n\nNovember 2: The toll rose to eight.", 8),
        (
            "A bomb killed seven in Mastung. In another incident last week, four guards were killed in Kalat.",
            7,
        ),
        (
            "Eighteen soldiers were killed in Kalat. In another raid, eleven militants were killed in Harnai.",
            18,
        ),
        ("Ten people were killed in Tank. Another man died in hospital.", 11),
        ("Two attacks killed ten people in Tank. A policeman was also killed.", 10),
    ],
)
def test_sums_parts_updates_and_past_incidents_are_not_added(quoted, text, killed):
    assert quoted(text)[0] == killed


def test_what_a_new_year_brought_is_past(quoted):
    text = "A bomb killed two men in Wana.\n\nOn Nov 4, 2007, eight men were killed in the same bazaar."
    assert quoted(text)[0] == 2
    text = "Since 1 January, nine guards were killed. On Monday, a bomb killed two men in Wana."
    assert quoted(f"Polio teams are at risk in Wana after a bomb. {text}")[0] == 2


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("In Quetta, gunmen shot dead two policemen. In Bannu, a bomb killed three soldiers.", True),
        ("A series of attacks killed 40 people in Balochistan.", True),
        ("A bomb killed two policemen in Quetta.", False),
        ("A bomb killed two policemen in Quetta. Police said 12 others were wounded.", False),
        ("Police found a cache of arms in Quetta.", False),
    ],
)
def test_it_is_told_whether_the_figures_are_of_several_incidents(tag, text, several):
    assert tag(text).several is several
