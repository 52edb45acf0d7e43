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
    ("headline", "fatalities", "note"),
    [
        (
            Headline(4, Qualifier.EXACTLY, perpetrators_excluded=2),
            "6",
            "[Dead: 4 (2 attackers told of apart); those apart are added to the fatalities.]",
        ),
        (
            Headline(50, Qualifier.ABOUT, perpetrators_excluded=1),
            "50",
            "[Dead: about 50 (1 attacker told of apart); those apart are not added to the fatalities.]",
        ),
        (Headline(7, Qualifier.EXACTLY, perpetrators_included=2), "7", ""),
        (Headline(4, Qualifier.EXACTLY), "4", ""),
    ],
)
def test_fatalities_are_all_dead(make_brief, make_report, headline, fatalities, note) -> None:
    """ACLED counts dead attackers as all others."""
    brief = make_brief(provinces=("Sindh",), places=("Sukkur",))
    brief = replace(brief, facts=replace(brief.facts, headline=headline))
    (found,) = csv.DictReader(io.StringIO("".join(write(make_report(brief)))))
    assert found["fatalities"] == fatalities
    assert found["notes"] == f"Something happened. {note}".strip()


@pytest.mark.parametrize(
    ("actors", "told", "notes"),
    [
        ([("BLA", Stance.CLAIMED)], ("BLA", "", "", "", ""), ""),
        (
            [("BLA", Stance.CLAIMED), ("BLF", Stance.CLAIMED)],
            ("BLA", "BLF", "", "", ""),
            "[Claimed by BLA, BLF.] [Whether the claimants are allies or rivals is not told.]",
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
