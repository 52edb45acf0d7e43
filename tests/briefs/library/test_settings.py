"""A library's settings: what they mean, and what is said of wrong ones."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefs import folders
from briefs.annotations import Annotation
from briefs.library import Library
from briefs.library.config import load_config
from briefs.reading import Columns

Make = Callable[..., Library]


def test_all_settings(make: Make, tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("")
    library = make(
        "name: Field notes\ncolumns: {text: body, date: day}\nday_first: yes\nsource: Desk\n"
        "taxonomy: more.yaml\nignore: [drafts/, '*.csv']\n"
    )
    assert library.problems == ()
    config = library.config
    assert library.name == config.name == "Field notes"
    assert config.reading.columns == Columns(text="body", date="day")
    assert (config.reading.day_first, config.reading.source) == (True, "Desk")
    assert (config.taxonomy, config.ignore) == (("more.yaml",), ("drafts/", "*.csv"))


@pytest.mark.parametrize(
    ("config", "line", "reason"),
    [
        ("nmae: x", 1, "unknown key 'nmae'; did you mean name?"),
        ("# c\nzzz: x", 2, "unknown key 'zzz'; known are name, columns"),
        ("name: [a]", 1, "name: must be text"),
        ("name:", 1, "name: must be text"),
        ("day_first: perhaps", 1, "day_first: must be true or false"),
        ("columns:\n  txt: body", 2, "unknown key 'txt'; did you mean text?"),
        ("columns:\n  text: [body]", 2, "columns: text: must be text"),
        ("columns: body", 1, "columns must hold keys and values"),
        ("taxonomy:\n- ../x.yaml", 2, "taxonomy: ../x.yaml is not inside the library"),
        ("taxonomy: [/etc/passwd]", 1, "taxonomy: /etc/passwd is not inside the library"),
        ("taxonomy: [no.yaml]", 1, "taxonomy: no.yaml cannot be read: no such file or directory"),
        ("ignore: {a: b}", 1, "ignore: must be a list"),
        ("ignore:\n- '*.csv'\n- '!'", 3, "ignore: '!' is no pattern"),
        ("- a\n- b", 1, "the file must hold keys and values"),
        ("just words", 1, "the file must hold keys and values"),
    ],
)
def test_a_wrong_setting_is_refused_and_the_others_hold(
    config: str, line: int, reason: str, make: Make
) -> None:
    library = make(config)
    (problem,) = library.problems
    assert (problem.path, problem.line) == (".briefs/library.yaml", line)
    assert reason in problem.reason
    if config[0] not in "-j":
        library = make("source: Desk\n" + config)
        assert library.config.reading.source == "Desk"
        assert library.problems[0].line == line + 1


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        ("name: [a\nb: c", "is not closed with ]"),
        (b"name: \xff", "not UTF-8 text"),
        ("a: &a [1]\nb: *a", "aliases (*name) are not allowed"),
        ("name: a\nname: b", "the key 'name' stands twice"),
    ],
)
def test_settings_that_are_no_yaml_leave_the_defaults(config: str | bytes, reason: str, make: Make) -> None:
    library = make(config)
    (problem,) = library.problems
    assert reason in problem.reason
    assert library.config == type(library.config)()


def test_settings_that_cannot_be_read(make: Make, tmp_path: Path) -> None:
    (tmp_path / ".briefs" / "library.yaml").mkdir(parents=True)
    assert [problem.reason for problem in make().problems] == ["not a regular file"]
    # and a file where the folder should be is no reason not to open
    (tmp_path / ".briefs" / "library.yaml").rmdir()
    (tmp_path / ".briefs").rmdir()
    (tmp_path / ".briefs").write_text("")
    library = make()
    assert library.problems == ()
    assert not library.writable
    library.annotations.set("a.txt", Annotation(star=True))
    assert make().annotations.get("a.txt").star


def test_a_read_only_library_is_never_written_to(make: Make, tmp_path: Path) -> None:
    (tmp_path / ".briefs").mkdir()
    (tmp_path / ".briefs" / "library.yaml").write_text("read_only: true\n")
    library = make()
    assert library.problems == ()
    library.annotations.set("a.txt", Annotation(star=True))
    assert sorted(path.name for path in (tmp_path / ".briefs").iterdir()) == ["library.yaml"]
    assert make().annotations.get("a.txt").star


def test_the_demo_library_is_read_only(demo: Path) -> None:
    assert not Library.open(demo).writable


def test_an_own_folder_that_cannot_be_read_is_told(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".briefs").mkdir()
    stat = os.stat

    def refused(path: Any, *rest: Any, **named: Any) -> Any:
        if f"{tmp_path}/.briefs/" in str(path):
            raise PermissionError(13, "Permission denied")
        return stat(path, *rest, **named)

    for name in ("stat", "lstat", "listdir", "scandir"):
        monkeypatch.setattr(os, name, refused)
    problems = Library(tmp_path, *load_config(tmp_path)).problems
    assert {Path(problem.path).name for problem in problems} == {
        "library.yaml",
        "taxonomy",
        "annotations",
        "searches.yaml",
    }
    assert {problem.reason for problem in problems} == {"permission denied"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize(
    "name", ["library.yaml", "searches.yaml", "annotations/a.yaml", "taxonomy/a.yaml", "more.yaml"]
)
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_files_without_end_are_refused(make: Make, tmp_path: Path, name: str, kind: str) -> None:
    make("taxonomy: .briefs/more.yaml" if name == "more.yaml" else "name: x")
    file = tmp_path / ".briefs" / name
    file.parent.mkdir(exist_ok=True)
    file.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero")
    (problem,) = make().problems
    assert "not a regular file" in str(problem)


def test_the_users_and_the_librarys_taxonomy_are_merged(make: Make, tmp_path: Path, home: Path) -> None:
    plain = make()
    own = tmp_path / ".briefs" / "taxonomy" / "own.yaml"
    users = home / "config" / "taxonomy" / "mine.yaml"
    for file in (own, users):
        file.parent.mkdir(parents=True)
        file.write_text("nonsense: [1\n")
    library = make()
    assert {problem.path for problem in library.problems} == {str(own), str(users)}
    assert library.taxonomy.fingerprint == plain.taxonomy.fingerprint


def test_a_library_that_cannot_be_written(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr(tempfile, "TemporaryFile", refuse)
        library = make()
        assert not library.writable
        assert library.notes_folder == folders.data_folder() / folders.library_key(tmp_path)
        library.annotations.set("a.txt", Annotation(star=True))
    assert list(tmp_path.iterdir()) == []
    library = make()
    assert library.writable
    assert library.notes_folder == tmp_path / ".briefs"
    assert library.annotations.get("a.txt") == Annotation(star=True)
