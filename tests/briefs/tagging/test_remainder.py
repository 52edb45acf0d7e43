"""What happened to the rest of people whose number is told."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Of the ten guards, four were killed and the rest of them wounded.", (4, 6)),
        ("Ten guards were in the truck. Four were killed and the rest were wounded.", (4, 6)),
        ("Ten guards were in the truck in Hub. Four were killed. The rest were wounded.", (4, 6)),
        (
            "The bus carried 14 passengers. Five were shot dead; the remaining passengers were wounded.",
            (5, 9),
        ),
        (
            "A mine hit a van with eight clerks; one was killed while the other clerks suffered injuries.",
            (1, 7),
        ),
        ("The bomb hit a car with five guards, killing two and wounding the others.", (2, 3)),
        ("Gunmen seized ten clerks in Hub. Four escaped and the rest were killed.", (6, None)),
        ("Gunmen seized ten clerks in Hub. Four were released; the others were beheaded.", (6, None)),
        ("A family of nine was in the car in Hub. Five died and the rest were injured.", (5, 4)),
        # of whom it is not told how many they were, or what became of them
        ("Four people died and the rest of the passengers were injured in Hub.", (4, None)),
        ("Ten guards were on foot. Rebels killed three and the rest of the patrol were wounded.", (3, 7)),
        ("Rebels killed three guards in Hub and the rest of the patrol were wounded.", (3, None)),
        ("Ten guards were in the truck. Four were killed and the rest were not wounded.", (4, None)),
        ("A bomb killed two guards in Hub. Others were injured.", (2, None)),
        (
            "Eleven were killed and 20 wounded in Hub. The rest of the wounded were moved to Karachi.",
            (11, 20),
        ),
    ],
)
def test_the_rest(quoted, text, figures):
    assert quoted(text) == figures


def test_the_rest_of_attackers(tag):
    tolls = tag("Two of the four gunmen were killed in Hub and the others were wounded.").tolls
    assert [(toll.count, toll.perpetrators) for toll in tolls] == [(2, True), (2, True)]
