from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from search.engine import Superseded
from tui import piping
from tui.piping import PipeError, pipe


def test_the_text_on_stdin_the_ids_beside_it_and_the_answer() -> None:
    done = pipe('cat; echo "$BRIEFS_IDS"', ["Mastung \udc80", "\n"], ["a.txt", "b.txt#1"])
    assert done.output == "Mastung �\na.txt\nb.txt#1\n"
    assert (done.status, done.cut) == (0, False)


def test_failure_is_told_with_what_was_said() -> None:
    done = pipe("echo no >&2; exit 3", [], [])
    assert (done.output, done.status) == ("no\n", 3)


def test_a_command_that_reads_nothing_does_not_block() -> None:
    assert pipe("echo ready", ["x" * 5_000_000], []).output == "ready\n"


def test_endless_output_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piping, "MOST_OUTPUT", 1000)
    done = pipe("head -c 5000 /dev/zero | tr '\\0' x", [], [])
    assert (len(done.output), done.cut) == (1000, True)


def test_too_slow_a_command_is_ended_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(piping, "PATIENCE", 0.3)
    os.mkfifo(tmp_path / "running")
    running = os.open(tmp_path / "running", os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(running, "rb") as stream:
        with pytest.raises(PipeError, match="longer than"):
            pipe(f"exec 9>{tmp_path}/running; sleep 987654 & sleep 987654", [], [])
        # a pipe comes to its end when the last process that can write to it has
        for _ in range(100):
            if stream.read() == b"":
                return
            time.sleep(0.02)
    raise AssertionError("the command is still running")


def test_nobody_waits_for_a_command_that_is_no_longer_wanted() -> None:
    with pytest.raises(Superseded):
        pipe("sleep 60", [], [], cancelled=lambda: True)


def test_what_cannot_be_run_is_said() -> None:
    with pytest.raises(PipeError, match="could not be run"):
        pipe("echo \0", [], [])
    assert pipe("no-such-command-anywhere", [], []).status == 127


def test_more_ids_than_the_system_hands_on_is_said() -> None:
    with pytest.raises(PipeError, match="mark fewer"):
        pipe("true", [], [f"wire/2024-11-09-{number}.txt" for number in range(20_000)])


def test_output_without_end_is_ended_before_the_disk_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piping, "MOST_PRINTED", 10_000)
    done = pipe("trap '' TERM; yes", [], [])
    assert done.cut
    assert done.output.startswith("y\ny\n")
    assert done.status != 0
