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
        ("At 9:45, a blast killed a driver.", ["1 killed"]),
    ],
)
def test_numbers_behind_a_dated_dateline(tolls, text, expected):
    assert tolls(text) == expected


def test_a_figure_that_had_been_given_is_older(quoted):
    text = "The toll of the blast climbed to 48 on Friday. Doctors had put the toll at 31 on Thursday night."
    assert quoted(text)[0] == 48
    assert quoted("A blast hit Kohat. Doctors put the toll at 31 on Thursday night.")[0] == 31


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three guards died and as many were injured in Hub.", ["3 killed", "3 wounded"]),
        ("A mine killed six guards and wounded as many others.", ["6 killed", "6 wounded"]),
        ("A mine killed six guards. Rebels hold as many posts as before.", ["6 killed"]),
        ("Nine rebels were dispatched to hell in Zhob.", ["9 killed"]),
        ("Four rebels were sent to hell.", ["4 killed"]),
        ("A group of twelve rebels was wiped out in Razmak.", ["12 killed"]),
        ("The leader of twelve rebels was buried; a driver died.", ["1 killed"]),
        ("Six miners received minor injuries in Harnai.", ["6 wounded"]),
        ("The number of martyrs has reached 17.", ["17 killed"]),
        ("Two guards inj in Hub.", ["2 wounded"]),
        ("A mine wounded the district chief.", ["1 wounded"]),
        ("Shelling injured her three nephews.", ["3 wounded"]),
        ("A mortar killed an elderly couple and their son.", ["2 killed", "1 killed"]),
        ("A mortar killed a couple of goats, injuring nobody.", []),
        ("A bomb hit his van, injuring him and four guards.", ["1 wounded", "4 wounded"]),
    ],
)
def test_more_words_for_casualties(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A blast damaged a bus in Hub. Nobody has died, doctors said.", (0, None)),
        ("A blast damaged a bus in Hub, but nobody suffered any loss of life.", (0, None)),
        ("A blast damaged a bus in Hub. No one knows who died there.", (None, None)),
        # the wounded of an older report stay when only the toll of the dead is brought up to date
        ("A blast killed six and hurt 20 in Hub. The death toll later rose to eight.", (8, 20)),
        ("Clashes took four lives in Hub. A father and three sons died, and a clerk was hurt.", (4, 1)),
        ("Clashes took nine lives in two towns. In Hub, a guard died and a clerk was hurt.", (9, None)),
    ],
)
def test_none_killed_and_the_wounded_beside_the_killed(quoted, text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attacks in Khost have cost 14 guards their lives.", ["14 killed"]),
        ("The ministry put the dead at nine.", ["9 killed"]),
        (
            "Two weavers from Multan and a welder from Okara were found dead in Turbat.",
            ["2 killed", "1 killed"],
        ),
        ("A guard died when constable Wali Jan was shot dead.", ["1 killed", "1 killed"]),
        (
            "Sepoy Umar Gul, 22, from Swat and Havildar Tariq Aziz, 38, of Jhelum were martyred in Zhob.",
            ["1 killed", "1 killed"],
        ),
        (
            "Sepoy Umar Gul (age 22 years, resident of District Swat) and Havildar Tariq Aziz (age 38 years, resident "
            "of District Jhelum), having resisted bravely, embraced martyrdom.",
            ["1 killed", "1 killed"],
        ),
        ("A driver (aged 30) in a car and a boy fled; two guards died.", ["2 killed"]),
    ],
)
def test_names_and_trades(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Rebels kill seven tourists\n\nRebels killed seven tourists and a local cook in Hunza on Friday.",
            8,
        ),
        ("Mayor slain in Zaranj\n\nThe mayor of Zaranj was killed along with two others on Friday.", 3),
        ("Rebels kill seven tourists\n\nRebels killed seven tourists in Hunza. A driver died in Gilgit.", 7),
        ("Rebels kill seven tourists.\n\nA landslide killed two men and a boy.", 7),
        # the eleven are some of the nineteen rebels
        ("Forces killed 19 rebels in Kech. Eleven died in a camp and more in the hills.", 19),
        ("Forces killed two rebels in Kech. Eleven died in a blast in Quetta.", 11),
    ],
)
def test_the_fuller_figure_of_the_same_people(quoted, text, killed):
    assert quoted(text)[0] == killed


