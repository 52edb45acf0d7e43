from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from briefs.export.acled import write
from briefs.model import ActorFact, AsRead, Headline, Qualifier, Stance


@pytest.mark.parametrize(
    ("provinces", "places", "where"),
    [
        (
            ("Balochistan", "Khyber Pakhtunkhwa"),
            ("Mastung", "Hangu", "Doaba"),
            ("Balochistan", "Mastung", "Mastung"),
        ),
        (
            ("Khyber Pakhtunkhwa", "Balochistan"),
            ("Mastung", "Hangu", "Doaba"),
            ("Khyber Pakhtunkhwa", "Hangu", "Doaba"),
        ),
        (("Sindh",), ("Hangu",), ("Sindh", "", "Sindh")),
        ((), ("Doaba",), ("Khyber Pakhtunkhwa", "Hangu", "Doaba")),
        (("Balochistan",), ("Mastung", "Pishin", "Khanozai"), ("Balochistan", "Mastung", "Mastung")),
    ],
)
def test_all_columns_of_a_location_are_of_one_scene(
    make_brief, make_report, taxonomy, provinces, places, where
) -> None:
    report = make_report(make_brief(provinces=provinces, places=places), taxonomy=taxonomy)
    (found,) = csv.DictReader(io.StringIO("".join(write(report))))
    assert (found["admin1"], found["admin2"], found["location"]) == where
    assert found["country"] == "Pakistan"


@pytest.mark.parametrize(
    ("headline", "told", "note"),
    [
        (
            Headline(4, Qualifier.EXACTLY, perpetrators_excluded=2),
            ("4", "2"),
            "[Dead: 4 (not counting 2 attackers).]",
        ),
        (
            Headline(50, Qualifier.ABOUT, perpetrators_excluded=1),
            ("50", "1"),
            "[Dead: about 50 (not counting 1 attacker).]",
        ),
        (
            Headline(7, Qualifier.EXACTLY, perpetrators_included=2),
            ("7", ""),
            "[Dead: 7 (2 of them attackers).]",
        ),
        (Headline(4, Qualifier.EXACTLY), ("4", ""), ""),
    ],
)
def test_fatalities_are_the_headline_and_attackers_stand_apart(
    make_brief, make_report, headline, told, note
) -> None:
    """Nobody gave the sum of what two sources count; whoever wants it has both figures."""
    brief = make_brief(provinces=("Sindh",), places=("Sukkur",))
    brief = replace(brief, facts=replace(brief.facts, headline=headline))
    (found,) = csv.DictReader(io.StringIO("".join(write(make_report(brief)))))
    assert (found["fatalities"], found["attackers_not_counted"]) == told
    assert found["notes"] == f"Something happened. {note}".strip()


def test_of_rival_counts_the_lowest_counts_with_its_own_attackers(make_brief, make_report) -> None:
    briefs = [make_brief(name, provinces=("Sindh",)) for name in "ab"]
    headlines = Headline(9, None, perpetrators_excluded=1), Headline(7, None, perpetrators_excluded=6)
    briefs = [
        replace(brief, facts=replace(brief.facts, headline=headline))
        for brief, headline in zip(briefs, headlines, strict=True)
    ]
    report = make_report(*briefs, events=lambda: {"a": "x", "b": "x"})
    (found,) = csv.DictReader(io.StringIO("".join(write(report))))
    assert (found["fatalities"], found["attackers_not_counted"]) == ("7", "6")
    told = "7 to 9 (7: not counting 6 attackers; 9: not counting 1 attacker), as briefs differ"
    assert found["notes"] == f"Something happened. [Dead: {told}.]"


def test_no_brief_is_lost_for_want_of_a_place(make_brief, make_report) -> None:
    report = make_report(
        make_brief("a.txt", killed=6), make_brief("b.txt", provinces=("Sindh",)), make_brief("c.txt")
    )
    rows = list(csv.DictReader(io.StringIO("".join(write(report)))))
    assert [row["event_id_cnty"] for row in rows] == ["a.txt", "b.txt", "c.txt"]
    for row in (rows[0], rows[2]):
        assert {row[name] for name in ("country", "admin1", "admin2", "location", "geo_precision")} == {""}
    assert rows[0]["fatalities"] == "6"
    assert [row["notes"] for row in rows] == [
        "Something happened. [No place told.] [Dead: at least 6.]",
        "Something happened.",
        "Something happened. [No place and no toll told: it may be no incident.]",
    ]


