"""Entries put together of plain building blocks, as coders of incidents type them, with figures that are known."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

Figures = tuple[str, int, int]
"""A text, and how many were killed and wounded in it; 0 where it may as well say nothing of them."""

WORDS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
WHO = {
    "policeman": "policemen",
    "soldier": "soldiers",
    "civilian": "civilians",
    "person": "people",
    "passenger": "passengers",
    "guard": "guards",
    "tribal elder": "tribal elders",
}
PLACES = ["Kohat", "Turbat", "Chaman", "Bannu", "Khuzdar", "Karachi"]
ATTACKS = [
    "an explosive device detonated near a van in {}",
    "unidentified gunmen opened fire on a vehicle in {}",
    "assailants threw a grenade at a shop in {}",
    "a roadside bomb hit a vehicle of the Frontier Corps near {}",
    "militants attacked a checkpoint in {}",
]
DATES = ["On March 5, 2013, ", "On the 5th of March 2013, ", "March 5, 2013: ", "5 March 2013 - ", ""]
ENDS = ["No group claimed responsibility.", "Police suspected the Lashkar-e-Jhangvi.", ""]


class Writer:
    """Writes entries of one kind; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one_of(self, *choices: str) -> str:
        return self.random.choice(choices)

    def number(self, count: int) -> str:
        return WORDS[count] if count < len(WORDS) and self.random.random() < 0.7 else str(count)

    def people(self, count: int) -> str:
        who = self.random.choice(list(WHO))
        return f"{self.number(count)} {who if count == 1 else WHO[who]}"

    def counts(self) -> tuple[int, int]:
        return self.random.choice([1, 2, 3, 4, 6, 9]), self.random.choice([1, 2, 3, 5, 7, 14, 20])

    def hit(self, killed: int, wounded: int, where: str = "") -> str:
        were, hurt = "was" if killed == 1 else "were", "was" if wounded == 1 else "were"
        injured = self.one_of("injured", "wounded", "hurt")
        others = "" if wounded == 1 else self.one_of("", " others", " other people")
        return self.one_of(
            f"{self.people(killed)} {were} killed and {self.number(wounded)}{others} {hurt} {injured}{where}",
            f"{self.people(killed)} {were} killed and {self.number(wounded)} {injured}{where}",
            f"{self.people(killed)} died and {self.number(wounded)} {hurt} {injured}{where}",
        )

    def attack(self, place: str = "") -> str:
        return self.random.choice(ATTACKS).format(place or self.random.choice(PLACES))

    def entry(self, first: str, *rest: str) -> str:
        said = [self.random.choice(DATES) + first, *rest]
        return " ".join([each[0].upper() + each[1:] + "." for each in said] + [self.random.choice(ENDS)])

    def two_places(self) -> list[str]:
        return self.random.sample(PLACES, 2)


def separate(w: Writer) -> Figures:
    (k, h), (k2, h2) = w.counts(), w.counts()
    here, there = w.two_places()
    again = w.random.choice(
        [
            [f"in a separate incident, {w.attack(there)}", w.hit(k2, h2)],
            [f"in another attack in {there}, {w.hit(k2, h2)}"],
            [f"elsewhere in the province, {w.hit(k2, h2)}"],
            [f"on the same day, {w.attack(there)}", w.hit(k2, h2)],
            [f"a second device exploded {w.one_of('an hour later', 'when rescuers arrived')}", w.hit(k2, h2)],
            [f"in {there}, {w.attack('the city')}", w.hit(k2, h2)],
            [f"meanwhile, {w.hit(k2, h2, f' when a mine exploded in {there}')}"],
            [f"later that day, {w.hit(k2, h2, f' in a similar attack in {there}')}"],
        ]
    )
    return w.entry(w.attack(here), w.hit(k, h), *again), k + k2, h + h2


def by_place(w: Writer) -> Figures:
    (k, h), (k2, h2) = w.counts(), w.counts()
    here, there = w.two_places()
    first = w.one_of(
        f"assailants attacked posts in {here} and {there}", f"bombs exploded in {here} and {there}"
    )
    if w.random.random() < 0.5:
        told = [w.hit(k, h, f" in {here}"), w.hit(k2, h2, f" in {there}")]
    else:
        told = [f"in {here}, {w.hit(k, h)}", f"in {there}, {w.hit(k2, h2)}"]
    return w.entry(first, *told), k + k2, h + h2


