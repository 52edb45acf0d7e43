from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefs.export import TEMPLATES
from briefs.export.incidents import incidents, lead
from briefs.export.views import ReportView
from briefs.model import Headline, Outcome, ProvinceFact, Qualifier, Role, Stance, Toll


def test_briefs_on_one_event_are_one_incident_with_all_their_figures(make_brief, make_report) -> None:
    first = make_brief(
        "a", date="2024-02-08", provinces=("Sindh",), places=("Mithi",), killed=7, unclaimed=True
    )
    second = make_brief(
        "b",
        date="2024-02-09",
        event="2024-02-07",
        provinces=("Sindh", "Punjab"),
        killed=9,
        wounded=3,
        actors=(("TTP", Stance.CLAIMED), ("India", Stance.BLAMED), ("TTP", Stance.SUSPECTED)),
    )
    report = make_report(second, first, events=lambda: {"a": "x", "b": "x"})
    (incident,) = incidents(report.briefs, report.groups())
    assert incident.positions == (0, 1)
    assert (incident.day, incident.exact) == (dt.date(2024, 2, 7), True)
    assert incident.provinces == ("Sindh", "Punjab")
    assert incident.places == ("Mithi",)
    assert (incident.killed.low, incident.killed.high, incident.killed.text) == (7, 9, "at least 7 to 9")
    assert incident.killed.differ
    assert (incident.wounded.text, incident.wounded.differ) == ("over 3", False)
    assert (incident.claimed, incident.suspected, incident.blamed) == (("TTP",), (), ("India",))
    assert incident.attribution == ("claimed by TTP", "blamed on India")
    assert not incident.unclaimed, "somebody claims it in the later report"


def test_oldest_first_and_the_undated_last(make_brief, make_report) -> None:
    report = make_report(
        make_brief("a", provinces=("Sindh",)),
        make_brief("b", date="2024-03-01", provinces=("Sindh",)),
        make_brief("c", date="2024-04-01", event="2024-02-01", provinces=("Sindh",)),
        make_brief("d", date="2024-01-01"),
    )
    told = incidents(report.briefs, report.groups())
    assert [incident.briefs[0].id for incident in told] == ["c", "b", "a"], "d tells of no scene"


def test_a_repeated_text_is_no_incident_of_its_own(make_brief, make_report) -> None:
    report = make_report(
        make_brief("copy", provinces=("Sindh",), duplicate_of="a", killed=4),
        make_brief("a", provinces=("Sindh",), killed=4),
        make_brief("other", provinces=("Sindh",), duplicate_of="not in the report", killed=4),
    )
    told = incidents(report.briefs, report.groups())
    assert [[brief.id for brief in incident.briefs] for incident in told] == [["a", "copy"], ["other"]]


def test_the_lead_has_no_dateline_and_ends_like_a_sentence(make_brief) -> None:
    assert (
        lead(make_brief(text="QUETTA, Nov 10: The dead are counted. More later.")) == "The dead are counted."
    )
    assert lead(make_brief(text="Bomb in the bazaar")) == "Bomb in the bazaar."
    assert lead(make_brief(text="“Nobody came.”\n\nSo it was.")) == "“Nobody came.”"
    assert lead(make_brief(text="")) == ""


def dead(text: str, words: str) -> Toll:
    """A statement of 14 dead in the last words that are so in the text."""
    start = text.rindex(words)
    return Toll(
        14, Qualifier.EXACTLY, Outcome.KILLED, "people", False, words, start, start + len(words), rule="toll"
    )


def test_the_lead_is_the_first_sentence_with_the_scene_or_the_dead(make_brief) -> None:
    text = "Roads were wet. Two blasts killed 14 people on Friday. One went off in Sindh. No group spoke."
    scene = ProvinceFact("Sindh", Role.EVENT, text.index("One"), text.index(" No"))

    def lead_with(*tolls: Toll) -> str:
        brief = make_brief(text=text, killed=14, tolls=tolls)
        return lead(replace(brief, facts=replace(brief.facts, provinces=(scene,))))

    toll = dead(text, "14 people")
    assert lead_with(toll) == "Two blasts killed 14 people on Friday."
    assert lead_with(replace(toll, past=True)) == "One went off in Sindh."
    assert lead_with(replace(toll, count=2)) == "One went off in Sindh."


def test_who_denies_it_is_told_beside_who_blames_him(make_brief, make_report) -> None:
    report = make_report(
        make_brief(
            provinces=("Sindh",),
            actors=(
                ("TTP", Stance.SUSPECTED),
                ("India", Stance.BLAMED),
                ("India", Stance.DENIED),
                ("ISKP", Stance.DENIED),
            ),
            unclaimed=True,
        )
    )
    (incident,) = incidents(report.briefs, report.groups())
    told = ("suspected: TTP", "blamed on India (denies it)", "denied by ISKP", "unclaimed")
    assert incident.attribution == told
    for name in ("digest", "sitrep", "chronology", "acled-csv"):
        text = "".join(TEMPLATES[name].write(report)).lower().replace("\\", "")
        for phrase in told:
            assert phrase.lower() in text, name


