from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from briefs.export.disagreements import disagreements
from briefs.model import Brief

MakeBrief = Callable[..., Brief]
DAY = "2024-05-04"


def members(*briefs: Brief) -> list[tuple[int, ...]]:
    return [conflict.members for conflict in disagreements(briefs)]


def test_same_place_and_day_with_another_toll_is_a_disagreement(make_brief: MakeBrief) -> None:
    first = make_brief(date=DAY, provinces=("Sindh",), places=("Hub",), killed=3)
    second = make_brief(date=DAY, provinces=("Sindh",), places=("Hub", "Mach"), killed=4)
    (found,) = disagreements([first, second])
    assert (found.members, found.where) == ((0, 1), "Hub")
    assert [headline.killed for headline in found.headlines] == [3, 4]


def test_the_same_toll_is_none(make_brief: MakeBrief) -> None:
    brief = make_brief(date=DAY, provinces=("Sindh",), killed=3)
    assert members(brief, brief) == []


def test_without_a_place_the_province_counts(make_brief: MakeBrief) -> None:
    first = make_brief(date=DAY, provinces=("Sindh",), places=("Hub",), killed=3)
    second = make_brief(date=DAY, provinces=("Sindh",), killed=4)
    assert members(first, second) == [(0, 1)]


def test_two_places_of_one_province_are_two_events(make_brief: MakeBrief) -> None:
    first = make_brief(date=DAY, provinces=("Sindh",), places=("Hub",), killed=3)
    second = make_brief(date=DAY, provinces=("Sindh",), places=("Mach",), killed=4)
    assert members(first, second) == []


def test_a_day_apart_is_one_event_two_days_are_not(make_brief: MakeBrief) -> None:
    briefs = [
        make_brief(date=f"2024-05-0{day}", provinces=("Sindh",), places=("Hub",), killed=day)
        for day in (3, 4, 5)
    ]
    assert members(*briefs) == [(0, 1)]


def test_the_day_of_the_event_joins_reports_of_different_weeks(make_brief: MakeBrief) -> None:
    first = make_brief(date="2024-05-20", event=DAY, places=("Hub",), killed=3)
    second = make_brief(date=DAY, event=DAY, places=("Hub",), killed=4)
    assert members(first, second) == [(0, 1)]


def test_undated_and_tolls_unknown_disagree_with_nobody(make_brief: MakeBrief) -> None:
    dated = make_brief(date=DAY, places=("Hub",), killed=3)
    assert members(dated, make_brief(places=("Hub",), killed=4)) == []
    assert members(dated, make_brief(date=DAY, places=("Hub",))) == []


CASES = st.lists(
    st.tuples(
        st.integers(1, 9),
        st.sampled_from([(), ("Hub",), ("Mach",), ("Hub", "Mach")]),
        st.sampled_from([(), ("Sindh",), ("Punjab",)]),
        st.sampled_from([None, 1, 2]),
    ),
    max_size=12,
)


@given(CASES)
def test_members_share_their_scene_and_time_with_the_first(make_brief: MakeBrief, cases: list) -> None:  # type: ignore[type-arg]
    briefs = [
        make_brief(date=f"2024-05-0{day}", places=places, provinces=provinces, killed=killed)
        for day, places, provinces, killed in cases
    ]
    seen: set[int] = set()
    for found in disagreements(briefs):
        assert len({headline.killed for headline in found.headlines}) > 1
        assert not seen & set(found.members)
        seen |= set(found.members)
        first_day, first_places, first_provinces, _ = cases[found.members[0]]
        for member in found.members[1:]:
            day, places, provinces, _ = cases[member]
            assert abs(day - first_day) <= 1
            if places and first_places:
                assert set(places) & set(first_places)
            else:
                assert set(provinces) & set(first_provinces)


@given(CASES)
def test_a_pair_that_disagrees_is_found(make_brief: MakeBrief, cases: list) -> None:  # type: ignore[type-arg]
    """By trying every pair alone."""
    for day, places, provinces, killed in cases[1:]:
        first = cases[0]
        pair = [
            make_brief(date=f"2024-05-0{d}", places=p, provinces=q, killed=k)
            for d, p, q, k in (first, (day, places, provinces, killed))
        ]
        shared = set(first[1]) & set(places) if first[1] and places else set(first[2]) & set(provinces)
        differs = None not in (first[3], killed) and first[3] != killed
        expected = abs(first[0] - day) <= 1 and bool(shared) and differs
        assert bool(disagreements(pair)) == expected