def first_and_second(w: Writer) -> Figures:
    (k, h), (k2, h2) = w.counts(), w.counts()
    bombs, posts = f"two bombs exploded in {PLACES[0]}", f"militants attacked two checkpoints in {PLACES[1]}"
    n = w.number
    told = w.random.choice(
        [
            [
                bombs,
                f"the first blast killed {n(k)} and injured {n(h)}",
                f"the second killed {n(k2)} and injured {n(h2)}",
            ],
            [
                bombs,
                f"the first blast killed {n(k)} and injured {n(h)}, and the second killed {n(k2)} and hurt {n(h2)}",
            ],
            [bombs, w.hit(k, h, " in the first explosion"), w.hit(k2, h2, " in the second explosion")],
            [posts, w.hit(k, h, " at the first checkpoint"), w.hit(k2, h2, " at the second")],
            [posts, f"at the first checkpoint, {w.hit(k, h)}", f"at the second, {w.hit(k2, h2)}"],
        ]
    )
    return w.entry(*told), k + k2, h + h2


def in_total(w: Writer) -> Figures:
    (k, h), (k2, h2) = w.counts(), w.counts()
    here, there = w.two_places()
    n = w.number
    total = f"a total of {n(k + k2)} people were killed and {n(h + h2)} injured in the two attacks"
    told = w.random.choice(
        [
            [
                f"two attacks killed {n(k + k2)} people and injured {n(h + h2)} in {here} and {there}",
                w.hit(k, h, f" in {here}"),
            ],
            [f"assailants attacked posts in {here} and {there}", total],
        ]
    )
    return w.entry(*told), k + k2, h + h2


def attackers(w: Writer) -> Figures:
    (k, h), dead = w.counts(), w.random.randint(2, 6)
    who, n = w.one_of("attackers", "assailants", "militants", "insurgents"), w.number(dead)
    besides = w.one_of(
        f"{n} {who} were also killed in the exchange of fire",
        f"{n} of the {who} were killed by the security forces",
        f"security forces killed {n} {who} in the ensuing gun battle",
        f"all {n} {who} were also killed",
        f"according to officials, {n} {who} were killed as well",
    )
    return w.entry(f"{who} attacked a checkpoint in Tank", w.hit(k, h), besides), k, h


def including(w: Writer) -> Figures:
    k, h, part = w.random.randint(4, 12), w.random.randint(3, 20), w.random.randint(2, 3)
    n = w.number
    who = w.one_of("policemen", "women", "children")
    told = w.one_of(
        f"{n(k)} people, including {n(part)} {who}, were killed and {n(h)} others were injured",
        f"at least {n(k)} people, {n(part)} of whom were {who}, were killed and {n(h)} were injured",
        f"{n(k)} people were killed, {n(part)} of them {who}, and {n(h)} others, including one guard, were injured",
        f"{n(k)} people were killed, one of them a guard, and {n(h)} others, including two {who}, were injured",
        f"{n(k)} people were killed and {n(h)} injured. {n(part).capitalize()} {who} were among the dead",
        f"{n(k)} people ({n(k - 2)} civilians and two soldiers) were killed and {n(h)} others injured",
    )
    return w.entry(w.attack(), told), k, h


def died_later(w: Writer) -> Figures:
    (k, h), d = w.counts(), 2
    h += d
    n = w.number
    told, wounded = w.random.choice(
        [
            ([w.hit(k, h), f"two of the {w.one_of('injured', 'wounded')} died on the next day"], h - d),
            ([w.hit(k, h), "two more victims died two days later"], h),
            ([w.hit(k, h), f"the death toll later {w.one_of('rose', 'climbed')} to {n(k + d)}"], h),
            (
                [
                    f"{w.people(k)} died at the scene and two more died in hospital",
                    f"{n(h)} people were injured",
                ],
                h,
            ),
            (
                [
                    f"the initial death toll was {n(k)}, but it later rose to {n(k + d)}",
                    f"{n(h)} people were hurt",
                ],
                h,
            ),
        ]
    )
    return w.entry(w.attack(), *told), k + d, wounded


