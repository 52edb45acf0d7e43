"""The events of a library, kept in step with its index and with what the user decides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefs.annotations import Annotation
from briefs.events import group_briefs
from briefs.library import Library
from search.engine import Engine, Superseded
from search.events import EventKeeper
from search.events.files import ANSWER, GRAPH, load_answer, load_graph
from search.labels import labels
from search.query import Query
from search.sync import synchronise

FIRST = "feeds/pishin-killa-saifullah.xml#demo-2024-02-07-a"
SECOND = "feeds/pishin-killa-saifullah.xml#demo-2024-02-07-b"
THIRD = "feeds/pishin-killa-saifullah.xml#demo-2024-02-08-c"


@pytest.fixture
def keeper(library: Library, engine: Engine) -> EventKeeper:
    keeper = EventKeeper(engine, library.annotations)
    assert keeper.follow()
    return keeper


def afresh(engine: Engine) -> list[tuple[str, ...]]:
    briefs = [brief for one in engine.search(Query("")).ids if (brief := engine.brief(one))]
    return [event.ids for event in group_briefs(briefs)]


def ids(keeper: EventKeeper) -> list[tuple[str, ...]]:
    return [event.ids for event in keeper.view.events]


def test_it_finds_what_comparing_all_briefs_finds(engine: Engine, keeper: EventKeeper) -> None:
    assert ids(keeper) == afresh(engine)
    event = keeper.view.of(SECOND)
    assert event is not None
    assert event.ids == (FIRST, SECOND, THIRD)
    assert keeper.view.of("wire/2014-11-02-wagah.txt") is None


def test_nothing_is_worked_out_twice(library: Library, engine: Engine, keeper: EventKeeper) -> None:
    assert not keeper.follow()
    again = EventKeeper(engine, library.annotations)
    assert again.view == keeper.view
    assert not again.follow()


def test_changes_of_the_index_are_followed(engine: Engine, keeper: EventKeeper) -> None:
    brief = engine.brief(SECOND)
    assert brief is not None
    engine.update([(replace(brief, id="new/copy.txt", path="new/copy.txt"), "1")], [THIRD])
    assert keeper.follow()
    assert ids(keeper) == afresh(engine)
    event = keeper.view.of(FIRST)
    assert event is not None
    assert set(event.ids) == {FIRST, SECOND, "new/copy.txt"}
    assert dict(event.copies) == {"new/copy.txt": SECOND}


def test_a_new_keeper_takes_over_where_the_last_one_left(
    library: Library, engine: Engine, keeper: EventKeeper
) -> None:
    engine.update([], [SECOND])
    again = EventKeeper(engine, library.annotations)
    assert again.follow()
    assert ids(again) == afresh(engine)


def test_the_users_word_wins_and_can_be_taken_back(
    library: Library, engine: Engine, keeper: EventKeeper
) -> None:
    before = ids(keeper)
    store = library.annotations
    store.set(THIRD, Annotation(other_event=(FIRST, SECOND)))
    assert keeper.follow()
    assert (FIRST, SECOND) in ids(keeper)
    store.set("wire/2014-11-02-wagah.txt", Annotation(same_event=(THIRD,)))
    assert keeper.follow()
    assert ("wire/2014-11-02-wagah.txt", THIRD) in ids(keeper)
    assert keeper.explain("wire/2014-11-02-wagah.txt", THIRD) == "joined by you"
    assert EventKeeper(engine, store).view.events == keeper.view.events
    store.set_many({THIRD: Annotation(), "wire/2014-11-02-wagah.txt": Annotation()})
    assert keeper.follow()
    assert ids(keeper) == before


def test_the_users_word_survives_a_rebuild(library: Library, engine: Engine, keeper: EventKeeper) -> None:
    library.annotations.set(THIRD, Annotation(other_event=(FIRST, SECOND)))
    synchronise(library, engine, rebuild=True)
    keeper.follow()
    assert (FIRST, SECOND) in ids(keeper)


@pytest.mark.parametrize("name", [ANSWER, GRAPH])
@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"\xff" * 400, b"cut"], ids=["empty", "other", "noise", "cut"]
)
def test_damaged_files_count_as_missing(
    library: Library, engine: Engine, keeper: EventKeeper, name: str, damage: bytes
) -> None:
    file = engine.folder / name
    whole = file.read_bytes()
    file.write_bytes(damage if damage != b"cut" else whole[:-7])
    assert load_answer(engine.folder)[1] == [] or name == GRAPH
    assert load_graph(engine.folder) == ([], {}, []) or name == ANSWER
    again = EventKeeper(engine, library.annotations)
    again.follow()
    assert ids(again) == ids(keeper)


def test_a_flipped_bit_of_the_graph_is_noticed(engine: Engine, keeper: EventKeeper) -> None:
    file = engine.folder / GRAPH
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 4
    file.write_bytes(data)
    assert load_graph(engine.folder) == ([], {}, [])


def test_stopping_leaves_everything_as_it_was(library: Library, engine: Engine, keeper: EventKeeper) -> None:
    view = keeper.view
    engine.update([], [SECOND])
    with pytest.raises(Superseded):
        keeper.follow(lambda: True)
    assert keeper.view is view
    assert keeper.follow()


def test_why_is_told_in_words(keeper: EventKeeper) -> None:
    assert keeper.explain(FIRST, SECOND).startswith("same day, Killa Saifullah and Pishin, ")
    assert keeper.explain(FIRST, "gone") == ""


def test_a_query_can_ask_for_an_event(library: Library, engine: Engine, keeper: EventKeeper) -> None:
    engine.label(labels(library.annotations, events=keeper.view.members))
    assert set(engine.search(Query(f'event:"{SECOND}"')).ids) == {FIRST, SECOND, THIRD}
    alone = "wire/2014-11-02-wagah.txt"
    assert list(engine.search(Query(f"event:{alone}")).ids) == [alone]
    for text in ("event:nowhere", "bomb (event:nowhere OR event:nowhere)", "-event:nowhere"):
        (note,) = engine.search(Query(text)).notes
        assert note.message == "there is no brief 'nowhere'"
    assert list(engine.search(Query("event:nowhere")).ids) == []
    assert engine.search(Query(f"event:{alone}")).notes == ()
