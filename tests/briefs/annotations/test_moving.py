"""Annotations of a library that cannot be written, and of briefs that move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefs.annotations import (
    Annotation,
    AnnotationStore,
    notes_file,
)

HASH = "0123456789abcdef"
MakeStore = Callable[[], AnnotationStore]


def test_a_library_that_cannot_be_written_keeps_them_elsewhere(tmp_path: Path, only_file) -> None:
    own, data = tmp_path / "own", tmp_path / "data"
    AnnotationStore(own, data, lambda: own).set_many(
        {"a.txt": Annotation(star=True, tags=("x",)), "b.txt": Annotation(star=True)}
    )
    before = only_file(own).read_bytes()
    store = AnnotationStore(own, data, lambda: data)
    store.set("a.txt", Annotation(tags=("x", "y")))
    store.set("b.txt", Annotation())
    store.set("c.txt", Annotation(read=True))
    assert only_file(own).read_bytes() == before
    expected = [("a.txt", Annotation(tags=("x", "y"))), ("c.txt", Annotation(read=True))]
    assert store.items() == AnnotationStore(own, data, lambda: data).items() == expected
    # writable again: the library's own files win where they say something
    again = AnnotationStore(own, data, lambda: own)
    assert again.get("a.txt") == Annotation(star=True, tags=("x",))
    assert again.get("c.txt") == Annotation(read=True)


def test_a_moved_brief_keeps_its_annotation(make: MakeStore, full) -> None:
    store = make()
    store.set("old/a.txt", full)
    assert store.adopt({"new/a.txt": HASH}, lambda brief_id: brief_id == "old/a.txt") == {"new/a.txt"}
    assert make().items() == [("new/a.txt", full)]


def test_a_moved_brief_is_renamed_in_the_events_of_others(make: MakeStore, full) -> None:
    store = make()
    store.set_many(
        {
            "old/a.txt": full,
            "b.txt": Annotation(same_event=("x.txt", "old/a.txt")),
            "c.txt": Annotation(other_event=("old/a.txt",)),
        }
    )
    store.adopt({"new/a.txt": HASH}, lambda brief_id: brief_id == "old/a.txt")
    assert make().items() == [
        ("b.txt", Annotation(same_event=("x.txt", "new/a.txt"))),
        ("c.txt", Annotation(other_event=("new/a.txt",))),
        ("new/a.txt", full),
    ]


def test_a_brief_named_in_an_event_is_renamed_though_it_has_no_annotation_of_its_own(make: MakeStore) -> None:
    store = make()
    store.set("b.txt", Annotation(same_event=("old/a.txt",)))
    assert store.adopt({"new/a.txt": HASH}, lambda brief_id: brief_id == "old/a.txt") == frozenset()
    assert make().get("b.txt") == Annotation(same_event=("old/a.txt",)), "nothing tells which it is"


def test_a_crash_while_moving_leaves_both(make: MakeStore, monkeypatch: pytest.MonkeyPatch, full) -> None:
    make().set("b/old.txt", full)
    write = notes_file.write

    def dying(
        file: notes_file.NotesFile, changes: Mapping[str, Mapping[str, object]]
    ) -> notes_file.NotesFile:
        if "b/old.txt" in changes:
            raise KeyboardInterrupt
        return write(file, changes)

    monkeypatch.setattr(notes_file, "write", dying)
    for new in ("a/new.txt", "c/new.txt"):
        with pytest.raises(KeyboardInterrupt):
            make().adopt({new: HASH}, lambda brief_id: brief_id == "b/old.txt")
        assert make().get(new) == make().get("b/old.txt") == full


@pytest.mark.parametrize(
    "case", ["not gone", "two orphans", "has its own", "another text", "only one of two"]
)
def test_an_annotation_moves_only_when_it_is_clear(case: str, make: MakeStore, full) -> None:
    store = make()
    store.set("old.txt", full)
    if case == "two orphans":
        store.set("older.txt", full)
    if case == "has its own":
        store.set("new.txt", Annotation(read=True))
    hashes = {"new.txt": "f" * 16 if case == "another text" else HASH}
    if case == "only one of two":
        hashes["newer.txt"] = HASH
        assert store.adopt(hashes, lambda brief_id: "old" in brief_id) == {"new.txt"}
        return
    before = store.items()
    assert store.adopt(hashes, lambda brief_id: case != "not gone" and "old" in brief_id) == frozenset()
    assert store.items() == before
