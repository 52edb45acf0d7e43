"""What is not weighed: names in sentences on history, descriptions, and those who were caught."""

from __future__ import annotations

import pytest

from briefs.tagging.asides import is_aside, is_office


@pytest.mark.parametrize(
    "text",
    [
        "that attack was blamed on the bla.",
        "the bla spoke of an earlier shooting in hub as its own.",
        "the front is a group said to have links to the bla.",
        "officials use this name for the bla.",
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
        "he was killed by bla militants.",
        "police linked the blast to the bla.",
    ],
)
def test_no_asides(text):
    assert not is_aside(text)


def test_office():
    assert is_office("the taliban interior ministry said a bomb went off.")
    assert not is_office("the taliban said a bomb of theirs went off.")


@pytest.mark.parametrize(
    "group", ["the Haqqani network", "Jaish al-Adl", "the Balochistan Liberation Army (BLA)"]
)
@pytest.mark.parametrize(
    "text",
    [
        "{} condemned the killings.",
        "{} announced a ceasefire.",
        "{} called for a strike.",
        "{} released two soldiers.",
        "The provincial governor said that {} had lost twelve men.",
        "Officials said that {} had freed the hostages.",
        "Relatives did not say whether {} was involved.",
        "Police refused to accuse {}.",
        "The minister said it was not clear whether {} was responsible.",
        "Security sources denied that {} was involved.",
        "Investigators said that there was no evidence that {} was involved.",
        "The governor ruled out the involvement of {}.",
        "Police suspected the victim of links to {}.",
        "The governor praised the villagers who had driven out {}.",
        "The army said that three gunmen of {} had been killed in a raid.",
        "Fighters of {} ambushed a convoy; the fight lasted two hours.",
        "{} fighters attacked a police post.",
        "Talks with {} would go on, the minister said.",
        "Not {} but thieves had done it, the inquiry concluded.",
        "{} claimed that the attack was the work of the agencies.",
        "{} claimed the blast was the handiwork of foreign agents.",
        "Robbers rather than {} were responsible, police said.",
    ],
)
def test_sentences_that_hold_nobody_responsible(tag, group, text):
    assert tag(text.format(group)).attribution.value == "none"
