"""People who were taken, or are called the victims, and what became of them."""

from __future__ import annotations

import datetime as dt

import pytest


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Three of the victims were killed in Bajaur.", 3, None),
        ("Two of the victims were injured in Bajaur.", None, 2),
        ("One of the victims was killed and another was injured in Bajaur.", 1, 1),
        ("Gunmen shot at six farmers in Bajaur. Four of the victims died and two were wounded.", 4, 2),
        ("Two of the victims have been found dead in Machh.", 2, None),
        ("Gunmen abducted six farmers in Bajaur. Two of the victims were released.", None, None),
        # the victims are the dead
        ("A bomb killed five people in Bajaur. Two of the victims were women.", 5, None),
        (
            "A bomb killed five people in Bajaur. Two of the victims died on the spot, three in hospital.",
            5,
            None,
        ),
    ],
)
def test_of_the_victims_it_is_told_what_became_of_them(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Militants captured five soldiers whom they later executed in Bajaur.", 5),
        ("Militants ambushed a patrol in Bajaur, taking away five soldiers, whom they later beheaded.", 5),
        ("Militants captured eight policemen in Bajaur, all of whom they killed.", 8),
        ("Gunmen abducted two men whom they accused of spying in Bajaur.", None),
        ("Police in Bajaur arrested two men whom the army had wounded.", None),
        ("Militants in Bajaur killed six people, two of whom they had abducted.", 6),
    ],
)
def test_whom_others_killed(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        (
            "Gunmen forced 26 passengers off and shot them dead; three more were killed when they fired on a car.",
            29,
            None,
        ),
        ("Gunmen forced 26 men off and shot them dead, and three more were killed and five hurt.", 29, 5),
        ("Militants kidnapped two men and killed them in Bajaur; another was killed in Khar.", 3, None),
        ("Militants kidnapped two men in Bajaur and killed another.", 1, None),
        ("Gunmen took nine passengers away and shot them dead. Another passenger was wounded.", 9, 1),
    ],
)
def test_others_are_killed_beside_those_who_were_taken(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Assailants abducted a trader in Chaman. His body was found on 12 April.", 1),
        ("Assailants abducted two traders in Chaman. Their bodies were found on April 12, 2024.", 2),
        # two years on, and one before
        ("Assailants abducted a trader in Chaman. His body was found on 12 April 2026.", None),
        (
            "Assailants abducted a trader in Chaman. The bodies of two others were found on 12 April 2023.",
            None,
        ),
    ],
)
def test_bodies_may_be_found_months_later(tagger, text, killed):
    assert tagger.tag(text, dt.date(2024, 1, 3)).headline.killed == killed


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("The bodies of two of the policemen were found the next morning with bullet wounds.", 2, None),
        ("The bodies of two policemen with bullet wounds were found in Hub.", 2, None),
        ("The deaths of two men and the wounds of a third were reported.", 2, 1),
        ("A guard who had also been taken was found dead.", 1, None),
    ],
)
def test_bodies_with_wounds_are_of_the_dead(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


def test_what_the_campaign_before_had_brought_is_past(quoted):
    text = "Gunmen killed a guard in Bajaur. In the campaign before, two policemen had died in Pishin."
    assert quoted(text) == (1, None)
