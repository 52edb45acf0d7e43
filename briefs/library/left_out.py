"""What a library leaves out without a word: hidden files, and those that its owner ignores."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefs.library.ignoring import Ignored
from briefs.library.paths import printable_path
from briefs.library.scan import is_folder


class LeftOut(NamedTuple):
    """How many entries of one folder are no part of the library: hidden ones, and those that `ignore:` names.

    What is inside a folder that is left out is not counted. `path` is the folder's, "." for the library's own.
    """

    path: str
    hidden: int
    ignored: int


def left_out(root: Path, ignored: Ignored, own: str) -> Iterator[LeftOut]:
    """The folders in which `scan` leaves something out without a word, sorted by path.

    `own` is the name of the folder in which the library keeps what is ours. Folders that cannot be listed are left
    to `scan` to tell.
    """
    pending = [(os.path.realpath(root), "")]
    while pending:
        folder, prefix = pending.pop()
        hidden = unwanted = 0
        inside: list[tuple[str, str]] = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    path = prefix + printable_path(entry.name) + "/" * is_folder(entry)
                    if entry.name.startswith("."):
                        hidden += bool(prefix) or entry.name != own
                    elif ignored.matches(path):
                        unwanted += 1
                    elif path.endswith("/"):
                        inside.append((entry.path, path))
        except OSError:
            continue
        if hidden or unwanted:
            yield LeftOut(prefix.rstrip("/") or ".", hidden, unwanted)
        pending.extend(sorted(inside, key=lambda item: item[1], reverse=True))
