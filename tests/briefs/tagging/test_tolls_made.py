"""Plain entries made of sentences on an attack, its toll, and another time: the toll is what is quoted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.tagging.number_words import UNITS

_TOLLS = Path(__file__).parent / "toll-templates.txt"
"""The killed, the wounded, and how they are told: `x` is two, `a1` one more than `a`, `ax` two more,
`b2` five more."""

_ATTACKS = [
    "On the 12th of May 2009, unknown gunmen attacked a police checkpoint in the Badaber area of Peshawar, Pakistan.",
    "May 12, 2009 - An explosive device detonated at a market in Quetta, Balochistan, Pakistan.",
    "On May 12, 2009, assailants opened fire on a vehicle in the Nad Ali district of Helmand province, Afghanistan.",
    "12 May 2009: Militants carried out an attack in Sopore, Jammu and Kashmir, India.",
    "Assailants threw grenades at a gathering in Karachi, Sindh, Pakistan, on 12 May 2009.",
]
_OTHER_TIMES = [
    "",
    "No group claimed responsibility for the attack.",
    "The Taliban claimed responsibility and stated that 40 soldiers had been killed.",
    "In 2008, a bombing at the same place killed 25 people.",
    "The attack came two days after nine people were killed in a bombing in Kohat.",
    "More than 100 people have been killed in the district since January.",
    "The group had killed six policemen in the district in the previous month.",
    "The elder's brother was killed in a similar attack in 2007.",
    "The attack was a revenge for the killing of two members of the group.",
]
_WORDS = {number: word for word, number in UNITS.items() if number > 1}


def _rows() -> list[tuple[str, str, str]]:
    rows = [row.split(" | ", 2) for row in _TOLLS.read_text().splitlines()]
    return [(killed, wounded, told) for killed, wounded, told in rows]


@pytest.mark.parametrize(("killed", "wounded", "told"), _rows())
@settings(max_examples=6)
@given(
    attack=st.sampled_from(_ATTACKS),
    other=st.sampled_from(_OTHER_TIMES),
    a=st.integers(4, 60),
    b=st.integers(4, 60),
    in_words=st.booleans(),
)
def test_the_toll_is_quoted(tagger, killed, wounded, told, attack, other, a, b, in_words):
    numbers = {"a": a, "b": b, "x": 2, "a1": a + 1, "ax": a + 2, "b2": a + 5}
    words = {name: _WORDS.get(n, str(n)) if in_words else str(n) for name, n in numbers.items()}
    words |= {name.upper(): words[name].capitalize() for name in ("a", "b", "x")}
    text = f"{attack} {told.format(**words)} {other}"
    headline = tagger.tag(text).headline
    assert (headline.killed, headline.wounded) == (_value(killed, numbers), _value(wounded, numbers))


def _value(told: str, numbers: dict[str, int]) -> int | None:
    if told == "-":
        return None
    return sum(numbers[part] if part in numbers else int(part) for part in told.split("+"))
