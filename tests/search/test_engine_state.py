"""The index on disk: reopened, changed, merged, shared between processes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from briefs.errors import IndexBusyError
from search.engine import FacetName, Labels, Sort
from search.query import Query
from tests.search.engines import Open, add, files, ids, make


def test_what_was_added_is_there_after_opening_again(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a.txt", "a bomb in the market", date(2024, 2, 7)), make("b.txt", "quiet"))
    engine.close()

    engine = open_index()

    assert ids(engine) == ["a.txt", "b.txt"]
    assert ids(engine, "bomb") == ["a.txt"]
    assert engine.size == 2
    assert engine.note is None
    brief = engine.brief("a.txt")
    assert brief == make("a.txt", "a bomb in the market", date(2024, 2, 7))
    assert engine.digests("a.txt") == {"a.txt": "digest of a bomb in the market"}
    assert engine.paths() == {"a.txt", "b.txt"}
    row = engine.row("a.txt")
    assert row is not None
    assert (row.title, row.date) == ("Title of a.txt", date(2024, 2, 7))


def test_unknown_ids_are_none(open_index: Open) -> None:
    engine = open_index()
    assert engine.brief("no.txt") is None
    assert engine.row("no.txt") is None
    assert engine.digests("no.txt") == {}


def test_a_brief_is_replaced_by_the_next_of_its_id(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a.txt", "old words"), make("b.txt", "other"))
    before = engine.generation
    add(engine, make("a.txt", "new words"))

    assert engine.generation > before
    assert ids(engine, "old") == []
    assert ids(engine, "new") == ["a.txt"]
    assert ids(engine) == ["a.txt", "b.txt"]


def test_the_last_of_two_briefs_with_one_id_counts(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a.txt", "first"), make("a.txt", "second"))
    assert ids(engine) == ["a.txt"]
    assert ids(engine, "second") == ["a.txt"]


def test_deleting_leaves_the_others(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("feed.xml#1", "one"), make("feed.xml#2", "two"), make("c.txt", "three"))
    engine.update((), ["feed.xml#1", "c.txt", "never there"])

    assert ids(engine) == ["feed.xml#2"]
    assert engine.digests("feed.xml") == {"feed.xml#2": "digest of two"}
    assert engine.paths() == {"feed.xml"}
    assert ids(open_index()) == ["feed.xml#2"]


def test_an_update_of_nothing_changes_nothing(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a.txt", "one"))
    before = engine.generation
    engine.update((), ["no.txt"])
    assert engine.generation == before


def test_everything_can_be_deleted(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, make("a.txt", "one"))
    engine.update((), ["a.txt"])

    assert ids(engine) == []
    assert all(not values for values in engine.facets(Query()).values())
    assert ids(open_index()) == []
    assert files(folder, "records") == []


def test_texts_without_words_and_with_odd_characters_survive(open_index: Open) -> None:
    engine = open_index()
    odd = [
        make("a", ""),
        make("b", "\ud800 \x00 \u2028"),
        make("c\ud83d\n|", "Ünïcode Straße"),
        make("d", "…!"),
    ]
    add(engine, *odd)

    engine = open_index()

    for brief in odd:
        found = engine.brief(brief.id)
        assert found is not None
        assert (found.text, found.title) == (brief.text, brief.title)
    assert ids(engine, "unicode") == ["c\ud83d\n|"]


def test_duplicates_name_the_earliest_then_the_smallest_id(open_index: Open) -> None:
    engine = open_index()
    add(
        engine,
        make("a", "One text."),
        make("b", "one text", date(2024, 2, 8)),
        make("c", "One text", date(2024, 2, 7)),
    )
    add(engine, make("d", "one TEXT", date(2024, 2, 7)))

    found = {brief_id: engine.row(brief_id) for brief_id in "abcd"}

    assert {key: row.duplicate_of for key, row in found.items() if row} == {
        "a": "c",
        "b": "c",
        "c": None,
        "d": "c",
    }


def test_undated_duplicates_name_the_smallest_id(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("m", "The same words."), make("z", "the SAME words"))
    add(engine, make("b", "same words the"), make("a", "the same words!"))

    def originals() -> list[str | None]:
        return [getattr(engine.row(brief_id), "duplicate_of", "?") for brief_id in ("a", "b", "m", "z")]

    assert originals() == [None, None, "a", "a"]
    assert getattr(engine.brief("z"), "duplicate_of", "?") == "a"
    engine.update((), ["a"])
    assert originals() == ["?", None, None, "m"]


@pytest.mark.parametrize("together", [True, False])
def test_duplicates_in_one_segment_are_known(open_index: Open, together: bool) -> None:
    engine = open_index()
    same = {"a": "same words", "c": "SAME words", "d": "same, words"}
    texts = {brief_id: same.get(brief_id, f"The text of {brief_id}") for brief_id in "abcdefgh"}
    briefs = [make(brief_id, text) for brief_id, text in texts.items()]
    for batch in [briefs] if together else [[brief] for brief in briefs]:
        add(engine, *batch)
    assert len(files(engine.folder, "records")) == 1

    def originals() -> list[str | None]:
        return [getattr(engine.row(brief_id), "duplicate_of", "?") for brief_id in texts]

    assert originals() == [None, None, "a", "a", *[None] * 4]
    engine.update((), ["a"])
    assert originals() == ["?", None, None, "c", *[None] * 4]
    engine.update((), ["d"])
    assert originals() == ["?", None, None, "?", *[None] * 4]


def test_labels_change_answers_without_the_index(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    before = engine.generation
    engine.label(Labels(tags={"a": ("mine",), "gone": ("other",)}))
    assert [value.value for value in engine.facets(Query())[FacetName.TAG]] == ["mine"]
    assert engine.generation > before


def test_small_segments_are_merged_and_old_ones_deleted(open_index: Open, folder: Path) -> None:
    engine = open_index()
    for number in range(30):
        add(engine, make(f"{number:02}", f"word{number} common"))
    engine.update((), ["03"])

    assert len(files(folder, "records")) < 12
    assert len(ids(engine, "common")) == 29
    assert ids(engine, "word17") == ["17"]
    assert ids(open_index(), "word29") == ["29"]


def test_compacting_keeps_the_briefs(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, *[make(f"{number}", f"word{number}") for number in range(20)])
    engine.update((), [f"{number}" for number in range(15)])
    assert len(ids(engine)) == 5
    before = ids(engine)
    results = engine.search(Query())

    engine.compact()

    assert ids(engine) == before == list(results.ids) == ids(open_index())
    assert engine.digests("17") == {"17": "digest of word17"}
    assert engine.verify() is None


def test_results_outlive_updates_and_closing(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a", "one"), make("b", "two"))
    results = engine.search(Query())
    engine.update((), ["a"])
    assert list(results.ids) == ["a", "b"]
    assert results.ids.index("b") == 1
    engine.close()
    assert list(results.ids[::-1]) == ["b", "a"]


def test_a_closed_engine_says_so(open_index: Open) -> None:
    engine = open_index()
    engine.close()
    for call in (lambda: engine.size, lambda: engine.search(Query()), lambda: engine.brief("a")):
        with pytest.raises(ValueError, match="closed"):
            call()


def test_ids_find_their_place(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a", "one"), make("b", "two"), make("c", "two"))
    found = engine.search(Query("two")).ids
    assert [found.index(brief_id) for brief_id in found] == [0, 1]
    assert "a" not in found
    assert found[-1] == "c"
    assert found == ["b", "c"]
    with pytest.raises(ValueError, match="not among"):
        found.index("a")
    with pytest.raises(IndexError):
        found[2]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts descriptors through /proc")
def test_descriptors_do_not_pile_up(open_index: Open) -> None:
    engine = open_index()
    counts = []
    for number in range(40):
        add(engine, make(f"{number % 5}", f"word{number}"))
        ids(engine, f"word{number}")
        counts.append(sum(1 for _ in Path("/proc/self/fd").iterdir()))
    assert max(counts[20:]) <= max(counts[:20]) + 2


# several processes


def test_another_reader_sees_what_was_written_after_a_refresh(open_index: Open) -> None:
    writer, reader = open_index(), open_index()
    add(writer, make("a", "one"))
    assert ids(reader) == []
    assert reader.refresh()
    assert ids(reader) == ["a"]
    assert not reader.refresh()


def test_a_writer_builds_on_what_another_wrote(open_index: Open) -> None:
    first, second = open_index(), open_index()
    add(first, make("a", "one"))
    add(second, make("b", "two"))
    assert ids(second) == ["a", "b"] == ids(open_index())


def test_a_reader_goes_on_when_its_segments_are_merged_away(open_index: Open) -> None:
    writer = open_index()
    for number in range(7):
        add(writer, make(f"{number}", f"word{number}"))
    reader = open_index()
    for number in range(7, 20):
        add(writer, make(f"{number}", f"word{number}"))
    assert ids(reader, "word3") == ["3"]
    assert getattr(reader.brief("3"), "text", "") == "word3"


def test_a_second_writer_is_told_to_wait(
    open_index: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.index.place._LOCK_SECONDS", 0.05)
    engine = open_index()
    add(engine, make("a", "one"))
    with FileLock(engine.folder / "lock"), pytest.raises(IndexBusyError):
        add(engine, make("b", "two"))
    add(engine, make("b", "two"))
    assert ids(engine) == ["a", "b"]


def test_relevance_and_date_agree_on_what_matches(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a", "bomb"), make("b", "bomb bomb bomb"), make("c", "nothing"))
    assert set(engine.search(Query("bomb"), sort=Sort.RELEVANCE).ids) == {"a", "b"}
    assert next(iter(engine.search(Query("bomb"), sort=Sort.RELEVANCE).ids)) == "b"
