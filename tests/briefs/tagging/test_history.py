"""Texts that open with an attack of a former year, and go on with the news."""

from __future__ import annotations

import pytest

PUBLISHED = "2024-03-15"


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize(
    ("text", "killed", "scenes"),
    [
        (
            "A bombing at the same shrine in Sehwan killed 88 in 2017. Two of those wounded in Friday's blast died.",
            2,
            {"Sindh"},
        ),
        (
            "The 2017 bombing in Sehwan killed 88 people. On Friday a bomb beside the shrine killed two.",
            2,
            {"Sindh"},
        ),
        (
            "The inn was stormed in 2011, when nine raiders and 12 others died. On Sunday gunmen killed four in Kabul.",
            4,
            {"Kabul"},
        ),
        (
            "Ten years ago a mine killed seven in Hub. Yesterday two men died in Hangu.",
            2,
            {"Khyber Pakhtunkhwa"},
        ),
        (
            "In August 2021, 183 people were killed in Kabul. That was a bad year. This week gunmen killed seven.",
            7,
            {"Kabul"},
        ),
        (
            "Mir Khan, whose cousin was killed with nine others in 2019, was shot dead in Hub.",
            1,
            {"Balochistan"},
        ),
    ],
)
def test_the_news_behind_the_history_lead(tag, text, published, killed, scenes):
    facts = tag(text, published)
    assert facts.headline.killed == killed
    assert {fact.name for fact in facts.provinces if fact.role == "event"} == scenes


@pytest.mark.parametrize(
    ("text", "published", "killed"),
    [
        # the year is that of what is reported
        ("A bomber killed 60 cadets in Quetta in October 2016. Three gunmen took part.", None, 60),
        ("On 16 December 2014 gunmen killed 149 people in Hub. On Friday two more died.", None, 151),
        ("In 2014 gunmen killed 19 people in Hub. On Tuesday police arrested a man over it.", PUBLISHED, 19),
        ("In 2014 gunmen killed 19 in Hub. The dead were remembered at a rally on Friday.", PUBLISHED, 19),
        # not long ago
        ("In January 2024 gunmen killed 19 in Hub. On Friday they killed two others.", PUBLISHED, 21),
        ("On 30 December gunmen killed 19 in Hub. On Friday they killed two others.", "2024-01-03", 21),
    ],
)
def test_what_is_no_history(quoted, tag, text, published, killed):
    assert tag(text, published).headline.killed == killed
