"""Any file: what is read, what is refused, and that nothing ever raises."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tracemalloc
from importlib import import_module
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefs.errors import Problem
from briefs.model import Draft
from briefs.reading import SUFFIXES, ReadingOptions, read_file

PROMISED = {
    *(".txt", ".md", ".markdown", ".html", ".htm", ".eml", ".xml", ".rss", ".atom"),
    *(".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".pdf", ".docx"),
}


def test_every_promised_suffix_has_its_reader():
    assert set(SUFFIXES) == PROMISED
    for module in set(SUFFIXES.values()):
        assert callable(import_module(f"briefs.reading.{module}").read)


def test_suffixes_in_capitals(read):
    assert read("A.TXT", "Text.").draft.text == "Text."


@pytest.mark.parametrize("name", ["a.doc", "a.jpg", "README", "a.txt.bak", ".txt", "a.\x1b[31m"])
def test_other_files_are_skipped_with_a_reason(read, name):
    result = read(name, "Text.")
    assert (result.drafts, result.problem.skipped) == ([], True)
    assert "no reader" in result.problem.reason
    assert result.problem.reason.isprintable()


def only_problem(file: Path) -> Problem:
    (item,) = read_file(file, f"in/{file.name}", ReadingOptions())
    assert isinstance(item, Problem)
    assert item.skipped
    assert item.path == f"in/{file.name}"
    return item


def test_what_is_no_file_is_never_opened(tmp_path: Path):
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    device = tmp_path / "device.txt"
    device.symlink_to("/dev/zero")
    for file in (folder, pipe, device):
        assert only_problem(file).reason == "not a regular file"


def test_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)  # addresses of sockets are short
    with socket.socket(socket.AF_UNIX) as endpoint:
        endpoint.bind("socket.txt")
        assert only_problem(Path("socket.txt")).reason == "not a regular file"


def test_missing_and_looping(tmp_path: Path):
    assert only_problem(tmp_path / "gone.txt").reason == "no such file or directory"
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert "symbolic links" in only_problem(loop).reason


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text("Text.")
    file.chmod(0)
    assert only_problem(file).reason == "permission denied"


def test_a_huge_line_is_refused_unread(tmp_path: Path):
    file = tmp_path / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(
            50_000_000_000
        )  # sparse: reading it would take minutes, holding it would end the process
    assert "50,000,000,000 bytes" in only_problem(file).reason


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_tables_are_read_as_they_are_asked_for(tmp_path: Path, suffix: str):
    file = tmp_path / f"endless{suffix}"
    rows, text = 20_000, "words " * 50
    with file.open("w") as stream:
        if suffix == ".csv":
            stream.write("id,text\n")
        stream.writelines(
            f"{i},{text}{i}\n" if suffix == ".csv" else f'{{"id": {i}, "text": "{text}{i}"}}\n'
            for i in range(rows)
        )
    tracemalloc.start()
    try:
        count = sum(isinstance(item, Draft) for item in read_file(file, "x", ReadingOptions()))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == rows
    # the drafts together take 15 MB; what is kept is two numbers for each key
    assert peak < 6_000_000
    first = list(islice(read_file(file, "x", ReadingOptions()), 3))
    assert [item.text for item in first if isinstance(item, Draft)] == [f"{text}{i}" for i in range(3)]


def test_heavy_libraries_wait_for_their_files():
    script = (
        "import sys, briefs.reading\n"
        "print([m for m in ('lxml', 'feedparser', 'charset_normalizer', 'docx', 'pypdf', 'dateutil')"
        " if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


SHAPES = [
    b"",
    b"\xff\xfe",
    b'text,date\n"',
    b"text\n\0\n",
    b"---\n: [\n---\nx",
    b'{"text": "\\ud800"}',
    b"<rss><channel><item><title>x</title></item>",
    b"<html><body><p>x",
    b"Subject: x\n\nx",
    b"%PDF-1.4\n%%EOF",
    b"PK\x05\x06" + bytes(18),
    b"sep=;\n",
    b"text;text;text\n;;\n",
    b"\xef\xbb\xbf\xef\xbb\xbfx",
]


@given(
    st.sampled_from(sorted(PROMISED)),
    st.binary(max_size=300) | st.sampled_from(SHAPES) | st.text().map(str.encode),
)
@example(".csv", b"a\r\rb")
@example(".csv", b"text\n")
@example(".json", b"[]")
@example(".jsonl", b"\n")
@example(".md", b"---\n---\n")
def test_any_bytes_under_any_name(read, suffix, data):
    result = read(f"any{suffix}", data)
    path = f"sub/any{suffix}"
    # every file is accounted for: something was read, or something is said
    assert result.drafts or result.problems
    for problem in result.problems:
        assert problem.path == path
        assert problem.reason
        assert "\n" not in problem.reason
        assert problem.skipped is False or not result.drafts
    for draft in result.drafts:
        assert draft.path == path
        assert draft.id == path or draft.id.startswith(f"{path}#")
        assert draft.text.strip()
        assert "\r" not in draft.text
        draft.text.encode()
        assert (draft.date is None) == (draft.date_basis is None)
    assert len({draft.id for draft in result.drafts}) == len(result.drafts)


@given(st.sampled_from(sorted(PROMISED)), st.sampled_from(SHAPES), st.integers(0, 40), st.binary(max_size=6))
def test_damaged_files_under_any_name(read, suffix, data, place, junk):
    result = read(f"any{suffix}", data[:place] + junk + data[place:])
    assert result.drafts or result.problems
