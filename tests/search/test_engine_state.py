"""The index on disk: reopened, changed, damaged, locked, killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from briefs.errors import BriefsError, IndexBusyError
from briefs.model import Brief, Facts
from briefs.text import text_hash
from search.engine import FacetName, Labels, Sort
from search.index.engine import IndexEngine
from search.index.manifest import SegmentEntry
from search.query import Parsed, Query
from search.query.tree import Everything, Word
from search.columnar import ColumnarText

ROOT = Path(__file__).resolve().parents[2]


def parse(text: str, prefix_last: bool) -> Parsed:
    return Parsed(Word(text) if text else Everything())


def make(brief_id: str, text: str, day: date | None = None) -> Brief:
    path = brief_id.partition("#")[0]
    return Brief(brief_id, path, f"Title of {brief_id}", text, text_hash(text), Facts(), date=day)


Open = Callable[[], IndexEngine]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def open_index(folder: Path) -> Iterator[Open]:
    opened: list[IndexEngine] = []

    def open_one() -> IndexEngine:
        opened.append(IndexEngine(folder, ColumnarText(), parse))
        return opened[-1]

    yield open_one
    for engine in opened:
        engine.close()


def ids(engine: IndexEngine, text: str = "") -> list[str]:
    return list(engine.search(Query(text)).ids)


def add(engine: IndexEngine, *briefs: Brief) -> None:
    engine.update((brief, f"digest of {brief.text}") for brief in briefs)


def files(folder: Path, name: str) -> list[Path]:
    """The files of all segments with a name."""
    return sorted(path for path in folder.rglob(name) if path.is_file())


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


# damage


def _truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _zero_middle(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(path.stat().st_size // 3)
        stream.write(bytes(40))


def _garbage(path: Path) -> None:
    path.write_bytes(b"not what was written")


@pytest.mark.parametrize("harm", [_truncate, _zero_middle, _garbage, Path.unlink])
@pytest.mark.parametrize("name", ["records", "columns", "MAIN_text.columns", "manifest.json"])
def test_a_damaged_index_starts_empty_and_says_so(
    open_index: Open, folder: Path, name: str, harm: Callable[[Path], None]
) -> None:
    engine = open_index()
    add(engine, *[make(f"{number}", f"some words and {number}") for number in range(20)])
    engine.close()
    (damaged,) = files(folder, name)
    harm(damaged)

    engine = open_index()

    assert ids(engine, "words") == []
    assert engine.paths() == set()
    if (name, harm) != ("manifest.json", Path.unlink):
        assert engine.note == "The index was damaged; it is built anew from the files."
    add(engine, make("new", "words again"))
    assert ids(engine, "words") == ["new"]
    assert ids(open_index(), "words") == ["new"]
    assert open_index().note is None


def test_damage_found_while_searching_is_no_error(open_index: Open, folder: Path) -> None:
    engine = open_index()
    # same length, same time: only reading it shows the damage
    add(engine, *[make(f"{number}", f"some words and {number}") for number in range(300)])
    engine.close()
    (damaged,) = files(folder, "MAIN_text.columns")
    status = damaged.stat()
    damaged.write_bytes(bytes(status.st_size))
    os.utime(damaged, ns=(status.st_atime_ns, status.st_mtime_ns))
    try:
        engine = open_index()
        assert "damaged" in str(engine.verify() or engine.note)
        results = engine.search(Query("words"))
        assert results.total == 0
        assert "damaged" in str(engine.note)
    finally:
        engine.close()
    assert open_index().size == 0


def test_a_damaged_record_is_found_when_it_is_read(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, *[make(f"{number}", f"some words and {number}") for number in range(20)])
    (records,) = files(folder, "records")
    status = records.stat()
    with records.open("r+b") as stream:
        stream.write(bytes(status.st_size))
    assert engine.brief("3") is None
    assert engine.size == 0
    assert "damaged" in str(engine.note)


def test_verify_reads_what_opening_does_not(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, make("a", "one two three"))
    assert engine.verify() is None
    (records,) = files(folder, "records")
    status = records.stat()
    with records.open("r+b") as stream:
        stream.seek(10)
        stream.write(b"????")
    os.utime(records, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "records" in str(engine.verify())


def test_verify_is_not_misled_by_another_writer(open_index: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = open_index(), open_index()
    add(ours, make("a", "one"))
    check = SegmentEntry.check

    def check_late(entry: SegmentEntry, folder: Path, *, thorough: bool = False) -> None:
        monkeypatch.setattr(SegmentEntry, "check", check)
        add(theirs, make("a", "two"))  # and the segment of the first is gone
        check(entry, folder, thorough=thorough)

    monkeypatch.setattr(SegmentEntry, "check", check_late)
    assert ours.verify() is None


def test_an_index_of_another_version_is_replaced(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    engine.close()
    engine.folder.rename(folder / "index-0-other")

    engine = open_index()

    assert engine.size == 0
    assert engine.note == "The index was made by another version of briefs; it is built anew from the files."
    add(engine, make("a", "one"))
    assert [path.name for path in folder.iterdir()] == [engine.folder.name]
    assert open_index().note is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="asks for the owner of a folder")
def test_a_folder_that_others_can_write_is_not_used(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    engine.close()
    usual = engine.folder
    usual.chmod(0o777)

    engine = open_index()

    assert engine.size == 0
    assert "can be written by others" in str(engine.note)
    assert engine.folder != usual
    add(engine, make("b", "two"))
    assert ids(engine) == ["b"]
    temporary = engine.folder
    engine.close()
    assert not temporary.exists()
    usual.chmod(0o700)
    assert ids(open_index()) == ["a"]


def test_a_cache_that_is_no_folder_is_not_used(open_index: Open, folder: Path) -> None:
    folder.write_text("in the way")
    engine = open_index()
    add(engine, make("a", "one"))
    assert ids(engine) == ["a"]
    assert "for this session only" in str(engine.note)


def test_a_full_disk_moves_the_index_and_says_so(
    open_index: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    usual = engine.folder
    create = ColumnarText.create

    def full(self: ColumnarText, place: Path) -> object:
        if usual in place.parents:
            raise OSError(28, "No space left on device")
        return create(self, place)

    monkeypatch.setattr(ColumnarText, "create", full)
    add(engine, make("b", "two"))

    assert ids(engine) == ["a", "b"]
    assert "no space left on device" in str(engine.note)
    engine.update((), ["a"])
    assert ids(engine) == ["b"]
    monkeypatch.undo()
    assert ids(open_index()) == ["a"]


def test_a_cache_that_cannot_be_written_is_left_as_it_is(
    open_index: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    usual = engine.folder
    acquire = FileLock.acquire

    def read_only(self: FileLock, *arguments: object, **options: object) -> object:
        if usual in Path(self.lock_file).parents:
            raise OSError(30, "Read-only file system")
        return acquire(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(FileLock, "acquire", read_only)
    add(engine, make("b", "two"))

    assert ids(engine) == ["a", "b"]
    assert "read-only file system" in str(engine.note)
    monkeypatch.undo()
    assert ids(open_index()) == ["a"]


def test_trouble_with_opening_is_not_taken_for_damage(
    open_index: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_index()
    add(engine, make("a", "one"))
    engine.close()

    def too_many(*_: object) -> int:
        raise OSError(24, "Too many open files")

    with monkeypatch.context() as patch:
        patch.setattr("search.index.records.os.open", too_many)
        engine = open_index()
        assert engine.size == 0
        assert "cannot be read (too many open files)" in str(engine.note)
    assert ids(open_index()) == ["a"]


def test_nowhere_to_write_is_one_sentence(open_index: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_index()
    add(engine, make("a", "one"))

    def full(self: ColumnarText, place: Path) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ColumnarText, "create", full)
    with pytest.raises(BriefsError, match="no space left on device"):
        add(engine, make("b", "two"))
    assert ids(engine) == ["a"]


def test_an_interrupted_update_leaves_the_old_state(open_index: Open, folder: Path) -> None:
    engine = open_index()
    add(engine, make("a", "one"))

    def broken() -> Iterator[tuple[Brief, str]]:
        yield make("b", "two"), "1"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engine.update(broken())
    assert ids(engine) == ["a"] == ids(open_index())


# killed


_VICTIM = """
import json, os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
folder, at = Path(sys.argv[2]), int(sys.argv[3])
from briefs.model import Brief, Facts
from briefs.text import text_hash
from search.index.engine import IndexEngine
from search.query import Parsed
from search.query.tree import Everything
from search.columnar import ColumnarText

