"""Which files a library holds, in which order, and what is said of the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.errors import LibraryError, Problem
from briefs.library import FileStamp, Library
from briefs.library.paths import printable_path, system_path
from briefs.model import Draft
from briefs.text import printable

needs_odd_names = pytest.mark.skipif(sys.platform == "darwin", reason="file names there are always UTF-8")


def fill(root: Path, *names: str) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Something happened.")


def paths(root: Path) -> list[str]:
    return [item.path for item in Library.open(root).files() if isinstance(item, FileStamp)]


def problems(root: Path) -> list[tuple[str, str]]:
    found = Library.open(root).files()
    return [(item.path, item.reason) for item in found if isinstance(item, Problem)]


def test_sorted_by_whole_path(tmp_path: Path) -> None:
    names = ["a.txt", "a/b.txt", "a-b.txt", "a/b/c.txt", "a0.txt", "B.txt", "é.txt", "z/a.txt"]
    fill(tmp_path, *names)
    assert paths(tmp_path) == sorted(names)
    assert list(Library.open(tmp_path).files()) == list(Library.open(tmp_path).files())


def test_stamps_tell_size_and_time(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    os.utime(tmp_path / "a.txt", ns=(5, 1_700_000_000_123_456_789))
    changed = (tmp_path / "a.txt").stat().st_ctime_ns
    assert list(Library.open(tmp_path).files()) == [
        FileStamp("a.txt", 19, 1_700_000_000_123_456_789, changed)
    ]


def test_hidden_ones_are_no_part(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".b.txt", ".git/c.txt", ".briefs/d.txt", "x/.y/e.txt")
    assert paths(tmp_path) == ["a.txt"]
    assert problems(tmp_path) == []


def test_what_has_no_reader_is_listed(tmp_path: Path) -> None:
    fill(tmp_path, "a.TXT", "b.xyz", "c", "d.", "e.\x1b[1mx", "f.x" + "y" * 100)
    assert paths(tmp_path) == ["a.TXT"]
    assert problems(tmp_path) == [
        ("b.xyz", "no reader for .xyz files"),
        ("c", "no reader for files without a suffix"),
        ("d.", "no reader for files without a suffix"),
        ("e.\\x1b[1mx", "no reader for . x files"),
        ("f.x" + "y" * 100, "no reader for .x" + "y" * 17 + "… files"),
    ]


def test_ignore_patterns_are_gits(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "drafts/b.txt", "x/drafts/c.txt", "x/d.csv", "x/keep.csv", "top.md", "x/top.md")
    fill(tmp_path, ".briefs/library.yaml")
    settings = "ignore: [drafts/, '*.csv', '!keep.csv', /top.md, 'secret']\n"
    (tmp_path / ".briefs" / "library.yaml").write_text(settings)
    assert paths(tmp_path) == ["a.txt", "x/keep.csv", "x/top.md"]
    assert problems(tmp_path) == []


def test_links(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    fill(outside, "secret.txt", "deep/more.txt")
    fill(tmp_path, "a/real.txt", ".store/hidden.txt")
    (tmp_path / "b.txt").symlink_to("a/real.txt")
    (tmp_path / "c.txt").symlink_to(".store/hidden.txt")
    (tmp_path / "out.txt").symlink_to(outside / "secret.txt")
    (tmp_path / "out").symlink_to(outside)
    (tmp_path / "broken.txt").symlink_to("nowhere.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "a" / "loop").symlink_to("..")
    assert paths(tmp_path) == ["a/real.txt", "b.txt", "c.txt"]
    found = dict(problems(tmp_path))
    assert found.keys() == {"a/loop", "broken.txt", "out", "out.txt", "self.txt"}
    assert found["out"] == found["out.txt"] == "a link that leads out of the library"
    assert "link to a folder of this library" in found["a/loop"]


def test_a_folder_beside_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    fill(tmp_path, "lib/a.txt", "lib-secret/b.txt")
    (tmp_path / "lib" / "b.txt").symlink_to(tmp_path / "lib-secret" / "b.txt")
    assert paths(tmp_path / "lib") == ["a.txt"]


def test_a_library_behind_a_link(tmp_path: Path) -> None:
    fill(tmp_path, "real/a.txt")
    (tmp_path / "real" / "b.txt").symlink_to("a.txt")
    (tmp_path / "link").symlink_to("real")
    assert paths(tmp_path / "link") == ["a.txt", "b.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipes_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert problems(tmp_path) == [("pipe.txt", "not a regular file")]


def test_a_folder_that_cannot_be_listed_does_not_stop_the_others(
    tmp_path: Path, forbid: Callable[[str], None]
) -> None:
    fill(tmp_path, "a/x.txt", "b/x.txt", "c.txt")
    forbid("/a")
    assert paths(tmp_path) == ["b/x.txt", "c.txt"]
    assert problems(tmp_path) == [("a", "permission denied")]


def test_a_library_that_is_gone_does_not_look_empty(tmp_path: Path) -> None:
    fill(tmp_path, "lib/a.txt")
    library = Library.open(tmp_path / "lib")
    (tmp_path / "lib").rename(tmp_path / "moved")
    with pytest.raises(LibraryError, match="no such file or directory"):
        list(library.files())


def test_folders_nested_deeper_than_the_call_stack(tmp_path: Path) -> None:
    depth = sys.getrecursionlimit() + 200
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(depth):
            Path("d").mkdir()
            os.chdir("d")
        Path("a.txt").write_text("text")
        assert paths(tmp_path) == ["d/" * depth + "a.txt"]
    finally:
        # whoever tidies up after tests may do so by recursion
        Path("a.txt").unlink(missing_ok=True)
        while Path.cwd() != tmp_path:
            os.chdir("..")
            Path("d").rmdir()
        os.chdir(here)


def test_names_that_could_be_taken_for_ids(tmp_path: Path) -> None:
    fill(tmp_path, "feed.xml", "feed.xml#1.txt", "feed.xml#d/2.txt", "no. #3.txt", "x#/y#.txt")
    assert paths(tmp_path) == ["feed.xml", "no. #3.txt", "x#/y#.txt"]
    assert [path for path, _ in problems(tmp_path)] == ["feed.xml#1.txt", "feed.xml#d"]
    assert "mistaken for a brief of feed.xml" in problems(tmp_path)[0][1]


@needs_odd_names
def test_names_of_any_bytes_can_be_read(tmp_path: Path) -> None:
    names = [
        b"caf\xe9.txt",
        b"esc\x1b[2J\nline.txt",
        b"\\xe9.txt",
        b"\xe2\x80\xaemirror.txt",
        b"\xff\xfe/a.txt",
    ]
    for name in names:
        file = tmp_path / os.fsdecode(name)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"Text of " + name.hex().encode())
    library = Library.open(tmp_path)
    texts = {}
    for stamp in library.files():
        assert isinstance(stamp, FileStamp)
        assert printable(stamp.path) == stamp.path
        assert "\n" not in stamp.path
        stamp.path.encode()
        (draft,) = library.read(stamp.path)
        assert isinstance(draft, Draft)
        texts[draft.id] = draft.text
    assert texts == {
        "caf\\xe9.txt": "Text of " + names[0].hex(),
        "esc\\x1b[2J\\x0aline.txt": "Text of " + names[1].hex(),
        "\\x5cxe9.txt": "Text of " + names[2].hex(),
        "\\xe2\\x80\\xaemirror.txt": "Text of " + names[3].hex(),
        "\\xff\\xfe/a.txt": "Text of " + names[4].hex(),
    }


@needs_odd_names
@given(st.binary(max_size=30) | st.text(alphabet="\\x5ce9é#/", max_size=12).map(str.encode))
def test_printable_paths_can_be_turned_back(name: bytes) -> None:
    path = printable_path(os.fsdecode(name))
    assert printable(path) == path
    path.encode()
    assert os.fsencode(system_path(path)) == name


@needs_odd_names
@given(st.binary(max_size=8), st.binary(max_size=8))
def test_printable_paths_are_never_alike(one: bytes, two: bytes) -> None:
    assert (printable_path(os.fsdecode(one)) == printable_path(os.fsdecode(two))) == (one == two)


def walked(root: Path) -> Iterator[str]:
    """The readable files of a folder without links, the slow and plain way."""
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name[0] != "."]
        for name in files:
            if name[0] != "." and name.endswith((".txt", ".md")):
                yield (Path(folder) / name).relative_to(root).as_posix()


@given(st.lists(st.lists(st.sampled_from("ab.-0é"), min_size=1, max_size=3).map("/".join), max_size=12))
def test_the_walk_agrees_with_the_plain_way(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    root = tmp_path_factory.mktemp("walk")
    for number, name in enumerate(names):
        folder = root / name.replace(".", ".h")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}{'.txt' if number % 2 else '.md'}").write_text("x")
        (folder / f"{number}.zip").write_text("x")
    assert paths(root) == sorted(walked(root))


def test_what_is_hidden_or_ignored_is_counted_for_each_folder(tmp_path: Path) -> None:
    for path in (
        ".briefs/library.yaml",
        ".git/config",
        ".hidden.txt",
        "a.txt",
        "drafts/b.txt",
        "drafts/c.bak",
        "drafts/deep/.d.txt",
        "old/e.txt",
        "plain/f.txt",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("ignore: ['*.bak', old/]" if path.endswith("library.yaml") else "x")
    library = Library.open(tmp_path)
    assert [tuple(folder) for folder in library.left_out()] == [
        (".", 2, 1),
        ("drafts", 0, 1),
        ("drafts/deep", 1, 0),
    ]
