"""What is not weighed: names in sentences on history, descriptions, and those who were caught."""

from __future__ import annotations

import pytest

from briefs.tagging.asides import is_aside, is_office


@pytest.mark.parametrize(
    "text",
    [
        "that attack was blamed on the bla.",
        "the bla said that it was behind an earlier shooting in hub.",
        "the front is said to have links to the bla.",
        "it is the state's name for the bla.",
        "police shot dead two suspected militants of the bla.",
        "officers arrested five alleged operatives of the bla.",
        "he blamed it on the enemies of the bla.",
        "pro-bla villagers were held responsible.",
        "such attacks are often blamed on the bla.",
    ],
)
def test_asides(text):
    assert is_aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "the bla did that, the mayor thinks.",
        "police say the bla sent him.",
        "fighters of the bla struck at dawn.",
    ],
)
def test_no_asides(text):
    assert not is_aside(text)


def test_office():
    assert is_office("the taliban interior ministry said a bomb went off.")
    assert not is_office("the taliban said a bomb of theirs went off.")


def test_nothing_is_weighed_in_an_aside(stances):
    text = "A bomb killed three farmers in Quetta on Friday. That attack, two years ago, was the work of BLA culprits."
    assert stances(text) == set()
