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