def test_climbers_are_no_update_and_officials_no_attackers(quoted):
    assert quoted("A bomb killed five and hurt two in Hunza. Three climbers died in a fall nearby.")[0] == 5
    assert quoted("The toll of the blast climbed to nine in Hunza, up from five on Monday.")[0] == 9
    assert quoted("A bomb killed a Taliban mayor in Zaranj. The blast also killed two clerks.")[0] == 3
    assert quoted("Police killed a Taliban commander in Zaranj. A guard died as well.")[0] == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mine killed four drivers and six others were injured.", ["4 killed", "6 wounded"]),
        ("A mine killed four drivers and their two sons were hurt.", ["4 killed", "2 wounded"]),
        ("A mine killed four drivers, nine guards were wounded.", ["4 killed", "9 wounded"]),
        ("Four drivers and nine guards were wounded.", ["4 wounded", "9 wounded"]),
        ("The raid left six guards dead and half as many wounded.", ["6 killed"]),
    ],
)
def test_the_killed_are_not_the_wounded_of_the_next_clause(tolls, text, expected):
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six men were killed, including four guards and two drivers, and 15 others were injured.", (6, 15)),
        (
            "A mine killed six men, including four guards and two drivers, and 15 others were injured.",
            (6, 15),
        ),
        ("Six men, including four guards and two drivers, were killed and 15 others were injured.", (6, 15)),
        ("Six men were killed, including four guards, and 15 others were injured.", (6, 15)),
        ("Many men, including four guards, were killed.", (4, None)),
        ("Twenty passengers including eight children drowned.", (20, None)),
        ("Six people including two guards killed, 12 including two boys hurt in Hub.", (6, 12)),
        ("Nine people (including two guards) dead, 12 (including three boys) injured in Hub.", (9, 12)),
        ("Six including two guards were killed and 12 including a boy were wounded.", (6, 12)),
        ("Nine farmers including a woman died and three including a boy received injuries.", (9, 3)),
        ("Gunmen killed two clerks and injured a third in Hub.", (2, 1)),
        ("A mine killed two clerks and injured a third of the convoy.", (2, None)),
    ],
)
def test_a_list_behind_including_is_no_subject(quoted, text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Nine men, at least four of whom were clerks, were killed in Swabi.", 9),
        ("Nine men, four of whom were clerks, died in Swabi.", 9),
        ("Wali Jan and his cousin were shot dead in Tank.", 2),
        ("Wali Jan, a tribal elder, and his cousin were shot dead in Tank.", 2),
        ("Wali Jan, a tribal elder, and three guards were shot dead in Tank.", 4),
    ],
)
def test_of_whom_and_names_with_their_kin(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # attackers in a field of their own are no total
        ("Fatalities: 3. Injuries: 0. Perpetrators killed: 1.", (3, 0)),
        ("Killed: 3. Wounded: 4. Attackers killed: 2.", (3, 4)),
        ("Attackers killed: 3. Killed: 2. Wounded: 1.", (2, 1)),
        ("Attackers killed: 3.", (3, None)),
        ("Incident 1: 2 killed. Incident 2: 2 killed. Total: 4 killed.", (4, None)),
        # a part of them, of which nobody tells how many
        ("Half of the 26 captives were killed.", (None, None)),
        ("It was not clear how many of the 14 captives were killed.", (None, None)),
        ("Four of the 14 captives were killed.", (4, None)),
        ("Most of the 14 people killed were clerks.", (14, None)),
        # both ends of a range
        ("The bomb killed no fewer than 6 and no more than 9.", (6, None)),
        # ages
        ("A bomb killed a man and his two sons, 8 and 12.", (3, None)),
        ("His two sons, 8 and 12, were killed.", (2, None)),
        ("Gunmen killed a captain, 36, two sergeants, 27 and 31, and a cook.", (4, None)),
        ("A blast wounded two clerks, 29 and 33.", (None, 2)),
        ("A blast wounded two clerks, nine guards and 30 shoppers.", (None, 41)),
    ],
)
def test_figures_in_fields_parts_ranges_and_ages(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb went off in Hub. The toll, first put at 12, was corrected to 9.", 9),
        ("A bomb killed 12 people in Hub. The toll, first put at 12, was revised to nine.", 9),
        ("The toll of the blast, initially put at 12, has risen to 19.", 19),
        ("A bomb killed 12 people. Police later corrected the toll to 9.", 9),
        # in the words of others
        ("A bomb killed 12 people. The party put the toll at nine.", 12),
    ],
)
def test_a_toll_that_was_corrected(quoted, text, killed):
    assert quoted(text)[0] == killed
