"""Bad files cost one sentence each, and nothing else is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tui.cli.outcome import Briefs

BAD = {
    "junk.txt": bytes(range(256)) * 40,
    "columns.csv": b"a,b\n1,2\n3,4\n",
    "cut.xml": b"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><item><title>On",
    "front.md": b"---\ntitle: [ not yaml\n---\nBody of a note.\n",
    "huge.txt": b"x" * 50_000_000,
    "empty.txt": b"",
    "picture.jpeg": b"\xff\xd8\xff",
}


@pytest.fixture
def messy(library: Path) -> Path:
    for name, data in BAD.items():
        (library / name).write_bytes(data)
    (library / ".briefs").mkdir()
    (library / ".briefs" / "library.yaml").write_text("name: Reports\ncolums:\n  text: body\n")
    return library


def test_each_bad_file_is_one_sentence_and_the_others_are_found(briefs: Briefs, messy: Path) -> None:
    found = briefs("search", "killed", "-L", messy)
    assert found.status == 0
    assert found.ids == ["quetta.txt", "lahore.txt", "mastung.txt"]
    assert "Traceback" not in found.err
    assert "briefs doctor" in found.err
    doctor = briefs("doctor", "-L", messy)
    assert doctor.status == 0
    lines = [line for line in doctor.lines if line.startswith(("skipped", "problem"))]
    for name in BAD:
        assert len([line for line in lines if name in line]) == 1, name
    (config,) = [line for line in lines if ".briefs/library.yaml, line" in line]
    assert "columns" in config


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_files_and_folders_without_permission(briefs: Briefs, library: Path) -> None:
    (library / "note.txt").chmod(0)
    outcome = briefs("search", "-L", library)
    assert len(outcome.ids) == 3
    assert "note.txt" in outcome.err
    library.chmod(0)
    try:
        refused = briefs("search", "-L", library)
    finally:
        library.chmod(0o700)
    assert refused.status == 2
    assert len(refused.err.splitlines()) == 1
