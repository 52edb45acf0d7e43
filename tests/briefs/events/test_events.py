"""Which briefs are found to report one event, on labelled texts; precision before all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from briefs.events import Decisions, EventGraph, group_briefs, sighting
from briefs.events.likeness import compare, explain
from briefs.events.model import pair
from briefs.library import Library
from briefs.model import Brief, Draft

Maker = Callable[..., Brief]
Labelled = tuple[list[Brief], Mapping[str, Mapping[str, Any]]]

DEMO_EVENTS = [
    {"wire/2014-12-16-peshawar-school.txt", "wire/2014-12-17-peshawar-school-toll.md"},
    {"wire/2016-08-08-quetta-hospital.txt", "mail/forwarded-quetta-hospital.txt"},
    {"field/quetta-police-college.jsonl#pc-1", "field/quetta-police-college.jsonl#pc-2"},
    {"wire/2017-02-16-sehwan.md", "wire/2017-02-18-sehwan-toll.txt"},
    {"wire/2018-07-13-mastung-rally.txt", "wire/2018-07-15-mastung-rally-toll.txt"},
    {"wire/2022-03-04-peshawar-mosque.txt", "wire/2022-03-06-peshawar-mosque-toll.txt"},
    {"wire/2023-01-30-peshawar-police-lines.txt", "wire/2023-02-02-peshawar-police-lines-toll.txt"},
    {"wire/2023-09-29-mastung-procession.txt", "wire/2023-10-01-mastung-procession-toll.md"},
    {"wire/2024-11-09-quetta-station.txt", "wire/2024-11-10-quetta-station-toll.txt"},
    {"wire/2025-03-11-jaffar-express.txt", "wire/2025-03-14-jaffar-express-end.txt"},
    {f"feeds/pishin-killa-saifullah.xml#demo-2024-02-{day}" for day in ("07-a", "07-b", "08-c")},
]
"""What an analyst files together; every other brief of the demo library stands alone."""


def pairs(groups: Iterable[Collection[str]]) -> set[tuple[str, str]]:
    return {pair(one, other) for group in groups for one, other in combinations(group, 2)}


def found(briefs: Iterable[Brief], decisions: Decisions | None = None) -> set[tuple[str, str]]:
    return pairs(event.ids for event in group_briefs(briefs, decisions))


def test_in_the_demo_library_nothing_is_joined_wrongly_and_nothing_missed(demo: list[Brief]) -> None:
    assert found(demo) == pairs(DEMO_EVENTS)


def test_on_labelled_reports_no_link_is_wrong_and_nine_of_ten_are_found(labelled: Labelled) -> None:
    briefs, labels = labelled
    filed: dict[str, list[str]] = {}
    for one, label in labels.items():
        filed.setdefault(label.get("event", one), []).append(one)
    right, answered = pairs(filed.values()), found(briefs)
    assert answered - right == set()
    assert len(answered) >= 0.9 * len(right)


def test_copies_of_a_wire_are_told_from_other_reports(labelled: Labelled) -> None:
    briefs, labels = labelled
    copies = {one: original for event in group_briefs(briefs) for one, original in event.copies.items()}
    assert copies == {one: label["copy"] for one, label in labels.items() if "copy" in label}


def test_the_number_of_reports_counts_a_wire_once(labelled: Labelled) -> None:
    events = {event.ids[0]: event for event in group_briefs(labelled[0])}
    assert (len(events["church-a"].ids), events["church-a"].reports) == (3, 2)


def test_an_event_is_in_order_of_publication_with_the_undated_last(labelled: Labelled) -> None:
    events = [event.ids for event in group_briefs(labelled[0])]
    assert ("market-first", "market-second", "market-claim", "market-toll") in events
    assert ("mine-dated", "mine-undated") in events


def test_the_users_own_texts_of_one_day_are_one_event() -> None:
    folder = Path(__file__).parents[4] / "shared/seeds"
    if not folder.is_dir():
        pytest.skip("the user's texts are not beside the checkout")
    library = Library.open(folder)
    drafts = [item for name in sorted(folder.glob("*.txt")) for item in library.read(name.name)]
    events = group_briefs(library.brief(draft) for draft in drafts if isinstance(draft, Draft))
    assert [[one[:3] for one in event.ids] for event in events] == [["000", "002"]]


def test_a_follow_up_a_week_later_is_another_event(labelled: Labelled) -> None:
    seen = {brief.id: sighting(brief) for brief in labelled[0]}
    assert not compare(seen["market-first"], seen["market-arrests"]).same_event
    assert not compare(seen["market-first"], seen["market-anniversary"]).same_event


def test_likeness_does_not_depend_on_the_order(labelled: Labelled, demo: list[Brief]) -> None:
    seen = [sighting(brief) for brief in (*labelled[0], *demo)]
    for one, other in combinations(seen, 2):
        assert compare(one, other) == compare(other, one)
        assert explain(one, other) == explain(other, one)


def test_the_reason_is_told_in_words(make: Maker) -> None:
    one = make(
        "Bombs at two election offices in Pishin and Killa Saifullah killed 24 people on Wednesday, police said.",
        "2024-02-07",
    )
    other = make(
        "In Balochistan's Pishin and Killa Saifullah districts 24 people were killed on Wednesday by bombs at "
        "election offices of two candidates.",
        "2024-02-07",
        "b",
    )
    words = explain(sighting(one), sighting(other))
    assert words.startswith("same day, Killa Saifullah and Pishin, 24 killed in both, election office, 0.")
    assert words.endswith(" alike")


def test_a_toll_that_rose_is_told_among_the_reasons(labelled: Labelled) -> None:
    seen = {brief.id: sighting(brief) for brief in labelled[0]}
    first, later = seen["risen-first"], seen["risen-later"]
    assert explain(first, later).startswith("same day, Chaman, toll rose from 4 to 6, 0.")
    assert pair("risen-first", "risen-later") in found(labelled[0])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The toll of Tuesday's blast in Chaman is six, a doctor said.", "2024-07-03"),
        ("The toll of Tuesday's blast in Chaman rose to forty.", "2024-07-03"),
        ("The toll of Tuesday's blast in Chaman rose to three.", "2024-07-03"),
        ("The toll of last week's blast in Chaman rose to six.", "2024-07-03"),
        ("The toll of Tuesday's blast at a shrine in Chaman rose to six.", "2024-07-03"),
        ("A blast in Chaman killed a boy on Tuesday; this raised the month's toll to six.", "2024-07-03"),
    ],
)
def test_another_toll_joins_nothing(make: Maker, text: str, date: str) -> None:
    first = make("A bomb at a bank in Chaman killed four people on Tuesday, police said.", "2024-07-02")
    assert found([first, make(text, date, "other")]) == set()


def test_the_reason_for_a_copy_names_its_wording(labelled: Labelled) -> None:
    seen = {brief.id: sighting(brief) for brief in labelled[0]}
    assert "the same wording, 0.9" in explain(seen["convoy-wire"], seen["convoy-wire-copy"])


def test_a_round_up_does_not_chain_the_events_it_mentions(make: Maker) -> None:
    first = "A bomb at a railway station in Quetta killed 14 people on Tuesday, hospital staff said. Platforms shook."
    second = "Gunmen stopped a coach near Kohlu on Tuesday and shot 14 labourers, levies said. The driver was spared."
    briefs = [
        *(make(f"{first} Eyewitness {n} spoke of smoke.", "2023-05-02", f"station-{n}") for n in range(3)),
        *(make(f"{second} Villager {n} heard shots.", "2023-05-02", f"coach-{n}") for n in range(3)),
        make(f"{first} {second}", "2023-05-02", "both"),
    ]
    for event in group_briefs(briefs):
        assert not {"station-0", "coach-0"} <= set(event.ids)


def test_a_daily_toll_count_does_not_become_one_endless_event(make: Maker) -> None:
    """Each day's report is like that of the day before; the first and the last are two weeks apart."""
    briefs = [
        make(
            f"Shelling of the border village of Chaman killed {3 + day} people on 2024-03-{day:02}, a doctor said. "
            "Families left with what they could carry.",
            f"2024-03-{day:02}",
            f"day-{day:02}",
        )
        for day in range(1, 16)
    ]
    days = {brief.id: brief.date for brief in briefs}
    for event in group_briefs(briefs):
        spread = [day for one in event.ids if (day := days[one])]
        assert (max(spread) - min(spread)).days <= 4