engine = IndexEngine(folder, ColumnarText(), lambda text, last: Parsed(Everything()))
steps = 0

def step(event, arguments):
    # every operation on a file, from the first that an update makes
    global steps
    if event in ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree"):
        steps += 1
        if steps == at:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(step)
def make(number, word):
    text = f"{word} number {number}"
    return Brief(f"{number}", f"{number}", "Title", text, text_hash(text), Facts()), word
engine.update((make(number, "new") for number in range(5, 15)), [f"{number}" for number in range(2)])
print(steps)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_killed_at_any_moment_the_index_is_the_old_or_the_new_one(
    open_index: Open, folder: Path, tmp_path: Path
) -> None:
    engine = open_index()
    # one update short of a merge, so that the victim merges too
    for start in range(7):
        add(engine, make(f"{start}", f"old number {start}"))
    engine.close()
    pristine = tmp_path / "pristine"
    shutil.copytree(folder, pristine)
    old = {f"{number}" for number in range(7)}
    new = {f"{number}" for number in range(2, 15)}
    script = tmp_path / "victim.py"
    script.write_text(textwrap.dedent(_VICTIM))

    def run(at: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(script), str(ROOT), str(folder), str(at)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    steps = json.loads(run(0).stdout)
    assert steps > 20
    outcomes = set()
    for at in range(1, steps + 1, max(1, steps // 18)):
        shutil.rmtree(folder)
        shutil.copytree(pristine, folder)
        assert run(at).returncode == -signal.SIGKILL

        engine = open_index()
        assert engine.note is None
        assert engine.verify() is None
        found = set(ids(engine))
        assert found in (old, new)
        outcomes.add(len(found))
        assert set(ids(engine, "number")) == found
        assert set(ids(engine, "new")) == {
            brief_id for brief_id in found if int(brief_id) >= 5 and found == new
        }
        assert all(engine.brief(brief_id) is not None for brief_id in found)
        add(engine, make("after", "the crash"))
        assert ids(engine, "crash") == ["after"]
        engine.close()
    assert len(outcomes) == 2


def test_relevance_and_date_agree_on_what_matches(open_index: Open) -> None:
    engine = open_index()
    add(engine, make("a", "bomb"), make("b", "bomb bomb bomb"), make("c", "nothing"))
    assert set(engine.search(Query("bomb"), sort=Sort.RELEVANCE).ids) == {"a", "b"}
    assert next(iter(engine.search(Query("bomb"), sort=Sort.RELEVANCE).ids)) == "b"
