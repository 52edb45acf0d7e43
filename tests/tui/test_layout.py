"""Laying out texts, rows of facets, sparklines, filters: values in, values out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefs.model import Brief, DateBasis, Facts, Headline, Outcome, Qualifier, Span, Stance
from search.engine import FacetName, FacetValue
from search.query import DateFilter, Filters, ValueFilter
from tui import filtering, wording
from tui.opening import is_web_page, open_outside
from tui.quoting import quote
from tui.screens.export import file_name, free_path
from tui.widgets.cells import fit, fit_runs, pad
from tui.widgets.facet_rows import SHOWN, RowKind, build_rows
from tui.widgets.overview import sparkline
from tui.widgets.reading_layout import (
    PAGE,
    Fact,
    Paintwork,
    display_text,
    fact_rows,
    page_bounds,
    row_of,
    wrap,
)

TEXTS = st.text(alphabet="ab é爆\n \u0301—", max_size=200)


@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_only_blanks_and_line_ends(text, width):
    rows = wrap(text, 0, len(text), width)
    at = 0
    for start, end in rows:
        assert start >= at
        assert not text[at:start].strip(" \n")
        assert cell_len(text[start:end]) <= width
        assert "\n" not in text[start:end]
        at = end
    assert not text[at:].strip(" \n")


@given(TEXTS, st.integers(2, 30))
def test_every_character_has_a_row(text, width):
    rows = wrap(text, 0, len(text), width)
    for offset, char in enumerate(text):
        if char not in " \n":
            start, end = rows[row_of(rows, offset)]
            assert start <= offset < end


def test_words_are_broken_only_where_they_must():
    text = "one two threefourfive six"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 8)] == ["one two", "threefou", "rfive", "six"]


def test_a_monster_line_is_wrapped_in_linear_time():
    assert len(wrap("a" * 2_000_000, 0, 2_000_000, 80)) == 25_000
    assert len(wrap("é " * 200_000, 0, 400_000, 80)) == 5_000


@pytest.mark.parametrize("text", ["", "short", "x" * (2 * PAGE + 7), ("line\n" * (PAGE // 2))])
def test_pages_cover_the_text(text):
    bounds = page_bounds(text)
    assert bounds[0][0] == 0
    assert bounds[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in pairwise(bounds))
    assert all(end - start <= PAGE for start, end in bounds)


SPANS = st.lists(
    st.builds(
        lambda a, n, k: Span(a, a + n, k),
        st.integers(0, 40),
        st.integers(0, 9),
        st.sampled_from(["hit", "actor"]),
    ),
    max_size=8,
)


@given(SPANS)
def test_every_character_is_painted_by_exactly_the_spans_over_it(spans):
    text = "x" * 50
    names = [name for part, name in Paintwork(spans).runs(text, 0, 50) for _ in part]
    assert len(names) == 50
    for offset, name in enumerate(names):
        expected = {f"text--{s.kind}" for s in spans if s.start <= offset < s.end}
        assert set(name.split()) == expected


def test_display_text_has_the_same_length():
    text = "a\tb\x1bc\u202ed\r"
    assert len(display_text(text)) == len(text)
    assert "\x1b" not in display_text(text)


def test_facts_are_wrapped_between_their_parts():
    rows = fact_rows(Fact("who", (("BLA claimed", ""), ("TTP denied", ""), ("x" * 50, ""))), 32)
    texts = ["".join(text for text, _ in row) for row in rows]
    assert texts[0].startswith("who      BLA claimed")
    assert all(cell_len(text) <= 32 for text in texts)
    assert "".join(texts).count("x") == 50


@given(st.text(alphabet="ab爆é", max_size=30), st.integers(0, 20))
def test_fitting_and_padding_by_cells(text, width):
    assert cell_len(fit(text, width)) <= width
    assert cell_len(pad(text, width)) == width
    runs = fit_runs([(text, "a"), (text, "b")], width)
    assert sum(cell_len(part) for part, _ in runs) <= max(0, width)


def values(*pairs):
    return [FacetValue(value, count) for value, count in pairs]


def test_a_long_facet_shows_its_first_and_what_is_chosen():
    facets = {FacetName.PLACE: values(*((f"place {n}", 100 - n) for n in range(20)))}
    filters = Filters(place=ValueFilter(excluded=frozenset({"place 17"})))
    labels = [row.label for row in build_rows(facets, filters, ())]
    assert labels[1 : SHOWN + 1] == [f"place {n}" for n in range(SHOWN)]
    assert labels[SHOWN + 1 :] == ["place 17", "… 11 more"]
    rows = build_rows(facets, filters, {"more:place"})
    assert len([row for row in rows if row.kind is RowKind.VALUE]) == 20


def test_one_value_is_never_hidden_behind_a_row_that_says_so():
    facets = {FacetName.PLACE: values(*((f"p{n}", 1) for n in range(SHOWN + 1)))}
    assert not any(row.kind is RowKind.MORE for row in build_rows(facets, Filters(), ()))


def test_what_is_chosen_but_gone_stays_to_be_taken_back():
    filters = Filters(tag=ValueFilter(chosen=frozenset({"old"})))
    rows = build_rows({}, filters, ())
    assert [(row.label, row.count, row.chosen) for row in rows] == [("Tag", 0, None), ("old", 0, True)]


def test_stances_that_are_chosen_show_though_folded():
    value = FacetValue("Group", 3, stances={Stance.CLAIMED: 2, Stance.DENIED: 1})
    filters = Filters(actor=ValueFilter(chosen=frozenset({"Group|denied"})))
    rows = build_rows({FacetName.ACTOR: [value]}, filters, ())
    assert [(row.label, row.depth) for row in rows] == [("Actor", 0), ("Group", 0), ("denied", 1)]


def test_dates_are_chosen_excluded_and_taken_back():
    filters = filtering.choose(Filters(), FacetName.DATE, "2024-02")
    assert filters.date.periods == {"2024-02"}
    filters = filtering.exclude(filters, FacetName.DATE, "2024-02")
    assert (filters.date.periods, filters.date.excluded) == (frozenset(), {"2024-02"})
    assert filtering.choose(filters, FacetName.DATE, "2024-02") == Filters()
    undated = filtering.choose(Filters(), FacetName.YEAR, "undated")
    assert undated.date.undated
    assert filtering.exclude(undated, FacetName.YEAR, "undated").date == DateFilter(no_undated=True)
    assert filtering.choose(undated, FacetName.YEAR, "undated") == Filters()


def test_chips_name_every_filter():
    filters = Filters(
        date=DateFilter(dt.date(2024, 1, 1), None, frozenset({"2023"}), frozenset({"2024-02"}), undated=True),
        province=ValueFilter(frozenset({"Punjab"}), frozenset({"no province"})),
        actor=ValueFilter(frozenset({"Group|denied"})),
        tag=ValueFilter(excluded=frozenset({"old"})),
    )
    chips = [(chip.label, chip.excluded) for chip in filtering.chips(filters, {"Group": "G"})]
    assert chips == [
        ("2024-01-01..", False),
        ("2023", False),
        ("+ undated", False),
        ("Feb 2024", True),
        ("Punjab", False),
        ("No province", True),
        ("G denied", False),
        ("#old", True),
    ]


def test_of_many_values_chips_name_those_that_count_most():
    many = frozenset({"Alpha", "Bravo", "Charlie", "Delta", "Echo"})
    filters = Filters(place=ValueFilter(many, many))
    facets = {FacetName.PLACE: values(("Delta", 7), ("Bravo", 2))}
    chips = [(chip.label, chip.excluded) for chip in filtering.chips(filters, {}, facets)]
    named = ["Delta", "Bravo", "Alpha", "2 more"]
    assert chips == [(label, excluded) for excluded in (False, True) for label in named]
    few = Filters(place=ValueFilter(many - {"Echo"}))
    assert [chip.label for chip in filtering.chips(few, {}, facets)] == sorted(many - {"Echo"})


def test_many_chosen_values_that_count_nothing_wait_behind_more():
    counted = values(*((f"counted {number:02}", 30 - number) for number in range(20)))
    chosen = frozenset({"counted 15", *(f"empty {number:02}" for number in range(30))})
    filters = Filters(place=ValueFilter(chosen))
    rows = build_rows({FacetName.PLACE: counted}, filters, ())
    names = [row.value for row in rows if row.kind is RowKind.VALUE]
    assert names == [*(f"counted {number:02}" for number in range(8)), "counted 15"]
    assert rows[-1].count == 20 + 30 - len(names)
    rows = build_rows({FacetName.PLACE: counted}, filters, {f"more:{FacetName.PLACE.value}"})
    assert chosen <= {row.value for row in rows}


def test_sparkline_has_a_cell_a_month_and_blanks_between():
    months = values(("2024-01", 8), ("2023-10", 1), ("undated", 5), ("2023-11", 0))
    assert sparkline(months, 40) == ("2023", "▁  █", "2024")
    assert sparkline(months, 2) == ("2023", "▁█", "2024")
    assert sparkline([], 10) is None
    assert sparkline(months, 0) is None


def test_words_for_facts():
    assert wording.date_with_basis(dt.date(2024, 2, 7), DateBasis.USER) == "7 Feb 2024, set by you"
    assert wording.date_with_basis(None, None) == "Undated"
    event = wording.date_with_basis(dt.date(2024, 2, 7), DateBasis.EVENT)
    assert event == "7 Feb 2024, day of the event; day of publication not known"
    toll = Headline(24, Qualifier.AT_LEAST, 1200, Qualifier.EXACTLY)
    assert wording.headline(toll) == "killed at least 24 · wounded 1,200"
    assert wording.headline(Headline()) == ""
    toll = Headline(7, Qualifier.EXACTLY, perpetrators_included=2, perpetrators_excluded=1)
    assert wording.headline(toll) == "killed 7 (2 of them attackers, not counting 1 more attacker)"
    assert wording.headline(replace(toll, perpetrators_excluded=0)) == "killed 7 (2 of them attackers)"
    assert wording.headline(Headline(1, None, 3, None, 1)) == "killed 1 (the attacker) · wounded 3"
    assert wording.headline(Headline(9, None, None, None, 9)) == "killed 9 (all attackers)"
    own = wording.headline(Headline(9, None, 3, None, 0, 2), [Outcome.KILLED])
    assert own == "killed 9 (the attackers' own count, not counting 2 attackers) · wounded 3"
    assert wording.period("2024-02-07") == "7 Feb 2024"
    assert wording.counted(1, "brief") == "1 brief"
    assert wording.counted(2000, "brief") == "2,000 briefs"


def test_names_of_files(tmp_path):
    assert file_name('("Élection office*" -police)') == "election-office-police"
    assert file_name("../../etc/passwd") == "etc-passwd"
    assert file_name("…") == "briefs"
    assert len(file_name("word " * 100)) <= 60
    assert free_path(tmp_path, "a", ".md") == tmp_path / "a.md"
    (tmp_path / "a.md").touch()
    assert free_path(tmp_path, "a", ".md") == tmp_path / "a-2.md"


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("--help", False),
        ("http://[bad", False),
    ],
)
def test_only_web_pages_are_handed_to_a_browser(url, good):
    assert is_web_page(url) is good


def test_without_a_desktop_nothing_is_opened(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert not open_outside("https://example.org", {})


def test_a_quote_cites_the_day_of_the_event_as_that():
    brief = Brief(
        "a.csv#1", "a.csv", "A title", "Text.", "0" * 16, Facts(), dt.date(2024, 2, 7), DateBasis.COLUMN
    )
    assert quote(brief, None) == "“A title” (A title, 7 Feb 2024, a.csv#1)"
    event = replace(brief, date_basis=DateBasis.EVENT)
    assert quote(event, None) == "“A title” (A title, event of 7 Feb 2024, a.csv#1)"
    assert quote(replace(event, date=None), None) == "“A title” (A title, undated, a.csv#1)"