@pytest.mark.parametrize(
    ("several", "provinces", "places", "note"),
    [
        (True, ("Sindh",), (), "A brief tells of several incidents: they share this row and its figures."),
        (
            False,
            ("Balochistan",),
            ("Mastung", "Pishin", "Khanozai"),
            "Places in Mastung, Pishin: this row may stand for several incidents.",
        ),
        (
            False,
            ("Balochistan", "Sindh"),
            ("Pishin",),
            "Places in Pishin, Sindh: this row may stand for several incidents.",
        ),
        (False, ("Balochistan",), ("Pishin", "Khanozai"), ""),
    ],
)
def test_a_row_says_that_it_may_stand_for_several_incidents(
    make_brief, make_report, taxonomy, several, provinces, places, note
) -> None:
    brief = make_brief(provinces=provinces, places=places)
    brief = replace(brief, facts=replace(brief.facts, several=several))
    (found,) = csv.DictReader(io.StringIO("".join(write(make_report(brief, taxonomy=taxonomy)))))
    assert found["notes"] == " ".join(filter(None, ("Something happened.", note and f"[{note}]")))


@pytest.mark.parametrize(
    ("actors", "told", "notes"),
    [
        ([("BLA", Stance.CLAIMED)], ("BLA", "", "", "", ""), ""),
        (
            [("BLA", Stance.CLAIMED), ("BLF", Stance.CLAIMED)],
            ("BLA", "BLF", "", "", ""),
            "[Claimed by BLA, BLF.] [The reports do not tell whether the claimants are allies or rivals.]",
        ),
        (
            [("BLA", Stance.CLAIMED), ("TTP", Stance.SUSPECTED)],
            ("BLA", "", "TTP", "", ""),
            "[Claimed by BLA; suspected: TTP.]",
        ),
        ([("TTP", Stance.SUSPECTED)], ("", "", "TTP", "", ""), "[Suspected: TTP.]"),
        ([("India", Stance.BLAMED)], ("", "", "", "India", ""), "[Blamed on India.]"),
        (
            [("TTP", Stance.SUSPECTED), ("ISKP", Stance.BLAMED), ("ISKP", Stance.DENIED)],
            ("", "", "TTP", "ISKP", "ISKP"),
            "[Suspected: TTP; blamed on ISKP (denies it).]",
        ),
        (
            [("TTP", Stance.SUSPECTED), ("TTP", Stance.BLAMED)],
            ("", "", "TTP", "TTP", ""),
            "[Suspected: TTP; blamed on TTP.]",
        ),
        ([("TTP", Stance.DENIED)], ("", "", "", "", "TTP"), "[Denied by TTP.]"),
    ],
)
def test_only_who_claims_it_is_the_perpetrator(make_brief, make_report, actors, told, notes) -> None:
    """A sheet of incidents is counted by `actor1`: to be blamed is not to have done it."""
    brief = make_brief(provinces=("Sindh",))
    facts = tuple(ActorFact(name, None, "militant", stance, 0, 1) for name, stance in actors)
    brief = replace(brief, facts=replace(brief.facts, actors=facts))
    (found,) = csv.DictReader(io.StringIO("".join(write(make_report(brief)))))
    columns = ("actor1", "assoc_actor_1", "suspected", "blamed", "denied")
    assert tuple(found[column] for column in columns) == told
    assert found["notes"] == f"Something happened. {notes}".strip()


def test_a_figure_that_is_not_exact_or_not_the_texts_is_told_in_the_notes(make_brief, make_report) -> None:
    brief = make_brief(provinces=("Sindh",), killed=12)
    (found,) = csv.DictReader(io.StringIO("".join(write(make_report(brief)))))
    assert (found["fatalities"], found["notes"]) == ("12", "Something happened. [Dead: at least 12.]")
    read = AsRead(brief.title, brief.date, brief.date_basis, brief.facts)
    facts = replace(brief.facts, headline=Headline(14, Qualifier.EXACTLY))
    brief = replace(brief, facts=facts, corrected=("killed",), as_read=read)
    (found,) = csv.DictReader(io.StringIO("".join(write(make_report(brief)))))
    assert found["fatalities"] == "14"
    assert found["notes"] == "Something happened. [Dead: 14 (corrected; the text: at least 12).]"
