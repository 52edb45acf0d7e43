from __future__ import annotations

import itertools

import pytest

from briefs.marking import CREDIBILITY, RELIABILITY, Tlp, grade_phrase, label_in, parse_grade, strictest


def test_labels_from_the_freest_to_the_strictest() -> None:
    assert [label.value for label in sorted(Tlp, key=lambda label: label.rank)] == [
        "TLP:CLEAR",
        "TLP:GREEN",
        "TLP:AMBER",
        "TLP:AMBER+STRICT",
        "TLP:RED",
    ]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("amber", Tlp.AMBER),
        ("TLP:AMBER+STRICT", Tlp.AMBER_STRICT),
        ("tlp: amber + strict", Tlp.AMBER_STRICT),
        (" Tlp:white ", Tlp.CLEAR),
        ("RED", Tlp.RED),
    ],
)
def test_a_label_may_be_typed_in_short(typed: str, label: Tlp) -> None:
    assert Tlp.parse(typed) is label


@pytest.mark.parametrize("typed", ["", "TLP:", "secret", "TLP:AMBER+", "red green"])
def test_what_is_no_label_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        Tlp.parse(typed)


def test_the_strictest_label_of_a_text_counts() -> None:
    assert label_in("TLP:GREEN\n\nA patrol was hit.\n\nAnnex is TLP:AMBER+STRICT.") is Tlp.AMBER_STRICT
    assert label_in("TLP:AMBER") is Tlp.AMBER
    assert label_in("Marked tlp:white by its author") is Tlp.CLEAR
    assert label_in("The TLP protested; TTP: RED flags; xTLP:RED; TLP:REDACTED") is None


def test_the_strictest_of_none_is_none() -> None:
    assert strictest([]) is None
    assert strictest([None, None]) is None
    assert strictest([None, Tlp.GREEN, Tlp.RED, Tlp.AMBER]) is Tlp.RED


def test_every_grade_is_read_and_said_in_words() -> None:
    for letter, digit in itertools.product(RELIABILITY, CREDIBILITY):
        grade = parse_grade(f" {letter.lower()}-{digit} ")
        assert grade == letter + digit
        assert grade_phrase(grade) == (
            f"{grade}: source {RELIABILITY[letter]}, information {CREDIBILITY[digit]}"
        )


@pytest.mark.parametrize("typed", ["", "B", "2B", "G1", "A7", "A0", "B22", "ß1"])
def test_what_is_no_grade_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(ValueError, match="as in B2"):
        parse_grade(typed)
