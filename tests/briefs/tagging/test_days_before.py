"""Another incident, on a day before that of the news, is no news; on a day behind it, it is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "A bomb killed six clerks in Quetta on Thursday. On Tuesday, 19 died in a separate raid in Hub.",
            6,
        ),
        ("A bomb killed six clerks in Quetta on Thursday. Last Tuesday, gunmen killed a judge in Sukkur.", 6),
        ("A bomb killed six clerks in Quetta on Thursday. On Tuesday, a judge was shot dead in Sukkur.", 6),
        (
            "A bomb killed six clerks in Quetta on Thursday. The day before, a judge was shot dead in Kirkuk.",
            6,
        ),
        (
            "A judge was shot in Hub on Monday. Another judge was killed in a separate shooting on Saturday.",
            1,
        ),
        ("A bomb killed six clerks in Ceel on 9 June. On 6 June, rebels killed twelve people in Dinsor.", 6),
        (
            "A bomb killed six clerks in Ceel on 9 June. On 11 June, rebels killed twelve people in Dinsor.",
            18,
        ),
        (
            "On 9 June, a bomb killed six clerks in Ceel. On 6 June, rebels killed twelve people in Dinsor.",
            18,
        ),
        (
            "A bomb killed six clerks in Quetta on Thursday. On Friday, three died in a separate raid in Hub.",
            9,
        ),
        ("A bomb killed six clerks in Quetta on Thursday. On Friday, one of the wounded died in Karachi.", 7),
        (
            "Three guards were found dead in Kohat on Monday. On Sunday, their captors had released a fourth in Hangu.",
            3,
        ),
    ],
)
def test_incidents_of_days_before_are_not_added(tag, text, killed):
    assert tag(text).headline.killed == killed


def test_where_they_were_is_no_scene(tag):
    facts = tag(
        "A bomb killed six clerks in Quetta on Thursday. On Tuesday, gunmen killed a judge in Sukkur."
    )
    assert facts.scenes == ("Balochistan",)
    assert [toll.past for toll in facts.tolls] == [False, True]


@pytest.mark.parametrize(
    ("lead", "news"),
    [
        (
            "Police arrested three men on Tuesday over a bombing.",
            "a suicide bomber killed 30 people in Quetta.",
        ),
        ("The IS on Tuesday claimed a bombing in Kabul.", "a bomber killed 30 people there."),
        ("The minister visited Duki on Tuesday.", "gunmen killed 30 miners in the coal field."),
        ("Shops in Zhob were shut on Tuesday to mourn the dead.", "a bomb killed 30 people in the bazaar."),
    ],
)
def test_a_lead_on_what_followed_is_no_other_incident(tag, lead, news):
    assert tag(f"{lead} On Sunday, {news}").headline.killed == 30


def test_who_says_so_is_no_matter(tag):
    text = "A bomb killed six clerks in Quetta on Thursday. On Tuesday, another attack killed 19 in Tank, police said."
    assert tag(text).headline.killed == 6
