"""What people see: the same commands in a pseudo-terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.tui.cli.outcome import Briefs

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")

ROOT = Path(__file__).resolve().parents[3]
OPENER = ROOT / ".ci" / "open_demo.py"
Terminal = Callable[..., str]
STYLE = re.compile("\x1b\\[([0-9;]*)m")


@pytest.fixture
def terminal(home: Path) -> Terminal:
    """Run a command in a terminal of 60 columns and return what it wrote there."""

    def call(*arguments: str | Path, **environ: str) -> str:
        ours, theirs = pty.openpty()
        running = subprocess.Popen(
            [sys.executable, "-c", "from tui.cli import main; main()", *map(str, arguments)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLUMNS": "60", **environ},
        )
        os.close(theirs)
        written = b""
        try:
            while piece := os.read(ours, 65536):
                written += piece
        except OSError:
            pass  # Linux says that the other side is closed in this way
        finally:
            os.close(ours)
        assert running.wait(timeout=60) == 0
        return written.decode().replace("\r\n", "\n")

    return call


def styles(text: str) -> set[int]:
    return {int(code) for match in STYLE.findall(text) for code in match.split(";") if code}


COLOURS = {*range(30, 38), *range(40, 48), *range(90, 98), 38, 48}
BOLD, UNDERLINE = 1, 4


def test_a_list_for_people_keeps_to_the_width(terminal: Terminal, library: Path) -> None:
    (library / "long.txt").write_text("漢字 " * 80 + "and a blast with a long name.")
    written = terminal("search", "blast", "-L", library)
    # of a line that is written over, as the bar on a slow machine, the last words stay
    left = [line.rpartition("\r\x1b[K")[2] for line in STYLE.sub("", written).split("\n")]
    lines = [line for line in left if not line.startswith("briefs:")]
    assert lines[0].startswith("2024-02-07  ")
    assert any("quetta.txt" in line for line in lines)
    assert all(cell_len(line) <= 60 for line in lines)
    assert any(line.endswith("…") for line in lines)
    assert BOLD in styles(written)
    assert not styles(written) & COLOURS


def test_tag_marks_by_shape_and_colour(terminal: Terminal, library: Path) -> None:
    coloured = terminal("tag", library / "quetta.txt")
    assert styles(coloured) & COLOURS
    plain = terminal("tag", library / "quetta.txt", NO_COLOR="1")
    assert not styles(plain) & COLOURS
    assert {BOLD, UNDERLINE} <= styles(plain)
    assert STYLE.sub("", coloured) == STYLE.sub("", plain)
    start = plain.index("Balochistan Liberation Army")
    assert styles(plain[start - 10 : start]) & {BOLD}


def test_tag_tells_a_sentence_once_and_cuts_nothing(terminal: Terminal, tmp_path: Path) -> None:
    said = "A blast in Quetta killed four people and wounded nine, police said."
    (tmp_path / "a.txt").write_text(f"{said} The Balochistan Liberation Army claimed it.")
    table = STYLE.sub("", terminal("tag", tmp_path / "a.txt", COLUMNS="44")).partition("Kind")[2]
    assert "as above" in table
    assert "…" not in table
    assert len(re.findall(r"\bwounded\b", table)) < 7
    piped = subprocess.run(
        [sys.executable, "-c", "from tui.cli import main; main()", "tag", tmp_path / "a.txt"],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    ).stdout  # fmt: skip
    assert "as above" not in piped
    assert piped.count(f"\t{said}\n") == 7


def test_brackets_are_no_markup(briefs: Briefs, terminal: Terminal, library: Path) -> None:
    (library / "note.txt").write_text(
        "A note on [red]brackets[/red] and [Pakistan], written without any date."
    )
    briefs("index", "-L", library)
    assert "[red]brackets[/red]" in terminal("tag", library / "note.txt")
    assert "[red]brackets[/red]" in terminal("show", "note.txt", "-L", library)
    assert "[red]brackets[/red]" in terminal("search", "note", "-L", library)


def test_indexing_shows_a_bar_and_takes_it_away(terminal: Terminal, library: Path) -> None:
    written = terminal("index", "-L", library)
    assert re.search("█+ 4 of 4|░", written)
    assert written.rstrip().splitlines()[-1].lstrip("\r\x1b[K").startswith("4 briefs in the index")


@pytest.mark.skipif(not OPENER.exists(), reason="the scripts of the workshop are not in this copy")
def test_the_app_opens_and_closes(home: Path, library: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            str(OPENER),
            sys.executable,
            "-c",
            "from tui.cli import main; main()",
            str(library),
        ],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode()
