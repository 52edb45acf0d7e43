"""What may lie in the repository: its own rooms and papers, and no sentence of anybody else's briefs."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOP = {
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "pyproject.toml",
    "benchmarks", "briefs", "docs", "search", "tests", "tui",
}  # fmt: skip
MADE = {"build", "dist", "htmlcov", "coverage.xml", "snapshot_report.html", "briefs.egg-info"}
RUN = 12  # words in a row that two writers do not hit upon by chance


def committed() -> list[Path]:
    """The committed files, relative; in a copy without git, all files but what the build makes."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        # a checkout may belong to another user than the one who runs the tests
        command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
        listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        return [Path(name) for name in listing.decode().split("\0") if name and (ROOT / name).is_file()]
    hidden = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return [path for path in hidden if not path.parts[0].startswith(".") and path.parts[0] not in MADE]


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def test_nothing_lies_at_the_top_but_the_rooms_and_the_papers() -> None:
    top = {path.parts[0] for path in committed() if not path.parts[0].startswith(".")}
    assert top == TOP


def test_no_sentence_of_the_users_briefs_is_in_the_repository(seeds: Path) -> None:
    theirs: set[tuple[str, ...]] = set()
    for path in seeds.glob("*.txt"):
        theirs |= runs(path.read_text(encoding="utf-8"))
    assert len(theirs) > 500
    taken = {}
    for path in committed():
        if "__pycache__" in path.parts:
            continue
        shared = runs((ROOT / path).read_text(encoding="utf-8", errors="replace")) & theirs
        if shared:
            taken[path.as_posix()] = " ".join(min(shared))
    assert taken == {}
