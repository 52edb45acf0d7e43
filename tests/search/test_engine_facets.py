"""What facets list, in which order, and what a choice in one does to the others; and how a search can end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event, Thread

import pytest

from briefs.model import ActorFact, Brief, Facts, Headline, PlaceFact, ProvinceFact, Qualifier, Role, Stance
from briefs.taxonomy import Taxonomy
from briefs.text import text_hash
from search.columnar import ColumnarText
from search.engine import NO_PROVINCE, UNDATED, FacetName, Labels, Sort, Superseded
from search.index import matching
from search.index.engine import IndexEngine
from search.query import DateFilter, Filters, Query, ValueFilter, parse


def actor(name: str, stance: Stance, short: str = "", generic: bool = False) -> ActorFact:
    return ActorFact(name, short or name, "militant", stance, 0, 5, "", generic)


def make(
    brief_id: str,
    text: str,
    day: date | None = None,
    provinces: tuple[str, ...] = (),
    actors: tuple[ActorFact, ...] = (),
    **rest: object,
) -> Brief:
    facts = Facts(
        provinces=tuple(ProvinceFact(name, Role.EVENT, 0, 5) for name in provinces),
        places=(PlaceFact("Bay", None, Role.EVENT, 0, 3), PlaceFact("Far", None, Role.MENTIONED, 0, 3)),
        actors=actors,
        headline=Headline(24, Qualifier.AT_LEAST),
        unclaimed=not actors,
    )
    return Brief(brief_id, brief_id, f"On {brief_id}", text, text_hash(text), facts, day, **rest)  # type: ignore[arg-type]


FRONT, POLICE = "Mountain Front", "Police"
BRIEFS = (
    make(
        "a",
        "bombing of a market",
        date(2024, 2, 7),
        ("North",),
        (actor(FRONT, Stance.CLAIMED, "MF"), actor(POLICE, Stance.MENTIONED, generic=True)),
        source="Wire",
        tags=("kept",),
    ),
    make("b", "bombed bridge", date(2024, 2, 1), ("North", "South"), (actor(FRONT, Stance.DENIED, "MF"),)),
    make(
        "c",
        "a bomb and police",
        date(2023, 12, 31),
        ("South",),
        (actor(POLICE, Stance.BLAMED, generic=True),),
    ),
    make("d", "police raid", None, (), (actor(POLICE, Stance.MENTIONED, generic=True),)),
)


@pytest.fixture
def engine(tmp_path: Path, names: Taxonomy) -> Iterator[IndexEngine]:
    index = IndexEngine(tmp_path, ColumnarText(), lambda text, last: parse(text, names, prefix_last=last))
    index.update((brief, "1") for brief in BRIEFS)
    yield index
    index.close()


def ids(engine: IndexEngine, text: str = "", **filters: object) -> list[str]:
    return list(engine.search(Query(text, Filters(**filters))).ids)  # type: ignore[arg-type]


def counts(engine: IndexEngine, name: FacetName, text: str = "", **filters: object) -> list[tuple[str, int]]:
    values = engine.facets(Query(text, Filters(**filters)), [name])[name]  # type: ignore[arg-type]
    return [(value.value, value.count) for value in values]


def only(*values: str) -> ValueFilter:
    return ValueFilter(frozenset(values))


def without(*values: str) -> ValueFilter:
    return ValueFilter(excluded=frozenset(values))


def test_dates_come_newest_first_and_undated_last(engine: IndexEngine) -> None:
    assert counts(engine, FacetName.YEAR) == [("2024", 2), ("2023", 1), (UNDATED, 1)]
    assert counts(engine, FacetName.DATE) == [("2024-02", 2), ("2023-12", 1), (UNDATED, 1)]
    assert counts(engine, FacetName.DAY)[0] == ("2024-02-07", 1)
    assert counts(engine, FacetName.YEAR, "bridge") == [("2024", 1)]


def test_values_come_by_count_then_name(engine: IndexEngine) -> None:
    assert counts(engine, FacetName.PROVINCE) == [("North", 2), ("South", 2), (NO_PROVINCE, 1)]
    assert counts(engine, FacetName.PLACE) == [("Bay", 4)]
    assert counts(engine, FacetName.SOURCE) == [("Wire", 1)]
    assert counts(engine, FacetName.STANCE) == [
        ("mentioned", 2),
        ("blamed", 1),
        ("claimed", 1),
        ("denied", 1),
    ]


def test_actors_count_any_stance_and_generic_ones_come_last(engine: IndexEngine) -> None:
    front, police = engine.facets(Query(), [FacetName.ACTOR])[FacetName.ACTOR]
    assert (front.value, front.label, front.count, front.generic) == (FRONT, "MF", 2, False)
    assert front.stances == {Stance.CLAIMED: 1, Stance.DENIED: 1}
    assert (police.value, police.label, police.count, police.generic) == (POLICE, "", 3, True)
    assert police.stances == {Stance.BLAMED: 1}


def test_a_facet_ignores_its_own_choice_but_not_that_of_others(engine: IndexEngine) -> None:
    chosen = only("North")
    assert counts(engine, FacetName.PROVINCE, province=chosen) == [
        ("North", 2),
        ("South", 2),
        (NO_PROVINCE, 1),
    ]
    assert counts(engine, FacetName.YEAR, province=chosen) == [("2024", 2)]
    by_date = DateFilter(periods=frozenset({"2023"}))
    assert counts(engine, FacetName.YEAR, date=by_date, province=only("South")) == [("2024", 1), ("2023", 1)]
    assert counts(engine, FacetName.DAY, date=by_date) == counts(engine, FacetName.DAY)
    assert counts(engine, FacetName.ACTOR, date=by_date) == [(POLICE, 1)]


def test_what_is_chosen_is_listed_even_without_briefs(engine: IndexEngine) -> None:
    assert ("West", 0) in counts(engine, FacetName.PROVINCE, "bridge", province=only("West"))
    assert ("South", 0) in counts(engine, FacetName.PROVINCE, "market", province=without("South"))
    assert (NO_PROVINCE, 0) in counts(engine, FacetName.PROVINCE, "bridge", province=only(NO_PROVINCE))
    assert (UNDATED, 0) in counts(engine, FacetName.DATE, "bridge", date=DateFilter(undated=True))
    assert ("2019", 0) in counts(
        engine, FacetName.YEAR, date=DateFilter(periods=frozenset({"2019", "2019-02"}))
    )
    front = engine.facets(Query("raid", Filters(actor=only(f"{FRONT}|claimed"))), [FacetName.ACTOR])
    assert (FRONT, 0, {Stance.CLAIMED: 0}) in [
        (value.value, value.count, value.stances) for value in front[FacetName.ACTOR]
    ]


def test_choices_are_or_within_a_facet_and_and_across(engine: IndexEngine) -> None:
    assert ids(engine, province=only("North", "South")) == ["a", "b", "c"]
    assert ids(engine, province=only("North"), actor=only(POLICE)) == ["a"]
    assert ids(engine, actor=only(f"{FRONT}|claimed", f"{POLICE}|blamed")) == ["a", "c"]
    assert ids(engine, stance=only("denied")) == ["b"]


def test_excluding_keeps_what_has_no_value(engine: IndexEngine) -> None:
    assert ids(engine, province=without("North")) == ["c", "d"]
    assert ids(engine, province=without(NO_PROVINCE)) == ["a", "b", "c"]
    assert ids(engine, source=without("Wire")) == ["b", "c", "d"]
    assert ids(engine, date=DateFilter(excluded=frozenset({"2024"}))) == ["c", "d"]
    assert ids(engine, actor=without(f"{FRONT}|denied")) == ["a", "c", "d"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (DateFilter(start=date(2024, 2, 1)), ["a", "b"]),
        (DateFilter(end=date(2024, 2, 1)), ["b", "c"]),
        (DateFilter(start=date(2024, 2, 1), undated=True), ["a", "b", "d"]),
        (DateFilter(undated=True), ["d"]),
        (DateFilter(no_undated=True), ["a", "b", "c"]),
        (DateFilter(periods=frozenset({"2023", "2024-02-07"})), ["a", "c"]),
        (DateFilter(start=date(2024, 2, 2), periods=frozenset({"2024"})), ["a"]),
        (DateFilter(periods=frozenset({"2024"}), excluded=frozenset({"2024-02-07"})), ["b"]),
        (DateFilter(periods=frozenset({"no date"})), []),
    ],
)
def test_dates_chosen(engine: IndexEngine, chosen: DateFilter, expected: list[str]) -> None:
    assert ids(engine, date=chosen) == expected


def test_tags_of_files_and_of_the_user_count_alike(engine: IndexEngine) -> None:
    engine.label(Labels(tags={"b": ("kept", "new"), "a": ("kept",)}))
    assert counts(engine, FacetName.TAG) == [("kept", 2), ("new", 1)]
    assert ids(engine, tag=only("new")) == ["b"]
    assert ids(engine, "tag:kept") == ["a", "b"]
    engine.label(Labels(starred=frozenset({"b"}), tags={"b": ("kept", "new"), "a": ("kept",)}))
    assert counts(engine, FacetName.TAG) == [("kept", 2), ("new", 1)]
    assert ids(engine, "is:starred tag:new") == ["b"]
    engine.label(Labels(starred=frozenset({"b"}), tags={"c": ("new",)}))
    assert counts(engine, FacetName.TAG) == [("kept", 1), ("new", 1)]
    assert ids(engine, tag=only("new")) == ["c"]
    engine.label(Labels())
    assert ids(engine, "tag:kept") == ["a"]


def test_tags_apart_by_capitals_count_once(engine: IndexEngine) -> None:
    engine.label(Labels(tags={"a": ("Kept", "new")}))
    assert counts(engine, FacetName.TAG) == [("kept", 1), ("new", 1)]
    assert ids(engine, "tag:KEPT") == ["a"]


def test_the_hash_of_a_text_is_told_without_its_brief(engine: IndexEngine) -> None:
    for brief_id in "abcd":
        brief = engine.brief(brief_id)
        assert brief is not None
        assert engine.text_hash(brief_id) == brief.text_hash
    assert engine.text_hash("unknown") is None


def test_labels_answer_is(engine: IndexEngine) -> None:
    engine.label(
        Labels(
            frozenset({"a"}),
            frozenset({"a", "b"}),
            frozenset({"d"}),
            corrected=frozenset({"b", "c"}),
            outdated=frozenset({"b"}),
        )
    )
    assert ids(engine, "is:outdated") == ["b"]
    assert ids(engine, "is:corrected") == ["b", "c"]
    assert ids(engine, "is:starred") == ["a"]
    assert ids(engine, "is:unread") == ["c", "d"]
    assert ids(engine, "is:marked bomb") == []
    assert ids(engine, "is:undated") == ["d"]


def test_a_plain_word_finds_its_inflections_and_quotes_are_exact(engine: IndexEngine) -> None:
    assert ids(engine, "bombs") == ["a", "b", "c"]
    assert ids(engine, '="bomb"') == ["c"]


def test_the_last_word_is_a_prefix_only_when_asked(engine: IndexEngine) -> None:
    query = Query("poli")
    assert engine.search(query).total == 0
    assert list(engine.search(query, prefix_last=True).ids) == ["c", "d"]
    assert sum(value.count for value in engine.facets(query, prefix_last=True)[FacetName.YEAR]) == 2


def test_spans_are_those_of_the_query(engine: IndexEngine) -> None:
    brief = BRIEFS[0]
    spans = engine.spans(Query("bomb"), brief)
    assert [brief.text[span.start : span.end] for span in spans] == ["bombing"]
    assert engine.title_spans(Query("on"), brief.title) != ()
    assert engine.spans(Query("mark"), brief) == ()
    assert engine.spans(Query("mark"), brief, prefix_last=True) != ()


def test_a_limit_cuts_the_ids_but_not_the_total(engine: IndexEngine) -> None:
    results = engine.search(Query(), limit=2)
    assert (list(results.ids), results.total, results.size) == (["a", "b"], 4, 4)


def test_relevance_puts_titles_first_and_dates_break_ties(engine: IndexEngine) -> None:
    engine.update(
        [
            (make("e", "market word word word"), "1"),
            (make("f", "word market", date(2020, 1, 1)), "1"),
            (make("g", "word market", date(2021, 1, 1)), "1"),
            (Brief("h", "h", "The market", "word word word word", "00", Facts()), "1"),
        ]
    )
    found = list(engine.search(Query("market"), sort=Sort.RELEVANCE).ids)
    assert found[0] == "h"
    assert found.index("g") + 1 == found.index("f")


def test_a_row_shows_leading_actors_and_the_headline(engine: IndexEngine) -> None:
    row = engine.row("a")
    assert row is not None
    assert row.actors == (("MF", Stance.CLAIMED), (POLICE, Stance.MENTIONED))
    assert row.headline == Headline(24, Qualifier.AT_LEAST)
    assert (row.provinces, row.source, row.unclaimed) == (("North",), "Wire", False)


def test_a_cancelled_search_is_superseded(engine: IndexEngine) -> None:
    with pytest.raises(Superseded):
        engine.search(Query("bomb"), cancelled=lambda: True)
    with pytest.raises(Superseded):
        engine.facets(Query("bridge"), cancelled=lambda: True)
    with pytest.raises(Superseded):
        # nothing of it may be remembered as an answer
        engine.search(
            Query("bomb market"), sort=Sort.RELEVANCE, cancelled=iter([False, False, True]).__next__
        )
    assert engine.search(Query("bomb market"), cancelled=lambda: False).total == 1


def test_a_leaf_widened_too_far_says_so(engine: IndexEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "MOST_WORDS", 3)
    engine.update(
        # other words stand between: neighbours are one step
        [
            (make("w", " ".join(f"z{letter}ed z{letter}x" for letter in "abcdefghi")), "1"),
            (make("x", "none"), "1"),
        ]
    )
    results = engine.search(Query("*ed*"))
    assert any("most frequent" in note.message for note in results.notes)
    assert results.total >= 1
    # remembered answers say so too
    assert engine.search(Query("*ed*")).notes == results.notes
    assert not engine.search(Query("bridge")).notes


def test_readers_see_one_state_or_another_while_it_changes(tmp_path: Path, names: Taxonomy) -> None:
    """Each update moves all briefs to another word: an answer that mixes two states would hold some of both."""
    index = IndexEngine(tmp_path, ColumnarText(), lambda text, last: parse(text, names, prefix_last=last))
    size = 12

    def state(number: int) -> list[tuple[Brief, str]]:
        word = "even" if number % 2 == 0 else "odd"
        return [
            (make(f"{brief:02}", f"{word} here", date(2024, 1, 1 + number % 28), (word,)), f"{number}")
            for brief in range(size)
        ]

    index.update(state(0))
    done = Event()
    wrong: list[object] = []

    def read(text: str) -> None:
        while not done.is_set():
            try:
                results = index.search(Query(text), sort=Sort.RELEVANCE)
                facets = index.facets(Query(text))
                provinces = {value.value: value.count for value in facets[FacetName.PROVINCE]}
                if results.total not in (0, size) or sorted(results.ids) != [
                    f"{brief:02}" for brief in range(results.total)
                ]:
                    wrong.append((text, list(results.ids)))
                if provinces not in ({}, {text: size}) or len(facets[FacetName.DAY]) > 1:
                    wrong.append(facets)
                brief, row = index.brief("07"), index.row("07")
                if brief is None or row is None or not brief.text.endswith("here"):
                    wrong.append((brief, row))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what the test looks for
                wrong.append(error)

    readers = [Thread(target=read, args=(text,)) for text in ("even", "odd") * 2]
    for reader in readers:
        reader.start()
    for number in range(1, 9):
        index.update(state(number))
    done.set()
    for reader in readers:
        reader.join()
    index.close()
    assert not wrong
