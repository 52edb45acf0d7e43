from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.glossary import HEADINGS, definitions

TEXT = """A bomb went off: nobody was hurt.

Definitions:

– Harbour Defence Committee (HDC): a movement in a port.

– levies = a tribal police force
* **Frontier Corps** (FC) — a federal force of
  two branches.
1. tehsil\ta part of a district

The convoy left: at noon it was seen again.
later - no entry
"""


def test_every_form_of_an_entry_and_nothing_around_the_list() -> None:
    found = definitions(TEXT)
    assert [(item.term, item.short, item.meaning) for item in found] == [
        ("Harbour Defence Committee", "HDC", "a movement in a port."),
        ("levies", "", "a tribal police force"),
        ("Frontier Corps", "FC", "a federal force of two branches."),
        ("tehsil", "", "a part of a district"),
    ]


def test_spans_are_the_whole_entries() -> None:
    assert [TEXT[item.start : item.end].strip() for item in definitions(TEXT)] == [
        "– Harbour Defence Committee (HDC): a movement in a port.",
        "– levies = a tribal police force",
        "* **Frontier Corps** (FC) — a federal force of\n  two branches.",
        "1. tehsil\ta part of a district",
    ]


@pytest.mark.parametrize(
    "heading", ["Definitions:", "## Glossary", "ABBREVIATIONS", "**Key terms**", "— Acronyms —", "Who’s who"]
)
def test_headings_in_all_their_dress(heading: str) -> None:
    assert len(definitions(f"{heading}\nFC: a force\n")) == 1


@pytest.mark.parametrize(
    "heading", ["", "In other terms:", "Definition of success", "Background", "Termsofuse"]
)
def test_no_list_without_its_heading(heading: str) -> None:
    assert definitions(f"{heading}\nFC: a force\n") == []


def test_the_list_ends_with_the_next_heading_and_may_begin_again() -> None:
    text = "Terms\nFC: a force\n## Toll: by day\nMonday: three\n\nAcronyms\nKP: a province"
    assert [item.term for item in definitions(text)] == ["FC", "KP"]


def test_it_is_found_by_term_and_abbreviation_however_they_are_written() -> None:
    (found,) = definitions("Glossary\nTehrīk of the Valley (T.V.): a party")
    assert found.keys == {("tehrik", "of", "the", "valley"), ("t", "v")}


def test_an_endless_meaning_is_cut() -> None:
    (found,) = definitions("Glossary\nFC: " + "force " * 10_000)
    assert len(found.meaning) <= 600


@pytest.mark.parametrize(
    "piece", ["- ", "a: ", "(", "*", "\t", " ", "= ", "Glossary\n", "a\n", "x (y): z\n", "–"]
)
def test_megabytes_of_one_piece_are_read(piece: str) -> None:
    text = "Glossary\n" + piece * (1_000_000 // len(piece))
    for item in definitions(text):
        assert item.start < item.end <= len(text)


@given(st.text(st.sampled_from("ab:=–-()*\t \n#1."), max_size=200))
def test_spans_lie_in_order_and_terms_have_words(text: str) -> None:
    found = definitions("Terms\n" + text)
    ends = [0]
    for item in found:
        assert ends[-1] <= item.start < item.end
        assert item.keys
        ends.append(item.end)


def test_headings_are_folded() -> None:
    assert all(heading == heading.lower() for heading in HEADINGS)
