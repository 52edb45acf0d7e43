"""Meanings, similar briefs, and why one was found: on the demo library and on a few briefs of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefs.library import Library
from briefs.text import word_keys
from search.engine import Engine, Superseded
from search.glossary import all_terms, meaning
from search.query import Query
from search.similar import similar
from search.why import reasons

STATION = "wire/2024-11-09-quetta-station.txt"


@pytest.fixture(scope="module")
def own(indexed, tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Engine]:
    folder = tmp_path_factory.mktemp("own")
    for name, text in {
        "1.txt": "date: 2024-01-01\n\nA quarrel.\n\nDefinitions:\n- jirga: a council of elders.\n"
        "- Frontier Corps (FC): a force.",
        "2.txt": "date: 2024-03-01\n\nA truce.\n\nGlossary\n- Jirga: A council of elders\n- lashkar: an armed band.",
        "3.txt": "date: 2024-02-01\n\nThe jirga met. Definitions were given: none helped.",
        "4.txt": "date: 2024-02-02\n\nAcronyms\nFrontier Constabulary (FC) = a police force",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return indexed(folder)


def test_the_newest_wording_stands_for_all_that_say_the_same(own) -> None:
    library, engine = own
    found = meaning(engine, library.taxonomy, "JIRGA")
    assert [(said.brief_id, said.briefs, said.definition.meaning) for said in found.said] == [
        ("2.txt", 2, "A council of elders")
    ]


def test_different_meanings_of_one_abbreviation_all_stand(own) -> None:
    library, engine = own
    found = meaning(engine, library.taxonomy, "FC")
    assert [said.definition.term for said in found.said] == ["Frontier Constabulary", "Frontier Corps"]
    assert {entry.name for entry in found.entries} >= {"Frontier Corps"}


def test_a_definition_leads_to_its_sentence(own) -> None:
    library, engine = own
    (said,) = meaning(engine, library.taxonomy, "lashkar").said
    brief = engine.brief(said.brief_id)
    assert brief.text[said.definition.start : said.definition.end] == "- lashkar: an armed band."


@pytest.mark.parametrize("term", ["council", "truce", "", "?!", '"', "qqq"])
def test_what_nobody_defines_has_no_meaning(own, term: str) -> None:
    library, engine = own
    assert not meaning(engine, library.taxonomy, term)


def test_every_spelling_of_a_name_finds_its_definition(demo_index) -> None:
    library, engine = demo_index
    for term in ("TTP", "Pakistani Taliban", "Tehrik-i-Taliban Pakistan"):
        found = meaning(engine, library.taxonomy, term)
        assert [entry.name for entry in found.entries] == ["Tehreek-e-Taliban Pakistan"]
        assert [said.definition.short for said in found.said] == ["TTP"]


def test_all_terms_once_in_their_order(own) -> None:
    _, engine = own
    assert [(said.definition.term, said.briefs) for said in all_terms(engine)] == [
        ("Frontier Constabulary", 1),
        ("Frontier Corps", 1),
        ("Jirga", 2),
        ("lashkar", 1),
    ]


def test_the_follow_up_and_the_same_group_are_most_like_a_report(demo_index) -> None:
    _, engine = demo_index
    found = similar(engine, engine.brief(STATION), 3)
    assert found[0].row.id == "wire/2024-11-10-quetta-station-toll.txt"
    assert "Quetta" in found[0].shared
    assert STATION not in {item.row.id for item in found}
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)


def test_what_is_said_to_be_shared_is_shared(demo_index) -> None:
    _, engine = demo_index
    for brief_id in list(engine.search(Query()).ids)[::7]:
        brief = engine.brief(brief_id)
        for item in similar(engine, brief, 5):
            other = engine.brief(item.row.id)
            assert len({key for name in item.shared for key in word_keys(name)}) >= len(item.shared)
            for name in item.shared:
                for one in (brief, other):
                    facts = {
                        *(place.name for place in one.facts.places),
                        *one.facts.scenes,
                        *(actor.name for actor in one.facts.actors),
                        *word_keys(f"{one.title}\n{one.text}"),
                    }
                    assert name in facts


def test_a_copy_is_not_called_similar_and_a_lonely_brief_has_none(indexed, tmp_path: Path) -> None:
    for name, text in {
        "a.txt": "Zebras graze quietly beyond riverbanks.",
        "b.txt": "Zebras graze quietly beyond riverbanks.",
        "c.txt": "Thunder came.",
    }.items():
        (tmp_path / name).write_text(text)
    _, engine = indexed(tmp_path)
    assert similar(engine, engine.brief("a.txt")) == []
    assert similar(engine, engine.brief("c.txt")) == []


def test_looking_stops_when_nobody_wants_the_answer(demo_index) -> None:
    library, engine = demo_index
    with pytest.raises(Superseded):
        similar(engine, engine.brief(STATION), cancelled=lambda: True)
    with pytest.raises(Superseded):
        meaning(engine, library.taxonomy, "TTP", cancelled=lambda: True)


def test_reasons_tell_words_and_places(demo_index) -> None:
    _, engine = demo_index
    brief = engine.brief(STATION)
    found = {
        reason.part: reason
        for reason in reasons(engine, Query("quetta soldier -lahore title:station"), brief)
    }
    assert set(found) == {"quetta", "soldier", "station"}
    soldier = found["soldier"]
    assert soldier.spellings == (("soldiers", 2),)
    assert (soldier.in_title, soldier.in_text) == (0, 2)
    assert brief.text[soldier.start :].startswith("soldiers")
    assert (found["station"].in_title, found["station"].start) == (1, None)
    assert reasons(engine, Query("nowhere"), brief) == []
    assert reasons(engine, Query(""), brief) == []


def test_a_brief_that_says_the_same_twice_counts_once(indexed, tmp_path: Path) -> None:
    entry = "Glossary\n- lashkar: an armed band.\n\n"
    (tmp_path / "twice.txt").write_text(f"{entry}It met.\n\n{entry}")
    (tmp_path / "once.txt").write_text(f"{entry}It went.")
    library, engine = indexed(tmp_path)
    (said,) = meaning(engine, library.taxonomy, "lashkar").said
    assert said.briefs == 2
    assert [one.briefs for one in all_terms(engine)] == [2]