@pytest.mark.parametrize(
    ("stated", "told", "total"),
    [
        ([(7, Qualifier.EXACTLY), (9, Qualifier.EXACTLY)], "7 to 9", "7 to 9"),
        ([(7, Qualifier.EXACTLY), (9, Qualifier.OVER)], "7 to over 9", "at least 7 to 9"),
        ([(7, Qualifier.AT_LEAST), (9, Qualifier.AT_LEAST)], "at least 7 to 9", "at least 7 to 9"),
        ([(7, Qualifier.ABOUT), (9, Qualifier.BETWEEN)], "about 7 to at least 9", "about 7 to 9"),
        ([(7, Qualifier.UP_TO)], "up to 7", "about 7"),
        ([(7, None)], "7", "7"),
    ],
)
def test_figures_and_their_sums_are_no_more_exact_than_the_texts(
    make_brief, make_report, stated, told, total
) -> None:
    briefs = [make_brief(str(number), provinces=("Sindh",)) for number in range(len(stated))]
    briefs = [
        replace(brief, facts=replace(brief.facts, headline=Headline(*figure)))
        for brief, figure in zip(briefs, stated, strict=True)
    ]
    report = make_report(*briefs, events=lambda: dict.fromkeys((brief.id for brief in briefs), "x"))
    (incident,) = incidents(report.briefs, report.groups())
    assert incident.killed.text == told
    assert ReportView(report).figures.killed == total


def test_a_day_of_the_users_is_told_as_his(make_brief, make_report) -> None:
    brief = make_brief(provinces=("Sindh",), date="2024-02-08", event="2024-02-07")
    for name in ("digest", "sitrep", "chronology", "acled-csv"):
        texts = [
            "".join(TEMPLATES[name].write(make_report(one)))
            for one in (brief, replace(brief, corrected=("event_date",)))
        ]
        assert ["corrected" in text for text in texts] == [False, True], name


def test_the_users_day_of_one_report_is_that_of_the_event(make_brief, make_report) -> None:
    said = make_brief("a", provinces=("Sindh",), date="2024-02-10", event="2024-02-09")
    said = replace(said, corrected=("event_date",))
    none = replace(said, facts=replace(said.facts, event_date=None))
    read = make_brief("b", provinces=("Sindh",), date="2024-02-08", event="2024-02-06")
    for briefs, told in (
        ((said, read), (dt.date(2024, 2, 9), True, True)),
        ((none, read), (dt.date(2024, 2, 8), False, False)),
        ((none, read, replace(said, id="c")), (dt.date(2024, 2, 9), True, True)),
        ((read, replace(read, id="c")), (dt.date(2024, 2, 6), True, False)),
    ):
        report = make_report(*briefs, events=lambda: dict.fromkeys("abc", "x"))
        (incident,) = incidents(report.briefs, report.groups())
        assert (incident.day, incident.exact, incident.day_corrected) == told


def test_one_number_with_and_without_a_qualifier(make_brief, make_report) -> None:
    first, second = (make_brief(name, provinces=("Sindh",), killed=7) for name in "ab")
    plain = replace(first.facts.headline, killed_qualifier=None)
    first = replace(first, facts=replace(first.facts, headline=plain))
    report = make_report(first, second, events=lambda: {"a": "x", "b": "x"})
    (incident,) = incidents(report.briefs, report.groups())
    assert (incident.killed.text, incident.killed.differ) == ("at least 7", False)


@pytest.mark.parametrize(
    ("headlines", "told"),
    [
        ([(8, 0, 33)], "8 (not counting 33 attackers)"),
        ([(8, 0, 1)], "8 (not counting 1 attacker)"),
        ([(8, 1, 0)], "8 (1 of them an attacker)"),
        ([(8, 2, 3)], "8 (2 of them attackers, not counting 3 more attackers)"),
        ([(8, 0, 0), (8, 0, 33)], "8 (not counting 33 attackers)"),
        ([(8, 0, 16), (8, 0, 33)], "8 (not counting 16 attackers or not counting 33 attackers)"),
        ([(9, 0, 33), (8, 0, 0)], "8 to 9 (9: not counting 33 attackers)"),
        ([(9, 0, 33), (8, 8, 0)], "8 to 9 (8: all attackers; 9: not counting 33 attackers)"),
    ],
)
def test_attackers_among_the_dead_are_told_in_every_template(
    make_brief, make_report, headlines, told
) -> None:
    briefs = [make_brief(str(number), provinces=("Sindh",)) for number in range(len(headlines))]
    briefs = [
        replace(brief, facts=replace(brief.facts, headline=Headline(killed, None, None, None, *attackers)))
        for brief, (killed, *attackers) in zip(briefs, headlines, strict=True)
    ]
    report = make_report(*briefs, events=lambda: dict.fromkeys((brief.id for brief in briefs), "x"))
    for name in ("digest", "sitrep", "chronology", "acled-csv"):
        text = "".join(TEMPLATES[name].write(report))
        assert told in text, name
        if name in ("digest", "sitrep"):
            sum_without = any(excluded for _, _, excluded in headlines)
            assert ("in 1 incident not counting attackers" in text) is sum_without, name


def test_of_a_report_without_a_place_the_figures_stand_where_it_is_listed(make_brief, make_report) -> None:
    report = make_report(make_brief("a", killed=6), make_brief("b", provinces=("Sindh",), killed=2))
    for name in ("digest", "sitrep", "chronology"):
        text = "".join(TEMPLATES[name].write(report))
        assert "name no place where it happened" in text
        assert "killed at least 6" in text


def test_it_is_told_how_many_incidents_stand_for_several(make_brief, make_report) -> None:
    one, other = make_brief("a", provinces=("Sindh",)), make_brief("b", provinces=("Punjab",))
    several = replace(one, facts=replace(one.facts, several=True))
    for briefs, told in (((one, other), False), ((several, other), True)):
        for name in ("digest", "sitrep"):
            text = "".join(TEMPLATES[name].write(make_report(*briefs)))
            assert ("1 of them stands for several that one report tells of" in text) is told, name
