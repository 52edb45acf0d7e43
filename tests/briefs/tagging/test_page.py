"""Patterns 29 and 30, datelines, dates and sources: what scraped pages bring along."""

from __future__ import annotations

import datetime as dt

import pytest

FURNITURE = [
    "COMMENTS (4)",
    "Photo: A victim of the Lahore blast that killed 70 people",
    "Read more: TTP claims responsibility for the Lahore blast",
    "By Staff Reporter",
    "Share this on Facebook",
    "We use cookies to improve this page.",
    "Police at the scene of a Lahore bombing that killed 12 people. [File/Reuters]",
    "Related stories\nNine killed in Lahore factory fire\nTTP claims Lahore attack",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_not_tagged(tag, line):
    story = "Three people were killed in an explosion in Loralai, Balochistan, on Sunday, police said."
    facts = tag(f"{line}\n{story}")
    plain = tag(story)
    assert facts.scenes == plain.scenes
    assert facts.headline == plain.headline
    assert [toll.count for toll in facts.tolls] == [3]
    assert facts.attribution == plain.attribution
    assert not facts.mentioned_provinces


def test_a_story_is_not_furniture(tag):
    assert tag("Photo shop owner killed in Quetta").scenes == ("Balochistan",)
    assert tag("By Sunday, nine people had been killed in Quetta.").headline.killed == 9


def test_other_dates_belong_to_other_events(tag):
    text = "A bomb killed nine in Kohat. The worst attack there, on 10 January 2009, killed 33 people."
    facts = tag(text, "2015-03-13")
    assert [toll.past for toll in facts.tolls] == [False, True]
    assert facts.headline.killed == 9


def test_invisible_characters_and_curly_quotes(tag):
    text = "\ufeffThree sol\u00addiers were mar\u00adtyred in Pakistan’s Kur\u200bram district."
    facts = tag(text)
    assert facts.scenes == ("Khyber Pakhtunkhwa",)
    (toll,) = facts.tolls
    assert toll.text == text[toll.start : toll.end] == "Three sol\u00addiers"
    assert all(mention.text == text[mention.start : mention.end] for mention in facts.mentions)


def test_bullets_and_missing_stops(tag):
    facts = tag(
        "The attack in Khuzdar left:\n– two guards dead\n– five travellers injured\nNo one claimed it"
    )
    assert (facts.headline.killed, facts.headline.wounded) == (2, 5)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Islamabad [Pakistan], February 7 : A bomb killed two.", "2024-02-07", dt.date(2024, 2, 7)),
        ("ISLAMABAD, Feb 7 (APP): A bomb killed two.", None, None),
        ("ISLAMABAD, Feb 7, 2024 (APP): A bomb killed two.", None, dt.date(2024, 2, 7)),
        ("QUETTA, December 30: A bomb killed two.", "2024-01-02", dt.date(2023, 12, 30)),
        ("01/17/2014: Assailants killed two in Quetta.", None, dt.date(2014, 1, 17)),
        ("17/01/2014: Assailants killed two in Quetta.", None, dt.date(2014, 1, 17)),
        ("17 January 2014: assailants killed two in Quetta.", None, dt.date(2014, 1, 17)),
        ("[January 17, 2014] Assailants killed two in Quetta.", None, dt.date(2014, 1, 17)),
        ("17 January 2014\nAssailants killed two in Quetta.", None, dt.date(2014, 1, 17)),
        ("17 January 2014. Quetta. Assailants killed two.", None, dt.date(2014, 1, 17)),
        ("On 17 January 2014 assailants killed two in Quetta.", None, None),
        ("A bomb killed two on February 7, 2024.", None, None),
    ],
)
def test_dateline_date(tag, text, published, expected):
    assert tag(text, published).dateline_date == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("A bomb killed two in Quetta on Wednesday.", "2024-02-07", dt.date(2024, 2, 7)),
        ("A bomb killed two in Quetta on Wednesday.", "2024-02-08", dt.date(2024, 2, 7)),
        ("A bomb killed two in Quetta yesterday.", "2024-02-08", dt.date(2024, 2, 7)),
        ("A bomb killed two in Quetta on Wednesday, February 7.", "2024-02-09", dt.date(2024, 2, 7)),
        ("A bomb killed two in Quetta on Wednesday.", None, None),
        ("A bomb killed two in Quetta.", "2024-02-07", None),
        ("On 7 February 2024, a bomb killed two in Quetta.", None, dt.date(2024, 2, 7)),
        ("On the morning of February 7, 2024 a bomb killed two in Quetta.", None, dt.date(2024, 2, 7)),
        ("A bomb killed two in Quetta (Wednesday, 7 February 2024).", None, dt.date(2024, 2, 7)),
        ("On 7 February a bomb killed two in Quetta.", None, None),
        ("Police shot dead a man wanted since 7 February 2024.", None, None),
        ("02/02/2024: Assailants killed two in Quetta.", None, dt.date(2024, 2, 2)),
        ("Feb. 2, 2024: Assailants killed two in Quetta.", None, dt.date(2024, 2, 2)),
        ("02 February 2024 - Assailants killed two in Quetta.", "2024-02-05", dt.date(2024, 2, 2)),
        # where it was written, or a line of its own
        ("QUETTA, Feb 2, 2024: Assailants killed two.", None, None),
        ("2 February 2024\nAssailants killed two in Quetta.", None, None),
        ("8 February 2024: a bomb killed two in Quetta on Wednesday.", None, dt.date(2024, 2, 7)),
        ("A bomb killed two ahead of the elections on Thursday.", "2024-02-07", None),
        (
            "A unit lost two men in an attack, its chief said on Monday. The raid came late on Sunday in Hangu.",
            "2024-02-05",
            dt.date(2024, 2, 4),
        ),
    ],
)
def test_event_date(tag, text, published, expected):
    assert tag(text, published).event_date == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QUETTA, Pakistan (Reuters) - A bomb killed two.", "Reuters"),
        ("PESHAWAR, Pakistan (AP) — A bomb killed two.", "Associated Press"),
        ("ISLAMABAD, March 3 (APP): A bomb killed two.", "Associated Press of Pakistan"),
        ("A bomb killed two in Quetta.\n\nSource: Geo News", "Geo News"),
        ("A bomb killed two in Quetta.\n\nSource:\n\n1. BBC\n2. CNN", "BBC"),
        ("A bomb killed two in Quetta.\n\nSources:\n\n1. IANS via Its Client", "IANS"),
        ("Zahedan (IRNA) - A bomb killed two.", "IRNA"),
        ("GARDEZ (Pajhwok): A bomb killed two.", "Pajhwok"),
        ("A bomb killed two in Quetta.\nThe Associated Press contributed to this report.", None),
        ("A bomb killed two in Quetta, as per Geo News.", None),
    ],
)
def test_source(tag, text, expected):
    assert tag(text).source == expected
