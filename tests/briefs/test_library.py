"""A library: opening it, its settings, and how a draft becomes a brief."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from briefs import folders
from briefs.annotations import Annotation, Corrections
from briefs.errors import LibraryError, Problem, ReadingError
from briefs.library import Library
from briefs.library.config import load_config
from briefs.model import (
    AsRead,
    DateBasis,
    Draft,
    Facts,
    PlaceFact,
    ProvinceFact,
    Role,
    Toll,
)
from briefs.reading import Columns

FACTS = Facts(
    provinces=(
        ProvinceFact("Balochistan", Role.EVENT, 0, 20, "place"),
        ProvinceFact("Punjab", Role.MENTIONED, 30, 40, "home"),
    ),
    places=(
        PlaceFact("Mastung", "Balochistan", Role.EVENT, 0, 20),
        PlaceFact("Lahore", "Punjab", Role.MENTIONED, 30, 40),
    ),
    dateline_date=dt.date(2024, 2, 7),
    source="Example Wire",
)


class FakeTagger:
    """Sees the same in every text, and notes the day of publication it is told."""

    def __init__(self) -> None:
        self.published: list[dt.date | None] = []

    def tag(
        self, text: str, published: dt.date | None, leave_out: Callable[[Toll], bool] | None = None
    ) -> Facts:
        self.published.append(published)
        return replace(
            FACTS, tolls=tuple(toll for toll in FACTS.tolls if not (leave_out and leave_out(toll)))
        )


Make = Callable[..., Library]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Opens a library whose `.briefs/library.yaml` holds the text."""

    def open_library(config: str | bytes = "") -> Library:
        if config:
            file = tmp_path / ".briefs" / "library.yaml"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(config if isinstance(config, bytes) else config.encode())
        return Library.open(tmp_path)

    return open_library


@pytest.fixture
def tagged(make: Make) -> tuple[Library, FakeTagger]:
    """A library with the fake tagger in the real one's place."""
    library, tagger = make(), FakeTagger()
    vars(library.maker)["tagger"] = tagger
    return library, tagger


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
        ("name: [a\nb: c", "expected ',' or ']'"),
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


def test_a_draft_becomes_a_brief(tagged: tuple[Library, FakeTagger]) -> None:
    library, tagger = tagged
    bare = Draft("a.txt", "a.txt", "First sentence here. Second one.")
    brief = library.brief(bare)
    assert brief.title.startswith("First sentence here")
    assert (brief.date, brief.date_basis) == (dt.date(2024, 2, 7), DateBasis.DATELINE)
    assert (brief.source, brief.facts, brief.corrected) == ("Example Wire", FACTS, ())
    full = Draft(
        "a.csv#1",
        "a.csv",
        "Text.",
        "Title\x1b[1m\nof two lines",
        dt.date(2020, 1, 1),
        DateBasis.COLUMN,
        "Desk",
        "https://example.org/1",
        ("tag",),
    )
    brief = library.brief(full)
    assert brief.title == "Title of two lines"
    assert (brief.date, brief.date_basis, brief.source) == (dt.date(2020, 1, 1), DateBasis.COLUMN, "Desk")
    assert (brief.id, brief.path, brief.text, brief.url, brief.tags) == (
        full.id,
        full.path,
        full.text,
        full.url,
        full.tags,
    )
    assert tagger.published == [None, dt.date(2020, 1, 1)]


def test_corrections_win(tagged: tuple[Library, FakeTagger]) -> None:
    library, tagger = tagged
    draft = Draft("a.txt", "a.txt", "Text.", "Title", dt.date(2020, 1, 1), DateBasis.HEADER)
    corrections = Corrections(dt.date(2021, 3, 4), title="Better", provinces=("Punjab", "Sindh"))
    library.annotations.set("a.txt", Annotation(corrections=corrections))
    brief = library.brief(draft)
    assert (brief.title, brief.date, brief.date_basis) == ("Better", dt.date(2021, 3, 4), DateBasis.USER)
    assert set(brief.corrected) == {"title", "date", "provinces"}
    assert brief.facts.scenes == ("Punjab", "Sindh")
    assert brief.facts.mentioned_provinces == ("Balochistan",)
    # a scene outside the corrected provinces is none
    assert [(place.name, place.role) for place in brief.facts.places] == [
        ("Mastung", Role.MENTIONED),
        ("Lahore", Role.MENTIONED),
    ]
    assert tagger.published == [dt.date(2020, 1, 1), dt.date(2021, 3, 4)]
    assert brief.as_read == AsRead("Title", dt.date(2020, 1, 1), DateBasis.HEADER, FACTS)
    assert brief.facts.provinces[0] == ProvinceFact("Punjab", Role.EVENT, 30, 40, "user")


