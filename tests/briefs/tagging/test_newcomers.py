"""Who comes into a text only below the quoted figure is counted as one more, where he cannot well be one of those."""

from __future__ import annotations

import itertools

import pytest

_MORE = [
    ("A bomb killed two clerks in Ghalanai. A second bomb exploded. It killed three people.", (5, None)),
    ("Three miners and a cook were killed in a camp in Duki. A driver was killed on the road.", (5, None)),
    (
        "Four pilgrims were killed on a bus near Mastung. Behind it, a cleric was killed in his car.",
        (5, None),
    ),
    (
        "Gunmen shot dead a trader in Karachi. Two days later, a witness was shot dead in the market.",
        (2, None),
    ),
    (
        "In the first house, three brothers were killed in Swat. In the second house, a widow was killed.",
        (4, None),
    ),
    (
        "A bomb killed two members of a committee in Ghalanai. A second bomb exploded. It killed a clerk.",
        (3, None),
    ),
    ("A bomb killed two guards in Ghalanai and hurt five. A second mine went off and hurt a boy.", (2, 6)),
    ("Three men were shot dead in Wana. A passer-by died on the way to hospital.", (4, None)),
    (
        "Two members of the security forces were killed in Tank. A taxi driver was shot dead on the way.",
        (3, None),
    ),
    (
        "Three nurses were killed in Kabul. A nurse and two guards were wounded. A cook was killed there.",
        (4, 3),
    ),
]
_SAME = [
    ("A person was killed in Swat. A cook was killed.", 1),
    ("A bomb killed nine people in Herat. A second bomb was found. A child was killed.", 9),
    ("Two clerks were killed in Swat. Two days later, three nurses were killed in two attacks.", 2),
    ("Four people were killed in Quetta. A shopkeeper was killed at the corner.", 4),
    ("Six workers were killed in Kech. An engineer was killed when he tried to run.", 6),
    ("Two policemen were killed at a post in Tank. A constable was shot in the head.", 2),
    ("Five passengers were killed in Kalat. A clerk and two traders were among the dead.", 5),
    ("Three nurses were killed in Kabul. A nurse was killed in her room.", 3),
    ("Three witnesses were killed in Kano. A witness was killed at home.", 3),
    ("A journalist was killed in Karachi. A reporter was shot dead on his way home.", 1),
    ("Nine worshippers were killed in Swat. A clerk was killed.", 9),
    ("Two clerks were killed in Herat. Claims that a nurse was killed are untrue.", 2),
    ("Two clerks were killed in Herat. In June, a nurse was killed.", 2),
    ("Two clerks were killed in Herat. A nurse was killed in an accident.", 2),
    ("A bomb killed nine people in Herat. Police defused another bomb. A child was killed.", 9),
    ("Two men were killed in Herat. It is the second attack this week. It killed a guard and a cook.", 2),
    ("Nine people were killed in Herat. A wall fell so that two people were killed.", 9),
    ("Six policemen were killed in Kunduz. Other officials said they slept and two of them were killed.", 6),
    ("Doctor murdered in Peshawar. A homeopath was shot dead in his clinic.", 1),
    ("Three guards were killed in Kabul. In all, five people were killed in the blast.", 5),
    ("At least three miners were killed in Duki. A driver was killed at the gate.", 3),
    ("Two clerks were killed in Quetta. The gunman, a guard of the mayor, was killed.", 2),
    (
        "Three guards and a clerk were killed in Pishin. He said: three guards and a waiter were killed there.",
        4,
    ),
    ("Two clerks were killed in Quetta. Pistols of the kind had served in the killing of a judge.", 2),
]


@pytest.mark.parametrize(("text", "figures"), _MORE)
def test_others_come_on_top(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(("text", "killed"), _SAME)
def test_who_may_be_one_of_them_does_not(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A clerk was killed in Swat. A guard fired at the gunmen and was shot dead.", (2, None)),
        ("The owner of a nearby shop ran to the gate and was wounded in Kohat.", (None, 1)),
        ("The taxi driver, a shopkeeper and the shopkeeper's two sons were killed in Tarn Taran.", (4, None)),
        ("No soldier or civilian was killed in Kulachi. Five militants were killed.", (5, None)),
        ("A teacher was shot dead in Korangi, Karachi and his brother was wounded.", (1, 1)),
        (
            "Two men were shot dead in Zehri. A third was wounded and taken to a hospital, where he died.",
            (3, None),
        ),
        (
            "One passenger was shot dead. In the evening they fired in the cabin, and 20 more people died.",
            (21, None),
        ),
    ],
)
def test_plain_sentences_about_victims(quoted, text, figures):
    assert quoted(text) == figures


def test_an_eleventh_hostage_is_not_the_eleventh_dead(quoted):
    text = "Eleven employees were abducted in Gomal. Two of them were shot dead on the same day. {}"
    assert quoted(text.format("The body of the eleventh hostage was found in September."))[0] == 3


