"""Exports byte for byte; after a change that you have looked at, renew them with `BRIEFS_GOLDEN=write pytest ...`."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefs.export import FORMATS, TEMPLATES, Report
from briefs.marking import Tlp

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("report.md", "markdown"),
        ("report.csv", "csv"),
        ("report.jsonl", "jsonl"),
        ("report.bib", "bibtex"),
        ("report.csl.json", "csl-json"),
    ],
)
def test_a_report_is_as_it_was(sample: Report, name: str, form: str) -> None:
    compare(name, "".join(FORMATS[form].write(sample)))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_report_by_a_template_is_as_it_was(sample: Report, name: str) -> None:
    marked = replace(
        sample, level=Tlp.AMBER, events=lambda: {"wire/blast.txt": "1", "feeds/news.xml#item`7`": "1"}
    )
    form = TEMPLATES[name]
    compare(f"{name}{form.suffix}", "".join(form.write(marked)))


def test_a_report_of_one_brief_has_no_tables(sample: Report) -> None:
    report = replace(sample, briefs=sample.briefs[:1])
    text = "".join(FORMATS["markdown"].write(report))
    assert "| --- |" not in text
    compare("single.md", text)


def compare(name: str, text: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("BRIEFS_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(text.encode())
    assert text.encode() == golden.read_bytes()
