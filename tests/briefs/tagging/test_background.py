"""Sentences that tell of another month, or of an earlier attack on the same thing."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed two policemen in Quetta on Friday."


@pytest.mark.parametrize(
    "background",
    [
        "The same coach was attacked near Sukkur in August.",
        "The same market was bombed by unknown men, and ten died in Lahore.",
        "In May, a trader was shot dead in Sukkur; nobody was ever tried.",
        "Nine were killed in Lahore in late February when a bomber blew himself up.",
    ],
)
def test_background_is_no_news(tag, background):
    facts = tag(f"{LEAD} {background}")
    assert facts.scenes == ("Balochistan",)
    assert facts.headline.killed == 2


@pytest.mark.parametrize(
    ("published", "scenes"),
    [
        ("2024-11-20", ("Balochistan",)),
        ("2024-06-05", ("Balochistan", "Sindh")),
        ("2024-05-30", ("Balochistan", "Sindh")),
        ("0001-01-01", ("Balochistan",)),
    ],
)
def test_the_month_of_publication_is_news(tag, published, scenes):
    assert tag(f"{LEAD} In May, a trader was shot dead in Sukkur.", published).scenes == scenes


@pytest.mark.parametrize(
    "news",
    [
        "Two men were killed in a similar attack in Sukkur the same night.",
        "The same day a trader was shot dead in Sukkur.",
        "The same gunmen had earlier robbed a bank; they shot a guard dead in Sukkur.",
    ],
)
def test_the_same_day_is_news(tag, news):
    assert "Sindh" in tag(f"{LEAD} {news}").scenes


@pytest.mark.parametrize("month", ["In May, 49", "In May, 149", "In May, forty-nine", "In early May, 9"])
def test_the_dead_of_another_month_are_told_as_earlier(tag, month):
    tolls = tag(f"{LEAD} {month} people were killed in the province.", "2024-11-20").tolls
    assert [toll.past for toll in tolls] == [False, True]


def test_months_of_a_list_are_its_own(tag):
    text = "A list of incidents. In March, a bomb killed two in Quetta. In May, a trader was shot dead in Sukkur."
    assert tag(text).scenes == ("Balochistan", "Sindh")


@pytest.mark.parametrize(
    "said",
    [
        "The Balochistan Liberation Army said on Friday that it had killed nine soldiers.",
        "The Balochistan Liberation Army said on Friday it had killed nine soldiers.",
        "The Balochistan Liberation Army told reporters on Friday its fighters had killed nine soldiers.",
    ],
)
def test_the_day_on_which_something_is_said_is_no_earlier_day(tag, said):
    facts = tag(f"Gunmen attacked a convoy near Turbat on Thursday.\n\nThe road was closed. {said}")
    assert [(actor.name, str(actor.stance)) for actor in facts.actors if actor.kind == "militant"] == [
        ("Balochistan Liberation Army", "claimed")
    ]
    assert not any(toll.past for toll in facts.tolls)


@pytest.mark.parametrize(
    "history",
    [
        "No group immediately claimed responsibility for it, but the BLA has carried out similar attacks in the past.",
        "No group has claimed responsibility, but the BLA has struck policemen in the area many times.",
        "No claim was made, but the BLA has carried out previous attacks on policemen.",
        "Nobody claimed responsibility, though the BLA had carried out a string of bombings in recent weeks.",
    ],
)
def test_what_a_group_has_done_before_is_no_blame(tag, stances, history):
    facts = tag(f"{LEAD} {history}")
    assert stances(f"{LEAD} {history}") == set()
    assert facts.attribution == "unclaimed"


def test_what_somebody_says_that_it_did_is_blame(stances):
    said = stances(f"{LEAD} A minister claimed that the BLA had carried out the attack.")
    assert said == {("BLA", "blamed")}
