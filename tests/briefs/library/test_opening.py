"""A library: opening it, paths in it, and adding files to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.errors import LibraryError, Problem, ReadingError
from briefs.library import Library
from briefs.library.fingerprint import _code_hash
from briefs.model import (
    Draft,
)

Make = Callable[..., Library]


def test_opening_what_is_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file.txt").write_text("text")
    for path, reason in (("missing", "there is no such folder"), ("file.txt", "a library is a folder")):
        with pytest.raises(LibraryError, match=reason) as caught:
            Library.open(tmp_path / path)
        assert str(tmp_path / path) in str(caught.value)
    with pytest.raises(LibraryError, match="null character"):
        Library.open(Path("a\0b"))

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(LibraryError, match="cannot be opened: permission denied"):
        Library.open(tmp_path)


def test_opening_writes_nothing(make: Make, tmp_path: Path) -> None:
    library = make()
    assert library.problems == ()
    assert library.name == tmp_path.name
    assert library.annotations.items() == []
    assert library.fingerprint
    assert list(tmp_path.iterdir()) == []


def test_a_relative_root(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert Library.open(Path("..")).root == tmp_path


def test_paths_do_not_lead_out(make: Make, tmp_path: Path) -> None:
    library = make()
    assert library.file("a/b.txt") == tmp_path / "a" / "b.txt"
    for path in ("../x.txt", "/etc/passwd", "a/../../x.txt", "", "\\x2e./x.txt"):
        with pytest.raises(ReadingError, match="not a path inside the library"):
            library.file(path)


def test_a_file_is_read_with_the_librarys_options(make: Make, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("body,headline\nSomething happened.,News\n")
    library = make("columns: {text: body, title: headline}\nsource: Desk\n")
    (draft,) = library.read("a.csv")
    assert isinstance(draft, Draft)
    assert (draft.text, draft.title, draft.source, draft.path) == (
        "Something happened.",
        "News",
        "Desk",
        "a.csv",
    )


def test_adding_files(make: Make, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    library = make("ignore: ['*.csv']")
    source = tmp_path_factory.mktemp("source")
    for name in ("a.txt", "b.md", "c.xyz", "d.csv", ".e.txt"):
        (source / name).write_text(name)
    (source / "folder.txt").mkdir()
    (tmp_path / "b.md").write_text("here already")
    (tmp_path / "f.txt").symlink_to("nowhere")
    (source / "f.txt").write_text("f")
    (source / "g.txt").symlink_to("g.txt")
    names = [
        "a.txt",
        "b.md",
        "c.xyz",
        "d.csv",
        ".e.txt",
        "folder.txt",
        "missing.txt",
        "f.txt",
        "a.txt",
        "g.txt",
    ]
    results = library.add([source / name for name in names])
    assert results[0] == "a.txt"
    assert (tmp_path / "a.txt").read_text() == "a.txt"
    reasons = [result.reason for result in results[1:] if isinstance(result, Problem)]
    expected = [
        "has a file b.md already",
        "no reader for .xyz files",
        "settings ignore files of this name",
        "hidden files",
        "is a folder",
        "no such file",
        "has a file f.txt already",
        "has a file a.txt already",
        "symbolic links",
    ]
    assert len(reasons) == len(expected)
    assert all(part in reason for part, reason in zip(expected, reasons, strict=True))
    assert (tmp_path / "b.md").read_text() == "here already"
    assert {path.name for path in tmp_path.iterdir()} == {".briefs", "a.txt", "b.md", "f.txt"}


def test_a_copy_that_fails_leaves_nothing(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = make()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    (result,) = library.add([Path(__file__)])
    assert isinstance(result, Problem)
    assert "no reader for .py files" in result.reason
    text = tmp_path / "outside" / "a.txt"
    text.parent.mkdir()
    text.write_text("text")
    (result,) = library.add([text])
    assert isinstance(result, Problem)
    assert result.reason == f"cannot be copied into {library.root}: no space left on device"
    assert [path.name for path in tmp_path.iterdir()] == ["outside"]


def test_a_change_of_a_rule_or_a_weight_has_briefs_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes
    before = _code_hash.__wrapped__()
    for name in ("weights.json", "tagger.py"):
        with monkeypatch.context() as patch:
            patch.setattr(
                Path, "read_bytes", lambda path, name=name: read(path) + b" " * path.match(f"tagging/{name}")
            )
            assert _code_hash.__wrapped__() != before, name
    assert _code_hash.__wrapped__() == before
