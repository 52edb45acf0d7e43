"""Reports say what the user corrected: nobody should take his word for the text's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefs.export import FORMATS, TEMPLATES, Report
from briefs.export.wording import correction_phrases
from briefs.model import AsRead, Brief, DateBasis, Headline, Qualifier

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
    assert wounded == "wounded (the text: none)"
    assert correction_phrases(make_brief()) == []


@pytest.mark.parametrize("form", ["markdown", "brief"])
def test_a_report_says_so(form: str, corrected: Brief, make_report: MakeReport) -> None:
    text = "".join({**FORMATS, **TEMPLATES}[form].write(make_report(corrected)))
    assert "title (the text: A title)" in text.replace("\\", "")
    assert "orrected" in text
    assert "killed over 14" in text
