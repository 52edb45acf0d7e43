"""What may lie in the repository: its own rooms and papers, and no sentence of anybody else's briefs."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

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


def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_tagger", ROOT / ".hatch" / "compile_tagger.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def hook_settings() -> dict[str, object]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    settings = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
    assert isinstance(settings, dict)
    return settings


def test_nothing_is_compiled_unless_it_is_asked_for_and_all_that_is_named_is_there() -> None:
    settings = hook_settings()
    assert settings["enable-by-default"] is False
    modules = settings["modules"]
    assert isinstance(modules, list)
    for pattern in modules:
        assert list(ROOT.glob(pattern)), pattern


def test_an_editable_install_is_not_compiled(tmp_path: Path) -> None:
    said: list[str] = []
    app = SimpleNamespace(display_warning=said.append)
    hook = compiler().CompiledTagger(str(ROOT), hook_settings(), None, None, str(tmp_path), "wheel", app)
    data: dict[str, object] = {"force_include": {}}
    hook.initialize("editable", data)
    hook.finalize("editable", data, "")
    assert data == {"force_include": {}}
    assert len(said) == 1
    assert "without -e" in said[0]


def test_what_cannot_be_compiled_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    pytest.importorskip("mypyc")
    module = compiler()
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "wrong.py").write_text("count: int = 'one'\n", encoding="utf-8")
    work = tmp_path / "work"
    work.mkdir()
    module.tempfile.tempdir = str(work)
    try:
        hook = module.CompiledTagger(
            str(tmp_path), {"modules": ["briefs/*.py"]}, None, None, str(tmp_path), "wheel", None
        )
        with pytest.raises(RuntimeError, match="Incompatible types"):
            hook.initialize("standard", {"force_include": {}})
    finally:
        module.tempfile.tempdir = None
    assert list(work.iterdir()) == []
