"""The watcher against a real folder."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui import watching
from tui.watching import Watcher


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[queue.Queue[tuple[bool, bool]]]:
    monkeypatch.setattr(watching, "QUIET", 0.05)
    (tmp_path / ".briefs").mkdir()
    (tmp_path / "deep" / "er").mkdir(parents=True)
    answers: queue.Queue[tuple[bool, bool]] = queue.Queue()
    watcher = Watcher(tmp_path, lambda files, own: answers.put((files, own)), pytest.fail)
    watcher.start()
    # the system needs a moment until it watches: write until it is noticed
    for number in range(200):
        (tmp_path / "first.txt").write_text(str(number))
        try:
            answers.get(timeout=0.1)
            break
        except queue.Empty:
            continue
    yield answers
    watcher.stop()
    watcher._thread.join(10)
    assert not watcher._thread.is_alive()


def gather(answers: queue.Queue[tuple[bool, bool]]) -> tuple[bool, bool]:
    """All that is told until it is quiet for a while."""
    files, own = answers.get(timeout=10)
    while True:
        try:
            more = answers.get(timeout=0.5)
        except queue.Empty:
            return files, own
        files, own = files or more[0], own or more[1]


def test_new_changed_and_vanished_files_are_told_wherever_they_are(told, tmp_path: Path) -> None:
    gather_rest(told)
    (tmp_path / "deep" / "er" / "a.txt").write_text("one")
    assert gather(told) == (True, False)
    (tmp_path / "deep" / "er" / "a.txt").unlink()
    assert gather(told) == (True, False)


def test_notes_are_told_apart_from_files(told, tmp_path: Path) -> None:
    gather_rest(told)
    (tmp_path / ".briefs" / "x.yaml").write_text("a: b")
    assert gather(told) == (False, True)


def test_what_is_being_written_is_not_told(told, tmp_path: Path) -> None:
    gather_rest(told)
    (tmp_path / ".a.txt.part").write_text("half")
    with pytest.raises(queue.Empty):
        told.get(timeout=1)


def gather_rest(answers: queue.Queue[tuple[bool, bool]]) -> None:
    """What the fixture's own writing still brings."""
    while True:
        try:
            answers.get(timeout=0.7)
        except queue.Empty:
            return


def test_a_folder_that_cannot_be_watched_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **options: object) -> Iterator[object]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(watching, "watch", refuse)
    said: queue.Queue[str] = queue.Queue()
    Watcher(tmp_path, lambda files, own: None, said.put).start()
    assert "F5 looks for them" in said.get(timeout=10)
