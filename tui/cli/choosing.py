"""Which library a command is about."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefs.errors import LibraryError

if TYPE_CHECKING:
    from briefs.library import Library

DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Choice:
    """A folder, and in words for the user why it is this one."""

    folder: Path
    reason: str


def choose(given: str | None) -> Choice:
    """The library given with `-L`, else `$BRIEFS_LIBRARY`, else the one last opened in the app, else the demo.

    "demo" is the demo library, unless there is a folder of that name. Raises LibraryError for an empty name.
    """
    from briefs.demo import demo_folder

    for name, reason in (
        (given, "given with -L"),
        (os.environ.get("BRIEFS_LIBRARY") or None, "$BRIEFS_LIBRARY"),
    ):
        if name is None:
            continue
        if not name.strip():
            raise LibraryError("the name of the library is empty; give a folder, or leave -L out")
        if name == DEMO and not Path(name).exists():
            return Choice(demo_folder(), "the demo library")
        return Choice(Path(name).expanduser(), reason)

    from tui.state import load_state

    last = load_state()[0].library
    if last is not None:
        return Choice(last, "last opened in the app")
    return Choice(demo_folder(), "the demo library")


def open_library(given: str | None, *, ahead: bool = False) -> Library:
    """The library that a command is about, named on stderr. Raises LibraryError where it cannot be opened.

    With `ahead` its files are looked at while the command gets ready for its `session`.
    """
    from briefs.library import Library
    from tui.cli.output import narrate

    choice = choose(given)
    library = Library.open(choice.folder)
    if ahead:
        library.look_ahead()
    narrate(f"library {library.name} ({library.root}), {choice.reason}")
    return library
