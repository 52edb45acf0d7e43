"""What is kept of a look at a library's folder, and the look by another process."""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.errors import LibraryError, Problem
from briefs.library import FileStamp, Library, Listing, ahead
from briefs.library.ignoring import Ignored
from briefs.library.listing import Row, digest_of
from briefs.library.scan import scan

needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="no safe copies of processes here"
)

NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1)
PATHS = st.text("ab/#.é\\", min_size=1, max_size=5)
ROWS = st.lists(st.tuples(PATHS, NUMBERS, NUMBERS, NUMBERS), max_size=5, unique_by=lambda row: row[0]).map(
    sorted
)
PROBLEMS = st.lists(
    st.builds(Problem, PATHS, st.text(max_size=5), st.booleans(), st.none() | NUMBERS), max_size=3
)


@contextmanager
def as_if_alone() -> Iterator[None]:
    """Test runners have threads of their own; a process that does no more than look at files can be copied anyway."""
    with pytest.MonkeyPatch.context() as patched, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        patched.setattr(ahead, "threads", lambda: 1)
        yield


def told(listing: Listing) -> tuple[object, ...]:
    return listing.digest, listing.stamps, listing.problems


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt", "in/c.txt", "in/d.zip"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("Something happened.")
        os.utime(file, ns=(5, 5_000_000_000))
    return tmp_path


@given(ROWS, PROBLEMS)
def test_packing_loses_nothing(rows: list[Row], problems: list[Problem]) -> None:
    listing = Listing.of(7, problems, rows)
    data = listing.packed()
    again = Listing.unpacked(data)
    assert again is not None
    assert (again.begun_ns, *told(again)) == (7, *told(listing))
    assert [tuple(stamp) for stamp in again.stamps.values()] == rows
    assert sorted(again.problems, key=repr) == sorted(problems, key=repr)


@given(ROWS, st.data())
def test_a_part_is_not_taken_for_the_whole(rows: list[Row], data: st.DataObject) -> None:
    packed = Listing.of(7, [], rows).packed()
    assert Listing.unpacked(packed[: data.draw(st.integers(0, len(packed) - 1))]) is None


@given(ROWS, ROWS)
def test_the_digest_tells_files_apart(one: list[Row], other: list[Row]) -> None:
    digests = [digest_of(*(zip(*rows, strict=True) if rows else ((),) * 4)) for rows in (one, other)]
    assert (digests[0] == digests[1]) == (one == other)
    assert Listing.of(0, [], one).digest == digests[0]


def test_times_that_no_clock_will_show() -> None:
    rows = [("a.txt", 1, 2**70, 1), ("b.txt", 1, -(2**70), 2)]
    listing = Listing.of(0, [], rows)
    assert list(listing.stamps) == ["a.txt", "b.txt"]
    assert listing.digest == digest_of(*zip(*listing.stamps.values(), strict=True))


def touch(root: Path) -> None:
    os.utime(root / "a.txt", ns=(5, 6_000_000_000))


def edit(root: Path) -> None:
    (root / "a.txt").write_text("Something happens.!")


def edit_and_hide_it(root: Path) -> None:
    edit(root)
    os.utime(root / "a.txt", ns=(5, 5_000_000_000))


def rename(root: Path) -> None:
    (root / "in" / "c.txt").rename(root / "in" / "e.txt")


def rename_the_folder(root: Path) -> None:
    (root / "in").rename(root / "out")


def swap(root: Path) -> None:
    (root / "a.txt").rename(root / "c")
    (root / "b.txt").rename(root / "a.txt")
    (root / "c").rename(root / "b.txt")


def add(root: Path) -> None:
    (root / "in" / "new.txt").write_text("")


def remove(root: Path) -> None:
    (root / "in" / "c.txt").unlink()


@pytest.mark.parametrize(
    "change", [touch, edit, edit_and_hide_it, rename, rename_the_folder, swap, add, remove]
)
def test_every_change_is_seen(root: Path, change: Callable[[Path], None]) -> None:
    library = Library.open(root)
    before = library.listing()
    assert library.listing().digest == before.digest
    change(root)
    assert library.listing().digest != before.digest