def earlier(w: Writer) -> Figures:
    (k, h), dead = w.counts(), w.number(w.random.randint(13, 30))
    told = w.one_of(
        f"in January 2012, {dead} people were killed in a similar attack in the area",
        f"more than {dead} people have been killed in such attacks in the district since 2008",
        f"the attack came a week after a bombing that killed {dead} people in the city",
        f"the group had also claimed an attack in February 2013 in which {dead} people were killed",
    )
    return w.entry(w.attack(), w.hit(k, h), told), k, h


def rival(w: Writer) -> Figures:
    (k, h), dead = w.counts(), w.number(w.random.randint(13, 30))
    told = w.one_of(
        f"the group claimed that {dead} soldiers were killed",
        f"the BLA claimed to have killed {dead} soldiers",
        f"the Taliban claimed responsibility and said that {dead} soldiers had been killed",
        f"a Taliban spokesman put the number of dead at {dead}",
    )
    return w.entry(w.attack(), w.hit(k, h), told), k, h


def hostages(w: Writer) -> Figures:
    taken = w.random.randint(3, 9)
    dead = w.random.randint(2, taken - 1)
    n = w.number
    told, killed = w.random.choice(
        [
            (f"{n(dead)} of the hostages were later found dead", dead),
            (f"the bodies of {n(dead)} of them were found two days later", dead),
            (f"{n(dead)} hostages were killed and the others were released", dead),
            (f"the bodies of all {n(taken)} workers were found on March 9", taken),
            ("all of the hostages were killed by their captors", taken),
            ("their bodies were found on the following day", taken),
            ("the hostages were released unharmed on March 9", 0),
            ("the whereabouts of the hostages are unknown", 0),
        ]
    )
    return w.entry(f"gunmen abducted {n(taken)} workers from a bus in Kalat", told), killed, 0


def died_and_another(w: Writer) -> Figures:
    (k, h), (k2, h2), d = w.counts(), w.counts(), 2
    here, there = w.two_places()
    n = w.number
    died, lost = w.random.choice(
        [
            (f"two of the {w.one_of('injured', 'wounded')} later died in hospital", d),
            (f"the death toll later rose to {n(k + d)}", 0),
            ("two more victims died on March 7", 0),
        ]
    )
    again = w.random.choice(
        [
            [f"in a separate attack in {there} on the same day, {w.hit(k2, h2)}"],
            [f"{w.attack(there)} on the same day", w.hit(k2, h2)],
            ["a second device went off as people gathered", w.hit(k2, h2)],
        ]
    )
    return w.entry(w.attack(here), w.hit(k, h + d), died, *again), k + d + k2, h + d - lost + h2


def attackers_and_another(w: Writer) -> Figures:
    (k, h), (k2, h2) = w.counts(), w.counts()
    here, there = w.two_places()
    shot = w.one_of("three of the gunmen were also killed", "security forces killed three of the gunmen")
    again = [
        f"in another incident, {w.attack(there)}",
        f"the attack resulted in {w.number(k2)} deaths and {h2} injuries",
    ]
    return w.entry(w.attack(here), w.hit(k, h), shot, *again), k + k2, h + h2


def records(w: Writer) -> Figures:
    k = w.counts()[0] + 1
    dead = w.number(w.random.randint(13, 40))
    told = w.random.choice(
        [
            [f"{w.number(k)} people were killed in what was the third attack on the market this year"],
            [
                f"{w.number(k)} people died in the deadliest attack since 2009, when a bomb killed {dead} people"
            ],
            [
                w.hit(k, 2),
                f"it was the deadliest attack in the area since a 2009 bombing that killed {dead} people",
            ],
            [w.hit(k, 2), f"it was the third attack this year; the earlier two killed {dead} people"],
            [
                w.hit(k, 2),
                f"the attack was in retaliation for the killing of {dead} militants in an operation",
            ],
        ]
    )
    return w.entry(w.attack(), *told), k, 2 * (len(told) > 1)


KINDS: list[Callable[[Writer], Figures]] = [
    separate,
    by_place,
    first_and_second,
    in_total,
    attackers,
    including,
    died_later,
    earlier,
    rival,
    hostages,
    died_and_another,
    attackers_and_another,
    records,
]


@pytest.mark.parametrize("kind", KINDS)
def test_entries_of_plain_building_blocks(quoted, kind):
    for seed in range(40):
        text, killed, wounded = kind(Writer(seed))
        read = quoted(text)
        assert (read[0] or 0, read[1] or 0) == (killed, wounded), text
