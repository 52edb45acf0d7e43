"""Who is counted once, who is not counted at all, and figures that a later one has replaced."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine shepherds, two of them brothers, were killed in Zhob.", ["9 killed", "2 killed"]),
        ("Seven pupils of a seminary, three girls among them, died in Hangu.", ["7 killed", "3 killed"]),
        ("Twelve traders, five of them elderly, were wounded in Tank.", ["12 wounded", "5 wounded"]),
        ("Nine shepherds and two traders were killed in Zhob.", ["9 killed", "2 killed"]),
    ],
)
def test_asides_on_people(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Nine shepherds, two of them brothers, were killed in Zhob.", 9),
        ("Seven pupils of a seminary, three girls among them, died in Hangu.", 7),
        ("A mortar hit a farm near Asadabad, killing five villagers, two women and three children.", 5),
        ("Three people, a mother and her two sons, were killed in Khost.", 3),
        # soldiers are no boys, and these numbers do not agree
        ("Gunmen killed two soldiers, a boy and a girl.", 4),
        ("Gunmen killed four villagers, a boy and a girl.", 6),
        ("Gunmen killed nine shepherds and two traders.", 11),
    ],
)
def test_lists_that_name_the_same_people_again(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mine killed two guards, a police officer said.", ["2 killed"]),
        (
            "A mine killed two guards and hurt six drivers, governor of Farah Jan Gul told reporters.",
            ["2 killed", "6 wounded"],
        ),
        ("A mine killed two guards and a police officer, residents said.", ["2 killed", "1 killed"]),
        ("A mine killed two guards, a driver and a clerk.", ["2 killed", "1 killed", "1 killed"]),
        ("Rescue 1122 said four labourers were among the dead.", ["4 killed"]),
        ("Rescue 1122 workers took four injured labourers to a hospital.", ["4 wounded"]),
    ],
)
def test_speakers_and_names_are_not_counted(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WANA, Mar 3: Four guards and six rebels were killed.", ["4 killed", "6 killed"]),
        ("BANNU, 17 April 2023: Nine guards were killed.", ["9 killed"]),
        ("The blast at 9:45 killed a driver.", ["1 killed"]),
    ],
)
def test_numbers_behind_a_dated_dateline(tolls, text, expected):
    assert tolls(text) == expected


def test_a_figure_that_had_been_given_is_older(quoted):
    text = "The toll of the blast climbed to 48 on Friday. Doctors had put the toll at 31 on Thursday night."
    assert quoted(text)[0] == 48
    assert quoted("A blast hit Kohat. Doctors put the toll at 31 on Thursday night.")[0] == 31