@needs_fork
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(["a", "b", ".c", "é", "f#1", "x.txt"]), max_size=3).map("/".join),
            st.sampled_from(["n.txt", "n.txt#2.md", "o.zip", ".p.txt", "q\n.txt", "r.csv"]),
            st.sampled_from(["file", "link", "loop", "out"]),
        ),
        max_size=8,
    ),
    st.sampled_from(["", "ignore: ['*.csv', a/]\n"]),
)
def test_another_process_sees_the_same(
    tmp_path_factory: pytest.TempPathFactory, entries: list[tuple[str, str, str]], config: str
) -> None:
    root = tmp_path_factory.mktemp("tree")
    (root / ".briefs").mkdir()
    (root / ".briefs" / "library.yaml").write_text(config)
    (root / "real.txt").write_text("x")
    for folder, name, kind in entries:
        if any((root / folder).relative_to(root).parts) and (root / folder).is_file():
            continue
        (root / folder).mkdir(parents=True, exist_ok=True)
        place = root / folder / name
        if place.is_symlink() or place.exists():
            continue
        if kind == "file":
            place.write_text(name)
        else:
            place.symlink_to({"link": root / "real.txt", "loop": root, "out": root.parent}[kind])
    library = Library.open(root)
    here = library.listing()
    with as_if_alone():
        library.look_ahead()
    # as it was when it was begun, whatever happens then
    late = root / "late.txt"
    assert library._ahead is not None
    there = library._ahead.listing()
    library._ahead = None
    assert there is not None
    assert told(there) == told(here)
    late.write_text("x")
    assert "late.txt" in library.listing().stamps


@needs_fork
def test_a_look_ahead_is_used_once(root: Path) -> None:
    library = Library.open(root)
    with as_if_alone():
        library.look_ahead()
    # waits until it is done
    assert library._ahead is not None
    os.waitid(os.P_PID, library._ahead._process, os.WEXITED | os.WNOWAIT)
    (root / "late.txt").write_text("Something else.")
    assert list(library.listing().stamps) == ["a.txt", "b.txt", "in/c.txt"]
    assert list(library.listing().stamps) == ["a.txt", "b.txt", "in/c.txt", "late.txt"]


def kill_oneself(*_: object) -> Listing:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def fail(*_: object) -> Listing:
    raise RuntimeError("nobody is to see this")


def run_out_of_memory(*_: object) -> Listing:
    raise MemoryError


def press_ctrl_c(root: Path, ignored: Ignored) -> Listing:
    os.kill(os.getpid(), signal.SIGINT)
    return scan(root, ignored)


def end_halfway(*_: object) -> Listing:
    class Half(Listing):
        def packed(self) -> bytes:
            return super().packed()[:-1]

    return Half.of(0, [], [("a.txt", 1, 2, 3)])


@needs_fork
@pytest.mark.parametrize("ending", [kill_oneself, fail, run_out_of_memory, end_halfway])
def test_a_process_that_ends_early_costs_time_only(
    root: Path,
    ending: Callable[..., Listing],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    library = Library.open(root)
    monkeypatch.setattr(ahead, "scan", ending)
    with as_if_alone():
        library.look_ahead()
    assert library._ahead is not None
    listing = library.listing()
    assert list(listing.stamps) == ["a.txt", "b.txt", "in/c.txt"]
    assert [problem.path for problem in listing.problems] == ["in/d.zip"]
    assert capfd.readouterr() == ("", "")


@needs_fork
def test_another_process_leaves_interrupts_to_this_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(root)
    monkeypatch.setattr(ahead, "scan", press_ctrl_c)
    with as_if_alone():
        library.look_ahead()
    assert library._ahead is not None
    there = library._ahead.listing()
    assert there is not None
    assert list(there.stamps) == ["a.txt", "b.txt", "in/c.txt"]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@needs_fork
def test_another_process_does_not_keep_readers_of_this_one_waiting(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a command ends without having looked at the files, what reads its output ends, too."""
    there, here = os.pipe()
    looking, begun = os.pipe()
    enough, ended = os.pipe()

    def look(*arguments: object) -> Listing:
        os.close(ended)
        os.write(begun, b"!")
        os.read(enough, 1)
        return scan(root, Ignored(()))

    monkeypatch.setattr(ahead, "scan", look)
    library = Library.open(root)
    stdout = os.dup(1)
    os.dup2(here, 1)
    os.close(here)
    try:
        with as_if_alone():
            library.look_ahead()
    finally:
        os.dup2(stdout, 1)
        os.close(stdout)
    os.read(looking, 1)
    os.set_blocking(there, False)
    try:
        assert os.read(there, 1) == b""
    finally:
        # it goes on when nobody can tell it to any more
        os.close(ended)
        assert len(library.listing().stamps) == 3
        for handle in (there, looking, begun, enough):
            os.close(handle)


@needs_fork
def test_a_library_that_is_gone_is_not_empty_to_another_process(root: Path) -> None:
    library = Library.open(root / "in")
    (root / "in").rename(root / "out")
    with as_if_alone():
        library.look_ahead()
    with pytest.raises(LibraryError, match="no such file or directory"):
        library.listing()


def test_a_process_with_threads_is_not_copied(root: Path) -> None:
    library = Library.open(root)
    enough = threading.Event()
    other = threading.Thread(target=enough.wait)
    other.start()
    try:
        library.look_ahead()
        assert library._ahead is None
    finally:
        enough.set()
        other.join()
    assert isinstance(library.listing().stamps["a.txt"], FileStamp)


@needs_fork
def test_where_no_process_can_be_had(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    library = Library.open(root)
    with as_if_alone():
        library.look_ahead()
    assert len(library.listing().stamps) == 3
