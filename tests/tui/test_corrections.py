"""How corrections are written on a line, read and told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefs.annotations import Corrections, Figure
from briefs.model import AsRead, DateBasis, Facts, Headline, MentionKind, Outcome, Qualifier, Stance
from tests.tui.invented import make_brief
from tui import corrections as fields
from tui.corrections import LINES, Field, Names


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        (Field.DATE, " 2024-02-07 ", Corrections(date=dt.date(2024, 2, 7))),
        (Field.DATE, "Undated", Corrections(undated=True)),
        (Field.DATE, "7 Feb 2024", Corrections(date=dt.date(2024, 2, 7))),
        (Field.DATE, "February 7, 2024", Corrections(date=dt.date(2024, 2, 7))),
        (Field.EVENT_DATE, "6 Feb 2024", Corrections(event_date=dt.date(2024, 2, 6))),
        (Field.EVENT_DATE, "None", Corrections(no_event_date=True)),
        (Field.TITLE, "  A better\ttitle ", Corrections(title="A better title")),
        (Field.PROVINCES, "Baluchistan, KP,", Corrections(provinces=("Balochistan", "Khyber Pakhtunkhwa"))),
        (Field.PROVINCES, "None", Corrections(provinces=())),
        (Field.KILLED, "at least 24", Corrections(killed=Figure(24, Qualifier.AT_LEAST))),
        (Field.KILLED, "none", Corrections(killed=Figure(None))),
        (Field.WOUNDED, "1,200", Corrections(wounded=Figure(1200))),
    ],
)
def test_a_line_is_read(field, typed, expected, taxonomy):
    assert fields.read_line(field, typed, Corrections(), taxonomy) == expected
    assert fields.fields_of(expected) == (field,)
    other = replace(expected, wrong_tolls=("killed: 3 people",))
    assert fields.read_line(field, " , ", other, taxonomy) == Corrections(wrong_tolls=("killed: 3 people",))
    assert fields.without(expected, field) == Corrections()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        (Field.DATE, "2024-13-01", "'2024-13-01' is not a day like 2024-02-07 or 7 Feb 2024, nor"),
        (Field.DATE, "31 Feb 2024", "'31 Feb 2024' is not a day"),
        (Field.DATE, "20240207", "is not a day like"),
        (Field.DATE, "2024-W06-3", "is not a day like"),
        (Field.EVENT_DATE, "undated", "is not a day like 2024-02-07 or 7 Feb 2024, nor: none"),
        (Field.PROVINCES, "Balochistn", "is not a province of the taxonomy; the nearest: Balochistan"),
        (Field.PROVINCES, "Mastung", "'Mastung' is a place in Balochistan"),
        (Field.KILLED, "a dozen", "'a dozen' is no figure"),
        (Field.KILLED, "roughly 5", "'roughly' is none of"),
    ],
)
def test_a_wrong_line_is_told_in_a_sentence(field, typed, said, taxonomy):
    with pytest.raises(ValueError, match=said.replace("(", r"\(")):
        fields.read_line(field, typed, Corrections(), taxonomy)


def test_what_is_written_is_read_as_the_same(engine, taxonomy):
    """The line a dialog opens with means what the brief has."""
    for brief in engine.briefs:
        values = fields.present(brief)
        for field, line in LINES.items():
            typed = line.written(values)
            again = line.written(_applied(values, fields.read_line(field, typed, Corrections(), taxonomy)))
            assert again == typed


def _applied(values: AsRead, corrections: Corrections) -> AsRead:
    headline = values.facts.headline
    for name in ("killed", "wounded"):
        figure = getattr(corrections, name)
        if figure is not None:
            how = figure.qualifier if figure.count is not None else None
            headline = replace(headline, **{name: figure.count, f"{name}_qualifier": how})
    facts = replace(values.facts, headline=headline)
    if corrections.provinces is not None:
        facts = replace(facts, provinces=tuple(p for p in facts.provinces if p.name in corrections.provinces))
    if corrections.event_date or corrections.no_event_date:
        facts = replace(facts, event_date=corrections.event_date)
    date = None if corrections.undated else corrections.date or values.date
    return AsRead(corrections.title or values.title, date, values.date_basis, facts)


def test_corrections_are_told_with_what_the_text_says(engine):
    brief = engine.briefs[0]
    read = fields.present(brief)
    actors = tuple(replace(actor, stance=Stance.DENIED) for actor in brief.facts.actors)
    corrected = replace(
        brief,
        date=dt.date(2024, 2, 8),
        date_basis=DateBasis.USER,
        facts=replace(brief.facts, actors=actors, tolls=(), headline=Headline(25)),
        corrected=("date", "actors", "killed", "tolls"),
        as_read=read,
    )
    assert dict(fields.said_otherwise(corrected)) == {
        "date": "7 Feb 2024, from the header",
        "actors": "BLA claimed",
        "killed": "at least 24",
        "tolls": "24 people",
    }
    assert list(fields.said_otherwise(brief)) == []


def test_names_are_completed_by_any_spelling(taxonomy):
    provinces = Names(taxonomy, MentionKind.PROVINCE)
    assert provinces.complete("Baluch")[0].text == "Balochistan"
    assert provinces.complete("KP")[0].text == "Khyber Pakhtunkhwa"
    actors = Names(taxonomy, MentionKind.ACTOR)
    assert actors.complete("ttp")[0].text == "Tehreek-e-Taliban Pakistan"
    assert "TTP" in actors.complete("ttp")[0].about
    assert actors.complete("taliban"), "a word within"
    assert not actors.complete("xyzzy")


def test_missed_statements_are_completed_from_the_words_that_count_people():
    text = "Three porters and 24 people came. Some 14 clerks saw 24 people."
    brief = make_brief(1, "Title", text, killed=24)
    missed = fields.MissedTolls(brief, (text.index("Some"), len(text)))
    assert [one.text for one in missed.complete("")] == [f"{outcome}: " for outcome in Outcome]
    assert [one.text for one in missed.complete("W")] == ["wounded: "]
    assert [one.text for one in missed.complete("wounded: ")] == [
        "wounded: Some 14 clerks",
        "wounded: 24 people",
        "wounded: Three porters",
    ], "those of the current sentence first"
    assert [one.text for one in missed.complete("killed: 24")] == [], "that is one already"
    assert fields.read_missed(brief, "Wounded:  some 14  CLERKS") == "wounded: Some 14 clerks"
    with pytest.raises(ValueError, match="200 characters at most"):
        # cut short, they would not be found again
        fields.read_missed(brief, f"wounded: Some 14 clerks {'of the office ' * 20}")


def test_an_ambiguous_name_is_told(taxonomy):
    with pytest.raises(ValueError, match="could be"):
        fields.entry_named(taxonomy, MentionKind.ACTOR, "Taliban")


@pytest.mark.parametrize(
    ("field", "facts", "said"),
    [
        (Field.UNCLAIMED, Facts(unclaimed=True), "yes, nobody has claimed it"),
        (Field.UNCLAIMED, Facts(), "no"),
        (Field.KILLED, Facts(), "no figure"),
        (Field.KILLED, Facts(headline=Headline(24, Qualifier.AT_LEAST)), "at least 24"),
        (Field.WOUNDED, Facts(headline=Headline(24)), "no figure"),
        (Field.WOUNDED, Facts(headline=Headline(24, None, 0)), "0"),
    ],
)
def test_a_value_is_told_in_plain_words(field, facts, said):
    assert fields.told(field, AsRead("A title", None, None, facts)) == said
