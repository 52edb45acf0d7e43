"""Which of the figures of a text is its headline: the news, not the background, and each incident once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Iran - Two guards killed in Saravan\n\nTEHRAN - Two members of a patrol were killed on Friday night.",
            (2, None),
        ),
        ("Quetta: blast injures two\n\nMASTUNG: Two Levies men were hurt by a bomb on Monday.", (None, 2)),
        (
            "Kalat raid kills a commander\n\nQUETTA: The man behind the bombing was shot dead on Friday.",
            (1, None),
        ),
        (
            "Cars\n\nTirah valley: six rebels killed\n\npraise\n\nRAWALPINDI: Six rebels were killed in Khyber.",
            (6, None),
        ),
        # a list is no title
        ("Tuesday's incidents\n\nKalat: two guards killed.\n\nHub: a driver was killed.", (3, None)),
    ],
)
def test_a_title_and_the_lead_behind_the_dateline_are_of_one_incident(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "A boy was killed in Bannu on Sunday. On Aug 2, two policemen were killed in Daraban.",
        "LAKKI, Sept 20: A boy was killed in Bannu on Sunday. On Aug 2, two policemen were killed in Daraban.",
        "Gunmen shot dead a clerk on Tuesday, the third such killing in Quetta.\n\nOn September 20 at least 26 "
        "pilgrims were killed in Mastung, and three days afterwards three in Mach.",
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


def test_people_with_a_noun_of_their_own_are_no_part_of_the_attackers(quoted):
    assert quoted("Two terrorists were killed near Rask, a third was held. One Basiji was martyred.")[0] == 1
