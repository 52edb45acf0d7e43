"""Whether the headline's dead include those who attacked."""

from __future__ import annotations

import pytest

LEAD = "Gunmen attacked a check post in Hangu, Khyber Pakhtunkhwa, on Monday. "


def headline(tagger, text):
    found = tagger.tag(LEAD + text).headline
    return found.killed, found.perpetrators_included, found.perpetrators_excluded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven people, including two assailants, were killed.", (7, 2, 0)),
        ("In addition to the bomber, at least four people were killed.", (4, 0, 1)),
        ("Four people, not counting the two attackers, were killed.", (4, 0, 2)),
        ("Excluding the bomber, nine people were killed and six were hurt.", (9, 0, 1)),
        ("Nine people were killed, excluding the four attackers, and 20 were hurt.", (9, 0, 4)),
        ("Two police officers and one attacker were killed.", (3, 1, 0)),
        ("Four soldiers were killed. Three attackers were also killed in the exchange.", (4, 0, 3)),
        ("Three militants were killed.", (3, 3, 0)),
        ("Four soldiers were killed and six were wounded.", (4, 0, 0)),
        ("Nobody was hurt.", (0, 0, 0)),
        (
            "Seven people, including two attackers, were killed. The two attackers were shot dead by guards.",
            (7, 2, 0),
        ),
        ("Four soldiers were killed. Last month, ten militants were killed in the same area.", (4, 0, 0)),
    ],
)
def test_attackers_among_the_dead(tagger, text, expected):
    assert headline(tagger, text) == expected


def test_attackers_who_are_left_out_are_not_among_the_wounded(tagger):
    for word in ("excluding", "not including", "not counting", "besides", "aside from"):
        found = tagger.tag(LEAD + f"Nine people died, {word} the four attackers, and 20 were hurt.").headline
        assert (found.killed, found.wounded) == (9, 20)


def test_those_of_several_incidents_are_added_up(tagger):
    found = tagger.tag(
        "- In Quetta, Balochistan, four guards and two attackers were killed on Monday.\n"
        "- In Peshawar, Khyber Pakhtunkhwa, three people, including an attacker, were killed.\n"
        "- In Sukkur, Sindh, at least five people, in addition to the bomber, were killed.\n"
    ).headline
    assert (found.killed, found.perpetrators_included, found.perpetrators_excluded) == (14, 3, 1)


def test_each_statement_tells_whom_it_counts(tagger):
    tolls = tagger.tag(LEAD + "Four soldiers were killed. Three attackers were also killed.").tolls
    assert [(toll.count, toll.perpetrators) for toll in tolls] == [(4, False), (3, True)]
