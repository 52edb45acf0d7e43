"""Reports say what the user corrected: nobody should take his word for the text's."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.annotations import Annotation, Corrections
from briefs.export import FORMATS, TEMPLATES, Report
from briefs.export.incidents import incidents
from briefs.export.wording import corrected_tolls, correction_phrases
from briefs.model import AsRead, Brief, DateBasis, Facts, Headline, Outcome, Qualifier, Toll

MakeBrief = Callable[..., Brief]
MakeReport = Callable[..., Report]


@pytest.fixture
def corrected(make_brief: MakeBrief) -> Brief:
    brief = make_brief(date="2024-02-07", killed=12, provinces=("Balochistan",))
    read = AsRead(brief.title, brief.date, brief.date_basis, brief.facts)
    return replace(
        brief,
        title="Another",
        date=dt.date(2024, 2, 8),
        date_basis=DateBasis.USER,
        facts=replace(brief.facts, headline=Headline(14, Qualifier.OVER, 3)),
        corrected=("date", "title", "killed", "wounded"),
        as_read=read,
    )


def test_each_correction_is_told_with_what_the_text_says(corrected: Brief, make_brief: MakeBrief) -> None:
    date, title, killed, wounded = correction_phrases(corrected)
    assert date.startswith("date (the text: 2024-02-07")
    assert title == "title (the text: A title)"
    assert killed.startswith("killed (the text: ")
    assert "12" in killed
    assert wounded == "wounded (the text: no figure)"
    assert correction_phrases(make_brief()) == []


def toll(number: int) -> Toll:
    return Toll(number, Qualifier.EXACTLY, Outcome.KILLED, "guards", False, f"{number} guards", 0, 9)


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_statements_taken_out_and_added_are_told_in_their_order(now: list[int], read: list[int]) -> None:
    after, before = (Facts(tolls=tuple(map(toll, counts))) for counts in (now, read))
    gone, added = corrected_tolls(after, before)
    assert gone == [one for one in before.tolls if one not in after.tolls]
    assert added == [one for one in after.tolls if one not in before.tolls]


def test_many_statements_are_not_each_held_against_each(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    equal = Toll.__eq__

    def counting(one: Toll, other: object) -> bool:
        nonlocal compared
        compared += 1
        return equal(one, other)

    monkeypatch.setattr(Toll, "__eq__", counting)
    # equal, but not the same objects, as where an index was read
    before, after = (Facts(tolls=tuple(map(toll, numbers))) for numbers in (range(1000), range(100, 1100)))
    gone, added = corrected_tolls(after, before)
    assert [one.count for one in (*gone, *added)] == [*range(100), *range(1000, 1100)]
    assert compared < 5000


FIGURES = ("over 14 (corrected; the text: at least 12)", "3 (corrected; the text: no figure)")


@pytest.mark.parametrize(
    "form", ["markdown", "brief", "digest", "sitrep", "chronology", "tolls", "acled-csv"]
)
def test_a_figure_of_the_users_is_not_told_as_stated(
    form: str, corrected: Brief, make_brief: MakeBrief, make_report: MakeReport
) -> None:
    other = make_brief("b.txt", provinces=("Sindh",), killed=2)
    report = make_report(corrected, other)
    text = "".join({**FORMATS, **TEMPLATES}[form].write(report))
    assert FIGURES[0] in text
    assert FIGURES[1] in text or form == "acled-csv", "ACLED has no column for the wounded"
    if form == "sitrep":
        assert "as stated for 2 of 2 incidents, corrected by the user for 1, lowest to highest" in text
        assert "but for those told as corrected" in text
    if form == "digest":
        assert "at least 16 dead, 3 wounded as stated, or corrected by the user." in text


def test_of_several_reports_it_is_told_how_many_were_corrected(
    corrected: Brief, make_brief: MakeBrief, make_report: MakeReport
) -> None:
    other = make_brief("b.txt", date="2024-02-07", provinces=("Balochistan",), killed=12)
    report = make_report(corrected, other, events=lambda: {corrected.id: "x", other.id: "x"})
    (incident,) = incidents(report.briefs, report.groups())
    note = "(1 of 2 reports corrected; the text: at least 12)"
    assert incident.killed.text == f"at least 12 to over 14 {note}"
    none = replace(corrected, facts=replace(corrected.facts, headline=Headline()))
    (incident,) = incidents([none], [[0]])
    assert incident.killed.text == "no figure (corrected; the text: at least 12)"
    assert not incident.killed.differ


def test_the_table_names_what_is_corrected(corrected: Brief, make_report: MakeReport) -> None:
    (row,) = csv.DictReader(io.StringIO("".join(FORMATS["csv"].write(make_report(corrected)))))
    assert row["corrected"] == "date; title; killed; wounded"


def test_who_did_it_by_the_users_word_is_told_so(corrected: Brief, make_report: MakeReport) -> None:
    brief = replace(corrected, corrected=("actors",))
    (incident,) = incidents([brief], [[0]])
    assert incident.attribution == ("corrected by the user",)


@pytest.mark.parametrize("form", ["markdown", "brief"])
def test_a_report_says_so(form: str, corrected: Brief, make_report: MakeReport) -> None:
    text = "".join({**FORMATS, **TEMPLATES}[form].write(make_report(corrected)))
    assert "title (the text: A title)" in text.replace("\\", "")
    assert "orrected" in text
    assert "killed over 14" in text
    assert "before the text changed" not in text
    told = make_report(corrected, annotations={corrected.id: OUTDATED})
    assert "before the text changed" in "".join({**FORMATS, **TEMPLATES}[form].write(told))


OUTDATED = Annotation(corrections=Corrections(title="Another"), text_hash="0" * 16, corrected_hash="1" * 16)


@pytest.mark.parametrize("form", ["markdown", "digest", "sitrep", "chronology", "tolls", "acled-csv"])
@pytest.mark.parametrize("placed", [True, False])
def test_a_report_says_that_the_text_has_changed_since(
    form: str, placed: bool, corrected: Brief, make_brief: MakeBrief, make_report: MakeReport
) -> None:
    if not placed:
        corrected = replace(corrected, facts=replace(corrected.facts, provinces=()))
    other = make_brief("b.txt", provinces=("Sindh",), killed=2)

    def lines(annotations: dict[str, Annotation]) -> list[str]:
        report = make_report(corrected, other, annotations=annotations)
        return "".join({**FORMATS, **TEMPLATES}[form].write(report)).splitlines()

    plain, told = lines({}), lines({corrected.id: OUTDATED})
    assert not [line for line in plain if "the text changed" in line or "text has changed" in line]
    new = [line for line in told if line not in plain]
    assert any("before the text changed" in line and "14" in line for line in new)
    # nothing is said of the other, and nothing else changes
    assert not any("Sindh" in line for line in new)
    assert len([line for line in plain if line not in told]) <= len(new)


def test_a_situation_report_names_what_is_to_be_looked_at_again(
    corrected: Brief, make_brief: MakeBrief, make_report: MakeReport
) -> None:
    other = make_brief("b.txt", date="2024-02-07", provinces=("Balochistan",), killed=12)
    third = make_brief("c.txt", provinces=("Sindh",))
    told = make_report(
        corrected,
        other,
        third,
        events=lambda: {corrected.id: "x", other.id: "x"},
        annotations={corrected.id: OUTDATED, third.id: OUTDATED},
    )
    text = "".join(TEMPLATES["sitrep"].write(told))
    assert "have not been verified. The text has changed since it was corrected: [^1][^3].\n\n## Sit" in text
    assert (
        "(corrected; the text: no figure) (corrected before the text changed)[^1]; killed at least 12[^2]."
        in text
    )
