from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.annotations import Annotation
from briefs.errors import QueryError
from briefs.library import Library
from briefs.searches import SavedSearch
from search import open_engine
from search.labels import labels
from search.looked import Counts, Looked, counts
from search.sync import synchronise

TRAINS = SavedSearch("Trains", "train OR railway")


@given(before=st.sets(st.text(max_size=9)), now=st.sets(st.text(max_size=9)))
def test_new_is_what_was_not_there_when_it_was_looked_at(
    tmp_path_factory, before: set[str], now: set[str]
) -> None:
    looked = Looked(tmp_path_factory.mktemp("looked"))
    assert looked.new("query", now) == len(now)
    looked.look("query", before)
    assert looked.new("query", now) == len(now - before)
    assert looked.new("another query", now) == len(now)
    looked.look("query", now)
    assert looked.new("query", now) == 0


@pytest.mark.parametrize("data", [b"", b"something else", b"briefs looked 1\nabc"])
def test_a_file_that_is_not_ours_counts_for_nothing(tmp_path: Path, data: bytes) -> None:
    looked = Looked(tmp_path)
    looked.look("query", ["a"])
    (file,) = tmp_path.iterdir()
    file.write_bytes(data)
    assert looked.new("query", ["a"]) == 1
    looked.look("query", ["a"])
    assert looked.new("query", ["a"]) == 0


def test_counts_follow_the_files_and_the_read_marks(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    for name, text in {"a.txt": "A train came.", "b.txt": "The railway opened.", "c.txt": "A road."}.items():
        (folder / name).write_text(text)
    library = Library.open(folder)
    engine = open_engine(library, tmp_path / "index")
    looked = Looked(tmp_path / "looked")
    synchronise(library, engine)
    assert counts(engine, looked, TRAINS) == Counts(total=2, new=2, unread=2)
    looked.look(TRAINS.query, ["a.txt", "b.txt"])
    library.annotations.set("a.txt", Annotation(read=True))
    (folder / "d.txt").write_text("No train came.")
    synchronise(library, engine)
    engine.label(labels(library.annotations))
    assert counts(engine, looked, TRAINS) == Counts(total=3, new=1, unread=2)
    assert counts(engine, looked, SavedSearch("all", "")) == Counts(total=4, new=4, unread=3)
    with pytest.raises(QueryError):
        counts(engine, looked, SavedSearch("wrong", "[date: yesterday]"))
    engine.close()


@pytest.mark.parametrize("text", ['"a train', 'train "came', "train) OR road", "(train"])
def test_a_query_that_is_left_open_has_its_unread(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "a.txt").write_text("A train came.")
    library = Library.open(folder)
    engine = open_engine(library, tmp_path / "index")
    synchronise(library, engine)
    search = SavedSearch("x", text)
    assert counts(engine, Looked(tmp_path / "looked"), search) == Counts(total=1, new=1, unread=1)
