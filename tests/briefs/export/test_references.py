"""Bibliographies, held against what their readers ask for."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from briefs.export import FORMATS, TEMPLATES
from briefs.model import Brief, DateBasis, Facts, Outcome, Qualifier, Toll

texts = st.text(st.characters(codec="utf-8"), max_size=60)


def brief_of(number: int, title: str, source: str | None, url: str | None) -> Brief:
    return Brief(
        id=f"{number}.txt", path=f"{number}.txt", title=title, text="", text_hash="0" * 16, facts=Facts(),
        source=source, url=url,
    )  # fmt: skip


@given(st.lists(st.tuples(texts, st.none() | texts, st.none() | texts), max_size=5))
def test_whatever_stands_in_a_brief_the_files_can_be_read(make_report, rows) -> None:
    report = make_report(*(brief_of(number, *row) for number, row in enumerate(rows)))
    bibtex = "".join(FORMATS["bibtex"].write(report))
    depth = 0
    for char in bibtex:
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    assert depth == 0, "braces are balanced"
    assert bibtex.count("\n}\n") == len(rows)
    items = json.loads("".join(FORMATS["csl-json"].write(report)))
    keys = [
        line.removeprefix("@misc{").rstrip(",") for line in bibtex.split("\n") if line.startswith("@misc{")
    ]
    assert [item["id"] for item in items] == keys
    assert len(set(keys)) == len(rows)


def test_titles_keep_their_case_and_special_characters(make_brief, make_report) -> None:
    report = make_report(
        make_brief("a_b.txt", title="50% of {TTP} & R&D: $5_000 #1 ~ ^ \\", source="The Wire", date="2024-02-07",
                   url="https://example.org/a%20b_c#d")
    )  # fmt: skip
    assert "".join(FORMATS["bibtex"].write(report)) == (
        "@misc{thewire2024,\n"
        "  title = {{50\\% of \\textbraceleft{}TTP\\textbraceright{} \\& R\\&D: \\$5\\_000 \\#1 "
        "\\textasciitilde{} \\textasciicircum{} \\textbackslash{}}},\n"
        "  author = {{The Wire}},\n"
        "  date = {2024-02-07},\n"
        "  year = {2024},\n"
        "  month = {2},\n"
        "  url = {https://example.org/a%20b_c#d},\n"
        "  note = {File a\\_b.txt},\n"
        "}\n"
    )


def test_keys_tell_two_of_one_source_and_year_apart(make_brief, make_report) -> None:
    report = make_report(
        make_brief("a", source="Dawn", date="2024-01-01"),
        make_brief("b", source="Dawn", date="2024-05-01"),
        make_brief("c", title="An old, telling title"),
        make_brief("d", title="On it"),
    )
    items = json.loads("".join(FORMATS["csl-json"].write(report)))
    assert [item["id"] for item in items] == ["dawn2024", "dawn2024-2", "tellingundated", "briefundated"]
    assert items[0]["issued"] == {"date-parts": [[2024, 1, 1]]}
    assert "issued" not in items[2]


def test_the_day_of_an_event_is_nowhere_one_of_publication(make_brief, make_report) -> None:
    toll = Toll(2, Qualifier.EXACTLY, Outcome.KILLED, "people", False, "Two people", 0, 10)
    brief = make_brief(
        "a.csv", "Two people died.", date="2024-02-07", event="2024-02-07", date_basis=DateBasis.EVENT,
        provinces=("Sindh",), killed=2, tolls=(toll,),
    )  # fmt: skip
    report = make_report(brief, make_brief("b.txt", date="2024-02-09"), make_brief("c.txt"))

    def lines(name: str, words: str) -> list[str]:
        text = "".join({**FORMATS, **TEMPLATES}[name].write(report))
        return [line for line in text.splitlines() if words in line]

    (lead,) = lines("markdown", "3 briefs from")
    assert (
        lead == "3 briefs from “reports”, published 2024-02-09, 1 with only the day of the event, 1 undated."
    )
    assert all(
        "event 2024-02-07" in line or "day of the event; day of publication not known" in line
        for line in lines("markdown", "2024-02-07")
        if not line.startswith("event on")
    )
    assert all("event 2024-02-07" in line for line in lines("sitrep", "[^1]:"))
    assert not lines("bibtex", "2024-02-07")
    assert "2024-02-07" not in "".join(lines("csl-json", "a.csv"))
    assert "| undated |" in "".join(lines("tolls", "a.csv[^1]"))
    (row,) = lines("chronology", "[^1] |")
    assert row.startswith("| 2024-02-07 |"), "it is the day of the event"
