"""Of figures of different times the newest is quoted, in one sentence as in several."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A bomber struck a bus in Kabul. Officials first put the toll at nine dead and 25 wounded; by evening the "
            "ministry counted 14 dead and 30 wounded.",
            (14, 30),
        ),
        (
            "A bomb went off in Zahedan. The ministry first spoke of 20 dead and 90 injured, but two days later the "
            "number of dead was 26 and of injured 160.",
            (26, 160),
        ),
        (
            "A bomber struck a mosque in Jamrud. At least 48 people were feared dead at first, but the final count was "
            "23 killed and 60 wounded.",
            (23, 60),
        ),
        (
            "A mine hit a bus in Herat. Six people were initially reported dead, but by Friday ten had died.",
            (10, None),
        ),
        (
            "A shell hit a market in Khar. Early reports gave four dead. Seven people were killed in fact.",
            (7, None),
        ),
        (
            "Lorries were hit in Kurram. A guard and a driver were killed; by Sunday four bodies had been found, so "
            "that six were dead in all.",
            (6, None),
        ),
        ("A bomb killed eight people in Tank on Monday, and by Wednesday 11 people had died.", (11, None)),
        # what is told later is of others, or of another thing
        ("Two guards were killed initially and a third died later in Tank.", (3, None)),
        ("A bomb killed eight people in Tank. By evening three more had died.", (11, None)),
        ("A bomb killed eight guards in Tank. Later, two policemen were killed in Bannu.", (10, None)),
        (
            "A bomb killed four people in Kurram. The feud has within two days cost at least eight lives.",
            (4, None),
        ),
        (
            "A bomb killed eight people in Tank and wounded 12, five of whom were later moved to Lahore.",
            (8, 12),
        ),
    ],
)
def test_the_newest_figure_is_quoted(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least ten people were killed in Farah. Other sources reported 12 deaths.", 10),
        ("Ten people were killed in Farah, although some reports put the number of deaths at 12.", 10),
        ("Ten people were killed in Farah; another source put the number of dead at 14.", 10),
        ("Ten people were killed in Farah. One report gave the number of dead as eight.", 10),
        ("Ten people were killed in Farah. The toll later rose to 12, according to another report.", 12),
        ("Ten people were killed in Farah. Officials later confirmed a total of 12 deaths.", 12),
    ],
)
def test_what_others_say_takes_no_place_of_the_first_figure(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A bomb in Quetta on March 5, 2013 killed two men and wounded three.", (2, 3)),
        ("A bomb in Quetta on 5 March 2013 injured two men.", (None, 2)),
        ("An attack in Quetta in 2013 killed a boy.", (1, None)),
        ("A raid in Quetta on May 5 killed at least 12.", (12, None)),
        ("The death toll of the 21 January 2017 market bombing in Parachinar rose to ten.", (10, None)),
        ("The number of dead in the Parachinar blast of 21 January reached ten.", (10, None)),
        # a number before the verb that is no date
        ("March 12: 12 killed in Kabul", (12, None)),
        ("The 12 killed guards were buried in Kabul.", (12, None)),
    ],
)
def test_the_numbers_of_a_date_stand_for_nobody(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Seven people were killed and 25 injured in Tank. An injured boy died on the next day.", (8, 24)),
        (
            "Seven people were killed and 25 injured in Tank. One wounded soldier died of his wounds later.",
            (8, 24),
        ),
        ("Three people were killed at once in Tank. Two of the seven injured died in hospital.", (5, 5)),
        ("Gunmen shot dead a wounded boy in Tank. Two men were hurt.", (1, 2)),
    ],
)
def test_somebody_who_was_hurt_and_died_is_one_of_the_wounded(quoted, text, figures):
    assert quoted(text) == figures
