from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from briefs.export.acled import write
from briefs.model import ActorFact, Headline, Qualifier, Stance


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
    ("actors", "actor1", "associated", "notes"),
    [
        ([("BLA", Stance.CLAIMED), ("BLF", Stance.CLAIMED)], "BLA", "BLF", "[Claimed by BLA; BLF.]"),
        ([("BLA", Stance.CLAIMED), ("TTP", Stance.SUSPECTED)], "BLA", "", ""),
        ([("TTP", Stance.SUSPECTED)], "TTP", "", "[Suspected or blamed, not claimed: TTP.]"),
        (
            [("TTP", Stance.SUSPECTED), ("ISKP", Stance.BLAMED)],
            "",
            "",
            "[Suspected or blamed, not claimed: TTP; ISKP.]",
        ),
    ],
)
def test_rival_suspects_are_no_perpetrators(
    make_brief, make_report, actors, actor1, associated, notes
) -> None:
    brief = make_brief(provinces=("Sindh",))
    facts = tuple(ActorFact(name, None, "militant", stance, 0, 1) for name, stance in actors)
    brief = replace(brief, facts=replace(brief.facts, actors=facts))
    (found,) = csv.DictReader(io.StringIO("".join(write(make_report(brief)))))
    assert (found["actor1"], found["assoc_actor_1"]) == (actor1, associated)
    assert notes in found["notes"]
    assert notes or "[" not in found["notes"]