def test_others_who_came(quoted):
    text = "Six policemen were killed in Kunduz. Other policemen who came were ambushed and two of them were killed."
    assert quoted(text)[0] == 8


@pytest.mark.parametrize(
    "text",
    [
        "A guard fled but was killed in Herat.",
        "A guard resisted, and was killed in Herat.",
        "A teacher went to the door, opened it and was shot dead in Herat.",
        "A guard fought back but was killed in Herat.",
    ],
)
def test_who_did_something_first_is_a_victim_still(quoted, text):
    assert quoted(text) == (1, None)


def test_the_wounded_of_a_sentence_about_others_are_others_as_well(quoted):
    text = "Three guards were killed and one was wounded in Zhob. {} the driver was killed and four men were hurt."
    assert quoted(text.format("Help came, but its car hit a mine;")) == (4, 5)


def test_trades_in_every_order(quoted):
    trades = ["miner", "teacher", "tailor", "judge", "barber", "nurse"]
    wrong = []
    for one, other in itertools.permutations(trades, 2):
        for many in (1, 2, 7):
            first = f"A {one} was" if many == 1 else f"{many} {one}s were"
            text = f"{first} shot dead in Quetta. A {other} was shot dead when the gunmen left the street."
            if quoted(text)[0] != many + 1:
                wrong.append(text)
    assert not wrong


def test_a_series_is_not_the_attack(quoted):
    text = "Two clerks were killed in Quetta and three were hurt. This was one of four blasts {} nine were killed."
    assert quoted(text.format("on that day, in which")) == (2, 3)
    alone = "A bomb went off in Peshawar. This was one of two blasts on the day, in which four were killed."
    assert quoted(alone)[0] == 4


def test_a_figure_behind_so_that_is_the_sum(quoted):
    text = "Two fishermen were killed and one was missing. His body was found, so that three men were killed."
    assert quoted(text)[0] == 3


def test_a_bomber_who_ran_is_not_one_of_the_victims(quoted):
    for went in ("ran inside", "entered the yard", "jumped over the wall"):
        text = f"The second bomber {went}, and three policemen and a cleaner were killed in Lashkar Gah."
        assert quoted(text)[0] == 4


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Five labourers were killed and one was hurt in Turbat. The injured labourer died in hospital.",
            (6, None),
        ),
        (
            "His wife was killed in Alishang. The teacher and his mother were hurt. His mother died later.",
            (2, 1),
        ),
        ("Six were killed and two were hurt in Turbat. One of the hurt men was a guard.", (6, 2)),
        ("Gunmen shot dead a lawyer in Quetta and wounded his driver. The driver later died.", (2, None)),
        ("A bomb killed two clerks in Hub and hurt a policeman. The policeman died next day.", (3, None)),
        ("A bomb hurt a guard and two weavers in Sibi. The guard died two days later.", (1, 2)),
        (
            "Thieves hurt a trader in Hub. His assistant was hit by a bullet and died two days later.",
            (1, 1),
        ),
    ],
)
def test_the_wounded_who_died(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Nine policemen were killed. Five were captured. Three of the captured men were later shot dead.",
            12,
        ),
        ("Three miners were killed in Duki. Six miners were abducted; two of them were found dead.", 5),
        (
            "Five men were killed in Panjgur. The driver and his aide were abducted. The driver was found dead.",
            6,
        ),
        ("Three miners were killed in Duki. Six miners were abducted; two of them were freed.", 3),
        (
            "Nine policemen were killed. Five were captured. Three of the captured men were freed.",
            9,
        ),
    ],
)
def test_those_who_were_taken_away_and_killed(quoted, text, killed):
    assert quoted(text)[0] == killed


def test_bodies_with_wounds_are_of_the_dead(quoted):
    text = "Armed men abducted three policemen in Swat. The bodies of two of the policemen were found {}."
    assert quoted(text.format("in the morning")) == (2, None)
    assert quoted(text.format("in the morning with bullet wounds")) == (2, None)


def test_what_happened_in_the_weeks_after_is_no_past(quoted):
    text = "On 4 July 2009 four men were abducted in Paktia. One of them was killed by the kidnappers on {}."
    assert quoted(text.format("20 July"))[0] == 1
    assert quoted(text.format("20 January"))[0] is None
    another = (
        "On 3 May 2011, a mine killed a man in Quetta. On 2 June 2011, a mine killed three men in Chaman."
    )
    assert quoted(another)[0] == 1


def test_no_other_persons(quoted):
    for nobody in (
        "No other persons were hurt.",
        "No further people were injured.",
        "No other people were wounded.",
    ):
        assert quoted(f"A car bomb killed four guards in Logar. {nobody}") == (4, 0)
