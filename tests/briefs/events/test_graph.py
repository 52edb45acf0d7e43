"""Keeping events while briefs come, change and go: always what working them out afresh gives."""

from __future__ import annotations

import random
from array import array
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.events import Decisions, EventGraph, Sighting
from briefs.events.blocks import WINDOW, Blocks
from briefs.events.model import pair
from briefs.events.sighting import Sightings, pack, unpack
from briefs.events.words import cosine, overlap, sketch

PLACES = ["Quetta", "Mastung", "Bannu"]


def made(number: int, seed: int = 0, days: int = 12) -> Sighting:
    """A sighting at random, in few places and days, so that many are alike."""
    rng = random.Random(number * 1_000 + seed)
    day = rng.choice([None, *range(738_000, 738_000 + days)])
    topic = rng.randrange(4)
    words = [rng.randrange(topic * 40, topic * 40 + 60) for _ in range(40)]
    return Sighting(
        id=f"brief-{number:04}",
        published=day,
        happened=rng.choice([None, day]),
        places=frozenset(rng.sample(PLACES, rng.randint(0, 2))),
        provinces=frozenset(["Balochistan"]),
        claimed=frozenset(),
        actors=frozenset(rng.sample(["BLA", "TTP", "ISKP"], rng.randint(0, 2))),
        killed=rng.choice([None, 3, 4, 12]),
        wounded=None,
        how=frozenset(rng.sample(["bombing", "shooting"], rng.randint(0, 1))),
        target=frozenset(rng.sample(["market", "bus"], rng.randint(0, 1))),
        own=sketch(words, 256),
        wording=sketch((word * 7919 + topic for word in words), 128),
        text_hash=f"{rng.randrange(10_000):016x}",
        raised=rng.random() < 0.2,
    )


def afresh(sightings: dict[str, Sighting], decisions: Decisions | None = None) -> EventGraph:
    graph = EventGraph()
    if decisions:
        graph.decide(decisions)
    graph.change(sightings.values())
    return graph


@settings(max_examples=25, deadline=None)
@given(
    steps=st.lists(
        st.tuples(
            st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3)), max_size=12),
            st.lists(st.integers(0, 30), max_size=6),
            st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=2),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_any_sequence_of_changes_ends_where_a_fresh_start_does(
    steps: list[tuple[list[tuple[int, int]], list[int], list[tuple[int, int]]]],
) -> None:
    graph, held, decisions = EventGraph(), dict[str, Sighting](), Decisions()
    for added, deleted, apart in steps:
        add = {one.id: one for one in (made(number, seed) for number, seed in added)}
        gone = {f"brief-{number:04}" for number in deleted} - add.keys()
        graph.change(add.values(), gone)
        held = {one: seen for one, seen in held.items() if one not in gone} | add
        told = {pair(f"brief-{a:04}", f"brief-{b:04}") for a, b in apart if a != b}
        decisions = Decisions(decisions.same, decisions.apart | told)
        graph.decide(decisions)
        assert graph.events() == afresh(held, decisions).events()


def test_a_crowd_that_shares_a_day_and_a_place_changes_as_a_fresh_start_would() -> None:
    held = {
        one.id: replace(one, places=frozenset(["Quetta"])) for one in (made(n, days=2) for n in range(150))
    }
    graph = afresh(held)
    for number in (3, 77, 140):
        one = replace(made(number, 1, days=2), places=frozenset(["Quetta"]))
        held[one.id] = one
        graph.change([one])
        del held[f"brief-{number + 1:04}"]
        graph.change([], [f"brief-{number + 1:04}"])
        assert graph.events() == afresh(held).events()


def test_however_many_share_a_day_and_a_place_each_is_compared_with_a_few() -> None:
    blocks = Blocks()
    crowd = [
        replace(made(number), published=738_000, happened=738_000, places=frozenset(["Quetta"]), killed=12)
        for number in range(1_500)
    ]
    for one in crowd:
        blocks.add(one)
    keys = 15  # place, toll, province, two targets at most, eight runs of words, text
    assert max(len(blocks.near(one)) for one in crowd) <= 2 * WINDOW * keys
    for one in crowd[::2]:
        blocks.remove(one)
    assert not blocks.near(crowd[1]) & {one.id for one in crowd[::2]}


def test_a_restored_graph_goes_on_like_the_one_it_was() -> None:
    held = {one.id: one for one in (made(number) for number in range(60))}
    graph, restored = afresh(held), EventGraph()
    restored.restore(graph.packed(), graph.links())
    assert restored.events() == graph.events()
    for one in (graph, restored):
        one.change([made(7, 2)], ["brief-0010"])
    assert restored.events() == graph.events()


def test_a_sighting_is_packed_whole() -> None:
    for number in range(50):
        one = made(number)
        assert unpack(pack(one)) == one


def test_sightings_are_a_mapping_however_many() -> None:
    kept, plain = Sightings(), {}
    for number in range(3_000):
        kept[f"brief-{number:04}"] = plain[f"brief-{number:04}"] = made(number % 7 + number)
    del kept["brief-0003"], plain["brief-0003"]
    kept["brief-0004"] = plain["brief-0004"] = made(1)
    assert dict(kept) == plain
    assert "brief-0003" not in kept
    assert len(kept) == 2_999


@given(st.sets(st.integers(0, 2**32 - 1), max_size=100), st.sets(st.integers(0, 2**32 - 1), max_size=100))
def test_small_sets_are_compared_exactly(first: set[int], second: set[int]) -> None:
    jaccard, contained = overlap(sketch(first, 128), sketch(second, 128), 128)
    shared = len(first & second)
    assert jaccard == (shared / len(first | second) if shared else 0.0)
    assert contained == (shared / min(len(first), len(second)) if shared else 0.0)
    alike, counted = cosine(sketch(first, 128), sketch(second, 128), 128)
    assert (alike > 0, counted) == (shared > 0, shared)


def test_large_sets_are_estimated_well() -> None:
    rng = random.Random(5)
    for share in (0.1, 0.4, 0.8):
        shared = [rng.getrandbits(32) for _ in range(int(3_000 * share))]
        first = shared + [rng.getrandbits(32) for _ in range(3_000 - len(shared))]
        second = shared + [rng.getrandbits(32) for _ in range(3_000 - len(shared))]
        estimate, _ = cosine(sketch(first, 256), sketch(second, 256), 256)
        assert abs(estimate - share) < 0.15
        assert isinstance(sketch(first, 256), array)
