"""Joining and splitting by hand, as changes of annotations."""

from __future__ import annotations

from array import array

from briefs.annotations import Annotation
from briefs.events import Decisions, EventGraph, Sighting, join, split

NONE: frozenset[str] = frozenset()


class Desk:
    """Annotations of the briefs a to f, of which nothing is known, and the events that they make."""

    def __init__(self) -> None:
        self.notes: dict[str, Annotation] = {}
        self.graph = EventGraph()
        empty = array("I")
        self.graph.change(
            Sighting(
                one,
                None,
                None,
                NONE,
                NONE,
                NONE,
                NONE,
                None,
                None,
                NONE,
                NONE,
                empty,
                empty,
                f"{ord(one):016x}",
            )
            for one in "abcdef"
        )

    def note(self, one: str) -> Annotation:
        return self.notes.get(one, Annotation())

    @property
    def events(self) -> list[str]:
        items = self.notes.items()
        decisions = Decisions.of(
            {one: note.same_event for one, note in items}, {one: note.other_event for one, note in items}
        )
        self.graph.decide(decisions)
        return sorted("".join(sorted(event.ids)) for event in self.graph.events())

    def members(self, ids: str) -> set[str]:
        return {one for event in self.events for one in event if set(event) & set(ids)} | set(ids)

    def join(self, ids: str) -> list[str]:
        self.notes |= join(list(ids), self.members(ids), self.note)
        return self.events

    def split(self, ids: str) -> list[str]:
        self.notes |= split(list(ids), sorted(self.members(ids) - set(ids)), self.note)
        return self.events


def test_joining_makes_one_event() -> None:
    assert Desk().join("abc") == ["abc"]


def test_joining_brings_the_events_of_all_together() -> None:
    desk = Desk()
    desk.join("ab")
    desk.join("cd")
    assert desk.join("bd") == ["abcd"]


def test_splitting_takes_back_a_join() -> None:
    desk = Desk()
    desk.join("abc")
    assert desk.split("b") == ["ac"]


def test_several_split_off_together_stay_together() -> None:
    desk = Desk()
    desk.join("abcde")
    assert desk.split("de") == ["abc", "de"]


def test_the_latest_word_counts() -> None:
    desk = Desk()
    desk.join("ab")
    desk.split("a")
    assert desk.events == []
    assert desk.join("ab") == ["ab"]
    assert desk.note("a").other_event == ()
    assert desk.split("b") == []


def test_only_what_changes_is_written() -> None:
    changed = join(["a", "b"], ["a", "b", "c"], lambda _: Annotation(star=True))
    assert dict(changed) == {"a": Annotation(star=True, same_event=("b",))}
