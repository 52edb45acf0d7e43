"""A report into a file, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from briefs.errors import ExportError, os_reason
from briefs.export.report import Form, Report
from briefs.files import write_atomically


def write_report(report: Report, form: Form, path: Path, *, overwrite: bool = False) -> None:
    """Write a report to a file in one step, in a folder made for it where there is none.

    Raises ExportError where the file exists and `overwrite` is False, or where it cannot be written; what
    stood there before then still stands.
    """
    # a name that no file can have is for the writing to refuse, with its reason
    exists = os.path.exists(path)  # noqa: PTH110
    if exists and not path.is_file():
        # renaming a file over a device would destroy it
        raise ExportError(f"{path}: is not a file to write to")
    if exists and not overwrite:
        raise ExportError(f"{path}: exists already, and was not overwritten")
    text = "".join(form.write(report))
    try:
        # a link stays, and what it leads to is written
        write_atomically(Path(os.path.realpath(path)) if overwrite else path, text, overwrite=overwrite)
    except FileExistsError:
        raise ExportError(f"{path}: exists already, and was not overwritten") from None
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({os_reason(error, path)})") from None


def missing_folder(path: Path) -> Path | None:
    """The folder that writing a report there makes; None where it is there."""
    # Path.is_dir raises for a name that is too long
    return None if os.path.isdir(path.parent) else path.parent  # noqa: PTH112
