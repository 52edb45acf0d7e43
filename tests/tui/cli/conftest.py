from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.tui.cli.outcome import Briefs, Outcome, Process
from tui.cli.running import run

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def briefs(capfd: pytest.CaptureFixture[str]) -> Briefs:
    """Run the command line in this process."""

    def call(*arguments: str | Path) -> Outcome:
        capfd.readouterr()
        status = run([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call


@pytest.fixture
def process(home: Path) -> Process:
    """Run the command line in a process of its own, as a shell would."""

    def call(
        *arguments: str | Path, python: str = "from tui.cli import main; main()", **options: Any
    ) -> subprocess.CompletedProcess[bytes]:
        environ = {**os.environ, "PYTHONPATH": str(ROOT), **options.pop("env", {})}
        return subprocess.run(
            [sys.executable, "-c", python, *map(str, arguments)],
            capture_output=True,
            env=environ,
            timeout=60,
            check=False,
            **({"stdin": subprocess.DEVNULL} if "input" not in options else {}),
            **options,
        )

    return call


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Four briefs: two in Balochistan, one in Punjab, one undated."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "quetta.txt").write_text(
        " date 2024-02-07 A blast near a bus stop in Quetta killed at least nine people, police said."
        " The Balochistan Liberation Army claimed responsibility for the attack.\n"
    )
    (folder / "mastung.txt").write_text(
        " date 2023-09-29 A bomb in Mastung killed 12 people on Friday. No group claimed responsibility.\n"
    )
    (folder / "lahore.txt").write_text(
        " date 2024-01-15 A fire in a market in Lahore killed two people, officials said.\n"
    )
    (folder / "note.txt").write_text("A note on roads and bridges, without any date.\n")
    return folder
