"""How some of those counted died, told with a verb of its own inside the sentence on all of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        (
            "17 people, including two policemen and a boy shot dead by guards, were killed in Quetta.",
            17,
            None,
        ),
        ("17 people (including 2 policemen and 2 people lynched by a mob) were killed in Karachi.", 17, None),
        ("Nine people, including a woman killed by a stray bullet, were killed in Karachi.", 9, None),
        ("Nine people, including two children injured by splinters, were wounded in Karachi.", None, 9),
        ("Twelve soldiers, including a major killed in the first blast, died in Tirah.", 12, None),
        ("At least 20 people, including four shot dead at a checkpoint, were killed in Kabul.", 20, None),
        (
            "Six people, including a cleric gunned down in a bazaar and two men hacked to death, were killed.",
            6,
            None,
        ),
        ("Fourteen people (among them a judge shot by a sniper) were killed and 20 wounded.", 14, 20),
        ("Eight people, including two guards wounded earlier, were killed in Lahore.", 8, None),
        ("Eleven people were killed, including two policemen and a boy shot dead by guards.", 11, None),
        ("Five people (including two guards killed in the gunfight) died.", 5, None),
        ("The blast killed nine people, including a cook shot dead by the attackers, and wounded 12.", 9, 12),
    ],
)
def test_they_are_of_those_counted(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Ten people were killed, including a boy, and three guards wounded in the attack.", 10, 3),
        ("Twenty people were hurt, including two children killed by splinters.", 2, 20),
        ("There were 20 casualties, including four children killed and 16 people injured.", 4, 16),
        (
            "Five people, including two policemen, were killed, and three attackers were shot dead by guards.",
            5,
            None,
        ),
    ],
)
def test_others_are_not(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)