# the user's word


def test_what_the_user_tells_apart_is_apart(labelled: Labelled) -> None:
    briefs, _ = labelled
    rest = ["market-second", "market-claim", "market-toll"]
    answered = found(briefs, Decisions.of({}, {"market-first": rest}))
    assert not answered & {pair("market-first", other) for other in rest}
    assert pairs([rest]) <= answered


def test_what_the_user_joins_is_one_event_with_all_of_both(labelled: Labelled) -> None:
    briefs, _ = labelled
    answered = found(briefs, Decisions.of({"bus-other": ["market-toll"]}, {}))
    market = ["market-first", "market-second", "market-claim", "market-toll"]
    assert pairs([["bus-other", *market]]) <= answered


def test_a_joined_brief_leaves_whom_the_user_told_apart(labelled: Labelled) -> None:
    briefs, _ = labelled
    decisions = Decisions.of({"bus-early": ["market-first"]}, {"bus-late": ["market-first"]})
    answered = found(briefs, decisions)
    assert pair("bus-early", "market-first") in answered
    assert pair("bus-late", "market-first") not in answered
    assert pair("bus-late", "bus-early") not in answered


def test_apart_wins_over_same() -> None:
    graph = EventGraph()
    graph.decide(Decisions.of({"a": ["b"]}, {"b": ["a"]}))
    assert graph.events() == []


def test_a_decision_about_unknown_briefs_is_kept_and_does_nothing(labelled: Labelled) -> None:
    briefs, _ = labelled
    assert found(briefs, Decisions.of({"gone": ["market-first"]}, {"church-a": ["gone"]})) == found(briefs)
