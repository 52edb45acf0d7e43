"""Deaths that no attack caused do not come to those of the attack."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A doctor was shot dead in Hub on Monday. His brother was killed by a train.", 1),
        ("A cook and his aide met in Hub. The cook was shot dead. The aide died of a fever.", 1),
        ("A bomb killed three men in Quetta. Later that day ten people died in a bus crash near Hub.", 3),
        ("A bomb killed three men in Quetta. On the next day, six miners died when a shaft caved in.", 3),
        ("Bombs went off in Quetta and Hub. Two died in Quetta. Two drowned in Hub.", 2),
        (
            "A bomb killed two soldiers in Hub. The army said that it had killed two civilians by mistake in Kech.",
            2,
        ),
        (
            "Gunmen killed four and abducted 11 men in Hub. The 11 freed men told police that a bus crash killed 11.",
            4,
        ),
    ],
)
def test_a_mishap_told_beside_an_attack(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A doctor was shot dead in Hub on Monday. On Tuesday his brother was killed.", 2),
        ("A cook and his aide met in Hub. The cook was shot dead. The aide died.", 2),
        ("A bomb killed three men in Quetta. On the next day, six guards died in a raid.", 9),
        ("Bombs went off in Quetta and Hub. Two died in Quetta. Two died in Hub.", 4),
        ("A truck bomb killed three men in Quetta. Another man was killed by a car bomb.", 4),
        # nothing else is told, or each in an entry of its own
        ("Ten people died in a bus crash near Hub.", 10),
        ("A sniper killed a guard in Hub. In Kalat, five people drowned in a stream.", 6),
    ],
)
def test_others_who_were_killed_come_on_top(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen killed three and abducted 11 men. The 11 were executed.", 14),
        ("Gunmen killed three and abducted 11 men. All 11 were found dead.", 14),
        ("Gunmen killed three and abducted 11 men. An elder said that others had killed 11 in Iran.", 3),
    ],
)
def test_as_many_as_were_abducted_are_the_same_where_the_text_says_so(quoted, text, killed):
    assert quoted(text)[0] == killed
