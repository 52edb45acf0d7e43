from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefs.errors import ExportError
from briefs.export import FORMATS, Report, find_template, format_for, generation_time, write_report
from briefs.model import Brief, Outcome, Qualifier, Toll
from briefs.record import brief_to_json
from briefs.text import one_line, printable

MakeBrief = Callable[..., Brief]
MakeReport = Callable[..., Report]


def written(report: Report, form: str) -> str:
    return "".join(FORMATS[form].write(report))


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(report, "csv"), newline="")))


@given(st.text(), st.text())
def test_csv_brings_back_every_cell(
    make_brief: MakeBrief, make_report: MakeReport, title: str, source: str
) -> None:
    (row,) = rows(make_report(make_brief(title=title, source=source)))
    for cell, value in ((row["title"], title), (row["source"], source)):
        assert cell.removeprefix("'") == printable(value).removeprefix("'")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_guards_formulas(make_brief: MakeBrief, make_report: MakeReport, start: str) -> None:
    (row,) = rows(make_report(make_brief(title=f"{start}cmd|' /C calc'!A0")))
    assert row["title"].startswith("'")


def test_csv_ends_rows_as_rfc_4180_asks(make_brief: MakeBrief, make_report: MakeReport) -> None:
    text = written(make_report(make_brief(title='a "quoted", one')), "csv")
    assert text.count("\r\n") == 2
    assert '"a ""quoted"", one"' in text


@given(st.text(), st.text())
def test_json_lines_bring_back_the_contract(
    make_brief: MakeBrief, make_report: MakeReport, text: str, title: str
) -> None:
    brief = make_brief(text=text, title=title)
    line = written(make_report(brief), "jsonl")
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert json.loads(line) == brief_to_json(brief, with_text=True)
    assert not set(line[:-1]) & set(map(chr, (*range(32), *range(127, 160), 0x202E, 0x2028)))
    line.encode()


def test_front_matter_is_yaml_whatever_the_query(sample: Report) -> None:
    for query in ("a: b", "- x", '"election', "#", "{", "yes", "date:2024..", "x\n---\ny", "\x1b[0m"):
        text = written(replace(sample, query=query), "markdown")
        _, matter, _ = text.split("---\n", 2)
        found = yaml.safe_load(matter)
        assert found["query"] == one_line(query)
        assert found["count"] == 3
        assert found["briefs"] == "1.2.3"


def test_the_tolls_of_a_text_that_stands_there_twice_are_told_once(
    make_brief: MakeBrief, make_report: MakeReport
) -> None:
    text = "Two people died in Hub, police said."
    toll = Toll(2, Qualifier.EXACTLY, Outcome.KILLED, "people", False, "Two people", 0, 10)
    original = make_brief("b.txt", text, tolls=(toll,))
    copy = make_brief("a.txt", text, tolls=(toll,), duplicate_of="b.txt")
    together = written(make_report(copy, original), "markdown")
    assert "| A title (same text as [2](#brief-2)) |" in together
    assert [line[:17] for line in together.splitlines() if "| Two people |" in line] == ["| [2](#brief-2) |"]
    alone = written(make_report(copy, make_brief("c.txt")), "markdown")
    assert "| [1](#brief-1) | killed | Two people | police |" in alone
    assert "same text as [" not in alone


def test_only_the_line_generated_depends_on_the_time(sample: Report) -> None:
    later = replace(sample, generated=dt.datetime(2025, 1, 1, tzinfo=dt.UTC))
    before, after = written(sample, "markdown").splitlines(), written(later, "markdown").splitlines()
    assert len(before) == len(after)
    different = [line for line, other in zip(before, after, strict=True) if line != other]
    assert [line.partition(":")[0] for line in different] == ["generated"]
    for form in ("csv", "jsonl"):
        assert written(sample, form) == written(later, form)


def test_generation_time_follows_the_environment() -> None:
    assert generation_time({"SOURCE_DATE_EPOCH": "86400"}) == dt.datetime(1970, 1, 2, tzinfo=dt.UTC)
    now = generation_time({})
    assert abs(now - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)
    with pytest.raises(ExportError, match="SOURCE_DATE_EPOCH"):
        generation_time({"SOURCE_DATE_EPOCH": "soon"})


def test_a_report_is_written_whole(sample: Report, tmp_path: Path) -> None:
    path = tmp_path / "new" / "report.md"
    write_report(sample, FORMATS["markdown"], path)
    assert path.read_bytes() == written(sample, "markdown").encode()
    assert [entry.name for entry in path.parent.iterdir()] == ["report.md"]


def test_nothing_is_overwritten_unasked(sample: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("mine")
    with pytest.raises(ExportError, match=r"report\.md.*exists"):
        write_report(sample, FORMATS["markdown"], path)
    assert path.read_text() == "mine"
    write_report(sample, FORMATS["markdown"], path, overwrite=True)
    assert path.read_text().startswith("---")


def test_a_link_stays_and_what_it_leads_to_is_written(sample: Report, tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("mine")
    link.symlink_to(target)
    with pytest.raises(ExportError, match="exists"):
        write_report(sample, FORMATS["markdown"], link)
    write_report(sample, FORMATS["markdown"], link, overwrite=True)
    assert link.is_symlink()
    assert target.read_text().startswith("---")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_what_is_no_plain_file_is_never_replaced(sample: Report, tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link.md"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link):
        with pytest.raises(ExportError, match="is not a file"):
            write_report(sample, FORMATS["markdown"], path, overwrite=True)
    assert pipe.is_fifo()


def test_a_place_that_cannot_be_written_is_a_sentence(sample: Report, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path, tmp_path / "file" / "report.md"):
        with pytest.raises(ExportError, match=str(path)):
            write_report(sample, FORMATS["markdown"], path, overwrite=True)


def test_a_format_is_known_by_its_suffix() -> None:
    assert format_for(Path("x/Y.CSV")) is FORMATS["csv"]
    assert format_for(Path("report")) is None
    assert all(format_for(Path(f"x{form.suffix}")) is form for form in FORMATS.values())


def test_a_name_that_no_file_can_have_is_a_sentence(sample: Report, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_report(sample, FORMATS["markdown"], tmp_path / ("x" * 300))
    with pytest.raises(ExportError, match="there is no template"):
        find_template("x" * 300)
