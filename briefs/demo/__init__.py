"""The demo library: briefs written for this purpose, in the shapes that real ones have."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def demo_folder() -> Path:
    """The folder of the demo library inside the installed package; it is not meant to be written to."""
    return Path(str(files(__name__))) / "library"
