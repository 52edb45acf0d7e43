"""The taxonomy as it holds for every library of the user."""

from __future__ import annotations

from pathlib import Path

from briefs.folders import config_folder
from briefs.taxonomy import Taxonomy, load_taxonomy
from tui.cli.output import narrate


def own_files() -> list[Path]:
    """The user's own taxonomy files."""
    return sorted((config_folder() / "taxonomy").glob("*.yaml"))


def own_taxonomy() -> Taxonomy:
    """Ours with the user's laid over it; what is wrong with those is said on stderr."""
    taxonomy, problems = load_taxonomy(own_files())
    for problem in problems:
        narrate(str(problem))
    return taxonomy
