"""What can go wrong, said in one sentence for the user.

Every error that a user can cause derives from `BriefsError`; its text is one clear sentence that names the
file and the reason, without a traceback. The command line prints it and exits with status 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


class BriefsError(Exception):
    """Something the user can understand and mend; `str(error)` is the sentence to show."""


class LibraryError(BriefsError):
    """The library itself cannot be opened: missing, not a folder, no permission."""


class ReadingError(BriefsError):
    """A file of the library cannot be read as briefs; the other files are unaffected."""


class ConfigError(BriefsError):
    """A YAML file of the library or the user is wrong; the sentence has file, line and reason."""


class TaxonomyError(ConfigError):
    """A taxonomy file is wrong; the sentence has file, line and reason."""


class AnnotationError(BriefsError):
    """Annotations cannot be read or written; what was on disk is left as it was."""


class ExportError(BriefsError):
    """A report cannot be written; nothing was overwritten."""


class QueryError(BriefsError):
    """A name or a date given as an option is unknown or wrong; the sentence has the nearest ones."""


class IndexBusyError(BriefsError):
    """Another process is updating the index; reading goes on."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was not read, or not read whole, and why: shown by `briefs doctor` and in the app.

    Attributes:
        path: POSIX path inside the library, or an absolute path for files outside it.
        reason: one sentence without the path.
        skipped: True when nothing of the file was read, False when the rest of it was.
        line: 1-based line in the file, where it is known.
    """

    path: str
    reason: str
    skipped: bool = True
    line: int | None = None

    @classmethod
    def of(cls, error: BriefsError, path: str, *, skipped: bool = True) -> Problem:
        """The problem that an error's sentence ("PATH, line 3: reason") tells, the path and the line taken out."""
        text = str(error).removeprefix(path)
        match = re.match(r", line (\d+)(?=: )", text)
        line = int(match.group(1)) if match else None
        return cls(path, text[match.end() if match else 0 :].removeprefix(": "), skipped, line)

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{where}: {self.reason}"


def os_reason(error: OSError, path: Path | str) -> str:
    """The reason of an operating-system error in plain words, without errno and without the path."""
    text = error.strerror or type(error).__name__
    return text[:1].lower() + text[1:]
