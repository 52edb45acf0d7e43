"""Copying a file into a library."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefs.errors import Problem, os_reason
from briefs.files import is_there, replacing
from briefs.library.ignoring import Ignored
from briefs.library.paths import printable_path
from briefs.reading import no_reader


def add_file(root: Path, file: Path, ignored: Ignored) -> str | Problem:
    """Copy one file into the folder `root` under its own name.

    Returns its path in the library, or why it is not there: nothing is overwritten, and nothing comes in that the
    library would not read. A copy that fails leaves nothing behind.
    """
    source = printable_path(str(file))
    path = printable_path(file.name)
    reason = _objection(file) or no_reader(file.name)
    if reason:
        return Problem(source, reason)
    if ignored.matches(path):
        return Problem(source, "the library's own settings ignore files of this name")
    try:
        stream = file.open("rb")
    except OSError as error:
        return Problem(source, os_reason(error, file))
    try:
        with stream, replacing(root / file.name, overwrite=False) as target:
            shutil.copyfileobj(stream, target)
    except FileExistsError:
        return Problem(source, f"the library has a file {path} already; it is left as it is")
    except OSError as error:
        return Problem(source, f"cannot be copied into {root}: {os_reason(error, root)}")
    return path


def _objection(file: Path) -> str | None:
    try:
        if not is_there(file):
            return "no such file"
    except OSError as error:
        return os_reason(error, file)
    if file.is_dir():
        return "is a folder; name the files in it"
    if not file.is_file():
        # a pipe or a device would be read for ever
        return "not a regular file"
    if file.name.startswith("."):
        return "hidden files are no part of a library; give it another name"
    return None
