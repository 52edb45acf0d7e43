"""Those of the wounded who died later, whatever noun they are told by."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A bomb wounded five Afghans near Torkham. Two Afghans later died of their wounds.", 2, 3),
        ("A bomb wounded nine pilgrims in Mastung. Two of the pilgrims later died in hospital.", 2, 7),
        ("A bomb wounded seven policemen in Peshawar. Two policemen died of their injuries.", 2, 5),
        ("A mine wounded four children in Bajaur. One boy later died of his wounds.", 1, 3),
        ("Gunmen wounded five teachers in Mastung. Two of the women died on the way to hospital.", 2, 3),
        ("A grenade injured six shoppers in Srinagar. One shopper died on the next day.", 1, 5),
        ("A blast killed one man and wounded ten others. Three of the victims later died in hospital.", 4, 7),
        ("A blast killed one man and wounded ten Hazaras. Two Hazaras succumbed to their injuries.", 3, 8),
        ("A blast killed three soldiers and wounded four. One soldier later died in hospital.", 4, 3),
        ("Four people were injured in Kunduz. One of the injured, a child, later died.", 1, 3),
        ("A gunman wounded four worshippers. Two worshippers, a father and his son, later died.", 2, 2),
        ("A bomb wounded five Germans. Two of the Germans later died of their wounds.", 2, 3),
        ("A mine wounded three tribesmen. One tribesman died while being taken to hospital.", 1, 2),
        ("Gunmen wounded a judge and two guards in Quetta. The judge later died of his wounds.", 1, 2),
    ],
)
def test_those_who_died_later_are_of_the_wounded(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A bomb wounded five policemen in Quetta. Another policeman died later in hospital.", 1, 5),
        (
            "A blast killed three people and wounded four. Two people died on the spot and a third died later.",
            3,
            4,
        ),
        ("A blast killed two pilgrims and wounded nine. The two pilgrims died in hospital.", 2, 9),
        (
            "A blast killed three soldiers and wounded four. Two soldiers died at once and one died in hospital.",
            3,
            4,
        ),
        ("A bomb killed two and wounded five in Quetta. A man died of a heart attack in hospital.", 2, 5),
        ("An explosion wounded nine labourers. A tenth labourer died at the scene.", 1, 9),
        (
            "A blast killed four and wounded nine. Two of the wounded later died, raising the death toll to six.",
            6,
            9,
        ),
    ],
)
def test_others_who_died_are_none_of_the_wounded(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)
