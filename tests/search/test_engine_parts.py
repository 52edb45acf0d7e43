"""Parts of an update: written elsewhere, taken over in one step."""

from __future__ import annotations

import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from briefs.errors import BriefsError
from briefs.model import Brief
from search.engine import Part, PartWriter
from tests.search.engines import Open, ids, make


def write(writer: PartWriter, *briefs: Brief) -> Part:
    return writer([(brief, f"digest of {brief.text}") for brief in briefs])


def work(writer: PartWriter, first: int) -> Part:
    """What a worker process does."""
    return write(writer, *[make(f"{number}", f"word{number} common") for number in range(first, first + 50)])


def test_parts_of_several_processes_become_one_update(open_index: Open) -> None:
    engine = open_index()
    engine.update([(make("7", "old"), "1"), (make("x", "old"), "1"), (make("y", "old"), "1")])
    generation = engine.generation
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        parts = list(pool.map(work, [engine.new_part(), engine.new_part()], [0, 50]))
    assert [part.size for part in parts] == [50, 50]
    assert ids(engine) == ["7", "x", "y"]

    engine.update_parts(parts, ["x"])

    assert engine.generation > generation
    for reader in (engine, open_index()):
        assert len(ids(reader, "common")) == 100
        assert ids(reader, "old") == ["y"]
        assert ids(reader, "word73") == ["73"]
        assert reader.digests("73") == {"73": "digest of word73 common"}
        assert reader.all_digests().keys() == set(ids(reader))
    assert engine.verify() is None


def test_one_id_stands_in_one_part(open_index: Open) -> None:
    engine = open_index()
    with pytest.raises(ValueError, match="one id"):
        write(engine.new_part(), make("a", "one"), make("a", "two"))
    parts = [write(engine.new_part(), make("a", text)) for text in ("one", "two")]
    with pytest.raises(ValueError, match="one id"):
        engine.update_parts(parts)
    assert ids(engine) == []
    engine.update([(make("b", "three"), "1")])
    assert ids(open_index()) == ["b"]


def test_parts_that_are_not_taken_over_are_deleted(open_index: Open) -> None:
    engine, other = open_index(), open_index()
    left, wanted, dropped = engine.new_part(), engine.new_part(), engine.new_part()
    for writer in (left, dropped):
        write(writer, make("left", "over"))
    part = write(wanted, make("a", "one"))
    engine.drop_part(dropped)
    # another process tidies up, but not what is still being written
    other.update([(make("b", "two"), "1")])
    engine.update_parts([part])
    assert ids(engine) == ["a", "b"]
    assert list(engine.folder.glob("parts-*/*/records"))
    engine.close()
    assert not list(engine.folder.glob("parts-*"))


def test_what_a_killed_process_left_is_deleted_by_the_next_writer(open_index: Open, tmp_path: Path) -> None:
    engine = open_index()
    abandoned = engine.folder / "parts-of-the-dead"
    (abandoned / "part").mkdir(parents=True)
    engine.update([(make("a", "one"), "1")])
    assert not abandoned.exists()


def test_a_part_that_cannot_be_written_says_so(open_index: Open) -> None:
    writer = open_index().new_part()
    writer = pickle.loads(pickle.dumps(writer))
    (Path(writer.folder).parent).rename(Path(writer.folder).parent.with_name("elsewhere"))
    Path(writer.folder).parent.write_text("in the way")
    with pytest.raises(BriefsError, match="cannot be written"):
        write(writer, make("a", "one"))


def test_a_part_that_has_vanished_leaves_the_index_as_it_was(open_index: Open) -> None:
    engine = open_index()
    engine.update([(make("a", "one"), "1")])
    writer = engine.new_part()
    part = write(writer, make("b", "two"))
    engine.drop_part(writer)
    with pytest.raises(BriefsError, match="taken over"):
        engine.update_parts([part])
    assert ids(engine) == ["a"] == ids(open_index())
