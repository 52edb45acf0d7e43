from __future__ import annotations

from collections.abc import Callable

from briefs.export.disagreements import disagreements
from briefs.model import Brief

MakeBrief = Callable[..., Brief]


def test_briefs_on_one_event_with_other_tolls_disagree(make_brief: MakeBrief) -> None:
    first = make_brief(provinces=("Sindh",), places=("Hub",), killed=3)
    second = make_brief(provinces=("Sindh",), places=("Hub", "Mach"), killed=4)
    (found,) = disagreements([first, second], [(0, 1)])
    assert (found.members, found.where) == ((0, 1), "Hub")


def test_the_same_toll_is_none(make_brief: MakeBrief) -> None:
    brief = make_brief(killed=3)
    assert disagreements([brief, brief], [(0, 1)]) == ()


def test_different_events_disagree_in_nothing(make_brief: MakeBrief) -> None:
    briefs = [make_brief(killed=killed) for killed in (3, 4)]
    assert disagreements(briefs, [(0,), (1,)]) == ()


def test_who_gives_no_number_disagrees_with_nobody(make_brief: MakeBrief) -> None:
    briefs = [make_brief(killed=3), make_brief(), make_brief(killed=5)]
    (found,) = disagreements(briefs, [(2, 0, 1)])
    assert found.members == (0, 2)
    assert disagreements(briefs[:2], [(0, 1)]) == ()


def test_without_a_place_that_most_share_the_province_is_named(make_brief: MakeBrief) -> None:
    first = make_brief(provinces=("Sindh",), places=("Hub",), killed=3)
    second = make_brief(provinces=("Sindh",), killed=4)
    (found,) = disagreements([first, second], [(0, 1)])
    assert found.where == "Sindh"