def test_a_date_can_be_corrected_to_none(tagged: tuple[Library, FakeTagger]) -> None:
    library, tagger = tagged
    library.annotations.set("a.txt", Annotation(corrections=Corrections(undated=True)))
    brief = library.brief(Draft("a.txt", "a.txt", "Text.", "T", dt.date(2020, 1, 1), DateBasis.HEADER))
    assert (brief.date, brief.date_basis, brief.corrected) == (None, None, ("date",))
    assert tagger.published == [dt.date(2020, 1, 1), None]


def test_provinces_can_be_corrected_to_none(tagged: tuple[Library, FakeTagger]) -> None:
    library, _ = tagged
    library.annotations.set("a.txt", Annotation(corrections=Corrections(provinces=())))
    brief = library.brief(Draft("a.txt", "a.txt", "Text."))
    assert (brief.facts.scenes, brief.corrected) == ((), ("provinces",))


def test_a_province_that_is_no_more_is_ignored_and_told(tagged: tuple[Library, FakeTagger]) -> None:
    library, _ = tagged
    library.annotations.set("a.txt", Annotation(corrections=Corrections(provinces=("Atlantis",))))
    brief = library.brief(Draft("a.txt", "a.txt", "Text."))
    assert (brief.facts, brief.corrected) == (FACTS, ())
    (problem,) = library.problems
    assert problem.path == "a.txt"
    assert "unknown province 'Atlantis'" in problem.reason


OTHERS: dict[str, Any] = {
    "id": "b.txt",
    "path": "b.txt",
    "text": "Other.",
    "title": "Other",
    "date": dt.date(2020, 1, 2),
    "date_basis": DateBasis.FEED,
    "source": "Other",
    "url": "https://example.org/2",
    "tags": ("a", "b"),
}


def test_the_digest_covers_all_that_makes_a_brief(make: Make) -> None:
    draft = Draft(
        "a.txt", "a.txt", "Text \ud800.", "T", dt.date(2020, 1, 1), DateBasis.HEADER, "S", "U", ("ab",)
    )
    library = make()
    digest = library.digest(draft)
    assert digest == make().digest(draft)
    assert OTHERS.keys() == {item.name for item in fields(Draft)}
    others = [replace(draft, **{name: value}) for name, value in OTHERS.items()]
    assert len({digest, *map(library.digest, others)}) == len(OTHERS) + 1
    library.annotations.set("a.txt", Annotation(star=True, note="x"))
    assert library.digest(draft) == digest
    library.annotations.set("a.txt", Annotation(corrections=Corrections(title="x")))
    assert library.digest(draft) != digest


def test_the_fingerprint_covers_what_all_briefs_depend_on(make: Make, tmp_path: Path) -> None:
    plain = make().fingerprint
    assert make("name: x\nignore: [y]\n").fingerprint == plain
    prints = {plain, make("day_first: true").fingerprint, make("source: x").fingerprint}
    prints.add(make("columns: {text: x}").fingerprint)
    assert len(prints) == 4
    assert make("name: x").fingerprint == plain


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
    (result,) = library.add([Path(__file__).with_name("test_library.py")])
    assert isinstance(result, Problem)
    assert "no reader for .py files" in result.reason
    text = tmp_path / "outside" / "a.txt"
    text.parent.mkdir()
    text.write_text("text")
    (result,) = library.add([text])
    assert isinstance(result, Problem)
    assert result.reason == f"cannot be copied into {library.root}: no space left on device"
    assert [path.name for path in tmp_path.iterdir()] == ["outside"]
